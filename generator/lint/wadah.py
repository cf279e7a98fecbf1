"""What a text says of units and of where urusan and functions stand, held to both structures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from generator.kelembagaan.susunan import carried
from generator.lint.alat import TITIK, rapat
from generator.lint.hitungan import CACAH, LAIN, TERBILANG, count_of
from generator.lint.keadaan import paper_sentences
from generator.lint.naskah import Hit, Naskah
from generator.lint.ucapan import ANDAIAN, SAAT, Salah
from generator.model.aturan import TabelTipologi
from generator.model.dossier import PerangkatDaerah

NASIB = re.compile(
    r"\s+(?:telah\s+|juga\s+)?"
    r"(?P<kerja>dihapus(?:kan)?|dibubarkan|ditiadakan|dibentuk|dipertahankan"
    r"|tetap\s+berdiri\s+sendiri)\b"
)
PERBUATAN = re.compile(r"\b(?P<kerja>[Pp]enghapusan|[Pp]embubaran|[Pp]embentukan)\s+\Z")
BARU = re.compile(
    r"\b(?P<tidak>(?:tidak|tanpa)\s+)?(?P<kerja>membentuk|dibentuk|melahirkan|terbentuk)\s+(?:satu\s+)?"
    r"(?:Perangkat\s+Daerah|dinas|badan|unit)\s+baru\b",
    re.IGNORECASE,
)
ARAH = re.compile(
    r"\b[Jj]umlah\s+(?P<hal>Perangkat\s+Daerah|[Dd]inas|[Bb]adan)\s+(?:\w+\s+)?"
    r"(?P<arah>berkurang|menurun|bertambah|meningkat|tetap|tidak\s+berubah)\b(?!\s+(?:dari|menjadi|\d))"
)
DIWADAHI = re.compile(
    r"\s+(?:(?:sekarang|kini|telah|sudah|saat\s+ini|akan|tetap|nantinya)\s+)*"
    r"(?:diselenggarakan|diwadahi|dilaksanakan|ditempatkan|berada|melekat|ditangani|menjadi\s+tugas)\s+"
    r"(?:(?:oleh|dalam|pada|di)\s+)?"
)
TERBAGI = re.compile(
    rf"\b(?:terbagi|terpecah|rangkap|tersebar)\s+(?:pada|di|dalam|atas)\s+(?P<n>{CACAH}|beberapa){TERBILANG}"
    r"\s+(?:dinas|badan|unit|Perangkat\s+Daerah)\b"
)
AKAN = re.compile(r"\b(?:akan|nantinya|kelak)\b")
TAK_BERWADAH = re.compile(
    r"\s+(?:itu\s+)?(?:sama\s+sekali\s+)?(?:tidak|belum)\s+(?:ada\s+)?"
    r"(?:diwadahi|diselenggarakan|ditangani|mempunyai\s+(?:wadah|pelaksana)|berwadah|pelaksananya)\b"
)
SEBUTAN = re.compile(
    r"\b(?:Dinas|Badan|Satuan|Inspektorat)(?:,?\s+(?:dan\s+|serta\s+)?[A-Z][a-z]+)+(?!\s+[A-Z])"
)
EKOR = re.compile(r",?\s+(?:dan\s+|serta\s+)?(?:Provinsi|Kabupaten|Kota|Daerah|Dinas|Badan)\b.*\Z")
DAHULU = re.compile(
    r"\b(?:dahulu|bernama|nama\s+lama|semula|sebelumnya|pernah|disebut\s+sebagai|Kabupaten|Kota"
    r"|Kementerian|Nasional|Republik|tahun\s+(?:19|20)\d\d)\b"
)
GABUNG = re.compile(
    r"\b(?P<kerja>[Mm]enggabung(?:kan)?|[Pp]enggabungan|[Mm]elebur(?:kan)?|[Pp]eleburan"
    r"|[Mm]enyatukan|[Pp]enyatuan)\s+(?:antara\s+)?\Z"
)
DIGABUNG = re.compile(
    r"\s+(?:yang\s+|telah\s+|akan\s+)?(?:digabung(?:kan)?|dilebur(?:kan)?|disatukan)\s+"
    r"(?:dengan|ke\s+dalam|menjadi\s+satu\s+dengan)\s+\Z"
)
PECAH = re.compile(
    r"\s+(?:yang\s+|telah\s+|akan\s+)?(?:dipecah|dipisah(?:kan)?|dibagi|dimekarkan)\s+(?:kembali\s+)?"
    r"(?:menjadi|atas|ke\s+dalam)\b"
)
MEMECAH = re.compile(r"\b(?:[Mm]emecah|[Mm]emisahkan|[Mm]emekarkan|[Pp]emecahan|[Pp]emekaran)\s+\Z")
TIDAK = re.compile(r"\b(?:tidak|bukan|tanpa|belum|batal)\b")
SERUMPUN = re.compile(r"\b(?P<tidak>tidak\s+)?serumpun\s+dengan\b")


SAMBUNG = frozenset({"dan", "serta", "daerah"})
JENIS_UNIT = frozenset({"dinas", "badan", "satuan", "biro"})
MIRIP = 93  # of a hundred: a letter or two of a name


@dataclass(frozen=True, slots=True)
class Wadah:
    """Both structures: units by name, homes by urusan, urusan by name."""

    kini: Mapping[str, PerangkatDaerah]
    nanti: Mapping[str, PerangkatDaerah]
    tabel: Mapping[str, TabelTipologi]
    nama: re.Pattern[str] | None
    urusan: re.Pattern[str] | None

    def known(self, nama: str) -> bool:
        """Whether a unit of this name stands in one of the structures."""
        return nama in self.kini or nama in self.nanti

    @classmethod
    def of(cls, naskah: Naskah) -> Wadah | None:
        """Return the structures of a dossier; None where it proposes none."""
        perangkat = naskah.dossier.perangkat if naskah.dossier else None
        if perangkat is None or not perangkat.usulan:
            return None
        kini, nanti = (
            {str(u.nama): u for u in satu} for satu in (perangkat.sekarang, perangkat.usulan)
        )
        tabel = {str(s.tabel.nama).lower(): s.tabel for s in (naskah.skor or {}).values()}
        return cls(kini, nanti, tabel, _any({**kini, **nanti}), _any(tabel))

    def carried_now(self, nama: str) -> set[str]:
        """Return what a unit of this name carries, now or then."""
        satu = self.kini.get(nama) or self.nanti.get(nama)
        return set(carried(satu)) if satu is not None else set()

    def homes(self, id_: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the names of the units that house an urusan, now and then."""
        kini, nanti = (
            frozenset(n for n, u in satu.items() if id_ in carried(u))
            for satu in (self.kini, self.nanti)
        )
        return kini, nanti

    def table(self, nama: str) -> TabelTipologi:
        """Return the table of an urusan by its name."""
        return self.tabel[" ".join(nama.lower().split())]


