"""A file with errors: what is wrong is said in place, and read again when asked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.problems import MOST, Problems, problems_of
from quizapp.ui.flows.problems import ProblemsFlow
from quizapp.ui.pages.problems import ProblemsPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.code_line import CodeLine
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.part import Part
from quizapp.ui.theme import Theme
from tests.ui.pages.whole import assert_whole

GOOD = """\
  - id: q{0}
    prompt: What is {0}?
    explanation: It is {0}.
    options: [correct: a, wrong: b]
"""
BAD = GOOD.replace("explanation", "explaination")


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> ProblemsPage:
    made = ProblemsPage(theme)
    qtbot.addWidget(made)
    made.resize(1112, 800)
    return made


def write(folder: Path, *questions: str) -> Path:
    (folder / "My own").mkdir(exist_ok=True)
    path = folder / "My own" / "t.quiz.yaml"
    path.write_text(f"format: 1\ntitle: Deepfakes\nquestions:\n{''.join(questions)}", encoding="utf-8")
    return path


def problems(path: Path) -> Problems:
    found = problems_of(str(path))
    assert found is not None
    return found


def show(page: ProblemsPage, path: Path, qtbot: QtBot) -> None:
    page.show_problems(problems(path))
    with qtbot.waitExposed(page):
        page.show()


def said(page: QWidget) -> str:
    """Return what stands on the page, read aloud from top to bottom."""
    parts = [part for part in page.findChildren(Part) if part.isVisible()]
    parts.sort(key=lambda part: part.mapTo(page, QPoint()).y())
    return "\n".join(part.accessibleName() for part in parts)


def button(page: QWidget, name: str) -> Button:
    (found,) = [each for each in page.findChildren(Button) if each.words() == name and each.isVisible()]
    return found


def test_the_head_says_which_file_it_is_and_that_nothing_was_lost(
    page: ProblemsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    show(page, write(tmp_path, *map(GOOD.format, range(3)), BAD.format(7), BAD.format(8)), qtbot)
    text = said(page)
    assert text.startswith("Deepfakes\nMy own / t.quiz.yaml, 23 lines\n")
    assert "This quiz cannot be taken yet: two errors stand in the way. The other 3 questions were read" in text
    assert "The file was not changed, and your earlier answers are kept." in text
    assert "Ready as soon as both are mended." in text
    assert not button(page, "Take the quiz").isEnabled()


def test_what_is_wrong_stands_below_its_line(page: ProblemsPage, qtbot: QtBot, tmp_path: Path) -> None:
    show(page, write(tmp_path, GOOD.format(1), BAD.format(2), *map(GOOD.format, range(3, 9)), BAD.format(9)), qtbot)
    lines = said(page).split("\n")
    at = lines.index("Line 10: explaination: It is 2.")
    assert lines[at - 1] == "Line 9: prompt: What is 2?"
    assert lines[at + 1].startswith("Error: A question has no key “explaination”. The nearest is “explanation”.")
    assert lines[at + 1].endswith("10:5 unknown-key")
    assert lines[at + 2] == "Line 11: options: [correct: a, wrong: b]"
    assert lines[at + 3] == "24 lines without errors"


def test_warnings_are_listed_too(page: ProblemsPage, qtbot: QtBot, tmp_path: Path) -> None:
    show(page, write(tmp_path, GOOD.format(1).replace("id: q1", "type: choice"), BAD.format(2)), qtbot)
    text = said(page)
    assert "one error stands in the way. One question was read without trouble." in text
    assert "There is also one warning." in text
    assert "Warning: The question has no id" in text


def test_bad_lines_are_tinted_and_the_marked_words_underlined(
    page: ProblemsPage, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    show(page, write(tmp_path, BAD.format(1)), qtbot)
    (bad,) = [line for line in page.findChildren(CodeLine) if "explaination" in line.accessibleName()]
    picture = bad.grab().toImage()
    assert picture.pixelColor(600, 12) == theme.colour("wrong-soft")
    under = [x for x in range(picture.width()) if picture.pixelColor(x, 22) == theme.colour("wrong")]
    assert min(under) == pytest.approx(56 + 4 * 8.4, abs=2)  # letters of the mono face are 8.4 wide
    assert max(under) == pytest.approx(56 + 16 * 8.4, abs=2)


def test_of_very_many_problems_the_rest_is_counted(page: ProblemsPage, qtbot: QtBot, tmp_path: Path) -> None:
    show(page, write(tmp_path, *("  - 7\n" for _ in range(MOST + 312))), qtbot)
    assert "312 more problems here; mend these first" in said(page)


def test_reading_again_shows_what_is_left(page: ProblemsPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path, BAD.format(1), BAD.format(2))
    flow = ProblemsFlow(page, str(path))
    with qtbot.waitExposed(page):
        page.show()
    assert "read again" not in said(page)
    write(tmp_path, GOOD.format(1), BAD.format(2))
    focused = page.focusWidget()
    assert focused is button(page, "Read again")
    with qtbot.assertNotEmitted(flow.left):
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert "one error stands in the way" in said(page)
    assert "11 lines, read again just now" in said(page)
    assert page.focusWidget() is button(page, "Read again")


@pytest.mark.parametrize("mended", [True, False])
def test_a_mended_file_leads_home_and_so_does_one_that_is_gone(
    page: ProblemsPage, qtbot: QtBot, tmp_path: Path, mended: bool
) -> None:
    path = write(tmp_path, BAD.format(1))
    flow = ProblemsFlow(page, str(path))
    with qtbot.waitExposed(page):
        page.show()
    if mended:
        write(tmp_path, GOOD.format(1))
    else:
        path.unlink()
    with qtbot.waitSignal(flow.left):
        button(page, "Read again").click()


@pytest.mark.parametrize("way", ["button", "Alt+Left", "Escape"])
def test_one_can_go_back(page: ProblemsPage, qtbot: QtBot, tmp_path: Path, way: str) -> None:
    show(page, write(tmp_path, BAD.format(1)), qtbot)
    with qtbot.waitSignal(page.left):
        if way == "button":
            button(page, "Back").click()
        elif way == "Escape":
            QTest.keyClick(page, Qt.Key.Key_Escape)
        else:
            QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_the_page_scrolls_by_key(page: ProblemsPage, qtbot: QtBot, tmp_path: Path) -> None:
    show(page, write(tmp_path, *("  - 7\n" for _ in range(MOST))), qtbot)
    bar = page._area.verticalScrollBar()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 300
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_everything_that_can_be_pressed_has_a_name_and_tab_goes_in_the_order_of_reading(
    page: ProblemsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    show(page, write(tmp_path, BAD.format(1)), qtbot)
    controls = [each for each in page.findChildren(Control) if each.isVisible()]
    assert [each.accessibleName() for each in controls] == ["Back", "Read again", "Take the quiz"]
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert page.focusWidget() is button(page, "Back")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is button(page, "Read again")


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [812, 1112])
def test_nothing_is_cut_off(
    page: ProblemsPage, theme: Theme, qtbot: QtBot, tmp_path: Path, width: int, scale: float
) -> None:
    endless = f"  - id: {'x' * 70}\n    prompt: {'word ' * 900}\n    {'k' * 300}: {'y' * 3000}\n"
    path = write(tmp_path, endless, BAD.format(1))
    page.resize(width, 600)
    show(page, path, qtbot)
    theme.set_text_scale(scale)
    assert_whole(page)
