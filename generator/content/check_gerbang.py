"""The rule of proof in a dossier: gates, tests of findings, and what rests on them alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat
from generator.model.gerbang import HasilUji
from generator.model.penangguhan import Penangguhan, held_back
from generator.model.rancangan import BerkasPerubahan


def check_gates(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an error for every gate, test and consideration that says more than is in hand."""
    if bundle.perubahan is None:
        return
    tangguh = held_back(bundle.perubahan.operasi, bundle.perubahan.gerbang, bundle.temuan)
    yield from _refuted(bundle, bundle.perubahan)
    yield from _gates(bundle, bundle.perubahan)
    yield from _nothing_left(bundle.perubahan, tangguh)
    yield from _considerations(bundle, bundle.perubahan, tangguh)


def _refuted(bundle: Bundle, berkas: BerkasPerubahan) -> Iterator[Diagnostic]:
    """S77: what is refuted is no ground of a norm, not even beside another."""
    bantah = {
        str(t.id) for t in bundle.temuan if t.uji is not None and t.uji.hasil is HasilUji.TERBANTAH
    }
    for entri in berkas.operasi:
        for id_ in entri.karena:
            if str(id_) in bantah and len(entri.karena) > 1:
                message = f"Perubahan {entri.alamat} bersandar pada temuan {id_} yang terbantah."
                yield galat(id_.span, "S77", message, f"Hapus {id_} dari karena.")


def _gates(bundle: Bundle, berkas: BerkasPerubahan) -> Iterator[Diagnostic]:
    disebut = {str(id_) for entri in berkas.operasi for id_ in entri.gerbang}
    for satu in berkas.gerbang:
        if str(satu.id) not in disebut:
            hint = "Sebut pada operasi yang menunggunya, atau hapus."
            yield galat(satu.id.span, "S76", f"Gerbang {satu.id} tidak ditunggu apa pun.", hint)
        acuan = bundle.identitas.tanggal_acuan if bundle.identitas else None
        if satu.terpenuhi is not None and acuan and satu.terpenuhi.tanggal > acuan:
            message = f"Gerbang {satu.id} disebut terpenuhi setelah tanggal acuan."
            hint = "Kosongkan terpenuhi sampai bukti itu diterima, atau majukan tanggal_acuan."
            yield galat(satu.terpenuhi.asal, "S76", message, hint)


def _nothing_left(
    berkas: BerkasPerubahan, tangguh: tuple[Penangguhan, ...]
) -> Iterator[Diagnostic]:
    if len(tangguh) == len(berkas.operasi):
        message = "Semua perubahan ditangguhkan, sehingga tidak ada yang dapat dicetak."
        hint = f"Yang pertama menunggu: {tangguh[0].sebab}."
        yield galat(tangguh[0].entri.asal, "S78", message, hint)


def _considerations(
    bundle: Bundle, berkas: BerkasPerubahan, tangguh: tuple[Penangguhan, ...]
) -> Iterator[Diagnostic]:
    """S79: a consideration whose every finding waits falls with the change it argues for."""
    asal = {satu.entri.asal for satu in tangguh}
    menunggu = {str(id_) for satu in tangguh for id_ in satu.entri.karena}
    cetak = [entri for entri in berkas.operasi if entri.asal not in asal]
    dijawab = {str(id_) for entri in cetak for id_ in entri.karena}
    dijawab |= {str(id_) for butir in berkas.perkada for id_ in butir.karena}
    for satu in bundle.konsiderans.menimbang if bundle.konsiderans else ():
        dasar = set(map(str, satu.karena))
        if dasar and dasar <= menunggu - dijawab:
            nama = ", ".join(sorted(dasar))
            message = f"Pertimbangan hanya bersandar pada perubahan yang ditangguhkan ({nama})."
            yield galat(satu.asal, "S79", message, "Hapus, atau sandarkan pada temuan lain.")
