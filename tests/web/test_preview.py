"""``naskah preview`` in a real browser, on a copy of Nusa Kencana."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import kencana
import pytest

from generator.app.paths import Home
from generator.app.preview.editor import Editor
from generator.diagnostics import Span

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FILE = f"content/{kencana.SLUG}/konsiderans.yaml"
PATIENCE = 30_000  # milliseconds: a machine may be busy


@dataclass(frozen=True)
class Running:
    home: Home
    url: str
    process: subprocess.Popen[str]
    opened: Path  # what the editor was asked for

    @property
    def file(self) -> Path:
        return self.home.root / FILE

    def ask(
        self, method: str, path: str, headers: dict[str, str], host: str = ""
    ) -> http.client.HTTPResponse:
        parts = urlsplit(self.url)
        line = http.client.HTTPConnection("127.0.0.1", parts.port or 0, timeout=20)
        line.putrequest(method, path, skip_host=True)
        line.putheader("Host", host or parts.netloc)
        for name, value in headers.items():
            line.putheader(name, value)
        line.endheaders()
        return line.getresponse()

    @property
    def cookie(self) -> dict[str, str]:
        parts = urlsplit(self.url)
        return {"Cookie": f"naskah-{parts.port}={parts.query.partition('=')[2]}"}


def started(folder: Path, *more: str) -> Running:
    """Start a preview of a copy; an editor that only notes what it is asked stands in ``PATH``."""
    home = kencana.copied(folder)
    programs, opened = folder / "bin", folder / "dibuka"
    programs.mkdir()
    code = programs / "code"
    code.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{opened}.baru"\nmv "{opened}.baru" "{opened}"\n'
    )
    code.chmod(0o755)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "preview", "--no-browser", *more, kencana.SLUG],
        cwd=home.root,
        env={
            **os.environ,
            "PATH": f"{programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return Running(home, process.stdout.readline().split()[-1], process, opened)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    preview = started(tmp_path_factory.mktemp("pratinjau"))
    yield preview
    preview.process.kill()
    preview.process.wait()


@pytest.fixture(scope="module")
def page(browser: Browser, running: Running) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.faults = []  # type: ignore[attr-defined]  # what the script of the page raised
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))  # type: ignore[attr-defined]
    page.goto(running.url)
    page.wait_for_selector("body[data-tampil]")
    yield page
    assert page.faults == []  # type: ignore[attr-defined]
    context.close()


def first_reason(text: str) -> tuple[str, int, int]:
    """Return the first words of Menimbang in its file, with line and column."""
    for number, line in enumerate(text.splitlines(), 1):
        if found := re.search(r"bahwa\b", line):
            return line[found.start() :], number, found.start() + 1
    raise AssertionError("no reason in the file")


def saved(path: Path, text: str, *, renamed: bool) -> None:
    if renamed:
        other = path.with_name(f".{path.name}.tulis")
        other.write_text(text, encoding="utf-8")
        other.replace(path)
    else:
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("renamed", [False, True], ids=["ditulis", "diganti-nama"])
def test_a_save_is_seen(page: Page, running: Running, renamed: bool) -> None:
    before = running.file.read_text(encoding="utf-8")
    word = "saksama" if renamed else "cermat"
    page.evaluate("window.sama = document.querySelector('.l-pembukaan')")
    saved(running.file, before.replace("bahwa", f"bahwa dengan {word}", 1), renamed=renamed)
    page.get_by_text(f"dengan {word}").first.wait_for()
    saved(running.file, before, renamed=renamed)
    page.get_by_text(f"dengan {word}").first.wait_for(state="detached")
    assert page.evaluate("window.sama.isConnected"), "changed in place: selection and scroll stay"


def test_broken_yaml_keeps_the_last_good_words(page: Page, running: Running) -> None:
    before = running.file.read_text(encoding="utf-8")
    shown = page.locator("#naskah").inner_text()
    running.file.write_text(before + "\n  rusak: [\n", encoding="utf-8")
    page.wait_for_selector("#galat:not([hidden])")
    assert f"{FILE}:" in page.locator("#galat").inner_text()
    assert "keadaan baik terakhir" in page.locator("#galat").inner_text()
    assert page.locator("#naskah").inner_text() == shown
    assert page.locator("body.basi").count() == 1
    running.file.write_text(before, encoding="utf-8")
    page.wait_for_selector("#galat", state="hidden")
    assert page.locator("body.basi").count() == 0


def test_a_click_opens_the_editor_where_the_sentence_stands(page: Page, running: Running) -> None:
    words, line, col = first_reason(running.file.read_text(encoding="utf-8"))
    running.opened.unlink(missing_ok=True)
    page.locator(".l-pembukaan li li").first.locator("p").click(position={"x": 20, "y": 8})
    page.wait_for_selector("#tempat:not([hidden])")
    assert page.locator("#tempat code").inner_text() == f"{FILE}:{line}:{col}", words
    whole = f"{running.file.resolve()}:{line}:{col}"
    link = page.locator("#tempat a").get_attribute("href")
    assert link == f"vscode://file/{whole.lstrip('/')}"
    for _ in range(100):
        if running.opened.exists():
            break
        time.sleep(0.1)
    assert running.opened.read_text().split("\n")[:2] == ["-g", whole]


def test_cells_know_their_place(page: Page, running: Running) -> None:
    page.goto(running.url.partition("?")[0] + f"d/{kencana.SLUG}/matriks-persandingan/")
    page.wait_for_selector("body[data-tampil] td[data-a]")
    cell = page.locator("td [data-a], td[data-a]").filter(has_text="Badan").last
    cell.click(position={"x": 10, "y": 8})
    page.wait_for_selector("#tempat:not([hidden])")
    path, line, _ = page.locator("#tempat code").inner_text().rsplit(":", 2)
    assert path.startswith(f"content/{kencana.SLUG}/")
    lines = (running.home.root / path).read_text(encoding="utf-8").splitlines()
    assert set(re.findall(r"\w+", lines[int(line) - 1])) & set(cell.inner_text().split())


def test_findings_and_pages_come_along(page: Page, running: Running) -> None:
    page.goto(running.url.partition("?")[0] + f"d/{kencana.SLUG}/ranperda/")
    page.wait_for_selector("body[data-tampil]")
    page.get_by_role("button", name="Lembar PDF").click()
    page.wait_for_selector("#lembar img")
    page.wait_for_selector("body[data-lembar-saat]")
    size = [0, 0]
    for _ in range(100):  # the page's policy forbids what wait_for_function does
        size = page.evaluate(
            "(i => [i.naturalWidth, i.naturalHeight])(document.querySelector('#lembar img'))"
        )
        if size[0]:
            break
        time.sleep(0.1)
    assert size[1] > size[0] > 500
    page.get_by_text(re.compile(r"^(\d+ temuan|Tidak ada temuan)$")).wait_for()


def test_only_what_changed_is_printed_again(page: Page, running: Running) -> None:
    draft = page.locator("#lembar [data-bagian=ranperda] img").first
    reasons = page.locator("#lembar [data-bagian=penjelasan] img").first
    reasons.wait_for()
    before = running.file.read_text(encoding="utf-8")
    was, kept = draft.get_attribute("src"), reasons.get_attribute("src")
    running.file.write_text(before.replace("bahwa", "bahwa dengan cermat", 1), encoding="utf-8")
    for _ in range(300):
        if draft.get_attribute("src") != was:
            break
        time.sleep(0.1)
    now, still = draft.get_attribute("src"), reasons.get_attribute("src")
    running.file.write_text(before, encoding="utf-8")
    assert now != was
    assert still == kept


IN_VIEW = """part => {
    const pane = document.getElementById('kertas').getBoundingClientRect();
    return [...document.querySelectorAll(`#lembar [data-bagian=${part}] img`)].some(sheet => {
        const at = sheet.getBoundingClientRect();
        return at.top < pane.bottom - 50 && at.bottom > pane.top + 50;
    });
}"""


def test_the_sheet_that_prints_what_was_changed_or_clicked_comes_into_view(
    page: Page, running: Running
) -> None:
    page.locator("#lembar [data-bagian=penjelasan] img").first.wait_for(state="attached")
    page.locator("[data-bagian=penjelasan] p[data-a]").last.click(position={"x": 20, "y": 8})
    page.wait_for_function(IN_VIEW, arg="penjelasan", timeout=PATIENCE)
    page.locator(".l-pembukaan li li").first.locator("p").click(position={"x": 20, "y": 8})
    page.wait_for_function(f"!({IN_VIEW})('penjelasan')", timeout=PATIENCE)
    assert page.evaluate(IN_VIEW, "ranperda")
    changes = running.home.root / f"content/{kencana.SLUG}/perubahan.yaml"
    before = changes.read_text(encoding="utf-8")
    head, key, general = before.partition("penjelasan_umum:")
    assert key
    changes.write_text(f"{head}{key}{general.replace('. ', ' pula. ', 1)}", encoding="utf-8")
    page.wait_for_function(IN_VIEW, arg="penjelasan", timeout=PATIENCE)
    changes.write_text(before, encoding="utf-8")


def test_nobody_without_token_or_with_another_host_is_let_in(running: Running) -> None:
    path = f"/d/{kencana.SLUG}/ranperda/"
    known = running.cookie
    assert running.ask("GET", path, known).status == 200
    assert running.ask("GET", path, {}).status == 403
    assert running.ask("GET", f"{path}?token=salah", {}).status == 403
    name, _, value = known["Cookie"].partition("=")
    assert running.ask("GET", path, {"Cookie": f"{name}={value[:-1]}"}).status == 403
    port = urlsplit(running.url).port
    for host in (f"localhost:{port}", "jahat.example", f"jahat.example:{port}", "127.0.0.1"):
        assert running.ask("GET", path, known, host).status == 403, host
    for method in ("PUT", "DELETE", "PATCH", "POST"):
        assert running.ask(method, path, known).status == 405, method


def test_the_editor_opens_only_for_this_page_and_only_our_files(running: Running) -> None:
    parts = urlsplit(running.url)
    token = parts.query.partition("=")[2]
    own = {**running.cookie, "Origin": f"http://{parts.netloc}", "X-Naskah": token}
    ask = f"/buka?berkas={FILE}&baris=1&kolom=1"
    assert running.ask("POST", ask, own).status == 204
    assert running.ask("POST", ask, running.cookie).status == 403
    assert running.ask("POST", ask, {**own, "Origin": "http://jahat.example"}).status == 403
    assert running.ask("POST", ask, {**own, "X-Naskah": "salah"}).status == 403
    for path in ("/etc/passwd", "../../etc/passwd", f"{FILE}x", "content", ""):
        assert running.ask("POST", f"/buka?berkas={path}&baris=1&kolom=1", own).status == 404, path
    assert running.ask("POST", f"/buka?berkas={FILE}&baris=-1&kolom=x", own).status == 404


def test_pages_may_not_reach_the_network(running: Running) -> None:
    answer = running.ask("GET", f"/d/{kencana.SLUG}/ranperda/", running.cookie)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert not re.search(r"https?:|\*", policy)


def test_ctrl_c_ends_all_of_it(tmp_path: Path) -> None:
    preview = started(tmp_path)
    time.sleep(0.3)
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(20) == 130


def test_a_taken_port_is_said(running: Running) -> None:
    port = urlsplit(running.url).port
    done = subprocess.run(
        [
            *(sys.executable, "-m", "generator", "--akar", str(running.home.root)),
            *("preview", "--no-browser", "--port", str(port), kencana.SLUG),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 2
    assert f"port {port} tidak dapat dipakai" in done.stderr


def test_a_sentence_is_found_in_its_file(tmp_path: Path) -> None:
    home = kencana.copied(tmp_path)
    path = home.content / kencana.SLUG / "narasi-uji.md"
    path.write_text(
        "# Judul\n\nSatu kalimat. Kalimat *kedua* yang\npanjang sekali. Ketiga.\n", "utf-8"
    )
    editor = Editor(home, None)
    at = Span(str(path), 3, 1)
    assert editor.narrowed(at, "Kalimat kedua yang panjang sekali.") == Span(str(path), 3, 15)
    assert editor.narrowed(at, "Ketiga.") == Span(str(path), 4, 17)
    assert editor.narrowed(at, "Tidak tertulis di sini sama sekali.") == at
    assert editor.narrowed(at, "") == at
