"""Headings: BAB, Bagian, Paragraf, Pasal; and references that only look like one."""

from __future__ import annotations

import re

from generator.law.reader.labels import RANK, Label
from generator.law.reader.state import DELETED, Node, State, join
from generator.model.lines import Line
from generator.model.nomor import follows
from generator.model.satuan import Jenis

_BEFORE = re.compile(
    r"\b(?:dalam|pada|dan|atau|dan/atau|ketentuan|dengan|maksud|dimaksud|menurut|oleh|bunyi|"
    r"berdasarkan|antara|kecuali|juncto|jo|penjelasan|setelah|sebelum|dari|isi|melanggar)\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:ayat \(|huruf |angka |dan |atau |dan/atau |sampai dengan |s\.d\.|,|jo\b|juncto )"
)
_RESTATES = re.compile(
    r"(?:di\s?ubah|disisip|ditambah|dihapus|diganti|menjadi)\w*\b.*:|berbunyi.*:"
)


def open_heading(state: State, label: Label, line: Line) -> bool:
    """Open the unit that ``label`` heads; False when the line is running text."""
    inside = RANK.get(state.root.jenis, 99)
    if inside >= RANK[label.jenis] and not state.amending_depth():
        return False
    if _is_reference(state, label):
        return False
    if label.jenis is Jenis.PASAL:
        if _repeated(state, label):
            return True
        _mark_amending(state, label)
        if _out_of_order(state, label, line):
            return False
    _close_for(state, label)
    _check(state, label, line)
    state.push(label, line)
    return True


def _repeated(state: State, label: Label) -> bool:
    """Whether a page break printed the heading a second time."""
    top = state.top
    same = top.jenis is Jenis.PASAL and top.nomor == label.nomor
    return same and not top.words and not top.anak


def _mark_amending(state: State, label: Label) -> None:
    """Notice that an Arabic Pasal restates others ("... diubah sehingga berbunyi:")."""
    outer = next((node for node in state.stack if node.jenis is Jenis.PASAL), None)
    if outer is None:
        return
    if outer.nomor == "I" and label.nomor == "2" and _is_plain(outer):
        outer.nomor = "1"
    if outer.holds_restated():
        return
    if state.last.endswith((":", "“", '"')) and _RESTATES.search(join(state.sink)):
        outer.amends = state.amends = True
        for item in outer.anak:  # the instructions so far were read as a plain list
            item.amends = item.jenis is Jenis.ANGKA
            outer.change = item.nomor if item.amends else outer.change
    elif label.nomor == "II" and outer.nomor == "1":
        outer.nomor = "I"
        state.amends = True


def _is_plain(pasal: Node) -> bool:
    """Whether "Pasal I" is a misread Pasal 1: it has ayat or words, and amends nothing."""
    words = join([*pasal.words, *pasal.ekor])
    return not any(child.amends for child in pasal.anak) and not _RESTATES.search(words)


def _out_of_order(state: State, label: Label, line: Line) -> bool:
    """Whether the heading cannot stand here, since the right one is still to come."""
    if not state.ahead or not state.pasal or state.amending_depth():
        return False
    if follows(Jenis.PASAL, state.pasal, label.nomor) or not follows(
        Jenis.PASAL, state.pasal, state.ahead[0]
    ):
        return False
    state.warn(
        line,
        "H86",
        f"Baris “Pasal {label.nomor}” di antara Pasal {state.pasal} dan Pasal {state.ahead[0]}"
        " dibaca sebagai teks, bukan judul.",
    )
    return True


def _is_reference(state: State, label: Label) -> bool:
    """Whether "Pasal 5" on a line of its own is a piece of the sentence before and after it."""
    if not state.last or state.titled():
        return False
    if label.nomor[:1] in "IVX" and label.jenis is Jenis.PASAL and state.after[:1].isupper():
        return False  # Pasal II: behind a sentence cut short it is still the next one
    middle = not state.ended() and not DELETED.match(state.last)
    if label.jenis is not Jenis.PASAL:
        return middle and bool(_BEFORE.search(state.last) or state.after[:1].islower())
    if _BEFORE.search(state.last) and not state.ended():
        return not state.after.startswith("(1)")
    return middle and bool(_AFTER.match(state.after))


def _close_for(state: State, label: Label) -> None:
    """Close what cannot hold ``label``; restated text stays within its item of Pasal I."""
    floor = max(state.amending_depth(), 1)
    if _ends_restated(state, label):
        floor = 1
        outer = (n for n, node in enumerate(state.stack) if node.holds_restated())
        state.close_to(next(outer, len(state.stack)))
    while len(state.stack) > floor and RANK.get(state.top.jenis, 99) >= RANK[label.jenis]:
        state.close_to(len(state.stack) - 1)


def _ends_restated(state: State, label: Label) -> bool:
    """Whether the heading is the next Pasal of the amending regulation itself."""
    if label.jenis is not Jenis.PASAL:
        return False
    outer = next((node for node in state.stack if node.holds_restated()), None)
    if outer is None or outer.nomor[0].isalpha():
        return not label.nomor[0].isdigit()
    return follows(Jenis.PASAL, outer.nomor, label.nomor) and not state.last.endswith(":")


def _check(state: State, label: Label, line: Line) -> None:
    """Report a heading whose number does not continue that of the one before it."""
    if state.amending_depth():
        return
    last, printed = state.own, ""
    if label.jenis is not Jenis.PASAL:
        node = next((x for x in reversed(state.top.anak) if x.jenis is label.jenis), None)
        last = node.nomor if node else ""
        printed = (node.seen or node.nomor) if node else ""
    if last and not follows(label.jenis, last, label.nomor):
        name = label.jenis.value.capitalize()
        twice = printed == label.nomor
        what = "tercetak dua kali" if twice else f"tidak menyambung {name} {printed or last}"
        state.warn(
            line,
            "H81",
            f"{name} {label.nomor} {what}.",
            "Periksa apakah ada judul yang hilang atau nomor yang keliru.",
        )
