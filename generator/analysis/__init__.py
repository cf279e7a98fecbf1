"""Scores, workload, placement, the thread of reasons, and the lints."""
