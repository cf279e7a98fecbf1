"""The catalogue of codes: complete, unambiguous, obeyed by every finding."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

from generator.diagnostics import NOWHERE, Diagnostic, Severity, galat
from generator.diagnostics.codes import STAGES, TABLE, codes
from generator.lint.daftar import LINTS

GENERATOR = Path(__file__).parents[2] / "generator"
LITERAL = re.compile(r'"([YSHFNKTPR](?:\d\d|[123]\d\d))"')
KEYS = {"arti", "tingkat", "sumber", "keliru", "benar", "perbaikan", "pesan", "petunjuk", "batas"}


def printed() -> set[str]:
    """Return every code in the source; P and a number in ``law`` are patterns of sentences."""
    found = (
        (path, m[1])
        for path in GENERATOR.rglob("*.py")
        for m in LITERAL.finditer(path.read_text("utf-8"))
    )
    return {code for path, code in found if code[0] != "P" or "law" not in path.parts}


def test_every_code_of_the_program_is_in_the_catalogue_and_no_other() -> None:
    assert printed() == set(codes())


def test_every_check_of_the_thread_and_of_form_has_its_code() -> None:
    assert [lint.kode for lint in LINTS if lint.kode not in codes()] == []
    assert {code for code in codes() if code[0] in "FN"} - {x.kode for x in LINTS} == {"F00"}


def test_codes_stand_in_the_order_of_stages_and_numbers() -> None:
    order = [(list(STAGES).index(code[0]), int(code[1:])) for code in codes()]
    assert order == sorted(order)


def test_rows_have_known_keys_and_say_what_the_code_means() -> None:
    for code, row in tomllib.loads(TABLE.read_text("utf-8")).items():
        assert row.keys() <= KEYS | {"keluarga", "mulai", "dahulu", "dasar"}, code
        for lama in row.get("dahulu", ()):
            assert lama.keys() <= KEYS | {"mulai", "sampai"}, code
            assert lama.keys() >= {"arti", "sampai"}, code
        assert ("arti" in row) != ("pesan" in row), code
        assert ("keliru" in row) <= ("benar" in row), code


def test_meanings_are_sentences_without_our_placeholders() -> None:
    for code in codes().values():
        assert code.meaning.endswith("."), code.code
        assert not re.search(r"\{\w*[}:]", code.meaning + code.remedy), code.code
        assert code.remedy, code.code


def test_every_number_and_article_of_a_row_is_asked_for_where_its_check_stands() -> None:
    asked = "\n".join(p.read_text("utf-8") for p in (GENERATOR / "lint").rglob("*.py"))
    rules = [rule for code in codes().values() for rule in (code, *code.earlier)]
    names = [(c.code, name) for c in rules for name in (*c.bounds, *c.grounds)]
    assert len(names) > 10
    for code, name in names:
        assert f'"{code}"' in asked, code
        assert f'"{name}"' in asked, (code, name)


def test_every_code_of_content_says_how_to_mend_it() -> None:
    rows = tomllib.loads(TABLE.read_text("utf-8"))
    silent = {c for c, row in rows.items() if c[0] in "YS" and "perbaikan" not in row}
    assert silent == {"S09"}, "S09 menyebut caranya sendiri"


def test_every_place_reports_with_a_grade_of_its_code() -> None:
    """What Diagnostic refuses at run time is seen here without running it."""
    grade = {"galat": "galat", "peringatan": "peringatan"}
    wrong = []
    for path in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 3:
                continue
            name = getattr(node.func, "id", "")
            severity = grade.get(name) or ast.unparse(node.args[1]).lower().removeprefix(
                "severity."
            )
            code = node.args[1] if name in grade else node.args[2]
            if name not in (*grade, "Diagnostic") or not isinstance(code, ast.Constant):
                continue
            if severity not in codes()[code.value].severities:
                wrong.append(f"{path.name}:{node.lineno} {code.value} {severity}")
    assert wrong == []


def test_a_finding_graver_than_its_code_is_a_bug() -> None:
    with pytest.raises(ValueError, match="P19 is not listed as galat"):
        galat(NOWHERE, "P19", "huruf seukuran")


def test_a_finding_without_a_meaning_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Diagnostic(NOWHERE, Severity.GALAT, "Z99", "entah")
