"""The harness itself: the same cases for the same seed, bounds that hold, failures made small."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
sys.path.insert(0, str(HOME))  # the tools are no part of the package

from tools.fuzz import bases, parts, shrink, watch  # noqa: E402
from tools.fuzz.case import Case, Odd, dump, load, pack  # noqa: E402
from tools.fuzz.judge import Said, Verdict, judged  # noqa: E402


@pytest.mark.parametrize("name", parts.PARTS)
def test_a_case_depends_on_seed_and_number_alone(name: str) -> None:
    part = parts.PARTS[name]
    first = [part.case("7", n) for n in range(5)]
    assert [part.case("7", n) for n in reversed(range(5))] == first[::-1]
    assert [part.case("8", n) for n in range(5)] != first


@pytest.mark.parametrize(
    ("code", "err", "kind"),
    [
        (0, "", ""),
        (1, "a.yaml:3:1: galat: [S01] kunci x tidak dikenal.\n1 galat\n", ""),
        (1, "a.pdf (hlm. 3): galat: [F14] Tidak ada.\n1 galat\n", ""),
        (3, "Traceback (most recent call last):\nValueError: x\n", "jejak"),
        (1, "MemoryError\n", "memori"),
        (5, "", "kode"),
        (1, "", "bentuk"),
        (0, "incorrect startxref pointer(1)\n", "bentuk"),
        (1, "a\u202e.yaml:3:1: galat: [S01] x.\n", "bentuk"),
    ],
)
def test_what_counts_as_a_failure(code: int, err: str, kind: str) -> None:
    assert judged(Said(code, "", err, 0.0))[0] == kind


def test_a_case_that_hangs_swells_or_dies_is_a_verdict_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def work(number: int) -> Verdict:
        match number:
            case 1:
                while True:
                    pass
            case 2:
                time.sleep(60)
            case 3:
                sys.exit(7)
            case 4:
                try:
                    bytearray(80_000_000)
                except MemoryError:
                    return Verdict("memori")
        return Verdict()

    monkeypatch.setattr(watch, "STILL", 0.5)
    found: dict[int, Verdict] = {}
    bounds = watch.Bounds(seconds=0.3, patience=1.5, memory=40_000_000)
    watch.run(work, range(6), found.__setitem__, 2, bounds)
    kinds = [found[n].kind for n in range(6)]
    assert kinds == ["", "macet", "macet", "mati", "memori", ""]
    assert found[1].what == "prosesor"
    assert found[2].what == "jam dinding"


def test_a_failure_is_cut_down_to_what_it_needs() -> None:
    good = {"a.yaml": b"satu: 1\ndua: 2\ntiga: 3\n", "b.yaml": b"x: 1\n"}
    bad = b"satu: 9\ndua: aduh sekali\ntiga: 3\nempat: 4\n"
    case = Case("dosir", "kaya", {"a.yaml": bad, "b.yaml": b"y"})
    small = shrink.shrunk(case, good, lambda c: b"aduh" in (c.files.get("a.yaml") or b""))
    assert small.files == {"a.yaml": b"aduh"}


def test_a_container_is_cut_down_to_the_part_and_the_element_it_needs() -> None:
    data = pack({"a.xml": "<x><y/><buruk/></x>", "b.xml": "<z/>"})
    case = Case("berkas", "peraturan.docx", {"naskah.docx": data})
    small = shrink.shrunk(case, {}, lambda c: len(c.files["naskah.docx"]) < 400 and _bad(c))
    assert small.files == {"naskah.docx": pack({"a.xml": "<buruk/>"})}


def _bad(case: Case) -> bool:
    from tools.fuzz.mutate_file import unpacked

    data = case.files["naskah.docx"]
    assert isinstance(data, bytes)
    return any(b"<buruk/>" in content for _, content in unpacked(data))


def test_what_is_kept_is_read_again_and_reads_like_text() -> None:
    files = {
        "content/kaya/a.yaml": "judul: é\nteks: |\n  Pasal 1\n".encode(),
        "b": b"\x00\xff",
        "c": None,
        "d": Odd("tautan", "/dev/zero"),
        "e.docx": pack({"x.xml": "<x/>\n<y/>\n"}),
    }
    case = Case("dosir", "kaya", files, ("a: huruf",))
    text = dump(case, "jejak balik")
    assert load(text) == case
    assert "      judul: é\n" in text
    assert "<y/>" in text


@pytest.mark.slow
def test_what_is_not_damaged_passes() -> None:
    found: dict[int, Verdict] = {}
    cases = list(parts.undamaged())
    watch.run(lambda n: parts.run_case(cases[n]), range(len(cases)), found.__setitem__)
    assert {c.base: found[n].what for n, c in enumerate(cases) if found[n].kind} == {}
    accepted = [n for n, c in enumerate(cases) if c.base in ("baru", "kaya")]
    assert [found[n].codes for n in accepted] == [(0,), (0,)]


def test_a_container_made_twice_is_the_same_to_the_byte() -> None:
    makers = [bases.file.__wrapped__(name) for name in sorted(parts.NAMES)]
    assert makers == [bases.file(name) for name in sorted(parts.NAMES)]
