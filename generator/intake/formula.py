"""Formulas that were saved without their values, computed: arithmetic, references, a few functions.

A workbook made by a program, not by a spreadsheet, holds formulas alone. What is not understood
here has no value (:class:`Unknown`); nothing is guessed. Numbers are exact (Decimal).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_UP, Decimal
from functools import reduce

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)"
    r"|(?P<text>\"(?:[^\"]|\"\")*\")"
    r"|(?P<ref>(?:(?:'(?:[^']|'')+'|[^\W\d]\w*)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)"
    r"(?![\w(])"
    r"|(?P<name>[A-Za-z][\w.]*)(?=\s*\()"
    r"|(?P<word>TRUE|FALSE)\b"
    r"|(?P<sign><=|>=|<>|[-+*/^&=<>(),;%]))"
)
DEPTH, STEPS = 60, 2_000_000
Value = Decimal | str | bool | None
Cells = list[list["Value"]]


class Unknown(Exception):
    """The value of a formula cannot be told."""


@dataclass(slots=True)
class Formulas:
    """Cells by sheet: ``value(sheet, row, column)`` from 1, None where nothing stands."""

    cell: Callable[[str, int, int], object]
    formula: Callable[[str, int, int], str | None]
    known: dict[tuple[str, int, int], Value] = field(default_factory=dict)
    open: list[tuple[str, int, int]] = field(default_factory=list)
    steps: int = 0

    def value(self, sheet: str, row: int, column: int) -> Value:
        """Return what a cell holds, computed if need be; raise Unknown."""
        place = (sheet, row, column)
        if place not in self.known:
            self.known[place] = self._read(place)
        return self.known[place]

    def _read(self, place: tuple[str, int, int]) -> Value:
        self.steps += 1
        held = self.cell(*place)
        formula = self.formula(*place) if held is None else None
        if formula is None:
            return _plain(held)
        if place in self.open or len(self.open) > DEPTH or self.steps > STEPS:
            raise Unknown
        self.open.append(place)
        try:
            return _single(_Parser(self, place[0], _tokens(formula.lstrip("="))).whole())
        finally:
            self.open.pop()

    def area(self, sheet: str, first: tuple[int, int], last: tuple[int, int]) -> Cells:
        """Return the cells of a rectangle, row by row."""
        (r1, c1), (r2, c2) = first, last
        self.steps += abs(r2 - r1 + 1) * abs(c2 - c1 + 1)
        if self.steps > STEPS:
            raise Unknown
        return [[self.value(sheet, r, c) for c in range(c1, c2 + 1)] for r in range(r1, r2 + 1)]


def _plain(held: object) -> Value:
    if held is None or isinstance(held, str | bool | Decimal):
        return held
    if isinstance(held, int | float):
        return Decimal(str(held))
    raise Unknown


def _tokens(text: str) -> list[tuple[str, str]]:
    found, place = [], 0
    while text[place:].strip():
        match = TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise Unknown
        found.append((match.lastgroup, match[match.lastgroup]))
        place = match.end()
    return found


@dataclass(slots=True)
class _Parser:
    """Recursive descent, the weakest binding first."""

    book: Formulas
    sheet: str
    tokens: list[tuple[str, str]]
    place: int = 0

    def whole(self) -> Value | Cells:
        value = self.comparison()
        if self.place != len(self.tokens):
            raise Unknown
        return value

    def _take(self, *signs: str) -> str:
        kind, text = self.tokens[self.place] if self.place < len(self.tokens) else ("", "")
        if kind == "sign" and text in signs:
            self.place += 1
            return text
        return ""

    def comparison(self) -> Value | Cells:
        left = self.joined()
        while sign := self._take("=", "<>", "<", ">", "<=", ">="):
            left = _compare(sign, _single(left), _single(self.joined()))
        return left

    def joined(self) -> Value | Cells:
        left = self.sum()
        while self._take("&"):
            left = f"{_words(_single(left))}{_words(_single(self.sum()))}"
        return left

    def sum(self) -> Value | Cells:
        left: Value | Cells = self.product()
        while sign := self._take("+", "-"):
            right = _number(self.product())
            left = _number(left) + (right if sign == "+" else -right)
        return left

    def product(self) -> Value | Cells:
        left = self.power()
        while sign := self._take("*", "/"):
            right = _number(self.power())
            if sign == "/" and not right:
                raise Unknown
            left = _number(left) * right if sign == "*" else _number(left) / right
        return left

    def power(self) -> Value | Cells:
        left = self.unary()
        while self._take("^"):
            exponent = _number(self.unary())
            if exponent != int(exponent) or abs(exponent) > 20:
                raise Unknown
            left = _number(left) ** int(exponent)
        return left

    def unary(self) -> Value | Cells:
        if sign := self._take("-", "+"):
            number = _number(self.unary())
            return -number if sign == "-" else number
        value = self.atom()
        while self._take("%"):
            value = _number(value) / 100
        return value

    def atom(self) -> Value | Cells:
        if self._take("("):
            value = self.comparison()
            if not self._take(")"):
                raise Unknown
            return value
        if self.place >= len(self.tokens):
            raise Unknown
        kind, text = self.tokens[self.place]
        self.place += 1
        if kind == "number":
            return Decimal(text)
        if kind == "text":
            return text[1:-1].replace('""', '"')
        if kind == "word":
            return text.upper() == "TRUE"
        if kind == "ref":
            return self._reference(text)
        if kind == "name" and self._take("("):
            return self._call(text.upper())
        raise Unknown

    def _reference(self, text: str) -> Value | Cells:
        sheet, mark, rest = text.rpartition("!")
        name = sheet.strip("'").replace("''", "'") if mark else self.sheet
        first, colon, last = rest.replace("$", "").partition(":")
        if not colon:
            return self.book.value(name, *_address(first))
        return self.book.area(name, _address(first), _address(last))

    def _call(self, name: str) -> Value | Cells:
        if name in ("IF", "IFERROR"):
            return self._choice(name)
        arguments: list[Value | Cells] = []
        while not self._take(")"):
            arguments.append(self.comparison())
            if not self._take(",", ";") and self.tokens[self.place : self.place + 1] != [
                ("sign", ")")
            ]:
                raise Unknown
        function = FUNCTIONS.get(name.removeprefix("_XLFN."))
        if function is None:
            raise Unknown
        try:
            return function(arguments)
        except (IndexError, ArithmeticError, ValueError):
            raise Unknown from None

    def _choice(self, name: str) -> Value | Cells:
        """Compute only the branch that is asked for."""
        parts = self._arguments()
        if not 2 <= len(parts) <= 3:
            raise Unknown
        if name == "IFERROR":
            try:
                return self._part(parts[0])
            except Unknown:
                return self._part(parts[1])
        if _true(_single(self._part(parts[0]))):
            return self._part(parts[1])
        return self._part(parts[2]) if len(parts) == 3 else False

    def _part(self, tokens: list[tuple[str, str]]) -> Value | Cells:
        return _Parser(self.book, self.sheet, tokens).whole() if tokens else None

    def _arguments(self) -> list[list[tuple[str, str]]]:
        parts: list[list[tuple[str, str]]] = [[]]
        depth = 1
        for kind, text in self.tokens[self.place :]:
            self.place += 1
            depth += (kind, text) == ("sign", "(")
            depth -= (kind, text) == ("sign", ")")
            if not depth:
                return parts
            if depth == 1 and kind == "sign" and text in ",;":
                parts.append([])
            else:
                parts[-1].append((kind, text))
        raise Unknown


def _address(text: str) -> tuple[int, int]:
    letters = text.rstrip("0123456789")
    column = reduce(lambda n, c: n * 26 + ord(c) - 64, letters.upper(), 0)
    return int(text[len(letters) :]), column


def _single(value: Value | Cells) -> Value:
    if isinstance(value, list):
        if len(value) == 1 and len(value[0]) == 1:
            return value[0][0]
        raise Unknown
    return value


def _number(value: Value | Cells) -> Decimal:
    single = _single(value)
    if single is None:
        return Decimal(0)
    if isinstance(single, Decimal):
        return single
    raise Unknown  # text in arithmetic is an error in a spreadsheet too, or depends on its settings


def _words(value: Value) -> str:
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def _true(value: Value) -> bool:
    if isinstance(value, str):
        raise Unknown
    return bool(value)


def _compare(sign: str, left: Value, right: Value) -> bool:
    a, b = (_comparable(x, other) for x, other in ((left, right), (right, left)))
    if type(a) is not type(b):
        if sign in ("=", "<>"):
            return sign == "<>"
        raise Unknown
    order = (a > b) - (a < b)  # type: ignore[operator]  # both are of one type
    return {
        "=": order == 0,
        "<>": order != 0,
        "<": order < 0,
        ">": order > 0,
        "<=": order <= 0,
        ">=": order >= 0,
    }[sign]


def _comparable(value: Value, other: Value) -> Decimal | str:
    if value is None:
        return "" if isinstance(other, str) else Decimal(0)
    if isinstance(value, bool):
        return Decimal(value)
    return value.lower() if isinstance(value, str) else value


def _numbers(arguments: Iterable[Value | Cells]) -> Iterator[Decimal]:
    """Yield numbers; text inside a range does not count, as in a spreadsheet."""
    for argument in arguments:
        if isinstance(argument, list):
            yield from (v for row in argument for v in row if isinstance(v, Decimal))
        elif argument is not None:
            yield _number(argument)


def _rounded(mode: str) -> Callable[[Sequence[Value | Cells]], Value]:
    def function(a: Sequence[Value | Cells]) -> Value:
        places = int(_number(a[1])) if len(a) > 1 else 0
        step = Decimal(1).scaleb(-places)
        return (_number(a[0]) / step).to_integral_value(mode) * step

    return function


def _average(a: Sequence[Value | Cells]) -> Value:
    found = list(_numbers(a))
    return sum(found, Decimal(0)) / len(found)


def _meets(value: Value, wanted: Value) -> bool:
    sign, rest = "=", wanted
    if isinstance(wanted, str):
        if "*" in wanted or "?" in wanted:
            raise Unknown
        match = re.match(r"(<=|>=|<>|=|<|>)?(.*)", wanted, re.S)
        assert match is not None
        sign, rest = match[1] or "=", match[2]
        if re.fullmatch(r"-?\d+(\.\d+)?", str(rest)):
            rest = Decimal(str(rest))
    if sign not in ("=", "<>") and not isinstance(value, Decimal):
        return False
    return _compare(sign, value, rest)


def _flat(cells: Value | Cells) -> list[Value]:
    return [v for row in cells for v in row] if isinstance(cells, list) else [cells]


def _sum_if(a: Sequence[Value | Cells]) -> Value:
    tested, wanted = _flat(a[0]), _single(a[1])
    added = _flat(a[2]) if len(a) > 2 else tested
    pairs = zip(tested, added, strict=True)
    return sum((v for t, v in pairs if isinstance(v, Decimal) and _meets(t, wanted)), Decimal(0))


def _sum_ifs(a: Sequence[Value | Cells]) -> Value:
    rules = [(_flat(a[n]), _single(a[n + 1])) for n in range(1, len(a), 2)]
    total = Decimal(0)
    for place, value in enumerate(_flat(a[0])):
        if isinstance(value, Decimal) and all(_meets(t[place], w) for t, w in rules):
            total += value
    return total


def _sum_product(a: Sequence[Value | Cells]) -> Value:
    rows = zip(*map(_flat, a), strict=True)
    parts = ([v if isinstance(v, Decimal) else Decimal(0) for v in row] for row in rows)
    return sum((reduce(Decimal.__mul__, p, Decimal(1)) for p in parts), Decimal(0))


FUNCTIONS: Mapping[str, Callable[[Sequence[Value | Cells]], Value]] = {
    "SUM": lambda a: sum(_numbers(a), Decimal(0)),
    "PRODUCT": lambda a: reduce(Decimal.__mul__, _numbers(a), Decimal(1)),
    "AVERAGE": _average,
    "MIN": lambda a: min(_numbers(a), default=Decimal(0)),
    "MAX": lambda a: max(_numbers(a), default=Decimal(0)),
    "COUNT": lambda a: Decimal(len(list(_numbers(a)))),
    "ABS": lambda a: abs(_number(a[0])),
    "INT": lambda a: _number(a[0]).to_integral_value(ROUND_FLOOR),
    "TRUNC": _rounded(ROUND_DOWN),
    "ROUND": _rounded(ROUND_HALF_UP),
    "ROUNDUP": _rounded(ROUND_UP),
    "ROUNDDOWN": _rounded(ROUND_DOWN),
    "CEILING": lambda a: (
        (_number(a[0]) / _number(a[1])).to_integral_value(ROUND_CEILING) * _number(a[1])
    ),
    "TRIM": lambda a: " ".join(_words(_single(a[0])).split()),
    "SUMIF": _sum_if,
    "SUMIFS": _sum_ifs,
    "SUMPRODUCT": _sum_product,
    "AND": lambda a: all(_true(v) for x in a for v in _flat(x)),
    "OR": lambda a: any(_true(v) for x in a for v in _flat(x)),
    "NOT": lambda a: not _true(_single(a[0])),
}
