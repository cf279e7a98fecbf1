"""Words that tables and the sentences about them use: a ministry reads them, not a programmer."""

from __future__ import annotations

from dataclasses import replace

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.documents.bahan import Bahan
from generator.documents.build import TEMPLATES
from generator.documents.environment import Templates
from generator.documents.gambar.peta import peta_temuan
from generator.documents.naskah_akademik import naskah_akademik
from generator.documents.tabel.daftar import tabel
from generator.documents.tabel.temuan import penyelesaian
from generator.documents.ungkapan import bertempat
from generator.ir.dump import dump, dump_blocks
from generator.model.dossier import Sikap, StatusFakta, Tingkat
from generator.model.teks import Teks
from generator.model.urusan import sebutan

TEMPLAT = Templates(TEMPLATES)
PP = "Peraturan Pemerintah Nomor 18 Tahun 2016"


def bahan() -> Bahan:
    return bahan_dari(kencana.dossier())


@pytest.mark.parametrize(
    ("tempat", "tertulis"),
    [
        ("Pasal 2 huruf e", f"Pasal 2 huruf e {PP}"),
        ("Lampiran II angka 237", f"Lampiran II angka 237 {PP}"),
        ("Penjelasan Umum", f"Penjelasan Umum {PP}"),
        ("Ketentuan jumlah biro", f"Ketentuan jumlah biro dalam {PP}"),
        ("Pasalnya mengenai biro", f"Pasalnya mengenai biro dalam {PP}"),
        ("", PP),
    ],
)
def test_only_parts_of_a_regulation_stand_right_before_its_name(tempat: str, tertulis: str) -> None:
    assert bertempat(tempat, PP) == tertulis


@pytest.mark.parametrize(
    ("kunci", "kata"),
    [
        ("kebakaran", "sub urusan kebakaran"),
        ("pertanahan", "urusan pertanahan"),
        ("litbang", "fungsi penelitian dan pengembangan"),
    ],
)
def test_a_sentence_names_an_urusan_without_brackets(kunci: str, kata: str) -> None:
    assert sebutan(kunci) == kata


@pytest.mark.parametrize(
    ("tingkat", "sikap", "kata"),
    [
        (Tingkat.PERDA, Sikap.ADOPSI, "Peraturan Daerah; diusulkan"),
        (Tingkat.PERKADA, Sikap.ANTISIPASI, "Peraturan Gubernur; ditunda"),
        (Tingkat.NASKAH, Sikap.ANTISIPASI, "dibahas dalam naskah"),
        (Tingkat.NASKAH, Sikap.TOLAK, "dibahas dalam naskah; ditolak"),
    ],
)
def test_the_answer_to_a_finding_is_named_in_words(
    tingkat: Tingkat, sikap: Sikap, kata: str
) -> None:
    usul = kencana.dossier().temuan[0].perubahan
    usul = usul.model_copy(update={"tingkat": tingkat, "sikap": sikap})
    assert penyelesaian(bahan(), usul) == kata


def test_a_change_that_is_put_off_is_not_counted_as_an_answer() -> None:
    dossier = kencana.dossier()
    awal, *lain = dossier.temuan
    tunda = awal.perubahan.model_copy(update={"sikap": Sikap.ANTISIPASI})
    semua = (awal.model_copy(update={"perubahan": tunda}), *lain)
    teks = dump(naskah_akademik(bahan_dari(dossier.model_copy(update={"temuan": semua})), TEMPLAT))
    assert "Sebanyak 5 (lima) temuan dijawab dengan perubahan Peraturan Daerah." in teks
    assert "Perubahan Peraturan Daerah bagi 1 (satu) temuan ditunda." in teks
    assert "bagi 1 (satu) temuan ditunda" not in dump(naskah_akademik(bahan(), TEMPLAT))


def langkah(*ubah: tuple[str, object]) -> str:
    """Return the table of steps; none is recalled; the first has some fields otherwise."""
    berkas = kencana.dossier().indikator
    assert berkas is not None
    semua = [n.model_copy(update={"status": StatusFakta.TERKONFIRMASI}) for n in berkas.nilai]
    semua[0] = semua[0].model_copy(update=dict(ubah))
    baru = berkas.model_copy(update={"nilai": tuple(semua)})
    dossier = kencana.dossier().model_copy(update={"indikator": baru})
    return dump_blocks(tabel("langkah-skor", bahan_dari(dossier), TEMPLAT))


def test_values_of_one_source_share_one_note() -> None:
    bersama = langkah()
    assert "Sumber: nilai dari satu sumber" in bersama
    assert bersama.count("@data-kencana-2024") == 1


def test_values_of_several_sources_have_a_note_each() -> None:
    teks = langkah(("sumber", (Teks("pp-2016-18"),)))
    assert "Sumber: nilai sebagaimana disebut dalam catatan kaki;" in teks
    assert teks.count("@data-kencana-2024") > 1


def test_a_recalled_value_is_not_credited_to_the_source_it_waits_for() -> None:
    recalled = "Menurut ingatan penyusun; belum dicocokkan dengan "
    assert recalled not in langkah()
    teks = langkah(("status", StatusFakta.INGATAN))
    assert "Sumber: nilai sebagaimana disebut dalam catatan kaki;" in teks
    assert teks.count("ingatan") == 2 * teks.count(recalled) > 0  # in its note, and its status


def hanya(*, pasti: bool) -> str:
    """Return what is said of the scores, of which those with a range are left out or not."""
    satu = bahan()
    hasil = satu.analisis.tipologi
    assert hasil is not None
    urusan = {k: s for k, s in hasil.urusan.items() if s.tipe or not pasti}
    analisis = replace(satu.analisis, tipologi=replace(hasil, urusan=urusan))
    return dump_blocks(tabel("skor-tipologi", replace(satu, analisis=analisis), TEMPLAT))


def test_scores_that_are_all_certain_leave_no_rest() -> None:
    teks = hanya(pasti=True)
    assert "seluruhnya dapat ditentukan tipenya" in teks and "Selebihnya" not in teks
    teks = hanya(pasti=False)
    assert "seluruhnya" not in teks and "Selebihnya dinyatakan sebagai rentang" in teks


def test_what_is_computed_names_the_form_of_the_draft() -> None:
    """In Aceh it is a Qanun; a caption and a legend said Peraturan Daerah."""
    asal = kencana.dossier()
    identitas = asal.identitas
    aceh = identitas.daerah.model_copy(update={"nama": Teks("Aceh")})
    qanun = identitas.model_copy(update={"daerah": aceh, "bentuk": Teks("qanun")})
    semua = bahan_dari(asal.model_copy(update={"identitas": qanun}))
    assert "Dasar hukum pembentukan Qanun" in dump_blocks(tabel("dasar-hukum", semua, TEMPLAT))
    peta = peta_temuan(semua)
    assert "Qanun" in peta
    assert "Peraturan Daerah" not in peta
