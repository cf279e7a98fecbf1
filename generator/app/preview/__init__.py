"""``naskah preview``: a page of this machine that shows a dossier while it is being written."""
