# A newcomer needs two: `make demo` and `make test`. Both make .venv; PYTHON names the Python it is made with.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CHECKOV ?= 3.3.30
CFN_LINT ?= 1.58.0
HCL2 := 8.1.4
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint format conformance oracle data catalogue bench requirements clean

help: ## say what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: $(VENV)/.run ## scan the sample estate and show what is found
	@$(BIN)/tcop-iac scan sample_terraform; status=$$?; test $$status -le 1 || exit $$status

test: $(VENV)/.test ## run all tests
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev ## check style, types and layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## put the code in its form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

conformance: $(VENV)/.test ## compare the evaluator with OpenTofu or Terraform, where one is on PATH
	$(BIN)/python tests/conformance/record.py --check
	$(BIN)/python -m pytest -q tests/conformance

catalogue: $(VENV)/.run ## write docs/catalogue.md and docs/settings.md from the program
	$(BIN)/tcop-iac policies list --format markdown > docs/catalogue.md
	$(BIN)/python -m tcop_iac.settings_page > docs/settings.md

data: $(VENV)/.run ## check the shipped tables of dated facts
	$(BIN)/python -m tcop_iac.data.check

oracle: $(VENV)/.test .oracle/.$(HCL2) ## compare the HCL reader with python-hcl2, in an environment of its own
	$(BIN)/python tests/oracle/compare.py --python .oracle/bin/python

bench: $(VENV)/.run $(if $(filter none,$(CHECKOV)),,bench/.venv-checkov/.$(CHECKOV) bench/.venv-cfn-lint/.$(CFN_LINT)) ## measure, beside checkov and cfn-lint; CHECKOV=none leaves both out
	$(BIN)/python bench/run.py $(if $(filter none,$(CHECKOV)),--without-checkov) $(BENCH)

COMPILE = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements"

requirements: $(VENV)/.dev ## resolve requirements/*.txt anew
	$(COMPILE) pyproject.toml --group dev --output-file requirements/dev.txt
	$(COMPILE) pyproject.toml --constraints requirements/dev.txt --output-file requirements/run.txt
	$(COMPILE) --group build --constraints requirements/dev.txt --output-file requirements/build.txt
	$(COMPILE) pyproject.toml --group build --group test --constraints requirements/dev.txt --output-file requirements/test.txt

clean: ## remove all that the other targets made
	rm -rf $(VENV) .oracle bench/.venv-checkov bench/.venv-cfn-lint bench/estates build dist *.egg-info
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# run, test and dev are the three sets of requirements; each holds the smaller one.
$(VENV)/.run $(VENV)/.test $(VENV)/.dev: $(VENV)/.%: requirements/%.txt requirements/build.txt pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "tcop-iac needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1)." \
			"Name another: make PYTHON=python3.13 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

.oracle/.$(HCL2):
	rm -rf .oracle
	$(PYTHON) -m venv .oracle
	.oracle/bin/python -m pip install --quiet --disable-pip-version-check python-hcl2==$(HCL2)
	@touch $@

bench/.venv-checkov/.$(CHECKOV):
	rm -rf bench/.venv-checkov
	$(PYTHON) -m venv bench/.venv-checkov
	bench/.venv-checkov/bin/python -m pip install --quiet --disable-pip-version-check checkov==$(CHECKOV)
	@touch $@

bench/.venv-cfn-lint/.$(CFN_LINT):
	rm -rf bench/.venv-cfn-lint
	$(PYTHON) -m venv bench/.venv-cfn-lint
	bench/.venv-cfn-lint/bin/python -m pip install --quiet --disable-pip-version-check cfn-lint==$(CFN_LINT)
	@touch $@
