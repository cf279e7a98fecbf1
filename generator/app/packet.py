"""The documents of a dossier as a build leaves them, and how they are remembered.

A build is a function of what :mod:`generator.app.manifest` hashes: the files of the dossier, what
all dossiers share, the machine's fonts and LibreOffice, and the options. So what it made is kept
under those hashes in ``build/.cache``; an edit taken back, another clone of the same state, or a
machine of a cluster finds it there (docs/adr/0050). Only what is light is imported here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from typing import NamedTuple

from generator.app.manifest import OPTIONS, sha256
from generator.app.paths import Home
from generator.benang.takaran import Takaran
from generator.diagnostics import Diagnostic, Severity, Span
from generator.render.cache import Cache
from generator.shipped import SHIPPED

WEB = "web"
ENTRY = f"{WEB}/index.html"
PASSING = frozenset({"P14"})  # LibreOffice failed this time: the next build asks it again


class Wanted(NamedTuple):
    """The options that documents depend on."""

    final: bool = False
    answers: bool = False
    marks: bool = False

    @property
    def kind(self) -> str:
        """These options as the command line and a trace write them."""
        return " ".join(option for option, asked in zip(OPTIONS, self, strict=True) if asked)


@dataclass(frozen=True, slots=True)
class Packet:
    """Files by their names in the folder of the dossier, and what is to be told of them.

    ``content`` is the hash that every page shows, ``date`` the ``tanggal_acuan``, ``bukti`` what
    the factual sentences rest on.
    """

    files: Mapping[str, bytes]
    found: tuple[Diagnostic, ...]
    content: str
    date: str
    bukti: Takaran

    @property
    def told(self) -> tuple[str, ...]:
        """The files that a drafter is told of: of the web edition the page that opens it."""
        return told(self.files)


def told(names: Iterable[str]) -> tuple[str, ...]:
    """Return the files that a drafter is told of: of the web edition the page that opens it."""
    return tuple(name for name in names if name == ENTRY or not name.startswith(f"{WEB}/"))


def key_of(home: Home, slug: str, own: str, shared: str, kind: str) -> str:
    """Return the key of what is made of a dossier, or found in it.

    Messages name files from the project's folder as it is given, and from that of the generator.
    """
    told = [str(home.root), str(SHIPPED), slug, own, shared, kind]
    return f"paket-{sha256(json.dumps(told).encode())}"


def keep(cache: Cache, key: str, packet: Packet) -> None:
    """Remember a packet, unless a passing fault of the machine shows in it."""
    if any(each.code in PASSING for each in packet.found):
        return
    head = {
        "files": [[name, len(data)] for name, data in packet.files.items()],
        "found": as_json(packet.found),
        "content": packet.content,
        "date": packet.date,
        "bukti": astuple(packet.bukti),
    }
    cache.put(key, b"\n".join((json.dumps(head).encode(), b"".join(packet.files.values()))))


def recall(cache: Cache, key: str) -> Packet | None:
    """Return a packet that was made before; None where it was not."""
    if (kept := cache.get(key)) is None:
        return None
    line, _, data = kept.partition(b"\n")
    head = json.loads(line)
    files, begin = {}, 0
    for name, length in head["files"]:
        files[name] = data[begin : begin + length]
        begin += length
    found = findings(head["found"])
    return Packet(files, found, head["content"], head["date"], Takaran(*head["bukti"]))


def as_json(found: Iterable[Diagnostic]) -> str:
    """Return findings as they are kept."""
    return json.dumps([astuple(each) for each in found])


def findings(kept: str | bytes) -> tuple[Diagnostic, ...]:
    """Return findings from what :func:`as_json` gave."""
    return tuple(
        Diagnostic(
            Span(*span),
            Severity(severity),
            code,
            what,
            hint,
            tuple(Span(*a) for a in also),
            *quoted,
        )
        for span, severity, code, what, hint, also, *quoted in json.loads(kept)
    )
