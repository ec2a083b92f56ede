"""Settings tell where the data lies, and who named the folder where it is not the usual one."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.app import opened
from quizapp.ui.parts.words import Words


@pytest.mark.skipif(sys.platform != "linux", reason="the usual place is set as Linux has it")
@pytest.mark.parametrize(
    ("folder", "said"),
    [("usual/quizapp", None), ("elsewhere", "named by QUIZAPP_DATA."), ("stick", "named by --data.")],
)
def test_a_folder_that_is_not_the_usual_one_is_told_with_what_named_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, said: str | None
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "usual"))
    if folder == "elsewhere":
        monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path / folder))
    else:
        monkeypatch.delenv("QUIZAPP_DATA", raising=False)
    with opened(qapp, [], tmp_path / folder, scheme="light") as desk:
        desk.show_settings()
        words = " ".join(each.words() for each in desk.window.findChildren(Words))
        assert str(tmp_path / folder) in words
        assert ("named by" in words) == (said is not None)
        assert (said or "") in words
