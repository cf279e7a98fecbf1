"""What reviewers said goes into the register of a dossier (``catatan/``), to be answered there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.app.answers import DRAFT, ELSEWHERE, answer_text, remark_text
from generator.app.paths import Home, write_atomically
from generator.app.receive import Received, Reception
from generator.content.check_catatan import FOLDER
from generator.content.load import load_dossier
from generator.content.write import write_yaml
from generator.diagnostics import DraftingError, Span, galat
from generator.documents.tempat import NOTE, SENTENCE, tempat_baris
from generator.ir.printed import PrintedLine, tidy
from generator.model.catatan import Catatan, SumberCatatan
from generator.model.tempat import called
from generator.review.mark import JenisTanda, Tanda
from generator.review.usulan import Usulan

HEAD = "# Dicatat oleh naskah receive. Tulis putusan dan alasan setiap catatan.\n"
SAID = {
    JenisTanda.HAPUS: "Usul: dihapus.",
    JenisTanda.SISIP: "Usul: disisipkan sesudahnya.",
    JenisTanda.PINDAH: "Usul: dipindahkan.",
    JenisTanda.RUPA: "Rupa diubah.",
}


def register(home: Home, reception: Reception, sumber: SumberCatatan) -> tuple[Path, ...]:
    """Write the marks of each file as remarks; return the files written.

    A remark that the register holds already is not written again. Raises DraftingError for a
    dossier that cannot be read, or a register of the same name that is there.
    """
    written = []
    for file in reception.files:
        slug = file.record.origin.dosir
        known = load_dossier(home.content, slug, shipped=home.shipped).catatan
        entries = list(_entries(file, sumber, known))
        if not entries:
            continue
        path = home.content / slug / FOLDER / f"{_name(file.name)}.yaml"
        if path.exists():
            hint = "Ganti nama salinan yang diterima, atau hapus berkas itu."
            raise DraftingError([galat(Span(str(path)), "R05", "Berkas ini sudah ada.", hint)])
        write_atomically(path, (HEAD + write_yaml({"catatan": entries})).encode())
        written.append(path)
    return tuple(written)


def _entries(
    file: Received, sumber: SumberCatatan, known: tuple[Catatan, ...]
) -> Iterator[Mapping[str, object]]:
    own = {word for c in known for word in (remark_text(c), answer_text(c))}
    places = _places(file)
    there = {(str(c.penelaah), str(c.kutipan), str(c.catatan), str(c.usul)) for c in known}
    number = max((int(re.sub(r"\D", "", str(c.id))) for c in known), default=0)
    for one in file.usulan:
        if one.unlike:
            continue  # nobody is known to have asked for it; receive lists it
        said = tidy(one.tanda.text)
        if said in own or (said.startswith(ELSEWHERE) and said.endswith(tuple(own))):
            continue  # an answer of ours that came back
        told = _entry(file, sumber, one, places)
        same = tuple(str(told.get(k, "")) for k in ("penelaah", "kutipan", "catatan", "usul"))
        if same not in there:
            number += 1
            yield {"id": f"C{number:02}", **told}


def _places(file: Received) -> Mapping[PrintedLine, str]:
    """Return what people call the place of each line of a draft regulation."""
    lines = file.record.lines
    if file.record.dokumen != DRAFT:
        return {}
    told = zip(lines, tempat_baris(lines), strict=True)
    return {line: called(place) for line, place in told if place[0] not in (NOTE, SENTENCE)}


def _entry(
    file: Received, sumber: SumberCatatan, one: Usulan, places: Mapping[PrintedLine, str]
) -> dict[str, object]:
    mark, line = one.tanda, one.tanda.line
    label = " ".join(line.label.split()) if line else ""
    told = {
        "penelaah": mark.author or "tidak tercatat",
        "sumber": str(sumber),
        "tanggal": mark.date[:10] if re.match(r"\d{4}-\d\d-\d\d", mark.date) else "",
        "dokumen": file.record.dokumen,
        "satuan": places.get(line, "") if line else "",
        "kutipan": line.text if line else mark.old,
        "catatan": mark.text or _said(mark),
        "usul": mark.new.removeprefix(label).lstrip(),
    }
    return {key: value for key, value in told.items() if value}


def _said(mark: Tanda) -> str:
    if mark.bagian:
        return f"{mark.bagian.capitalize()} {mark.jenis}."
    return SAID.get(mark.jenis, "")


def _name(file: str) -> str:
    """Return a plain name for the register of a file that came back."""
    stem = Path(file).stem.lower()
    return re.sub(r"[^a-z0-9]+", "-", stem).strip("-") or "catatan"
