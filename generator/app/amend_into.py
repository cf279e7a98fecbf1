"""``naskah amend --into``: an edited text, or an amending one, fills ``perubahan.yaml``.

What only its drafter knows, the reason of each change, stays marked as not filled in; an operation
that is there already keeps what was written to it. What of the text no operation carries is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import indent

from generator.app.amend_versions import amend_laws
from generator.app.authored import read_operations
from generator.app.explained import (
    explained_beside,
    not_arrived,
    not_of_a_change,
    of_no_pasal,
    with_explanations,
)
from generator.app.from_law_texts import mended, perubahan_yaml, short_name
from generator.app.import_law import import_file
from generator.app.law import Findings
from generator.app.operations_yaml import operation_data
from generator.app.paths import Home, write_atomically
from generator.content import yaml
from generator.content.decode import decode
from generator.content.load import load_dossier
from generator.content.splice import block, items, with_block
from generator.content.write import write_yaml
from generator.diagnostics import (
    NOWHERE,
    Diagnostic,
    DraftingError,
    Severity,
    Span,
    galat,
    peringatan,
)
from generator.law import tree
from generator.law.cited import letters
from generator.law.engine.amend import Amandemen, amend
from generator.law.engine.base import unnamed_base, wrong_base
from generator.law.engine.consolidate import consolidate, ledger
from generator.law.pesan import pesan
from generator.model.alamat import Alamat
from generator.model.belum_diisi import TANDA
from generator.model.dossier import Dossier, EntriPerubahan
from generator.model.peraturan import Acuan
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Peraturan, Satuan

FILE, FOLDER = "perubahan.yaml", "perubahan"


@dataclass(frozen=True, slots=True)
class Isian:
    """What is written: the file, how many operations, how many of them kept their reasons."""

    path: Path
    operasi: int
    tetap: int
    temuan: Findings


def amend_into(home: Home, slug: str, target: Path, *, instead: bool = False) -> Isian:
    """Fill ``perubahan.yaml`` of a dossier with what leads from its law to the text in ``target``.

    Raise DraftingError (S149) where the file holds anything but its start or what this writes,
    unless ``instead``: then those that the text asks for as well keep their reasons.
    """
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    path = _writable(home, slug, dossier)
    base = _base(home, slug, dossier)
    wanted, general, doubts = _target(base, target)
    draft, found = amend_laws(base, wanted, Span(target.as_posix()), home.templates)
    findings = (*doubts, *found)
    if any(d.code == "H48" for d in findings):
        raise DraftingError(findings)
    before = path.read_bytes().decode("utf-8")
    merged = _one_a_pasal(_in_order(draft.amandemen), base, wanted)
    operations = tuple(with_explanations(merged, wanted))
    old = _known(before, dossier.perubahan.operasi) if instead and dossier.perubahan else {}
    text = _with_general(_written(before, old, operations), base, general)
    kept = sum(_key(operation_data(op)) in old for op in operations)
    if operations:
        if not (instead or before == text):
            _refuse_written(before, dossier, base)
        findings += _general_left(text, general, target)
        findings += _proved(text, path, base, draft.amandemen.hasil)
        findings += _explained(text, path, dossier, base, wanted)
        write_atomically(path, text.encode())
    return Isian(path, len(operations), kept, findings)


def _writable(home: Home, slug: str, dossier: Dossier) -> Path:
    folder = home.content / slug
    path = folder / FILE
    if dossier.perubahan is None:
        message = "Dosir ini bukan rancangan perubahan."
        raise DraftingError([galat(Span(folder.as_posix(), 1, 1), "S145", message)])
    if (folder / FOLDER).is_dir():
        message = "Perubahan dosir ini ditulis dalam folder perubahan/."
        hint = "Tulis operasinya di sana: naskah amend DASAR TUJUAN --format yaml."
        raise DraftingError(
            [galat(Span((folder / FOLDER).as_posix(), 1, 1), "S149", message, hint)]
        )
    return path


def _base(home: Home, slug: str, dossier: Dossier) -> Peraturan:
    """Return the law of a dossier with the name that its library gives it."""
    law, _ = import_file(home.content / slug / "dasar.yaml")
    assert dossier.dasar is not None
    record = dossier.pustaka.peraturan[str(dossier.dasar.peraturan)]
    return replace(law, judul=record.acuan().lengkap)


def _target(base: Peraturan, path: Path) -> tuple[Peraturan, str, Findings]:
    """Return the law that a text asks for: the text itself, or the base as it amends it.

    With the general explanation of an amending text.
    """
    law, doubts = import_file(path)
    place = Span(path.as_posix(), 1, 1)
    if not base.butir and any(ledger(law, base.judul)):
        made, found = _amended(base, law, doubts, place)
        return made, law.penjelasan.umum, found
    law = mended(law)
    mine, other = Acuan.parse(base.judul), Acuan.parse(law.judul)
    named = mine and other and (mine.nomor, mine.tahun) == (other.nomor, other.tahun)
    if mine and other and named and letters(mine.judul) == letters(other.judul):
        law = replace(law, judul=base.judul)
    return law, "", doubts


def _amended(
    base: Peraturan, law: Peraturan, doubts: Findings, place: Span
) -> tuple[Peraturan, Findings]:
    if wrong := wrong_base(base, law, place):
        raise DraftingError([wrong])
    unnamed = unnamed_base(base, law, place, Severity.PERINGATAN)
    found = consolidate(base, [law])
    fates = [d for p in found.penerapan if (d := p.diagnostic()) is not None]
    return found.hasil, (
        *doubts,
        *([unnamed] if unnamed else ()),
        *fates,
        *_not_carried(law, found.hasil),
    )


def _not_carried(law: Peraturan, made: Peraturan) -> Iterator[Diagnostic]:
    """Yield an S150 for every part of an amending text that is no change of the law.

    And an H44 for what it explains of a Pasal that does not arrive there.
    """
    name = short_name(law)
    parts = [
        (f"Menimbang ({len(law.menimbang)} butir)", law.menimbang, "konsiderans.yaml"),
        (f"Mengingat ({len(law.mengingat)} butir)", law.mengingat, "konsiderans.yaml"),
    ]
    for what, units, file in parts:
        if units:
            yield _told(units[0].asal, f"{what} {name} tidak dipindahkan.", file)
    for unit in tree.pasal(law.batang_tubuh):
        if unit.nomor == "II":
            words = " ".join(x.kalimat for x in unit.walk() if x.kalimat)
            yield _told(unit.asal, f"Pasal II {name} tidak dipindahkan: “{words[:160]}”", FILE)
    for place, what, words in of_no_pasal(law):
        message = f"Penjelasan {what} {name} tidak dipindahkan: “{words[:160]}”"
        yield _told(place, message, FILE)
    yield from not_of_a_change(law, made)


def _told(place: Span, message: str, file: str) -> Diagnostic:
    return Diagnostic(place, Severity.PETUNJUK, "S150", message, f"Tulis sendiri dalam {file}.")


def _in_order(made: Amandemen) -> tuple[Perubahan, ...]:
    """Return operations as they are printed, those beside the body behind."""
    printed = [op for one in made.instruksi for op in one.operasi]
    return (*printed, *(op for op in made.operasi if op not in printed))


def _one_a_pasal(
    operations: Sequence[Perubahan], base: Peraturan, wanted: Peraturan
) -> Iterator[Perubahan]:
    """Yield the operations, several on one Pasal as its new wording: it is restated whole anyway.

    Each change that is printed has one reason then. So is one whose explanation changes elsewhere.
    """
    there = {p.nomor: p for p in tree.pasal(wanted.batang_tubuh)}
    mine = [op for op in operations if op.objek.dalam_teks and _within(op)]
    often = {n for n, times in Counter(map(_within, mine)).items() if times > 1}
    often |= explained_beside(operations, base, wanted)
    done: set[str] = set()
    for op in operations:
        nomor = _within(op) if op.objek.dalam_teks else ""
        if nomor not in often or nomor not in there:
            yield op
        elif nomor not in done:
            done.add(nomor)
            pasal = Alamat.parse(f"Pasal {nomor}")
            yield Perubahan(Tindakan.UBAH, pasal, jenis=Jenis.PASAL, isi=there[nomor], asal=op.asal)


def _within(op: Perubahan) -> str:
    """Return the number of the Pasal in which an operation changes something; "" for none."""
    steps = op.alamat.langkah
    whole = bool(steps) and steps[-1].jenis is Jenis.PASAL and op.tindakan is not Tindakan.TAMBAH
    return "" if whole or op.alamat.pasal is None else op.alamat.pasal.akhir.nomor


# --- writing --------------------------------------------------------------------------------------


def _refuse_written(before: str, dossier: Dossier, base: Peraturan) -> None:
    """Raise DraftingError (S149) where operations stand that ``naskah new`` did not write.

    Whether a reason is filled in does not tell: a text may be edited, a mark of a reviewer applied.
    """
    entries = dossier.perubahan.operasi if dossier.perubahan else ()
    here = _block(before, "operasi")
    if here in _starts(base, "operasi") or not (entries or "#" in here):
        return
    message = f"{len(entries)} perubahan sudah ditulis"
    message += f", misalnya pada {entries[0].alamat}." if entries else "."
    hint = "Dengan --replace perubahan yang sama tetap beralasan; yang lain diganti."
    raise DraftingError([galat(entries[0].asal if entries else NOWHERE, "S149", message, hint)])


def _starts(base: Peraturan, key: str) -> tuple[str, ...]:
    """Return the words that a block has in a new dossier on this law, with a paper or without."""
    return tuple(_block(perubahan_yaml(base, f), key) for f in ((), ("T01",), ("T01", "T02")))


def _block(text: str, key: str) -> str:
    here = block(text, key)
    return "" if here is None else " ".join(here.of(text).split())


def _written(
    before: str, old: Mapping[tuple[str, ...], str], operations: Sequence[Perubahan]
) -> str:
    """Return the file with the operations in it; ``old`` are those that stay as they were."""
    parts = ["operasi:\n"]
    for op in operations:
        data = operation_data(op)
        same = old.get(_key(data))
        if same is None:
            parts.append(write_yaml({"operasi": [data]}).removeprefix("operasi:\n"))
        else:
            parts.append(_with_explanation(same, data))
    return with_block(before, "operasi", "".join(parts))


def _with_general(text: str, base: Peraturan, general: str) -> str:
    """Return the file with the general explanation, where nobody has written one."""
    if not general or _block(text, "penjelasan_umum") not in _starts(base, "penjelasan_umum"):
        return text
    return with_block(text, "penjelasan_umum", _general_yaml(general))


def _general_yaml(general: str) -> str:
    return write_yaml({"penjelasan_umum": f"{general.rstrip()}\n"})


def _general_left(text: str, general: str, target: Path) -> Findings:
    """Return an S150 where another general explanation is written than that of the text."""
    wanted = " ".join(_general_yaml(general).split())
    if not general or _block(text, "penjelasan_umum") == wanted:
        return ()
    message = f"Penjelasan umum naskah itu tidak dipindahkan: “{' '.join(general.split())[:160]}”"
    return (_told(Span(target.as_posix(), 1, 1), message, FILE),)


def _known(text: str, entries: Sequence[EntriPerubahan]) -> Mapping[tuple[str, ...], str]:
    """Return the words of the operations that are written, by what they do."""
    words = [piece.of(text) for piece in items(text, "operasi")]
    if len(words) != len(entries):
        return {}
    done = zip(entries, words, strict=True)
    return {_key(e.model_dump()): w for e, w in done if TANDA not in e.alasan}


def _with_explanation(item: str, data: Mapping[str, object]) -> str:
    """Return an operation that stays as it was written, with an explanation if it has none."""
    keys = re.match(r"(?P<comments>(?:\s*#.*\n)*)(?P<dash> *- +)(?=\w)", item)
    if "penjelasan" not in data or re.search(r"^ *(?:- +)?penjelasan *:", item, re.MULTILINE):
        return item  # what is written by hand stays; where it is not as wanted is told
    if keys is None:
        return item
    words = write_yaml({"penjelasan": data["penjelasan"]})
    return f"{item.rstrip()}\n{indent(words, ' ' * len(keys['dash']))}"


def _key(data: Mapping[str, object]) -> tuple[str, ...]:
    names = ("tindakan", "alamat", "objek", "teks", "dari", "menjadi")
    found = {name: " ".join(str(data.get(name) or "").split()) for name in names}
    return tuple((found | {"objek": found["objek"] or "satuan"}).values())


def _proved(text: str, path: Path, base: Peraturan, wanted: Satuan) -> Findings:
    """Return where the operations, read back as a build reads them, print another text.

    Raise DraftingError where they make another law.
    """
    entries = _entries(text, path)
    body = base.batang_tubuh
    operations = read_operations(entries)
    made = amend(body, operations, bentuk="", lampiran=base.lampiran, ketat=False, tanda=False)
    if unlike := _unlike(made.hasil, wanted):
        raise DraftingError(
            [pesan("H48", Span(path.as_posix(), 1, 1), sebab=f"{unlike[0]} tertulis lain")]
        )
    try:
        built = amend(body, operations, bentuk="", lampiran=base.lampiran)
    except DraftingError as error:
        return error.diagnostics
    place = Span(path.as_posix(), 1, 1)
    hint = "Bandingkan dengan naskah tujuan; tanda baca rincian mengikuti UU 12/2011."
    return tuple(
        peringatan(place, "S151", f"{name} tercetak dengan tanda baca yang disesuaikan.", hint)
        for name in _unlike(built.hasil, wanted)
    )


def _explained(
    text: str, path: Path, dossier: Dossier, base: Peraturan, wanted: Peraturan
) -> Findings:
    """Return where the operations, read back, explain something else than the wanted law."""
    assert dossier.dasar is not None
    operations = read_operations(_entries(text, path))
    made = amend(
        base.batang_tubuh, operations, bentuk="", lampiran=base.lampiran, ketat=False, tanda=False
    )
    return tuple(not_arrived(dossier.dasar, made, wanted, Span(path.as_posix(), 1, 1)))


def _entries(text: str, path: Path) -> tuple[EntriPerubahan, ...]:
    root, faults = yaml.read(text.encode(), path.as_posix())
    listed = root.get("operasi") if isinstance(root, Mapping) else None
    entries, problems = decode(tuple[EntriPerubahan, ...], listed, path.as_posix())
    if faults or entries is None:
        raise DraftingError([*faults, *problems])
    return entries


def _unlike(made: Satuan, wanted: Satuan) -> tuple[str, ...]:
    """Return the Pasal that are not the same in two laws."""
    here, there = ({p.nomor: p for p in tree.pasal(law)} for law in (made, wanted))
    return tuple(
        f"Pasal {nomor}" for nomor in {**there, **here} if here.get(nomor) != there.get(nomor)
    )
