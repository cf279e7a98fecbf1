"""``python -m generator`` is the console script ``naskah``."""

import sys

from generator.cli.signals import console

sys.exit(console())
