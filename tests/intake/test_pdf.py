"""The text layer of PDF: page furniture dropped and told, lines joined, images refused."""

from __future__ import annotations

import io

import pikepdf
import pytest

from generator.diagnostics import DraftingError, Span
from generator.intake.pdf import MAX_PAGES, join_lines, read_pdf
from generator.model.lines import lines_of

PAGES = (
    "PERATURAN DAERAH KABUPATEN CONTOH\nPasal 1\n(1) Taman kota adalah ruang terbuka hijau yang\n"
    "dikelola oleh dinas;\n- 2 -",
    "jdih.contoh.go.id\n(2) Pengelolaan taman dicatat oleh dinas setiap\ntahun.\n- 3 -",
    "jdih.contoh.go.id\nPasal 2\nPeraturan ini berlaku sejak diundangkan.\n- 4 -",
    "jdih.contoh.go.id\nPasal 3\nTaman dibuka setiap hari.\n- 5 -",
)


def test_the_conjunction_of_a_list_that_broke_before_it_stays_with_its_item() -> None:
    printed = "a. dinas yang menyelenggarakan urusan pertanian;\ndan\nb. badan.\n"
    joined = [line.text for line in join_lines(lines_of(printed, Span("a.pdf", 1, 1)))]
    assert joined == ["a. dinas yang menyelenggarakan urusan pertanian; dan", "b. badan."]


def test_the_date_of_a_closing_has_a_line_of_its_own() -> None:
    printed = (
        "Ditetapkan di Contoh\npada tanggal 4 Maret 2019\nberlaku sejak tahun\npada tanggal itu\n"
    )
    joined = [line.text for line in join_lines(lines_of(printed, Span("a.pdf", 1, 1)))]
    assert joined == [
        "Ditetapkan di Contoh",
        "pada tanggal 4 Maret 2019 berlaku sejak tahun pada tanggal itu",
    ]


def pdf(pages: tuple[str, ...], password: str | None = None) -> bytes:
    """A small PDF with one line of Helvetica below the other."""
    lock = pikepdf.Encryption(owner="pemilik", user=password) if password is not None else False
    document = pikepdf.new()
    for text in pages:
        page = document.add_blank_page(page_size=(400, 600))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                  BaseFont=pikepdf.Name.Helvetica)  # fmt: skip
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F1=document.make_indirect(font))
        )
        shown = " ".join(f"({line.translate(ESCAPE)}) Tj T*" for line in text.split("\n"))
        page.Contents = document.make_stream(f"BT /F1 10 Tf 14 TL 40 560 Td {shown} ET".encode())
    stream = io.BytesIO()
    document.save(stream, encryption=lock)
    return stream.getvalue()


ESCAPE = str.maketrans({"(": r"\(", ")": r"\)"})


def test_pages_become_lines() -> None:
    lines, notes = read_pdf(pdf(PAGES), "naskah.pdf")
    assert [line.text for line in lines] == [
        "PERATURAN DAERAH KABUPATEN CONTOH",
        "Pasal 1",
        "(1) Taman kota adalah ruang terbuka hijau yang dikelola oleh dinas;",
        "(2) Pengelolaan taman dicatat oleh dinas setiap tahun.",
        "Pasal 2",
        "Peraturan ini berlaku sejak diundangkan.",
        "Pasal 3",
        "Taman dibuka setiap hari.",
    ]
    assert str(lines[3].asal).startswith("naskah.pdf (hlm. 2):")
    assert sorted(d.message.partition(": ")[2] for d in notes) == sorted(
        [f"“- {n} -”." for n in (2, 3, 4, 5)] + ["“jdih.contoh.go.id”."] * 3
    )


@pytest.mark.parametrize("ujung", ["5286);", "5286).", "5286,", "2019.", "5286", "c."])
def test_a_number_that_belongs_to_a_sentence_is_no_page_number(ujung: str) -> None:
    """The page turns before the last words of a sentence; its own number stands at the foot."""
    pages = (
        "Mengingat : 1. Undang-Undang Nomor 43 Tahun 2009 (Tambahan Lembaran Negara Nomor\n- 2 -",
        f"{ujung}\n2. Peraturan Pemerintah Nomor 28 Tahun 2012;\n- 3 -",
        "Pasal 1\nTaman dibuka setiap hari sampai sore.\n- 4 -",
    )
    lines, notes = read_pdf(pdf(pages), "naskah.pdf")
    assert ujung in [line.text for line in lines]
    assert sorted(d.message.partition(": ")[2] for d in notes) == [f"“- {n} -”." for n in (2, 3, 4)]


