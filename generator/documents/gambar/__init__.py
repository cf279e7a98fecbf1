"""Computed figures: SVG in millimetres, in the letters of the text, readable in black and white."""
