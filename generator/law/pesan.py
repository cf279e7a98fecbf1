"""What can be wrong with changes to a law: every H code and its sentence, in one list."""

from __future__ import annotations

from generator.diagnostics import Diagnostic, Severity, Span
from generator.model.perubahan import Perubahan

PESAN: dict[str, tuple[str, str]] = {
    "H01": ("{alamat} tidak ada dalam peraturan dasar", "periksa nomor satuan di dasar.yaml"),
    "H02": ("{alamat} sudah dihapus", "satuan yang dihapus tetap bernomor dan tidak dapat diubah"),
    "H03": ("{alamat} dikenai lebih dari satu perubahan", "gabungkan menjadi satu operasi"),
    "H04": ("perubahan pada {alamat} tidak mengubah apa pun", "hapus operasi atau ubah teksnya"),
    "H05": ("nomor {jenis} {nomor} tidak berurutan: seharusnya {seharusnya}", "kosongkan nomornya"),
    "H06": ("{jenis} tidak dapat berdiri di bawah {alamat}", ""),
    "H07": ('frasa "{frasa}" tidak ada dalam {alamat}', "frasa dicari huruf demi huruf"),
    "H08": ("operasi {tindakan} pada {alamat} tidak lengkap: {kurang}", ""),
    "H09": (
        "{alamat} dihapus, tetapi {pasal} di dalamnya masih berlaku",
        "hapus setiap Pasal di dalamnya dengan operasi sendiri",
    ),
    "H10": ("tidak ada nomor untuk {jenis} yang disisipkan {tempat}", ""),
    "H11": ("{alamat} ada lebih dari satu kali dalam peraturan dasar", ""),
    "H12": ("{alamat} belum terbagi dalam {jenis}", "ubah {alamat} seluruhnya"),
    "H13": ("{alamat} tidak punya judul", "hanya buku, bab, bagian, dan paragraf yang berjudul"),
    "H14": ("nomor {alamat} tidak dapat diganti menjadi {nomor}", "satuan tidak dinomori ulang"),
    "H15": ("{alamat} masih memuat frasa yang diganti: {frasa}", "sesuaikan teks baru"),
    "H20": (
        "{bagian} dari peraturan berubah ({persen:.1f} %), lebih dari separuh",
        "cabut dan susun kembali peraturan (Lampiran II angka 237)",
    ),
    "H21": (
        "peraturan sudah {kali} kali diubah",
        "susun kembali dalam satu naskah (Lampiran II angka 238)",
    ),
    "H30": ("{dari} mengacu {ke}, yang {sebab}", "ubah acuan dengan operasi sendiri"),
    "H43": ("kedua naskah sama: tidak ada yang berubah", ""),
    "H44": (
        "naskah tujuan tidak tercapai: {sebab}",
        "satuan tidak dapat dipindahkan dengan perubahan; periksa bab dan urutannya",
    ),
    "H45": (
        "berkas ini bukan peraturan perubahan: tidak ada instruksi dalam Pasal I",
        "sebutkan peraturan dasar lebih dahulu, lalu peraturan pengubahnya",
    ),
    "H46": (
        "{bagian} naskah tujuan berbeda; perubahan peraturan tidak mengubah {bagian}",
        "perubahan memiliki judul, konsiderans, dan penutup sendiri; kembalikan bagian itu",
    ),
    "H47": (
        "{pasal} adalah Pasal peraturan perubahan dan tidak dapat diubah sendiri",
        "ubah peraturan dasarnya sesudah perubahan itu (naskah consolidate, lalu naskah amend)",
    ),
    "H48": (
        "rancangan yang tercetak tidak terbukti: {sebab}",
        "periksa bagian itu sebelum rancangan dipakai",
    ),
    "H41": ("instruksi ditolak: {sebab}", ""),
    "H42": ("instruksi diterapkan dengan catatan: {sebab}", ""),
}


def pesan(kode: str, asal: Span, severity: Severity = Severity.GALAT, **isi: object) -> Diagnostic:
    """Return the finding ``kode`` at a place."""
    kalimat, petunjuk = PESAN[kode]
    return Diagnostic(asal, severity, kode, _besar(kalimat.format(**isi)), petunjuk.format(**isi))


def temuan(
    kode: str, op: Perubahan, severity: Severity = Severity.GALAT, **isi: object
) -> Diagnostic:
    """Return the finding ``kode`` about an operation, at the place where it was written."""
    return pesan(kode, op.asal, severity, **{"alamat": op.alamat, "tindakan": op.tindakan, **isi})


def _besar(kalimat: str) -> str:
    return f"{kalimat[:1].upper()}{kalimat[1:]}."
