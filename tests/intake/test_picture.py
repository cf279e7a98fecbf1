"""Pictures of authors: bounded before they are decoded, encoded anew, SVG without ways out."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw

from generator.diagnostics import DraftingError, Span
from generator.intake.picture import LONGEST, MAX_PIXELS, read_picture
from generator.ir.nodes import Bitmap
from generator.proof.words import words_of_svg

PLACE = Span("narasi/bab-1-a.md", 7, 1)
SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def halves(size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Return a picture that is red on the left and blue on the right."""
    picture = Image.new("RGB", size, "blue")
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 2 - 1, size[1]), fill="red")
    return picture


def bitmap(data: bytes) -> Bitmap:
    made = read_picture(data, "gambar/a.png", PLACE)
    assert isinstance(made, Bitmap)
    return made


def shown(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(bitmap(data).data)).convert("RGB")


def fault(data: bytes) -> tuple[str, str]:
    with pytest.raises(DraftingError) as caught:
        read_picture(data, "gambar/a.svg", PLACE)
    (found,) = caught.value.diagnostics
    assert found.span == PLACE
    return found.code, found.message


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, body: bytes) -> bytes:
    """Return a PNG that says it has a size, whatever its body holds."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    packed = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + packed


class TestPixels:
    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
    def test_every_kind_of_png_is_read(self, mode: str) -> None:
        made = bitmap(saved(halves().convert("L" if mode == "I;16" else mode).convert(mode), "png"))
        assert (made.kind, made.width, made.height) == ("png", 60, 40)

    @pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
    def test_every_kind_of_jpeg_is_read(self, mode: str) -> None:
        data = saved(halves().convert(mode), "jpeg", quality=95)
        assert bitmap(data).kind == "jpeg"
        red, blue = shown(data).getpixel((5, 20)), shown(data).getpixel((55, 20))
        assert (red[0] > blue[0] and red[2] < blue[2]) or mode == "L"

    def test_what_is_transparent_is_white_paper(self) -> None:
        clear = Image.new("RGBA", (30, 30), (0, 0, 0, 0))
        assert shown(saved(clear, "png")).getpixel((3, 3)) == (255, 255, 255)

    def test_sixteen_bits_are_not_cut_off(self) -> None:
        deep = Image.new("I;16", (20, 20), 0x8000)
        assert shown(saved(deep, "png")).getpixel((3, 3)) == (128, 128, 128)

    def test_a_photo_stands_upright_as_its_camera_says(self) -> None:
        exif = Image.Exif()
        exif[0x0112] = 6  # to be turned by a quarter
        made = bitmap(saved(halves(), "jpeg", exif=exif))
        assert (made.width, made.height) == (40, 60)

    def test_nothing_else_of_the_file_is_kept(self) -> None:
        exif = Image.Exif()
        exif[0x010F] = "Kamera Rahasia"
        data = saved(halves(), "jpeg", exif=exif, comment=b"catatan")
        assert b"Kamera Rahasia" in data
        assert not [word for word in (b"Kamera", b"catatan", b"Exif") if word in bitmap(data).data]

    def test_the_same_bytes_give_the_same_bytes(self) -> None:
        data = saved(Image.effect_noise((300, 200), 80).convert("RGB"), "png")
        assert bitmap(data) == bitmap(data)

    def test_what_no_page_shows_is_not_carried_along(self) -> None:
        made = bitmap(saved(halves((4000, 1000)), "png"))
        assert (made.width, made.height) == (LONGEST, LONGEST // 4)

    @pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (30_000, 10), (5_001, 5_000)])
    def test_a_bomb_is_refused_before_it_is_decoded(self, width: int, height: int) -> None:
        assert width * height > MAX_PIXELS or max(width, height) > 20_000
        code, message = fault(png(width, height, b"\0" * 100))
        assert code == "P74"
        assert "piksel" in message

    def test_the_largest_that_is_allowed_is_read(self) -> None:
        assert bitmap(saved(Image.new("1", (5_000, 5_000)), "png")).width == LONGEST

    @pytest.mark.parametrize("cut", [20, 60, 90])
    def test_a_cut_off_file_is_damaged(self, cut: int) -> None:
        data = saved(halves(), "jpeg")
        assert fault(data[: len(data) * cut // 100])[0] == "P77"

    def test_it_is_damaged_for_a_process_that_lays_out_pages_too(self) -> None:
        import weasyprint.images  # type: ignore[import-untyped]  # noqa: F401

        data = saved(halves(), "jpeg")
        assert fault(data[: len(data) * 9 // 10])[0] == "P77"

    def test_a_file_that_lacks_rows_is_damaged(self) -> None:
        assert fault(png(100, 100, b"\0" * 50))[0] == "P77"

    def test_a_moving_picture_is_refused(self) -> None:
        frames = [halves(), Image.new("RGB", (60, 40), "green")]
        data = saved(frames[0], "png", save_all=True, append_images=frames[1:])
        assert fault(data)[0] == "P73"


def svg(inner: str, head: str = 'width="80mm" height="40mm" viewBox="0 0 80 40"') -> bytes:
    return f"<svg {SVG} {head}>{inner}</svg>".encode()


def clean(data: bytes) -> str:
    made = read_picture(data, "gambar/a.svg", PLACE)
    assert isinstance(made, str)
    return made


BOMB = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<svg {SVG} width='9' height='9'><text>&b;</text></svg>"
)
OUTSIDE = (
    f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg {SVG} width="9" height="9">'
    "<text>&x;</text></svg>"
)
COPIES = "".join(f'<g id="l{n}">' + f'<use href="#l{n - 1}"/>' * 10 + "</g>" for n in range(1, 8))


class TestSvg:
    @pytest.mark.parametrize(
        "inner",
        [
            "<script>alert(1)</script>",
            '<rect onload="alert(1)" width="5" height="5"/>',
            '<rect ONCLICK="alert(1)" width="5" height="5"/>',
            '<image href="https://contoh.id/a.png" width="5" height="5"/>',
            '<image xlink:href="file:///etc/passwd" width="5" height="5"/>',
            '<image href="data:image/png;base64,AAAA" width="5" height="5"/>',
            '<use href="https://contoh.id/a.svg#x"/>',
            '<use xlink:href="lain.svg#x"/>',
            '<rect fill="url(https://contoh.id/a.svg#x)" width="5" height="5"/>',
            '<rect style="fill: url( \'http://contoh.id/a#x\' )" width="5" height="5"/>',
            "<style>@import 'https://contoh.id/a.css';</style>",
            "<style>@font-face { font-family: x; src: url(https://contoh.id/a.woff) }</style>",
            "<style>rect { fill: u\\72l(https://contoh.id/a) }</style>",
            "<style>rect { fill: ur/**/l(https://contoh.id/a) }</style>",
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
            '<animate attributeName="x" to="5"/>',
            '<filter id="f"/>',
            '<g id="a"><use href="#a"/></g>',
            '<pattern id="p"><rect fill="url(#p)" width="1" height="1"/></pattern>',
            f'<rect id="l0" width="1" height="1"/>{COPIES}',
            "<g>" * 80 + "</g>" * 80,
            '<defs><text x="1" y="1">x</text></defs>',
        ],
    )
    def test_what_reaches_out_or_runs_is_refused(self, inner: str) -> None:
        code, message = fault(svg(inner))
        assert code == "P76", message

    @pytest.mark.parametrize("text", [BOMB, OUTSIDE])
    def test_entities_are_refused(self, text: str) -> None:
        assert fault(text.encode())[0] == "P76"
        assert fault(text.encode("utf-16"))[0] == "P76"

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"<svg", "P77"),
            (b"<html><svg/></html>", "P77"),
            (b'<svg width="5" height="5"/>', "P77"),
            (svg("<rect", ""), "P77"),
            (svg("<rect width='1' height='1'/>", ""), "P77"),
            (svg("", 'width="100%" height="50%"'), "P77"),
            (svg("", 'width="500" height="1"'), "P77"),
            (svg("", 'width="0" height="0"'), "P77"),
            (svg("<g/>" * 20_001), "P74"),
        ],
    )
    def test_what_is_no_svg_or_has_no_size_is_refused(self, data: bytes, code: str) -> None:
        assert fault(data)[0] == code

    def test_the_line_of_the_svg_is_told(self) -> None:
        assert "(baris 3 SVG)" in fault(svg("<g>\n</g>\n<script/>"))[1]

    def test_what_editors_leave_goes_and_what_is_drawn_stays(self) -> None:
        made = clean(
            b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/y.dtd">'
            b"<?xml-stylesheet href='a.css'?><!-- Dibuat oleh Joko -->"
            + svg(
                '<metadata><x xmlns="urn:x">Joko</x></metadata>'
                '<sodipodi:namedview xmlns:sodipodi="urn:s" pagecolor="#fff"/>'
                '<a xlink:href="https://contoh.id"><rect id="k" width="5" height="5"/></a>'
                '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
                '<rect fill="url(#g)" width="5" height="5"/><use xlink:href="#k"/>'
                '<g display="none"><text>rahasia</text></g>'
                '<g style="display:none"><text>rahasia</text></g>'
            )
        )
        assert "Joko" not in made
        assert "rahasia" not in made
        assert "contoh.id" not in made
        assert "sodipodi" not in made
        assert made.count("<rect") == 2
        assert 'fill="url(#g)"' in made
        assert "use" in made

    def test_letters_are_set_in_the_face_of_the_house(self) -> None:
        """Places of single letters are those of another face, and would tear words apart."""
        made = clean(
            svg(
                "<style>.a { font-family: Arial; font: bold 5px Arial; fill: red }</style>"
                '<text class="a" font-family="Arial" style="font-family:Arial;font-size:4px"'
                ' x="1 2 3 4" y="9" rotate="1 2">Kepala<tspan x="1" dy="5">Dinas</tspan></text>'
            )
        )
        assert "Arial" not in made
        assert made.count("font-family") == 1
        assert "font-size: 5px" in made
        assert 'x="1"' in made
        assert "rotate" not in made
        assert words_of_svg(made).split() == ["Kepala", "Dinas"]

    @pytest.mark.parametrize(
        ("head", "size"),
        [
            ('width="80mm" height="40mm"', (80, 40)),
            ('width="8cm" height="4cm"', (80, 40)),
            ('width="96" height="192px"', (25.4, 50.8)),
            ('viewBox="0 0 96 192"', (25.4, 50.8)),
            ('width="100%" height="100%" viewBox="0 0 192 96"', (50.8, 25.4)),
        ],
    )
    def test_its_size_is_said_in_millimetres(self, head: str, size: tuple[float, float]) -> None:
        made = clean(svg("", head))
        assert f'width="{size[0]:.3f}mm"' in made
        assert f'height="{size[1]:.3f}mm"' in made
        assert "viewBox" in made
