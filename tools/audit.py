"""``make audit``: known vulnerabilities of the locked packages, by pip-audit.

pip-audit reports "no known vulnerabilities" also when the index answered for no package at all.
Here what was not examined is counted, and an audit that did not take place is no success.
Exit codes: 0 all examined and clean, 1 vulnerabilities, 2 not (wholly) examined.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.lock import DEVELOPERS, HOME, RUNTIME

Package = Mapping[str, object]  # of pip-audit's JSON: name, version, vulns or skip_reason


def verdict(packages: Sequence[Package], trouble: str = "") -> tuple[int, list[str]]:
    """Return the exit code and what to print."""
    skipped = sorted({str(p["name"]) for p in packages if "skip_reason" in p})
    examined = len(packages) - len([p for p in packages if "skip_reason" in p])
    lines: list[str] = []
    for package in packages:
        for flaw in package.get("vulns") or ():  # type: ignore[attr-defined]  # a list in the JSON
            mended = ", ".join(flaw["fix_versions"]) or "belum ada"
            lines.append(
                f"{package['name']} {package['version']}: {flaw['id']}; diperbaiki dalam: {mended}"
            )
    if lines:
        return 1, [*lines, f"{len(lines)} kelemahan yang diketahui pada {examined} paket."]
    if not examined:
        reason = trouble or "indeks paket tidak menjawab untuk satu paket pun"
        return 2, [
            f"Audit TIDAK terlaksana: {reason}. Ulangi di tempat yang terhubung ke internet."
        ]
    if skipped:
        return 2, [
            f"Audit TIDAK lengkap: {examined} paket diperiksa, {len(skipped)} tidak: "
            + ", ".join(skipped)
        ]
    return 0, [f"{examined} paket diperiksa; tidak ada kelemahan yang diketahui."]


def audited(lock: Path) -> tuple[list[Package], str]:
    """Return what pip-audit says of every package of a lock, and its last words if it failed."""
    command = [
        *(sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--disable-pip"),
        *("--require-hashes", "--format", "json", "--progress-spinner", "off"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        packages: list[Package] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        said = done.stderr.strip().splitlines() or [f"pip-audit berhenti dengan {done.returncode}"]
        return [], said[-1].strip()[:300].rstrip(".")
    return packages, ""


def main() -> int:
    """Examine both locks and say what was found."""
    packages: list[Package] = []
    trouble = ""
    for name in (RUNTIME, DEVELOPERS):
        found, failure = audited(HOME / name)
        packages += found
        trouble = failure or trouble
    code, lines = verdict(packages, trouble)
    print("\n".join(lines), file=sys.stderr if code else sys.stdout)
    return 2 if trouble and not code else code


if __name__ == "__main__":
    sys.exit(main())
