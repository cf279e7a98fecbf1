# Perintah sehari-hari: make, make test, make check, make <dosir>, make help.
# Basi atau tidak diputuskan isi berkas, bukan waktunya, oleh generator/app/manifest.py; dosir yang
# basi dibuat dalam satu proses: yang keliru tidak menghalangi yang lain (docs/adr/0020).
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

VENV   := .venv
PYTHON := $(VENV)/bin/python
NASKAH := $(PYTHON) -m generator
READY  := $(VENV)/.siap
TOOLS  := $(VENV)/.siap-uji
MUTMUT := $(VENV)/.siap-mutasi
FLAGS  ?=
# Pengukuran dan uji memanggil make lagi, yang tidak boleh mewarisi FLAGS perintah ini.
MAKEOVERRIDES :=
unexport FLAGS
# Tanpa kode yang disimpan, setiap perintah mengompilasi semuanya lagi: satu detik prosesor dan lebih.
unexport PYTHONDONTWRITEBYTECODE

GOALS := all help preview setup test ukur coverage check schema lint bench fuzz hilang tinjau mutasi corpus audit lock release clean
# Selain GOALS, yang diminta adalah nama dosir. Isi folder content/ tidak pernah dibaca oleh make.
ASKED := $(filter-out $(GOALS) $(READY) $(TOOLS) $(MUTMUT),$(MAKECMDGOALS))
ONLY  := $(if $(filter all,$(MAKECMDGOALS)),,$(ASKED))
quoted = $(foreach word,$(1),'$(subst ','\'',$(word))')

.PHONY: $(GOALS) $(ASKED) _dosir _berubah

all $(ASKED): _dosir
	@:

_dosir: | $(READY)
	@$(PYTHON) -E -S -m generator.app.manifest . $(FLAGS) $(call quoted,$(ONLY)) 2>/dev/null || \
	$(NASKAH) build --stale $(FLAGS) $(call quoted,$(ONLY))

# Tanda siap memuat sidik berkas yang menghasilkannya; yang berbeda, .venv disiapkan ulang.
sum = cat $(1) | cksum
changed = $(shell $(call sum,$(2)) | cmp -s - $(1) || echo _berubah)

$(READY): $(call changed,$(READY),requirements.lock tools/siapkan.sh)
	@sh tools/siapkan.sh $(VENV)
	@$(call sum,requirements.lock tools/siapkan.sh) > $@

$(TOOLS): $(call changed,$(TOOLS),requirements-dev.lock) | $(READY)
	@sh tools/siapkan.sh $(VENV) uji
	@$(call sum,requirements-dev.lock) > $@

$(MUTMUT): $(call changed,$(MUTMUT),requirements-mutasi.lock) | $(TOOLS)
	@sh tools/siapkan.sh $(VENV) mutasi
	@$(call sum,requirements-mutasi.lock) > $@

preview: $(READY) ## tampilkan dosir di peramban selagi ditulis (FLAGS=DOSIR: dosir itu)
	@$(NASKAH) preview $(FLAGS)

setup: $(READY) ## siapkan .venv dan bagian sistem (dijalankan otomatis)

test: $(TOOLS) ## jalankan seluruh uji
	@$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(FLAGS)

coverage: $(TOOLS) ## jalankan seluruh uji dan ukur cakupannya
	@$(VENV)/bin/coverage erase
	@$(VENV)/bin/coverage run -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(FLAGS)
	@$(VENV)/bin/coverage combine -q
	@$(VENV)/bin/coverage report

check: $(READY) ## periksa isi semua dosir tanpa membuat dokumen
	@$(NASKAH) check $(FLAGS)

schema: $(READY) ## tulis ulang JSON Schema untuk penyunting dan docs/kode.md
	@$(NASKAH) schema
	@$(PYTHON) -m tools.kode --write
	@$(PYTHON) -m tools.verbs --write

lint: $(TOOLS) ## periksa kode: ruff, mypy, import-linter
	@$(VENV)/bin/ruff check generator tests tools
	@$(VENV)/bin/ruff format --check generator tests tools
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

ukur: $(TOOLS) ## ukur kode: baris, fungsi, lingkaran, pengetahuan yang ganda (FLAGS=--rinci)
	@$(PYTHON) -m tools.ukur $(FLAGS)

bench: $(READY) ## ukur waktu dan memori (angka di docs/kinerja.md)
	@$(PYTHON) -m tools.bench $(FLAGS)

fuzz: $(READY) ## cobakan masukan rusak dan gangguan (angka di docs/ketahanan.md)
	@$(PYTHON) -m tools.fuzz $(FLAGS)

hilang: $(READY) ## hilangkan bagian naskah pengubah: adakah yang memberi tahu (docs/ketelitian.md)
	@$(PYTHON) -m tools.losses $(FLAGS)

tinjau: $(TOOLS) ## seratus tinjauan buatan: diterima, diterapkan, dibandingkan (docs/ketahanan.md)
	@$(PYTHON) -m tools.tinjau $(FLAGS)

mutasi: $(MUTMUT) ## rusak kode sedikit demi sedikit: adakah uji yang tahu (angka di docs/mutasi.md)
	@$(PYTHON) -m tools.mutasi $(FLAGS)

corpus: $(TOOLS) ## ukur mesin hukum pada ../shared/corpus bila ada
	@$(PYTHON) -m tools.corpus $(FLAGS)

audit: $(TOOLS) ## cari kelemahan yang diketahui pada paket yang dikunci (perlu jaringan)
	@$(PYTHON) -m tools.audit

lock: $(TOOLS) ## tulis ulang berkas kunci dengan uv (FLAGS=--upgrade: versi terbaru)
	@$(PYTHON) -m tools.lock $(FLAGS)

release: $(TOOLS) ## buat wheel, sdist, SBOM, dan sidiknya di dist/ (docs/arsitektur.md)
	@$(PYTHON) -m tools.release $(FLAGS)

clean: ## hapus hasil build
	@rm -rf build

help: ## tampilkan bantuan ini
	@echo "make              buat semua dokumen semua dosir"
	@echo "make <dosir>      buat dokumen satu dosir (nama foldernya di content/)"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | awk -F'\t' '{printf "%-17s %s\n", $$1, $$2}'
	@echo "naskah --help     semua perintah ($(PYTHON) -m generator --help)"
