"""A plugin of pytest: which test runs which line of ``generator``, and only the tests asked for.

It must not import ``generator`` or another of our tools: it runs beside the broken copy.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pytest

Reach = dict[str, dict[str, list[int]]]  # file -> line -> tests, by their place in the list


class Watch:
    """Notes for every test how long it takes and which lines of which files it runs."""

    def __init__(self, root: Path) -> None:
        import coverage

        self.root = root
        self.seconds: dict[str, float] = {}
        self.watched = coverage.Coverage(
            data_file=None, source=[str(root / "generator")], config_file=False
        )
        self.watched.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[object]:
        """Put what runs now under the name of a test."""
        self.watched.switch_context(item.nodeid)
        begin = time.monotonic()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.monotonic() - begin
            self.watched.switch_context("")

    def found(self) -> tuple[dict[str, float], Reach]:
        """Return the seconds of each test, and the tests of each line; 0 stands for imports."""
        self.watched.stop()
        data, places = self.watched.get_data(), {"": 0}
        places |= {name: n for n, name in enumerate(self.seconds, 1)}
        reach: Reach = defaultdict(dict)
        for path in data.measured_files():
            name = Path(path).relative_to(self.root).as_posix()
            for line, contexts in data.contexts_by_lineno(path).items():
                reach[name][str(line)] = sorted(places[each] for each in contexts)
        return self.seconds, reach


class Chosen:
    """Keeps the tests that were chosen, in the order given.

    ``every`` are all tests of the room: a break in a table may give the cases of a test other
    names, and a case of a chosen test that nobody knows is run with the others.
    """

    def __init__(self, tests: Sequence[str], every: Collection[str]) -> None:
        self.order = {name: n for n, name in enumerate(tests)}
        self.every = frozenset(every)
        self.functions = {name.partition("[")[0] for name in tests}

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Put the quickest first and take the others away."""
        config.hook.pytest_deselected(items=[i for i in items if not self._chosen(i.nodeid)])
        items[:] = sorted(
            (i for i in items if self._chosen(i.nodeid)), key=lambda i: self.order.get(i.nodeid, -1)
        )

    def _chosen(self, name: str) -> bool:
        new = name not in self.every and name.partition("[")[0] in self.functions
        return new or name in self.order
