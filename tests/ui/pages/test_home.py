"""Home: what to do next, the last results by domain, the library; by key, by pointer, and read aloud."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.home import Home
from quizapp.journal.store import Journal
from quizapp.session.actions import Answer, Flag
from quizapp.ui.pages.home import HomePage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.part import Part
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.theme import Theme
from tests.builders import NOON
from tests.ui.pages.homes import WATER, answer, begin, broken, collection, home_of, write
from tests.ui.pages.whole import assert_whole

TROUBLE = "The journal was written by a newer version of quizapp.", "It was not touched."
DAY = 86_400_000
MORE = ("Open a folder", "Write one")  # how a newcomer comes to quizzes of their own


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> HomePage:
    made = HomePage(theme)
    qtbot.addWidget(made)
    made.resize(1112, 800)
    return made


def show(page: HomePage, home: Home, qtbot: QtBot, *, can_take: bool = True, days: int = 0) -> None:
    page.show_home(home, NOON.replaced(utc=NOON.utc + days * DAY), can_take=can_take)
    with qtbot.waitExposed(page):
        page.show()


def said(page: QWidget) -> str:
    """Return what stands on the page, read aloud from top to bottom."""
    return "\n".join(part.accessibleName() for part in page.findChildren(Part) if part.isVisible())


def controls(page: QWidget) -> list[Control]:
    return [control for control in page.findChildren(Control) if control.isVisible()]


def control(page: QWidget, name: str) -> Control:
    (found,) = [each for each in controls(page) if each.accessibleName() == name]
    return found


def cards(page: QWidget) -> dict[str, str]:
    return {card.accessibleName(): card.accessibleDescription() for card in page.findChildren(QuizCard)}


def primaries(page: QWidget) -> list[str]:
    return [button.words() for button in page.findChildren(Button) if button.kind == "primary" and button.isVisible()]


def test_at_the_first_start_one_key_begins(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes", 2, 2)
    home = home_of(None, tmp_path / "quizzes")
    show(page, home, qtbot)
    focused = page.focusWidget()
    assert isinstance(focused, Button)
    with qtbot.waitSignal(page.begun) as begun:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert begun.args == [home.start]


def test_the_first_start_says_what_it_is_and_how_long_it_takes(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes", 2, 2)
    show(page, home_of(None, tmp_path / "quizzes"), qtbot)
    text = said(page)
    assert text.startswith("Start here\nShort quizzes, written from a text by A class.")
    assert f"A mixture from 2 quizzes; {WATER}; " in text
    assert "12 questions, about 6 minutes, 4 in each domain; you can pause at any time." in text
    assert "Last results; Geopolitics: no answers yet; Economics: no answers yet; Security: no answers yet" in text
    assert "A range appears here after your first quiz." in text
    assert primaries(page) == ["Take the quiz"]


def test_the_text_can_be_read_first_where_there_is_one(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes")
    home = home_of(None, tmp_path / "quizzes")
    show(page, home, qtbot)
    with qtbot.waitSignal(page.text_wanted) as wanted:
        control(page, "Read the text first").click()
    assert wanted.args == [home.start]
    write(tmp_path / "plain", "plain", [{"economics": 1}])
    show(page, home_of(None, tmp_path / "plain"), qtbot)
    assert "Read the text first" not in [each.accessibleName() for each in controls(page)]


def test_domains_of_unequal_size_are_named_with_their_count(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    worth = [{"geopolitics": 1}] * 3 + [{"economics": 1}] * 2
    write(tmp_path / "quizzes", "sums", worth, description="On sums")
    show(page, home_of(None, tmp_path / "quizzes"), qtbot)
    assert "On sums. 5 questions, about 3 minutes, 3 in Geopolitics and 2 in Economics; you can pause" in said(page)


def test_a_session_that_waits_is_offered_first(page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal) -> None:
    paths = collection(tmp_path / "quizzes")
    underway = begin(journal, *paths)
    answer(underway, 3, 3)
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot, days=1)
    text = said(page)
    assert text.startswith("What to do next\n")
    assert f"Stopped yesterday at question 4; {WATER}; 3 of 12 answered, about 5 minutes left" in text
    assert primaries(page) == ["Continue"]
    focused = page.focusWidget()
    assert focused is control(page, "Continue")
    with qtbot.waitSignal(page.continued) as continued:
        QTest.keyClick(focused, Qt.Key.Key_Enter)
    assert continued.args == [underway.attempt]
    with qtbot.waitSignal(page.begun):
        control(page, "Take another 12").click()


@pytest.mark.parametrize(
    ("days", "words"), [(0, "Stopped today at"), (2, "Stopped on 1 January at"), (400, "Stopped on 1 January 2026 at")]
)
def test_it_says_when_it_stopped(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal, days: int, words: str
) -> None:
    begin(journal, *collection(tmp_path / "quizzes"))
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot, days=days)
    assert words in said(page)


def test_where_feedback_stands_it_says_so(page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal) -> None:
    underway = begin(journal, *collection(tmp_path / "quizzes"))
    underway.taking.do(Answer(0))
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    assert "Stopped today at the answer to question 1" in said(page)


def finished(journal: Journal, folder: Path, right: int) -> str:
    """Take the whole collection in a folder and return the attempt."""
    underway = begin(journal, *collection(folder))
    answer(underway, right)
    return underway.attempt


@pytest.mark.parametrize("width", [1112, 700, 620, 400])
def test_a_domain_without_answers_stands_beside_others_at_any_width(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal, width: int
) -> None:
    """The others say less where there is little room, and it has no less to say."""
    worth = [{"geopolitics": 1}] * 12
    folder = tmp_path / "quizzes"
    answer(begin(journal, write(folder, "one", worth, collection=WATER)), 12)
    page.resize(width, 800)
    show(page, home_of(journal, folder), qtbot)
    page.grab()
    text = said(page)
    assert "Geopolitics: 12 of 12 points" in text
    assert "Economics: no answers yet; Security: no answers yet" in text


def test_last_results_are_said_by_domain_with_their_range(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal
) -> None:
    attempt = finished(journal, tmp_path / "quizzes", 12)
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot, days=1)
    text = said(page)
    assert (
        "Last results, yesterday; Geopolitics: 4 of 4 points, 51 to 100 %, from 4 questions; Economics: 4 of 4" in text
    )
    assert "A mixture from 2 quizzes; last 12, best 12 of 12" in text
    assert primaries(page) == ["Take it again"]
    with qtbot.waitSignal(page.results_wanted) as wanted:
        control(page, "Show them").click()
    assert wanted.args == [attempt]


def test_a_card_says_how_long_a_quiz_is_and_what_came_of_it(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal
) -> None:
    first, second, _ = collection(tmp_path / "quizzes", 3, 1)
    answer(begin(journal, first), 3)
    answer(begin(journal, first), 2)
    write(tmp_path / "quizzes", "drawn", [{"economics": 1}] * 9, session={"draw": 4})
    answer(begin(journal, second), 0, 1)
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    assert cards(page) == {
        "Quiz 1": "3 questions, 2 minutes; last 2, best 3 of 3; Geopolitics, Economics, Security",
        "Quiz 2": "3 questions, 2 minutes; stopped at 2; Geopolitics, Economics, Security",
        "Quiz 3": "3 questions, 2 minutes; not taken yet; Geopolitics, Economics, Security",
        "Drawn": "4 of 9 questions, 2 minutes; not taken yet; Economics",
    }


def test_a_card_is_a_button_that_takes_its_quiz(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes")
    home = home_of(None, tmp_path / "quizzes")
    show(page, home, qtbot)
    card = control(page, "Quiz 2")
    assert QAccessible.queryAccessibleInterface(card).role() == QAccessible.Role.Button
    with qtbot.waitSignal(page.begun) as begun:
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert begun.args == [home.shelves[0].quizzes[1]]
    with qtbot.waitSignal(page.begun):
        QTest.keyClick(card, Qt.Key.Key_Return)


def test_the_card_of_the_quiz_that_waits_goes_on_with_it(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal
) -> None:
    first, _ = collection(tmp_path / "quizzes")
    underway = begin(journal, first)
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    with qtbot.waitSignal(page.continued) as continued, qtbot.assertNotEmitted(page.begun):
        control(page, "Quiz 1").click()
    assert continued.args == [underway.attempt]


def test_a_file_with_errors_leads_to_what_is_wrong(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    path = broken(tmp_path / "own")
    collection(tmp_path / "quizzes")
    show(page, home_of(None, tmp_path / "quizzes", tmp_path / "own"), qtbot)
    card = control(page, "Deepfakes")
    assert card.accessibleDescription() == "3 errors; Cannot be taken until they are mended; Show what is wrong"
    with qtbot.waitSignal(page.problems_wanted) as wanted, qtbot.assertNotEmitted(page.begun):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert wanted.args == [str(path)]


def test_where_nothing_can_be_taken_the_buttons_are_off_and_the_reason_is_said(
    page: HomePage, qtbot: QtBot, tmp_path: Path
) -> None:
    broken(tmp_path / "quizzes")
    collection(tmp_path / "quizzes")
    show(page, home_of(None, tmp_path / "quizzes"), qtbot, can_take=False)
    page.show_trouble(TROUBLE)
    assert " ".join(TROUBLE) in said(page)
    on = {each.accessibleName() for each in controls(page) if each.isEnabled()}
    assert on == {"Read the text first", "Deepfakes", *MORE}


def test_trouble_stands_above_the_cards_until_it_is_over(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes")
    show(page, home_of(None, tmp_path / "quizzes"), qtbot)
    primary = control(page, "Take the quiz")
    before = primary.mapTo(page, QPoint()).y()
    page.show_trouble(TROUBLE)
    assert primary.mapTo(page, QPoint()).y() > before
    page.show_trouble(None)
    assert primary.mapTo(page, QPoint()).y() == before
    assert TROUBLE[0] not in said(page)


def test_trouble_told_before_the_page_is_seen_is_there_when_it_is(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes")
    page.show_home(home_of(None, tmp_path / "quizzes"), NOON)
    page.show_trouble(TROUBLE)
    with qtbot.waitExposed(page):
        page.show()
    assert TROUBLE[0] in said(page)
    show(page, home_of(None, tmp_path / "quizzes"), qtbot)
    assert TROUBLE[0] not in said(page)


def test_nothing_stays_of_what_was_shown_before(page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal) -> None:
    begin(journal, *collection(tmp_path / "quizzes"))
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    write(tmp_path / "other", "other", [{"economics": 1}])
    show(page, home_of(None, tmp_path / "other"), qtbot)
    assert [each.accessibleName() for each in controls(page)] == ["Take the quiz", "Other", *MORE]
    assert WATER not in said(page)


def test_without_quizzes_it_says_what_to_do(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    show(page, home_of(None, tmp_path / "none"), qtbot)
    assert "There are no quizzes here yet" in said(page)
    assert "Drop one on this window, or a folder of them." in said(page)


def test_where_every_file_has_errors_it_says_so(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    broken(tmp_path / "own")
    show(page, home_of(None, tmp_path / "own"), qtbot)
    assert "No quiz can be taken yet: each file here has errors." in said(page)
    assert [each.accessibleName() for each in controls(page)] == ["Deepfakes", *MORE]


def test_of_many_quizzes_only_those_near_the_window_are_made_and_others_when_scrolled_to(
    page: HomePage, qtbot: QtBot, tmp_path: Path
) -> None:
    write(tmp_path / "quizzes", "one", [{"economics": 1}])
    home = home_of(None, tmp_path / "quizzes")
    (shelf,) = home.shelves
    many = tuple(shelf.quizzes[0].replaced(title=f"Quiz {at}", subject=f"{at}") for at in range(200))
    show(page, home.replaced(shelves=(shelf.replaced(quizzes=many),)), qtbot)
    assert 12 <= len(cards(page)) <= 60
    bar = page._area.verticalScrollBar()
    assert bar.maximum() > 60 * 116
    bar.setValue(bar.maximum())
    assert len(cards(page)) == 200
    assert bar.value() == bar.maximum()


def test_tab_reaches_quizzes_that_were_not_made_yet(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    write(tmp_path / "quizzes", "one", [{"economics": 1}])
    home = home_of(None, tmp_path / "quizzes")
    (shelf,) = home.shelves
    many = tuple(shelf.quizzes[0].replaced(title=f"Quiz {at}", subject=f"{at}") for at in range(90))
    show(page, home.replaced(shelves=(shelf.replaced(quizzes=many),)), qtbot)
    reached = tabbed(page, 91)
    assert reached[1:] == [f"Quiz {at}" for at in range(90)]


def tabbed(page: HomePage, times: int) -> list[str]:
    """Return what has the focus, and what gets it with each Tab."""
    reached = [page.focusWidget().accessibleName()]
    for _ in range(times - 1):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget().accessibleName())
    return reached


@pytest.mark.parametrize("width", [1112, 812])
def test_tab_goes_in_the_order_of_reading_and_everything_has_a_name(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal, width: int
) -> None:
    finished(journal, tmp_path / "quizzes", 5)
    broken(tmp_path / "own")
    begin(journal, *collection(tmp_path / "quizzes"))
    page.resize(width, 800)
    show(page, home_of(journal, tmp_path / "quizzes", tmp_path / "own"), qtbot)
    library = ["Add quizzes", "New quiz", "Take mixed", "Quiz 1", "Quiz 2", "Deepfakes"]
    names = ["Continue", "Set aside", "Take another 12", "Show them", *library]
    assert tabbed(page, len(names)) == names
    assert sorted(each.accessibleName() for each in controls(page)) == sorted(names)


def test_the_session_that_waits_can_be_set_aside_by_keys_alone(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal
) -> None:
    begun = begin(journal, *collection(tmp_path / "quizzes"))
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    focused = page.focusWidget()
    assert (focused.accessibleName(), focused.accessibleDescription()) == (
        "Set aside",
        f"{WATER}. Its answers stay; Progress lists it",
    )
    with qtbot.waitSignal(page.put_aside) as heard:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert heard.args[0].id == begun.attempt


def test_the_card_says_how_many_questions_are_flagged(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal
) -> None:
    begun = begin(journal, *collection(tmp_path / "quizzes"))
    begun.taking.do(Flag(True))
    answer(begun, 1, 1)
    begun.taking.do(Flag(True))
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    assert "1 of 12 answered, 2 flagged, about 6 minutes left" in said(page)


@pytest.mark.parametrize(
    ("ms", "words"), [(480_000, "8 minutes left"), (60_001, "2 minutes left"), (60_000, "less than a minute left")]
)
def test_the_card_says_what_is_left_of_limited_time(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal, ms: int, words: str
) -> None:
    begin(journal, *collection(tmp_path / "quizzes"))
    shown = home_of(journal, tmp_path / "quizzes")
    assert shown.waiting is not None
    show(page, shown.replaced(waiting=shown.waiting.replaced(left=ms)), qtbot)
    assert f"0 of 12 answered, {words}" in said(page)


LONG = "Zuständigkeitsverteilung der Aufsichtsbehörden bei grenzüberschreitenden Datenübermittlungen " * 2


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [812, 1112, 1800])
def test_nothing_is_cut_off(
    page: HomePage, theme: Theme, qtbot: QtBot, tmp_path: Path, journal: Journal, width: int, scale: float
) -> None:
    finished(journal, tmp_path / "quizzes", 5)
    write(tmp_path / "own", "long", [{"economics": 1}], title=LONG, collection=LONG, description=LONG)
    broken(tmp_path / "own", "deepfakes in the newsroom of tomorrow")
    begin(journal, *collection(tmp_path / "quizzes"))
    theme.set_text_scale(scale)
    page.resize(width, 800)
    show(page, home_of(journal, tmp_path / "quizzes", tmp_path / "own"), qtbot)
    page.show_trouble(TROUBLE)
    assert_whole(page)


def test_text_grows_and_the_page_with_it_while_it_is_seen(
    page: HomePage, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    collection(tmp_path / "quizzes", 4)
    show(page, home_of(None, tmp_path / "quizzes"), qtbot)
    first, second = control(page, "Quiz 1"), control(page, "Quiz 2")
    assert first.y() == second.y()
    theme.set_text_scale(2)
    assert_whole(page)
    assert first.x() == second.x()
    theme.set_text_scale(1)
    assert_whole(page)
    assert first.y() == second.y()


def test_right_to_left_the_first_card_stands_at_the_right(
    page: HomePage, qtbot: QtBot, tmp_path: Path, journal: Journal
) -> None:
    begin(journal, *collection(tmp_path / "quizzes"))
    turn(page, Qt.LayoutDirection.RightToLeft)
    show(page, home_of(journal, tmp_path / "quizzes"), qtbot)
    places = [control(page, name).mapTo(page, QPoint()).x() for name in ("Continue", "Take another 12")]
    assert places == sorted(places, reverse=True)
    assert control(page, "Quiz 1").x() > control(page, "Quiz 2").x()


def test_it_is_complete_once_it_was_painted(page: HomePage, qtbot: QtBot, tmp_path: Path) -> None:
    collection(tmp_path / "quizzes")
    page.show_home(home_of(None, tmp_path / "quizzes"), NOON)
    assert not page.complete
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.complete)
