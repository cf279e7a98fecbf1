"""LibreOffice's own API, spoken in Basic: no Python of LibreOffice is needed, only soffice."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from generator.render import machine

MACRO = """Sub SetStyle(source, target, style, key, value)
  On Error Goto Failed
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  families = document.StyleFamilies
  families.getByName("ParagraphStyles").getByName(style).setPropertyValue(key, value)
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "writer_pdf_Export"
  document.storeToURL(target, saving())
  document.close(True)
  Exit Sub
Failed:
  Call Note(target & ".galat", Error$ & " (" & Erl & ")")
End Sub

Sub CountWords(source, target, sought)
  On Error Goto Failed
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  told = ""
  For Each words In Split(sought, "|")
    search = document.createSearchDescriptor()
    search.SearchString = words
    told = told & document.findAll(search).Count & " "
  Next
  document.close(True)
  Call Note(target, told)
  Exit Sub
Failed:
  Call Note(target & ".galat", Error$ & " (" & Erl & ")")
End Sub

Sub Note(target, words)
  n = FreeFile
  Open ConvertFromURL(target) For Output As #n
  Print #n, words
  Close #n
End Sub
"""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns:library="http://openoffice.org/2000/library"'
FILES = {
    "script.xlc": f'<library:libraries {SPACE} xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard" library:link="false"/></library:libraries>',
    "Standard/script.xlb": f'<library:library {SPACE} library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Module1"/></library:library>',
    "Standard/Module1.xba": '<script:module xmlns:script="http://openoffice.org/2000/script" '
    f'script:name="Module1" script:language="StarBasic">{escape(MACRO)}</script:module>',
}


def with_style(docx: bytes, style: str, key: str, value: float, folder: Path) -> bytes:
    """Return the PDF of a file after a property of one of its paragraph styles was set."""
    return _run("SetStyle", docx, folder / "naskah.pdf", f'"{style}","{key}",{value:g}')


def counted(docx: bytes, sought: Sequence[str], folder: Path) -> list[int]:
    """Return how often the search of the program finds each of some words."""
    told = _run("CountWords", docx, folder / "jumlah.txt", f'"{"|".join(sought)}"')
    return [int(number) for number in told.split()]


def _run(name: str, docx: bytes, target: Path, arguments: str) -> bytes:
    """Return what a macro wrote of a file."""
    folder = target.parent
    basic = folder / "profil" / "user" / "basic"
    source, failed = folder / "naskah.docx", Path(f"{target}.galat")
    source.write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    macro = f'macro:///Standard.Module1.{name}("{source.as_uri()}","{target.as_uri()}",{arguments})'
    asked = [str(machine.office()), profile, "--headless", "--norestore", macro]
    for _ in range(2):  # the first start lays out the profile, over what is there
        if not target.exists():
            for module, text in FILES.items():
                (basic / module).parent.mkdir(parents=True, exist_ok=True)
                (basic / module).write_text(HEAD + text, encoding="utf-8")
            subprocess.run(asked, check=True, capture_output=True, timeout=240)
    assert not failed.exists(), failed.read_text()
    return target.read_bytes()
