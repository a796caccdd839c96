# Everything one does with Bothways. Each command sets up what it needs by itself, once.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SETUP := VENV=$(VENV) $(PYTHON) tools/setup.py
# Compiled modules are kept: every process would else compile them anew.
unexport PYTHONDONTWRITEBYTECODE
export PYTHONPATH := $(CURDIR)/src:$(CURDIR)

.DEFAULT_GOAL := help
.PHONY: help run test check format bench validate docs requirements

help: ## Say what there is
	@sed -n 's/^\([a-z]*\):.* ## /make \1\t/p' Makefile | expand -t 20

run: ## Start Bothways with a sample merchant, in the browser
	@$(SETUP) run
	@$(BIN)/bothways demo --serve

test: ## Run every check and every test, on SQLite and PostgreSQL (ARGS="-k promise")
	@$(SETUP) test
	@$(BIN)/python tools/check.py style
	@$(BIN)/python tools/suite.py $(ARGS)

check: ## Run the quick checks, under two minutes
	@$(SETUP) check
	@$(BIN)/python tools/check.py

format: ## Put code and templates into their form
	@$(SETUP) check
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format
	@$(BIN)/djangofmt check --fix src/bothways_web
	@$(BIN)/djangofmt src/bothways_web

bench: ## Measure (ONLY=name,name SIZE=10k|100k|1m DATABASE=sqlite|postgresql)
	@$(SETUP) test
	@$(BIN)/python tools/postgres.py --durable -- $(BIN)/python -m bench \
		$(if $(ONLY),--only $(ONLY)) $(if $(SIZE),--size $(SIZE)) $(if $(DATABASE),--database $(DATABASE))

validate: ## Hold estimates to simulated books, and to public ones beside this folder
	@$(SETUP) check
	@$(BIN)/python -m tools.validate

docs: ## Write the generated pages anew and build the documentation
	@$(SETUP) docs
	@$(BIN)/python tools/docs.py

requirements: ## Pin the requirements anew (UPGRADE=1 for the newest)
	@$(SETUP) installer
	@for set in setup runtime test docs spark; do \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements" \
			$(if $(UPGRADE),--upgrade) requirements/$$set.in --output-file requirements/$$set.txt || exit 1; \
	done
