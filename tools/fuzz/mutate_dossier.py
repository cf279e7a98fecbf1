"""Damage to a dossier: YAML by structure, Markdown by fragment, identifiers, whole files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from tools.fuzz import mutate_law, mutate_text
from tools.fuzz.case import Change, Odd

ENTRY = re.compile(r"^(\s*(?:- )?)([\w-]+):[ ]?(.*)$")
ID = re.compile(r"\b(?:[A-Z]{1,2}\d{1,2}|[a-z]+(?:-[a-z0-9]+){1,5})\b")
SCALARS = (  # by type: what a person or a program may write where another value belongs
    *("", "~", "null", "no", "yes", "true", "0", "-1", "1e300", "-1e-300", ".inf", ".nan", "0x1F"),
    *("012", "12:30", "1_000", "1.000.000,50", "9" * 60, "99999999999999999999", "3,5", "½"),
    *("2026-02-30", "0000-00-00", "9999-12-31", "2026-13-01", "26-1-1", "2026-11-23T10:00"),
    *('"', "'", '"terbuka', "'terbuka", "“kutip”", "|", ">-", "|9", "- a", "? a", "a: b", "[a, b]"),
    *("[", "]", "{", "{a: b}", "{a: {b: {c: d}}}", "&a x", "*a", "<<: *a", "!!int 3", "@x", "`x`"),
    *("%TAG", "# catatan", "x # catatan", "!!python/object/apply:os.system [id]", "${HOME}"),
    *(
        "{{ 7*7 }}",
        "{% for i in range(9**9) %}",
        "<script>",
        "&amp;",
        "</p>",
        "\\",
        "\\N",
        "../../x",
    ),
    *("Pasal 1", "Pasal 99", "Pasal 1 ayat (1) huruf a angka 1", "Pasal I", "BAB XX", "ayat (0)"),
    *("[T01, T01]", "[T99]", "T01", "[]", "[[]]", "[null]", "uu-2014-23", "perda-tidak-ada"),
    *('"\\0"', '"\\x07"', '"\\u202e"', '"\\uFFFE"', '"\\ud800"', '"\\U0010FFFF"', '"\\n\\n"'),
)
FRAGMENTS = (
    *(
        "~~coret~~",
        "Catatan.[^1]\n\n[^1]: isi",
        "![gambar](x.png)",
        "[tautan](http://x)",
        "<b>x</b>",
    ),
    *("<!-- x -->", "```\nkode\n```", "    kode", "***", "# Judul", "###### Judul", "####### x"),
    *("Judul\n=====", "1) a\n2) b", "* a\n+ b\n- c", "- [ ] tugas", "9999999999. a", "0. a"),
    *("[@tidak-ada]", "[@uu-2014-23", "[@]", "[#T99]", "[#]", "[#tabel-tidak-ada]", "^[", "^[]"),
    *("^[a^[b^[c]]]", "[[a]]", "[a]: http://x", "http://contoh.id", "<http://contoh.id>", "$x^2$"),
    *(
        "| a | b |\n|---|---|\n| 1 |",
        "| a |\n|---|\n",
        "|a|b|\n|-|",
        "Tabel: X {#tabel-x}\n\n| a |\n|---|",
    ),
    *("Tabel: X {#tabel-x}\n\n|" + " k |" * 60 + "\n|" + "---|" * 60 + "\n|" + " 1 |" * 60,),
    *("> " * 40 + "x", "".join(f"{'  ' * n}- x\n" for n in range(40)), "*" * 5000, "[" * 3000),
    *(" ".join(f"x^[Catatan {n}.]" for n in range(300)), "a" * 20_000, "**a *b** c*", "_" * 999),
    *("\\" * 99, "a  \nb", "a\\\nb", "&nbsp;&#0;&#x202e;", "{{ x }}{% raw %}", "\tx", "Sumber: x"),
    *(
        "Term\n: arti",
        "H~2~O",
        "==x==",
        "x\u00a0y",
        "1\\. a",
        "- \n- \n",
        "|\n|\n",
        "---\njudul: x\n---",
    ),
)
SYSTEM = (
    "desktop.ini",
    "Thumbs.db",
    ".DS_Store",
    "._T01.yaml",
    "~$naskah.docx",
    ".T01.yaml.swp",
    "x~",
)
STRAY = (
    *(
        "Catatan rapat.txt",
        "naskah.docx",
        "T99 salinan.yaml",
        "nama\nbaris.yaml",
        "é.yaml",
        "-x.yaml",
    ),
    *(
        "con.yaml",
        "x.YAML",
        "x.yml",
        "x",
        "x.yaml.bak",
        "\u202ex.yaml",
        "a" * 200 + ".yaml",
        "$(id).yaml",
    ),
)


def scalar(random: Random, text: str) -> str:
    """Put a value of another type."""
    return _entry(random, text, lambda head, key, value: f"{head}{key}: {random.choice(SCALARS)}")


def typed(random: Random, text: str) -> str:
    """Write a value as another reader of YAML would take it: with a tag, an anchor, quotes."""
    forms = (
        "!!str {}",
        "&a {}",
        '"{}"',
        "'{}'",
        "[{}]",
        "{{{}: 1}}",
        "{} #x",
        "- {}",
        "{}:",
        "  {}",
    )
    return _entry(random, text, lambda h, k, v: f"{h}{k}: {random.choice(forms).format(v)}")


def key(random: Random, text: str) -> str:
    """Misspell a key, write it twice, or put another."""

    def change(head: str, name: str, value: str) -> str:
        match random.randrange(4):
            case 0:
                return f"{head}{name[:-1]}: {value}"
            case 1:
                indent = head.replace("-", " ")
                return f"{head}{name}: {value}\n{indent}{name}: {value}"
            case 2:
                return (
                    f"{head}{random.choice(('id', 'teks', 'status', 'sumber', '<<', '?'))}: {value}"
                )
            case _:
                return f"{head}{name} : {value}" if value else f"{head}{name}"

    return _entry(random, text, change)


def _entry(random: Random, text: str, change: Callable[[str, str, str], str]) -> str:
    lines = text.split("\n")
    places = [(n, m) for n, line in enumerate(lines) if (m := ENTRY.match(line))]
    if not places:
        return text
    at, found = random.choice(places)
    lines[at] = change(*found.groups())
    return "\n".join(lines)


def identifier(random: Random, text: str) -> str:
    """Put one identifier for another, or one that is not there."""
    found = list(ID.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    other = (
        random.choice(found)[0] if random.random() < 0.6 else random.choice(("T99", "tidak-ada"))
    )
    return text[: one.start()] + other + text[one.end() :]


def items(random: Random, text: str) -> str:
    """Write an item of a list again, up to 300 times, or leave it out."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if line.lstrip().startswith("- ")]
    if not starts:
        return text
    at = random.choice(starts)
    depth = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    times = random.choice((0, 2, 2, 3, 20, 300))
    return "\n".join([*lines[:at], *lines[at:end] * times, *lines[end:]])


