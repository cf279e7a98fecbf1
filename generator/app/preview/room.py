"""The room of one dossier: reads after a save, tells every browser what changed, then the rest.

What is on screen comes first. Then the changed parts are laid out on paper, and the checks run,
both in workers, so that the next save does not wait for them.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import Any, TypeVar

from generator.app.preview.desk import Desk, Fault, View
from generator.app.preview.editor import Editor
from generator.app.preview.paper import Printed, Setting, checked, order_of, print_part, print_whole
from generator.app.preview.patch import Patch, Shown
from generator.diagnostics import Diagnostic, DraftingError, Span
from generator.ir.nodes import Part
from generator.render.pdf.contents import has_contents
from generator.render.workers import WorkerError

T = TypeVar("T")
Event = dict[str, Any]
QUIET = 1.5  # seconds without a save before a whole document is laid out


@dataclass(eq=False, slots=True)
class Viewer:
    """One open page; ``paper``: it shows the pages of the PDF too."""

    name: str
    file: str
    paper: bool
    queue: asyncio.Queue[Event] = field(default_factory=asyncio.Queue)
    shown: Shown = field(default_factory=Shown)
    paths: dict[str, int] = field(default_factory=dict)
    leaves: dict[str, str] = field(default_factory=dict)  # versions of the parts it has
    last: Event = field(default_factory=dict)  # what was told beside the patch


@dataclass(slots=True)
class Leaves:
    """A part as it was printed last, where and how; ``version`` names these very pages."""

    part: Part
    look: tuple[int, int]
    settled: bool  # a whole document told where it begins
    printed: Printed
    version: str


def keep_out_of_collection() -> None:
    """Put what is warm now out of the collector's sight: it is kept for as long as this runs."""
    gc.collect()
    gc.freeze()


