"""What authors may write at any size, on pages: long notes, wide tables, long words, deep lists."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from generator.app.prepare import letters
from generator.content.gaya import load_gaya
from generator.content.markdown import parse
from generator.diagnostics import Diagnostic, DraftingError, Severity
from generator.documents.halaman import mendatarkan
from generator.documents.narasi import blok
from generator.documents.penomoran import nomori
from generator.ir.identify import anchored
from generator.ir.nodes import Document, Heading, Meta, Part, Text
from generator.proof.audit.audit import audit
from generator.proof.matterhorn.check import check
from generator.proof.parity import compare
from generator.render.docx.package import write_docx
from generator.render.fonts import drawn_in, fonts_of
from generator.render.pdf.book import write_pdf
from generator.shipped import TEMPLATES
from tools.fuzz import bases, watch
from tools.fuzz.judge import FRAME, Verdict

GAYA = TEMPLATES / "style" / "gaya.yaml"
META = Meta("Naskah", "uji", "Biro Hukum", (), "2026-11-23", "Konsep")
BOUNDS = watch.Bounds(seconds=90.0, patience=240.0, memory=1500 * 1024 * 1024)
WORDS = (
    "perangkat", "daerah", "urusan", "pemerintahan", "pelayanan", "masyarakat", "ketentuan",
    "peraturan", "bidang", "susunan", "organisasi", "pembinaan", "pengawasan", "kebutuhan",
    "pelaksanaan", "tugas", "fungsi", "anggaran", "pendapatan", "yang", "dan", "di", "pada",
    "untuk", "dengan", "menurut", "sebagai", "oleh", "tidak", "telah", "dapat", "ada",
)  # fmt: skip
LONG = (
    "pertanggungjawabannya", "ketidakbertanggungjawaban", "RPJMD/RKPD/KUA-PPAS/APBD",
    "https://jdih.contohprov.go.id/produk-hukum/unduh?berkas=perda_8_2016.pdf&versi=2",
    "jdih.contoh.go.id/dokumen/pencarian/peraturan-daerah/nomor-8-tahun-2016/lampiran-i",
    "PEMERINTAHDAERAHKABUPATENCONTOHSELATANDAYA", "Rp1.234.567.890.123,00", "2016-2021/2022-2026",
)  # fmt: skip


def narrative(random: Random) -> str:
    """Return a chapter as an author might write it: what stands in it, and how much, is chance."""
    makers: tuple[Callable[[Random, int], str], ...] = (_words, _noted, _table, _list, _words)
    return "\n\n".join(random.choice(makers)(random, n) for n in range(random.randint(4, 14)))


def _sentence(random: Random, long: float = 0.02) -> str:
    chosen = [
        random.choice(LONG) if random.random() < long else random.choice(WORDS)
        for _ in range(random.randint(4, 22))
    ]
    return " ".join(chosen).capitalize() + "."


def _sentences(random: Random, most: int) -> str:
    return " ".join(_sentence(random) for _ in range(random.randint(1, most)))


def _words(random: Random, number: int) -> str:
    head = f"### {_sentence(random, 0)[:60].rstrip('. ')}\n\n" if random.random() < 0.3 else ""
    return head + _sentences(random, 12)


def _noted(random: Random, number: int) -> str:
    """Return a paragraph whose notes have a sentence or a page or two of them."""
    return " ".join(
        f"{_sentences(random, 4)}^[{_sentences(random, random.choice((1, 1, 2, 4, 12, 40)))}]"
        for _ in range(random.randint(1, 4))
    )


def _table(random: Random, number: int) -> str:
    """Return a table of two to eight columns, with cells of a word or of half a page."""
    columns, most = random.randint(2, 8), random.choice((1, 1, 2, 6, 20))
    sizes = [random.choice((0, 0, 1, most)) for _ in range(columns)]

    def cell(size: int) -> str:
        if not size:
            return random.choice((*WORDS, *LONG, "12,5", "1.250"))
        note = f"^[{_sentence(random)}]" if random.random() < 0.05 else ""
        return _sentences(random, size) + note

    asked = " mendatar" if random.random() < 0.1 else ""
    head = [random.choice((*WORDS, "Pertanggungjawaban")).capitalize() for _ in sizes]
    rows = [[cell(size) for size in sizes] for _ in range(random.choice((1, 3, 8, 30)))]
    lines = [f"| {' | '.join(each)} |" for each in (head, ["---"] * columns, *rows)]
    title = f"Tabel: {_sentence(random, 0).rstrip('.')} {{#tabel-uji-{number}{asked}}}"
    return "\n".join((title, *lines))


def _list(random: Random, number: int) -> str:
    """Return a list of one or two steps."""
    lines, depth = [], 0
    counts = [0, 0]
    for _ in range(random.randint(2, 25)):
        depth = min(max(depth + random.choice((-1, 0, 0, 1)), 0), 1) if lines else 0
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (1 - depth)
        lines.append(f"{'    ' * depth}{counts[depth]}. {_sentences(random, 3)}")
    return "\n".join(lines)


def document(text: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a paper of one chapter, and what is wrong with its text."""
    found, faults = parse(text, "bab.md")
    head = Heading("bab", 1, "BAB I", (Text("UJI HALAMAN"),), "bab-uji")
    part = Part("bagian-bab-1", "BAB I", (head, *blok(found, lambda _: ())))
    huruf = letters(fonts_of(load_gaya(TEMPLATES / "style" / "gaya.yaml")))
    parts = nomori(mendatarkan((part,), frozenset(), huruf), huruf).parts
    return Document("halaman", META, "naskah", parts), faults


