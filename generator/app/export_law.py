"""Use case: laws as files for other programs; every one is proven before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from generator.app.akn_enacted import enacted_change, kind_named
from generator.app.editions import BASE, DRAFTED, Edition, editions
from generator.app.import_law import import_file, read_law
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.diagnostics import (
    Diagnostic,
    DraftingError,
    Severity,
    Span,
    galat,
    ordered,
    peringatan,
)
from generator.documents.bahan import Bahan
from generator.export.akn.address import Work, needs_actor
from generator.export.akn.links import Citations, Finder
from generator.export.akn.meta import Step
from generator.export.akn.wording import Wording, wording
from generator.export.akn.write import Change, Source, Written, write
from generator.export.law_text import markdown, plain
from generator.intake.akn import read_akn
from generator.intake.text import read_text
from generator.law.as_data import to_json
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Penetapan
from generator.law.identity import Jatidiri, identity
from generator.model.daerah import KEPALA_DAERAH, Daerah
from generator.model.draft import kind_of
from generator.model.kode_daerah import NEGARA, of_region
from generator.model.peraturan import BENTUK, Acuan, JenisPeraturan, PeraturanPustaka
from generator.model.satuan import Peraturan
from generator.proof import akn as proof
from generator.proof.read_back import law_read_back, law_read_whole
from generator.render.text import text

Format = Literal["akn", "md", "txt", "json"]
SUFFIX: Mapping[Format, str] = {"akn": ".akn.xml", "md": ".md", "txt": ".txt", "json": ".json"}
HINT = "Laporkan: ini kesalahan program."
AS_DATA = "Gunakan --format akn atau json: susunannya tidak dibaca kembali dari baris."
PARTS = ("judul", "menimbang", "mengingat", "batang_tubuh", "penutup", "penjelasan", "lampiran")


@dataclass(frozen=True, slots=True)
class Exported:
    """Files by their names, and what is to be told of them."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...] = ()


def export_dossier(home: Home, slug: str, form: Format, *, bare: bool = False) -> Exported:
    """Return the laws of a dossier in a format; raise where a file would say something else."""
    bahan = prepare(home, slug)
    laws = editions(home, bahan)
    if form == "akn":
        return akn_of(bahan, laws, bare=bare)
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for edition in laws:
        name = f"{edition.name}{SUFFIX[form]}"
        files[name] = _worded(edition, form)
        found += _worded_otherwise(name, edition.law, files[name], form)
    _refuse(found)
    return Exported(files, ordered(found))


def akn_of(bahan: Bahan, laws: tuple[Edition, ...], *, bare: bool = False) -> Exported:
    """Return the laws of a dossier as Akoma Ntoso, each proven."""
    return _AknDesk(bahan, laws, bare).exported()


def export_file(path: Path, form: Format, *, kode: str = "", bare: bool = False) -> Exported:
    """Return a regulation from a file in a format; raise S155, S156 where it has no address."""
    law, doubts = import_file(path)
    name = f"{path.stem}{SUFFIX[form]}"
    if form != "akn":
        data = _worded(Edition(path.stem, law), form)
        found = _worded_otherwise(name, law, data, form)
    else:
        work, told = work_of(law, Span(str(path)), kode)
        change, unread = enacted_change(law, work, Span(str(path)))
        data = write(
            Source(law, work, _citations(identity(law), work), change=change, bare=bare)
        ).data
        found = (*told, *unread, *proof.sound(name, data))
        found += unlike(name, law, *read_akn(data, name))
        operations = [step.op for step in change.steps] if change else []
        found += proof.recorded(name, data, operations)
    _refuse(found)
    return Exported({name: data}, (*doubts, *found))


def _citations(own: Jatidiri, work: Work) -> Finder:
    named = f"{own.daerah.capitalize()} {own.nama}" if own.daerah else ""
    codes = {own.nama.casefold(): work.country} if own.nama else {}
    return Citations(work.country, named, codes)


def _refuse(found: tuple[Diagnostic, ...] | list[Diagnostic]) -> None:
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)


# --- words ----------------------------------------------------------------------------------------


def _worded(edition: Edition, form: Format) -> bytes:
    """Return a law as text, Markdown or JSON; a document with all that it prints."""
    if form == "json":
        return to_json(edition.law).encode()
    told = text(edition.document.parts) if edition.document else plain(edition.law)
    return (markdown(told) if form == "md" else told).encode()


