"""The model in formats for other machines."""
