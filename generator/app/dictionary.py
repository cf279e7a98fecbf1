"""The dictionary that checks ask: hunspell, the words of the project, and a memory of answers."""

from __future__ import annotations

from pathlib import Path

from generator.app.cache import FolderCache
from generator.app.paths import Home
from generator.content.word_lists import load_words
from generator.intake.hunspell import find_hunspell, fingerprint, unknown
from generator.lint.kamus import Kamus, tanpa_kamus

TIDAK_ADA = "kamus hunspell bahasa Indonesia tidak terpasang (paket hunspell-id)"


def open_kamus(home: Home, base: Path | None = None) -> Kamus:
    """Return the dictionary of this machine; one that says so where there is none."""
    base = base or find_hunspell()
    if base is None:
        return tanpa_kamus(TIDAK_ADA)
    words = load_words(home.content, *filter(None, [home.shipped]))
    memory = DictionaryMemory(FolderCache(home.build / ".cache"), base)
    return Kamus(lambda asked: memory.known(asked - words) | (asked & words))


class DictionaryMemory:
    """What a dictionary answered before: ``+ word`` known, ``- word`` not, one a line."""

    def __init__(self, cache: FolderCache, base: Path) -> None:
        self._cache = cache
        self._base = base
        self._key = f"kata-{fingerprint(base)}"
        self._answers = _answers(cache.get(self._key) or b"")

    def known(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words that the dictionary knows; what is new is looked up and kept."""
        if new := words - self._answers.keys():
            missing = unknown(self._base, new)
            self._answers |= {word: word not in missing for word in new}
            lines = [f"{'+' if ok else '-'} {word}\n" for word, ok in sorted(self._answers.items())]
            self._cache.put(self._key, "".join(lines).encode())
        return frozenset(word for word in words if self._answers[word])


def _answers(kept: bytes) -> dict[str, bool]:
    return {line[2:]: line[0] == "+" for line in kept.decode().split("\n") if line}
