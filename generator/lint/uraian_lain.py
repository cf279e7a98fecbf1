"""What the codes mean that no list of checks holds: reading law, templates, building, proofs."""

from __future__ import annotations

from collections.abc import Mapping

# code: (meaning, how to mend)
LAIN: Mapping[str, tuple[str, str]] = {
    "F00": (
        "Pengecualian tidak mengenai temuan apa pun.",
        "Hapus pengecualian itu dari dossier.yaml, atau betulkan kode atau tempatnya.",
    ),
    "S28": ("Kode yang dipilih tidak ada.", "Lihat daftar kode di docs/kode.md."),
    # A dossier whose parts do not fit into the documents.
    "S50": ("Rujukan menuju tabel, gambar, atau temuan yang tidak ada.", "Betulkan pengenalnya."),
    "S51": ("Tabel atau gambar terhitung tidak dikenal.", "Pakai salah satu nama yang tersedia."),
    "S52": ("Tabel atau gambar ditempatkan dua kali.", "Sisakan satu; di tempat lain rujuklah."),
    "S53": ("Pengenal tabel atau gambar dipakai dua kali.", "Beri pengenal lain."),
    "S54": ("Sumber yang disitasi tidak ada di pustaka.", "Tambahkan ke content/_pustaka."),
    "S90": (
        "Fakta belum terkonfirmasi, sehingga naskah final ditolak.",
        "Periksa pada sumber resmi (JDIH), lalu ubah status menjadi terkonfirmasi.",
    ),
    "S91": (
        "Naskah final terbit dengan temuan yang tidak dikecualikan.",
        "Perbaiki, atau kecualikan dengan alasan dalam dossier.yaml.",
    ),
    # Lines of a regulation from outside.
    "H79": ("Rincian bersarang terlalu dalam.", "Periksa nomor rincian yang selalu mulai lagi."),
    "H80": (
        "Ada teks sebelum judul Bab atau Pasal yang pertama.",
        "Mulailah batang tubuh dengan Bab atau Pasal pada baris tersendiri.",
    ),
    "H81": ("Nomor Bab atau Pasal tidak menyambung.", "Periksa judul yang hilang atau keliru."),
    "H82": ("Rincian mulai lagi dari awal.", "Periksa nomor ayat atau judul Pasal yang hilang."),
    "H83": ("Rincian (1) di bawah huruf atau angka dibaca sebagai 1).", "Tulis sebagai 1)."),
    "H84": ("Butir tidak menyambung butir sebelumnya.", "Periksa nomor yang hilang atau keliru."),
    "H85": ("Nomor rusak dibaca sebagai nomor lain.", "Periksa nomornya pada naskah asli."),
    "H86": ("Baris “Pasal n” dibaca sebagai teks, bukan judul.", "Periksa urutan Pasal."),
    "H87": ("Nomor atau judul tidak tercetak.", "Tambahkan nomor atau judul yang hilang."),
    "H88": (
        "Berkas ini naskah akademik atau keterangan, bukan rancangan peraturan.",
        "Periksa berkas rancangannya; naskah akademik diperiksa melalui dosirnya.",
    ),
    "H89": (
        "Bagian DOCX tidak ikut dibaca (catatan kaki, kotak teks, teks terhapus).",
        "Pindahkan ke tubuh naskah bila termasuk peraturan.",
    ),
    "H90": ("Nomor atau kepala halaman dilewati.", "Abaikan, atau periksa bila itu isi naskah."),
    "H91": ("Baris di luar bagian peraturan dilewati.", "Periksa apakah baris itu isi naskah."),
    "H92": (
        "Tidak ada Pasal: berkas bukan peraturan atau susunannya rusak.",
        "Periksa berkasnya; judul Pasal harus berdiri pada baris tersendiri.",
    ),
    "H93": ("Bagian Menimbang tidak ditemukan.", "Periksa apakah konsiderans ikut tersalin."),
    "H94": ("Berkas kosong.", "Periksa apakah berkas yang dipilih sudah benar."),
    "H95": ("Berkas terlalu besar.", "Pisahkan lampiran yang bukan peraturan."),
    "H96": ("Berkas tidak tersandi UTF-8.", "Simpan ulang sebagai UTF-8."),
    "H97": ("Jenis berkas tidak dikenal.", "Simpan sebagai teks, Markdown, DOCX, atau PDF."),
    "H98": ("Berkas tidak dapat dibuka.", "Periksa nama, hak akses, dan keutuhannya."),
    "H99": (
        "PDF atau halamannya hanya berisi gambar.",
        "Kenali dahulu hurufnya (OCR), atau mintalah berkas teks atau DOCX-nya.",
    ),
    # Templates.
    "T01": ("Sintaks templat keliru.", "Betulkan templat pada baris itu."),
    "T02": ("Templat memakai nama yang tidak ada.", "Pakai salah satu nama yang tersedia."),
    "T03": ("Tag templat tidak dikenal.", "Pakai tag dari kosakata templat."),
    "T04": ("Kelas templat tidak dikenal.", "Pakai salah satu kelas yang tersedia."),
    "T05": ("Susunan tag templat keliru.", "Tutup atau pindahkan tag itu."),
    "T06": ("Atribut templat tidak dikenal atau kurang.", "Lengkapi atau betulkan atributnya."),
    "T07": ("Templat tidak ada.", "Periksa nama berkas templat."),
    # Proofs of what was built.
    "P10": ("Urutan kata PDF dan DOCX berbeda.", "Laporkan: ini kesalahan program."),
    "P11": ("Kata hilang dari PDF atau DOCX.", "Laporkan: ini kesalahan program."),
    "P12": ("Kata berlebih dalam PDF atau DOCX.", "Laporkan: ini kesalahan program."),
    "P13": ("Bagian dokumen PDF dan DOCX tidak sama.", "Laporkan: ini kesalahan program."),
    "P14": ("Nomor halaman dalam daftar isi belum mantap.", "Bangun ulang dokumen itu."),
    "P15": (
        "Suatu bagian tidak selesai ditata menjadi PDF dalam batas waktu.",
        "Bagi bagian itu, atau kecilkan tabel dan gambarnya.",
    ),
    "P16": (
        "Proses yang menata suatu bagian berulang kali terhenti, biasanya karena memori habis.",
        "Tutup program lain, lalu ulangi.",
    ),
    "P21": ("Jangkar dokumen dipakai dua kali.", "Beri pengenal lain."),
    "P22": ("Rujukan dokumen menuju jangkar yang tidak ada.", "Betulkan pengenalnya."),
    "P30": (
        "Instruksi yang tercetak tidak dapat diterapkan kembali.",
        "Periksa perubahan itu di perubahan.yaml.",
    ),
    "P31": (
        "Hukum dari instruksi tercetak berbeda dari hukum hasil perubahan.",
        "Periksa perubahan itu di perubahan.yaml.",
    ),
    "P32": ("Matriks persandingan berbeda dari naskah.", "Laporkan: ini kesalahan program."),
}
