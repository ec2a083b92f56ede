"""Killed anywhere: every answer that the terminal had acknowledged is kept, and the session goes on where it was."""

import os
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from tests.acceptance import kill_log

KILLS = int(os.environ.get("QUIZAPP_KILLS", "12"))


@pytest.mark.timeout(60 + 5 * KILLS)
def test_what_the_terminal_acknowledged_survives_any_kill(tmp_path: Path) -> None:
    seed = int.from_bytes(os.urandom(4))
    log = kill_log.run(KILLS, seed, tmp_path)
    assert log.faults == [], f"seed {seed}"
    assert log.acknowledged
    assert log.sound >= log.kills - log.killed_before_question
    assert log.at_feedback + log.at_question


@pytest.mark.timeout(60 + 5 * KILLS)
def test_a_test_too_survives_any_kill_with_the_newest_answer_to_each_question(tmp_path: Path) -> None:
    seed = int.from_bytes(os.urandom(4))
    log = kill_log.run(KILLS, seed, tmp_path, "test")
    assert log.faults == [], f"seed {seed}"
    assert log.acknowledged
    assert log.at_question
    assert not log.at_feedback
