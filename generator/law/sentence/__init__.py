"""Instruction sentences: worded canonically, and read back into operations."""