TITIK_NAMA = rf"[.{TITIK}]"  # "RSUD Dr. Arif" in a sentence


def _any(nama: Mapping[str, object]) -> re.Pattern[str] | None:
    urut = sorted(nama, key=len, reverse=True)
    kata = "|".join(re.escape(n).replace(r"\ ", r"\s+").replace(r"\.", TITIK_NAMA) for n in urut)
    return re.compile(rf"\b(?:{kata})\b", re.IGNORECASE) if urut else None


def placed_as_listed(naskah: Naskah) -> Iterator[Hit]:
    """N34: units, their number and what they carry out are told as the structures list them."""
    wadah = Wadah.of(naskah)
    if wadah is None or wadah.nama is None:
        return
    for petikan, kalimat, awal in paper_sentences(naskah):
        tanpa = SAAT.sub("", kalimat)
        if LAIN.search(kalimat):
            continue
        if ANDAIAN.search(tanpa):
            if not ANDAIAN.search(AKAN.sub("", tanpa)):  # what will be, as the draft has it
                for pesan, m in _homes(kalimat, wadah):
                    yield Hit(petikan, pesan, awal + m.start(), awal + m.end())
            continue
        for pesan, m in (
            *_misnamed(kalimat, wadah),
            *_merged(kalimat, wadah),
            *_shortened(kalimat, wadah),
            *_gone(kalimat, wadah),
            *_load(kalimat, wadah),
            *_carries(kalimat, wadah),
            *_half(kalimat, wadah),
            *_fates(kalimat, wadah),
            *_numbers(kalimat, wadah),
            *_homes(kalimat, wadah),
        ):
            yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _fates(kalimat: str, wadah: Wadah) -> Salah:
    """Yield a unit said to go, to stay or to come that does not."""
    assert wadah.nama is not None
    for m in wadah.nama.finditer(kalimat):
        nama = " ".join(m[0].split())
        nasib = NASIB.match(kalimat, m.end()) or PERBUATAN.search(kalimat[: m.start()])
        if (
            nasib is None
            or not wadah.known(nama)
            or TIDAK.search(kalimat[max(m.start() - 60, 0) :][:120])
        ):
            continue
        kerja = nasib["kerja"]
        if nasib.re is PERBUATAN:
            kerja = "dibentuk" if kerja.lower() == "pembentukan" else "dihapus"
        if kerja in ("dipertahankan", "dibentuk") or kerja.startswith("tetap"):
            salah, nyata = nama not in wadah.nanti, "tidak ada dalam susunan usulan"
        else:
            salah, nyata = nama in wadah.nanti, "tetap ada dalam susunan usulan"
        if salah:
            yield f"{nama} disebut {kerja}, sedangkan {nyata}", nasib


