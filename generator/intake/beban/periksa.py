"""What a sheet adds up itself, added up again: a sum that does not agree is named by its cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from generator.intake.beban.angka import Angka
from generator.intake.beban.baca import Jabatan, Pembaca, evidence, first_number
from generator.intake.beban.jam_menit import FAKTOR, agrees, load_unit
from generator.intake.beban.tabel_lembar import Baris, Ragam
from generator.model.profil_abk import ArtiKolom as Arti


@dataclass(frozen=True, slots=True)
class _Ukuran:
    """What is compared: loads in ``faktor`` minutes, or needs in effective minutes."""

    arti: Arti
    faktor: Decimal
    nama: str


def check_rows(p: Pembaca, posts: Iterable[Jabatan]) -> None:
    """Compare rows, groups and totals of a table of tasks with the tasks (K77, K78)."""
    minutes = {t.asal.line: t.menit for post in posts for t in post.tugas}
    if not minutes:
        return
    norms = p.tabel.kepala.of(Arti.NORMA) or p.tabel.kepala.of(Arti.MINIMAL)
    unit = next((s.nama for k in norms if (s := p.satuan.get(k.judul))), "menit")
    scales = [_Ukuran(Arti.KEBUTUHAN, Decimal(p.efektif), "orang")]
    if p.tabel.kepala.has(Arti.BEBAN):
        loads = load_unit(p.tabel, evidence(p), unit) or unit
        scales.insert(0, _Ukuran(Arti.BEBAN, FAKTOR[loads], loads))
    for scale in scales:
        _rows(p, scale, minutes)
        _sums(p, scale, minutes)
    _staff(p, posts)


def _rows(p: Pembaca, scale: _Ukuran, minutes: Mapping[int, Decimal]) -> None:
    wrong: list[tuple[int, Angka]] = []
    right = 0
    for row, found in minutes.items():
        told = first_number(p, row, scale.arti)
        if told is None or (not found and not told.nilai):
            continue
        if _same(scale, found, told):
            right += 1
        else:
            wrong.append((row, told))
    if wrong and not right:
        column = p.tabel.kepala.of(scale.arti)[0]
        row, told = wrong[0]
        words = f"{_told(told, scale)}, sedangkan volume x waktu {_found(minutes[row], scale)}; "
        words += "tidak satu pun baris cocok"
        p.fault(row, column, "K78", words, "kolom atau satuannya keliru dipahami; lihat --lihat")
        return
    for row, told in wrong:
        _differs(p, row, (scale, told), minutes[row], "volume x waktu baris itu")


def _sums(p: Pembaca, scale: _Ukuran, minutes: Mapping[int, Decimal]) -> None:
    rows = p.tabel.baris
    for place, b in enumerate(rows):
        told = first_number(p, b.nomor, scale.arti)
        if told is None or b.ragam not in (Ragam.JUMLAH, Ragam.JUDUL):
            continue
        before, after = rows[:place], rows[place + 1 :]
        if b.ragam is Ragam.JUDUL:
            spans = [_until(after, strong=False), _until(after, strong=True)]
            if b.menonjol:
                spans.reverse()
        else:
            spans = [
                _until(list(reversed(before)), strong=False),
                _until(list(reversed(before)), strong=True),
                before,
            ]
        sums = [sum((minutes.get(x.nomor, Decimal(0)) for x in s), Decimal(0)) for s in spans]
        if not any(_same(scale, s, told) for s in sums):
            best = max(sums) if b.ragam is Ragam.JUMLAH else sums[0]
            _differs(
                p,
                b.nomor,
                (scale, told),
                best,
                "tugas di bawahnya" if b.ragam is Ragam.JUDUL else "tugas di atasnya",
            )


def _until(rows: Sequence[Baris], *, strong: bool) -> list[Baris]:
    """Return rows up to the next group, or the next row that stands out."""
    out: list[Baris] = []
    for b in rows:
        if b.ragam is Ragam.JUMLAH and not strong and out:
            break
        if b.ragam is Ragam.JUDUL and (b.menonjol or not strong):
            break
        out.append(b)
    return out


def _same(scale: _Ukuran, minutes: Decimal, told: Angka) -> bool:
    if agrees(minutes, told, scale.faktor):
        return True
    if scale.arti is not Arti.KEBUTUHAN or told.nilai != told.nilai.to_integral_value():
        return False
    exact = minutes / scale.faktor
    return told.nilai in (
        exact.to_integral_value(ROUND_HALF_UP),
        exact.to_integral_value(ROUND_CEILING),
    )


def _differs(p: Pembaca, row: int, pair: tuple[_Ukuran, Angka], minutes: Decimal, of: str) -> None:
    scale, told = pair
    column = p.tabel.kepala.of(scale.arti)[0]
    words = f"sel {p.at(row, column).cell} berisi {_told(told, scale)}, sedangkan {of} berjumlah "
    p.warn(row, column.nomor, "K77", words + _found(minutes, scale))


def _told(told: Angka, scale: _Ukuran) -> str:
    return f"{_number(told.nilai)} {scale.nama}"


def _found(minutes: Decimal, scale: _Ukuran) -> str:
    return f"{_number(minutes / scale.faktor)} {scale.nama}"


def _number(value: Decimal) -> str:
    """Return a number as Indonesian text writes it."""
    value = value.quantize(Decimal("0.0001"), ROUND_HALF_UP).normalize()
    whole, _, rest = f"{value:,f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def _staff(p: Pembaca, posts: Iterable[Jabatan]) -> None:
    """Compare the total of incumbents with those of the posts."""
    known = sum((x.pemangku for x in posts if x.pemangku is not None), Decimal(0))
    for b in p.tabel.baris:
        for column in p.tabel.kepala.of(Arti.PEMANGKU) if b.ragam is Ragam.JUMLAH else ():
            told = p.tabel.angka(b.nomor, column)
            single = len(p.tabel.kepala.of(Arti.PEMANGKU)) == 1
            if told and told.nilai and single and told.nilai != known:
                words = f"berisi {_number(told.nilai)}, sedangkan pemangku berjumlah"
                cell = p.at(b.nomor, column).cell
                p.warn(b.nomor, column.nomor, "K77", f"sel {cell} {words} {_number(known)}")


def check_recap(p: Pembaca, posts: Iterable[Jabatan]) -> None:
    """Compare told needs with told loads, told gaps, and totals of a recapitulation."""
    scale = _Ukuran(Arti.KEBUTUHAN, Decimal(p.efektif), "orang")
    posts = list(posts)
    for post in posts:
        if post.beban is not None and post.kebutuhan is not None:
            told = Angka(post.kebutuhan)
            if not _same(scale, post.beban, told):
                _differs(p, post.asal.line, (scale, told), post.beban, "bebannya")
        _gap(p, post)
    for arti, value in ((Arti.KEBUTUHAN, "kebutuhan"), (Arti.BEBAN, "beban")):
        told_posts = [x for x in posts if getattr(x, value) is not None]
        total = sum((getattr(x, value) for x in told_posts), Decimal(0))
        for b in p.tabel.baris if told_posts else ():
            number = first_number(p, b.nomor, arti) if b.ragam is Ragam.JUMLAH else None
            if number and number.nilai and not _fits_some(p, b, number, arti, total):
                column = p.tabel.kepala.of(arti)[0]
                words = f"sel {p.at(b.nomor, column).cell} berisi {_number(number.nilai)}, "
                words += f"sedangkan jabatan di atasnya berjumlah {_number(total)}"
                p.warn(b.nomor, column.nomor, "K77", words)
    _staff(p, posts)


def _fits_some(p: Pembaca, b: Baris, told: Angka, arti: Arti, total: Decimal) -> bool:
    """Whether a total is that of all rows or of the group above it."""
    unit = next((s.nama for k in p.tabel.kepala.of(arti) if (s := p.satuan.get(k.judul))), "")
    scale = FAKTOR.get(unit, Decimal(1)) if arti is Arti.BEBAN else Decimal(1)
    group = Decimal(0)
    for above in reversed(p.tabel.baris[: p.tabel.baris.index(b)]):
        if above.ragam in (Ragam.JUMLAH, Ragam.JUDUL):
            break
        number = first_number(p, above.nomor, arti)
        group += number.nilai if number and above.ragam is Ragam.ISI else 0
    return agrees(total, told, scale) or agrees(group * scale, told, scale)


def _gap(p: Pembaca, post: Jabatan) -> None:
    """Compare a told surplus or shortage with incumbents and need."""
    need = post.kebutuhan
    for column in p.tabel.kepala.of(Arti.SELISIH):
        told = p.tabel.angka(post.asal.line, column)
        if told and need is not None and post.pemangku is not None:
            gap = post.pemangku - need
            if abs(abs(gap) - abs(told.nilai)) > told.halus:
                words = f"berisi {_number(told.nilai)}, sedangkan pemangku dikurangi kebutuhan"
                cell = p.at(post.asal.line, column).cell
                p.warn(post.asal.line, column.nomor, "K77", f"sel {cell} {words} {_number(gap)}")
