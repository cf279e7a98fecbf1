"""Every verb answers for itself: its examples are read and worded, none is without one."""

import re

import pytest

from generator.law.sentence.read_back import read_back
from generator.law.verbs.table import INSERTIONS, VERBS, describe, verb_of
from generator.law.verbs.verb import Example, Rewriting, Verb
from generator.model.alamat import Alamat
from generator.model.perubahan import Perubahan, Tindakan
from tools.verbs import TUJUAN, lines

CONTOH = [(verb, contoh) for verb in VERBS for contoh in verb.examples]


def test_the_table_holds_every_verb_once() -> None:
    assert sorted(verb.tindakan for verb in VERBS) == sorted(Tindakan)
    assert all(verb_of(verb.tindakan) is verb and verb.examples for verb in VERBS)
    bringing = {t for t in Tindakan if Perubahan(t, Alamat()).membawa}
    assert bringing == {verb.tindakan for verb in INSERTIONS}


@pytest.mark.parametrize(("verb", "contoh"), CONTOH, ids=[c.kalimat[:60] for _, c in CONTOH])
def test_examples_are_read_and_worded(verb: Verb, contoh: Example) -> None:
    bacaan = read_back(contoh.kalimat)
    assert tuple(map(describe, bacaan.operasi)) == contoh.operasi
    assert bacaan.baku == (contoh.baku or contoh.kalimat)
    worked_out = isinstance(verb, Rewriting) and verb.read is not None
    assert worked_out or any(op.tindakan is verb.tindakan for op in bacaan.operasi)
    assert re.fullmatch(r"(?:L2'?-\d+[a-z]?(?:, )?)+|P\d\d", contoh.sumber)


def test_the_reference_of_verbs_is_up_to_date() -> None:
    assert TUJUAN.read_text("utf-8") == "".join(lines()), "jalankan: python -m tools.verbs --write"
