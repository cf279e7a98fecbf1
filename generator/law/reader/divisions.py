"""The large parts of a regulation: judul, pembukaan, batang tubuh, penutup, penjelasan, lampiran.

L2-1 fixes their order. Each part begins with a formula that every regulation prints (L2-15, 17,
28, 54, 57, 163, 180, 195), which is what the cutter looks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.law.reader.labels import heading, mended_bab, opens_amendment
from generator.model.lines import Line
from generator.model.satuan import Jenis

_GLUED = re.compile(
    r"(?<=\S)\s+(?=MEMUTUSKAN\s*:|Menetapkan\s*:\s*[A-Z]{3}|Menimbang\s*:|Mengingat\s*:"
    r"|DENGAN RAHMAT TUHAN|Agar (?:supaya )?(?:setiap|semua) orang (?:dapat )?mengetahui"
    r"|(?:Ditetapkan|Disahkan|Diundangkan) di [A-Z][a-z]+,? [Pp]ada [Tt]anggal)"
)
_LETTERHEAD = re.compile(  # the office above the title, on one line with it
    r"(?P<kop>(?:(?!LAMPIRAN|PERATURAN|NOMOR|TENTANG|ATAS)[^a-z]){0,60}?"
    r"\b(?:PEMERINTAH|GUBERNUR|BUPATI|WALI ?KOTA|PRESIDEN)\b"
    r"(?:(?!PERATURAN|NOMOR|TENTANG|ATAS)[^a-z,;:]){0,80}?)\s+"
    r"(?P<judul>(?:RANCANGAN )?(?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN|QANUN)\s[A-Z .-]{3,90}?"
    r"\bNOMOR\s*:?\s*\S+\s+TAHUN\b.*)"
)
_BODY_GLUED = re.compile(
    r"\s+(?=[\"“]?(?:Pasal|PASAL) [1IlL]\b(?!\s*(?:ayat|huruf|angka|dan|,))|BAB I\b)"
)
_OPENING = re.compile(
    r"(?P<menimbang>Menimbang|MENIMBANG)\b\s*[:;]?\s*"
    r"|(?P<mengingat>Mengingat|MENGINGAT)\b\s*[:;]?\s*"
    r"|(?P<lain>Memperhatikan|MEMPERHATIKAN|Membaca|Mendengar|Dengan [Pp]ersetujuan|"
    r"DENGAN PERSETUJUAN)\b\s*:?\s*"
    r"|(?P<diktum>M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N)\b\s*[:;]?\s*"
    r"|(?P<menetapkan>Menetapkan|MENETAPKAN)\s*[:;]?\s+(?=\S)"
)
_CLOSING = re.compile(
    r"Agar (?:supaya )?(?:setiap|semua|tiap) ?orang|Supaya (?:setiap|semua) orang"
    r"|(?:Ditetapkan|Disahkan|Diundangkan|DITETAPKAN|DISAHKAN) (?:di|DI|pada)\b"
)
_COMMAND = re.compile(r"(?:memerintah|mengundangkan|pengundangan)")
_PARTS = re.compile(
    r"(?:I ?[.,] ?)?(?:PENJELASAN )?UMUM\.?\Z|.{0,5}PASAL DEMI PASAL|Pasal (?:1|I)\Z"
)
_PENJELASAN = re.compile(r"P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N(?=\s|\Z)")
_LAMPIRAN = re.compile(
    r"L\s?A\s?M\s?P\s?I\s?R\s?A\s?N\s*(?P<nomor>[IVXLC]+[A-Z]?\b|\d+\b)?\s*[:.]?\s*"
)
_FIRST = re.compile(r"P[a-z]s[a-z]?a[lI1] ?[1lI]\Z")
_TAIL = re.compile(
    r"TAMBAHAN (?:LEMBARAN|BERITA) (?:NEGARA|DAERAH)|LEMBARAN (?:NEGARA|DAERAH)\b|BERITA DAERAH"
)


_GAZETTE = re.compile(
    r"(?:LEMBARAN|BERITA) (?:NEGARA|DAERAH)\b[^a-z]{0,80}\bTAHUN\s+[\d.…]+\s+NOMOR\s+[\d.…]+.{0,20}"
)
_UNIT = re.compile(r"Pasal \w+\Z|\(\d+[a-z]?\) ")


@dataclass(slots=True)
class Sections:
    """Lines of each part. ``lain`` holds formulas between the parts; nothing is lost."""

    judul: list[Line] = field(default_factory=list)
    menimbang: list[Line] = field(default_factory=list)
    mengingat: list[Line] = field(default_factory=list)
    lain: list[Line] = field(default_factory=list)
    menetapkan: list[Line] = field(default_factory=list)
    tubuh: list[Line] = field(default_factory=list)
    penutup: list[Line] = field(default_factory=list)
    penjelasan: list[Line] = field(default_factory=list)
    lampiran: list[list[Line]] = field(default_factory=list)


def cut_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with formulas of the frame on lines of their own."""
    for line in lines:
        if len(line.text) < 60:
            yield line
            continue
        kop = _LETTERHEAD.fullmatch(line.text)
        if kop:
            yield replace(line, text=kop["kop"])
        for piece in _GLUED.split(kop["judul"] if kop else line.text):
            if _frame(piece) == "menetapkan":
                yield from (replace(line, text=x) for x in _BODY_GLUED.split(piece, maxsplit=1))
            else:
                yield line if piece == line.text else replace(line, text=piece)


def split(lines: Sequence[Line]) -> Sections:
    """Return the parts of a regulation. A text without frame is all batang tubuh."""
    queue = list(cut_lines(lines))
    found = Sections()
    start = _body_start(queue)
    _opening(queue[:start], found)
    end = next((n for n in range(start + 1, len(queue)) if _ends_body(queue, n)), len(queue))
    found.tubuh = queue[start:end]
    _closing(queue[end:], found)
    return found


