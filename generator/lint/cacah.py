"""What a dossier can count itself (units, findings, changes, options, gates), told in texts.

A text that gives the whole of such a thing gives its number. Subsets, other years, other structures
and drafts are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.benang.celah import dijawab
from generator.lint.alat import sentence_around
from generator.lint.definisi import istilah
from generator.lint.hitungan import CACAH, LAIN, TERBILANG, count_of
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.dossier import Dossier
from generator.model.kajian import Sikap
from generator.model.satuan import Jenis, Satuan

SELURUH = r"seluruh|semua|keseluruhan|dari|berjumlah|jumlahnya|sejumlah"
# What goes on after the noun makes a subset of it: "tujuh temuan yang ditunda".
SEBAGIAN = (
    r"(?!\s+(?:yang|lain\w*|di\s+antara\w*|dijawab|ditunda|ditolak|belum|tidak|menyangkut|berkaitan"
    r"|hanya|tersebut|itu|pemeriksa\w*|audit|BPK|hasil|serumpun|baru|tahun|dalam\s+rumpun)\b)"
)
BUKAN_HITUNGAN = (
    Bagian.INSTRUKSI,
    Bagian.NORMA,
    Bagian.PASAL_II,
    Bagian.MENGINGAT,
    Bagian.LAMPIRAN,
)
BERNOMOR = re.compile(r"\bNomor\s+\S+\s+Tahun\s+\d{4}|\b\d+/\d{4}")
# "Pasal 2 diatur dengan Peraturan Gubernur": the number names a unit, and counts nothing
NAMA_SATUAN = re.compile(r"\b(?:Pasal|ayat|angka|Nomor|BAB|Lampiran)\s+\(?\Z", re.IGNORECASE)
TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
ATURAN_LAIN = re.compile(
    r"\b(?:Undang-Undang|Peraturan\s+(?:Pemerintah|Presiden|Menteri|Gubernur|Bupati|Wali\s*Kota)"
    r"|Lampiran)\b"
)
DARI_MENJADI = re.compile(
    rf"\b(?P<hal>Perangkat\s+Daerah|dinas|badan)\b[^.;]{{0,50}}?\bdari\s+(?P<a>{CACAH}){TERBILANG}"
    rf"(?:\s+(?:unit|dinas|badan|Perangkat\s+Daerah))?\s+menjadi\s+(?P<n>{CACAH})\b(?![.,]?\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cacah:
    """A thing that is counted: its name, the passages that give the whole, what it may be."""

    nama: str
    pola: re.Pattern[str]
    nilai: frozenset[int]


def _whole(hal: str, kerja: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!lebih )(?<!kurang )\b(?:{SELURUH}|{kerja})\s+(?P<n>{CACAH}){TERBILANG}"
        rf"\s+(?:{hal})\b{SEBAGIAN}",
        re.IGNORECASE,
    )


def _with_act(aktif: str, pasif: str) -> re.Pattern[str]:
    """Return the pattern of a number of Pasal that is acted on: ``menghapus dua Pasal``."""
    return re.compile(
        rf"\b{aktif}\s+(?P<n>{CACAH}){TERBILANG}\s+Pasal\b"
        rf"|\b(?P<p>{CACAH}){TERBILANG}\s+Pasal\s+(?:baru\s+)?{pasif}\b",
        re.IGNORECASE,
    )


UNIT = _whole(r"(?:unit\s+)?Perangkat\s+Daerah", "mempunyai|memiliki|membentuk")
TEMUAN = _whole(
    "temuan",
    r"menghasilkan|memuat|merumuskan|terdapat|(?:diuraikan|dirumuskan|dituangkan)\s+dalam"
    r"|(?:bertumpu|berpangkal)\s+pada",
)
BUTIR = _whole(
    r"(?:butir|angka)\s+(?:perubahan|instruksi|perintah)|(?:perintah|instruksi)\s+perubahan",
    r"memuat|terdiri\s+atas|meliputi",
)
SATUAN = _whole(
    r"perubahan\s+satuan|operasi(?:\s+perubahan)?",
    r"memuat|merangkum|terdiri\s+atas|meliputi",
)
GERBANG = _whole(r"gerbang(?:\s+bukti)?", "menunggu|memuat|terdapat|mempunyai|menetapkan")
OPSI = _whole(
    r"(?:opsi|pilihan)(?:\s+kebijakan)?", "membandingkan|menilai|memuat|terdapat|menimbang"
)
OPSI_DINILAI = re.compile(
    rf"(?:^|\b(?:pada|dalam|oleh|di|antara)\s+)(?P<n>{CACAH}){TERBILANG}\s+(?:opsi|pilihan)(?:\s+kebijakan)?\s+"
    r"(?:di(?:bandingkan|nilai|kaji|uji|timbang))",
    re.IGNORECASE,
)
KRITERIA = re.compile(
    rf"\b(?:menurut|dengan|berdasarkan|memakai|menggunakan)\s+(?P<n>{CACAH}){TERBILANG}\s+kriteria\b",
    re.IGNORECASE,
)
SISIP = _with_act("(?:menyisipkan|menambahkan)", "(?:disisipkan|ditambahkan)")
HAPUS = _with_act("menghapus", "dihapus")
UBAH = _with_act("mengubah", "diubah")
SEMUA_PASAL = _whole("Pasal", r"memuat|terdiri\s+(?:atas|dari)|mempunyai")
ISTILAH_BARU = re.compile(
    rf"\b(?:menambah(?:kan)?|menyisipkan|memuat)\s+(?P<n>{CACAH}){TERBILANG}\s+(?:istilah|pengertian|definisi)"
    r"(?:\s+baru)?\b",
    re.IGNORECASE,
)
ISTILAH_LAMA = re.compile(
    rf"\b(?:menghapus|menghilangkan)\s+(?P<n>{CACAH}){TERBILANG}\s+(?:istilah|pengertian|definisi)\b",
    re.IGNORECASE,
)
_DIJAWAB = (
    rf"\b(?P<n>{CACAH}){TERBILANG}\s+(?:temuan\s+)?(?:di\s+antaranya\s+)?(?:yang\s+)?"
    r"(?:dijawab|diatur|ditindaklanjuti|diselesaikan)\s+(?:dengan|dalam|melalui)\s+(?:perubahan\s+)?"
)
DIJAWAB_PERDA = re.compile(rf"{_DIJAWAB}Peraturan\s+Daerah\b", re.IGNORECASE)
DIJAWAB_PERKADA = re.compile(
    rf"{_DIJAWAB}Peraturan\s+(?:Gubernur|Bupati|Wali\s*Kota)\b", re.IGNORECASE
)
BUTIR_PASAL_II = re.compile(
    rf"\bPasal\s+II\s+(?:memuat|terdiri\s+(?:atas|dari)|berisi|mempunyai|meliputi)\s+(?P<n>{CACAH}){TERBILANG}"
    r"\s+(?:butir|angka|hal|ketentuan)\b",
    re.IGNORECASE,
)
DAERAH = _whole(
    r"kabupaten(?:\s+dan\s+|/)kota",
    r"terdiri\s+(?:atas|dari)|meliputi|mempunyai|memiliki",
)


def _pasal(satuan: Satuan) -> dict[str, Satuan]:
    return {s.nomor: s for s in satuan.walk() if s.jenis is Jenis.PASAL}


@dataclass(frozen=True, slots=True)
class PasalBerubah:
    """The numbers of the Pasal that a draft inserts, deletes, changes in part; of all others."""

    disisipkan: frozenset[str]
    dihapus: frozenset[str]
    diubah: frozenset[str]
    tetap: frozenset[str]

    def state(self, nomor: str) -> str:
        """Return what happens to a Pasal; nothing for one that the regulation has not."""
        for nama in ("disisipkan", "dihapus", "diubah", "tetap"):
            if nomor in getattr(self, nama):
                return nama
        return ""


def changed_pasal(naskah: Naskah) -> PasalBerubah:
    """Return what an amendment does to each Pasal; nothing where it is unknown."""
    if naskah.amandemen is None or naskah.dasar is None:
        return PasalBerubah(*(frozenset[str](),) * 4)
    lama, baru = _pasal(naskah.dasar), _pasal(naskah.amandemen.hasil)
    hapus, ubah = set[str](), set[str]()
    for op in naskah.amandemen.operasi:
        nomor = [s.nomor for s in op.alamat.langkah if s.jenis is Jenis.PASAL]
        if not nomor or nomor[0] not in lama:
            continue
        utuh = op.alamat.langkah[-1].jenis is Jenis.PASAL
        if utuh and str(op.tindakan) == "hapus":
            hapus.add(nomor[0])
        elif not (utuh and str(op.tindakan) in ("sisip", "tambah") and nomor[0] not in lama):
            ubah.add(nomor[0])
    # A Pasal that only marks where another is inserted has not changed itself.
    ubah = {n for n in ubah - hapus if n not in baru or baru[n] != lama[n] or _explained(naskah, n)}
    sisip = set(baru) - set(lama)
    return PasalBerubah(
        frozenset(sisip),
        frozenset(hapus),
        frozenset(ubah),
        frozenset(set(lama) - hapus - ubah),
    )


def _explained(naskah: Naskah, nomor: str) -> bool:
    """Whether the explanation of a Pasal changes."""
    return any(re.match(rf"Pasal {nomor}\b", satu.alamat) for satu in naskah.penjelasan)


def _of_a_new_one(dossier: Dossier) -> tuple[Cacah, ...]:
    """Return what a dossier of a new regulation counts: findings, options and what they meet."""
    semua = [("temuan", TEMUAN, {len(dossier.temuan)})] if dossier.temuan else []
    if dossier.dampak is not None:
        opsi = {len(dossier.dampak.opsi)}
        semua += [("pilihan kebijakan", OPSI, opsi), ("pilihan kebijakan", OPSI_DINILAI, opsi)]
        semua.append(("kriteria", KRITERIA, {len(dossier.dampak.kriteria)}))
    return tuple(Cacah(nama, pola, frozenset(nilai)) for nama, pola, nilai in semua)


def counted_things(naskah: Naskah) -> tuple[Cacah, ...]:
    """Return what can be counted in a dossier and its amendment."""
    dossier, amandemen = naskah.dossier, naskah.amandemen
    if dossier is not None and amandemen is None:
        return _of_a_new_one(dossier)
    if dossier is None or amandemen is None or dossier.perubahan is None:
        return ()
    perangkat, pasal = dossier.perangkat, changed_pasal(naskah)
    unit = {len(satu) for satu in (perangkat.sekarang, perangkat.usulan) if satu}
    temuan, opsi = len(dossier.temuan), len(dossier.manfaat_biaya.opsi)
    operasi = {len(amandemen.operasi), len(dossier.perubahan.operasi)}
    gerbang = {len(dossier.perubahan.gerbang), len(dossier.gerbang_ditunggu)}
    semua = [
        ("Perangkat Daerah", UNIT, unit),
        ("temuan", TEMUAN, {temuan}),
        ("butir perubahan", BUTIR, {len(amandemen.instruksi)}),
        ("perubahan satuan", SATUAN, operasi),
        ("gerbang", GERBANG, gerbang),
        ("pilihan kebijakan", OPSI, {opsi}),
        ("pilihan kebijakan", OPSI_DINILAI, {opsi}),
        ("Pasal yang disisipkan", SISIP, {len(pasal.disisipkan)}),
        ("Pasal yang dihapus", HAPUS, {len(pasal.dihapus)}),
        ("Pasal yang diubah", UBAH, {len(pasal.diubah), len(pasal.diubah | pasal.dihapus)}),
    ]
    semua += _answered(dossier)
    if naskah.pasal_ii:
        semua.append(("butir Pasal II", BUTIR_PASAL_II, {len(naskah.pasal_ii)}))
    if naskah.dasar is not None:
        dua = [{t.nama for t in istilah(satu)} for satu in (naskah.dasar, naskah.batang)]
        tambah, hilang = len(dua[1] - dua[0]), len(dua[0] - dua[1])
        semua += [
            ("istilah baru", ISTILAH_BARU, {tambah}),
            ("istilah yang dihapus", ISTILAH_LAMA, {hilang}),
        ]
        lama, baru = len(_pasal(naskah.dasar)), len(_pasal(amandemen.hasil))
        semua.append(("Pasal", SEMUA_PASAL, {lama, baru, baru - len(pasal.dihapus)}))
    if (kota := _regions(naskah)) is not None:
        semua.append(("kabupaten dan kota", DAERAH, {kota}))
    return tuple(Cacah(nama, pola, frozenset(nilai)) for nama, pola, nilai in semua if nilai - {0})


def _answered(dossier: Dossier) -> Iterator[tuple[str, re.Pattern[str], set[int]]]:
    """Yield how many findings each form of regulation answers.

    Counted by what answers them, or by where their change belongs, as BAB II counts.
    """
    jawab = dijawab(dossier)
    for pola, bentuk in ((DIJAWAB_PERDA, "perda"), (DIJAWAB_PERKADA, "perkada")):
        usul = [t.perubahan for t in dossier.temuan if str(t.perubahan.tingkat) == bentuk]
        adopsi = sum(satu.sikap is Sikap.ADOPSI for satu in usul)
        nilai = {sum(bentuk in cara for cara in jawab.values()), len(usul), adopsi}
        yield f"temuan {bentuk}", pola, nilai


def _regions(naskah: Naskah) -> int | None:
    berkas = naskah.dossier.indikator if naskah.dossier else None
    nilai = [n for n in berkas.nilai if n.id == "kabupaten-kota"] if berkas else []
    pasti = nilai and nilai[-1].rendah == nilai[-1].tinggi
    return int(nilai[-1].rendah) if pasti else None


def elsewhere(kalimat: str, tanggal: date | None) -> bool:
    """Whether a sentence speaks of another year, another structure, or another regulation."""
    tahun = {int(t) for t in TAHUN.findall(BERNOMOR.sub(" ", kalimat))}
    kini = {tanggal.year} if tanggal else set()
    return bool(tahun - kini or LAIN.search(kalimat))


def _misprinted(naskah: Naskah, semua: tuple[Cacah, ...]) -> Iterator[Hit]:
    """Yield what a text counts otherwise than the dossier does."""
    for satu in semua:
        for petikan, m in matches(satu.pola, naskah.semua()):
            awal = petikan.teks[max(0, m.start() - 12) : m.start()]
            if petikan.bagian in BUKAN_HITUNGAN or NAMA_SATUAN.search(awal):
                continue
            kalimat = sentence_around(petikan.teks, *m.span())
            n = count_of((m["n"] or m["p"] if "p" in m.re.groupindex else m["n"]).lower())
            lain = satu.nama.startswith("Pasal") and ATURAN_LAIN.search(BERNOMOR.sub(" ", kalimat))
            if satu.nama == "pilihan kebijakan":  # the word itself tells of another structure
                kalimat = m.re.sub(" ", kalimat)
            if n not in satu.nilai and not lain and not elsewhere(kalimat, naskah.tanggal):
                ada = " atau ".join(map(str, sorted(satu.nilai)))
                pesan = f"{satu.nama} disebut {n}, sedangkan jumlahnya {ada}"
                yield Hit(petikan, pesan, *m.span())


def counts_as_made(naskah: Naskah) -> Iterator[Hit]:
    """N24: what a text counts as a whole is what the dossier holds."""
    semua = counted_things(naskah)
    yield from _misprinted(naskah, semua)
    for petikan, m in matches(DARI_MENJADI, naskah.semua()) if semua else ():
        hitung = petikan.bagian not in BUKAN_HITUNGAN
        if hitung and (pesan := _moved(naskah, m, sentence_around(petikan.teks, *m.span()))):
            yield Hit(petikan, pesan, *m.span())
    yield from _titles(naskah)


UNIT_TEMUAN = re.compile(
    rf"(?:^|\b(?:pada|dalam|oleh|di|antara)\s+)(?P<n>{CACAH}){TERBILANG}\s+"
    r"(?P<jenis>dinas|badan|Perangkat\s+Daerah)\b",
    re.IGNORECASE,
)


def _titles(naskah: Naskah) -> Iterator[Hit]:
    """Yield the title of a finding that counts other units than the finding names."""
    dossier = naskah.dossier
    jenis = {str(u.id): str(u.jenis) for u in dossier.perangkat.sekarang} if dossier else {}
    for temuan in dossier.temuan if dossier else ():
        unit = [jenis.get(str(u), "") for u in temuan.unit]
        m = UNIT_TEMUAN.search(str(temuan.judul))
        if m is None or "" in unit or len(set(unit)) != 1:
            continue
        hal, n = " ".join(m["jenis"].lower().split()), count_of(m["n"].lower())
        if hal in ("perangkat daerah", unit[0]) and n != len(unit):
            petikan = Petikan(
                Bagian.DOSIR, f"Temuan {temuan.id}, judul", str(temuan.judul), temuan.judul.span
            )
            yield Hit(petikan, f"menyebut {n} {hal}, sedangkan unitnya {len(unit)}", *m.span())


def _moved(naskah: Naskah, m: re.Match[str], kalimat: str) -> str:
    """Return what is wrong with a number of units before and after."""
    if naskah.dossier is None or elsewhere(kalimat, naskah.tanggal):
        return ""
    perangkat, jenis = naskah.dossier.perangkat, " ".join(m["hal"].lower().split())
    kini, nanti = (
        len([u for u in satu if jenis == "perangkat daerah" or str(u.jenis) == jenis])
        for satu in (perangkat.sekarang, perangkat.usulan or perangkat.sekarang)
    )
    disebut = count_of(m["a"].lower()), count_of(m["n"].lower())
    if not kini or disebut == (kini, nanti):
        return ""
    ucapan = f"{jenis} disebut dari {disebut[0]} menjadi {disebut[1]}"
    return f"{ucapan}, seharusnya dari {kini} menjadi {nanti}"
