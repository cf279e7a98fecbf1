"""What a text says of units and of where urusan and functions stand, held to both structures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.kelembagaan.susunan import carried
from generator.lint.hitungan import CACAH, LAIN, TERBILANG, count_of
from generator.lint.keadaan import ANDAIAN, Salah, paper_sentences
from generator.lint.naskah import Hit, Naskah
from generator.model.aturan import TabelTipologi
from generator.model.dossier import PerangkatDaerah

NASIB = re.compile(
    r"\s+(?:telah\s+|juga\s+)?"
    r"(?P<kerja>dihapus(?:kan)?|dibubarkan|ditiadakan|dibentuk|dipertahankan"
    r"|tetap\s+berdiri\s+sendiri)\b"
)
BARU = re.compile(
    r"\b(?P<tidak>(?:tidak|tanpa)\s+)?(?P<kerja>membentuk|dibentuk|melahirkan|terbentuk)\s+(?:satu\s+)?"
    r"(?:Perangkat\s+Daerah|dinas|badan|unit)\s+baru\b",
    re.IGNORECASE,
)
ARAH = re.compile(
    r"\b[Jj]umlah\s+(?P<hal>Perangkat\s+Daerah|[Dd]inas|[Bb]adan)\s+(?:\w+\s+)?"
    r"(?P<arah>berkurang|menurun|bertambah|meningkat|tetap|tidak\s+berubah)\b(?!\s+(?:dari|menjadi|\d))"
)
DIWADAHI = re.compile(
    r"\s+(?:(?:sekarang|kini|telah|sudah|saat\s+ini)\s+)*"
    r"(?:diselenggarakan|diwadahi|dilaksanakan|ditempatkan|berada|melekat)\s+"
    r"(?:oleh|dalam|pada|di)\s+"
)
SAAT = re.compile(r"\b(?:setelah|sebelum)\s+(?:perubahan|Rancangan|Peraturan\s+Daerah\s+ini)\b")
TERBAGI = re.compile(
    rf"\b(?:terbagi|terpecah|rangkap|tersebar)\s+(?:pada|di|dalam|atas)\s+(?P<n>{CACAH}|beberapa){TERBILANG}"
    r"\s+(?:dinas|badan|unit|Perangkat\s+Daerah)\b"
)
SERUMPUN = re.compile(r"\b(?P<tidak>tidak\s+)?serumpun\s+dengan\b")


@dataclass(frozen=True, slots=True)
class Wadah:
    """Both structures: units by name, homes by urusan, urusan by name."""

    kini: Mapping[str, PerangkatDaerah]
    nanti: Mapping[str, PerangkatDaerah]
    tabel: Mapping[str, TabelTipologi]
    nama: re.Pattern[str] | None
    urusan: re.Pattern[str] | None

    def known(self, nama: str) -> bool:
        """Whether a unit of this name stands in one of the structures."""
        return nama in self.kini or nama in self.nanti

    @classmethod
    def of(cls, naskah: Naskah) -> Wadah | None:
        """Return the structures of a dossier; None where it proposes none."""
        perangkat = naskah.dossier.perangkat if naskah.dossier else None
        if perangkat is None or not perangkat.usulan:
            return None
        kini, nanti = (
            {str(u.nama): u for u in satu} for satu in (perangkat.sekarang, perangkat.usulan)
        )
        tabel = {str(s.tabel.nama).lower(): s.tabel for s in (naskah.skor or {}).values()}
        return cls(kini, nanti, tabel, _any({**kini, **nanti}), _any(tabel))

    def homes(self, id_: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the names of the units that house an urusan, now and then."""
        kini, nanti = (
            frozenset(n for n, u in satu.items() if id_ in carried(u))
            for satu in (self.kini, self.nanti)
        )
        return kini, nanti

    def table(self, nama: str) -> TabelTipologi:
        """Return the table of an urusan by its name."""
        return self.tabel[" ".join(nama.lower().split())]


def _any(nama: Mapping[str, object]) -> re.Pattern[str] | None:
    urut = sorted(nama, key=len, reverse=True)
    kata = "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in urut)
    return re.compile(rf"\b(?:{kata})\b", re.IGNORECASE) if urut else None