def _is_heading(text: str) -> bool:
    if text[0] not in 'BPp"“”':
        return False
    head = mended_bab(text) or " ".join(text.split()[:2]).strip('"“”')
    label = heading(text) or heading(_FIRST.sub("Pasal 1", head))
    return bool(label and label.jenis in (Jenis.BUKU, Jenis.BAB, Jenis.PASAL))


def _body_start(lines: Sequence[Line]) -> int:
    """Return where the first heading stands: behind Menetapkan if there is one."""
    frame = [n for n, line in enumerate(lines) if _frame(line.text) in ("diktum", "menetapkan")]
    first = frame[0] + 1 if frame else 0
    if frame[1:2] and frame[1] - frame[0] < 4:
        first = frame[1] + 1
    for n in range(first, len(lines)):
        if _is_heading(lines[n].text) or opens_amendment(lines[n].text):
            return n
    return first


def _frame(text: str) -> str:
    match = _OPENING.match(text)
    return str(match.lastgroup) if match else ""


def _opening(lines: Sequence[Line], found: Sections) -> None:
    parts = {
        "menimbang": found.menimbang,
        "mengingat": found.mengingat,
        "lain": found.lain,
        "diktum": found.lain,
        "menetapkan": found.menetapkan,
    }
    here = found.judul
    for line in lines:
        match = _OPENING.match(line.text)
        if match and (here is not found.judul or match.lastgroup in ("menimbang", "mengingat")):
            here = parts[str(match.lastgroup)]
            keep = here is found.lain
            rest = line.text if keep else line.text[match.end() :]
            if rest:
                here.append(replace(line, text=rest))
        else:
            here.append(line)


def _ends_body(lines: Sequence[Line], n: int) -> bool:
    text = lines[n].text
    if text[0] in "ASD" and _CLOSING.match(text):
        ahead = " ".join(line.text for line in lines[n : n + 2])
        return text[0] == "D" or bool(_COMMAND.search(ahead))
    if text[0] == "P" and _PENJELASAN.match(text):
        return text.isupper() and "PASAL" not in text[:20]
    if text[0] in "LB" and _GAZETTE.fullmatch(text):
        return _nothing_but_parts_after(lines[n + 1 :])
    return text[0] == "L" and bool(_LAMPIRAN.match(text)) and text[:12].isupper()


def _nothing_but_parts_after(lines: Sequence[Line]) -> bool:
    """Whether no Pasal follows before the next part: a gazette line also heads a page."""
    for line in lines:
        if line.text[:9].isupper() and (_PENJELASAN.match(line.text) or _LAMPIRAN.match(line.text)):
            return True
        if _UNIT.match(line.text):
            return False
    return True


def _closing(lines: Sequence[Line], found: Sections) -> None:
    """Put penutup, penjelasan and each lampiran where they belong."""
    here = found.penutup
    number = ""
    for n, line in enumerate(lines):
        text = line.text
        if here is found.penjelasan and _explained(lines[n : n + 2]):
            here.append(line)
            continue
        if not found.penjelasan and _explains(text, here is found.penutup):
            here = found.penjelasan
        elif text[0] == "L" and (match := _LAMPIRAN.match(text)) and text[:9].isupper():
            if not found.lampiran or match["nomor"] not in (None, number):
                found.lampiran.append([])
            number = match["nomor"] or number
            here = found.lampiran[-1]
        (found.penutup if here is found.penjelasan and _TAIL.match(text) else here).append(line)


def _explains(text: str, closing: bool) -> bool:
    """Whether the explanation begins: by its heading, or by its parts when that was lost."""
    if text[0] == "P" and _PENJELASAN.match(text):
        return text[:14].isupper()
    return closing and bool(_PARTS.match(text))


HEADING = 8  # lines at the most: the title of the regulation, then that of the annex


_CHART = re.compile(  # what a chart shows first below its title, and who signs it
    r"(?:SUB ?)?(?:BIDANG|BAGIAN|SEKSI) [A-Z ,/-]+\Z|(?:GUBERNUR|BUPATI|WALI ?KOTA) [A-Z ]+,\Z"
)


def annex_heading(texts: Sequence[str], of: str = "") -> tuple[str, str, list[str]]:
    """Return the number of an annex, its title, and the lines of its text (L2-194 to 196).

    ``of`` is the title of the regulation, which an annex prints above its own.
    """
    match = _LAMPIRAN.match(texts[0])
    nomor = (match["nomor"] or "") if match else ""
    first = texts[0][match.end() :] if match else texts[0]
    rest = ([first] if first else []) + list(texts[1:])
    above = _repeated(rest, of.upper().split())
    rest = rest[above:]
    end = next((n for n, text in enumerate(rest) if not text.isupper()), len(rest))
    end = min(end, max(HEADING - above, 1))  # words of a chart may follow in capitals too
    end = next((n for n in range(1, end) if _CHART.match(rest[n])), end)
    return nomor, " ".join(rest[:end]), rest[end:]


def _repeated(texts: Sequence[str], title: list[str]) -> int:
    """Return how many lines print ``title`` and nothing else."""
    words: list[str] = []
    for n, text in enumerate(texts, 1):
        words += text.split()
        if words == title:
            return n
        if words != title[: len(words)]:
            break
    return 0


def _explained(lines: Sequence[Line]) -> bool:
    """Whether an annex is only named here, with its explanation below (L2'-188)."""
    words = [line.text for line in lines]
    return len(words) == 2 and words[1].startswith(("Cukup jelas", "Dihapus"))
