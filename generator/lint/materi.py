"""Checks of matter: delegation, what belongs in a lower regulation (L2-200 to 210)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.lint.alat import PP_18, hits, since
from generator.lint.bentuk import jenis_naskah
from generator.lint.daerah import pembentuk
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah
from generator.lint.pusat import decides_no_norm
from generator.model.judul_perangkat import about_units
from generator.model.peraturan import BENTUK, JenisPeraturan

BLANKO = re.compile(
    r"^(?:Hal-hal|Segala sesuatu|Hal)\s+(?:yang\s+)?(?:belum|tidak)\s+(?:cukup\s+)?"
    r"diatur[^.]{0,120}",
    re.IGNORECASE,
)
TANPA_BENTUK = re.compile(
    r"\bdiatur\s+(?:lebih\s+lanjut\s+)?(?:kemudian|tersendiri|oleh (?:Gubernur|Bupati|Wali Kota)"
    r"|lebih lanjut(?=\s*\.))",
)
KE_BAWAH = re.compile(
    r"\bdiatur\s+(?:lebih lanjut\s+)?(?:dengan|oleh|dalam)\s+(?:Peraturan|Keputusan)?\s*"
    r"(?:Sekretaris Daerah"
    r"|Kepala (?:Perangkat Daerah|Dinas|Badan|Biro|Bagian|Bidang|Kantor|UPTD|Satpol|Satuan)"
    r"|Direktur|Inspektur)\b",
    re.IGNORECASE,
)
# forms that are none (Permendagri 80/2015 Pasal 2 and Pasal 3): those who head an office decide
BUKAN_BENTUK = re.compile(
    r"\b(?:dengan|dalam|melalui|berdasarkan|menurut)\s+(?P<n>Peraturan\s+(?:"
    r"Kepala\s+(?:Perangkat\s+Daerah|Dinas|Biro|Bagian|Bidang|Seksi|Kantor|UPTD?|Satuan\s+Polisi"
    r"|Badan(?!\s+[A-Z]))|Sekretaris\s+(?:Daerah|DPRD|Dinas|Dewan)|Camat|Lurah|Inspektur|Asisten"
    r"|Direktur\s+UPTD?|Wakil\s+(?:Gubernur|Bupati|Wali\s?[Kk]ota)))\b"
)
RUMUS = re.compile(r"\bdiatur\s+lebih\s+lanjut\s+(?:dengan|dalam)\s+(?=Peraturan|Keputusan)")
KEPUTUSAN = re.compile(
    r"\bdiatur\s+(?:lebih\s+lanjut\s+)?(?:dengan|dalam)\s+Keputusan\s+"
    r"(?:Gubernur|Bupati|Wali Kota)\b"
)
LANJUT = r"\bKetentuan\s+(?:lebih\s+)?lanjut\s+mengenai\b[^.;]*?\bdiatur\s+(?:dengan|dalam)\s+"
DALAM = re.compile(
    r"(?P<awal>\bKetentuan\s+(?:lebih\s+lanjut\s+)?mengenai\b[^.;]*?\bdiatur\s+)dalam"
    r"(?=\s+Peraturan\s+(?:Daerah|Gubernur|Bupati|Wali))"
)
KEPADA = re.compile(
    r"\b(?:diatur|ditetapkan)\s+(?:lebih\s+lanjut\s+)?(?:dengan|dalam)\s+"
    r"(?P<nama>Peraturan\s+(?P<pejabat>Gubernur|Bupati|Wali\s?[Kk]ota))\b"
)
KEPUTUSAN_LAIN = re.compile(
    r"\b(?:diatur|ditetapkan)\s+(?:dengan|dalam)\s+"
    r"(?P<nama>Keputusan\s+(?P<pejabat>Bupati|Wali\s?[Kk]ota))\b"
)
BERNAMA = re.compile(r"\s+[A-Z]")
KE_ATAS = re.compile(rf"{LANJUT}(?P<nama>Peraturan\s+Daerah)\b")
TETANGGA = re.compile(r"\bbupati\s*(?:/|dan|atau)|\bkabupaten\s*(?:/|dan|atau)", re.IGNORECASE)
KEPALA_DAERAH = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
PERINCIAN = re.compile(
    r"\b(?:Kepala (?:Bidang|Seksi|Subbagian|Bagian) [A-Z]\w+|[Bb]idang [A-Z]\w+ mempunyai tugas"
    r"|mempunyai tugas dan fungsi sebagai berikut)\b"
)


def delegation(naskah: Naskah) -> Iterator[Hit]:
    """F70: a delegation names its matter and form, to an office that may."""
    teks = naskah.teks_norma()
    yield from hits(BLANKO, teks, "pendelegasian blangko: “{0}”")
    yield from hits(TANPA_BENTUK, teks, "“{0}”: jenis peraturan tidak disebut")
    yield from hits(KE_BAWAH, teks, "“{0}”: pejabat ini tidak membentuk peraturan")
    for p, m in matches(BUKAN_BENTUK, teks if naskah.luar and pembentuk(naskah)[0] else ()):
        if not KE_BAWAH.search(p.teks):
            pesan = f"“{m['n']}”: pejabat ini tidak membentuk peraturan"
            yield Hit(p, pesan, *m.span("n"))


def _not_ours(nama: str, sendiri: str) -> str:
    return f"“{' '.join(nama.split())}” disebut, sedangkan kepala daerah rancangan ini {sendiri}"


def delegated_to_own(naskah: Naskah) -> Iterator[Hit]:
    """F210: matter is delegated to the head of the own region, and never upwards."""
    if not naskah.luar:
        return
    jenis, _ = pembentuk(naskah)
    sendiri = KEPALA_DAERAH.get(jenis, "")
    yield from _considered(naskah, sendiri) if sendiri else ()
    for p in naskah.teks_norma() if sendiri else ():
        for m in KEPADA.finditer(p.teks):
            lain = not m["pejabat"].startswith(sendiri[:4])
            if lain and not TETANGGA.search(p.teks):
                pesan = _not_ours(m["nama"], sendiri)
                yield Hit(p, pesan, *m.span("nama"))
        for m in KEPUTUSAN_LAIN.finditer(p.teks) if jenis != "provinsi" else ():
            if not m["pejabat"].startswith(sendiri[:4]) and not TETANGGA.search(p.teks):
                pesan = _not_ours(m["nama"], sendiri)
                yield Hit(p, pesan, *m.span("nama"))
        atas = KE_ATAS.search(p.teks)
        if atas and jenis_naskah(naskah) is not JenisPeraturan.PERDA:
            pesan = "peraturan kepala daerah tidak mendelegasikan kepada Peraturan Daerah"
            yield Hit(p, pesan, *atas.span("nama"))


PERLU = re.compile(r"\bperlu (?:untuk |segera )?$")  # "perlu diatur dengan ..."


def _considered(naskah: Naskah, sendiri: str) -> Iterator[Hit]:
    """Yield another head whose regulation is to rule the matter, where reasons are told.

    What higher law leaves to a Gubernur is told of right, unless it is said that it "perlu diatur"
    by him; any other head is asked about. One with a number is another regulation.
    """
    for p in (b.petikan for b in naskah.menimbang):
        for m in KEPADA.finditer(p.teks) if not TETANGGA.search(p.teks) else ():
            siapa = "Wali Kota" if m["pejabat"].startswith("Wali") else m["pejabat"]
            if siapa == sendiri or BERNAMA.match(p.teks, m.end()):
                continue
            if siapa != "Gubernur" or PERLU.search(p.teks[: m.start()]):
                pesan = _not_ours(m["nama"], sendiri)
                yield Hit(p, pesan, *m.span("nama"), tingkat=Severity.PETUNJUK)


def delegation_form(naskah: Naskah) -> Iterator[Hit]:
    """F105: a delegation has the fixed words."""
    teks = naskah.teks_norma()
    pesan = "“{0}”: pakai “Ketentuan lebih lanjut mengenai ... diatur dengan ...”"
    yield from hits(RUMUS, teks, pesan)
    yield from hits(DALAM, teks, "pendelegasian memakai “diatur dengan”", r"\g<awal>dengan")
    if (jenis := jenis_naskah(naskah)) and not naskah.perubahan:
        nama = BENTUK[jenis].diri or BENTUK[jenis].nama
        sendiri = re.compile(rf"{LANJUT}{re.escape(nama)}(?=\.\s*$)")
        yield from hits(sendiri, teks, "“{0}”: mendelegasikan kepada jenis peraturan yang sama")
    yield from hits(KEPUTUSAN, teks, "“{0}”: keputusan tidak memuat norma; pakai “ditetapkan”")
    yield from decides_no_norm(naskah, teks)


def perkada_matter(naskah: Naskah) -> Iterator[Hit]:
    """F71: a Perda on units does not spell out duties that belong to a Perkada."""
    judul = naskah.judul.teks.upper()
    kepala = judul.partition("TENTANG")[0]
    perda = naskah.dossier is not None or "PERATURAN DAERAH" in kepala or "QANUN" in kepala
    if about_units(judul) and perda and since(naskah.tanggal, PP_18):
        pesan = "“{0}”: rincian tugas menjadi materi peraturan kepala daerah"
        yield from hits(PERINCIAN, naskah.teks_norma(), pesan)
