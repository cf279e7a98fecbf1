"""The dictionary that checks ask: hunspell, the words of the project, and a memory of answers."""

from __future__ import annotations

from pathlib import Path

from generator.app.paths import Home, write_atomically
from generator.content.kamus import load_words
from generator.intake.kamus import find_hunspell, fingerprint, unknown
from generator.lint.kamus import Kamus, tanpa_kamus

TIDAK_ADA = "kamus hunspell bahasa Indonesia tidak terpasang (paket hunspell-id)"


def open_kamus(home: Home, base: Path | None = None) -> Kamus:
    """Return the dictionary of this machine; one that says so where there is none."""
    base = base or find_hunspell()
    if base is None:
        return tanpa_kamus(TIDAK_ADA)
    words = load_words(home.content)
    memory = Ingatan(home.build / ".cache" / f"kata-{fingerprint(base)}.txt", base)
    return Kamus(lambda asked: memory.known(asked - words) | (asked & words))


class Ingatan:
    """What a dictionary answered before: ``+ word`` known, ``- word`` not, one a line."""

    def __init__(self, path: Path, base: Path) -> None:
        self._path = path
        self._base = base
        self._answers = _read(path)

    def known(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words that the dictionary knows; what is new is looked up and kept."""
        if new := words - self._answers.keys():
            missing = unknown(self._base, new)
            self._answers |= {word: word not in missing for word in new}
            lines = [f"{'+' if ok else '-'} {word}\n" for word, ok in sorted(self._answers.items())]
            write_atomically(self._path, "".join(lines).encode())
        return frozenset(word for word in words if self._answers[word])


def _read(path: Path) -> dict[str, bool]:
    """Return the answers in a file; a damaged line is one that was never asked."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.split(" ") for line in lines)
    return {pair[1]: pair[0] == "+" for pair in pairs if len(pair) == 2 and pair[0] in "+-"}
