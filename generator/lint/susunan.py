"""Checks of a regulation on how an office is organised: units listed, their duties, their chart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from generator.law import tree
from generator.law.tree import TABULASI
from generator.lint.alat import akar_kata, rapat, utuh
from generator.lint.daerah import KEPALA, pembentuk
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.jabatan import DI_DALAM, spelled
from generator.model.judul_perangkat import orders_an_office
from generator.model.satuan import Jenis, Satuan

TERSUSUN = re.compile(
    r"\b[Ss]usunan [Oo]rganisasi\b[^.;]{0,80}\b(?:terdiri (?:atas|dari)|meliputi|sebagai berikut)"
)
JENIS = rf"(?:[Ss]ekretariat|{'|'.join(map(spelled, DI_DALAM))}|Inspektur Pembantu)"
EKOR = re.compile(
    r",?\s*(?:yang )?(?:terdiri (?:atas|dari)|meliputi|membawah(?:i|kan))\b.*"
    r"|[\s,;.]*(?:dan)?[\s;.]*\Z",
    re.DOTALL,
)
UNIT_BERTUGAS = re.compile(
    rf"^(?:Kepala )?(?P<n>{JENIS}(?: [^.;:]*?)?),? (?:sebagaimana dimaksud [^.;:]*? )?"
    r"(?:mempunyai|menyelenggarakan) (?:tugas|fungsi)\b"
)
CUKUP = 2  # units whose duties are told; where only one is, they are told elsewhere


def plain(teks: str) -> str:
    """Return the name of a unit as it can be compared: no number of its list, no tail, no comma."""
    bersih = rapat(EKOR.sub("", " ".join(teks.split()))).replace(",", "")
    return re.sub(r"\bsub (?=bagian|bidang)", "sub", bersih).strip()


# "Bidang X sebagaimana dimaksud pada ayat (1) huruf c terdiri atas:" beside the first list
BERISI = re.compile(
    rf"^(?P<n>{JENIS}(?: [^.;:]*?)?),? (?:sebagaimana dimaksud [^.;:]*? )?"
    r"(?:terdiri (?:atas|dari)|membawah(?:i|kan)|meliputi)\s*:?\s*$"
)


def listed(batang: Satuan) -> dict[str, Satuan]:
    """Return the units that the list of the organisation names, its deeper levels too."""
    ada: dict[str, Satuan] = {}
    semua = [*batang.walk()]
    if not any(TERSUSUN.search(satu.kalimat) and satu.anak for satu in semua):
        return ada
    for satu in semua:
        if satu.anak and (TERSUSUN.search(satu.kalimat) or BERISI.match(satu.kalimat)):
            for butir in satu.walk():
                if butir.jenis in TABULASI and re.match(JENIS, butir.kalimat):
                    ada.setdefault(plain(butir.kalimat), butir)
    return ada


def superiors_of(batang: Satuan) -> dict[str, str]:
    """Return the unit that each listed unit belongs to; those of the first level have none."""
    milik: dict[str, str] = {}
    for satu in batang.walk():
        m = BERISI.match(satu.kalimat) if satu.anak else None
        sendiri = satu.jenis in TABULASI and re.match(JENIS, satu.kalimat)
        if not m and not (sendiri and satu.anak):
            continue
        atas = plain((m["n"] if m else satu.kalimat).partition(" sebagaimana ")[0])
        for anak in satu.anak:
            if anak.jenis in TABULASI and re.match(JENIS, anak.kalimat):
                milik.setdefault(plain(anak.kalimat), atas)
    return milik


def _duties(batang: Satuan) -> dict[str, tuple[Satuan, str]]:
    """Return the units that are given duties, each with the sentence and the Pasal."""
    ada: dict[str, tuple[Satuan, str]] = {}
    for pasal in tree.pasal(batang):
        for satu in pasal.walk():
            if m := UNIT_BERTUGAS.match(satu.kalimat):
                ada.setdefault(plain(m["n"]), (satu, f"Pasal {pasal.nomor}"))
    return ada


def of_an_office(naskah: Naskah) -> bool:
    """Return whether a draft from outside orders one office anew."""
    return naskah.luar and not naskah.perubahan and orders_an_office(naskah.judul.teks)


def units_and_duties(naskah: Naskah) -> Iterator[Hit]:
    """F247: every Bidang and Seksi that the organisation lists has duties, and no other has."""
    if not of_an_office(naskah):
        return
    susunan, tugas = listed(naskah.batang), _duties(naskah.batang)
    if len(set(susunan) & set(tugas)) < CUKUP:
        return
    yield from _without_duties(naskah.batang, susunan, tugas)
    yield from _headed_by_none(naskah.batang, susunan, tugas)
    jenis = {nama.split()[0] for nama in susunan}
    for nama, (satu, label) in tugas.items():
        if nama not in susunan and nama.split()[0] in jenis and not _part_of(nama, susunan):
            petikan = Petikan(Bagian.NORMA, label, satu.kalimat, satu.asal)
            m = UNIT_BERTUGAS.match(satu.kalimat)
            assert m is not None
            yield Hit(petikan, f"“{m['n']}” tidak ada dalam susunan organisasi", *m.span("n"))


def _part_of(nama: str, susunan: dict[str, Satuan]) -> bool:
    """Whether a name is one listed, cut short or lengthened ("Sekretariat", "Bidang X Dinas")."""
    return any(s.startswith(f"{nama} ") or nama.startswith(f"{s} ") for s in susunan)


KEPALA_UNIT = (Jenis.BAGIAN, Jenis.PARAGRAF)


def _headed_by_none(
    batang: Satuan, susunan: dict[str, Satuan], tugas: dict[str, tuple[Satuan, str]]
) -> Iterator[Hit]:
    """Yield the headings that name a unit which the list of the organisation does not have."""
    kepala = [s for s in batang.walk() if s.jenis in KEPALA_UNIT and re.match(JENIS, s.judul)]
    dikenal = [s for s in kepala if plain(s.judul) in susunan]
    for satu in kepala if len(dikenal) >= CUKUP else ():
        nama = plain(satu.judul)
        setara = any(n.split()[0] == nama.split()[0] for n in susunan)
        if nama not in susunan and nama not in tugas and setara and not _part_of(nama, susunan):
            label = f"{satu.jenis.capitalize()} {satu.nomor}"
            p = Petikan(Bagian.NORMA, label, satu.judul, satu.asal)
            yield utuh(p, f"“{satu.judul}” tidak ada dalam susunan organisasi")


def _without_duties(
    batang: Satuan, susunan: dict[str, Satuan], tugas: dict[str, tuple[Satuan, str]]
) -> Iterator[Hit]:
    """Yield the units of a level of which others have duties, that nothing is said of."""
    lain = " ".join(
        rapat(f"{s.judul} {s.kalimat}").replace(",", "")
        for s in batang.walk() if all(s is not butir for butir in susunan.values())
    )  # fmt: skip
    for nama, butir in susunan.items():
        setara = [n for n in susunan if n.split()[0] == nama.split()[0] and n in tugas]
        if nama not in tugas and len(setara) >= 1 and nama not in lain:
            petikan = Petikan(Bagian.NORMA, "Susunan organisasi", butir.kalimat, butir.asal)
            kata = EKOR.sub("", butir.kalimat)
            yield utuh(petikan, f"tugas “{kata}” tidak disebut")


BARIS_BAGAN = re.compile(
    r"(?:^|\|)[ \t]*(?:[-–•*+>]+[ \t]*|(?:\d{1,2}|[a-zA-Z])[.)][ \t]+)?"
    r"(?P<n>(?:BIDANG|BAGIAN|SUB ?BAGIAN|SUB ?BIDANG|SEKSI) [A-Z ,/-]{3,90}?)(?=[ \t]*(?:\||$))",
    re.MULTILINE,
)


BAGAN = re.compile(r"\bBagan (?:susunan|struktur) organisasi\b.*\btercantum dalam Lampiran yang\b")


def chart_of_listed(naskah: Naskah) -> Iterable[Hit]:
    """F248: the chart in the annex shows the units that the organisation lists."""
    if not of_an_office(naskah):
        return
    susunan = listed(naskah.batang)
    sebagan = len(naskah.lampiran) == 1 and any(BAGAN.search(p.teks) for p in naskah.teks_norma())
    # boxes all in capitals may be read as the heading of the annex too
    kotak = {
        plain(m["n"]): (p, m) for p in (*naskah.kepala, *naskah.lampiran) if susunan
        for m in BARIS_BAGAN.finditer(p.teks)
    }  # fmt: skip
    kenal = kotak.keys() & susunan.keys()
    for nama, (p, m) in kotak.items() if kenal or sebagan else ():
        setara = any(n.split()[0] == nama.split()[0] for n in susunan)
        if nama not in susunan and setara and not _part_of(nama, susunan):
            pesan = f"“{m['n'].strip()}” tidak ada dalam susunan organisasi"
            yield Hit(p, pesan, *m.span("n"))
    if naskah.lampiran and len(kotak) == len(kenal):
        yield from _not_drawn(naskah, susunan, kenal)


def _not_drawn(naskah: Naskah, susunan: dict[str, Satuan], ada: Collection[str]) -> Iterable[Hit]:
    """Yield the unit that a chart of nearly all others leaves out.

    A name that a box breaks over two lines, or that stands beside another, is there in part.
    """
    baris = [plain(b) for p in (*naskah.kepala, *naskah.lampiran) for b in p.teks.splitlines()]
    jenis = {n.split()[0] for n in ada}
    setara = [n for n in susunan if n.split()[0] in jenis]
    hilang = [n for n in setara if n not in " ".join(baris)]
    if len(ada) < SEBAGIAN or len(hilang) != 1 or len(ada) != len(setara) - 1:
        return
    if not any(_begins(b, hilang[0]) for b in baris):
        yield utuh(
            naskah.lampiran[0], f"bagan tidak memuat “{EKOR.sub('', susunan[hilang[0]].kalimat)}”"
        )


SEBAGIAN = 3  # units; a chart with fewer is not read as one
CUKUP_KATA = 2


def _begins(baris: str, nama: str) -> bool:
    """Whether a line holds the first words of a name."""
    return " ".join(nama.split()[:CUKUP_KATA]) in baris


DINAS = re.compile(
    r"\b(?:DINAS|BADAN)\s+(?P<n>[A-Z][A-Z ,-]+?)(?=\s+(?:PROVINSI|KABUPATEN|KOTA)\b|\Z)"
)
BIDANG_UNSURNYA = re.compile(
    r"\b(?:Dinas|Badan)\b[^.;]{0,60}\bmerupakan unsur (?:pelaksana|penunjang)[^.;]{0,40}?"
    r"\bbidang (?P<b>[^.;]+?)(?= yang (?:menjadi|merupakan)\b|[.;]|$)"
)
KATA = re.compile(r"[a-z][a-z-]{3,}")
# what a badan supports with (PP 18/2016 Pasal 24 and 46)
DITUNJANG = (
    "perencanaan",
    "keuangan",
    "kepegawaian",
    "pendidikan dan pelatihan",
    "penelitian dan pengembangan",
)
# offices of many names do: Badan Pendapatan, of keuangan
PENUNJANG = frozenset(akar_kata(k.split()[-1]) for k in (*DITUNJANG, "penunjang"))


UMUM = frozenset({akar_kata("daerah")})  # "Dinas Daerah": all of them, none by name


def field_of_the_office(naskah: Naskah, bunyi: re.Pattern[str]) -> Iterator[Hit]:
    """F249: the field that a sentence gives an office (``b`` of a pattern) is that of its name."""
    m = DINAS.search(" ".join(naskah.judul.teks.upper().split()))
    if m is None or not of_an_office(naskah):
        return
    nama = {akar_kata(k) for k in KATA.findall(m["n"].lower())} - UMUM
    for p in naskah.teks_norma():
        u = bunyi.search(p.teks)
        bidang = {akar_kata(k) for k in KATA.findall(u["b"].lower())} if u else set()
        if (
            u
            and nama
            and bidang
            and not nama & bidang
            and not (bidang & PENUNJANG - nama and not nama & PENUNJANG)
        ):
            yield Hit(p, f"bidang “{u['b']}” bukan bidang {m[0].title()}", *u.span("b"))


ATASAN = re.compile(
    r"\bbertanggung ?jawab (?:langsung )?kepada (?P<a>Gubernur|Bupati|Wali ?[Kk]ota"
    r"|Kepala (?:Dinas|Badan|Kantor|Satuan))\b(?! [A-Z])"
)


def superior(naskah: Naskah) -> Iterable[Hit]:
    """F254: who heads a unit answers to those of the own region and office."""
    jenis, _ = pembentuk(naskah)
    if not naskah.luar or not jenis:
        return
    didefinisikan = rapat(" ".join(s.kalimat for s in _first(naskah.batang)))
    kepala = re.search(r"\bkepala (?:dinas|badan|kantor|satuan)\b adalah", didefinisikan)
    for p, m in matches(ATASAN, naskah.teks_norma()):
        siapa = rapat(m["a"]).replace("walikota", "wali kota")
        lain = KEPALA[siapa] != jenis if siapa in KEPALA else bool(kepala) and (
            f"{siapa} adalah" not in didefinisikan
        )  # fmt: skip
        if lain and not re.search(rf"\b{re.escape(siapa)} adalah", didefinisikan):
            pesan = f"“{m['a']}” bukan atasan dalam peraturan ini"
            yield Hit(p, pesan, *m.span("a"))


def _first(batang: Satuan) -> Iterator[Satuan]:
    pertama = next((p for p in tree.pasal(batang) if p.nomor == "1"), None)
    yield from pertama.walk() if pertama else ()
