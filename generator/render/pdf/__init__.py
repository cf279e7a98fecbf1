"""The ir becomes PDF, chapter by chapter, through WeasyPrint and pikepdf."""
