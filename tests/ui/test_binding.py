"""The binding to Qt: it is one that the window can rely on, and what it compiles is kept from start to start."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.binding import KeptCode
from tests.processes import ENVIRONMENT, ROOT

SOURCE = b"answer = 6 * 7\n"
START = """
from quizapp.ui import binding
binding.load()
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(1, 2)
except TypeError as error:
    print(str(error).strip().splitlines()[0])
"""


@pytest.fixture(autouse=True)
def bytecode_may_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def answer(code: object) -> object:
    """Run compiled code and return what it found."""
    names: dict[str, object] = {}
    exec(code, names)  # type: ignore[arg-type]
    return names["answer"]


def test_a_second_start_does_not_compile_what_the_first_did(tmp_path: Path) -> None:
    first = KeptCode(str(tmp_path / "kept"))
    assert answer(first.compile(SOURCE, "support/answer.py", "exec")) == 42
    first.save()
    second = KeptCode(str(tmp_path / "kept"))
    second.plain = None  # type: ignore[assignment]
    assert answer(second.compile(SOURCE, "support/answer.py", "exec")) == 42


def test_another_text_under_the_same_name_is_compiled(tmp_path: Path) -> None:
    first = KeptCode(str(tmp_path / "kept"))
    first.compile(SOURCE, "support/answer.py", "exec")
    first.save()
    assert answer(KeptCode(str(tmp_path / "kept")).compile(b"answer = 43", "support/answer.py", "exec")) == 43


def test_what_is_not_asked_for_any_more_is_not_kept(tmp_path: Path) -> None:
    for text in (SOURCE, b"answer = 1"):
        kept = KeptCode(str(tmp_path / "kept"))
        kept.compile(text, "support/answer.py", "exec")
        kept.save()
    size = (tmp_path / "kept").stat().st_size
    kept = KeptCode(str(tmp_path / "other"))
    kept.compile(b"answer = 1", "support/answer.py", "exec")
    kept.save()
    assert size == (tmp_path / "other").stat().st_size


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept[:10], lambda kept: b"?" + kept[1:]])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "kept"
    first = KeptCode(str(path))
    first.compile(SOURCE, "support/answer.py", "exec")
    first.save()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    second = KeptCode(str(path))
    assert answer(second.compile(SOURCE, "support/answer.py", "exec")) == 42
    second.save()
    assert path.read_bytes() == whole


def test_where_nothing_can_be_written_everything_is_compiled(tmp_path: Path) -> None:
    for path in (None, str(tmp_path / "no folder" / "kept")):
        kept = KeptCode(path)
        assert answer(kept.compile(SOURCE, "support/answer.py", "exec")) == 42
        kept.save()
    assert list(tmp_path.iterdir()) == []


def test_what_the_binding_says_of_a_wrong_call_is_the_same_at_every_start() -> None:
    environment = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONDONTWRITEBYTECODE"}
    said = [
        subprocess.run(
            [sys.executable, "-c", START], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert "setObjectName" in said[0]
    assert said[0] == said[1]


def test_the_tool_of_the_bindings_makers_is_left_out() -> None:
    kept = KeptCode(None)
    code = kept.compile(b"raise ImportError", "shibokensupport/signature/lib/pyi_generator.py", "exec")
    exec(code, {})
    loaded = "import sys; print([name for name in sys.modules if name in ('argparse', 'logging')])"
    said = subprocess.run(
        [sys.executable, "-c", START + loaded], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert said.stdout.splitlines()[-1] == "[]"


def test_twenty_thousand_calls_that_return_nothing_leave_none_alive(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(20_000):  # PySide6 6.12.0 on Python 3.11 loses a reference to None with each, and aborts
        widget.update()