@dataclass(eq=False, slots=True)
class Room:
    """One dossier and those who look at it. ``reader`` is a thread of its own.

    ``behind`` are the workers of what takes long: nothing that somebody waits for stands in
    their queue.
    """

    desk: Desk
    editor: Editor
    reader: Executor
    workers: Executor
    behind: Executor
    viewers: set[Viewer] = field(default_factory=set)
    leaves: dict[tuple[str, str], Leaves] = field(default_factory=dict)
    settings: dict[str, Setting] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] | None = None  # nobody looked yet
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _printing: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _whole: dict[str, int] = field(default_factory=dict)  # the state that was laid out whole
    _settling: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _checking: asyncio.Task[None] | None = None
    _check_again: bool = False

    async def live(self) -> None:
        """Read the dossier now and after every change, as long as the server runs."""
        self._changed.set()
        while True:
            await self._changed.wait()
            self._changed.clear()
            await self._aside(self.desk.read)
            if not self.ready.is_set():
                await self._aside(keep_out_of_collection)
            self.ready.set()
            for viewer in tuple(self.viewers):
                await self.tell(viewer)
            self._check()

    def change(self) -> None:
        """Be told that a file changed; several changes while reading are one."""
        self._changed.set()

    async def watch(self, viewer: Viewer) -> AsyncGenerator[Event, None]:
        """Yield what a page must be told, from its first state on."""
        self.viewers.add(viewer)
        try:
            if self.desk.number:
                await self.tell(viewer)
            if self.findings is not None:
                viewer.queue.put_nowait(self._findings(viewer))
            elif self.desk.number:
                self._check()
            while True:
                yield await viewer.queue.get()
        finally:
            self.viewers.discard(viewer)

    async def tell(self, viewer: Viewer) -> None:
        """Tell a page what of its document changed, then have that printed."""
        view = await self._aside(lambda: self.desk.view(viewer.name, viewer.file))
        patch = viewer.shown.update(view.sheets)
        viewer.queue.put_nowait(self._event(viewer, view, patch))
        if viewer.paper and view.book is not None:
            self._hand_out(viewer.name)
            self._print(viewer.name)

    async def _aside(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.reader, work)

    async def _by(self, workers: Executor, work: Callable[..., T], *told: object) -> T:
        return await asyncio.wrap_future(workers.submit(work, *told))

    # --- what a page is told ---------------------------------------------------------------------

    def _event(self, viewer: Viewer, view: View, patch: Patch) -> Event:
        """Return a state as an event: what changed of the words and of what is around them."""
        event: Event = {"jenis": "isi", "nomor": self.desk.number}
        if patch.order is not None:
            event["susunan"] = patch.order
        event["ubah"] = patch.changed
        event["tempat"] = {
            key: [self._place(viewer, span) for span in places]
            for key, places in patch.places.items()
        }
        around: Event = {
            "galat": self._fault(viewer, view.fault),
            "berkas": [*map(self._file, viewer.paths)],
            "dokumen": list(self.desk.names),
        }
        if view.book is not None:
            pages = view.book.pages
            around |= {
                "judul": view.book.title,
                "tentang": view.book.document.meta.subject,
                "keadaan": view.book.document.meta.running,
                "halaman": [[page.file, page.title] for page in pages],
                "kini": pages[view.number].file,
            }
        event |= {
            key: value
            for key, value in around.items()
            if key not in viewer.last or viewer.last[key] != value
        }
        viewer.last = around
        return event

    def _file(self, path: str) -> list[str]:
        whole = self.editor.file(path)
        return [path, str(whole or "")]

    def _place(self, viewer: Viewer, span: Span) -> list[int]:
        """Return a place as numbers: which file, line, column."""
        at = viewer.paths.setdefault(span.path, len(viewer.paths))
        return [at, span.line, span.col]

    def _said(self, viewer: Viewer, found: Sequence[Diagnostic]) -> list[Event]:
        return [
            {
                "tempat": self._place(viewer, d.span) if d.span.path else None,
                "di": str(d.span),
                "tingkat": str(d.severity),
                "kode": d.code,
                "pesan": d.message,
                "petunjuk": d.hint,
            }
            for d in found
        ]

    def _fault(self, viewer: Viewer, fault: Fault | None) -> Event | None:
        if fault is None:
            return None
        return {"temuan": self._said(viewer, fault.found), "lain": fault.other}

    def _findings(self, viewer: Viewer) -> Event:
        said = self._said(viewer, self.findings or ())
        return {"jenis": "temuan", "temuan": said, "berkas": [*map(self._file, viewer.paths)]}

    # --- checks ----------------------------------------------------------------------------------

    def _check(self) -> None:
        """Have the files checked; a change meanwhile has them checked once more, not twice."""
        self._check_again = True
        if self._checking is None or self._checking.done():
            self._checking = asyncio.create_task(self._checks())

    async def _checks(self) -> None:
        while self._check_again and self.viewers:
            self._check_again = False
            home = self.desk.home
            try:
                found, report = await self._by(self.behind, checked, home.root, self.desk.slug)
            except WorkerError:
                return  # killed by the system: asked again after the next save
            if self._check_again:
                continue
            self.findings = found
            if report is not None and await self._aside(partial(self.desk.take_in, report)):
                for viewer in tuple(self.viewers):
                    await self.tell(viewer)
            for viewer in self.viewers:
                viewer.queue.put_nowait(self._findings(viewer))

    # --- paper -----------------------------------------------------------------------------------

    def _print(self, name: str) -> None:
        """Have what changed of a document printed; what is under way is told once it is done."""
        known = self._printing.get(name)
        if known is None or known.done():
            self._printing[name] = asyncio.create_task(self._prints(name))

    async def _prints(self, name: str) -> None:
        number = -1
        while number != self.desk.number:
            number = self.desk.number
            await self._print_parts(name)
        settling = self._settling.get(name)
        if settling is None or settling.done():
            self._settling[name] = asyncio.create_task(self._settle(name))

    async def _settle(self, name: str) -> None:
        """Once nobody saved for a while, lay out the whole document; parts may look otherwise."""
        number = -1
        while number != self.desk.number:
            number = self.desk.number
            await asyncio.sleep(QUIET)
        if self._whole.get(name) != number:
            await self._print_whole(name)
            self._whole[name] = number
            self._print(name)

    def _seen(self, name: str) -> set[str]:
        """Return the parts that somebody looks at."""
        return {
            part
            for viewer in self.viewers
            if viewer.paper and viewer.name == name
            for part, *_ in viewer.shown.order
        }

    async def _print_parts(self, name: str) -> None:
        """Print the parts that are looked at and not yet printed as they are now."""
        document = await self._aside(lambda: self.desk.document(name))
        gaya = self.desk.gaya
        if document is None or gaya is None:
            return
        setting, seen = self.settings.get(name, Setting()), self._seen(name)
        self._hand_out(name)
        for part in document.parts:
            if part.id not in seen or has_contents(part):
                continue
            held = self.leaves.get((name, part.id))
            look = setting.closer.get(part.id, 0), setting.starts.get(part.id, 1)
            if held and held.look == look and held.part == part:
                held.settled = part.id in setting.starts
                self._hand_out(name)
                continue
            cache = self.desk.home.build / ".cache"
            order = await self._aside(partial(order_of, document, part, gaya, cache, setting))
            try:
                printed = await self._by(self.workers, print_part, order)
            except (WorkerError, DraftingError, RuntimeError) as error:
                self._send(name, {"jenis": "kertas", "bagian": part.id, "galat": str(error)})
                continue
            version = sha256(printed.pdf).hexdigest()[:16]
            settled = part.id in setting.starts
            self.leaves[name, part.id] = Leaves(part, look, settled, printed, version)
            self._hand_out(name)

    def _hand_out(self, name: str) -> None:
        """Tell pages of every part that they show and do not have as it was printed last."""
        for viewer in self.viewers:
            if not viewer.paper or viewer.name != name:
                continue
            for part, *_ in viewer.shown.order:
                held = self.leaves.get((name, part))
                told = f"{held.version} {held.settled}" if held else ""
                if held and viewer.leaves.get(part) != told:
                    viewer.leaves[part] = told
                    viewer.queue.put_nowait(self._leaf(part, held))

    def _leaf(self, part: str, held: Leaves) -> Event:
        return {
            "jenis": "kertas",
            "bagian": part,
            "lembar": held.printed.pages,
            "versi": held.version,
            "pada": dict(held.printed.places),
            "sementara": not held.settled,
        }

    async def _print_whole(self, name: str) -> None:
        """Lay out the whole document: it tells what page a part begins on, how close it is set."""
        document = await self._aside(lambda: self.desk.document(name))
        gaya = self.desk.gaya
        if document is None or gaya is None or not self._seen(name):
            return
        try:
            cache = self.desk.home.build / ".cache"
            self.settings[name] = await self._by(self.behind, print_whole, document, gaya, cache)
        except (WorkerError, DraftingError, RuntimeError):
            return  # told by the build; parts stay as they are
        self._send(name, {"jenis": "utuh", "bita": len(self.settings[name].whole)})

    def _send(self, name: str, event: Mapping[str, Any]) -> None:
        for viewer in self.viewers:
            if viewer.paper and viewer.name == name:
                viewer.queue.put_nowait(dict(event))
