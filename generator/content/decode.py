"""From a positioned tree to a typed record; what pydantic dislikes, said to a drafter, in place."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.content.yaml import Deret
from generator.diagnostics import Diagnostic, Span, galat
from generator.model.scalars import TERJAUH, TERLAMA, TERPANJANG
from generator.model.teks import Entri, Peta, Teks

T = TypeVar("T")
Loc = tuple[int | str, ...]
NEAR = 70.0


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that ``word`` was most likely meant to be, or ""."""
    from rapidfuzz import process  # only a file with faults pays for it

    lowered = {k.lower(): k for k in reversed(known)}
    found = process.extractOne(word.lower(), list(lowered), score_cutoff=NEAR)
    return lowered[found[0]] if found else ""


def suggest(word: str, known: Sequence[str], otherwise: str = "") -> str:
    """Return a hint that names the nearest known word, or ``otherwise``."""
    near = nearest(word, known)
    return f'Mungkin maksudnya "{near}"?' if near else otherwise


def listed(words: Sequence[str]) -> str:
    """Return words as an Indonesian enumeration: ``a, b, atau c``."""
    quoted = [f'"{word}"' for word in words]
    if len(quoted) < 3:
        return " atau ".join(quoted)
    return f"{', '.join(quoted[:-1])}, atau {quoted[-1]}"


def decode(model: type[T], tree: object, path: str) -> tuple[T | None, tuple[Diagnostic, ...]]:
    """Return the record that a tree describes, or everything that keeps it from being one."""
    start = Span(path, 1, 1)
    faults = list(_reserved(tree))
    record: T | None = None
    try:
        record = TypeAdapter(model).validate_python(tree)
    except ValidationError as error:
        problems = error.errors(include_url=False)
        meant = {_meant(p["loc"], model) for p in problems if p["type"] == "extra_forbidden"}
        for problem in problems:
            misspelt = problem["type"] == "missing" and problem["loc"] in meant
            if not misspelt and not _echo(problem, tree):
                faults.append(_diagnose(problem, model, tree, start))
    return (None if faults else record), tuple(faults)


def _reserved(tree: object) -> Iterator[Diagnostic]:
    """Yield an error for every key ``asal``: it is ours, and would vanish unseen."""
    for key, value in tree.items() if isinstance(tree, Peta) else ():
        if key == "asal" and isinstance(key, Teks):
            yield galat(key.span, "S01", 'Kunci "asal" tidak dikenal.', "Hapus kunci ini.")
        yield from _reserved(value)
    for value in tree if isinstance(tree, Deret) else ():
        yield from _reserved(value)


def _echo(problem: ErrorDetails, tree: object) -> bool:
    """Whether a list is called too short only because an item of it was refused already."""
    value = _value(tree, problem["loc"])
    least = problem.get("ctx", {}).get("min_length", 0)
    return problem["type"] == "too_short" and isinstance(value, Deret) and len(value) >= least


# --- where ---------------------------------------------------------------------------------------


def place(tree: object, loc: Loc, start: Span) -> Span:
    """Return the place of the value at ``loc``; of its key when the value has none."""
    here = getattr(tree, "span", start)
    for index, step in enumerate(loc):
        if isinstance(tree, Peta) and step in tree:
            key = next(k for k in tree if k == step)
            tree = tree[key]
            here = getattr(tree, "span", getattr(key, "span", here))
        elif isinstance(tree, Deret) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
            here = getattr(tree, "span", here)
        elif index < len(loc) - 1:
            continue  # a step of the validator, not of the tree (a union's branch)
    return here


def _key_place(tree: object, loc: Loc, start: Span) -> Span:
    """Return the place of the key at ``loc``."""
    parent = _value(tree, loc[:-1])
    if isinstance(parent, Peta):
        key = next((k for k in parent if k == loc[-1]), None)
        if isinstance(key, Teks):
            return key.span
    return place(tree, loc, start)


def _value(tree: object, loc: Loc) -> object:
    for step in loc:
        if isinstance(tree, Peta) and isinstance(step, str):
            tree = tree.get(step)
        elif isinstance(tree, Deret) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
    return tree


