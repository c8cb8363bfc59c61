#!/bin/sh
# Starts Superset with the dashboard of c5db in it. The login is admin.
set -eu
: "${C5DB_ANALYST_URL:?the URL of the login that c5db db grant --analyst made, with its password}"
: "${SUPERSET_ADMIN_PASSWORD:?the password of the login admin}"
: "${SUPERSET_SECRET_KEY:?a long random word, for example of: openssl rand -base64 42}"
: "${SUPERSET_HOME:?the folder of the database that Superset keeps for itself}"
here=$(cd "$(dirname "$0")" && pwd)
export SUPERSET_CONFIG_PATH="$here/superset_config.py" FLASK_APP=superset
python "$here/prepare.py"
exec gunicorn --bind "${SUPERSET_BIND:-127.0.0.1:8088}" --workers 1 --threads 8 --timeout 120 "superset.app:create_app()"
