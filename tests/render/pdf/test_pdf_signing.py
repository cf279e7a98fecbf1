"""A PDF with a field for an electronic signature: tagged, signed by others, intact afterwards.

The certificate is made here; a real one is the bureau's. pyHanko signs and judges.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pikepdf
import pymupdf
import pytest
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import NoOpStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
from sample import regulation

from generator.ir.identify import anchored
from generator.ir.nodes import Document, Signature, Text
from generator.ir.walk import walk
from generator.proof.matterhorn.check import check
from generator.proof.parity import compare
from generator.render.docx.package import write_proof
from generator.render.pdf.book import write_pdf
from generator.render.pdf.signing import FIELD, LABEL

T = TypeVar("T")
OFFICE = "GUBERNUR DAERAH YANG NAMANYA LEBIH PANJANG DARIPADA SATU BARIS,"


def to_sign() -> Document:
    """Return the sample regulation, its right signature block signed electronically."""
    document = regulation()

    def named(part):
        blocks = tuple(
            replace(b, id="tanda-tangan", lines=(*b.lines[:2], (Text(OFFICE),), *b.lines[3:]))
            if isinstance(b, Signature) and b.role == "penetapan"
            else b
            for b in part.blocks
        )
        return replace(part, blocks=blocks)

    parts = tuple(map(named, document.parts))
    assert any(isinstance(b, Signature) and b.id for p in parts for b in walk(p.blocks))
    return anchored(replace(document, parts=parts, signing="tanda-tangan"))


@pytest.fixture(scope="module")
def prepared(gaya, layouts) -> bytes:
    return write_pdf(to_sign(), gaya, layouts, None).data


@pytest.fixture
def book(prepared: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(prepared)) as pdf:
        yield pdf


def structure(data: bytes) -> list[str]:
    """Return the tags of a file in their order."""
    found: list[str] = []

    def down(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Array):
            for each in element:
                down(each)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            found.append(str(element["/S"]))
            down(element.get("/K", pikepdf.Array()))

    with pikepdf.open(io.BytesIO(data)) as pdf:
        down(pdf.Root["/StructTreeRoot"]["/K"])
    return found


@pytest.fixture(scope="module")
def signer() -> signers.SimpleSigner:
    """Return a signer with a certificate of its own making."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Pejabat Contoh")])
    begin = datetime.now(UTC) - timedelta(days=1)
    usage = dict.fromkeys(
        (
            "key_encipherment", "data_encipherment", "key_agreement", "crl_sign",
            "encipher_only", "decipher_only",
        ),
        False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True, content_commitment=True, key_cert_sign=True, **usage
            ),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    plain = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(
            certificate.public_bytes(serialization.Encoding.DER)
        ),
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=SimpleCertificateStore(),
    )


def apart(job: Callable[[], T]) -> T:
    """Return what a job of pyHanko gives: it wants a thread that no browser is driven in."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(job).result()


@pytest.fixture(scope="module")
def signed(prepared: bytes, signer: signers.SimpleSigner) -> bytes:
    meta = signers.PdfSignatureMetadata(field_name=FIELD, subfilter=SigSeedSubFilter.PADES)
    pen = signers.PdfSigner(meta, signer, stamp_style=NoOpStampStyle())
    file = IncrementalPdfFileWriter(io.BytesIO(prepared))
    made = apart(lambda: pen.sign_pdf(file, existing_fields_only=True))
    return made.getvalue()


def test_the_field_stands_over_the_blank_lines_of_the_right_block(
    book: pikepdf.Pdf, prepared: bytes
) -> None:
    (widget,) = book.Root["/AcroForm"]["/Fields"]
    assert (str(widget["/FT"]), str(widget["/T"]), str(widget["/TU"])) == ("/Sig", FIELD, LABEL)
    page = next(p for p in book.pages if p.obj.objgen == widget["/P"].objgen)
    left, bottom, right, top = map(float, widget["/Rect"])
    _, _, width, height = map(float, page.mediabox)
    assert width / 3 < left < right < width
    assert 0 < bottom < top < height
    words = pymupdf.open("pdf", prepared)[page.index].get_text("words")
    middles = {w[4]: height - (w[1] + w[3]) / 2 for w in words if w[0] >= left - 1}
    assert middles["BARIS,"] > top  # the last word of the office
    inside = {word for word, middle in middles.items() if bottom < middle < top}
    assert inside <= {"SIGN"}  # what MuPDF draws into an empty field by itself
    assert "/N" in widget["/AP"]
    assert "/V" not in widget


def test_the_field_is_a_form_in_the_tree_and_the_file_stays_readable_by_all(
    book: pikepdf.Pdf, prepared: bytes
) -> None:
    (widget,) = book.Root["/AcroForm"]["/Fields"]
    entries = list(book.Root["/StructTreeRoot"]["/ParentTree"]["/Nums"].as_list())
    numbers = dict(zip(map(int, entries[::2]), entries[1::2], strict=True))
    element = numbers[int(widget["/StructParent"])]
    assert str(element["/S"]) == "/Form"
    assert element["/K"][0]["/Type"] == "/OBJR"
    assert element["/K"][0]["/Obj"].objgen == widget.objgen
    assert structure(prepared).count("/Form") == 1
    assert [str(d) for d in check("rancangan", prepared, to_sign())] == []


def test_a_signature_of_others_is_whole_and_leaves_bytes_and_tree_as_they_were(
    prepared: bytes, signed: bytes, signer: signers.SimpleSigner
) -> None:
    assert signed.startswith(prepared)
    assert structure(signed) == structure(prepared)
    (found,) = PdfFileReader(io.BytesIO(signed)).embedded_signatures
    roots = ValidationContext(trust_roots=[signer.signing_cert])
    status = apart(lambda: validate_pdf_signature(found, roots))
    assert (status.intact, status.valid, status.trusted) == (True, True, True)
    assert str(status.coverage.name) == "ENTIRE_FILE"


def test_what_was_signed_and_changed_afterwards_is_found(signed: bytes) -> None:
    broken = bytearray(signed)
    place = signed.index(b"stream\n") + 40
    broken[place] ^= 1
    (found,) = PdfFileReader(io.BytesIO(bytes(broken))).embedded_signatures
    nobody = ValidationContext(trust_roots=[])
    assert not apart(lambda: validate_pdf_signature(found, nobody)).intact


def test_nothing_is_signed_on_a_draft(built) -> None:
    with pikepdf.open(io.BytesIO(built["rancangan-contoh"].data)) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_a_running_line_that_is_wider_than_the_paper_has_two(gaya, layouts) -> None:
    document = to_sign()
    meta = replace(document.meta, running=f"{'Dokumen ini ditandatangani ' * 6}oleh pejabat")
    pdf = write_pdf(replace(document, meta=meta), gaya, layouts, None).data
    page = pymupdf.open("pdf", pdf)[1]
    foot = [w for w in page.get_text("words") if w[4] in ("Dokumen", "pejabat") and w[1] > 850]
    assert len({round(w[3]) for w in foot}) == 2
    assert all(w[0] > 0 and w[2] < page.rect.width for w in foot)


def test_the_words_of_a_file_are_those_of_its_tree_under_a_running_line_of_two(
    gaya, layouts
) -> None:
    document = to_sign()
    meta = replace(document.meta, running=f"{'Dokumen ini ditandatangani ' * 6}oleh pejabat")
    document = replace(document, meta=meta)
    pdf = write_pdf(document, gaya, layouts, None).data
    found = compare(document, pdf, write_proof(document, gaya))
    assert [str(d) for d in found] == []
