"""``naskah new --dasar``: a regulation in force from files becomes a dossier that builds at once.

Everything that the base prints about itself and others goes where it belongs, once: its text into
``dasar.yaml``, its name and gazette and what it cites into the library, its region into
``dossier.yaml``. What nobody can know from it carries the mark of what is not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.app.cited_records import (
    Catatan,
    Data,
    Dikenal,
    by_name,
    cited_records,
    key_of,
    lembaran,
)
from generator.app.law import consolidate_files, import_all
from generator.app.paths import Home
from generator.content.load import load_pustaka
from generator.content.new import Permintaan, skeleton
from generator.content.write import write_yaml
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat, peringatan
from generator.law.bentuk import to_authored
from generator.law.cited import Dikutip, cited_in, merge, names_constitution
from generator.law.engine.consolidate import Konsolidasi
from generator.law.identity import Jatidiri, identity
from generator.model.belum_diisi import belum_diisi
from generator.model.daerah import JenisDaerah
from generator.model.fakta import StatusFakta
from generator.model.peraturan import BENTUK, Acuan, Perpustakaan
from generator.model.satuan import Jenis, Peraturan, Satuan

KOSONG = "..."
UUD, PEMDA = "uud-1945", "uu-2014-23"
DOKUMEN_TANPA_NA = ("ranperda", "matriks-persandingan", "naskah-konsolidasi", "laporan-pemeriksaan")
_OCR_DOT = re.compile(r"(?<=\w) \.(?= *pada tanggal)")


@dataclass(frozen=True, slots=True)
class Diminta:
    """What is said of a new dossier; what is empty is taken from the base."""

    slug: str
    dasar: Path
    tanggal_acuan: str
    pengubah: tuple[Path, ...] = ()
    jenis: str = ""
    nama: str = ""
    ibu_kota: str = ""
    provinsi: str = ""
    nomor: str = ""
    tahun: str = ""
    tanpa_na: bool = False


SAID = ("jenis", "nama", "ibu_kota", "provinsi", "nomor", "tahun")


@dataclass(frozen=True, slots=True)
class Bacaan:
    """The base as it was read: its text, what it and its amendments tell, every doubt."""

    hasil: Konsolidasi
    diri: Jatidiri
    pengubah: tuple[tuple[Peraturan, Jatidiri], ...]
    ragu: tuple[Diagnostic, ...]

    @property
    def law(self) -> Peraturan:
        """Return the regulation in force."""
        return self.hasil.hasil


def texts_from_law(home: Home, ask: Diminta) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Return the files of a dossier by their path under ``content/``, and every doubt."""
    read = _told(_read(ask), ask)
    place = Span(ask.dasar.as_posix(), 1, 1)
    _refuse_others(read.diri, place)
    library = load_pustaka(home.content, home.shipped).peraturan
    region = _region(read.diri)
    cited = tuple(_cited(read, region))
    made = cited_records(cited, library, _as_of(read), _name(read.diri), place)
    base = _own_records(made, read, library)
    formed = _formed(cited, read.diri, library)
    request = _request(ask, read.diri)
    request = replace(request, perda=base, uu_pembentukan=formed)
    texts = skeleton(request, home.template("dossier_baru").parent)
    if formed:
        texts.pop(f"_pustaka/peraturan/{formed}.yaml", None)
    texts.pop(f"_pustaka/peraturan/{base}.yaml", None)
    slug = ask.slug
    if ask.tanpa_na:
        texts = {k: v for k, v in texts.items() if not k.startswith(f"{slug}/")}
    texts |= made.texts
    texts[f"{slug}/dossier.yaml"] = _dossier(request, ask, read.diri)
    texts[f"{slug}/dasar.yaml"] = dasar_yaml(read, base, ask)
    texts[f"{slug}/konsiderans.yaml"] = _konsiderans(request, home, base, ask.tanpa_na)
    texts[f"{slug}/perubahan.yaml"] = _perubahan(read.law, ask.tanpa_na)
    return texts, (*read.ragu, *_unread(read), *_unknown(read.diri, ask, place), *made.temuan)


# --- reading --------------------------------------------------------------------------------------


def _read(ask: Diminta) -> Bacaan:
    (own,), doubts = import_all([ask.dasar])
    diri = identity(own)
    if not ask.pengubah:
        return Bacaan(Konsolidasi(own, (), {}), diri, (), doubts)
    found, findings = consolidate_files(ask.dasar, ask.pengubah)
    laws, _ = import_all(ask.pengubah)
    return Bacaan(found, diri, tuple((law, identity(law)) for law in laws), findings)


