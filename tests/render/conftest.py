"""Its place puts this folder on the path, so that tests below may ``from sample import sample``."""
