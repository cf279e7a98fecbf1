"""A whole workbook of workloads: its sheets understood, its posts joined, its sums checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered, peringatan
from generator.intake.beban.angka import Angka, period_of
from generator.intake.beban.baca import TANPA_UNIT, Jabatan, Kenal, Kunci, Pembaca
from generator.intake.beban.jam_menit import UMUM, Efektif, agrees, counted_load, effective_in
from generator.intake.beban.kepala import Kolom
from generator.intake.beban.periksa import check_recap, check_rows
from generator.intake.beban.pos import SATU_JUMLAH, Penyusun
from generator.intake.beban.produk_jabatan import read_matrix
from generator.intake.beban.profil import Profil
from generator.intake.beban.tabel_lembar import Tabel, read_tables
from generator.intake.workbook import Sheet
from generator.model.profil_abk import ArtiKolom as Arti


@dataclass(frozen=True, slots=True)
class KolomTerbaca:
    """One column as it was understood: ``satuan`` and ``alasan`` of a time, "" for others."""

    kolom: Kolom
    satuan: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """One table as it was understood, for an analyst to confirm."""

    lembar: str
    kepala: int
    baris: int
    jabatan: tuple[Kunci, ...]
    kolom: tuple[KolomTerbaca, ...]


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a workbook says: posts in sheet order, effective minutes of its own (0: the general).

    ``catatan`` is what is to be known (warnings), ``salah`` what keeps it from being imported.
    """

    jabatan: tuple[Jabatan, ...]
    lembar: tuple[str, ...]
    efektif: Efektif | None
    tahun: str
    tabel: tuple[TabelTerbaca, ...]
    tanpa_tabel: tuple[str, ...]
    catatan: tuple[Diagnostic, ...]
    salah: tuple[Diagnostic, ...]


def read_workload(
    sheets: Iterable[Sheet], path: str, kenal: Kenal | None = None, profil: Profil | None = None
) -> Hasil:
    """Return what sheets say of workloads, faults and all; raise nothing."""
    return _Buku(path, kenal or Kenal(), profil or Profil()).read(tuple(sheets))


def refuse(found: Hasil) -> Hasil:
    """Return what was read; raise DraftingError with everything that is wrong with it."""
    if found.salah:
        raise DraftingError(found.salah)
    return found


