"""A mark becomes a proposal: a patch of the source, or what a drafter does instead, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.content.edits import Unplaced
from generator.diagnostics import NOWHERE, Span
from generator.ir.printed import PrintedLine
from generator.render.docx.around import Bagian
from generator.review.mark import SPLIT, JenisTanda, Tanda
from generator.review.rencana import Sumber, Suntingan, is_base, plan
from generator.review.sel_data import of_data
from generator.review.tanda import HEAD_OR_FOOT


@dataclass(frozen=True, slots=True)
class Usulan:
    """What to do about one mark.

    ``place`` is the line in the sources as they are now. ``edits`` are what would be written, by
    the path of the file; ``saran`` is what a drafter does where nothing can be.
    """

    tanda: Tanda
    place: Span
    edits: tuple[Suntingan, ...] = ()
    saran: str = ""

    @property
    def writable(self) -> bool:
        """Whether it can be written into the sources."""
        return bool(self.edits)

    @property
    def undone(self) -> bool:
        """Whether it asks for a change that can only be made by hand."""
        edits = self.tanda.jenis not in (JenisTanda.KOMENTAR, JenisTanda.RUPA)
        return edits and not self.edits and self.saran != DONE and not self.unlike

    @property
    def unlike(self) -> bool:
        """Whether it is no mark, but what an untracked edit or another build made differ."""
        return self.saran == UNLIKE

    @property
    def placed(self) -> bool:
        """Whether the mark has found its line."""
        return bool(self.place.path) and (self.tanda.placed or bool(self.tanda.bagian))


def propose(mark: Tanda, sumber: Sumber) -> Usulan:
    """Return what to do about a mark on the sources as they are now."""
    if mark.bagian:
        return _beside_the_lines(mark, sumber)
    if not mark.placed or mark.line is None:
        return Usulan(mark, NOWHERE, saran=_CANDIDATES if mark.candidates else _NOWHERE)
    today = sumber.by_id.get(mark.line.id)
    if mark.line.id and today is None:
        return Usulan(mark, mark.line.asal, saran=_CHANGED)
    line = replace(mark.line, asal=today.asal) if today else mark.line
    if mark.jenis in (JenisTanda.KOMENTAR, JenisTanda.RUPA):
        wordless = _WORDLESS if mark.jenis is JenisTanda.KOMENTAR else _LOOKS
        if mark.jenis is JenisTanda.RUPA and mark.about:
            wordless = f"{_BY_HAND} ({mark.about[:200]})."
        return Usulan(mark, line.asal, saran=_ANSWER if mark.text else wordless)
    return _edit(replace(mark, line=line), line, sumber)


UNLIKE = (
    "Lain daripada cetakan dalam build/ tanpa terlacak: oleh penelaah, atau karena salinannya dari "
    "bangunan lain; bandingkan, lalu putuskan sendiri."
)
DONE = "Sumber sudah berbunyi demikian."
_NOWHERE = "Tidak satu pun baris cetakan cocok; tempatkan sendiri."
_CANDIDATES = "Kata yang sama tercetak di beberapa tempat; pilih sendiri tempatnya."
_CHANGED = "Baris ini sudah berubah sejak salinan dicetak; bandingkan, lalu putuskan sendiri."
_WORDLESS = "Tanda ini tanpa kata; lihat salinannya."
_ANSWER = "Jawab dalam daftar catatan."
_BY_HAND = (
    "Rupa diubah tanpa terlacak; bila dimaksudkan sebagai usul, ubah katanya sendiri atau tanyakan"
)
_LOOKS = "Rupa ditentukan templat; tidak ada yang diubah dalam sumber."
_TEMPLATE = (
    "Kalimat ini ditulis templat dan berlaku bagi semua dosir; ubah di sana bila memang perlu."
)
_INSTRUCTION = "Kalimat perintah disusun dari operasi; ubah operasinya dalam perubahan.yaml."


_STYLE = "templates/style/gaya.yaml"
# Where that is decided which is no line, and what to change there.
_DECIDED: dict[str, tuple[str, str]] = {
    Bagian.KEPALA: (_STYLE, "Kepala halaman ditentukan nomor_halaman jenis dokumennya."),
    Bagian.KAKI: (
        "dossier.yaml",
        "Kaki halaman disusun alat dari keadaan, nama, dan sidik dosir; ubah keadaan di sana.",
    ),
    Bagian.KERTAS: (_STYLE, "Ukuran dan arah kertas ditentukan kertas dokumennya."),
    Bagian.SIFAT: ("dossier.yaml", "Sifat berkas disusun alat dari identitas dosir."),
    HEAD_OR_FOOT: ("dossier.yaml", "Kepala dan kaki halaman disusun alat dari identitas dosir."),
}
_PICTURE = "Gambar dibuat dari data atau berkas dosir; ganti datanya atau berkasnya."
_OBJECT = "Isi objek ini tidak dibaca; lihat salinannya."
_LINK = "Alamat tautan ditulis dalam sumber; ubah di sana."


def _beside_the_lines(mark: Tanda, sumber: Sumber) -> Usulan:
    """Return where that is decided which stands around the lines."""
    if mark.bagian in (Bagian.GAMBAR, Bagian.OBJEK):
        line = sumber.today(mark.line) or mark.line
        said = _PICTURE if mark.bagian == Bagian.GAMBAR else _OBJECT
        return Usulan(mark, line.asal if line else NOWHERE, saran=said)
    if mark.bagian == Bagian.TAUTAN:
        return Usulan(mark, _written(mark.old, sumber), saran=_LINK)
    name, said = _DECIDED[mark.bagian]
    paths = [path for path in sumber.texts if path.endswith(f"/{name}")]
    return Usulan(mark, Span(paths[0] if paths else name, 1, 1), saran=said)


def _written(words: str, sumber: Sumber) -> Span:
    """Return where words stand in the sources; nowhere where they do not."""
    for path, text in sumber.texts.items():
        if words and (at := text.find(words)) >= 0:
            line = text.count("\n", 0, at)
            return Span(path, line + 1, at - text.rfind("\n", 0, at))
    return NOWHERE


def _edit(mark: Tanda, line: PrintedLine, sumber: Sumber) -> Usulan:
    path = line.asal.path
    template = path.startswith("templates/") and mark.jenis is not JenisTanda.SISIP
    if template and line.jenis == "sel" and mark.jenis in (JenisTanda.UBAH, JenisTanda.HAPUS):
        return _cell(mark, line, sumber)
    if template:
        said = _INSTRUCTION if line.unit.startswith("instruksi-") else _TEMPLATE
        return Usulan(mark, line.asal, saran=said)
    if path not in sumber.texts and not path.startswith("templates/"):
        return Usulan(mark, line.asal, saran="Sumbernya tidak ada di sini.")
    try:
        return Usulan(mark, line.asal, plan(mark, line, sumber))
    except Unplaced as why:
        said = f"{str(why)[:1].upper()}{str(why)[1:]}."
        told = operation(mark, line) if is_base(line) else _by_hand(mark)
        return Usulan(mark, line.asal, saran=f"{said} {told}".strip())


def _cell(mark: Tanda, line: PrintedLine, sumber: Sumber) -> Usulan:
    """Return what becomes of a cell, or a row, that a table prints from values of the dossier."""
    try:
        (there,) = of_data(mark, line, sumber)
        return Usulan(mark, there.asal, plan(replace(mark, line=there), there, sumber))
    except Unplaced as why:
        said = f"{str(why)[:1].upper()}{str(why)[1:]}."
        return Usulan(mark, line.asal, saran=f"{said} {_by_hand(mark)}".strip())


def _by_hand(mark: Tanda) -> str:
    match mark.jenis:
        case JenisTanda.SISIP:
            return f"Yang disisipkan: {mark.new}"
        case JenisTanda.HAPUS | JenisTanda.PINDAH:
            return "Ubah sendiri dalam sumbernya."
        case _:
            return ""


def operation(mark: Tanda, line: PrintedLine) -> str:
    """Return the operation that yields an edit of a text in force, as ``perubahan.yaml`` has it."""
    address = address_of(line.unit)
    if not address:
        return "Teks ini berlaku sekarang; ubah dengan operasi dalam perubahan.yaml."
    label = " ".join(line.label.split())
    words = mark.new.removeprefix(label).lstrip()
    if mark.jenis is JenisTanda.HAPUS:
        return f"Operasi: tindakan: hapus, alamat: {address}"
    if mark.jenis is JenisTanda.SISIP:
        return f'Operasi: tindakan: sisip, alamat: {address}, teks: "{words}"'
    if mark.jenis is JenisTanda.PINDAH:
        return (
            f"Satuan {address} tidak dipindahkan dalam peraturan perubahan: hapus, lalu sisipkan."
        )
    head, *tails = words.split(SPLIT)
    told = [f'Operasi: tindakan: ubah, alamat: {address}, teks: "{head}"']
    told += [f'tindakan: sisip, alamat: {address}, teks: "{tail}"' for tail in tails]
    return "; ".join(told)


_STEP = re.compile(r"(buku|bab|bagian|paragraf|pasal|ayat|huruf|angka)-([a-z0-9]+(?:\.\d+)?)")


def address_of(unit: str) -> str:
    """Return the address that an id of a unit of law says: ``Pasal 2 huruf d angka 4``."""
    said = []
    for kind, number in _STEP.findall(unit):
        shown = number.upper() if kind in ("pasal", "bab") else number
        shown = f"({number})" if kind == "ayat" else shown
        said.append(f"{kind.capitalize() if kind in ('pasal', 'bab', 'bagian') else kind} {shown}")
    return " ".join(said) if unit.startswith("i-") else ""
