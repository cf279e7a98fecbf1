"""LibreOffice as a reviewer: its own search, cursor, tracking and comments, by a macro of its own.

Every step is a line of LibreOffice Basic; a run loads a DOCX, takes the steps, saves a DOCX.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

LONGEST = 120  # seconds; the machine may be busy
AT_ONCE, EACH = 5, 45  # jobs of a run; seconds for a long document on a busy machine
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Telaah"/>
</library:library>"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard"
  xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Telaah"
 script:language="StarBasic">{}</script:module>"""
_PROGRAM = """
Dim doc As Object
Function Opt(name, value)
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = name
  p.Value = value
  Opt = p
End Function
Function Cari(words)
  Dim d
  d = doc.createSearchDescriptor()
  d.SearchString = words
  d.SearchCaseSensitive = True
  Cari = doc.findFirst(d)
End Function
Sub Ganti(lama, baru)
  Dim r
  r = Cari(lama)
  r.String = baru
End Sub
Sub Sisip(sesudah, baru)
  Dim r, c
  r = Cari(sesudah)
  c = r.Text.createTextCursorByRange(r.End)
  c.gotoEndOfParagraph(False)
  r.Text.insertControlCharacter(c, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  r.Text.insertString(c, baru, False)
End Sub
Sub Hapus(kata)
  Dim r, c
  r = Cari(kata)
  c = r.Text.createTextCursorByRange(r.Start)
  c.gotoStartOfParagraph(False)
  c.gotoEndOfParagraph(True)
  c.goRight(1, True)
  c.String = ""
End Sub
Sub Komentar(kata, isi)
  Dim r, n
  r = Cari(kata)
  n = doc.createInstance("com.sun.star.text.textfield.Annotation")
  n.Author = "Sri Penelaah"
  n.Content = isi
  r.Text.insertTextContent(r, n, True)
End Sub
Sub Pecah(kata)
  Dim r, c
  r = Cari(kata)
  c = r.Text.createTextCursorByRange(r.End)
  r.Text.insertControlCharacter(c, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
End Sub
Sub Pindah(kata, sesudah)
  Dim r, c, isi
  r = Cari(kata)
  c = r.Text.createTextCursorByRange(r.Start)
  c.gotoStartOfParagraph(False)
  c.gotoEndOfParagraph(True)
  isi = c.String
  c.goRight(1, True)
  c.String = ""
  Sisip sesudah, isi
End Sub
Sub SemuaGanti(lama, baru)
  Dim d
  d = doc.createReplaceDescriptor()
  d.SearchString = lama
  d.ReplaceString = baru
  d.SearchCaseSensitive = True
  doc.replaceAll(d)
End Sub
Sub Tebal(kata)
  Dim r
  r = Cari(kata)
  r.CharWeight = com.sun.star.awt.FontWeight.BOLD
End Sub
Sub Huruf(nama)
  Dim keluarga, i
  keluarga = doc.StyleFamilies.getByName("ParagraphStyles")
  For i = 0 To keluarga.Count - 1
    keluarga.getByIndex(i).CharFontName = nama
  Next i
End Sub
Sub Putuskan(kata, perintah)
  doc.CurrentController.select(Cari(kata))
  Perintah perintah
End Sub
Sub Perintah(nama)
  Dim h
  h = createUnoService("com.sun.star.frame.DispatchHelper")
  h.executeDispatch(doc.CurrentController.Frame, ".uno:" & nama, "", 0, Array())
End Sub
Sub Satu_{n}()
  doc = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, Array(Opt("Hidden", True)))
  doc.RecordChanges = {tracks}
  {steps}
  doc.storeToURL("{target}", Array(Opt("FilterName", "MS Word 2007 XML")))
  doc.close(True)
End Sub
"""
_ALL = """
Sub Kerjakan()
  {calls}
  StarDesktop.terminate()
End Sub
"""


@dataclass(frozen=True, slots=True)
class Job:
    """A DOCX, the steps that a reviewer takes in it, and where the copy goes."""

    source: Path
    target: Path
    steps: Sequence[str]
    tracks: bool = True


def step(name: str, *words: str) -> str:
    """Return a step: Ganti, Sisip, Hapus, Komentar, Perintah, with its words."""
    told = ", ".join('"' + each.replace('"', '""') + '"' for each in words)
    return f"{name} {told}"


def reviewed(source: Path, target: Path, steps: Sequence[str], *, tracks: bool = True) -> Path:
    """Write what LibreOffice makes of a DOCX; return where."""
    fatal = all_reviewed([Job(source, target, steps, tracks)])
    assert not fatal, "LibreOffice berhenti sebelum menulis salinan"
    return target


def all_reviewed(jobs: Sequence[Job]) -> list[Job]:
    """Write what LibreOffice makes of several; return those that it dies of (7.4 does at times).

    One that gets a comment has a run of its own: without a window it dies of the next step.
    """
    alone = [job for job in jobs if any(each.startswith("Komentar") for each in job.steps)]
    waiting = [[job] for job in alone]
    together = [job for job in jobs if job not in alone]
    waiting += [together[at : at + AT_ONCE] for at in range(0, len(together), AT_ONCE)]
    fatal = []
    while waiting:
        group = waiting.pop()
        try:
            _reviewed_in_one(group)
        except subprocess.SubprocessError:  # it died, or stands still
            shutil.rmtree(group[0].target.parent / "profil", ignore_errors=True)
            left = [job for job in group if not job.target.is_file()]
            if len(group) == 1:
                fatal += left
            else:
                waiting += [each for each in ([left[0]], left[1:]) if each]
    return fatal


def _reviewed_in_one(jobs: Sequence[Job]) -> None:
    folder = jobs[0].target.parent
    profile = folder / "profil"
    library = profile / "user/basic/Standard"
    if not library.is_dir():  # a new profile brings macros of its own, which would hide ours
        _run(profile, "--terminate_after_init")
    head, one = _PROGRAM[: _PROGRAM.index("Sub Satu_")], _PROGRAM[_PROGRAM.index("Sub Satu_") :]
    program = head
    for n, job in enumerate(jobs):
        told = {"{n}": str(n), "{source}": job.source.as_uri(), "{target}": job.target.as_uri()}
        told |= {"{tracks}": str(job.tracks), "{steps}": "\n  ".join(job.steps)}
        made = one
        for sign, words in told.items():
            made = made.replace(sign, words)
        program += made
    calls = "\n  ".join(f"Satu_{n}" for n in range(len(jobs)))
    program += _ALL.replace("{calls}", calls)
    (library / "Telaah.xba").write_text(_MODULE.format(escape(program)), "utf-8")
    (library / "script.xlb").write_text(_LIBRARY, "utf-8")
    (library.parent / "script.xlc").write_text(_LIBRARIES, "utf-8")
    _run(profile, "macro:///Standard.Telaah.Kerjakan", LONGEST + EACH * len(jobs))
    missing = [job.target.name for job in jobs if not job.target.is_file()]
    assert not missing, f"LibreOffice tidak menulis {', '.join(missing)}"


def _run(profile: Path, what: str, longest: int = LONGEST) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        [*command, "--nologo", what], stdout=quiet, stderr=quiet, start_new_session=True
    ) as office:
        try:
            code = office.wait(longest)
        except subprocess.TimeoutExpired:
            os.killpg(
                office.pid, signal.SIGKILL
            )  # soffice is a script; what stands still is its child
            raise
    if code:
        raise subprocess.CalledProcessError(code, office.args)
