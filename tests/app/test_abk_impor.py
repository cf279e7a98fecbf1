"""``naskah import-abk`` as an analyst uses it: look, confirm, import, import again."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "intake"))

import kencana
from buku_abk import buku, menpan

from generator.app import spreadsheet
from generator.app.abk import Permintaan, import_abk
from generator.cli.main import main
from generator.content.load import load_berkas, load_workload
from generator.diagnostics import DraftingError
from generator.kelembagaan.beban_kerja import post_load, unit_load, workload
from generator.model.beban_kerja import BebanUnit, BerkasBebanKerja, Jabatan
from generator.render.docx.office import Office

AWAL = Permintaan(tahun="2026", status="turunan")


def write(
    folder: Path, volume: int = 30, name: str = "abk.xlsx", unit: str = "Dinas Taman"
) -> Path:
    path = folder / name
    need = volume * 10 / 1250
    tugas = (1, "Menyusun telaah", "telaah", volume, 10, 1250, need)
    path.write_bytes(buku({"Analis": menpan((tugas,), unit=unit)}))
    return path


def imported(path: Path, target: Path, timpa: bool = False) -> BerkasBebanKerja:
    wanted = Permintaan(tahun="2026", status="turunan", sasaran=target, timpa=timpa)
    target.write_text(import_abk(kencana.HOME, path, wanted).teks)
    return load_berkas(target, BerkasBebanKerja)


def lost(path: Path, target: Path) -> list[str]:
    with pytest.raises(DraftingError) as caught:
        imported(path, target)
    assert {d.code for d in caught.value.diagnostics} == {"K83"}
    return [d.message.removeprefix("akan hilang: ") for d in caught.value.diagnostics]


def test_the_workbook_is_the_source_and_no_regulation(tmp_path: Path) -> None:
    berkas = imported(write(tmp_path), tmp_path / "beban_kerja.yaml")
    (lembar,) = berkas.lembar_kerja
    assert (str(lembar.berkas), [str(x) for x in lembar.lembar]) == ("abk.xlsx", ["Analis"])
    assert len(str(lembar.sha256)) == 64
    assert berkas.sumber == ()


def test_what_nobody_touched_is_written_again_from_a_changed_workbook(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    imported(write(tmp_path), target)
    berkas = imported(write(tmp_path, volume=50), target)
    assert berkas.unit[0].jabatan[0].tugas[0].volume == 50


def test_what_was_added_by_hand_stays(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    imported(write(tmp_path), target)
    text = target.read_text()
    text = text.replace(
        "            volume: 30\n", "            volume: 30\n            urusan: lh\n"
    )
    text = text.replace(
        "      - nama: Analis Taman\n", "      - nama: Analis Taman\n        pemangku: 4\n"
    )
    target.write_text(text)
    (jabatan,) = imported(write(tmp_path), target).unit[0].jabatan
    assert (jabatan.pemangku, str(jabatan.tugas[0].urusan)) == (4, "lh")


def test_what_was_changed_by_hand_is_told_before_it_is_lost(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    imported(write(tmp_path), target)
    text = target.read_text().replace("volume: 30", "volume: 35")
    target.write_text(f"# sudah diperiksa\n{text}")
    told = lost(write(tmp_path), target)
    assert told == [
        "komentar pada baris 1",
        'unit "Dinas Taman", nama "Analis Taman", uraian "Menyusun telaah", volume: 35 menjadi 30',
    ]
    assert "volume: 35" in target.read_text()
    berkas = imported(write(tmp_path), target, timpa=True)
    assert berkas.unit[0].jabatan[0].tugas[0].volume == 30


def test_a_post_added_by_hand_is_told_before_it_is_lost(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    imported(write(tmp_path), target)
    post = "      - nama: Juru Siram\n        pemangku: 1\n        kebutuhan: 2\n"
    target.write_text(target.read_text() + post)
    told = lost(write(tmp_path), target)
    assert told == ['unit "Dinas Taman", nama "Juru Siram": tidak ada pada lembar kerja']


def test_the_units_of_other_workbooks_stay(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    imported(write(tmp_path), target)
    berkas = imported(write(tmp_path, name="pasar.xlsx", unit="Dinas Pasar"), target)
    assert [str(u.unit) for u in berkas.unit] == ["Dinas Taman", "Dinas Pasar"]
    assert [str(x.berkas) for x in berkas.lembar_kerja] == ["abk.xlsx", "pasar.xlsx"]


def test_a_profile_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path)
    assert main(["import-abk", str(path), "--profil", str(tmp_path / "lain.yaml")]) == 1
    assert "[K79] profil tidak ditemukan" in capsys.readouterr().err


def test_looking_writes_a_profile_that_the_import_obeys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "abk.xlsx"
    rows = [
        ("No", "Uraian Tugas", "Hasil", "Volume", "Norma Waktu"),
        (1, "Menyapu", "kali", 90, 45),
    ]
    path.write_bytes(buku({"Juru Sapu": rows}))
    assert main(["import-abk", str(path), "--lihat"]) == 1
    told = capsys.readouterr()
    assert "E1    Norma Waktu" in told.out
    assert f"{path}:Juru Sapu!E1: galat: [K76]" in told.err
    profile = tmp_path / "abk.xlsx.profil.yaml"
    text = profile.read_text().replace("arti: norma\n", "arti: norma\n        satuan: jam\n")
    profile.write_text(text)
    assert main(["import-abk", str(path), "--unit", "Dinas Taman"]) == 0
    assert "norma_waktu: 2700" in capsys.readouterr().out
    profile.write_text(text.replace("satuan: jam", "satuan: hari"))
    assert main(["import-abk", str(path), "--unit", "Dinas Taman"]) == 1
    assert f"{profile}:" in capsys.readouterr().err


ODS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"


def opendocument(rows: list[Sequence[object]]) -> bytes:
    """An ODS of one sheet: repeated and empty cells as its programs write them."""

    def cell(value: object) -> str:
        if value in ("", None):
            return '<table:table-cell table:number-columns-repeated="1"/>'
        if isinstance(value, str):
            return (
                '<table:table-cell office:value-type="string">'
                f"<text:p>{value}</text:p></table:table-cell>"
            )
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'

    lines = "".join(
        f"<table:table-row>{''.join(map(cell, row))}"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in rows
    )
    names = " ".join(f'xmlns:{n}="{ODS.format(n)}"' for n in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Analis">{lines}'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/>'
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return out.getvalue()


def test_an_opendocument_workbook_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "abk.ods"
    path.write_bytes(opendocument(menpan()))
    made = import_abk(kencana.HOME, path, AWAL)
    assert "norma_waktu: 600" in made.teks
    assert "unit: Dinas Pertamanan" in made.teks


def test_an_old_excel_workbook_passes_through_calc_or_says_that_it_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "abk.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"))
    new = write(tmp_path).read_bytes()
    monkeypatch.setattr(spreadsheet, "available", lambda: True)
    monkeypatch.setattr(Office, "to_xlsx", lambda self, data: new)
    assert "norma_waktu: 600" in import_abk(kencana.HOME, path, AWAL).teks
    monkeypatch.setattr(spreadsheet, "available", lambda: False)
    with pytest.raises(DraftingError, match="memerlukan LibreOffice Calc"):
        import_abk(kencana.HOME, path, AWAL)


# --- what is not known is not computed ---------------------------------------------------------


def test_a_post_without_counted_incumbents_has_a_need_and_no_gap() -> None:
    tetapan = kencana.aturan().beban_kerja
    recap = Jabatan(nama="Juru", beban=Decimal(150_000))
    beban = post_load(recap, tetapan).beban
    assert (beban.kebutuhan, beban.selisih, beban.efektivitas) == (2, None, None)
    told = Jabatan(nama="Penata", pemangku=3, kebutuhan=4)
    unit = unit_load(BebanUnit(unit="x", jabatan=(recap, told)), tetapan).beban
    assert (unit.menit, unit.pemangku, unit.kebutuhan, unit.selisih) == (None, None, 6, None)


def test_a_dossier_may_have_effective_hours_of_its_own() -> None:
    """79,320 minutes are 1,322 hours: one person."""
    post = Jabatan(nama="Juru", pemangku=1, beban=Decimal(79_320))
    berkas = BerkasBebanKerja(
        tahun="2026",
        sumber=("x",),
        status="ingatan",
        waktu_kerja_efektif=79_320,
        dasar_waktu_kerja="lembar kerja",
        unit=(BebanUnit(unit="x", jabatan=(post,)),),
    )
    hasil = workload(berkas, kencana.aturan().beban_kerja)
    assert hasil.tetapan.waktu_kerja_efektif == 79_320
    assert hasil.unit[0].beban.efektivitas == 1


def tabled(path: Path, target: Path, **told: bool) -> tuple[str, str]:
    """Import with a table; return the two files."""
    args = ["import-abk", str(path), "--tahun", "2026", "--status", "turunan", "-o", str(target)]
    assert main([*args, *(f"--{name}" for name, asked in told.items() if asked)]) == 0
    return target.read_text(), (target.parent / "data/tugas.csv").read_text()


def test_tasks_stand_in_a_table_when_asked_and_from_then_on(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    yaml, table = tabled(write(tmp_path), target, tabel=True)
    assert "tabel: data/tugas.csv" in yaml
    assert "unit: []" in yaml
    assert table.splitlines()[1:] == [
        "Dinas Taman;Bidang Hutan Kota;Analis Taman;;;Menyusun telaah;telaah;30;600;"
    ]
    whole = load_workload(target)
    assert [(u.unit, len(u.jabatan[0].tugas)) for u in whole.unit] == [("Dinas Taman", 1)]
    again, table = tabled(write(tmp_path, volume=31, unit="Dinas Taman"), target, timpa=True)
    assert "tabel: data/tugas.csv" in again
    assert ";31;600;" in table


def test_what_people_changed_in_the_table_is_not_lost_unsaid(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    tabled(write(tmp_path), target, tabel=True)
    path = tmp_path / "data/tugas.csv"
    path.write_text(path.read_text().replace(";30;", ";45;"))
    with pytest.raises(DraftingError) as caught:
        import_abk(kencana.HOME, write(tmp_path), replace(AWAL, sasaran=target))
    assert "volume: 45 menjadi 30" in caught.value.diagnostics[0].message


def test_units_of_another_workbook_stay_in_the_table(tmp_path: Path) -> None:
    target = tmp_path / "beban_kerja.yaml"
    tabled(write(tmp_path), target, tabel=True)
    _, table = tabled(write(tmp_path, name="lain.xlsx", unit="Dinas Lain"), target)
    assert [line.partition(";")[0] for line in table.splitlines()[1:]] == [
        "Dinas Taman",
        "Dinas Lain",
    ]


def test_a_table_needs_a_file_beside_which_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import-abk", str(write(tmp_path)), "--tabel"]) == 1
    assert "--tabel memerlukan -o" in capsys.readouterr().err


def test_many_tasks_stand_in_a_table_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.app.abk.MANY", 0)
    yaml, _ = tabled(write(tmp_path), tmp_path / "beban_kerja.yaml")
    assert "tabel: data/tugas.csv" in yaml
