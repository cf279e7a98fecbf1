"""What a drafter sees in an editor: the real yaml-language-server on real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import kencana
import pytest
from juri import need_node
from language_server import ROOT, SERVER, Editor, editor_bindings

from generator.content.schema import BINDINGS

KECIL = Path(__file__).parent / "dossier_kecil" / "kecil"
TEMUAN = "content/contoh/temuan/T01.yaml"

pytestmark = [pytest.mark.node, pytest.mark.slow]


@pytest.fixture(scope="module", autouse=True)
def server() -> None:
    need_node(SERVER.name)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with Editor(editor_bindings()) as session:
        yield session


@pytest.fixture(scope="module")
def second_editor() -> Iterator[Editor]:
    with Editor(editor_bindings()) as session:
        yield session


def files(root: Path, folder: str) -> list[tuple[str, Path]]:
    """Return the files of a project that have a schema, by the name the editor knows them by."""
    found = {path for b in BINDINGS for glob in b.globs for path in root.glob(glob)}
    names = ((path.relative_to(root).as_posix(), path) for path in sorted(found))
    return [(name, path) for name, path in names if name.startswith(folder)]


def test_the_editor_underlines_nothing_in_good_files(editor: Editor) -> None:
    rules = files(ROOT, "content/_aturan") + files(ROOT, "content/_pustaka")[::9]
    own = files(kencana.HOME.root, "content/kencana")
    assert rules
    assert own
    for name, path in rules + own:
        assert editor.open(name, path.read_text(encoding="utf-8")) == [], name


def test_the_editor_underlines_what_the_loader_refuses(editor: Editor) -> None:
    text = (KECIL / "temuan/T01-nama-daerah.yaml").read_text(encoding="utf-8")
    wrong = text.replace("akar_masalah:", "akar_maslah:").replace("adopsi", "adobsi")
    found = " ".join(editor.open("content/contoh/temuan/T02.yaml", wrong))
    assert "akar_masalah" in found
    assert "akar_maslah" in found
    assert "antisipasi" in found


def test_hovering_explains_a_key_in_indonesian(editor: Editor) -> None:
    text = (KECIL / "temuan/T01-nama-daerah.yaml").read_text(encoding="utf-8")
    editor.open(TEMUAN, text)
    assert "Penyebab dasarnya." in editor.hover(TEMUAN, 5, 3)
    assert "masing-masing dengan sumber dan status" in editor.hover(TEMUAN, 6, 3)


def test_choices_are_offered_with_their_meaning(editor: Editor) -> None:
    name = "content/contoh/temuan/T03.yaml"
    editor.open(name, "id: T03\nperubahan:\n  sikap: \n")
    offered = editor.complete(name, 3, 10)
    assert set(offered) >= {"adopsi", "antisipasi", "tolak"}
    assert "Dibahas lalu ditolak dengan alasan." in offered["tolak"]


def test_a_waiver_is_explained_completed_and_checked(editor: Editor) -> None:
    name = "content/contoh/dossier.yaml"
    text = (KECIL / "dossier.yaml").read_text(encoding="utf-8")
    line = text.count("\n") + 2
    waiver = "pengecualian:\n  - kode: S99\n    di: Pasal 1\n"
    found = " ".join(editor.open(name, text + waiver))
    assert "alasan" in found
    assert "F55" in editor.hover(name, line, 6)
    assert "Temuan pemeriksaan yang dibiarkan" in editor.hover(name, line - 1, 3)


def test_missing_keys_are_offered(editor: Editor) -> None:
    name = "content/contoh/temuan/T04.yaml"
    editor.open(name, "id: T04\n\n")
    assert {"judul", "akar_masalah", "dimensi"} <= set(editor.complete(name, 2, 1))


@pytest.mark.parametrize("glob", [glob for b in BINDINGS for glob in b.globs])
def test_every_schema_reaches_its_files(second_editor: Editor, glob: str) -> None:
    name = glob.replace("*", "contoh")
    text = "- zzz: 1\n" if "evaluasi_peraturan" in name else "zzz: 1\n"
    assert any("zzz" in message for message in second_editor.open(name, text)), name
