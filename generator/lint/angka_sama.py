"""Checks of a limit told twice: in the body, and in the explanation, an annex or a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.lint.acuan_bilangan import as_the_unit_has
from generator.lint.acuan_isi import roots, units
from generator.lint.alat import located_sentences
from generator.lint.dua_pasal import no_more_than_counted, one_amount, one_deadline
from generator.lint.naskah import Hit, Naskah, Petikan

BATAS = (
    r"jangka waktu|masa (?:berlaku|jabatan|tugas|kerja)|berusia"
    r"|paling (?:lama|lambat|cepat|singkat|sedikit|banyak|tinggi|rendah)"
)
# "paling lambat 14 (empat belas) hari", "jangka waktu selama 5 (lima) tahun"
TAKARAN = re.compile(
    rf"\b(?P<j>{BATAS})\b(?P<k>(?: (?!paling)[a-z]+){{0,3}}?) "
    r"(?P<n>\d+(?:,\d+)?)\s?(?:\([^)]*\)\s)?"
    r"(?P<u>hari kerja|hari|bulan|tahun|minggu|jam|orang|kali|%|persen|meter|hektare)(?!\w)",
    re.IGNORECASE,
)
CONTOH = re.compile(r"\b(?:[Cc]ontoh|[Mm]isal)")


def explained_alike(naskah: Naskah) -> Iterator[Hit]:
    """F313: a limit that the explanation, an annex or another Pasal repeats is the same."""
    if not naskah.luar:
        return
    semua = {str(a): s for a, s in units(naskah).items()}
    for satu in naskah.penjelasan:
        alamat = re.sub(r"^Pasal I angka \w+ ", "", satu.alamat)
        if alamat in semua and not CONTOH.search(satu.petikan.teks):
            sana = [f"{s.kalimat} {s.ekor}" for s in semua[alamat].walk()]
            yield from _unlike(satu.petikan, sana, alamat)
    yield from _forms(naskah)
    yield from as_the_unit_has(naskah)
    yield from one_deadline(naskah)
    yield from no_more_than_counted(naskah)
    yield from one_amount(naskah)


def _limit(m: re.Match[str]) -> tuple[str, str]:
    """Return the kind and the unit of a limit; "paling lama" and "paling lambat" are one."""
    jenis = m["j"].lower().replace("lambat", "lama")
    return jenis, m["u"].lower().replace("persen", "%")


def _unlike(p: Petikan, sana: Sequence[str], alamat: str) -> Iterator[Hit]:
    """Yield the limits of an explanation of which the unit has one, and another one."""
    di_sana = [m for teks in sana for m in TAKARAN.finditer(teks)]
    for m in TAKARAN.finditer(p.teks):
        sama = [x for x in di_sana if _limit(x) == _limit(m)]
        if len(sama) == 1 and sama[0]["n"] != m["n"]:
            yield Hit(
                p,
                f"{alamat} menyebut {sama[0]['n']} {sama[0]['u']}, di sini {m['n']}",
                *m.span("n"),
            )


KERJA = re.compile(r"\b(?:di|me|ber)[a-z]{4,}\b")
BIASA = frozenset().union(
    *(roots(k) for k in ("dilakukan dilaksanakan dimaksud diberikan merupakan menjadi berlaku",))
)
SAAT = re.compile(r"\b(?:sejak|terhitung sejak|sebelum|setelah)\b(?P<s>[^.;:]*)")


def _forms(naskah: Naskah) -> Iterator[Hit]:
    """Yield the limits that the norm on the same act has otherwise, in annexes and in Umum."""
    norma = [
        x for p in naskah.teks_norma() for _, x in located_sentences(p.teks) if TAKARAN.search(x)
    ]
    for p in (*naskah.lampiran, *naskah.umum):
        for awal, baris in _lines(p.teks):
            for m in TAKARAN.finditer(baris):
                kerja = roots(" ".join(KERJA.findall(baris[: m.start()])[-1:])) - BIASA
                saat = _moment(baris, m)
                sama = [
                    x for teks in norma for x in TAKARAN.finditer(teks)
                    if _limit(x) == _limit(m)
                    and kerja & roots(teks[: x.start()]) and _moment(teks, x) & saat
                ]  # fmt: skip
                nilai = {x["n"] for x in sama}
                if kerja and saat and len(nilai) == 1 and m["n"] not in nilai:
                    benar = sama[0]
                    pesan = f"batang tubuh menyebut {benar['n']} {benar['u']}, di sini {m['n']}"
                    yield Hit(p, pesan, awal + m.start("n"), awal + m.end("n"))


def _lines(teks: str) -> Iterator[tuple[int, str]]:
    awal = 0
    for baris in teks.splitlines(keepends=True):
        yield awal, baris.rstrip("\n")
        awal += len(baris)


def _moment(teks: str, m: re.Match[str]) -> frozenset[str]:
    """Return the roots of what a limit is reckoned from: "sejak Pengaduan diterima"."""
    saat = SAAT.search(teks, m.end())
    return roots(saat["s"]) - BIASA - roots("tanggal hari sejak") if saat else frozenset()
