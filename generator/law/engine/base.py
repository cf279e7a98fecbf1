"""The regulation that an amending one says it changes, and whether it is the one at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.diagnostics import Diagnostic, Severity, Span
from generator.law.pesan import pesan
from generator.law.tree import pasal
from generator.model.bilangan import dari_tingkat
from generator.model.peraturan import Acuan
from generator.model.satuan import Peraturan, Satuan

_TITLE = re.compile(r"\bPERUBAHAN\b(?:\s+\S+){0,4}?\s+(?:ATAS|TERHADAP)\s+(?P<dasar>.+)", re.I)
_OPENING = re.compile(
    r"\b(?:ketentuan(?:-ketentuan)?\s+)(?:dalam|pada)\s+"
    r"(?P<dasar>(?:Undang|Peraturan|Keputusan|Qanun).+?)\s*(?=\(|\bdiubah\b|\byang telah\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_ORDINAL = re.compile(
    r"\bPERUBAHAN\s+(?P<ke>KE\w+(?:\s+(?:BELAS|PULUH))?)\s+(?:ATAS|TERHADAP)\b", re.I
)
_AMENDED = re.compile(r"\bsebagaimana\s+telah\b[^:;]{0,60}?\bdiubah\b", re.I)
_REGION = re.compile(r"\b(?:Provinsi|Propinsi|Kabupaten|Kota)\b.*", re.IGNORECASE)
LIKE = 0.8  # of the letters of a region's name: scans misread some
OTHER = 1 / 3  # of the words of the shorter title that the other lacks: another subject
_AS_AMENDED = re.compile(r"\W+sebagaimana\s+telah\b.*", re.IGNORECASE | re.DOTALL)
_MINOR = frozenset({"dan", "atau", "atas", "di", "dalam", "tentang", "serta", "untuk", "pada"})


def wrong_base(dasar: Peraturan, pengubah: Peraturan, place: Span) -> Diagnostic | None:
    """Return that an amendment names another regulation than its base; None when it does not tell.

    Kind, number and year tell, and the region and the subject where both name one.
    """
    ini, sendiri = Acuan.parse(dasar.judul), Acuan.parse(pengubah.judul)
    if ini is None or _one_of_many(ini, pengubah):
        return None
    for disebut in _named(pengubah):
        if not _same(ini, disebut):
            return _another(sendiri, disebut.pendek, ini.pendek, place)
        if not _same_subject(ini.judul, disebut.judul):
            return _another(sendiri, _entitled(disebut), _entitled(ini), place)
    return None


def unnamed_base(
    dasar: Peraturan, pengubah: Peraturan, place: Span, berat: Severity | None = None
) -> Diagnostic | None:
    """Return that nothing tells whether an amendment is one of its base; None when it was told.

    Neither the title nor the opening of an amending Pasal names a regulation, or the base has no
    title that could be the one named.
    """
    disebut = named_base(pengubah) or next((lain for _, lain in _amended_each(pengubah)), None)
    nama = _short(pengubah)
    if disebut is None:
        return pesan("H105", place, berat, pengubah=nama)
    if Acuan.parse(dasar.judul) is None:
        return pesan("H106", place, disebut=disebut.pendek, pengubah=nama)
    return None


def _another(sendiri: Acuan | None, disebut: str, dasar: str, place: Span) -> Diagnostic:
    nama = sendiri.pendek if sendiri else "peraturan pengubah"
    return pesan("H37", place, pengubah=nama, disebut=disebut, dasar=dasar)


def _entitled(acuan: Acuan) -> str:
    return f"{acuan.pendek} tentang {_AS_AMENDED.sub('', acuan.judul)}"


def named_base(pengubah: Peraturan) -> Acuan | None:
    """Return the law that an amendment says it changes; None where neither place names one."""
    return next(_named(pengubah), None)


def out_of_turn(
    pengubah: Peraturan,
    sebelumnya: Sequence[Peraturan],
    place: Span,
    *,
    sudah_termuat: bool = False,
) -> Diagnostic | None:
    """Return what is wrong with the place of an amendment in a chain; None when nothing tells.

    ``sebelumnya`` are those given before it; a gap is an error, unless somebody says that the base
    has what is missing (``sudah_termuat``). The title says which amendment it is (``Perubahan
    Kedua``), the opening of Pasal I whether there were any.
    """
    ke = _which(pengubah)
    mundur = next((x for x in sebelumnya if ke and _which(x) > ke), None)
    if mundur is not None:
        return pesan("H32", place, pengubah=_short(pengubah), sebelumnya=_short(mundur))
    sudah = ke - 1 if ke else int(bool(_AMENDED.search(_opening(pengubah))))
    if sudah > len(sebelumnya):
        return pesan(
            "H31",
            place,
            Severity.PERINGATAN if sudah_termuat else None,
            pengubah=_short(pengubah),
            sudah=sudah,
            diberikan=f"hanya {len(sebelumnya)}" if sebelumnya else "tidak satu pun",
        )
    return None


def other_laws(dasar: Peraturan, pengubah: Peraturan, place: Span) -> tuple[Diagnostic, ...]:
    """Return that Pasal of an amendment change other laws than the base, which stay as they are."""
    ini = Acuan.parse(dasar.judul)
    if ini is None:
        return ()
    return tuple(
        pesan(
            "S189",
            satu.asal if satu.asal.line > 1 else place,
            satuan=f"Pasal {satu.nomor}",
            lain=lain.pendek,
            dasar=ini.pendek,
        )
        for satu, lain in _amended_each(pengubah)
        if not _same(ini, lain)
    )


def _one_of_many(ini: Acuan, pengubah: Peraturan) -> bool:
    """Return whether a law that amends several, each in its Pasal, amends this one too."""
    laws = [lain for _, lain in _amended_each(pengubah)]
    return len(laws) > 1 and any(_same(ini, lain) for lain in laws)


def _amended_each(pengubah: Peraturan) -> Iterator[tuple[Satuan, Acuan]]:
    """Yield every Pasal that opens with the law it amends, and that law."""
    for satu in pasal(pengubah.batang_tubuh):
        teks = " ".join(satu.kalimat.split()).removeprefix("Beberapa ")
        m = _OPENING.match(teks)
        lain = Acuan.parse(m["dasar"]) if m and "diubah" in teks else None
        if lain and lain.nomor:
            yield satu, lain


def _which(pengubah: Peraturan) -> int:
    """Return which amendment of its base a regulation is; 0 when it does not say.

    The title says so from the second on; a first one is of a law never amended before.
    """
    judul = " ".join(pengubah.judul.split())
    if not (m := _ORDINAL.search(judul)):
        return int(bool(_TITLE.search(judul)) and not _AMENDED.search(_opening(pengubah)))
    try:
        return dari_tingkat(m["ke"].lower())
    except ValueError:
        return 0


def _short(law: Peraturan) -> str:
    acuan = Acuan.parse(law.judul)
    return acuan.pendek if acuan else "peraturan pengubah"


def _opening(pengubah: Peraturan) -> str:
    pertama = next((p for p in pasal(pengubah.batang_tubuh) if p.nomor == "I"), None)
    return pertama.kalimat if pertama else ""


def _named(pengubah: Peraturan) -> Iterator[Acuan]:
    """Yield the base as the title names it, and as the opening of Pasal I does."""
    for pola, teks in ((_TITLE, pengubah.judul), (_OPENING, _opening(pengubah))):
        if (m := pola.search(" ".join(teks.split()))) and (acuan := Acuan.parse(m["dasar"])):
            yield acuan


def _same(a: Acuan, b: Acuan) -> bool:
    return (
        (_number(a.nomor), a.tahun) == (_number(b.nomor), b.tahun)
        and _alike(_REGION.sub("", a.bentuk), _REGION.sub("", b.bentuk))
        and _same_region(a.bentuk, b.bentuk)
    )


def _same_subject(a: str, b: str) -> bool:
    """Return whether two titles are of one subject: scans cut them off and misread words."""
    shorter, longer = sorted((_words(a), _words(b)), key=len)
    lacking = sum(not any(_alike(word, other) for other in longer) for word in shorter)
    return lacking <= OTHER * len(shorter)


def _words(judul: str) -> list[str]:
    found = re.findall(r"[^\W\d_]{2,}", _AS_AMENDED.sub("", judul).lower())
    return [word for word in dict.fromkeys(found) if word not in _MINOR]


def _number(nomor: str) -> str:
    return nomor.lstrip("0")


def _same_region(a: str, b: str) -> bool:
    regions = [m[0] for x in (a, b) if (m := _REGION.search(x))]
    return len(regions) < 2 or _alike(*regions)


def _alike(a: str, b: str) -> bool:
    """Return whether two names are one: misread in parts, or one with its maker left out."""
    a, b = ("".join(x.lower().split()).replace("-", "") for x in (a, b))
    shorter, longer = sorted((a, b), key=len)
    return longer.startswith(shorter) or SequenceMatcher(None, a, b).ratio() > LIKE
