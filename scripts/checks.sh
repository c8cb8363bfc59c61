#!/bin/sh
# Runs the named groups of checks: all of them even when one fails, and fails when any failed.
set -u
failed=

check() {
    name=$1
    shift
    echo "== $name"
    "$@" || failed="$failed, $name"
}

lint() {
    check style .venv/bin/python -m ruff check --quiet .
    check format .venv/bin/python -m ruff format --check --quiet .
    check types .venv/bin/python -m mypy --strict -p c5db
    check layers .venv/bin/lint-imports --no-logo
}

tests() {
    check tests .venv/bin/python -m pytest -q
}

for group in "$@"; do
    $group
done

if [ -n "$failed" ]; then
    echo "Failed: ${failed#, }" >&2
    exit 1
fi
echo "All checks passed"
