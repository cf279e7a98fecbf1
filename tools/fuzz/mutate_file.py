"""Damage to DOCX, XLSX and PDF: bytes, the structure of the container, the parts within."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from tools.fuzz import mutate_law, mutate_text

Parts = list[tuple[str, bytes]]
BOMB = 200_000_000  # bytes that one part unpacks to
XML = (
    *(
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        "&b;",
        "&#0;",
    ),
    *(
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        "<![CDATA[",
        "]]>",
        "<?x?>",
        "&lt;",
        "&",
        "<",
        "\x01",
    ),
    *("<w:p/>", "<w:tbl/>", "<w:tbl><w:tr/></w:tbl>", "<w:p><w:r><w:t>Pasal 1</w:t></w:r></w:p>"),
    *(
        '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr>',
        "<w:sdt><w:sdtContent/></w:sdt>",
    ),
    *('<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1e9"/></w:numPr>', "<w:ins><w:del/></w:ins>"),
    *(
        '<dimension ref="A1:XFD1048576"/>',
        '<dimension ref="A1"/>',
        '<dimension ref="x"/>',
        "<c/>",
        "<row/>",
    ),
    *(
        '<c r="ZZZ99999999" t="s"><v>99999</v></c>',
        '<c r="A1" t="e"><v>#REF!</v></c>',
        '<c t="d"><v>x</v></c>',
    ),
    *(
        '<c r="A3" t="n"><v>1e999</v></c>',
        '<c r="B3" t="inlineStr"/>',
        "<mergeCell ref='A1:Z9999'/>",
    ),
)
VALUES = (
    "",
    "-1",
    "0",
    "1e9",
    "x",
    "99999999999999999999",
    "../../x",
    "rId999",
    "&#10;",
    "A1:B",
    "1048577",
)


def docx(random: Random, data: bytes) -> tuple[bytes, str]:
    """Return a DOCX or XLSX with its container or one of its parts damaged."""
    return _choose(
        random, data, (*(_part,) * 5, *(_entry,) * 3, _header, mutate_bytes, mutate_bytes)
    )


def pdf(random: Random, data: bytes) -> tuple[bytes, str]:
    """Return a PDF with bytes, objects, streams or the table of objects damaged."""
    return _choose(
        random, data, (_token, _token, _token, _stream, _stream, mutate_bytes, mutate_bytes)
    )


Damage = Callable[[Random, bytes], tuple[bytes, str]]


def _choose(random: Random, data: bytes, ways: tuple[Damage, ...]) -> tuple[bytes, str]:
    how = []
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        data, what = random.choice(ways)(random, data)
        how.append(what)
    return data, "; ".join(how)


def mutate_bytes(random: Random, data: bytes) -> tuple[bytes, str]:
    """Flip bytes, cut the file, repeat or leave out a stretch, or put something before it."""
    at = random.randrange(len(data) + 1)
    match random.randrange(6):
        case 0 | 1:
            return mutate_text.flipped(random, data), "byte"
        case 2:
            return data[:at], f"terpotong pada {at}"
        case 3:
            size = random.choice((1, 16, 512))
            return data[:at] + data[at + size :], f"{size} byte hilang pada {at}"
        case 4:
            return data[:at] + data[at : at + 512] * random.choice((2, 50)) + data[
                at:
            ], f"ulang pada {at}"
        case _:
            return random.choice(
                (b"\r\n", b"MZ", b"\x00" * 600, b"%PDF-", b"PK\x03\x04")
            ) + data, "awal"


def unpacked(data: bytes) -> Parts:
    """Return the parts of a ZIP, or nothing when it is too damaged already."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = archive.infolist()
            if sum(i.file_size for i in found) > BOMB // 10:
                return []
            return [(i.filename, archive.read(i)) for i in found]
    except Exception:
        return []


