"""Rich text: safe HTML in lines of an exact height, with links that can be reached and passages that are marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.direction import turn
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.rich_text import Mark
from quizapp.ui.theme import Theme

LINKED = (
    '<p>See <a href="https://a.example/">the <em>first</em></a> and <a href="https://b.example/">the second</a>.</p>'
)


def test_every_line_of_a_paragraph_has_the_same_height_whatever_stands_in_it(theme: Theme, qtbot: QtBot) -> None:
    for html in (
        "plain",
        "<p>plain</p>",
        "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>",
        "<p>日本語 العربية</p>",
    ):
        assert _rich(qtbot, theme, html).heightForWidth(400) == 24, html
    assert _rich(qtbot, theme, "<p>one<br>two</p>").heightForWidth(400) == 48


def test_paragraphs_are_parted_and_nothing_stands_before_the_first_or_after_the_last(
    theme: Theme, qtbot: QtBot
) -> None:
    assert _rich(qtbot, theme, "<p>a</p><p>b</p>").heightForWidth(400) == 24 + 12 + 24
    assert _rich(qtbot, theme, "<p>a</p><p>b</p>", gap=16, line=26).heightForWidth(400) == 26 + 16 + 26
    assert _rich(qtbot, theme, "<ul>\n<li>a</li>\n<li>b</li>\n</ul>").heightForWidth(400) == 24 + 4 + 24
    assert _rich(qtbot, theme, "<pre><code>a\nb\n</code></pre>").heightForWidth(400) == 48


def test_text_without_tags_is_the_same_as_in_a_paragraph(theme: Theme, qtbot: QtBot) -> None:
    bare, wrapped = (_picture(_rich(qtbot, theme, html)) for html in ("AT&amp;T &lt; x", "<p>AT&amp;T &lt; x</p>"))
    assert bare == wrapped


def test_a_screen_reader_reads_the_text_without_markup(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, "<p>a <strong>b</strong> &lt;c&gt;</p>")
    assert QAccessible.queryAccessibleInterface(rich).text(QAccessible.Text.Name) == "a b <c>"
    rich.set_html("<p>x</p>", "x squared")
    assert rich.accessibleName() == "x squared"


def test_links_are_met_by_tab_and_followed_by_key_and_pointer(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, LINKED)
    links = rich.findChildren(Control)
    assert [link.accessibleName() for link in links] == ["the first", "the second"]
    links[0].setFocus()
    QTest.keyClick(links[0], Qt.Key.Key_Tab)
    assert links[1].hasFocus()
    with qtbot.waitSignal(rich.followed) as told:
        QTest.keyClick(links[1], Qt.Key.Key_Return)
    assert told.args == ["https://b.example/"]
    with qtbot.waitSignal(rich.followed) as told:
        QTest.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert told.args == ["https://a.example/"]


def test_a_link_stays_over_its_words_when_they_move(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, "<p>" + "word " * 30 + '<a href="https://a.example/">link</a></p>')
    link = rich.findChildren(Control)[0]
    rich.resize(800, 60)
    wide = link.geometry()
    rich.resize(300, 200)
    narrow = link.geometry()
    assert narrow.y() > wide.y()
    assert narrow.height() == wide.height() == 24


def test_a_new_text_leaves_none_of_the_old_links(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, LINKED)
    old = rich.findChildren(Control)
    with qtbot.waitSignals([link.destroyed for link in old]):
        rich.set_html("<p>nothing to follow</p>")
    assert rich.findChildren(Control) == []


def test_links_have_the_colour_of_their_words_and_a_line_under_them(theme: Theme, qtbot: QtBot) -> None:
    image = _picture(_rich(qtbot, theme, '<p><a href="https://a.example/">mmmm</a></p>'))
    colours = {image.pixelColor(x, y).name() for x in range(40) for y in range(24)}
    assert "#0000ff" not in colours
    assert [y for y in range(24) if image.pixelColor(20, y) == theme.colour("control")] == [20]


def test_no_picture_is_ever_opened(theme: Theme, qtbot: QtBot, tmp_path: pytest.TempPathFactory) -> None:
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(f"{tmp_path}/red.png")
    for source in (f"{tmp_path}/red.png", f"file://{tmp_path}/red.png"):
        rich = _rich(qtbot, theme, f'<p><img src="{source}" width="200" height="200">a</p>')
        assert rich.heightForWidth(400) == 24
        assert "#ff0000" not in {_picture(rich).pixelColor(x, 12).name() for x in range(200)}


def test_a_marked_passage_has_a_ground_and_a_line_in_each_of_its_lines(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, "<p>" + "word " * 40 + "</p>", line=26)
    rich.resize(300, 200)
    rich.set_marks([Mark(10, 60, "mark")])
    boxes = rich.boxes(10, 60)
    assert len(boxes) == 2
    assert [box.height() for box in boxes] == [26, 26]
    image = _picture(rich)
    for box in boxes:
        assert image.pixelColor(box.center().toPoint().x(), int(box.top()) + 1) == theme.colour("mark")
    assert image.pixelColor(2, 2) != theme.colour("mark")
    theme.set_scheme("dark")
    assert _picture(rich).pixelColor(boxes[1].center().toPoint().x(), int(boxes[1].top()) + 1) == theme.colour("mark")


def test_a_text_grows_with_the_text_scale(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, LINKED)
    theme.set_text_scale(2)
    assert rich.heightForWidth(2000) == 48
    assert rich.findChildren(Control)[0].height() == 48


def test_right_to_left_a_text_begins_at_the_right(theme: Theme, qtbot: QtBot) -> None:
    rich = _rich(qtbot, theme, "<p>abc</p>")
    turn(rich, Qt.LayoutDirection.RightToLeft)
    assert rich.boxes(0, 3)[0].right() == pytest.approx(400, abs=1)


def _rich(qtbot: QtBot, theme: Theme, html: str, *, gap: int = 12, line: int | None = None) -> Rich:
    rich = Rich(theme, html, gap=gap, line=line)
    qtbot.addWidget(rich)
    rich.resize(400, 100)
    with qtbot.waitActive(rich):
        rich.show()
    return rich


def _picture(rich: Rich) -> QImage:
    return rich.grab().toImage()