def _misnamed(kalimat: str, wadah: Wadah) -> Salah:
    """Yield the name of a unit that is nearly, not wholly, one of the structures."""
    if DAHULU.search(kalimat):
        return
    semua = {rapat(n): n for n in (*wadah.kini, *wadah.nanti)}
    for m in SEBUTAN.finditer(kalimat):
        nama = rapat(EKOR.sub("", m[0]))
        if any(n == nama or n.startswith(f"{nama} ") or nama.startswith(n) for n in semua):
            continue
        mirip = [lain for n, lain in semua.items() if _nearly(nama, n)]
        if len(mirip) == 1:
            yield f"“{' '.join(m[0].split())}” bernama {mirip[0]} dalam daftarnya", m


SINGKATAN = re.compile(r"\s+\((?:selanjutnya\s+disebut\s+|disingkat\s+)?(?P<s>[A-Z][A-Za-z]{2,})\)")


def _shortened(kalimat: str, wadah: Wadah) -> Salah:
    """Yield the short name of a unit that is not the one of the structures."""
    for m in wadah.nama.finditer(kalimat) if wadah.nama else ():
        singkat = SINGKATAN.match(kalimat, m.end())
        nama = " ".join(m[0].split())
        ada = {str(u[nama].singkatan) for u in (wadah.kini, wadah.nanti) if nama in u}
        if singkat and ada - {""} and rapat(singkat["s"]) not in map(rapat, ada):
            yield f"{nama} disingkat {singkat['s']}, dalam daftarnya {min(ada)}", singkat


def _gone(kalimat: str, wadah: Wadah) -> Salah:
    """Yield a number of units said to go that is not the number of those that go."""
    for m in HILANG.finditer(kalimat):
        hal = " ".join(m["hal"].lower().split())
        jenis = (
            {str(u.jenis) for u in wadah.kini.values()} if hal not in ("dinas", "badan") else {hal}
        )
        kini, nanti = (
            sum(str(u.jenis) in jenis for u in satu.values()) for satu in (wadah.kini, wadah.nanti)
        )
        n = count_of(m["n"].lower())
        if n != kini - nanti:
            yield f"{hal} yang hilang disebut {n}, sedangkan {kini} menjadi {nanti}", m


MELAKSANAKAN = re.compile(
    r"\s+(?:menyelenggarakan|menangani|membidangi|mewadahi|melaksanakan|mengampu)\s+"
    r"(?:Urusan|urusan|fungsi|sub\s+urusan)\s+(?:Pemerintahan\s+|pemerintahan\s+|penunjang\s+)?(?:bidang\s+)?"
)


