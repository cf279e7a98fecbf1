#!/bin/sh
# Siapkan lingkungan: bagian sistem (Pango, HarfBuzz, huruf setara Bookman), lalu .venv dari
# requirements.lock. Tidak meninggalkan apa pun yang setengah jadi: .venv yang gagal dihapus.
#   siapkan.sh .venv        yang diperlukan perancang
#   siapkan.sh .venv uji    tambahkan alat pengembang (requirements-dev.lock) pada .venv yang sudah siap
#   siapkan.sh .venv mutasi demikian pula yang diperlukan make mutasi (requirements-mutasi.lock)
set -eu
venv=${1:-.venv}
say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# --- alat pengembang: hanya menambah, karena berkas kunci tidak punya paket yang sama -------
case "${2:-}" in uji) lock=requirements-dev.lock ;; mutasi) lock=requirements-mutasi.lock ;; *) lock= ;; esac
if [ -n "$lock" ]; then
    say "Menambah alat pengembang pada $venv ..."
    if command -v uv >/dev/null 2>&1; then
        VIRTUAL_ENV=$venv uv pip install -q --no-deps --require-hashes -r "$lock"
    else
        "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r "$lock"
    fi
    exit 0
fi

# --- Python 3.11 s.d. 3.13 ----------------------------------------------------------------------
fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }
python=
for candidate in python3 python3.13 python3.12 python3.11 python; do
    if command -v "$candidate" >/dev/null 2>&1 && fits "$candidate"; then python=$candidate; break; fi
done

# --- bagian sistem ------------------------------------------------------------------------------
lacking() {
    "$python" -I - <<'PY'
import ctypes, ctypes.util, importlib.util, shutil, subprocess, sys
from pathlib import Path

def loads(*names):
    for name in names:
        try:
            ctypes.CDLL(name)
            return True
        except OSError:
            found = ctypes.util.find_library(name)
            if found:
                return True
    return False

want = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0", "pango-1.0"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0", "pangoft2-1.0"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0", "harfbuzz"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0", "harfbuzz-subset"),
}
missing = [name for name, names in want.items() if not loads(*names)]
FAMILIES = ("URW Bookman", "TeX Gyre Bonum", "Bookman Old Style")
if shutil.which("fc-list"):
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True).stdout
    if not any(f in listed for f in FAMILIES):
        missing.append("huruf-bookman")
else:
    missing.append("fontconfig")
if not shutil.which("uv") and importlib.util.find_spec("ensurepip") is None:
    missing.append("python3-venv")
print(" ".join(missing))
PY
}
debian="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 fontconfig fonts-urw-base35 fonts-texgyre hunspell-id"
advice() {
    say "Yang belum ada: $1"
    say "Pasang dengan salah satu perintah berikut, lalu ulangi make:"
    say "  Debian/Ubuntu : sudo apt-get install python3 python3-venv $debian"
    say "  Fedora        : sudo dnf install python3.13 pango harfbuzz fontconfig urw-base35-bookman-fonts texlive-tex-gyre hunspell-id"
    say "  macOS         : brew install python@3.13 pango harfbuzz fontconfig hunspell && brew install --cask font-tex-gyre-bonum"
    say "  Windows       : pakai WSL (wsl --install -d Debian), lalu perintah Debian/Ubuntu di atas"
}
# Apakah seseorang duduk di terminal? NASKAH_YA=1 menjawab ya untuknya; CI tidak ditanyai.
person() { [ "${NASKAH_YA:-}" != 1 ] && [ -z "${CI:-}" ] && [ -t 0 ] && [ -t 2 ]; }
root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif ! command -v sudo >/dev/null 2>&1; then return 1
    elif sudo -n true 2>/dev/null; then sudo -n "$@"
    elif person; then sudo "$@"  # sudo menanyakan kata sandi
    else return 1; fi
}
agreed() {
    person || return 0
    printf 'naskah memerlukan %s. Pasang lewat apt-get (%s)? [Y/t] ' "$why" "$*" >&2
    read -r answer || return 1
    case $answer in "" | [yY]*) return 0 ;; *) return 1 ;; esac
}
# $1: gunanya, sebagai satu frasa; sisanya: paket
install_debian() {
    why=$1
    shift
    command -v apt-get >/dev/null 2>&1 || return 1
    agreed "$@" || return 1
    root true || return 1
    say "Memasang bagian sistem dengan apt-get: $*"
    root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
        root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
if [ -z "$python" ]; then
    install_debian 'Python' python3 python3-venv || die "$(advice 'Python 3.11, 3.12, atau 3.13')"
    python=python3
    fits "$python" || die "$(advice 'Python 3.11, 3.12, atau 3.13')"
fi
missing=$(lacking)
if [ -n "$missing" ]; then
    case " $missing " in *" python3-venv "*) debian="$debian python3-venv" ;; esac
    # shellcheck disable=SC2086
    install_debian 'penata PDF (Pango), huruf setara Bookman, dan kamus ejaan' $debian || die "$(advice "$missing")"
    missing=$(lacking)
    [ -z "$missing" ] || die "$(advice "$missing")"
fi

# --- .venv dari berkas kunci --------------------------------------------------------------------
rm -rf "$venv"
status=0
trap 'status=$?; [ $status = 0 ] || rm -rf "$venv"' EXIT
if command -v uv >/dev/null 2>&1; then
    say "Menyiapkan $venv dengan uv ..."
    uv venv -q --python "$python" "$venv"
    VIRTUAL_ENV=$venv uv pip sync -q --require-hashes requirements.lock
    VIRTUAL_ENV=$venv uv pip install -q --no-deps --no-build-isolation -e .
else
    say "Menyiapkan $venv dengan venv dan pip ..."
    "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
fi
say "Siap: $("$venv/bin/python" --version) di $venv."
