"""Small builders and prose from which the sample documents are made."""

from __future__ import annotations

from generator.ir.nodes import Block, Cell, Inline, Item, Paragraph, Table, Text

KALIMAT = (
    "Penataan perangkat daerah merupakan bagian dari upaya mewujudkan pemerintahan yang efektif, "
    "efisien, dan akuntabel dalam penyelenggaraan urusan pemerintahan konkuren.",
    "Beban kerja yang tidak seimbang antarunit mengakibatkan pertanggungjawaban pelaksanaan "
    "tugas menjadi kabur dan pelayanan kepada masyarakat tertunda.",
    "Pemetaan intensitas urusan pemerintahan menjadi dasar penentuan tipologi dinas dan badan.",
    "Oleh karena itu, pengaturan yang berlaku perlu disesuaikan dengan perkembangan kebutuhan "
    "hukum masyarakat serta kemampuan keuangan daerah.",
    "Penggabungan beberapa urusan dalam satu dinas harus memperhatikan kedekatan karakteristik "
    "urusan, keterkaitan antarpenyelenggaraan, dan rentang kendali.",
    "Hasil evaluasi kelembagaan menunjukkan bahwa ketidaksesuaian nomenklatur menyulitkan "
    "koordinasi dengan kementerian/lembaga pemerintah nonkementerian.",
)


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="50mm" viewBox="0 0 120 50">'
    '<g fill="none" stroke="#000" stroke-width="0.4"><rect x="40" y="3" width="40" height="12"/>'
    '<rect x="5" y="33" width="45" height="12"/><rect x="70" y="33" width="45" height="12"/>'
    '<path d="M60 15V24M27.5 33V24H92.5V33"/></g>'
    '<g font-family="Bookman Old Style, URW Bookman, TeX Gyre Bonum" font-size="4" '
    'text-anchor="middle"><text x="60" y="10.5">Sekretaris Daerah</text>'
    '<text x="27.5" y="40.5">Biro Organisasi</text><text x="92.5" y="40.5">Biro Hukum</text></g>'
    "</svg>"
)


def kata(*words: str) -> tuple[Inline, ...]:
    """Return plain words as inlines."""
    return tuple(Text(word) for word in words)


def prosa(seed: int, sentences: int = 4) -> str:
    """Return a paragraph of formal prose, the same for the same seed."""
    return " ".join(KALIMAT[(seed + i * (1 + seed % 5)) % len(KALIMAT)] for i in range(sentences))


def isi(text: str, *more: Inline, role: str = "isi") -> Paragraph:
    """Return a paragraph of prose."""
    return Paragraph(role, (Text(text), *more))


def butir(label: str, text: str, *below: Block, role: str = "isi-rapat", id: str = "") -> Item:
    """Return an item with a sentence and, below it, whatever it holds."""
    return Item(label, (isi(text, role=role), *below), id)


def sel(text: str, role: str = "sel", **spans: int) -> Cell:
    """Return a cell with one paragraph."""
    return Cell((Paragraph(role, kata(text)),), **spans)


def tabel_data(id: str, label: str, rows: int) -> Table:
    """Return a ruled table with a two-row head and spans."""
    head = (
        (
            sel("No.", "sel-kepala", rowspan=2),
            sel("Perangkat Daerah", "sel-kepala", rowspan=2),
            sel("Beban Kerja", "sel-kepala", colspan=2),
        ),
        (sel("Jam", "sel-kepala"), sel("Keterangan", "sel-kepala")),
    )
    body = tuple(
        (
            Cell((Paragraph("sel", kata(f"{n}.")),), align="tengah"),
            sel(f"Dinas Contoh Nomor {n}"),
            Cell((Paragraph("sel", kata(f"{n * 1250:,}".replace(",", "."))),), align="kanan"),
            sel(KALIMAT[n % len(KALIMAT)]),
        )
        for n in range(1, rows + 1)
    )
    return Table(
        "data",
        (0.08, 0.3, 0.17, 0.45),
        head,
        body,
        label,
        kata("Beban kerja perangkat daerah"),
        kata("Sumber: hasil analisis, 2026."),
        id,
    )
