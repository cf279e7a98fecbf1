"""Checks that need the law in force beside the draft (``--dasar``), or the amended result."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from generator.diagnostics import Severity
from generator.law import tree
from generator.law.alasan import Alasan
from generator.law.apply.restated import compare_restated, units_of
from generator.law.engine.impact import BATAS, BATAS_SERING, bagian_berubah
from generator.law.engine.rujukan import RujukanPutus, putus, putus_baru
from generator.law.sentence.read_back import read_back
from generator.law.verbs.table import changes
from generator.lint.alat import place_of, rapat, utuh
from generator.lint.judul import base_cited
from generator.lint.naskah import Hit, Naskah, Perintah
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

KELOMPOK = (Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF)
AKHIR = re.compile(r"\s*[;,.]?\s*(?:;\s*(?:dan|atau|dan/atau))?\s*$")
PERALIHAN = re.compile(r"peralihan", re.IGNORECASE)
MULAI = re.compile(
    r"^\W*(?:\w{1,2} )?(?:Peraturan|Undang|Keputusan|Qanun)[^.;]* ini mulai berlaku", re.I
)
HUBUNG = re.compile(r"\s*-\s*")
JARAK = re.compile(r"\s+(?=[:;,.])")  # as older laws set their marks
PASAL = re.compile(r"\bPasal\s+\w+", re.IGNORECASE)
SAMA = 85  # per cent of the letters: the same sentence, mended here and there
_SATUAN = r"(?:ayat|huruf|angka|butir)\s*\(?\w+\)?"
DIBAWA = (
    re.compile(rf"penjelasan\s+{_SATUAN}", re.IGNORECASE),
    re.compile(rf"{_SATUAN}\s+ditambah(?:kan)?\s+penjelasan", re.IGNORECASE),
    re.compile(rf"menjadi\s+{_SATUAN}\s+(?:yang\s+)?baru", re.IGNORECASE),
    re.compile(
        r"\b(?:disisip|ditambah)\w*\s+(?:(?!\b(?:ketentuan|sehingga|serta|diubah|dihapus)\b).)*?"
        r"\b(?:yakni|yaitu)\b(?:(?!\b(?:sehingga|serta|diubah|dihapus|ketentuan)\b).)*",
        re.IGNORECASE | re.DOTALL,
    ),
)


def _bacaan(naskah: Naskah) -> Iterator[tuple[Perintah, tuple[Perubahan, ...]]]:
    for satu in naskah.instruksi:
        yield satu, read_back(satu.petikan.teks).operasi


def targets_exist(naskah: Naskah) -> Iterator[Hit]:
    """F31: what is changed or deleted stands in the law in force."""
    if not naskah.luar or naskah.dasar is None:
        return
    for satu, operasi in _bacaan(naskah):
        for op in operasi:
            lama = changes(op) and op.objek is not Objek.LAMPIRAN and not _brought(satu, op)
            if lama and not tree.ada(naskah.dasar, op.alamat):
                yield utuh(satu.petikan, f"{op.alamat} tidak ada dalam peraturan yang diubah")


def neighbours(naskah: Naskah) -> Iterator[Hit]:
    """F32: the neighbours of an insertion stand side by side in the law in force."""
    if not naskah.luar or naskah.dasar is None:
        return
    pasal = [p.nomor for p in tree.pasal(naskah.dasar)]
    pola = re.compile(r"[Dd]i ?antara Pasal (\w+) dan Pasal (\w+) disisip")
    for satu in naskah.instruksi:
        for m in pola.finditer(satu.petikan.teks):
            a, b = m[1], m[2]
            if a in pasal and b in pasal and pasal.index(b) - pasal.index(a) != 1:
                pesan = f"Pasal {a} dan Pasal {b} tidak berurutan langsung"
                yield Hit(satu.petikan, pesan, m.start(), m.end())


def suffix_free(naskah: Naskah) -> Iterator[Hit]:
    """F34: an inserted number is free and skips no letter."""
    if not naskah.luar:
        return
    dasar = naskah.dasar
    ada = {tree.alamat_di(dasar, j) for j, _ in tree.traverse(dasar)} if dasar else set()
    for satu, operasi in _bacaan(naskah):
        for op in operasi:
            if (
                op.tindakan is not Tindakan.SISIP
                or op.isi is None
                or not (op.alamat.langkah and op.isi.nomor)
            ):
                continue
            baru = _neighbour(op.alamat, op.isi)
            m = re.fullmatch(r"(\d+)([A-Z])", op.isi.nomor) if op.isi.jenis is Jenis.PASAL else None
            ada.add(op.alamat)  # after which it stands
            if baru in ada:
                yield utuh(satu.petikan, f"{baru} sudah ada")
            elif m and m[2] != "A":
                nomor = f"{m[1]}{chr(ord(m[2]) - 1)}"
                if Alamat().ke(Jenis.PASAL, nomor) not in ada:
                    yield utuh(satu.petikan, f"{baru} melompati nomor sebelumnya")
            ada.add(baru)


def _neighbour(alamat: Alamat, isi: Satuan) -> Alamat:
    """Return the address of a unit that is inserted after another."""
    if isi.jenis is Jenis.PASAL:
        return Alamat().ke(isi.jenis, isi.nomor)
    return alamat.induk.ke(isi.jenis, isi.nomor)


def whole_pasal(naskah: Naskah) -> Iterator[Hit]:
    """F38: where part of a Pasal changes, the whole is restated."""
    for satu, operasi, kini, lama in _tersalin(naskah):
        bagian = [op for op in operasi if op.alamat.langkah and not _brought(satu, op)]
        if all(op.alamat.akhir.jenis is Jenis.PASAL for op in bagian):
            continue
        hilang = [a for a in lama.anak if not _restated(a, kini)]
        for anak in hilang[:3]:
            yield utuh(satu.petikan, f"{anak.jenis} {anak.nomor} tidak dicantumkan ulang")


def _restated(lama: Satuan, kini: Satuan) -> bool:
    """Whether a unit is printed again: at its place, deeper in a new list, or as the Pasal."""
    sejenis = [a for a in kini.anak if a.jenis is lama.jenis]
    if any(a.nomor == lama.nomor for a in (sejenis or kini.walk()) if a.jenis is lama.jenis):
        return True
    return not sejenis and bool(kini.kalimat) and fuzz.ratio(_kata(lama), _kata(kini)) > SAMA


def named_changes(naskah: Naskah) -> Iterator[Hit]:
    """F39: what changes is named, and what is named changes."""
    if naskah.luar and naskah.dasar is None:
        yield from _brought_unnamed(naskah)
    for satu, operasi, kini, lama in _tersalin(naskah):
        bernama = [replace(op, alamat=tree.understood(lama, op.alamat)) for op in operasi]
        dua = [{str(a): u for a, u in units_of(p).items()} for p in (lama, kini)]
        for alasan in compare_restated(lama, kini, bernama):
            if alasan.kode == "H70":
                yield from _unnamed(satu, alasan, *dua)
        diubah = [op for op in bernama if not _brought(satu, op)]
        yield from (utuh(satu.petikan, pesan) for pesan in _unchanged(lama, kini, diubah))


BERSISIP = re.compile(r"\d+[a-z]|[a-z]\d+")
SISIPAN = (Jenis.AYAT, Jenis.HURUF, Jenis.ANGKA)
BAGIAN_DISEBUT = re.compile(r"\b(?:ayat \(\w+\)|huruf \w+|angka \w+)")


def _brought_unnamed(naskah: Naskah) -> Iterator[Hit]:
    """Yield the inserted parts that an instruction on other parts prints and does not name.

    One that an earlier amendment brought is printed too: that a drafter knows.
    """
    for satu in naskah.instruksi if naskah.perubahan else ():
        teks = satu.petikan.teks
        bagian = BAGIAN_DISEBUT.search(teks) and "sampai dengan" not in teks
        pasal = [s for s in satu.satuan if s.jenis is Jenis.PASAL] if bagian else []
        for induk, dalam in ((p, s) for p in pasal for s in p.walk() if s.jenis in SISIPAN):
            nomor = rf"(?<!\w){re.escape(dalam.nomor)}(?!\w)"
            if BERSISIP.fullmatch(dalam.nomor) and not re.search(nomor, teks):
                kata = f"({dalam.nomor})" if dalam.jenis is Jenis.AYAT else dalam.nomor
                pesan = f"Pasal {induk.nomor} {dalam.jenis} {kata} tidak disebut disisipkan"
                saran = "sebut dalam instruksi, kecuali perubahan sebelumnya menyisipkannya"
                yield replace(utuh(satu.petikan, pesan, saran), tingkat=Severity.PETUNJUK)


def _unnamed(
    satu: Perintah, alasan: Alasan, dulu: Mapping[str, Satuan], kini: Mapping[str, Satuan]
) -> Iterator[Hit]:
    """Yield what is said of a unit that changed: of a capital a hint, of a blank nothing."""
    alamat, kalimat = alasan.alamat, alasan.kalimat
    dua = [_huruf(semua[alamat]) for semua in (dulu, kini) if alamat in semua]
    if len(dua) < 2 or dua[0].casefold() != dua[1].casefold():
        yield utuh(satu.petikan, kalimat)
    elif dua[0] != dua[1]:
        pesan = f"{kalimat}, hanya pada huruf besar dan kecilnya"
        yield replace(utuh(satu.petikan, pesan), tingkat=Severity.PETUNJUK)


def _unchanged(lama: Satuan, kini: Satuan, operasi: Sequence[Perubahan]) -> Iterator[str]:
    """Yield what is named as changed and reads as before; the marks of a list count for nothing."""
    for op in operasi:
        dalam = Alamat(op.alamat.langkah[1:])
        if op.tindakan is not Tindakan.UBAH or op.objek is not Objek.SATUAN or not dalam.langkah:
            continue
        dua = [tree.find(p, dalam) for p in (lama, kini) if tree.ada(p, dalam)]
        if len(dua) == 2 and _huruf(dua[0], dalam=True) == _huruf(dua[1], dalam=True):
            yield f"{op.alamat} disebut diubah, tetapi bunyinya sama"


def keeps_numbers(naskah: Naskah) -> Iterator[Hit]:
    """F40: deleted units keep their numbers, the others are not renumbered."""
    if naskah.luar and naskah.dasar is None:
        yield from _still_worded(naskah)
    for satu, operasi, kini, _lama in _tersalin(naskah):
        for op in operasi:
            if op.tindakan is not Tindakan.HAPUS or len(op.alamat.langkah) != 2:
                continue
            akhir = op.alamat.akhir
            ada = [a for a in kini.anak if (a.jenis, a.nomor) == (akhir.jenis, akhir.nomor)]
            if not ada:
                yield utuh(satu.petikan, f"{op.alamat} dihapus, tetapi nomornya tidak dicantumkan")
            elif not ada[0].dihapus and not rapat(ada[0].kalimat).startswith("dihapus"):
                yield utuh(satu.petikan, f"{op.alamat} dihapus, tetapi masih berisi norma")


def _still_worded(naskah: Naskah) -> Iterator[Hit]:
    """Yield the ayat said to be deleted whose words are printed all the same."""
    for satu, operasi in _bacaan(naskah):
        pasal = {s.nomor: s for s in satu.satuan if s.jenis is Jenis.PASAL}
        for op in operasi:
            kini = pasal.get(op.alamat.pasal.akhir.nomor) if op.alamat.pasal else None
            if op.tindakan is not Tindakan.HAPUS or len(op.alamat.langkah) != 2 or kini is None:
                continue
            akhir = op.alamat.akhir
            ada = [a for a in kini.anak if (a.jenis, a.nomor) == (akhir.jenis, akhir.nomor)]
            if ada and not ada[0].dihapus and not rapat(ada[0].kalimat).startswith("dihapus"):
                yield utuh(satu.petikan, f"{op.alamat} dihapus, tetapi masih berisi norma")


def _tersalin(
    naskah: Naskah,
) -> Iterator[tuple[Perintah, tuple[Perubahan, ...], Satuan, Satuan]]:
    """Yield every restated Pasal of a foreign draft beside that of the law in force."""
    if not naskah.luar or naskah.dasar is None:
        return
    lama = {p.nomor: p for p in tree.pasal(naskah.dasar)}
    for satu, operasi in _bacaan(naskah):
        for kini in satu.satuan:
            if kini.jenis is Jenis.PASAL and kini.nomor in lama:
                ops = tuple(o for o in operasi if str(o.alamat.pasal) == f"Pasal {kini.nomor}")
                yield satu, ops, kini, lama[kini.nomor]


def _kata(satuan: Satuan) -> str:
    """Return the words of a unit; the marks of items follow their place in the list."""
    semua = (AKHIR.sub("", teks) for s in satuan.walk() for teks in (s.kalimat, s.ekor))
    return rapat(" ".join(semua))


def _huruf(satuan: Satuan, *, dalam: bool = False) -> str:
    """Return the letters of a unit, those of its list with ``dalam``, without blanks at hyphens."""
    semua = satuan.walk() if dalam else (satuan,)
    teks = " ".join(AKHIR.sub("", x) for s in semua for x in (s.kalimat, s.ekor))
    return JARAK.sub("", HUBUNG.sub("-", " ".join(teks.split())))


def _brought(satu: Perintah, op: Perubahan) -> bool:
    """Whether a sentence names a unit only as one that it brings, renumbers or explains."""
    if op.alamat.pasal is None or op.alamat.akhir.jenis is Jenis.PASAL:
        return False
    nomor = re.compile(rf"(?<!\w){re.escape(op.alamat.akhir.nomor)}(?!\w)")
    sisa = kalimat = PASAL.sub(" ", satu.petikan.teks)
    for pola in DIBAWA:
        sisa = pola.sub(" ", sisa)
    return bool(nomor.search(kalimat)) and not nomor.search(sisa)


def emptied_group(naskah: Naskah) -> Iterator[Hit]:
    """F43: a deleted Bab or Bagian leaves no Pasal in force behind."""
    if not naskah.luar or naskah.dasar is None:
        return
    semua = [(satu, op) for satu, operasi in _bacaan(naskah) for op in operasi]
    dikenai = {str(op.alamat) for _, op in semua}
    for satu, op in semua:
        kelompok = op.alamat.langkah and op.alamat.akhir.jenis in KELOMPOK
        if (
            op.tindakan is not Tindakan.HAPUS
            or not kelompok
            or not tree.ada(naskah.dasar, op.alamat)
        ):
            continue
        isi = tree.pasal(tree.find(naskah.dasar, op.alamat))
        if sisa := [p.nomor for p in isi if f"Pasal {p.nomor}" not in dikenai and not p.dihapus]:
            pesan = (
                f"{op.alamat} dihapus, tetapi Pasal {', Pasal '.join(sisa)} tidak disebut dihapus"
            )
            yield utuh(satu.petikan, pesan)


def dangling(naskah: Naskah) -> Iterator[Hit]:
    """F44: references lead to units that are in force."""
    if naskah.amandemen is not None:
        rusak = putus_baru(naskah.amandemen.dasar, naskah.amandemen.hasil)
    elif naskah.perubahan:
        rusak = tuple(_among_restated(naskah))
    else:
        lain = _of_other_law(naskah.batang)
        rusak = tuple(
            r for r in putus(naskah.batang, naskah.rujukan) if r.rujukan.dari.pasal not in lain
        )
    norma_di = {n.alamat: n for n in reversed(naskah.norma)}
    for satu in rusak:
        r = satu.rujukan
        norma = norma_di.get(r.dari)
        pesan = f"{r.dari} mengacu {r.ke}, yang {satu.sebab}"
        for petikan in norma.petikan() if norma else ():
            if letak := place_of(r, petikan):
                yield Hit(petikan, pesan, *letak)
                break
        else:
            yield utuh(norma.utama if norma else naskah.judul, pesan)


def _among_restated(naskah: Naskah) -> Iterator[RujukanPutus]:
    """Yield the broken references to Pasal that the amendment itself restates whole."""
    pasal = [s for x in naskah.instruksi for s in x.satuan if s.jenis is Jenis.PASAL]
    dicetak = Counter(s.nomor for s in pasal)
    sekali = tuple(s for s in pasal if dicetak[s.nomor] == 1)
    nomor = {s.nomor for s in sekali if _whole(s)}
    for satu in putus(Satuan(Jenis.BATANG_TUBUH, anak=sekali)):
        ke = satu.rujukan.ke.pasal
        if ke is not None and ke.akhir.nomor in nomor:
            yield satu


def _of_other_law(batang: Satuan) -> set[Alamat | None]:
    """Return the Pasal that amend another regulation, and those which they restate."""
    semua: set[Alamat | None] = set()
    for pasal in tree.pasal(batang):
        dalam = [s for s in pasal.walk() if s.jenis is Jenis.PASAL and s is not pasal]
        semua |= {Alamat().ke(Jenis.PASAL, s.nomor) for s in (pasal, *dalam) if dalam}
    return semua


def _whole(pasal: Satuan) -> bool:
    """Whether a printed Pasal begins at its first ayat, or has one list that begins at huruf a.

    Else parts stand in the amended law.
    """
    ayat = [a.nomor for a in pasal.anak if a.jenis is Jenis.AYAT]
    huruf = [a.nomor for a in pasal.anak if a.jenis is Jenis.HURUF]
    if ayat:
        return ayat[0] == "1"
    # a list that holds letters of its own may be one list, which a scan reads as two
    dalam = [s for a in pasal.anak for s in a.walk() if s is not a and s.jenis is Jenis.HURUF]
    return huruf[:1] == ["a"] and not dalam and pasal.kalimat.endswith(":")


def share(naskah: Naskah) -> Iterator[Hit]:
    """F47: a change of more than half: revoke and make anew."""
    if naskah.amandemen is None:
        return
    porsi = bagian_berubah(naskah.amandemen.dasar, naskah.amandemen.hasil)
    for nama, nilai in (("pasal", porsi.porsi_pasal), ("kata", porsi.porsi_kata)):
        if nilai > BATAS:
            yield utuh(naskah.judul, f"{100 * nilai:.0f} persen {nama} berubah, lebih dari separuh")


def often(naskah: Naskah) -> Iterator[Hit]:
    """F48: a regulation amended often is made anew as one text."""
    dasar = base_cited(naskah)
    if dasar is not None and naskah.perubahan and len(dasar.diubah_oleh) + 1 >= BATAS_SERING:
        yield utuh(naskah.judul, f"peraturan ini sudah {len(dasar.diubah_oleh)} kali diubah")


def omnibus(naskah: Naskah) -> Iterator[Hit]:
    """F49: what an omnibus law changed is changed by amending that law."""
    dasar = base_cited(naskah)
    if dasar is None or not naskah.perubahan:
        return
    for kunci in dasar.diubah_oleh:
        lain = naskah.pustaka.get(str(kunci))
        if lain is not None and "perubahan" not in str(lain.judul).lower():
            pesan = f"sudah diubah oleh {lain.id} yang bukan peraturan perubahan (omnibus)"
            yield utuh(naskah.judul, f"{pesan}; periksa apakah norma yang diubah berasal dari sana")


def transition_repeated(naskah: Naskah) -> Iterator[Hit]:
    """F51: Pasal II does not repeat transitional rules of the amended regulation."""
    if naskah.dasar is None:
        return
    lama = [
        (pasal.nomor, _kata(pasal))
        for bab in naskah.dasar.walk()
        if bab.jenis is Jenis.BAB and PERALIHAN.search(bab.judul)
        for pasal in tree.pasal(bab)
    ]
    for p in naskah.pasal_ii:
        if MULAI.search(p.teks):
            continue  # each law says of itself when it enters into force
        for nomor, teks in lama:
            if fuzz.ratio(rapat(p.teks), teks) > 85:
                yield utuh(p, f"mengulang ketentuan peralihan Pasal {nomor} peraturan yang diubah")
