"""The session page: a question asked, answered by key and pointer, and explained, with the source beside it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.taking import start
from quizapp.journal.attempts import read
from quizapp.journal.faults import NotKept, TakenOver
from quizapp.journal.store import open_journal
from quizapp.session.actions import Answer, DontKnow, Draft, Flag, Next
from quizapp.session.plan import plan_all
from quizapp.session.steps import Event
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.part import Part
from quizapp.ui.parts.question_column import QuestionColumn
from quizapp.ui.parts.quote import Quote
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.source_pane import SourcePane
from quizapp.ui.parts.source_text import SourceWords
from quizapp.ui.theme import Theme
from tests.builders import Clock, choice, question, quiz
from tests.ui.pages.sessions import WATER, Hands, Keep, begun, control, controls, focused, names, reading, rows, verdict

ENTER = Qt.Key.Key_Return
BLACK, CASPIAN, ADRIATIC = "A. The Black Sea", "B. The Caspian Sea", "C. The Adriatic Sea"


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot).take(qtbot)


def pane(page: QWidget) -> SourcePane:
    found = page.findChild(SourcePane)
    assert isinstance(found, SourcePane)
    return found


def marked(page: QWidget) -> str:
    """Return the passage that is marked in the source text."""
    text = page.findChild(SourceWords)
    assert isinstance(text, SourceWords)
    return text.marked()


def disk_full(events: Sequence[Event]) -> None:
    if any(event.kind == "answered" for event in events):
        raise NotKept("journal.sqlite3", "disk-full")


def taken_over(events: Sequence[Event]) -> None:
    if any(event.kind == "drafted" for event in events):
        raise TakenOver("journal.sqlite3")


# ---- the question


def test_a_question_shows_where_it_is_what_it_earns_and_what_can_be_chosen(hands: Hands) -> None:
    shown = names(hands.page)
    assert "Question 1 of 3" in shown
    assert "1 point in Geography, 2 points in Trade" in shown
    assert "Into which sea does the Danube flow?" in shown
    assert list(rows(hands.page)) == [BLACK, CASPIAN, ADRIATIC]


def test_before_the_answer_nothing_tells_which_is_right(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, Qt.Key.Key_S)
    assert not any("About" in each or "delta" in each for each in names(hands.page))
    assert all(row.accessibleDescription() == "" for row in rows(hands.page).values())
    assert marked(hands.page) == ""


def test_check_is_off_until_something_is_chosen_and_the_reason_stands_beside_it(hands: Hands) -> None:
    assert not control(hands.page, "Check").isEnabled()
    assert "Choose an answer first" in names(hands.page)
    hands.press(ENTER)
    assert hands.actions == []
    hands.press(Qt.Key.Key_2)
    assert control(hands.page, "Check").isEnabled()
    assert "Choose an answer first" not in names(hands.page)


def test_there_is_one_primary_button_and_every_control_has_a_name(hands: Hands) -> None:
    assert all(each.accessibleName() for each in controls(hands.page))
    assert [each.words() for each in hands.page.findChildren(Button) if each.kind == "primary"] == ["Check"]


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_1, 0), (Qt.Key.Key_3, 2), (Qt.Key.Key_A, 0), (Qt.Key.Key_B, 1)],
)
def test_a_digit_or_a_letter_chooses(hands: Hands, key: Qt.Key, place: int) -> None:
    hands.press(key)
    assert hands.actions == [Draft(place)]
    assert [row.isChecked() for row in rows(hands.page).values()] == [at == place for at in range(3)]


def test_the_digits_of_an_arabic_keyboard_choose_too(hands: Hands) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(hands.page, QKeyEvent(QEvent.Type.KeyPress, 0x662, none, "٢"))
    assert hands.actions == [Draft(1)]


def test_a_digit_without_an_answer_does_nothing(hands: Hands) -> None:
    hands.press(Qt.Key.Key_4, Qt.Key.Key_D, Qt.Key.Key_0)
    assert hands.actions == []


def test_choosing_the_same_again_is_no_news(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, Qt.Key.Key_1)
    assert hands.actions == [Draft(0)]


def test_arrows_go_among_the_answers_and_space_chooses(hands: Hands) -> None:
    assert hands.focus() == BLACK
    hands.press(Qt.Key.Key_Down)
    assert (hands.focus(), hands.actions) == (CASPIAN, [])
    hands.press(Qt.Key.Key_Space)
    assert hands.actions == [Draft(1)]


def test_several_can_be_chosen_and_taken_back_where_several_can_be_right(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER)
    assert "Several can be right" in names(hands.page)
    hands.actions.clear()
    hands.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2)
    assert hands.actions == [Draft(frozenset({0})), Draft(frozenset({0, 1})), Draft(frozenset({1})), Draft(None)]
    assert "Choose at least one answer first" in names(hands.page)


def test_tab_goes_from_the_bar_to_the_answers_to_what_is_done_with_them(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1)
    control(hands.page, "Pause").setFocus()
    met = []
    for _ in range(11):
        met.append(hands.focus())
        hands.press(Qt.Key.Key_Tab)
    bar = ["Pause", "See what is open, and hand in", "Flag this question", "Source text", "Keys of this page"]
    assert met == [*bar, BLACK, CASPIAN, ADRIATIC, "Check", "I don’t know", "Skip"]


def test_a_long_prompt_is_set_smaller_and_so_is_any_in_a_narrow_window(theme: Theme, qtbot: QtBot) -> None:
    asked = quiz(question("short"), question("long", prompt="Why? " * 40))
    hands = Hands(theme, qtbot, asked).take(qtbot)
    heights = [prompt(hands.page).height()]
    hands.page.resize(900, 600)
    heights.append(prompt(hands.page).height())
    hands.page.resize(1200, 800)
    hands.press(Qt.Key.Key_1, ENTER, ENTER)
    assert [*heights, prompt(hands.page).height() % 28] == [36, 28, 0]


def prompt(page: QWidget) -> Rich:
    """Return the prompt: the first text in the column."""
    column = page.findChild(QuestionColumn)
    assert column is not None
    found = [each for each in column.findChildren(Rich) if each.isVisible()]
    return min(found, key=lambda each: each.mapTo(page, QPoint()).y())


# ---- checking


def test_enter_checks_and_then_goes_on(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER)
    assert hands.actions == [Draft(0), Answer(0), Next()]
    assert "Question 2 of 3" in names(hands.page)


def test_a_second_enter_within_400_ms_is_the_echo_of_the_first(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER)
    hands.seconds += 0.25
    hands.echo(ENTER)
    assert hands.actions == [Draft(0), Answer(0)]
    hands.seconds += 0.25
    hands.echo(ENTER)
    assert hands.actions[-1] == Next()


def test_a_double_click_on_check_does_not_go_on(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1).click("Check")
    QTest.mouseClick(control(hands.page, "Next"), Qt.MouseButton.LeftButton)
    assert hands.actions == [Draft(0), Answer(0)]


def test_enter_held_down_does_not_rush_through_the_session(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER)
    hands.seconds += 10
    held = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(focused(hands.page), held)
    assert hands.actions == [Draft(0), Answer(0)]


def test_after_a_wrong_answer_each_row_says_what_became_of_it(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ENTER)
    shown = rows(hands.page)
    assert [row.state for row in shown.values()] == ["right", "wrong", "passed"]
    assert shown[BLACK].accessibleDescription() == "Right answer"
    assert shown[CASPIAN].accessibleDescription() == "Your answer Not right. About The Caspian Sea."
    assert [row.isChecked() for row in shown.values()] == [False, True, False]


def test_the_verdict_is_read_with_the_points_of_each_domain(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ENTER)
    assert verdict(hands.page) == "Not right. 0 of 1 point in Geography, 0 of 2 points in Trade."


def test_the_explanation_and_the_passage_follow(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ENTER)
    shown = names(hands.page)
    assert "The delta lies in Romania." in shown
    assert "“The port lies where the river ends.” Where goods change hands, second paragraph" in shown


def test_all_of_it_is_announced_to_a_screen_reader(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("quizapp.ui.pages.session.announce", lambda _, said: heard.append(said))
    hands.press(Qt.Key.Key_2, ENTER)
    points = "0 of 1 point in Geography, 0 of 2 points in Trade."
    why = "Right answer: The Black Sea. About The Caspian Sea. The delta lies in Romania."
    assert heard == [f"Not right. {points} {why}"]


def test_a_partly_right_answer_shows_what_was_right_and_what_was_left_out(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_1, ENTER)
    shown = rows(hands.page)
    assert verdict(hands.page) == "Partly right. 1 of 2 points in Trade."
    assert shown["A. Grain"].accessibleDescription() == "Your answer, right About Grain."
    assert shown["B. Ore"].accessibleDescription() == "Right, not chosen About Ore."
    assert (shown["A. Grain"].isChecked(), shown["B. Ore"].isChecked()) == (True, False)
    assert shown["C. Sand"].state == "passed"


def test_i_dont_know_shows_the_right_answer_and_why(hands: Hands) -> None:
    hands.click("I don’t know")
    assert hands.actions == [DontKnow()]
    assert verdict(hands.page).startswith("You don’t know yet. 0 of 1 point")
    assert [row.state for row in rows(hands.page).values()] == ["right", "passed", "passed"]
    assert "The delta lies in Romania." in names(hands.page)
    assert "I don’t know" not in names(hands.page)


def test_i_dont_know_after_a_choice_forgets_the_choice(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2).click("I don’t know")
    assert [row.state for row in rows(hands.page).values()] == ["right", "passed", "passed"]


def test_a_question_without_an_explanation_shows_none_of_the_one_before(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_1, ENTER)
    assert "True" in " ".join(rows(hands.page))
    assert not any("Explanation" in each or "delta" in each for each in names(hands.page))
    assert not any(each.isVisible() for each in hands.page.findChildren(Quote))


def test_after_the_last_answer_the_results_come_next(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_1)
    assert "See results" not in names(hands.page)
    hands.press(ENTER)
    assert control(hands.page, "See results").isEnabled()


def test_the_answers_cannot_be_changed_after_the_check(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ENTER, Qt.Key.Key_1)
    QTest.mouseClick(rows(hands.page)[BLACK], Qt.MouseButton.LeftButton)
    assert hands.actions == [Draft(1), Answer(1)]


def test_the_focus_goes_to_next_and_then_to_the_first_answer(hands: Hands) -> None:
    hands.press(Qt.Key.Key_3, ENTER)
    assert hands.focus() == "Next"
    assert control(hands.page, "Next").ring_shown()
    hands.press(ENTER)
    assert hands.focus() == "A. Grain"


def test_a_pointer_needs_no_ring(hands: Hands) -> None:
    QTest.mouseClick(rows(hands.page)[CASPIAN], Qt.MouseButton.LeftButton)
    assert hands.actions == [Draft(1)]
    hands.click("Check")
    assert hands.focus() == "Next"
    assert not control(hands.page, "Next").ring_shown()


def test_between_check_and_feedback_nothing_above_the_answers_moves_down_or_up(hands: Hands) -> None:
    def tops() -> list[int]:
        stakes = [each for each in hands.page.findChildren(Part) if each.accessibleName().startswith("1 point in Geo")]
        return [each.mapTo(hands.page, QPoint()).y() for each in (*stakes, prompt(hands.page), rows(hands.page)[BLACK])]

    def offset(name: str) -> int:
        row = rows(hands.page)[BLACK]
        return control(hands.page, name).mapTo(hands.page, QPoint()).x() - row.mapTo(hands.page, QPoint()).x()

    hands.press(Qt.Key.Key_2)
    before, left = tops(), offset("Check")
    hands.press(ENTER)
    assert (tops(), offset("Next"), left) == (before, 0, 0)


def test_in_a_wide_window_nothing_moves_sideways_either(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot)
    hands.page.resize(1600, 900)
    hands.take(qtbot).press(Qt.Key.Key_2)
    before = rows(hands.page)[BLACK].mapTo(hands.page, QPoint())
    hands.press(ENTER)
    assert pane(hands.page).isVisible()
    assert rows(hands.page)[BLACK].mapTo(hands.page, QPoint()) == before


# ---- the source text


def test_the_source_opens_by_itself_where_the_answer_rests_on_a_passage_and_marks_it(hands: Hands) -> None:
    assert not pane(hands.page).isVisible()
    hands.press(Qt.Key.Key_2, ENTER)
    assert pane(hands.page).isVisible()
    assert marked(hands.page) == "The port lies where the river ends."
    hands.press(ENTER)
    assert not pane(hands.page).isVisible()
    hands.press(Qt.Key.Key_1, ENTER)
    assert not pane(hands.page).isVisible()


def test_the_source_opens_before_the_answer_at_its_section_unmarked(hands: Hands) -> None:
    hands.press(Qt.Key.Key_S)
    assert pane(hands.page).isVisible()
    assert marked(hands.page) == ""
    assert control(hands.page, "Source text").isChecked()


def test_once_opened_by_the_learner_the_source_stays_open(hands: Hands) -> None:
    hands.press(Qt.Key.Key_S, Qt.Key.Key_1, ENTER, ENTER)
    assert pane(hands.page).isVisible()
    assert marked(hands.page) == ""


def test_once_closed_by_the_learner_the_source_stays_closed(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER)
    hands.click("Close the text").press(ENTER)
    hands.page.show_view(begun(WATER).view)
    hands.taking = begun(WATER)
    hands.press(Qt.Key.Key_1, ENTER)
    assert not pane(hands.page).isVisible()


def test_the_link_opens_the_source_at_the_passage(hands: Hands) -> None:
    hands.press(Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_1, ENTER)
    assert not pane(hands.page).isVisible()
    hands.click("Where goods change hands, second paragraph")
    assert pane(hands.page).isVisible()
    assert marked(hands.page) == "The port lies where the river ends."


def test_a_passage_that_the_text_does_not_hold_is_quoted_without_a_link(theme: Theme, qtbot: QtBot) -> None:
    asked = quiz(question("one", section="a", quote="Not in it."), sections={"a": "Start"}, text="Another text.")
    hands = Hands(theme, qtbot, asked).take(qtbot).press(Qt.Key.Key_1, ENTER)
    assert "“Not in it.” Start" in names(hands.page)
    assert not pane(hands.page).isVisible()
    assert "Start" not in [each.accessibleName() for each in controls(hands.page)]


def test_without_a_source_text_nothing_offers_one(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("one", quote="Elsewhere."))).take(qtbot)
    hands.press(Qt.Key.Key_S, Qt.Key.Key_1, ENTER)
    assert "Source text" not in names(hands.page)
    assert "“Elsewhere.”" in names(hands.page)


def test_the_focus_does_not_stay_in_a_source_that_was_closed(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER)
    control(hands.page, "Close the text").setFocus()
    hands.press(Qt.Key.Key_Space)
    assert hands.focus() == "Next"


# ---- what else the hands can do


def test_f_flags_a_question_and_takes_the_flag_back(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F)
    assert control(hands.page, "Flag this question").isChecked()
    hands.press(Qt.Key.Key_F, alt=True)
    assert hands.actions == [Flag(True), Flag(False)]
    assert not control(hands.page, "Flag this question").isChecked()


def test_with_six_answers_f_chooses_the_sixth_and_alt_f_flags(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER, ENTER)
    assert control(hands.page, "Flag this question").toolTip() == "Flag this question (Alt+F)"
    hands.actions.clear()
    hands.press(Qt.Key.Key_F)
    hands.press(Qt.Key.Key_F, alt=True)
    assert hands.actions == [Draft(frozenset({5})), Flag(True)]


def test_a_flag_on_a_told_question_changes_nothing_else(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ENTER, Qt.Key.Key_F)
    assert rows(hands.page)[CASPIAN].state == "wrong"
    assert hands.focus() == "Next"


def test_a_question_mark_lists_the_keys_and_escape_goes_back(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Question)
    assert "check, and go on" in names(hands.page)
    hands.press(Qt.Key.Key_Escape)
    assert "check, and go on" not in names(hands.page)
    assert hands.focus() == BLACK


def test_pause_and_alt_left_leave_and_escape_does_not(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hands.page.left):
        hands.press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(hands.page.left):
        hands.press(Qt.Key.Key_Left, alt=True)
    with qtbot.waitSignal(hands.page.left):
        hands.click("Pause")


def test_page_down_scrolls_what_does_not_fit(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot)
    hands.page.resize(900, 400)
    hands.take(qtbot).press(Qt.Key.Key_2, ENTER)
    before = rows(hands.page)[BLACK].mapTo(hands.page, QPoint()).y()
    hands.press(Qt.Key.Key_PageDown)
    assert rows(hands.page)[BLACK].mapTo(hands.page, QPoint()).y() < before
    hands.press(Qt.Key.Key_PageUp)
    assert rows(hands.page)[BLACK].mapTo(hands.page, QPoint()).y() == before


# ---- trouble


def test_what_the_disk_refuses_is_said_and_stays_chosen(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page, flow = flowing(theme, qtbot, tmp_path, disk_full)
    QTest.keyClick(page, Qt.Key.Key_2)
    QTest.keyClick(page, ENTER)
    (message,) = [each for each in page.findChildren(Message) if each.isVisible()]
    assert message.accessibleName().startswith("This answer could not be saved: the disk is full. It is still here;")
    assert rows(page)[CASPIAN].state == "chosen"
    assert flow.view.told is None
    message_top, primary = message.mapTo(page, QPoint()).y(), control(page, "Check")
    assert message_top + message.height() < primary.mapTo(page, QPoint()).y()
    with qtbot.waitSignal(page.tried_again):
        QTest.mouseClick(control(page, "Try again"), Qt.MouseButton.LeftButton)


def test_where_trying_again_is_of_no_use_it_is_not_offered(hands: Hands) -> None:
    hands.page.show_trouble(("This session is being taken in another window now.", "Go on there."), can_retry=False)
    assert "This session is being taken in another window now. Go on there." in message_names(hands.page)
    assert "Try again" not in names(hands.page)
    hands.page.show_trouble(None)
    assert message_names(hands.page) == []


def test_trouble_with_going_on_is_said_too_and_ends_with_the_next_question(hands: Hands) -> None:
    hands.press(Qt.Key.Key_1, ENTER)
    hands.page.show_trouble(("This step could not be saved.", "Make room."), can_retry=True)
    assert message_names(hands.page) == ["This step could not be saved. Make room."]
    hands.press(ENTER)
    assert message_names(hands.page) == []


def message_names(page: QWidget) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(Message) if each.isVisible()]


# ---- any view, at any time


def test_a_session_that_was_broken_off_at_its_feedback_shows_the_feedback(theme: Theme, qtbot: QtBot) -> None:
    taking = begun(WATER)
    taking.do(Answer(1))
    hands = Hands(theme, qtbot)
    hands.taking = taking
    hands.take(qtbot)
    assert verdict(hands.page).startswith("Not right.")
    assert [row.isChecked() for row in rows(hands.page).values()] == [False, True, False]
    assert marked(hands.page) == "The port lies where the river ends."
    assert hands.focus() == "Next"


def test_a_session_that_was_broken_off_at_a_choice_shows_the_choice(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot)
    hands.taking.do(Draft(2))
    hands.take(qtbot)
    assert rows(hands.page)[ADRIATIC].isChecked()
    assert hands.focus() == ADRIATIC
    assert control(hands.page, "Check").isEnabled()


def test_the_same_question_asked_again_remembers_nothing(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ENTER)
    hands.page.show_view(begun(WATER).view)
    assert [row.state for row in rows(hands.page).values()] == ["normal"] * 3
    assert not any("Not right" in each or "delta" in each for each in names(hands.page))
    assert not control(hands.page, "Check").isEnabled()


# ---- other languages, little room


def test_a_language_that_runs_right_to_left_mirrors_the_page(theme: Theme, qtbot: QtBot) -> None:
    one = question("one", quote="نص", section="a")
    asked = reading(quiz(one, sections={"a": "قسم"}, text="# قسم\n\nنص", language="ar"))
    hands = Hands(theme, qtbot, asked).take(qtbot)
    page = hands.page
    assert list(rows(page)) == ["١. Danube", "٢. Rhine", "٣. Volga"]
    assert control(page, "Pause").mapTo(page, QPoint()).x() > 600
    hands.press(Qt.Key.Key_1, ENTER)
    assert pane(page).geometry().left() == 0
    row = rows(page)["١. Danube"]
    primary = control(page, "See results")
    assert primary.mapTo(page, QPoint(primary.width(), 0)).x() == row.mapTo(page, QPoint(row.width(), 0)).x()


def test_another_script_has_digits_and_letters_choose_all_the_same(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, quiz(question("one"), language="ru")).take(qtbot).press(Qt.Key.Key_B)
    assert list(rows(hands.page)) == ["1. Danube", "2. Rhine", "3. Volga"]
    assert hands.actions == [Draft(1)]


LONG = "Donaudampfschifffahrtsgesellschaft and what it carried down the river in a year of high water, say the books"


@pytest.mark.parametrize("scale", [1.0, 1.4, 2.0])
@pytest.mark.parametrize("size", [(1200, 800), (900, 600)])
def test_nothing_is_cut_off_where_there_is_little_room(
    theme: Theme, qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    theme.set_text_scale(scale)
    body = choice(f"*{LONG}", f"No {LONG}", "Short")
    asked = quiz(
        question("one", body, prompt=LONG, explanation=LONG, quote="grain", section="a"),
        sections={"a": LONG},
        text=f"# {LONG}\n\ngrain",
    )
    hands = Hands(theme, qtbot, asked)
    hands.page.resize(*size)
    hands.take(qtbot).press(Qt.Key.Key_2)
    assert cut_off(hands.page) == []
    hands.press(ENTER)
    assert pane(hands.page).isVisible()
    assert cut_off(hands.page) == []


def cut_off(page: SessionPage) -> list[str]:
    """Return the names of what is not as high as its words need, or reaches beyond what it stands in."""
    found = []
    for each in page.findChildren(QWidget):
        if not each.isVisible() or not each.accessibleName():
            continue
        parent = each.parentWidget()
        needed = each.heightForWidth(each.width()) if each.hasHeightForWidth() else each.sizeHint().height()
        inside = parent is None or parent.rect().adjusted(-1, -1, 1, 1).contains(each.geometry())
        if (isinstance(each, Part) and each.height() < needed) or not inside:
            found.append(each.accessibleName())
    return found


# ---- the whole of it


def flowing(theme: Theme, qtbot: QtBot, folder: Path, keep: Keep | None = None) -> tuple[SessionPage, SessionFlow]:
    """Return a page and its flow over a real journal; `keep` keeps what happens in another way."""
    seconds = iter(range(10**6))
    journal = open_journal(str(folder))
    underway = start(journal, plan_all(WATER), Clock())
    if keep is not None:
        underway.taking = begun(WATER, keep)
    page = SessionPage(theme, now=lambda: float(next(seconds)))
    qtbot.addWidget(page)
    flow = SessionFlow(page, underway)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    flow.destroyed.connect(journal.close)
    return page, flow


def test_a_session_is_taken_from_its_beginning_to_its_end_by_keyboard_alone(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page, flow = flowing(theme, qtbot, tmp_path)
    with qtbot.waitSignal(flow.ended) as ended:
        for key in (Qt.Key.Key_2, ENTER, ENTER, Qt.Key.Key_A, Qt.Key.Key_B, ENTER, ENTER):
            QTest.keyClick(focused(page), key)
        for _ in range(2):  # from True over False to “I don’t know”: Check is off
            QTest.keyClick(focused(page), Qt.Key.Key_Tab)
        QTest.keyClick(focused(page), ENTER)
        QTest.keyClick(focused(page), ENTER)
    journal = open_journal(str(tmp_path))
    _, events = read(journal, str((ended.args or [""])[0]))
    journal.close()
    assert [event.response for event in events if event.kind == "answered"] == [1, frozenset({0, 1}), None]
    assert events[-1].kind == "handed-in"


def test_a_session_that_another_window_took_over_is_said_to_be(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page, _ = flowing(theme, qtbot, tmp_path, taken_over)
    QTest.keyClick(page, Qt.Key.Key_1)
    assert message_names(page)[0].startswith("This session is being taken in another window now.")
    assert "Try again" not in names(page)
