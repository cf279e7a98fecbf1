"""Every check of the linter in one literal list: a code and the function that looks for it.

What a code means, its gravity and its rule stand in the catalogue
(:mod:`generator.diagnostics.codes`). F01 to F99 are the checks of the rule book, F101 and above
further checks of form, N those of the thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.diagnostics.codes import Code, codes
from generator.lint import (
    akademik,
    antarperaturan,
    bab,
    bantahan,
    bentuk,
    bunyi,
    cacah,
    daerah,
    dasar_hukum,
    definisi,
    diceritakan,
    ejaan,
    hitungan,
    huruf,
    isi,
    isian,
    istilah,
    judul,
    kala,
    kata,
    keadaan,
    keberlakuan,
    keyakinan,
    konsiderans,
    kutipan,
    lampiran,
    menyeluruh,
    nalar,
    nilai,
    partisipasi,
    pasal_ii,
    pembuktian,
    penjelasan,
    peralihan,
    perangkat,
    perubahan,
    pidana,
    pusat,
    rincian,
    rujukan,
    rumus,
    rupiah,
    selisih,
    sumber_disebut,
    tabulasi,
    terapan,
    wadah,
    yang_diubah,
)
from generator.lint.naskah import Hit, Naskah
from generator.model.unsur_kajian import KELEMBAGAAN, MANFAAT_BIAYA

Periksa = Callable[[Naskah], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Lint:
    """One check: its code, and the function that yields what it finds in a draft.

    ``dahulu`` are the functions of the rules before it, as the catalogue dates them; ``versi`` is
    the rule that this check stands for, 0 the present one. ``untuk`` are the documents that it
    speaks of, none for every draft; ``blok`` is the part of the paper that it speaks of.
    """

    kode: str
    periksa: Periksa
    dahulu: tuple[Periksa, ...] = ()
    versi: int = 0
    untuk: tuple[str, ...] = ()
    blok: str = ""

    @property
    def code(self) -> Code:
        """Return what the catalogue says of the code."""
        kini = codes()[self.kode]
        return kini.earlier[self.versi - 1] if self.versi else kini

    def concerns(self, naskah: Naskah) -> bool:
        """Return whether a draft makes what this check speaks of; one from outside may."""
        dossier = naskah.dossier
        if dossier is None:
            return True
        made = not self.untuk or bool(set(self.untuk) & set(dossier.dibuat))
        return made and (not self.blok or self.blok in dossier.kajian)

    def pada(self, hari: date | None) -> Lint | None:
        """Return the check as the law stood on a day; None where there was no such rule."""
        versi = codes()[self.kode].on(hari)
        if not versi:
            return self if versi == 0 else None
        return replace(self, periksa=self.dahulu[versi - 1], versi=versi)


NASKAH = ("naskah-akademik",)
BENANG = (*NASKAH, "matriks-keterkaitan")  # what shows the thread from finding to norm

LINTS: tuple[Lint, ...] = (
    Lint("F01", judul.bare_end),
    Lint("F02", judul.draft_word),
    Lint("F03", judul.ordinal),
    Lint("F04", judul.base_title),
    Lint("F05", judul.region_name),
    Lint("F06", judul.grace_phrase),
    Lint("F07", judul.office_comma),
    Lint("F08", konsiderans.items),
    Lint("F09", konsiderans.order),
    Lint("F10", konsiderans.at_most_two),
    Lint("F11", konsiderans.closing),
    Lint("F12", konsiderans.empty_need),
    Lint("F13", konsiderans.dalam_huruf),
    Lint("F14", dasar_hukum.triad),
    Lint("F15", dasar_hukum.base_listed),
    Lint("F16", dasar_hukum.order),
    Lint("F17", dasar_hukum.in_force),
    Lint("F18", dasar_hukum.gazette),
    Lint("F19", dasar_hukum.chain),
    Lint("F20", dasar_hukum.plain_name),
    Lint("F21", dasar_hukum.procedural),
    Lint("F22", dasar_hukum.numbering),
    Lint("F23", judul.approval),
    Lint("F24", judul.decision),
    Lint("F25", perubahan.two_articles),
    Lint("F26", perubahan.opening),
    Lint("F27", perubahan.numbered),
    Lint("F28", perubahan.opening_gazette),
    Lint("F29", perubahan.once_each),
    Lint("F30", perubahan.ascending),
    Lint("F31", terapan.targets_exist),
    Lint("F32", terapan.neighbours),
    Lint("F33", perubahan.suffixes),
    Lint("F34", terapan.suffix_free),
    Lint("F35", perubahan.counts),
    Lint("F36", perubahan.wording),
    Lint("F37", perubahan.between_or_after),
    Lint("F38", terapan.whole_pasal),
    Lint("F39", terapan.named_changes),
    Lint("F40", terapan.keeps_numbers),
    Lint("F41", perubahan.deleted_form),
    Lint("F42", perubahan.delete_or_revoke),
    Lint("F43", terapan.emptied_group),
    Lint("F44", terapan.dangling),
    Lint("F45", definisi.used),
    Lint("F46", definisi.capitals),
    Lint("F47", terapan.share),
    Lint("F48", terapan.often),
    Lint("F49", terapan.omnibus),
    Lint("F50", pasal_ii.start_last),
    Lint("F51", terapan.transition_repeated),
    Lint("F52", pasal_ii.retroactive),
    Lint("F53", tabulasi.marks),
    Lint("F54", tabulasi.continuation),
    Lint("F55", tabulasi.one_sentence),
    Lint("F56", kata.numbers_in_words),
    Lint("F57", rujukan.prepositions),
    Lint("F58", rujukan.ranges),
    Lint("F59", rujukan.reference_order),
    Lint("F60", rujukan.forward),
    Lint("F61", rujukan.lower_rank),
    Lint("F62", rujukan.without_prejudice),
    Lint("F63", kata.open_lists),
    Lint("F64", kata.first_word),
    Lint("F65", kata.modals),
    Lint("F66", kata.at_most),
    Lint("F67", kata.plurals),
    Lint("F68", kata.one_term),
    Lint("F69", kata.foreign),
    Lint("F70", isi.delegation),
    Lint("F71", isi.perkada_matter),
    Lint("F72", pidana.fine_by_category, dahulu=(pidana.kurungan_or_fine,)),
    Lint("F73", pasal_ii.closing_formula),
    Lint("F74", pasal_ii.gazette_lines),
    Lint("F75", penjelasan.present),
    Lint("F76", penjelasan.complete),
    Lint("F77", penjelasan.plain_clear),
    Lint("F78", penjelasan.siblings),
    Lint("F79", penjelasan.deleted),
    Lint("F80", penjelasan.no_norm),
    Lint("F81", penjelasan.no_definition),
    Lint("F82", penjelasan.quoted_phrase),
    Lint("F83", penjelasan.explained_by_instruction),
    Lint("F84", lampiran.announced),
    Lint("F85", lampiran.only_changes),
    Lint("F87", akademik.spelling_of_titles),
    Lint("F88", akademik.four_problems),
    Lint("F89", akademik.cost_benefit, untuk=NASKAH, blok=MANFAAT_BIAYA),
    Lint("F90", akademik.both_directions, untuk=NASKAH),
    Lint("F91", akademik.foundations, untuk=NASKAH),
    Lint("F92", nalar.chapter_five, untuk=NASKAH),
    Lint("F93", nalar.told_in_paper, untuk=NASKAH),
    Lint("F94", akademik.uncited, untuk=NASKAH),
    Lint("F96", akademik.product_choice),
    Lint("F97", akademik.approvals, untuk=NASKAH),
    Lint("F98", huruf.typography),
    Lint("F99", huruf.hard_blanks),
    Lint("F101", tabulasi.ladder),
    Lint("F102", tabulasi.full_stop),
    Lint("F103", kata.words_agree),
    Lint("F104", kata.duty_without_sanction),
    Lint("F105", isi.delegation_form),
    Lint("F106", lampiran.roman),
    Lint("F107", definisi.undefined),
    Lint("F108", definisi.circular),
    Lint("F109", definisi.twice),
    Lint("F110", definisi.shape),
    Lint("F111", huruf.doubled_words),
    Lint("F112", kata.long_sentence),
    Lint("F113", kutipan.known_citation),
    Lint("F114", kutipan.cited_title),
    Lint("F115", kutipan.revoked_citation),
    Lint("F116", kutipan.short_citation),
    Lint("F117", rujukan.own_ayat),
    Lint("F118", ejaan.spelling),
    Lint("F119", ejaan.no_dictionary),
    Lint("F120", akademik.long_prose),
    Lint("F121", kutipan.prose_chain),
    Lint("F122", kutipan.prose_gazette),
    Lint("F123", keberlakuan.status_checked),
    Lint("F124", definisi.undefined_terms),
    Lint("F125", istilah.posts),
    Lint("F126", istilah.ministry),
    Lint("F127", kutipan.misnumbered),
    Lint("F128", yang_diubah.same_base),
    Lint("F129", daerah.own_region),
    Lint("F130", pasal_ii.promulgated),
    Lint("F131", konsiderans.closing_title),
    Lint("F132", perangkat.types),
    Lint("F133", perangkat.listed_twice),
    Lint("F134", pidana.only_in_perda),
    Lint("F135", pasal_ii.repealed_by_equal),
    Lint("F136", perubahan.given),
    Lint("F137", lampiran.missing),
    Lint("F138", tabulasi.nothing_follows),
    Lint("F139", hitungan.shares),
    Lint("F140", hitungan.column_sums),
    Lint("F141", peralihan.transition_complete),
    Lint("F142", hitungan.unit_counts, blok=KELEMBAGAAN),
    Lint("F143", hitungan.one_total),
    Lint("F144", hitungan.parts_of_whole),
    Lint("F150", rujukan.backward_ranges),
    Lint("F153", bentuk.one_form),
    Lint("F154", bentuk.own_gazette),
    Lint("F155", bentuk.cited_gazette),
    Lint("F156", pasal_ii.repeal_form),
    Lint("F157", tabulasi.alone),
    Lint("F158", pidana.threatens_a_norm),
    Lint("F159", bab.chapters),
    Lint("F160", rupiah.rupiah_form),
    Lint("F161", perubahan.announced_text),
    Lint("F162", rujukan.to_itself),
    Lint("F163", rujukan.named_in_full),
    Lint("F164", kata.real_days),
    Lint("F165", kata.consists_of),
    Lint("F166", kata.open_deadlines),
    Lint("F167", bunyi.empty),
    Lint("F168", bunyi.twice),
    Lint("F169", bunyi.limits),
    Lint("F170", pasal_ii.repeals_its_base),
    Lint("F171", perubahan.nothing_after_deletion),
    Lint("F172", kata.forbidden),
    Lint("F173", definisi.other_words),
    Lint("F174", definisi.spelled_out),
    Lint("F175", daerah.other_office),
    Lint("F176", pidana.levy),
    Lint("F200", rumus.unexplained),
    Lint("F210", isi.delegated_to_own),
    Lint("F211", rupiah.shares_of_a_whole),
    Lint("F212", bentuk.promulgated_after_set),
    Lint("F213", bentuk.headed_alike),
    Lint("F214", bentuk.gazette_of_its_year),
    Lint("F215", pusat.formulas),
    Lint("F216", pusat.empowering_article),
    Lint("F217", rupiah.sum_of_ayat),
    Lint("F218", bunyi.unfinished),
    Lint("F219", dasar_hukum.not_later),
    Lint("N01", nalar.change_has_finding, untuk=BENANG),
    Lint("N02", nalar.finding_has_answer, untuk=BENANG),
    Lint("N03", nalar.answer_agrees, untuk=BENANG),
    Lint("N04", nalar.deferred_or_answered, untuk=BENANG),
    Lint("N05", nalar.sure_evidence, untuk=BENANG),
    Lint("N06", nalar.consideration_has_finding, untuk=BENANG),
    Lint("N07", nalar.dimension_evaluated, untuk=NASKAH),
    Lint("N08", nalar.proposal_matches, untuk=BENANG),
    Lint("N09", nalar.new_duty_explained, untuk=BENANG),
    Lint("N10", pembuktian.sure_consideration, untuk=BENANG),
    Lint("N11", pembuktian.proven_cause, untuk=BENANG),
    Lint("N12", pembuktian.change_is_considered, untuk=BENANG),
    Lint("N13", peralihan.told_as_typed),
    Lint("N14", peralihan.limit_as_printed),
    Lint("N15", peralihan.known_units),
    Lint("N16", peralihan.stage_in_time),
    Lint("N17", peralihan.force_as_ruled),
    Lint("N18", pembuktian.sources_agree, untuk=BENANG),
    Lint("N19", pembuktian.emptiness_from_text, untuk=BENANG),
    Lint("N20", pembuktian.grounded_sentence),
    Lint("N21", pembuktian.strongest_source),
    Lint("N22", bantahan.refuted),
    Lint("N24", cacah.counts_as_made),
    Lint("N25", keadaan.state_as_is),
    Lint("N26", nilai.values_agree),
    Lint("N27", selisih.change_adds_up),
    Lint("N28", kala.time_agrees),
    Lint("N29", rincian.lists_as_announced),
    Lint("N32", antarperaturan.relation_as_recorded),
    Lint("N33", diceritakan.norm_as_written),
    Lint("N34", wadah.placed_as_listed),
    Lint("N35", menyeluruh.whole_as_counted),
    Lint("N36", menyeluruh.not_denied_elsewhere),
    Lint("N37", partisipasi.promised_is_recorded),
    Lint("N46", keyakinan.no_surer_than_evidence),
    Lint("N47", sumber_disebut.cited_as_recorded),
    Lint("S140", isian.still_empty),
    Lint("S141", isian.one_region),
)

PER_KODE = {lint.kode: lint for lint in LINTS}
