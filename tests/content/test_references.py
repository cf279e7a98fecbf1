"""What names something else: every such field of every record, and that nowhere is an error."""

from __future__ import annotations

import pytest

from generator.content.check import RUJUKAN, references
from generator.model.teks import Entri, Teks

FIELDS = [(model, field, kind) for (model, field), kind in RUJUKAN.items()]


@pytest.mark.parametrize(("model", "field", "kind"), FIELDS)
def test_a_field_that_names_something_is_followed(
    model: type[Entri], field: str, kind: str
) -> None:
    assert field in model.model_fields
    assert kind in {"peraturan", "pustaka", "temuan", "unit", "alamat", "gerbang", "operasi"}
    empty = dict.fromkeys(model.model_fields)
    one = model.model_construct(**{**empty, field: Teks("x")})
    several = model.model_construct(**{**empty, field: (Teks("x"), Teks(""), Teks("y"))})
    assert [(k, str(t)) for k, t in references(one)] == [(kind, "x")]
    assert [(k, str(t)) for k, t in references([several])] == [(kind, "x"), (kind, "y")]
