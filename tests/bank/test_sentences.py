"""Each thing that can be wrong has a plain sentence."""

import re
from pathlib import Path

import pytest

import quizapp.bank
import quizapp.quiz
from quizapp.bank.files import Unreadable
from quizapp.bank.read import read_text
from quizapp.bank.sentences import HINTS, SENTENCES, UNREADABLE, hint, sentence, unreadable
from quizapp.bank.yaml_sentences import CAUSES
from quizapp.quiz.diagnostic import Diagnostic
from quizapp.quiz.nonsense import CODES as NONSENSE
from quizapp.quiz.types.table import TYPES
from tests.bank.marked import HEAD, QUESTION, unmarked
from tests.bank.test_wrong_files import ASKED, DOMAINS, FILE, SECTIONS, TWO_DOMAINS, YAML

SOURCES = [*Path(quizapp.bank.__path__[0]).glob("*.py"), *Path(quizapp.quiz.__path__[0]).rglob("*.py")]
CODE = r"\"([a-z0-9]+(?:-[a-z0-9]+)+)\""
FACTS: dict[str, str | int] = {
    **dict.fromkeys(("given", "key", "path", "text", "quote", "waived", "problem", "words", "known", "first"), "x"),
    **dict.fromkeys(("second", "domains", "reason", "id", "other", "name", "around"), "y"),
    **dict.fromkeys(("count", "least", "most", "limit", "length"), 3),
    "where": "question",
    "wanted": "list",
}


def all_codes() -> set[str]:
    """Return every code that the program names where it tells of something."""
    called = "error|error_at|warn|missing|NotYaml|Finding|Damage|_runs|Problem|_of_text|_matching|return"
    calls = rf"(?:{called})\([^()]*?{CODE}"
    patterns = (calls, rf"(?:return|else|\() {CODE}(?: if|$)", rf"{CODE} if error.code")
    return {code for path in SOURCES for pattern in patterns for code in re.findall(pattern, path.read_text("utf-8"))}


def said(text: str) -> list[str]:
    return [sentence(each) for each in read_text(text, "q.yaml").diagnostics]


def test_every_code_that_is_used_has_a_sentence() -> None:
    used = {code for code in all_codes() if code not in UNREADABLE and code not in NONSENSE}
    assert len(used) > 40
    assert used <= SENTENCES.keys()


def test_every_sentence_belongs_to_a_code_that_is_used() -> None:
    sources = "".join(path.read_text("utf-8") for path in SOURCES if "sentences" not in path.name)
    for code in SENTENCES:
        assert f'"{code}"' in sources or code.startswith("unknown-"), code


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_is_short_and_on_one_line(code: str) -> None:
    facts: dict[str, str | int] = {
        **FACTS,
        "given": "long\n\x1b[2J" * 40,
        "known": 1 if code.endswith("format") else "choice",
    }
    given = "list" if code in ("wrong-kind", "not-a-mapping", "not-responses") else facts["given"]
    told = sentence(Diagnostic("error", code, 1, 1, 1, 1, tuple({**facts, "given": given}.items())))
    assert told.isprintable()
    assert told.endswith((".", "?"))
    assert len(told) < 240
    mend = hint(Diagnostic("error", code, 1, 1, 1, 1, tuple(facts.items())))
    assert mend is None or mend.endswith(".")


def test_every_hint_belongs_to_a_sentence() -> None:
    assert HINTS.keys() <= SENTENCES.keys()


@pytest.mark.parametrize("code", sorted(UNREADABLE))
def test_a_path_that_cannot_be_read_has_a_sentence(code: str) -> None:
    told = unreadable(Unreadable(code, path="/a/\udcff\n", reason="I/O error"))
    assert told.isprintable()
    assert told.endswith(".")


@pytest.mark.parametrize("text", [*FILE.values(), *YAML.values(), *(HEAD + each for each in ASKED.values())])
def test_every_wrong_file_is_told_in_plain_words(text: str) -> None:
    for told in said(unmarked(text)[0]):
        assert told[0].isupper() or told[0] in "“0123456789"
        assert told.isprintable()


