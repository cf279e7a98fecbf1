"""What a file says of itself: identification, lifecycle, modifications, times, references."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from generator.export.akn.address import LANGUAGE, NO_NUMBER, Work, slug
from generator.export.akn.markup import Element, new, number
from generator.export.akn.units import ELEMENT, SHORT, Units, from_pasal
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat
from generator.model.kode_daerah import NEGARA
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis

MAKER, PROGRAM, ORIGINAL, IN_FORCE = "#pembentuk", "#naskah", "#asal", "#berlaku"
DRAFTED = "#rancangan"


@dataclass(frozen=True, slots=True)
class Step:
    """One operation and the item of Pasal I that prints it: its Pasal and its number."""

    op: Perubahan
    item: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that made the text what it is: ``source`` is the work that did it."""

    day: date
    kind: str
    source: Work | None = None
    draft: bool = False


def identification(work: Work, component: str = "!main", name: str = "") -> Element:
    """Return who made which work, which text of it this is, and in which file."""
    expression, day = work.expression, work.day.isoformat()
    sort = "tanggal" if work.exact else "tahun"
    text = (work.amended or work.day).isoformat()
    text_sort = "tanggal" if work.amended else sort
    title = name or work.name
    return new(
        "identification",
        new(
            "FRBRWork",
            new("FRBRthis", value=f"{work.uri}/{component}"),
            new("FRBRuri", value=work.uri),
            new("FRBRdate", date=day, name=sort),
            new("FRBRauthor", href=MAKER),
            new("FRBRcountry", value=work.country),
            new("FRBRsubtype", value=work.jenis.value),
            new("FRBRnumber", value=slug(work.number) or NO_NUMBER),
            new("FRBRname", value=title),
            new("FRBRprescriptive", value="false" if work.draft else "true"),
            new("FRBRauthoritative", value="false"),
        ),
        new(
            "FRBRExpression",
            new("FRBRthis", value=f"{expression}/{component}"),
            new("FRBRuri", value=expression),
            new("FRBRdate", date=text, name=text_sort),
            new("FRBRauthor", href=MAKER),
            new("FRBRlanguage", language=LANGUAGE),
        ),
        new(
            "FRBRManifestation",
            new("FRBRthis", value=f"{expression}/{component}.xml"),
            new("FRBRuri", value=f"{expression}.xml"),
            new("FRBRdate", date=text, name=text_sort),
            new("FRBRauthor", href=PROGRAM),
        ),
        source=PROGRAM,
    )


def lifecycle(events: Sequence[Event]) -> Element:
    """Return what happened to the text; ``eref_1`` is that it came to be."""
    return new(
        "lifecycle",
        *(
            new(
                "eventRef",
                eId=f"eref_{n}",
                date=event.day.isoformat(),
                source=_source(n, event),
                type=event.kind,
                refersTo=DRAFTED if event.draft else "",
            )
            for n, event in enumerate(events, start=1)
        ),
        source=PROGRAM,
    )


def _source(n: int, event: Event) -> str:
    return f"#peristiwa_{n}" if event.source else ORIGINAL


def temporal(events: Sequence[Event]) -> Element:
    """Return one time from each event on: ``tmpg_2`` begins with ``eref_2``."""
    return new(
        "temporalData",
        *(
            new(
                "temporalGroup",
                new("timeInterval", start=f"#eref_{n}", refersTo=IN_FORCE),
                eId=f"tmpg_{n}",
            )
            for n in range(1, len(events) + 1)
        ),
        source=PROGRAM,
    )


def references(
    work: Work, events: Sequence[Event], changed: Work | None = None, *, whole: bool = True
) -> Element:
    """Return what the ids of the file stand for."""
    maker = f"/akn/ontology/organization/{work.country}/{slug(work.maker) or 'pembentuk'}"
    program = f"/akn/ontology/object/{NEGARA}/naskah"
    found = [new("original", eId=ORIGINAL[1:], href=work.uri, showAs=work.name)]
    if changed is not None:
        found.append(new("activeRef", eId="diubah", href=changed.uri, showAs=changed.name))
    found += (
        new("passiveRef", eId=f"peristiwa_{n}", href=event.source.uri, showAs=event.source.name)
        for n, event in enumerate(events, start=1)
        if event.source
    )
    found += [
        new("TLCOrganization", eId=MAKER[1:], href=maker, showAs=work.maker),
        new("TLCObject", eId=PROGRAM[1:], href=program, showAs="naskah"),
    ]
    if any(event.draft for event in events):
        concept = f"/akn/ontology/concept/{NEGARA}/rancangan"
        words = "rancangan, belum ditetapkan; tanggalnya tanggal acuan"
        found.append(new("TLCConcept", eId=DRAFTED[1:], href=concept, showAs=words))
    if whole:
        concept = f"/akn/ontology/concept/{NEGARA}/berlaku"
        found.append(new("TLCConcept", eId=IN_FORCE[1:], href=concept, showAs="berlaku"))
    return new("references", *found, source=PROGRAM)


def active(
    steps: Sequence[Step], units: Units, changed: Work, known: Mapping[Alamat, str]
) -> Element:
    """Return what a draft changes: one ``textualMod`` for each operation.

    ``known`` are the ids that the units of the changed law have there.
    """
    inside = [_active(n, step, units, changed, known) for n, step in enumerate(steps, start=1)]
    return new("activeModifications", *inside)


