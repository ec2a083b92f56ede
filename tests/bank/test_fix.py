"""Ids are written into the questions that have none, and nothing else is changed."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.bank.fix import Fixed, Left, with_ids
from quizapp.bank.read import read_text
from quizapp.quiz.quiz import Quiz
from tests.bank.test_read_properties import PIECES, VALID, plain, quizzes

HEAD = "format: 1\ntitle: Rivers\nquestions:\n"
OPTIONS = "options: [correct: Danube, Rhine]"
ID = "q-c0ffee"  # in the tests here stands for whichever id the reader makes


def fixed(text: str) -> Fixed:
    """Return what comes of a text, which has no errors; the meaning is looked at."""
    quiz = read_text(text, "q.yaml").quiz
    assert quiz is not None
    found = with_ids(text.encode(), "q.yaml")
    assert found is not None
    assert read_text(found.data, "q.yaml").quiz == quiz
    return found


def with_id(text: str) -> str:
    """Return what comes of a text with one question, its id replaced by `ID`."""
    found = fixed(text)
    (id_,) = found.written
    assert found.left == ()
    assert all(each.code != "no-id" for each in read_text(found.data, "q.yaml").diagnostics)
    return found.data.decode().replace(id_, ID)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"- prompt: A?\n  {OPTIONS}\n", f"- id: {ID}\n  prompt: A?\n  {OPTIONS}\n"),
        (f"  -   prompt: A?\n      {OPTIONS}", f"  -   id: {ID}\n      prompt: A?\n      {OPTIONS}"),
        (f"  -\n    prompt: A?\n    {OPTIONS}\n", f"  -\n    id: {ID}\n    prompt: A?\n    {OPTIONS}\n"),
        (f"- # no id yet\n  prompt: A?\n  {OPTIONS}\n", f"- # no id yet\n  id: {ID}\n  prompt: A?\n  {OPTIONS}\n"),
        (f"- &q\n  prompt: A?\n  {OPTIONS}\n", f"- &q\n  id: {ID}\n  prompt: A?\n  {OPTIONS}\n"),
        (f"- &k prompt: A?\n  {OPTIONS}\n", f"- id: {ID}\n  &k prompt: A?\n  {OPTIONS}\n"),
        (f"- !!map\n  prompt: A?\n  {OPTIONS}\n", f"- !!map\n  id: {ID}\n  prompt: A?\n  {OPTIONS}\n"),
        (f"- ? prompt\n  : A?\n  {OPTIONS}\n", f"- id: {ID}\n  ? prompt\n  : A?\n  {OPTIONS}\n"),
        (f'- "prompt": A?\n  {OPTIONS}\n', f'- id: {ID}\n  "prompt": A?\n  {OPTIONS}\n'),
        (
            f"- prompt: |\n    A?\n\n  {OPTIONS} # x\n# end\n",
            f"- id: {ID}\n  prompt: |\n    A?\n\n  {OPTIONS} # x\n# end\n",
        ),
    ],
)
def test_a_question_of_lines_gets_a_line_before_its_first(before: str, after: str) -> None:
    assert with_id(HEAD + before) == HEAD + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"- {{prompt: A?, {OPTIONS}}}\n", f"- {{id: {ID}, prompt: A?, {OPTIONS}}}\n"),
        (f"- {{ prompt: A?, {OPTIONS} }}\n", f"- {{ id: {ID}, prompt: A?, {OPTIONS} }}\n"),
        (f"- &q {{prompt: A?, {OPTIONS}}}\n", f"- &q {{id: {ID}, prompt: A?, {OPTIONS}}}\n"),
        (f"- {{? prompt : A?, {OPTIONS}}}\n", f"- {{id: {ID}, ? prompt : A?, {OPTIONS}}}\n"),
        (f"- {{\n    prompt: A?,\n    {OPTIONS} }}\n", f"- {{\n    id: {ID},\n    prompt: A?,\n    {OPTIONS} }}\n"),
        (f'- {{"prompt": A?, {OPTIONS}}}\n', f'- {{"id": "{ID}", "prompt": A?, {OPTIONS}}}\n'),
        (f"  [{{prompt: A?, {OPTIONS}}}]\n", f"  [{{id: {ID}, prompt: A?, {OPTIONS}}}]\n"),
    ],
)
def test_a_question_in_braces_gets_a_pair_before_its_first(before: str, after: str) -> None:
    assert with_id(HEAD + before) == HEAD + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- id:\n  prompt: A?\n", f"- id: {ID}\n  prompt: A?\n"),
        ("- id:   # later\n  prompt: A?\n", f"- id: {ID}   # later\n  prompt: A?\n"),
        ("- id: ''\n  prompt: A?\n", f"- id: {ID}\n  prompt: A?\n"),
        ('- id: "  " # later\n  prompt: A?\n', f"- id: {ID} # later\n  prompt: A?\n"),
        ("- prompt: A?\n  id: |\n\n", f"- prompt: A?\n  id: {ID}\n\n"),
        ("- prompt: A?\n  id: &i\n", f"- prompt: A?\n  id: &i {ID}\n"),
    ],
)
def test_an_id_with_nothing_in_it_is_filled(before: str, after: str) -> None:
    assert with_id(HEAD + before + f"  {OPTIONS}\n") == HEAD + after + f"  {OPTIONS}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [("{id: , ", f"{{id: {ID}, "), ("{id, ", f"{{id: {ID}, "), ("{id : , ", f"{{id : {ID}, "), ("{'id': '', ",) * 2],
)
def test_an_id_with_nothing_in_it_is_filled_in_braces_too(before: str, after: str) -> None:
    after = after.replace("''", ID)
    assert with_id(f"{HEAD}- {before}prompt: A?, {OPTIONS}}}\n") == f"{HEAD}- {after}prompt: A?, {OPTIONS}}}\n"


def test_json_stays_json() -> None:
    question = '"prompt": "A?", "options": [{"correct": "a"}, "b"]'
    text = '{"format": 1, "title": "R", "questions": [{' + question + "}]}"
    assert with_id(text) == text.replace('"prompt"', f'"id": "{ID}", "prompt"')


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_end_as_they_did(end: str) -> None:
    text = (HEAD + f"- prompt: A?\n  {OPTIONS}\n").replace("\n", end)
    assert with_id(text) == text.replace("- prompt", f"- id: {ID}{end}  prompt")


def test_a_line_without_an_end_gets_the_one_that_the_file_has() -> None:
    assert with_id(f"format: 1\r\ntitle: R\r\nquestions:\r\n- {{prompt: A?, {OPTIONS}}}").count("\n") == 3


@pytest.mark.parametrize("marks", [1, 2])
def test_a_byte_order_mark_stays(marks: int) -> None:
    text = "\ufeff" * marks + HEAD + f"- prompt: \U0001f600 A\u2028?\n  {OPTIONS}\n"
    assert with_id(text) == text.replace("- prompt", f"- id: {ID}\n  prompt")


def test_ids_that_are_there_stay_and_equal_questions_get_ids_of_their_own() -> None:
    asked = f"- prompt: A?\n  {OPTIONS}\n"
    found = fixed(HEAD + asked + f"- id: own\n  prompt: A?\n  {OPTIONS}\n" + asked)
    assert found.written[1] == found.written[0] + "-2"
    assert b"- id: own\n  prompt" in found.data


def test_a_question_that_is_an_alias_of_another_is_left_and_so_is_that_other() -> None:
    found = fixed(
        HEAD + f"- prompt: B?\n  {OPTIONS}\n- &q\n  prompt: A?\n  {OPTIONS}\n- *q\n- {{prompt: C?, {OPTIONS}}}\n"
    )
    assert len(found.written) == 2
    assert found.left == (Left("alias", 7, 3),)


def test_an_id_that_is_an_alias_of_nothing_is_left() -> None:
    text = HEAD.replace("title: Rivers", "title: Rivers\ndescription: &nothing ''")
    found = fixed(f"{text}- id: *nothing\n  prompt: A?\n  {OPTIONS}\n")
    assert (found.written, found.left) == ((), (Left("unusual", 5, 3),))


def test_what_does_not_read_back_is_left_and_the_others_are_written() -> None:
    anchored = "- id: &none ''\n  prompt: A?\n  hint: [x]\n  explanation: *none\n"
    found = fixed(f"{HEAD}- prompt: B?\n  {OPTIONS}\n{anchored}  {OPTIONS}\n- prompt: C?\n  {OPTIONS}\n")
    assert len(found.written) == 2
    assert found.left == (Left("unusual", 7, 3),)


def test_a_file_with_errors_is_left_alone() -> None:
    assert with_ids(b"format: 1\nquestions: []\n", "q.yaml") is None
    assert with_ids(b"\xff", "q.yaml") is None


def test_a_file_in_which_no_id_is_missing_comes_back_as_it_was() -> None:
    text = HEAD + f"- id: a\n  prompt: A?\n  {OPTIONS}\n"
    assert fixed(text) == Fixed(text.encode())


@pytest.mark.timeout(60)
def test_many_questions_take_no_longer_than_reading_a_few_times() -> None:
    text = HEAD + "".join(f"- {{prompt: A{at}?, {OPTIONS}}}\n" for at in range(3000))
    assert len(fixed(text).written) == 3000


def without_ids(quiz: Quiz, gone: list[bool]) -> dict[str, Any]:
    """Return a quiz as a teacher would write it who left some ids out."""
    written = plain(quiz)
    for question, is_gone in zip(written["questions"], gone, strict=False):
        if is_gone:
            del question["id"]
    return written


@settings(max_examples=200)
@given(
    quizzes(), st.lists(st.booleans(), min_size=3), st.booleans(), st.sampled_from(("\n", "\r\n")), st.integers(0, 1)
)
def test_whatever_quiz_is_fixed_says_the_same_and_differs_only_by_its_ids(
    quiz: Quiz, gone: list[bool], flow: bool, end: str, marks: int
) -> None:
    written = yaml.safe_dump(without_ids(quiz, gone), default_flow_style=flow, allow_unicode=True, sort_keys=False)
    text = "\ufeff" * marks + written.replace("\n", end)
    found = fixed(text)
    assert found.left == ()
    assert len(found.written) == sum(gone[: len(quiz.questions)])
    differs_only_by_ids(text, found)


@settings(max_examples=400)
@given(st.lists(st.tuples(st.integers(0, len(VALID)), st.integers(0, 4), PIECES), max_size=2), st.booleans())
def test_whatever_file_without_errors_is_fixed_says_the_same(slips: list[tuple[int, int, str]], ids: bool) -> None:
    text = VALID if ids else VALID.replace("  - id: a\n    ", "  - ").replace("  - id: b\n    ", "  - ")
    for start, length, piece in slips:
        text = text[:start] + piece + text[start + length :]
    if read_text(text, "q.yaml").quiz is not None:
        differs_only_by_ids(text, fixed(text))


def differs_only_by_ids(before: str, after: Fixed) -> None:
    """Assert that each byte of a text still stands there, in order, and that what came between holds an id each."""
    text = after.data.decode()
    for id_ in after.written:
        assert id_ in text
    rest = iter(text)
    assert all(letter in rest for letter in before)
    assert len(text) <= len(before) + sum(len(id_) + 40 for id_ in after.written)