def _carries(kalimat: str, wadah: Wadah) -> Salah:
    """Yield an urusan told of a unit that carries it in neither structure."""
    for m in wadah.nama.finditer(kalimat) if wadah.nama and wadah.urusan else ():
        kerja, nama = MELAKSANAKAN.match(kalimat, m.end()), " ".join(m[0].split())
        hal = wadah.urusan.match(kalimat, kerja.end()) if kerja and wadah.urusan else None
        if hal is None or not wadah.known(nama):
            continue
        kini, nanti = wadah.homes(str(wadah.table(hal[0]).id))
        if (kini or nanti) and nama not in kini | nanti:
            ada = ", ".join(sorted(nanti or kini))
            yield f"{hal[0]} disebut pada {nama}, sedangkan daftarnya: {ada}", hal


SEPARUH = re.compile(
    r"\b(?P<arah>lebih|kurang)\s+dari\s+(?:separuh|setengah)(?:nya)?\s+(?:\w+\s+){0,2}?(?P<hal>dinas|badan)\b",
    re.IGNORECASE,
)


def _half(kalimat: str, wadah: Wadah) -> Salah:
    """Yield a kind of unit said to be more, or less, than half of all that is not."""
    for m in SEPARUH.finditer(kalimat) if "Perangkat Daerah" in kalimat else ():
        lebih = [
            sum(str(u.jenis) == m["hal"].lower() for u in satu.values()) * 2 > len(satu)
            for satu in (wadah.kini, wadah.nanti)
        ]
        if (m["arah"].lower() == "lebih") not in lebih:
            yield f"“{m[0]}”, sedangkan daftarnya tidak", m


MENGURUS = re.compile(
    rf"\s+(?:menyelenggarakan|menangani|membidangi|mewadahi|melaksanakan|mengampu)\s+(?P<n>{CACAH}){TERBILANG}\s+"
    r"(?:Urusan(?:\s+Pemerintahan)?|urusan(?:\s+pemerintahan)?|fungsi(?:\s+penunjang)?)\b"
)


def _load(kalimat: str, wadah: Wadah) -> Salah:
    """Yield a number of urusan or functions that a unit has in neither structure."""
    for m in wadah.nama.finditer(kalimat) if wadah.nama else ():
        isi, nama = MENGURUS.match(kalimat, m.end()), " ".join(m[0].split())
        banyak = {len(carried(u[nama])) for u in (wadah.kini, wadah.nanti) if nama in u}
        if isi and banyak and count_of(isi["n"].lower()) not in banyak:
            ada = " atau ".join(map(str, sorted(banyak)))
            yield f"{nama} disebut mewadahi {isi['n']}, dalam daftarnya {ada}", isi


HILANG = re.compile(
    rf"\b(?P<n>{CACAH}){TERBILANG}\s+(?P<hal>dinas|badan|unit|Perangkat\s+Daerah)\s+"
    r"(?:yang\s+)?(?:akan\s+)?(?:dihapus(?:kan)?|hilang|dibubarkan|ditiadakan)\b",
    re.IGNORECASE,
)


def _nearly(nama: str, lain: str) -> bool:
    """Whether two names have all but one of their words in common, or all but the spelling."""
    a, b = (frozenset(re.findall(r"[a-z]{3,}", n)) - SAMBUNG for n in (nama, lain))
    if nama.split(maxsplit=1)[0] != lain.split(maxsplit=1)[0]:
        return len(a - JENIS_UNIT) > 1 and a - JENIS_UNIT == b - JENIS_UNIT
    if a == b or (len(a ^ b) <= 2 and len(a & b) >= 3 and len(a & b) * 3 >= len(a | b) * 2):
        return True
    return fuzz.ratio(nama.replace(" ", ""), lain.replace(" ", "")) >= MIRIP


def _merged(kalimat: str, wadah: Wadah) -> Salah:
    """Yield units said to be joined, or parted, that the draft does not join or part."""
    unit = list(wadah.nama.finditer(kalimat)) if wadah.nama else []
    for satu, lain in pairwise(unit):
        antara = kalimat[satu.end() : lain.start()]
        aktif = GABUNG.search(kalimat[: satu.start()]) and re.fullmatch(
            r",?\s+(?:dengan|dan|ke\s+dalam)\s+", antara
        )
        if not (aktif or DIGABUNG.fullmatch(antara)) or TIDAK.search(kalimat[: satu.start()]):
            continue
        a, b = (wadah.carried_now(" ".join(m[0].split())) for m in (satu, lain))
        nanti = [set(carried(u)) for u in wadah.nanti.values()]
        if a and b and not any(isi & a and isi & b for isi in nanti):
            dua = f"{satu[0]} dan {lain[0]}"
            yield f"{dua} disebut digabung, sedangkan dalam susunan usulan tidak", lain
    for m in unit:
        terpecah = PECAH.match(kalimat, m.end()) or MEMECAH.search(kalimat[: m.start()])
        isi = wadah.carried_now(" ".join(m[0].split()))
        utuh = isi and any(isi <= set(carried(u)) for u in wadah.nanti.values())
        if terpecah and utuh and not TIDAK.search(kalimat[: m.start()]):
            yield f"{m[0]} disebut dipecah, sedangkan susunan usulan mempertahankannya", m


