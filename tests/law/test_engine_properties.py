"""For any law and any operations that fit it (derandomised; 200 laws a property)."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kasus_hukum import PERDA

from generator.diagnostics import NOWHERE
from generator.law import tree
from generator.law.apply.own import apply, apply_strict
from generator.law.engine.amend import Amandemen, amend
from generator.law.engine.consolidate import consolidate
from generator.law.engine.diff import diff
from generator.law.reader.read import read_satuan
from generator.law.sentence.read_back import read_back, sebutan
from generator.law.text import to_text
from generator.law.trace import trace
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Peraturan, Satuan

BANYAK = settings(
    derandomize=True, max_examples=200, deadline=None, suppress_health_check=list(HealthCheck)
)
KATA = st.sampled_from(
    ["dinas", "badan", "urusan pemerintahan", "kepala dinas", "anggaran", "izin"]
)


def butir(jenis: Jenis, isi: list[str], tanda: tuple[str, str, str]) -> tuple[Satuan, ...]:
    """Return list items with their marks: all, last but one, last."""
    biasa, sela, akhir = tanda
    marks = [biasa] * (len(isi) - 2) + [sela] * (len(isi) > 1) + [akhir]
    return tuple(
        Satuan(jenis, nomor.render(jenis, nomor.Nomor(i)), kalimat=f"{kata}{tanda_}")
        for i, (kata, tanda_) in enumerate(zip(isi, marks, strict=True), 1)
    )


@st.composite
def rincian(draw: st.DrawFn, jenis: Jenis = Jenis.HURUF) -> tuple[Satuan, ...]:
    isi = draw(st.lists(KATA, min_size=2, max_size=4))
    return butir(
        jenis,
        isi,
        draw(st.sampled_from([(";", "; dan", "."), (";", "; atau", "."), (".", ".", ".")])),
    )


@st.composite
def ayat(draw: st.DrawFn, n: int) -> Satuan:
    if draw(st.booleans()):
        return Satuan(
            Jenis.AYAT,
            str(n),
            kalimat=f"{draw(KATA).capitalize()} terdiri atas:",
            anak=draw(rincian()),
        )
    return Satuan(Jenis.AYAT, str(n), kalimat=f"{draw(KATA).capitalize()} diatur.")


@st.composite
def pasal(draw: st.DrawFn, n: int) -> Satuan:
    match draw(st.integers(0, 4)):
        case 4:
            huruf = [
                replace(h, kalimat="kelompok yang terdiri atas:", anak=draw(rincian(Jenis.ANGKA)))
                if draw(st.booleans())
                else h
                for h in draw(rincian())
            ]
            return Satuan(Jenis.PASAL, str(n), kalimat="Unit meliputi:", anak=tuple(huruf))
        case 0:
            return Satuan(Jenis.PASAL, str(n), kalimat=f"{draw(KATA).capitalize()} dibentuk.")
        case 1:
            return Satuan(Jenis.PASAL, str(n), kalimat="Dinas meliputi:", anak=draw(rincian()))
        case 2:
            return Satuan(
                Jenis.PASAL,
                str(n),
                kalimat="Yang dimaksud dengan:",
                anak=draw(rincian(Jenis.ANGKA)),
            )
        case _:
            banyak = draw(st.integers(1, 3))
            return Satuan(
                Jenis.PASAL, str(n), anak=tuple(draw(ayat(i)) for i in range(1, banyak + 1))
            )


@st.composite
def hukum(draw: st.DrawFn) -> Satuan:
    n, bab = 0, []
    for b in range(1, draw(st.integers(1, 3)) + 1):
        isi = []
        for _ in range(draw(st.integers(1, 3))):
            n += 1
            isi.append(draw(pasal(n)))
        if draw(st.booleans()):
            isi = [Satuan(Jenis.BAGIAN, "Kesatu", "Umum", anak=tuple(isi))]
        bab.append(
            Satuan(Jenis.BAB, nomor.render(Jenis.BAB, nomor.Nomor(b)), "JUDUL", anak=tuple(isi))
        )
    return Satuan(Jenis.BATANG_TUBUH, anak=tuple(bab))


def calon(akar: Satuan, arah: tree.Jalur, pilihan: int, kata: str) -> Perubahan:
    """Return an operation on a unit; whether it fits is for the engine to say."""
    satuan, alamat = tree.di_jalur(akar, arah), tree.alamat_di(akar, arah)
    isi = Satuan(satuan.jenis, kalimat=f"{kata} baru")
    if satuan.jenis in KELOMPOK:
        isi = Satuan(satuan.jenis, judul="JUDUL BARU")
    match pilihan:
        case 0 if satuan.jenis in KELOMPOK:
            return Perubahan(Tindakan.UBAH, alamat, Objek.JUDUL, isi=isi)
        case 0:
            return Perubahan(Tindakan.UBAH, alamat, isi=isi)
        case 1:
            return Perubahan(Tindakan.HAPUS, alamat)
        case 2:
            return Perubahan(Tindakan.SISIP, alamat, jenis=satuan.jenis, isi=isi)
        case 3 if satuan.anak:
            jenis = satuan.anak[0].jenis
            baru = Satuan(jenis, kalimat=f"{kata} tambahan")
            if jenis in KELOMPOK:
                baru = Satuan(jenis, judul="JUDUL TAMBAHAN")
            return Perubahan(Tindakan.TAMBAH, alamat, jenis=jenis, isi=baru)
        case 4:
            return Perubahan(Tindakan.GANTI_FRASA, alamat, dari="dinas", menjadi="badan")
        case _:
            return Perubahan(Tindakan.UBAH, alamat, Objek.PENJELASAN, penjelasan="Cukup jelas.")


@st.composite
def pernah_diubah(draw: st.DrawFn) -> Satuan:
    """Return a law as it stands after an amendment: with 2A, (1a), b1, and deleted units."""
    return ubah_acak(draw, draw(hukum())).hasil


@st.composite
def amandemen(draw: st.DrawFn) -> Amandemen:
    return ubah_acak(draw, draw(st.one_of(hukum(), pernah_diubah())))


def ubah_acak(draw: st.DrawFn, dasar: Satuan) -> Amandemen:
    """Amend a law by operations drawn one by one, those that fit."""
    tempat = [arah for arah, _ in tree.traverse(dasar) if arah]
    usul = draw(
        st.lists(
            st.tuples(st.sampled_from(tempat), st.integers(0, 5), KATA), min_size=1, max_size=6
        )
    )
    ops: list[Perubahan] = []
    for arah, pilihan, kata in usul:
        op = calon(dasar, arah, pilihan, kata)
        if cocok(dasar, [*ops, op]):
            ops.append(op)
    return amend(dasar, ops, bentuk=PERDA) if ops else Amandemen(dasar, dasar, (), ())


def cocok(dasar: Satuan, ops: list[Perubahan]) -> bool:
    from generator.law.apply.expand import expand

    uraian, galat = expand(dasar, ops)
    return not galat and not apply_strict(dasar, uraian).galat


@BANYAK
@given(amandemen())
def test_sentences_read_back_as_the_operations(a: Amandemen) -> None:
    for instruksi in a.instruksi:
        assert read_back(instruksi.kalimat).operasi == sebutan(instruksi.operasi)


@BANYAK
@given(amandemen())
def test_comparing_and_applying_give_the_same_law(a: Amandemen) -> None:
    assert apply(a.dasar, diff(a.dasar, a.hasil)) == a.hasil
    assert apply(a.dasar, a.operasi) == a.hasil
    assert amend(a.dasar, diff(a.dasar, a.hasil), bentuk=PERDA, ketat=False).hasil == a.hasil


@BANYAK
@given(amandemen())
def test_what_operations_did_is_told_apart_and_whole(a: Amandemen) -> None:
    """Each unit touched is in the trace of one operation; none on the text did nothing."""
    if not a.operasi:
        return
    jadi = apply_strict(a.dasar, a.operasi, ketat=False)
    jejak = jadi.jejak(a.dasar)
    semua = [unit for satu in jejak for unit in satu.touched]
    assert sorted(map(str, semua)) == sorted(map(str, trace(a.dasar, jadi.hasil).touched))
    kelompok_baru = any(a.akhir.jenis in KELOMPOK for satu in jejak for a in satu.made)
    for op, satu in zip(jadi.operasi, jejak, strict=True):
        di_dalamnya = op.membawa and kelompok_baru  # what stands in a new group came with it
        assert satu.touched or di_dalamnya or not op.objek.dalam_teks, op


@st.composite
def dua_naskah(draw: st.DrawFn) -> tuple[Satuan, Satuan]:
    """Return a law and the same law with other words in any of its Pasal."""
    a = draw(hukum())
    b = a
    for p in tree.pasal(a):
        if draw(st.booleans()):
            b = tree.ganti_di(b, Alamat().ke(Jenis.PASAL, p.nomor), draw(pasal(int(p.nomor))))
    return a, b


@BANYAK
@given(dua_naskah())
def test_whatever_a_drafter_edits_becomes_operations(naskah: tuple[Satuan, Satuan]) -> None:
    """Units that vanish from the edited text are deleted; everything else is as edited."""
    a, b = naskah
    hasil = {p.nomor: p for p in tree.pasal(apply(a, diff(a, b)))}
    for p in tree.pasal(b):
        if _tetap(a, p):
            assert hasil[p.nomor] == p


def _tetap(a: Satuan, p: Satuan) -> bool:
    """Return whether no unit of a Pasal vanished without a trace."""
    lama = next((x for x in tree.pasal(a) if x.nomor == p.nomor), p)
    return all(_ada(p, arah, lama) for arah, _ in tree.traverse(lama))


def _ada(p: Satuan, arah: tree.Jalur, lama: Satuan) -> bool:
    return tree.ada(p, tree.rantai(lama, arah))


@BANYAK
@given(amandemen())
def test_numbers_are_unique_and_ascending(a: Amandemen) -> None:
    deret = [list(tree.pasal(a.hasil))]
    for satuan in a.hasil.walk():
        deret += [
            [x for x in satuan.anak if x.jenis is jenis]
            for jenis in {x.jenis for x in satuan.anak if x.jenis is not Jenis.PASAL}
        ]
    for satu in deret:
        kunci = [nomor.parse(s.jenis, s.nomor) for s in satu]
        assert kunci == sorted(set(kunci))


@BANYAK
@given(amandemen())
def test_untouched_pasal_are_identical(a: Amandemen) -> None:
    tersentuh = {x.akhir.nomor for i in a.instruksi for x in i.alamat if x.pasal == x}
    kini = {p.nomor: p for p in tree.pasal(a.hasil)}
    for p in tree.pasal(a.dasar):
        if p.nomor not in tersentuh:
            assert kini[p.nomor] is p


@BANYAK
@given(amandemen())
def test_the_printed_amendment_enacted_gives_the_same_law(a: Amandemen) -> None:
    butir_ = tuple(
        Satuan(Jenis.ANGKA, str(n), kalimat=i.kalimat, anak=tuple(map(tercetak, i.berbunyi)))
        for n, i in enumerate(a.instruksi, 1)
    )
    pasal_i = Satuan(Jenis.PASAL, "I", kalimat="Beberapa ketentuan diubah:", anak=butir_)
    tubuh = Satuan(Jenis.BATANG_TUBUH, anak=(pasal_i,))
    hasil = consolidate(
        Peraturan("DASAR", batang_tubuh=a.dasar), [Peraturan("BARU", batang_tubuh=tubuh)]
    )
    assert hasil.hasil.batang_tubuh == a.hasil


def tercetak(satuan: Satuan) -> Satuan:
    """Print a unit and read it again, as a reader of the gazette would."""
    tubuh, temuan = read_satuan(to_text(satuan), NOWHERE)
    assert temuan == ()
    return tubuh.anak[0] if tubuh.anak else satuan


@BANYAK
@given(hukum())
def test_a_law_equals_itself(a: Satuan) -> None:
    assert diff(a, a) == ()
    assert apply(a, ()) == a
    assert all(tree.find(a, tree.alamat_di(a, arah)) is s for arah, s in tree.traverse(a) if arah)
    assert Alamat.parse("batang tubuh") == Alamat()
