"""A journal in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.journal.store import Journal, open_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(str(tmp_path))
    yield opened
    opened.close()
