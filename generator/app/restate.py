"""``naskah restate``: an amendment that changes too much becomes a new regulation (L2-237).

The law as the amendment would leave it, numbered through, is the text of a new dossier that repeals
the old law and all that amended it. What only its drafter can decide is told, place by place.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path

from generator.app.authored import make_law
from generator.app.paths import Home, write_atomically
from generator.content.load import load_dossier
from generator.content.new import check_name
from generator.content.write import write_yaml
from generator.diagnostics import Diagnostic, DraftingError, Span, galat, peringatan
from generator.documents.penjelasan import isi_penjelasan
from generator.documents.ungkapan import kalimat
from generator.law import tree
from generator.law.apply.beside import apply_own
from generator.law.as_data import to_authored
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import PENUTUP, PERALIHAN, transitional
from generator.law.engine.renumber import Peta, TulisUlang, moved_references, renumber
from generator.law.reader.read import read_satuan
from generator.law.sasaran import alamat_isi
from generator.law.text import to_text
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.belum_diisi import belum_diisi
from generator.model.dossier import Dossier, IsiPerubahan
from generator.model.draft import form_of, usual_form
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan
from generator.model.teks import Teks
from generator.model.unsur_kajian import KAJIAN

DIBUAT = ("ranperda", "matriks-persandingan", "laporan-pemeriksaan")
KONVERSI = "data/konversi.csv"
BERLAKU = re.compile(r"(?:Peraturan|Qanun)\b[^.;]{0,60}\bini\s+(?:mulai\s+)?berlaku\b")
CABUT = re.compile(
    r"\b(?:Peraturan|Keputusan|Qanun)\b.*\bdicabut\s+dan\s+dinyatakan\s+tidak\s+berlaku\b",
    re.DOTALL,
)
DITEMPATKAN = re.compile(r"\[\[(tabel|gambar):([\w-]+)")
BERANGKA = re.compile(r"\bPasal II?\b")
UBAH = re.compile(r"\b(?:di|meng|peng)?ubah(?:an)?\b", re.IGNORECASE)


PAPER = ("narasi", "data", "gambar", "data.yaml", "perbandingan.yaml", "dampak_regulasi.yaml")
CARRIED = (*PAPER, "tahap.yaml", "partisipasi.yaml", "evaluasi_peraturan.yaml")
SEBUT = re.compile(  # of the law itself: no law is named behind it
    r"\bPasal (\d+[A-Z]*|[IV]+)\b(?!(?: ayat \(\w+\))?[^.;]{0,40}\b(?:Undang|Peraturan))"
)


@dataclass(frozen=True, slots=True)
class Hasil:
    """The files that were written, how many units have a new number, what is to be decided."""

    files: tuple[Path, ...]
    pasal: int
    bernomor_baru: int
    temuan: tuple[Diagnostic, ...]


def restate(home: Home, slug: str, into: str) -> Hasil:
    """Write the dossier of a new regulation that says what a dossier's amendment would leave.

    Raise DraftingError for a dossier that amends nothing (S133), a name that is taken (S42).
    """
    check_name(into)
    target = home.content / into
    if target.exists():
        hint = "pilih nama lain dengan --into"
        raise DraftingError([galat(Span(target.as_posix()), "S42", "sudah ada", hint)])
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    law, isi = make_law(dossier), dossier.isi
    if not isinstance(isi, IsiPerubahan) or not isinstance(law, Amandemen):
        place = Span((home.content / slug / "dossier.yaml").as_posix(), 1, 1)
        message = "Dosir ini tidak mengubah peraturan, sehingga tidak ada yang ditulis ulang."
        raise DraftingError([galat(place, "S133", message)])
    made = _Penulisan(home.content / slug, home.content / into, dossier, isi, law)
    texts = made.texts()
    files = {name: text.encode() for name, text in texts.items()}
    files |= made.carried(frozenset(files))
    for name, data in files.items():
        write_atomically(target / name, data)
    lain = sum(
        1 for a, b in _printed(made.law.hasil, made.ulang.peta) if b and a != b and _is_pasal(a)
    )
    jumlah = sum(1 for s in made.ulang.hasil.walk() if s.jenis is Jenis.PASAL)
    return Hasil(tuple(target / n for n in files), jumlah, lain, tuple(made.temuan))


def _is_pasal(alamat: Alamat) -> bool:
    return bool(alamat.langkah) and alamat.akhir.jenis is Jenis.PASAL


@dataclass(slots=True)
class _Penulisan:
    """One restatement: the dossier it starts from, the law it ends in, what is left to decide."""

    dari: Path
    ke: Path
    dossier: Dossier
    isi: IsiPerubahan
    law: Amandemen
    temuan: list[Diagnostic] = field(default_factory=list)
    ulang: TulisUlang = field(init=False)

    def __post_init__(self) -> None:
        """Number the law through, without what the new draft words itself."""
        self.ulang = renumber(self._with_transition(), _worded_by_draft)

    def _with_transition(self) -> Satuan:
        """Return the law with the rules of Pasal II as Pasal of its own (L2-127)."""
        hukum = self.law.hasil
        teks = [*(b.teks for b in self.dossier.peralihan), *self.dossier.identitas.pasal_ii]
        semua = [p.nomor for p in tree.pasal(hukum)]
        pasal = []
        for satu in teks:
            (dibaca,) = tree.pasal(read_satuan(f"Pasal 1\n{kalimat(satu)}\n", satu.span)[0])
            semua.append(nomor.following(Jenis.PASAL, *semua[-1:]))
            pasal.append(replace(dibaca, nomor=semua[-1]))
            awal = " ".join(satu.split()[:6])
            sebut = " yang masih menyebut Pasal I atau Pasal II" * bool(BERANGKA.search(satu))
            self._say(satu.span, f"Ketentuan Pasal II “{awal} ...” menjadi Pasal{sebut}.")
        if not pasal:
            return hukum
        bab, ada = list(hukum.anak), [n for n, b in enumerate(hukum.anak) if transitional(b)]
        if ada:
            lama = bab[ada[-1]]
            bab[ada[-1]] = replace(lama, anak=(*lama.anak, *pasal))
        elif bab[-1].jenis is Jenis.BAB:
            baru = Satuan(Jenis.BAB, f"{bab[-1].nomor}A", PERALIHAN, anak=tuple(pasal))
            bab.insert(len(bab) - _closes(bab[-1]), baru)
        else:
            bab += pasal
        return replace(hukum, anak=tuple(bab))

    def texts(self) -> dict[str, str]:
        """Return the files of the new dossier by their path in it."""
        made = {
            "dossier.yaml": self._identity(),
            "konsiderans.yaml": self._considerations(),
            "rancangan.yaml": self._draft(),
            "digantikan.yaml": (self.dari / "dasar.yaml").read_text(encoding="utf-8"),
            KONVERSI: self._conversion(),
        }
        findings = sorted((self.dari / "temuan").glob("*.yaml"))
        made |= {f"temuan/{p.name}": p.read_text(encoding="utf-8") for p in findings}
        for nama in (n for blok in self.kajian for n in KAJIAN[blok].semua_berkas):
            if (self.dari / nama).is_file():
                made[nama] = (self.dari / nama).read_text(encoding="utf-8")
        self._undecided()
        return made

    def carried(self, made: Container[str]) -> dict[str, bytes]:
        """Return what the new dossier takes over as it is: narratives, stages, data, pictures."""
        found: dict[str, bytes] = {}
        for path in sorted(self.dari.rglob("*")):
            name = path.relative_to(self.dari).as_posix()
            if name.partition("/")[0] in CARRIED and name not in made and path.is_file():
                found[name] = path.read_bytes()
        self._old_numbers(found)
        return found

    def _old_numbers(self, files: Mapping[str, bytes]) -> None:
        """Tell the narratives that name a Pasal whose number is another now, or that is gone."""
        baru = {
            a.akhir.nomor: b.akhir.nomor if b else ""
            for a, b in _printed(self.law.hasil, self.ulang.peta)
            if _is_pasal(a)
        } | dict.fromkeys(("I", "II"), "")
        for name, data in files.items():
            if not name.endswith(".md"):
                continue
            lines = data.decode("utf-8").splitlines()
            sebut = ((n, m[1]) for n, line in enumerate(lines, 1) for m in SEBUT.finditer(line))
            lain = [(n, lama) for n, lama in sebut if baru.get(lama, lama) != lama]
            if lain:
                nomor = ", ".join(dict.fromkeys(lama for _, lama in lain))
                place = Span((self.dari / name).as_posix(), lain[0][0], 1)
                self._say(place, f"Narasi masih menyebut Pasal {nomor} menurut nomor yang lama.")

    @property
    def kajian(self) -> tuple[str, ...]:
        """Return the building blocks whose tables and figures stand in an annex."""
        teks = " ".join(str(satu.teks) for satu in self._annex_law().lampiran)
        isi = {f"{m[1]}-{m[2]}" for m in DITEMPATKAN.finditer(teks)}
        return tuple(nama for nama, satu in KAJIAN.items() if isi & set(satu.isi))

    # --- the files ---

    def _identity(self) -> str:
        asal, lama = self.dossier.identitas, self.dossier.pustaka.peraturan[self.dossier.terdahulu]
        daerah = asal.daerah.model_dump(mode="json", exclude_defaults=True)
        data: dict[str, object] = {
            "judul": " ".join(str(lama.judul).split()),
            "jenis_rancangan": "baru",
            **({"bentuk": str(lama.jenis)} if lama.jenis is not usual_form(asal.daerah) else {}),
            "daerah": daerah,
            "pemrakarsa": str(asal.pemrakarsa),
            "tanggal_acuan": asal.tanggal_acuan,
            "keadaan": str(asal.keadaan),
            "dokumen": list(DIBUAT),
            **({"kajian": list(self.kajian)} if self.kajian else {}),
        }
        nama = form_of(self.dossier).nama
        return f"# {nama} baru, ditulis ulang dari dosir {self.dossier.slug}.\n{write_yaml(data)}"

    def _considerations(self) -> str:
        dari, gugur = self.dossier.konsiderans, set(self._repealed())
        menimbang = []
        for satu in dari.menimbang:
            data: dict[str, object] = {"unsur": str(satu.unsur), "teks": str(satu.teks)}
            data |= {"karena": list(map(str, satu.karena))} if satu.karena else {}
            menimbang.append(data | ({"klaim": str(satu.klaim)} if satu.klaim else {}))
            if UBAH.search(satu.teks):
                self._say(satu.teks.span, "Pertimbangan masih menyebut perubahan.")
        mengingat = [str(k) for k in dari.mengingat if str(k).partition(",")[0] not in gugur]
        return write_yaml({"menimbang": menimbang, "mengingat": mengingat})

    def _draft(self) -> str:
        batang = replace(self.ulang.hasil, judul="")
        if batang.anak and batang.anak[-1].jenis is Jenis.BAB and not _closes(batang.anak[-1]):
            batang = replace(batang, anak=(*batang.anak, self._closing(batang.anak[-1])))
        teks = to_text(batang)
        kembali, _ = read_satuan(teks, Span((self.ke / "rancangan.yaml").as_posix(), 1, 1))
        if replace(kembali, judul="") != batang:
            pesan = "Teks yang ditulis ulang terbaca lain daripada hukumnya."
            raise DraftingError([galat(Span(self.dari.as_posix()), "S134", pesan)])
        dasar = self.isi.dasar
        umum = str(dasar.penjelasan_umum) or belum_diisi("alasan penggantian dan pokok materinya.")
        peraturan = Peraturan(
            "", batang_tubuh=batang, lampiran=tuple(self._annexes()), penjelasan=self._explained()
        )
        data: dict[str, object] = {
            **{k: v for k, v in to_authored(peraturan).items() if k != "judul"},
            "mencabut": list(self._repealed()),
            "pengaturan": list(self._reasons()),
            "penjelasan_umum": f"{umum.strip()}\n",
        }
        if self.isi.perubahan.perkada:
            data["perkada"] = [
                p.model_dump(mode="json", exclude_defaults=True) for p in self.isi.perubahan.perkada
            ]
        urut = ("batang_tubuh", "mencabut", "pengaturan", "penjelasan_umum", "penjelasan")
        isi = {k: data[k] for k in (*urut, "lampiran", "perkada") if data.get(k)}
        return write_yaml(isi)

    def _closing(self, akhir: Satuan) -> Satuan:
        """Return the group of the Pasal that the draft words itself: the last (L2-137)."""
        return Satuan(Jenis.BAB, nomor.following(Jenis.BAB, akhir.nomor), PENUTUP)

    def _conversion(self) -> str:
        """Return the old and the new address of every unit, as CSV."""
        out = StringIO()
        tulis = csv.writer(out, lineterminator="\n")
        tulis.writerow(["lama", "baru"])
        for lama, baru in _printed(self.law.hasil, self.ulang.peta):
            tulis.writerow([str(lama), str(baru) if baru else "tidak dimuat"])
        return out.getvalue()

    # --- what goes into them ---

    def _repealed(self) -> tuple[str, ...]:
        """Return the keys of the old law and of those that amended it, oldest first."""
        lama = self.dossier.pustaka.peraturan[self.dossier.terdahulu]
        ada = self.dossier.pustaka.peraturan
        return (str(lama.id), *(str(k) for k in lama.diubah_oleh if str(k) in ada))

    def _reasons(self) -> Iterator[dict[str, object]]:
        """Yield the reasons of units that are there, as the operations gave them."""
        milik: dict[Span, list[Perubahan]] = {}
        for op in self.law.operasi:
            milik.setdefault(op.asal, []).append(op)
        for entri in self.dossier.operasi:
            alamat = [self._unit(op) for op in milik.get(entri.asal, ())]
            ada = [str(a) for a in dict.fromkeys(filter(None, alamat))]
            if not ada:
                berpasal = not Objek(str(entri.objek)).di_luar_batang
                apa = entri.alamat if berpasal else entri.objek
                self._say(entri.asal, f"Alasan pada {apa} tidak mempunyai satuan lagi.")
                continue
            data: dict[str, object] = {"alamat": ada}
            data |= {"karena": list(map(str, entri.karena))} if entri.karena else {}
            yield data | {"alasan": str(entri.alasan)}

    def _unit(self, op: Perubahan) -> Alamat | None:
        """Return where what an operation is about stands now."""
        if op.objek.di_luar_batang:
            return None
        alamat = alamat_isi(op)
        if alamat.pasal is not None:
            alamat = Alamat(tuple(s for s in alamat.langkah if s.jenis not in KELOMPOK))
        return self.ulang.peta.get(alamat)

    def _explained(self) -> Penjelasan:
        """Return the explanations of units that are there, their references moved."""
        isi = []
        for lama, teks in isi_penjelasan(self.isi.dasar, self.law).items():
            baru = self.ulang.peta.get(lama)
            asal = teks.span if isinstance(teks, Teks) else Span()
            if baru is None:
                self._say(asal, f"Penjelasan {lama} tidak dipindahkan: satuannya tidak dimuat.")
                continue
            kata, sisa = moved_references(str(teks), lama, self.ulang.peta)
            isi.append((str(baru), kata))
            for rujukan, sebab in sisa:
                self._reference(asal, f"Penjelasan {baru}", rujukan, sebab)
        urut = [
            str(tree.alamat_di(self.ulang.hasil, a)) for a, _ in tree.traverse(self.ulang.hasil)
        ]
        isi.sort(key=lambda satu: urut.index(satu[0]))
        return Penjelasan(pasal_demi_pasal=tuple(isi))

    def _annexes(self) -> Iterator[Lampiran]:
        """Yield the annexes as the operations leave them, their references moved."""
        for satu in self._annex_law().lampiran:
            kata, sisa = moved_references(satu.teks, Alamat(), self.ulang.peta)
            for rujukan, sebab in sisa:
                self._reference(satu.asal, f"Lampiran {satu.nomor}".rstrip(), rujukan, sebab)
            yield replace(satu, teks=kata)

    def _annex_law(self) -> Peraturan:
        hukum = Peraturan(
            "",
            lampiran=tuple(x.lampiran for x in self.isi.dasar.lampiran),
        )
        for op in self.law.operasi:
            if op.objek is Objek.LAMPIRAN:
                hukum = apply_own(hukum, op)
        return hukum

    # --- what is told ---

    def _say(self, place: Span, message: str) -> None:
        self.temuan.append(peringatan(place, "S132", message, "Putuskan dalam dosir yang baru."))

    def _reference(self, place: Span, where: str, words: str, why: str) -> None:
        self._say(place, f"Rujukan “{words}” pada {where} tidak dipindahkan: {why}.")

    def _undecided(self) -> None:
        """Tell what of the old law and of its amendment the new text does not say by itself."""
        for satu in self.ulang.tinggal:
            self._reference(satu.asal, str(satu.dari), satu.teks, satu.sebab)
        for pasal in self.law.hasil.walk():
            if _worded_by_draft(pasal):
                nama = "Ketentuan pencabutan" if _repeals(pasal) else "Saat mulai berlaku"
                self._say(pasal.asal, f"{nama} peraturan lama ({pasal.nomor}) tidak dimuat.")
        for bab in self.ulang.hasil.anak:
            if transitional(bab) and bab.asal.path:
                self._say(bab.asal, f"Bab {bab.nomor} berasal dari peraturan lama; masih perlu?")
        for tangguh in self.dossier.ditangguhkan:
            nama = str(tangguh.entri.alamat)
            self._say(tangguh.entri.asal, f"Perubahan {nama} ditangguhkan dan belum dimuat.")
        for op in self.dossier.operasi:
            if op.mulai is not None:
                self._say(op.asal, f"Saat mulai berlaku {op.alamat} belum dipindahkan.")
        if self.isi.perubahan.mulai_berlaku is not None:
            self._say(self.isi.perubahan.asal, "Saat mulai berlaku belum dipindahkan.")
        if self.isi.dasar.penjelasan_umum:
            place = self.isi.dasar.penjelasan_umum.span
            self._say(place, "Penjelasan umum berasal dari peraturan lama.")


def _closes(bab: Satuan) -> bool:
    return bab.judul.upper() == PENUTUP


def _worded_by_draft(satuan: Satuan) -> bool:
    """Return whether a unit says what the new draft words by itself: its force, what it repeals."""
    if satuan.jenis not in (Jenis.PASAL, Jenis.AYAT):
        return False
    if not satuan.anak and BERLAKU.match(satuan.kalimat):
        return True
    return _repeals(satuan)


def _repeals(satuan: Satuan) -> bool:
    """Return whether a whole Pasal or ayat repeals other regulations."""
    ayat = [s for s in satuan.anak if s.jenis is Jenis.AYAT]
    if ayat:
        return all(map(_repeals, ayat))
    return bool(CABUT.search(" ".join(f"{s.kalimat} {s.ekor}" for s in satuan.walk())))


def _printed(akar: Satuan, peta: Peta) -> Iterator[tuple[Alamat, Alamat | None]]:
    """Yield old and new addresses in the order of the old law."""
    for arah, satuan in tree.traverse(akar):
        if satuan.jenis is not Jenis.BATANG_TUBUH:
            alamat = tree.alamat_di(akar, arah)
            yield alamat, peta.get(alamat)
