"""What a page prints besides the law: page numbers, running heads, catch-words, stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from generator.diagnostics import Diagnostic, Severity, peringatan
from generator.model.lines import Line
from generator.model.nomor_halaman import Rupa, dilewati, menanti_nomor, nomor_halaman
from generator.model.tabel import is_row

_STAMP = re.compile(
    r"(?:SK No\.? ?\d+ ?[A-Z]?|(?:https?://)?www\.[a-z0-9./-]+|(?:https?://|jdih\.)[a-z0-9./-]+"
    r"|\[\[(?!\s*rumus\b).*\]\]"  # a mark of a picture, no formula
    r"|PRESIDEN|REPUBLIK INDONESIA|PRESIDEN REPUBLIK INDONESIA|SALINAN|-+|_+|\*+"
    r"|(?:- ?\d{1,4} ?- +)?\d{4}, ?No\.? ?\d{1,4}(?: +- ?\d{1,4} ?-)?)\Z",  # of the gazettes
    re.IGNORECASE,
)
_DOTS = r"(?:…|\. ?\. ?\.)[. …]*(?:[-–—] ?\d{1,4} ?[-–—] ?)?"
_CATCH = re.compile(r"(?P<words>.{0,60}?)\s*(?:\. ?\. ?\.[ .]*|…+[. ]*)(?:[-–—]\s*\d+\s*[-–—]?)?\Z")
_DAMAGED = re.compile(
    r"[^\W\d_]{2}[\[\]{}|<>~^\\=*]+[^\W\d_]|[^\W\d_][\[\]{}|<>~^\\=*]+[^\W\d_]{2}|\ufffd"
    r"|[a-z][A-Z]+[a-z]+[A-Z]|[a-z]{2}[A-Z]{2}|[a-z]{2}[0-9]+[a-z]|[a-z][0-9]+[a-z]{2}"
    r"|\b[b-df-hj-np-tv-xz]{5,}\b|([a-hj-z])\1\1"
)
_RUBBISH = re.compile(  # signs that no sentence puts between its words
    r"(?<!\S)(?:[^\w\s]*[~^\\§¶†‡¤„¬¦][^\w\s]*|(?=[^\w\s]*[;:,!|]{2})[;:,.!|'`´]{2,})(?!\S)"
)
_TAIL = re.compile(
    r"(?P<head>[\"“]?(?:Pasal|BAB|Bab|Bagian|Paragraf) +\w+)(?P<tail>(?: [^\w\s\"“”(\[]+)+)\Z"
)
_SUSPECT = re.compile(
    r"[\[\]{}|<>~^\\=*\ufffd§¶†‡¤„¬¦]|[;:,!|]{2}|[a-z][A-Z0-9]|[b-df-hj-np-tv-xz]{5}|([a-hj-z])\1\1"
)
_TO_FILL = re.compile(
    r"(?:pada )?tanggal\Z|(?:ditetapkan|disahkan|diundangkan) (?:di|pada tanggal)\Z"
    r"|(?:nomor|tahun)\b.*",
    re.IGNORECASE,
)
_BLANK = re.compile(r"(?:nomor|tahun|tanggal) ?\.\.\.(?! ?\.)", re.IGNORECASE)  # of a draft
_DATED = re.compile(r"(?:Di|di)?(?:sahkan|tetapkan|undangkan|buat) |(?:[Pp]ada )?[Tt]anggal ")
_NUMBERED = re.compile(r"[-–—] ?\d{1,4} ?[-–—] ?(?=P[a-z]s|BAB|\()")
_DOUBLED = re.compile(
    rf"[\"“”‘’']*(?P<head>(?:Pasal|BAB|Bagian|Paragraf) ?\w+(?: [A-Z]\b)?) ?{_DOTS}"
    r"(?=[\"“”‘’']*(?P=head)\b)"
)
_GLUED_CATCH = re.compile(rf"(?P<words>\S.{{0,60}}?) ?{_DOTS}(?P<rest>[\"“]?\w.*)\Z", re.DOTALL)
_SPACED_SEAL = re.compile(r"\b(?!PRESIDEN\b)P ?R ?E ?S ?I ?D ?E ?N(?=\s|\Z)")
_HEADED = re.compile(r"[\"“]?Pasal \d+")
_HEAD = re.compile(
    r"(?!Pasal|Ayat|Huruf|Angka|BAB|Bagian|Paragraf|Cukup|Dengan Persetujuan|\(|\w{1,3}[.)])"
    r"[A-Z][^;:]*[^.;:,]\Z"
)
_GROUP = re.compile(r"(?:BUKU|BAB|BAGIAN|PARAGRAF)\s+\w+", re.IGNORECASE)
_SEALS = ("PRESIDEN", "REPUBLIK INDONESIA", "PRESIDEN REPUBLIK INDONESIA")
_BARE = re.compile(r"\W+")
_ORNAMENT = re.compile(r"(?:^|(?<=\s))[oO]{2,}0{2,}[oO]{2,}\Z")  # ooo000ooo below the last line
# The same sign, or a few in turn, a hundred times over: a leader of dots, a scan gone wrong. Its
# length says nothing, and every pattern that looks for an end would look from each sign on.
_RUN = re.compile(r"(.{1,5}?)\1{99,}", re.DOTALL)
_NUMBER = re.compile(r"NOMOR\b")
MAKER = 3  # lines above TENTANG at most: who makes the law, in one or two, and its number
CATCH_WORDS = 40  # characters that the foot of a page repeats at most
ENDLESS, KEPT = 500, 40  # characters of a line that is looked at, and of a run that stay


def _cut(run: re.Match[str]) -> str:
    return run[0][:KEPT]


def clean(lines: Sequence[Line]) -> tuple[list[Line], list[Diagnostic]]:
    """Return the lines of the law and a hint for every line that only the page needs."""
    kept: list[Line] = []
    notes: list[Diagnostic] = []
    filled = [line for line in lines if line.text]
    heads, titled = _running_heads(filled)
    totals = Counter(x.dari for line in filled if (x := nomor_halaman(line.text)) and x.dari)
    skipped = -1  # where the last running head stood
    for n, line in enumerate(filled):
        text = _shortened(line, _plain(line.text), notes)
        text = _NUMBERED.sub("", text, count=1)
        if (plain := without_ornament(text)) != text:
            what = f"Hiasan akhir naskah dilepas: “{text[len(plain) :].strip()}”."
            notes.append(Diagnostic(line.asal, Severity.PETUNJUK, "H90", what))
            if not plain:
                continue
            text = plain
        if (bare := _without_catch_words(text, filled, n)) and bare != text:
            what = f"Kata penyambung atau kepala halaman dilepas dari “{bare[:KEPT]}…”."
            notes.append(Diagnostic(line.asal, Severity.PETUNJUK, "H90", what))
            text = bare
        if (tail := _TAIL.match(text)) and (odd_signs := tail["tail"].strip()).strip(" .:"):
            what = f"Tanda yang bukan huruf dilepas dari “{tail['head']}”: “{odd_signs}”."
            notes.append(peringatan(line.asal, "H35", what))
            text = tail["head"]
        kind = "Kepala halaman" if text in heads and n not in titled else ""
        before = kept[-1].text if kept else ""
        if not kind and _page(text, before, totals, headed=n > 0 and skipped == n - 1):
            notes.append(dilewati(line.asal, text))
            continue
        if kind or (len(text) < 80 and (kind := _furniture(text, filled, n))):
            notes.append(
                Diagnostic(line.asal, Severity.PETUNJUK, "H90", f"{kind} dilewati: “{text}”.")
            )
            skipped = n
            continue
        notes += _damage(line, text)
        kept.append(line if text is line.text else replace(line, text=text))
    return kept, notes


def _plain(text: str) -> str:
    """Return a line with single blanks; two signs of a typewriter are one quotation mark."""
    text = text.replace("''", '"')
    return " ".join(text.split()) if "  " in text else text


def _shortened(line: Line, text: str, notes: list[Diagnostic]) -> str:
    """Return a text with its endless runs cut, which is told."""
    if len(text) <= ENDLESS or (short := _RUN.sub(_cut, text)) == text:
        return text
    what = f"Deretan satu tanda yang panjang diringkas pada “{short[:KEPT]}…”."
    notes.append(peringatan(line.asal, "H35", what))
    return short


def _damage(line: Line, text: str) -> list[Diagnostic]:
    odd = damaged_words(text) if len(text) <= ENDLESS else []
    words = ", ".join(f"“{word}”" for word in odd)
    what = f"Kata rusak atau meragukan: {words}."
    return [peringatan(line.asal, "H35", what)] if odd else []


def _page(text: str, before: str, totals: Mapping[int, int], *, headed: bool) -> bool:
    """Whether a line is the number of a page, and no number that the sentence before wants.

    "3/12" is one where another line counts the same pages; "2/3" alone is a fraction. A bare
    number is one right below a running head.
    """
    said = nomor_halaman(text)
    if said is None or said.romawi:
        return text == "\f"
    if said.rupa is Rupa.PASTI:
        return True
    if said.dari:
        return totals[said.dari] > 1 or said.nomor == said.dari == 1
    ornamented = said.rupa is Rupa.BERHIAS or (headed and text.isdigit())
    return ornamented and not menanti_nomor(before)


def _between_pages(text: str) -> bool:
    said = nomor_halaman(text)
    return text == "\f" or bool(said and (said.dari or said.rupa is not Rupa.POLOS)) or _seal(text)


def without_ornament(text: str) -> str:
    """Return a text without the ornament that closes a file."""
    return (_ORNAMENT.sub("", text) if "00" in text else text).rstrip()


def damaged_words(text: str) -> list[str]:
    """Return the words of a line that no language writes: what a scan made of them stays, told."""
    if not _SUSPECT.search(text):
        return []
    rubbish = [] if is_row(text) else _RUBBISH.findall(text)
    words = [word for word in text.split() if _is_damaged(word.strip("\"“”‘’'.,;:()/-"))]
    return [*words, *(sign for sign in rubbish if sign not in words)]


def _is_damaged(word: str) -> bool:
    if len(word) < 4 or "/" in word or "@" in word or not word.strip("oO0"):
        return False
    parts = word.split("-")
    return any(_DAMAGED.search(part) for part in parts if not part.isupper() or not part.isalpha())


def _titled(lines: Sequence[Line]) -> set[int]:
    """Return where the lines of titles stand: of the law itself, its explanation, its annexes.

    Each of them repeats the title whole (L2-180, 195): a law with four annexes has it six times.
    """
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line.text != "TENTANG":
            continue
        above = range(max(at - MAKER, 0), at)
        if any(_NUMBER.match(lines[n].text) for n in above):
            found |= {at, *above}
        below = at + 1
        said: set[str] = set()
        while below < len(lines) and lines[below].text.isupper() and lines[below].text not in said:
            said.add(lines[below].text)
            found.add(below)
            below += 1
    return found


def _running_heads(lines: Sequence[Line]) -> tuple[set[str], set[int]]:
    """Return titles printed again and again between the lines, and where they are none.

    The title of a group may well repeat ("Cara Mengukur Tingkat Penggunaan Jasa"): what stands
    right behind a heading is no running head, nor is the title of the law in its own block.
    """
    titled = _titled(lines)
    counted: Counter[str] = Counter()
    for n, (before, line) in enumerate(pairwise(lines), start=1):
        if 20 <= len(line.text) <= 120 and n not in titled and not _GROUP.match(before.text):
            counted[line.text] += 1
    titles = {b.text for a, b in pairwise(lines) if _GROUP.match(a.text)}
    heads = {text for text, times in counted.items() if times >= 5 and _HEAD.match(text)}
    return heads - titles, titled


def _furniture(text: str, lines: Sequence[Line], n: int) -> str:
    if (_STAMP.match(text) or _seal(text)) and not _belongs(lines, n):
        return "Kepala halaman atau cap"
    match = _CATCH.match(text)
    if match and not _to_fill(match["words"], lines, n) and _repeated(match["words"], lines, n):
        return "Kata penyambung halaman"
    return "Kata penyambung halaman" if _turns_page(text, lines, n) else ""


def _to_fill(words: str, lines: Sequence[Line], n: int) -> bool:
    """Whether dots wait for a date, a number or a name of the closing, as in every draft."""
    if words:
        return bool(_TO_FILL.match(words))
    above = lines[n - 1].text if n else ""
    return (above.isupper() and above.endswith(",")) or above.lower().startswith("ttd")


def _turns_page(text: str, lines: Sequence[Line], n: int) -> bool:
    """Whether the page turns behind a few words, and the next one begins with them again."""
    if len(text) > CATCH_WORDS:
        return False
    turned = n + 1
    while turned < len(lines) and turned <= n + 3:
        below = lines[turned].text
        if not _between_pages(below):
            break
        turned += 1
    if turned == n + 1 or turned == len(lines):
        return False
    return len(lines[turned].text) > len(text) and lines[turned].text.startswith(text)


def _without_catch_words(text: str, lines: Sequence[Line], n: int) -> str:
    """Return a line without the words of the next page that were joined to it."""
    if "IDE" in text or "I DE" in text or "ID E" in text:
        text = " ".join(_SPACED_SEAL.sub(" ", text).split())
    if "…" not in text and ". ." not in text and ".." not in text:
        return text
    text = _DOUBLED.sub("", text).strip()
    match = None if _BLANK.match(text) else _GLUED_CATCH.match(text)
    if match and _repeated(match["words"], lines[: n + 6], n, strict=True):
        return match["rest"]
    return text


def _seal(text: str) -> bool:
    """Whether ``text`` is the running head of state documents, misread by OCR."""
    if len(text) > 32 or text[:1] not in "PR-" or not text[:6].isupper():
        return False
    bare = re.sub(r"[^A-Z ]", "", text).strip()
    return any(SequenceMatcher(None, bare, seal).ratio() > 0.8 for seal in _SEALS)


def _belongs(lines: Sequence[Line], n: int) -> bool:
    """Whether "PRESIDEN REPUBLIK INDONESIA" stands in the title block or the signature.

    Or it is who assents: "DEWAN PERWAKILAN RAKYAT ... dan PRESIDEN REPUBLIK INDONESIA".
    """
    if lines[n].text.rstrip(",")[:8] not in ("PRESIDEN", "REPUBLIK"):
        return False
    if n and lines[n - 1].text.strip().lower() == "dan":
        return True
    around = [x.text for x in [*lines[max(n - 3, 0) : n], *lines[n + 1 : n + 3]]]
    words = " ".join(around)
    dated = any(_DATED.match(text) for text in around)
    return n < 12 or dated or "TUHAN" in words or "ttd" in words.lower()


def _repeated(words: str, lines: Sequence[Line], n: int, *, strict: bool = False) -> bool:
    """Whether a line nearby begins with the catch-words, as a new page does.

    Of a Pasal the number may be misread: what stands before its heading is none. ``strict`` wants
    words, and looks only at what comes next.
    """
    bare = _BARE.sub("", words).lower()
    if not bare:
        return not strict
    if strict:
        after = lines[n + 1 : n + 6]
        return any(_BARE.sub("", x.text[:90]).lower().startswith(bare) for x in after)
    if _HEADED.match(words) and n + 1 < len(lines) and _HEADED.match(lines[n + 1].text):
        return True
    around = [*lines[n + 1 : n + 6], *lines[max(n - 2, 0) : n]]
    return any(_BARE.sub("", x.text[:90]).lower().startswith(bare[:20]) for x in around)