class Forgetful(dict[str, bytes]):
    """A cache for one case."""

    put = dict.__setitem__


def laid(text: str) -> tuple[Diagnostic, ...]:
    """Return what the proofs find in a chapter on pages; raises DraftingError."""
    whole, faults = document(text)
    if faults:
        raise DraftingError(faults)
    gaya = load_gaya(GAYA)
    (drawn,) = drawn_in((whole,), fonts_of(gaya))
    ready = anchored(drawn)
    pdf = write_pdf(ready, gaya, Forgetful(), None)
    docx = write_docx(drawn, gaya, pdf.pages, Forgetful(), ask_update=False)
    found = (*audit("halaman", pdf.data, ready), *check("halaman", pdf.data, ready))
    return (*found, *compare(ready, pdf.data, docx))


def judged(text: str) -> Verdict:
    """Return what becomes of a chapter."""
    try:
        found = laid(text)
    except DraftingError as error:
        found = error.diagnostics
    except Exception:  # ours, whatever it is: the part tells it
        told = traceback.format_exc()
        frames = FRAME.findall(told)
        where = f"{frames[-1][0]}:{frames[-1][2]}" if frames else "?"
        return Verdict("jejak", f"{told.strip().splitlines()[-1][:80]} {where}", told)
    wrong = [each for each in found if each.severity is Severity.GALAT]
    if wrong:
        return Verdict("tata", wrong[0].code, "\n".join(map(str, wrong)))
    return Verdict(codes=(0,))


@dataclass(frozen=True, slots=True)
class Pages:
    """The part of a run that sets chapters of any size on pages and audits them."""

    name: str = "halaman"
    title: str = "bab dengan catatan panjang, tabel lebar, kata panjang, dan daftar dalam"
    cases: int = 200

    def run(self, seed: str, numbers: Iterable[int]) -> Iterator[tuple[int, Verdict]]:
        """Yield what became of each chapter."""
        found: dict[int, Verdict] = {}

        def work(number: int) -> Verdict:
            return judged(narrative(bases.seeded(seed, self.name, number)))

        for number in numbers:  # one by one, so that each is told when it is done
            watch.run(work, [number], found.__setitem__, 1, BOUNDS)
            yield number, found[number]


PAGES = Pages()
