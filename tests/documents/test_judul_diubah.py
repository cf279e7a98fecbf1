"""A draft that names its law anew: what is said of it in the consolidated text (P33)."""

from __future__ import annotations

from pathlib import Path

from generator.app.authored import make_law
from generator.app.new import new_dossier
from generator.app.paths import Home
from generator.content.load import load_dossier
from generator.content.new import Permintaan
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.model.daerah import JenisDaerah
from generator.model.dossier import JenisRancangan
from generator.proof.words import read
from generator.render.pdf.anchors import named

PERUBAHAN = """\
operasi:
  - tindakan: ubah
    alamat: batang tubuh
    objek: judul
    teks: PENGELOLAAN PASAR RAKYAT
    alasan: Judul diperjelas.
  - tindakan: ubah
    alamat: Pasal 2
    teks: Bupati menata pasar.
    alasan: Diperjelas.
"""


def test_the_list_of_changes_names_the_title_and_the_law_bears_it(tmp_path: Path) -> None:
    (tmp_path / "naskah.yaml").write_text("")
    (tmp_path / "content").mkdir()
    home = Home(tmp_path)
    asked = Permintaan(
        "uji-pasar", JenisDaerah.KABUPATEN, "Contoh", "Ibu", "2026-11-23", "Besar", "3", "2015",
        "Pasar", kajian=(), rancangan=JenisRancangan.PERUBAHAN, tanpa_na=True,
    )  # fmt: skip
    new_dossier(home, asked)
    folder = home.content / "uji-pasar"
    (folder / "perubahan.yaml").write_text(PERUBAHAN, encoding="utf-8")
    dosir = folder / "dossier.yaml"
    dosir.write_text(dosir.read_text().replace("[ranperda,", "[naskah-konsolidasi, ranperda,"))
    dossier = load_dossier(home.content, "uji-pasar", shipped=home.shipped)
    (dokumen,) = build(Bahan(dossier, make_law(dossier), "0" * 8), ("naskah-konsolidasi",))
    teks = " ".join(" ".join(read(named(dokumen)).text).replace("\u00a0", " ").split())
    assert "1. judul Judul diubah. 2. Pasal 2" in teks
    assert "NOMOR 3 TAHUN 2015 TENTANG PENGELOLAAN PASAR RAKYAT" in teks
