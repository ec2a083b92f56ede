"""Limited time in the window: shown quietly, hidden on wish, said at a few moments, and what happens at its end."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.taking import Underway, plan_for, start
from quizapp.journal.attempts import read
from quizapp.journal.faults import NotKept, TakenOver
from quizapp.journal.store import Journal
from quizapp.quiz.quiz import Mode, SessionDefaults
from quizapp.session.state import Event, Phase
from quizapp.session.time import TimeLeft
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.flows.timing import Timing
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.step_picker import StepPicker
from quizapp.ui.parts.time_sign import TimeSign
from quizapp.ui.parts.verdict_line import VerdictLine
from quizapp.ui.theme import Theme
from tests.builders import Clock, question, quiz
from tests.ui.pages.sessions import control, focused, names
from tests.ui.pages.whole import assert_whole

SECOND, MINUTE = 1_000, 60_000


class Sitting:
    """A learner in a window, whose time passes when it is told to."""

    def __init__(self, theme: Theme, qtbot: QtBot, underway: Underway, clock: Clock, *, shown: bool = True) -> None:
        self.clock, self.underway, self.ended = clock, underway, list[str]()
        self.page = SessionPage(theme, now=lambda: clock.at.steady / 1000, time_shown=shown)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)
        self.flow = SessionFlow(self.page, underway)
        self.flow.ended.connect(self.ended.append)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def wait(self, ms: int) -> "Sitting":
        """Let so much time pass, with a timer that comes each second."""
        while ms > 0 and not self.ended:
            self.clock.step(min(ms, SECOND))
            ms -= SECOND
            if self.timing.waits:
                self.timing.look_again()
        QApplication.processEvents()
        return self

    def press(self, *keys: Qt.Key, alt: bool = False) -> "Sitting":
        for key in keys:
            self.clock.step(SECOND)
            modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(focused(self.page), key, modifier)
        return self

    @property
    def timing(self) -> Timing:
        found = self.flow.findChild(Timing)
        assert isinstance(found, Timing)
        return found

    @property
    def sign(self) -> TimeSign:
        found = self.page.findChild(TimeSign)
        assert isinstance(found, TimeSign)
        return found

    @property
    def shown(self) -> str:
        """The figures that are seen."""
        return self.sign.figures.words() if self.sign.figures.isVisible() else ""

    @property
    def kinds(self) -> list[str]:
        _, events = read(self.journal, self.underway.attempt)
        return [event.kind for event in events]

    journal: Journal


Sit = Callable[..., Sitting]


@pytest.fixture
def sit(theme: Theme, qtbot: QtBot, journal: Journal) -> Sit:
    """Begin a session whose questions have limits in seconds, and it one in minutes."""

    def begin(*own: int | None, minutes: int | None = None, mode: Mode = "practice", shown: bool = True) -> Sitting:
        clock = Clock()
        rows = [question(f"q{place}", time_limit=limit) for place, limit in enumerate(own)]
        of = quiz(*rows, session=SessionDefaults(mode, time_limit=minutes and minutes * 60, shuffle_options=False))
        sitting = Sitting(theme, qtbot, start(journal, plan_for([of], 1), clock), clock, shown=shown)
        sitting.journal = journal
        return sitting

    return begin


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said aloud of the page."""
    said: list[str] = []
    monkeypatch.setattr("quizapp.ui.pages.session.announce", lambda _, words: said.append(words))
    return said


def verdicts(page: SessionPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(VerdictLine) if each.isVisible()]


def messages(page: SessionPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(Message) if each.isVisible()]


def test_without_a_limit_there_is_no_clock_on_the_page(sit: Sit) -> None:
    sitting = sit(None, None)
    assert sitting.page.findChild(TimeSign) is None
    assert sitting.flow.findChild(Timing) is None


