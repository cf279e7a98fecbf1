"""Checks of what a sanction takes for a duty: the Pasal that it names leaves it open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.law import tree
from generator.law.engine.rujukan import places
from generator.law.tree import ada, find
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.pidana import DIANCAM, MELANGGAR, threatens_a_norm
from generator.model.satuan import Jenis, Satuan

# headings under which everything is a duty or a prohibition; "HAK DAN KEWAJIBAN" holds both
WAJIB = re.compile(r"\b(?:kewajiban|larangan|tanggung jawab|tugas)\b", re.IGNORECASE)
HAK = re.compile(r"\bhak\b", re.IGNORECASE)
KELOMPOK = (Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF)
BOLEH = re.compile(
    r"^(?P<s>(?:Setiap )?[A-Z][\w/-]*(?: (?!yang\b|sebagaimana\b)[\w/-]+){0,4}?) (?P<k>dapat"
    r"|boleh) (?P<v>me[a-z]+|ber[a-z]+)\b"
)
TERIKAT = re.compile(
    r"^(?P<s>(?:Setiap )?[A-Z][\w/-]*(?: (?!yang\b|sebagaimana\b)[\w/-]+){0,4}?) (?:wajib"
    r"|dilarang|harus|berkewajiban)\b"
)
# what one under a duty is free to do beside it: to ask, to choose, to have another do it
BEBAS = re.compile(
    r"(?:meng?ajukan|meminta|memohon|menunjuk|melibatkan|bekerja|bermitra|memilih|menerima"
    r"|memperoleh|mendapat\w*|menggunakan|memanfaatkan|menyewa|mewakilkan|menguasakan|melimpahkan"
    r"|menyerahkan|menugaskan"
    r"|memperpanjang|menambah|melaporkan|menyampaikan|mengikuti|membentuk|berkoordinasi"
    r"|berkonsultasi|berperan"
    r"|mengusulkan|memberikan (?:masukan|saran)|memungut|membebankan|menetapkan|mendelegasikan)\b"
)


def sanctioned_norms(naskah: Naskah) -> Iterator[Hit]:
    """F158: what a penalty or a sanction answers is a duty or a prohibition of the draft."""
    yield from threatens_a_norm(naskah)
    if not naskah.luar or naskah.perubahan:
        return
    judul = _headings(naskah.batang)
    sudah: set[int] = set()
    for satu in naskah.norma_with(DIANCAM):
        teks = satu.satuan.kalimat
        ancam = DIANCAM.search(teks)
        for awal, _, ke in places(teks, satu.alamat) if ancam else ():
            if ancam is None or awal >= ancam.start() or not MELANGGAR.search(teks[:awal]):
                continue
            if not ada(naskah.batang, ke) or ke.pasal is None or ke.akhir.jenis is not Jenis.PASAL:
                continue
            pasal = find(naskah.batang, ke)
            for ayat, m in _left_open(pasal, judul.get(id(pasal), "")):
                if id(ayat) not in sudah:
                    sudah.add(id(ayat))
                    p = Petikan(Bagian.NORMA, f"{ke} ayat ({ayat.nomor})", ayat.kalimat, ayat.asal)
                    pesan = f"“{m['k']}” tidak mewajibkan, padahal {satu.label} memuat sanksinya"
                    yield Hit(p, pesan, *m.span("k"), tingkat=Severity.PETUNJUK)


def _headings(batang: Satuan) -> dict[int, str]:
    """Return the headings of the groups around each Pasal."""
    hasil: dict[int, str] = {}
    for satu in batang.walk():
        if satu.jenis in KELOMPOK:
            for pasal in tree.pasal(satu):
                hasil[id(pasal)] = f"{hasil.get(id(pasal), '')} {satu.judul}".strip()
    return hasil


def _left_open(pasal: Satuan, judul: str) -> Iterator[tuple[Satuan, re.Match[str]]]:
    """Yield the ayat under a heading of duties that only allow what others of the Pasal demand.

    Who is allowed is who is bound in another ayat: nobody else's freedom is meant.
    """
    if not WAJIB.search(judul):
        return
    ayat = [a for a in pasal.anak if a.jenis is Jenis.AYAT and not a.dihapus]
    terikat = {m["s"] for a in ayat if (m := TERIKAT.match(a.kalimat))}
    for satu in ayat:
        m = BOLEH.match(satu.kalimat)
        if m and m["s"] in terikat and not BEBAS.match(satu.kalimat, m.start("v")):
            yield satu, m
