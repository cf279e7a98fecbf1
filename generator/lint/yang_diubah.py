"""Checks of which regulation is amended or revoked: title, Pasal I and Mengingat name one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from generator.lint.alat import rapat
from generator.lint.judul import NOMOR_TAHUN
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.lint.sebutan import another_word
from generator.model.peraturan import BENTUK
from generator.model.sitasi import LEMBARAN, TENTANG, Sitasi

ISI = ("tahun", "nomor", "tambahan")
MENCABUT = re.compile(r"\bPENCABUTAN\b(?:\s+ATAS\b)?\s", re.IGNORECASE)
DICABUT_SAJA = re.compile(r"\bdicabut\b|\bdinyatakan\s+tidak\s+berlaku\b|\bdihapus\b")
TAHUN = re.compile(r"\d+")
MIRIP = 80.0  # per cent; less is another title, more a slip of the scan


def same_base(naskah: Naskah) -> Iterator[Hit]:
    """F128: title and Pasal I name the same regulation, as Mengingat gazettes it."""
    pengantar = naskah.pengantar
    if naskah.luar and (m := MENCABUT.search(naskah.judul.teks)):
        yield from _revoked(naskah, m.end())
    if not naskah.perubahan or pengantar is None:
        return
    judul = NOMOR_TAHUN.search(naskah.judul.teks.partition("ATAS")[2])
    yield from _named_otherwise(naskah, judul)
    sini = NOMOR_TAHUN.search(pengantar.teks)
    yield from _other_kind(naskah, pengantar)
    if judul and sini and judul.groups() != sini.groups():
        pesan = f"judul menyebut Nomor {judul[1]} Tahun {judul[2]}"
        yield Hit(pengantar, pesan, sini.start(), sini.end())
        return
    letak = LEMBARAN.search(pengantar.teks)
    if sini is None or letak is None:
        return
    yield from _titled_otherwise(naskah, pengantar, letak.start())
    for butir in naskah.mengingat:
        lain, sana = NOMOR_TAHUN.search(butir.petikan.teks), LEMBARAN.search(butir.petikan.teks)
        sama = lain is not None and lain.groups() == sini.groups() and _perda(butir.petikan.teks)
        if sama and sana is not None and sana.group(*ISI) != letak.group(*ISI):
            pesan = "lembarannya berbeda dengan yang disebut dalam Mengingat"
            yield Hit(pengantar, pesan, letak.start(), letak.end())


def _titled_otherwise(naskah: Naskah, pengantar: Petikan, akhir: int) -> Iterator[Hit]:
    """Yield where Pasal I gives the amended regulation another year in its title than the title."""
    judul = naskah.judul.teks.upper().rpartition(" TENTANG ")[2]
    awal = pengantar.teks.upper().find(" TENTANG ") + len(" TENTANG ")
    sini = pengantar.teks[awal:akhir].upper().partition("(")[0].partition(" SEBAGAIMANA ")[0]
    angka = re.findall(r"\d+", judul), re.findall(r"\d+", sini)
    if (
        awal < akhir
        and angka[0] != angka[1]
        and rapat(TAHUN.sub("", sini)).startswith(rapat(TAHUN.sub("", judul)))
    ):
        yield Hit(pengantar, "tahun dalam judulnya berbeda dengan judul", awal, akhir)
    elif awal < akhir and judul and _alike(sini, judul) < MIRIP:
        yield Hit(pengantar, "judul peraturan yang diubah berbeda dengan judul", awal, akhir)


def _alike(sini: str, judul: str) -> float:
    """Return how much of the shorter title stands in the longer one, in per cent."""
    return float(fuzz.partial_ratio(rapat(sini), rapat(judul)))


def _revoked(naskah: Naskah, ekor: int) -> Iterator[Hit]:
    """Yield where a regulation that revokes another in its title revokes a different one."""
    judul = [s for s in naskah.sitasi(naskah.judul) if s.awal >= ekor - 1]
    pasal = next((n.utama for n in naskah.norma if DICABUT_SAJA.search(n.utama.teks)), None)
    if len(judul) > 1:
        yield from _several_revoked(naskah, judul)
    if len(judul) != 1 or pasal is None:
        return
    sana = judul[0]
    for s in naskah.sitasi(pasal)[:1]:
        if (s.jenis, s.nomor, s.tahun) != (sana.jenis, sana.nomor, sana.tahun):
            pesan = f"judul menyebut Nomor {sana.nomor} Tahun {sana.tahun}"
            yield Hit(pasal, pesan, s.awal, s.akhir)


def _several_revoked(naskah: Naskah, judul: Sequence[Sitasi]) -> Iterator[Hit]:
    """Yield what is revoked under a title that names several, and is none of them."""
    disebut = {(s.jenis, s.nomor, s.tahun) for s in judul}
    if any(BENTUK[s.jenis].daerah is None for s in judul):
        return
    for p in naskah.teks_norma():
        for s in [s for s in naskah.sitasi(p) if LEMBARAN.match(p.teks, _after(p, s))][:1]:
            if (s.jenis, s.nomor, s.tahun) not in disebut:
                nama = f"Nomor {s.nomor} Tahun {s.tahun}"
                yield Hit(p, f"{nama} tidak disebut dalam judul", s.awal, s.akhir)


def _after(p: Petikan, satu: Sitasi) -> int:
    """Return where the gazette of a regulation would begin: behind its title."""
    m = TENTANG.match(p.teks, satu.akhir)
    return m.end() + len(p.teks[m.end() :]) - len(p.teks[m.end() :].lstrip()) if m else 0


def _other_kind(naskah: Naskah, pengantar: Petikan) -> Iterator[Hit]:
    """Yield where Pasal I amends a regulation of another kind than the title says."""
    ekor = naskah.judul.teks.upper().partition("ATAS")[2]
    judul, sini = naskah.pengenal.recognise(ekor)[:1], naskah.sitasi(pengantar)[:1]
    for s, t in zip(sini, judul, strict=False):
        if s.jenis != t.jenis:
            pesan = f"judul mengubah {BENTUK[t.jenis].nama}"
            yield Hit(pengantar, pesan, s.awal, s.akhir)


def _named_otherwise(naskah: Naskah, judul: re.Match[str] | None) -> Iterator[Hit]:
    """Yield where a consideration or the explanation numbers the amended regulation otherwise."""
    ekor = naskah.judul.teks.partition("ATAS")[2][judul.end() :] if judul else ""
    nama = rapat(ekor.partition("TENTANG")[2])
    jenis = {s.jenis for s in naskah.pengenal.recognise(naskah.judul.teks.partition("ATAS")[2])}
    for p in (*(b.petikan for b in naskah.menimbang), *naskah.umum) if judul and nama else ():
        disebut = [s for s in naskah.sitasi(p) if s.jenis in jenis]
        yield from _called_otherwise(p, [s for s in disebut if _same(s, judul)], nama)
        benar = any(judul and (s.nomor, s.tahun) == judul.groups() for s in disebut)
        for s in disebut if not benar else ():  # else it tells of an older one of the same name
            m = TENTANG.match(p.teks, s.akhir)
            if m and rapat(p.teks[m.start("judul") :]).startswith(nama):
                pesan = f"judul menyebut Nomor {judul[1]} Tahun {judul[2]}" if judul else ""
                yield Hit(p, pesan, s.awal, s.akhir)


def _same(satu: Sitasi, judul: re.Match[str] | None) -> bool:
    return judul is not None and (satu.nomor, satu.tahun) == judul.groups()


def _called_otherwise(p: Petikan, disebut: list[Sitasi], nama: str) -> Iterator[Hit]:
    """Yield where the amended regulation, rightly numbered, is given another title."""
    for s in disebut:
        m = TENTANG.match(p.teks, s.akhir)
        if m is None or rapat(m["judul"]).startswith("perubahan"):
            continue
        if _alike(m["judul"], nama) < MIRIP or another_word(rapat(m["judul"]), nama):
            yield Hit(p, "judul peraturan yang diubah berbeda dengan judul", *m.span("judul"))


def _perda(teks: str) -> bool:
    return rapat(teks).startswith(("peraturan daerah", "peraturan gubernur", "peraturan bupati"))
