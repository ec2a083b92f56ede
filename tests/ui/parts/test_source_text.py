"""The source text: passages marked where they stand, whatever letters and Markdown lie around them."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from quizapp.quiz.quiz import Section, Source
from quizapp.ui.parts.passage_place import passage_place
from quizapp.ui.parts.source_pane import SourcePane
from quizapp.ui.parts.source_text import SourceWords
from quizapp.ui.theme import Theme

TEXT = """\
# Rivers 🌊 of Europe

## Sources

Far up 🏔 in the *Alps*, says **the book**.

- The Rhine
- The Rhône

| River | Sea |
| --- | --- |
| Danube | Black Sea |

## Ports

1. Rotterdam 🚢 lies low.
2. `Constanța` too.
"""


def shown(qtbot: QtBot, theme: Theme, text: str = TEXT, file: str = "rivers.md") -> SourceWords:
    words = SourceWords(theme)
    qtbot.addWidget(words)
    words.show_text(text, Source("Rivers", text=file))
    words.resize(300, words.heightForWidth(300))
    with qtbot.waitExposed(words):
        words.show()
    return words


@pytest.mark.parametrize(
    "quote",
    [
        "Far up 🏔 in the Alps",
        "in the *Alps*, says",
        "the book",
        "The Rhône",
        "Black Sea",
        "Rotterdam 🚢 lies low.",
        "Constanța",
    ],
)
def test_a_quote_is_marked_letter_by_letter(theme: Theme, qtbot: QtBot, quote: str) -> None:
    words = shown(qtbot, theme)
    assert words.mark(quote, None)
    assert words.marked() == quote.replace("*", "")
    assert words.mark_box()


def test_a_quote_over_two_items_is_marked_in_both(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme)
    words.mark("The Rhine The Rhône", None)
    assert words.marked() == "The RhineThe Rhône"


def test_what_the_text_does_not_hold_is_not_marked(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme)
    words.mark("the book", None)
    assert words.mark("the film", None) is None
    assert (words.marked(), words.mark_box()) == ("", None)


def test_a_plain_text_is_shown_as_it_is_written(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme, "Costs <b>5*3</b> & more.\n\nSecond *part* here.", "rivers.txt")
    assert words.plain() == "Costs <b>5*3</b> & more.\nSecond *part* here."
    assert words.mark("Second *part* here", None)
    assert words.marked() == "Second *part* here"


def test_a_text_of_one_paragraph_can_be_marked_too(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme, "One paragraph only.", "rivers.txt")
    assert words.mark("paragraph", None)
    assert words.marked() == "paragraph"
    assert words.mark_box()


def test_a_mark_can_be_seen_and_goes_without_a_trace(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme)
    plain = picture(words)
    words.mark("the book", None)
    box = words.mark_box()
    assert box is not None
    seen = colours(picture(words).copy(box))
    assert theme.colour("mark").name() in seen
    assert theme.colour("text").name() in seen  # and what is marked can be read
    words.set_marks(())
    assert picture(words) == plain


def test_the_text_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme)
    picture(words)
    theme.set_scheme("dark")
    seen = colours(picture(words))
    assert theme.colour("card").name() in seen
    assert "#ffffff" not in seen


def test_a_place_is_said_by_heading_kind_and_number(theme: Theme, qtbot: QtBot) -> None:
    words = shown(qtbot, theme)

    def place(quote: str) -> str | None:
        return passage_place(words.mark(quote, None), Section("sources", "Sources"))

    assert place("the book") == "Sources, first paragraph"
    assert place("The Rhône") == "Sources, second item of the list"
    assert place("Black Sea") == "Sources, second row of the table"
    assert place("Ports") == "Ports"
    assert place("nowhere") == "Sources"
    assert passage_place(None, None) is None


@pytest.mark.parametrize(("number", "said"), [(10, "tenth"), (11, "11th"), (21, "21st"), (112, "112th"), (33, "33rd")])
def test_places_are_numbered_as_people_do(theme: Theme, qtbot: QtBot, number: int, said: str) -> None:
    text = "\n\n".join(f"Paragraph {n}." for n in range(1, number + 1))
    words = shown(qtbot, theme, text)
    assert passage_place(words.mark(f"Paragraph {number}.", None), None) == f"{said} paragraph"


@pytest.mark.parametrize("quote", ["says the book", "Rotterdam 🚢 lies low."])
def test_a_pane_brings_a_passage_into_view(theme: Theme, qtbot: QtBot, quote: str) -> None:
    pane = SourcePane(theme)
    qtbot.addWidget(pane)
    pane.resize(344, 300)
    pane.show_text(TEXT + "\n\nAnd so on." * 40, Source("Rivers", "The class", text="rivers.md"), 344)
    with qtbot.waitExposed(pane):
        pane.show()
    assert pane.mark(quote, Section("ports", "Ports"))
    pane.show_mark(Section("ports", "Ports"))
    box = pane.words.mark_box()
    assert box is not None
    assert pane.words.visibleRegion().boundingRect().contains(box)


def picture(words: SourceWords) -> QImage:
    return words.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
