"""Talks to a Superset as a program does: through its API, as a person who has logged in."""

import json
from pathlib import Path
from typing import Any

import httpx


class Superset:
    """A session of a user."""

    def __init__(self, address: str, user: str, password: str) -> None:
        self._client = httpx.Client(base_url=f"{address}/api/v1/", timeout=120, trust_env=False)
        login = {"username": user, "password": password, "provider": "db"}
        token = self.post("security/login", login)["access_token"]
        self._client.headers["Authorization"] = f"Bearer {token}"
        self._client.headers["X-CSRFToken"] = self.get("security/csrf_token/")["result"]
        self._client.headers["Referer"] = address

    def get(self, path: str, **query: object) -> Any:
        """What is there; the query goes as Superset wants it."""
        return self._answer(self._client.get(path, params={"q": json.dumps(query)} if query else None))

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """What comes of it."""
        return self._answer(self._client.post(path, json=body))

    def upload(self, path: str, file: Path, **fields: str) -> Any:
        """Import a file."""
        form = {"formData": (file.name, file.read_bytes(), "application/zip")}
        return self._answer(self._client.post(path, files=form, data=fields))

    def execute(self, database: int, statement: str) -> httpx.Response:
        """A statement in the SQL Lab, whatever comes of it."""
        return self._client.post("sqllab/execute/", json={"database_id": database, "sql": statement, "runAsync": False})

    def close(self) -> None:
        """End the session."""
        self._client.close()

    @staticmethod
    def _answer(response: httpx.Response) -> Any:
        assert response.is_success, f"{response.request.url}: {response.status_code} {response.text[:2000]}"
        return response.json()