@dataclass(slots=True)
class _Buku:
    path: str
    kenal: Kenal
    profil: Profil
    salah: list[Diagnostic] = field(default_factory=list)
    catatan: list[Diagnostic] = field(default_factory=list)
    posts: dict[Kunci, Jabatan] = field(default_factory=dict)
    named: dict[str, list[Jabatan]] = field(default_factory=dict)  # by the name of the post
    read_by: list[tuple[Pembaca, dict[Kunci, Jabatan]]] = field(default_factory=list)

    def read(self, sheets: tuple[Sheet, ...]) -> Hasil:
        seen = [s for s in sheets if self._shown(s)]
        tables = {s.name: self._tables(s) for s in seen}
        all_tables = [t for found in tables.values() for t in found]
        own = self._effective(all_tables)
        minutes = own.menit if own else UMUM
        detailed = [t for t in all_tables if t.rinci and not t.matriks]
        for table in detailed:
            self._table(table, minutes)
        for table in all_tables:
            if not table.rinci:
                self._table(table, minutes)
        for table in all_tables:
            if table.matriks:
                self._matrix(table, minutes)
        self._complete(sheets, seen, all_tables)
        return Hasil(
            tuple(self.posts.values()),
            tuple(name for name, found in tables.items() if found),
            own,
            _year(all_tables),
            tuple(_understood(p, posts) for p, posts in self.read_by),
            tuple(name for name, found in tables.items() if not found),
            ordered((*self.catatan, *(d for p, _ in self.read_by for d in p.catatan))),
            ordered((*self.salah, *(d for p, _ in self.read_by for d in p.salah))),
        )

    def _shown(self, sheet: Sheet) -> bool:
        if not self.profil.sheet(sheet.name).baca:
            return False
        if sheet.hidden and read_tables(sheet, self.profil.sheet(sheet.name))[0]:
            message = f"lembar {sheet.name} tersembunyi dan tidak dibaca"
            hint = "tampilkan lembarnya bila datanya harus dibaca"
            self.catatan.append(peringatan(Span(self.path, sheet=sheet.name), "K80", message, hint))
        return not sheet.hidden

    def _tables(self, sheet: Sheet) -> list[Tabel]:
        tables, stray = read_tables(sheet, self.profil.sheet(sheet.name))
        if stray:
            rows = ", ".join(map(str, stray[:8])) + (", ..." if len(stray) > 8 else "")
            message = (
                f"baris {rows} berangka, tetapi tidak berada di bawah kepala tabel yang dikenal"
            )
            hint = "periksa dengan --lihat; arti kolomnya dapat ditulis pada profil"
            place = Span(self.path, stray[0], 0, sheet.name)
            self.catatan.append(peringatan(place, "K80", message, hint))
        return tables

    def _effective(self, tables: list[Tabel]) -> Efektif | None:
        """Return the effective time of the workbook if it is not the general one; K78 for two."""
        told = [e for t in tables for e in effective_in(t)]
        if self.profil.efektif:
            return Efektif(self.profil.efektif, "", 0, 0)
        kinds = {e.menit: e for e in reversed(told)}
        if len(kinds) > 1:
            first, second = list(kinds.values())[-1], next(iter(kinds.values()))
            place = Span(self.path, second.baris, second.kolom, second.lembar)
            message = (
                f"sel {place.cell}: waktu kerja efektif {second.menit} menit, sedangkan lembar "
                f"{first.lembar} memakai {first.menit} menit"
            )
            hint = "samakan, atau pilih dengan --waktu-efektif"
            self.salah.append(galat(place, "K78", message, hint))
        return next((e for e in told if e.menit != UMUM), None)

    def _reader(self, table: Tabel, minutes: int) -> Pembaca:
        decided = table.profil.satuan or self.profil.satuan
        reader = Pembaca(self.path, table, self.kenal, minutes, decided, self.profil.unit)
        _doubts(reader)
        return reader

    def _table(self, table: Tabel, minutes: int) -> None:
        reader = self._reader(table, minutes)
        maker = Penyusun(reader)
        lacking = _lacking(reader)
        if reader.salah or lacking:
            found: dict[Kunci, Jabatan] = {}
        elif table.rinci:
            found = maker.tasks()
            if not reader.salah:
                check_rows(reader, found.values())
        else:
            found = maker.recap()
            if not reader.salah:
                check_recap(reader, found.values())
        self.read_by.append((reader, found))
        for post in found.values():
            self._join(reader, post)

    def _matrix(self, table: Tabel, minutes: int) -> None:
        reader = self._reader(table, minutes)
        found = read_matrix(reader, Penyusun(reader))
        self.read_by.append((reader, found))
        for post in found.values():
            self._join(reader, post)

    def _join(self, reader: Pembaca, post: Jabatan) -> None:
        """Add a post to those of other sheets: the same key, or the only one of its name."""
        there = self.posts.get(post.kunci)
        if there is None:
            alike = self.named.get(post.kunci.jabatan.lower(), ())
            named = [x for x in alike if _same_unit(x.kunci, post.kunci)]
            if len(named) > 1 and not post.tugas:
                units = ", ".join(f"{x.kunci.unit} {x.kunci.bagian}".strip() for x in named)
                message = f"jabatan {post.kunci.jabatan} ada pada beberapa unit: {units}"
                reader.salah.append(galat(post.asal, "K78", message, "tulis unitnya di atas tabel"))
                return
            there = named[0] if len(named) == 1 and not post.tugas else None
        if there is None:
            self.posts[post.kunci] = new = replace(post)
            self.named.setdefault(post.kunci.jabatan.lower(), []).append(new)
            return
        _merge(reader, there, post)

    def _complete(self, sheets: tuple[Sheet, ...], seen: list[Sheet], tables: list[Tabel]) -> None:
        """K41, K42, K43 for a workbook without tasks; what is left of posts without a load."""
        place = Span(self.path)
        if not seen:
            hidden = "tersembunyi" if sheets else "tidak ada, atau hanya berisi bagan"
            message = f"lembar yang dapat dibaca {hidden}"
            self.salah.append(galat(place, "K41", message, "tampilkan lembar yang berisi data"))
        elif not tables:
            names = ", ".join(s.name for s in seen)
            hint = "arti kolom yang tidak lazim dapat ditulis pada profil; lihat --lihat"
            message = f"baris judul tabel beban kerja tidak ditemukan pada lembar {names}"
            self.salah.append(galat(place, "K43", message, hint))
        broken = self.salah or any(p.salah for p, _ in self.read_by)
        for key, post in list(self.posts.items()):
            if post.kebutuhan is not None:
                self._whole_need(post)
            if not post.tugas and post.beban is None and post.kebutuhan is None:
                del self.posts[key]
                if not broken:
                    message = (
                        f"jabatan {key.jabatan} tanpa tugas, beban, dan kebutuhan tidak dimuat"
                    )
                    self.catatan.append(peringatan(post.asal, "K80", message))
            elif key.unit == TANPA_UNIT and not broken:
                message = f"unit jabatan {key.jabatan} tidak disebut"
                hint = "tulis UNIT KERJA di atas tabel, atau pilih dengan --unit"
                self.catatan.append(peringatan(post.asal, "K81", message, hint))
        if tables and not self.posts and not broken:
            self.salah.append(galat(place, "K42", "tidak ada baris tugas"))

    def _whole_need(self, post: Jabatan) -> None:
        assert post.kebutuhan is not None
        whole = post.kebutuhan.to_integral_value(ROUND_HALF_UP)
        if whole != post.kebutuhan and post.beban is None and not post.tugas:
            message = (
                f"kebutuhan {post.kunci.jabatan} {post.kebutuhan:f} dibulatkan menjadi {whole}"
            )
            self.catatan.append(peringatan(post.asal, "K82", message))
        post.kebutuhan = whole


