"""A packet: what is asked for is in it or missing by name; same inputs, same bytes."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from generator.app import bundle as room
from generator.app.authored import make_law
from generator.app.bundle import MANIFEST, Bundle, bundle
from generator.app.paths import Home
from generator.content.aturan import load_jalan
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.intake.docx import read_docx
from generator.model.aturan_tahap import Paket, Rumpun
from generator.model.fakta import StatusFakta
from generator.model.partisipasi import (
    BentukPartisipasi,
    BerkasPartisipasi,
    KegiatanPartisipasi,
    Masukan,
)
from generator.model.teks import Teks
from generator.shipped import CONTENT

DATA = Path(__file__).parents[1] / "documents" / "content"
TAHAP = """\
prakarsa: kepala daerah
program: {tahun: 2026, nomor_urut: "4"}
tim_penyusun:
  - {nama: Budi Santoso, jabatan: Kepala Bagian Hukum, kedudukan: ketua}
tahapan:
  - tahap: penyusunan
    mulai: 2026-01-05
    status: terkonfirmasi
    surat:
      - jenis: sk-tim-penyusun
        nomor: 188/1
        tanggal: 2026-01-05
        berkas: sk-tim.pdf
        status: terkonfirmasi
      - {jenis: keputusan-propemperda, nomor: 7, tanggal: 2025-11-20, status: terkonfirmasi}
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    root = tmp_path_factory.mktemp("paket")
    shutil.copytree(DATA, root / "content")
    shutil.copytree(CONTENT / "_aturan", root / "content/_aturan", dirs_exist_ok=True)
    folder = root / "content/contoh"
    (folder / "surat").mkdir()
    (folder / "surat/sk-tim.pdf").write_bytes(b"%PDF-1.4 surat yang dipindai")
    (folder / "tahap.yaml").write_text(TAHAP, encoding="utf-8")
    path = folder / "dossier.yaml"
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("dokumen:", "  - "))]
    path.write_text("\n".join(lines) + "\ndokumen: [ranperda]\n", encoding="utf-8")
    return Home(root)


def quick(home: Home, slug: str) -> Bahan:
    dossier = load_dossier(home.content, slug)
    return Bahan(dossier, make_law(dossier), "0a1b2c3d")


@pytest.fixture(scope="module")
def made(home: Home) -> Bundle:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "prepare", quick)
        return bundle(home, "contoh", Paket.HARMONISASI, lambda *_: None)


@pytest.fixture(scope="module")
def members(made: Bundle) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made.data)) as packet:
        return {name: packet.read(name) for name in packet.namelist()}


def words_of(docx: bytes) -> str:
    lines, _ = read_docx(docx, "konsep.docx")
    return " ".join(line.text for line in lines)


def test_what_permenkum_40_2025_pasal_4_asks_for_is_there_or_missing_by_name(made: Bundle) -> None:
    told = {str(b.aturan.id): (b.ada, b.sebab) for b in made.butir}
    assert told == {
        "permohonan": (False, "surat permohonan-harmonisasi belum tercatat dalam tahap.yaml"),
        "naskah-akademik-atau-keterangan": (False, "keterangan tidak dibuat dosir ini"),
        "sk-tim-penyusun": (True, ""),
        "rancangan": (True, ""),
        "rancangan-berparaf": (
            False, "surat rancangan-berparaf belum tercatat dalam tahap.yaml",
        ),
        "keputusan-propemperda": (
            False,
            "surat keputusan-propemperda tercatat, tetapi tanpa salinan dalam tahap.yaml",
        ),
        "matriks-tanggapan": (False, "matriks-tanggapan tidak dibuat dosir ini"),
        "matriks-persandingan": (False, "matriks-persandingan tidak dibuat dosir ini"),
    }  # fmt: skip
    assert not made.lengkap
    assert [d.message for d in made.diagnostics if d.code == "S168"] == [
        f"{b.aturan.nama}: {b.sebab}" for b in made.kurang if b.aturan.wajib
    ]


def test_the_manifest_comes_first_and_tells_every_file(members: dict[str, bytes]) -> None:
    assert next(iter(members)) == MANIFEST
    told = json.loads(members[MANIFEST])
    assert {f["nama"]: (f["sha256"], f["bita"]) for f in told["berkas"]} == {
        name: (sha256(data).hexdigest(), len(data))
        for name, data in members.items()
        if name != MANIFEST
    }
    assert told["lengkap"] is False
    assert "Permenkum 40/2025 Pasal 4 ayat (4) huruf b" in [
        k["tempat"] for k in told["kelengkapan"]
    ]


def test_what_is_missing_is_drafted_and_says_that_it_is_a_draft(members: dict[str, bytes]) -> None:

    drafts = sorted(name for name in members if name.startswith("konsep/"))
    assert [name for name in drafts if name.endswith(".docx")] == [
        "konsep/lembar-paraf.docx",
        "konsep/surat-permohonan.docx",
        "konsep/usul-propemperda.docx",
    ]
    for name in drafts:
        if name.endswith(".docx"):
            text = words_of(members[name])
            assert "menurut profil" in text, name
    words = words_of(members["konsep/surat-permohonan.docx"])
    assert "Keputusan pembentukan tim penyusun" in words
    assert "sekretaris Daerah" in words
    assert "tahap.yaml" not in words


