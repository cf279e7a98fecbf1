"""What was made of a file, remembered within a process as long as the file holds the same bytes.

The bytes are read each time, so that no answer is older than its file.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
LIMIT = 64_000_000  # bytes of files; a dossier has less than one million, a table of tasks twenty


@dataclass(slots=True)
class Memory:
    """Answers by key, each with the bytes that it was made of; those not used longest go first."""

    limit: int = LIMIT
    _kept: OrderedDict[Hashable, tuple[bytes, Any]] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    def recall(self, key: Hashable, data: bytes, make: Callable[[], T]) -> T:
        """Return what ``make`` gave for ``key`` and these bytes, which nothing may change later."""
        with self._lock:
            known = self._kept.get(key)
            if known is not None and known[0] == data:
                self._kept.move_to_end(key)
                answer: T = known[1]
                return answer
        answer = make()
        with self._lock:
            self._drop(key)
            if len(data) > self.limit:
                return answer
            self._kept[key] = (data, answer)
            self._size += len(data)
            while self._size > self.limit:
                self._drop(next(iter(self._kept)))
        return answer

    def _drop(self, key: Hashable) -> None:
        old = self._kept.pop(key, None)
        self._size -= len(old[0]) if old else 0
