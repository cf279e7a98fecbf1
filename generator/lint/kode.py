"""Every code that the analysis can print: what it means, and the rule it rests on."""

from __future__ import annotations

from collections.abc import Mapping

PP = "PP 18/2016"
KODE: Mapping[str, tuple[str, str]] = {
    "K01": ("Urusan atau fungsi tanpa wadah.", f"{PP} Pasal 2 huruf e, Pasal 15, dan Pasal 24"),
    "K02": ("Urusan atau fungsi berwadah lebih dari satu.", f"{PP} Pasal 2 huruf e"),
    "K03": ("Satu urusan dibagi pada dua unit tanpa skor.", f"{PP} Pasal 73"),
    "K04": ("Lebih dari tiga urusan dalam satu dinas.", f"{PP} Pasal 18 ayat (5)"),
    "K05": ("Urusan dari rumpun yang berbeda digabung.", f"{PP} Pasal 18 ayat (3) dan ayat (4)"),
    "K06": ("Fungsi penunjang digabung di luar pasangannya.", f"{PP} Pasal 27 ayat (3), ayat (4)"),
    "K07": ("Tipe lebih besar daripada skornya.", f"{PP} Pasal 53 dan Pasal 54 ayat (1)"),
    "K08": ("Urusan pada badan atau fungsi penunjang pada dinas.", f"{PP} Pasal 13 dan Pasal 24"),
    "K09": ("Syarat penggabungan tidak atau belum terbukti.", f"{PP} Pasal 18, Pasal 54 ayat (2)"),
    "K10": ("Nama tidak sesuai dengan urusan.", f"{PP} Pasal 18 ayat (7)-(9), Pasal 54 ayat (4)"),
    "K11": ("Usulan tanpa bukti beban kerja.", f"{PP} Pasal 96"),
    "K12": ("Materi peraturan kepala daerah dalam Ranperda.", "UU 23/2014 Pasal 212 ayat (4)"),
    "K13": ("Badan tanpa fungsi penunjang atau rezim tersendiri.", f"{PP} Pasal 24"),
    "K14": ("Besaran organisasi melampaui batas tipenya.", f"{PP} Pasal 55 sampai dengan Pasal 72"),
    "K15": ("UPTD atau cabang dinas melampaui batasnya.", f"{PP} Pasal 22, Pasal 23, Pasal 65-71"),
    "K16": ("Urusan yang tidak diselenggarakan diberi wadah.", f"{PP} Pasal 18 ayat (2)"),
    "K17": ("Susunan usulan berbeda dengan teks Ranperda.", ""),
    "K20": ("Jawaban tidak sesuai dengan instrumen evaluasi.", ""),
    "K30": ("Pilihan kebijakan yang terpilih tidak tepat satu.", "UU 13/2022 Lampiran I"),
    "K31": ("Taksiran terendah melebihi yang tertinggi.", ""),
    "K32": ("Pilihan terpilih bukan yang dilaksanakan Ranperda.", "UU 13/2022 Lampiran I"),
    "K33": ("Pilihan terpilih belum menyebut bentuknya.", ""),
    "K40": ("Buku kerja XLSX tidak terbaca.", ""),
    "K41": ("Lembar ABK tidak ada.", ""),
    "K42": ("Lembar ABK tidak memuat tugas.", ""),
    "K43": ("Kolom lembar ABK tidak lengkap atau ganda.", ""),
    "K44": ("Sel wajib kosong.", ""),
    "K45": ("Sel bukan angka yang sesuai.", ""),
    "K46": ("Sel menyebut nama yang tidak dikenal.", ""),
    "K47": ("Jumlah pemangku satu jabatan berbeda antarbaris.", ""),
    "K50": ("Aturan tipologi untuk jenis daerah ini tidak ada.", ""),
    "K51": ("Indikator tidak dikenal, ganda, atau rentangnya terbalik.", ""),
    "K52": ("Letak geografis atau urusan pada indikator.yaml tidak dikenal.", ""),
    "K53": ("Urusan atau fungsi tidak dikenal.", ""),
    "K54": ("Beban kerja satu unit ditulis dua kali.", ""),
    "K55": ("Gambar tidak dimuat karena datanya belum ada.", ""),
    "K56": ("Masukan tipologi (indikator.yaml) belum ada.", ""),
}
