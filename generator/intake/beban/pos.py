"""Posts of one table: from a column, from rows that stand out, from above, or from the sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches

from generator.diagnostics import galat
from generator.intake.beban.angka import NIHIL, read_number
from generator.intake.beban.baca import (
    RUMUS,
    TANPA_UNIT,
    Jabatan,
    Kunci,
    Pembaca,
    TugasLembar,
    choose_units,
    kind_of,
    near_or_known,
    norm,
    volume,
)
from generator.intake.beban.jam_menit import FAKTOR
from generator.intake.beban.kepala import Kolom
from generator.intake.beban.rekap import heads, recap_unit, staff_columns
from generator.intake.beban.tabel_lembar import Baris, Ragam
from generator.model.profil_abk import ArtiKolom as Arti

GENERIC = re.compile(
    r"(?:abk|anjab|form|formulir|format|lampiran|lembar|sheet|data|rekap|rekapitulasi|jfu|jft|jf|"
    r"beban|kerja|tabel|table|kebutuhan|pegawai|hasil|hitung|perhitungan|opd|[a-z]|[ivx]+|\d+)",
    re.I,
)
UNIT_NAMES = re.compile(
    r"(?:dinas|badan|sekretariat (?:daerah|dprd)|inspektorat|kecamatan|kelurahan|satuan polisi|"
    r"rsud|rumah sakit)\b.*",
    re.I,
)
TURUN = (Arti.UNIT, Arti.BAGIAN, Arti.JABATAN, Arti.JENIS, Arti.PEMANGKU)
SATU_JUMLAH = "satu jabatan mempunyai satu jumlah pemangku"


def _generic(name: str) -> bool:
    """Whether the name of a sheet is that of a form, not of a post."""
    words = re.findall(r"[^\W\d_]+|\d+", name)
    return all(GENERIC.fullmatch(word) for word in words)


@dataclass(slots=True)
class Penyusun:
    """Goes down a table and keeps where it is: unit, post, kind, incumbents of the rows above."""

    p: Pembaca
    jabatan: dict[Kunci, Jabatan] = field(default_factory=dict)
    atas: dict[Arti, object] = field(default_factory=dict)
    judul: str = ""  # the post that a row of the table named
    bagian: str = ""
    unit: str = ""
    tertunda: Baris | None = None  # words alone, so far without a task below them

    def post_rows(self) -> bool:
        """Return whether rows that stand out name the posts: nothing else does."""
        table = self.p.tabel
        named = table.kepala.has(Arti.JABATAN) or table.konteks.get("jabatan")
        standing = any(b.ragam is Ragam.JUDUL and b.menonjol for b in table.baris)
        return not named and not table.profil.jabatan and standing

    def tasks(self) -> dict[Kunci, Jabatan]:
        """Return the posts of a table of tasks."""
        choose_units(self.p)
        by_rows = self.post_rows()
        for b in self.p.tabel.baris:
            if b.ragam is Ragam.JUDUL:
                self._late()
                if by_rows and b.menonjol:
                    self.judul, self.tertunda = b.kata.rstrip(" :"), None
                else:
                    self.tertunda = b
            elif b.ragam is Ragam.KOSONG:
                self._late()
                self.tertunda = b
            elif b.ragam is Ragam.ISI:
                if self.tertunda is not None and self.tertunda.ragam is Ragam.KOSONG:
                    self._skipped(self.tertunda)
                self.tertunda = None
                self._task(b.nomor)
        self._late()
        return self.jabatan

    def _late(self) -> None:
        """Note a row of words that no task follows."""
        if self.tertunda is not None:
            self._skipped(self.tertunda)
            self.tertunda = None

    def _skipped(self, b: Baris) -> None:
        words = f'baris {b.nomor} ("{b.kata}") tanpa angka tidak dihitung'
        self.p.warn(b.nomor, 0, "K80", words, "lengkapi bila baris itu tugas atau jabatan")

    def _task(self, row: int) -> None:
        p, table = self.p, self.p.tabel
        if p.bad(row):
            self._descend(row)
            return
        before = len(p.salah)
        self._descend(row)
        text = table.teks(row, Arti.URAIAN)
        count, time = volume(p, row), norm(p, row)
        if len(p.salah) == before:
            self._complete(row, text, count, time)
        place = table.kepala.of(Arti.URAIAN)[0]
        key = self._key(row)
        urusan = self._urusan(row)
        if len(p.salah) > before or count is None:
            return
        post = self._post(key, row)
        if time is None and not count:
            p.warn(row, place.nomor, "K80", f'tugas "{text}" bervolume nol tidak dimuat')
            return
        assert time is not None
        hasil = table.teks(row, Arti.HASIL)
        task = TugasLembar(text, hasil, count, time, urusan, p.at(row, place))
        post.tugas.append(task)

    def _complete(self, row: int, text: str, count: Decimal | None, time: Decimal | None) -> None:
        """K44 for what a task lacks."""
        p, head = self.p, self.p.tabel.kepala
        if not text:
            p.fault(row, head.of(Arti.URAIAN)[0], "K44", "kosong", RUMUS)
        if count is None:
            p.fault(row, head.of(Arti.VOLUME)[0], "K44", "kosong", RUMUS)
        if time is None and count != 0:
            columns = (*head.of(Arti.NORMA), *head.of(Arti.MINIMAL))
            p.fault(row, columns[0], "K44", "kosong atau nihil", RUMUS)
        elif time is not None and time <= 0:
            columns = (*head.of(Arti.NORMA), *head.of(Arti.MINIMAL))
            words = f'berisi "{p.tabel.sel(row, columns[0])}": harus lebih dari nol'
            p.fault(row, columns[0], "K45", words)

    def _descend(self, row: int) -> None:
        """Fill empty cells of names from above: the unit always, the rest within one post."""
        table = self.p.tabel
        own: dict[Arti, object] = {}
        for arti in TURUN:
            for column in table.kepala.of(arti):
                value = table.sel(row, column)
                if value not in (None, "") and arti not in own:
                    own[arti] = " ".join(value.split()) if isinstance(value, str) else value
        moved = any(
            arti in own and own[arti] != self.atas.get(arti)
            for arti in (Arti.UNIT, Arti.BAGIAN, Arti.JABATAN)
        )
        if Arti.JABATAN in own and own[Arti.JABATAN] != self.atas.get(Arti.JABATAN):
            kept: tuple[Arti, ...] = (Arti.UNIT, Arti.BAGIAN)
        elif moved:
            kept = (Arti.UNIT,)
        else:
            kept = TURUN
        self.atas = {**{a: v for a, v in self.atas.items() if a in kept}, **own}

    def _key(self, row: int) -> Kunci:
        table, p = self.p.tabel, self.p
        unit, bagian = self.place_of(row)
        name = str(self.atas.get(Arti.JABATAN) or "") or self.judul or self._above()
        if not name:
            columns = table.kepala.of(Arti.JABATAN)
            if columns:
                p.fault(row, columns[0], "K44", "kosong", RUMUS)
            else:
                words = "jabatan tidak disebut pada kolom, di atas tabel, atau pada nama lembar"
                hint = "tulis NAMA JABATAN di atas tabel, atau jabatan pada profil"
                p.salah.append(galat(p.at(row), "K81", words, hint))
        return Kunci(unit, bagian, name)

    def _above(self) -> str:
        """Return the post by the profile, by the block above, or by the name of the sheet."""
        table = self.p.tabel
        if found := table.profil.jabatan or table.konteks.get("jabatan"):
            return " ".join(found.split())
        name = table.lembar.name.strip()
        if table.kepala.has(Arti.JABATAN) or self.post_rows() or _generic(name):
            return ""
        row = table.kepala.awal
        words = f'jabatan diambil dari nama lembar "{name}"'
        if not any(d.message == words for d in self.p.catatan):
            self.p.warn(row, 0, "K82", words, "tulis NAMA JABATAN di atas tabel bila keliru")
        return name

    def place_of(self, row: int) -> tuple[str, str]:
        """Return unit and part of it; a unit of the dossier where there is one."""
        p, table = self.p, self.p.tabel
        known = p.kenal.unit
        told = [str(v) for a in (Arti.UNIT, Arti.BAGIAN) if (v := self.atas.get(a))]
        if told and not table.kepala.has(Arti.UNIT):
            told = [*table.konteks.units(), *told]
        told = told or [x for x in (self.unit, *table.konteks.units()) if x]
        decided = table.profil.unit or p.unit
        rest = [t for t in told if t not in (decided, table.profil.unit)]
        bagian = table.profil.bagian or self.bagian
        if decided:
            chosen = decided
        elif found := next((t for t in told if t.lower() in known), ""):
            chosen, rest = found, [t for t in told if t != found]
        else:
            chosen, rest = (told[0], told[1:]) if told else ("", [])
        part = bagian or (rest[-1] if rest else "")
        return self._known(row, chosen), "" if part == chosen else part

    def _known(self, row: int, unit: str) -> str:
        p = self.p
        columns = p.tabel.kepala.of(Arti.UNIT)
        if not unit and columns:
            p.fault(row, columns[0], "K44", "kosong", RUMUS)
        if not unit or unit == TANPA_UNIT:
            return TANPA_UNIT
        found = p.kenal.unit.get(unit.lower())
        if found is None and p.kenal.unit:
            near = get_close_matches(unit.lower(), tuple(p.kenal.unit), 1)
            hint = near_or_known(near, tuple(p.kenal.unit)) + "; atau pilih dengan --unit"
            if columns and p.tabel.sel(row, columns[0]) not in (None, ""):
                p.fault(row, columns[0], "K46", f': "{unit}" tidak dikenal', hint)
            elif not columns:
                place = p.at(
                    *next(
                        (
                            p.tabel.konteks.place(n)
                            for n in UNIT_LABELS
                            if p.tabel.konteks.get(n) == unit
                        ),
                        (0, 0),
                    )
                )
                diagnostic = galat(place, "K46", f'unit "{unit}" tidak dikenal', hint)
                if diagnostic not in p.salah:
                    p.salah.append(diagnostic)
        return found or unit

    def _post(self, key: Kunci, row: int) -> Jabatan:
        p, table = self.p, self.p.tabel
        post = self.jabatan.setdefault(key, Jabatan(key, p.at(row)))
        columns = table.kepala.of(Arti.JENIS)
        told = str(self.atas.get(Arti.JENIS) or "")
        filled = bool(columns) and table.sel(row, columns[0]) not in (None, "")
        kind = kind_of(p, row, columns[0] if filled else None, told)
        kind = kind or kind_of(p, row, None, table.konteks.get("jenis"))
        post.jenis = post.jenis or kind
        self._incumbents(post, row)
        return post

    def _incumbents(self, post: Jabatan, row: int) -> None:
        p, table = self.p, self.p.tabel
        columns = staff_columns(p)
        found: list[Decimal] = []
        for column in columns:
            if (number := heads(p, row, column)) is not None:
                found.append(number)
        if found:
            staff, place = sum(found, Decimal(0)), p.at(row, columns[0])
        else:
            told = read_number(table.konteks.value("pemangku"))
            if told is None or told.satuan not in ("", "orang"):
                return
            staff, place = told.nilai, p.at(*table.konteks.place("pemangku"))
        if post.pemangku is not None and post.pemangku != staff and columns:
            message = f"berbeda dengan baris sebelumnya ({post.pemangku:f})"
            p.fault(row, columns[0], "K47", message, SATU_JUMLAH)
            return
        post.pemangku, post.tempat_pemangku = staff, place

    def _urusan(self, row: int) -> str:
        p = self.p
        told, known = p.tabel.teks(row, Arti.URUSAN), p.kenal.urusan
        found = next((k for k in known if k.lower() == told.lower()), "")
        if told and known and not found:
            near = get_close_matches(told.lower(), known, 1)
            column = p.tabel.kepala.of(Arti.URUSAN)[0]
            p.fault(row, column, "K46", f': "{told}" tidak dikenal', near_or_known(near, known))
        return found or told

    def recap(self) -> dict[Kunci, Jabatan]:
        """Return the posts of a recapitulation: incumbents, load and need as they are told."""
        for b in self.p.tabel.baris:
            if b.ragam is Ragam.JUDUL:
                if UNIT_NAMES.match(b.kata):
                    self.unit, self.bagian = b.kata, ""
                else:
                    self.bagian = b.kata.rstrip(" :")
            elif b.ragam is Ragam.KOSONG:
                self._skipped(b)
            elif b.ragam is Ragam.ISI and not self.p.bad(b.nomor):
                self._descend(b.nomor)
                self._told(b.nomor)
        return self.jabatan

    def _told(self, row: int) -> None:
        p, table = self.p, self.p.tabel
        key = self._key(row)
        if not key.jabatan:
            return
        post = self.jabatan.setdefault(key, Jabatan(key, p.at(row)))
        post.jenis = post.jenis or kind_of(p, row, None, str(self.atas.get(Arti.JENIS) or ""))
        for column in staff_columns(p):
            if (number := heads(p, row, column)) is not None:
                post.pemangku = (post.pemangku or Decimal(0)) + number
                post.tempat_pemangku = p.at(row, column)
        for column in table.kepala.of(Arti.KEBUTUHAN):
            if (number := heads(p, row, column, whole=False)) is not None:
                post.kebutuhan = (post.kebutuhan or Decimal(0)) + number
        for column in table.kepala.of(Arti.BEBAN):
            if (minutes := self._load(row, column)) is not None:
                post.beban = (post.beban or Decimal(0)) + minutes

    def _load(self, row: int, column: Kolom) -> Decimal | None:
        """Return a told load in minutes; without a unit the need beside it tells which."""
        number = self.p.number(row, column)
        if number is None or number.sisa == NIHIL:
            return None
        unit = number.satuan or recap_unit(self.p)
        if unit not in FAKTOR:
            return None
        return number.nilai * FAKTOR[unit]


UNIT_LABELS = ("atas", "pratama", "madya", "unit", "judul", "bagian")
