"""Ayat and list items: which open list a label continues, or whether it opens a new one."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.law.grammar.clean import clean
from generator.law.reader.instruction import names_change
from generator.law.reader.labels import GROUPS, ITEMS, Label, opens_amendment
from generator.law.reader.state import Node, State, join
from generator.model.lines import Line
from generator.model.nomor import distance, follows, is_first
from generator.model.satuan import Jenis

_DANGLING = re.compile(
    r"(?:\b(?:ayat|huruf|angka|butir|pasal|nomor|bab|bagian|paragraf|lampiran|tahun|tanggal)"
    r"|\bayat \(\d+\w?\)(?:,|,? (?:dan|atau|dan/atau|sampai dengan|s\.d\.)))\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\bPasal (\d+[A-Z]{0,2}(?:\.\d+)?)")
SENTENCE = 60  # lines that an instruction may have; what follows is text it restates
MARK = {
    Jenis.AYAT: "ayat ({})",
    Jenis.HURUF: "huruf {}",
    Jenis.ANGKA: "angka {}",
    Jenis.SUBHURUF: "huruf {})",
    Jenis.SUBANGKA: "angka {})",
}


def open_item(state: State, label: Label, line: Line) -> bool:
    """Open the unit that ``label`` numbers; False when the line is running text."""
    if dangling(state):
        _doubt(state, label, line)
        return False
    return _next_instruction(state, label, line) or _in_list(state, label, line)


def _doubt(state: State, label: Label, line: Line) -> None:
    """Tell of a number that a sentence wants, though it could begin the next unit as well.

    ``sebagaimana dimaksud pada ayat / (3) Bupati menetapkan ...`` under ayat (2): a scan may have
    lost the number and the rest of the sentence.
    """
    if (
        label.rest[:1].isupper()
        and continues(state, label)
        and not is_first(label.jenis, label.nomor)
    ):
        name = MARK[label.jenis].format(label.nomor)
        state.warn(
            line,
            "H86",
            f"Baris yang mulai dengan {name} dibaca sebagai sambungan kalimat sebelumnya.",
            "Periksa apakah kalimat sebelumnya terpotong dan baris itu satuan tersendiri.",
        )


def dangling(state: State) -> bool:
    """Whether the words so far want a number: "sebagaimana dimaksud pada ayat"."""
    return bool(_DANGLING.search(state.last[-40:]))


def _next_instruction(state: State, label: Label, line: Line) -> bool:
    """Open the next item of an amending Pasal I, which ends the text restated before it."""
    if _is_counted(state, label):
        _mark_amending(state)
    elif _opens_nested(state, label):
        state.top.amends = True
    pasal, number = instructions(state)
    if pasal is None or not is_instruction(state, label):
        return False
    if number != "0" and not follows(label.jenis, number, label.nomor):
        state.warn(line, "H84", f"Butir {label.nomor} tidak menyambung butir {number}.")
    while state.top is not pasal:
        state.close_to(len(state.stack) - 1)
    state.push(label, line)
    state.top.amends = True
    state.counted = None
    pasal.change = label.nomor
    return True


def _is_counted(state: State, label: Label) -> bool:
    """Return whether the ledger counts the present line as the item of this label."""
    return state.counted == (label.jenis, label.nomor)


def _opens_nested(state: State, label: Label) -> bool:
    """Whether ``label`` is the first item of a restated Pasal that amends yet another law."""
    pasal = state.top
    if pasal.jenis is not Jenis.PASAL or pasal.anak or state.amending_depth() >= len(state.stack):
        return False
    first = label.jenis is Jenis.ANGKA and is_first(label.jenis, label.nomor)
    return first and state.amending_depth() > 0 and opens_amendment(join(pasal.words) or " ")


def _mark_amending(state: State) -> None:
    outer = next((node for node in state.stack if node.jenis is Jenis.PASAL), None)
    if outer is not None:
        outer.amends = state.amends = True


def instructions(state: State) -> tuple[Node | None, str]:
    """Return the amending Pasal that is open, and the number of its last item."""
    depth = state.amending_depth()
    if not depth:
        return None, "0"
    holder = state.stack[depth - 1]
    pasal = holder if holder.jenis is Jenis.PASAL else state.stack[depth - 2]
    return pasal, pasal.change


def named_pasal(state: State) -> frozenset[str]:
    """Return the numbers of the Pasal that the open instruction names; none outside of one."""
    return _named(_instruction(state))


def _instruction(state: State) -> str:
    """Return the words of the open instruction; none outside of one."""
    pasal, _ = instructions(state)
    if pasal is None:
        return ""
    item = pasal.anak[-1] if pasal.anak and pasal.anak[-1].amends else pasal
    return join(item.words[:SENTENCE])


@lru_cache(maxsize=1024)
def _named(sentence: str) -> frozenset[str]:
    return frozenset(_NAMED.findall(clean(sentence)))


def is_instruction(state: State, label: Label) -> bool:
    """Whether ``label`` numbers the next item of an amending Pasal: its words name a change.

    An item without such words counts only right behind the item before it (Pasal II), or behind
    the list in it ("1. Lampiran Peraturan ... diubah dengan: a. ...; b. ...", then 2).
    """
    pasal, number = instructions(state)
    if pasal is not None and _is_counted(state, label):
        return True
    if label.jenis is not Jenis.ANGKA or pasal is None:
        return False
    worded = names_change(f"{label.rest} {state.after}")
    if follows(Jenis.ANGKA, number, label.nomor):
        inner = state.stack[state.amending_depth() :]
        nested = state.last.endswith(":") or any(n.jenis is not Jenis.HURUF for n in inner)
        return worded or (number != "0" and not nested)
    return worded and 1 < distance(Jenis.ANGKA, number, label.nomor) < 6


def continues(state: State, label: Label) -> bool:
    """Whether ``label`` is the next number of an open list, or opens one after a colon."""
    floor = _floor(state, label)
    nodes = [*state.stack[max(floor, 1) :], *state.top.anak[-1:]]
    if any(n.jenis is label.jenis and follows(n.jenis, n.nomor, label.nomor) for n in nodes):
        return True
    if not is_first(label.jenis, label.nomor):
        return False
    empty = not state.last and not state.top.anak
    return empty or (label.jenis is not Jenis.AYAT and state.last.endswith(":"))


def _in_list(state: State, label: Label, line: Line) -> bool:
    floor = max(_floor(state, label), state.amending_depth() - 1)
    if _continue(state, label, line, floor):
        return True
    if state.too_deep(line):
        return False
    if is_first(label.jenis, label.nomor):
        return _begin(state, label, line, floor)
    return _skip(state, label, line, floor)


def _floor(state: State, label: Label) -> int:
    """Return the place of the outermost unit whose list ``label`` may continue."""
    for n in range(len(state.stack) - 1, -1, -1):
        jenis = state.stack[n].jenis
        if jenis is Jenis.PASAL or (jenis is Jenis.AYAT and label.jenis is not Jenis.AYAT):
            return n
        if jenis not in ITEMS and jenis is not Jenis.AYAT:
            return n
    return 0


def _lowest(state: State, floor: int) -> int:
    """Return the outermost place in the stack whose list may go on; never an instruction's."""
    return max(floor, state.amending_depth(), 1)


