"""Links between the rows of the matrix: every finding, unit and consideration has its own row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.benang.keterkaitan import Keterkaitan, SatuanTertaut
from generator.documents.ungkapan import daftar
from generator.model.alamat import Alamat
from generator.model.dossier import JenisRancangan


@dataclass(frozen=True, slots=True)
class Pautan:
    """Words that lead to the row with the id ``ke``."""

    ke: str
    kata: str


def ke_temuan(id_: str, kata: str = "") -> Pautan:
    """Return a link to the row of a finding."""
    return Pautan(id_temuan(id_), kata or id_)


def ke_bukti(id_: str, jumlah: int) -> Pautan:
    """Return a link to the evidence of a finding."""
    return Pautan(id_bukti(id_), f"{jumlah} bukti")


def ke_angka(
    angka: Iterable[int], benang: Keterkaitan, macam: JenisRancangan
) -> tuple[Pautan, ...]:
    """Return links to the rows of instructions; those of no amendment are named by their units."""
    if macam is JenisRancangan.PERUBAHAN:
        return tuple(Pautan(id_angka(n), f"angka {n}") for n in angka)
    semua = {n: benang.instruksi[n - 1].instruksi.alamat for n in angka}
    return tuple(Pautan(id_angka(n), nama_satuan(alamat)) for n, alamat in semua.items())


def ke_menimbang(huruf: Iterable[str]) -> tuple[Pautan, ...]:
    """Return links to the rows of considerations."""
    return tuple(Pautan(id_menimbang(h), f"huruf {h}") for h in huruf)


def ke_perkada(id_: Iterable[str]) -> tuple[Pautan, ...]:
    """Return links to the rows of what goes to a regulation of the head of region."""
    return tuple(Pautan(id_perkada(satu), satu) for satu in id_)


def ke_satuan(satuan: Iterable[SatuanTertaut], benang: Keterkaitan) -> tuple[Pautan, ...]:
    """Return links to the rows of units."""
    return tuple(Pautan(id_satuan(s, benang), nama_satuan(s.alamat)) for s in satuan)


def nama_satuan(alamat: Iterable[Alamat]) -> str:
    """Return the addresses of units as a list."""
    return daftar([str(satu) for satu in alamat])


def id_temuan(id_: str) -> str:
    """Return the id of a finding's row."""
    return f"temuan-{id_.lower()}"


def id_bukti(id_: str) -> str:
    """Return the id of the evidence of a finding."""
    return f"bukti-{id_.lower()}"


def id_angka(angka: int) -> str:
    """Return the id of an instruction's row."""
    return f"angka-{angka}"


def id_satuan(satuan: SatuanTertaut, benang: Keterkaitan) -> str:
    """Return the id of a unit's row: its instruction, and which of its units it is."""
    deret = benang.instruksi[satuan.angka - 1].satuan
    return f"angka-{satuan.angka}-{deret.index(satuan) + 1}"


def id_menimbang(huruf: str) -> str:
    """Return the id of a consideration's row."""
    return f"menimbang-{huruf}"


def id_perkada(id_: str) -> str:
    """Return the id of the row of one change for a regulation of the head of region."""
    return f"perkada-{id_.lower()}"