# --- what ----------------------------------------------------------------------------------------


def _shape(shape: object, loc: Loc) -> object:
    """Return the type that stands at ``loc`` in a record type."""
    shape = _bare(shape)
    for step in loc:
        if isinstance(shape, type) and issubclass(shape, Entri) and step in shape.model_fields:
            shape = _bare(shape.model_fields[str(step)].annotation)
        elif get_origin(shape) in (tuple, list):
            shape = _bare(get_args(shape)[0])
        elif get_origin(shape) in (dict, Mapping):
            shape = _bare(get_args(shape)[1])
    return shape


def _bare(shape: object) -> object:
    """Return a type without ``Annotated`` and ``| None``."""
    if get_origin(shape) is Annotated:
        return _bare(get_args(shape)[0])
    if get_origin(shape) in (Union, UnionType):
        return _bare(next(a for a in get_args(shape) if a is not type(None)))
    return shape


def _diagnose(details: ErrorDetails, shape: object, tree: object, start: Span) -> Diagnostic:
    """Return one complaint of pydantic as a Diagnostic."""
    loc = details["loc"]
    if details["type"] == "extra_forbidden":
        return _unknown_key(details, shape, tree, start)
    if details["type"] == "missing":
        message = f'Kunci "{loc[-1]}" wajib ada.'
        hint = _described(_shape(shape, loc[:-1]), str(loc[-1]))
        return galat(place(tree, loc[:-1], start), "S02", message, hint)
    value = _value(tree, loc)
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    span = place(tree, loc, start)
    if isinstance(value, str) and not value.strip():
        hint = _described(_shape(shape, loc[:-1]), name)
        return galat(span, "S07", f"{_label(loc)} kosong.", hint)
    return _wrong_value(details, _shape(shape, loc), value, _label(loc), span)


def _label(loc: Loc) -> str:
    """Return what stands at ``loc`` as the subject of a sentence."""
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    if loc and isinstance(loc[-1], int):
        return f'Butir ke-{loc[-1] + 1} dari "{name}"' if name else f"Butir ke-{loc[-1] + 1}"
    return f'Nilai "{name}"' if name else "Isi berkas"


def _known(owner: object) -> list[str]:
    """Return the keys of a record type."""
    if isinstance(owner, type) and issubclass(owner, Entri):
        return [name for name in owner.model_fields if name != "asal"]
    return []


def _meant(loc: Loc, shape: object) -> Loc:
    """Return where the key would stand that an unknown key was meant to be."""
    return (*loc[:-1], nearest(str(loc[-1]), _known(_shape(shape, loc[:-1]))))


def _unknown_key(details: ErrorDetails, shape: object, tree: object, start: Span) -> Diagnostic:
    loc = details["loc"]
    known = _known(_shape(shape, loc[:-1]))
    hint = suggest(str(loc[-1]), known, f"Kunci yang dikenal: {', '.join(known)}.")
    return galat(_key_place(tree, loc, start), "S01", f'Kunci "{loc[-1]}" tidak dikenal.', hint)


def _described(owner: object, name: str) -> str:
    if isinstance(owner, type) and issubclass(owner, Entri) and name in owner.model_fields:
        return owner.model_fields[name].description or ""
    return ""


def _wrong_value(
    details: ErrorDetails, shape: object, value: object, name: str, span: Span
) -> Diagnostic:
    context = details.get("ctx", {})
    if isinstance(value, str) and isinstance(shape, type) and issubclass(shape, enum.Enum):
        return _choice(value, [str(member.value) for member in shape], name, span)
    if details["type"] == "pilihan":
        return _choice(str(value), context["pilihan"], name, span)
    word = WORDING.get(details["type"])
    if word:
        code, message, hint = word(name, value, context)
        return galat(span, code, message, hint)
    message = f"{name} tidak dapat diterima."
    return galat(span, "S09", message, f"Kata pemeriksa: {details['msg']}.")