def _continue(state: State, label: Label, line: Line, floor: int) -> bool:
    """Put ``label`` in the innermost open list whose next number it is."""
    tail = state.top.anak[-1] if state.top.anak else None
    if tail and tail.jenis is label.jenis and follows(label.jenis, tail.nomor, label.nomor):
        _give_back(state.top)
        state.push(label, line)
        return True
    for n in range(len(state.stack) - 1, _lowest(state, floor) - 1, -1):
        node = state.stack[n]
        if node.jenis is label.jenis and follows(label.jenis, node.nomor, label.nomor):
            state.close_to(n)
            state.push(label, line)
            return True
    return False


def _give_back(owner: Node) -> None:
    """What seemed to close a list was still its last item: the list goes on after it."""
    deepest = owner.anak[-1]
    while deepest.anak and not deepest.ekor:
        deepest = deepest.anak[-1]
    (deepest.ekor if deepest.anak else deepest.words).extend(owner.ekor)
    owner.ekor.clear()


def _begin(state: State, label: Label, line: Line, floor: int) -> bool:
    """Open a new list under the innermost unit; ayat stand under their Pasal only."""
    if label.jenis is Jenis.AYAT:
        return _begin_ayat(state, label, line, floor)
    if state.top.jenis is label.jenis and not state.last.endswith(":"):
        state.warn(
            line,
            "H82",
            f"Rincian {MARK[label.jenis].format(label.nomor)} mulai lagi dari awal.",
            "Periksa apakah ada nomor ayat atau judul pasal yang hilang sebelumnya.",
        )
    state.push(label, line)
    return True


