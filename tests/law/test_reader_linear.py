"""The reader of legal text takes steps in proportion to the text, whatever its shape.

Steps are counted, not timed: every call of the reader, with the letters handed to it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from generator.diagnostics import Span
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.law.reader.state import DEEPEST
from generator.model.lines import Line, lines_of
from generator.model.satuan import Satuan

LADDER = ("a. satu:", "1. dua:", "a) tiga:", "1) empat:")
CHANGE = "{n}. Ketentuan Pasal {n} diubah sehingga berbunyi sebagai berikut:{x}Pasal {n}{x}Wajib."
AMENDS = "Pasal I{x}Beberapa ketentuan diubah sebagai berikut:{x}"
SHAPES: dict[str, Callable[[int], str]] = {
    "satu baris penuh Pasal 1": lambda n: "Pasal 1 " * 4 * n,
    "satu baris sebuah undang-undang": lambda n: " ".join(f"Pasal {i} Wajib." for i in range(1, n)),
    "satu baris acuan": lambda n: "Setiap orang wajib. Pasal 1 " * n,
    "satu baris perubahan": lambda n: (
        AMENDS.format(x=" ") + " ".join(CHANGE.format(n=i, x=" ") for i in range(1, n))
    ),
    "perubahan": lambda n: (
        AMENDS.format(x="\n") + "\n".join(CHANGE.format(n=i, x="\n") for i in range(1, n))
    ),
    "rincian bersarang": lambda n: (
        "Pasal 1\nMeliputi:\n" + "\n".join(LADDER[i % 4] for i in range(n))
    ),
    "rincian mulai lagi": lambda n: "Pasal 1\nMeliputi:\n" + "1. dua:\n" * n,
    "menimbang mulai lagi": lambda n: "Menimbang : " + "a. bahwa perlu;\n" * n + "Pasal 1\nA.\n",
    "kalimat terputus di pinggir": lambda n: (
        "Pasal 1\n" + "setiap orang wajib menjaga ketertiban dan ketenteraman\n" * n
    ),
    "tanda kutip": lambda n: AMENDS.format(x="\n") + '"' * n,
    "baris pendek di depan baris panjang": lambda n: (
        "Pasal 1 Wajib. Pasal 2 Wajib. " * n + "\n" + "wajib " * n
    ),
}


def steps(read: Callable[[], object]) -> int:
    """How many calls ``read`` makes in the reader, with the letters handed to each."""
    count = 0

    def look(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        if event == "call" and "generator" in frame.f_code.co_filename:
            code = frame.f_code
            given = [frame.f_locals.get(x) for x in code.co_varnames[: code.co_argcount]]
            count += 1 + sum(
                len(x.text if isinstance(x, Line) else x)
                for x in given
                if isinstance(x, str | Line)
            )

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        read()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_steps(shape: str) -> None:
    once, twice = (
        steps(lambda n=n: read_peraturan(lines_of(SHAPES[shape](n), Span()))) for n in (150, 300)
    )
    assert twice < 2.6 * once  # four times where every step looks at all that is left


def depth(unit: Satuan) -> int:
    return 1 + max(map(depth, unit.anak), default=0)


@pytest.mark.parametrize("read", [read_satuan, lambda t, s: read_peraturan(lines_of(t, s))])
def test_a_list_nested_deeper_than_any_law_goes_on_as_text_and_is_told_once(read: Callable) -> None:
    law, doubts = read(SHAPES["rincian bersarang"](2000), Span("naskah.txt", 1, 1))
    body = law if isinstance(law, Satuan) else law.batang_tubuh
    assert depth(body) <= DEEPEST + 1
    assert [d.code for d in doubts].count("H79") == 1
    assert sum(u.kalimat.count("tiga") for u in body.walk()) == 500


def test_a_number_of_thousands_of_digits_is_no_number() -> None:
    text = "Pasal 1\nWajib.\nPasal " + "1" * 5000 + "\n(" + "2" * 5000 + ") Wajib.\n"
    law, _ = read_peraturan(lines_of(text, Span()))
    assert [u.nomor for u in law.batang_tubuh.anak] == ["1"]
