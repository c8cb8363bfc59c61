"""What is deployed is sound where the tools that can tell are at hand, and locked down to the eye everywhere."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.migrating import ROOT

DEPLOY = ROOT / "deploy"
UNITS = DEPLOY / "systemd"
SERVICE = (UNITS / "c5db-nightly.service").read_text("utf-8")
CRONJOB = DEPLOY / "kubernetes" / "cronjob.yaml"
JOB = yaml.safe_load(CRONJOB.read_text("utf-8"))


def needs(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not here")
    return found


def test_systemd_takes_the_units_as_they_are(tmp_path: Path) -> None:
    analyze = needs("systemd-analyze")
    program = tmp_path / "c5db"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    for name in ("c5db-nightly.service", "c5db-nightly.timer"):
        unit = (UNITS / name).read_text("utf-8").replace("/opt/c5db/bin/c5db", str(program))
        (tmp_path / name).write_text(unit, "utf-8")
    done = subprocess.run(
        [analyze, "verify", "--man=no", tmp_path / "c5db-nightly.service", tmp_path / "c5db-nightly.timer"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, [line for line in done.stderr.splitlines() if "c5db-nightly" in line]) == (0, [])


def test_systemd_finds_the_service_well_locked_down() -> None:
    analyze = needs("systemd-analyze")
    done = subprocess.run(
        [analyze, "security", "--offline=yes", "--threshold=25", UNITS / "c5db-nightly.service"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-300:] + done.stderr


def test_the_service_needs_no_root_and_shows_no_password() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(SERVICE)
    service = unit["Service"]
    assert service["User"] == "c5db"
    assert (service["NoNewPrivileges"], service["ProtectSystem"], service["CapabilityBoundingSet"]) == (
        "yes",
        "strict",
        "",
    )
    assert service["SuccessExitStatus"] == "3"


def test_the_login_of_the_run_is_no_owner_of_the_tables() -> None:
    for path in (UNITS / "c5db-nightly.service", DEPLOY / "crontab"):
        text = path.read_text("utf-8")
        assert "postgresql://c5db_loader@" in text
        assert not re.search(r"^[^#\n]*--upgrade", text, re.MULTILINE)
    assert "--upgrade" not in str(JOB)


@pytest.mark.parametrize("path", [path for path in DEPLOY.rglob("*") if path.is_file()], ids=lambda path: path.name)
def test_no_password_stands_in_what_is_deployed(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.lstrip().startswith("#")]
    assert not [line for line in lines if re.search(r"://[^/\s:@]+:[^/\s@]+@", line)]


def test_kubernetes_takes_the_job() -> None:
    kubeconform = needs("kubeconform")
    done = subprocess.run([kubeconform, "-strict", CRONJOB], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_job_is_one_at_a_time_without_root_and_writes_nowhere_else() -> None:
    assert (JOB["apiVersion"], JOB["kind"], JOB["spec"]["concurrencyPolicy"]) == ("batch/v1", "CronJob", "Forbid")
    pod = JOB["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False
    security = container["securityContext"]
    assert security["readOnlyRootFilesystem"] and not security["allowPrivilegeEscalation"]
    assert security["capabilities"]["drop"] == ["ALL"]
    assert "valueFrom" in container["env"][0]
    assert {mount["name"] for mount in container["volumeMounts"]} == {volume["name"] for volume in pod["volumes"]}


def test_the_nightly_service_of_compose_is_locked_down_and_started_by_hand_or_cron() -> None:
    service = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]["nightly"]
    assert service["profiles"] == ["nightly"]
    assert (service["read_only"], service["cap_drop"], service["restart"]) == (True, ["ALL"], "no")
    assert service["command"][:2] == ["nightly", "--config"]


def test_the_line_of_cron_has_its_fields() -> None:
    lines = [line for line in (DEPLOY / "crontab").read_text("utf-8").splitlines() if not line.startswith("#")]
    (job,) = [line for line in lines if "c5db nightly" in line]
    assert re.match(r"[\d*/,-]+( [\d*/,-]+){4} c5db ", job)