def nested(random: Random, text: str) -> str:
    """Go very deep, or very wide, at some place."""
    lines = text.split("\n")
    at = random.randrange(len(lines) + 1)
    depth = random.choice((5, 30, 200, 3000))
    new = random.choice(
        (
            "x: " + "[" * depth,
            "x: " + "{a: " * depth,
            "\n".join(f"{' ' * n}a:" for n in range(depth)),
            "\n".join(f"k{n}: {n}" for n in range(depth)),
            "- " * depth + "x",
        )
    )
    return "\n".join([*lines[:at], new, *lines[at:]])


def words(random: Random, text: str) -> str:
    """Edit a word or two of prose: what most likely stays acceptable."""
    found = list(re.finditer(r"(?<=[a-z] )[a-z]{3,}(?= [a-z])", text))
    if not found:
        return text
    one = random.choice(found)
    new = random.choice(
        (
            *("", "yang yang", "pemerintahan", "A/B", "Rp1.000.000.000.000,00", "100%", "dan/atau"),
            *("(a)", "Pasal 5", "ayat (2)", "huruf a", '"kutipan"', "'x'", "x" * 60, "a-" * 40),
            *(
                "**tebal**",
                "*miring*",
                "satu; dua",
                "1.",
                "–",
                "…",
                "§ 5",
                "café",
                "x&y",
                "<b>",
                "5 < 6",
            ),
            *("\\", "\\|", "_x_", "`x`", "#T01", "@x", "http://contoh.go.id/" + "jalan/" * 20),
        )
    )
    return text[: one.start()] + new + text[one.end() :]


def fragment(random: Random, text: str) -> str:
    """Put a piece of Markdown between or within paragraphs."""
    piece = random.choice(FRAGMENTS)
    if random.random() < 0.7:
        blocks = text.split("\n\n")
        blocks.insert(random.randrange(len(blocks) + 1), piece)
        return "\n\n".join(blocks)
    at = random.randrange(len(text) + 1)
    return text[:at] + piece + text[at:]


