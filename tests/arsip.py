"""Two drafts of a Peraturan Bupati of an invented kabupaten: a new one, and one that amends."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.app.paths import Home

MACAM = Path(__file__).parent / "macam"
DAERAH = """daerah:
  jenis: kabupaten
  nama: Tirta Loka
  ibu_kota: Loka
  provinsi: Nusa Kencana
  rekaan: true
pemrakarsa: Dinas Kearsipan
tanggal_acuan: 2026-11-23
keadaan: Rancangan untuk pembahasan
dokumen: [ranperda]
kajian: []
"""
KONSIDERANS = """menimbang:
  - unsur: yuridis
    teks: bahwa kearsipan di Daerah perlu diatur
mengingat:
  - uud-1945, Pasal 18 ayat (6)
"""
ISI = """  Pasal 1
  Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan di Daerah.

  Pasal 2
  (1) Arsip disimpan di depo.
  (2) Depo sebagaimana dimaksud pada ayat (1) memiliki:
      a. rak;
      b. pengatur suhu; dan
      c. pemadam.
"""
BARU = f"""batang_tubuh: |
{ISI}
  Pasal 3
  Bupati mengawasi depo.

  Pasal 4
  Biaya penyimpanan tercantum sebagai berikut:

  | No | Arsip | Biaya |
  | --- | --- | --- |
  | 1 | Surat | 5 |
  | 2 | Peta | 5 |
pengaturan:
  - alamat: [Pasal 2, Pasal 3, Pasal 4]
    alasan: Kearsipan belum diatur.
lampiran:
  - judul: Jangka Waktu Simpan
    teks: |
      | No | Arsip | Jangka Waktu |
      | --- | --- | --- |
      | 1 | Surat | 5 tahun |
      | 2 | Peta | 10 tahun |
"""
DASAR = f"""peraturan: perbup-tirta-2014-3
status: rekonstruksi
catatan: Rekaan.
batang_tubuh: |
{ISI}
  Pasal 3
  Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""
UBAH = """operasi:
  - tindakan: sisip
    alamat: Pasal 2
    teks: |
      (1) Peminjaman Arsip dicatat.
      (2) Catatan sebagaimana dimaksud pada ayat (1) memuat:
          a. nama peminjam; dan
          b. tanggal.
    alasan: Peminjaman belum diatur.
"""


def drafts(root: Path) -> Home:
    """Return a new project in a folder that holds the drafts ``arsip`` and ``ubah``."""
    home = Home(root)
    shutil.copytree(MACAM / "content" / "_pustaka", home.content / "_pustaka")
    (home.root / "naskah.yaml").write_text("")
    baru, ubah = home.content / "arsip", home.content / "ubah"
    for folder, more in ((baru, ""), (ubah, "  - perbup-tirta-2014-3\n")):
        folder.mkdir()
        (folder / "konsiderans.yaml").write_text(KONSIDERANS + more)
    kepala = "judul: Kearsipan\njenis_rancangan: baru\nbentuk: perbup\n"
    (baru / "dossier.yaml").write_text(kepala + DAERAH)
    (baru / "rancangan.yaml").write_text(BARU)
    kepala = (
        "judul: Perubahan atas Peraturan Bupati Nomor 3 Tahun 2014 tentang Jam Kerja Usaha\n"
        "jenis_rancangan: perubahan\n"
    )
    (ubah / "dossier.yaml").write_text(kepala + DAERAH)
    (ubah / "dasar.yaml").write_text(DASAR)
    (ubah / "perubahan.yaml").write_text(UBAH)
    return home
