"""Checks of the lines of an administration: who answers to whom, who appoints whom."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.lint.alat import ground, rapat
from generator.lint.daerah import pembentuk
from generator.lint.naskah import Hit, Naskah, Petikan

TABEL = Path(__file__).with_suffix(".toml")
SEJAK = date(2016, 6, 19)  # PP 18/2016; before it the offices of a region were others
KEPALA_DAERAH = re.compile(r"^(?:gubernur|bupati|wali ?kota|kepala daerah)\b")
# offices that a sentence may name as superior; what is none of them is not judged
PEJABAT = (
    r"[Ss]ekretaris [Dd]aerah"
    r"|[Ww]akil (?:[Bb]upati|[Ww]ali ?[Kk]ota|[Gg]ubernur|[Kk]epala [Dd]aerah)"
    r"|[Gg]ubernur|[Bb]upati|[Ww]ali ?[Kk]ota|[Kk]epala [Dd]aerah|[Mm]enteri|[Aa]sisten|[Cc]amat"
    r"|[Ll]urah|[Ii]nspektur|[Kk]epala (?:[Dd]inas|[Bb]adan|[Bb]agian|[Bb]idang|[Bb]iro)"
    r"|(?:[Kk]etua|[Pp]impinan) (?:DPRD|[Dd]ewan)|DPRD|[Ss]ekretaris (?:DPRD|[Dd]ewan)"
)
BERTANGGUNG = re.compile(
    r"\bbertanggung ?jawab (?:(?:secara )?langsung )?kepada (?P<p>(?:" + PEJABAT + r")\b[^.;:,]*?)"
    r"(?:,? melalui (?P<l>(?:" + PEJABAT + r")\b))?"
    r"(?=[.;:,]|$| (?:dan|serta|yang|dalam|sesuai|secara|atas|sebagaimana|melalui)\b)"
)

# the head of a unit that the words behind it are about
PEMIMPIN = re.compile(r"\b([Kk]epala (?:[Bb]idang|[Bb]agian|[Ss]eksi|[Ss]ub\w+)) yang\b")


@dataclass(frozen=True, slots=True)
class Garis:
    """Who answers to whom, through whom, by which law (a row of ``garis.toml``)."""

    siapa: re.Pattern[str]
    bila: re.Pattern[str] | None
    kepada: tuple[str, ...]
    melalui: tuple[str, ...]
    dasar: str
    sejak: date


@cache
def table() -> tuple[Garis, ...]:
    """Return the lines of responsibility that the law draws."""
    baris = tomllib.loads(TABEL.read_text(encoding="utf-8"))["garis"]
    return tuple(
        Garis(
            re.compile(rf"(?:setiap )?{x['siapa']}\b(?! pembantu\b)", re.IGNORECASE),
            re.compile(x["bila"]) if "bila" in x else None,
            tuple(x["kepada"]), tuple(x["melalui"]), x["dasar"], x.get("sejak", SEJAK),
        )
        for x in baris
    )  # fmt: skip


def answers_to(naskah: Naskah) -> Iterator[Hit]:
    """F306: who heads an office answers to whom the law says, through whom it says."""
    if not naskah.luar or not pembentuk(naskah)[0]:
        return
    for satu in naskah.norma:
        pasal = (
            _pasal_words(naskah, satu.alamat.pasal) if "bertanggung" in satu.satuan.kalimat else ""
        )
        for p in satu.petikan() if pasal else ():
            for baris in table():
                if naskah.tanggal is not None and naskah.tanggal < baris.sejak:
                    continue
                if baris.siapa.match(p.teks) and (not baris.bila or baris.bila.search(pasal)):
                    yield from _against(p, baris)
                    break


def _pasal_words(naskah: Naskah, pasal: object) -> str:
    return " ".join(n.satuan.kalimat for n in naskah.norma if n.alamat.pasal == pasal)


def _against(p: Petikan, baris: Garis) -> Iterator[Hit]:
    """Yield the superiors in a sentence that are not those of a row."""
    for m in BERTANGGUNG.finditer(p.teks):
        dipimpin = PEMIMPIN.search(p.teks, 0, m.start())
        if dipimpin and not baris.siapa.match(dipimpin[1]):
            continue  # "Dinas mempunyai Bidang yang dipimpin oleh kepala Bidang yang ..."
        benar = _allowed(m["p"], baris.kepada)
        lewat = m["l"] is None or _allowed(m["l"], (*baris.melalui, *baris.kepada))
        if m["l"] and not benar and _allowed(m["l"], baris.kepada):
            continue  # "kepada Bupati melalui kepala dinas": the one the law names stands between
        kepada = " atau ".join(baris.kepada)
        if not benar:
            yield Hit(
                p,
                f"“{m['p'].strip()}”: bertanggung jawab kepada {kepada} ({baris.dasar})",
                *m.span("p"),
            )
        elif not lewat:
            melalui = (
                f"melalui {' atau '.join(baris.melalui)}" if baris.melalui else "tanpa perantara"
            )
            yield Hit(
                p,
                f"“melalui {m['l']}”: bertanggung jawab kepada {kepada} {melalui} ({baris.dasar})",
                *m.span("l"),
            )


def _allowed(siapa: str, boleh: tuple[str, ...]) -> bool:
    nama = rapat(siapa)
    if "kepala daerah" in boleh and KEPALA_DAERAH.match(nama):
        return True
    return any(nama == x or nama.startswith(f"{x} ") for x in boleh)


DIANGKAT = re.compile(
    r"\b(?:diangkat|diberhentikan|diangkat dan diberhentikan) (?:oleh|dengan [Kk]eputusan) "
    r"(?P<p>[Ss]ekretaris [Dd]aerah|[Ww]akil (?:[Bb]upati|[Ww]ali ?[Kk]ota|[Gg]ubernur)"
    r"|[Kk]epala (?:[Dd]inas|[Bb]adan|[Bb]agian)|[Cc]amat|DPRD|(?:[Kk]etua|[Pp]impinan) DPRD"
    r"|Dewan Perwakilan Rakyat Daerah|Menteri(?: Dalam Negeri)?)\b"
)
# posts in an office of the region, filled by civil servants
BERJABATAN = re.compile(
    r"^(?:Setiap )?(?:[Kk]epala (?:[Dd]inas|[Bb]adan|[Bb]idang|[Bb]agian|[Ss]ub ?[Bb]agian"
    r"|[Ss]ub ?[Bb]idang|[Ss]eksi|[Bb]iro|UPTD?|[Ss]atuan)|Sekretaris(?! Daerah| DPRD)|Inspektur"
    r"|Camat|Lurah|Asisten|Staf [Aa]hli|Direktur (?:rumah sakit|RSUD)"
    r"|Pejabat (?:[Aa]dministrator|[Pp]engawas|[Ss]truktural|[Ff]ungsional))\b"
    r"(?! (?:[Dd]usun|[Uu]rusan|[Dd]esa)\b)"
)
KUASA = re.compile(r"\b(?:pendelegasian|mendelegasikan|delegasi|kuasa|atas nama|atas usul|usul)\b")


def appointed_by(naskah: Naskah) -> Iterator[Hit]:
    """F307: posts in the offices of a region are filled by its head, as the law on ASN has it."""
    if not naskah.luar or not pembentuk(naskah)[0]:
        return
    for p in naskah.teks_norma():
        m = DIANGKAT.search(p.teks) if BERJABATAN.match(p.teks) else None
        if m and not KUASA.search(p.teks):
            dasar = ground("F307", "pembina")
            siapa = "pejabat pembina kepegawaian, yaitu kepala daerah"
            pesan = f"“{m['p']}”: pejabat perangkat daerah diangkat oleh {siapa} ({dasar})"
            yield Hit(p, pesan, *m.span("p"))
