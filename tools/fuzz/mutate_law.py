"""Damage to the text of a regulation that follows its structure: labels, numbers, OCR, pages."""

from __future__ import annotations

import re
from random import Random

from tools.fuzz import mutate_text

LABEL = re.compile(
    r"(?m)^[ \t]*(?:BUKU|BAB|Bagian|Paragraf|Pasal)[ ]+\S+[ ]*$"
    r"|^[ \t]*(?:\(\d+[a-z]?\)|[a-z]{1,2}\.|\d+\.)[ ]"
)
NUMBERS = (
    *("0", "1", "2", "3", "12", "12A", "12AA", "99", "1000", "99999999999", "l", "I", "II", "IIII"),
    *(
        "IA",
        "XL",
        "MMMM",
        "1a",
        "1A1",
        "a",
        "aa",
        "zz",
        "za",
        "-",
        "",
        "1 A",
        "I2",
        "½",
        "Ⅳ",
        "٣",
        "1-3",
    ),
)
HEADS = (
    *(
        "BUKU {}",
        "BAB {}",
        "BAB {}\nKETENTUAN LAIN",
        "Bagian {}",
        "Bagian Kesatu",
        "Bagian Keseratus",
    ),
    *(
        "Paragraf {}",
        "Pasal {}",
        "PASAL {}",
        "Pasal{}",
        "Pasa1 {}",
        "({}) Teks.",
        "{}. Teks;",
        "a{}. x",
    ),
    *(
        "LAMPIRAN {}",
        "LAMPIRAN",
        "PENJELASAN",
        "ATAS",
        "I. UMUM",
        "II. PASAL DEMI PASAL",
        "Cukup jelas.",
    ),
    *("Menimbang : a. bahwa x;", "Mengingat : 1. Undang-Undang;", "MEMUTUSKAN:", "Menetapkan : X."),
    *(
        "Ayat ({})",
        "Huruf {}",
        "Angka {}",
        "Ditetapkan di X",
        "LEMBARAN DAERAH",
        "TENTANG",
        "Dihapus.",
    ),
)
SENTENCES = (
    *("Ketentuan Pasal {} diubah sehingga berbunyi sebagai berikut:", "Pasal {} dihapus."),
    *("Ketentuan ayat ({}) Pasal {} diubah, sehingga Pasal {} berbunyi sebagai berikut:",),
    *("Di antara Pasal {} dan Pasal {} disisipkan 1 (satu) pasal, yakni Pasal {} yang berbunyi:",),
    *("Di antara ayat ({}) dan ayat ({}) Pasal {} disisipkan 1 (satu) ayat, yakni ayat ({})",),
    *(
        "Ketentuan huruf {} Pasal {} ayat ({}) dihapus.",
        "Ketentuan Pasal {} sampai dengan Pasal {} dihapus.",
    ),
    *(
        "Judul BAB {} diubah sehingga berbunyi sebagai berikut:",
        "Penjelasan Pasal {} diubah.",
        "diubah.",
    ),
    *(
        'Frasa "{}" dalam Pasal {} diganti dengan frasa "{}".',
        "Lampiran {} diubah.",
        "Pasal {} ditambah",
    ),
    *(
        "Beberapa ketentuan dalam Peraturan Daerah Nomor {} Tahun {} diubah sebagai berikut:",
        "BAB {} dihapus.",
    ),
    *("Ketentuan Pasal 1 angka {} sampai dengan angka {} diubah, sehingga berbunyi:",),
)
OCR = (
    *(("Pasal", "Pasai"), ("Pasal", "PasaI"), ("Pasal ", "Pasal"), ("(1)", "(l)"), ("(1)", "{1)")),
    *(
        ("1", "l"),
        ("0", "O"),
        ("5", "S"),
        ("rn", "m"),
        ("i", "í"),
        (".", ","),
        (";", ":"),
        ("ayat", "ay at"),
    ),
    *(
        ("BAB", "BAE"),
        ("II", "Il"),
        ("a.", "a,"),
        ("(2)", "(21"),
        ("diubah", "di ubah"),
        ("\n", " "),
    ),
    *(
        (" ", ""),
        (" ", "  "),
        ("e", "c"),
        ("huruf", "hunrf"),
        ("Menimbang", "Menimb ang"),
        (":", ""),
    ),
)
FURNITURE = (
    *(
        "\n- {} -\n",
        "\n{}\n",
        "\nHalaman {} dari 40\n",
        "\nwww.peraturan.go.id\n",
        "\n\f\n",
        "\n\f{}\n",
    ),
    *(
        "\n2019, No.{}\n",
        "\nSK No {}A\n",
        "\nPRESIDEN\nREPUBLIK INDONESIA\n",
        "\n. . .\n",
        "\nPasal {} . . .\n",
    ),
    *(
        "\n(1) Setiap . . .\n",
        "\n-{}-\njdih.contoh.go.id\n",
        "\n" + "=" * 60 + "\n",
        "\n\ufffd\ufffd\n",
    ),
)


