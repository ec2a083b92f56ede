"""The keys of the session page: what each means, and that the list of them says so."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from quizapp.ui.parts.session_keys import Level, Meaning, Pick, Scroll, flag_key, meaning_of, session_keys

PLAIN, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def pressed(key: int, text: str = "", modifiers: Qt.KeyboardModifier = PLAIN, rows: int = 4) -> Meaning | None:
    return meaning_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text), rows)


@pytest.mark.parametrize(("text", "at"), [("1", 0), ("4", 3), ("a", 0), ("D", 3), ("٣", 2), ("۲", 1)])
def test_digits_and_letters_choose(text: str, at: int) -> None:
    assert pressed(ord(text), text) == Pick(at)


@pytest.mark.parametrize("text", ["5", "0", "e", "x", "", "12", "½"])
def test_what_names_no_answer_chooses_none(text: str) -> None:
    assert pressed(0, text) is None


@pytest.mark.parametrize(("rows", "meaning"), [(0, "flag"), (5, "flag"), (6, Pick(5)), (9, Pick(5))])
def test_f_flags_unless_there_is_a_sixth_answer(rows: int, meaning: Meaning) -> None:
    assert pressed(Qt.Key.Key_F, "f", rows=rows) == meaning
    assert pressed(Qt.Key.Key_F, "f", ALT, rows) == "flag"


@pytest.mark.parametrize("rows", [0, 4, 9])
def test_the_other_letters_mean_the_same_with_any_number_of_answers(rows: int) -> None:
    assert pressed(Qt.Key.Key_S, "S", rows=rows) == pressed(Qt.Key.Key_S, "", ALT, rows) == "source"
    assert pressed(Qt.Key.Key_Question, "?", rows=rows) == pressed(Qt.Key.Key_Question, "?", ALT, rows) == "keys"
    assert pressed(Qt.Key.Key_Left, "", ALT, rows) == "leave"
    assert pressed(Qt.Key.Key_Return, "\r", rows=rows) == pressed(Qt.Key.Key_Enter, "\r", rows=rows) == "go on"
    assert pressed(Qt.Key.Key_PageDown, rows=rows) == Scroll(1, pages=True)


def test_control_and_a_digit_say_how_sure_one_is() -> None:
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
    assert [pressed(key, "", CTRL) for key in keys] == [Level(1), Level(2), Level(3)]


def test_control_and_enter_check_too_for_in_a_long_text_enter_alone_begins_a_line() -> None:
    assert pressed(Qt.Key.Key_Return, "\r", CTRL) == pressed(Qt.Key.Key_Enter, "\r", CTRL) == "go on"
    assert (("Ctrl+Enter",), "check, and go on") in session_keys(0, check="Ctrl+Enter")


@pytest.mark.parametrize("key", [Qt.Key.Key_4, Qt.Key.Key_F, Qt.Key.Key_S, Qt.Key.Key_Plus])
def test_keys_with_control_belong_to_the_window(key: Qt.Key) -> None:
    assert pressed(key, "", CTRL) is None


def test_the_list_says_which_key_flags() -> None:
    assert flag_key(5) == "F"
    assert flag_key(6) == "Alt+F"
    flags = {words: keys for keys, words in session_keys(6)}["flag the question"]
    assert flags == ("Alt+F",)
