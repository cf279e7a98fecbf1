"""References that lead nowhere, unknown figures, annexes, the skeleton of a new dossier."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from dosir_contoh import bahan_dari

from generator.content.load import load_dossier
from generator.content.new import Permintaan, skeleton
from generator.diagnostics import DraftingError, Span
from generator.documents.build import TEMPLATES, build
from generator.documents.environment import Templates
from generator.documents.registry import DOCUMENTS
from generator.documents.sisipan import misplaced
from generator.ir.dump import dump
from generator.model import narasi
from generator.model.dossier import Dossier, EntriPerubahan, JenisDaerah, LampiranDasar
from generator.model.teks import Teks


def dengan_narasi(dossier: Dossier, id_: str, *isi: narasi.Block) -> Dossier:
    berkas = dossier.narasi[id_].model_copy(update={"isi": isi})
    return dossier.model_copy(update={"narasi": {**dossier.narasi, id_: berkas}})


def test_a_reference_without_target_names_its_place(dossier: Dossier) -> None:
    rujukan = narasi.Reference("tabel-jumlahh", Span("narasi/bab-6-a.md", 3, 7))
    salah = dengan_narasi(dossier, "bab-6-a", narasi.Paragraph((rujukan,)))
    with pytest.raises(DraftingError) as caught:
        build(bahan_dari(salah), ("naskah-akademik",))
    assert str(caught.value) == (
        'narasi/bab-6-a.md:3:7: galat: [S50] Rujukan "#tabel-jumlahh" tidak menunjuk apa pun dalam '
        'dokumen ini. Petunjuk: Mungkin yang dimaksud "tabel-jumlah".'
    )


def _keliru(dossier: Dossier, *isi: narasi.Block) -> list[str]:
    salah = dengan_narasi(dossier, "bab-6-a", *isi)
    return [str(d) for d in misplaced(bahan_dari(salah), Templates(TEMPLATES))]


def test_unknown_and_doubled_placements_are_known_before_composing(dossier: Dossier) -> None:
    tempat = [
        narasi.Placement("gambar", "bagan-usul", Span("a.md", 1, 1)),
        narasi.Placement("tabel", "opsi", Span("a.md", 3, 1)),
        narasi.Placement("tabel", "opsi", Span("a.md", 5, 1)),
    ]
    assert _keliru(dossier, *tempat) == [
        'a.md:1:1: galat: [S51] Gambar "bagan-usul" tidak dikenal. '
        'Petunjuk: Mungkin yang dimaksud "bagan-usulan".',
        'a.md:5:1: galat: [S52] Tabel "opsi" sudah ditempatkan. '
        "Petunjuk: Rujuk dengan [#tabel-opsi].",
    ]


def test_a_reference_to_what_lacks_its_data_leads_nowhere(dossier: Dossier) -> None:
    tempat = narasi.Placement("gambar", "skor-tipe", Span("a.md", 1, 1))
    rujukan = narasi.Reference("gambar-skor-tipe", Span("a.md", 3, 5))
    tanpa = dossier.model_copy(update={"indikator": None})
    assert _keliru(tanpa, tempat) == []
    assert _keliru(tanpa, tempat, narasi.Paragraph((rujukan,))) == [
        'a.md:3:5: galat: [S50] Rujukan "#gambar-skor-tipe" menunjuk gambar yang tidak tercetak. '
        "Petunjuk: Datanya belum ada; lengkapi, atau hapus rujukannya."
    ]


def test_a_placement_within_a_list_only_refers(dossier: Dossier) -> None:
    dalam = narasi.Placement("tabel", "opsi", Span("a.md", 3, 4))
    daftar = narasi.List(ordered=True, items=(narasi.Item((dalam,), Span("a.md", 3, 1)),))
    luar = narasi.Placement("tabel", "opsi", Span("a.md", 9, 1))
    assert _keliru(dossier, daftar, luar) == []
    assert _keliru(dossier, daftar) == [
        'a.md:3:4: galat: [S50] Tabel "opsi" ditempatkan di dalam daftar atau kutipan. '
        "Petunjuk: Tempatkan sebagai alinea tersendiri."
    ]


def test_a_table_may_not_take_the_name_of_a_computed_one(dossier: Dossier) -> None:
    tabel = narasi.Table("tabel-opsi", (), (), (), (), (), span=Span("a.md", 7, 1))
    assert _keliru(dossier, tabel) == [
        'a.md:7:1: galat: [S53] Pengenal "tabel-opsi" milik tabel yang dihitung dari data. '
        "Petunjuk: Beri pengenal lain."
    ]


def test_headings_go_on_past_z(dossier: Dossier) -> None:
    judul = narasi.Heading(4, (narasi.Text("Rincian"),), Span("a.md", 1, 1))
    salah = dengan_narasi(dossier, "bab-6-a", *[judul] * 28)
    (naskah,) = build(bahan_dari(salah), ("naskah-akademik",))
    bab = dump(naskah).partition("#bab-6-a")[2]
    assert all(f"{label} " in bab for label in ("z.", "aa.", "bb."))


def test_an_annex_carries_its_heading_block_and_chart(dossier: Dossier) -> None:
    entri = EntriPerubahan(
        tindakan=Teks("ubah"),
        alamat=Teks("Lampiran"),
        objek=Teks("lampiran"),
        teks=Teks("BAGAN SUSUNAN PERANGKAT DAERAH\n\n[[gambar:bagan-usulan]]\n"),
        alasan=Teks("Memperjelas susunan."),
    )
    berkas = dossier.perubahan
    berkas = berkas.model_copy(update={"operasi": (*berkas.operasi, entri)})
    lama = LampiranDasar(judul=Teks("BAGAN"), teks=Teks("Bagan lama."))
    dasar = dossier.dasar.model_copy(update={"lampiran": (lama,)})
    bahan = bahan_dari(dossier.model_copy(update={"perubahan": berkas, "dasar": dasar}))
    (rancangan,) = build(bahan, ("ranperda",))
    teks = dump(rancangan).partition("bagian #lampiran")[2].replace("~", " ")
    assert "lampiran-kepala: LAMPIRAN / PERATURAN DAERAH PROVINSI CONTOH / NOMOR ..." in teks
    assert "BAGAN SUSUNAN PERANGKAT DAERAH" in teks
    assert "gambar bagan" in teks
    assert "GUBERNUR CONTOH," in teks
    assert (
        "Lampiran diubah menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak "
        "terpisahkan dari Peraturan Daerah ini."
    ) in dump(rancangan).replace("~", " ")


def lampiran(tindakan: str, alamat: str, teks: str = "", **lain: Teks) -> EntriPerubahan:
    return EntriPerubahan(
        tindakan=Teks(tindakan),
        alamat=Teks(alamat),
        objek=Teks("lampiran"),
        teks=Teks(teks),
        alasan=Teks("Memperjelas susunan."),
        **lain,
    )


def terkonsolidasi(dossier: Dossier, *entri: EntriPerubahan, lama: str = "") -> str:
    """Return the annexes of the consolidated text, dumped."""
    operasi = {"operasi": (*dossier.perubahan.operasi, *entri)}
    ada = (LampiranDasar(judul=Teks("BAGAN"), teks=Teks(lama)),) if lama else ()
    dasar = dossier.dasar.model_copy(update={"lampiran": ada})
    ubah = {"perubahan": dossier.perubahan.model_copy(update=operasi), "dasar": dasar}
    (naskah,) = build(bahan_dari(dossier.model_copy(update=ubah)), ("naskah-konsolidasi",))
    return dump(naskah).partition("bagian #lampiran")[2].replace("~", " ")


def test_the_consolidated_text_carries_the_annexes(dossier: Dossier) -> None:
    """As they were, replaced, deleted, and the first one of a law that had none."""
    assert "Bagan lama." in terkonsolidasi(dossier, lama="Bagan lama.")
    baru = terkonsolidasi(
        dossier, lampiran("ubah", "Lampiran", "SUSUNAN\nBagan baru."), lama="Bagan lama."
    )
    assert "Bagan baru." in baru
    assert "Bagan lama." not in baru
    assert "[Diubah dengan Pasal I angka" in baru
    hapus = terkonsolidasi(dossier, lampiran("hapus", "Lampiran"), lama="Bagan lama.")
    assert "Dihapus." in hapus
    assert "Bagan lama." not in hapus
    tambah = lampiran("tambah", "batang tubuh", "SUSUNAN\nBagan baru.", satuan=Teks("lampiran"))
    pertama = terkonsolidasi(dossier, tambah)
    assert "Bagan baru." in pertama
    assert "[Ditambahkan dengan Pasal I angka" in pertama


def test_a_changed_part_of_an_annex_stands_in_the_consolidated_text(dossier: Dossier) -> None:
    """With the rows around it; and a part that the annex has not is refused before."""
    lama = "No Nama\n1 Bidang Data\n2 Bidang Umum"
    bagian = [
        lampiran("ubah", "Lampiran baris 2", "2 Bidang Sarana"),
        lampiran("tambah", "Lampiran", "3 Bidang Riset", satuan=Teks("baris")),
    ]
    kini = terkonsolidasi(dossier, *bagian, lama=lama)
    assert [kata in kini for kata in ("1 Bidang Data", "2 Bidang Sarana", "3 Bidang Riset")] == [
        True, True, True,
    ]  # fmt: skip
    assert "Bidang Umum" not in kini
    with pytest.raises(DraftingError, match="baris 9 tidak ada"):
        terkonsolidasi(dossier, lampiran("hapus", "Lampiran baris 9"), lama=lama)


@pytest.mark.parametrize("jenis", list(JenisDaerah))
def test_the_skeleton_of_a_new_dossier_builds_every_document(
    jenis: JenisDaerah, tmp_path: Path
) -> None:
    provinsi = "" if jenis is JenisDaerah.PROVINSI else "Besar"
    minta = Permintaan("baru", jenis, "Contoh", "Ibu", "2026-11-23", provinsi, "1", "2016", "Uji")
    pustaka = Path(__file__).parents[2] / "content" / "_pustaka"
    for berkas in pustaka.rglob("*.yaml"):
        salin = tmp_path / "_pustaka" / berkas.relative_to(pustaka)
        salin.parent.mkdir(parents=True, exist_ok=True)
        salin.write_bytes(berkas.read_bytes())
    for nama, isi in skeleton(minta, TEMPLATES).items():
        (tmp_path / nama).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nama).write_text(isi, encoding="utf-8")
    semua = build(bahan_dari(load_dossier(tmp_path, "baru")))
    assert [document.name for document in semua] == list(DOCUMENTS)


def test_a_new_title_of_the_law_stands_in_the_consolidated_text(dossier: Dossier) -> None:
    """With its note, and in the head of the explanation; the cover names the law as it was."""
    lama = "PEMBENTUKAN DAN SUSUNAN PERANGKAT DAERAH"
    baru = lampiran("ubah", "batang tubuh", "PERANGKAT DAERAH YANG RAMPING")
    baru = baru.model_copy(update={"objek": Teks("judul")})
    operasi = {"operasi": (*dossier.perubahan.operasi, baru)}
    ubah = {"perubahan": dossier.perubahan.model_copy(update=operasi)}
    (naskah,) = build(bahan_dari(dossier.model_copy(update=ubah)), ("naskah-konsolidasi",))
    told = {
        part.id: " ".join(dump(replace(naskah, parts=(part,))).replace("~", " ").split())
        for part in naskah.parts
    }
    assert "PERANGKAT DAERAH YANG RAMPING" in told["pembukaan"]
    assert "[Judul diubah dengan Pasal I angka" in told["pembukaan"]
    assert "PERANGKAT DAERAH YANG RAMPING" in told["penjelasan"]
    assert lama in told["konsolidasi"]
