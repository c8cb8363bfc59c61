#!/bin/sh
# Runs the benchmarks; natasha, which is a yardstick and no dependency, gets an environment of its own.
set -eu
if [ ! -e .venv-bench/ready ]; then
    . scripts/python.sh
    echo "Setting up .venv-bench with natasha; this happens once" >&2
    "$(find_python)" -m venv --clear .venv-bench
    if .venv-bench/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt; then
        touch .venv-bench/ready
    else
        rm -rf .venv-bench
        echo "natasha is left out: its packages cannot be installed here" >&2
    fi
fi
exec .venv/bin/python -m benchmarks "$@"
