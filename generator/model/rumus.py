"""Formulas in law text, as authors type them: ``[[rumus: T = (L × S) / 100]]`` on a line alone.

The notation is one line: ``/`` draws a fraction, ``^`` raises, ``_`` lowers, ``√`` roots, ``Σ``
sums; round brackets after these group and are not printed. Words side by side are one name
(``Tarif Dasar``), ``x`` or ``*`` between two operands is ``×``. The line is the formula: it is
compared, replaced and read back as typed, and drawn only where it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.model.suku import (
    HURUF_BESAR,
    TANDA,
    Akar,
    Berindeks,
    Deret,
    Kurung,
    Nama,
    Pecahan,
    Suku,
    Tanda,
    linear,
    names,
)

BARIS = re.compile(r"\s*\[\[\s*rumus\s*:\s*(?P<isi>.*?)\s*\]\]\s*\Z", re.IGNORECASE)
AWAL = re.compile(r"\[\[\s*rumus\b", re.IGNORECASE)
JUDUL = re.compile(r"Keterangan\s*:\s*\Z", re.IGNORECASE)
ARTI = re.compile(r"(?P<lambang>[^\s=:;][^=:;.]{0,60}?)\s*=\s+(?P<arti>\S.*)\Z")
_INDEKS = re.compile(r"(?<![\w@])[^\W\d_]+(?:[_^](?:[^\W_]+|\([^()]*\)))+(?![\w@])")
KELAS = "rumus"  # what marks one in files
SEBARIS = "sebaris"  # ... and one that is a sign in a sentence
WORD = 4  # letters from which a name says something by itself
FUNGSI = frozenset(("min", "maks", "log", "ln"))
SAMA = {"*": "×", "-": "−", "–": "−", "÷": ":"}
_POLA = re.compile(
    r"(?P<kata>[^\W_]+(?:(?:['’.&](?=[^\W_])|(?<=\d),(?=\d)|(?<=[a-z]{2})-(?=[a-z]{2}))[^\W_]+)*"
    r"(?:(?<=\d),-)?%?)|(?P<tanda>[-+–−±×*·:÷=≠<>≤≥≈;/^_()√ΣΠ])"
)


class RumusKeliru(ValueError):
    """A formula that is not one; ``kolom`` is where, from 0."""

    def __init__(self, pesan: str, kolom: int) -> None:
        super().__init__(pesan)
        self.kolom = kolom


def is_formula(line: str) -> bool:
    """Return whether a line is a formula and nothing else."""
    return "[[" in line and BARIS.match(line) is not None


def is_legend(line: str) -> bool:
    """Return whether a line after a formula says what a sign in it is: ``T = tarif``."""
    return bool(JUDUL.match(line.strip()) or ARTI.match(line.strip()))


def signs_in(line: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a line; True with a sign that has an index or a power, of a legend.

    Such a sign looks below a formula as it does inside it.
    """
    ends = 0
    for found in _INDEKS.finditer(line) if ARTI.match(line) else ():
        if _scripted(found[0]) == found[0]:
            yield line[ends : found.start()], False
            yield found[0], True
            ends = found.end()
    yield line[ends:], False


def legend(line: str) -> str:
    """Return a line of a legend with its index signs in their one form; any other as it is."""
    return _INDEKS.sub(lambda found: _scripted(found[0]), line) if ARTI.match(line) else line


def _scripted(words: str) -> str:
    """Return a sign with an index or a power in its one form; what is none as it is."""
    try:
        return linear(suku) if isinstance(suku := read(words), Berindeks) else words
    except RumusKeliru:
        return words


def is_sign(isi: str) -> bool:
    """Return whether a formula is one sign, which may stand in a sentence."""
    try:
        return isinstance(read(isi), Nama | Berindeks)
    except RumusKeliru:
        return False


def body(line: str) -> str:
    """Return the notation of the line of a formula; raise ValueError where it is none."""
    if (found := BARIS.match(line)) is None:
        raise ValueError(line)
    return found["isi"]


def line_of(isi: str) -> str:
    """Return the line that stands for a formula."""
    return f"[[rumus: {isi}]]"


def canonical(line: str) -> str:
    """Return the line of a formula in its one form; as it stands where it cannot be read."""
    try:
        return line_of(linear(read(body(line))))
    except RumusKeliru:
        return line.strip()


@lru_cache(maxsize=1024)
def read(isi: str) -> Suku:
    """Return the tree of a formula; raise RumusKeliru."""
    pembaca = _Pembaca(isi, tuple(_tokens(isi)))
    hasil = pembaca.deret()
    if pembaca.sisa is not None:
        raise RumusKeliru("kurung tutup tanpa pasangan", pembaca.kolom)
    return hasil


def signs_of(suku: Suku) -> tuple[str, ...]:
    """Return the names that are signs: letters that say nothing until they are explained."""
    return tuple(nama for nama in names(suku) if _is_sign(nama))


def _is_sign(nama: str) -> bool:
    pokok = nama.partition("_")[0]
    return len(pokok) < WORD and " " not in pokok and pokok not in FUNGSI


def plain(lambang: str) -> str:
    """Return a sign as a legend names it in the form that :func:`names` has."""
    try:
        return next(iter(names(read(lambang))), lambang)
    except RumusKeliru:
        return lambang


# --- reading -------------------------------------------------------------------------------------


