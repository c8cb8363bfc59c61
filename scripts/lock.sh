#!/bin/sh
# Writes requirements.lock: the newest allowed versions, hashes for every platform, no address of a package index.
set -eu
. scripts/python.sh

uv=.lock-venv/bin/uv
if [ ! -x $uv ]; then
    "$(find_python)" -m venv .lock-venv
    .lock-venv/bin/python -m pip install --quiet uv
fi
$uv pip compile --quiet "$@" --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
    --all-extras pyproject.toml -o requirements.lock
