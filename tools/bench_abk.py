"""How long workloads take: 2,000 rows of a spreadsheet to YAML, 200,000 of a table as it is.

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
TABLE = 200_000


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


def table_seconds(rows: int = TABLE) -> float:
    """Return the processor seconds of reading a table of tasks beside ``beban_kerja.yaml``."""
    from generator.content.task_table import read_tasks, write_tasks

    tasks = [{"uraian": f"Tugas {n}", "volume": n + 1, "norma_waktu": 30} for n in range(rows)]
    posts = [{"nama": f"Jabatan {n}", "tugas": tasks[n : n + 10]} for n in range(0, rows, 10)]
    data = write_tasks([{"unit": "bkd", "jabatan": posts}]).encode()
    start = time.process_time()
    units, faults = read_tasks(data, "data/tugas.csv")
    seconds = time.process_time() - start
    assert not faults
    assert sum(len(post.tugas) for unit in units for post in unit.jabatan) == rows
    return seconds


if __name__ == "__main__":
    import tempfile

    sys.path.insert(0, str(HOME))
    with tempfile.TemporaryDirectory() as folder:
        took = measure(Path(folder))
    print(f"{ROWS} baris tugas: {took:.2f} detik (batas {LIMIT:.0f})")
    print(f"{TABLE} baris tabel tugas: {table_seconds():.2f} detik prosesor")
    sys.exit(took > LIMIT)