def _tokens(isi: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, kind and words of each token; words side by side are one."""
    kata: list[tuple[int, str]] = []
    semua: list[tuple[int, str, str]] = []
    kolom = 0
    while kolom < len(isi):
        if isi[kolom].isspace():
            kolom += 1
            continue
        found = _POLA.match(isi, kolom)
        if found is None:
            raise RumusKeliru(f'tanda "{isi[kolom]}" tidak dikenal', kolom)
        semua.append((kolom, found.lastgroup or "", found[0]))
        kolom = found.end()
    for n, (di, jenis, teks) in enumerate(semua):
        kali = teks == "x" and 0 < n < len(semua) - 1 and _between(semua[n - 1], semua[n + 1])
        if jenis == "kata" and not kali:
            if kata and n > 1 and semua[n - 2][2] in ("^", "_"):  # these take one word
                yield kata[0][0], "kata", kata[0][1]
                kata = []
            kata.append((di, teks))
            continue
        if kata:
            yield kata[0][0], "kata", " ".join(satu for _, satu in kata)
            kata = []
        yield di, "tanda", "×" if kali else SAMA.get(teks, teks)
    if kata:
        yield kata[0][0], "kata", " ".join(satu for _, satu in kata)


def _between(before: tuple[int, str, str], after: tuple[int, str, str]) -> bool:
    """Return whether what stands before ends an operand, and what follows begins one."""
    return (before[1] == "kata" or before[2] == ")") and (
        after[1] == "kata" or after[2] in ("(", "√", *HURUF_BESAR)
    )


class _Pembaca:
    """Reads tokens from the left."""

    def __init__(self, teks: str, tokens: tuple[tuple[int, str, str], ...]) -> None:
        self.teks, self.tokens = teks, tokens
        self.n = self.dalam = 0

    @property
    def sisa(self) -> str | None:
        return self.tokens[self.n][2] if self.n < len(self.tokens) else None

    @property
    def kolom(self) -> int:
        return self.tokens[self.n][0] if self.n < len(self.tokens) else len(self.teks)

    def deret(self) -> Suku:
        """Read operands and signs up to the end or a closing bracket."""
        isi: list[Suku] = []
        while self.sisa is not None and self.sisa != ")":
            if self.sisa in TANDA:
                self._sign(isi)
            else:
                self._beside(isi)
                isi.append(self._pecahan())
        if not isi:
            raise RumusKeliru("rumus kosong", self.kolom)
        if isinstance(isi[-1], Tanda):
            raise RumusKeliru(f'tidak ada yang mengikuti "{isi[-1].teks}"', self.kolom)
        return isi[0] if len(isi) == 1 else Deret(tuple(isi))

    def _sign(self, isi: list[Suku]) -> None:
        tanda = str(self.sisa)
        depan = not isi or isinstance(isi[-1], Tanda)
        if depan and tanda not in "−±+":
            raise RumusKeliru(f'tidak ada yang mendahului "{tanda}"', self.kolom)
        if depan and len(isi) > 1 and isinstance(isi[-2], Tanda):
            raise RumusKeliru(f'tanda "{tanda}" berlebih', self.kolom)
        if tanda == ";" and not self.dalam:
            raise RumusKeliru('";" hanya di dalam kurung', self.kolom)
        isi.append(Tanda(tanda))
        self.n += 1

    def _beside(self, isi: list[Suku]) -> None:
        """Refuse two operands without a sign between them where nothing says what that is."""
        if not isi or isinstance(isi[-1], Tanda) or self.sisa == "(" or isinstance(isi[-1], Kurung):
            return
        dasar = isi[-1].dasar if isinstance(isi[-1], Berindeks) else isi[-1]
        if not (isinstance(dasar, Nama) and dasar.besar):
            raise RumusKeliru("tanda hitung hilang", self.kolom)

    def _pecahan(self) -> Suku:
        kiri = self._berindeks()
        while self.sisa == "/":
            self.n += 1
            kiri = Pecahan(_bare(kiri), _bare(self._berindeks()))
        return kiri

    def _berindeks(self) -> Suku:
        dasar = self._pokok()
        bawah = atas = None
        while self.sisa in ("^", "_"):
            tanda = self.sisa
            self.n += 1
            if (atas if tanda == "^" else bawah) is not None:
                raise RumusKeliru(f'"{tanda}" dua kali', self.kolom)
            isi = _bare(self._pokok())
            atas, bawah = (isi, bawah) if tanda == "^" else (atas, isi)
        return dasar if bawah is None and atas is None else Berindeks(dasar, bawah, atas)

    def _pokok(self) -> Suku:
        if self.sisa is None:
            raise RumusKeliru("rumus terputus", self.kolom)
        di, jenis, teks = self.tokens[self.n]
        self.n += 1
        if jenis == "kata" or teks in HURUF_BESAR:
            return Nama(teks)
        if teks == "√":
            return Akar(_bare(self._pokok()))
        if teks != "(":
            raise RumusKeliru(f'"{teks}" tidak pada tempatnya', di)
        self.dalam += 1
        isi = self.deret()
        if self.sisa != ")":
            raise RumusKeliru("kurung buka tanpa pasangan", di)
        self.n += 1
        self.dalam -= 1
        return Kurung(isi)


def _bare(suku: Suku) -> Suku:
    return suku.isi if isinstance(suku, Kurung) else suku
