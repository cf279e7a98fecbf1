"""A law that enacts a Perppu is amended, and amends, by the text in its annex."""

from generator.diagnostics import Span
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.reader.enacting import enacted_body
from generator.law.reader.peraturan import read_peraturan
from generator.law.tree import pasal
from generator.model.lines import lines_of
from generator.model.satuan import Peraturan

LAW = """\
UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 4 TAHUN 2011 TENTANG PENETAPAN PERATURAN PEMERINTAH \
PENGGANTI UNDANG-UNDANG NOMOR 2 TAHUN 2010 TENTANG TERA MENJADI UNDANG-UNDANG
Menimbang : bahwa perlu ditetapkan;
MEMUTUSKAN:
Menetapkan : UNDANG-UNDANG TENTANG PENETAPAN.
Pasal 1
Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2010 tentang Tera ditetapkan menjadi \
Undang-Undang dan melampirkannya sebagai bagian yang tidak terpisahkan dari Undang-Undang ini.
Pasal 2
Undang-Undang ini mulai berlaku pada tanggal diundangkan.
Disahkan di Jakarta pada tanggal 3 Maret 2011
LAMPIRAN
UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 4 TAHUN 2011
PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG NOMOR 2 TAHUN 2010 TENTANG TERA
Menimbang : bahwa tera perlu diatur;
MEMUTUSKAN:
Menetapkan : PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG TENTANG TERA.
BAB I
UMUM
Pasal 1
Tera adalah pemberian tanda sah.
Pasal 2
Tera dilakukan setiap tahun.
Pasal 3
Tera dipungut biaya.
"""
AMENDS = """\
UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 9 TAHUN 2015 TENTANG PERUBAHAN ATAS UNDANG-UNDANG NOMOR 4 \
TAHUN 2011 TENTANG PENETAPAN PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG NOMOR 2 TAHUN 2010 \
TENTANG TERA MENJADI UNDANG-UNDANG
Menimbang : bahwa perlu diubah;
MEMUTUSKAN:
Menetapkan : UNDANG-UNDANG TENTANG PERUBAHAN.
Pasal I
Beberapa ketentuan dalam Undang-Undang Nomor 4 Tahun 2011 diubah sebagai berikut:
1. Pasal 3 dihapus.
2. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:
Pasal 2
Tera dilakukan setiap 2 (dua) tahun.
Pasal II
Undang-Undang ini mulai berlaku pada tanggal diundangkan.
"""


def read(text: str) -> Peraturan:
    return read_peraturan(lines_of(text, Span("uu.txt", 1, 1)))[0]


def test_the_body_of_a_law_that_enacts_a_perppu_is_its_annex() -> None:
    law = enacted_body(read(LAW))
    assert [p.kalimat for p in pasal(law.batang_tubuh)] == [
        "Tera adalah pemberian tanda sah.",
        "Tera dilakukan setiap tahun.",
        "Tera dipungut biaya.",
    ]
    assert law.judul == read(LAW).judul
    assert law.lampiran == ()


def test_it_is_amended_under_its_own_name() -> None:
    found = consolidate(enacted_body(read(LAW)), [read(AMENDS)])
    assert [p.nasib for p in found.penerapan] == [Nasib.DITERAPKAN] * 2


def test_a_perppu_that_amends_does_so_as_the_law_that_enacts_it() -> None:
    base = read(
        "UNDANG-UNDANG NOMOR 7 TAHUN 2001 TENTANG UKUR\nMenimbang : bahwa perlu;\nMEMUTUSKAN:\n"
        "Menetapkan : UNDANG-UNDANG TENTANG UKUR.\nPasal 1\nUkur adalah ukur.\nPasal 2\nLain.\n"
    )
    head, _, _ = LAW.partition("BAB I\n")
    law = enacted_body(read(
        f"{head}Pasal I\nBeberapa ketentuan dalam Undang-Undang Nomor 7 Tahun 2001 tentang Ukur "
        "diubah sebagai berikut:\n1. Pasal 1 dihapus.\n2. Pasal 2 dihapus.\nPasal II\nUU ini "
        "mulai berlaku.\n"
    ))  # fmt: skip
    assert [(b.pasal, b.nomor) for b in law.butir] == [("I", "1"), ("I", "2")]
    assert [p.nasib for p in consolidate(base, [law]).penerapan] == [Nasib.DITERAPKAN] * 2


def test_any_other_law_stays_as_it_is() -> None:
    law = read(AMENDS)
    assert enacted_body(law) is law


def test_a_law_that_tells_how_a_perppu_becomes_law_keeps_its_own_body() -> None:
    more = "".join(f"Pasal {n}\nHal {n} diatur tersendiri.\n" for n in range(3, 6))
    law = read_peraturan(
        lines_of(LAW.replace("Disahkan di", f"{more}Disahkan di"), Span("a.txt", 1, 1))
    )[0]
    assert enacted_body(law) is law
