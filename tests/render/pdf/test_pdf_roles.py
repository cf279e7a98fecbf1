"""The role tables and the style sheets say the same; the style sheets are clean."""

from __future__ import annotations

import logging
import re

import pytest

from generator.ir.roles import ROLES
from generator.render.pdf.geometry import house_css
from generator.render.pdf.layout import style_sheet

PREFIX = {
    "Heading": "h",
    "Paragraph": "p",
    "List": "l",
    "Group": "g",
    "Table": "t",
    "Figure": "f",
    "Signature": "s",
    "Styled": "i",
}


def wanted():
    return {f"{PREFIX[kind]}-{role}" for kind, roles in ROLES.items() for role in roles}


def selectors():
    css = re.sub(r"/\*.*?\*/", "", house_css(), flags=re.DOTALL)
    return set(re.findall(r"\.([a-z]-[a-z-]+)", " ".join(re.findall(r"([^{}]+)\{", css))))


def test_every_role_has_a_rule():
    assert wanted() - selectors() == set()


def test_no_rule_is_for_a_role_that_is_not_there():
    theirs = {name for name in selectors() if name[0] in PREFIX.values()}
    assert theirs - wanted() == set()


@pytest.mark.slow
def test_weasyprint_understands_every_line(caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        style_sheet.__wrapped__(house_css())
    assert caplog.messages == []