def test_the_time_left_counts_down_each_second(sit: Sit) -> None:
    sitting = sit(None, None, minutes=7)
    assert sitting.shown == "7:00 left"
    assert sitting.wait(20 * SECOND).shown == "6:40 left"


def test_what_runs_out_first_is_shown_and_a_tip_tells_both(sit: Sit) -> None:
    sitting = sit(30, None, minutes=7)
    assert sitting.shown == "0:30 for this question"
    assert "0:30 for this question, 7:00 left" in sitting.sign.figures.toolTip()


def test_nothing_moves_while_the_seconds_pass(sit: Sit) -> None:
    sitting = sit(None, None, minutes=9)
    places = set()
    for _ in range(70):
        sitting.wait(SECOND)
        sign = sitting.sign
        places.add((sign.x(), sign.width(), sign.figures.width(), sign.eye.x()))
    assert len(places) == 1


def test_a_key_hides_the_time_and_shows_it_again(sit: Sit, qtbot: QtBot) -> None:
    sitting = sit(None, None, minutes=7)
    with qtbot.waitSignal(sitting.page.time_toggled) as toggled:
        sitting.press(Qt.Key.Key_T)
    assert toggled.args == [False]
    assert (sitting.shown, sitting.sign.eye.words()) == ("", "Show the time left")
    sitting.press(Qt.Key.Key_T, alt=True)
    assert sitting.shown.endswith(" left")


@pytest.mark.parametrize("pressed", ["figures", "eye"])
def test_a_click_hides_the_time(sit: Sit, pressed: str) -> None:
    sitting = sit(None, None, minutes=7)
    button: Button = getattr(sitting.sign, pressed)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sitting.shown == ""
    QTest.mouseClick(sitting.sign.eye, Qt.MouseButton.LeftButton)
    assert sitting.shown == "7:00 left"


def test_the_keys_of_the_page_list_the_time_where_it_is_limited(sit: Sit) -> None:
    limited, free = sit(None, minutes=7), sit(None)
    for sitting in (limited, free):
        sitting.press(Qt.Key.Key_Question)
    assert "hide or show the time left" in names(limited.page)
    assert "hide or show the time left" not in names(free.page)


def test_the_last_minute_is_said_in_words_and_where_the_time_is_hidden_in_words_alone(sit: Sit) -> None:
    sitting, hidden = sit(None, minutes=2), sit(None, minutes=2, shown=False)
    assert (sitting.shown, hidden.shown) == ("2:00 left", "")
    assert sitting.wait(80 * SECOND).shown == "Last minute: 0:40"
    assert hidden.wait(80 * SECOND).shown == "Last minute"


def test_the_last_seconds_of_a_question_are_said_in_words(sit: Sit) -> None:
    assert sit(30, minutes=2).wait(22 * SECOND).shown == "Last seconds: 0:08"


def test_a_screen_reader_hears_of_the_time_at_a_few_moments_alone(sit: Sit, heard: list[str]) -> None:
    sitting = sit(None, minutes=20)
    heard.clear()
    sitting.wait(20 * MINUTE - SECOND)
    assert heard == ["10 minutes left.", "5 minutes left.", "1 minute left.", "10 seconds left."]


def test_whoever_has_hidden_the_time_hears_of_its_last_minute_alone(sit: Sit, heard: list[str]) -> None:
    sitting = sit(None, minutes=20, shown=False)
    heard.clear()
    sitting.wait(20 * MINUTE - SECOND)
    assert heard == ["1 minute left.", "10 seconds left."]


