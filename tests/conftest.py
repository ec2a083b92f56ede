"""What every test relies on: no display (this must stand before anything imports Qt), and the same examples."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from quizapp.journal.store import Journal, open_journal

# The same examples on every machine, however slow; "pytest --hypothesis-profile default" looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("steady")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in a folder of its own."""
    opened = open_journal(str(tmp_path))
    yield opened
    opened.close()
