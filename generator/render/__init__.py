"""The ir becomes HTML, PDF and DOCX; nothing here knows what a Pasal is."""
