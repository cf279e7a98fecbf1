"""Dossier and amended law become ir documents: views, templates, numbering."""
