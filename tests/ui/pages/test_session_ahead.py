"""What is made ready while the question is read: nobody can tell it from what is made when the answer is given."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.taking import start
from quizapp.journal.attempts import read
from quizapp.journal.store import open_journal
from quizapp.places import resources
from quizapp.quiz.quiz import Quiz, SessionDefaults
from quizapp.session.plan import plan_all
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.idle import Idle
from quizapp.ui.theme import Theme
from tests.builders import Clock, choice, multiple, question, quiz, true_false
from tests.ui.pages.sessions import TEXT, WATER, Hands, names, reading

ENTER = Qt.Key.Key_Return
LONG = "Long words about rivers and the goods that they carry down to the sea, " * 3
RICH = reading(
    quiz(
        question(
            "one",
            choice("*The **Danube**", "`Rhine`", LONG),
            prompt=f"{LONG}?",
            explanation=f"See [the map](https://example.org/map).\n\n- {LONG}",
            section="ports",
            quote="The port lies where the river ends.",
        ),
        question("two", multiple("*Grain", f"*{LONG}", "Sand"), explanation=LONG),
        question("three", true_false(False), explanation=None, section="ports", quote="Not in the text"),
        sections={"ports": "Where goods change hands"},
        text=TEXT,
    )
)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, and Qt's own ground in its colour, as the program has it."""
    palette, font = qapp.palette(), qapp.font()
    theme = Theme(resources(), scheme="light")
    theme.apply(qapp)
    yield theme
    qapp.setPalette(palette)
    qapp.setFont(font)


def told(
    theme: Theme, qtbot: QtBot, asked: Quiz, keys: list[Qt.Key], *, ahead: bool, size: tuple[int, int] = (1200, 800)
) -> tuple[QImage, list[str]]:
    """Return the picture after an answer and all that can be read there, with what comes made ready or not."""
    hands = Hands(theme, qtbot, asked)
    hands.page.resize(*size)
    hands.take(qtbot)
    if ahead:
        make_ready(hands, qtbot)
    hands.press(*keys, ENTER)
    return screen(hands.page), names(hands.page)


def make_ready(hands: Hands, qtbot: QtBot) -> None:
    """Let the page make ready what may come, until all is."""
    hands.page.foresee(hands.taking.foreseen)
    wait_until_ready(hands.page, qtbot)


def wait_until_ready(page: SessionPage, qtbot: QtBot) -> None:
    (idle,) = page.findChildren(Idle)
    qtbot.waitUntil(lambda: not idle.busy)


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures are the same; a sign that is copied may be off by 1 of 255 from one that is drawn."""
    if one == other:
        return True
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return one.size() == other.size() and all(abs(here - there) <= 1 for here, there in pairs)


def screen(page: QWidget) -> QImage:
    for _ in range(3):
        QApplication.processEvents()
    return page.grab().toImage()


@pytest.mark.parametrize("size", [(1200, 800), (900, 600), (1600, 900)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_3])
def test_what_was_made_ready_looks_like_what_was_not(
    theme: Theme, qtbot: QtBot, key: Qt.Key, scale: float, size: tuple[int, int]
) -> None:
    theme.set_text_scale(scale)
    ready = told(theme, qtbot, RICH, [key], size=size, ahead=True)
    cold = told(theme, qtbot, RICH, [key], size=size, ahead=False)
    assert alike(ready[0], cold[0])
    assert ready[1] == cold[1]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("keys", [[Qt.Key.Key_1], [Qt.Key.Key_2], [Qt.Key.Key_1, Qt.Key.Key_2]])
def test_so_it_does_for_every_type_and_either_direction(
    theme: Theme, qtbot: QtBot, at: int, language: str, keys: list[Qt.Key]
) -> None:
    asked = replace(RICH, questions=(RICH.questions[at],), header=replace(RICH.header, language=language))
    ready, cold = (told(theme, qtbot, asked, keys, ahead=ahead) for ahead in (True, False))
    assert alike(ready[0], cold[0])
    assert ready[1] == cold[1]


@pytest.mark.parametrize("steps", range(2, 14))
def test_an_answer_before_all_is_ready_looks_the_same(
    theme: Theme, qtbot: QtBot, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = told(theme, qtbot, RICH, [Qt.Key.Key_2], ahead=False)[0]
    begin = Idle.begin
    monkeypatch.setattr(Idle, "begin", lambda idle, work: begin(idle, islice(work, steps)))
    assert alike(told(theme, qtbot, RICH, [Qt.Key.Key_2], ahead=True)[0], cold)


def test_i_dont_know_is_made_ready_too(theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for ahead in (True, False):
        hands = Hands(theme, qtbot, RICH).take(qtbot)
        if ahead:
            make_ready(hands, qtbot)
        hands.click("I don’t know")
        pictures.append(screen(hands.page))
    assert alike(*pictures)


def test_what_is_made_ready_fits_the_window_and_the_theme_it_is_shown_in(theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for ahead in (True, False):
        theme.set_scheme("light")
        hands = Hands(theme, qtbot, RICH).take(qtbot)
        if ahead:
            make_ready(hands, qtbot)
        theme.set_scheme("dark")
        hands.page.resize(1000, 700)
        hands.press(Qt.Key.Key_2, ENTER)
        pictures.append(screen(hands.page))
    assert alike(*pictures)


def test_after_an_answer_was_made_ready_the_next_question_shows_nothing_of_it(theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for ahead in (True, False):
        hands = Hands(theme, qtbot, RICH).take(qtbot)
        if ahead:
            make_ready(hands, qtbot)
        hands.press(Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_3, ENTER)
        pictures.append(screen(hands.page))
    assert alike(*pictures)


def test_what_is_made_ready_cannot_be_read_before_the_answer(theme: Theme, qtbot: QtBot) -> None:
    hands = Hands(theme, qtbot, RICH).take(qtbot)
    before = all_words(hands.page)
    make_ready(hands, qtbot)
    assert all_words(hands.page) == before


def all_words(page: QWidget) -> list[tuple[str, str]]:
    """Return all that accessibility could reach, hidden or not."""
    return [(each.accessibleName(), each.accessibleDescription()) for each in page.findChildren(QWidget)]


def test_a_flow_makes_ready_what_may_come_and_the_journal_knows_nothing_of_it(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    journal = open_journal(str(tmp_path))
    underway = start(journal, plan_all(WATER), Clock())
    page = SessionPage(theme)
    qtbot.addWidget(page)
    SessionFlow(page, underway)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    wait_until_ready(page, qtbot)
    assert [event.kind for event in read(journal, underway.attempt)[1]] == ["shown"]
    journal.close()


def test_after_a_failed_try_only_what_can_still_come_is_made_ready(theme: Theme, qtbot: QtBot) -> None:
    header = replace(WATER.header, session=SessionDefaults(tries=3))
    hands = Hands(theme, qtbot, replace(WATER, header=header)).take(qtbot)
    hands.press(Qt.Key.Key_2, ENTER)
    make_ready(hands, qtbot)
    assert hands.taking.foreseen(1) is None
