# Run from an activated environment: python -m pip install -e '.[test]'

.PHONY: check lint format types test browser packaging bench

check: lint types test

lint:
	python -m ruff check
	python -m ruff format --check

format:
	python -m ruff check --fix
	python -m ruff format

types:
	python -m mypy

test:
	python -m pytest

# The tests of `test` that drive Chromium; CI=true turns "no browser" from a skip into a failure.
browser:
	CI=true python -m pytest -m browser

# Builds and installs wheel, sdist and editable; needs the package indexes, and minutes.
packaging:
	python -m pytest -m packaging

# Each prints its figures; they depend on the machine and are not part of `test`.
bench:
	for each in tests/bench/bench_*.py; do python "$$each" || exit; done