def _choice(value: str, allowed: Sequence[str], name: str, span: Span) -> Diagnostic:
    if len(allowed) == 1:  # a pattern, shown by an example
        hint = f'Bentuknya seperti "{allowed[0]}".'
        return galat(span, "S04", f'{name} tidak sah: "{value}".', hint)
    hint = suggest(value, allowed, f"Pilih {listed(allowed)}.")
    if hint.startswith("Mungkin"):
        hint = f"{hint} Pilihannya: {', '.join(allowed)}."
    return galat(span, "S04", f'{name} tidak sah: "{value}".', hint)


def _kind(value: object) -> str:
    if isinstance(value, Peta):
        return 'peta ("kunci: nilai")'
    return "daftar" if isinstance(value, Deret) else "teks"


Wording = Callable[[str, object, Mapping[str, object]], tuple[str, str, str]]


def _expected(what: str, hint: str) -> Wording:
    def word(name: str, value: object, _: Mapping[str, object]) -> tuple[str, str, str]:
        return "S03", f"{name} harus berupa {what}, bukan {_kind(value)}.", hint

    return word


def _form(code: str, what: str, hint: str) -> Wording:
    def word(name: str, value: object, _: Mapping[str, object]) -> tuple[str, str, str]:
        shown = f': "{value}"' if isinstance(value, str) else ""
        return code, f"{name} bukan {what}{shown}.", hint

    return word


def _short(name: str, _: object, context: Mapping[str, object]) -> tuple[str, str, str]:
    least = context["min_length"]
    return (
        "S08",
        f"{name} harus memuat paling sedikit {least} butir.",
        "Lengkapi daftarnya.",
    )


def _bound(sign: str, key: str) -> Wording:
    def word(name: str, value: object, context: Mapping[str, object]) -> tuple[str, str, str]:
        return "S06", f"{name} harus {sign} {context[key]}, bukan {value}.", ""

    return word


TEXT = _expected("teks", "Tulis nilainya pada baris yang sama, atau sebagai blok teks dengan |.")
LIST = _expected("daftar", 'Tulis tiap butir pada baris sendiri dengan awalan "- ".')
MAP = _expected('peta ("kunci: nilai")', "Tulis kunci-kuncinya di bawah dengan jorokan dua spasi.")
DATE = _form(
    "S05",
    "tanggal yang sah",
    f"Tulis sebagai TTTT-BB-HH, misalnya 2016-11-25; tahun {TERLAMA} sampai dengan {TERJAUH}.",
)
INTEGER = _form("S06", "bilangan bulat", "Tulis angka saja tanpa titik, misalnya 1250000.")
DECIMAL = _form("S06", "bilangan", "Tulis angka dengan titik desimal, misalnya 12.5.")
LARGE = _form("S06", "bilangan yang wajar", f"Paling banyak {TERPANJANG} angka sebelum titik.")
BOOLEAN = _form("S06", "true atau false", "Tulis true atau false.")
WORDING: Mapping[str, Wording] = {
    **dict.fromkeys(("string_type",), TEXT),
    **dict.fromkeys(("tuple_type", "list_type"), LIST),
    **dict.fromkeys(("model_type", "dict_type", "model_attributes_type"), MAP),
    **dict.fromkeys(("tanggal", "date_type", "date_parsing", "date_from_datetime_parsing"), DATE),
    **dict.fromkeys(("bulat", "int_type", "int_parsing", "int_from_float"), INTEGER),
    **dict.fromkeys(("desimal", "decimal_type", "decimal_parsing", "float_parsing"), DECIMAL),
    "besar": LARGE,
    **dict.fromkeys(("benar", "bool_type", "bool_parsing"), BOOLEAN),
    "enum": _expected("teks", "Tulis salah satu pilihan."),
    "too_short": _short,
    "greater_than": _bound("lebih dari", "gt"),
    "greater_than_equal": _bound("paling sedikit", "ge"),
    "less_than": _bound("kurang dari", "lt"),
    "less_than_equal": _bound("paling banyak", "le"),
}
