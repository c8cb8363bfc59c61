#!/bin/sh
# Sets up .venv-dbt and .venv-superset for `make test-external`: neither tool gets on with the versions that c5db needs.
set -eu
. scripts/python.sh

# The pandas that Superset wants has no wheel for Python 3.13.
find_older_python() {
    for candidate in "${PYTHON:-}" python3.12 python3.11 python3; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 12))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# Makes the environment of a tool anew when its lock is newer than it.
environment() {
    tool=$1 python=$2
    [ ! .venv-"$tool"/ready -nt bi/"$tool"/requirements.lock ] || return 0
    echo "Setting up .venv-$tool; this happens once" >&2
    "$python" -m venv --clear .venv-"$tool"
    .venv-"$tool"/bin/python -m pip --no-input install --quiet --disable-pip-version-check --no-deps \
        --require-hashes --requirement bi/"$tool"/requirements.lock
    touch .venv-"$tool"/ready
}

environment dbt "$(find_python)"
if older=$(find_older_python); then
    environment superset "$older"
else
    echo "Superset is left out: it needs Python 3.11 or 3.12" >&2
fi
