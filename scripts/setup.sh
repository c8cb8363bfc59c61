#!/bin/sh
# Builds .venv from requirements.lock, with nothing but Python and its venv module.
set -eu
. scripts/python.sh

python=$(find_python)
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$("$python" --version) lacks the module venv; on Debian and Ubuntu: apt install python3-venv" >&2
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Passes on what a command said only when it failed.
quietly() {
    "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}

pip() {
    quietly env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip --no-input "$@"
}

echo "Setting up .venv with $("$python" --version); this happens once and takes about a minute" >&2
quietly "$python" -m venv --clear .venv
pip install --require-hashes --requirement requirements.lock
pip install --no-deps --no-build-isolation --editable .
# Python reads the path of the checkout in the encoding of the locale, which may know no Cyrillic: it must be relative.
for link in .venv/lib/python3.*/site-packages/_editable_impl_c5db.pth; do
    echo "../../../.." >"$link"
done
touch .venv/ready
