# Two commands on a fresh machine with Python and make: `make serve` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

# Modules that are compiled once make every process of the tests start sooner.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: serve build test quick matrix mutants fuzz check bench speed record clean

serve: $(READY)
	$(BIN)/mkdocs serve --config-file example_site/mkdocs.yml

build: $(READY)
	$(BIN)/mkdocs build --strict --config-file example_site/mkdocs.yml

test: $(READY)
	$(BIN)/pytest -n auto

# The tests without a host, a browser, the real Jekyll, random or long texts, and many processes: under half a minute.
quick: $(READY)
	$(BIN)/pytest -n auto -q -m 'not (ruby or hypothesis or slow)' tests --ignore=tests/hosts --ignore=tests/matrix --ignore=tests/browser \
	  --ignore=tests/properties --ignore=tests/example_site \
	  --ignore=tests/views/test_feeds_against_jekyll.py --ignore=tests/views/test_effort.py --ignore=tests/test_walk.py

# Builds the blog beside other plugins and themes, each in the table tests/matrix/neighbours.yml; needs the network once.
matrix: $(READY)
	for venv in $$($(BIN)/python tests/matrix/neighbours.py --venvs); do \
	  test -d .cache/matrix/$$venv || $(PYTHON) -m venv .cache/matrix/$$venv; \
	  .cache/matrix/$$venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . pytest pytest-xdist selectolax \
	    $$($(BIN)/python tests/matrix/neighbours.py $$venv) || exit 1; \
	  BLOGPOST_MATRIX=$$venv .cache/matrix/$$venv/bin/python -m pytest -n auto -q tests/matrix || exit 1; \
	done

# Changes the code in places that a seed chooses, and looks whether a test notices.
mutants: $(READY)
	$(BIN)/python tests/mutants.py --seed 1 --count 30

# Looks for texts that break something: each target as long as SECONDS says, then the random tests, anew and longer.
FUZZED := front_matter configuration tree liquid kramdown html urls
SECONDS ?= 60
fuzz: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[fuzz]'
	for target in $(FUZZED); do nice $(BIN)/python tests/fuzz/fuzz.py $$target --seconds $(SECONDS) || exit 1; done
	MKDOCS_BLOGPOST_EXAMPLES=2000 nice $(BIN)/pytest -n auto -q tests/properties tests/ground/test_balance.py

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=. $(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python tests/bench/kramdown.py
	$(BIN)/python tests/bench/builds.py
	$(BIN)/python tests/bench/preview.py

# Whether builds have become slower than recorded, measured against Material in the same run.
speed: $(READY)
	$(BIN)/python tests/bench/builds.py --check

# Records every expected file anew, from the real Jekyll and kramdown, and what the options' schema makes.
record: $(READY)
	$(BIN)/python -m tests.oracle
	$(BIN)/mkdocs-blogpost schema > mkdocs_blogpost/schema.json
	$(BIN)/mkdocs-blogpost schema --table > example_site/_data/option_table.yml
	$(BIN)/python tests/matrix/neighbours.py --table > example_site/_data/neighbours.yml

clean:
	rm -rf $(VENV) .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache example_site/site

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