def _numbers(kalimat: str, wadah: Wadah) -> Salah:
    for m in BARU.finditer(kalimat):
        lama = {str(u.id) for u in wadah.kini.values()}
        baru = [n for n, u in wadah.nanti.items() if str(u.id) not in lama]
        tidak = bool(m["tidak"]) or bool(
            re.search(r"\btidak\s+(?:ada\s+\w+\s+)?\Z", kalimat[: m.start()])
        )
        if tidak == bool(baru):
            nyata = (
                f"susunan usulan memuat {', '.join(baru)}" if baru else "tidak satu pun unit baru"
            )
            yield f"“{m[0]}”, sedangkan {nyata}", m
    for m in ARAH.finditer(kalimat):
        hal = " ".join(m["hal"].lower().split())
        a, b = (
            sum(hal == "perangkat daerah" or str(u.jenis) == hal for u in satu.values())
            for satu in (wadah.kini, wadah.nanti)
        )
        nyata = "bertambah" if b > a else "berkurang" if b < a else "tetap"
        disebut = {"menurun": "berkurang", "meningkat": "bertambah"}.get(m["arah"], m["arah"])
        if nyata != (disebut if disebut in ("berkurang", "bertambah") else "tetap"):
            yield f"jumlah {hal} disebut {m['arah']}, sedangkan {nyata} ({a} menjadi {b})", m


def _homes(kalimat: str, wadah: Wadah) -> Salah:
    """Yield what is said of where an urusan stands, of its split and its kinship."""
    if wadah.urusan is None or wadah.nama is None:
        return
    unit = [(m.start(), m.end()) for m in wadah.nama.finditer(kalimat)]
    semua = [
        m for m in wadah.urusan.finditer(kalimat) if not any(a <= m.start() < b for a, b in unit)
    ]
    for m in semua:
        id_, sisa = str(wadah.table(m[0]).id), kalimat[m.end() :]
        kini, nanti = wadah.homes(id_)
        if (di := DIWADAHI.match(sisa)) and (n := wadah.nama.match(sisa, di.end())):
            rumah = " ".join(n[0].split())
            if wadah.known(rumah) and rumah not in kini | nanti:
                ada = ", ".join(sorted(nanti or kini)) or "tidak satu pun"
                yield f"{m[0]} disebut pada {rumah}, sedangkan daftarnya: {ada}", m
        if TAK_BERWADAH.match(sisa) and kini and nanti:
            yield f"{m[0]} disebut tanpa wadah, sedangkan pada {', '.join(sorted(kini))}", m
        if bagi := TERBAGI.match(sisa.lstrip()):
            banyak = 2 if bagi["n"] == "beberapa" else count_of(bagi["n"].lower())
            if max(len(kini), len(nanti)) < min(banyak, 2) or (
                bagi["n"] != "beberapa" and banyak not in (len(kini), len(nanti))
            ):
                yield f"{m[0]} disebut {bagi[0]}, sedangkan wadahnya {len(kini)}", m
    for m in SERUMPUN.finditer(kalimat):
        kiri = [x for x in semua if x.end() <= m.start()]
        kanan = [x for x in semua if x.start() >= m.end()]
        if kiri and kanan:
            a, b = (str(wadah.table(x[0]).rumpun) for x in (kiri[-1], kanan[0]))
            if a and b and (a == b) == bool(m["tidak"]):
                yield f"rumpun {kiri[-1][0]} {a}, rumpun {kanan[0][0]} {b}", m