def _year(tables: list[Tabel]) -> str:
    """Return the one year that stands above the tables, or ""."""
    found = {y for t in tables for y in re.findall(r"\b20\d\d\b", t.konteks.get("tahun"))}
    return found.pop() if len(found) == 1 else ""


def _same_unit(one: Kunci, other: Kunci) -> bool:
    """Whether keys of one name may mean one post: no unit contradicts."""
    names, others = (
        {x.lower() for x in (k.unit, k.bagian) if x not in ("", TANPA_UNIT)} for k in (one, other)
    )
    return not names or not others or bool(names & others)


def _merge(reader: Pembaca, there: Jabatan, post: Jabatan) -> None:
    if there.tugas and post.tugas and there.tugas[0].asal.sheet != post.tugas[0].asal.sheet:
        words = f"tugas jabatan {post.kunci.jabatan} juga ada pada lembar {there.asal.sheet}"
        if [(t.uraian, t.volume) for t in there.tugas] == [
            (t.uraian, t.volume) for t in post.tugas
        ]:
            hint = "hapus salah satu, atau tulis baca: false pada profil lembar itu"
            reader.salah.append(galat(post.asal, "K78", f"{words}, sama seluruhnya", hint))
            return
        reader.warn(post.asal.line, 0, "K82", f"{words}; keduanya digabung")
    there.tugas += post.tugas
    there.jenis = there.jenis or post.jenis
    if post.pemangku is not None:
        if there.pemangku not in (None, post.pemangku) and post.tempat_pemangku:
            words = f"sel {post.tempat_pemangku.cell} menyebut {post.pemangku:f} pemangku"
            message = f"{words}, sedangkan lembar {there.asal.sheet} {there.pemangku:f}"
            reader.salah.append(galat(post.tempat_pemangku, "K47", message, SATU_JUMLAH))
        there.pemangku = post.pemangku
    if there.tugas:
        _compare(reader, there, post)
        there.beban = there.kebutuhan = None
    else:
        there.beban = post.beban if there.beban is None else there.beban
        there.kebutuhan = post.kebutuhan if there.kebutuhan is None else there.kebutuhan


def _compare(reader: Pembaca, there: Jabatan, told: Jabatan) -> None:
    """K77: a recapitulation that does not agree with the tasks."""
    minutes = sum((t.menit for t in there.tugas), Decimal(0))
    exact = minutes / reader.efektif
    wrong = []
    if told.beban is not None and not agrees(minutes, Angka(told.beban)):
        wrong.append(f"beban {told.beban:.0f} menit, sedangkan tugasnya {minutes:.0f} menit")
    if told.kebutuhan is not None and not agrees(exact, Angka(told.kebutuhan)):
        wrong.append(f"kebutuhan {told.kebutuhan:f}, sedangkan menurut tugasnya {exact:.4f}")
    for words in wrong:
        name = told.kunci.jabatan
        reader.warn(told.asal.line, told.asal.col, "K77", f"{name} menurut lembar ini: {words}")


