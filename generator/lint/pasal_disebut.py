"""What a paper says of the Pasal of its draft, of their grounds, and of the dossier itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law.sasaran import alamat_isi
from generator.lint.alat import rapat
from generator.lint.cacah import ATURAN_LAIN, PasalBerubah
from generator.lint.hitungan import CACAH, TERBILANG, count_of
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.ucapan import ANDAIAN, DERET, NOMOR, TEMUAN, Salah
from generator.model.dossier import Dossier
from generator.model.satuan import Jenis
from generator.model.tanggal import tanggal_dalam

DIJELASKAN = re.compile(
    rf"\b[Pp]enjelasan\s+{DERET}\s+(?:juga\s+)?(?:diubah|disesuaikan|diganti)\b"
)


def explanations_told(kalimat: str, naskah: Naskah) -> Salah:
    """Yield a Pasal whose explanation is said to change, and does not."""
    if naskah.amandemen is None or ANDAIAN.search(kalimat):
        return
    berubah = {
        NOMOR.findall(satu.alamat)[0] for satu in naskah.penjelasan if NOMOR.search(satu.alamat)
    }
    for m in DIJELASKAN.finditer(kalimat):
        for nomor in NOMOR.findall(m["pasal"])[:1]:
            if nomor not in berubah:
                yield f"penjelasan Pasal {nomor} disebut diubah, sedangkan tidak", m


TETAP_DIATUR = re.compile(
    r"\b(?:tetap\s+|masih\s+)?(?:diatur|dimuat|tercantum|ditegaskan|berada)\s+(?:dalam|pada)\s+Pasal\s+"
    r"(?P<n>\d+[A-Z]{0,2})\b"
)


DI_ANTARA = re.compile(
    r"\bPasal\s+(?P<n>\d+)(?P<h>[A-Z]+)\s+(?:disisipkan|ditempatkan|terletak)\s+di\s*antara\s+Pasal\s+"
    r"(?P<a>\d+)[A-Z]{0,2}\s+dan\s+Pasal\s+(?P<b>\d+)[A-Z]{0,2}"
)


BERAYAT = re.compile(
    rf"\bPasal\s+(?P<n>\d+[A-Z]{{0,2}})\s+(?:terdiri\s+(?:atas|dari)|memuat|mempunyai)\s+(?P<k>{CACAH}){TERBILANG}"
    r"\s+ayat\b"
)


def places_told(kalimat: str, pasal: PasalBerubah, naskah: Naskah) -> Salah:
    """Yield a Pasal told to stand, or to be made, otherwise than in the draft."""
    if ATURAN_LAIN.search(kalimat) or LAMA.search(kalimat):
        return
    for m in TETAP_DIATUR.finditer(kalimat):
        if pasal.state(m["n"]) == "dihapus":
            yield f"Pasal {m['n']} dihapus", m
    for m in DI_ANTARA.finditer(kalimat):
        if m["n"] != m["a"]:
            yield f"Pasal {m['n']}{m['h']} berada setelah Pasal {m['n']}", m
    for m in BERAYAT.finditer(kalimat):
        batang = (naskah.batang, naskah.dasar)
        banyak = {
            sum(a.jenis is Jenis.AYAT for a in satu.anak)
            for b in batang
            for satu in (b.walk() if b is not None else ())
            if satu.jenis is Jenis.PASAL and satu.nomor == m["n"]
        }
        if banyak and count_of(m["k"].lower()) not in banyak:
            yield f"Pasal {m['n']} memuat {' atau '.join(map(str, sorted(banyak)))} ayat", m


LAMA = re.compile(r"\b(?:lama|semula|sekarang|saat\s+ini|sebelum|selama\s+ini|dahulu)\b")


MENURUT = re.compile(
    rf"\b(?:menurut|berdasarkan|berdasar|menjawab|karena|sesuai\s+dengan)\s+temuan\s+"
    rf"(?P<id>{TEMUAN}(?:(?:,|\s+dan|,\s+dan)\s+{TEMUAN})*)"
)


def grounds_told(kalimat: str, naskah: Naskah) -> Salah:
    """Yield a finding from which none of the changes of the Pasal named comes."""
    if not MENURUT.search(kalimat):
        return
    alas: dict[str, set[str]] = {}
    karena = {op.asal: op.karena for op in naskah.dossier.operasi} if naskah.dossier else {}
    for op in naskah.amandemen.operasi if naskah.amandemen else ():
        for langkah in (*op.alamat.langkah, *alamat_isi(op).langkah):
            if langkah.jenis is Jenis.PASAL and op.asal in karena:
                alas.setdefault(langkah.nomor, set()).update(map(str, karena[op.asal]))
    awal = 0
    for m in MENURUT.finditer(kalimat):
        pasal = [n for n in NOMOR.findall(kalimat[awal : m.start()]) if n in alas]
        awal = m.end()
        for id_ in re.findall(TEMUAN, m["id"]) if pasal else ():
            if not any(id_ in alas[n] for n in pasal):
                nyata = ", ".join(sorted(set().union(*(alas[n] for n in pasal))))
                yield f"Pasal {pasal[-1]} berpangkal pada temuan {nyata}, bukan {id_}", m


DIPERTAHANKAN = re.compile(
    r"\A[^,.;]{0,80}\b(?:dipertahankan|tetap\s+(?:ada|berlaku|dipakai|diperlukan))\s*\."
)


DIHILANGKAN = re.compile(r"\A[^.;]{0,60}\b(?:dihapus|dicabut|ditiadakan|dihilangkan)\.")


def reasons_told(dossier: Dossier | None) -> Iterator[Hit]:
    """Yield a reason that tells of another act than that of its operation."""
    for op in dossier.operasi if dossier else ():
        teks = str(op.alasan)
        pola = {"hapus": DIPERTAHANKAN, "sisip": DIHILANGKAN, "tambah": DIHILANGKAN}.get(
            str(op.tindakan)
        )
        m = pola.search(teks) if pola else None
        if m and not re.search(r"\b(?:setelah|karena|sejak|sebab|oleh|tidak|bukan)\b", m[0]):
            petikan = Petikan(Bagian.DOSIR, f"alasan {op.alamat}", teks, op.alasan.span)
            yield Hit(petikan, f"“{m[0]}” sedangkan tindakannya {op.tindakan}", *m.span())


HARI_ACUAN = re.compile(
    r"\b(?:[Kk]eadaan\s+(?:hukum|peraturan)|[Tt]anggal\s+acuan|[Hh]ukum\s+yang\s+berlaku|diperiksa|dimutakhirkan)\b"
    r"[^.;]{0,60}?\b(?:per|pada|sampai\s+dengan|hingga|ialah|adalah)\s+(?:tanggal\s+)?\Z"
)


IBU_KOTA = re.compile(
    r"\b[Ii]bu\s*kota\s+(?:Provinsi|Kabupaten|daerah|Daerah)\b[^.;]{0,40}?\b(?:ialah|adalah|di|yaitu)\s+"
    r"(?P<nama>[A-Z]\w+(?:\s+[A-Z]\w+)*)"
)


DISUSUN = re.compile(
    r"\b(?:[Nn]askah\s+[Aa]kademik|Rancangan|[Kk]ajian)\b[^.;]{0,60}?\b(?:disusun|diprakarsai|disiapkan)\s+oleh\s+"
    r"(?P<oleh>(?:Biro|Dinas|Badan|Bagian|Sekretariat|Inspektorat|Komisi|Bapemperda)[A-Za-z ]*)"
)


def identity_told(kalimat: str, dossier: Dossier) -> Salah:
    """Yield another day of reference, capital or author than those of the dossier."""
    acuan = dossier.identitas.tanggal_acuan
    for hari, awal, akhir in tanggal_dalam(kalimat):
        if acuan and hari != acuan and HARI_ACUAN.search(kalimat[:awal]):
            m = re.compile(re.escape(kalimat[awal:akhir])).match(kalimat, awal)
            if m:
                yield f"tanggal acuan disebut {m[0]}, sedangkan dosir {acuan.isoformat()}", m
    ibu = str(dossier.identitas.daerah.ibu_kota).strip()
    for m in IBU_KOTA.finditer(kalimat):
        if ibu and str(dossier.identitas.daerah.nama) in kalimat and rapat(m["nama"]) != rapat(ibu):
            yield f"ibu kota disebut {m['nama']}, sedangkan {ibu}", m
    pemrakarsa = rapat(str(dossier.identitas.pemrakarsa))
    for m in DISUSUN.finditer(kalimat):
        oleh = rapat(m["oleh"])
        kepala = " ".join(oleh.split()[:2])
        if pemrakarsa and kepala not in pemrakarsa:
            yield f"disusun oleh {m['oleh'].strip()}, sedangkan pemrakarsanya {pemrakarsa}", m
