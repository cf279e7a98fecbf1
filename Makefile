# Perintah sehari-hari: make, make test, make check, make <dosir>, make help.
# Yang memutuskan "basi atau tidak" adalah isi berkas, bukan waktunya: generator/app/manifest.py
# menulis ulang build/.jejak/*.sum hanya bila isi berubah, lalu make membandingkan waktunya.
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh
.DELETE_ON_ERROR:

VENV   := .venv
PYTHON := $(VENV)/bin/python
NASKAH := $(PYTHON) -m generator
READY  := $(VENV)/.siap
TOOLS  := $(VENV)/.siap-uji
TRACE  := build/.jejak
FLAGS  ?=

BARE := $(firstword $(wildcard $(PYTHON)) $(shell command -v python3))
DOSSIERS := $(filter-out _%,$(notdir $(patsubst %/,%,$(wildcard content/*/))))
BUILDING := $(filter-out help clean test coverage lint bench fuzz corpus setup schema check audit lock release,$(or $(MAKECMDGOALS),all))
ifneq ($(BUILDING),)
ifneq ($(BARE),)
$(shell $(BARE) -I -S generator/app/manifest.py .)
endif
endif

.PHONY: all help setup test coverage check schema lint bench fuzz corpus audit lock release clean $(DOSSIERS)

all: $(DOSSIERS:%=$(TRACE)/%.selesai)
	@echo "Mutakhir: $(DOSSIERS:%=build/%/)"

$(DOSSIERS): %: $(TRACE)/%.selesai
	@echo "Mutakhir: build/$@/"

$(TRACE)/%.selesai: $(TRACE)/%.sum $(TRACE)/bersama.sum | $(READY)
	@rm -f $@
	@$(NASKAH) build $* $(FLAGS)
	@ls build/$* > $@

$(TRACE)/%.sum: ;

$(READY): requirements.lock pyproject.toml tools/siapkan.sh
	@sh tools/siapkan.sh $(VENV)
	@touch $@

$(TOOLS): $(READY) requirements-dev.lock
	@sh tools/siapkan.sh $(VENV) uji
	@touch $@

setup: $(READY) ## siapkan .venv dan bagian sistem (dijalankan otomatis)

test: $(TOOLS) ## jalankan seluruh uji
	@$(PYTHON) -m pytest -n 2 --dist loadgroup $(FLAGS)

coverage: $(TOOLS) ## jalankan seluruh uji dan ukur cakupannya
	@$(VENV)/bin/coverage erase
	@$(VENV)/bin/coverage run -m pytest -n 2 --dist loadgroup $(FLAGS)
	@$(VENV)/bin/coverage combine -q
	@$(VENV)/bin/coverage report

check: $(READY) ## periksa isi semua dosir tanpa membuat dokumen
	@$(NASKAH) check $(FLAGS)

schema: $(READY) ## tulis ulang JSON Schema untuk penyunting dan docs/kode.md
	@$(NASKAH) schema
	@$(PYTHON) -m tools.kode --write

lint: $(TOOLS) ## periksa kode: ruff, mypy, import-linter
	@$(VENV)/bin/ruff check generator tests tools
	@$(VENV)/bin/ruff format --check generator tests tools
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

bench: $(READY) ## ukur waktu dan memori (angka di docs/kinerja.md)
	@$(PYTHON) -m tools.bench $(FLAGS)

fuzz: $(READY) ## cobakan masukan rusak dan gangguan (angka di docs/ketahanan.md)
	@$(PYTHON) -m tools.fuzz $(FLAGS)

corpus: $(READY) ## ukur mesin hukum pada ../shared/corpus bila ada
	@$(PYTHON) -m tools.corpus $(FLAGS)

audit: $(TOOLS) ## cari kelemahan yang diketahui pada paket yang dikunci (perlu jaringan)
	@$(PYTHON) -m tools.audit

lock: $(TOOLS) ## tulis ulang kedua berkas kunci dengan uv (FLAGS=--upgrade: versi terbaru)
	@$(PYTHON) -m tools.lock $(FLAGS)

release: $(TOOLS) ## buat wheel, sdist, SBOM, dan sidiknya di dist/ (docs/rilis.md)
	@$(PYTHON) -m tools.release $(FLAGS)

clean: ## hapus hasil build
	@rm -rf build

help: ## tampilkan bantuan ini
	@echo "make              buat semua dokumen semua dosir (make -j2: berdampingan)"
	@echo "make <dosir>      buat dokumen satu dosir: $(DOSSIERS)"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | awk -F'\t' '{printf "%-17s %s\n", $$1, $$2}'
	@echo "naskah --help     semua perintah ($(PYTHON) -m generator --help)"
