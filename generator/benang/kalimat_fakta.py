"""What kind of sentence stands in a narrative: a fact that must show its ground, or something else.

A sentence is a **fact** when a reader could hold it against something outside the paper and find it
true or false. Signs of one, any of which is enough where nothing below takes it out:

- an amount: a figure with what it counts (``448 ribu orang``, ``Rp10,13 triliun``, ``tujuh biro``);
- a day, month or year that has come (``pada Agustus 2023``);
- a state that is reported: ``telah``, ``sudah``, ``belum``, ``masih``, ``pernah``, ``selama ini``;
- a course or a comparison: ``meningkat``, ``tertinggi``, ``lebih besar daripada``, ``mayoritas``;
- something that is said not to be there: ``tidak ada``, ``tidak ditemukan``, ``tidak tersedia``;
- a cause that is asserted: ``menyebabkan``, ``disebabkan``, ``menghambat``, ``berdampak pada``;
- a quality that is asserted: ``lambat``, ``tidak optimal``, ``kurang memadai``;
- a named unit, or people, that do something: ``Dinas Kesehatan mengelola``, ``warga mengeluhkan``;
- an indefinite number: ``beberapa daerah``, ``banyak pejabat``;
- what somebody reports or teaches: ``menurut BPS``, ``penelitian menunjukkan``, ``X berpendapat``.

It is none when it is

- a question, words that only lead to a list or table, or ``[Lengkapi: ...]``;
- about this paper or the draft itself, which the reader has in hand;
- conditional (``Apabila ...``);
- a norm or a demand (``harus``, ``wajib``, ``perlu``, ``dapat``) without any of the signs but
  limits (``paling banyak tiga``);
- a plan (``akan``, a day to come) without an amount;
- a definition (``ialah``, ``berarti``), or an opinion, which has no sign at all.

Numbers of regulations, of Pasal, and of tables are no amounts and no years.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from itertools import pairwise

from generator.model.prosa import SINGKATAN


class JenisKalimat(StrEnum):
    """What a sentence is; only ``FAKTA`` must show its ground."""

    FAKTA = "fakta"
    NORMA = "norma"
    DEFINISI = "definisi"
    RENCANA = "rencana"
    NASKAH = "tentang naskah"
    ANDAIAN = "pengandaian"
    TANYA = "pertanyaan"
    PENGANTAR = "pengantar"
    PENDAPAT = "pendapat"


TANDA = "\ue000-\uf8ff"  # a footnote or reference, as one character (``meteran``)
HUKUM, BUTIR, RUJUK = "\u2e28hukum\u2e29", "\u2e28butir\u2e29", "\u2e28rujuk\u2e29"
BATAS = re.compile(rf"(?<!\.\.)[.!?][\"”']?[{TANDA}]*\s+(?=[A-Z(\"“{TANDA}])")

_JENIS = (
    r"(?:Undang-Undang(?: Dasar)?|Peraturan (?:Pemerintah Pengganti Undang-Undang|Pemerintah|"
    r"Presiden|Menteri|Daerah|Gubernur|Bupati|Wali Kota|Badan|Kepala|Lembaga)|Keputusan|"
    r"UUD|UU|PP|Perppu|Perpres|Permen\w*|Perban|Perda|Pergub|Perbup|Perwali|Kepgub|Qanun)"
)
PERATURAN = re.compile(
    rf"\b{_JENIS}\b(?:[^.,;:()]{{0,120}}?\bNomor \d+[\w./-]*(?: Tahun \d{{4}})?| \d+/\d{{4}}"
    r"|[^.,;:()]{0,60}?\bTahun 1945)"
)
SATUAN_HUKUM = re.compile(
    r"\b(?:Pasal|pasal|ayat|[Aa]ngka|[Hh]uruf|Lampiran|Penjelasan Pasal|BAB|Bab|Bagian|Tabel|"
    r"Gambar|Tipe|tipe|Opsi|opsi|Nomor|nomor|kelas)\s+"
    r"(?:\(?\d+[A-Za-z]?\)?|[IVXLC]+|[A-Z]|[a-z])(?![\w,]*\d)(?=\W|\Z)"
)
DISEBUT = re.compile(r"[“\"](?:[^”\"\s]+ ?){1,3}[”\"]")  # words that are mentioned, not used
TEMUAN = re.compile(r"\bT\d\d\b")

# --- what takes a sentence out -------------------------------------------------------------------

SAMBUNG = (
    r"(?:(?:Oleh karena itu|Karena itu|Dengan demikian|Selain itu|Sebaliknya|Di pihak lain|Namun|"
    r"Pertama|Kedua|Ketiga|Keempat|Kelima|Akibatnya|Jadi|Sementara itu|Sesuai dengan [^,]{3,90}|"
    r"Dari [^,]{3,90}),? )?"
)
NASKAH = re.compile(
    rf"{SAMBUNG}(?:(?:Naskah|Kajian|Bab|Bagian|Keterangan|Analisis|Perhitungan|Uraian|Laporan|Evaluasi|"
    rf"Pertanyaan|Landasan|Tabel|Gambar|Rancangan|Penjelasan|Konsiderans|Pengaturan|Pembahasan|"
    rf"Perbandingan|Kesimpulan|Simpulan) (?:Akademik )?(?:ini|itu|berikut)\b|{RUJUK}|"
    rf"Naskah Akademik\b|Rancangan(?! (?:Peraturan Daerah |perampingan |Perda )?"
    rf"(?:tahun|yang di(?:sampaikan|ajukan)|tersebut|perampingan))|Penyusun\b|Konsiderans\b|"
    rf"(?:Perubahan |Pengertian )?{BUTIR}(?:(?:,| dan|, dan)? {BUTIR})*+(?! {HUKUM})|BAB\b|Bab\b|"
    rf"(?:Tujuan|Sasaran|Batas|Metode|Kegunaan|Ruang lingkup|Jangkauan|Materi muatan|"
    rf"Pokok pikiran\w*|Simpulan|Kesimpulan|Identifikasi masalah|Opsi)\b)"
)
# The same subjects may as well be reported: only without an amount or a time.
NASKAH_LUNAK = re.compile(
    rf"{SAMBUNG}(?:Gagasan|Fakta|Hasil (?:pengujian|uji)|Usul|Pengertian|Temuan|Bahannya|Gerbang|"
    rf"Langkah|Arah|(?:Dua|Tiga|Empat|Lima|Enam) (?:opsi|pilihan|gagasan|langkah|gerbang)|"
    rf"Pembedaan ini|Uraian)\b"
)
DALAM_NASKAH = re.compile(
    r"\b(?:dalam|pada|menurut|oleh) (?:naskah|kajian|bab|bagian|Naskah Akademik|Rancangan)"
    r"(?: ini)?\b"
    rf"|\b(?:dimuat|disajikan|tampak|diuraikan|dijawab|diperiksa|dirumuskan|disebut)\b.{{0,60}}"
    rf"(?:{RUJUK}|{BUTIR}(?! {HUKUM})|tabel|gambar|bagan|konsiderans|BAB)|\bRancangan ini\b",
)
MENEMUKAN = re.compile(r"\b(?:menemukan|membuktikan|menunjukkan|mencatat|mengungkapkan)\b")
ANDAIAN = re.compile(
    rf"{SAMBUNG}(?:Apabila|Jika|Bila|Bilamana|Dalam hal|Sekiranya|Seandainya|Andaikata)\b",
)
SIMPULAN = re.compile(r"(?:Oleh karena itu|Karena itu|Dengan demikian|Jadi|Akibatnya)\b")
NORMA = re.compile(
    r"\b(?:harus|wajib|perlu|diperlukan|dapat|dilarang|berhak|berwenang|hendaknya|sebaiknya|seyogianya|"
    r"seharusnya|semestinya|memerlukan|menghendaki|mewajibkan|memperbolehkan|diperbolehkan|"
    r"tidak boleh|boleh|bertugas|mempunyai tugas|mensyaratkan|dimaksudkan|diarahkan)\b",
    re.IGNORECASE,
)
RENCANA = re.compile(r"\bakan\b(?! (?:tetapi|hal|kebutuhan))")
DEFINISI = re.compile(
    r"[^,.;]{2,110}? (?:ialah|adalah|berarti|artinya|yaitu|merupakan|dimaksudkan sebagai)\b"
)
TUJUAN = re.compile(
    r"\b(?:untuk|guna|agar|supaya|demi|bertujuan|dimaksudkan|dapat|akan|harus|perlu|tidak)\s+(?:\w+\s+)?\Z"
)

# --- signs of a fact -----------------------------------------------------------------------------

BENDA = (
    r"(?:orang|pegawai|jiwa|kepala keluarga|keluarga|rumah tangga|responden|unit|dinas|badan|biro|"
    r"kantor|balai|cabang dinas|kabupaten|kota|provinsi|kecamatan|desa|kelurahan|sekolah|"
    r"rumah sakit|puskesmas|perusahaan|pabrik|koperasi|jabatan|pejabat|formasi|rekening|"
    r"bidang tanah|bidang|aplikasi|laman|situs|[Pp]erangkat [Dd]aerah|persen|kasus|perkara|"
    r"laporan|pengaduan|temuan|kendaraan|titik|lokasi|ton|hektare|kilometer|meter|rupiah|ribu|juta|miliar|triliun|kursi|anggota|"
    r"petugas|guru|dokter|perawat|mahasiswa|siswa|pasien|wajib pajak|izin|bangunan|aset|"
    r"peraturan|Peraturan Daerah|Peraturan Gubernur|kali lipat|kali|bulan|minggu|hari|jam)"
)
_ANGKA = r"(?:Rp ?)?\d+(?:[.,]\d+)*"
_KATA = (
    r"(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|"
    r"(?:\w+ )?(?:belas|puluh|ratus)(?: \w+)?)"
)
BATASAN = re.compile(
    r"\b(?:paling (?:banyak|sedikit|lambat|lama|cepat|kurang|tinggi|rendah)|sekurang-kurangnya|"
    rf"setiap|skor|nilai|angka|bobot|berbobot)\s+(?:\w+ ){{0,2}}?(?:{_ANGKA}|{_KATA})"
    rf"(?:\s+sampai dengan\s+{_ANGKA})?(?:\s+(?:jam|hari|bulan|tahun|minggu)(?: kerja)?)?"
)
JUMLAH = re.compile(
    rf"\bRp ?\d|\b{_ANGKA}\s*(?:%|{BENDA}\b)"
    rf"|\b(?:sebanyak|sebesar|sejumlah|sekitar|kira-kira|mencapai|berjumlah|jumlahnya|"
    rf"rata-rata)\s+(?:sekitar )?(?:{_ANGKA}|{_KATA})\b(?! (?-i:[A-Z]))"
    rf"|\b\d{{2,3}} (?!atau|sampai|hingga|kurang|lebih|menjadi)(?-i:[a-z]{{4,}})"
    rf"|\b\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?\b|\b\d+,\d+\b|\b(?:seperempat|sepertiga|setengah|separuh)\b",
    re.IGNORECASE,
)
# "dua badan" names a kind as often as it counts: only where it is said that they are there.
JUMLAH_KATA = re.compile(
    r"\b(?:terdapat|memiliki|mempunyai|terdiri atas|ada|berjumlah|membentuk|melantik|mengangkat|"
    r"membawahi|dibagi|terbagi|tersebar|meliputi|kehilangan|kekurangan|mengelola|berkurang|"
    rf"bertambah|hanya|dilantik|diangkat|dibentuk)\b[^.;]{{0,60}}?\b{_KATA}\s+{BENDA}\b"
    rf"|\b{_KATA} dari {_KATA} {BENDA}\b"
    rf"|\b{_KATA}\s+(?:jam|orang|pegawai|jiwa|responden|persen|ribu|juta|miliar|triliun|kasus|perkara|"
    r"pengaduan|kendaraan|hektare|kilometer|rekening|perusahaan|kali lipat)\b"
)
SKOR = re.compile(
    r"(?<!pada )(?<!syarat )(?<!dengan )\b[Ss]kor(?!ing)\w*\s[a-z ,]{0,70}?\b\d{2,4}\b"
    r"(?! atau (?:lebih|kurang)| menghasilkan)"
)
MUTU = re.compile(
    r"\b(?:lambat|lamban|buruk|lemah|rendah|minim|gemuk|membengkak|macet|rusak|timpang|berbelit\S*|"
    r"(?:tidak|kurang) (?:optimal|efektif|efisien|memadai|merata|terpadu|sinkron|tertib|jelas|"
    r"maksimal|terkoordinasi|sebanding|seimbang|tepat sasaran))\b"
)
BULAN = (
    r"(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"
)
TAHUN = re.compile(rf"(?:(?:\b\d{{1,2}} )?({BULAN}) )?\b(19\d\d|20\d\d)\b")
KEADAAN = re.compile(
    r"\b(?:telah|sudah|belum|masih|pernah|selama ini|saat ini|dewasa ini|hingga kini|sampai kini|"
    r"sekarang|kini|baru-baru ini|kerap|sering(?:kali)?|jarang|umumnya|lazimnya|terus-menerus|"
    r"semakin|makin)\b",
    re.IGNORECASE,
)
LAJU = re.compile(
    r"\b(?:meningkat|menurun|bertambah|berkurang|melonjak|merosot|membaik|memburuk|naik|turun|"
    r"melampaui|tertinggi|terendah|terbesar|terkecil|terbanyak|terburuk|terbaik|terluas|"
    r"mayoritas|sebagian besar|kebanyakan|hampir seluruh|hampir semua|"
    r"lebih (?:besar|tinggi|banyak|rendah|sedikit|kecil|cepat|lambat|luas|buruk|baik) (?:daripada|"
    r"dari|dibanding\w*)|dibandingkan dengan|jauh di (?:atas|bawah)|di (?:atas|bawah) rata-rata)\b",
    re.IGNORECASE,
)
TIADA = re.compile(
    r"\b(?:tidak (?:ada|terdapat|ditemukan|tersedia|diketahui|diumumkan|diberitakan|pernah|"
    r"satu pun)|tak satu pun|nihil|kosong|lowong|terbengkalai|tumpang tindih|rangkap)\b",
    re.IGNORECASE,
)
SEBAB = re.compile(
    r"\b(?:menyebabkan|disebabkan|mengakibatkan|diakibatkan|berdampak|berakibat|memicu|dipicu|"
    r"menghambat|terhambat|memperlambat|mempercepat|memperburuk|memperbaiki|menurunkan|menaikkan|"
    r"meningkatkan|mengurangi|memboroskan|menimbulkan (?!kewajiban|hak|akibat hukum|kebutuhan)|"
    r"menjadi (?:sebab|penyebab)|akibat dari|berujung pada)"
)
BANYAK = re.compile(
    r"\b(?:[Bb]eberapa|[Bb]anyak|[Ss]ejumlah|[Ss]ebagian) (?!ketentuan|hal|alasan|pokok|pertanyaan|"
    r"langkah|asas|syarat)(?:daerah|pejabat|pegawai|unit|dinas|badan|warga|jabatan|kabupaten|kota|"
    r"pelayanan|aplikasi|aset|tugas|perusahaan|pemohon|desa|sekolah)\b"
    r"|\b(?:selama|lebih dari|kurang dari|hampir) se(?:tahun|bulan|minggu|hari|jam)\b"
)
WARGA = re.compile(
    r"\b(?:[Mm]asyarakat|[Ww]arga|[Pp]egawai|[Pp]ejabat|[Pp]emohon|[Pp]asien|[Ww]ajib pajak|"
    r"[Pp]etani|[Pp]engusaha)\b[^.;]{0,40}?\b(?:mengeluh\w*|mengalami|menempuh|menunggu|dipindahkan|kehilangan|"
    r"mengadu\w*|menolak|kesulitan|terlambat|merangkap|menumpuk)\b"
    r"|\btidak (?:saling )?(?:terhubung|terintegrasi|terpadu)\b"
)
UNIT = (
    r"(?:(?:Dinas|Badan|Biro|Kementerian|Inspektorat|Sekretariat|Satuan Polisi|Balai|Kantor|Komisi|"
    r"Direktorat|RSUD|Universitas|Pemerintah (?:Provinsi|Kabupaten|Kota)|Lembaga|Pusat|"
    r"Rumah Sakit(?: Umum)?(?: Daerah)?) [A-Z]\w+|Bappeda\w*|"
    r"BPKAD|Bapenda|BKD|BPSDMD|BPBD|BPS|BPK|KPK|BKN|BRIN|Ombudsman|Satpol PP|Pemprov|Pemkab|Pemkot|"
    r"Pansus|Panitia Khusus)"
)
UMUM = r"(?:Gubernur|Bupati|Wali Kota|DPRD|Menteri|Presiden|Sekretaris Daerah|Pemerintah Daerah)"
TINDAKAN = (
    r"(?:melaksanakan|menyelenggarakan|mengelola|menangani|melayani|menyampaikan|mengajukan|menerbitkan|"
    r"membentuk|menghapus|menggabungkan|memisahkan|melantik|mengangkat|memindahkan|menyerahkan|"
    r"menerima|mencatat|menemukan|melaporkan|mengumumkan|menyatakan|membangun|membuka|menutup|"
    r"mengusulkan|menolak|menyetujui|menunda|memiliki|mempunyai|mempekerjakan|membawahi|mengoperasikan|"
    r"menggunakan|memakai|menghabiskan|menyerap|menghasilkan|menempati|mengalami|bekerja|berkantor|"
    r"memungut|menyimpan|mengerjakan|menjalankan|mengurus|dipimpin|terdiri atas|berkedudukan|"
    r"berada|gagal|berhasil|kekurangan|kelebihan|terlambat|tidak \w+)"
)
PELAKU = re.compile(
    rf"\b{UNIT}\b[^;.]{{0,120}}?\b{TINDAKAN}\b"
    rf"|\b(?:dilaksanakan|diselenggarakan|dikelola|ditangani|dilayani|dijalankan|dikerjakan|dipungut|"
    rf"disampaikan|diajukan|diusulkan|dicatat) oleh (?:\w+ ){{0,2}}(?:{UNIT}|{UMUM})"
)
WARTA = re.compile(
    r"\b(?:diberitakan|dilaporkan|diumumkan|dinyatakan bahwa|direncanakan|berpendapat|berpandangan|"
    r"membuktikan bahwa|mengemukakan|mengatakan|mengungkapkan)\b"
    r"|^(?:[A-Z][a-z]+ )?[A-Z][a-z]{3,} (?:membedakan|menawarkan|menegaskan|menekankan)\b"
    r"|\b[Mm]enurut (?:pemberitaan|berita|data|laporan|catatan|survei|[A-Z]\w+(?! ini)|"
    r"hasil (?:pemeriksaan|survei|sensus|analisis|pendataan|evaluasi))"
    r"|\b(?:penelitian|survei|data|laporan|studi|statistik|catatan|hasil pemeriksaan|sensus|"
    r"[A-Z][a-z]{3,}) (?:\w+ ){0,4}?menunjukkan\b"
)
_BUKAN_NAMA = re.compile(
    r"\b(?:[Mm]enurut (?:Pancasila|Undang-Undang|Peraturan|Rancangan|Pasal|Lampiran|Penjelasan|"
    rf"Temuan|{HUKUM}|{BUTIR})|(?:Kata|Skor|Angka|Hasil uji|Tabel|Gambar|Rancangan|Naskah|"
    r"Pasal|Penyusun|Ketentuan|Hal|Keadaan|Peristiwa) (?:\S+ ){0,4}?menunjukkan)",
)


def split_sentences(teks: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text stand; its notes belong to the one they follow."""
    rata = SINGKATAN.sub(lambda m: m[0].replace(".", "\u2024"), teks)
    ujung = [m.end() for m in BATAS.finditer(rata)]
    return [(a, b) for a, b in pairwise([0, *ujung, len(teks)]) if re.search(r"\w", teks[a:b])]


