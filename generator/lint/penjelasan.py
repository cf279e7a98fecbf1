"""Checks of the explanation (L2-174 to 191 as changed by UU 13/2022)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Severity
from generator.law import tree
from generator.law.reader.labels import ITEMS
from generator.law.sentence.read_back import read_back
from generator.lint.alat import hits, rapat, utuh
from generator.lint.naskah import Hit, Naskah, Uraian
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Tindakan
from generator.model.satuan import Jenis, Satuan

GABUNG = re.compile(
    r"\bPasal\s+\d+\w*(?:\s*,\s*Pasal\s+\d+\w*)*\s*,?\s*"
    r"(?:dan|sampai dengan|s\.d\.)\s+Pasal\s+\d+\w*\s*:?\s*[Cc]ukup\s+jelas"
)
CUKUP = re.compile(r"cukup\s+jelas\.?", re.IGNORECASE)
# "pajak yang harus dibayar", "perbuatan yang dilarang" tell what a norm says, they are none
NORMA = re.compile(
    r"(?<!yang )(?<!yang masih )(?<!yang pula )(?<!dapat )(?<!tidak )(?<!tanpa )(?<!alasan )"
    r"(?<!cadangan )(?<!standar )(?<!urusan )(?<!iuran )(?<![Kk]etentuan )"
    r"\b(?:wajib|dilarang|harus\s+(?:me|di)(?!baca|pahami|artikan|bayar|buktikan)\w+"
    r"|diatur\s+(?:lebih lanjut\s+)?dengan(?=\s+(?:Peraturan|Keputusan))"
    r"|dikenai\s+sanksi|dipidana(?=\s+dengan))\b"
    r"(?! [Pp]ajak| [Rr]etribusi| belajar)"
)
TANPA_PETIK = re.compile(
    r"Yang\s+dimaksud\s+dengan\s+(?P<f>[A-Za-z][^\"“”‘’'_*:;.]{2,80}?)\s+(?:adalah|ialah|yaitu)\b"
)
KUTIP = re.compile(r"[Yy]ang\s+dimaksud\s+dengan\s+[\"“”'‘](?P<f>[^\"“”'’]{2,200})[\"“”'’]")
PASAL_I = re.compile(r"^Pasal I\b(?: angka (?P<n>\d+))?(?: (?P<sisa>.*))?$")
AYAT = re.compile(r"\s*ayat \((?P<n>\w+)\)")
KEPALA = re.compile(r"^(?:asas|prinsip|frasa|kata) ")  # what the explanation puts before a word
SEBUT_PASAL = re.compile(r"\bPasal\s+(\d+[A-Z]*)", re.IGNORECASE)
BERJAJAR = re.compile(r"\bHuruf [a-z]\b")
DI_HURUF = re.compile(r"^(?P<luar>Pasal \d+[A-Z]{0,2}(?: ayat \(\w+\))?) huruf (?P<n>[a-z]\d?)$")
POKOK = re.compile(r"^(Pasal \d+[A-Z]{0,2})\b(?P<dalam>.*)$")


def present(naskah: Naskah) -> Iterator[Hit]:
    """F75: a Perda has an explanation: I. UMUM and II. PASAL DEMI PASAL."""
    if (
        not naskah.luar
        or "PERATURAN DAERAH" not in naskah.judul.teks.upper().partition("TENTANG")[0]
    ):
        return
    if not naskah.umum and not naskah.penjelasan:
        yield utuh(naskah.judul, "Penjelasan tidak ada")
    elif not naskah.umum:
        yield utuh(naskah.judul, "bagian I. UMUM dalam Penjelasan tidak ada")
    elif not naskah.penjelasan:
        yield utuh(naskah.judul, "bagian II. PASAL DEMI PASAL dalam Penjelasan tidak ada")


def complete(naskah: Naskah) -> Iterator[Hit]:
    """F76: the explanation has every Pasal or Angka, in order."""
    if not naskah.luar or not naskah.penjelasan:
        return
    ada = [u.alamat for u in naskah.penjelasan]
    if naskah.perubahan:
        angka = {m["n"] for a in ada if (m := PASAL_I.match(a)) and m["n"]}
        for satu in naskah.instruksi:
            if satu.nomor and satu.nomor not in angka:
                yield utuh(satu.petikan, f"Angka {satu.nomor} tidak ada dalam Penjelasan")
        yield from _of_an_instruction(naskah)
        if not any(a.startswith("Pasal II") for a in ada):
            yield utuh(naskah.penjelasan[-1].petikan, "Pasal II tidak ada dalam Penjelasan")
        return
    dijelaskan = {m[1] for a in ada if (m := POKOK.match(a))}
    for pasal in tree.pasal(naskah.batang):
        if f"Pasal {pasal.nomor}" not in dijelaskan and pasal.nomor[:1].isdigit():
            norma = next((n for n in naskah.norma if n.satuan is pasal), None)
            if norma:
                yield utuh(norma.utama, f"Pasal {pasal.nomor} tidak ada dalam Penjelasan")
    yield from _explained_absent(naskah)


def _of_an_instruction(naskah: Naskah) -> Iterator[Hit]:
    """Yield the Pasal that an instruction brings, and that its Angka explains beside others not."""
    nomor = Counter(s.nomor for s in naskah.instruksi)
    dijelaskan: dict[str, set[str]] = {}
    for uraian in naskah.penjelasan:
        m = PASAL_I.match(uraian.alamat)
        pasal = POKOK.match(m["sisa"]) if m and m["n"] and m["sisa"] else None
        if m and pasal:
            dijelaskan.setdefault(m["n"], set()).add(pasal[1].upper())
    for satu in naskah.instruksi:
        # F224 tells of those that are not announced
        disebut = {x.upper() for x in SEBUT_PASAL.findall(satu.petikan.teks)}
        baru = [s.nomor for i in satu.satuan for s in i.walk()
                if s.jenis is Jenis.PASAL and s.nomor.upper() in disebut]  # fmt: skip
        sudah = dijelaskan.get(satu.nomor, set())
        if nomor[satu.nomor] == 1 and len(baru) > 1 and sudah:
            for n in baru:
                if f"PASAL {n.upper()}" not in sudah:
                    pesan = f"Pasal {n} tidak ada dalam Penjelasan Angka {satu.nomor}"
                    yield utuh(satu.petikan, pesan)


def _explained_absent(naskah: Naskah) -> Iterator[Hit]:
    """Yield what is explained and is not in the body."""
    ada_pasal = {f"Pasal {pasal.nomor}" for pasal in tree.pasal(naskah.batang)}
    for uraian in naskah.penjelasan:
        m = POKOK.match(uraian.alamat)
        if m and m[1] not in ada_pasal and not m["dalam"].strip():
            yield utuh(uraian.petikan, f"{m[1]} tidak ada dalam batang tubuh")
        elif m and m[1] in ada_pasal and (ayat := AYAT.match(m["dalam"])):
            sasaran = f"{m[1]} ayat ({ayat['n']})"
            if _find(naskah, sasaran) is None:
                yield utuh(uraian.petikan, f"{sasaran} tidak ada dalam batang tubuh")
        if butir := _lacking_item(naskah, uraian):
            yield utuh(uraian.petikan, butir)


def _lacking_item(naskah: Naskah, uraian: Uraian) -> str:
    """Return what to say of a huruf or angka that is explained and not there; its siblings are."""
    try:
        alamat = Alamat.parse(uraian.alamat)
    except ValueError:
        return ""
    if not alamat.langkah:  # words before the first Pasal that is explained
        return ""
    luar = Alamat(alamat.langkah[:-1])
    if alamat.akhir.jenis not in ITEMS or not luar.pasal or tree.ada(naskah.batang, alamat):
        return ""
    induk = tree.find(naskah.batang, luar) if tree.ada(naskah.batang, luar) else None
    sejenis = [s for s in induk.anak if s.jenis is alamat.akhir.jenis] if induk else []
    akhir = f"{alamat.akhir.jenis.value} {sejenis[-1].nomor}" if len(sejenis) > 1 else ""
    return f"{alamat} tidak ada dalam batang tubuh; yang terakhir {akhir}" if akhir else ""


def plain_clear(naskah: Naskah) -> Iterator[Hit]:
    """F77: Cukup jelas. stands as prescribed, for one Pasal."""
    for satu in naskah.penjelasan:
        p = satu.petikan
        if CUKUP.fullmatch(p.teks.strip()) and p.teks.strip() != "Cukup jelas.":
            yield Hit(
                p, f"“{p.teks.strip()}” seharusnya “Cukup jelas.”", 0, len(p.teks), "Cukup jelas."
            )
    yield from hits(GABUNG, naskah.teks_penjelasan(), "beberapa Pasal digabung: “{0}”")


def siblings(naskah: Naskah) -> Iterator[Hit]:
    """F78: where one ayat is explained, the others are named too."""
    if not naskah.luar:
        return
    tampil: dict[str, set[str]] = {}
    tempat: dict[str, Uraian] = {}
    for satu in naskah.penjelasan:
        m = POKOK.match(_tanpa_pasal_i(satu.alamat))
        if m and (ayat := AYAT.match(m["dalam"])):
            tampil.setdefault(m[1], set()).add(ayat["n"])
            tempat.setdefault(m[1], satu)
    for nama, ada in tampil.items():
        pasal = _pasal(naskah, nama)
        ayat_ada = [a.nomor for a in pasal.anak if a.jenis is Jenis.AYAT] if pasal else []
        if hilang := [n for n in ayat_ada if n not in ada]:
            yield utuh(tempat[nama].petikan, f"{nama} ayat ({hilang[0]}) tidak dicantumkan")
    yield from _items_left_out(naskah)


def _items_left_out(naskah: Naskah) -> Iterator[Hit]:
    """Yield the huruf of a list that the explanation breaks off before, or leaves out."""
    tampil: dict[str, list[tuple[str, Uraian]]] = {}
    for satu in () if naskah.perubahan else naskah.penjelasan:  # an amendment explains its own
        if m := DI_HURUF.match(_tanpa_pasal_i(satu.alamat)):
            tampil.setdefault(m["luar"], []).append((m["n"], satu))
    for luar, ada in tampil.items():
        satuan = _find(naskah, luar)
        huruf = [a.nomor for a in satuan.anak if a.jenis is Jenis.HURUF] if satuan else []
        disebut = [n for n, _ in ada]
        hilang = [n for n in huruf if n not in disebut]
        # one item alone is explained: two and more are a list that goes through the items
        if not hilang or len(disebut) < 2 or not set(disebut) <= set(huruf):
            continue
        pasal = luar.partition(" ayat")[0]
        bunyi = " ".join(
            u.petikan.teks for u in naskah.penjelasan if pasal in u.alamat or u is ada[0][1]
        )
        if not BERJAJAR.search(bunyi):  # "Huruf e dan f ...", two on one line of a scan
            yield utuh(ada[-1][1].petikan, f"{luar} huruf {hilang[0]} tidak dicantumkan")


def _tanpa_pasal_i(alamat: str) -> str:
    m = PASAL_I.match(alamat)
    return m["sisa"] or "" if m else alamat


def _pasal(naskah: Naskah, nama: str) -> Satuan | None:
    for satu in naskah.norma:
        if satu.satuan.jenis is Jenis.PASAL and f"Pasal {satu.satuan.nomor}" == nama:
            return satu.satuan
    dasar = tree.pasal(naskah.dasar) if naskah.dasar is not None else ()
    return next((p for p in dasar if f"Pasal {p.nomor}" == nama), None)


def deleted(naskah: Naskah) -> Iterator[Hit]:
    """F79: a deleted unit is explained by Dihapus.."""
    hapus: set[str] = set()
    if naskah.luar:
        for instruksi in naskah.instruksi:
            operasi = read_back(instruksi.petikan.teks).operasi
            hapus |= {str(op.alamat) for op in operasi if op.tindakan is Tindakan.HAPUS}
    for satu in naskah.norma:
        teks = rapat(satu.satuan.kalimat).rstrip(".;")
        if satu.satuan.dihapus or teks == "dihapus":
            hapus.add(str(satu.alamat))
    if naskah.amandemen is not None:
        hasil = naskah.amandemen.hasil
        hapus |= {str(tree.alamat_di(hasil, j)) for j, s in tree.traverse(hasil) if s.dihapus}
    for uraian in naskah.penjelasan:
        if (
            _tanpa_pasal_i(uraian.alamat) in hapus
            and rapat(uraian.petikan.teks).rstrip(".") != "dihapus"
        ):
            p = uraian.petikan
            yield Hit(p, "satuan ini dihapus: “Dihapus.”", 0, len(p.teks), None)


def no_norm(naskah: Naskah) -> Iterator[Hit]:
    """F80: an explanation states no norm."""
    teks = (u.petikan for u in naskah.penjelasan)
    yield from hits(NORMA, teks, "“{0}” merumuskan norma dalam penjelasan")


def no_definition(naskah: Naskah) -> Iterator[Hit]:
    """F81: definitions of Pasal 1 are not explained."""
    for satu in naskah.penjelasan:
        teks = satu.petikan.teks
        if not re.match(r"Pasal 1(?: angka \w+)?$", _tanpa_pasal_i(satu.alamat)):
            continue
        if not CUKUP.fullmatch(teks.strip()) and "ihapus" not in teks:
            yield utuh(satu.petikan, "definisi tidak diberi penjelasan")


def quoted_phrase(naskah: Naskah) -> Iterator[Hit]:
    """F82: a phrase that is explained is quoted, and stands in its norm."""
    for satu in naskah.penjelasan:
        pasal = POKOK.match(_tanpa_pasal_i(satu.alamat))
        satuan = _find(naskah, pasal[1]) if pasal else None
        if satuan is None:
            continue
        isi = rapat(" ".join(f"{s.judul} {s.kalimat} {s.ekor}" for s in satuan.walk()))
        if naskah.luar and (m := TANPA_PETIK.match(satu.petikan.teks)):
            yield Hit(satu.petikan, f"“{m['f']}” tanpa tanda petik", *m.span("f"))
        for m in KUTIP.finditer(satu.petikan.teks):
            if KEPALA.sub("", rapat(m["f"]).strip(" ‘’'_")) not in isi:
                pesan = f"frasa “{m['f']}” tidak ada dalam {satu.alamat}"
                yield Hit(satu.petikan, pesan, *m.span("f"))
            elif naskah.luar and not SEBARIS.search(satu.petikan.teks):
                if not (lain := _in_a_sibling(satuan, pasal, m["f"])):
                    continue
                pesan = f"frasa “{m['f']}” ada dalam {lain}, bukan {satu.alamat}"
                yield Hit(satu.petikan, pesan, *m.span("f"), tingkat=Severity.PETUNJUK)


# the next unit on the same line, as a scan has it
SEBARIS = re.compile(r"\b(?:Ayat \(|Hu\S{1,6} [a-z]\b|Angka \d)")
BERTINGKAT = re.compile(r"(?P<j>ayat|huruf|angka) \(?(?P<n>\w+)\)?")


def _in_a_sibling(satuan: Satuan, pasal: re.Match[str] | None, frasa: str) -> str:
    """Return the unit beside the one explained that alone has the phrase."""
    langkah = [*BERTINGKAT.finditer(pasal["dalam"])] if pasal else []
    cari, lalu = _letters(KEPALA.sub("", rapat(frasa).strip(" ‘’'_"))), satuan
    for m in langkah:
        if cari in _letters(f"{lalu.kalimat} {lalu.ekor}"):
            return ""
        sini = next((a for a in lalu.anak if a.jenis == m["j"] and a.nomor == m["n"]), None)
        if sini is None:
            return ""
        if cari not in _all(sini):
            kena = [a for a in lalu.anak if a.jenis == m["j"] and cari in _all(a)]
            nama = f"({kena[0].nomor})" if kena and m["j"] == "ayat" else kena and kena[0].nomor
            return f"{m['j']} {nama}" if len(kena) == 1 else ""
        lalu = sini
    return ""


def _all(satuan: Satuan) -> str:
    return _letters(" ".join(f"{s.judul} {s.kalimat} {s.ekor}" for s in satuan.walk()))


def _letters(teks: str) -> str:
    return "".join(filter(str.isalnum, teks.casefold()))


def _find(naskah: Naskah, alamat: str) -> Satuan | None:
    try:
        dicari = Alamat.parse(alamat)
    except ValueError:
        return None
    if naskah.amandemen is not None or not naskah.perubahan:
        return tree.find(naskah.batang, dicari) if tree.ada(naskah.batang, dicari) else None
    return next((n.satuan for n in naskah.norma if n.alamat == dicari), None)


def explained_by_instruction(naskah: Naskah) -> Iterator[Hit]:
    """F83: what is explained is changed by the Angka of Pasal I that it names."""
    if not naskah.luar or not naskah.perubahan:
        return
    nomor = Counter(s.nomor for s in naskah.instruksi)
    sudah: set[tuple[str, str]] = set()
    for satu in naskah.penjelasan:
        m = PASAL_I.match(satu.alamat)
        if m and m["n"] and not nomor[m["n"]]:
            if (m["n"], "") in sudah:
                continue
            sudah.add((m["n"], ""))
            yield utuh(satu.petikan, f"Angka {m['n']} tidak ada dalam Pasal I")
        elif m and m["n"] and m["sisa"] and nomor[m["n"]] == 1:
            perintah = next(i for i in naskah.instruksi if i.nomor == m["n"])
            disebut = {x.upper() for x in SEBUT_PASAL.findall(perintah.petikan.teks)}
            disebut |= {s.nomor.upper() for i in perintah.satuan for s in i.walk()
                        if s.jenis is Jenis.PASAL}  # fmt: skip
            pasal = POKOK.match(m["sisa"])
            rentang = "sampai dengan" in perintah.petikan.teks
            if not disebut or rentang or pasal is None or (m["n"], pasal[1]) in sudah:
                continue
            if pasal[1].split()[1].upper() not in disebut:
                sudah.add((m["n"], pasal[1]))
                pesan = f"{pasal[1]} tidak diubah oleh Pasal I angka {m['n']}"
                yield replace(utuh(satu.petikan, pesan), tingkat=Severity.PERINGATAN)
    for instruksi in naskah.instruksi:
        ops = read_back(instruksi.petikan.teks).operasi
        hanya = ops and all(
            op.objek is Objek.PENJELASAN and op.tindakan is not Tindakan.HAPUS for op in ops
        )
        if hanya and "sebagaimana tercantum dalam penjelasan" not in rapat(instruksi.petikan.teks):
            yield utuh(instruksi.petikan, "“diubah sebagaimana tercantum dalam penjelasan.”")
