"""What checks said about the small dossier: written by hand, so that a new check changes nothing.

One error of form that was waived, two warnings, one hint about an institution.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostic, Severity, Span, peringatan
from generator.lint.daftar import PER_KODE
from generator.lint.naskah import Bagian, Hit, Petikan
from generator.lint.pemeriksaan import Cakupan, Pelanggaran, Pemeriksaan
from generator.lint.pengecualian import Temu, waive
from generator.model.dossier import Dossier
from generator.model.pengecualian import Pengecualian
from generator.model.teks import Teks

CAKUPAN = Cakupan(
    kode=("F01", "F111", "F118", "N06"),
    teks=((Bagian.JUDUL, 1), (Bagian.MENIMBANG, 3), (Bagian.NORMA, 4), (Bagian.NARASI, 60)),
    kamus=True,
)


def temuan_lint(kode: str, bagian: Bagian, label: str, teks: str, span: Span, pesan: str):
    kena = Hit(Petikan(bagian, label, teks, span), pesan)
    return Pelanggaran(PER_KODE[kode], kena, span)


def pelanggaran(dossier: Dossier) -> tuple[Pelanggaran, ...]:
    pertimbangan = dossier.konsiderans.menimbang[0].teks
    ubah = dossier.perubahan.operasi[2].teks
    judul = dossier.identitas.judul
    return (
        temuan_lint("N06", Bagian.MENIMBANG, "Menimbang huruf a", str(pertimbangan),
                    pertimbangan.span, "pertimbangan tidak berpangkal pada temuan (karena)"),
        temuan_lint("F111", Bagian.NORMA, "Pasal 3 ayat (1)", str(ubah), ubah.span,
                    "kata “khusus” ditulis dua kali"),
        temuan_lint("F01", Bagian.JUDUL, "Judul", str(judul), judul.span, "judul diakhiri tanda"),
    )  # fmt: skip


def pemeriksaan(dossier: Dossier) -> Pemeriksaan:
    semua = pelanggaran(dossier)
    unit = dossier.perangkat.sekarang[1].asal
    kelembagaan = peringatan(unit, "K11", "susunan usulan: tanpa bukti", "isi beban_kerja.yaml")
    petunjuk = Diagnostic(unit, Severity.PETUNJUK, "K09", "syarat belum terbukti")
    temu = [Temu(p.diagnostic, p.kena.petikan.label) for p in semua]
    lepas = Pengecualian(kode=Teks("F01"), di=Teks("Judul"), alasan=Teks("Judul dari DPRD."))
    saringan = waive([*temu, Temu(kelembagaan), Temu(petunjuk)], (lepas,))
    return Pemeriksaan(semua, saringan, CAKUPAN)
