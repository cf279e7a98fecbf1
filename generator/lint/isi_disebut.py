"""What an academic paper tells of the norms of its draft: which Pasal, which sanctions, by what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.law import tree
from generator.lint import sanksi
from generator.lint.acuan_isi import KATA, UMUM, roots, words
from generator.lint.alat import located_sentences
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.draft import form_of

BAB = ("bab-5",)
SATU_PASAL = re.compile(r"\bPasal (?P<n>\d+[A-Z]?)\b")
LAIN = re.compile(
    r"\b(?:Undang-Undang|UUD|Peraturan (?:Pemerintah|Presiden|Menteri)|Nomor \d)"
    r"|\[@|\b(?:(?:di)?sisip|[mp]enyisip|(?:di|meng|peng)?hapus)\w*|\bdiubah\b"
)
PENDEK = 3  # letters; shorter roots are no matter
DUA = 2  # words that tell what a Pasal is about
_BIASA = """
    pasal rancangan peraturan daerah ini atur muat tetap tentu wajib menurut bupati gubernur wali
    kota setiap orang materi norma pokok yaitu ialah adalah serta
"""
BIASA = frozenset(_BIASA.split())


def pasal_of_the_matter(naskah: Naskah) -> Iterator[Hit]:
    """F285: what the paper says that a Pasal rules stands in it, not in another one."""
    if naskah.dossier is None:
        return
    isi = {p.nomor: roots(words(p)) for p in tree.pasal(naskah.batang) if not p.dihapus}
    for p in naskah.narasi:
        for letak, satu in located_sentences(p.teks) if p.label.startswith(BAB) else ():
            semua = {m["n"] for m in SATU_PASAL.finditer(satu)}
            m = SATU_PASAL.search(satu)
            if m is None or len(semua) != 1 or LAIN.search(satu) or m["n"] not in isi:
                continue
            apa = _matter(satu)
            kena = len(apa & isi[m["n"]])
            lain = [n for n, akar in isi.items() if n != m["n"] and len(apa & akar) >= DUA]
            if not kena and len(lain) == 1:
                awal = letak + m.start()
                pesan = f"hal itu diatur dalam Pasal {lain[0]}, bukan Pasal {m['n']}"
                yield Hit(p, pesan, awal, awal + len(m[0]))


def _matter(teks: str) -> frozenset[str]:
    kata = [k for k in KATA.findall(teks) if k.lower() not in UMUM]
    akar = {r for k in kata for r in roots(k) if len(r) > PENDEK}
    return frozenset(akar - {r for k in BIASA for r in roots(k)})


ADMINISTRATIF = re.compile(
    r"\b[Ss]anksi administratif (?:berupa|yaitu|meliputi|terdiri atas) (?P<d>[^.;:\[]+)"
)
PISAH = re.compile(r",\s*(?:dan/atau|dan|atau|serta)?\s*|\s+(?:dan/atau|dan|atau|serta)\s+")
SANKSI = re.compile(
    rf"\s*(?:(?:pencantuman|pemuatan|pemasukan) (?:dalam|ke dalam|pada) )?(?P<s>{sanksi.BENDA})\b"
)
KE_BENDA = re.compile(r" (?:terhadap|atas|dari|bagi|untuk|secara)\b")  # before what it is done to
BENDA = re.compile(r" (?P<b>[a-z]{3,})\b")
# how often, and of which kind: words that name no other sanction
_SIFAT = "administratif pertama kedua ketiga yang kepada oleh dengan paling sebanyak"
SIFAT = frozenset(_SIFAT.split())
PIDANA = re.compile(
    r"\b(?:sanksi pidana|ketentuan pidana|pidana (?:kurungan|denda|penjara))\b", re.I
)
TIDAK = re.compile(r"\b(?:tidak|tanpa|bukan|belum|tiada)\b", re.IGNORECASE)


def sanctions_as_drafted(naskah: Naskah) -> Iterator[Hit]:
    """F286: the sanctions that the paper names are those of its draft."""
    if naskah.dossier is None or not naskah.batang.anak:
        return
    isi = [roots(f"{s.judul} {s.kalimat} {s.ekor}") for s in naskah.batang.walk()]
    for p in naskah.narasi:
        for letak, satu in located_sentences(p.teks) if p.label.startswith(BAB) else ():
            if TIDAK.search(satu):
                continue
            for awal, akhir in _not_drafted(satu, isi):
                if _of_another(satu[:awal], satu[akhir:]):
                    continue
                pesan = f"“{satu[awal:akhir]}” tidak ada dalam rancangan"
                yield Hit(p, pesan, letak + awal, letak + akhir)
            m = PIDANA.search(satu)
            if m and _of_another(satu[: m.start()], satu[m.end() :]):
                continue
            if m and not any("pidana" in words(s).lower() for s in naskah.batang.anak):
                pesan = "rancangan tidak memuat ketentuan pidana"
                yield Hit(p, pesan, letak + m.start(), letak + m.end())


def _of_another(sebelum: str, sesudah: str) -> bool:
    """Whether a sentence speaks of the sanctions of another law: who is named last before them.

    Where nobody is named before, it is whoever is named behind ("terdapat dalam Undang-Undang").
    """
    lain, sendiri = ([m.start() for m in pola.finditer(sebelum)] for pola in (LAIN, SENDIRI))
    if lain or sendiri:
        return max(lain, default=-1) > max(sendiri, default=-1)
    return bool(LAIN.search(sesudah)) and not SENDIRI.search(sesudah)


def _not_drafted(satu: str, isi: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield where a sentence names a sanction that no unit has, with what it is done to.

    "pencabutan terhadap izin" is in a draft that says "mencabut izin"; of "denda paling banyak"
    the denda is asked for alone.
    """
    m = ADMINISTRATIF.search(satu)
    if m is None:
        return
    batas = [m.span("d")[0], *(x for p in PISAH.finditer(satu, *m.span("d")) for x in p.span())]
    for awal, akhir in zip(batas[::2], [*batas[1::2], m.end("d")], strict=True):
        if s := SANKSI.match(satu, awal, akhir):
            benda = _thing(satu, s.end(), akhir) if s["s"] != "denda" else None  # its amount
            ujung = benda.end() if benda else s.end()
            cari = roots(satu[s.start("s") : s.end()]) | roots(benda["b"] if benda else "")
            if not any(cari <= ada for ada in isi):
                yield s.start("s"), ujung


