"""What a paper says of hearing the public, against the record of it (UU 12/2011 Pasal 96)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.keadaan import paper_sentences
from generator.lint.naskah import Hit, Naskah
from generator.lint.ucapan import ANDAIAN
from generator.model.tanggal import tanggal_dalam

KEGIATAN = re.compile(
    r"\b(?:konsultasi\s+publik|(?:forum|kelompok)\s+diskusi|diskusi\s+(?:kelompok|publik|terarah|terpumpun)"
    r"|sosialisasi\s+(?:rancangan|naskah)|lokakarya|seminar|wawancara|kuesioner|uji\s+publik|(?:rapat\s+)?dengar\s+pendapat|partisipasi\s+masyarakat"
    r"|(?:masukan|usul|pendapat|aspirasi)\s+(?:dari\s+)?masyarakat)\b",
    re.IGNORECASE,
)
TERJADI = re.compile(
    r"\b(?:telah|sudah)\s+(?:di\w+|men\w+|mem\w+|ber\w+|ter\w+)"
    r"|\b(?:dilaksanakan|diselenggarakan|diadakan|dihadiri|digelar)\b",
    re.IGNORECASE,
)
DIMUAT = re.compile(
    r"\b(?:dimuat|termuat|tercantum|dilampirkan|terlampir|disajikan|dicatat|dirangkum)\b",
    re.IGNORECASE,
)
BELUM = re.compile(r"\b(?:belum|tidak)\b", re.IGNORECASE)


def promised_is_recorded(naskah: Naskah) -> Iterator[Hit]:
    """N37: what a paper says was heard, or promises to show, stands in the record."""
    if naskah.dossier is None:
        return
    berkas = naskah.dossier.partisipasi
    kegiatan = berkas.kegiatan if berkas else ()
    hari = {satu.tanggal for satu in kegiatan if satu.tanggal}
    for petikan, kalimat, awal in paper_sentences(naskah):
        if not KEGIATAN.search(kalimat) or BELUM.search(kalimat):
            continue
        tempat = (awal, awal + len(kalimat))
        lain = [t for t, *_ in tanggal_dalam(kalimat) if t not in hari]
        if DIMUAT.search(kalimat) and not kegiatan:
            yield Hit(
                petikan,
                "dijanjikan, tetapi partisipasi.yaml tidak memuat satu kegiatan pun",
                *tempat,
            )
        elif TERJADI.search(kalimat) and not ANDAIAN.search(kalimat):
            if not hari:
                yield Hit(
                    petikan, "disebut terlaksana, tetapi tidak satu kegiatan pun tercatat", *tempat
                )
            elif lain:
                pesan = f"kegiatan pada {lain[0].isoformat()} tidak tercatat dalam partisipasi.yaml"
                yield Hit(petikan, pesan, *tempat)
