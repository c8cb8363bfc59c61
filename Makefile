# `make demo` and `make test` need git, make and Python 3.11 to 3.13 and nothing else.
# They install the locked versions into .venv when those changed, and start at once when they did not.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo test lint setup lock relock torture fuzz audit pages answers clean
export PYTHON

# What the caller has set up for another project must not leak into this one.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV

# Paths stay relative: the folder of the checkout may have spaces in its name.
READY := .venv/ready

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1#/p' Makefile | awk -F '#' '{ printf "%-14s %s\n", $$1, $$2 }'

demo: $(READY) ## load seeds/ into Postgres and show the deals, facts and conflicts in them
	@sh scripts/demo.sh

test: $(READY) ## run every test and check
	@sh scripts/checks.sh lint tests

test-external: $(READY) ## test what needs clusters, browsers or minutes
	@.venv/bin/python -m pip --no-input install --quiet --disable-pip-version-check --require-hashes --no-deps \
		--requirement requirements-external.lock
	@sh scripts/clients.sh
	@.venv/bin/python -m pytest -q external

lint: $(READY) ## run the quick checks only: style, format, types, layers
	@sh scripts/checks.sh lint

setup: $(READY) ## install the locked versions into .venv

lock: ## bring requirements.lock into step with pyproject.toml
	@sh scripts/lock.sh

relock: ## the same, with the newest version of everything
	@sh scripts/lock.sh --upgrade

bench: $(READY) ## measure against the targets (about 20 minutes; ARGS=--quick for a look)
	@sh scripts/bench.sh $(ARGS)

torture: $(READY) ## do to c5db what happens in the night, and count what was lost (about 30 minutes)
	@.venv/bin/python -m torture $(ARGS)

fuzz: $(READY) ## look for inputs that break the reading, for SECONDS (120)
	@.venv/bin/python -m fuzz --seconds $(or $(SECONDS),120)

audit: ## look for known flaws in the locked packages (needs PyPI itself)
	@sh scripts/audit.sh

pages: $(READY) ## make docs/schema.md, cookbook.md, commands.md, api.md and the dashboard's datasets anew
	@.venv/bin/python -m tests.analysts.pages

answers: $(READY) ## the same, with the questions of the cookbook answered anew: read them before a commit
	@.venv/bin/python -m tests.analysts.pages answers

clean: ## remove .venv and whatever was built or cached here, but no database
	rm -rf .venv .venv-dbt .venv-superset .lock-venv .audit-venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml scripts/setup.sh scripts/python.sh
	@sh scripts/setup.sh
