"""Applying changes to a law: our own operations strictly, enacted texts as a reader would."""
