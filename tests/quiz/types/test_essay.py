"""A text of one's own: asked with its number of words, told with sample and rubric, marked by nobody here."""

import pytest

from quizapp.markup.plain import plain
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.types import essay as type_
from quizapp.quiz.types.table import QuestionType
from tests.builders import essay


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ((None, None), ""),
        ((200, None), "At least 200 words are asked for."),
        ((None, 400), "At most 400 words are asked for."),
        ((200, 400), "200 to 400 words are asked for."),
        ((300, 300), "300 words are asked for."),
    ],
)
def test_the_form_says_how_many_words_are_asked_for(words: tuple[int | None, int | None], note: str) -> None:
    form = type_.form(type_.ask(essay(words=words), ()))
    assert (form.note, form.paragraphs, form.free) == (note, True, True)


def test_words_are_counted_while_they_are_typed() -> None:
    asked = type_.ask(essay(words=(200, 400)), ())
    assert type_.counted_words(asked, "one") == "1 word; 200 to 400 are asked for"
    assert type_.counted_words(asked, "one two") == "2 words; 200 to 400 are asked for"
    assert type_.counted_words(type_.ask(essay(words=(None, 9)), ()), "") == "0 words; at most 9 are asked for"
    assert type_.counted_words(type_.ask(essay(), ()), "") == "0 words"


def test_what_is_told_is_the_text_line_by_line_the_sample_and_what_is_looked_for() -> None:
    lines = type_.told_form(type_.tell(essay("2", "0.5", sample="So **it** is."), (), "One *line*.\n\nAnother."))
    assert [(line.said, plain(line.text)) for line in lines] == [
        ("Your answer", "One *line*.\n\nAnother."),
        ("An answer that would be right", "So it is."),
        ("Looked for, 2 points", "Criterion 1"),
        ("Looked for, 0.5 points", "Criterion 2"),
    ]
    assert [line.said for line in type_.told_form(type_.tell(essay(sample="So."), (), None))] == [
        "An answer that would be right"
    ]


def test_nobody_but_a_person_marks_it() -> None:
    body = essay("2")
    any_type: QuestionType = type_
    assert any_type.credit(body, "Anything.") is None
    assert (any_type.key(body), any_type.chance(body)) == (None, None)


def test_a_book_is_refused_and_a_blank_text_is_none() -> None:
    for read in (type_.from_json, type_.from_values):
        with pytest.raises(Nonsense, match="text-too-long"):
            read(essay(), "x" * 100_001)
        assert read(essay(), "x" * 100_000)
    assert type_.from_json(essay(), " \n ") == ""