def packed(parts: Parts, bomb: str = "") -> bytes:
    """Return a ZIP of parts, the same bytes every time; the part ``bomb`` unpacks to very much."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # two parts of one name are wanted now and then
        for name, content in parts:
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            if name == bomb:
                with archive.open(info, "w", force_zip64=True) as file:
                    file.write(content[: len(content) // 2])
                    for _ in range(BOMB // 1_000_000):
                        file.write(b" " * 1_000_000)
                    file.write(content[len(content) // 2 :])
            else:
                archive.writestr(info, content)
    return out.getvalue()


def _part(random: Random, data: bytes) -> tuple[bytes, str]:
    """Damage one XML part: its text, an attribute, an element, its depth."""
    parts = unpacked(data)
    known = [n for n, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels"))]
    if not known:
        return mutate_bytes(random, data)
    main = [
        n
        for n in known
        if re.search(r"document\.xml$|numbering\.xml$|sheet\d\.xml$|workbook\.xml$", parts[n][0])
    ]
    at = random.choice(main if main and random.random() < 0.6 else known)
    name, content = parts[at]
    text = content.decode("utf-8", "replace")
    damage = random.choice(
        (_attribute, _attribute, _element, _element, _inserted, _inserted, _deep, _prose, _any)
    )
    parts[at] = (name, damage(random, text).encode("utf-8", "surrogatepass"))
    return packed(parts), f"{name}: {damage.__name__.strip('_')}"


def _attribute(random: Random, text: str) -> str:
    found = list(re.finditer(r'="([^"]*)"', text))
    if not found:
        return text
    one = random.choice(found)
    value = random.choice((*VALUES, random.choice(found)[1]))
    return f'{text[: one.start()]}="{value}"{text[one.end() :]}'


def _element(random: Random, text: str) -> str:
    """Leave an element out, write it often, or put it elsewhere."""
    found = list(
        re.finditer(r"<([\w:]+)(?: [^<>]*)?(?:/>|>[^<>]*</\1>)|<[\w:]+[^<>]*>|</[\w:]+>", text)
    )
    if not found:
        return text
    one, other = random.choice(found), random.choice(found)
    rest = text[: one.start()] + text[one.end() :]
    match random.randrange(3):
        case 0:
            return rest
        case 1:
            return text[: one.end()] + one[0] * random.choice((1, 30, 3000)) + text[one.end() :]
        case _:
            return text[: other.start()] + one[0] + text[other.start() :]


def _inserted(random: Random, text: str) -> str:
    found = [m.start() for m in re.finditer("<", text)] or [0]
    at = random.choice(found)
    return text[:at] + random.choice(XML) + text[at:]


def _deep(random: Random, text: str) -> str:
    """Nest elements very deep, or write very many."""
    name = random.choice(("w:p", "w:tbl", "w:ins", "w:sdt", "w:r", "row", "c", "x"))
    depth = random.choice((50, 300, 20_000))
    new = random.choice((f"<{name}>" * depth + f"</{name}>" * depth, f"<{name}/>" * depth))
    found = [m.end() for m in re.finditer("<(?:w:body|sheetData)>", text)]
    at = random.choice(found or [m.start() for m in re.finditer("<", text)] or [0])
    return text[:at] + new + text[at:]


def _prose(random: Random, text: str) -> str:
    """Damage what is printed, as a law."""
    found = list(re.finditer(r"(?<=>)[^<>]{3,}(?=<)", text))
    if not found:
        return text
    one = random.choice(found)
    return text[: one.start()] + mutate_law.one(random, one[0]) + text[one.end() :]


def _any(random: Random, text: str) -> str:
    return random.choice(mutate_text.MUTATORS)(random, text)


def _entry(random: Random, data: bytes) -> tuple[bytes, str]:
    """Take parts away, add, rename, exchange, empty, or blow one up."""
    parts = unpacked(data)
    if not parts:
        return mutate_bytes(random, data)
    at, other = random.randrange(len(parts)), random.randrange(len(parts))
    name, content = parts[at]
    match random.randrange(8):
        case 0:
            del parts[at]
            return packed(parts), f"{name}: hapus"
        case 1:
            parts.append((name, parts[other][1]))
            return packed(parts), f"{name}: dua kali"
        case 2:
            new = random.choice(
                ("../x", "/etc/x", "x\ny", "x" * 300, name.upper(), "", f"{name}/", "é")
            )
            parts[at] = (new, content)
            return packed(parts), f"{name}: jadi {new[:20]!r}"
        case 3:
            parts[at] = (name, parts[other][1])
            return packed(parts), f"{name}: isi {parts[other][0]}"
        case 4:
            parts[at] = (
                name,
                random.choice((b"", b"\x00" * 50, b"<x/>", b"<?xml version='1.0'?>")),
            )
            return packed(parts), f"{name}: kosong"
        case 5:
            return packed(parts, bomb=name), f"{name}: 200 MB"
        case 6:
            encoding = random.choice(("utf-16", "cp1252", "utf-7"))
            parts[at] = (name, content.decode("utf-8", "replace").encode(encoding, "replace"))
            return packed(parts), f"{name}: {encoding}"
        case _:
            parts += [(f"x{n}.xml", b"<x/>") for n in range(random.choice((10, 5000)))]
            return packed(parts), "banyak bagian"


def _header(random: Random, data: bytes) -> tuple[bytes, str]:
    """Lie in a header of the container: sizes, checks, method, flags, offsets."""
    marks = [m.start() for m in re.finditer(b"PK\x01\x02|PK\x03\x04|PK\x05\x06", data)]
    if not marks:
        return mutate_bytes(random, data)
    out = bytearray(data)
    mark = random.choice(marks)
    field = random.choice((4, 6, 8, 10, 14, 18, 22, 24, 26, 28, 30, 42))
    value = random.choice((0, 1, 8, 9, 12, 99, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, len(data)))
    struct.pack_into("<I" if value > 0xFFFF else "<H", out, min(mark + field, len(out) - 4), value)
    return bytes(out), f"kepala ZIP +{field}: {value}"


def _token(random: Random, data: bytes) -> tuple[bytes, str]:
    """Put another number, name or reference into an object of a PDF."""
    found = list(
        re.finditer(
            rb"\d+ \d+ R|/[A-Za-z]+|(?<=[\s\[])-?\d+(?:\.\d+)?(?=[\s\]/>])|<<|>>|endobj|obj", data
        )
    )
    if not found:
        return mutate_bytes(random, data)
    one, other = random.choice(found), random.choice(found)
    if random.random() < 0.5:
        new = other[0]
    else:
        new = random.choice(
            (
                *(
                    b"0",
                    b"-1",
                    b"99999999999999999999",
                    b"null",
                    b"true",
                    b"[]",
                    b"<<>>",
                    b"()",
                    b"/X",
                ),
                *(
                    b"999 0 R",
                    b"1 0 R",
                    b"2 0 R",
                    b"3 0 R",
                    b"/LZWDecode",
                    b"/Crypt",
                    b"/Encrypt 1 0 R",
                ),
                *(
                    b"/JBIG2Decode",
                    b"/ASCII85Decode",
                    b"/RunLengthDecode",
                    b"1e30",
                    b"<</Kids[2 0 R]>>",
                ),
                *(
                    b"/Prev 0",
                    b"/FlateDecode/FlateDecode",
                    b"[" * 2000,
                    b"<<" * 2000,
                    b"/Type /ObjStm",
                ),
            )
        )
    return data[: one.start()] + new + data[one.end() :], f"{one[0][:20]!r} jadi {new[:20]!r}"


def _stream(random: Random, data: bytes) -> tuple[bytes, str]:
    """Put another content into a stream, without mending lengths and offsets."""
    found = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.S))
    if not found:
        return mutate_bytes(random, data)
    one = random.choice(found)
    try:
        text = zlib.decompress(one[1]).decode("latin-1")
    except zlib.error:
        text = one[1].decode("latin-1")
    match random.randrange(5):
        case 0:
            new, how = b"q " * 200_000, "keadaan bersarang"
        case 1:
            new, how = b" " * 100_000_000, "100 MB"
        case 2:
            new, how = b"BT /F9 0 Tf (x) Tj [(a) 1e99 (b)] TJ ET " * 500, "huruf tak dikenal"
        case 3:
            new, how = mutate_text.flipped(random, text.encode("latin-1")), "byte isi"
        case _:
            changed = random.choice((mutate_text.digits, mutate_text.mark, mutate_text.repeated))
            new, how = changed(random, text).encode("latin-1", "replace"), changed.__name__
    return data[: one.start(1)] + zlib.compress(new) + data[one.end(1) :], f"aliran: {how}"
