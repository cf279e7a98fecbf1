"""What ``make bench`` measures can be measured: the chapter repeated, and a tree of processes."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.ir.nodes import (
    Cell,
    Document,
    Footnote,
    Item,
    List,
    Meta,
    Paragraph,
    Part,
    Ref,
    Table,
    Text,
)
from generator.render.pdf.anchors import named
from tools.bench import Goal
from tools.bench_audit import LOOKS, table
from tools.bench_growth import CHAPTER, grown
from tools.measure import Measure, run

NOTE = Footnote("catatan-1", 1, (Text("catatan"),))
WORDS = Paragraph("alinea", (Ref("tabel-1", (Text("Tabel 1"),)), NOTE), "alinea-1")
LISTED = List("huruf", (Item("a.", (WORDS,), "butir-1"),), "daftar-1")
CELL = Cell((Paragraph("sel", (Text("isi"),)),), id="sel-1")
TABLE = Table("polos", (1.0,), ((CELL,),), ((CELL,),), id="tabel-1")
META = Meta("Judul", "Pokok", "Penyusun", (), "2026-11-30", "Rancangan")


def test_a_chapter_repeated_names_nothing_twice() -> None:
    parts = (Part("muka", "Muka", ()), Part(CHAPTER, "BAB I", (LISTED, TABLE)))
    (part,) = named(grown(Document("naskah", META, "naskah-akademik", parts), 3)).parts
    assert len(part.blocks) == 6
    numbers = []
    for block in part.blocks:
        if isinstance(block, List):
            (words,) = block.items[0].blocks
            assert isinstance(words, Paragraph)
            numbers += [each.number for each in words.children if isinstance(each, Footnote)]
    assert numbers == [1, 2, 3]


def test_processor_seconds_are_those_of_children_in_other_sessions_too(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.6: pass"
    start = "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', sys.argv[1]], "
    start += "start_new_session=True); p.wait()"
    done = run([sys.executable, "-c", start, busy], tmp_path)
    assert done.processor > 0.4
    assert done.peaks[False] > 1024


def test_a_goal_says_whether_it_is_reached() -> None:
    yard, found = Measure("polos", (10.0,), (20.0,), 0), Measure("kita", (6.0,), (8.0,), 0)
    assert Goal(work=0.5, clock=0.5).told(found, yard) == "<= 0.5 ya, <= 0.5 BELUM"
    assert Goal(seconds=0.7).told(found, yard) == "<= 0.7 BELUM"
    assert Goal().told(found, yard) == "–"


def test_the_share_of_the_auditor_is_held_against_its_limit() -> None:
    audited, tagged = LOOKS
    assert "| 4.0 | 0.040 | < 0.05 ya |" in table(100.0, {audited: 4.0})
    assert "| 6.0 | 0.060 | < 0.05 BELUM |" in table(100.0, {audited: 6.0})
    assert "| 9.0 | 0.090 | – |" in table(100.0, {audited: 4.0, tagged: 9.0})
