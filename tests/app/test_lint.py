"""``naskah lint``: somebody else's draft, whatever its file, and dossiers, with chosen codes."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import jsonschema
import pikepdf
import pytest
from docx import Document

from generator.cli.main import main

TESTS = Path(__file__).parents[1]
SKEMA = json.loads((TESTS / "export/skema/sarif-2.1.0.json").read_text("utf-8"))
# Faults: line 9 "pada huruf" (F13), line 18 "dalam ayat" (F57), line 19 "selambat-lambatnya" (F66)
DRAF = """\
RANCANGAN
PERATURAN DAERAH KABUPATEN CONTOH
NOMOR ... TAHUN ...
TENTANG
TAMAN KOTA
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI CONTOH,
Menimbang : a. bahwa taman kota perlu dikelola untuk kesehatan warga;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a, perlu menetapkan Peraturan \
Daerah tentang Taman Kota;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
Dengan Persetujuan Bersama
DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN CONTOH
dan BUPATI CONTOH
MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG TAMAN KOTA.
Pasal 1
(1) Taman kota dikelola oleh dinas.
(2) Pengelolaan sebagaimana dimaksud dalam ayat (1) dicatat setiap tahun.
(3) Catatan disampaikan selambat-lambatnya 7 (tujuh) hari sesudah tahun berakhir.
Pasal 2
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
"""
TIGA = "F13,F57,F66"


def tulis(path: Path, isi: str = DRAF) -> Path:
    """Write a draft as what its name says."""
    if path.suffix == ".docx":
        document = Document()
        for line in isi.splitlines():
            document.add_paragraph(line)
        document.save(str(path))
    elif path.suffix == ".pdf":
        path.write_bytes(pdf(isi))
    else:
        path.write_text(isi, encoding="utf-8")
    return path


def pdf(isi: str) -> bytes:
    document = pikepdf.new()
    font = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    lines = isi.splitlines()
    for part in (lines[:15], lines[15:]):
        page = document.add_blank_page(page_size=(900, 600))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        escape = str.maketrans({"(": r"\(", ")": r"\)"})
        shown = " ".join(f"({line.translate(escape)}) Tj T*" for line in part)
        page.Contents = document.make_stream(f"BT /F1 8 Tf 14 TL 20 580 Td {shown} ET".encode())
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TESTS / "content/dossier_kecil", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def jalankan(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, list[str]]:
    code = main(["lint", *args])
    return code, capsys.readouterr().out.splitlines()


def kode(lines: list[str]) -> list[tuple[str, str]]:
    """Return place and code of each finding."""
    return [(line.partition(": ")[0], line.split("[")[1][:3]) for line in lines if "] " in line]


@pytest.mark.parametrize("name", ["draf.txt", "draf.md"])
def test_a_text_draft_is_examined_by_line_and_pasal(
    rumah: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    tulis(rumah / name)
    code, lines = jalankan(capsys, name, "--select", TIGA)
    assert code == 1
    assert kode(lines) == [
        (f"{name}:9:56", "F13"),
        (f"{name}:18:38", "F57"),
        (f"{name}:19:25", "F66"),
    ]
    assert "Pasal 1 ayat (2)" in lines[1]
    assert lines[-1] == "2 galat, 1 peringatan"


def test_a_word_draft_is_examined_by_paragraph_and_pasal(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(rumah / "draf.docx")
    _, lines = jalankan(capsys, "draf.docx", "--select", TIGA)
    assert kode(lines) == [
        ("draf.docx (alinea 9)", "F13"),
        ("draf.docx (alinea 18)", "F57"),
        ("draf.docx (alinea 19)", "F66"),
    ]
    assert "Pasal 1 ayat (2)" in lines[1]


def test_a_pasal_without_ayat_is_found_where_its_sentence_stands(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pasal = "Pasal 2\nTaman dibuka selambat-lambatnya tanggal 1 Mei.\nPasal 3\n"
    for name, place in (("draf.docx", "draf.docx (alinea 21)"), ("draf.txt", "draf.txt:21:14")):
        tulis(rumah / name, DRAF.replace("Pasal 2\n", pasal))
        _, lines = jalankan(capsys, name, "--select", "F66")
        assert kode(lines)[1:] == [(place, "F66")]


def test_a_printed_draft_is_examined_by_page_and_pasal(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(rumah / "draf.pdf")
    _, lines = jalankan(capsys, "draf.pdf", "--select", TIGA)
    assert kode(lines) == [
        ("draf.pdf (hlm. 1)", "F13"),
        ("draf.pdf (hlm. 2)", "F57"),
        ("draf.pdf (hlm. 2)", "F66"),
    ]
    assert "Pasal 1 ayat (2)" in lines[1]


def test_a_line_that_was_skipped_is_told_and_page_numbers_in_one(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = DRAF.replace("Pasal 1\n", "- 2 -\nhttps://jdih.contoh.go.id\nPasal 1\n")
    tulis(rumah / "draf.txt", isi.replace("Pasal 2\n", "- 3 -\nPasal 2\n"))
    _, lines = jalankan(capsys, "draf.txt", "--select", "H90,H108")
    assert [line.partition(": petunjuk: ")[::2] for line in lines[:2]] == [
        (
            "draf.txt:16:1",
            "[H108] Nomor halaman dilewati: “- 2 -” sampai dengan “- 3 -” (2 baris).",
        ),
        ("draf.txt:17:1", "[H90] Kepala halaman atau cap dilewati: “https://jdih.contoh.go.id”."),
    ]
    assert lines[2:] == ["2 petunjuk"]


def test_a_number_that_goes_on_from_no_page_is_told_alone(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = DRAF.replace("Pasal 1\n", "- 2 -\nPasal 1\n").replace("Pasal 2\n", "- 100 -\nPasal 2\n")
    tulis(rumah / "draf.txt", isi + "- 3 -\n- 4 -\n")
    _, lines = jalankan(capsys, "draf.txt", "--select", "H108")
    assert [line.partition("dilewati: ")[2] for line in lines[:3]] == [
        "“- 2 -”.", "“- 100 -”.", "“- 3 -” sampai dengan “- 4 -” (2 baris).",
    ]  # fmt: skip


def test_line_numbers_are_those_of_an_editor_also_after_page_breaks_and_in_windows_files(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = DRAF.replace("Pasal 1\n", "\fPasal 1\n").replace("\n", "\r\n")
    (rumah / "draf.txt").write_bytes(isi.encode())
    _, lines = jalankan(capsys, "draf.txt", "--select", "F57")
    assert kode(lines) == [("draf.txt:18:38", "F57")]


def test_an_imported_regulation_is_examined_in_its_yaml(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    penjelasan = "PENJELASAN\nI. UMUM\nUmum.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas\n"
    tulis(rumah / "draf.txt", f"{DRAF}{penjelasan}")
    assert main(["import", "draf.txt", "-o", "draf.yaml"]) == 0
    _, lines = jalankan(capsys, "draf.yaml", "--select", f"{TIGA},F02,F77")
    found = kode(lines)
    assert [k for _, k in found] == ["F13", "F57", "F66", "F77"]
    assert all(place.startswith("draf.yaml:") for place, _ in found)
    text = (rumah / "draf.yaml").read_text("utf-8").splitlines()
    assert "dalam ayat" in text[int(found[1][0].split(":")[1]) - 1]
    assert main(["lint", "draf.yaml", "--fix", "--yes", "--select", "F57,F77"]) == 0
    mended = (rumah / "draf.yaml").read_text("utf-8").splitlines()
    assert len([1 for a, b in zip(text, mended, strict=True) if a != b]) == 2


@pytest.mark.parametrize(
    ("name", "data", "galat"),
    [
        ("kosong.txt", b"  \n", "[H94]"),
        ("na.txt", b"NASKAH AKADEMIK\nTaman kota dipelihara.\n", "[H88]"),
        ("nota.txt", b"NOTA PENJELASAN\nATAS\nRANCANGAN PERATURAN\nPasal 1\nTaman.\n", "[H88]"),
        ("surat.txt", b"Yth. Kepala Dinas,\nmohon hadir besok.\n", "[H92]"),
        ("tiada.docx", None, "[H98] Berkas tidak ditemukan."),
        ("rusak.docx", b"PK\x03\x04rusak", "[H98]"),
        ("lama.doc", b"\xd0\xcf\x11\xe0....", "[H97]"),
        ("gambar.pdf", "", "[H99]"),
        ("foto.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "[H97]"),
        ("bukan.yaml", b"judul: Sesuatu\n", "[H97]"),
    ],
)
def test_what_cannot_be_examined_is_said_clearly(
    rumah: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    data: bytes | str | None,
    galat: str,
) -> None:
    if data is not None:
        (rumah / name).write_bytes(pdf(data) if isinstance(data, str) else data)
    code, lines = jalankan(capsys, name, "--select", "F13")
    assert code == 1
    assert name in lines[0]
    assert galat in lines[0]


def test_one_unreadable_file_does_not_keep_the_others(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(rumah / "draf.txt")
    _, lines = jalankan(capsys, "tiada.txt", "draf.txt", "--select", "F13")
    assert kode(lines) == [("draf.txt:9:56", "F13"), ("tiada.txt:1:1", "H98")]


def test_many_files_are_examined_side_by_side_and_told_as_one_by_one(
    rumah: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [tulis(rumah / f"{n}.txt", DRAF.replace("TAMAN", f"TAMAN {n}")) for n in "dbca"]
    drafts.insert(2, rumah / "kosong.txt")
    drafts[2].write_bytes(b"\x00\x01")
    args = ["lint", *map(str, drafts), "--format", "json"]
    told = []
    for cores in (1, 2):
        monkeypatch.setattr("os.cpu_count", lambda cores=cores: cores)
        assert main(args) == 1
        told.append(capsys.readouterr())
    assert told[0] == told[1]
    assert {p for p in map(str, drafts) if p in told[0].out} == set(map(str, drafts))


def test_an_amendment_is_compared_with_the_law_it_amends(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dasar = "Pasal 1\nTaman kota dikelola oleh dinas.\nPasal 2\nPeraturan ini mulai berlaku.\n"
    tulis(rumah / "dasar.txt", dasar)
    ubah = DRAF[: DRAF.index("Pasal 1\n")].replace(
        "TENTANG\nTAMAN", "TENTANG\nPERUBAHAN ATAS TAMAN"
    )
    tulis(
        rumah / "ubah.txt",
        f"{ubah}Pasal I\nKetentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:\n"
        "Pasal 7\nTaman kota dikelola oleh badan.\nPasal II\n"
        "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.\n",
    )
    _, tanpa = jalankan(capsys, "ubah.txt", "--select", "F31")
    _, dengan = jalankan(capsys, "ubah.txt", "--select", "F31", "--dasar", "dasar.txt")
    assert kode(tanpa) == []
    assert kode(dengan) == [("ubah.txt:16:1", "F31")]


def test_a_dossier_by_name_folder_or_file(rumah: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for sasaran in ("kecil", "content/kecil", "content/kecil/konsiderans.yaml"):
        _, lines = jalankan(capsys, sasaran, "--select", "F14,F18")
        assert kode(lines) == [
            ("content/kecil/konsiderans.yaml:6:5", "F14"),
            ("content/kecil/konsiderans.yaml:6:5", "F14"),
            ("content/kecil/konsiderans.yaml:7:5", "F18"),
        ]
    _, other = jalankan(capsys, "content/kecil/dossier.yaml", "--select", "F14,F18")
    assert kode(other) == []
    code, unknown = jalankan(capsys, "kecli")
    assert code == 1
    assert "[S20]" in unknown[0]


def test_codes_are_chosen_by_prefix_and_a_whole_code_means_itself(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(rumah / "draf.txt")

    def codes(*args: str) -> set[str]:
        return {k for _, k in kode(jalankan(capsys, "draf.txt", *args)[1])}

    assert codes("--select", "f1") >= {"F13", "F14"}
    assert codes("--select", "F5") == {"F57"}
    assert codes("--select", "F1", "--ignore", "F14") == codes("--select", "F1") - {"F14"}
    assert codes("--select", "N") == set()
    assert main(["lint", "draf.txt", "--select", "F777"]) == 1
    assert "[S28]" in capsys.readouterr().err


def test_findings_of_the_baseline_are_not_reported_again(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(rumah / "draf.txt")
    assert jalankan(capsys, "draf.txt", "--write-baseline", "b.json")[0] == 0
    assert jalankan(capsys, "draf.txt", "--baseline", "b.json")[1] == ["0 galat"]
    satu_lagi = "(4) Pencatatan sebagaimana dimaksud dalam ayat (2) terbuka."
    isi = DRAF.replace("Pasal 2\n", f"{satu_lagi}\nPasal 2\n").replace(
        "RANCANGAN\n", "\n\nRANCANGAN\n"
    )
    tulis(rumah / "draf.txt", isi)
    code, lines = jalankan(capsys, "draf.txt", "--baseline", "b.json", "--select", "F57,F13,F66")
    assert code == 1
    assert kode(lines) == [("draf.txt:22:37", "F57")]
    _, sarif = jalankan(capsys, "draf.txt", "--baseline", "b.json", "--format", "sarif")
    states = [r.get("baselineState") for r in json.loads("\n".join(sarif))["runs"][0]["results"]]
    assert states.count("unchanged") > 2


@pytest.mark.parametrize("isi", ["{}", "[]", "bukan json", '{"versi": 99, "temuan": []}'])
def test_another_file_is_no_baseline(
    rumah: Path, capsys: pytest.CaptureFixture[str], isi: str
) -> None:
    tulis(rumah / "draf.txt")
    tulis(rumah / "b.json", isi)
    assert main(["lint", "draf.txt", "--baseline", "b.json"]) == 1
    assert "bukan baseline" in capsys.readouterr().err


def test_a_waiver_takes_a_finding_out_of_the_count_and_is_told(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = rumah / "content/kecil/dossier.yaml"
    dossier.write_text(
        dossier.read_text("utf-8")
        + "pengecualian:\n  - kode: F18\n    di: Mengingat angka 2\n    alasan: Lembaran hilang.\n"
        + "  - kode: F13\n    di: Menimbang\n    alasan: Tidak ada.\n",
        encoding="utf-8",
    )
    code, lines = jalankan(capsys, "kecil", "--select", "F00,F18")
    assert code == 0
    assert "[F00] Pengecualian F13 di Menimbang" in lines[0]
    assert "Mengingat angka 2: Lembaran hilang." in lines[-1]


def test_check_and_build_honour_waivers_too(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "kecil"]) == 1
    galat = [line for line in capsys.readouterr().out.splitlines() if ": galat: " in line]
    tempat = {
        (line.split("[")[1].split("]")[0], line.split("] ")[1].split(": ")[0]) for line in galat
    }
    dossier = rumah / "content/kecil/dossier.yaml"
    waivers = "".join(
        f"  - kode: {kode}\n    di: {di}\n    alasan: Disepakati tim.\n"
        for kode, di in sorted(tempat)
    )
    dossier.write_text(f"{dossier.read_text('utf-8')}pengecualian:\n{waivers}", encoding="utf-8")
    assert main(["check", "kecil"]) == 0
    assert ": galat: " not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["draf.txt", "draf.docx", "draf.pdf"])
def test_machines_read_the_same_findings(
    rumah: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    tulis(rumah / name)
    _, text = jalankan(capsys, name, "--select", TIGA)
    _, lines = jalankan(capsys, name, "--select", TIGA, "--format", "sarif")
    log = json.loads("\n".join(lines))
    jsonschema.Draft4Validator(SKEMA).validate(log)
    found = [k for _, k in kode(text)]
    assert [r["ruleId"] for r in log["runs"][0]["results"]] == found
    _, lines = jalankan(capsys, name, "--select", TIGA, "--format", "json")
    assert [t["kode"] for t in json.loads("\n".join(lines))["temuan"]] == found
    _, lines = jalankan(capsys, name, "--select", TIGA, "--format", "github")
    assert [line[:2] for line in lines] == ["::"] * 3
    assert f"file={name}" in lines[0]


def test_usage_errors_are_told_as_such(rumah: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tulis(rumah / "draf.txt")
    with pytest.raises(SystemExit) as stopped:
        main(["lint", "draf.txt", "--tanggal", "kemarin"])
    assert stopped.value.code == 2
    assert main(["lint", "draf.txt", "--yes"]) == 2
    assert "--fix" in capsys.readouterr().err


@pytest.mark.parametrize("kode", ["F13", "f13", "Y05", "S02", "H07", "N01", "K07", "P10", "T02"])
def test_every_stage_explains_its_codes(capsys: pytest.CaptureFixture[str], kode: str) -> None:
    assert main(["explain", kode]) == 0
    out = capsys.readouterr().out
    assert out.startswith(kode.upper())
    assert "Perbaikan" in out


def test_explaining_shows_source_and_examples_and_guesses_what_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "F13"]) == 0
    out = capsys.readouterr().out
    assert "Lampiran II angka 23" in out
    assert "pada huruf a" in out
    assert "dalam huruf a" in out
    assert main(["--akar", str(TESTS.parent), "explain", "F18"]) == 0
    assert "pada peraturan yang berlaku" in capsys.readouterr().out
    for keliru in ("F1O3", "F-103", "F 103"):
        assert main(["explain", keliru]) == 2
        assert '"F103"' in capsys.readouterr().err


def test_what_is_wrong_everywhere_is_said_once_with_its_places(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    norma = "".join(f"Pasal {n}\nTugas Dinas diatur oleh Bupati.\n" for n in range(1, 13))
    (rumah / "sering.txt").write_text(
        "PERATURAN DAERAH KABUPATEN UJI\nNOMOR 1 TAHUN 2026\nTENTANG\nDINAS\n\n" + norma,
        encoding="utf-8",
    )
    _, lines = jalankan(capsys, "sering.txt", "--select", "F70")
    assert len(lines) == 3
    assert "Pasal 1:" in lines[0]
    assert lines[1].startswith("  [F70] begitu pula pada 11 tempat: Pasal 2 (baris 9), Pasal 3")
    assert lines[1].endswith("dan 3 tempat lain (semuanya: --format json)")
    assert lines[2] == "12 galat"
    main(["lint", "sering.txt", "--select", "F70", "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)["temuan"]) == 12


def test_what_is_of_one_kind_but_says_other_things_is_told_together_after_six(
    rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    singkatan = [f"{a}XQ" for a in "ABCDEFGHJ"]
    norma = "".join(
        f"Pasal {n}\nBupati menyusun {kata}.\n" for n, kata in enumerate(singkatan, start=1)
    )
    (rumah / "sejenis.txt").write_text(
        "PERATURAN DAERAH KABUPATEN UJI\nNOMOR 1 TAHUN 2026\nTENTANG\nRENCANA\n\n" + norma,
        encoding="utf-8",
    )
    _, lines = jalankan(capsys, "sejenis.txt", "--select", "F107")
    assert len(lines) == 8
    assert all("tidak didefinisikan" in satu for satu in lines[:6])
    assert lines[6].startswith("  [F107] sejenis pada 3 tempat lain: singkatan “GXQ”")
    assert all(kata in lines[6] for kata in singkatan[6:])
    assert lines[7] == "9 peringatan"
