"""The vocabulary of regulations: every kind has its words, and what is printed can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from yaml import safe_load

from generator.content.decode import decode
from generator.content.yaml import compose
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.draft import makes
from generator.model.peraturan import (
    BENTUK,
    LEMBARAN,
    Acuan,
    JenisPeraturan,
    PeraturanPustaka,
    running,
)
from generator.model.sitasi import LEMBARAN as GAZETTE
from generator.model.sitasi import NAMA, SINGKATAN, recognise
from generator.model.sitasi import TENTANG as TITLE
from generator.model.teks import Teks

GENERATOR = Path(__file__).parents[2] / "generator"
RECORD = """\
id: contoh-1
jenis: {jenis}
instansi: "{instansi}"
nomor: {nomor}
tahun: "2018"
judul: Kesehatan Ibu
lembaran: {{jenis: {lembaran}, tahun: "2018", nomor: "7"}}
per: 2026-01-01
sumber: contoh
status: ilustratif
"""


def record(
    jenis: str, nomor: str = "99", instansi: str = "", lembaran: str = "BN"
) -> PeraturanPustaka:
    text = RECORD.format(jenis=jenis, nomor=nomor, instansi=instansi, lembaran=lembaran)
    found, faults = decode(PeraturanPustaka, compose(text, "x.yaml"), "x.yaml")
    assert found is not None, [str(fault) for fault in faults]
    return found


def test_the_table_is_that_of_the_law() -> None:
    """Against a transcription of its own, kind by kind and none besides."""
    rows = safe_load((Path(__file__).parent / "kosakata.yaml").read_text(encoding="utf-8"))
    made = [
        [str(j), b.nama, b.singkat, b.tingkat, b.pembentuk, b.lembaran] for j, b in BENTUK.items()
    ]
    assert made == rows
    assert list(BENTUK) == list(JenisPeraturan)


OTHER_NAMES = {"perppu": "Perpu", "permenkeu": "PMK",
               "perwali": "Peraturan Walikota", "perdprd": "Peraturan DPRD"}  # fmt: skip


@pytest.mark.parametrize(("jenis", "nama"), OTHER_NAMES.items())
def test_a_kind_is_known_by_its_other_name(jenis: str, nama: str) -> None:
    (satu,) = recognise(f"menurut {nama} Nomor 4 Tahun 2012 tentang Pasar", {})
    assert (satu.jenis, satu.nomor, satu.tahun) == (jenis, "4", "2012")


def test_only_what_has_no_other_name_must_tell_its_maker() -> None:
    """And a region says where its gazette is from, the assembly to what is a Perda alone."""
    assented = {"perda", "qanun", "perdasus", "perdasi", "perdais"}
    named = {"permen", "perban", "kepmen", *assented, "pergub", "perbup", "perwali", "perdprd",
             "kepgub", "kepbup", "kepwali", "putusan"}  # fmt: skip
    assert {str(j) for j, b in BENTUK.items() if b.instansi} == named
    region = {str(j): b.daerah for j, b in BENTUK.items() if b.daerah is not None}
    assert region == {
        **dict.fromkeys(assented, ""),
        "pergub": "Provinsi", "perbup": "Kabupaten", "perwali": "Kota",
        "kepgub": "Provinsi", "kepbup": "Kabupaten", "kepwali": "Kota",
    }  # fmt: skip
    alone = {str(j) for j, b in BENTUK.items() if b.bersama or b.noreg or b.berpenjelasan}
    assert alone == assented


def test_the_gazette_in_brackets_is_read_with_its_supplement() -> None:
    kurung = "(Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara "
    found = GAZETTE.search(f"{kurung}Republik Indonesia Nomor 5587)")
    assert found
    assert found.groupdict() == {
        "nama": "Lembaran Negara Republik Indonesia", "tahun": "2014", "nomor": "244",
        "seri": None, "tambahan": "5587",
    }  # fmt: skip
    local = GAZETTE.search("(Berita Daerah Kota Contoh Tahun 2018 Nomor ...)")
    assert local
    assert (local["nama"], local["nomor"], local["tambahan"]) == (
        "Berita Daerah Kota Contoh", "...", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "stop", [" (Lembaran", "; b.", ". Lain", ", lalu", "", " sebagaimana telah"]
)
def test_a_title_ends_where_something_else_begins(stop: str) -> None:
    found = TITLE.match(f" tentang Dana Desa{stop}")
    assert found
    assert found["judul"].strip() == "Dana Desa"


@pytest.mark.parametrize("nomor", ['""', "1945", "..."])
def test_the_constitution_has_no_number_on_any_page(nomor: str) -> None:
    satu = record("uud", nomor)
    assert satu.singkat == BENTUK[JenisPeraturan.UUD].singkat == "UUD 1945"
    assert satu.acuan().cite() == satu.acuan().pendek == str(satu.judul)


@pytest.mark.parametrize("jenis", [j for j in JenisPeraturan if j is not JenisPeraturan.UUD])
def test_no_key_reaches_a_page(jenis: JenisPeraturan) -> None:
    satu = record(jenis, instansi="Provinsi Contoh" if BENTUK[jenis].instansi else "")
    printed = f"{satu.acuan().cite()} {satu.singkat}"
    assert satu.acuan().lengkap.endswith("Nomor 99 Tahun 2018 tentang Kesehatan Ibu")
    assert f"{jenis} " not in f"{printed} "
    assert not any(word.startswith(jenis.partition("-")[0]) for word in printed.split())


def test_ministers_agencies_and_decisions_are_written_out() -> None:
    permenkes = record("permenkes")
    assert permenkes.acuan().pendek == "Peraturan Menteri Kesehatan Nomor 99 Tahun 2018"
    assert permenkes.singkat == "Permenkes 99/2018"
    permen = record("permen", instansi="Agama")
    assert permen.acuan().pendek == "Peraturan Menteri Agama Nomor 99 Tahun 2018"
    badan = record("perban", instansi="Badan Pangan Nasional")
    assert badan.acuan().pendek == "Peraturan Badan Pangan Nasional Nomor 99 Tahun 2018"
    keppres = record("keppres")
    assert keppres.acuan().pendek == "Keputusan Presiden Nomor 99 Tahun 2018"


@pytest.mark.parametrize(
    ("jenis", "nomor", "instansi", "pendek"),
    [
        ("putusan", "137/PUU-XIII/2018", "Mahkamah Konstitusi",
         "Putusan Mahkamah Konstitusi Nomor 137/PUU-XIII/2018"),
        ("tap-mpr", "XV/MPR/2018", "",
         "Ketetapan Majelis Permusyawaratan Rakyat Nomor XV/MPR/2018"),
        ("kepgub", "061/Kep.1-Huk/2018", "Banten",
         "Keputusan Gubernur Banten Nomor 061/Kep.1-Huk/2018"),
        ("kepmendagri", "050-3708", "",
         "Keputusan Menteri Dalam Negeri Nomor 050-3708 Tahun 2018"),
    ],
)  # fmt: skip
def test_a_number_that_holds_the_year_is_not_followed_by_it(
    jenis: str, nomor: str, instansi: str, pendek: str
) -> None:
    assert record(jenis, nomor, instansi).acuan().pendek == pendek


@pytest.mark.parametrize(
    ("jenis", "instansi", "lembaran", "kurung"),
    [
        ("uu", "", "LN", " (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 7)"),
        ("perda", "Kota Contoh", "LD", " (Lembaran Daerah Kota Contoh Tahun 2018 Nomor 7)"),
        ("pergub", "Contoh", "BD", " (Berita Daerah Provinsi Contoh Tahun 2018 Nomor 7)"),
        ("perwali", "Contoh", "BD", " (Berita Daerah Kota Contoh Tahun 2018 Nomor 7)"),
    ],
)
def test_a_gazette_names_its_region(jenis: str, instansi: str, lembaran: str, kurung: str) -> None:
    assert record(jenis, instansi=instansi, lembaran=lembaran).acuan().kurung == kurung


def test_an_unknown_kind_is_refused_with_what_may_be_meant() -> None:
    text = RECORD.format(jenis="permenkess", nomor="1", instansi="", lembaran="BN")
    found, faults = decode(PeraturanPustaka, compose(text, "x.yaml"), "x.yaml")
    assert found is None
    (fault,) = faults
    assert (fault.code, fault.span.line) == ("S04", 2)
    assert "permenkes" in fault.hint


@pytest.mark.parametrize("nama", sorted(NAMA))
def test_every_name_that_is_printed_is_recognised(nama: str) -> None:
    teks = f"berdasarkan {nama.title()} Nomor 12 Tahun 2018 tentang Kesehatan Ibu"
    (satu,) = recognise(teks, {})
    assert (satu.jenis, satu.nomor, satu.tahun) == (NAMA[nama], "12", "2018")


def test_ranks_follow_the_hierarchy() -> None:
    """UU 12/2011 Pasal 7 ayat (1): a Perppu stands beside a law, a Perda below a Perpres."""
    tingkat = {jenis: bentuk.tingkat for jenis, bentuk in BENTUK.items()}
    assert tingkat[JenisPeraturan.UU] == tingkat[JenisPeraturan.PERPPU]
    urut = ["uud", "tap-mpr", "uu", "pp", "perpres", "permenkes", "perda", "pergub"]
    assert [tingkat[JenisPeraturan(j)] for j in urut] == sorted(
        {tingkat[JenisPeraturan(j)] for j in urut}
    )


def test_the_gazette_of_every_kind_is_one_that_exists() -> None:
    assert {bentuk.lembaran for bentuk in BENTUK.values()} <= {"", *LEMBARAN}


def test_a_citation_names_the_last_of_several_amendments() -> None:
    dasar = Acuan("Peraturan Daerah", "3", "2016", "Pasar")
    satu, dua = (Acuan("Peraturan Daerah", n, "2020", "Perubahan") for n in ("1", "2"))
    assert dasar.setelah(()) == "Peraturan Daerah Nomor 3 Tahun 2016 tentang Pasar"
    assert dasar.setelah((satu,)).endswith(
        "sebagaimana telah diubah dengan Peraturan Daerah Nomor 1 Tahun 2020 tentang Perubahan"
    )
    assert dasar.setelah((satu, dua)).endswith(
        "sebagaimana telah beberapa kali diubah terakhir dengan Peraturan Daerah Nomor 2 Tahun "
        "2020 tentang Perubahan"
    )


def test_no_other_room_holds_names_of_kinds() -> None:
    """The words of the table stand in the table alone; a pattern that reads text is no table."""
    keys = {f'"{jenis}"' for jenis in JenisPeraturan if jenis not in ("perda", "uu")}
    strays = [
        f"{path.relative_to(GENERATOR)}: {key}"
        for path in sorted(GENERATOR.rglob("*.py"))
        if path.name != "peraturan.py" or path.parent.name != "model"
        for key in keys
        if key in path.read_text(encoding="utf-8")
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("judul", "acuan"),
    [
        ("PERATURAN DAERAH KOTA CONTOH NOMOR 8 TAHUN 2016 TENTANG PASAR DAN TERMINAL",
         "Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016 tentang Pasar dan Terminal"),
        ("UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 23 TAHUN 2014\nTENTANG PEMERINTAHAN DAERAH",
         "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"),
        ("Peraturan Bupati Contoh Nomor 5 Tahun 2019 tentang UPTD",
         "Peraturan Bupati Contoh Nomor 5 Tahun 2019 tentang UPTD"),
    ],
)  # fmt: skip
def test_a_printed_title_is_read_as_it_is_cited(judul: str, acuan: str) -> None:
    found = Acuan.parse(judul)
    assert found is not None
    assert found.lengkap == acuan
    assert Acuan.parse(found.lengkap) == found


def test_a_title_without_a_number_is_no_citation() -> None:
    assert Acuan.parse("Tentang Pasar") is None


@pytest.mark.parametrize("sebutan", ["Peraturan DPRD", "Peraturan Dewan Perwakilan Rakyat Daerah"])
def test_a_regulation_of_the_assembly_is_cited_and_ranked_but_drafted_by_no_head(
    sebutan: str,
) -> None:
    """UU 12/2011 Pasal 8 ayat (1) names it; the region it belongs to stands behind its name."""
    (satu,) = recognise(f"{sebutan} Kota Contoh Nomor 1 Tahun 2019 tentang Tata Tertib", {})
    assert (satu.jenis, satu.nomor, satu.tahun) == (JenisPeraturan.PERDPRD, "1", "2019")
    assert BENTUK[satu.jenis].tingkat > BENTUK[JenisPeraturan.PERDA].tingkat
    daerah = Daerah(jenis=JenisDaerah.KOTA, nama=Teks("Contoh"), ibu_kota=Teks("Contoh"))
    assert not makes(JenisPeraturan.PERDPRD, daerah)


@pytest.mark.parametrize(
    "kata",
    [
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "yang",
        "atas",
        "tentang",
        "dalam",
        "bagi",
        "oleh",
        "serta",
    ],
)
def test_a_title_in_running_text_keeps_small_words_small(kata: str) -> None:
    """But not at its beginning (EYD, capital letters of titles)."""
    assert running(f"PASAR {kata.upper()} KIOS-LOS") == f"Pasar {kata} Kios-Los"
    assert running(f"{kata.upper()} PASAR") == f"{kata.capitalize()} Pasar"
    assert running("UPTD Pasar") == "UPTD Pasar"


def test_short_names_are_told_from_names_that_are_words() -> None:
    assert {"uu", "pp", "perpres", "perda"} <= SINGKATAN
    assert not SINGKATAN & {"undang-undang", "peraturan daerah"}