def golongan(teks: str, hari: date, pengantar: str = "") -> JenisKalimat:
    """Return what a sentence is on the day of the paper.

    ``pengantar`` is the sentence that leads to the list in which it is an item.
    """
    kata = " ".join(re.sub(f"[{TANDA}]", "", teks).split())
    if kata.endswith("?"):
        return JenisKalimat.TANYA
    if kata.startswith("[") or kata.endswith(":") or len(re.findall(r"\w+", kata)) < 3:
        return JenisKalimat.PENGANTAR
    inti, depan = pokok(kata), pokok(" ".join(pengantar.split()))
    if _tentang_naskah(inti, hari) or (depan and _tentang_naskah(depan, hari)):
        return JenisKalimat.NASKAH
    if (ANDAIAN.match(inti) or ANDAIAN.match(depan)) and not (
        _tahun(inti, hari)[0] and _jumlah(inti)
    ):
        return JenisKalimat.ANDAIAN
    return _menurut_tanda(inti, hari)


def _menurut_tanda(inti: str, hari: date) -> JenisKalimat:
    lampau, mendatang = _tahun(inti, hari)
    jumlah = _jumlah(inti)
    nyata = lampau or jumlah or _kuat(inti)
    keadaan = bool(KEADAAN.search(inti) or MUTU.search(BATASAN.sub(" ", inti))) or _sebab(inti)
    terukur = lampau or jumlah or TIADA.search(inti) or LAJU.search(inti) or _warta(inti)
    if NORMA.search(inti) and not terukur:
        return JenisKalimat.NORMA
    if (RENCANA.search(inti) or mendatang) and not (lampau or jumlah):
        return JenisKalimat.RENCANA
    if SIMPULAN.match(inti) and not (lampau or jumlah):
        return JenisKalimat.PENDAPAT
    if DEFINISI.match(inti) and not (nyata or KEADAAN.search(inti)):
        return JenisKalimat.DEFINISI
    if nyata or keadaan:
        return JenisKalimat.FAKTA
    return JenisKalimat.NORMA if HUKUM in inti else JenisKalimat.PENDAPAT


