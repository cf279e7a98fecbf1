"""The typographic vocabulary: what a page says, never how it looks."""
