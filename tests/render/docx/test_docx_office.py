"""A LibreOffice that hangs, dies, talks or leaves others behind: one message, and nobody stays."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from generator.render.docx.office import Office, OfficeError

sys.path.append(str(Path(__file__).parents[1]))
from test_workers import gone, pids_in

pytestmark = pytest.mark.slow
OUTDIR = 'while [ "$1" != --outdir ]; do shift; done; out=$2\n'


@pytest.fixture
def soffice(tmp_path, monkeypatch):
    """Return a maker of programs called soffice, the first on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def make(body: str, head: str = "#!/bin/sh\n") -> None:
        program = folder / "soffice"
        program.write_text(head + body.replace("$CATATAN", str(tmp_path)))
        program.chmod(0o755)

    return make


def test_one_that_hangs_costs_one_try_and_takes_its_children_along(soffice, tmp_path) -> None:
    soffice('echo x >> "$CATATAN/kali"; sleep 600 & echo $$ $! > "$CATATAN/pid"; wait\n')
    begun = time.monotonic()
    with Office(longest=2.0) as office:
        for _ in range(2):
            with pytest.raises(OfficeError, match="tidak selesai dalam 2 detik"):
                office.to_pdf(b"docx")
    assert time.monotonic() - begun < 20
    assert (tmp_path / "kali").read_text() == "x\n", "the second document does not wait again"
    assert gone(pids_in(tmp_path / "pid"))


def test_one_that_leaves_a_child_behind_is_not_waited_for(soffice, tmp_path) -> None:
    soffice(OUTDIR + 'sleep 600 & echo $! > "$CATATAN/pid"; echo isi > "$out/naskah.pdf"\n')
    with Office(longest=30) as office:
        assert office.to_pdf(b"docx") == b"isi\n"
    assert gone(pids_in(tmp_path / "pid"))


def test_one_that_fails_is_tried_twice_and_quoted_on_one_line(soffice, tmp_path) -> None:
    soffice('echo x >> "$CATATAN/kali"\necho galat:; echo "  tidak ada  layar" >&2; exit 1\n')
    with Office() as office, pytest.raises(OfficeError) as caught:
        office.to_pdf(b"docx")
    assert str(caught.value) == "galat: tidak ada layar"
    assert (tmp_path / "kali").read_text() == "x\nx\n"


def test_one_that_dies_at_first_is_good_at_last(soffice) -> None:
    soffice(OUTDIR + 'f="$CATATAN/pernah"; [ -e "$f" ] || { : > "$f"; kill -9 $$; }\n'
            'cp "$out/naskah.docx" "$out/naskah.pdf"\n')  # fmt: skip
    with Office() as office:
        assert office.to_pdf(b"docx") == b"docx"


@pytest.mark.parametrize(
    ("head", "said"),
    [("#!/bin/sh\n", "tidak memberi PDF"), ("#!/tidak/ada\n", "No such file"), ("\0ELF", "Exec")],
    ids=["silent", "no interpreter", "no program"],
)
def test_one_that_does_nothing_or_cannot_run(soffice, head, said) -> None:
    soffice("", head)
    with Office() as office, pytest.raises(OfficeError, match=said):
        office.to_pdf(b"docx")


def test_an_interrupt_does_not_wait_for_it(soffice, tmp_path) -> None:
    soffice('echo $$ > "$CATATAN/pid"; sleep 600\n')
    from concurrent.futures import ThreadPoolExecutor

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt), ThreadPoolExecutor(1) as beside, Office() as office:
        waiting = beside.submit(office.to_pdf, b"docx")
        pids = pids_in(tmp_path / "pid")
        raise KeyboardInterrupt
    assert time.monotonic() - begun < 30
    assert isinstance(waiting.exception(), OfficeError)
    assert gone(pids)
