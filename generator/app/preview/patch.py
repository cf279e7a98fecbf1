"""What changed between two versions of a page: units that are new, other, gone or elsewhere.

A unit keeps its key from version to version, so that a browser changes its words in place: by its
id, else by its markup, else as the one that stands between the same neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import count

from generator.diagnostics import Span
from generator.render.web.traced import Sheet, Unit

Order = tuple[tuple[str, str, tuple[str, ...]], ...]  # part, paper, keys of its units


@dataclass(frozen=True, slots=True)
class Patch:
    """``order`` is None where nothing came, went or moved; units are told by their keys.

    ``moved`` are those whose words are the same and whose places in their files are not.
    """

    order: Order | None
    changed: Mapping[str, str]
    places: Mapping[str, tuple[Span, ...]]

    def __bool__(self) -> bool:
        return self.order is not None or bool(self.changed) or bool(self.places)


@dataclass(slots=True)
class Shown:
    """What a browser shows, by keys; each call of :meth:`update` brings it up to date."""

    order: Order = ()
    units: dict[str, Unit] = field(default_factory=dict)
    _next: count[int] = field(default_factory=count)

    def update(self, sheets: Sequence[Sheet]) -> Patch:
        """Take in a new version and return what changed."""
        before = [self.units[key] for *_, keys in self.order for key in keys]
        keys = [key for *_, keys in self.order for key in keys]
        after = [unit for sheet in sheets for unit in sheet.units]
        given = self._keys(keys, before, after)
        iterator = iter(given)
        order = tuple(
            (sheet.part, sheet.paper, tuple(next(iterator) for _ in sheet.units))
            for sheet in sheets
        )
        known, now = self.units, dict(zip(given, after, strict=True))
        changed = {k: u.html for k, u in now.items() if k not in known or known[k].html != u.html}
        places = {
            k: u.places
            for k, u in now.items()
            if k in changed or (k in known and known[k].places != u.places)
        }
        patch = Patch(order if order != self.order else None, changed, places)
        self.order, self.units = order, now
        return patch

    def _keys(
        self, keys: Sequence[str], before: Sequence[Unit], after: Sequence[Unit]
    ) -> list[str]:
        """Return a key for each unit of ``after``; no key is given twice."""
        found: list[str | None] = [None] * len(after)
        free = {unit.id: key for key, unit in zip(keys, before, strict=True) if unit.id}
        named = {unit.id for unit in after if unit.id}
        matcher = SequenceMatcher(
            None, [_sign(u) for u in before], [_sign(u) for u in after], False
        )
        for what, a, a_end, b, b_end in matcher.get_opcodes():
            if what in ("equal", "replace"):
                for old, new in zip(range(a, a_end), range(b, b_end), strict=False):
                    own, theirs = before[old].id, after[new].id
                    if what == "equal" or (own == theirs or (own not in named and not theirs)):
                        found[new] = keys[old]
        taken = {key for key in found if key}
        for n, unit in enumerate(after):
            if found[n] is None:
                key = free.get(unit.id, "")
                found[n] = key if key and key not in taken else f"s{next(self._next)}"
                taken.add(str(found[n]))
        return [str(key) for key in found]


def _sign(unit: Unit) -> tuple[str, str]:
    return unit.id, unit.html
