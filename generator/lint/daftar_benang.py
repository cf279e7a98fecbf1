"""The checks of the thread, from finding to norm, in one literal list: part of :mod:`daftar`."""

from __future__ import annotations

from generator.lint import (
    antarperaturan,
    bantahan,
    cacah,
    diceritakan,
    kala,
    keadaan,
    keyakinan,
    menyeluruh,
    nalar,
    nilai,
    partisipasi,
    pembuktian,
    peralihan,
    rincian,
    selisih,
    sumber_disebut,
    wadah,
)
from generator.lint.satu_lint import Lint

NASKAH = ("naskah-akademik",)
BENANG = (*NASKAH, "matriks-keterkaitan")  # what shows the thread from finding to norm

LINTS_BENANG: tuple[Lint, ...] = (
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
)
