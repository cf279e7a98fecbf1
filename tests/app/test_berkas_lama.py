"""Documents of other word processors: read through LibreOffice where it is, else said clearly."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.app.import_law import import_file
from generator.diagnostics import DraftingError
from generator.render import machine
from tests.juri import need_office

RTF = (
    r"{\rtf1\ansi PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019\par "
    r"TENTANG\par TAMAN KOTA\par "
    r"Menimbang : a. bahwa taman kota perlu dikelola;\par MEMUTUSKAN:\par Pasal 1\par "
    r"Taman dikelola oleh dinas.\par Pasal 2\par "
    r"Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.\par}"
)


@pytest.mark.office
@pytest.mark.parametrize("suffix", ["odt", "doc", "rtf"])
def test_a_document_of_another_word_processor_is_read(tmp_path: Path, suffix: str) -> None:
    """An old name may lie: what the file is decides."""
    need_office()
    written = tmp_path / f"naskah.{suffix}"
    (tmp_path / "naskah.rtf").write_text(RTF)
    if suffix != "rtf":
        _convert(tmp_path / "naskah.rtf", suffix)
    law, findings = import_file(written.rename(tmp_path / "kiriman.txt"))
    assert law.judul == "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019 TENTANG TAMAN KOTA"
    assert [p.kalimat for p in law.batang_tubuh.anak] == [
        "Taman dikelola oleh dinas.",
        "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.",
    ]
    assert all(d.span.path.endswith("kiriman.txt") for d in findings)


def test_without_libreoffice_the_way_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "office", lambda: None)
    path = tmp_path / "naskah.rtf"
    path.write_text(RTF)
    with pytest.raises(DraftingError) as caught:
        import_file(path)
    (said,) = caught.value.diagnostics
    assert said.message == "Berkas ini dokumen RTF, bukan naskah peraturan."
    assert said.hint == (
        "Dengan LibreOffice berkas ini terbaca langsung, tetapi LibreOffice tidak terpasang."
        " Buka dengan pengolah kata, lalu simpan sebagai .docx."
    )


def _convert(path: Path, suffix: str) -> None:
    office = machine.office()
    assert office is not None
    profile = f"-env:UserInstallation={(path.parent / 'profil').as_uri()}"
    done = subprocess.run(
        [office, profile, "--headless", "--convert-to", suffix, "--outdir", path.parent, path],
        capture_output=True,
        check=False,
    )
    assert path.with_suffix(f".{suffix}").is_file(), done.stderr
