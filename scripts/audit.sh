#!/bin/sh
# Looks for known flaws in the locked packages. It asks PyPI itself for them, which a mirror of packages cannot answer:
# where PyPI is not reached it fails and says so.
set -eu
. scripts/python.sh

audit=.audit-venv/bin/pip-audit
if [ ! -x $audit ]; then
    "$(find_python)" -m venv .audit-venv
    .audit-venv/bin/python -m pip install --quiet --disable-pip-version-check pip-audit
fi

failed=
for lock in requirements.lock requirements-external.lock; do
    echo "== $lock"
    $audit --strict --disable-pip --require-hashes --requirement $lock || failed=1
done
[ -z "$failed" ] || exit 1