def test_a_questions_time_is_said_when_it_is_asked_and_shortly_before_its_end(sit: Sit, heard: list[str]) -> None:
    sitting = sit(None, 30)
    sitting.press(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert heard[-1].endswith("30 seconds for this question.")
    heard.clear()
    sitting.wait(29 * SECOND)
    assert heard == ["10 seconds left for this question."]


def test_the_name_of_the_time_changes_once_a_minute_and_its_figures_each_second(sit: Sit) -> None:
    sitting = sit(None, minutes=7)
    figures, called = set(), set()
    for _ in range(59):
        sitting.wait(SECOND)
        figures.add(sitting.shown)
        called.add(sitting.sign.figures.accessibleName())
    assert (len(figures), called) == (59, {"At most 7 minutes left"})


def test_at_the_end_what_is_chosen_is_handed_in_and_the_results_come(sit: Sit) -> None:
    sitting = sit(None, None, minutes=1, mode="test").press(Qt.Key.Key_1)
    sitting.wait(MINUTE)
    assert sitting.ended == [sitting.underway.attempt]
    assert sitting.kinds[-3:] == ["answered", "timed-out", "handed-in"]
    assert not sitting.timing.waits


def test_the_end_comes_while_the_panel_before_handing_in_is_open(sit: Sit) -> None:
    sitting = sit(None, None, minutes=1, mode="test").press(Qt.Key.Key_E, alt=True).wait(MINUTE)
    assert sitting.ended


def test_at_a_questions_end_in_practice_its_feedback_comes_and_says_so(sit: Sit) -> None:
    sitting = sit(30, 30).wait(30 * SECOND)
    assert sitting.flow.view.phase is Phase.TOLD
    assert any(name.startswith("The time for this question was up.") for name in verdicts(sitting.page))
    assert messages(sitting.page) == []
    sitting.press(Qt.Key.Key_Return)
    assert sitting.shown == "0:30 for this question"


def test_at_a_questions_end_in_practice_what_is_chosen_is_answered_and_that_is_said(sit: Sit) -> None:
    sitting = sit(30, 30).press(Qt.Key.Key_1).wait(30 * SECOND)
    assert sitting.flow.view.told
    assert sitting.flow.view.told.verdict == "right"
    assert messages(sitting.page) == ["The time for this question was up. What was chosen there is its answer."]


def test_at_a_questions_end_in_a_test_the_next_is_asked_and_why_is_said(sit: Sit, heard: list[str]) -> None:
    sitting = sit(30, None, mode="test").wait(30 * SECOND)
    assert "Question 2 of 2" in names(sitting.page)
    assert messages(sitting.page) == ["The time for question 1 was up. It has no answer."]
    assert heard[-1] == "The time for question 1 was up. It has no answer."
    sitting.press(Qt.Key.Key_1)
    assert messages(sitting.page) == []


def test_an_enter_that_was_meant_for_the_question_before_is_let_pass(sit: Sit) -> None:
    sitting = sit(30, None, None, mode="test").wait(30 * SECOND)
    QTest.keyClick(focused(sitting.page), Qt.Key.Key_1)
    QTest.keyClick(focused(sitting.page), Qt.Key.Key_Return)
    assert sitting.flow.view.slot == 1


def test_a_closed_question_is_not_gone_back_to(sit: Sit) -> None:
    sitting = sit(30, None, mode="test").wait(30 * SECOND)
    assert "Back" not in names(sitting.page)
    sitting.press(Qt.Key.Key_B, alt=True)
    assert sitting.flow.view.slot == 1
    sitting.press(Qt.Key.Key_E, alt=True)
    assert not control(sitting.page, "1").isEnabled()


def test_time_is_kept_while_it_is_shown_and_not_while_it_waits(sit: Sit) -> None:
    sitting = sit(None, minutes=5).wait(35 * SECOND)
    assert sitting.kinds == ["shown", "ticked", "ticked", "ticked"]
    sitting.page.left.emit()
    assert sitting.kinds[-1] == "paused"
    assert not sitting.timing.waits


def test_whoever_pauses_after_the_end_sees_the_results(sit: Sit) -> None:
    sitting = sit(None, minutes=1)
    sitting.clock.step(2 * MINUTE)  # a frozen window
    sitting.page.left.emit()
    assert sitting.ended == [sitting.underway.attempt]


def test_the_machines_sleep_takes_no_time(sit: Sit) -> None:
    sitting = sit(None, minutes=5).wait(5 * SECOND)
    asleep = sitting.clock.at
    sitting.clock.at = type(asleep)(asleep.utc + 8 * 60 * MINUTE, asleep.offset, asleep.steady)
    sitting.timing.look_again()
    assert sitting.shown == "4:55 left"


class Disk:
    """Refuses while it is full; keeps the rest."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault, self.kept = fault, list[Event]()

    def __call__(self, events: Sequence[Event]) -> None:
        if self.fault is not None and events:
            raise self.fault
        self.kept += events


def on_disk(sitting: Sitting) -> Disk:
    """Let what happens from now on be kept on a disk that can be full."""
    disk = Disk()
    sitting.underway.taking.unsaved._keep = disk
    return disk


FULL = NotKept("/home/x/journal.sqlite3", "disk-full")


def test_on_a_full_disk_the_time_goes_on_in_silence(sit: Sit) -> None:
    sitting = sit(None, minutes=5)
    on_disk(sitting).fault = FULL
    sitting.wait(35 * SECOND)
    assert (sitting.shown, messages(sitting.page)) == ("4:25 left", [])


def test_an_answer_that_the_disk_refused_before_the_end_is_not_lost_by_it(sit: Sit) -> None:
    sitting = sit(None, None, minutes=1, mode="test")
    disk = on_disk(sitting)
    disk.fault = FULL
    sitting.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    assert messages(sitting.page)
    sitting.wait(MINUTE)
    assert sitting.ended
    assert [done and done.credit for done in sitting.underway.taking.session.answers] == [1, None]
    disk.fault = None
    assert sitting.underway.taking.unsaved.save()
    assert [event.kind for event in disk.kept if event.kind != "ticked"][-3:] == ["shown", "timed-out", "handed-in"]


def test_an_end_that_the_disk_refuses_is_said_once_and_can_be_tried_again(sit: Sit) -> None:
    sitting = sit(None, minutes=1)
    disk = on_disk(sitting)
    disk.fault = FULL
    sitting.wait(2 * MINUTE)
    assert (len(messages(sitting.page)), sitting.timing.waits, sitting.ended) == (1, False, [])
    disk.fault = None
    QTest.mouseClick(control(sitting.page, "Try again"), Qt.MouseButton.LeftButton)
    assert sitting.ended


def test_a_session_that_another_window_took_over_counts_no_more(sit: Sit) -> None:
    sitting = sit(None, minutes=5)
    on_disk(sitting).fault = TakenOver("/home/x/journal.sqlite3")
    sitting.wait(15 * SECOND)
    assert messages(sitting.page)[0].startswith("This session is being taken in another window now.")
    assert not sitting.timing.waits


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("wide", "high"), [(900, 600), (1200, 800)])
@pytest.mark.parametrize(
    "left", [TimeLeft(5_999_000, None), TimeLeft(40_000, None), TimeLeft(6_000_000, 25_000)], ids=str
)
def test_nothing_of_the_bar_lies_on_another_at_any_size(
    sit: Sit, theme: Theme, scale: float, wide: int, high: int, left: TimeLeft
) -> None:
    sitting = sit(None, None, minutes=120)
    theme.set_text_scale(scale)
    sitting.page.resize(wide, high)
    for shown in (True, False):
        sitting.sign.set_shown(shown)
        sitting.page.show_time(left)
        QApplication.processEvents()
        bar = sitting.sign.parentWidget()
        assert bar is not None
        parts = [each for each in bar.children() if isinstance(each, QWidget) and each.isVisible()]
        rows = sorted((each.x(), each.x() + each.width()) for each in parts if not isinstance(each, StepPicker))
        for one, other in pairwise(rows):
            assert one[1] <= other[0], (rows, shown)
        assert rows[-1][1] <= bar.width()
    assert_whole(sitting.sign)
