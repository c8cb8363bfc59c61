"""The examples in the docstrings are true."""

import doctest

import pytest

import c5db.figures
import c5db.figures.digits


@pytest.mark.parametrize("module", [c5db.figures, c5db.figures.digits])
def test_docstring_examples_hold(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0