def _worded_otherwise(
    name: str, law: Peraturan, data: bytes, form: Format
) -> tuple[Diagnostic, ...]:
    """Return how a text, read again, differs: its body must not, what stands around it may."""
    if form == "json":
        return ()
    lines, _ = read_text(data, name, markdown=form == "md")
    back, _ = read_law(lines)
    return unlike(name, law, back, (), strict=False)


def unlike(
    name: str,
    law: Peraturan,
    back: Peraturan,
    notes: tuple[Diagnostic, ...] = (),
    *,
    strict: bool = True,
) -> tuple[Diagnostic, ...]:
    """Return an H101 for each part of a law that its file, read again, gives otherwise."""
    found = [d for d in notes if d.severity is Severity.GALAT]
    for part in PARTS:
        if getattr(back, part) != getattr(law, part):
            told = galat if strict or part == "batang_tubuh" else peringatan
            message = f"Bagian {part.replace('_', ' ')} terbaca lain dari berkas ini."
            found.append(told(Span(name), "H101", message, HINT if strict else AS_DATA))
    return tuple(found)


# --- Akoma Ntoso ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _AknDesk:
    """Writes and proves the files of one dossier."""

    bahan: Bahan
    laws: tuple[Edition, ...]
    bare: bool
    files: dict[str, bytes] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def exported(self) -> Exported:
        """Return all files, each proven."""
        daerah = self.bahan.dossier.identitas.daerah
        country = country_of(daerah)
        codes = {name.casefold(): country for name in (daerah.sebutan, str(daerah.nama))}
        finder = Citations(country, daerah.sebutan, codes)
        named = {edition.name: edition for edition in self.laws}
        by, of, before = self._drafted(country), None, None
        if BASE in named:
            of = self._changed(country)
            before = self._write(named[BASE], of, finder)
        change = Change(self._steps(), of, known=before.known) if before else None
        drafted = self._write(named[DRAFTED], by, finder, change)
        self._prove_draft(drafted)
        for edition in self.laws:
            if of is not None and edition.version is not None:
                self._write_version(edition, of, by, finder)
        _refuse(self.found)
        return Exported(self.files, ordered(self.found))

    def _write(
        self, edition: Edition, work: Work, finder: Finder, change: Change | None = None
    ) -> Written:
        name, document = f"{edition.name}{SUFFIX['akn']}", edition.document
        words = wording(document.parts) if document else Wording()
        written = write(Source(edition.law, work, finder, words, change, self.bare, edition.name))
        self.found += proof.sound(name, written.data)
        self.found += unlike(name, edition.law, *read_akn(written.data, name))
        if document is not None:
            self.found += proof.same_words(name, written.data, document, bare=self.bare)
        if change is not None:
            operations = [step.op for step in change.steps]
            self.found += proof.recorded(name, written.data, operations)
        self.files[name] = written.data
        self.files |= written.media
        return written

    def _write_version(self, edition: Edition, of: Work, by: Work, finder: Finder) -> None:
        """Write the law as it reads from a day on, with what has changed it until then."""
        assert edition.version is not None
        day = self.bahan.perubahan[1].versi[edition.version].mulai
        steps = tuple(
            step
            for step in self._steps()
            if step.op.mulai is None or (day is not None and step.op.mulai <= day)
        )
        self._write(edition, replace(of, amended=day or by.day), finder, Change(steps, by=by))

    def _prove_draft(self, written: Written) -> None:
        """Let the draft, as another program reads it, make the law that ours makes."""
        printed, _ = read_akn(written.data, f"{DRAFTED}{SUFFIX['akn']}")
        match self.bahan.amandemen:
            case Amandemen() as hukum:
                self.found += law_read_back(hukum, printed, self.bahan.perubahan[0])
            case Penetapan() as hukum:
                self.found += law_read_whole(hukum, printed)

    def _steps(self) -> tuple[Step, ...]:
        items = self.bahan.perubahan[1].instruksi
        alone = len(items) == 1
        return tuple(
            Step(op, ("I", "" if alone else str(n)))
            for n, item in enumerate(items, start=1)
            for op in item.operasi
        )

    def _drafted(self, country: str) -> Work:
        """Return the draft as a work: a bill, dated by the law it looks at; an act once enacted."""
        dossier, bentuk = self.bahan.dossier, self.bahan.bentuk
        day = dossier.identitas.tanggal_acuan
        drafted = Work(
            jenis=kind_of(dossier),
            year=str(day.year),
            number="",
            name=f"Rancangan {bentuk.lengkap} tentang {dossier.identitas.judul}",
            maker=bentuk.pembentuk,
            day=day,
            country=country,
            draft=True,
        )
        tetap = dossier.tahap.penetapan if dossier.tahap else None
        if tetap is None or not dossier.keadaan_teks.bernomor:
            return drafted
        nomor = f"Nomor {tetap.nomor} Tahun {tetap.tahun}"
        return replace(
            drafted,
            year=str(tetap.tahun),
            number=str(tetap.nomor),
            name=f"{bentuk.lengkap} {nomor} tentang {dossier.identitas.judul}",
            day=tetap.tanggal,
            draft=False,
        )

    def _changed(self, country: str) -> Work:
        """Return the law that is changed as a work."""
        dossier = self.bahan.dossier
        record = dossier.pustaka.peraturan[dossier.terdahulu]
        place = self.bahan.perubahan[0].asal
        day = record.ditetapkan or record.diundangkan
        if day is None:
            self.found.append(_year_only(place, record.acuan().pendek))
        return Work(
            jenis=record.jenis,
            year=str(record.tahun),
            number=str(record.nomor),
            name=record.acuan().lengkap,
            maker=self.bahan.bentuk.pembentuk,
            day=day or date(int(record.tahun), 1, 1),
            country=_country_of(record, dossier.identitas.daerah, country, place),
            exact=day is not None,
        )


