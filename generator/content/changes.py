"""Changes in a folder of their own, one or more a file, so that two drafters do not collide.

``perubahan.yaml`` holds what is common to them; the files of ``perubahan/`` follow it in the order
of their names, which decides only between units inserted at one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.diagnostics import Diagnostic, galat
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Tindakan
from generator.model.rancangan import BerkasOperasi, BerkasPerubahan, EntriPerubahan
from generator.model.satuan import Jenis

FOLDER = "perubahan"


def joined(common: BerkasPerubahan, files: Sequence[BerkasOperasi]) -> BerkasPerubahan:
    """Return all changes of a dossier as one file would hold them."""
    return common.model_copy(
        update={
            name: (*getattr(common, name), *(x for file in files for x in getattr(file, name)))
            for name in ("operasi", "gerbang", "peralihan", "perkada")
        }
    )


def clashes(berkas: BerkasPerubahan) -> Iterator[Diagnostic]:
    """Yield an S146 for every two changes of one unit that stand in different files."""
    for first, other in combinations(berkas.operasi, 2):
        if first.asal.path != other.asal.path and _clash(first, other):
            message = f"Perubahan {other.alamat} mengenai satuan yang juga diubah di {first.asal}."
            hint = "Sisakan satu di antaranya, atau gabungkan keduanya dalam satu butir."
            yield galat(other.asal, "S146", message, hint)


def _clash(a: EntriPerubahan, b: EntriPerubahan) -> bool:
    if str(a.objek) != str(b.objek):
        whole = Objek.SATUAN in (str(a.objek), str(b.objek))
        inside = any(Objek(str(entri.objek)).sebagian for entri in (a, b))
        return whole and inside and _address(a) == _address(b)
    both_phrases = str(a.tindakan) == str(b.tindakan) == Tindakan.GANTI_FRASA
    if both_phrases and (str(a.dari) != str(b.dari)):
        return False
    return _covers(a, b) or _covers(b, a)


def _covers(a: EntriPerubahan, b: EntriPerubahan) -> bool:
    """Whether ``a`` restates or deletes what ``b`` changes."""
    if Tindakan(str(a.tindakan)).membawa:
        return False
    mine, other = _address(a), _address(b)
    if not mine or mine != other[: len(mine)]:
        return False
    return len(other) > len(mine) or str(b.tindakan) != Tindakan.SISIP


def _address(entri: EntriPerubahan) -> tuple[str, ...]:
    """Return the steps of an address from its Pasal on; those of a group where it has none."""
    try:
        steps = Alamat.parse(str(entri.alamat)).langkah
    except ValueError:  # S18
        return ()
    pasal = next((n for n, step in enumerate(steps) if step.jenis is Jenis.PASAL), 0)
    return tuple(map(str, steps[pasal:]))
