"""What each choice of the authored files means: the texts that an editor shows beside a value."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.aturan_tahap import HariTenggat, Paket, Pokok, Rumpun, Titik
from generator.model.belum_ada import BahanData
from generator.model.catatan import KeadaanSatuan, Putusan, SumberCatatan
from generator.model.data_kajian import BENTUK_DATA
from generator.model.dossier import (
    BENTUK_DAERAH,
    DIMINTA,
    DOKUMEN,
    RINCIAN,
    JenisDaerah,
    JenisPerangkat,
    JenisRancangan,
    Sikap,
    StatusFakta,
    Tingkat,
    UnsurPertimbangan,
)
from generator.model.gerbang import HasilUji, JenisGerbang, TahapGerbang
from generator.model.kekhususan import Kekhususan
from generator.model.partisipasi import BentukPartisipasi, CaraPartisipasi
from generator.model.peralihan import Perihal
from generator.model.peraturan import BENTUK, CARA_PERIKSA, JenisPeraturan
from generator.model.perubahan import Objek, Tindakan
from generator.model.pustaka import JENIS_LITERATUR
from generator.model.rancangan_baru import NASIB
from generator.model.satuan import Jenis
from generator.model.sotk import JenisUnsur
from generator.model.tahap import KeadaanTeks, Tahap
from generator.model.unsur_kajian import KAJIAN

# What each choice means; a test demands a text for every value of these lists.
PILIHAN: Mapping[tuple[str, ...], tuple[str, ...]] = {
    tuple(StatusFakta): (
        "Sudah diperiksa pada sumber resmi; hanya ini yang boleh ada pada naskah akhir.",
        "Terbaca pada berkas atau naskah yang mengutipnya; belum dicocokkan dengan sumber resmi.",
        "Dihitung atau disimpulkan dari fakta lain yang disebut.",
        "Dari ingatan penyusun; belum diperiksa pada sumbernya.",
        "Contoh untuk peragaan; bukan keadaan nyata.",
        "Teks disusun ulang menurut bentuk lazim karena naskah resminya belum ada.",
    ),
    tuple(JenisDaerah): (
        "Provinsi, dipimpin Gubernur.",
        "Kabupaten, dipimpin Bupati.",
        "Kota, dipimpin Wali Kota.",
    ),
    tuple(UnsurPertimbangan): (
        "Pandangan hidup, kesadaran, dan cita hukum.",
        "Kebutuhan masyarakat dan kenyataan di lapangan.",
        "Masalah hukum atau kekosongan hukum yang diatasi.",
    ),
    ("", "terbukti", "belum terbukti"): (
        "Hubungan sebab akibat tidak dinilai.",
        "Bukti temuan menunjukkan sebabnya.",
        "Sebabnya baru dugaan; tidak dapat dinyatakan dalam Menimbang.",
    ),
    ("", "fakta", "sebab"): (
        "Dibaca dari kata penghubung dalam pertimbangan.",
        "Hanya menyatakan keadaan.",
        "Menyatakan sebab suatu keadaan.",
    ),
    tuple(Tingkat): (
        "Materi Peraturan Daerah; menjadi perubahan dalam Ranperda.",
        "Materi peraturan kepala daerah; dibahas dalam naskah, di luar Ranperda.",
        "Hanya dibahas dalam Naskah Akademik.",
    ),
    tuple(JenisGerbang): (
        "Perubahan tidak dicetak sebelum buktinya ada; tampil sebagai ditangguhkan.",
        "Perubahan dicetak dengan catatan; naskah final ditolak sebelum buktinya ada.",
    ),
    tuple(TahapGerbang): (
        "Sebelum rancangan selesai disusun.",
        "Sebelum rancangan diharmonisasikan.",
        "Sebelum pembicaraan tingkat I dengan DPRD.",
        "Sebelum pembicaraan tingkat II, yakni persetujuan bersama.",
        "Sebelum diundangkan.",
    ),
    tuple(HasilUji): (
        "Dugaan temuan terbukti; dapat menjadi norma.",
        "Bukti belum cukup; perubahan yang hanya bersandar padanya ditangguhkan.",
        "Dugaan tidak benar; tidak pernah menjadi norma.",
    ),
    tuple(Perihal): (
        "Nama jabatan yang tetap atau berubah.",
        "Pejabat yang menjabat sampai dengan pelantikan pejabat baru.",
        "Pegawai yang beralih bersama fungsinya.",
        "Anggaran tahun berjalan dan dokumen tahun berikutnya.",
        "Penutupan pembukuan, inventarisasi, dan rekonsiliasi.",
        "Barang milik daerah yang beralih penggunanya.",
        "Arsip dan dokumen yang diserahkan.",
        "Perjanjian, piutang, dan utang yang berjalan.",
        "Izin, ketetapan, keputusan, dan permohonan yang sedang diproses.",
        "Keberatan, gugatan, dan tindak lanjut pemeriksaan.",
        "UPTD dan cabang dinas pada unit yang berubah.",
        "Lembaga yang telah ada menyesuaikan diri dengan ketentuan baru.",
        "Pemetaan dan penataan yang diperintahkan untuk waktu berikutnya.",
        "Peraturan pelaksanaan lama yang tetap berlaku.",
        "Batas waktu peraturan pelaksanaan baru.",
        "Tugas menurut Peraturan Daerah lain.",
    ),
    tuple(Sikap): (
        "Diusulkan untuk diambil sekarang.",
        "Disiapkan untuk keadaan yang mungkin datang.",
        "Dibahas lalu ditolak dengan alasan.",
    ),
    tuple(JenisUnsur): (
        "Asisten sekretaris Daerah.",
        "Biro (hanya sekretariat Daerah provinsi).",
        "Bagian.",
        "Inspektur pembantu.",
        "Sekretariat dinas, badan, inspektorat, atau kecamatan.",
        "Bidang.",
        "Seksi.",
        "Subbidang.",
        "Subbagian.",
        "Kelompok jabatan fungsional.",
        "Unit pelaksana teknis daerah.",
    ),
    tuple(JenisPerangkat): (
        "Sekretariat Daerah.",
        "Sekretariat DPRD.",
        "Inspektorat.",
        "Dinas, termasuk Satuan Polisi Pamong Praja.",
        "Badan.",
        "Kecamatan (hanya kabupaten dan kota).",
    ),
    tuple(Tindakan): (
        "Mengganti bunyi satuan pada alamat itu.",
        "Menyisipkan satuan baru setelah satuan pada alamat itu.",
        "Menambahkan satuan baru di akhir deret pada alamat itu.",
        "Menghapus satuan; nomornya tetap ada.",
        "Mengganti frasa di dalam satuan pada alamat itu.",
        "Memecah satuan menjadi beberapa: yang pertama tetap bernomor sama.",
        "Menggabungkan satuan lain (dari) ke dalam satuan ini; nomor yang lain tetap ada.",
    ),
    tuple(Objek): (
        "Satuan itu sendiri (bawaan).",
        "Judul bab, bagian, atau paragraf.",
        "Kalimat pembuka saja; rinciannya tetap.",
        "Kalimat penutup sesudah rincian saja.",
        "Penjelasan satuan itu.",
        "Lampiran.",
    ),
    (*DOKUMEN, *DIMINTA): (
        "Naskah Akademik (UU 12/2011 Lampiran I).",
        "Rancangan Peraturan Daerah beserta Penjelasannya.",
        "Perbandingan bunyi lama dan baru, pasal demi pasal.",
        "Temuan, dimensi, perubahan, pasal, dan buktinya dalam satu tabel.",
        "Bunyi peraturan setelah perubahan berlaku.",
        "Keterangan sebagai pengganti Naskah Akademik (UU 12/2011 Pasal 56 ayat (3)).",
        "Temuan pemeriksaan dan pengecualiannya, bagian demi bagian.",
        "Rancangan peraturan kepala daerah tentang susunan organisasi dan tata kerja.",
        "Catatan penelaah dan tanggapannya, sumber demi sumber.",
        "Daftar inventarisasi masalah: setiap butir rancangan dan usul atasnya.",
        "Bunyi yang berlaku, rancangan yang diajukan, dan rancangan sekarang.",
        "Abstrak bagi JDIH: subjek, alasan, dasar hukum, isi, dan catatan dalam satu lembar.",
        "Ringkasan dua halaman bagi anggota DPRD; normanya dibuktikan sama dengan rancangan.",
        "Ringkasan bagi masyarakat: apa yang berubah, siapa harus berbuat apa, dan sejak kapan.",
        "Naskah pengantar rancangan: penjelasan kepala daerah, pengusul, atau nota penjelasan.",
    ),
    tuple(SumberCatatan): (
        "Kantor Wilayah Kementerian Hukum, pada pengharmonisasian.",
        "Kementerian Dalam Negeri, pada fasilitasi atau persetujuan.",
        "Gubernur sebagai wakil Pemerintah Pusat.",
        "DPRD: fraksi, komisi, panitia khusus, atau Bapemperda.",
        "Masyarakat (UU 12/2011 Pasal 96).",
        "Perangkat daerah lain atau tim penyusun.",
    ),
    tuple(Putusan): (
        "Belum diputuskan; naskah final menolaknya.",
        "Diterima seluruhnya.",
        "Diterima sebagian; rumusan akhirnya ditulis.",
        "Ditolak dengan alasannya.",
    ),
    tuple(BentukPartisipasi): (
        "Pasal 96 ayat (6) huruf a.",
        "Pasal 96 ayat (6) huruf b.",
        "Pasal 96 ayat (6) huruf c.",
        "Pasal 96 ayat (6) huruf d.",
        "Surat atau pesan yang diterima, tanpa pertemuan (Pasal 96 ayat (1)).",
    ),
    tuple(CaraPartisipasi): (
        "Tatap muka.",
        "Melalui jaringan.",
        "Tatap muka dan melalui jaringan.",
    ),
    tuple(Tahap): (
        "Prakarsa kepala daerah atau DPRD.",
        "Program pembentukan Peraturan Daerah.",
        "Penyusunan naskah akademik atau keterangan, dan rancangan.",
        "Pengharmonisasian, pembulatan, dan pemantapan konsepsi.",
        "Pembicaraan tingkat I dengan DPRD.",
        "Fasilitasi Menteri atau gubernur.",
        "Pembicaraan tingkat II: persetujuan bersama.",
        "Evaluasi Menteri atau gubernur (UU 23/2014 Pasal 245).",
        "Persetujuan Menteri atau gubernur atas perangkat daerah (UU 23/2014 Pasal 212).",
        "Pemberian nomor register.",
        "Penetapan dengan tanda tangan kepala daerah.",
        "Pengundangan oleh sekretaris daerah.",
    ),
    tuple(KeadaanTeks): (
        "Rancangan: nomor, tanggal, dan nama belum dicetak.",
        "Rancangan setelah harmonisasi.",
        "Rancangan setelah pembicaraan tingkat I.",
        "Rancangan setelah fasilitasi.",
        "Naskah final yang siap ditetapkan; gerbang final berlaku.",
        "Sudah ditetapkan: bernomor, bertanggal, bernama.",
        "Sudah diundangkan: dengan lembaran dan nomor register.",
        "Salinan yang disahkan: ttd dan pejabat yang mengesahkan.",
    ),
    ("", "kepala daerah", "dprd"): (
        "Belum dicatat.",
        "Rancangan berasal dari kepala daerah.",
        "Rancangan berasal dari DPRD.",
    ),
    tuple(Rumpun): (
        "Dibentuk bersama DPRD.",
        "Ditetapkan kepala daerah.",
    ),
    tuple(Pokok): (
        "Tanpa jalan khusus.",
        "Pembentukan dan susunan perangkat daerah (UU 23/2014 Pasal 212).",
        "Rancangan yang dievaluasi (UU 23/2014 Pasal 245).",
    ),
    tuple(HariTenggat): ("Hari kerja.", "Hari kalender."),
    tuple(Titik): ("Permulaan tahap.", "Akhir tahap."),
    tuple(Paket): (
        "Permohonan pengharmonisasian.",
        "Permohonan fasilitasi.",
        "Permohonan persetujuan Menteri atau gubernur.",
        "Penyerahan kepada pengelola JDIH.",
    ),
    tuple(KeadaanSatuan): (
        "Disepakati para pihak yang membahas.",
        "Masih dibahas.",
    ),
    NASIB: (
        "Dicabut bersama peraturan yang memerintahkannya.",
        "Tetap berlaku sepanjang tidak bertentangan.",
    ),
    tuple(Kekhususan): (
        "Aceh: Qanun, Dewan Perwakilan Rakyat Aceh, kabupaten, atau kota.",
        "Enam provinsi di Papua: Perdasus dan Perdasi.",
        "Daerah Istimewa Yogyakarta: Perdais dan Perda.",
        "Daerah Khusus Jakarta.",
    ),
    tuple(JenisRancangan): (
        "Mengubah peraturan yang berlaku: dasar.yaml dan perubahan.yaml.",
        "Peraturan baru: rancangan.yaml berisi seluruh teksnya.",
        "Mencabut peraturan tanpa menggantinya: rancangan.yaml menyebut yang dicabut.",
    ),
    ("", *BENTUK_DAERAH): (
        "Peraturan Daerah, atau bentuk peraturan yang diubah atau dicabut.",
        *(f"{b.nama}." for nama in BENTUK_DAERAH for b in (BENTUK[JenisPeraturan(nama)],)),
    ),
    tuple(KAJIAN): (
        "Kelembagaan: tipologi, beban kerja, evaluasi, dan susunan Perangkat Daerah.",
        "Pilihan kebijakan dengan taksiran biaya dan manfaatnya (manfaat_biaya.yaml).",
        "Pilihan kebijakan dinilai menurut kriteria berbobot (dampak_regulasi.yaml).",
        "Perbandingan dengan peraturan daerah lain (perbandingan.yaml).",
        "Tabel dan grafik dari berkas CSV atau XLSX (data.yaml).",
    ),
    RINCIAN: (
        "Bagan setiap Perangkat Daerah yang berubah.",
        "Skor setiap urusan dan fungsi, dalam tabel dan gambar.",
        "Langkah penghitungan skor menurut indikatornya.",
        "Seberapa jauh skor bergeser bila besarannya berubah.",
    ),
    BENTUK_DATA: (
        "Tabel saja.",
        "Diagram batang, selain tabelnya.",
        "Diagram garis, selain tabelnya.",
    ),
    tuple(Jenis)[1:]: (
        "Buku.",
        "Bab.",
        "Bagian.",
        "Paragraf.",
        "Pasal.",
        "Ayat: (1), (2).",
        "Huruf: a., b.",
        "Angka: 1., 2.",
        "Huruf di bawah angka: a), b).",
        "Angka di bawah huruf bertanda kurung: 1), 2).",
        "Baris tabel dalam lampiran, menurut nomor pada kolom pertamanya.",
        "Lampiran.",
    ),
    ("A", "B", "C"): (
        "Beban kerja besar (skor lebih dari 800).",
        "Beban kerja sedang (skor lebih dari 600 sampai dengan 800).",
        "Beban kerja kecil (skor lebih dari 400 sampai dengan 600).",
    ),
    ("", "A", "B"): ("Tanpa kelas (kelurahan).", "Beban kerja besar.", "Beban kerja kecil."),
    ("", "kesbangpol", "bencana", "penghubung"): (
        "Bukan perangkat daerah dengan pengaturan tersendiri.",
        "Kesatuan bangsa dan politik.",
        "Penanggulangan bencana.",
        "Badan penghubung di ibu kota negara (hanya provinsi).",
    ),
    ("uptd", "cabang_dinas", "kelurahan"): (
        "Unit pelaksana teknis daerah.",
        "Cabang dinas (hanya provinsi).",
        "Kelurahan, perangkat kecamatan (hanya kabupaten dan kota).",
    ),
    ("", "tetap", "ubah", "ganti"): (
        "Belum ditentukan.",
        "Peraturan yang ada dipertahankan.",
        "Peraturan yang ada diubah.",
        "Peraturan yang ada dicabut dan diganti.",
    ),
    ("vertikal", "horizontal"): (
        "Terhadap peraturan yang lebih tinggi.",
        "Terhadap peraturan yang setingkat.",
    ),
    ("pimpinan tinggi", "administrator", "pengawas", "fungsional", "pelaksana"): (
        "Jabatan pimpinan tinggi: kepala dinas, badan, biro, inspektur.",
        "Jabatan administrator: sekretaris, kepala bidang, kepala bagian.",
        "Jabatan pengawas: kepala seksi, kepala subbagian, kepala subbidang.",
        "Jabatan fungsional keahlian atau keterampilan.",
        "Jabatan pelaksana.",
    ),
    tuple(BENTUK): tuple(b.uraian or f"{b.nama}." for b in BENTUK.values()),
    ("LN", "LD", "BN", "BD"): (
        "Lembaran Negara: undang-undang, Perppu, Peraturan Pemerintah, Peraturan Presiden.",
        "Lembaran Daerah: Peraturan Daerah.",
        "Berita Negara: peraturan menteri dan lembaga.",
        "Berita Daerah: peraturan kepala daerah.",
    ),
    CARA_PERIKSA: (
        "Laman status pada JDIH.",
        "Naskah resmi peraturan atau pengubahnya, atau salinannya, dibaca.",
        "Catatan atau kutipan pihak lain; belum JDIH.",
        "Cuplikan status yang diimpor (naskah library import).",
    ),
    tuple(BahanData): (
        "Nilai indikator tipologi (indikator.yaml).",
        "Analisis beban kerja (beban_kerja.yaml).",
        "Evaluasi kelembagaan menurut PermenPANRB 20/2018 (evaluasi_kelembagaan.yaml).",
        "Kematangan menurut Permendagri 99/2018 (evaluasi_kelembagaan.yaml).",
        "Taksiran biaya dan manfaat dalam rupiah (manfaat_biaya.yaml).",
    ),
    JENIS_LITERATUR: (
        "Buku.",
        "Artikel jurnal.",
        "Laporan, kajian, atau dokumen perencanaan.",
        "Berita pada media massa.",
        "Laman resmi.",
        "Himpunan data.",
    ),
    ("umum", "wajib_dasar", "wajib_nondasar", "pilihan", "penunjang", "kecamatan"): (
        "Variabel umum bagi semua urusan.",
        "Urusan wajib yang berkaitan dengan pelayanan dasar.",
        "Urusan wajib yang tidak berkaitan dengan pelayanan dasar.",
        "Urusan pilihan.",
        "Fungsi penunjang.",
        "Tabel kecamatan, dihitung bagi tiap kecamatan.",
    ),
    ("terdekat", "ke_atas"): (
        "Ke bilangan bulat terdekat.",
        "Selalu ke bilangan bulat di atasnya.",
    ),
    ("rata-kanan-kiri", "rata-kiri"): (
        "Kedua tepi teks rata.",
        "Tepi kiri saja yang rata; jarak antarkata tetap.",
    ),
    ("atas-tengah", "bawah-tengah"): (
        "Di tengah kepala halaman.",
        "Di tengah kaki halaman.",
    ),
}
