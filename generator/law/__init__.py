"""The amendment engine and the reader of legal text: pure functions."""
