"""YAML edited in place: what is not asked for keeps its letters."""

from __future__ import annotations

from generator.content.splice import block, items, with_block

TEXT = """\
# kepala
operasi:
  # yang pertama
  - tindakan: ubah
    teks: |
      (1) Satu.

      - bukan butir
  - tindakan: hapus  # akhir

# tentang gerbang
gerbang:
  - id: G1
"""


def test_a_block_ends_before_the_comments_of_the_next_key() -> None:
    found = block(TEXT, "operasi")
    assert found is not None
    assert found.of(TEXT).endswith("  - tindakan: hapus  # akhir\n")
    assert block(TEXT, "perkada") is None


def test_items_come_with_the_comments_before_them() -> None:
    first, second = (piece.of(TEXT) for piece in items(TEXT, "operasi"))
    assert first.startswith("  # yang pertama\n  - tindakan: ubah\n")
    assert first.endswith("      - bukan butir\n")
    assert second == "  - tindakan: hapus  # akhir\n"


def test_only_the_block_is_replaced_and_a_missing_one_is_added() -> None:
    changed = with_block(TEXT, "operasi", "operasi: []\n")
    assert changed == "# kepala\noperasi: []\n\n# tentang gerbang\ngerbang:\n  - id: G1\n"
    assert with_block(TEXT, "perkada", "perkada: []\n") == f"{TEXT}perkada: []\n"
    assert with_block("", "perkada", "perkada: []\n") == "perkada: []\n"