def _doubts(p: Pembaca) -> None:
    """Decide heads with two meanings by what stands below them; K78 for those left, K80 unknown."""
    columns = []
    for k in p.tabel.kepala.kolom:
        column = k
        if k.arti is None and len(k.mungkin) > 1:
            chosen = _by_values(p, k)
            column = replace(k, arti=chosen, asal="isi")
            if chosen is None:
                names = " atau ".join(k.mungkin)
                p.fault(
                    p.tabel.kepala.awal, k, "K78", f"dapat berarti {names}", "pilih pada profil"
                )
        elif k.arti is None and not p.tabel.matriks and _counted(p, k):
            words = f"kolom {' '.join(k.judul.split())} tidak dikenali dan tidak dibaca"
            p.warn(p.tabel.kepala.awal, k.nomor, "K80", words, "artinya dapat ditulis pada profil")
        columns.append(column)
    p.tabel.kepala = replace(p.tabel.kepala, kolom=tuple(columns))
    if p.tabel.rinci and (load := counted_load(p.tabel, p.efektif)):
        volume = replace(load, arti=Arti.VOLUME, asal="isi", periode=period_of(load.judul))
        told = tuple(volume if k is load else k for k in p.tabel.kepala.kolom)
        p.tabel.kepala = replace(p.tabel.kepala, kolom=told)


def _counted(p: Pembaca, column: Kolom) -> bool:
    return any(p.tabel.angka(b.nomor, column) for b in p.tabel.isi())


def _by_values(p: Pembaca, column: Kolom) -> Arti | None:
    """Return need or incumbents: a need is broken, or is what the row adds up to."""
    if set(column.mungkin) != {Arti.KEBUTUHAN, Arti.PEMANGKU}:
        return None
    found = [n.nilai for b in p.tabel.isi() if (n := p.tabel.angka(b.nomor, column))]
    if any(v != v.to_integral_value() for v in found):
        return Arti.KEBUTUHAN
    if p.tabel.kepala.has(Arti.KEBUTUHAN) or (p.tabel.kepala.has(Arti.JABATAN) and p.tabel.rinci):
        return Arti.PEMANGKU
    return Arti.KEBUTUHAN if p.tabel.kepala.has(Arti.PEMANGKU) else None


def _lacking(p: Pembaca) -> bool:
    """K43: a table of tasks without volume or norm, or with one meaning in several columns."""
    head, place = p.tabel.kepala, p.at(p.tabel.kepala.awal, 1)
    if not p.tabel.rinci:
        return False
    lacking = [] if head.has(Arti.VOLUME) else ["volume"]
    if not head.has(Arti.NORMA) and not (head.has(Arti.MINIMAL) and head.has(Arti.MAKSIMAL)):
        lacking.append("norma waktu")
    if lacking:
        hint = "arti kolom yang tidak lazim dapat ditulis pada profil; lihat --lihat"
        message = f"kolom tidak ada: {', '.join(lacking)}"
        p.salah.append(galat(place, "K43", message, hint))
    for arti in (Arti.URAIAN, Arti.JABATAN, Arti.UNIT, Arti.NORMA, Arti.MINIMAL, Arti.MAKSIMAL):
        columns = head.of(arti)
        if len(columns) > 1 and len({(k.satuan) for k in columns}) < len(columns):
            names = ", ".join(" ".join(k.judul.split()) for k in columns)
            message = f"kolom {arti} ditulis dua kali: {names}"
            p.salah.append(galat(p.at(head.awal, columns[1]), "K43", message, "pilih pada profil"))
    return bool(lacking)


def _understood(p: Pembaca, posts: dict[Kunci, Jabatan]) -> TabelTerbaca:
    def columns() -> Iterator[KolomTerbaca]:
        for k in p.tabel.kepala.kolom:
            unit = p.satuan.get(k.judul)
            yield KolomTerbaca(k, unit.nama if unit else k.satuan, unit.alasan if unit else "")

    rows = sum(1 for _ in p.tabel.isi())
    head = p.tabel.kepala.awal
    return TabelTerbaca(p.tabel.lembar.name, head, rows, tuple(posts), tuple(columns()))
