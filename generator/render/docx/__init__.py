"""The ir becomes DOCX through a python-docx package and literal OOXML."""
