"""Computed tables: a view in Python, words and columns in ``templates/tabel/``."""
