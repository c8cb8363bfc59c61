"""What Kubernetes itself says of the CronJob, by the schemas of its releases."""

import copy
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.migrating import ROOT

JOB: dict[str, Any] = yaml.safe_load((ROOT / "deploy" / "kubernetes" / "cronjob.yaml").read_text("utf-8"))
RELEASES = ["1.29", "1.33", kubernetes_validate.latest_version()]


@pytest.mark.parametrize("release", RELEASES)
def test_kubernetes_takes_the_job(release: str) -> None:
    kubernetes_validate.validate(JOB, release, strict=True)


def test_a_misspelt_key_would_be_found() -> None:
    job = copy.deepcopy(JOB)
    job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]["imagee"] = "c5db"
    with pytest.raises(kubernetes_validate.ValidationError, match="imagee"):
        kubernetes_validate.validate(job, RELEASES[-1], strict=True)
