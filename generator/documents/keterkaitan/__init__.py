"""The matrix of the thread: its rows from either end, its gaps, the document."""
