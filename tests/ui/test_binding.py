"""The Qt that is installed is one that the window can rely on."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_twenty_thousand_calls_that_return_nothing_leave_none_alive(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(20_000):  # PySide6 6.12.0 on Python 3.11 loses a reference to None with each, and aborts
        widget.update()