def _country_of(record: PeraturanPustaka, daerah: Daerah, country: str, where: Span) -> str:
    named = str(record.instansi)
    if record.bentuk.daerah is None:
        return NEGARA
    if named in (daerah.sebutan, str(daerah.nama), daerah.kepala):
        return country
    return of_region(named) or _no_code(where, named)


def country_of(daerah: Daerah) -> str:
    """Return the code of a region; raise S155 where nobody can know it."""
    return daerah.alamat or _no_code(daerah.asal, daerah.sebutan)


def _no_code(where: Span, named: str) -> str:
    message = f"Kode wilayah {named} belum ditulis, sehingga peraturannya tidak mempunyai alamat."
    hint = 'Tulis daerah.kode: "36.04" dalam dossier.yaml, atau --kode 36.04 bagi satu berkas.'
    raise DraftingError([galat(where, "S155", message, hint)])


def _year_only(where: Span, named: str) -> Diagnostic:
    message = f"Hari penetapan {named} tidak diketahui; berkasnya hanya menyebut tahunnya."
    hint = "Lengkapi tanggalnya dalam pustaka atau penutup."
    return Diagnostic(where, Severity.PETUNJUK, "S157", message, hint)


def work_of(law: Peraturan, where: Span, kode: str = "") -> tuple[Work, tuple[Diagnostic, ...]]:
    """Return a law as a work, by its title and its closing; one without a number is a draft."""
    own, cited = identity(law), Acuan.parse(law.judul)
    jenis, rest = (own.jenis, "") if own.jenis else kind_named(cited.bentuk if cited else "")
    if cited is None or jenis is None or (needs_actor(jenis) and not rest):
        message = f"Judul “{law.judul or 'tidak ada'}” tidak menyebut bentuk, nomor, dan tahun."
        raise DraftingError([galat(where, "S156", message)])
    country, actor = NEGARA, rest
    if BENTUK[jenis].daerah is not None:
        named = f"{own.daerah.capitalize()} {own.nama}" if own.daerah else rest
        country, actor = of_region(named, kode) or _no_code(where, named), ""
    day = own.ditetapkan or own.diundangkan
    number = cited.nomor if any(c.isdigit() for c in cited.nomor) else ""
    work = Work(
        jenis=jenis,
        year=cited.tahun,
        number=number,
        name=cited.lengkap,
        maker=_maker(jenis, own, actor),
        day=day or date(int(cited.tahun), 1, 1),
        country=country,
        actor=actor if needs_actor(jenis) else "",
        draft=not number,
        exact=day is not None,
    )
    return work, () if day else (_year_only(where, cited.pendek),)


def _maker(jenis: JenisPeraturan, own: Jatidiri, actor: str) -> str:
    if own.daerah and BENTUK[jenis].daerah is not None:
        return f"{KEPALA_DAERAH[own.daerah]} {own.nama}"
    return f"{BENTUK[jenis].pembentuk} {actor}".strip()
