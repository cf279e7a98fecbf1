"""Findings as SARIF 2.1.0, which code forges and editors read (OASIS standard).

Where a file has no lines (DOCX, PDF) a place is the paragraph or page as a property and the unit
of the law as a logical location. Waived findings are results with a suppression, findings of the
baseline have the state ``unchanged``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from generator.diagnostics import Diagnostic, Severity, Span
from generator.diagnostics.codes import Code, codes
from generator.lint.pengecualian import Letak, Saringan, Temu, sidik

SKEMA = "https://json.schemastore.org/sarif-2.1.0.json"
TINGKAT = {
    Severity.GALAT: "error",
    Severity.PERINGATAN: "warning",
    Severity.PETUNJUK: "note",
}
HALAMAN = re.compile(r"(?P<path>.*) \(hlm\. (?P<n>\d+)\)\Z")
Json = dict[str, object]


def sarif(
    saringan: Saringan,
    lama: Sequence[Temu] = (),
    tak_terbaca: Sequence[Diagnostic] = (),
) -> Json:
    """Return a SARIF log of one run; ``lama`` are findings that the baseline knows."""
    lain = map(Temu, (*saringan.tentang_pengecualian, *tak_terbaca))
    temuan = (*saringan.sisa, *lain)
    semua = [*temuan, *lama, *(d.temu for d in saringan.dikecualikan)]
    kode = sorted({t.diagnostic.code for t in semua})
    urutan = {k: n for n, k in enumerate(kode)}
    hasil = [_result(t, urutan) for t in temuan]
    hasil += [{**_result(t, urutan), "baselineState": "unchanged"} for t in lama]
    hasil += [
        {
            **_result(d.temu, urutan),
            "suppressions": [{"kind": "external", "justification": str(d.pengecualian.alasan)}],
        }
        for d in saringan.dikecualikan
    ]
    driver = {"name": "naskah", "language": "id", "rules": [_rule(codes()[k]) for k in kode]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": hasil}
    return {"$schema": SKEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: Code) -> Json:
    """Return a rule as a viewer shows it."""
    example = f"Keliru: {code.wrong}\nBenar: {code.right}\n" if code.right else ""
    rule: Json = {
        "id": code.code,
        "shortDescription": {"text": code.meaning},
        "help": {"text": f"{example}{code.remedy}"},
        "properties": {"tahap": code.stage},
        "defaultConfiguration": {"level": TINGKAT[code.severity]},
    }
    if code.source:
        rule["fullDescription"] = {"text": f"{code.meaning} ({code.source})"}
    return rule


def _result(temu: Temu, urutan: Mapping[str, int]) -> Json:
    d = temu.diagnostic
    text = f"{d.message} Petunjuk: {d.hint}" if d.hint else d.message
    result: Json = {
        "ruleId": d.code,
        "ruleIndex": urutan[d.code],
        "level": TINGKAT[d.severity],
        "message": {"text": text},
        "partialFingerprints": {"naskah/v1": sidik(temu)},
    }
    if d.span.path:
        result["locations"] = [_location(temu)]
    if d.also:
        result["relatedLocations"] = [_physical(s, Letak.BARIS) for s in d.also if s.path]
    return result


def _location(temu: Temu) -> Json:
    place = _physical(temu.diagnostic.span, temu.letak)
    if temu.label:
        place["logicalLocations"] = [{"fullyQualifiedName": temu.label}]
    return place


def _physical(span: Span, letak: Letak) -> Json:
    """Return a place; a region only where the file has lines."""
    halaman = HALAMAN.match(span.path)
    artifact: Json = {"uri": _uri(halaman["path"] if halaman else span.path)}
    if halaman:
        where: Json = {"halaman": int(halaman["n"])}
        return {"physicalLocation": {"artifactLocation": artifact}, "properties": where}
    if letak is Letak.ALINEA:
        where = {"alinea": span.line}
        return {"physicalLocation": {"artifactLocation": artifact}, "properties": where}
    region = {"startLine": max(span.line, 1), "startColumn": max(span.col, 1)}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _uri(path: str) -> str:
    pure = PurePath(path)
    return (
        pure.as_uri()
        if pure.is_absolute()
        else quote(pure.as_posix().encode("utf-8", "surrogateescape"))
    )
