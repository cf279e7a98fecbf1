"""A reviewer's edit of the law becomes the operation that yields it, written into the dossier.

The law in force is never changed in place. An edit of one of its units is an operation of its own;
where an operation changes that unit already, that one is changed, or the two are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from generator.app.operations_yaml import ALASAN
from generator.app.unit_text import group_lines, kind_of, natural
from generator.content.edits import Edit, Unplaced
from generator.content.pieces import HEADING, Piece, piece_at
from generator.content.placing import put, value, without
from generator.diagnostics import Span
from generator.ir.printed import PrintedLine
from generator.law import tree
from generator.law.engine.amend import Amandemen
from generator.model.belum_diisi import belum_diisi
from generator.model.dossier import Dossier, EntriPerubahan
from generator.model.perubahan import Objek, Tindakan
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks
from generator.review.mark import SPLIT, JenisTanda, Tanda
from generator.review.match import key
from generator.review.rencana import Suntingan, is_base, words_of

Jalur = tuple[int, ...]


@dataclass(slots=True)
class Operasi:
    """Makes operations of edits of the law; ``root`` is the folder that places are told from."""

    dossier: Dossier
    hukum: Amandemen
    texts: Mapping[str, str]
    root: str
    entries: tuple[EntriPerubahan, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.entries = tuple(self.dossier.operasi)

    def __call__(self, mark: Tanda) -> tuple[Suntingan, ...]:
        """Return the change that a mark asks for; raise Unplaced where no operation makes it."""
        assert mark.line is not None
        match mark.jenis:
            case JenisTanda.UBAH if SPLIT in mark.new:
                return self._parted(mark, mark.line)
            case JenisTanda.UBAH:
                return self._changed(mark, mark.line)
            case JenisTanda.HAPUS if mark.merged:
                return tuple(self._pasal_gone(mark.line))
            case JenisTanda.HAPUS:
                return self._deleted(mark.line)
            case JenisTanda.SISIP:
                return self._inserted(mark, mark.line)
        raise Unplaced("tanda ini bukan perubahan sebuah satuan")

    # --- which unit ---

    def _unit(self, line: PrintedLine) -> tuple[Jalur, Satuan, Objek]:
        """Return the unit, and the part of it, that a line prints."""
        for way, unit in tree.traverse(self.hukum.hasil):
            if self._at(unit.asal) != (line.asal.path, line.asal.line):
                continue
            if key(unit.kalimat) == key(line.text) and unit.kalimat:
                return way, unit, Objek.PEMBUKA if unit.anak else Objek.SATUAN
            if key(unit.judul) == key(line.text) and unit.judul:
                return way, unit, Objek.JUDUL
        for way, unit in tree.traverse(self.hukum.dasar):
            same = self._at(unit.asal) == (line.asal.path, line.asal.line)
            if same and key(unit.kalimat) == key(line.text) and unit.kalimat:
                alamat = tree.alamat_di(self.hukum.dasar, way)
                by = [e for e in self.entries if str(alamat).startswith(str(e.alamat))]
                told = f" oleh operasi di {self._told(by[0])}" if by else ""
                raise Unplaced(f"{alamat} sudah diubah{told}; bandingkan keduanya")
        raise Unplaced("kata itu bukan kata satuan yang berlaku, tetapi disusun darinya")

    def _at(self, place: Span) -> tuple[str, int]:
        return place.path.removeprefix(f"{self.root}/"), place.line

    def _told(self, entry: EntriPerubahan) -> str:
        return ":".join(map(str, self._at(entry.asal)))

    def _entry(self, line: PrintedLine) -> EntriPerubahan | None:
        """Return the operation whose text a line stands in."""
        path, number = line.asal.path, line.asal.line
        places = [(*self._at(e.asal), e) for e in self.entries]
        above = [e for where, n, e in places if where == path and n <= number]
        return above[-1] if above and not is_base(line) else None

    # --- what is asked ---

    def _changed(self, mark: Tanda, line: PrintedLine) -> tuple[Suntingan, ...]:
        way, unit, objek = self._unit(line)
        alamat = str(tree.alamat_di(self.hukum.hasil, way))
        _, words = words_of(mark, line)
        same = [e for e in self.entries if str(e.alamat) == alamat and _part(e) is objek]
        if phrase := [e for e in same if str(e.tindakan) == Tindakan.GANTI_FRASA]:
            return tuple(self._whole(phrase[0], words))
        if same:
            raise Unplaced(f"{alamat} sudah dikenai operasi di {self._told(same[0])}")
        self._alone(alamat, unit)
        told = {"tindakan": "ubah", "alamat": alamat}
        told |= {} if objek is Objek.SATUAN else {"objek": objek.value}
        return (self._new([told | {"teks": words}], way),)

    def _parted(self, mark: Tanda, line: PrintedLine) -> tuple[Suntingan, ...]:
        """Return the operations that part a unit in force: its new words, and a unit behind it."""
        way, unit, objek = self._unit(line)
        head, *tails = mark.new.split(SPLIT)
        alamat = tree.alamat_di(self.hukum.hasil, way)
        if objek is not Objek.SATUAN or unit.jenis is Jenis.PASAL:
            raise Unplaced(f"{alamat} berrincian; pecahannya ditulis sendiri sebagai operasi")
        if any(str(e.alamat) == str(alamat) for e in self.entries):
            raise Unplaced(f"{alamat} sudah dikenai operasi; pecah di sana")
        _, words = words_of(replace(mark, new=head), line)
        changed = {"tindakan": "ubah", "alamat": str(alamat), "teks": words}
        told = [changed]
        for tail in tails:
            put_in = {"tindakan": "sisip", "alamat": str(alamat)}
            if not self._followed(str(alamat), unit.jenis):
                put_in = {"tindakan": "tambah", "alamat": str(alamat.induk)}
                put_in["satuan"] = unit.jenis.value
            told.append(put_in | {"teks": natural([tail], unit.jenis)})
        return (self._new(told, way),)

    def _pasal_gone(self, line: PrintedLine) -> Iterator[Suntingan]:
        """Yield what deletes a whole Pasal: one operation, instead of those on its units."""
        number = line.unit.rpartition("-")[2].upper()
        alamat = f"Pasal {number}"
        ways = {
            tree.alamat_di(self.hukum.hasil, way).akhir.nomor: (way, unit)
            for way, unit in tree.traverse(self.hukum.hasil)
            if unit.jenis is Jenis.PASAL
        }
        way, unit = ways[number]
        inside = [
            e
            for e in self.entries
            if str(e.alamat).startswith(f"{alamat} ")
            or (str(e.alamat) == alamat and Tindakan(str(e.tindakan)) is not Tindakan.SISIP)
        ]
        entry = self._brought(unit)
        if entry is not None and Tindakan(str(entry.tindakan)).membawa:
            inside = [entry, *inside]
        elif not any(p.nomor == number for p in tree.pasal(self.hukum.dasar)):
            raise Unplaced(f"{alamat} dibawa operasi yang tidak ditemukan; hapus operasinya")
        else:
            entry = None
        pieces = [self._place(e) for e in inside]
        yield from ((path, without(text, piece)) for path, text, piece in pieces)
        if entry is None:
            yield self._new([{"tindakan": "hapus", "alamat": alamat}], way)

    def _alone(self, alamat: str, unit: Satuan) -> None:
        """Raise where an operation deletes the unit; it is not changed as well."""
        for entry in self.entries:
            outer = alamat == str(entry.alamat) or alamat.startswith(f"{entry.alamat} ")
            if outer and str(entry.tindakan) == Tindakan.HAPUS and not unit.anak:
                raise Unplaced(f"{alamat} dihapus oleh operasi di {self._told(entry)}")

    def _deleted(self, line: PrintedLine) -> tuple[Suntingan, ...]:
        way, _, objek = self._unit(line)
        alamat = str(tree.alamat_di(self.hukum.hasil, way))
        if objek is not Objek.SATUAN:
            raise Unplaced(f"yang dihapus hanya {objek.value} {alamat}; rinciannya masih ada")
        entry = self._entry(line)
        if entry is None:
            inside = [e for e in self.entries if f"{e.alamat} ".startswith(f"{alamat} ")]
            if inside:
                raise Unplaced(f"{alamat} dikenai operasi di {self._told(inside[0])}")
            return (self._new([{"tindakan": "hapus", "alamat": alamat}], way),)
        path, text, piece = self._place(entry)
        if Tindakan(str(entry.tindakan)).membawa:
            return ((path, without(text, piece)),)
        if str(entry.tindakan) != Tindakan.UBAH or str(entry.alamat) != alamat:
            raise Unplaced(
                f"satuan ini bagian dari operasi di {self._told(entry)}; ubah operasinya"
            )
        return tuple((path, e) for e in _rewritten(text, piece, entry, "hapus", {"teks": ""}))

    def _whole(self, entry: EntriPerubahan, words: str) -> Iterator[Suntingan]:
        """Yield what makes of a changed phrase a change of the whole unit."""
        path, text, piece = self._place(entry)
        for edit in _rewritten(text, piece, entry, "ubah", {"dari": "", "menjadi": words}):
            yield path, edit

    def _inserted(self, mark: Tanda, line: PrintedLine) -> tuple[Suntingan, ...]:
        if mark.behind is None and mark.ahead is not None:
            raise Unplaced("sisipan ditempatkan sesudah sebuah satuan; tulis sendiri operasinya")
        words = mark.new.split(SPLIT)
        if HEADING.match(words[0]) and not words[0].startswith("Pasal"):
            return self._group(words, line)
        way, unit, _ = self._unit(line)
        wanted = kind_of(words[0]) or unit.jenis
        while unit.jenis is not wanted:
            way = way[:-1]
            if not way:
                raise Unplaced(f"di tempat itu tidak ada {wanted.value} yang dapat disusul")
            unit = tree.di_jalur(self.hukum.hasil, way)
        if wanted is Jenis.PASAL:
            words = words[1:] if HEADING.match(words[0]) else words
            if not words:
                raise Unplaced("Pasal baru itu belum berisi")
        told = {"teks": natural(words, wanted)}
        entry = self._brought(unit)
        if entry is not None and Tindakan(str(entry.tindakan)) is not Tindakan.UBAH:
            told = _of(entry) | told
            return (self._behind(entry, [told]),)
        alamat = tree.alamat_di(self.hukum.hasil, way)
        if self._followed(alamat_of := str(alamat), wanted):
            told = {"tindakan": "sisip", "alamat": alamat_of} | told
        elif wanted is Jenis.PASAL:
            told = {"tindakan": "tambah", "alamat": alamat_of, "satuan": "pasal"} | told
        else:
            told = {
                "tindakan": "tambah",
                "alamat": str(alamat.induk),
                "satuan": wanted.value,
            } | told
        if entry is not None:
            return (self._behind(entry, [told]),)
        return (self._new([told], way),)

    def _group(self, words: Sequence[str], line: PrintedLine) -> tuple[Suntingan, ...]:
        """Return the operation that puts a BAB, Bagian or Paragraf behind the one before it."""
        kind = Jenis(words[0].split()[0].lower())
        number = _PASAL_OF.search(line.unit)
        near = [
            way
            for way, unit in tree.traverse(self.hukum.hasil)
            if unit.jenis is Jenis.PASAL and number and unit.nomor == number[1].upper()
        ]
        if not near or len(words) < 2:
            raise Unplaced(f"{kind.value} baru ditulis sendiri sebagai operasi sisip atau tambah")
        way = near[0]
        while tree.di_jalur(self.hukum.hasil, way).jenis is not kind:
            way = way[:-1]
            if not way:
                raise Unplaced(f"di tempat itu tidak ada {kind.value} yang dapat disusul")
        alamat = tree.alamat_di(self.hukum.hasil, way)
        siblings = tree.di_jalur(self.hukum.hasil, way[:-1]).anak[way[-1] + 1 :]
        told = {"tindakan": "sisip", "alamat": str(alamat), "satuan": kind.value}
        if not any(each.jenis is kind for each in siblings):
            outer = str(alamat.induk) or "batang tubuh"
            told = {"tindakan": "tambah", "alamat": outer, "satuan": kind.value}
        told["teks"] = "\n".join(group_lines(words[1:]))
        return (self._new([told], near[0]),)

    def _brought(self, unit: Satuan) -> EntriPerubahan | None:
        """Return the operation that brings a unit as it stands now."""
        path, number = self._at(unit.asal)
        if path.endswith("/dasar.yaml"):
            return None
        places = [(*self._at(e.asal), e) for e in self.entries]
        above = [e for where, n, e in places if where == path and n <= number]
        return above[-1] if above else None

    def _followed(self, alamat: str, kind: Jenis) -> bool:
        """Say whether a unit of the law in force stands behind one of its kind."""
        for way, unit in tree.traverse(self.hukum.dasar):
            if str(tree.alamat_di(self.hukum.dasar, way)) == alamat:
                if kind is Jenis.PASAL:
                    every = tree.pasal(self.hukum.dasar)
                    return every[-1] is not unit
                around = tree.di_jalur(self.hukum.dasar, way[:-1]).anak[way[-1] + 1 :]
                return any(each.jenis is kind for each in around)
        return False

    # --- where it is written ---

    def _place(self, entry: EntriPerubahan) -> tuple[str, str, Piece]:
        """Return the file of an operation, its text, and the piece that the operation is."""
        assert isinstance(entry.tindakan, Teks)
        span = entry.tindakan.span
        path = span.path.removeprefix(f"{self.root}/")
        if path not in self.texts:
            raise Unplaced("berkas operasinya tidak ada di sini")
        return path, self.texts[path], piece_at(self.texts[path], Span(path, span.line, span.col))

    def _behind(self, entry: EntriPerubahan, told: Sequence[Mapping[str, str]]) -> Suntingan:
        path, text, piece = self._place(entry)
        return path, put(text, piece, [_written(each, piece) for each in told])

    def _new(self, told: Sequence[Mapping[str, str]], way: Jalur) -> Suntingan:
        """Return new operations, behind those on what stands before it in the law."""
        order = {p.nomor: n for n, p in enumerate(tree.pasal(self.hukum.hasil))}
        mine = tree.alamat_di(self.hukum.hasil, way)
        here = order.get(mine.pasal.akhir.nomor, -1) if mine.pasal else -1
        numbers = [(_pasal(e), e) for e in self.entries]
        before = list(takewhile(lambda x: order.get(x[0], -1) <= here, numbers))
        if before:
            return self._behind(before[-1][1], told)
        if not self.entries:
            raise Unplaced("belum ada operasi; tulis sendiri yang pertama")
        path, text, piece = self._place(self.entries[0])
        written = [_written(each, piece) for each in told]
        return path, put(text, piece, written, before=True)


def _part(entry: EntriPerubahan) -> Objek:
    return Objek(str(entry.objek))


def _pasal(entry: EntriPerubahan) -> str:
    found = re.search(r"Pasal (\w+)", str(entry.alamat))
    return found[1] if found else ""


def _of(entry: EntriPerubahan) -> dict[str, str]:
    told = {"tindakan": str(entry.tindakan), "alamat": str(entry.alamat)}
    return told | ({"satuan": str(entry.satuan)} if entry.satuan else {})


_PASAL_OF = re.compile(r"i-pasal-([0-9a-z]+)")


def _written(told: Mapping[str, str], piece: Piece) -> str:
    """Return an operation as an item beside another; its reason is still to be written."""
    whole = dict(told) | {"karena": "[]", "alasan": belum_diisi(ALASAN)}
    pad = " " * piece.indent
    out = []
    for n, (name, words) in enumerate(whole.items()):
        said = words if name == "karena" else value(words, piece.indent + 4)
        out.append(f"{pad}{'  ' if n else '- '}{name}: {said}")
    return "\n".join(out)


def _rewritten(
    text: str, piece: Piece, entry: EntriPerubahan, verb: str, gone: Mapping[str, str]
) -> Iterator[Edit]:
    """Yield what makes another operation of one: its verb, and keys that go for new words."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    at = starts[entry.tindakan.span.line - 1] + entry.tindakan.span.col - 1
    yield Edit(at, at + len(entry.tindakan), verb)
    deep = piece.indent + 2
    for name, words in gone.items():
        for n in range(piece.first, piece.last):
            if not re.match(rf"[ -]{{{deep}}}{name}:", lines[n]):
                continue
            end = n + 1
            while end < piece.last and (
                not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > deep
            ):
                end += 1
            new = f"{' ' * deep}teks: {value(words, deep + 2)}\n" if words else ""
            yield Edit(starts[n], starts[end], new)
