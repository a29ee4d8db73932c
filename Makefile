PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test env machine lint types imports forms wheel lock soak coverage bench

help:  ## Show this help
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' Makefile

run: machine  ## Set up what is missing, make a sample office with its papers, and open the window on it
	@rm -rf build/contoh build/contoh-kunci build/contoh-kertas
	@PTSP_DESK_KEYS=build/contoh-kunci $(BIN)/ptsp-desk demo --data build/contoh --applications 20 --days 5 --papers build/contoh-kertas
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then PTSP_DESK_KEYS=build/contoh-kunci $(BIN)/ptsp-desk --data build/contoh; \
	else echo "Tidak ada layar di sini, jadi jendela tidak dibuka: kantor contoh dicoba lewat baris perintah."; fi

test: machine lint types imports  ## Set up what is missing, then lint, check types and imports, run every test
	$(BIN)/python -m pytest -n 2 --dist worksteal

env:  ## Make or renew .venv only
	@$(PYTHON) installer/environment.py

machine:
	@$(PYTHON) installer/environment.py --system

lint: env  ## Check style and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: env  ## Check types
	$(BIN)/mypy

imports: env  ## Check that imports go down only
	$(BIN)/lint-imports

forms: env  ## Compile the window's forms from ui/ and gather its texts
	$(BIN)/python installer/forms.py
	$(BIN)/python installer/texts.py

wheel: env  ## Build the wheel into dist/ and let it check itself in a new environment
	$(BIN)/python installer/try_wheel.py dist

lock: env  ## Choose the newest allowed versions anew (needs uv)
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra desk --extra dev --generate-hashes --no-emit-index-url --no-header --output-file installer/requirements.lock pyproject.toml

coverage: machine  ## Run every test and tell which lines none of them reached
	rm -rf build/coverage
	$(BIN)/coverage run -m pytest -n 2 --dist worksteal
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

soak: machine  ## Run the long tests, and note what they counted; broken off, it goes on where it stopped
	$(BIN)/python -m tests.faults.report $(ARGS)
	$(BIN)/python -m pytest -m soak -n 2 --dist worksteal --ignore tests/faults --ignore tests/migrations

bench: machine  ## Measure against peers, in some minutes (ARGS=--full: on a million files)
	$(BIN)/python -m tests.benchmarks.peers
	$(BIN)/python -m tests.benchmarks --write docs/performance.md $(ARGS)