def berjumlah(teks: str) -> bool:
    """Whether a sentence gives an amount, a figure that an official series could confirm."""
    inti = pokok(" ".join(re.sub(f"[{TANDA}]", "", teks).split()))
    return _jumlah(inti)


def pokok(kata: str) -> str:
    """Return a sentence whose numbers count something: those of regulations and tables are gone."""
    kata = PERATURAN.sub(HUKUM, DISEBUT.sub(" ", kata))
    kata = SATUAN_HUKUM.sub(BUTIR, kata)
    return TEMUAN.sub(RUJUK, kata)


def _tentang_naskah(inti: str, hari: date) -> bool:
    """Whether a sentence is about the paper or the draft, and does not report the world by it."""
    lampau, _ = _tahun(inti, hari)
    nyata = lampau or _jumlah(inti)
    if NASKAH.match(inti):
        return not (nyata and MENEMUKAN.search(inti))
    return bool(NASKAH_LUNAK.match(inti) or DALAM_NASKAH.search(inti)) and not nyata


def _tahun(inti: str, hari: date) -> tuple[bool, bool]:
    """Return whether a sentence names a time that has come, and one that has not."""
    lampau = mendatang = False
    for m in TAHUN.finditer(inti):
        bulan = BULAN.strip("(?:)").split("|").index(m[1]) + 1 if m[1] else 0
        nanti = (int(m[2]), bulan) > (hari.year, hari.month if bulan else 0)
        lampau, mendatang = lampau or not nanti, mendatang or nanti
    return lampau, mendatang


def _jumlah(inti: str) -> bool:
    lepas = BATASAN.sub(" ", inti)
    return bool(JUMLAH.search(lepas) or JUMLAH_KATA.search(lepas) or SKOR.search(inti))


def _kuat(inti: str) -> bool:
    pola = (LAJU, TIADA, PELAKU, BANYAK, WARGA)
    return any(satu.search(inti) for satu in pola) or _warta(inti)


def _warta(inti: str) -> bool:
    return bool(WARTA.search(_BUKAN_NAMA.sub(" ", inti)))


def _sebab(inti: str) -> bool:
    """Whether a cause is asserted, not aimed at (``untuk meningkatkan``)."""
    return any(not TUJUAN.search(inti[: m.start()]) for m in SEBAB.finditer(inti))
