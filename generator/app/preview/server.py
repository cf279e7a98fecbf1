"""The server of the preview: this machine only, one token, one verb that does something.

Nobody but a browser that was given the address with the token gets an answer: another page of the
same browser has no token, and one that a foreign name leads here (DNS rebinding) has another Host.
"""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from hmac import compare_digest
from html import escape
from pathlib import Path
from string import Template

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, QueryParams
from starlette.requests import Request, cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from watchfiles import Change, awatch

from generator.app.chosen import chosen
from generator.app.paths import Home
from generator.app.preview.desk import Desk
from generator.app.preview.editor import Editor
from generator.app.preview.paper import picture
from generator.app.preview.room import Room, Viewer
from generator.content.names import is_dropping
from generator.diagnostics import Span
from generator.render.pdf.layout import warm
from generator.render.pdf.pool import LONGEST, SHARE, open_pool
from generator.render.workers import Pool, Terms, leave_signals_to_main

LOCAL = "127.0.0.1"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
ASSETS = {
    "gaya.css": ("web/gaya.css", "text/css"),
    "pratinjau.css": ("pratinjau/pratinjau.css", "text/css"),
    "pratinjau.js": ("pratinjau/pratinjau.js", "text/javascript"),
}
BEAT = 15  # seconds: a stream without news says that it lives
WORKERS = 2
DEBOUNCE, STEP = 20, 10  # milliseconds until a burst of saves is told


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets in requests for this Host with the token; all others get 403 and learn nothing."""

    app: ASGIApp
    host: str
    token: str
    cookie: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> ASGIApp:
        headers = Headers(scope=scope)
        if headers.getlist("host") != [self.host]:
            return _refused("Host")
        asked = QueryParams(scope["query_string"]).get("token", "")
        held = cookie_parser(headers.get("cookie", "")).get(self.cookie, "")
        method, path = scope["method"], scope["path"]
        if method == "GET" and compare_digest(asked.encode(), self.token.encode()):
            answer = RedirectResponse(path, 303, headers=HEADERS)
            answer.set_cookie(self.cookie, self.token, httponly=True, samesite="strict")
            return answer
        if not compare_digest(held.encode(), self.token.encode()):
            return _refused("token")
        if method == "POST" and path == "/buka":
            own = f"http://{self.host}"
            sent = headers.get("x-naskah", "")
            if headers.get("origin") != own or not compare_digest(
                sent.encode(), self.token.encode()
            ):
                return _refused("asal")
        elif method != "GET":
            return Response(status_code=405, headers=HEADERS)
        return self.app


def _refused(why: str) -> Response:
    text = f"Ditolak ({why}): buka alamat yang dicetak naskah preview.\n"
    return PlainTextResponse(text, 403, headers=HEADERS)


@dataclass(slots=True)
class Hall:
    """All dossiers of a project, each in a room that opens when somebody comes."""

    home: Home
    token: str
    reader: ThreadPoolExecutor
    workers: Pool
    behind: Pool
    slugs: tuple[str, ...]
    rooms: dict[str, Room] = field(default_factory=dict)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def room(self, slug: str) -> Room | None:
        """Return the room of a dossier; the first that comes opens it."""
        if slug not in self.slugs:
            return None
        if slug not in self.rooms:
            desk, editor = Desk(self.home, slug), Editor.found(self.home)
            room = self.rooms[slug] = Room(desk, editor, self.reader, self.workers, self.behind)
            self.tasks.add(asyncio.create_task(room.live()))
        return self.rooms[slug]

    async def watch(self) -> None:
        """Tell the rooms of every file that is written, renamed or removed."""
        own = [self.home.content, *self.home.templates]
        folders = [path for path in own if path.is_dir()]
        async for changes in awatch(
            *folders, watch_filter=_counts, debounce=DEBOUNCE, step=STEP, rust_timeout=500
        ):
            paths = [Path(path) for _, path in changes]
            for slug, room in self.rooms.items():
                if any(self._concerns(slug, path) for path in paths):
                    room.change()

    def _concerns(self, slug: str, path: Path) -> bool:
        """Say whether a dossier may depend on a file: all but that of another dossier."""
        try:
            top = path.relative_to(self.home.content.resolve()).parts[0]
        except (ValueError, IndexError):
            return True
        return top in (slug, *(() if top in self.slugs else (top,)))

    # --- answers ---------------------------------------------------------------------------------

    async def entry(self, request: Request) -> Response:
        """Lead to the only dossier, or list them."""
        if len(self.slugs) == 1:
            return RedirectResponse(f"/d/{self.slugs[0]}", 303)
        items = "".join(f'<li><a href="/d/{s}">{escape(s)}</a></li>' for s in self.slugs)
        return self._page("daftar.html", {"daftar": items})

    async def opened(self, request: Request) -> Response:
        """Lead to the draft of a dossier."""
        slug = request.path_params["slug"]
        room = self.room(slug)
        if room is None:
            return _missing()
        await room.ready.wait()
        names = room.desk.names
        name = "ranperda" if "ranperda" in names or not names else names[0]
        return RedirectResponse(f"/d/{slug}/{name}/", 303)

    async def page(self, request: Request) -> Response:
        """Return the page of a document; its words come by the stream."""
        slug, name = request.path_params["slug"], request.path_params["name"]
        if self.room(slug) is None:
            return _missing()
        told = {
            "dosir": escape(slug),
            "nama": escape(name),
            "berkas": escape(request.path_params.get("file", "")),
            "kunci": escape(self.token),
        }
        return self._page("halaman.html", told)

    def _page(self, name: str, told: Mapping[str, str]) -> Response:
        text = self.home.template(f"pratinjau/{name}").read_text("utf-8")
        return Response(Template(text).substitute(told), media_type="text/html")

    async def asset(self, request: Request) -> Response:
        """Return a style sheet or the script."""
        name, kind = ASSETS.get(request.path_params["name"], ("", ""))
        if not name:
            return _missing()
        return Response(self.home.template(name).read_text("utf-8"), media_type=kind)

    async def stream(self, request: Request) -> Response:
        """Return what happens to a page, as server-sent events."""
        room = self.room(request.path_params["slug"])
        if room is None:
            return _missing()
        asked = request.query_params
        paper = asked.get("kertas") == "1"
        viewer = Viewer(request.path_params["name"], asked.get("berkas", ""), paper)
        return StreamingResponse(_events(room, viewer), media_type="text/event-stream")

    async def leaf(self, request: Request) -> Response:
        """Return a page of a part as a picture."""
        pdf = self._part(request)
        if pdf is None:
            return _missing()
        at = request.path_params["at"]
        future = self.workers.submit(picture, pdf, at)
        return Response(await asyncio.wrap_future(future), media_type="image/png")

    async def part(self, request: Request) -> Response:
        """Return the PDF of a part."""
        pdf = self._part(request)
        return _missing() if pdf is None else Response(pdf, media_type="application/pdf")

    def _part(self, request: Request) -> bytes | None:
        told = request.path_params
        room = self.rooms.get(told["slug"])
        held = room.leaves.get((told["name"], told["part"])) if room else None
        if held is None or not 0 <= told.get("at", 0) < held.printed.pages:
            return None
        return held.printed.pdf

    async def whole(self, request: Request) -> Response:
        """Return the PDF of a document as it was laid out whole last."""
        told = request.path_params
        room = self.rooms.get(told["slug"])
        setting = room.settings.get(told["name"]) if room else None
        if setting is None:
            return _missing()
        return Response(setting.whole, media_type="application/pdf")

    async def place(self, request: Request) -> Response:
        """Return where exactly a sentence was written: place, whole path, link of an editor."""
        span = _span(request.query_params)
        editor = Editor.found(self.home)
        if span is None or editor.file(span.path) is None:
            return _missing()
        found = await asyncio.to_thread(
            editor.narrowed, span, request.query_params.get("kata", "")[:400]
        )
        told = {
            "di": str(found),
            "jalur": editor.address(found),
            "tautan": editor.link(found),
            "berkas": found.path,
            "baris": found.line,
            "kolom": found.col,
            "penyunting": editor.program is not None,
        }
        return Response(json.dumps(told), media_type="application/json")

    async def open(self, request: Request) -> Response:
        """Open a place in the editor: the one thing that is done here."""
        span = _span(request.query_params)
        done = span is not None and Editor.found(self.home).open(span)
        return Response(status_code=204 if done else 404)


def _span(told: QueryParams) -> Span | None:
    """Return the place that a request names."""
    line, col = told.get("baris", "0"), told.get("kolom", "0")
    if not (line.isdecimal() and col.isdecimal() and len(line) < 9 and len(col) < 9):
        return None
    return Span(told.get("berkas", ""), int(line), int(col))


def _missing() -> Response:
    return PlainTextResponse("Tidak ada.\n", 404)


async def _events(room: Room, viewer: Viewer) -> AsyncIterator[str]:
    """Yield the events of a viewer as text, and a beat where nothing happens."""
    stream = room.watch(viewer)
    try:
        waiting = asyncio.ensure_future(anext(stream))
        while True:
            done, _ = await asyncio.wait({waiting}, timeout=BEAT)
            if not done:
                yield ": hidup\n\n"
                continue
            yield f"data: {json.dumps(waiting.result(), ensure_ascii=False)}\n\n"
            waiting = asyncio.ensure_future(anext(stream))
    finally:
        waiting.cancel()
        with suppress(asyncio.CancelledError, StopAsyncIteration):
            await waiting
        await stream.aclose()


def _counts(_: Change, path: str) -> bool:
    """Say whether a change of this file may be one of content."""
    return not any(is_dropping(part) for part in Path(path).parts[-2:])


def hall_app(hall: Hall, host: str, cookie: str) -> ASGIApp:
    """Return the application, behind its gate."""
    one = "/{slug}/{name}/{part}"
    routes = [
        Route("/", hall.entry),
        Route("/d/{slug}", hall.opened),
        Route("/d/{slug}/{name}/", hall.page),
        Route("/d/{slug}/{name}/{file}", hall.page),
        Route("/aset/{name}", hall.asset),
        Route("/aliran/{slug}/{name}", hall.stream),
        Route(f"/lembar{one}/{{at:int}}.png", hall.leaf),
        Route(f"/bagian{one}.pdf", hall.part),
        Route("/utuh/{slug}/{name}.pdf", hall.whole),
        Route("/tempat", hall.place),
        Route("/buka", hall.open, methods=["POST"]),
    ]
    inner = Starlette(routes=routes)

    async def headed(scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                known = message.get("headers", [])
                own = [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]
                message["headers"] = [*known, *own]
            await send(message)

        await inner(scope, receive, sending)

    return Gate(headed, host, hall.token, cookie)


def preview(home: Home, slugs: tuple[str, ...], port: int, told: Callable[[str], None]) -> None:
    """Serve until a signal ends it; ``told`` gets the address once somebody may come.

    Raises OSError for a port that is taken, DraftingError for a dossier that is not there.
    """
    names = chosen(home, slugs)
    token = secrets.token_urlsafe(32)
    with (
        socket.socket() as line,
        ThreadPoolExecutor(1, initializer=leave_signals_to_main) as reader,
        open_pool(WORKERS) as workers,
        Pool(WORKERS, Terms(_stand_back, SHARE, LONGEST)) as behind,
    ):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        line.bind((LOCAL, port))
        number = line.getsockname()[1]
        host = f"{LOCAL}:{number}"
        asyncio.run(_serve(Hall(home, token, reader, workers, behind, names), line, host, told))


async def _serve(hall: Hall, line: socket.socket, host: str, told: Callable[[str], None]) -> None:
    app = hall_app(hall, host, f"naskah-{host.rpartition(':')[2]}")
    config = uvicorn.Config(
        app, log_config=None, lifespan="off", access_log=False, ws="none", http="h11"
    )
    line.listen()
    watching = asyncio.create_task(hall.watch())
    if len(hall.slugs) == 1:
        hall.room(hall.slugs[0])
    told(f"http://{host}/?token={hall.token}")
    answering = uvicorn.Server(config)
    vars(answering)["capture_signals"] = nullcontext  # signals are those of cli.signals
    server = asyncio.create_task(answering.serve(sockets=[line]))
    done, _ = await asyncio.wait({watching, server}, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


def _stand_back() -> None:
    """Be a worker that leaves the processors to what somebody waits for."""
    warm()
    if hasattr(os, "nice"):
        os.nice(10)