@pytest.mark.parametrize("text", DOMAINS.values())
def test_domains_are_named_where_one_is_needed(text: str) -> None:
    (told,) = said(TWO_DOMAINS + SECTIONS + HEAD + unmarked(text)[0])
    assert "land, water" in told or "no section “rose”. The nearest is “rise”." in told


def test_a_mistyped_key_is_answered_with_the_nearest() -> None:
    text = HEAD + QUESTION.replace("prompt", "explaination: x, prompt")
    assert said(text) == ["A question has no key “explaination”. The nearest is “explanation”."]
    assert [hint(each) for each in read_text(text, "q.yaml").diagnostics] == ["Write “explanation”."]


def test_a_key_of_another_type_is_told_as_such() -> None:
    text = HEAD + QUESTION.replace("prompt", "scoring: net, prompt")
    assert said(text) == ["Only a question of type multiple or ordering has the key “scoring”."]


def test_that_options_of_a_multiple_have_no_credit_is_told_as_such() -> None:
    question = QUESTION.replace("prompt", "type: multiple, prompt").replace("wrong: Rhine", "{wrong: R, credit: 50%}")
    assert said(HEAD + question) == ["Only an option of a choice has “credit”."]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("[a, [b]]", "An item of “tags” is a text, not a list."),
        ("[a, {b: c}]", "An item of “tags” is a text, not keys with values."),
        ("{a: b}", "“tags” takes a text or a list of texts, not keys with values."),
    ],
)
def test_an_item_that_is_no_text_is_not_taken_for_the_list(value: str, told: str) -> None:
    assert said(HEAD + QUESTION + f"tags: {value}\n") == [told]


@pytest.mark.parametrize(
    ("count", "options"), [(2, "Neither of the two"), (3, "None of the three"), (13, "None of the 13")]
)
def test_options_of_which_none_is_right_are_counted_in_words(count: int, options: str) -> None:
    listed = ", ".join(f"x{at}" for at in range(count))
    text = HEAD + QUESTION.replace("correct: Danube, wrong: Rhine", listed)
    assert said(text) == [f"{options} options is marked right; write one under “correct”."]


def test_a_number_with_a_comma_is_answered_with_a_point() -> None:
    assert said(HEAD + QUESTION.replace("prompt", "points: '1,5', prompt")) == [
        "“1,5” is no number. The nearest is “1.5”."
    ]


@pytest.mark.parametrize(("given", "meant"), [("60", "60%"), ("0.6", "60%"), ("60 %", "60%")])
def test_a_percentage_without_its_sign_is_answered_with_it(given: str, meant: str) -> None:
    (told,) = said(HEAD + QUESTION + f"session: {{pass: {given}}}\n")
    assert told.endswith(f"The nearest is “{meant}”.")


def test_an_unknown_type_is_answered_with_the_known_ones() -> None:
    (told,) = said(HEAD + QUESTION.replace("prompt", "type: multple, prompt"))
    assert told == f"There is no question type “multple”. The nearest is “multiple”. Known are {', '.join(TYPES)}."


@pytest.mark.parametrize(
    ("yaml", "words"),
    [
        ("prompt: What: this?", "colon"),
        ("a: b\n\tc: d", "tabs"),
        ("a: 'b\nc: d\n", "line 1: a quotation mark is opened and never closed"),
        ("a: *b\n", "alias"),
        ("a: [b\nc", "bracket"),
        ('a: "\\q"', "backslash"),
        ("a: @b", "quotes"),
        ("- a\nb: c", "“-”"),
    ],
)
def test_where_a_file_stops_being_yaml_the_likely_cause_is_told(yaml: str, words: str) -> None:
    (told,) = said(yaml)
    assert told.startswith("The file stops being YAML here")
    assert words in told


def test_causes_are_parts_of_a_sentence() -> None:
    assert all(cause[0].islower() and not cause.endswith(".") for cause in CAUSES.values())
