"""Every role a node may carry; a test demands each in the CSS and in the DOCX style table."""

from __future__ import annotations

HEADING = {
    "bab": "chapter of the paper: label BAB I on a line above the title, centred capitals",
    "judul-depan": "unnumbered chapter title: KATA PENGANTAR, DAFTAR ISI, DAFTAR PUSTAKA",
    "subbab": "A. under a chapter",
    "pokok": "1. under a subbab",
    "rincian": "a. under a pokok",
    "bab-hukum": "BAB I of a law: label and title centred on lines of their own",
    "bagian-hukum": "Bagian Kesatu of a law: label and title centred on lines of their own",
    "paragraf-hukum": "Paragraf 1 of a law: label and title centred on lines of their own",
    "pasal": "Pasal 5, Pasal I: the label alone, centred",
    "kepala-penjelasan": "PENJELASAN: the first line of its title block, centred",
    "judul-penjelasan": "I. UMUM, II. PASAL DEMI PASAL: label and title, left",
}
PARAGRAPH = {
    "isi": "running prose, first line indented",
    "isi-rapat": "running text without indent: legal sentences, text after a heading in a cell",
    "tengah": "a centred line",
    "judul-peraturan": "a line of the title block of a regulation, centred capitals",
    "diktum": "MEMUTUSKAN: and the lines of joint approval, centred",
    "sampul-judul": "the large lines of a cover",
    "sampul-anak": "the small lines of a cover",
    "sel": "words in a table cell",
    "sel-kepala": "words in a table head",
    "label-penjelasan": "Angka 1, Pasal 5, Ayat (1) in an explanation",
    "lampiran-kepala": "the heading block of an annex, top right, left-aligned (L2-195)",
    "penutup": "closing lines: Agar setiap orang mengetahuinya; LEMBARAN DAERAH ...",
    "rumus": "a formula on a line of its own, centred",
    "catatan": "a small note under a block",
    "entri-pustaka": "one entry of the bibliography, hanging indent",
}
LIST = {
    "pembukaan": "Menimbang, Mengingat, Menetapkan: label column, colon column, text",
    "pertimbangan": "a. b. c. in Menimbang; 1. 2. 3. in Mengingat",
    "ayat": "(1) (1a)",
    "huruf": "a. b1.",
    "angka": "1. 5a.",
    "instruksi": "the numbered items of Pasal I",
    "bernomor": "1. 2. or a. b. in prose",
    "butir": "unnumbered items in prose; label is an en dash",
}
GROUP = {
    "rumusan": "the text that an instruction puts into the law, indented under it",
    "penjelasan": "an indented level of an explanation",
    "kutipan": "a quotation set off",
    "catatan-naskah": "a framed editorial note (reconstruction, illustrative figures)",
    "utuh": "blocks kept on one page",
    "lanjutan": "blocks that continue an item at its text margin",
}
TABLE = {
    "data": "ruled table of the paper",
    "hukum": "ruled table of a regulation, part of its text",
    "persandingan": "wide comparison table, rows may split across pages",
    "rata": "layout without rules",
}
FIGURE = {
    "bagan": "organisation chart or diagram",
    "grafik": "plot",
    "gambar": "a picture of the author's own",
}
SIGNATURE = {
    "penetapan": "right side (L2-165)",
    "pengundangan": "left side (L2-168)",
    "pengantar": "under the foreword, right",
}
STYLED = {
    "tebal": "bold",
    "miring": "italic",
    "istilah": "a foreign term, italic",
    "sisip": "words an amendment brings (underlined)",
    "hapus": "words an amendment takes (struck through)",
    "kode": "an id or a code",
}
ROLES = {
    "Heading": HEADING,
    "Paragraph": PARAGRAPH,
    "List": LIST,
    "Group": GROUP,
    "Table": TABLE,
    "Figure": FIGURE,
    "Signature": SIGNATURE,
    "Styled": STYLED,
}
