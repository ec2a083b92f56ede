"""What tests of the window share."""

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.places import resources
from quizapp.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme at a text scale of 1."""
    return Theme(resources(), scheme="light")
