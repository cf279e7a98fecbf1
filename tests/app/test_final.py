"""A final draft takes confirmed facts alone: every other status is refused where it stands."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import kencana
import pytest
from pydantic import create_model

from generator.app.final import unconfirmed, unsettled, warned
from generator.content.load import load_dossier
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Severity, Span, peringatan
from generator.documents.kepastian import Kepastian
from generator.kelembagaan.hasil import Analisis
from generator.model.bilangan import bilangan
from generator.model.dossier import Dossier
from generator.model.fakta import StatusFakta
from generator.model.gerbang import Gerbang, JenisGerbang, TahapGerbang
from generator.model.teks import Entri, Teks

KECIL = Path(__file__).parents[1] / "content" / "dossier_kecil"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(KECIL, "kecil")


def dengan_status(dossier: Dossier, status: StatusFakta) -> Dossier:
    """Return the dossier with nothing in it but its base, of one status."""
    dasar = dossier.dasar.model_copy(update={"status": status})
    kosong = {
        "temuan": (),
        "pustaka": dossier.pustaka.model_copy(update={"peraturan": {}, "literatur": {}}),
    }
    return dossier.model_copy(update={"dasar": dasar, **kosong})


@pytest.mark.parametrize("status", [s for s in StatusFakta if s is not StatusFakta.TERKONFIRMASI])
def test_what_is_not_confirmed_is_refused(dossier: Dossier, status: StatusFakta) -> None:
    lain = unconfirmed(dengan_status(dossier, StatusFakta.TERKONFIRMASI))
    tambahan = set(unconfirmed(dengan_status(dossier, status))) - set(lain)
    assert {(d.code, d.span) for d in tambahan} == {("S90", dossier.dasar.asal)}
    assert all(f"berstatus {status}" in d.message for d in tambahan)


def test_a_record_of_the_library_that_nobody_names_is_no_matter_of_the_dossier(
    dossier: Dossier,
) -> None:
    """Dossiers share a library; what another one cites does not make this one uncertain."""
    dasar = dossier.pustaka.peraturan[str(dossier.dasar.peraturan)]
    unsure = {"status": StatusFakta.INGATAN}
    lain = dasar.model_copy(update={"id": Teks("perda-lain-2001-1"), **unsure})
    pengubah = dasar.model_copy(update={"id": Teks("perda-ubah-2002-2"), **unsure})

    def ditolak(**diubah: object) -> set[str]:
        peraturan = {
            **dossier.pustaka.peraturan,
            str(dasar.id): dasar.model_copy(update=diubah),
            "perda-lain-2001-1": lain,
            "perda-ubah-2002-2": pengubah,
        }
        pustaka = dossier.pustaka.model_copy(update={"peraturan": peraturan})
        found = unconfirmed(dossier.model_copy(update={"pustaka": pustaka}))
        return {d.message for d in found} - {d.message for d in unconfirmed(dossier)}

    assert ditolak() == set()
    assert ditolak(diubah_oleh=(Teks("perda-ubah-2002-2"),)) == {
        "“perda-ubah-2002-2” berstatus ingatan"
    }


def test_a_record_is_named_by_its_words_cut_to_a_line(dossier: Dossier) -> None:
    """The reader of the message must find the record without its line, too."""
    peraturan = dossier.dasar.peraturan
    semua = unconfirmed(dengan_status(dossier, StatusFakta.TURUNAN))
    (satu,) = [d for d in semua if d.span == dossier.dasar.asal]
    assert satu.message == f"“{peraturan}” berstatus turunan"
    assert satu.severity is Severity.GALAT
    assert satu.hint == "pastikan pada sumber resmi (JDIH), lalu ubah status menjadi terkonfirmasi"


@pytest.mark.parametrize(
    ("kata", "label"),
    [
        ("x" * 71, "“" + "x" * 71 + "”"),
        ("x" * 72, "“" + "x" * 70 + "…”"),
        ("dua  kata\ndan lagi", "“dua kata dan lagi”"),
        ("", "“catatan ini”"),
    ],
)
def test_long_words_are_cut(dossier: Dossier, kata: str, label: str) -> None:
    dasar = dossier.dasar.model_copy(update={"peraturan": Teks(kata)})
    rusak = dossier.model_copy(update={"dasar": dasar})
    semua = unconfirmed(dengan_status(rusak, StatusFakta.TURUNAN))
    assert f"{label} berstatus turunan" in [d.message for d in semua]


def test_a_final_draft_says_how_much_nobody_waived() -> None:
    """Errors stop a draft before; warnings and hints are counted together."""
    temuan = [
        Diagnostic(NOWHERE, Severity.GALAT, "F01", "apa saja", ""),
        Diagnostic(NOWHERE, Severity.PERINGATAN, "F111", "apa saja", ""),
        Diagnostic(NOWHERE, Severity.PETUNJUK, "P19", "apa saja", ""),
    ]
    (satu,) = warned(temuan)
    assert (satu.code, satu.severity, satu.span) == ("S91", Severity.PERINGATAN, NOWHERE)
    assert satu.message == (
        "naskah final terbit dengan 2 peringatan atau petunjuk yang tidak dikecualikan"
    )
    assert satu.hint == (
        "perbaiki, atau kecualikan dengan alasan (pengecualian) dalam dossier.yaml"
    )
    assert warned([d for d in temuan if d.severity is Severity.GALAT]) == ()


def test_an_invented_region_and_an_unmet_gate_keep_a_draft_from_being_final(
    dossier: Dossier,
) -> None:
    """Each is said where it is written: the region first, the gate that a printed change awaits."""
    daerah = dossier.identitas.daerah.model_copy(update={"rekaan": True})
    identitas = dossier.identitas.model_copy(update={"daerah": daerah})
    (operasi, *lain) = dossier.perubahan.operasi
    gate = Gerbang(
        id=Teks("G1"),
        jenis=JenisGerbang.AJUKAN,
        bukti=Teks("hasil evaluasi kelembagaan"),
        dari=Teks("Biro Organisasi"),
        batas=TahapGerbang.HARMONISASI,
        akibat=Teks("Perubahan ditarik."),
        asal=Span("perubahan.yaml", 3, 5),
    )
    menunggu = operasi.model_copy(update={"gerbang": (Teks("G1"),)})
    perubahan = {"operasi": (menunggu, *lain), "gerbang": (gate,)}
    semula = unconfirmed(dossier)
    assert [d.code for d in semula if d.code in ("S72", "S92")] == []
    ubah = {"identitas": identitas, "perubahan": dossier.perubahan.model_copy(update=perubahan)}
    pertama, *_, terakhir = unconfirmed(dossier.model_copy(update=ubah))
    assert (pertama.code, pertama.span, pertama.severity) == ("S72", daerah.asal, Severity.GALAT)
    assert (
        pertama.message == f"{daerah.sebutan} adalah daerah rekaan; dosir ini hanya untuk peragaan"
    )
    assert pertama.hint == "naskah final hanya untuk daerah yang nyata"
    assert (terakhir.code, terakhir.span) == ("S92", gate.asal)
    assert terakhir.message == "gerbang G1 belum terpenuhi: hasil evaluasi kelembagaan"
    assert terakhir.hint == (
        "peroleh dari Biro Organisasi paling lambat pada pengharmonisasian, lalu isi terpenuhi"
    )


KATA = ("id", "nama", "judul", "uraian", "teks", "peraturan")


@pytest.mark.parametrize("pertama", range(len(KATA)))
def test_a_record_is_named_by_the_first_words_that_it_has(dossier: Dossier, pertama: int) -> None:
    """A key before a name, a name before a title; a library record has no name, a task no key."""
    isi = dict.fromkeys(KATA[pertama:], (Teks, ...))
    jenis = create_model("Catatan", __base__=Entri, status=(StatusFakta, ...), **isi)
    catatan = jenis(status=StatusFakta.INGATAN, **{n: Teks(f"kata {n}") for n in isi})
    semua = unconfirmed(dossier.model_copy(update={"dasar": catatan}))
    assert f"“kata {KATA[pertama]}” berstatus ingatan" in [d.message for d in semua]


def dossiers() -> dict[str, Dossier]:
    """Return dossiers of three kinds: the least there is, one of a real region, an invented one."""
    contoh = Path(__file__).parents[1] / "documents" / "content"
    return {
        "kecil": load_dossier(KECIL, "kecil"),
        "contoh": load_dossier(contoh, "contoh"),
        "rekaan": kencana.dossier(),
    }


@pytest.mark.parametrize("nama", ["kecil", "contoh", "rekaan"])
def test_the_note_counts_what_a_final_build_refuses(nama: str) -> None:
    """As the command prints it: each finding once."""
    satu = dossiers()[nama]
    kode = Counter(d.code for d in DraftingError(unconfirmed(satu)).diagnostics)
    kepastian = Kepastian.dari(satu)
    assert kepastian.jumlah == bilangan(kode["S90"])
    assert len(kepastian.gerbang) == kode["S92"]
    assert kepastian.pasti is not bool(kode["S90"] + kode["S92"])
    assert kode["S72"] == satu.identitas.daerah.rekaan
    rincian = sum(map(int, re.findall(r"\d+(?= \()", kepastian.rincian)))
    assert rincian == kode["S90"]
    assert sum(kode.values()) > 0


def test_the_note_names_the_legal_basis_that_is_not_sure(dossier: Dossier) -> None:
    """Mengingat itself bears no mark: it is the text of a law."""
    kunci = str(dossier.dasar.peraturan)
    asal = dossier.pustaka.peraturan[kunci]
    konsiderans = dossier.konsiderans.model_copy(update={"mengingat": (Teks(kunci),)})
    for status, disebut in ((StatusFakta.INGATAN, True), (StatusFakta.TERKONFIRMASI, False)):
        peraturan = {kunci: asal.model_copy(update={"status": status})}
        pustaka = dossier.pustaka.model_copy(update={"peraturan": peraturan})
        satu = dossier.model_copy(update={"pustaka": pustaka, "konsiderans": konsiderans})
        assert Kepastian.dari(satu).dasar_hukum == (asal.acuan().pendek if disebut else "")


def test_a_type_that_rests_on_a_contradiction_keeps_a_draft_from_being_final() -> None:
    """K87 is a warning; in a final draft it is refused with the same words."""
    ragu = peringatan(Span("indikator.yaml", 3, 1), "K87", "tipe urusan kehutanan ...", "bunyi")
    lain = peringatan(Span("indikator.yaml", 4, 1), "K57", "nilai lama", "")
    (galat,) = unsettled(Analisis(temuan=(ragu, lain)))
    assert (galat.code, galat.span, galat.message) == ("S160", ragu.span, ragu.message)
    assert galat.severity is Severity.GALAT
    assert unsettled(Analisis(temuan=(lain,))) == ()
