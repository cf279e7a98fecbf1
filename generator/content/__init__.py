"""YAML and Markdown under content/ become typed, positioned data; the only reader of it."""