def placed_as_listed(naskah: Naskah) -> Iterator[Hit]:
    """N34: units, their number and what they carry out are told as the structures list them."""
    wadah = Wadah.of(naskah)
    if wadah is None or wadah.nama is None:
        return
    for petikan, kalimat, awal in paper_sentences(naskah):
        if ANDAIAN.search(SAAT.sub("", kalimat)) or LAIN.search(kalimat):
            continue
        for pesan, m in (
            *_fates(kalimat, wadah),
            *_numbers(kalimat, wadah),
            *_homes(kalimat, wadah),
        ):
            yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _fates(kalimat: str, wadah: Wadah) -> Salah:
    """Yield a unit said to go, to stay or to come that does not."""
    assert wadah.nama is not None
    for m in wadah.nama.finditer(kalimat):
        nasib = NASIB.match(kalimat, m.end())
        nama = " ".join(m[0].split())
        if nasib is None or not wadah.known(nama):
            continue
        kerja = nasib["kerja"]
        if kerja in ("dipertahankan", "dibentuk") or kerja.startswith("tetap"):
            salah, nyata = nama not in wadah.nanti, "tidak ada dalam susunan usulan"
        else:
            salah, nyata = nama in wadah.nanti, "tetap ada dalam susunan usulan"
        if salah:
            yield f"{nama} disebut {kerja}, sedangkan {nyata}", nasib


def _numbers(kalimat: str, wadah: Wadah) -> Salah:
    for m in BARU.finditer(kalimat):
        lama = {str(u.id) for u in wadah.kini.values()}
        baru = [n for n, u in wadah.nanti.items() if str(u.id) not in lama]
        tidak = bool(m["tidak"]) or bool(
            re.search(r"\btidak\s+(?:ada\s+\w+\s+)?\Z", kalimat[: m.start()])
        )
        if tidak == bool(baru):
            nyata = (
                f"susunan usulan memuat {', '.join(baru)}" if baru else "tidak satu pun unit baru"
            )
            yield f"“{m[0]}”, sedangkan {nyata}", m
    for m in ARAH.finditer(kalimat):
        hal = " ".join(m["hal"].lower().split())
        a, b = (
            sum(hal == "perangkat daerah" or str(u.jenis) == hal for u in satu.values())
            for satu in (wadah.kini, wadah.nanti)
        )
        nyata = "bertambah" if b > a else "berkurang" if b < a else "tetap"
        disebut = {"menurun": "berkurang", "meningkat": "bertambah"}.get(m["arah"], m["arah"])
        if nyata != (disebut if disebut in ("berkurang", "bertambah") else "tetap"):
            yield f"jumlah {hal} disebut {m['arah']}, sedangkan {nyata} ({a} menjadi {b})", m


def _homes(kalimat: str, wadah: Wadah) -> Salah:
    """Yield what is said of where an urusan stands, of its split and its kinship."""
    if wadah.urusan is None or wadah.nama is None:
        return
    unit = [(m.start(), m.end()) for m in wadah.nama.finditer(kalimat)]
    semua = [
        m for m in wadah.urusan.finditer(kalimat) if not any(a <= m.start() < b for a, b in unit)
    ]
    for m in semua:
        id_, sisa = str(wadah.table(m[0]).id), kalimat[m.end() :]
        kini, nanti = wadah.homes(id_)
        if (di := DIWADAHI.match(sisa)) and (n := wadah.nama.match(sisa, di.end())):
            rumah = " ".join(n[0].split())
            if wadah.known(rumah) and rumah not in kini | nanti:
                ada = ", ".join(sorted(nanti or kini)) or "tidak satu pun"
                yield f"{m[0]} disebut pada {rumah}, sedangkan daftarnya: {ada}", m
        if bagi := TERBAGI.match(sisa.lstrip()):
            banyak = 2 if bagi["n"] == "beberapa" else count_of(bagi["n"].lower())
            if max(len(kini), len(nanti)) < min(banyak, 2) or (
                bagi["n"] != "beberapa" and banyak not in (len(kini), len(nanti))
            ):
                yield f"{m[0]} disebut {bagi[0]}, sedangkan wadahnya {len(kini)}", m
    for m in SERUMPUN.finditer(kalimat):
        kiri = [x for x in semua if x.end() <= m.start()]
        kanan = [x for x in semua if x.start() >= m.end()]
        if kiri and kanan:
            a, b = (str(wadah.table(x[0]).rumpun) for x in (kiri[-1], kanan[0]))
            if a and b and (a == b) == bool(m["tidak"]):
                yield f"rumpun {kiri[-1][0]} {a}, rumpun {kanan[0][0]} {b}", m