def _told(read: Bacaan, ask: Diminta) -> Bacaan:
    """Return a reading in which what the drafter says stands before what the base tells."""
    diri = read.diri
    kind = JenisDaerah(ask.jenis) if ask.jenis else diri.daerah
    return replace(
        read,
        diri=replace(
            diri,
            daerah=kind,
            nama=ask.nama or diri.nama,
            ibu_kota=ask.ibu_kota or diri.ibu_kota,
            provinsi=ask.provinsi or diri.provinsi,
            nomor=ask.nomor or diri.nomor,
            tahun=ask.tahun or diri.tahun,
        ),
    )


def _refuse_others(diri: Jatidiri, place: Span) -> None:
    if diri.jenis is None or diri.daerah is None or not diri.nama:
        message = "Berkas ini bukan peraturan daerah atau peraturan kepala daerah yang dikenali."
        hint = "Periksa judulnya; daerahnya dapat disebut dengan --jenis dan --nama."
        raise DraftingError([galat(place, "S145", message, hint)])


def _region(diri: Jatidiri) -> str:
    return f"{diri.daerah.capitalize()} {diri.nama}" if diri.daerah else ""


def _name(diri: Jatidiri) -> str:
    """Return the base in words: ``Peraturan Daerah Kabupaten X Nomor 3 Tahun 2008``."""
    form = BENTUK[diri.jenis].nama if diri.jenis else "Peraturan"
    return Acuan(f"{form} {diri.instansi}", diri.nomor or KOSONG, diri.tahun or KOSONG, "").pendek


def _as_of(read: Bacaan) -> date:
    """Return the day that the base describes; the year alone is its last day."""
    return max(_day(diri) for diri in (read.diri, *(diri for _, diri in read.pengubah)))


def _day(diri: Jatidiri) -> date:
    """Return the day of a regulation; the last of its year where only that is known."""
    day = diri.diundangkan or diri.ditetapkan
    return day or date(
        int(diri.tahun) if re.fullmatch(r"(?:19|20)\d\d", diri.tahun) else 1945, 12, 31
    )


def _cited(read: Bacaan, region: str) -> Iterator[Dikutip]:
    """Yield what the base and its amendments cite, its legal basis first: that is cited in full."""
    laws = (read.law, *(law for law, _ in read.pengubah))
    for n, law in enumerate(laws):
        whose = f" ({_short(law)})" if n else ""
        for item in law.mengingat:
            label = f"Mengingat angka {item.nomor}{whose}" if item.nomor else f"Mengingat{whose}"
            yield from _found(item.kalimat, label, region, listed=True)
    for law in laws:
        for item in law.menimbang:
            yield from _found(item.kalimat, f"Menimbang huruf {item.nomor}", region)
        for label, unit in _units(law.batang_tubuh):
            yield from _found(" ".join((unit.kalimat, unit.ekor)), label, region)


def _short(law: Peraturan) -> str:
    found = Acuan.parse(law.judul)
    return found.ringkas if found else "peraturan pengubah"


def _found(text: str, label: str, region: str, *, listed: bool = False) -> Iterator[Dikutip]:
    for one in cited_in(text, listed=listed, region=region):
        yield replace(
            one, tempat=label, pengubah=tuple(replace(p, tempat=label) for p in one.pengubah)
        )


def _units(body: Satuan) -> Iterator[tuple[str, Satuan]]:
    """Yield every unit with the Pasal it stands in."""
    here = "Batang tubuh"
    for unit in body.walk():
        if unit.jenis is Jenis.PASAL:
            here = f"Pasal {unit.nomor}"
        yield here, unit


def _unread(read: Bacaan) -> Iterator[Diagnostic]:
    """Yield an S143 for every legal basis that no regulation was read from."""
    for item in read.law.mengingat:
        if not cited_in(item.kalimat, listed=True) and not names_constitution(item.kalimat):
            message = f"Mengingat angka {item.nomor} tidak dicatat: “{item.kalimat[:90]}”."
            yield Diagnostic(item.asal, Severity.PETUNJUK, "S143", message)


def _unknown(diri: Jatidiri, ask: Diminta, place: Span) -> Iterator[Diagnostic]:
    """Yield an S144 for everything that the base does not tell and the drafter did not say."""
    province = diri.daerah is not JenisDaerah.PROVINSI
    guess = f" (judul undang-undang pembentukannya menyebut {diri.dugaan})" if diri.dugaan else ""
    for what, known, option, more in (
        ("nama provinsi", diri.provinsi if province else "-", "--provinsi", guess),
        ("tempat penetapan", diri.ibu_kota, "--ibu-kota", ""),
        ("nomor", diri.nomor, "--nomor", ""),
        ("tahun", diri.tahun, "--tahun", ""),
    ):
        if not known:
            message = f"Peraturan dasar tidak menyebut {what}{more}; tercetak sebagai “...”."
            hint = f"Sebut dengan {option}, atau lengkapi dalam content/{ask.slug} dan pustakanya."
            yield peringatan(place, "S144", message, hint)


