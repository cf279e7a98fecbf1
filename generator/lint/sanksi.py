"""Kinds of sanctions: one list for all who look for one, as a noun and in any of its forms."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sanksi:
    """A kind of sanction: its noun, and what its forms have in common ("dibekukan", "pembekuan").

    ``surat`` says that it takes a document away.
    """

    benda: str
    bentuk: str
    surat: bool = False


# UU 12/2011 Lampiran II angka 66 names some; the others are usual in enacted regulations
JENIS = (
    Sanksi("teguran", "tegur"),
    Sanksi("peringatan", "peringat(?:an|kan)"),
    Sanksi("denda", "denda"),
    Sanksi("paksaan", "paksa"),
    Sanksi("ganti rugi", "ganti rugi"),
    Sanksi("daftar hitam", "daftar hitam"),
    Sanksi("pencabutan", "(?:penc|dic)abut", surat=True),
    Sanksi("pembekuan", "(?:pemb|dib)eku", surat=True),
    Sanksi("pembatalan", "(?:pemb|dib)atal", surat=True),
    Sanksi("pembubaran", "(?:pemb|dib)ubar"),
    Sanksi("pembongkaran", "(?:pemb|dib)ongkar"),
    Sanksi("pemblokiran", "(?:pemb|dib)lokir"),
    Sanksi("pemberhentian", "(?:pem|di)berhenti"),
    Sanksi("penghentian", "(?:pengh|dih)enti"),
    Sanksi("penutupan", "(?:pen|di)tutup"),
    Sanksi("penyegelan", "(?:peny|dis)egel"),
    Sanksi("penyitaan", "(?:peny|dis)ita"),
    Sanksi("pemadaman", "(?:pem|dip)adam"),
    Sanksi("pemecatan", "(?:pem|dip)ecat"),
    Sanksi("pemulihan", "(?:pem|dip)ulih"),
    Sanksi("penurunan", "(?:pen|dit)urun"),
    Sanksi("penundaan", "(?:pen|dit)unda"),
    Sanksi("pengurangan", "(?:peng|dik)urang"),
)
BENDA = "|".join(satu.benda for satu in JENIS)
BENTUK = "|".join(satu.bentuk for satu in JENIS)
ATAS_SURAT = "|".join(satu.benda for satu in JENIS if satu.surat)
