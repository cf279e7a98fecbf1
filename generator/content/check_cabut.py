"""What a draft repeals: in force on the reference date, not above the draft, made by the region."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat
from generator.model.dossier import BerkasBaru, BerkasPencabutan
from generator.model.draft import makes, usual_form
from generator.model.keberlakuan import per_tanggal
from generator.model.peraturan import BENTUK, Bentuk, JenisPeraturan
from generator.model.teks import Teks


def check_repeals(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S108 for every regulation that this draft cannot repeal (L2-158, 223)."""
    identitas = bundle.identitas
    if identitas is None or bundle.rancangan is None:
        return
    yield from _other_text(bundle)
    sendiri = _form(bundle)
    kini = per_tanggal(bundle.library.peraturan, identitas.tanggal_acuan)
    for kunci in _repealed(bundle):
        if (satu := kini.get(str(kunci))) is None:
            continue  # S15 says so
        bentuk, sebutan = satu.bentuk, satu.acuan().pendek
        if not satu.berlaku:
            message = f"{sebutan} tidak berlaku lagi pada tanggal acuan."
            yield galat(kunci.span, "S108", message, "Betulkan kuncinya, atau catatan pustakanya.")
        if not makes(satu.jenis, identitas.daerah) or (
            bentuk.instansi and not str(satu.instansi).endswith(str(identitas.daerah.nama))
        ):
            message = f"{sebutan} tidak dibentuk oleh {identitas.daerah.sebutan}."
            yield galat(kunci.span, "S108", message, "Daerah mencabut peraturannya sendiri.")
        elif sendiri and bentuk.tingkat < sendiri.tingkat:
            message = f"{sebutan} lebih tinggi daripada {sendiri.nama} yang mencabutnya."
            yield galat(kunci.span, "S108", message, "Cabut dengan peraturan yang setingkat.")


def _other_text(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S131 where the text to be compared is that of a law that stays."""
    lama, dicabut = bundle.digantikan, _repealed(bundle)
    if lama is not None and str(lama.peraturan) not in map(str, dicabut):
        message = f"Peraturan “{lama.peraturan}” tidak dicabut oleh rancangan ini."
        yield galat(lama.peraturan.span, "S131", message, "Tulis kuncinya pada mencabut.")


def _repealed(bundle: Bundle) -> tuple[Teks, ...]:
    berkas = bundle.rancangan
    if isinstance(berkas, BerkasBaru):
        return berkas.mencabut
    if isinstance(berkas, BerkasPencabutan):
        turut = (satu.peraturan for satu in berkas.turunan if satu.nasib == "dicabut")
        return (berkas.dicabut, *turut)
    return ()


def _form(bundle: Bundle) -> Bentuk | None:
    """Return the form of the draft: as written, or that of what it repeals, if that is known."""
    assert bundle.identitas is not None
    tulis = bundle.identitas.bentuk
    if tulis:
        return BENTUK[JenisPeraturan(tulis)]
    if isinstance(bundle.rancangan, BerkasPencabutan):
        lama = bundle.library.peraturan.get(str(bundle.rancangan.dicabut))
        return lama.bentuk if lama else None
    return BENTUK[usual_form(bundle.identitas.daerah)]