def test_a_plan_names_what_the_draft_does_and_leaves_its_wording_to_the_draft(
    members: dict[str, bytes],
) -> None:
    """An instruction ends "berbunyi sebagai berikut:", and in the plan nothing follows it."""
    words = words_of(members["konsep/usul-propemperda.docx"])
    assert "1. Ketentuan angka 2 Pasal 1 dihapus; 2. " in words
    assert "sebagai berikut:" not in words


def test_the_enclosures_of_a_letter_are_a_list_that_ends(members: dict[str, bytes]) -> None:
    words = words_of(members["konsep/surat-permohonan.docx"])
    lists = re.findall(r"(?:dilampirkan|ditandatangani): (.*?)(?= Kelengkapan| Demikian)", words)
    assert len(lists) == 2
    for told in lists:
        *others, last = re.split(r" (?=[b-z]\. )", told)
        assert last.endswith(".")
        assert all(each.endswith(";") for each in others)


def test_the_letter_from_outside_is_the_very_file(members: dict[str, bytes]) -> None:
    assert members["surat/sk-tim.pdf"] == b"%PDF-1.4 surat yang dipindai"


def test_the_same_inputs_give_the_same_bytes(home: Home, made: Bundle) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "prepare", quick)
        again = bundle(home, "contoh", Paket.HARMONISASI, lambda *_: None)
    assert again.data == made.data


def test_outside_the_plan_a_permit_is_asked_for_instead(home: Home) -> None:
    bahan = quick(home, "contoh")
    tahap = bahan.dossier.tahap
    assert tahap is not None
    assert tahap.program is not None
    luar = tahap.program.model_copy(update={"di_luar": True})
    dossier = bahan.dossier.model_copy(update={"tahap": tahap.model_copy(update={"program": luar})})
    aturan = room.load_jalan(home.content)
    paket = room._packet(replace(bahan, dossier=dossier).dossier, aturan, Paket.HARMONISASI)
    asked = [str(k.id) for k in paket.kelengkapan if room.mengenai(k.bagi, dossier)]
    assert "izin-prakarsa" in asked
    assert "keputusan-propemperda" not in asked


def test_a_draft_on_units_of_the_region_has_no_fasilitasi(home: Home) -> None:
    dossier = load_dossier(home.content, "contoh")
    aturan = room.load_jalan(home.content)
    with pytest.raises(DraftingError) as error:
        room._packet(dossier, aturan, Paket.FASILITASI)
    (found,) = error.value.diagnostics
    assert found.hint == "Yang dilaluinya: harmonisasi, persetujuan, jdih."


def test_jdih_takes_what_is_promulgated_alone_and_says_what_its_record_lacks(home: Home) -> None:
    dossier = load_dossier(home.content, "contoh")
    paket = room._packet(dossier, room.load_jalan(home.content), Paket.JDIH)
    met = {str(k.id): room._met(k, dossier, {}, "belum ada nomor") for k in paket.kelengkapan}
    assert met["salinan"].sebab == "keadaan naskah masih “rancangan”, harus “diundangkan”"
    assert met["metadata"].sebab == "belum ada nomor"
    records = {"metadata-jdih.json": b"{}"}
    (metadata,) = (k for k in paket.kelengkapan if k.id == "metadata")
    assert room._met(metadata, dossier, records, "").ada


def test_the_answers_go_along_wherever_somebody_was_heard(home: Home) -> None:
    dossier = load_dossier(home.content, "contoh")
    paket = room._packet(dossier, room.load_jalan(home.content), Paket.HARMONISASI)
    (asked,) = (k for k in paket.kelengkapan if k.id == "matriks-tanggapan")
    masukan = Masukan(id=Teks("M01"), dari=Teks("Forum"), isi=Teks("Perjelas."))
    satu = KegiatanPartisipasi(
        id=Teks("KP01"),
        nama=Teks("Diskusi"),
        bentuk=BentukPartisipasi.SEMINAR,
        status=StatusFakta.TURUNAN,
        masukan=(masukan,),
    )
    berkas = BerkasPartisipasi(kegiatan=(satu,))
    heard = dossier.model_copy(update={"partisipasi": berkas})
    assert not room._met(asked, dossier, {}, "").ada
    assert room._met(asked, heard, {}, "").dokumen == "matriks-tanggapan"


def test_what_permenkum_asks_of_ranperda_is_not_asked_of_a_regulation_of_the_head() -> None:
    """Permenkum 40/2025 Pasal 4 was read for Ranperda alone; the other list is not known."""
    aturan = load_jalan(CONTENT)
    semua = [p for p in aturan.paket if p.paket is Paket.HARMONISASI]
    perkada = [p for p in semua if Rumpun.PERKADA in p.bagi.rumpun]
    assert [p for p in semua if not p.bagi.rumpun] == []
    (satu,) = perkada
    assert [k.tempat for k in satu.kelengkapan if k.tempat] == []
    assert {str(k.id) for k in satu.kelengkapan if k.wajib} == {"permohonan", "rancangan"}
    assert "belum dibaca" in satu.catatan


def test_what_asks_for_something_is_named_with_its_regulation() -> None:
    places = [k.tempat for p in load_jalan(CONTENT).paket for k in p.kelengkapan if k.tempat]
    assert places
    assert [satu for satu in places if satu.startswith("Pasal")] == []
