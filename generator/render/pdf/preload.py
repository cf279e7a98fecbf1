"""Imported by the server process from which workers are forked; nothing else imports it."""

import weasyprint
import weasyprint.pdf

__all__ = ["weasyprint"]
