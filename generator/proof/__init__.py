"""Checks of finished drafts: parity of words, instructions read back."""
