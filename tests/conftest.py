"""What all tests share: Hypothesis without the clock, and without chance in CI.

The end of a run says how many made-up cases the properties were tried on.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from generator.app.cache import FolderCache

# A busy machine is slow, not wrong.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("biasa", PATIENT)
settings.register_profile("ci", PATIENT, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "biasa")

# A test run in the background is deaf to Ctrl-C, and so would be all that it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(getattr(signal, "SIGHUP", signal.SIGINT)) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_configure(config: pytest.Config) -> None:
    """Let the programs that tests start keep what they compile, though this one may not."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if cache := getattr(config, "cache", None):  # none under -p no:cacheprovider
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(cache.mkdir("pyc")))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that hold slow tests, so that no core waits for them at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def layouts(tmp_path_factory: pytest.TempPathFactory) -> FolderCache:
    """Return one cache for all workers of a run: samples that many files look at are laid out once.

    Tests of what is laid out, or of two layouts being the same, bring a cache of their own.
    """
    own = tmp_path_factory.getbasetemp()
    whole = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return FolderCache(whole / "tata-letak")


NAME = "hypothesis cases"
TRIED: Counter[str] = Counter()


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Iterator[None]:
    """Count the calls of the test inside a property."""
    handle = getattr(pyfuncitem.obj, "hypothesis", None)
    if handle is not None and not hasattr(handle.inner_test, "counted"):
        handle.inner_test = _counted(handle.inner_test, pyfuncitem)
    return (yield)


def _counted(test, item: pytest.Function):
    def counted(*args, **kwargs):
        TRIED[item.nodeid] += 1
        return test(*args, **kwargs)

    counted.counted = True
    return counted


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Put the count into the report, which also comes back from another process."""
    report = yield
    if report.when == "call" and TRIED[item.nodeid]:
        report.user_properties.append((NAME, TRIED.pop(item.nodeid)))
    return report


def pytest_terminal_summary(terminalreporter) -> None:
    """Print the sum."""
    counts = [
        count
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, count in getattr(report, "user_properties", ())
        if name == NAME
    ]
    if counts:
        terminalreporter.write_line(f"{len(counts)} sifat dicoba pada {sum(counts)} kasus buatan")