def _thing(satu: str, awal: int, akhir: int) -> re.Match[str] | None:
    """Return the word that tells what a sanction is done to, or how it is given."""
    antara = KE_BENDA.match(satu, awal, akhir)
    benda = BENDA.match(satu, antara.end() if antara else awal, akhir)
    return None if benda is None or benda["b"] in SIFAT else benda


# who revokes stands right before the verb, or behind "dicabut dengan"; others are told of
_DIRI = r"(?:[Rr]ancangan(?: Peraturan Daerah)?(?: ini| tersebut)?|Peraturan Daerah ini)"
MENCABUT = re.compile(
    rf"\b{_DIRI}(?: (?:juga|sekaligus|akan|hendak|perlu|harus))* (?P<k>mencabut)\b"
    r"(?=[^.;]*\bNomor\b)"
    rf"|\bNomor\b[^.;]*?\b(?P<d>dicabut) (?:dengan|oleh|melalui|dalam) {_DIRI}"
)
DENGAN_KEPUTUSAN = re.compile(
    r"\b(?:diatur|diserahkan|didelegasikan|dituangkan)[^.;]{0,40}?\b(?:dengan|dalam|kepada) "
    r"(?P<a>Keputusan (?:Gubernur|Bupati|Wali Kota))\b"
)
PROLEGNAS = re.compile(  # what is put into it, not what agrees with it
    rf"\b{_DIRI}(?: (?!yang\b|dengan\b)\w+){{0,4}}? (?:di)?(?:masuk|termasuk|termuat|muat|cantum"
    r"|tercantum|rencana|usul|daftar|terdaftar|prioritas|jadwal)\w*\b[^.;]{0,40}?"
    r"\b(?P<p>program legislasi nasional|prolegnas)\b",
    re.IGNORECASE,
)
SENDIRI = re.compile(r"\b[Rr]ancangan(?:nya)?\b(?! [Uu]ndang)|\bPeraturan Daerah ini\b")


def way_as_drafted(naskah: Naskah) -> Iterator[Hit]:
    """F287: what the paper says is revoked, delegated, programmed is what its draft does."""
    if naskah.dossier is None or not naskah.batang.anak:
        return
    isi = words(naskah.batang) + " ".join(p.teks for p in naskah.teks_norma())
    for p in naskah.narasi:
        if p.label.startswith("bab-6"):
            yield from _programmed(p, form_of(naskah.dossier).nama)
        if not p.label.startswith(("bab-5", "bab-6")):
            continue
        if (m := DENGAN_KEPUTUSAN.search(p.teks)) and m["a"] not in isi:
            yield Hit(p, f"rancangan tidak menyebut {m['a']}", *m.span("a"))
        yield from _revoked(p, isi, naskah.judul.teks)


def _programmed(p: Petikan, nama: str) -> Iterator[Hit]:
    """Yield where a draft of another form is put into the programme of laws.

    Prolegnas plans laws (UU 12/2011 Pasal 1 angka 9); a Perda is planned in the programme of its
    region (UU 23/2014 Pasal 239). What plans other forms is not said here.
    """
    for letak, satu in located_sentences(p.teks):
        m = PROLEGNAS.search(satu)
        if m is None or nama == "Undang-Undang" or TIDAK.search(satu) or not SENDIRI.search(satu):
            continue
        pesan = f"program itu merencanakan Undang-Undang, sedangkan rancangan ini {nama}"
        if nama.startswith("Peraturan Daerah"):
            pesan = f"rancangan {nama} direncanakan dalam program pembentukan Peraturan Daerah"
        yield Hit(p, pesan, letak + m.start("p"), letak + m.end("p"))


def _revoked(p: Petikan, isi: str, judul: str) -> Iterator[Hit]:
    for letak, satu in located_sentences(p.teks):
        m = MENCABUT.search(satu)
        if m and not TIDAK.search(satu) and "dicabut" not in f"{isi} {judul}":
            awal, akhir = m.span("k" if m["k"] else "d")
            yield Hit(p, "rancangan tidak mencabut peraturan", letak + awal, letak + akhir)
