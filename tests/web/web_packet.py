"""What the tests of the web edition look at: a packet as it stands in ``build/``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.app.web import WebEdition
from generator.documents.bahan import Bahan
from generator.ir.nodes import Document

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


@dataclass(frozen=True)
class Packet:
    """A dossier, its documents, their web edition, and the folder it was written to."""

    bahan: Bahan
    documents: Sequence[Document]
    edition: WebEdition
    folder: Path

    @property
    def pages(self) -> list[Path]:
        return sorted((self.folder / "web").glob("*.html"))