def _active(
    n: int, step: Step, units: Units, changed: Work, known: Mapping[Alamat, str]
) -> Element:
    mod = units.mods[step.item]
    new_text = _restated(step.op, mod, units)
    return new(
        "textualMod",
        new("source", href=f"#{mod}"),
        new(
            "destination",
            href=f"{changed.uri}/{_destination(step.op, known)}",
            pos=_position(step.op.tindakan),
        ),
        *([new("new", href=f"#{new_text}")] if new_text else []),
        eId=f"tmod_{n}",
        type=kind_of(step.op.tindakan),
    )


def passive(
    steps: Sequence[Step],
    units: Units,
    by: Work,
    times: Mapping[date | None, int],
    components: Mapping[str, str],
) -> Element:
    """Return what changed a consolidated text.

    ``times`` is the number of the event of a day, ``components`` the ids of what is attached.
    """
    inside = []
    for n, step in enumerate(steps, start=1):
        pasal, item = step.item
        where = f"art_{pasal}__point_{item}" if item else f"art_{pasal}"
        target = _known(alamat_isi(step.op), units) if in_body(step.op) else ""
        inside.append(
            new(
                "textualMod",
                new("source", href=f"{by.uri}/!main#{where}"),
                new("destination", href=f"#{target or _own(step.op, components)}"),
                eId=f"pmod_{n}",
                type=kind_of(step.op.tindakan),
                period=f"#tmpg_{times[step.op.mulai]}",
            )
        )
    return new("passiveModifications", *inside)


def kind_of(tindakan: Tindakan) -> str:
    """Return what the standard calls a verb."""
    match tindakan:
        case Tindakan.UBAH | Tindakan.GANTI_FRASA:
            return "substitution"
        case Tindakan.SISIP | Tindakan.TAMBAH:
            return "insertion"
        case Tindakan.HAPUS:
            return "repeal"
        case Tindakan.PECAH:
            return "split"
        case Tindakan.GABUNG:
            return "join"
        case _:
            assert_never(tindakan)


def _position(tindakan: Tindakan) -> str:
    """Return where a unit that a verb brings stands to the one it names; nothing for others."""
    match tindakan:
        case Tindakan.SISIP:
            return "after"
        case Tindakan.TAMBAH:
            return "end"
        case Tindakan.UBAH | Tindakan.HAPUS | Tindakan.GANTI_FRASA:
            return ""
        case Tindakan.PECAH | Tindakan.GABUNG:
            return ""
        case _:
            assert_never(tindakan)


def in_body(op: Perubahan) -> bool:
    """Return whether an operation is about the body, not about what stands beside it."""
    return not op.objek.di_luar_batang


def _own(op: Perubahan, components: Mapping[str, str]) -> str:
    """Return the id of the component that an operation beside the body changes, or of the body."""
    match op.objek:
        case Objek.PENJELASAN:
            return components.get("penjelasan", "body")
        case Objek.LAMPIRAN:
            return components.get(_annex_of(op), "body")
        case Objek.SATUAN | Objek.JUDUL | Objek.PEMBUKA | Objek.PENUTUP:
            return "body"
        case _:
            assert_never(op.objek)


def _annex_of(op: Perubahan) -> str:
    luar = alamat_isi(op).langkah[:1]
    nomor = luar[0].nomor if luar and luar[0].jenis is Jenis.LAMPIRAN else ""
    return f"lampiran {nomor}".rstrip()


def _destination(op: Perubahan, known: Mapping[Alamat, str]) -> str:
    """Return the component and the unit that an operation is about; NC: ``!main#art_5``."""
    match op.objek:
        case Objek.PENJELASAN:
            return "!penjelasan_1"
        case Objek.LAMPIRAN:
            return f"!lampiran_{_annex_of(op).removeprefix('lampiran').strip() or 1}"
        case Objek.SATUAN | Objek.JUDUL | Objek.PEMBUKA | Objek.PENUTUP:
            place = _found(op.alamat, known) or planned(op.alamat)
            return f"!main#{place}" if place else "!main"
        case _:
            assert_never(op.objek)


def planned(alamat: Alamat) -> str:
    """Return the id that a unit of another law has there: ``art_5__para_2``."""
    steps = from_pasal(alamat).langkah
    names = [(ELEMENT.get(step.jenis, ""), step.nomor) for step in steps]
    return "__".join(f"{SHORT.get(name, name)}_{number(nomor)}" for name, nomor in names if name)


def _restated(op: Perubahan, mod: str, units: Units) -> str:
    """Return the id of the text that an instruction prints for an operation."""
    if op.tindakan is Tindakan.HAPUS or not in_body(op):
        return ""
    alamat = from_pasal(alamat_isi(op))
    while alamat.langkah:
        if found := units.quoted.get((mod, alamat)):
            return found
        alamat = alamat.induk
    return ""


def _known(alamat: Alamat, units: Units) -> str:
    """Return the id of a unit of this text, or of what is around it."""
    alamat = from_pasal(alamat)
    while alamat.langkah:
        if found := _found(alamat, units.known):
            return found
        alamat = alamat.induk
    return ""


def _found(alamat: Alamat, known: Mapping[Alamat, str]) -> str:
    """Return the id of a unit; a group may be named without all that is around it."""
    alamat = from_pasal(alamat)
    if alamat in known or not alamat.langkah or alamat.pasal is not None:
        return known.get(alamat, "")
    steps = alamat.langkah
    fits = [eid for place, eid in known.items() if place.langkah[-len(steps) :] == steps]
    return fits[0] if len(fits) == 1 else ""