# --- records --------------------------------------------------------------------------------------


def _own_records(made: Catatan, read: Bacaan, library: Perpustakaan) -> str:
    """Add the records of the base and of its amendments, and return the id of the base."""
    known = by_name(library)
    amending = []
    base = read.diri
    for law, diri in read.pengubah:
        own = replace(diri, daerah=base.daerah, nama=base.nama, jenis=base.jenis)
        amending.append(_add(made, own, (), known, f"berkas {_short(law)}"))
    return _add(made, read.diri, amending, known, "berkasnya sendiri")


def _add(
    made: Catatan, diri: Jatidiri, amending: Sequence[str], known: Dikenal, whence: str
) -> str:
    assert diri.jenis is not None
    as_cited = Dikutip(diri.jenis, diri.instansi, diri.nomor or KOSONG, diri.tahun or KOSONG)
    key = key_of(as_cited, known)
    if as_cited.kunci in known:
        return key
    data: Data = {"id": key, "jenis": str(diri.jenis), "instansi": diri.instansi}
    data |= {"nomor": diri.nomor or KOSONG, "tahun": diri.tahun or KOSONG}
    data["judul"] = diri.judul or KOSONG
    for name in ("ditetapkan", "diundangkan"):
        if day := getattr(diri, name):
            data[name] = day
    if diri.lembaran is not None:
        data["lembaran"] = lembaran(diri.lembaran, diri.tahun)
    if amending:
        data["diubah_oleh"] = list(amending)
    data |= {"per": _day(diri), "sumber": f"Terbaca pada {whence}."}
    data["status"] = StatusFakta.TERBACA.value
    made.data[key] = data
    return key


def _formed(cited: Sequence[Dikutip], diri: Jatidiri, library: Perpustakaan) -> str:
    """Return the id of the law that formed the region, which every Perda has as its basis."""
    known = by_name(library)
    for one in merge(cited):
        words = one.judul.casefold()
        formed = "pembentukan" in words and (
            "daerah" in words
            or "kabupaten" in words
            or "kota" in words
            or diri.nama.casefold() in words
            or "provinsi" in words
            or "propinsi" in words
        )
        if one.jenis == "uu" and formed and "peraturan" not in words and "produk" not in words:
            return key_of(one, known)
    return ""


# --- files ----------------------------------------------------------------------------------------


def _request(ask: Diminta, diri: Jatidiri) -> Permintaan:
    assert diri.daerah is not None
    kota = diri.daerah is not JenisDaerah.PROVINSI
    return Permintaan(
        slug=ask.slug,
        jenis=diri.daerah,
        nama=diri.nama,
        ibu_kota=diri.ibu_kota or KOSONG,
        tanggal_acuan=ask.tanggal_acuan,
        provinsi=(diri.provinsi or KOSONG) if kota else "",
        nomor=diri.nomor or KOSONG,
        tahun=diri.tahun or KOSONG,
        judul=diri.judul,
    )


def _dossier(request: Permintaan, ask: Diminta, diri: Jatidiri) -> str:
    """Return ``dossier.yaml``; the title is that of the base, and stands in the library."""
    region: Data = {
        "jenis": str(request.jenis),
        "nama": request.nama,
        "ibu_kota": request.ibu_kota,
    }
    if request.provinsi:
        region["provinsi"] = request.provinsi
    data: Data = {
        "daerah": region,
        "pemrakarsa": belum_diisi("perangkat daerah atau alat kelengkapan DPRD yang memprakarsai"),
        "tanggal_acuan": date.fromisoformat(request.tanggal_acuan),
        "keadaan": "Rancangan untuk pembahasan",
    }
    if ask.tanpa_na:
        data["dokumen"] = list(DOKUMEN_TANPA_NA)
    head = (
        "# Judul rancangan disusun dari nama peraturan yang diubah (dasar.yaml dan pustakanya);\n"
        "# tulis judul: di sini hanya bila harus berbeda. Daerah terbaca pada peraturan itu.\n"
    )
    return head + write_yaml(data)


def dasar_yaml(read: Bacaan, key: str, ask: Diminta) -> str:
    """Return ``dasar.yaml``: every part of the law where it belongs, what was mended beside it."""
    data = to_authored(_mended(read.law))
    order = ("menimbang", "mengingat", "batang_tubuh", "penutup", "penjelasan_umum", "penjelasan")
    changed = " dan ".join(_short(law) for law, _ in read.pengubah)
    head: Data = {
        "peraturan": key,
        "status": (StatusFakta.REKONSTRUKSI if read.pengubah else StatusFakta.TERBACA).value,
        "catatan": _note(read, ask, changed),
    }
    parts = [
        f"# Peraturan yang berlaku, dibaca dari {ask.dasar.name}"
        + (f" dan diubah menurut {changed}" if changed else "")
        + ".\n# Cocokkan dengan naskah Lembaran Daerah, lalu ubah status menjadi terkonfirmasi.\n",
        write_yaml(head),
    ]
    notes = _by_part(read)
    for name in (*order, "lampiran"):
        lines = notes.pop(name, [])
        if name in data:
            parts += [f"# {line}\n" for line in lines]
            parts.append(write_yaml({name: data[name]}))
        else:
            parts += [f"# {line}\n" for line in lines]
    return "".join(parts)


