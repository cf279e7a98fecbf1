"""Every code that this room can print, with what it means; a test keeps the list complete."""

from __future__ import annotations

from collections.abc import Mapping

KODE: Mapping[str, str] = {
    # The file is not data yet.
    "Y01": "Berkas tidak tersimpan sebagai teks UTF-8.",
    "Y02": "Berkas memuat karakter kendali yang tak tampak.",
    "Y03": "Baris dijorokkan dengan tabulator.",
    "Y04": "YAML tidak terbaca.",
    "Y05": "Kunci ditulis dua kali.",
    "Y06": "Jangkar YAML (&nama) tidak diperbolehkan.",
    "Y07": "Alias YAML (*nama) tidak diperbolehkan.",
    "Y08": "Tanda jenis YAML (!nama) tidak diperbolehkan.",
    "Y09": "Kunci gabung YAML (<<) tidak diperbolehkan.",
    "Y10": "Berkas memuat lebih dari satu dokumen YAML.",
    "Y11": "Susunan YAML terlalu dalam.",
    "Y12": "Berkas terlalu besar.",
    "Y13": "Berkas kosong.",
    "Y14": "Kunci berupa daftar atau peta.",
    # A record does not have its shape.
    "S01": "Kunci tidak dikenal.",
    "S02": "Kunci wajib tidak ada.",
    "S03": "Nilai berjenis lain (teks, daftar, atau peta).",
    "S04": "Nilai di luar pilihan atau bentuknya salah.",
    "S05": "Tanggal tidak sah.",
    "S06": "Bilangan atau nilai true/false tidak sah.",
    "S07": "Nilai kosong.",
    "S08": "Daftar kurang butirnya.",
    "S09": "Nilai tidak dapat diterima.",
    # A folder does not hold together.
    "S10": "Berkas yang diperlukan tidak ada.",
    "S11": "Berkas tidak dikenal.",
    "S12": "Id dipakai dua kali.",
    "S13": "Id berbeda dengan nama berkas.",
    "S14": "Perangkat daerah tidak dikenal.",
    "S15": "Rujukan tidak ada di pustaka.",
    "S16": "Temuan tidak ada.",
    "S17": "Rujukan silang tidak ada.",
    "S18": "Alamat satuan tidak terbaca.",
    "S19": "Dosir kosong.",
    "S20": "Dosir tidak ada atau namanya tidak sah.",
    "S21": "Taksiran terendah melebihi yang tertinggi.",
    "S22": "Kelompok terdampak tidak terdaftar.",
    "S23": "Nama provinsi tidak disebut untuk kabupaten atau kota.",
    "S24": "Kunci operasi kurang atau berlebih untuk tindakannya.",
    "S25": "Kertas pada gaya rumah tidak ada atau tidak menyisakan tempat.",
    "S26": "Berkas tidak dapat dibaca.",
    "S27": "Baris daftar kata bukan satu kata.",
    # A narrative leaves the Markdown subset.
    "S30": "HTML di dalam narasi.",
    "S31": "Sitasi atau kurung siku tidak terbaca.",
    "S33": "Gambar atau tautan di dalam narasi.",
    "S34": "Bentuk Markdown di luar yang dikenal.",
    "S35": "Judul dengan tingkat atau nomor yang salah.",
    "S36": "Tabel tanpa judul, judul tanpa tabel, atau kolom tidak sama.",
    "S37": "Daftar terlalu dalam atau tidak mulai dari 1.",
    "S38": "Tanda templat di dalam narasi.",
    "S39": "Tabel atau gambar terhitung tidak pada baris sendiri.",
    "S40": "Catatan kaki kosong atau bertingkat.",
}
