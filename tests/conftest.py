"""What every test relies on: no test needs a display. This must stand before anything imports Qt."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.journal.store import Journal, open_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in a folder of its own."""
    opened = open_journal(str(tmp_path))
    yield opened
    opened.close()
