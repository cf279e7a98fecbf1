"""``python -m generator`` is the console script ``naskah``."""

import sys

from generator.cli.main import main

sys.exit(main())
