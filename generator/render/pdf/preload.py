"""Imported by the server process from which workers are forked; nothing else imports it."""

import weasyprint  # type: ignore[import-untyped]  # ships no types

__all__ = ["weasyprint"]
