"""The positioned reader: everything is text, and every text knows its place."""

from __future__ import annotations

import sys
import textwrap
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content import yaml as naskah_yaml
from generator.content.yaml import Deret, compose, parse, read
from generator.diagnostics import DraftingError, Span
from generator.model.teks import Peta, Teks


def tree(text: str) -> Peta:
    found = compose(textwrap.dedent(text), "x.yaml")
    assert isinstance(found, Peta)
    return found


@pytest.mark.parametrize(
    "plain", ["no", "012", "12:30", "1e3", "0x1F", "2016-11-25", "true", "1_0"]
)
def test_nothing_is_guessed(plain: str) -> None:
    value = tree(f"kunci: {plain}\n")["kunci"]
    assert isinstance(value, Teks)
    assert value == plain
    assert value.span == Span("x.yaml", 1, 8)


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_plain_nothing_is_an_empty_text(nothing: str) -> None:
    assert tree(f"kunci: {nothing}\n")["kunci"] == ""
    assert tree('kunci: "null"\n')["kunci"] == "null"


def test_lists_mappings_and_keys_know_their_places() -> None:
    found = tree(
        """
        a:
          - b: 1
            c: [x, y]
        """
    )
    items = found["a"]
    assert isinstance(items, Deret)
    assert items.span == Span("x.yaml", 3, 3)
    inner = items[0]
    assert isinstance(inner, Peta)
    assert inner.span == Span("x.yaml", 3, 5)
    assert [key.span.line for key in inner if isinstance(key, Teks)] == [3, 4]
    assert [value.span.col for value in inner["c"]] == [9, 12]  # type: ignore[attr-defined]


def test_a_block_text_begins_on_its_first_line_so_that_lines_can_be_counted_down() -> None:
    found = tree(
        """
        teks: |
          Pasal 1
          isi
            menjorok

          akhir

        lain: >-
          dilipat
          jadi satu
        """
    )
    teks, lain = found["teks"], found["lain"]
    assert isinstance(teks, Teks)
    assert isinstance(lain, Teks)
    assert teks == "Pasal 1\nisi\n  menjorok\n\nakhir"
    assert teks.span == Span("x.yaml", 3, 3)
    assert teks.span.down(4).line == 7
    assert lain == "dilipat jadi satu"
    assert lain.span == Span("x.yaml", 10, 3)


def test_the_pure_python_loader_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["a: b: c\n", "a: [1\nb: 2\n", 'a: "x\n', "a: @x\n", "a: 1\n- b\n", "a: |\n  x\n"]
    fast = [parse(text, "x") for text in texts]
    monkeypatch.setattr(naskah_yaml, "LOADER", naskah_yaml.yaml.SafeLoader)
    slow = [parse(text, "x") for text in texts]
    assert [[str(d) for d in found] for _, found in slow] == [
        [str(d) for d in found] for _, found in fast
    ]


def test_size_is_bounded() -> None:
    _, found = read(b"a: " + b"x" * 2_000_001, "x.yaml")
    assert [d.code for d in found] == ["Y12"]
    _, found = parse("- a\n" * 100_001, "x.yaml")
    assert [d.code for d in found] == ["Y12"]
    with pytest.raises(DraftingError):
        compose("a" * 2_000_001, "x.yaml")


def test_a_byte_order_mark_and_windows_line_ends_are_harmless() -> None:
    found, complaints = read("\ufeffa: 1\r\nb: 2\r\n".encode(), "x.yaml")
    assert (found, complaints) == ({"a": "1", "b": "2"}, ())


@given(st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found, complaints = read(text.encode("utf-8", "surrogatepass"), "x.yaml")
    assert found is not None or complaints
    assert all(d.span.path == "x.yaml" and d.span.line > 0 for d in complaints)


def lines_run(text: str) -> int:
    """Return how many lines of code reading ``text`` takes, those of inner loops too."""
    count = 0

    def traced(frame: FrameType, event: str, arg: object) -> object:
        nonlocal count
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        parse(text, "x.yaml")
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "line", ["kunci{n}: nilai\n", "kunci: nilai {n}\n", "kunci{n}: |\n  teks\n"]
)
def test_twice_the_keys_cost_twice_the_work(line: str) -> None:
    small, large = (lines_run("".join(line.format(n=n) for n in range(k))) for k in (150, 300))
    assert large < 2.3 * small
