"""What a browser is told of a new version of a page."""

from __future__ import annotations

from generator.app.preview.patch import Shown
from generator.diagnostics import Span
from generator.render.web.traced import Sheet, Unit


def unit(html: str, id_: str = "", line: int = 1) -> Unit:
    return Unit(id_, html, (Span("a.yaml", line, 1),))


def sheet(*units: Unit, part: str = "satu") -> Sheet:
    return Sheet(part, "tegak", units)


def keys(shown: Shown) -> list[str]:
    return [key for *_, own in shown.order for key in own]


def test_the_first_version_is_told_whole() -> None:
    shown = Shown()
    patch = shown.update([sheet(unit("<p>a</p>"), unit("<p>b</p>"))])
    assert list(patch.changed.values()) == ["<p>a</p>", "<p>b</p>"]
    assert patch.order == (("satu", "tegak", tuple(patch.changed)),)


def test_the_same_again_is_not_told() -> None:
    shown = Shown()
    shown.update([sheet(unit("<p>a</p>"), unit("<p>a</p>"))])
    assert not shown.update([sheet(unit("<p>a</p>"), unit("<p>a</p>"))])


def test_other_words_in_the_same_place_keep_their_key() -> None:
    shown = Shown()
    shown.update([sheet(unit("<p>a</p>"), unit("<p>b</p>"), unit("<p>c</p>"))])
    before = keys(shown)
    patch = shown.update([sheet(unit("<p>a</p>"), unit("<p>B</p>"), unit("<p>c</p>"))])
    assert patch.order is None
    assert patch.changed == {before[1]: "<p>B</p>"}


def test_a_new_block_is_new_and_all_others_stay() -> None:
    shown = Shown()
    shown.update([sheet(unit("<p>a</p>"), unit("<p>b</p>"))])
    a, b = keys(shown)
    patch = shown.update([sheet(unit("<p>a</p>"), unit("<p>x</p>"), unit("<p>b</p>"))])
    ((_, _, order),) = patch.order or ()
    assert (order[0], order[2]) == (a, b)
    assert patch.changed == {order[1]: "<p>x</p>"}
    assert order[1] not in (a, b)


def test_a_block_that_is_gone_is_only_gone() -> None:
    shown = Shown()
    shown.update([sheet(unit("<p>a</p>"), unit("<p>b</p>"), unit("<p>c</p>"))])
    a, _, c = keys(shown)
    patch = shown.update([sheet(unit("<p>a</p>"), unit("<p>c</p>"))])
    assert patch.order == (("satu", "tegak", (a, c)),)
    assert not patch.changed


def test_a_named_block_keeps_its_key_wherever_it_goes() -> None:
    shown = Shown()
    shown.update(
        [sheet(unit("<p>1</p>", "pasal-1"), unit("<p>2</p>", "pasal-2"), unit("<p>3</p>"))]
    )
    one, two, three = keys(shown)
    shown.update(
        [sheet(unit("<p>2!</p>", "pasal-2"), unit("<p>1</p>", "pasal-1"), unit("<p>3</p>"))]
    )
    assert keys(shown) == [two, one, three]


def test_a_name_is_never_given_to_another_block() -> None:
    shown = Shown()
    shown.update([sheet(unit("<p>1</p>", "pasal-1"), unit("<p>2</p>", "pasal-2"))])
    one, two = keys(shown)
    shown.update([sheet(unit("<p>9</p>", "pasal-9"), unit("<p>2</p>", "pasal-2"))])
    nine, still = keys(shown)
    assert still == two
    assert nine not in (one, two)


def test_words_that_only_move_in_their_file_send_no_words() -> None:
    shown = Shown()
    shown.update([sheet(unit("<p>a</p>", line=3))])
    (key,) = keys(shown)
    patch = shown.update([sheet(unit("<p>a</p>", line=5))])
    assert patch.order is None
    assert not patch.changed
    assert patch.places == {key: (Span("a.yaml", 5, 1),)}


def test_every_key_stands_once_whatever_comes() -> None:
    shown = Shown()
    versions = ["abc", "cba", "aabbcc", "", "xaybzc", "ccc", "abcabc"]
    for version in versions:
        given = [unit(f"<p>{c}</p>", f"id-{c}" if c in "xyz" else "") for c in version]
        shown.update([sheet(*given[:2]), sheet(*given[2:], part="dua")])
        assert len(set(keys(shown))) == len(version)
        assert [shown.units[key].html for key in keys(shown)] == [u.html for u in given]
