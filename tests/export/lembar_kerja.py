"""A small spreadsheet: enough of its formula language to compute what the workbook shows."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import range_boundaries

TOKEN = re.compile(
    r"""\s*(?:(?P<text>"[^"]*")|(?P<ref>(?:(?:'[^']+'|\w+)!)?\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?)
    |(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Z]+)(?=\()|(?P<sign><=|>=|<>|[-+*/^=<>(),]))""",
    re.VERBOSE,
)
LEVELS: tuple[dict[str, Callable[[Any, Any], Any]], ...] = (
    {
        "=": operator.eq,
        "<>": operator.ne,
        "<=": operator.le,
        ">=": operator.ge,
        "<": operator.lt,
        ">": operator.gt,
    },
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "/": operator.truediv},
    {"^": operator.pow},
)


class Spreadsheet:
    """Computes cells on demand."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.known: dict[tuple[str, int, int], Any] = {}

    def value(self, sheet: str, row: int, col: int) -> Any:
        key = (sheet, row, col)
        if key not in self.known:
            raw = self.book[sheet].cell(row, col).value
            formula = isinstance(raw, str) and raw.startswith("=")
            self.known[key] = Formula(self, sheet, raw[1:]).result() if formula else raw
        return self.known[key]


class Formula:
    """One formula, read by descent; IF looks only at the branch it takes."""

    def __init__(self, home: Spreadsheet, sheet: str, text: str) -> None:
        self.home, self.sheet = home, sheet
        self.tokens = list(TOKEN.finditer(text))
        assert "".join(m.group() for m in self.tokens) == text, text
        self.at = 0

    def result(self) -> Any:
        value = self.level(0)()
        assert self.at == len(self.tokens)
        return value

    def peek(self) -> str:
        return self.tokens[self.at].group().strip() if self.at < len(self.tokens) else ""

    def take(self) -> re.Match[str]:
        self.at += 1
        return self.tokens[self.at - 1]

    def level(self, n: int) -> Callable[[], Any]:
        if n == len(LEVELS):
            return self.atom()
        left = self.level(n + 1)
        while self.peek() in LEVELS[n]:
            sign, right = LEVELS[n][self.take().group().strip()], self.level(n + 1)
            left = both(sign, left, right)
        return left

    def atom(self) -> Callable[[], Any]:
        token = self.take()
        if token["text"]:
            return lambda: token["text"][1:-1]
        if token["number"]:
            return lambda: float(token["number"])
        if token["ref"]:
            return lambda: self.look(token["ref"])
        if token["name"]:
            self.take()
            args = [self.level(0)]
            while self.peek() == ",":
                self.take()
                args.append(self.level(0))
            self.take()
            return lambda: call(token["name"], args)
        inner = self.level(0)
        self.take()
        return inner

    def look(self, ref: str) -> Any:
        sheet, _, cells = ref.replace("$", "").rpartition("!")
        sheet = sheet.strip("'") or self.sheet
        left, top, _, bottom = range_boundaries(cells)
        if ":" not in cells:
            return self.home.value(sheet, top, left)
        return [self.home.value(sheet, r, left) for r in range(top, bottom + 1)]


def both(f: Callable[[Any, Any], Any], a: Callable[[], Any], b: Callable[[], Any]) -> Any:
    return lambda: each(f, a(), b())


def each(f: Callable[[Any, Any], Any], a: Any, b: Any) -> Any:
    """Apply an operator, row by row when a side is a column."""
    if isinstance(a, list) or isinstance(b, list):
        rows = max(len(x) for x in (a, b) if isinstance(x, list))
        columns = [x if isinstance(x, list) else [x] * rows for x in (a, b)]
        return [f(x, y) for x, y in zip(*columns, strict=True)]
    if f in (operator.eq, operator.ne):
        return f(a if a is not None else "", b if b is not None else "")
    return f(float(a or 0), float(b or 0))


def call(name: str, args: list[Callable[[], Any]]) -> Any:
    if name == "IF":
        return args[1]() if args[0]() else args[2]()
    values = [a() for a in args]
    if name == "SUMIFS":
        pairs = list(zip(values[1::2], values[2::2], strict=True))
        return sum(
            float(v or 0)
            for n, v in enumerate(values[0])
            if all(str(column[n]) == str(key) for column, key in pairs)
        )
    return {
        "INDEX": lambda: float(values[0][int(values[1]) - 1]),
        "ROUND": lambda: math.floor(values[0] * 10 ** values[1] + 0.5) / 10 ** values[1],
        "ROUNDUP": lambda: math.ceil(values[0]),
        "SQRT": lambda: math.sqrt(values[0]),
        "SUMPRODUCT": lambda: sum(values[0]),
    }[name]()
