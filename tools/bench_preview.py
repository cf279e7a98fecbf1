"""How soon a save is seen in the preview, in a real browser, on a copy of the sample.

``python -m tools.bench_preview`` prints a table: from the save to painted words, and to painted
pages of the part that changed. Seconds of wall clock, and of all processors for the preview's
processes: where other work shares the machine, the second column is the one to compare.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tools.bench import SLUG, copy_project

if TYPE_CHECKING:
    from playwright.sync_api import Page

TIMES = 20
SEEN, PRINTED = 0.25, 1.0  # seconds asked for (issue 16): words; pages of a part of 20 or fewer
PATIENCE = 90  # seconds for one edit on a machine that does much else
TICKS = os.sysconf("SC_CLK_TCK")
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


@dataclass(slots=True)
class Edit:
    """Writes one more word into a file each time."""

    path: Path
    word: str
    text: str
    number: int = 0

    def save(self) -> str:
        """Save and return the word that is new."""
        self.number += 1
        new = f"uji{self.number}x"
        self.path.write_text(self.text.replace(self.word, f"{self.word} {new}", 1), "utf-8")
        return new


def processor_seconds(pid: int) -> float:
    """Return what a process and all below it have used, those that ended included."""
    told: dict[int, tuple[int, float]] = {}
    for each in Path("/proc").iterdir():
        if each.name.isdecimal():
            try:
                fields = (each / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            told[int(each.name)] = int(fields[1]), sum(map(int, fields[11:15])) / TICKS
    inside = {pid}
    while more := {p for p, (above, _) in told.items() if above in inside} - inside:
        inside |= more
    return sum(told[p][1] for p in inside if p in told)


def until(page: Page, question: str, argument: object) -> float:
    """Return the time at which a question to the page is first answered, as the page tells it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := page.evaluate(question, argument):
            return float(answer) / 1000
        time.sleep(0.01)
    raise TimeoutError(question)


WORDS = """([word, state]) => Number(document.body.dataset.tampil) > state
    && document.getElementById('naskah').textContent.includes(word)
    ? Number(document.body.dataset.saat) : 0"""
STATE = "Number(document.body.dataset.tampil)"
PAGES = """before => Number(document.body.dataset.lembarSaat || 0) > before
    ? Number(document.body.dataset.lembarSaat) : 0"""


def seconds(page: Page, edit: Edit, pid: int, times: int, paper: bool) -> tuple[float, float]:
    """Return the medians of wall clock and of processors from a save to what is painted."""
    walls, works = [], []
    for _ in range(times):
        before = page.evaluate("Number(document.body.dataset.lembarSaat || 0)")
        state = page.evaluate(STATE)
        used, start = processor_seconds(pid), time.time()
        word = edit.save()
        done = until(page, WORDS, [word, state])
        if paper:
            done = until(page, PAGES, max(before, start * 1000))
        works.append(processor_seconds(pid) - used)
        walls.append(done - start)
        time.sleep(2.5)  # the checks, and the whole document, are not part of the next edit
    return median(walls), median(works)


def finding_page(page: Page, go: Callable[[str], None], word: str) -> str:
    """Return the page of the paper that prints a finding."""
    go("naskah-akademik/")
    files = page.evaluate("[...document.getElementById('halaman').options].map(o => o.value)")
    for file in files:
        go(f"naskah-akademik/{file}")
        if page.evaluate("w => document.getElementById('naskah').textContent.includes(w)", word):
            return f"naskah-akademik/{file}"
    raise LookupError(word)


def measured(folder: Path, times: int) -> list[str]:
    """Return the rows of the table."""
    from playwright.sync_api import sync_playwright

    started = [sys.executable, "-m", "generator", "preview", "--no-browser", SLUG]
    preview = subprocess.Popen(started, cwd=folder, stdout=subprocess.PIPE, text=True)
    assert preview.stdout is not None
    address = preview.stdout.readline().split()[-1]
    browser_path = next(filter(os.path.exists, BROWSERS))
    rows = []
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=browser_path)
            page = browser.new_page(viewport={"width": 1500, "height": 900})
            page.goto(address)
            root = f"{address.partition('?')[0]}d/{SLUG}/"

            def go(place: str) -> None:
                page.goto(root + place)
                page.wait_for_selector("body[data-tampil]", timeout=PATIENCE * 1000)

            for name, place, edit in _plans(folder, page, go):
                for paper in (False, True):
                    go(place)
                    if paper != (page.get_attribute("#ganti-kertas", "aria-pressed") == "true"):
                        page.locator("#ganti-kertas").click()
                    if paper:
                        page.wait_for_selector("body[data-lembar-saat]", timeout=PATIENCE * 1000)
                    time.sleep(5)
                    wall, work = seconds(page, edit, preview.pid, times, paper)
                    what, bound = ("lembar PDF", PRINTED) if paper else ("edisi web", SEEN)
                    reached = "ya" if wall <= bound else "BELUM"
                    rows.append(
                        f"| {name}: simpan sampai {what} tampil | {wall:.2f} | {work:.2f} "
                        f"| <= {bound:g} | {reached} |"
                    )
                edit.path.write_text(edit.text, "utf-8")
            browser.close()
    finally:
        preview.send_signal(signal.SIGINT)
        preview.wait(30)
    return rows


def _plans(folder: Path, page: Page, go: Callable[[str], None]) -> list[tuple[str, str, Edit]]:
    content = folder / "content" / SLUG
    draft = content / "konsiderans.yaml"
    finding = sorted((content / "temuan").glob("*.yaml"))[0]
    text = finding.read_text("utf-8")
    lines = text.splitlines()
    effect = lines[next(n for n, line in enumerate(lines) if line.startswith("akibat:")) + 1]
    word = " ".join(effect.split()[:6])
    place = finding_page(page, go, word)
    return [
        ("Ranperda", "ranperda/", Edit(draft, "bahwa", draft.read_text("utf-8"))),
        ("Naskah Akademik, bab temuan", place, Edit(finding, word, text)),
    ]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description="Ukur pratinjau.")
    arguments.add_argument("--times", type=int, default=TIMES)
    args = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy_project(Path(folder))
        rows = measured(Path(folder), args.times)
    print("| ukuran | detik (median) | detik prosesor | sasaran | tercapai |")
    print("| --- | --- | --- | --- | --- |")
    print(*rows, sep="\n")
    print(
        f"\nBeban rata-rata selama pengukuran: {os.getloadavg()[0]:.1f} proses, "
        f"{os.cpu_count()} inti; {args.times} simpanan setiap baris."
    )


if __name__ == "__main__":
    main()
