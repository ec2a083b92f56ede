"""quizapp take in a pseudo-terminal, as a person sees it."""

import signal
import sqlite3
import sys
from pathlib import Path

import pytest

from quizapp.journal.store import NAME
from tests.pseudo_terminal import Program

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

ASKS = r"^Your answers? \(.*\): "
GOES_ON = r"^Enter goes on, q pauses: "


@pytest.mark.parametrize("keys", [b"\x04", b"q\n"])
def test_a_key_pauses_and_the_next_call_shows_the_feedback_again(rivers: Path, tmp_path: Path, keys: bytes) -> None:
    words = ("take", str(rivers), "--data", str(tmp_path))
    with Program(*words) as program:
        program.wait_for(ASKS)
        program.type("B")
        program.wait_for(GOES_ON)
        program.press(keys)
        assert program.finish() == 0
        assert "Paused at question 1 of 3." in program.shown
    with Program(*words) as program:
        asked = program.wait_for(GOES_ON)
        assert "it goes on at question 1." in program.shown
        assert "Not right: 0 of 1 point in Geography" in program.shown[:asked]
        program.type("")
        program.wait_for(r"^Question 2 of 3: ")


def test_ctrl_c_pauses_and_is_no_error(rivers: Path, tmp_path: Path) -> None:
    with Program("take", str(rivers), "--data", str(tmp_path)) as program:
        program.wait_for(ASKS)
        program.process.send_signal(signal.SIGINT)
        assert program.finish() == 0
        assert "Paused at question 1 of 3." in program.shown
        assert "Traceback" not in program.shown


def test_a_journal_that_another_program_holds_is_said_and_enter_tries_again(rivers: Path, tmp_path: Path) -> None:
    with Program("take", str(rivers), "--data", str(tmp_path)) as program:
        program.wait_for(ASKS)
        other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        program.type("A")
        program.wait_for(r"^Enter tries again, q stops: ")
        assert "This answer could not be saved: another program is using the journal." in program.shown
        assert "Right: " not in program.shown
        other.execute("ROLLBACK")
        other.close()
        program.type("")
        program.wait_for(r"^Right: 1 of 1 point in Geography")


def test_two_terminals_on_one_session_the_second_takes_over(rivers: Path, tmp_path: Path) -> None:
    words = ("take", str(rivers), "--data", str(tmp_path))
    with Program(*words) as first:
        first.wait_for(ASKS)
        with Program(*words) as second:
            second.wait_for(ASKS)
            first.type("A")
            assert first.finish() == 1
            assert "This session is being taken in another window now." in first.shown
            assert "Right: " not in first.shown
            second.type("A")
            second.wait_for(r"^Right: 1 of 1 point in Geography")


def test_headings_are_bold_where_the_terminal_can(rivers: Path, tmp_path: Path) -> None:
    with Program("take", str(rivers), "--data", str(tmp_path)) as program:
        program.wait_for(ASKS)
        assert "\x1b[1mQuestion 1 of 3" in program.raw
    with Program("take", str(rivers), "--data", str(tmp_path), NO_COLOR="1") as program:
        program.wait_for(ASKS)
        assert "\x1b" not in program.raw


def test_the_end_of_the_time_comes_while_nobody_types(rivers: Path, tmp_path: Path) -> None:
    text = rivers.read_text(encoding="utf-8")
    rivers.write_text(text.replace("session: {", "session: {mode: test, time_limit: 2s, "), encoding="utf-8")
    with Program("take", str(rivers), "--data", str(tmp_path)) as program:
        program.wait_for(ASKS)
        assert "You have 2 seconds; a pause takes none of it." in program.shown
        program.press(b"A")  # and no Enter
        program.wait_for(r"^The time was up; what stood there was handed in\.")
        assert program.finish() == 0
        assert "Results: Rivers of Europe" in program.shown