def _begin_ayat(state: State, label: Label, line: Line, floor: int) -> bool:
    listed = any(node.jenis in ITEMS for node in state.stack[floor + 1 :])
    if listed and state.last.endswith(":"):
        state.push(Label(Jenis.SUBANGKA, label.nomor, label.rest), line)
        state.warn(line, "H83", "Rincian bernomor (1) di bawah huruf atau angka dibaca sebagai 1).")
        return True
    if lost := _lost_pasal(state, floor):
        supply_pasal(state, lost, line)
        floor = len(state.stack) - 1
    elif state.stack[floor].anak:
        state.warn(
            line,
            "H82",
            "Ayat (1) mulai lagi dari awal.",
            "Periksa apakah ada judul pasal yang hilang sebelumnya.",
        )
    state.close_to(floor + 1)
    state.push(label, line)
    return True


def _lost_pasal(state: State, floor: int) -> str:
    """Return the number of the Pasal whose heading the text lost before this ayat (1)."""
    holder = state.stack[floor]
    if holder.jenis is Jenis.PASAL and not (holder.words or holder.anak):
        return ""  # the ayat right behind a heading
    named = named_pasal(state)
    if state.last.endswith(":") and len(named) == 1 and not state.top.anak:
        return min(named)  # restated without its heading
    whole = state.ended() or holder.jenis in GROUPS[:-1]
    return state.missing_pasal() if whole else ""


def supply_pasal(state: State, nomor: str, line: Line) -> None:
    """Open a Pasal whose heading is printed nowhere, and say so."""
    floor = max(state.amending_depth(), 1)
    while len(state.stack) > floor and state.top.jenis not in GROUPS[:-1]:
        state.close_to(len(state.stack) - 1)
    state.push(Label(Jenis.PASAL, nomor), line)
    state.warn(line, "H87", f"Judul Pasal {nomor} tidak tercetak; baris ini dianggap awalnya.")


def _skip(state: State, label: Label, line: Line, floor: int) -> bool:
    """Accept a label that leaves a gap or repeats a number, when a unit may begin here."""
    if not state.ended():
        return False
    name = MARK[label.jenis].format(label.nomor)
    for n in range(len(state.stack) - 1, _lowest(state, floor) - 1, -1):
        node = state.stack[n]
        if node.jenis is label.jenis and 0 < distance(label.jenis, node.nomor, label.nomor) < 30:
            before = MARK[label.jenis].format(node.nomor)
            state.close_to(n)
            state.push(label, line)
            _warn_unless_announced(
                state, name, line, f"{name.capitalize()} tidak menyambung {before}."
            )
            return True
    if label.jenis is Jenis.AYAT:
        state.close_to(floor + 1)
    message = f"Rincian mulai dengan {name}, bukan dari awal."
    if any(each.jenis is label.jenis for each in state.top.anak):  # it stands behind a later one
        state.warn(line, "H84", message)
    else:
        _warn_unless_announced(state, name, line, message)
    state.push(label, line)
    return True


def _warn_unless_announced(state: State, name: str, line: Line, message: str) -> None:
    """Tell of a gap, but not before a unit by whose name the open instruction brings it alone."""
    announced = re.compile(rf"\b{re.escape(name)}(?!\w)", re.IGNORECASE)
    if not announced.search(clean(_instruction(state))):
        state.warn(line, "H84", message)
