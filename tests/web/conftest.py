"""The web edition of Nusa Kencana, written once, and one browser for all tests of a run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import kencana
import pytest
from juri import need_browser, need_python
from web_packet import Open, Packet

from generator.app.prepare import prepare
from generator.app.web import web_edition
from generator.documents.build import build

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))  # the sample of the renderers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Packet:
    folder = tmp_path_factory.mktemp("kencana")
    bahan = prepare(kencana.HOME, kencana.SLUG)
    documents = build(bahan, bahan.dossier.identitas.dokumen_dibuat, kencana.HOME.templates)
    beside = [f"{d.name}.{kind}" for d in documents for kind in ("docx", "pdf")]
    edition = web_edition(kencana.HOME, bahan, documents, beside)
    (folder / "web").mkdir()
    for name, data in edition.files.items():
        (folder / name).write_bytes(data)
    return Packet(bahan, documents, edition, folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = need_browser()
    playwright = need_python("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def open_page(browser: Browser, packet: Packet) -> Iterator[Open]:
    """Return what opens a page of the packet at a width, light or dark."""
    contexts = {}

    def opened(name: str, width: int = 1280, scheme: str = "light") -> Page:
        if (width, scheme) not in contexts:
            context = browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True
            )
            contexts[width, scheme] = context.new_page()
        page = contexts[width, scheme]
        page.goto("about:blank")
        file, _, fragment = name.partition("#")
        address = (packet.folder / "web" / file).as_uri()
        page.goto(f"{address}#{fragment}" if fragment else address)
        return page

    yield opened
    for page in contexts.values():
        page.context.close()