PENUH = "Penyelenggaraan taman kota dilakukan oleh dinas dengan memperhatikan"
PATAH = (  # what stands last on a page, and how the next page goes on
    ("berdasarkan Undang-Undang Nomor 43 Tahun", "2019", "tentang Taman;"),
    ("paling sedikit", "100", "orang diberikan bantuan;"),
    ("sebagaimana dimaksud pada ayat (1) huruf", "c", "diatur dengan Peraturan Bupati;"),
    ("sesuai dengan Pasal", "5", "dan Pasal 6;"),
    ("sebagaimana dimaksud dalam Pasal 3 ayat", "2", "dan Pasal 6;"),
    ("sebagaimana dimaksud pada angka", "iv", "diatur dengan Peraturan Bupati;"),
    ("disetujui oleh lebih dari", "1/2", "dari anggota yang hadir;"),
    ("denda paling tinggi", "10%", "dari nilai kerugian;"),
    ("dibayarkan kepada", "25", "orang penerima;"),
)
NOMOR = ("- {} -", "{}", "{}/6", "Halaman {}", "")  # how the pages are numbered


@pytest.mark.parametrize("rupa", NOMOR)
@pytest.mark.parametrize("di_kaki", [True, False])
@pytest.mark.parametrize("patah", PATAH, ids=lambda x: x[1])
def test_no_word_of_the_law_is_lost_to_the_number_of_a_page(
    patah: tuple[str, str, str], di_kaki: bool, rupa: str
) -> None:
    """A line that holds a number alone is at the foot or the head of a page, as it may happen."""
    awal, kata, akhir = patah
    isi = [f"Pasal {n}\n{PENUH} hal {word}." for n, word in enumerate(("satu", "dua", "tiga"), 1)]
    satu = f"{PENUH} {awal}" + (f"\n{kata}" if di_kaki else "")
    dua = (f"{kata}\n" if not di_kaki else "") + f"{akhir}\nTaman dirawat."
    pages = tuple(
        f"{text}\n{rupa.format(n)}"
        for n, text in enumerate((*isi, satu, dua, "Pasal 4\nTutup."), 1)
    )
    lines, notes = read_pdf(pdf(pages), "naskah.pdf")
    whole = " ".join(line.text for line in lines)
    assert f"{awal} {kata} {akhir}" in whole
    told = [d.message for d in notes if d.code == "H108"]
    assert len(told) == (6 if rupa else 0), told
    assert kata not in [d.quoted for d in notes if d.code == "H108"] or rupa == "{}"


def test_a_number_at_the_edge_that_is_read_as_the_law_is_told() -> None:
    pages = (f"Pasal 1\n{PENUH} warga dari\n25", f"rukun tetangga.\n{PENUH}", f"{PENUH}\nTutup.")
    _, notes = read_pdf(pdf(pages), "a.pdf")
    assert [(d.code, d.span.path) for d in notes] == [("H109", "a.pdf (hlm. 1)")]
    assert "“25”" in notes[0].message


@pytest.mark.parametrize("rupa", ["{}", "[{}]", "{}/3", "- {}", "{} -"])
def test_of_two_pages_the_second_alone_may_bear_its_number(rupa: str) -> None:
    pages = (
        "Pasal 1\n" + PENUH + " baik.",
        f"Pasal 2\n{PENUH} lagi.\nNAMA PEJABAT\n{rupa.format(2)}",
    )
    lines, _ = read_pdf(pdf(pages), "a.pdf")
    ujung = "2/3" if rupa == "{}/3" else "NAMA PEJABAT"  # a fraction, if no page counts alike
    assert lines[-1].text == ujung


def test_pages_that_count_in_roman_letters_lose_their_numbers() -> None:
    pages = tuple(f"{PENUH} hal {n}.\n{n}" for n in ("i", "ii", "iii", "iv"))
    lines, notes = read_pdf(pdf(pages), "a.pdf")
    assert [line.text for line in lines] == [f"{PENUH} hal {n}." for n in ("i", "ii", "iii", "iv")]
    assert [d.quoted for d in notes] == ["i", "ii", "iii", "iv"]


def test_sheets_of_two_pages_count_by_two() -> None:
    isi = [f"{PENUH} hal {kata}." for kata in ("satu", "dua", "tiga", "empat")]
    pages = (f"1\n{isi[0]}", f"3\n{isi[1]}", isi[2], f"7\n{isi[3]}")
    lines, notes = read_pdf(pdf(pages), "a.pdf")
    assert [d.quoted for d in notes] == ["1", "3", "7"]
    assert [line.text for line in lines] == isi


TAMAN = ("Taman kota", "Taman desa", "Taman hutan", "Taman air")


@pytest.mark.parametrize("rupa", ["{}", "- {} -", "-{}-", "[{}]", "Halaman {} dari 4"])
def test_a_page_number_at_the_head_stays_one_though_the_sentence_wants_a_number(rupa: str) -> None:
    texts = [f"{taman} diatur dalam Undang-Undang yang disebut dengan Nomor" for taman in TAMAN]
    pages = tuple(f"{rupa.format(n)}\n{text}" for n, text in enumerate(texts, 1))
    lines, notes = read_pdf(pdf(pages), "naskah.pdf")
    assert [line.text for line in lines] == texts
    assert len(notes) == 4


