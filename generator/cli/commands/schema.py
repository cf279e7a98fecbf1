"""``naskah schema``: the JSON Schemas that editors use for completion and hover texts."""

from __future__ import annotations

import argparse

HELP = "tulis JSON Schema untuk penyunting ke content/_skema/"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: none."""


def run(args: argparse.Namespace) -> int:
    """Write the schemas and list them."""
    from generator.app.new import write_schemas
    from generator.app.paths import Home

    for path in write_schemas(Home(args.akar)):
        print(path)
    return 0
