"""The legal vocabulary: units of a regulation, changes to them, and a dossier's data."""
