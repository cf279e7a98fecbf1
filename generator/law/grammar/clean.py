"""Making a printed instruction readable: spelling variants, scanning noise, cited regulations.

Only what carries no operation is dropped: the name and the Lembaran of the amended regulation,
``keseluruhan``, ``baru``, stray marks of the scan. Every rule is about a form seen in print.
"""

from __future__ import annotations

import re

from generator.model.bilangan import SATUAN

ATURAN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pola, re.IGNORECASE), ganti)
    for pola, ganti in (
        (r"[\u00ad\u200b\ufeff]", ""),
        (r"[“”„‟″]|''|``", '"'),
        (r"^\W*(?:\d{1,3}|[a-z])[.)]\s+(?=[A-Z])", ""),
        (r"^ketentuan \d+ (?=ketentuan)", ""),
        (r"\bP\s?asa\s?[l1iI|ftr]\b\.?|\bPas\s?al\b|\bPaal\b|\bpsl\b\.?", "Pasal"),
        (r"\bPasa[l1iI](?=\d)", "Pasal "),
        (r"\ba\s?y\s?a\s?t(?=\s?[(\d])|\bay\s?at\b|\ba\s?yat\b", "ayat"),
        (r"\bhuru[ft](?=\s)|\bhur\s?uf\b", "huruf"),
        (r"\bB\s?A\s?B\b", "Bab"),
        (rf"\b(ke(?:{'|'.join(SATUAN[1:])}))(puluh|belas)\b", r"\1 \2"),
        (r"\bd\s?i\s?-?\s?an\s?tara\b|\bantara(?=\s+(?:pasal|ayat|huruf|angka|bab))", "di antara"),
        (r"\bdi di antara\b", "di antara"),
        (r"\bKet\s?en\s?tuan\b", "ketentuan"),
        (r"\b(?:di\s?ubah|dirubah|d\s?iubah|diu\s?bah)\b", "diubah"),
        (r"\bdi\s?hapus(?:kan)?\b|\bditiadakan\b|\bdicabut\b", "dihapus"),
        (r"\bdinyatakan\s+tidak\s+berlaku(?:\s+lagi)?\b", "dihapus"),
        (r"\bdi\s?sisip(?:k\s?an|i)?\b|\bdi\s?sisi\s?pkan\b"
         r"|\bdisi(?:s|ps|isi|sip?i)?pkan\b|\bdisiplin\b(?=\s+pasal)", "disisipkan"),
        (r"\bdi\s?tambah(?:k\s?an|i)?\b", "ditambahkan"),
        (r"\bse\s?hi\s?ngga\b", "sehingga"),
        (r"\bbe\s?r\s?bunyi(?:nya)?\b", "berbunyi"),
        (r"\b(ayat|pasal|huruf|angka|butir)-\1\b", r"\1"),
        # "menambah 1 (satu) ayat pada Pasal 2, yakni": the place stands before what comes to it
        (r"\A(\W*)(?:Ketentuan\s+)?menambah(?:kan)?\s+(\d+\s*\([^()]*\)\s+\w+(?:\s+baru)?)\s+"
         r"(?:pada|dalam|di)\s+([^,:]*?),?\s+(?=(?:yakni|yaitu)\b)", r"\1pada \3 ditambahkan \2, "),
        (r"\bdiubah(?=\s*,?\s*dengan\s+(?:menambah|menyisip|menghapus|penambahan|penyisipan)\w*\s+"
         r"(?!dan\b))", ""),
        (r"\bsampai\s+(?:dengan|pada)?(?=\s*(?:pasal|ayat|huruf|angka|butir|\(?\d))|\bs\s?/\s?d\b|\bs\.\s?d\.?",
         "sampai dengan "),
        (r"\bpasal demi pasal\b,?(?=\s+pasal)|\bpasal demi pasal\b", ""),
        (r"\bdihapus dan diganti\b(?!\s+(?:dengan|menjadi|oleh)"
         r"\s+(?:pasal|ayat|huruf|angka|bab|bagian|paragraf)\b)", "diubah"),
        (r"\bayat (?!dan\b)[a-z]{1,3} (?=\()", "ayat "),
        (r"\bbutir(?=\s+[a-z]\b)", "huruf"),
        (r"\bbutir\b", "angka"),
        (r"(?-i:nomor)(?=\s+\d{1,3}(?:\s*,|\s+(?:dan|huruf|diubah|dihapus)\b))", "angka"),
        (r"\bromawi(?=\s+[IVXL]+\b)|\bnomor(?=\s+\d+\))", "angka"),
        (r"\b(?:dan)\s*/\s*(?:atau)\b", "dan"),
    )
)  # fmt: skip
ACUAN = re.compile(
    r"(?:,\s*)?\b(?:(?:dalam|pada|dari|atas)\s+)?"
    r"(?:Peraturan|Undang\s?-?\s?Undang|Keputusan|Perda|Perpu)\b"
    r"(?=[^.:]*?\b(?:Nomor|No\.?)\b\s*\w+)"
    r".*?(?=\s*,?\s*\b(?:di ?ubah|dihapus|disisipkan|ditambahkan|diganti|sehingga|tetap"
    r"|mengubah|dengan (?:meng|men))"
    r"|\s*,\s*(?:pada|dalam|ketentuan|di antara)\s+(?:lampiran|pasal|bab|ayat|ketentuan)"
    r"|\s*:|\s*\.?$)",
    re.IGNORECASE | re.DOTALL,
)
LEMBARAN = re.compile(r"\((?:Tambahan\s+)?(?:Lembaran|Berita)[^()]*\)?", re.IGNORECASE)
TELAH = re.compile(
    r"\b(?:sebagaimana|yang)\s+(?:telah\s+)?(?:[a-z]+\s+)?(?:[a-z]+\s+kali\s+)?(?:telah\s+)?(?:diubah|diganti|dirubah)"
    r"(?:\s+dan\s+ditambah(?:kan)?)?(?:[,\s]+(?:yang\s+)?terakhir)?(?:\s+kali)?\s+(?:dengan|oleh)\b",
    re.IGNORECASE,
)
TERCANTUM = re.compile(
    r"(?:\bsehingga\b[^,.]{0,90}?)?\b(?:sebagaimana|seperti|sebagai\s+mana)\s+(?:telah\s+)?(?:dimaksud\s+)?"
    r"(?:tercantum|dalam|pada|terlampir|termuat)\b(?!\s+(?:dalam|pada)\s+lampiran\s+[IVX]*\s*(?:Peraturan|Undang))"
    r".*?(?=,?\s*(?:dan|serta)\s+ketentuan\b|$)",
    re.IGNORECASE | re.DOTALL,
)
DALAM_LAMPIRAN = re.compile(
    r"\bsebagaimana\s+tercantum\s+(?:dalam|pada)\s+(?=lampiran\b.*?\bdiubah\b)", re.IGNORECASE
)
NOMOR: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pola), ganti)
    for pola, ganti in (
        (r"(?i)\b(ayat)\s*\(?\s*([lI1|]?\d*)\s*([a-z]?)\s*\)", r"\1 (\2\3)"),
        (r"(?i)\b(ayat)\s+(\d{1,2}[a-z]?)(?=[\s,.;:]|$)", r"\1 (\2)"),
        (r"(?i)\b(ayat)\s*\(\s*([\dlI|]+)\s*([a-z]?)\s*(?=[,\s])(?!\))", r"\1 (\2\3)"),
        (r"\(\s*[lI|](\d*)\s*([a-z]?)\s*\)", r"(1\1\2)"),
        (r"\(\s*(\d+)\s*([a-z]?)\s*\)", r"(\1\2)"),
        (r"\((\d)[lI|](\d?[a-z]?)\)", r"(\g<1>1\2)"),
        (r"(?i:\b(pasal))\s*[lI|](\d*)[lI|]?(?=\d)", r"\1 1\2"),
        (r"(?i:\b(pasal))\s*[lI|](\d+)", r"\1 1\2"),
        (r"(?i)\b(pasal)\s+(\d)\s(\d{1,2}[A-Z]?)(?=[\s,.;:]|$)", r"\1 \2\3"),
        (r"((?i:\bpasal)\s*\d+)\s+([A-Z](?:\.\d+)?)(?=[\s,.;:]|$)", r"\1\2"),
        (r"(?i)\b(pasal)(?=\d)", r"\1 "),
        (r"(?i)\b(bab)\s+([IVXL]+)\s+([A-H])(?=[\s,.;:]|$)", r"\1 \2\3"),
        (r"(?i)\b(bab)\s+([IVXL]+) ([IVXL]+)(?=[\s,.;:]|$)", r"\1 \2\3"),
        (r"(?i)\b(huruf)\s+([a-z])[lI|](?=[\s,.;:]|$)(?!l)", r"\1 \g<2>1"),
        (r"(?i)\b(huruf)(?=[a-z]\b)", r"\1 "),
        (r"(?i)\b(angka)(?=\d)", r"\1 "),
        (r"(\d)\s*\(\s*([a-z]+(?:\s[a-z]+)*)\s*\)", r"\1 (\2)"),
    )
)