def law(random: Random, text: str) -> str:
    """Damage the text of a law where one stands in a block."""
    found = re.search(
        r"^(batang_tubuh|penjelasan_umum|\s*teks): \|\n((?:[ ]{2,}.*\n|\n)+)", text, re.M
    )
    if not found:
        return scalar(random, text)
    body = re.sub(r"^  ", "", found[2], flags=re.M)
    new = re.sub(r"^(?=.)", "  ", mutate_law.one(random, body), flags=re.M)
    return text[: found.start(2)] + new + text[found.end(2) :]


YAML = (scalar, scalar, scalar, typed, key, identifier, items, nested, words, words, words, law)
MARKDOWN = (fragment, fragment, fragment, words, words, identifier)


def mutated(
    random: Random, base: Mapping[str, bytes], slug: str
) -> tuple[dict[str, Change], list[str]]:
    """Return one to four changes on the files of a dossier or its library, and how they came."""
    files: dict[str, Change] = {}
    recipe: list[str] = []
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        if random.random() < 0.08:
            name, change, how = _whole(random, base, slug)
        else:
            name, change, how = _inside(random, {**base, **_texts(files)}, slug)
        files[name] = change
        recipe.append(f"{name}: {how}")
    return files, recipe


def accepted(
    random: Random, base: Mapping[str, bytes], slug: str
) -> tuple[dict[str, Change], list[str]]:
    """Return changes that a checker may well accept: prose, fragments, letters, items."""
    files: dict[str, Change] = {}
    recipe: list[str] = []
    for _ in range(random.choice((1, 2, 3))):
        name, text = _chosen(random, {**base, **_texts(files)}, slug)
        pool = (words, words, mutate_text.letter, items, mutate_text.line_twice, mutate_text.digits)
        mutator = random.choice(
            (*pool, *(fragment,) * 6) if name.endswith(".md") else (*pool, scalar, law)
        )
        files[name] = mutator(random, text).encode("utf-8", "surrogatepass")
        recipe.append(f"{name}: {mutator.__name__}")
    return files, recipe


def _texts(files: Mapping[str, Change]) -> dict[str, bytes]:
    return {name: change for name, change in files.items() if isinstance(change, bytes)}


def _chosen(random: Random, files: Mapping[str, bytes], slug: str) -> tuple[str, str]:
    names = sorted(n for n in files if n.startswith(f"content/{slug}/"))
    name = random.choice(names)
    return name, files[name].decode("utf-8", "replace")


def _inside(random: Random, files: Mapping[str, bytes], slug: str) -> tuple[str, bytes, str]:
    if random.random() < 0.1:
        name = random.choice(sorted(n for n in files if n.startswith("content/_pustaka/")))
        text = files[name].decode("utf-8", "replace")
    else:
        name, text = _chosen(random, files, slug)
    own = MARKDOWN if name.endswith(".md") else YAML
    mutator = random.choice(own if random.random() < 0.7 else mutate_text.MUTATORS)
    return name, mutate_text.encoded(random, mutator(random, text)), mutator.__name__


def _whole(random: Random, base: Mapping[str, bytes], slug: str) -> tuple[str, Change, str]:
    """Do something to a file as a whole."""
    names = sorted(n for n in base if n.startswith(f"content/{slug}/"))
    name, other = random.choice(names), random.choice(names)
    folder = name.rsplit("/", 1)[0]
    stray = f"{folder}/{random.choice((*SYSTEM, *STRAY))}"
    options: tuple[tuple[str, Change, str], ...] = (
        (name, None, "hapus"),
        (name, b"", "kosong"),
        (name, base[other], f"isi {other}"),
        (
            f"{folder}/{random.choice(('T01', 'T03', 'bab-1-a', 'x'))}.yaml",
            base[name],
            f"salinan {name}",
        ),
        (stray, random.choice((b"x", b"\x00\x01", base[name])), "berkas asing"),
        (stray, Odd("folder"), "folder asing"),
        (f"{folder}/.#x.yaml", Odd("tautan", "orang@mesin.123:456"), "tautan kunci"),
        (name, Odd("folder"), "folder di tempat berkas"),
        (name, Odd("pipa"), "pipa di tempat berkas"),
        (name, Odd("tautan", "/dev/zero"), "tautan ke perangkat"),
        (name, Odd("tautan", name.rsplit("/", 1)[1]), "tautan berputar"),
        (name, base[name] * 2, "isi dua kali"),
        (name, base[name] + b"\n# " + b"x" * 3_000_000, "3 MB"),
    )
    return random.choice(options)
