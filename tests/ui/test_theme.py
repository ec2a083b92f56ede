"""The theme: colours, type and icons that follow what was chosen while the window runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.places import resources
from quizapp.ui import fonts, icons
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import DARK, LIGHT, TYPE, Size


def test_a_chosen_scheme_holds_from_then_on_and_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.dark
    assert {token: theme.colour(token).name().upper() for token in DARK} == DARK


def test_choosing_what_holds_already_tells_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme("light")
        theme.set_text_scale(1.0)


def test_it_follows_the_system_only_where_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    with qtbot.assertNotEmitted(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    theme.set_scheme("system")
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.dark == (hints.colorScheme() == Qt.ColorScheme.Dark)


def test_letters_and_lines_grow_with_the_text_scale(theme: Theme) -> None:
    theme.set_text_scale(2)
    assert [(theme.font(size).pixelSize(), theme.line_height(size)) for size in TYPE] == [
        (2 * letters, 2 * line) for letters, line in TYPE.values()
    ]
    assert theme.px(24) == 48


@pytest.mark.parametrize(("asked", "kept"), [(0.1, 0.8), (0.8, 0.8), (1.5, 1.5), (2.0, 2.0), (9, 2.0)])
def test_the_text_scale_stays_within_what_the_window_can_show(theme: Theme, asked: float, kept: float) -> None:
    theme.set_text_scale(asked)
    assert theme.text_scale == kept


@pytest.mark.parametrize(
    ("size", "foot"), [("caption", 12), ("small", 14), ("body", 17), ("lead", 20), ("title", 27), ("figure", 37)]
)
def test_letters_stand_where_a_style_sheet_puts_them(theme: Theme, size: Size, foot: int) -> None:
    assert theme.baseline(size) == foot


def test_words_are_set_in_the_reading_face_and_titles_drawn_together(theme: Theme) -> None:
    assert theme.font("body").family() == "Atkinson Hyperlegible"
    assert theme.font("body", True).bold()
    assert theme.font("title", True).letterSpacing() == pytest.approx(-0.2, abs=1 / 64)
    assert theme.font("title").letterSpacing() == pytest.approx(-0.1, abs=1 / 64)
    assert theme.font("title", spaced=False).letterSpacing() == 0
    assert theme.font("lead").letterSpacing() == 0


def test_the_face_for_code_gives_every_letter_the_same_width(theme: Theme) -> None:
    font = theme.font("small", mono=True)
    assert font.family() == "IBM Plex Mono"
    metrics = QFontMetrics(font)
    assert metrics.horizontalAdvance("iiii") == metrics.horizontalAdvance("WWWW")


def test_without_the_package_of_a_face_the_system_has_one(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [])
    assert fonts.reading_family() is None
    bare = Theme(resources())
    assert bare.font("body").family() == QGuiApplication.font().family()
    assert bare.font("body", mono=True).pixelSize() == 16


def test_what_qt_itself_draws_has_the_same_colours_and_goes_with_them(theme: Theme, qapp: QApplication) -> None:
    before = qapp.palette(), qapp.font()
    try:
        theme.apply(qapp)
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT["surface"]
        theme.set_scheme("dark")
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK["surface"]
        assert qapp.font().pixelSize() == 16
    finally:
        qapp.setPalette(before[0])
        qapp.setFont(before[1])


def test_every_icon_that_ships_can_be_read_and_leaves_ink_within_its_box(theme: Theme) -> None:
    names = [path.stem for path in (resources() / "icons").glob("*.svg")]
    assert len(names) >= 47
    for name in names:
        assert _ink(theme, name) > 20, name
        for shape in theme.icon(name).shapes:
            assert BOX.contains(shape.path.boundingRect().adjusted(-1, -1, 1, 1)), name


def test_an_icon_along_the_line_is_turned_where_reading_runs_from_the_right(theme: Theme) -> None:
    there, back = (_picture(theme, "next", direction) for direction in (_LEFT, _RIGHT))
    assert _apart(there, back) > 200
    assert _apart(there, back.flipped(Qt.Orientation.Horizontal)) < 40  # edges are rounded to other pixels
    assert _apart(_picture(theme, "clock", _LEFT), _picture(theme, "clock", _RIGHT)) == 0


def test_an_icon_that_is_not_there_is_said(theme: Theme) -> None:
    with pytest.raises(OSError, match="no-such-icon"):
        theme.icon("no-such-icon")


def test_a_shape_that_cannot_be_read_is_said_and_not_left_out(tmp_path: Path) -> None:
    file = tmp_path / "curve.svg"
    file.write_text('<svg><path d="M0 0Q5 5 10 0"/></svg>', encoding="utf-8")
    with pytest.raises(ValueError, match="Q"):
        icons.read(file)


BOX = QRectF(0, 0, 24, 24)
_LEFT, _RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def _picture(theme: Theme, name: str, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    theme.paint_icon(painter, name, 0, 0, 24, theme.colour("text"), direction)
    painter.end()
    return image


def _apart(first: QImage, second: QImage) -> int:
    """Return how far the ink of two pictures is apart where it is furthest, 0 to 255."""
    pixels = [(x, y) for x in range(48) for y in range(48)]
    return max(abs(first.pixelColor(x, y).alpha() - second.pixelColor(x, y).alpha()) for x, y in pixels)


def _ink(theme: Theme, name: str) -> int:
    image = _picture(theme, name, _LEFT)
    return sum(image.pixelColor(x, y).alpha() > 128 for x in range(48) for y in range(48))
