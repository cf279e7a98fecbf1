"""What the operating system refuses, in the words of a drafter."""

from __future__ import annotations

import errno

from generator.app.paths import FalseNameError, WriteError

REASONS = {
    errno.ENOSPC: "diska penuh",
    errno.EDQUOT: "kuota diska habis",
    errno.EFBIG: "berkas melampaui batas ukuran (ulimit)",
    errno.EROFS: "diska hanya dapat dibaca",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.ENOENT: "berkas atau foldernya tidak ada",
    errno.ENOTDIR: "ada bagian dari jalurnya yang bukan folder",
    errno.EISDIR: "ini folder, bukan berkas",
    errno.EEXIST: "sudah ada berkas dengan nama folder itu",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EINVAL: "nama atau isinya tidak diterima diska",
    errno.EILSEQ: "namanya tidak diterima diska",
    errno.ELOOP: "tautannya berputar",
    errno.EBUSY: "sedang dipakai",
    errno.ETXTBSY: "sedang dipakai",
    errno.EIO: "diska rusak atau terputus",
    errno.ENXIO: "tidak ada yang membuka ujung lainnya",
    errno.ENODEV: "perangkatnya tidak ada",
    errno.EBADF: "keluarannya tertutup",
    errno.EMFILE: "terlalu banyak berkas terbuka (ulimit)",
    errno.ENFILE: "terlalu banyak berkas terbuka",
    errno.EAGAIN: "sistem menolak proses baru (ulimit)",
    errno.ENOMEM: "memori habis",
    errno.ESTALE: "folder jaringan terputus",
    errno.ETIMEDOUT: "diska atau folder jaringan tidak menjawab",
}


def words(error: OSError) -> str | None:
    """Return one line about a refusal, None for an error that the system did not cause."""
    if isinstance(error, FalseNameError):
        kind = f"hasil perintah ini bukan {error.strerror}"
        return f"tidak dapat menulis {error.filename}: {kind}; sebut nama berakhiran lain"
    reason = REASONS.get(error.errno or 0)
    if reason is None:
        return None
    if isinstance(error, WriteError) or error.filename is None:
        return f"tidak dapat menulis {error.filename or 'keluaran'}: {reason}"
    return f"{error.filename}: {reason}"
