"""Files from outside (text, DOCX, PDF, XLSX) become lines and rows."""
