"""What the heads of workload tables mean, however the bureaus write them: rules with a score.

A head is what its cell says together with the group above it. The meaning with the highest score
wins; two that are equal leave the head undecided.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from generator.intake.beban.angka import PERIODS
from generator.model.profil_abk import ArtiKolom as Arti

WAKTU = frozenset({Arti.NORMA, Arti.MINIMAL, Arti.MAKSIMAL, Arti.BEBAN, Arti.EFEKTIF})
SHORT = {
    **{"jml": "jumlah", "jlh": "jumlah", "jmlh": "jumlah", "vol": "volume", "wkt": "waktu"},
    **{"keg": "kegiatan", "jab": "jabatan", "peg": "pegawai", "rata2": "rata", "rerata": "rata"},
    **{
        "mnt": "menit",
        "org": "orang",
        "mgg": "minggu",
        "tot": "total",
        "efektifitas": "efektivitas",
    },
    **{"bezeting": "bezetting", "bazetting": "bezetting", "avg": "rata", "nm": "nama"},
    **{"p3k": "pppk", "min": "minimal", "minimum": "minimal", "tercepat": "minimal"},
    **{"max": "maksimal", "maks": "maksimal", "maksimum": "maksimal", "terlama": "maksimal"},
    **{short: period for period, words in PERIODS.items() for short in words if len(short) > 1},
}
RULES: Mapping[Arti, Sequence[tuple[str, float]]] = {
    Arti.NOMOR: [(r"(no|nomor|nr)( urut)?", 10)],
    Arti.URAIAN: [
        (r".*\b(uraian|rincian|butir)\b.*\b(tugas|kegiatan|pekerjaan|jabatan|kerja)\b.*", 9),
        (r"(uraian|rincian)", 7),
        (
            r"(nama |jenis )?(produk|kegiatan|pekerjaan|akti[vf]itas|tugas)( jabatan| pokok)?",
            7,
        ),
        (r"(tugas|kegiatan|pekerjaan)\b.*", 5),
        (r"tahapan\b.*", 6),
        (r".*\b(uraian|rincian)\b.*", 5),
    ],
    Arti.HASIL: [
        (r"satuan\b(?!.*\b(waktu|kerja|organisasi)\b).*", 9),
        (r"satuan (hasil )?kerja", 8),
        (r"(hasil|produk|output|keluaran)( (kerja|kegiatan|pekerjaan|tugas))*", 8),
        (r".*\bsatuan (hasil|produk|output|volume)\b.*", 9),
        (r"(hasil|produk|output|keluaran)\b.*", 4),
    ],
    Arti.VOLUME: [
        (r".*\bvolume\b(?!.*\b(x|kali)\b).*", 8),
        (r"jumlah (hasil|produk|output|keluaran|kegiatan|berkas|beban tugas)\b.*", 9),
        (r"beban tugas\b.*", 7),
        (r"(frekuensi|target|kuantitas)\b.*", 7),
    ],
    Arti.PERIODE: [(r"(satuan )?periode( waktu| volume)?|kurun( waktu)?|per|frekuensi periode", 9)],
    Arti.NORMA: [
        (r".*\bnorma\b.*\bwaktu\b.*|.*\bnorma\b", 9),
        (r".*\bstandar(d)? (waktu|kemampuan|norma)\b.*|.*\bskr\b.*", 8),
        (r".*\bwaktu\b.*\b(penyelesaian|pelaksanaan|proses|pengerjaan)\b.*", 8),
        (r".*\bwaktu\b.*\b(dibutuhkan|diperlukan)\b.*", 8),
        (r".*\b(penyelesaian|pengerjaan)\b.*\bwaktu\b.*", 7),
        (r".*\blama\b.*\b(waktu|penyelesaian|pengerjaan|kerja|proses)\b.*", 8),
        (r".*\bwaktu\b.*\brata\b.*|.*\brata\b.*\bwaktu\b.*", 9),
        (r"waktu\b.*\b(per|tiap|setiap)\b.*", 8),
        (r"rata( rata)?\b.*", 7),
        (r"(waktu|durasi)( (kerja|menit|jam|detik))*", 6),
    ],
    Arti.MINIMAL: [(r".*\bminimal\b.*", 12)],
    Arti.MAKSIMAL: [(r".*\bmaksimal\b.*", 12)],
    Arti.SATUAN: [(r"satuan( norma)? waktu|satuan norma", 10)],
    Arti.EFEKTIF: [
        (r".*\b(waktu|jam|menit|hari)( kerja)? efektif\b.*", 11),
        (r"efektif\b.*|.*\b(wke|jke|wpt)\b.*", 8),
        (r".*\bwaktu kerja (tersedia|setahun)\b.*", 9),
    ],
    Arti.BEBAN: [
        (r".*\b(jumlah|total)\b.*\bwaktu\b.*", 10),
        (r".*\bbeban\b( kerja)?.*\b(jabatan|tahun|menit|jam|unit|total|jumlah)\b.*", 9),
        (r"(jumlah |total )?beban( kerja)?", 8),
        (r".*\bvolume\b.*\b(x|kali)\b.*|.*\bwaktu\b.*\bterpakai\b.*", 12),
        (r".*\borang (menit|jam)\b.*", 8),
    ],
    Arti.KEBUTUHAN: [
        (r".*\bkebutuhan\b.*\b(pegawai|tenaga|pejabat|formasi|pemangku|orang|sdm|asn|pns)\b.*", 10),
        (r".*\b(pegawai|tenaga|formasi|orang|asn)\b.*\b(dibutuhkan|diperlukan|ideal)\b.*", 10),
        (r".*\b(dibutuhkan|diperlukan)\b.*\b(pegawai|tenaga|formasi|orang)\b.*", 10),
        (r".*\b(hasil )?abk\b.*", 10),
        (r".*\bkebutuhan\b.*", 8),
        (r"(jumlah )?formasi\b.*|hasil perhitungan\b.*", 6),
        (r"(jumlah )?(pegawai|tenaga|orang)( kerja)?", 6),
    ],
    Arti.PEMANGKU: [
        (r".*\b(pemangku|bezetting|eksisting|existing)\b.*|.*\bpersediaan pegawai\b.*", 11),
        (r".*\b(pegawai|pejabat|asn|pns|orang)\b.*\b(ada|tersedia|saat ini|sekarang|riil)\b.*", 11),
        (r"(jumlah )?(pegawai )?(asn|pns|pppk|cpns|honorer|non asn|kontrak)", 9),
        (r"(jumlah )?(pegawai|tenaga|orang)( kerja)?", 6),
        (r"jumlah", 3),
    ],
    Arti.SELISIH: [
        (r"selisih\b.*|gap|(kelebihan|lebih) (atau )?(kekurangan|kurang)\b.*", 11),
        (r"(kekurangan|kurang) (atau )?(kelebihan|lebih)\b.*|.*\bplus minus\b.*", 11),
    ],
    Arti.KURANG: [(r".*\b(kurang|kekurangan)", 10.5)],
    Arti.LEBIH: [(r".*\b(lebih|kelebihan)", 10.5)],
    Arti.EFEKTIVITAS: [(r"(ej|eu|efektivitas)\b.*", 10)],
    Arti.JABATAN: [
        (r"(nama )?(jabatan|nomenklatur)( pelaksana| yang melaksanakan| asn)?", 10),
        (r"(nama )?jabatan\b.*|.*\bnama jabatan\b.*", 8),
        (r"pelaksana", 6),
    ],
    Arti.UNIT: [
        (r".*\b(perangkat daerah|opd|skpd|instansi|satuan kerja)\b.*", 9),
        (r"(nama )?(dinas|badan)", 7),
        (r"(nama )?unit( kerja| organisasi)?", 8),
    ],
    Arti.BAGIAN: [
        (r"(sub ?unit|unit eselon|bagian|bidang|sub ?bagian|sub ?bidang|seksi)\b.*", 7),
    ],
    Arti.JENIS: [(r"(jenis|kategori|kelompok|status)( jabatan)?", 10)],
    Arti.URUSAN: [(r"(urusan|fungsi)( atau fungsi| pemerintahan)?", 8)],
    Arti.ABAIKAN: [
        (r"(ket|keterangan|catatan|paraf|bobot)\b.*", 10),
        (r".*\b(peralatan|manual|otomatis|alat kerja)\b.*", 12),
        (r".*\b(golongan|gol|pangkat|eselon|pendidikan|nip|kode|kelas|usia)\b.*", 11),
        (r"(pj|pu|prestasi|peringkat)\b.*", 10),
        (r".*\bseharusnya\b.*|.*\b(dasar hukum|bahan kerja|perangkat kerja)\b.*", 12),
    ],
}
_COMPILED = {arti: [(re.compile(p), s) for p, s in rules] for arti, rules in RULES.items()}
GROUP = re.compile(r"\([^()]*\d[^()]*\)")  # (3x7), (5+6), (8/1.322): how a column is computed


def plain(text: str) -> str:
    """Return a head in the words that rules know: small, no marks, short forms written out."""
    text = text.lower().replace("+/-", " plus minus ").replace("±", " plus minus ")
    text = re.sub(r"rata\s*-?\s*2\b", "rata rata", GROUP.sub(" ", text))
    text = re.sub(r"\bp3k\b", "pppk", re.sub(r"\bmin\.?/mak?s\b", "", text))
    words = re.findall(r"[^\W\d_]+", text)
    return " ".join(SHORT.get(word, word) for word in words)


@cache
def scores(text: str) -> dict[Arti, float]:
    """Return every meaning that a head may have, with its score."""
    if text.strip() == "#":
        return {Arti.NOMOR: 10}
    words = plain(text)
    bare = re.sub(r"\b(menit|jam|detik|tahun|bulan|minggu|hari|orang menit|orang jam)\b", "", words)
    bare = " ".join(bare.split())
    found: dict[Arti, float] = {}
    for arti, rules in _COMPILED.items():
        hits = [
            score
            for pattern, score in rules
            if (words and pattern.fullmatch(words)) or (bare and pattern.fullmatch(bare))
        ]
        if hits:
            found[arti] = max(hits)
    return found
