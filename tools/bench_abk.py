"""How long the workload spreadsheet takes: 2,000 task rows, made, read and written as YAML.

``make bench`` may import :func:`measure`; run alone it prints the seconds.
"""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
ROWS = 2000
LIMIT = 2.0  # seconds


def workbook(rows: int = ROWS) -> bytes:
    """Return a filled form with ``rows`` tasks, ten to a post."""
    from openpyxl import Workbook

    from generator.export.abk_template import KOLOM

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "ABK"
    sheet.append([name for name, *_ in KOLOM])
    for n in range(rows):
        post = f"Jabatan {n // 10}"
        sheet.append(("bkd", post, "pelaksana", 4, f"Tugas {n}", "berkas", n + 1, 30, "diklat"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def measure(folder: Path, rows: int = ROWS) -> float:
    """Return the seconds of ``naskah import-abk`` on a sheet written into ``folder``."""
    from generator.app.abk import Permintaan, import_abk
    from generator.app.paths import Home

    path = folder / "abk.xlsx"
    path.write_bytes(workbook(rows))
    start = time.perf_counter()
    wanted = Permintaan("banten-perangkat-daerah", "2026", "ilustratif")
    text = import_abk(Home(HOME), path, wanted).teks
    seconds = time.perf_counter() - start
    assert text.count("uraian:") == rows
    return seconds


if __name__ == "__main__":
    import tempfile

    sys.path.insert(0, str(HOME))
    with tempfile.TemporaryDirectory() as folder:
        took = measure(Path(folder))
    print(f"{ROWS} baris tugas: {took:.2f} detik (batas {LIMIT:.0f})")
    sys.exit(took > LIMIT)
