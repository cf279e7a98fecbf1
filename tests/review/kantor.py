"""LibreOffice as a reviewer: its own search, cursor, tracking and comments, by a macro of its own.

Every step is a line of LibreOffice Basic; a run loads a DOCX, takes the steps, saves a DOCX.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

LONGEST = 240  # seconds; the machine may be busy
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
Sub Perintah(nama)
  Dim h
  h = createUnoService("com.sun.star.frame.DispatchHelper")
  h.executeDispatch(doc.CurrentController.Frame, ".uno:" & nama, "", 0, Array())
End Sub
Sub Kerjakan()
  doc = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, Array(Opt("Hidden", True)))
  doc.RecordChanges = {tracks}
  {steps}
  doc.storeToURL("{target}", Array(Opt("FilterName", "MS Word 2007 XML")))
  doc.close(True)
  StarDesktop.terminate()
End Sub
"""


def step(name: str, *words: str) -> str:
    """Return a step: Ganti, Sisip, Hapus, Komentar, Perintah, with its words."""
    told = ", ".join('"' + each.replace('"', '""') + '"' for each in words)
    return f"{name} {told}"


def reviewed(source: Path, target: Path, steps: Sequence[str], *, tracks: bool = True) -> Path:
    """Write what LibreOffice makes of a DOCX; return where."""
    profile = target.parent / "profil"
    folder = profile / "user/basic/Standard"
    if not folder.is_dir():  # a new profile brings macros of its own, which would hide ours
        _run(profile, "--terminate_after_init")
    program = (
        _PROGRAM.replace("{source}", source.as_uri())
        .replace("{target}", target.as_uri())
        .replace("{tracks}", str(tracks))
        .replace("{steps}", "\n  ".join(steps))
    )
    (folder / "Telaah.xba").write_text(_MODULE.format(escape(program)), "utf-8")
    (folder / "script.xlb").write_text(_LIBRARY, "utf-8")
    (folder.parent / "script.xlc").write_text(_LIBRARIES, "utf-8")
    _run(profile, "macro:///Standard.Telaah.Kerjakan")
    assert target.is_file(), "LibreOffice tidak menulis salinan"
    return target


def _run(profile: Path, what: str) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run([*command, "--nologo", what], timeout=LONGEST, check=True, capture_output=True)
