"""The urusan (UU 23/2014 Pasal 12), supporting functions (PP 18/2016 Pasal 24, 46) in words."""

from __future__ import annotations

import re

WAJIB_DASAR = "Wajib, pelayanan dasar"
WAJIB = "Wajib, bukan pelayanan dasar"
PILIHAN = "Pilihan"
PENUNJANG = "Penunjang"
# id: (name, group, rumpun of PP 18/2016 Pasal 18 ayat (4), Pasal 40 ayat (4))
URUSAN: dict[str, tuple[str, str, str]] = {
    "pendidikan": ("pendidikan", WAJIB_DASAR, "a"),
    "kesehatan": ("kesehatan", WAJIB_DASAR, "b"),
    "pupr": ("pekerjaan umum dan penataan ruang", WAJIB_DASAR, "f"),
    "perkim": ("perumahan rakyat dan kawasan permukiman", WAJIB_DASAR, "f"),
    "trantibum": ("ketenteraman dan ketertiban umum (sub urusan)", WAJIB_DASAR, "c"),
    "kebakaran": ("kebakaran (sub urusan)", WAJIB_DASAR, "c"),
    "sosial": ("sosial", WAJIB_DASAR, "b"),
    "tenaga_kerja": ("tenaga kerja", WAJIB, "d"),
    "pppa": ("pemberdayaan perempuan dan pelindungan anak", WAJIB, "b"),
    "pangan": ("pangan", WAJIB, "f"),
    "pertanahan": ("pertanahan", WAJIB, "f"),
    "lh": ("lingkungan hidup", WAJIB, "f"),
    "adminduk": ("administrasi kependudukan dan pencatatan sipil", WAJIB, "b"),
    "pmd": ("pemberdayaan masyarakat dan Desa", WAJIB, "b"),
    "dalduk_kb": ("pengendalian penduduk dan keluarga berencana", WAJIB, "b"),
    "perhubungan": ("perhubungan", WAJIB, "f"),
    "kominfo": ("komunikasi dan informatika", WAJIB, "e"),
    "kukm": ("koperasi, usaha kecil, dan menengah", WAJIB, "d"),
    "penanaman_modal": ("penanaman modal", WAJIB, "d"),
    "pora": ("kepemudaan dan olah raga", WAJIB, "a"),
    "statistik": ("statistik", WAJIB, "e"),
    "persandian": ("persandian", WAJIB, "e"),
    "kebudayaan": ("kebudayaan", WAJIB, "a"),
    "perpustakaan": ("perpustakaan", WAJIB, "g"),
    "kearsipan": ("kearsipan", WAJIB, "g"),
    "kp": ("kelautan dan perikanan", PILIHAN, "f"),
    "pariwisata": ("pariwisata", PILIHAN, "a"),
    "pertanian": ("pertanian", PILIHAN, "f"),
    "kehutanan": ("kehutanan", PILIHAN, "f"),
    "esdm": ("energi dan sumber daya mineral", PILIHAN, "d"),
    "perdagangan": ("perdagangan", PILIHAN, "d"),
    "perindustrian": ("perindustrian", PILIHAN, "d"),
    "transmigrasi": ("transmigrasi", PILIHAN, "d"),
}
FUNGSI_PROVINSI = {
    "perencanaan": "perencanaan",
    "keuangan": "keuangan",
    "kepegawaian": "kepegawaian",
    "diklat": "pendidikan dan pelatihan",
    "litbang": "penelitian dan pengembangan",
}
FUNGSI_KABUPATEN_KOTA = {
    "perencanaan": "perencanaan",
    "keuangan": "keuangan",
    "kepegawaian_diklat": "kepegawaian serta pendidikan dan pelatihan",
    "litbang": "penelitian dan pengembangan",
}
FUNGSI = {**FUNGSI_PROVINSI, **FUNGSI_KABUPATEN_KOTA}


def fields() -> frozenset[str]:
    """Return the fields of government one by one: ``pekerjaan umum``, ``penataan ruang``."""
    semua = (n.removesuffix(" (sub urusan)") for n, *_ in URUSAN.values())
    return frozenset(satu for kata in semua for satu in re.split(r",? dan |, ", kata))


def sebutan(kunci: str) -> str:
    """Return an urusan or function as a sentence names it: ``sub urusan kebakaran``."""
    kata = nama(kunci)
    if kata.endswith(" (sub urusan)"):
        return f"sub urusan {kata.removesuffix(' (sub urusan)')}"
    return f"{'fungsi' if kunci in FUNGSI else 'urusan'} {kata}"


def nama(kunci: str) -> str:
    """Return an urusan or function in words; an id the lists do not have speaks for itself."""
    if kunci in URUSAN:
        return URUSAN[kunci][0]
    return FUNGSI.get(kunci, kunci.replace("_", " ").replace("-", " "))


SINGKAT = {
    "pupr": "Pekerjaan umum, penataan ruang",
    "perkim": "Perumahan, permukiman",
    "trantibum": "Trantibum (sub urusan)",
    "kebakaran": "Kebakaran (sub urusan)",
    "pppa": "Perempuan, pelindungan anak",
    "adminduk": "Adminduk, pencatatan sipil",
    "pmd": "Masyarakat dan Desa",
    "dalduk_kb": "Penduduk, keluarga berencana",
    "kominfo": "Komunikasi, informatika",
    "kukm": "Koperasi, usaha kecil, menengah",
    "esdm": "Energi, sumber daya mineral",
    "setda": "Sekretariat Daerah",
    "setwan": "Sekretariat DPRD",
    "diklat": "Pendidikan, pelatihan",
    "kepegawaian_diklat": "Kepegawaian, pelatihan",
    "litbang": "Penelitian, pengembangan",
}


def singkat(kunci: str) -> str:
    """Return an urusan or function as short as a picture needs."""
    kata = SINGKAT.get(kunci) or nama(kunci)
    return kata[:1].upper() + kata[1:]
