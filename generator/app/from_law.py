"""``naskah new --dasar``: a regulation in force from files becomes a dossier that builds at once.

Everything that the base prints about itself and others goes where it belongs, once: its text into
``dasar.yaml``, its name and gazette and what it cites into the library, its region into
``dossier.yaml``. What nobody can know from it carries the mark of what is not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.app.cited_records import (
    Catatan,
    Data,
    Dikenal,
    by_name,
    cited_records,
    key_of,
    lembaran,
    settle,
)
from generator.app.from_law_texts import (
    KOSONG,
    Bacaan,
    Diminta,
    dasar_yaml,
    dossier_yaml,
    findings_of,
    konsiderans_yaml,
    perubahan_yaml,
    request_of,
    short_name,
)
from generator.app.law import consolidate_files, import_all
from generator.app.paths import Home
from generator.content.load import load_pustaka
from generator.content.new import GENERAL, skeleton
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat, peringatan
from generator.law.cited import Dikutip, cited_in, merge, names_constitution
from generator.law.engine.consolidate import Konsolidasi
from generator.law.identity import Jatidiri, identity
from generator.model.belum_diisi import belum_diisi
from generator.model.daerah import JenisDaerah
from generator.model.fakta import StatusFakta
from generator.model.peraturan import BENTUK, Acuan, Perpustakaan
from generator.model.satuan import Jenis, Peraturan, Satuan


def texts_from_law(home: Home, ask: Diminta) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Return the files of a dossier by their path under ``content/``, and every doubt."""
    read = _told(_read(ask), ask)
    place = Span(ask.dasar.as_posix(), 1, 1)
    _refuse_others(read.diri, place)
    library = load_pustaka(home.content, home.shipped).peraturan
    region = _region(read.diri)
    cited = tuple(_cited(read, region))
    made = cited_records(cited, library, _as_of(read), _name(read.diri), place)
    read = replace(read, pengubah=tuple(_numbered(read, cited)))
    base = _own_records(made, read, library)
    settle(made, library, place)
    formed = _formed(cited, read.diri, library)
    request = request_of(ask, read.diri)
    request = replace(request, perda=base, uu_pembentukan=formed)
    texts = skeleton(request, home.template("dossier_baru").parent)
    if formed:
        texts.pop(f"_pustaka/peraturan/{formed}.yaml", None)
    texts.pop(f"_pustaka/peraturan/{base}.yaml", None)
    slug = ask.slug
    if ask.tanpa_na:
        texts = {k: v for k, v in texts.items() if not k.startswith(f"{slug}/")}
    else:
        discussed = f"{slug}/narasi/bab-5-b.md"
        texts[discussed] = _discussed(texts[discussed])
        if request.folder == GENERAL:
            more = _general_narratives(read.diri)
            texts |= {f"{slug}/narasi/{name}.md": f"{x}\n" for name, x in more.items()}
    texts |= made.texts
    texts[f"{slug}/dossier.yaml"] = dossier_yaml(request, ask, read.diri)
    texts[f"{slug}/dasar.yaml"] = dasar_yaml(read, base, ask)
    texts[f"{slug}/konsiderans.yaml"] = konsiderans_yaml(request, home, base, ask.tanpa_na)
    texts[f"{slug}/perubahan.yaml"] = perubahan_yaml(
        read.law, findings_of(request, ask.tanpa_na), explained=_explained(read.diri)
    )
    return texts, (*read.ragu, *_unread(read), *_unknown(read.diri, ask, place), *made.temuan)


def _explained(diri: Jatidiri) -> bool:
    """Say whether the regulation is of a form that is never without its explanation."""
    return diri.jenis is None or BENTUK[diri.jenis].berpenjelasan


def _discussed(text: str) -> str:
    """Return BAB V.B of the skeleton without the Pasal that are its own: none is changed yet."""
    paragraphs = [x for x in text.split("\n\n") if not x.startswith("Pasal ")]
    left = belum_diisi("setiap Pasal yang diubah, disisipkan, atau dihapus, dan maksudnya.")
    return "\n\n".join([*(x.rstrip("\n") for x in paragraphs), f"{left}\n"])


