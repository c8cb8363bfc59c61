#!/bin/sh
# Writes the lock files: exact versions, hashes for every platform, no address of a package index.
# requirements.lock is for work on c5db, requirements-core.lock the part of it that c5db runs on,
# requirements-external.lock what `make test-external` drives a browser with, and those in bi/ what dbt and Superset run on.
set -eu
. scripts/python.sh

uv=.lock-venv/bin/uv
if [ ! -x $uv ]; then
    "$(find_python)" -m venv .lock-venv
    .lock-venv/bin/python -m pip install --quiet uv
fi

compile() {
    $uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        "$@" pyproject.toml
}

compile "$@" --all-extras -o requirements.lock
compile --constraint requirements.lock -o requirements-core.lock
$uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
    "$@" --group pyproject.toml:external --constraint requirements.lock -o requirements-external.lock

# Nothing newer than what this Superset was made for: its own bounds let versions in that break it.
for tool in dbt superset; do
    newest=
    [ $tool = dbt ] || newest=--exclude-newer=2026-06-15
    $uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        "$@" $newest bi/$tool/requirements.in -o bi/$tool/requirements.lock
done
