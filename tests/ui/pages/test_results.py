"""The results page: what it says, and what can be done there by keys."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.results import results
from quizapp.quiz.quiz import SessionDefaults
from quizapp.session.plan import plan_all
from quizapp.session.steps import finished
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.parts.answer_head import AnswerHead
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.interval import Interval
from quizapp.ui.parts.segments import Segments
from quizapp.ui.parts.source_pane import SourcePane
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from tests.builders import NOON, RIVERS, question, quiz, scenario


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ResultsPage:
    """The results of RIVERS: the mouth right, of the cargo one of two, the border not answered."""
    page = ResultsPage(theme)
    qtbot.addWidget(page)
    page.resize(1112, 800)
    session = finished(plan_all(RIVERS), [0, frozenset({0}), None])
    page.show_results(results(session, NOON.utc, NOON.offset), NOON)
    with qtbot.waitExposed(page):
        page.show()
    return page


def names(page: QWidget, kind: type[QWidget]) -> list[str]:
    return [part.accessibleName() for part in page.findChildren(kind) if part.isVisible()]


def test_each_domain_says_what_was_earned_and_how_sure_that_is(page: ResultsPage) -> None:
    # Wilson at 95 %: 1.5 of 3 from 3 questions, and 1 of 2 from 1 question
    assert names(page, Interval) == [
        "1.5 of 3 in Geography: 13 to 87 %, from 3 questions",
        "1 of 2 in Trade: 5 to 95 %, from 1 question",
    ]


def test_a_domain_in_which_only_decisions_earn_has_no_range(page: ResultsPage) -> None:
    ban = scenario(ban={"geography": 2, "trade": -1}, agree={"trade": 3})
    of = quiz(question("a", ban), question("b", points={"trade": 1}), domains=("geography", "trade"))
    page.show_results(results(finished(plan_all(of), [0, 0]), NOON.utc, NOON.offset), NOON)
    assert names(page, Interval) == [
        "2 of 2 in Geography: no range",
        "0 of 4 in Trade: 0 to 79 %, from 1 question",  # Wilson at 95 %: 0 of 1
    ]


def test_the_total_stands_below_the_domains(page: ResultsPage) -> None:
    assert any(words.startswith("2.5 of 5 points in all.") for words in names(page, Words))


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (0, "Nothing: every question was fully right."),
        (1, "The questions do not say which sections they were written from."),
        (None, "The questions do not say which sections they were written from."),
    ],
)
def test_without_sections_nothing_is_called_right_that_was_not(
    qtbot: QtBot, theme: Theme, response: int | None, words: str
) -> None:
    page = ResultsPage(theme)
    qtbot.addWidget(page)
    session = finished(plan_all(quiz(question("one"))), [response])
    page.show_results(results(session, NOON.utc, NOON.offset), NOON)
    with qtbot.waitExposed(page):
        page.show()
    assert words in names(page, Words)


def test_pass_marks_are_said_by_domain_and_in_all(qtbot: QtBot, theme: Theme) -> None:
    half = Fraction(1, 2)
    domains = (replace(RIVERS.header.domains[0], pass_share=Fraction(2, 3)), *RIVERS.header.domains[1:])
    header = replace(RIVERS.header, domains=domains, session=SessionDefaults(pass_share=half))
    session = finished(plan_all(replace(RIVERS, header=header)), [0, frozenset({0}), None])
    page = ResultsPage(theme)
    qtbot.addWidget(page)
    page.show_results(results(session, NOON.utc, NOON.offset), NOON)
    with qtbot.waitExposed(page):
        page.show()
    said = names(page, Words)
    assert any(words.startswith("2.5 of 5 points in all; pass mark 50 %: reached.") for words in said)
    assert "Geography: pass mark 66.67 %: not reached." in said
    assert not any(words.startswith("Trade: pass mark") for words in said)


def test_missed_questions_come_first_and_say_answer_and_points(page: ResultsPage) -> None:
    assert names(page, AnswerHead) == [
        "Partly right. Prompt of cargo? Grain. 1 of 2 in Trade, 0.5 of 1 in Geography",
        "No answer. Prompt of border? No answer. 0 of 1 in Geography",
        "Right. Prompt of mouth? The Black Sea. 1 of 1 in Geography",
    ]


def test_flagged_questions_say_so_and_can_be_seen_alone(qtbot: QtBot, theme: Theme) -> None:
    session = replace(finished(plan_all(RIVERS), [0, frozenset({0}), None]), flags=frozenset({0, 1}))
    page = ResultsPage(theme)
    qtbot.addWidget(page)
    page.show_results(results(session, NOON.utc, NOON.offset), NOON)
    with qtbot.waitExposed(page):
        page.show()
    assert [name.split(".")[0] for name in names(page, AnswerHead)] == [
        "Partly right, flagged",
        "No answer",
        "Right, flagged",
    ]
    (segments,) = page.findChildren(Segments)
    (flagged,) = [part for part in segments.findChildren(QWidget) if part.accessibleName() == "Flagged 2"]
    qtbot.mouseClick(flagged, Qt.MouseButton.LeftButton)
    assert [name.split(".")[0] for name in names(page, AnswerHead)] == ["Partly right, flagged", "Right, flagged"]


def test_an_answer_opens_and_closes_by_key(qtbot: QtBot, page: ResultsPage) -> None:
    _, border, _ = page.findChildren(AnswerHead)
    border.setFocus()
    qtbot.keyClick(border, Qt.Key.Key_Space)
    assert border.opened
    assert border.accessibleDescription() == "Open"
    qtbot.keyClick(border, Qt.Key.Key_Return)
    assert not border.opened


def test_missed_ones_can_be_seen_alone(qtbot: QtBot, page: ResultsPage) -> None:
    (segments,) = page.findChildren(Segments)
    assert [segment.accessibleName() for segment in segments.findChildren(QWidget)] == ["All 3", "Missed 2"]
    qtbot.mouseClick(segments.findChildren(QWidget)[1], Qt.MouseButton.LeftButton)
    assert [name.split(".")[0] for name in names(page, AnswerHead)] == ["Partly right", "No answer"]


def test_a_section_to_read_again_opens_the_text(qtbot: QtBot, page: ResultsPage) -> None:
    (pane,) = page.findChildren(SourcePane)
    assert not pane.isVisible()
    opens = [button for button in page.findChildren(Button) if button.words() == "Open"]
    assert [button.accessibleDescription() for button in opens] == [
        "The text at Where rivers rise",
        "The text at Where goods change hands",
    ]
    qtbot.mouseClick(opens[0], Qt.MouseButton.LeftButton)
    assert pane.isVisible()


def test_return_leads_back_home(qtbot: QtBot, page: ResultsPage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Return)


@pytest.mark.parametrize(("width", "height"), [(812, 600), (1112, 800), (1600, 1000)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_size(
    qtbot: QtBot, page: ResultsPage, theme: Theme, width: int, height: int, text_scale: float
) -> None:
    page.resize(width, height)
    theme.set_text_scale(text_scale)
    qtbot.wait(20)
    for part in page.findChildren(Words):
        if part.isVisible() and part.hasHeightForWidth():
            assert part.height() >= part.heightForWidth(part.width()), part.words()
            assert part.mapTo(page, part.rect().bottomRight()).x() <= page.width(), part.words()