def _note(read: Bacaan, ask: Diminta, changed: str) -> str:
    """Return what every draft says of the text it amends."""
    left = [str(p.kalimat) for p in read.hasil.penerapan if not p.nasib.tuntas]
    note = f"Teks dibaca dari berkas {ask.dasar.name}"
    note += f", kemudian diubah menurut {changed}" if changed else ""
    note += " dan belum dicocokkan dengan naskah resminya."
    if left:
        note += f" Belum diterapkan: {'; '.join(left)}."
    return note


def _by_part(read: Bacaan) -> dict[str, list[str]]:
    """Return what was odd or mended, by the part of ``dasar.yaml`` that it concerns."""
    law = read.law
    starts = sorted(
        (line, name)
        for name, line in (
            ("menimbang", _first(law.menimbang)),
            ("mengingat", _first(law.mengingat)),
            ("batang_tubuh", _first(law.batang_tubuh.anak)),
            ("penjelasan", law.penjelasan.di(0).line),
            ("lampiran", law.lampiran[0].asal.line if law.lampiran else 0),
        )
        if line
    )
    found: dict[str, list[str]] = {}
    for d in read.ragu:
        part = next((n for line, n in reversed(starts) if line <= d.span.line), "menimbang")
        what = " ".join(d.message.split())
        found.setdefault(part, []).append(
            f"{Path(d.span.path).name}:{d.span.line}: [{d.code}] {what}"
        )
    if _OCR_DOT.search(law.penutup):
        found.setdefault("penutup", []).append("Titik lepas sebelum “pada tanggal” dihapus.")
    return found


def _first(units: Sequence[Satuan]) -> int:
    return units[0].asal.line if units else 0


def _mended(law: Peraturan) -> Peraturan:
    """Return a law without stray marks of a scan in its closing."""
    return replace(law, penutup=_OCR_DOT.sub("", law.penutup))


def _konsiderans(request: Permintaan, home: Home, base: str, alone: bool) -> str:
    """Return ``konsiderans.yaml`` with the basis that is known and considerations to be written."""
    reason = [] if alone else ["T01"]
    kinds = (
        ("filosofis", "pandangan hidup, kesadaran, dan cita hukum yang melandasi perubahan"),
        ("sosiologis", "kebutuhan masyarakat yang melandasi perubahan"),
        ("yuridis", "masalah hukum yang diatasi dengan perubahan"),
    )
    menimbang = [
        {
            "unsur": unsur,
            "teks": f"bahwa {belum_diisi(apa)}",
            **({"karena": reason} if reason else {}),
        }
        for unsur, apa in kinds
    ]
    formed = request.uu_pembentukan or f"uu-pembentukan-{request.slug}"
    data: Data = {
        "menimbang": menimbang,
        "mengingat": [f"{UUD}, Pasal 18 ayat (6)", formed, PEMDA, base],
    }
    head = (
        "# Menimbang: urutannya filosofis, sosiologis, yuridis; tanpa huruf di depan dan tanpa\n"
        "# titik koma di akhir. Mengingat: id peraturan di _pustaka/peraturan, urut menurut\n"
        "# tingkat dan tahun.\n"
    )
    return head + write_yaml(data)


def _perubahan(law: Peraturan, alone: bool) -> str:
    """Return ``perubahan.yaml`` with one change that is yet to be written."""
    last = [u for u in law.batang_tubuh.walk() if u.jenis is Jenis.PASAL]
    where = last[-2] if len(last) > 1 else last[-1]
    operation: Data = {
        "tindakan": "sisip",
        "alamat": f"Pasal {where.nomor}",
        "satuan": "pasal",
        **({} if alone else {"karena": ["T01", "T02"]}),
        "alasan": belum_diisi("alasan perubahan ini"),
        "teks": f"{belum_diisi('bunyi Pasal yang disisipkan.')}\n",
    }
    data: Data = {
        "operasi": [operation],
        "penjelasan_umum": f"{belum_diisi('alasan, pokok materi, dan tujuan perubahan')}\n",
    }
    head = (
        "# Perubahan terhadap peraturan yang berlaku. Isi sendiri, atau dari naskah yang sudah\n"
        "# disunting: naskah amend --into NAMA-DOSIR naskah.docx\n"
    )
    return head + write_yaml(data)
