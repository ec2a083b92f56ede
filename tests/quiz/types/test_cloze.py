"""A text with gaps: what each earns, and how it is written and typed."""

from fractions import Fraction

import pytest

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.types import cloze as type_
from tests.builders import choice, cloze, numeric, short_answer

DANUBE = cloze(
    "From the {forest} past {capitals} capitals to the {sea}; {{braces}} stay.",
    sea=choice("*Black Sea", "Caspian Sea"),
    forest=short_answer("Black Forest", typos=1),
    capitals=numeric("4"),
)


def test_the_credit_is_the_mean_over_the_gaps() -> None:
    assert type_.credit(DANUBE, (0, "Black Forest", "4")) == 1
    assert type_.credit(DANUBE, (0, "Black Forst", "5")) == Fraction(2, 3)
    assert type_.credit(DANUBE, (None, None, "four".replace("four", "4"))) == Fraction(1, 3)


def test_gaps_come_in_the_order_of_the_text_and_responses_in_that_of_the_file() -> None:
    asked = type_.ask(DANUBE, (1, 0))
    assert asked.texts == ("From the ", " past ", " capitals to the ", "; {braces} stay.")
    assert [blank.at for blank in asked.blanks] == [1, 2, 0]
    assert asked.blanks[2].options == ("Caspian Sea", "Black Sea")


def test_in_plain_lines_gaps_are_numbered() -> None:
    form = type_.form(type_.ask(DANUBE, (1, 0)))
    assert [(line.mark, line.text) for line in form.lines] == [
        ("", "From the (1) ____ past (2) ____ capitals to the (3) ____; {braces} stay."),
        ("(3)", "A Caspian Sea; B Black Sea"),
    ]


@pytest.mark.parametrize("typed", ["Black Forest | 4 | B", "black forest|4|black sea", "Black Forest | 4 | 2"])
def test_gaps_are_typed_one_after_the_other(typed: str) -> None:
    response = type_.from_typed(type_.ask(DANUBE, (1, 0)), typed)
    assert type_.credit(DANUBE, response) == 1


def test_a_gap_may_be_left_empty() -> None:
    assert type_.from_typed(type_.ask(DANUBE, (1, 0)), "| 4") == (None, None, "4")


@pytest.mark.parametrize("typed", ["a | b | c | d", "x | four | A", "x | 4 | Z"])
def test_what_no_gap_takes_makes_no_sense(typed: str) -> None:
    with pytest.raises(Nonsense):
        type_.from_typed(type_.ask(DANUBE, (1, 0)), typed)


def test_gaps_are_written_by_their_names() -> None:
    assert type_.from_values(DANUBE, {"sea": "Black Sea", "capitals": "4"}) == (0, None, "4")
    assert type_.from_values(DANUBE, {"sea": "2"}) == (1, None, None)
    with pytest.raises(Nonsense) as fault:
        type_.from_values(DANUBE, {"lake": "x", "capitals": "many"})
    assert [(each.item, each.at_key) for each in (fault.value, *fault.value.others)] == [(0, True), (1, False)]


def test_after_the_answer_each_gap_is_told() -> None:
    lines = type_.told_form(type_.tell(DANUBE, (0, 1), (1, "Black Forst", None)))
    assert [(line.said, line.text) for line in lines] == [
        ("Right", "Black Forst"),
        ("Left empty", "right: 4"),
        ("Not right", "Caspian Sea; right: Black Sea"),
    ]
    assert "Accepted with a slip" in str(lines[0].feedback)


def test_of_an_answer_that_makes_no_sense_in_some_gaps_all_are_told_and_the_others_are_left() -> None:
    twice = cloze("{a} {b} {c}", a=numeric("1"), b=numeric("2"), c=short_answer("x"))
    with pytest.raises(Nonsense) as fault:
        type_.credit(twice, ("many", "few", "x"))
    assert len((fault.value, *fault.value.others)) == 2
    assert fault.value.rest == (None, None, "x")
    with pytest.raises(Nonsense) as whole:
        type_.credit(twice, ("many", None, None))
    assert whole.value.rest is None
