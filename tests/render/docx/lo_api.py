"""LibreOffice's own API, spoken in Basic: no Python of LibreOffice is needed, only soffice."""

from __future__ import annotations

import subprocess
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
  n = FreeFile
  Open ConvertFromURL(target) & ".galat" For Output As #n
  Print #n, Error$ & " (" & Erl & ")"
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
    basic = folder / "profil" / "user" / "basic"
    source, target = folder / "naskah.docx", folder / "naskah.pdf"
    source.write_bytes(docx)
    told = f'"{source.as_uri()}","{target.as_uri()}","{style}","{key}",{value:g}'
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    macro = f"macro:///Standard.Module1.SetStyle({told})"
    asked = [str(machine.office()), profile, "--headless", "--norestore", macro]
    for _ in range(2):  # the first start lays out the profile, over what is there
        if not target.exists():
            for name, text in FILES.items():
                (basic / name).parent.mkdir(parents=True, exist_ok=True)
                (basic / name).write_text(HEAD + text, encoding="utf-8")
            subprocess.run(asked, check=True, capture_output=True, timeout=240)
    failed = folder / "naskah.pdf.galat"
    assert not failed.exists(), failed.read_text()
    return target.read_bytes()
