"""The texts of a law that a dossier holds: in force, drafted, and as it would read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from generator.app.import_law import read_law
from generator.app.paths import Home
from generator.diagnostics import DraftingError, Severity
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.documents.konsolidasi import NAMA as CONSOLIDATED
from generator.documents.ranperda import NAMA as DRAFT
from generator.export.akn.wording import law_alone
from generator.intake.text import read_text
from generator.ir.nodes import Block, Document, Paragraph, Part
from generator.law.engine.amend import Amandemen
from generator.law.reader.peraturan import read_considerations
from generator.law.reader.read import read_satuan
from generator.law.reader.wrapping import unwrap
from generator.model.dossier import Dasar
from generator.model.lines import lines_of
from generator.model.peraturan import PeraturanPustaka
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan
from generator.model.tabel import is_apart
from generator.model.teks import Teks
from generator.render.text import text

BASE, DRAFTED, AMENDED = "peraturan-dasar", "rancangan", "konsolidasi"
PROMULGATED = "pengundangan"


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a law: the name of its files, its tree, its document where there is one.

    ``version`` counts the texts that an amendment leaves behind, in order of time.
    """

    name: str
    law: Peraturan
    document: Document | None = None
    version: int | None = None


def editions(home: Home, bahan: Bahan) -> tuple[Edition, ...]:
    """Return the draft of a dossier; of an amendment also the law before it and after."""
    if bahan.dossier.perubahan is None:
        (drafted,) = build_documents(bahan, (DRAFT,), home.templates)
        return (Edition(DRAFTED, read_document(drafted), drafted),)
    dasar, hukum = bahan.perubahan
    base = authored_law(dasar, bahan.dossier.pustaka.peraturan[bahan.dossier.terdahulu])
    drafted, whole = build_documents(bahan, (DRAFT, CONSOLIDATED), home.templates)
    return (
        Edition(BASE, base),
        Edition(DRAFTED, read_document(drafted), drafted),
        *(_version(n, base, hukum, whole) for n in range(len(hukum.versi))),
    )


def _version(n: int, base: Peraturan, hukum: Amandemen, whole: Document) -> Edition:
    """Return the law as it reads from a day on; the last text has the plain name."""
    satu, last = hukum.versi[n], n + 1 == len(hukum.versi)
    since = satu.mulai.isoformat() if satu.mulai else PROMULGATED
    after = _law_of(whole, n)
    body = replace(satu.hasil, judul="")  # the document prints the title
    number, tentang, _ = base.judul.partition(" TENTANG ")
    judul = f"{number}{tentang}{satu.hasil.judul.upper()}" if satu.hasil.judul else base.judul
    law = replace(read_document(after), judul=judul, batang_tubuh=body)
    return Edition(AMENDED if last else f"{AMENDED}-{since}", law, after, n)


def read_document(document: Document) -> Peraturan:
    """Return the regulation that a document prints; notes about it are left out."""
    parts, _ = law_alone(document.parts)
    lines, _ = read_text(text(parts).encode(), document.name)
    law, doubts = read_law(lines)
    if errors := [d for d in doubts if d.severity is Severity.GALAT]:
        raise DraftingError(errors)
    return law


def _law_of(document: Document, n: int) -> Document:
    """Return a consolidated text as the law alone: one version, no cover, no Pasal II.

    All versions share the closing, which is printed behind the last of them, and the title, which
    stands before the first where the opening is not known.
    """
    versions = [p for p in document.parts if p.id.startswith("batang-tubuh")]
    closing = tuple(b for b in versions[-1].blocks if _closes(b)) if versions[n:-1] else ()
    title = tuple(takewhile(_before_the_day, versions[0].blocks)) if n else ()
    left_out = {"konsolidasi", "peralihan", *(p.id for p in versions)} - {versions[n].id}
    parts = (
        replace(part, blocks=(*title, *part.blocks, *closing)) if part is versions[n] else part
        for part in document.parts
        if part.id not in left_out
    )
    return replace(document, parts=tuple(map(_without_day, parts)))


def _closes(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in ("penutup", "catatan")


def _before_the_day(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role != "tengah"


def _without_day(part: Part) -> Part:
    """Return a version without the line that says from when it is in force."""
    if not part.id.startswith("batang-tubuh"):
        return part
    blocks = (b for b in part.blocks if not (isinstance(b, Paragraph) and b.role == "tengah"))
    return replace(part, blocks=tuple(blocks))


def authored_law(dasar: Dasar, record: PeraturanPustaka) -> Peraturan:
    """Return the law in force as its author wrote it down, under the title of its first page."""
    body, _ = read_satuan(str(dasar.batang_tubuh), dasar.batang_tubuh.span)
    return Peraturan(
        record.acuan().lengkap.upper(),
        _items(dasar.menimbang, Jenis.HURUF),
        _items(dasar.mengingat, Jenis.ANGKA),
        body,
        _lines(dasar.penutup),
        Penjelasan(
            _paragraphs(dasar.penjelasan_umum),
            tuple((str(x.alamat), _paragraphs(x.teks)) for x in dasar.penjelasan),
        ),
        tuple(Lampiran(str(x.nomor), str(x.judul), _lines(x.teks)) for x in dasar.lampiran),
    )


def _items(teks: Teks, jenis: Jenis) -> tuple[Satuan, ...]:
    filled = [line for line in lines_of(teks, teks.span) if line.text]
    return read_considerations(unwrap(filled), jenis)


def _lines(teks: str) -> str:
    return "\n".join(filter(None, (line.strip() for line in teks.split("\n"))))


def _paragraphs(teks: str) -> str:
    """Return a text with one line for each of its paragraphs, which blank lines part."""
    found = [""]
    for line in (line.strip() for line in teks.split("\n")):
        if not line:
            found.append("")
        elif is_apart(line) or is_apart(found[-1]):
            found.append(line)
        else:
            found[-1] = f"{found[-1]} {line}".strip()
    return "\n".join(filter(None, found))