RANCU = re.compile(r"\b([Pp]asal)\s*(\d+)([lI|O])(?=[A-Z]?\b)")
BERSUFIKS = re.compile(r"\b[Pp]asal\s*(\d+)\s?[A-HJ-NP-Z]\b")


def _angka_akhir(teks: str) -> str:
    """Read ``Pasal 5I`` as 51, ``Pasal 5O`` as 50, unless 5A, 5B and the like are named too."""
    ada = set(BERSUFIKS.findall(teks))

    def satu(m: re.Match[str]) -> str:
        if m[2] in ada and m[3] in "IO":
            return m[0]
        return f"{m[1]} {m[2]}{'0' if m[3] == 'O' else '1'}"

    return RANCU.sub(satu, teks)


def clean(kalimat: str) -> str:
    """Return a sentence with variants normalised and citations dropped."""
    teks = " ".join(kalimat.split())
    for pola, ganti in ATURAN:
        teks = pola.sub(ganti, teks)
    teks = LEMBARAN.sub(" ", teks)
    teks = TELAH.sub(" ", teks)
    teks = DALAM_LAMPIRAN.sub("", teks)
    teks = TERCANTUM.sub(" ", teks)
    teks = ACUAN.sub(" ", teks)
    teks = _angka_akhir(teks)
    for pola, ganti in NOMOR:
        teks = pola.sub(ganti, teks)
    return " ".join(teks.split())
