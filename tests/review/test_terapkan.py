"""What reviewers wrote is written into the sources, and the draft then reads as they wrote it."""

from __future__ import annotations

import copy
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.app.apply_marks import Penerapan, prove, write
from generator.app.origin import lines_of
from generator.app.paths import Home
from generator.app.prepare import examined
from generator.app.receive import Desk, Reception, receive
from generator.cli.main import main
from generator.diagnostics import Span
from generator.documents.build import build
from generator.ir.printed import PrintedLine
from generator.review.bukti import bare
from generator.review.mark import JenisTanda, Tanda
from generator.review.returned import read_returned
from tests import kencana
from tests.review.terbitan import issue
from tests.review.words import AUTHOR, KINDS, Copy, Edit, W, text_of

pytestmark = pytest.mark.slow

NAMES = ("ranperda", "keterangan", "matriks-persandingan", "naskah-akademik")
FOLDER = f"content/{kencana.SLUG}"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose drafts went out as DOCX; nothing in it may be changed."""
    home = kencana.copied(tmp_path_factory.mktemp("terkirim"))
    issue(home, kencana.SLUG, NAMES)
    return home


@pytest.fixture
def project(sent: Home, tmp_path: Path) -> Home:
    """Return a copy of that project; its sources may be changed."""
    return Home(Path(shutil.copytree(sent.root, tmp_path / "proyek")))


@pytest.fixture
def marked(sent: Home, tmp_path: Path) -> Callable[..., Path]:
    """Return how a reviewer makes a marked copy of a draft."""

    def make(name: str, *edits: Edit, author: str = AUTHOR) -> Path:
        copy = Copy((sent.build / kencana.SLUG / f"{name}.docx").read_bytes(), author)
        for edit in edits:
            edit(copy)
        path = tmp_path / f"{name}-{author.split(maxsplit=1)[0].lower()}.docx"
        path.write_bytes(copy.data)
        return path

    return make


def applied(home: Home, *files: Path) -> tuple[Reception, Penerapan]:
    """Apply all that can be applied."""
    reception = receive(home, files)
    found = prove(home, reception, reception.applicable)
    write(home, found)
    return reception, found


def prints(home: Home, name: str) -> list[str]:
    """Return what a document prints now; what a new operation still lacks is no obstacle."""
    return [line.printed for line in lines(home, name)]


def lines(home: Home, name: str) -> tuple[PrintedLine, ...]:
    """Return the lines of a document, each with its place."""
    (document,) = build(examined(home, kencana.SLUG), (name,), home.templates)
    return lines_of(home, document)


def source(home: Home, name: str) -> str:
    """Return a file of the dossier."""
    return (home.root / FOLDER / name).read_text("utf-8")


def reasons(reception: Reception, found: Penerapan) -> str:
    """Return why what was not written was not, one a line."""
    told = [one.saran for one in reception.usulan if not one.writable]
    return "\n".join([*told, *(each.sebab for each in found.ditolak)])


def row_of(c: Copy, phrase: str):
    """Return the row of the cell that holds a phrase."""
    return c.paragraph(phrase).getparent().getparent()


# --- put in --------------------------------------------------------------------------------------


def test_new_paragraphs_of_a_draft_law_are_written_as_their_neighbours_are(
    project: Home, marked
) -> None:
    path = marked(
        "ranperda",
        lambda c: c.insert_after("efektif dan efisien", "bahwa pelayanan perlu ditingkatkan;"),
        lambda c: c.insert_after(
            "Undang-Undang Nomor 30 Tahun 2001",
            "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan;",
        ),
        lambda c: c.insert_after("Direktur Rumah Sakit Daerah dalam", "(2)\tKata baru di sini."),
        lambda c: c.insert_after("tetap melaksanakan tugasnya sampai", "Pejabat diberi surat."),
    )
    _, found = applied(project, path)
    assert (len(found.terbukti), found.ditolak) == (4, ())
    said = source(project, "konsiderans.yaml")
    assert "  - unsur: filosofis\n    teks: bahwa pelayanan perlu ditingkatkan\n" in said
    assert "  - uu-2001-30\n  - uu-2011-12\n  - uu-2014-23\n" in said
    said = source(project, "perubahan.yaml")
    assert "      (2) Kata baru di sini.\n      (3) Pertanggungjawaban" in said
    assert "  - Pejabat diberi surat.\n" in said
    now = prints(project, "ranperda")
    assert "b. bahwa pelayanan perlu ditingkatkan;" in now
    assert any(line.startswith("3. Undang-Undang Nomor 12 Tahun 2011") for line in now)
    assert any("huruf a, huruf b, huruf c, dan huruf d" in line for line in now)


def test_what_is_put_into_the_law_in_force_is_an_operation(project: Home, marked) -> None:
    path = marked(
        "ranperda",
        lambda c: c.insert_after("Badan Daerah yang selanjutnya", "9a.\tLembaga adalah lembaga."),
        lambda c: c.insert_after("Rumah Sakit Daerah adalah rumah", "10b.\tKlinik adalah klinik."),
        lambda c: c.insert_after("melaksanakan tugas di bidang penang", "8.\tBadan Baru, baru."),
        lambda c: c.delete("Cabang Dinas adalah bagian"),
    )
    _, found = applied(project, path)
    assert (len(found.terbukti), found.ditolak) == (4, ())
    said = source(project, "perubahan.yaml")
    assert "tindakan: sisip\n    alamat: Pasal 1 angka 9\n    teks: Lembaga adalah" in said
    assert "tindakan: tambah\n    alamat: Pasal 2 huruf e\n    satuan: angka\n" in said
    assert "tindakan: hapus\n    alamat: Pasal 1 angka 11\n    karena: []" in said
    now = prints(project, "ranperda")
    assert {"9a. Lembaga adalah lembaga.", "10b. Klinik adalah klinik."} <= set(now)
    assert "11. Dihapus." in now


def test_a_new_pasal_is_one_operation(project: Home, marked) -> None:
    def new_pasal(c: Copy) -> None:
        c.insert_after("Ketentuan lebih lanjut mengenai organisasi", "Pasal 5C")
        c.insert_after("Pasal 5C", "(1)\tRumah Sakit Daerah wajib dinilai.")
        c.insert_after("wajib dinilai.", "(2)\tPenilaian dilakukan setiap tahun.")

    reception, found = applied(project, marked("ranperda", new_pasal))
    (one,) = reception.usulan
    assert one.tanda.new.startswith("Pasal 5C ¶ (1)")
    assert (len(found.terbukti), found.ditolak) == (1, ())
    now = prints(project, "ranperda")
    assert now[now.index("Pasal 5C") + 2] == "(2) Penilaian dilakukan setiap tahun."


def strike(c: Copy, *phrases: str) -> None:
    """Delete paragraphs, a heading by its whole words."""
    for phrase in phrases:
        whole = [p for p in c.root.iter(f"{W}p") if text_of(p) == phrase]
        if not whole:
            c.delete(phrase)
            continue
        c._mark(whole[0], "del")
        for run in list(whole[0].iter(f"{W}r")):
            deleted = c._change("del")
            run.addprevious(deleted)
            deleted.append(run)
            for text in run.iter(f"{W}t"):
                text.tag = f"{W}delText"


def test_a_pasal_struck_out_is_deleted_by_one_operation(project: Home, marked) -> None:
    path = marked(
        "ranperda",
        lambda c: strike(
            c,
            "Pasal 3",
            "Ketentuan mengenai kedudukan, susunan organisasi",
            "Susunan organisasi sebagaimana dimaksud pada ayat (1) disusun",
            "Susunan organisasi sebagaimana dimaksud pada ayat (1) terdiri",
            "Tugas dan fungsi di bawah jabatan admini",
        ),
    )
    reception, found = applied(project, path)
    (one,) = reception.usulan
    assert one.tanda.old.startswith("Pasal 3 ¶ (1)")
    assert (len(found.terbukti), reasons(reception, found)) == (1, "")
    said = source(project, "perubahan.yaml")
    assert "tindakan: hapus\n    alamat: Pasal 3\n    karena: []" in said
    assert "alamat: Pasal 3 ayat (3)" not in said
    assert any("Pasal 3 dihapus" in line for line in prints(project, "ranperda"))


def test_a_pasal_that_an_operation_brings_goes_with_its_operation(project: Home, marked) -> None:
    path = marked(
        "ranperda", lambda c: strike(c, "Pasal 2A", "Bagan susunan Perangkat Daerah sebagaimana")
    )
    reception, found = applied(project, path)
    assert (len(found.terbukti), reasons(reception, found)) == (1, "")
    assert "Bagan susunan" not in source(project, "perubahan.yaml")
    assert "Pasal 2A" not in prints(project, "ranperda")


def test_a_parted_unit_in_force_is_two_operations(project: Home, marked) -> None:
    path = marked("ranperda", lambda c: c.split("Dinas Perhubungan, "))
    reception, found = applied(project, path)
    assert (len(found.terbukti), reasons(reception, found)) == (1, "")
    said = source(project, "perubahan.yaml")
    assert "tindakan: ubah\n    alamat: Pasal 2 huruf d angka 16\n" in said
    assert "tindakan: sisip\n    alamat: Pasal 2 huruf d angka 16\n" in said


def test_a_pasal_behind_the_last_one_goes_on_with_the_numbers(project: Home) -> None:
    dasar = source(project, "dasar.yaml").split("\n")
    at = dasar.index("  Pasal 24")
    place = Span(f"{FOLDER}/dasar.yaml", at + 1, 3)
    last = PrintedLine("p-x", dasar[at + 1].strip(), asal=place, unit="i-pasal-24")
    wish = Tanda(JenisTanda.SISIP, last, new="Pasal 25 ¶ (1) Kata baru. ¶ (2) Kata lain.")
    ((path, edit),) = Desk(project).operasi(kencana.SLUG, wish)
    assert path == f"{FOLDER}/perubahan.yaml"
    assert edit.text == (
        "  - tindakan: tambah\n    alamat: Pasal 24\n    satuan: pasal\n    teks: |\n"
        "      (1) Kata baru.\n      (2) Kata lain.\n"
        "    karena: []\n    alasan: (belum diisi) alasan perubahan ini\n"
    )


def test_a_new_bab_is_one_operation_with_its_pasal(project: Home, marked) -> None:
    def new_bab(c: Copy) -> None:
        c.insert_after("Otonomi dalam bidang", "BAB IIIA")
        c.insert_after("BAB IIIA", "TATA KELOLA")
        c.insert_after("TATA KELOLA", "Pasal 8A")
        c.insert_after("Pasal 8A", "Tata kelola diatur dengan Peraturan Gubernur.")

    reception, found = applied(project, marked("ranperda", new_bab))
    assert (len(found.terbukti), reasons(reception, found)) == (1, "")
    assert (
        "  - tindakan: sisip\n    alamat: Bab III\n    satuan: bab\n    teks: |\n"
        "      TATA KELOLA\n      Pasal 8A\n      Tata kelola diatur dengan Peraturan Gubernur.\n"
    ) in source(project, "perubahan.yaml")


def test_paragraphs_items_and_rows_of_a_narrative(project: Home, marked) -> None:
    def row(c: Copy) -> None:
        old = row_of(c, "Kencana Utara")
        new = copy.deepcopy(old)
        for word, text in zip(new.iter(f"{W}t"), ("Kencana Barat", "6.500"), strict=True):
            word.text = text
        for mark in [*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        old.addnext(new)

    path = marked(
        "naskah-akademik",
        row,
        lambda c: c.replace("7.000", "7.001"),
        lambda c: c.insert_after("Rancangan diprioritaskan", "Butir baru dalam daftar."),
        lambda c: c.delete("Rentang kendali."),
        lambda c: c.insert_after("Jangkauan pengaturan meliputi", "Alinea baru.", tracked=False),
    )
    reception, found = applied(project, path)
    assert (len(found.terbukti), len(reception.usulan)) == (5, 5)
    rows = "| Kencana Utara | 7.001 |\n| Kencana Barat | 6.500 |\n| Kencana Selatan | 7.100 |\n"
    assert rows in source(project, "narasi/bab-2-c.md")
    assert "2. Rancangan" in (said := source(project, "narasi/bab-6-b.md"))
    assert "\n3. Butir baru dalam daftar.\n4. Persetujuan" in said
    assert "Rentang" not in source(project, "narasi/bab-2-b.md")
    assert source(project, "narasi/bab-5-jangkauan.md").endswith("\n\nAlinea baru.\n")


def test_a_cell_that_is_one_value_of_the_data_is_changed_there(project: Home, marked) -> None:
    path = marked(
        "naskah-akademik",
        lambda c: c.replace("Ketiganya tidak disebut", "Ketiga urusan itu tidak disebut"),
        lambda c: c.replace("Waktu pengguna layanan rumah sakit", "Waktu pasien rumah sakit"),
    )
    reception, found = applied(project, path)
    assert (len(found.terbukti), len(reception.usulan)) == (2, 2), reasons(reception, found)
    finding = source(project, "temuan/T02-urusan-tanpa-wadah.yaml")
    assert "Ketiga urusan itu tidak disebut dalam Pasal 2." in finding
    assert "{uraian: Waktu pasien rumah sakit," in source(project, "manfaat_biaya.yaml")


def test_a_cell_that_is_reckoned_or_stands_twice_says_so(project: Home, marked) -> None:
    def cell(c: Copy) -> None:
        told = [p for p in c.root.iter(f"{W}p") if text_of(p) == "Dinas Kesehatan"]
        next(told[0].iter(f"{W}t")).text = "Dinas Kesehatan Masyarakat"

    path = marked("naskah-akademik", cell)
    reception, found = applied(project, path)
    assert not found.terbukti
    told = reasons(reception, found)
    assert told.startswith("Isi sel ini tertulis di content/kencana/perangkat_daerah.yaml:8:")
    assert told.count("perangkat_daerah.yaml:") == 2


# --- taken out, moved, parted, joined ------------------------------------------------------------


def test_what_is_deleted_goes_with_all_that_belongs_to_it(project: Home, marked) -> None:
    path = marked(
        "ranperda",
        lambda c: c.delete("bahwa masih terdapat Urusan"),
        lambda c: c.delete("Rumah Sakit Daerah adalah rumah sakit milik"),
        lambda c: c.move_after("Anggaran badan yang", "Pembukuan badan yang"),
    )
    _, found = applied(project, path)
    assert (len(found.terbukti), found.ditolak) == (3, ())
    assert "sosiologis" not in source(project, "konsiderans.yaml")
    said = source(project, "perubahan.yaml")
    assert "Rumah Sakit Daerah adalah rumah sakit" not in said
    assert said.index("Pembukuan badan yang") < said.index("Anggaran badan yang")


def test_what_is_referred_to_is_not_deleted(project: Home, marked) -> None:
    path = marked(
        "ranperda",
        lambda c: c.delete("Rumah Sakit Daerah sebagaimana dimaksud pada ayat (1) memiliki"),
        lambda c: c.delete("Undang-Undang Nomor 30 Tahun 2001"),
        lambda c: c.delete("Badan Kesatuan Bangsa dan Politik, melaksanakan"),
        lambda c: c.delete("Gubernur melakukan evaluasi kelembagaan"),
    )
    before = {name: source(project, name) for name in ("perubahan.yaml", "konsiderans.yaml")}
    reception, found = applied(project, path)
    assert found.terbukti == ()
    why = reasons(reception, found)
    assert f"dirujuk: {FOLDER}/perubahan.yaml" in why  # Pasal 5 ayat (2), by Pasal 5B
    assert "undang-undang pembentukan daerah tidak tercantum" in why
    assert "mengacu Pasal 2 huruf e angka 6" in why
    assert "penjelasannya di" in why
    assert {name: source(project, name) for name in before} == before


def test_paragraphs_are_parted_and_joined(project: Home, marked) -> None:
    narasi = project.root / FOLDER / "narasi/keterangan-penutup.md"
    narasi.write_text("Alinea satu yang panjang.\n\nAlinea dua.[@uu-2014-23]\n\nAlinea tiga.\n")
    folder = issue(project, kencana.SLUG, ("keterangan",))
    c = Copy((folder / "keterangan.docx").read_bytes())
    c.split("Alinea satu")
    second = c.paragraph("Alinea dua.")
    c._mark(second, "del")
    path = folder.parent / "keterangan.docx"
    path.write_bytes(c.data)
    _, found = applied(project, path)
    assert (len(found.terbukti), found.ditolak) == (2, ())
    assert narasi.read_text() == (
        "Alinea satu\n\nyang panjang.\n\nAlinea dua.[@uu-2014-23] Alinea tiga.\n"
    )


def test_units_that_an_operation_brings_are_parted_and_joined(project: Home, marked) -> None:
    path = marked(
        "ranperda",
        lambda c: c.split("sebagaimana dimaksud pada ayat (1) memiliki"),
        lambda c: c._mark(c.paragraph("Otonomi dalam bidang"), "del"),
    )
    reception, found = applied(project, path)
    assert (len(found.terbukti), reasons(reception, found)) == (2, "")
    said = source(project, "perubahan.yaml")
    assert "(1) memiliki\n      (3) otonomi dalam pengelolaan" in said
    assert "      (4) Rumah Sakit Daerah sebagaimana" in said
    assert "Daerah. Dalam melaksanakan otonomi" in said


def test_a_note_whose_sign_was_struck_out_loses_its_sign(project: Home, tmp_path: Path) -> None:
    narasi = project.root / FOLDER / "narasi/keterangan-penutup.md"
    narasi.write_text("Alinea satu.[@uu-2014-23]\n\nAlinea dua.[@uu-2014-23]^[Catatan lain.]\n")
    folder = issue(project, kencana.SLUG, ("keterangan",))
    c = Copy((folder / "keterangan.docx").read_bytes())
    sign = list(c.root.iter(f"{W}footnoteReference"))[1]
    gone = c._change("del")
    sign.getparent().addprevious(gone)
    gone.append(sign.getparent())
    path = tmp_path / "keterangan.docx"
    path.write_bytes(c.data)
    reception, found = applied(project, path)
    assert (len(found.terbukti), reasons(reception, found)) == (1, "")
    assert narasi.read_text() == ("Alinea satu.[@uu-2014-23]\n\nAlinea dua.^[Catatan lain.]\n")


NOTES = (
    "Alinea **bertinta** pertamax.[@uu-2014-23]\n\nAlinea keduax, yang *lebih* panjang.^[Lain.]\n",
    [
        ("bertinta", "Alinea **bertinta**^[Lihat \\*naskah\\* itu.] pertamax.[@uu-2014-23]"),
        ("pertamax.", "pertamax.[@uu-2014-23]^[Lihat \\*naskah\\* itu.]\n"),
        ("Alinea keduax", "Alinea keduax^[Lihat \\*naskah\\* itu.], yang *lebih* panjang.^["),
    ],
)


@pytest.mark.parametrize("which", range(3))
def test_a_new_note_is_written_where_its_sign_stands(
    project: Home, tmp_path: Path, which: int
) -> None:
    words, places = NOTES
    phrase, written = places[which]
    narasi = project.root / FOLDER / "narasi/keterangan-penutup.md"
    narasi.write_text(words)
    c = Copy((issue(project, kencana.SLUG, ("keterangan",)) / "keterangan.docx").read_bytes())
    root = etree.fromstring(c.parts["word/footnotes.xml"])
    note = copy.deepcopy(next(x for x in root if x.get(f"{W}type") is None))
    note.set(f"{W}id", "990")
    for name in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        for each in list(note.iter(name)):
            each.getparent().remove(each)
    texts = list(note.iter(f"{W}t"))
    texts[0].text = "Lihat *naskah* itu."
    for each in texts[1:]:
        each.text = ""
    root.append(note)
    c.parts["word/footnotes.xml"] = etree.tostring(root)
    sign = etree.Element(f"{W}ins", {f"{W}id": "991", f"{W}author": AUTHOR})
    etree.SubElement(etree.SubElement(sign, f"{W}r"), f"{W}footnoteReference", {f"{W}id": "990"})
    c._cut(phrase).addnext(sign)
    path = tmp_path / "keterangan.docx"
    path.write_bytes(c.data)
    reception, found = applied(project, path)
    assert (len(found.terbukti), reasons(reception, found)) == (1, "")
    assert written in narasi.read_text()
    assert any(line.text == "Lihat *naskah* itu." for line in lines(project, "keterangan"))


def test_the_only_paragraph_of_a_chapter_stays(project: Home, marked) -> None:
    path = marked("keterangan", lambda c: c.delete("Kedudukan rumah sakit tertinggal"))
    reception, found = applied(project, path)
    assert "kosong" in reasons(reception, found)
    assert found.texts == {}


# --- the law in the comparison table -------------------------------------------------------------


def test_the_column_of_the_new_text_asks_for_an_operation(project: Home, marked) -> None:
    def second_cell(c: Copy) -> None:
        _, menjadi = (p for p in c.root.iter(f"{W}p") if "Gubernur adalah Gubernur" in text_of(p))
        (word,) = (t for t in menjadi.iter(f"{W}t") if "adalah" in (t.text or ""))
        word.text = word.text.replace("adalah", "ialah")

    _, found = applied(project, marked("matriks-persandingan", second_cell))
    assert (len(found.terbukti), found.ditolak) == (1, ())
    assert "teks: Gubernur ialah Gubernur Nusa Kencana." in source(project, "perubahan.yaml")


def test_a_unit_that_an_operation_changes_is_not_given_a_second_one(project: Home, marked) -> None:
    old = "Unit Pelaksana Teknis Daerah yang selanjutnya disingkat UPTD adalah"

    def first_cell(c: Copy) -> None:
        semula = next(p for p in c.root.iter(f"{W}p") if old in text_of(p))
        word = next(t for t in semula.iter(f"{W}t") if "adalah" in (t.text or ""))
        word.text = word.text.replace("adalah", "ialah")

    reception, found = applied(project, marked("matriks-persandingan", first_cell))
    assert found.terbukti == ()
    assert f"sudah diubah oleh operasi di {FOLDER}/perubahan.yaml:2" in reasons(reception, found)


# --- at the prompt -------------------------------------------------------------------------------


def test_what_is_not_written_is_listed_with_its_number_and_the_exit_code_says_so(
    project: Home, marked, capsys: pytest.CaptureFixture[str]
) -> None:
    path = marked(
        "ranperda",
        lambda c: c.delete("Undang-Undang Nomor 30 Tahun 2001"),
        lambda c: c.replace("kesejahteraan masyarakat", "kesejahteraan warga"),
    )
    assert main(["--akar", str(project.root), "receive", str(path), "--apply"]) == 1
    said = capsys.readouterr().out
    assert "Tidak ditulis: nomor 2 (" in said
    assert "1 usul ditulis, 1 tidak terbukti" in said


def test_a_copy_without_its_record_is_proven_against_what_the_sources_print(
    project: Home, marked, capsys: pytest.CaptureFixture[str]
) -> None:
    def bare_copy(c: Copy) -> None:
        c.strip_anchors()
        c.strip_record()

    path = marked(
        "ranperda",
        bare_copy,
        lambda c: c.replace("kesejahteraan masyarakat", "kesejahteraan warga"),
        lambda c: c.replace("Beberapa ketentuan dalam", "Ketentuan dalam"),
    )
    assert main(["--akar", str(project.root), "receive", str(path), "--apply"]) == 1
    assert "1 usul ditulis, 0 tidak terbukti, 1 diubah sendiri" in capsys.readouterr().out
    assert "kesejahteraan warga" in source(project, "konsiderans.yaml")


# --- there and back: made-up reviews of every kind -----------------------------------------------


def review(data: bytes, seed: int) -> Copy:
    """Return a copy with an edit of every kind on paragraphs chosen by dice."""
    dice = random.Random(seed)
    c = Copy(data)
    words = ["".join(text_of(p)) for p in c.root.iter(f"{W}p")]
    once = [t for t in words if len(t.split()) > 7 and words.count(t) == 1 and "\t" not in t]
    alone = [t for t in once if sum(t in each for each in words) == 1]
    chosen = dice.sample(alone, len(KINDS) + 1)
    for kind, text in zip(KINDS, chosen, strict=False):
        tracked = dice.random() < 0.5
        runs = [t.text or "" for t in c.paragraph(text).iter(f"{W}t")]
        phrase = " ".join(max(runs, key=len).split()[1:3])
        if sum(phrase in each for each in words) != 1 or sum(phrase in run for run in runs) != 1:
            continue
        c.mark(kind, text, phrase, chosen[-1], seed, tracked=tracked)
    return c


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ["ranperda", "keterangan", "naskah-akademik"])
def test_applied_reviews_print_as_the_reviewer_wrote(
    project: Home, tmp_path: Path, name: str, seed: int
) -> None:
    data = (project.build / kencana.SLUG / f"{name}.docx").read_bytes()
    path = tmp_path / f"{name}.docx"
    path.write_bytes(review(data, seed).data)
    reception, found = applied(project, path)
    done = {id(one) for one in found.terbukti}
    told = {id(each.usulan) for each in found.ditolak} | {
        id(one) for one in reception.usulan if not one.writable
    }
    assert done | told == {id(one) for one in reception.usulan}  # none lost
    wrote = {bare(p.new) for p in read_returned(path.read_bytes(), name).paragraphs if p.new}
    printed = lines(project, name)
    now = {bare(line.printed) for line in printed}
    of_the_tool = {bare(x.printed) for x in printed if x.asal.path.startswith("templates/")}
    for one in found.terbukti:
        if one.tanda.jenis in (JenisTanda.UBAH, JenisTanda.SISIP):
            assert {bare(part) for part in one.tanda.new.split(" ¶ ")} <= now & wrote
        elif one.tanda.jenis is JenisTanda.HAPUS:
            assert bare(one.tanda.old) not in now
    left = [one.tanda for one in reception.usulan if id(one) not in done]
    open_words = {bare(part) for mark in left for part in f"{mark.old} ¶ {mark.new}".split(" ¶ ")}
    was = {bare(line.printed) for file in reception.files for line in file.today}
    assert (
        now - was
    ) - wrote - open_words - of_the_tool == set()  # nothing that the reviewer did not write
