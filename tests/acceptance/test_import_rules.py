"""Which room knows which: the rules of pyproject.toml, looked at with every test run too."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_every_room_knows_only_the_rooms_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(PROJECT), no_cache=True)
    assert not broken, capsys.readouterr().out
