"""Findings for machines: SARIF 2.1.0 (against the official schema) and GitHub annotations."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from generator.diagnostics import Diagnostic, Severity, Span, galat, peringatan
from generator.export.anotasi import anotasi
from generator.export.sarif import sarif
from generator.lint.pengecualian import Letak, Temu, waive
from generator.model.pengecualian import Pengecualian
from generator.model.teks import Teks

SKEMA = json.loads((Path(__file__).parent / "skema" / "sarif-2.1.0.json").read_text("utf-8"))
KONSIDERANS = "content/contoh/konsiderans.yaml"
YAML = Temu(galat(Span(KONSIDERANS, 4, 7), "F13", "pada huruf"), "Menimbang huruf b", "pada")
DOCX = Temu(
    peringatan(Span("kiriman/draf perda.docx", 31, 1), "F55", "Dua kalimat.", "Bagi dua."),
    "Pasal 5 ayat (1)",
    "Gubernur menetapkan. Gubernur mengubah.",
    Letak.ALINEA,
)
PDF = Temu(galat(Span("/tmp/a.pdf (hlm. 03)", 9, 1), "F57", "dalam ayat"), "Pasal 7", "dalam ayat")
UMUM = Temu(
    Diagnostic(
        Span(), Severity.PETUNJUK, "H21", "Sudah lima kali diubah.", also=(Span(KONSIDERANS, 2, 1),)
    )
)
SEMUA = (YAML, DOCX, PDF, UMUM)
WAIVER = Pengecualian(
    kode=Teks("F57", Span("content/contoh/dossier.yaml", 9, 5)),
    di=Teks("Pasal 7"),
    alasan=Teks("Dikutip apa adanya."),
)
VAIN = WAIVER.model_copy(update={"di": Teks("Pasal 70")})


def log(*temu: Temu, waivers: tuple[Pengecualian, ...] = (), lama: tuple[Temu, ...] = ()) -> dict:
    return json.loads(json.dumps(sarif(waive(temu, waivers), lama)))


def results(found: dict) -> list[dict]:
    return found["runs"][0]["results"]


@pytest.mark.parametrize(
    "found",
    [log(), log(*SEMUA), log(*SEMUA, waivers=(WAIVER, VAIN)), log(YAML, lama=(DOCX,))],
    ids=["kosong", "semua", "dikecualikan", "baseline"],
)
def test_every_log_is_valid(found: dict) -> None:
    jsonschema.Draft4Validator.check_schema(SKEMA)
    jsonschema.Draft4Validator(SKEMA).validate(found)


def test_the_schema_refuses_what_is_no_sarif() -> None:
    broken = log(YAML)
    results(broken)[0]["level"] = "galat"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SKEMA).validate(broken)


def test_a_finding_in_yaml_has_line_and_column() -> None:
    (place,) = results(log(YAML))[0]["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": KONSIDERANS},
        "region": {"startLine": 4, "startColumn": 7},
    }
    assert place["logicalLocations"] == [{"fullyQualifiedName": "Menimbang huruf b"}]


def test_a_finding_in_docx_or_pdf_has_no_line_but_paragraph_or_page() -> None:
    docx, pdf = (r["locations"][0] for r in results(log(DOCX, PDF)))
    assert docx["physicalLocation"] == {
        "artifactLocation": {"uri": "kiriman/draf%20perda.docx"},
    }
    assert docx["properties"] == {"alinea": 31}
    assert pdf["physicalLocation"] == {"artifactLocation": {"uri": "file:///tmp/a.pdf"}}
    assert pdf["properties"] == {"halaman": 3}


def test_rules_carry_their_legal_source_and_the_results_point_at_them() -> None:
    found = log(*SEMUA)
    rules = found["runs"][0]["tool"]["driver"]["rules"]
    assert [rules[r["ruleIndex"]]["id"] for r in results(found)] == ["F13", "F55", "F57", "H21"]
    assert "Lampiran II" in rules[0]["fullDescription"]["text"]
    assert [r["level"] for r in results(found)] == ["error", "warning", "error", "note"]


def test_a_waived_finding_is_suppressed_with_its_reason_and_a_vain_waiver_is_a_finding() -> None:
    found = {r["ruleId"]: r for r in results(log(PDF, waivers=(WAIVER, VAIN)))}
    assert found["F57"]["suppressions"] == [
        {"kind": "external", "justification": "Dikutip apa adanya."}
    ]
    assert "F57 di Pasal 70" in found["F00"]["message"]["text"]


def test_fingerprints_follow_the_words_not_the_lines() -> None:
    moved = Temu(galat(Span(KONSIDERANS, 40, 9), "F13", "kata lain"), YAML.label, YAML.kutipan)
    other = Temu(YAML.diagnostic, "Menimbang huruf c", YAML.kutipan)
    prints = [r["partialFingerprints"]["naskah/v1"] for r in results(log(YAML, moved, other))]
    assert prints[0] == prints[1] != prints[2]


@pytest.mark.parametrize(
    ("temu", "line"),
    [
        (
            YAML,
            "::error file=content/contoh/konsiderans.yaml,line=4,col=7,"
            "title=F13 Menimbang huruf b::pada huruf",
        ),
        (
            DOCX,
            "::warning file=kiriman/draf perda.docx,title=F55 Pasal 5 ayat (1)"
            "::Dua kalimat. Petunjuk: Bagi dua.",
        ),
        (PDF, "::error file=/tmp/a.pdf,title=F57 Pasal 7::dalam ayat"),
        (UMUM, "::notice title=H21::Sudah lima kali diubah."),
        (
            Temu(peringatan(Span("a,b:c.txt", 1, 1), "F98", "100%\nlebih: ya, benar")),
            "::warning file=a%2Cb%3Ac.txt,line=1,col=1,title=F98::100%25\\nlebih: ya, benar",
        ),
    ],
)
def test_annotations_are_one_escaped_line(temu: Temu, line: str) -> None:
    assert anotasi(temu) == line