def drawn(*pieces: tuple[int, int, str]) -> bytes:
    """A PDF of one page with words drawn at places, in the order given."""
    document = pikepdf.open(io.BytesIO(pdf(("",))))
    shown = " ".join(
        f"BT 1 0 0 1 {x} {y} Tm /F1 10 Tf ({text.translate(ESCAPE)}) Tj ET" for x, y, text in pieces
    )
    document.pages[0].Contents = document.make_stream(shown.encode())
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_number_drawn_after_its_text_stands_before_it() -> None:
    """mPDF draws the text of a list item first, and its number after that."""
    data = drawn(
        (110, 560, "bahwa taman kota perlu dikelola dengan baik oleh"),
        (110, 546, "pemerintah daerah;"),
        (95, 560, "a."),
        (40, 560, "Menimbang"),
        (88, 560, ":"),
        (110, 532, "bahwa perlu diatur dengan Peraturan Daerah;"),
        (95, 532, "b."),
        (180, 500, "Pasal 1"),
        (60, 480, "Taman dikelola oleh dinas yang membidangi taman"),
        (60, 466, "dan hutan kota yang luas."),
        (40, 480, "(1)"),
        (60, 452, "Dinas bertugas:"),
        (40, 452, "(2)"),
        (80, 438, "merawat taman; dan"),
        (60, 438, "a."),
        (80, 424, "menjaga taman."),
        (60, 424, "b."),
    )
    assert [line.text for line in read_pdf(data, "mpdf.pdf")[0]] == [
        "Menimbang : a. bahwa taman kota perlu dikelola dengan baik oleh pemerintah daerah;",
        "b. bahwa perlu diatur dengan Peraturan Daerah;",
        "Pasal 1",
        "(1) Taman dikelola oleh dinas yang membidangi taman dan hutan kota yang luas.",
        "(2) Dinas bertugas:",
        "a. merawat taman; dan",
        "b. menjaga taman.",
    ]


WARNING = b"<b>Warning</b>: Undefined variable in <b>/var/www/unduh.php</b> on line <b>12</b>\n"


@pytest.mark.parametrize(
    "before", [b"\n", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n" * 20, WARNING * 20]
)
def test_bytes_before_the_mark_do_no_harm(before: bytes) -> None:
    assert len(read_pdf(before + pdf(PAGES), "naskah.pdf")[0]) == 8


def test_a_page_of_images_is_told() -> None:
    _, notes = read_pdf(pdf((*PAGES, "")), "naskah.pdf")
    assert [str(d.span) for d in notes if d.code == "H99"] == ["naskah.pdf (hlm. 5):1:1"]


def test_a_file_that_only_forbids_copying_is_read() -> None:
    assert len(read_pdf(pdf(PAGES, password=""), "naskah.pdf")[0]) == 8


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(("", "")), "H99"),
        (b"%PDF-1.7\nrusak", "H98"),
        (pdf(PAGES, password="rahasia"), "H98"),
    ],
    ids=["gambar", "rusak", "terkunci"],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DraftingError, match=code):
        read_pdf(data, "naskah.pdf")


def test_what_stands_before_the_mark_is_skipped() -> None:
    data = b"Content-Type: application/pdf\r\n\r\n" + pdf(PAGES)
    assert len(read_pdf(data, "naskah.pdf")[0]) == 8


def bomb(stream: bytes) -> bytes:
    """A PDF whose one page has ``stream`` for content, packed."""
    document = pikepdf.new()
    document.add_blank_page().Contents = document.make_stream(stream)
    out = io.BytesIO()
    document.save(out, compress_streams=True, recompress_flate=True)
    return out.getvalue()


def twisted(old: bytes, new: bytes) -> bytes:
    return pdf(PAGES).replace(old, new.ljust(len(old))[: len(old)])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bomb(b" " * 80_000_000), "H9[89]"),
        (pdf(("",) * (MAX_PAGES + 1)), f"H95.*{MAX_PAGES + 1} halaman"),
        (pdf(PAGES)[:700], "H98"),
        (twisted(b"/Kids [ 3 0 R", b"/Kids [ 2 0 R"), "H9[89]"),
    ],
    ids=["isi membengkak", "ribuan halaman", "terpotong", "halaman berputar"],
)
def test_what_is_hostile_or_damaged_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DraftingError, match=code):
        read_pdf(data, "naskah.pdf")


def test_only_the_margin_is_mended() -> None:
    text = "Setiap orang yang mengelola taman kota wajib\nmencatat pohon.\n"
    text += "BAB II\nPENUTUP\n\na. satu;\nb. dua."
    assert [line.text for line in join_lines(lines_of(text, Span()))] == [
        "Setiap orang yang mengelola taman kota wajib mencatat pohon.",
        "BAB II",
        "PENUTUP",
        "a. satu;",
        "b. dua.",
    ]