def _general_narratives(diri: Jatidiri) -> dict[str, str]:
    """Return what a paper on any subject begins with, and the statement that goes with its draft.

    What is said is true of every base: what is amended, by its number; the rest is marked.
    """
    draft = f"rancangan perubahan {_name(diri)}"
    return {
        "kata-pengantar": f"Naskah Akademik ini disusun sebagai bahan pembahasan {draft}.",
        "keterangan-kondisi": belum_diisi("keadaan dan permasalahan yang dihadapi."),
        "keterangan-pokok-pikiran": belum_diisi("landasan filosofis, sosiologis, dan yuridis."),
        "keterangan-materi": "Materi muatan yang diubah disajikan dalam tabel berikut."
        "\n\n[[tabel:materi-diatur]]",
        "keterangan-penutup": f"Demikian keterangan ini disusun sebagai bahan pembahasan {draft}.",
    }


# --- reading --------------------------------------------------------------------------------------


def _read(ask: Diminta) -> Bacaan:
    (own,), doubts = import_all([ask.dasar])
    diri = identity(own)
    if not ask.pengubah:
        return Bacaan(Konsolidasi(own, (), {}), diri, (), doubts)
    found, findings = consolidate_files(ask.dasar, ask.pengubah, already_amended=True)
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
        whose = f" ({short_name(law)})" if n else ""
        for item in law.mengingat:
            label = f"Mengingat angka {item.nomor}{whose}" if item.nomor else f"Mengingat{whose}"
            yield from _found(item.kalimat, label, region, listed=True)
    for law in laws:
        for item in law.menimbang:
            yield from _found(
                item.kalimat, f"Menimbang huruf {item.nomor}" if item.nomor else "Menimbang", region
            )
        for label, unit in _units(law.batang_tubuh):
            yield from _found(" ".join((unit.kalimat, unit.ekor)), label, region)


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


def _numbered(read: Bacaan, cited: Sequence[Dikutip]) -> Iterator[tuple[Peraturan, Jatidiri]]:
    """Yield the amendments, one whose title lacks its number with that of its citation."""
    base = read.diri
    own = re.compile(rf"Perubahan\b.*\bNomor {base.nomor} Tahun {base.tahun}\b", re.IGNORECASE)
    taken = {(diri.nomor, diri.tahun) for _, diri in read.pengubah}
    for law, diri in read.pengubah:
        day = diri.ditetapkan or diri.diundangkan
        named = [
            one
            for one in cited
            if own.match(one.judul)
            and (one.nomor, one.tahun) not in taken
            and (day is None or one.tahun == str(day.year))
        ]
        if diri.nomor or not named:
            yield law, diri
        else:
            taken.add((named[0].nomor, named[0].tahun))
            yield law, replace(diri, nomor=named[0].nomor, tahun=named[0].tahun)


def _own_records(made: Catatan, read: Bacaan, library: Perpustakaan) -> str:
    """Add the records of the base and of its amendments, and return the id of the base."""
    known = by_name(library)
    amending = []
    base = read.diri
    own_key = _key(base, known, "")
    for n, (law, diri) in enumerate(read.pengubah, start=1):
        own = replace(diri, daerah=base.daerah, nama=base.nama, jenis=base.jenis)
        key = _key(own, known, f"{own_key}-pengubah-{n}")
        amending.append(_add(made, own, key, (), f"berkas {short_name(law)}"))
    return _add(made, base, own_key, amending, "berkasnya sendiri")


def _key(diri: Jatidiri, known: Dikenal, unnamed: str) -> str:
    """Return the id of a regulation; ``unnamed`` for one whose number or year is not known."""
    assert diri.jenis is not None
    if unnamed and not (diri.nomor and diri.tahun):
        return unnamed
    return key_of(Dikutip(diri.jenis, diri.instansi, diri.nomor, diri.tahun), known)


def _add(made: Catatan, diri: Jatidiri, key: str, amending: Sequence[str], whence: str) -> str:
    """Add the record of a regulation that is at hand, if the library has none; return its id."""
    assert diri.jenis is not None
    if key in made.known:
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
