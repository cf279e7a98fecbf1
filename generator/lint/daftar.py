"""Every check of the linter in one literal list: code, severity, legal source, function.

The meaning of a code is the docstring of its function: the rule in one sentence, then what is
wrong (*Keliru*) and what is right (*Benar*). F01 to F99 are the checks of the rule book; what is
missing there is true by construction (``docs/kode.md`` names the test). F101 and above are further
checks of form, N those of the thread. A number is never used twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Severity
from generator.lint import (
    akademik,
    dasar_hukum,
    definisi,
    ejaan,
    huruf,
    isi,
    judul,
    kata,
    konsiderans,
    kutipan,
    lampiran,
    nalar,
    pasal_ii,
    penjelasan,
    perubahan,
    rujukan,
    tabulasi,
    terapan,
)
from generator.lint.naskah import Kena, Naskah

GALAT, PERINGATAN, PETUNJUK = Severity.GALAT, Severity.PERINGATAN, Severity.PETUNJUK
BENANG = "Benang merah: temuan, perubahan, dan bukti saling bertaut"
L1 = "UU 12/2011 Lampiran I"
L1B = "UU 13/2022 Lampiran I"
L2 = "UU 12/2011 Lampiran II angka"
L2B = "UU 13/2022 Lampiran II angka"


@dataclass(frozen=True, slots=True)
class Lint:
    """One check: its code, how grave a finding is, the rule it rests on, and the function."""

    kode: str
    tingkat: Severity
    sumber: str
    periksa: Callable[[Naskah], Iterator[Kena]]

    @property
    def arti(self) -> str:
        """Return the rule in one sentence."""
        return self._uraian()[0]

    @property
    def keliru(self) -> str:
        """Return what is wrong, as a drafter would write it."""
        return self._sesudah("Keliru:")

    @property
    def benar(self) -> str:
        """Return what is right."""
        return self._sesudah("Benar:")

    def _uraian(self) -> list[str]:
        return [line.strip() for line in (self.periksa.__doc__ or "").strip().splitlines()]

    def _sesudah(self, kepala: str) -> str:
        """Return the words after a head up to the next one."""
        teks = " ".join(self._uraian()[1:])
        isi = teks.partition(kepala)[2]
        return isi.partition("Benar:")[0].strip()


LINTS: tuple[Lint, ...] = (
    Lint("F01", GALAT, f"{L2B} 4, 5", judul.bare_end),
    Lint("F02", GALAT, f"{L2B} 4a", judul.draft_word),
    Lint("F03", GALAT, f"{L2B} 6, 7", judul.ordinal),
    Lint("F04", GALAT, f"{L2B} 6", judul.base_title),
    Lint("F05", GALAT, f"{L2B} 2; {L2} 59", judul.region_name),
    Lint("F06", GALAT, f"{L2} 15", judul.grace_phrase),
    Lint("F07", GALAT, f"{L2} 16, 56", judul.office_comma),
    Lint("F08", GALAT, f"{L2} 22", konsiderans.items),
    Lint("F09", PERINGATAN, f"{L2B} 19", konsiderans.order),
    Lint("F10", GALAT, f"{L2B} 19", konsiderans.at_most_two),
    Lint("F11", GALAT, f"{L2} 23", konsiderans.closing),
    Lint("F12", PERINGATAN, f"{L2} 20", konsiderans.empty_need),
    Lint("F13", GALAT, f"{L2} 23", konsiderans.dalam_huruf),
    Lint("F14", GALAT, f"{L2} 39", dasar_hukum.triad),
    Lint("F15", GALAT, f"{L2B} 41a", dasar_hukum.base_listed),
    Lint("F16", GALAT, f"{L2} 43", dasar_hukum.order),
    Lint("F17", GALAT, f"{L2} 41, 42", dasar_hukum.in_force),
    Lint("F18", GALAT, f"{L2} 47, 49", dasar_hukum.gazette),
    Lint("F19", GALAT, f"{L2B} 41a", dasar_hukum.chain),
    Lint("F20", PERINGATAN, f"{L2} 45", dasar_hukum.plain_name),
    Lint("F21", PERINGATAN, f"{L2} 28", dasar_hukum.procedural),
    Lint("F22", GALAT, f"{L2} 52", dasar_hukum.numbering),
    Lint("F23", GALAT, f"{L2} 56", judul.approval),
    Lint("F24", GALAT, f"{L2} 54, 58, 59", judul.decision),
    Lint("F25", GALAT, f"{L2} 233", perubahan.two_articles),
    Lint("F26", GALAT, f"{L2} 233", perubahan.opening),
    Lint("F27", GALAT, f"{L2} 233", perubahan.numbered),
    Lint("F28", GALAT, f"{L2} 49, 233", perubahan.opening_gazette),
    Lint("F29", GALAT, "Praktik penyusunan: satu Pasal satu instruksi", perubahan.once_each),
    Lint(
        "F30", PERINGATAN, "Praktik penyusunan: instruksi menurut urutan Pasal", perubahan.ascending
    ),
    Lint("F31", GALAT, f"{L2} 231", terapan.targets_exist),
    Lint("F32", GALAT, f"{L2} 234, 235", terapan.neighbours),
    Lint("F33", GALAT, f"{L2} 234, 235", perubahan.suffixes),
    Lint("F34", GALAT, f"{L2} 234, 235", terapan.suffix_free),
    Lint("F35", GALAT, f"{L2} 86, 234", perubahan.counts),
    Lint("F36", PERINGATAN, f"{L2} 242", perubahan.wording),
    Lint("F37", GALAT, f"{L2B} 234a", perubahan.between_or_after),
    Lint("F38", GALAT, f"{L2} 235, 236", terapan.whole_pasal),
    Lint("F39", GALAT, f"{L2} 231, 233", terapan.named_changes),
    Lint("F40", GALAT, f"{L2} 236", terapan.keeps_numbers),
    Lint("F41", PERINGATAN, f"{L2} 236; {L2B} 190b", perubahan.deleted_form),
    Lint("F42", GALAT, f"{L2} 225, 236", perubahan.delete_or_revoke),
    Lint("F43", GALAT, "PP 4/2022 dan UU 8/2015 (praktik)", terapan.emptied_group),
    Lint("F44", GALAT, f"{L2} 272, 280", terapan.dangling),
    Lint("F45", PERINGATAN, f"{L2} 102", definisi.used),
    Lint("F46", PERINGATAN, f"{L2} 108", definisi.capitals),
    Lint("F47", PERINGATAN, f"{L2} 237", terapan.share),
    Lint("F48", PETUNJUK, f"{L2} 238", terapan.often),
    Lint("F49", GALAT, "UU 12/2011 Pasal 97A", terapan.omnibus),
    Lint("F50", GALAT, f"{L2} 233; {L2B} 233a", pasal_ii.start_last),
    Lint("F51", PERINGATAN, f"{L2} 233", terapan.transition_repeated),
    Lint("F52", GALAT, f"{L2} 155, 156", pasal_ii.retroactive),
    Lint("F53", GALAT, f"{L2} 87-95", tabulasi.marks),
    Lint("F54", PERINGATAN, f"{L2} 87", tabulasi.continuation),
    Lint("F55", PERINGATAN, f"{L2} 83; {L2B} 77", tabulasi.one_sentence),
    Lint("F56", PERINGATAN, f"{L2} 86; {L2B} 270c", kata.numbers_in_words),
    Lint("F57", GALAT, f"{L2} 272, 275, 280", rujukan.prepositions),
    Lint("F58", PERINGATAN, f"{L2} 273", rujukan.ranges),
    Lint("F59", PERINGATAN, f"{L2} 276", rujukan.reference_order),
    Lint("F60", PERINGATAN, f"{L2} 279", rujukan.forward),
    Lint("F61", GALAT, f"{L2} 278", rujukan.lower_rank),
    Lint("F62", GALAT, f"{L2} 251", rujukan.without_prejudice),
    Lint("F63", GALAT, f"{L2B} 270b", kata.open_lists),
    Lint("F64", PERINGATAN, f"{L2B} 270a", kata.first_word),
    Lint("F65", PERINGATAN, f"{L2} 267-270", kata.modals),
    Lint("F66", PERINGATAN, f"{L2} 255, 256; {L2B} 256a", kata.at_most),
    Lint("F67", PERINGATAN, f"{L2} 243", kata.plurals),
    Lint("F68", PERINGATAN, f"{L2} 250", kata.one_term),
    Lint("F69", PERINGATAN, f"{L2} 254", kata.foreign),
    Lint("F70", GALAT, f"{L2} 200-214", isi.delegation),
    Lint(
        "F71", PERINGATAN, "UU 23/2014 Pasal 212 ayat (4), PP 18/2016 Pasal 4", isi.perkada_matter
    ),
    Lint("F72", GALAT, f"UU 12/2011 Pasal 15; {L2} 121", isi.penalty),
    Lint("F73", GALAT, f"{L2} 163-169", pasal_ii.closing_formula),
    Lint("F74", PERINGATAN, f"{L2} 172; UU 23/2014 Pasal 242, Pasal 243", pasal_ii.gazette_lines),
    Lint("F75", GALAT, f"{L2} 174", penjelasan.present),
    Lint("F76", GALAT, f"{L2B} 188, 190", penjelasan.complete),
    Lint("F77", GALAT, f"{L2B} 188", penjelasan.plain_clear),
    Lint("F78", GALAT, f"{L2B} 190", penjelasan.siblings),
    Lint("F79", GALAT, f"{L2B} 190b, 236b", penjelasan.deleted),
    Lint("F80", PETUNJUK, f"{L2B} 176; {L2} 177, 186", penjelasan.no_norm),
    Lint("F81", PERINGATAN, f"{L2} 107, 187", penjelasan.no_definition),
    Lint("F82", GALAT, f"{L2B} 176; {L2} 191", penjelasan.quoted_phrase),
    Lint("F83", GALAT, f"{L2B} 236a", penjelasan.explained_by_instruction),
    Lint("F84", GALAT, f"{L2} 192-197", lampiran.announced),
    Lint("F85", PERINGATAN, f"{L2B} 236c", lampiran.only_changes),
    Lint("F87", GALAT, f"{L1}", akademik.spelling_of_titles),
    Lint("F88", GALAT, f"{L1}", akademik.four_problems),
    Lint("F89", GALAT, f"{L1B}", akademik.cost_benefit),
    Lint("F90", PERINGATAN, f"{L1}", akademik.both_directions),
    Lint("F91", PERINGATAN, f"{L1}; {L2B} 19", akademik.foundations),
    Lint("F92", GALAT, f"{L1}", nalar.chapter_five),
    Lint("F93", PERINGATAN, BENANG, nalar.told_in_paper),
    Lint("F94", PERINGATAN, f"{L1}", akademik.uncited),
    Lint("F96", PETUNJUK, "UU 12/2011 Pasal 56", akademik.product_choice),
    Lint(
        "F97",
        PETUNJUK,
        "PP 18/2016 Pasal 3, UU 23/2014 Pasal 242, Permendagri 7/2023 Pasal 3",
        akademik.approvals,
    ),
    Lint("F98", PERINGATAN, f"{L2} 242", huruf.typography),
    Lint("F99", PETUNJUK, "Mutu hasil cetak", huruf.hard_blanks),
    Lint("F101", GALAT, f"{L2} 87", tabulasi.ladder),
    Lint("F102", PERINGATAN, f"{L2} 83, 85", tabulasi.full_stop),
    Lint("F103", GALAT, f"{L2} 86", kata.words_agree),
    Lint("F104", PERINGATAN, f"{L2} 268", kata.duty_without_sanction),
    Lint("F105", PERINGATAN, f"{L2} 200-214", isi.delegation_form),
    Lint("F106", GALAT, f"{L2} 194", lampiran.roman),
    Lint("F107", PERINGATAN, f"{L2} 102, 103", definisi.undefined),
    Lint("F108", PERINGATAN, f"{L2} 102, 103", definisi.circular),
    Lint("F109", GALAT, f"{L2} 102, 103", definisi.twice),
    Lint("F110", PERINGATAN, f"{L2} 101; {L2B} 98", definisi.shape),
    Lint("F111", PERINGATAN, f"{L2} 242", huruf.doubled_words),
    Lint("F112", PETUNJUK, f"{L2} 242, 243", kata.long_sentence),
    Lint("F113", PERINGATAN, "Pustaka proyek", kutipan.known_citation),
    Lint("F114", GALAT, f"{L2} 45", kutipan.cited_title),
    Lint("F115", PERINGATAN, f"{L2} 42", kutipan.revoked_citation),
    Lint("F116", PERINGATAN, f"{L2} 45", kutipan.short_citation),
    Lint("F117", PERINGATAN, f"{L2} 272, 275", rujukan.own_ayat),
    Lint("F118", PETUNJUK, f"{L2} 242", ejaan.spelling),
    Lint("F119", PETUNJUK, f"{L2} 242", ejaan.no_dictionary),
    Lint("F120", PETUNJUK, "Keterbacaan Naskah Akademik", akademik.long_prose),
    Lint("F121", PERINGATAN, f"{L2B} 41a", kutipan.prose_chain),
    Lint("F122", PERINGATAN, f"{L2} 47, 49", kutipan.prose_gazette),
    Lint("F123", PERINGATAN, f"{L2B} 41a", dasar_hukum.status_checked),
    Lint("F124", PETUNJUK, f"{L2} 102, 103", definisi.undefined_terms),
    Lint("N01", GALAT, BENANG, nalar.change_has_finding),
    Lint("N02", GALAT, BENANG, nalar.finding_has_answer),
    Lint("N03", GALAT, BENANG, nalar.answer_agrees),
    Lint("N04", PERINGATAN, BENANG, nalar.deferred_or_answered),
    Lint("N05", PERINGATAN, BENANG, nalar.sure_evidence),
    Lint("N06", PERINGATAN, BENANG, nalar.consideration_has_finding),
    Lint("N07", PERINGATAN, BENANG, nalar.dimension_evaluated),
    Lint("N08", PERINGATAN, BENANG, nalar.proposal_matches),
    Lint("N09", PERINGATAN, BENANG, nalar.new_duty_explained),
)

PER_KODE = {lint.kode: lint for lint in LINTS}
