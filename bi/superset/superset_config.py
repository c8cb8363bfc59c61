"""Settings of a Superset that shows c5db: secrets and places come from the environment."""

import os
from pathlib import Path

SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = f"sqlite:///{Path(os.environ['SUPERSET_HOME']) / 'superset.db'}"
RATELIMIT_STORAGE_URI = "memory://"
SQLLAB_TIMEOUT = 60  # as long as the server lets a statement of an analyst run
