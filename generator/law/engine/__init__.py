"""The amendment engine: operations are numbered, applied, restated, consolidated, compared."""
