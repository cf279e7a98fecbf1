"""What a text says of all or of the most: every finding, all data, the best option, both ways.

A word like "seluruh" or "terbesar" is a claim that a dossier can count out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.benang.celah import dijawab
from generator.kelembagaan.manfaat_biaya import compare
from generator.lint.akademik import kata_isi
from generator.lint.cacah import changed_pasal
from generator.lint.keadaan import paper_sentences
from generator.lint.naskah import Hit, Naskah
from generator.lint.ucapan import ANDAIAN, Salah
from generator.model.dossier import Dossier, Opsi, StatusFakta

SEMUA = r"(?:[Ss]eluruh|[Ss]emua|[Ss]etiap|[Kk]eseluruhan)"
TEMUAN = re.compile(
    rf"\b{SEMUA}\s+temuan\s+(?:\w+\s+)?(?:dijawab|diatur|ditindaklanjuti|diselesaikan)\s+"
    r"(?:dengan|dalam|melalui)\s+(?:perubahan\s+)?(?P<bentuk>Peraturan\s+(?:Daerah|Gubernur|Bupati|Wali\s*Kota))"
)
TIADA = re.compile(
    r"\b[Tt]idak\s+(?:ada|satu\s+pun)\s+temuan\s+(?:yang\s+)?(?:dijawab|diatur|ditindaklanjuti)\s+"
    r"(?:dengan|dalam|melalui)\s+(?:perubahan\s+)?"
    r"(?P<bentuk>Peraturan\s+(?:Daerah|Gubernur|Bupati|Wali\s*Kota))"
)
PASTI = re.compile(
    rf"\b{SEMUA}\s+(?P<apa>data\s+beban\s+kerja|angka|taksiran|indikator|masukan\s+skor|bukti|fakta|data)\b[^.;]{{0,40}}?"
    r"\b(?:telah\s+|sudah\s+|berstatus\s+)*terkonfirmasi\b"
)
BEBAN = re.compile(
    rf"\b[Bb]eban\s+kerja\s+{SEMUA}\s+Perangkat\s+Daerah\s+(?:telah|sudah)\s+(?:dihitung|diukur|dianalisis)"
    rf"|\b{SEMUA}\s+Perangkat\s+Daerah\s+(?:telah|sudah)\s+(?:dihitung|diukur|mempunyai|memiliki)\s+[^.;]{{0,20}}beban\s+kerja"
)
TERPILIH = re.compile(r"\b(?:dipilih|terpilih|dianjurkan|direkomendasikan)\b")
HURUF = re.compile(r"\b(?:[Oo]psi|[Pp]ilihan)\s+(?P<huruf>[A-Z])\b")
UKURAN: tuple[tuple[re.Pattern[str], Callable[[Dossier, Opsi], int | None], int], ...] = (
    (
        re.compile(r"\bPerangkat\s+Daerah\s+paling\s+(?:sedikit|kecil)"),
        lambda _, o: o.perangkat,
        -1,
    ),
    (re.compile(r"\bPerangkat\s+Daerah\s+paling\s+banyak"), lambda _, o: o.perangkat, 1),
    (
        re.compile(r"\b(?:[Hh]asil|[Mm]anfaat)\s+bersih\s+(?:ter|paling\s+)(?:besar|tinggi)"),
        lambda d, o: _result(d, o, "bersih"),
        1,
    ),
    (
        re.compile(r"\b[Mm]anfaat\s+(?:ter|paling\s+)(?:besar|tinggi)"),
        lambda d, o: _result(d, o, "manfaat"),
        1,
    ),
    (
        re.compile(r"\b[Bb]iaya\s+(?:ter|paling\s+)(?:besar|tinggi)"),
        lambda d, o: _result(d, o, "biaya"),
        1,
    ),
    (
        re.compile(r"\b[Bb]iaya\s+(?:ter|paling\s+)(?:kecil|rendah)"),
        lambda d, o: _result(d, o, "biaya"),
        -1,
    ),
)
CUMA = re.compile(
    r"\btidak\s+(?:memerlukan|membebani|menimbulkan|menambah)\s+(?:biaya|anggaran|belanja|beban\s+anggaran)\b"
)
INGKAR = re.compile(r"\b(?:tidak|bukan|belum)\b(?:\s+(?:lagi|pernah))?\s*(?:merupakan\b)?")
SALINAN = re.compile(
    r"\b(?:telah|sudah|merupakan|adalah|ialah|juga|pula|dengan|perubahan|ini|fungsi|urusan)\b"
)


def whole_as_counted(naskah: Naskah) -> Iterator[Hit]:
    """N35: what is said of all, of the most or of nothing at all can be counted so."""
    dossier = naskah.dossier
    if dossier is None:
        return
    for petikan, kalimat, awal in paper_sentences(naskah):
        if re.search(r"\b(?:apabila|jika|belum|bukan|seandainya)\b", kalimat, re.IGNORECASE):
            continue
        for pesan, m in (
            *_all(kalimat, dossier),
            *_most(kalimat, dossier),
            *_free(kalimat, dossier),
            *_share(kalimat, naskah),
            *_staff(kalimat, naskah),
            *_scope(kalimat, naskah),
        ):
            yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _all(kalimat: str, dossier: Dossier) -> Salah:
    for m in TEMUAN.finditer(kalimat):
        bentuk = "perda" if m["bentuk"].endswith("Daerah") else "perkada"
        jawab = dijawab(dossier)
        lain = [str(t.id) for t in dossier.temuan if bentuk not in jawab.get(str(t.id), set())]
        if lain:
            yield f"“{m[0]}”, sedangkan {', '.join(lain)} tidak", m
    for m in TIADA.finditer(kalimat):
        bentuk = "perda" if m["bentuk"].endswith("Daerah") else "perkada"
        ada = sorted(id_ for id_, cara in dijawab(dossier).items() if bentuk in cara)
        if ada:
            yield f"“{m[0]}”, sedangkan {', '.join(ada)} demikian", m
    for m in PASTI.finditer(kalimat):
        if belum := _unsure(m["apa"], dossier):
            yield f"“{m[0]}”, sedangkan ada yang berstatus {', '.join(sorted(belum))}", m
    if dossier.perangkat.sekarang and (tanpa := _unweighed(dossier)):
        for m in BEBAN.finditer(kalimat):
            yield f"“{m[0]}”, sedangkan {tanpa} unit tidak ada dalam beban_kerja.yaml", m


def _unweighed(dossier: Dossier) -> int:
    """Return how many units have no workload analysis."""
    ada = {str(u.unit) for u in dossier.beban_kerja.unit} if dossier.beban_kerja else set()
    return sum(str(u.id) not in ada for u in dossier.perangkat.sekarang)


def _unsure(apa: str, dossier: Dossier) -> set[str]:
    """Return the states other than confirmed of the data that are meant."""
    bukti = {str(b.status) for t in dossier.temuan for b in t.bukti}
    nilai = {str(n.status) for n in dossier.indikator.nilai} if dossier.indikator else set()
    beban = {str(dossier.beban_kerja.status)} if dossier.beban_kerja else set()
    pilihan = dossier.manfaat_biaya.opsi
    taksiran = {str(t.status) for o in pilihan for t in (*o.biaya, *o.manfaat)}
    hal = {"data beban kerja": beban, "indikator": nilai, "masukan skor": nilai, "bukti": bukti}
    hal |= {"angka": taksiran | nilai, "taksiran": taksiran}
    return hal.get(" ".join(apa.split()), bukti | nilai | beban) - {str(StatusFakta.TERKONFIRMASI)}


# --- options -------------------------------------------------------------------------------------


def _result(dossier: Dossier, opsi: Opsi, ukuran: str) -> int | None:
    """Return twice the middle of an estimate; None for an option of which nothing is estimated."""
    hasil = next(h for h in compare(dossier.manfaat_biaya) if h.opsi is opsi)
    jumlah = getattr(hasil, ukuran)
    return int(jumlah.rendah + jumlah.tinggi) if hasil.ditaksir else None


def option_meant(kalimat: str, dossier: Dossier) -> Opsi | None:
    """Return the option that is meant: by its letter, by its name, or as the chosen one."""
    semua = dossier.manfaat_biaya.opsi
    if m := HURUF.search(kalimat):
        return next((o for o in semua if str(o.id)[-1].upper() == m["huruf"]), None)
    if TERPILIH.search(kalimat) and "tidak dipilih" not in kalimat:
        return next((o for o in semua if o.terpilih), None)
    kata = kata_isi(kalimat)
    pokok = map(_stem, semua)
    mirip = [(len(kata & satu) / max(len(satu), 1), n) for n, satu in enumerate(pokok)]
    tinggi = max(mirip, default=(0.0, 0))
    seri = [x for x in mirip if x[0] == tinggi[0]]
    return semua[tinggi[1]] if tinggi[0] >= 0.5 and len(seri) == 1 else None


def _stem(opsi: Opsi) -> set[str]:
    """Return the words of the name of an option, its verbs as nouns of doing too."""
    kata = kata_isi(str(opsi.nama))
    return {_noun(k) for k in kata}


def _noun(kata: str) -> str:
    return {
        "mengubah": "perubahan",
        "mengganti": "penggantian",
        "mempertahankan": "pertahanan",
    }.get(kata, kata)


def _most(kalimat: str, dossier: Dossier) -> Salah:
    for pola, ukur, tanda in UKURAN:
        m = pola.search(kalimat)
        opsi = option_meant(kalimat, dossier) if m else None
        if m is None or opsi is None:
            continue
        nilai = {
            str(o.nama): n
            for o in dossier.manfaat_biaya.opsi
            if (n := ukur(dossier, o)) is not None
        }
        terbaik = max((n * tanda for n in nilai.values()), default=None)
        if (
            str(opsi.nama) in nilai
            and terbaik is not None
            and nilai[str(opsi.nama)] * tanda < terbaik
        ):
            nyata = next(k for k, n in nilai.items() if n * tanda == terbaik)
            yield f"“{m[0]}” disebut bagi “{opsi.nama}”, sedangkan itu “{nyata}”", m


def _free(kalimat: str, dossier: Dossier) -> Salah:
    m = CUMA.search(kalimat)
    terpilih = [o for o in dossier.manfaat_biaya.opsi if o.terpilih and o.biaya]
    subjek = re.search(r"\b(?:Rancangan|dipilih|terpilih|[Pp]erubahan\s+ini)\b", kalimat)
    if m and terpilih and subjek:
        yield f"“{m[0]}”, sedangkan {len(terpilih[0].biaya)} biaya ditaksir bagi pilihan itu", m


HANYA = re.compile(
    r"\b(?P<apa>[Jj]angkauan|[Rr]uang\s+lingkup|Rancangan|[Pp]erubahan|[Pp]engaturan)\b[^.;]{0,60}?"
    r"\b(?:hanya|terbatas\s+pada|semata-mata)\s+(?:\w+\s+){0,2}?"
    r"(?=(?:Dinas|Badan|Inspektorat|Sekretariat|Satuan)\b)"
)


def _scope(kalimat: str, naskah: Naskah) -> Salah:
    """Yield units to which a draft is said to be confined, while its changes touch others."""
    m, dossier = HANYA.search(kalimat), naskah.dossier
    if m is None or dossier is None:
        return
    alas = {str(k) for op in dossier.operasi for k in op.karena}
    kena = {str(u) for t in dossier.temuan if str(t.id) in alas for u in t.unit}
    nama = {
        str(u.id): str(u.nama) for u in (*dossier.perangkat.usulan, *dossier.perangkat.sekarang)
    }
    lain = sorted(
        nama.get(u, "Perangkat Daerah lain") for u in kena if nama.get(u, "-") not in kalimat
    )
    if lain:
        yield f"“{m[0].strip()}”, sedangkan perubahan menyangkut juga {lain[0]}", m


SEPARUH = re.compile(
    r"\b(?P<arah>lebih|kurang)\s+dari\s+(?:separuh|setengah|50(?:\s+\(lima\s+puluh\))?\s+persen)"
    r"(?:\s+(?:dari|jumlah|seluruh))*\s+(?:pasal|ketentuan|materi)\b"
)
PEGAWAI = re.compile(
    r"\b(?P<arah>kelebihan|kekurangan)\s+(?:(?P<n>\d+)\s+)?(?:\([a-z ]+\)\s+)?"
    r"(?:pegawai|tenaga|orang|pemangku|personel|[A-Z]\w+)"
)


def _share(kalimat: str, naskah: Naskah) -> Salah:
    """Yield which part of the Pasal is said to change, if it is the other half."""
    m = SEPARUH.search(kalimat)
    if m is None or naskah.dasar is None or not re.search(r"\b[Pp]erubahan|Rancangan\b", kalimat):
        return
    pasal = changed_pasal(naskah)
    kena, semua = len(pasal.diubah | pasal.dihapus), len(pasal.diubah | pasal.dihapus | pasal.tetap)
    if semua and (kena * 2 > semua) != (m["arah"] == "lebih"):
        yield f"“{m[0]}”, sedangkan yang berubah {kena} dari {semua} Pasal", m


def _staff(kalimat: str, naskah: Naskah) -> Salah:
    """Yield a surplus or a shortage of staff that the workload analysis counts the other way."""
    m = PEGAWAI.search(kalimat)
    if m is None or naskah.beban is None or naskah.dossier is None:
        return
    nama = {str(u.id): str(u.nama) for u in naskah.dossier.perangkat.sekarang}
    for unit in naskah.beban.unit:
        jabatan = [j.beban for j in unit.jabatan if j.beban.nama in kalimat]
        if nama.get(unit.unit, unit.unit) not in kalimat and len(jabatan) != 1:
            continue
        selisih = (jabatan[0] if jabatan else unit.beban).selisih
        lain = bool(m["n"]) and int(m["n"]) != abs(selisih or 0)
        if selisih and ((selisih > 0) != (m["arah"] == "kelebihan") or lain):
            nyata = f"{'lebih' if selisih > 0 else 'kurang'} {abs(selisih)}"
            yield f"“{m[0]}”, sedangkan menurut beban_kerja.yaml {nyata}", m


# --- a sentence and its denial -------------------------------------------------------------------


def not_denied_elsewhere(naskah: Naskah) -> Iterator[Hit]:
    """N36: no sentence of the paper says what another one denies word for word."""
    ada: dict[frozenset[str], tuple[bool, str]] = {}
    for petikan, kalimat, awal in paper_sentences(naskah):
        if ANDAIAN.search(kalimat) or kalimat.rstrip().endswith("?"):
            continue
        ingkar = INGKAR.search(kalimat)
        kata = _claim(kalimat)
        if len(kata) < 3 or len(INGKAR.findall(kalimat)) > 1:
            continue
        dulu = ada.setdefault(kata, (bool(ingkar), petikan.label))
        if dulu[0] != bool(ingkar):
            yield Hit(petikan, f"{dulu[1]} menyatakan sebaliknya", awal, awal + len(kalimat))


def _claim(kalimat: str) -> frozenset[str]:
    """Return the words of a claim without its denial and without what adds nothing."""
    bersih = SALINAN.sub(" ", INGKAR.sub(" ", re.sub(r"\(.*?\)", " ", kalimat).lower()))
    return frozenset(re.findall(r"[\w.,-]*\w", bersih))
