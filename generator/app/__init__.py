"""Use cases: where all floors meet, and the only writer of files."""
