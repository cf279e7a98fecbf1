"""What a paper, or an annex, says of its draft, findings, options, gates: as they are or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.benang.celah import dijawab
from generator.lint.alat import akar_kata, located_sentences, placed, rapat, utuh
from generator.lint.cacah import ATURAN_LAIN, PasalBerubah, changed_pasal
from generator.lint.definisi import istilah
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.lint.pasal_disebut import (
    explanations_told,
    grounds_told,
    identity_told,
    places_told,
    reasons_told,
)
from generator.lint.ucapan import ANDAIAN, DERET, NOMOR, SAAT, TEMUAN, Salah
from generator.model.dossier import Dossier, Sikap, Temuan
from generator.model.gerbang import HasilUji
from generator.model.satuan import Jenis
from generator.model.tabel import sentences

KEADAAN = {
    "diubah": "diubah",
    "dihapus": "dihapus",
    "disisipkan": "disisipkan",
    "dipertahankan": "tetap",
    "tidak diubah": "tetap",
    "tidak berubah": "tetap",
}
DIKENAI = re.compile(
    rf"(?:(?<![\w)]\s)|(?<=sedangkan\s)|(?<=sementara\s)|(?<=serta\s))"
    rf"(?<!penjelasan ){DERET}(?:\s+(?:juga|hanya))?\s+"
    rf"(?P<kerja>{'|'.join(KEADAAN)})\b",
)
BERBUAT = re.compile(
    rf"\b(?P<kerja>[Mm]engubah|[Mm]enghapus|[Mm]enyisipkan|[Mm]emerlukan perubahan|"
    rf"[Mm]empertahankan)\s+{DERET}(?!\s+(?:ayat|huruf|angka))",
)
PERBUATAN = {
    "mengubah": "diubah",
    "menghapus": "dihapus",
    "menyisipkan": "disisipkan",
    "memerlukan perubahan": "diubah",
    "mempertahankan": "tetap",
}


def _of_paper(naskah: Naskah) -> Iterator[Petikan]:
    """Yield the texts that speak about the draft: paper, findings, general explanation."""
    yield from naskah.umum
    yield from naskah.narasi
    yield from (p for p in naskah.catatan if "masalah" not in p.label)


def paper_sentences(naskah: Naskah) -> Iterator[tuple[Petikan, str, int]]:
    """Yield every sentence that speaks about the draft, with its text and where it begins there."""
    for petikan in _of_paper(naskah):
        for awal, kalimat in located_sentences(petikan.teks):
            yield petikan, kalimat, awal


def state_as_is(naskah: Naskah) -> Iterator[Hit]:
    """N25: the paper tells of changes, findings, options, gates, parts of its draft as they are.

    BAB III speaks of the Pasal of other regulations.
    """
    if naskah.dossier is None:
        return
    pasal = changed_pasal(naskah)
    temuan = {str(t.id): t for t in naskah.dossier.temuan}
    for petikan, kalimat, awal in paper_sentences(naskah):
        salah = (
            *(_changes(kalimat, pasal) if petikan.label != "bab-3" else ()),
            *_findings(kalimat, temuan, naskah.dossier),
            *_options(kalimat, naskah.dossier),
            *_named_option(kalimat, naskah.dossier),
            *_gates(kalimat, naskah.dossier),
            *_sanctions(kalimat, naskah),
            *_parts(kalimat, naskah),
            *_terms(kalimat, naskah),
            *_initiator(kalimat, naskah.dossier),
            *identity_told(kalimat, naskah.dossier),
            *grounds_told(kalimat, naskah),
            *(places_told(kalimat, pasal, naskah) if petikan.label != "bab-3" else ()),
            *explanations_told(kalimat, naskah),
        )
        yield from placed(petikan, awal, salah)
    yield from _abolished(naskah)
    yield from reasons_told(naskah.dossier)


def _abolished(naskah: Naskah) -> Iterator[Hit]:
    """Yield an annex of the draft that names a unit which the draft abolishes."""
    perangkat = naskah.dossier.perangkat if naskah.dossier else None
    if perangkat is None or not perangkat.usulan:
        return
    nanti = [rapat(str(u.nama)) for u in perangkat.usulan]
    hilang = [n for u in perangkat.sekarang if (n := rapat(str(u.nama))) not in nanti]
    for petikan in naskah.lampiran:
        kata = rapat(petikan.teks)
        for nama in hilang:
            if nama in kata and not any(nama in lain for lain in nanti):
                yield utuh(petikan, f"menyebut {nama}, yang tidak ada lagi setelah perubahan")


def _changes(kalimat: str, pasal: PasalBerubah) -> Salah:
    if ANDAIAN.search(kalimat):
        return
    for pola, kata in ((DIKENAI, KEADAAN), (BERBUAT, PERBUATAN)):
        for m in pola.finditer(kalimat):
            sesudah = kalimat[m.end() : m.end() + 60].partition(";")[0]
            if ATURAN_LAIN.search(sesudah if pola is BERBUAT else kalimat[: m.start()][-60:]):
                continue
            keadaan = kata[m["kerja"].lower()]
            for nomor in NOMOR.findall(m["pasal"]):
                nyata = pasal.state(nomor)
                if nyata and nyata != keadaan:
                    yield f"Pasal {nomor} disebut {m['kerja'].lower()}, sedangkan {nyata}", m


# --- findings ------------------------------------------------------------------------------------

DISEBUT = re.compile(
    rf"(?P<id>{TEMUAN}(?:(?:,|\s+dan|,\s+dan|\s+serta|,\s+serta)\s+{TEMUAN})*)\)?\s+"
    r"(?:(?:telah|yang|juga|oleh\s+karena\s+itu)\s+)?"
    r"(?P<kata>ditolak|diterima|diadopsi|ditunda|terbukti|terbantah|belum\s+terbukti"
    r"|(?:belum|tidak)\s+(?:dijawab|ditindaklanjuti|diatasi)"
    r"|dijawab\s+dengan\s+(?:perubahan\s+)?Peraturan\s+Daerah"
    r"|dijawab\s+dengan\s+Peraturan\s+(?:Gubernur|Bupati|Wali\s*Kota))\b"
)


def _findings(kalimat: str, temuan: Mapping[str, Temuan], dossier: Dossier) -> Salah:
    if re.search(r"\b(?:apabila|jika|sebelum|seandainya)\b", kalimat, re.IGNORECASE):
        return
    for m in DISEBUT.finditer(kalimat):
        kata = " ".join(m["kata"].split())
        for id_ in re.findall(TEMUAN, m["id"]):
            satu = temuan.get(id_)
            if satu is not None and not _holds(kata, satu, dossier):
                nyata = f"sikap {satu.perubahan.sikap}, tingkat {satu.perubahan.tingkat}"
                nyata += ", ditunda" if satu.ditunda.strip() else ""
                nyata += f", uji {satu.uji.hasil}" if satu.uji else ""
                yield f"temuan {id_} disebut {kata}, sedangkan dalam berkasnya {nyata}", m


def _holds(kata: str, temuan: Temuan, dossier: Dossier) -> bool:
    """Whether what is said of a finding is so."""
    sikap, uji = temuan.perubahan.sikap, temuan.uji
    if kata.split(maxsplit=1)[0] in ("belum", "tidak") and "terbukti" not in kata:
        return not dijawab(dossier).get(str(temuan.id))
    if kata.startswith("dijawab"):
        bentuk = "perda" if kata.endswith("Daerah") else "perkada"
        return bentuk in dijawab(dossier).get(str(temuan.id), set())
    return {
        "ditolak": sikap is Sikap.TOLAK,
        "diterima": sikap is not Sikap.TOLAK,
        "diadopsi": sikap is not Sikap.TOLAK,
        "ditunda": bool(temuan.ditunda.strip()),
        "terbukti": uji is None or uji.hasil is HasilUji.TERBUKTI,
        "belum terbukti": uji is None or uji.hasil is HasilUji.BELUM_TERBUKTI,
        "terbantah": uji is not None and uji.hasil is HasilUji.TERBANTAH,
    }[kata]


# --- options, gates, sanctions -------------------------------------------------------------------

DIPILIH = re.compile(
    r"\b(?:memilih|menganjurkan|merekomendasikan|menyarankan)\s+(?:opsi|pilihan)\s+(?P<a>[A-Z])\b"
    r"|\b(?:[Oo]psi|[Pp]ilihan)\s+(?P<b>[A-Z])\s+(?:yang\s+)?"
    r"(?:dipilih|dianjurkan|direkomendasikan|disarankan)\b"
)
DIPILIH_NAMA = re.compile(
    r"\b(?:[Oo]psi|[Pp]ilihan)(?:\s+kebijakan)?(?:\s+yang)?\s+"
    r"(?:dipilih|terpilih|dianjurkan|direkomendasikan|disarankan)\s+(?:adalah|ialah|yaitu|yakni|jatuh\s+pada)"
    r"\s+(?P<nama>[^.;]+)"
    r"|\b(?:memilih|menganjurkan|merekomendasikan|menyarankan)\s+"
    r"(?:opsi\s+|pilihan\s+|agar\s+|untuk\s+)(?P<lain>[^.;]+)"
)
TUNTAS = re.compile(
    r"\b(?:[Tt]idak\s+ada|[Tt]anpa)\s+(?:lagi\s+)?(?:bukti|gerbang|syarat|data)\s+(?:lain\s+)?"
    r"(?:yang\s+)?(?:masih\s+)?(?:ditunggu|belum\s+(?:terpenuhi|diperoleh|tersedia))"
    r"|\b(?:[Ss]eluruh|[Ss]emua|[Ss]etiap)\s+(?:bukti|gerbang|syarat)(?:\s+\w+){0,3}?\s+"
    r"(?:telah|sudah)\s+(?:terpenuhi|diperoleh|tersedia|diterima|lengkap)"
)
SANKSI = re.compile(
    r"(?P<tidak>tidak\s+)?(?P<kerja>memuat|mengatur|menetapkan)\s+(?:\w+\s+)?(?:mengenai\s+)?"
    r"(?:ketentuan\s+)?(?P<apa>sanksi|pidana)\b"
)
BERSANKSI = re.compile(r"\b(?:sanksi|pidana|denda|kurungan)\b", re.IGNORECASE)


def _options(kalimat: str, dossier: Dossier) -> Salah:
    """Yield an option said to be chosen that is not."""
    terpilih = {str(o.id)[-1].upper() for o in dossier.manfaat_biaya.opsi if o.terpilih}
    for m in DIPILIH.finditer(kalimat):
        huruf = m["a"] or m["b"]
        if terpilih and huruf not in terpilih and not ANDAIAN.search(kalimat):
            nyata = ", ".join(sorted(terpilih))
            yield f"pilihan {huruf} disebut dipilih, sedangkan yang terpilih {nyata}", m


def _named_option(kalimat: str, dossier: Dossier) -> Salah:
    """Yield an option said to be chosen by its name, which is that of another."""
    m = DIPILIH_NAMA.search(kalimat)
    semua = dossier.manfaat_biaya.opsi
    if m is None or not any(o.terpilih for o in semua):
        return
    nama = m["nama"] or m["lain"]
    kata = _option_words(nama)
    mirip = {str(o.nama): _likeness(kata, _option_words(str(o.nama))) for o in semua}
    tinggi = max(mirip.values())
    terbaik = [o for o in semua if mirip[str(o.nama)] == tinggi]
    if tinggi >= 0.5 and len(terbaik) == 1 and not terbaik[0].terpilih:
        nyata = next(str(o.nama) for o in semua if o.terpilih)
        yield f"“{terbaik[0].nama}” disebut dipilih, sedangkan yang terpilih “{nyata}”", m


def _option_words(nama: str) -> frozenset[str]:
    kata = (akar_kata(k) for k in re.findall(r"[a-z]{4,}", nama.lower()) if k != "tidak")
    ingkar = {"tidak"} if re.search(r"\b(?:tidak|tanpa|mempertahankan)\b", nama.lower()) else set()
    return frozenset({*kata, *ingkar} - {"atur", "daerah", "yang"})


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(len(a | b), 1)


def _gates(kalimat: str, dossier: Dossier) -> Salah:
    """Yield a sentence by which no evidence is awaited, while it is."""
    ditunggu = ", ".join(str(g.id) for g in dossier.gerbang_ditunggu)
    m = TUNTAS.search(kalimat)
    if m and ditunggu and not ANDAIAN.search(kalimat):
        yield f"“{m[0]}”, sedangkan gerbang {ditunggu} belum terpenuhi", m


def _sanctions(kalimat: str, naskah: Naskah) -> Salah:
    """Yield a sentence by which the draft has a sanction that it has not, or the reverse."""
    m = SANKSI.search(kalimat)
    if m is None or "Rancangan" not in kalimat or ANDAIAN.search(kalimat):
        return
    ada = any(BERSANKSI.search(p.teks) for p in naskah.teks_norma())
    if ada == bool(m["tidak"]):
        nyata = "memuatnya" if ada else "tidak memuatnya"
        yield f"“{m[0]}”, sedangkan Rancangan {nyata}", m


# --- parts of the draft, its terms, who brings it ------------------------------------------------

BAGIAN_RANCANGAN = re.compile(
    r"(?P<tidak>(?:tidak|tanpa)\s+)?(?P<kerja>memuat|memerlukan|mempunyai|disertai|mengubah|menyentuh"
    r"|(?<=tanpa\s))\s*"
    r"(?:(?:satu|sebuah|suatu|beberapa)\s+)?(?P<apa>ketentuan\s+peralihan|lampiran|penjelasan\s+pasal)\b",
    re.IGNORECASE,
)
ISTILAH = re.compile(
    r"\b[Ii]stilah\s+(?P<istilah>[A-Z]\w+(?:\s+[A-Z]\w+){0,4})\s+(?:tetap\s+|tidak\s+)?"
    r"(?P<kerja>dipertahankan|dihapus|ditambahkan|disisipkan|dihilangkan"
    r"|(?:masih|tetap)\s+(?:digunakan|dipakai|ada))\b"
)
DIGUNAKAN = re.compile(
    r"\b[Ii]stilah\s+(?P<istilah>[A-Z]\w+(?:\s+[A-Z]\w+){0,4})\s+(?!hanya|tidak)(?:\w+\s+)?(?:digunakan|dipakai)\s+(?:\w+\s+)?"
    rf"dalam\s+{DERET}"
)
PRAKARSA = re.compile(
    r"\b(?:prakarsa|diprakarsai\s+oleh|inisiatif|usul(?:an)?\s+prakarsa)\s+"
    r"(?P<siapa>DPRD|Dewan\s+Perwakilan\s+Rakyat\s+Daerah|Gubernur|Bupati|Wali\s*Kota|Pemerintah\s+\w+)"
)


def _parts(kalimat: str, naskah: Naskah) -> Salah:
    """Yield a sentence by which the draft has a part that it has not, or the reverse."""
    pasal = NOMOR.search(kalimat) and not ATURAN_LAIN.search(kalimat.replace("Lampiran", ""))
    if not ("Rancangan" in kalimat or pasal) or ANDAIAN.search(kalimat.replace("memerlukan", "")):
        return
    for m in BAGIAN_RANCANGAN.finditer(kalimat):
        apa = " ".join(m["apa"].lower().split())
        ada = {
            "ketentuan peralihan": bool(naskah.pasal_ii),
            "lampiran": bool(naskah.lampiran),
            "penjelasan pasal": bool(naskah.penjelasan),
        }[apa]
        if naskah.amandemen is not None and ada == bool(m["tidak"]):
            nyata = "memuatnya" if ada else "tidak memuatnya"
            yield f"“{m[0]}”, sedangkan Rancangan {nyata}", m


def _terms(kalimat: str, naskah: Naskah) -> Salah:
    """Yield a defined term said to stay, go or come that does not."""
    if naskah.dasar is None or ANDAIAN.search(SAAT.sub("", kalimat)):
        return
    for m in DIGUNAKAN.finditer(kalimat):
        pasal = NOMOR.findall(m["pasal"])
        teks = {
            satu.nomor: " ".join(sentences(s.kalimat) for s in satu.walk())
            for satu in naskah.batang.walk()
            if satu.jenis is Jenis.PASAL
        }
        for nomor in pasal:
            if nomor in teks and not re.search(rf"\b{m['istilah']}\b", teks[nomor]):
                yield f"Pasal {nomor} tidak memuat istilah {m['istilah']}", m
    for m in ISTILAH.finditer(kalimat):
        lama, baru = (
            any(m["istilah"] in satu.nama for satu in istilah(batang))
            for batang in (naskah.dasar, naskah.batang)
        )
        nyata = {
            (True, True): "dipertahankan",
            (True, False): "dihapus",
            (False, True): "ditambahkan",
            (False, False): "",
        }[lama, baru]
        kerja = {"dihilangkan": "dihapus", "disisipkan": "ditambahkan"}.get(m["kerja"], m["kerja"])
        kerja = "dipertahankan" if kerja.startswith(("masih", "tetap")) else kerja
        if nyata and kerja != nyata and not re.search(r"\btidak\s+\w+\Z", m[0]):
            yield f"istilah {m['istilah']} disebut {m['kerja']}, sedangkan {nyata}", m


def _initiator(kalimat: str, dossier: Dossier) -> Salah:
    """Yield another initiator than that of the dossier."""
    if ANDAIAN.search(kalimat) or "Rancangan" not in kalimat:
        return
    dewan = re.compile(r"\bDPRD|Dewan\s+Perwakilan")
    for m in PRAKARSA.finditer(kalimat):
        oleh = str(dossier.identitas.pemrakarsa)
        if bool(dewan.match(m["siapa"])) != (bool(dewan.search(oleh)) and "Biro" not in oleh):
            yield f"prakarsa disebut dari {m['siapa']}, sedangkan pemrakarsanya {oleh}", m
