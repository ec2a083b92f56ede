"""The Progress page: what it says, and what can be done there by keys and pointer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.journal.aside import set_aside
from quizapp.journal.attempts import begin, take_up
from quizapp.journal.history import attempt_lines
from quizapp.journal.store import Journal
from quizapp.quiz.quiz import Quiz
from quizapp.session.actions import Answer, Begin, DontKnow, Flag, Next
from quizapp.session.plan import plan_all
from quizapp.ui.charts.mark import ChartMark
from quizapp.ui.flows.progress import ProgressFlow
from quizapp.ui.pages.progress import ProgressPage
from quizapp.ui.parts.attempt_list import AttemptLine
from quizapp.ui.parts.button import Button, Link
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.interval import Interval
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from tests.builders import NOON, RIVERS, question, quiz
from tests.journal.child import do
from tests.ui.pages.whole import assert_whole

SEA = quiz(*(question(f"q{at}", points={"trade": 1}) for at in range(6)), id_="sea", domains=("trade",))
HALF, RIGHT = (0, frozenset({0}), None), (0, frozenset({0, 1}), True)
Open = Callable[[], ProgressFlow]


def take(journal: Journal, *responses: object, of: Quiz = RIVERS) -> str:
    attempt = begin(journal, plan_all(of), NOON)
    do(attempt, Begin())
    for response in responses:
        do(attempt, DontKnow() if response is None else Answer(response))
        do(attempt, Next())
    return attempt.id


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, journal: Journal) -> Open:
    """Open the page on the journal as it is then."""

    def open_() -> ProgressFlow:
        page = ProgressPage(theme)
        qtbot.addWidget(page)
        page.resize(1112, 800)
        flow = ProgressFlow(page, journal, NOON)
        with qtbot.waitExposed(page):
            page.show()
        return flow

    return open_


def names(page: QWidget, kind: type[QWidget]) -> list[str]:
    return [part.accessibleName() for part in page.findChildren(kind) if part.isVisible()]


def lines(flow: ProgressFlow) -> list[AttemptLine]:
    return flow.page.findChildren(AttemptLine)


def marks(flow: ProgressFlow) -> list[ChartMark]:
    return flow.page.findChildren(ChartMark)


def test_before_anything_was_taken_it_says_what_it_will_show_and_leads_to_the_quizzes(
    qtbot: QtBot, opened: Open
) -> None:
    page = opened().page
    assert any(words.startswith("Once you have finished a quiz") for words in names(page, Words))
    assert not names(page, ChartMark) + names(page, AttemptLine)
    (button,) = page.findChildren(Button)
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_domain_says_what_was_earned_and_how_sure_that_is_or_what_is_missing(
    opened: Open, journal: Journal
) -> None:
    take(journal, *HALF)
    take(journal, 0, 0, 0, 0, 1, None, of=SEA)
    # Wilson at 95 %: 4 of 6 is between 0.2999 and 0.9032
    page = opened().page
    assert names(page, Interval) == ["4 of 6 points in Trade, between 30 and 90 %, from 6 questions"]
    page.scope_chosen.emit("rivers")
    assert names(page, Interval) == [
        "1.5 of 3 points in Geography, 3 of 5 questions: too few for a range",
        "1 of 2 points in Trade, 1 of 5 questions: too few for a range",
    ]


def test_each_mark_is_read_with_its_day_its_quiz_its_points_and_its_range(opened: Open, journal: Journal) -> None:
    take(journal, *HALF)
    take(journal, 0, 0, 0, 0, 1, None, of=SEA)
    flow = opened()
    assert names(flow.page, ChartMark) == [
        "Today, Quiz sea: 4 of 6 points in Trade, between 30 and 90 %, from 6 questions"
    ]
    interface = QAccessible.queryAccessibleInterface(marks(flow)[0])
    assert interface.role() == QAccessible.Role.Button
    assert interface.actionInterface().actionNames()


def test_arrows_go_from_mark_to_mark_and_tab_stops_once_a_domain(qtbot: QtBot, opened: Open, journal: Journal) -> None:
    for responses in (HALF, RIGHT, HALF):
        take(journal, *responses)
    flow = opened()
    geography, trade = marks(flow)[:3], marks(flow)[3:]
    stops = [mark for mark in marks(flow) if mark.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [geography[2], trade[2]]
    geography[2].take_focus()
    for key, to in (
        (Qt.Key.Key_Left, geography[1]),
        (Qt.Key.Key_Home, geography[0]),
        (Qt.Key.Key_Left, geography[0]),
        (Qt.Key.Key_End, geography[2]),
        (Qt.Key.Key_Left, geography[1]),
    ):
        focused = flow.page.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        assert flow.page.focusWidget() is to
    assert any(words.endswith(": 3 of 3") for words in names(flow.page, Words))
    qtbot.keyClick(geography[1], Qt.Key.Key_Tab)
    assert flow.page.focusWidget() is trade[2]


def test_a_mark_opens_its_attempt_by_key_and_pointer(qtbot: QtBot, opened: Open, journal: Journal) -> None:
    first, second = take(journal, *HALF), take(journal, *RIGHT)
    flow = opened()
    with qtbot.waitSignal(flow.opened) as heard:
        qtbot.keyClick(marks(flow)[0], Qt.Key.Key_Return)
    assert heard.args == [first]
    with qtbot.waitSignal(flow.opened) as heard:
        qtbot.mouseClick(marks(flow)[1], Qt.MouseButton.LeftButton)
    assert heard.args == [second]


def test_the_points_where_one_stands_open_their_attempt(qtbot: QtBot, opened: Open, journal: Journal) -> None:
    take(journal, *HALF)
    last = take(journal, *RIGHT)
    flow = opened()
    assert names(flow.page, Link) == ["3 of 3 points", "2 of 2 points"]
    with qtbot.waitSignal(flow.opened) as heard:
        qtbot.keyClick(flow.page.findChildren(Link)[0], Qt.Key.Key_Return)
    assert heard.args == [last]


def test_every_attempt_is_listed_and_what_is_not_finished_is_gone_on_with(
    qtbot: QtBot, opened: Open, journal: Journal
) -> None:
    done, waiting = take(journal, *HALF), take(journal, 0)
    flow = opened()
    assert names(flow.page, AttemptLine) == [
        "Quiz rivers. Today, practice, 3 questions. Not finished, 1 of 3 questions answered",
        "Quiz rivers. Today, practice, 3 questions. 1.5 of 3 in Geography, 1 of 2 in Trade, 2.5 of 5 points in all",
    ]
    with qtbot.waitSignal(flow.continued) as heard:
        qtbot.keyClick(lines(flow)[0], Qt.Key.Key_Return)
    assert heard.args == [waiting]
    with qtbot.waitSignal(flow.opened) as heard:
        qtbot.mouseClick(lines(flow)[1], Qt.MouseButton.LeftButton)
    assert heard.args == [done]


def test_an_attempt_that_was_set_aside_is_listed_as_not_finished_with_its_flags_and_can_be_gone_on_with(
    qtbot: QtBot, opened: Open, journal: Journal
) -> None:
    waiting = take(journal, 0)
    do(take_up(journal, waiting), Flag(True))
    set_aside(journal, waiting, NOON)
    flow = opened()
    assert names(flow.page, AttemptLine) == [
        "Quiz rivers. Today, practice, 3 questions. Not finished, set aside, 1 of 3 questions answered, 1 flagged"
    ]
    with qtbot.waitSignal(flow.continued) as heard:
        qtbot.keyClick(lines(flow)[0], Qt.Key.Key_Return)
    assert heard.args == [waiting]


def test_fifty_attempts_are_listed_and_fifty_more_when_asked_for(qtbot: QtBot, opened: Open, journal: Journal) -> None:
    journal.db.execute("PRAGMA synchronous=OFF")
    short = quiz(question("a"), id_="short")
    for _ in range(101):
        take(journal, 0, of=short)
    flow = opened()
    ids = [line.id for line in attempt_lines(journal, 200)]
    for listed in (50, 100, 101):
        assert [line.row.id for line in lines(flow)] == ids[:listed]
        more = [button for button in flow.page.findChildren(Button) if button.isVisible()]
        assert [button.words() for button in more] == (["Show older ones"] if listed < 101 else [])
        if more:
            qtbot.keyClick(more[0], Qt.Key.Key_Return)
            QApplication.sendPostedEvents()
            qtbot.wait(1)
            assert flow.page.focusWidget() is lines(flow)[listed]


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a display
def test_with_several_collections_one_is_chosen_from_a_menu(qtbot: QtBot, opened: Open, journal: Journal) -> None:
    take(journal, *HALF)
    flow = opened()
    assert not flow.page.findChildren(Chooser)
    take(journal, *[0] * 6, of=SEA)
    flow.read()
    (chooser,) = [each for each in flow.page.findChildren(Chooser) if each.isVisible()]
    assert chooser.accessibleName() == "Domains of: Quiz sea"
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    assert chooser.menu_shown.isVisible()
    chooser.menu_shown.actions()[1].trigger()
    chooser.menu_shown.close()
    (chooser,) = [each for each in flow.page.findChildren(Chooser) if each.isVisible()]
    assert chooser.accessibleName() == "Domains of: Quiz rivers"
    assert flow.page.focusWidget() is chooser
    assert len(names(flow.page, Interval)) == 2


def test_a_journal_that_cannot_be_read_is_told_and_can_be_tried_again(
    qtbot: QtBot, opened: Open, journal: Journal
) -> None:
    take(journal, *HALF)
    journal.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(journal.path)
    sound = path.read_bytes()
    path.write_bytes(sound[:4096] + b"\xff" * (len(sound) - 4096))
    journal.db.execute("PRAGMA shrink_memory")
    flow = opened()
    (message,) = names(flow.page, Message)
    assert message.startswith("The journal")
    path.write_bytes(sound)
    journal.db.execute("PRAGMA shrink_memory")
    (again,) = [button for button in flow.page.findChildren(Button) if button.isVisible()]
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert len(names(flow.page, AttemptLine)) == 1


def test_what_an_earlier_version_left_is_brought_up_bit_by_bit(
    qtbot: QtBot, opened: Open, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        take(journal, *HALF)
    journal.db.execute("INSERT INTO derived_due SELECT 'points', max(seq) + 1 FROM derived_attempt")
    journal.db.execute("DELETE FROM derived_points")
    monkeypatch.setattr("quizapp.app.progress.AT_ONCE", 1)
    flow = opened()
    qtbot.waitUntil(lambda: len(marks(flow)) == 6)
    assert not [each for each in flow.page.findChildren(Message) if each.isVisible()]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("width", "height"), [(812, 600), (1112, 800), (1600, 1000)])
@pytest.mark.parametrize("text_scale", [0.8, 1.0, 2.0])
def test_nothing_is_cut_off_at_any_size(
    opened: Open,
    journal: Journal,
    theme: Theme,
    width: int,
    height: int,
    text_scale: float,
    direction: Qt.LayoutDirection,
) -> None:
    for responses in (HALF, RIGHT, (0,)):
        take(journal, *responses)
    take(journal, *[0] * 6, of=SEA)
    page = opened().page
    page.resize(width, height)
    theme.set_text_scale(text_scale)
    turn(page, direction)
    assert_whole(page)
    page.scope_chosen.emit("rivers")
    turn(page, direction)
    assert_whole(page)


@pytest.mark.parametrize("width", [812, 1112])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_long_names_and_many_domains_are_not_cut_off(
    opened: Open, journal: Journal, theme: Theme, width: int, text_scale: float
) -> None:
    slugs = tuple(f"the-law-of-the-sea-and-of-international-trade-part-{part}" for part in range(7))
    questions = [question(f"q{at}", points={slug: 100}) for at, slug in enumerate(slugs)]
    take(journal, *[0] * 7, of=quiz(*questions, domains=slugs, title="What is carried over the sea, and by whom " * 4))
    page = opened().page
    page.resize(width, 800)
    theme.set_text_scale(text_scale)
    assert_whole(page)


def test_whatever_takes_the_focus_has_a_name(opened: Open, journal: Journal) -> None:
    take(journal, *HALF)
    take(journal, *[0] * 6, of=SEA)
    page = opened().page
    focusable = [each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each for each in focusable if each.isVisible() and not each.accessibleName()] == []


def test_the_page_of_a_folder_without_journal_says_why(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = ProgressPage(theme)
    qtbot.addWidget(page)
    ProgressFlow(page, None, NOON, trouble=("The journal is from a newer quizapp.", f"It lies in {tmp_path}."))
    (message,) = [each.accessibleName() for each in page.findChildren(Message) if not each.isHidden()]
    assert message == f"The journal is from a newer quizapp. It lies in {tmp_path}."
