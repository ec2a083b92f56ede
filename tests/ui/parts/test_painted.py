"""What is only looked at: measures, words for ears, and what is painted where."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.badge import Badge
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.domain import DomainMark, domain_colour
from quizapp.ui.parts.domain_sign import DomainSign
from quizapp.ui.parts.interval import Axis, Interval
from quizapp.ui.parts.key_cap import KeyCap
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.sign import Sign
from quizapp.ui.parts.steps import Step, Steps
from quizapp.ui.parts.verdict import Verdict
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

PartT = TypeVar("PartT", bound=QWidget)
ECONOMICS = DomainMark("economics", "Economics", 1)
MAKERS: list[tuple[str, Callable[[Theme], QWidget]]] = [
    ("2 errors", lambda theme: Badge(theme, "error", "2 errors")),
    ("Enter", lambda theme: KeyCap(theme, "Enter")),
    ("Folder", lambda theme: Sign(theme, "folder", name="Folder")),
    ("Right", lambda theme: Verdict(theme, "right", name="Right")),
    ("Economics", lambda theme: DomainSign(theme, ECONOMICS)),
    ("Economics: 5", lambda theme: DomainSign(theme, ECONOMICS, "5")),
    ("2 points in Economics", lambda theme: DomainSign(theme, ECONOMICS, "2 points in Economics")),
    ("43 to 69 %", lambda theme: Interval(theme, "43 to 69 %", (43, 56, 69), domain=ECONOMICS)),
    ("0, 80, 100 %", lambda theme: Axis(theme, ((0, "0"), (80, "80"), (100, "100 %")))),
    ("Question 2 of 3", lambda theme: Steps(theme, ["done", "now", "to come"], "Question 2 of 3")),
]


@pytest.mark.parametrize(("name", "make"), MAKERS, ids=[name for name, _ in MAKERS])
def test_a_screen_reader_hears_what_is_painted(
    theme: Theme, qtbot: QtBot, name: str, make: Callable[[Theme], QWidget]
) -> None:
    part = _shown(qtbot, make(theme))
    face = QAccessible.queryAccessibleInterface(part)
    assert face.text(QAccessible.Text.Name) == name
    assert face.role() == QAccessible.Role.StaticText
    assert part.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(("name", "make"), MAKERS, ids=[name for name, _ in MAKERS])
def test_a_part_looks_different_in_the_dark_and_is_not_made_anew(
    theme: Theme, qtbot: QtBot, name: str, make: Callable[[Theme], QWidget]
) -> None:
    part = _shown(qtbot, make(theme))
    light = part.grab().toImage()
    theme.set_scheme("dark")
    assert part.grab().toImage() != light


@pytest.mark.parametrize(("name", "make"), MAKERS, ids=[name for name, _ in MAKERS])
def test_a_part_with_words_or_a_sign_grows_with_the_text(
    theme: Theme, qtbot: QtBot, name: str, make: Callable[[Theme], QWidget]
) -> None:
    part = _shown(qtbot, make(theme))
    before = part.sizeHint()
    theme.set_text_scale(2)
    if not isinstance(part, Interval | Steps):
        assert part.sizeHint().height() > before.height()
    assert part.sizeHint().height() >= before.height()


def test_badges_keys_and_signs_have_the_measures_of_the_pictures(theme: Theme, qtbot: QtBot) -> None:
    measures: list[tuple[QWidget, int, int]] = [
        (Badge(theme, "error", "2 errors"), 79, 24),
        (Badge(theme, "warning", "1 warning"), 84, 24),
        (Badge(theme, "plain", "12 questions"), 82, 24),
        (KeyCap(theme, "Enter"), 40, 20),
        (KeyCap(theme, "/"), 20, 20),
        (Sign(theme, "folder", size=20), 20, 20),
        (Verdict(theme, "wrong", size=20), 20, 20),
    ]
    for part, width, height in measures:
        qtbot.addWidget(part)
        assert part.sizeHint().height() == height
        assert part.sizeHint().width() == pytest.approx(width, abs=2)


def test_the_dot_stands_at_the_best_guess_and_the_band_spans_the_range(theme: Theme, qtbot: QtBot) -> None:
    interval = _shown(qtbot, Interval(theme, "", (20, 50, 70), domain=ECONOMICS, goal=None), 200, 16)
    hue = theme.colour("domain-2")
    image = interval.grab().toImage()
    assert next(x for x in range(200) if image.pixelColor(x, 8) == hue) == pytest.approx(40, abs=1)
    assert [x for x in range(200) if image.pixelColor(x, 8) == hue][-1] == pytest.approx(139, abs=1)
    assert next(x for x in range(200) if image.pixelColor(x, 4) == hue) == pytest.approx(96, abs=2)
    turn(interval, Qt.LayoutDirection.RightToLeft)
    image = interval.grab().toImage()
    assert next(x for x in range(200) if image.pixelColor(x, 8) == hue) == pytest.approx(60, abs=1)


def test_too_few_answers_dash_the_axis_and_show_no_dot(theme: Theme, qtbot: QtBot) -> None:
    image = _shown(qtbot, Interval(theme, "4 of 5", None, domain=ECONOMICS), 200, 16).grab().toImage()
    dashes = [image.pixelColor(x, 8) == theme.colour("control") for x in range(150)]
    assert any(dashes)
    assert not all(dashes)
    assert theme.colour("domain-2") not in [image.pixelColor(x, y) for x in range(200) for y in range(16)]


def test_steps_are_full_framed_or_pale_as_they_are_done_now_or_to_come(theme: Theme, qtbot: QtBot) -> None:
    steps = Steps(theme, ["done", "now", "to come"], "Question 2 of 3")
    image = _shown(qtbot, steps, 300, 4).grab().toImage()
    assert image.pixelColor(50, 2) == theme.colour("accent")
    assert image.pixelColor(150, 1) == theme.colour("card")
    assert image.pixelColor(150, 0) == theme.colour("accent")
    assert image.pixelColor(250, 2) == theme.colour("line")
    turn(steps, Qt.LayoutDirection.RightToLeft)
    assert steps.grab().toImage().pixelColor(250, 2) == theme.colour("accent")


def test_a_thousand_steps_can_be_painted(theme: Theme, qtbot: QtBot) -> None:
    done: list[Step] = ["done"] * 999
    many: list[Step] = [*done, "now"]
    steps = _shown(qtbot, Steps(theme, many, "Question 1,000 of 1,000"), 320, 4)
    assert not steps.grab().isNull()
    steps.show_steps([], "")
    assert not steps.grab().isNull()


@pytest.mark.parametrize(
    ("place", "token"), [(0, "domain-1"), (1, "domain-2"), (2, "domain-3"), (3, "accent"), (9, "accent")]
)
def test_a_domains_hue_goes_by_its_place_in_the_quiz(theme: Theme, place: int, token: str) -> None:
    assert domain_colour(theme, DomainMark("x", "X", place)) == theme.colour(token)  # type: ignore[arg-type]


def test_a_colour_from_the_file_is_used_where_it_can_be_seen(theme: Theme) -> None:
    dark_red = DomainMark("x", "X", 0, "#800000")
    assert domain_colour(theme, dark_red).name() == "#800000"
    assert domain_colour(theme, DomainMark("x", "X", 0, "#FFFFA0")) == theme.colour("domain-1")
    theme.set_scheme("dark")
    assert domain_colour(theme, dark_red) == theme.colour("domain-1")


def test_a_domain_without_a_drawn_icon_has_its_first_letter(theme: Theme, qtbot: QtBot) -> None:
    signs = [DomainSign(theme, DomainMark(name.lower(), name, 0), "") for name in ("Trade", "Maths", "Economics")]
    pictures = [_shown(qtbot, sign, 20, 20).grab().toImage() for sign in signs]
    assert all(first != second for at, first in enumerate(pictures) for second in pictures[:at])


def test_a_message_says_first_what_happened_and_grows_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    message = Message(theme, "error", "This answer could not be saved.", "The disk is full. It is still here.")
    qtbot.addWidget(message)
    assert message.accessibleName() == "This answer could not be saved. The disk is full. It is still here."
    assert message.heightForWidth(800) == 44
    assert message.heightForWidth(346) == 64
    before = message.heightForWidth(346)
    message.add_action(Words(theme, "Try again", size="small", parent=message))
    assert message.heightForWidth(346) == before + 8 + 20
    theme.set_text_scale(2)
    assert message.heightForWidth(346) > 2 * before


def test_the_verdicts_can_be_told_apart_without_colour(theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for outcome in ("right", "wrong", "partly", "none"):
        image = _shown(qtbot, Verdict(theme, outcome)).grab().toImage()
        pictures.append([image.pixelColor(x, y).lightness() // 64 for x in range(24) for y in range(24)])
    assert all(first != second for at, first in enumerate(pictures) for second in pictures[:at])


def _shown(qtbot: QtBot, part: PartT, width: int | None = None, height: int | None = None) -> PartT:
    qtbot.addWidget(part)
    hint = part.sizeHint()
    part.resize(width or hint.width(), height or hint.height())
    part.show()
    return part
