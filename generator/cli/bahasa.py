"""The words of argparse in Indonesian, as everything else that a drafter reads."""

from __future__ import annotations

import argparse

WORDS = {
    "usage: ": "pemakaian: ",
    "options": "pilihan",
    "positional arguments": "yang disebut",
    "subcommands": "perintah",
    "show this help message and exit": "tampilkan bantuan ini",
    "%(prog)s: error: %(message)s\n": "%(prog)s: galat pemakaian: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "belum disebut: %s",
    "one of the arguments %s is required": "sebut salah satu: %s",
    "not allowed with argument %s": "tidak dapat bersama %s",
    "unrecognized arguments: %s": "tidak dikenal: %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s dapat berarti %(matches)s; tulis lengkap"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r bukan pilihan; yang ada: %(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "perintah %(parser_name)r tidak dikenal; yang ada: %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "nilai %(value)r bukan %(type)s",
    "expected one argument": "perlu satu nilai",
    "expected at most one argument": "paling banyak satu nilai",
    "expected at least one argument": "perlu paling sedikit satu nilai",
    "expected %s argument": "perlu %s nilai",
    "expected %s arguments": "perlu %s nilai",
    "ignored explicit argument %r": "tidak menerima nilai %r",
}


def word(text: str) -> str:
    """Return what argparse wants to say, in Indonesian."""
    return WORDS.get(text, text)


def words(one: str, many: str, count: int) -> str:
    """Return the form for a number; Indonesian has one."""
    return word(one if count == 1 else many)


def speak_indonesian() -> None:
    """Let argparse look its words up here.

    It asks ``gettext``, whose catalogues depend on the environment; these do not. An argparse that
    some day asks otherwise speaks English again, and a test says so.
    """
    vars(argparse).update(_=word, ngettext=words)