def number(random: Random, text: str) -> str:
    """Give a unit another number."""
    found = list(LABEL.finditer(text))
    if not found:
        return mutate_text.digits(random, text)
    one = random.choice(found)
    new = re.sub(
        r"(?<=[ (])?[0-9]+[A-Za-z]*|(?<= )[IVXLCM]+|\b[a-z]+(?=\.)", random.choice(NUMBERS), one[0]
    )
    return text[: one.start()] + new + text[one.end() :]


def label(random: Random, text: str) -> str:
    """Put a label where none belongs."""
    return _line(random, text, random.choice(HEADS))


def sentence(random: Random, text: str) -> str:
    """Put an instruction sentence somewhere, often as a numbered item."""
    new = random.choice(SENTENCES)
    return _line(random, text, f"{random.choice(NUMBERS)}. {new}" if random.random() < 0.7 else new)


def _line(random: Random, text: str, new: str) -> str:
    while "{}" in new:
        new = new.replace("{}", random.choice(NUMBERS), 1)
    lines = text.split("\n")
    lines.insert(random.randrange(len(lines) + 1), new)
    return "\n".join(lines)


def ocr(random: Random, text: str) -> str:
    """Misread letters, here or everywhere."""
    old, new = random.choice(OCR)
    places = [m.start() for m in re.finditer(re.escape(old), text)]
    if not places:
        return text
    if random.random() < 0.15:
        return text.replace(old, new)
    at = random.choice(places)
    return text[:at] + new + text[at + len(old) :]


def furniture(random: Random, text: str) -> str:
    """Let a page end in the middle of a sentence."""
    new = random.choice(FURNITURE).replace("{}", random.choice(NUMBERS))
    at = random.randrange(len(text) + 1)
    return text[:at] + new + text[at:]


def hyphenated(random: Random, text: str) -> str:
    """Break a word or a reference at a margin."""
    places = [m.start() for m in re.finditer(r"(?<=\w)\w|(?<=Pasal) |(?<=ayat) ", text)]
    if not places:
        return text
    at = random.choice(places)
    return (
        text[:at] + random.choice(("-\n", "\n", "-\n\n", "\u00ad\n", "- ")) + text[at:].lstrip(" ")
    )


def rewrapped(random: Random, text: str) -> str:
    """Print the whole text at another width."""
    width = random.choice((8, 20, 40, 70, 100_000))
    out = []
    for line in text.split("\n"):
        row = ""
        for word in line.split():
            if row and len(row) + len(word) > width:
                out.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        out.append(row)
    return (" " if width == 100_000 else "\n").join(out)


def unit_moved(random: Random, text: str) -> str:
    """Take a stretch between two labels and put it elsewhere, once or more, or leave it out."""
    starts = [m.start() for m in LABEL.finditer(text)]
    if len(starts) < 2:
        return text
    at = random.randrange(len(starts) - 1)
    piece = text[starts[at] : starts[at + 1]]
    rest = text[: starts[at]] + text[starts[at + 1] :]
    to = random.choice([s for s in starts if s <= len(rest)])
    return rest[:to] + piece * random.choice((0, 1, 2, 3, 40)) + rest[to:]


def grown(random: Random, text: str) -> str:
    """Add very many units, each on a line or all on one."""
    kind = random.choice(
        ("Pasal {}", "({}) Teks.", "{}. Teks;", "Pasal {}\n(1) Teks.", "BAB {}", "a. x {}")
    )
    count = random.choice((10, 100, 700, 3000))
    glue = random.choice(("\n", "\n", "\n", " ", ""))
    new = glue.join(kind.replace("{}", str(n)) for n in range(1, count + 1))
    at = random.randrange(len(text) + 1)
    return text[:at] + "\n" + new + "\n" + text[at:]


MUTATORS: tuple[mutate_text.Mutator, ...] = (
    *(number, number, number, label, label, sentence, sentence, sentence, ocr, ocr, ocr, furniture),
    *(furniture, hyphenated, hyphenated, rewrapped, unit_moved, unit_moved, unit_moved),
)


def one(random: Random, text: str) -> str:
    """Return a law damaged once."""
    return random.choice(MUTATORS)(random, text)


def mutated(random: Random, text: str) -> tuple[bytes, list[str]]:
    """Return a law damaged one to six times, and how."""
    recipe = []
    for _ in range(random.choice((1, 1, 2, 2, 3, 4, 6))):
        if random.random() < 0.01:
            mutator: mutate_text.Mutator = grown
        else:
            mutator = random.choice(MUTATORS if random.random() < 0.8 else mutate_text.MUTATORS)
        text = mutator(random, text)[:2_000_000]
        recipe.append(mutator.__name__)
    return mutate_text.encoded(random, text), recipe
