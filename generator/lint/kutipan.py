"""Checks of regulations named in running text, as of a date (L2-41 to 49)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.lint.alat import menurut, rapat, sentence_around
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.fakta import StatusFakta
from generator.model.peraturan import BEBERAPA_KALI, BENTUK, SEKALI, PeraturanPustaka
from generator.model.sitasi import LEMBARAN, TENTANG, Sitasi

# "tentang Perubahan Kedua atas", "tentang Pelaksanaan", "Penetapan ... menjadi Undang-Undang"
BERNAMA = re.compile(r"\s+tentang\b", re.IGNORECASE)
DALAM_JUDUL = re.compile(
    r"\b(?:atas|Pelaksanaan|Penetapan|Pencabutan|Penjabaran)\s+$", re.IGNORECASE
)
# Words that go on in capitals lengthen a title ("Perangkat Daerah Provinsi Banten"), after "dan" up
# to its end. What names a part, another regulation or its fate comes after the title.
SESUDAH_JUDUL = (
    r"(?!(?:Pasal|Bab|BAB|Bagian|Paragraf|Lampiran|Penjelasan|Menjadi|Juncto|Jo|Jis|Lembaran|Berita"
    r"|Tambahan|Tahun|Nomor|Undang|Peraturan|Perda|Perpres|Pergub|Perbup|Perwali|Per[a-z]*men\w*"
    r"|PP|UU|Keputusan|Instruksi|Ketetapan|Qanun|Surat|I|II)\b)"
)
LANJUTAN = re.compile(
    rf" {SESUDAH_JUDUL}[A-Z][a-z]"
    rf"|(?: dan| serta) {SESUDAH_JUDUL}[A-Z][a-z]\w*(?: (?:dan |di |serta )?[A-Z]\w+)*"
    r"(?= ?(?:[;.(]|$|sebagaimana))"
)
TELAH = re.compile(
    r"[^;.]{0,260}?\bsebagaimana\s+telah\s+(?P<rumus>(?:beberapa\s+kali\s+)?diubah"
    r"(?:\s+beberapa\s+kali)?(?:,?\s+terakhir)?)\s+dengan\s+"
)
DASH = re.compile(r"(?<=\w)(?: ?[–‐‑] ?|- )(?=\w)")


def _di_bawah_judul(naskah: Naskah) -> Iterator[Petikan]:
    """Yield every text but the title, which has checks of its own (F03, F04)."""
    yield from (p for p in naskah.semua() if p is not naskah.judul)


def known_citation(naskah: Naskah) -> Iterator[Hit]:
    """F113: a regulation named in a text is in the library."""
    if naskah.luar:
        return
    sudah = {(p.jenis, str(p.nomor), str(p.tahun)) for p in naskah.pustaka.values()}
    for p in _di_bawah_judul(naskah):
        for s in naskah.sitasi(p):
            kunci = (s.jenis, s.nomor, s.tahun)
            if s.peraturan is None and kunci not in sudah:
                sudah.add(kunci)
                kata = p.teks[s.awal : s.akhir]
                yield Hit(p, f"“{kata}” tidak ada di pustaka", s.awal, s.akhir)


def cited_title(naskah: Naskah) -> Iterator[Hit]:
    """F114: the title of a regulation is cited as it officially is."""
    for p in _di_bawah_judul(naskah):
        for s in naskah.sitasi(p):
            m = TENTANG.match(p.teks, s.akhir)
            if s.peraturan is None or m is None or str(s.peraturan.judul) == "...":
                continue
            benar, tulis = _one_dash(str(s.peraturan.judul)), _one_dash(m["judul"])
            sisa = _one_dash(p.teks[m.start("judul") :])
            if sisa[: len(benar)].casefold() == benar.casefold():
                salah = bool(LANJUTAN.match(sisa, len(benar)))
            else:
                salah = f"tentang {rapat(benar)}" not in rapat(tulis)
            if salah:
                pesan = f"{_judul(s.peraturan)} “{s.peraturan.judul}”"
                yield menurut(Hit(p, pesan, m.start("judul"), m.end("judul")), s.peraturan)


def _one_dash(teks: str) -> str:
    """Return words with single blanks, whatever dash or blank a scan put into Undang-Undang."""
    return DASH.sub("-", " ".join(teks.split()))


def _judul(peraturan: PeraturanPustaka) -> str:
    """Return what the title of a record is: the official one only where it was read as such."""
    if peraturan.pasti:
        return "judul resminya"
    if peraturan.status is StatusFakta.INGATAN:
        return "berbeda dengan judul yang diingat penyusun pustaka:"
    return "berbeda dengan judul menurut sumber sekunder:"


def misnumbered(naskah: Naskah) -> Iterator[Hit]:
    """F127: number and year of a regulation are those of its title."""
    semua = [(p, s) for p in _with_opening(naskah) for s in naskah.sitasi(p)]
    dikenal = {(s.jenis, s.nomor): s.peraturan for _, s in semua if s.peraturan is not None}
    bernama = {(s.jenis, s.nomor, s.tahun) for p, s in semua if BERNAMA.match(p.teks, s.akhir)}
    for p, s in semua:
        if s.peraturan is not None or _local(s):
            continue
        m = TENTANG.match(p.teks, s.akhir)
        if m is not None:
            benar = _by_title(naskah, s, m["judul"])
        else:  # a number cited bare, which the draft elsewhere cites with another year
            asing = (s.jenis, s.nomor, s.tahun) not in bernama and not _gazetted(p.teks, s)
            benar = dikenal.get((s.jenis, s.nomor)) if asing else None
        if benar is not None:
            pesan = f"nomor dan tahunnya {benar.acuan().ringkas} ({benar.id})"
            yield menurut(Hit(p, pesan, s.awal, s.akhir), benar)


def _with_opening(naskah: Naskah) -> Iterator[Petikan]:
    """Yield every text but the title, and the opening of Pasal I."""
    yield from _di_bawah_judul(naskah)
    if naskah.pengantar is not None:
        yield naskah.pengantar


def _gazetted(teks: str, sitasi: Sitasi) -> bool:
    """Whether the gazette after a citation bears the year of the citation."""
    m = LEMBARAN.match(
        teks, sitasi.akhir + len(teks[sitasi.akhir :]) - len(teks[sitasi.akhir :].lstrip())
    )
    return m is not None and m["tahun"] == sitasi.tahun


def _local(sitasi: Sitasi) -> bool:
    """Whether regulations of this kind are made by every region, each with its own numbers."""
    return BENTUK[sitasi.jenis].daerah is not None


def _by_title(naskah: Naskah, sitasi: Sitasi, judul: str) -> PeraturanPustaka | None:
    """Return the record of this kind and title that shares the number or the year.

    One in force goes before one that was repealed: laws keep their titles.
    """
    tulis = rapat(judul)
    for satu in sorted(naskah.pustaka.values(), key=lambda p: not p.berlaku):
        sebagian = str(satu.nomor) == sitasi.nomor or str(satu.tahun) == sitasi.tahun
        if satu.jenis is sitasi.jenis and sebagian and rapat(str(satu.judul)) == tulis:
            return satu
    return None


# what repeals a regulation, and what tells that one was repealed; an "izin dicabut" does neither
MENCABUT = re.compile(
    r"\bdicabut,? (?:dan|serta) (?:dinyatakan )?tidak berlaku"
    r"|\bdinyatakan (?:di ?cabut|tidak berlaku)"
    r"|\bmencabut (?:Undang-Undang|Peraturan|Keputusan)|\b(?:ini )?mencabut:"
)
TERCABUT = re.compile(
    rf"{MENCABUT.pattern}|\b(?:telah|sudah) dicabut\b"
    r"|\bdicabut (?:dengan|oleh) (?:Undang|Peraturan)"
)


def revoked_citation(naskah: Naskah) -> Iterator[Hit]:
    """F115: a norm does not refer to a revoked regulation."""
    daftar = {  # items of a list of what is repealed
        p
        for n in naskah.norma
        if n.induk is not None and MENCABUT.search(f"{n.induk.kalimat} {n.induk.ekor}")
        for p in n.petikan()
    }
    sendiri = {  # a draft that repeals a regulation says what becomes of what rests on it
        s.peraturan.id
        for p in naskah.teks_norma()
        if MENCABUT.search(p.teks) or p in daftar
        for s in naskah.sitasi(p)
        if s.peraturan is not None
    }
    for p in [*naskah.teks_norma(), *(b.petikan for b in naskah.menimbang)]:
        for s in naskah.sitasi(p):
            if s.peraturan is None or s.peraturan.id in sendiri or TERCABUT.search(p.teks):
                continue
            mati = not s.peraturan.berlaku or s.peraturan.dicabut_oleh
            if mati and p not in daftar and not maybe_revoked_later(naskah, s.peraturan):
                yield Hit(p, "peraturan ini sudah tidak berlaku", s.awal, s.akhir)
    yield from _told_as_in_force(naskah)


SEKARANG = re.compile(
    r"\b(?:menentukan|mengatur|menyatakan|mewajibkan|mengamanatkan|menegaskan|memberi(?:kan)?"
    r"|mensyaratkan|menetapkan|ditentukan|diatur|diamanatkan|berdasarkan|menurut|sesuai dengan"
    r"|mengacu|berpedoman|amanat)\b",
    re.IGNORECASE,
)
DAHULU = re.compile(
    r"\b(?:di|pen)?cabut|\bdigantikan?\b|\b(?:tidak|belum) (?:lagi )?berlaku"
    r"|\b(?:semula|dahulu|pernah|sebelum|sejarah|historis|kala|ketika|era|masa|zaman|lama"
    r"|terdahulu|lahirnya|tahun-tahun)"
    r"|\b(?:dibandingkan|menggantikan|pengganti)\b",
    re.IGNORECASE,
)


def _told_as_in_force(naskah: Naskah) -> Iterator[Hit]:
    """Yield what somebody else's paper tells of a revoked regulation as of one in force.

    A dossier says of each regulation that it names what became of it (F123).
    """
    for p in naskah.narasi if naskah.luar else ():
        for s in naskah.sitasi(p):
            kalimat = sentence_around(p.teks, s.awal, s.akhir)
            if s.peraturan is None or DAHULU.search(p.teks) or not SEKARANG.search(kalimat):
                continue
            mati = not s.peraturan.berlaku or s.peraturan.dicabut_oleh
            if mati and not maybe_revoked_later(naskah, s.peraturan):
                yield Hit(p, "peraturan ini sudah tidak berlaku", s.awal, s.akhir)


def maybe_revoked_later(naskah: Naskah, p: PeraturanPustaka) -> bool:
    """Whether the draft itself revokes what it cites, or is known by the year of that alone."""
    hari, pencabut = naskah.tanggal, naskah.pustaka.get(str(p.dicabut_oleh))
    if not naskah.luar or hari is None or pencabut is None:
        return False
    kepala = " ".join(naskah.judul.teks.upper().partition("TENTANG")[0].split())
    nama = f"{pencabut.bentuk.nama.upper()} "
    nomor = f"NOMOR {pencabut.nomor} TAHUN {pencabut.tahun}"
    if kepala.startswith(nama) and kepala.endswith(nomor):
        return True
    return (hari.month, hari.day) == (12, 31) and str(pencabut.tahun) == str(hari.year)


def short_citation(naskah: Naskah) -> Iterator[Hit]:
    """F116: norms and considerations name regulations in full."""
    for p in naskah.teks_hukum():
        for s in naskah.sitasi(p):
            if s.singkat:
                yield Hit(p, f"“{p.teks[s.awal : s.akhir]}” tidak ditulis lengkap", s.awal, s.akhir)


def prose_chain(naskah: Naskah) -> Iterator[Hit]:
    """F121: a text names the amendments of a regulation rightly, up to the last."""
    dasar_hukum = {id(b.petikan) for b in naskah.mengingat}
    for p in _di_bawah_judul(naskah):
        semua = naskah.sitasi(p) if "telah" in p.teks else ()
        for satu, lain in pairwise(semua):
            m = TELAH.match(p.teks, satu.akhir)
            if not m or m.end() != lain.awal or id(p) in dasar_hukum:
                continue
            if pesan := _salah_rantai(satu, lain, " ".join(m["rumus"].split())):
                yield Hit(p, pesan, m.start("rumus"), lain.akhir)


def _salah_rantai(satu: Sitasi, lain: Sitasi, rumus: str) -> str:
    """Return what is wrong with what a text says about the amendments of a regulation."""
    if satu.peraturan is None:
        return ""
    kali = [str(k) for k in satu.peraturan.diubah_oleh]
    if not kali:
        return "menurut pustaka peraturan ini belum pernah diubah"
    salah = []
    if len(kali) == 1 and "kali" in rumus:
        salah.append(f"peraturan ini baru sekali diubah: “{SEKALI}”")
    if len(kali) > 1 and "kali" not in rumus:
        salah.append(f"rumusannya “{BEBERAPA_KALI}”")
    if lain.peraturan is None or str(lain.peraturan.id) != kali[-1]:
        salah.append(f"perubahan terakhirnya menurut pustaka {kali[-1]}")
    return "; ".join(salah)


def bearer(naskah: Naskah, petikan: Petikan, letak: int) -> PeraturanPustaka | None:
    """Return the record of the regulation that a gazette in brackets belongs to.

    It is the one named last before the bracket; one named inside a title does not count.
    """
    sebelum = [
        s
        for s in naskah.sitasi(petikan)
        if s.akhir <= letak and not DALAM_JUDUL.search(petikan.teks[: s.awal])
    ]
    return sebelum[-1].peraturan if sebelum else None


def prose_gazette(naskah: Naskah) -> Iterator[Hit]:
    """F122: a gazette number in a text is that of its regulation."""
    dasar_hukum = {id(b.petikan) for b in naskah.mengingat}
    for p in _with_opening(naskah):
        if "Lembaran" not in p.teks or id(p) in dasar_hukum:
            continue
        for m in LEMBARAN.finditer(p.teks):
            peraturan = bearer(naskah, p, m.start())
            benar = peraturan.lembaran if peraturan else None
            if peraturan is None or benar is None or "..." in (benar.nomor, benar.tambahan):
                continue
            tulis = (m["tahun"], m["nomor"], m["tambahan"] or str(benar.tambahan))
            if tulis != (str(benar.tahun), str(benar.nomor), str(benar.tambahan)):
                letak = f"Tahun {benar.tahun} Nomor {benar.nomor}, Tambahan {benar.tambahan}"
                yield menurut(Hit(p, f"lembarannya {letak}", m.start(), m.end()), peraturan)
