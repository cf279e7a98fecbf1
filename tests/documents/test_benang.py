"""The paper and the draft say the same: BAB V B is Pasal I, the annex is the draft."""

from __future__ import annotations

from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.tabel.pengaturan import materi_diatur, ringkas
from generator.ir.dump import dump_part, plain
from generator.ir.nodes import Document, Paragraph, Table
from generator.ir.walk import walk


def tabel(document: Document, id_: str) -> Table:
    semua = (b for part in document.parts for b in walk(part.blocks))
    return next(b for b in semua if isinstance(b, Table) and b.id == id_)


def test_bab_v_b_holds_exactly_the_instructions_of_pasal_i(bahan: Bahan) -> None:
    (naskah,) = build(bahan, ("naskah-akademik",))
    baris = tabel(naskah, "tabel-materi-diatur").body
    cetak = [plain(p.children).replace("\u00a0", " ") for r in baris for p in r[1].blocks
             if isinstance(p, Paragraph)]  # fmt: skip
    assert cetak == [ringkas(satu.kalimat) for satu in bahan.amandemen.instruksi]
    assert all(satu.alasan and satu.temuan for satu in materi_diatur(bahan).baris)


def test_the_annex_of_the_paper_is_the_draft_itself(bahan: Bahan) -> None:
    naskah, rancangan = build(bahan, ("naskah-akademik", "ranperda"))
    lampiran = [part for part in naskah.parts if part.id.startswith("lampiran-")]
    kata = [dump_part(part).partition("judul-peraturan: RANCANGAN")[2] for part in rancangan.parts]
    salin = [dump_part(part).partition("judul-peraturan: RANCANGAN")[2] for part in lampiran]

    def tanpa_id(teks: str) -> str:
        return " ".join(w for w in teks.split() if not w.startswith("#") and not w.isdigit())

    assert [tanpa_id(satu) for satu in salin] == [tanpa_id(satu) for satu in kata]


def test_evidence_that_no_author_placed_stands_in_the_annex(bahan: Bahan) -> None:
    (naskah,) = build(bahan, ("naskah-akademik",))
    (rinci,) = (p for p in naskah.parts if p.id == "bagian-lampiran-analisis")
    assert {b.id for b in walk(rinci.blocks) if isinstance(b, Table)} == {"tabel-bukti-temuan"}


def test_chapters_of_lampiran_i_in_order(bahan: Bahan) -> None:
    (naskah,) = build(bahan, ("naskah-akademik",))
    assert list(dict.fromkeys(part.title for part in naskah.parts))[3:11] == [
        "BAB I PENDAHULUAN",
        "BAB II KAJIAN TEORETIS DAN PRAKTIK EMPIRIS",
        "BAB III EVALUASI DAN ANALISIS PERATURAN PERUNDANG-UNDANGAN TERKAIT",
        "BAB IV LANDASAN FILOSOFIS, SOSIOLOGIS, DAN YURIDIS",
        "BAB V JANGKAUAN, ARAH PENGATURAN, DAN RUANG LINGKUP MATERI MUATAN PERATURAN DAERAH "
        "PROVINSI",
        "BAB VI PENUTUP",
        "DAFTAR PUSTAKA",
        "LAMPIRAN I: RANCANGAN PERATURAN DAERAH",
    ]
