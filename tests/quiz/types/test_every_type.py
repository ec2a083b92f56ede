"""What holds for every question type of the table."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.markup.plain import plain
from quizapp.quiz.accepting import comparable
from quizapp.quiz.by_hand import ByHand
from quizapp.quiz.nonsense import CODES, Nonsense, nonsense
from quizapp.quiz.points import OwnPoints
from quizapp.quiz.types.categorize import Categorize
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.cloze import Cloze
from quizapp.quiz.types.essay import Essay
from quizapp.quiz.types.matching import Matching
from quizapp.quiz.types.multiple import Multiple
from quizapp.quiz.types.numeric import Numeric
from quizapp.quiz.types.ordering import Ordering
from quizapp.quiz.types.scenario import Scenario
from quizapp.quiz.types.short_answer import ShortAnswer
from quizapp.quiz.types.table import TYPES, QuestionType
from quizapp.quiz.types.true_false import TrueFalse
from tests.builders import TYPE_NAMES, cloze, question, short_answer
from tests.strategies import bodies, responses


def type_of(body: Any) -> QuestionType:
    return TYPES[TYPE_NAMES[type(body)]]


def order(body: Any) -> tuple[int, ...]:
    return type_of(body).layout(body, False, lambda place: bytes([place]))


def with_other_key(body: Any, keys: int) -> Any:
    """Return the same question with another key, and with other feedback."""
    match body:
        case TrueFalse(answer=answer):
            return TrueFalse(not answer, "Other.", None)
        case Scenario(options=decisions):
            return Scenario(tuple(replace(each, points=(("x", Fraction(keys)),), feedback=None) for each in decisions))
        case Numeric(low=low, high=high):
            return replace(body, low=low - keys, high=high + keys)
        case Cloze(text=text, blanks=blanks):
            changed_ = {each.name: with_other_key(each.short or each.choice, keys) for each in blanks}
            return cloze(text, **changed_)
        case Matching(pairs=pairs, extra=extra):
            rights = [right for _, right in pairs]
            turned = zip(pairs, rights[1:] + rights[:1], strict=True)
            return Matching(tuple((left, right) for (left, _), right in turned), extra)
        case Ordering(items=items, scoring=scoring):
            return Ordering(tuple(reversed(items)), scoring)
        case Categorize(groups=groups):
            titles = [title for title, _ in groups]
            members = [members for _, members in groups]
            return Categorize(tuple(zip(titles, members[1:] + members[:1], strict=True)))
        case Essay():
            return replace(body, rubric=(), right="Another.")
        case ShortAnswer():
            return short_answer("quite another", typos=3)
        case Choice(options=options) | Multiple(options=options):
            changed = (
                replace(
                    option, correct=bool(keys >> at & 1), credit=option.credit / 2, feedback=None, misconception="x"
                )
                for at, option in enumerate(options)
            )
            return replace(body, options=tuple(changed))
    raise AssertionError(body)


@given(bodies, st.integers(0, 31))
def test_what_is_asked_holds_no_key_and_no_feedback(body: Any, keys: int) -> None:
    other = with_other_key(body, keys)
    one, two = type_of(body).ask(body, order(body)), type_of(body).ask(other, order(other))
    if isinstance(body, Matching | Ordering | Categorize):  # their order comes by lot, whatever the file's is
        assert seen(one) == seen(two)
    else:
        assert one == two


def seen(asked: Any) -> list[list[str]]:
    return [sorted(row.text for row in getattr(asked, part, ())) for part in ("items", "choices")]


@given(bodies)
def test_the_key_earns_everything(body: Any) -> None:
    key = type_of(body).key(body)
    if key is None:  # no response is right
        assert isinstance(body, OwnPoints | ByHand)
    else:
        assert type_of(body).credit(body, key) == 1


@given(bodies, st.data())
def test_a_response_survives_json(body: Any, data: st.DataObject) -> None:
    response = data.draw(responses(question("q", body)))
    assert type_of(body).from_json(body, type_of(body).to_json(response)) == response


@given(bodies, st.data())
def test_a_response_in_words_is_understood_as_it_was_meant(body: Any, data: st.DataObject) -> None:
    response = data.draw(responses(question("q", body)))
    words = type_of(body).words(body, response)
    if isinstance(body, Cloze):
        given = [plain(each) for each in words]
        assert given.count("…") == list(response).count(None)
        return
    if isinstance(body, Matching | Categorize):
        if words:
            assert type_of(body).from_values(body, dict(pair.split(" → ") for pair in words)) == response
        return
    written = list(words) if isinstance(body, Multiple | Ordering) else words[0]
    if isinstance(body, Essay):
        assert [plain(paragraph) for paragraph in words] == [line for line in response.splitlines() if line]
        return
    if isinstance(body, ShortAnswer | Numeric):
        assert comparable(plain(words[0]), case=True) == comparable(response, case=True)
        return
    assert type_of(body).from_values(body, written) == response


@given(bodies, st.booleans(), st.integers(0, 1000))
def test_a_layout_shows_each_row_once_and_pinned_ones_last(body: Any, shuffle: bool, seed: int) -> None:
    rows = type_of(body).layout(body, shuffle, lambda place: bytes([(place * 7 + seed) % 251]))
    assert sorted(rows) == list(range(len(rows)))
    options = getattr(body, "options", ())
    pinned = [place for place, option in enumerate(options) if getattr(option, "pin", False)]
    if shuffle and pinned:
        assert list(rows[-len(pinned) :]) == pinned


@given(bodies, st.text(max_size=12))
def test_whatever_is_typed_is_understood_or_makes_no_sense(body: Any, typed: str) -> None:
    try:
        response = type_of(body).from_typed(type_of(body).ask(body, order(body)), typed)
    except Nonsense:
        return
    credit = type_of(body).credit(body, response)
    assert credit is None or 0 <= credit <= 1


@pytest.mark.parametrize("name", TYPES)
def test_a_type_has_a_name_and_says_what_its_keys_are(name: str) -> None:
    type_ = TYPES[name]
    assert name == type_.NAME
    assert all(field.about.endswith(".") for field in type_.FIELDS)
    assert any(field.required for field in type_.FIELDS) or issubclass(type_.Body, ByHand)


def test_every_kind_of_nonsense_has_a_sentence_on_one_line() -> None:
    facts: dict[str, str | int] = {"given": "x\n\x1b" * 99, "count": 3, "known": "km, " * 99}
    for code in CODES:
        said = nonsense(code, facts)
        assert said.endswith(".")
        assert said.isprintable()
        assert len(said) < 160
