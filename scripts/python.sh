# Sourced by the other scripts: finds a Python that c5db runs on.

# A shim may exist and still not run, so each candidate has to answer.
find_python() {
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3 python; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "c5db needs Python 3.11, 3.12 or 3.13, and none was found; install one, or name it: PYTHON=/path/to/python3 make demo" >&2
    return 1
}
