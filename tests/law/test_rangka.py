"""The frame of a law, handed on from one state to the next, is that of a law read anew."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from test_engine_properties import BANYAK, hukum, pernah_diubah

from generator.law import tree
from generator.law.rangka import frame_of, frame_with_new
from generator.law.trace import differing, trace
from generator.model.alamat import KELOMPOK
from generator.model.satuan import Jenis, Satuan

NOMOR = st.sampled_from(["1", "1A", "1a", "2", "3", "9", "?0"])


def anew(akar: Satuan) -> Satuan:
    """Return the same law, of which nothing is remembered."""
    return replace(akar)


def frame(akar: Satuan) -> tuple[object, ...]:
    r = frame_of(akar)
    bernomor = {n: [arah for arah, _ in r.of_number(n)] for n in r.bernomor}
    posisi = [r.di(arah) for arah, _ in r.semua()]
    return list(r.semua()), posisi, bernomor, r.nomor, r.himpunan, r.ganda


@st.composite
def edited(draw: st.DrawFn) -> list[Satuan]:
    """Return the states of a law: Pasal and groups brought, taken out, renumbered, reworded."""
    states = [draw(st.one_of(hukum(), pernah_diubah()))]
    for what in draw(st.lists(st.integers(0, 4), min_size=1, max_size=6)):
        akar = states[-1]
        frame_of(akar)
        units = [x for x in tree.traverse(akar) if x[0]]
        if not units:
            break
        arah, satuan = draw(st.sampled_from(units))
        pasal = Satuan(Jenis.PASAL, draw(NOMOR), kalimat="Baru.")
        match what:
            case 0:
                jadi = tree.ganti(akar, arah, lambda s: (replace(s, kalimat="Lain."),))
            case 1:
                jadi = tree.ganti(akar, arah, lambda _: ())
            case 2 if satuan.jenis is Jenis.PASAL:
                jadi = tree.ganti(akar, arah, lambda s, n=pasal.nomor: (replace(s, nomor=n),))
            case 3 if satuan.jenis in KELOMPOK:
                jadi = tree.sisip_di(akar, (*arah, len(satuan.anak)), pasal)
            case 4 if satuan.jenis in (Jenis.PASAL, *KELOMPOK):
                jadi = tree.sisip_di(akar, arah, pasal)
            case _:
                continue
        states.append(jadi)
    return states


@BANYAK
@given(edited())
def test_a_frame_handed_on_is_the_frame_read_anew(states: list[Satuan]) -> None:
    for akar in states:
        assert frame(akar) == frame(anew(akar))
        assert tree.pasal(akar) == tuple(
            s for _, s in tree.kerangka(akar) if s.jenis is Jenis.PASAL
        )


@BANYAK
@given(edited())
def test_an_address_leads_where_going_through_all_units_leads(states: list[Satuan]) -> None:
    akar = states[-1]
    named: dict[str, list[tree.Jalur]] = {}
    for arah, _ in tree.traverse(akar):
        named.setdefault(str(tree.alamat_di(akar, arah)).lower(), []).append(arah)
    for arah, _ in tree.traverse(akar):
        alamat = tree.alamat_di(akar, arah)
        if alamat.pasal is None:
            continue
        if len(named[str(alamat).lower()]) == 1:
            assert tree.jalur(akar, alamat) == arah
        else:
            assert not tree.ada(akar, alamat)


@BANYAK
@given(edited(), edited())
def test_what_two_states_share_is_left_out_of_a_trace_unseen(
    here: list[Satuan], there: list[Satuan]
) -> None:
    for a, b in ((here[0], here[-1]), (here[0], there[-1])):
        assert trace(a, b) == trace(a, _copied(b))


def _copied(unit: Satuan) -> Satuan:
    return replace(unit, anak=tuple(map(_copied, unit.anak)))


def test_of_units_with_one_number_the_first_stays_the_first() -> None:
    one, two, new = (Satuan(Jenis.HURUF, "a", kalimat=w) for w in ("satu;", "dua;", "baru;"))
    assert differing((one, two), (new, one, two)) == ((one, two), (new, one, two))
    assert differing((one, two), (one, new)) == ([two], [new])
    b = Satuan(Jenis.HURUF, "b", kalimat="lain;")
    assert differing((one, b), (one, b, two)) == ((), (two,))
    assert differing((one, b), (new, one, b)) == ((one, b), (new, one, b))


def test_the_first_pasal_of_an_empty_law_is_no_double() -> None:
    """An empty set of numbers that is known already is handed on as one that is known."""
    kosong = Satuan(Jenis.BATANG_TUBUH)
    assert frame_of(kosong).himpunan == frozenset()
    berisi = replace(kosong, anak=(Satuan(Jenis.PASAL, "1"),))
    frame_with_new(kosong, (0,), berisi)
    kini = frame_of(berisi)
    assert (kini.himpunan, kini.ganda) == (frozenset({"1"}), False)
