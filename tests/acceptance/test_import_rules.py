"""Which room knows which: the rules of pyproject.toml, looked at with every test run too."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_every_room_knows_only_the_rooms_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(PROJECT), no_cache=True)
    assert not broken, capsys.readouterr().out


def test_all_but_the_window_loads_where_qt_cannot_be_imported() -> None:
    rooms = [path.parent for path in (PROJECT.parent / "quizapp").glob("*/__init__.py") if path.parent.name != "ui"]
    paths = [path for room in rooms for path in room.rglob("*.py") if path.name != "__init__.py"]
    names = [".".join(path.relative_to(PROJECT.parent).with_suffix("").parts) for path in paths]
    without_qt = "import sys; sys.modules['PySide6'] = None; list(map(__import__, sys.argv[1:]))"
    done = subprocess.run([sys.executable, "-c", without_qt, *names], capture_output=True, text=True, check=False)
    assert names
    assert done.stderr == ""
    assert done.returncode == 0
