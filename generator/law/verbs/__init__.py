"""The verbs of an amendment, one file a verb; :mod:`generator.law.verbs.table` lists them."""
