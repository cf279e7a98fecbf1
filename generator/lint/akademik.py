"""Checks of the academic paper (Lampiran I UU 12/2011 as changed by UU 13/2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Severity, Span
from generator.lint.alat import bound, ground, hits, located_sentences, utuh
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.belum_ada import BahanData
from generator.model.dossier import Dossier, JenisDaerah
from generator.model.prosa import judul, kata_kata
from generator.model.pustaka import split_reference

BAKU = re.compile(r"\b[Tt]eoritis\b|\bTEORITIS\b")
KESIMPULAN = re.compile(r"^\s*Kesimpulan\b")
METODE = re.compile(
    r"Regulatory Impact|\bRIA\b|ROCCIPI|Cost and Benefit|biaya dan manfaat|manfaat dan biaya", re.I
)
KUTIPAN = re.compile(r"@([a-z0-9-]+)")
EMPAT = ("bab-1-b", "bab-1-c")
UMUM = kata_kata(
    "bahwa dalam yang dengan untuk serta oleh karena pada dari sebagai sebagaimana masih "
    "belum telah agar sehingga adalah daerah peraturan tahun tentang nomor terdapat "
    "beberapa ketentuan melalui perlu diubah undang-undang republik indonesia negara dasar "
    "provinsi kabupaten kota"
)


def _berkas(naskah: Naskah, id_: str) -> Petikan | None:
    if id_ not in naskah.makalah:
        return None
    asal = naskah.makalah[id_].teks.span
    return Petikan(Bagian.NARASI, id_, "", asal if naskah.luar else Span(asal.path, 1, 1))


def spelling_of_titles(naskah: Naskah) -> Iterator[Hit]:
    """F87: the paper spells teoretis and simpulan as Lampiran I does."""
    for kena in hits(BAKU, naskah.narasi, "“{0}” seharusnya “teoretis”"):
        baru = kena.kutipan.replace("oritis", "oretis").replace("ORITIS", "ORETIS")
        yield Hit(kena.petikan, kena.pesan, kena.awal, kena.akhir, baru)
    for id_ in ("bab-6-a", "bab-6-b"):
        berkas = naskah.makalah.get(id_)
        for teks, span in judul(berkas.isi) if berkas else ():
            if KESIMPULAN.match(teks):
                yield utuh(
                    Petikan(Bagian.NARASI, id_, teks, span), "“Kesimpulan” seharusnya “Simpulan”"
                )


def four_problems(naskah: Naskah) -> Iterator[Hit]:
    """F88: BAB I B and C hold four problems and four aims.

    Somebody else's paper may tell them in prose, which nobody can count.
    """
    for id_ in EMPAT:
        if (p := _berkas(naskah, id_)) is None:
            continue
        pokok = _pokok(naskah, id_)
        if pokok < 4 and (pokok or not naskah.luar):
            cara = "butir 1. sampai 4." if naskah.luar else "judul ### atau butir 1. sampai 4."
            pesan = f"memuat {pokok} pokok, seharusnya empat ({cara})"
            yield Hit(p, pesan, tingkat=Severity.PERINGATAN if naskah.luar else None)
    yield from _as_many_aims(naskah)


def _as_many_aims(naskah: Naskah) -> Iterator[Hit]:
    """F88, of more than four: each problem has its aim."""
    ada = {id_: _berkas(naskah, id_) for id_ in EMPAT}
    if not all(ada.values()):
        return
    pokok = {id_: _pokok(naskah, id_) for id_ in EMPAT}
    kurang = min(EMPAT, key=lambda x: pokok[x])
    if len(set(pokok.values())) > 1 and pokok[kurang] >= PALING_SEDIKIT and (p := ada[kurang]):
        yield utuh(p, f"memuat {pokok[kurang]} pokok, yang lain {max(pokok.values())}")


PALING_SEDIKIT = 4  # below, four_problems tells of it


def _pokok(naskah: Naskah, id_: str) -> int:
    isi = naskah.makalah[id_]
    butir = len(re.findall(r"^\d+\.\s", str(isi.teks), re.MULTILINE))
    return max(len(list(judul(isi.isi))), butir)


def cost_benefit(naskah: Naskah) -> Iterator[Hit]:
    """F89: BAB II D estimates costs and benefits by a method that it names."""
    if naskah.dossier is None:
        p = _berkas(naskah, "bab-2-d")
        if p is not None and not METODE.search(str(naskah.makalah["bab-2-d"].teks)):
            yield utuh(p, "metode taksiran biaya dan manfaat tidak disebut, misalnya RIA")
        return
    mb = naskah.dossier.manfaat_biaya
    tempat = Petikan(Bagian.DOSIR, "manfaat_biaya.yaml", str(mb.metode), mb.metode.span)
    if not METODE.search(str(mb.metode)):
        yield utuh(tempat, "metode bukan RIA, ROCCIPI, atau analisis biaya dan manfaat")
    if not _waits_for_money(naskah.dossier) and not (
        any(o.biaya for o in mb.opsi) and any(o.manfaat for o in mb.opsi)
    ):
        yield utuh(tempat, "tidak satu pilihan pun memuat taksiran biaya dan manfaat")
    if sum(o.terpilih for o in mb.opsi) != 1:
        yield utuh(tempat, "pilihan yang direkomendasikan harus tepat satu (terpilih: true)")


def _waits_for_money(dossier: Dossier) -> bool:
    """Whether the dossier says who has the amounts, and has no amount of its own."""
    berkas = dossier.belum_ada
    dicatat = berkas is not None and any(d.bahan is BahanData.TAKSIRAN for d in berkas.data)
    return dicatat and not any(o.biaya or o.manfaat for o in dossier.manfaat_biaya.opsi)


def both_directions(naskah: Naskah) -> Iterator[Hit]:
    """F90: BAB III evaluates each regulation of Mengingat vertically and horizontally."""
    if naskah.dossier is None:
        return
    arah = {str(e.arah) for e in naskah.dossier.evaluasi}
    for wajib in ("vertikal", "horizontal"):
        if wajib not in arah:
            yield utuh(naskah.judul, f"evaluasi {wajib} tidak ada dalam evaluasi_peraturan.yaml")
    dinilai = {str(e.peraturan) for e in naskah.dossier.evaluasi}
    dinilai.add(naskah.dossier.terdahulu)
    for butir in naskah.mengingat:
        kunci, _ = split_reference(butir.petikan.teks)
        if kunci not in dinilai:
            yield utuh(butir.petikan, f"{kunci} tidak dievaluasi dalam BAB III")


def kata_isi(teks: str) -> set[str]:
    """Return the words of a text that carry its matter."""
    return {k for k in re.findall(r"[a-z-]{5,}", teks.lower()) if k not in UMUM}


def foundations(naskah: Naskah) -> Iterator[Hit]:
    """F91: each consideration rests on the same foundation in BAB IV."""
    if naskah.dossier is None:
        return
    bab = {"filosofis": "bab-4-a", "sosiologis": "bab-4-b", "yuridis": "bab-4-c"}
    for butir in naskah.menimbang:
        narasi = naskah.makalah.get(bab.get(str(butir.unsur), ""))
        if narasi is None:
            continue
        pokok, ada = kata_isi(butir.petikan.teks), kata_isi(str(narasi.teks))
        if pokok and len(pokok & ada) < 0.4 * len(pokok):
            hilang = ", ".join(sorted(pokok - ada)[:5])
            yield utuh(butir.petikan, f"tidak tampak dalam {narasi.id} ({hilang})")


def product_choice(naskah: Naskah) -> Iterator[Hit]:
    """F96: a wide change needs a Naskah Akademik, not a mere statement (keterangan)."""
    if naskah.dossier is None or not naskah.dossier.identitas.dokumen:
        return
    pilihan = naskah.dossier.identitas.dokumen_dibuat
    ringan = "keterangan" in pilihan and "naskah-akademik" not in pilihan
    if ringan and len(naskah.instruksi) > bound("F96", "instruksi"):
        pesan = f"{len(naskah.instruksi)} instruksi tanpa Naskah Akademik; catat alasannya"
        yield utuh(naskah.judul, pesan)


TANPA_PERSETUJUAN = re.compile(
    r"\b(?:tidak\s+(?:memerlukan|perlu|membutuhkan|mensyaratkan)|tanpa)\s+(?:\w+\s+){0,2}?"
    r"(?:persetujuan\s+(?:menteri|gubernur)|nomor\s+register)\b"
    r"|\b(?:persetujuan\s+(?:menteri|gubernur)|nomor\s+register)\s+tidak\s+(?:diperlukan|perlu)\b"
)


def approvals(naskah: Naskah) -> Iterator[Hit]:
    """F97: the paper speaks of the assent to its Perda and of the register number.

    The assent is the Minister's, for a kabupaten or kota the governor's (PP 18/2016 Pasal 3).
    """
    if naskah.dossier is None or "perangkat daerah" not in naskah.judul.teks.lower():
        return
    semua = " ".join(str(n.teks) for n in naskah.makalah.values()).lower()
    provinsi = naskah.dossier.identitas.daerah.jenis is JenisDaerah.PROVINSI
    siapa = "Menteri" if provinsi else "gubernur"
    if f"persetujuan {siapa.lower()}" not in semua:
        dasar = ground("F97", "persetujuan")
        yield utuh(naskah.judul, f"persetujuan {siapa} ({dasar}) tidak dibahas dalam naskah")
    if m := TANPA_PERSETUJUAN.search(semua):
        dasar = ground("F97", "wajib")
        yield utuh(naskah.judul, f"naskah menyatakan “{m[0]}”, sedangkan {dasar} mewajibkannya")
    if "register" not in semua and "noreg" not in semua:
        dasar = ground("F97", "register")
        yield utuh(naskah.judul, f"nomor register ({dasar}) tidak dibahas dalam naskah")
    if (
        "riset" in " ".join(s.petikan.teks for s in naskah.instruksi).lower()
        and "brin" not in semua
    ):
        dasar = ground("F97", "brin")
        yield utuh(naskah.judul, f"pertimbangan BRIN ({dasar}) tidak dibahas dalam naskah")


def long_prose(naskah: Naskah) -> Iterator[Hit]:
    """F120: a sentence of the paper is not too long to be read once."""
    for p in naskah.narasi:
        for awal, satu in located_sentences(p.teks):
            jumlah = len(satu.split())
            if jumlah > bound("F120", "kata"):
                yield Hit(p, f"kalimat {jumlah} kata", awal, awal + len(satu))


def uncited(naskah: Naskah) -> Iterator[Hit]:
    """F94: what findings rest on is cited, and the library is not of one kind alone."""
    if naskah.dossier is None:
        return
    semua = " ".join(str(n.teks) for n in naskah.makalah.values())
    dikutip = set(KUTIPAN.findall(semua))
    jenis = {str(x.jenis) for k, x in naskah.dossier.pustaka.literatur.items() if k in dikutip}
    if not jenis & {"buku", "jurnal"}:
        yield utuh(naskah.judul, "naskah tidak mengutip satu buku atau jurnal pun")
