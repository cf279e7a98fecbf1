"""Checks of a draft: one function a code, in rooms by part of the draft."""
