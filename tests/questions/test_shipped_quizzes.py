"""The quizzes that ship are worth a stranger's time, rest on their text, and do not give their keys away."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "questions" / "china-open-source-ai"
FILES = ("1-opening", "2-geopolitics", "3-economics", "4-cybersecurity", "5-what-now")
DOMAINS = [("geopolitics", "Geopolitics"), ("economics", "Economics"), ("security", "Security")]
LOOSE = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-"}
JUDGED = {"judgement", "understanding"}

Item = dict[str, Any]

QUIZZES: dict[str, Item] = {
    name: yaml.safe_load((FOLDER / f"{name}.quiz.yaml").read_text(encoding="utf-8")) for name in FILES
}
QUESTIONS: list[tuple[Item, Item]] = [(quiz, question) for quiz in QUIZZES.values() for question in quiz["questions"]]
TEXT = (FOLDER / "text.md").read_text(encoding="utf-8")
each_quiz = pytest.mark.parametrize("quiz", QUIZZES.values(), ids=QUIZZES)
each_question = pytest.mark.parametrize(
    ("quiz", "question"), QUESTIONS, ids=[f"{quiz['id']}-{question['id']}" for quiz, question in QUESTIONS]
)


def of_type(name: str) -> list[Item]:
    return [question for _, question in QUESTIONS if question.get("type", "choice") == name]


def words_of(option: Item) -> str:
    return str(option.get("correct") or option.get("wrong"))


def points(quiz: Item, question: Item) -> dict[str, int]:
    worth = question.get("points", 1)
    return worth if isinstance(worth, dict) else {quiz["sections"][question["section"]]["domain"]: worth}


def main_domain(quiz: Item, question: Item) -> str:
    worth = points(quiz, question)
    return max(worth, key=lambda domain: worth[domain])


def plain(markdown: str) -> str:
    """Return a text as quotes are compared: marks dropped, white space folded, quotes and dashes of one kind."""
    text = re.sub(r"^(#+|[-*]) ", "", markdown, flags=re.MULTILINE)
    text = re.sub(r"[*_`]", "", text)
    return " ".join("".join(LOOSE.get(letter, letter) for letter in text).split())


def part_of_text(quiz: Item, section: str) -> str:
    """Return what stands under a section's heading in the text."""
    told = quiz["sections"][section]
    heading = told if isinstance(told, str) else told.get("heading", told["title"])
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", TEXT, flags=re.MULTILINE | re.DOTALL)
    assert found, f"text.md has no heading “{heading}”"
    return found[1]


# What a set holds


def test_the_files_stand_in_the_order_of_the_article() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.quiz.yaml")) == [f"{name}.quiz.yaml" for name in FILES]


@each_quiz
def test_every_quiz_says_what_it_is_and_what_it_was_written_from(quiz: Item) -> None:
    assert quiz["format"] == 1
    assert quiz["collection"] == "China's open-source AI"
    assert quiz["language"] == "en"
    assert all(quiz[key] for key in ("id", "title", "description", "license"))
    assert quiz["source"]["author"] == "Kim Chandler McDonald"
    assert quiz["source"]["publisher"] == "LinkedIn"
    assert quiz["source"]["text"] == "text.md"


@each_quiz
def test_all_quizzes_name_the_same_domains_in_the_same_order(quiz: Item) -> None:
    assert list(quiz["domains"].items()) == DOMAINS


def test_ids_are_unique_in_the_whole_collection() -> None:
    ids = Counter([quiz["id"] for quiz in QUIZZES.values()] + [question["id"] for _, question in QUESTIONS])
    assert [id_ for id_, times in ids.items() if times > 1] == []


def test_there_are_at_least_48_questions_and_9_in_each_quiz() -> None:
    assert len(QUESTIONS) >= 48
    assert min(len(quiz["questions"]) for quiz in QUIZZES.values()) >= 9


def test_at_least_14_questions_are_mainly_about_each_domain() -> None:
    counts = Counter(main_domain(quiz, question) for quiz, question in QUESTIONS)
    assert min(counts[domain] for domain, _ in DOMAINS) >= 14


def test_every_pair_of_domains_has_questions_that_earn_in_both() -> None:
    pairs = Counter(frozenset(points(quiz, question)) for quiz, question in QUESTIONS)
    domains = [domain for domain, _ in DOMAINS]
    assert all(pairs[frozenset(pair)] for pair in zip(domains, domains[1:] + domains[:1], strict=True))


@each_question
def test_the_main_domain_stands_first_and_is_worth_the_most(quiz: Item, question: Item) -> None:
    worth = list(points(quiz, question).values())
    assert worth in ([1], [2], [2, 1])
    assert set(points(quiz, question)) <= set(quiz["domains"])


def test_all_three_types_are_practised() -> None:
    assert len(of_type("multiple")) >= 8
    assert len(of_type("true-false")) >= 6
    assert len(of_type("choice")) > len(QUESTIONS) / 2
    assert len(of_type("choice")) + len(of_type("multiple")) + len(of_type("true-false")) == len(QUESTIONS)


def test_at_least_32_questions_ask_for_understanding_or_judgement() -> None:
    assert sum(bool(JUDGED & set(question["tags"])) for _, question in QUESTIONS) >= 32


# What every question holds


@each_question
def test_every_question_is_complete(quiz: Item, question: Item) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", question["id"])
    assert question["section"] in quiz["sections"]
    assert question["difficulty"] in ("easy", "medium", "hard")
    assert len(JUDGED.union({"recall"}) & set(question["tags"])) == 1
    assert len(question["prompt"]) < 200
    assert question["explanation"]


@each_question
def test_every_wrong_answer_is_told_why_it_is_wrong(quiz: Item, question: Item) -> None:
    if question.get("type") == "true-false":
        assert question["feedback"][not question["answer"]]
        return
    wrong = [option for option in question["options"] if "wrong" in option]
    assert wrong
    assert all(option.get("feedback") for option in wrong)


def test_no_two_wrong_answers_are_told_the_same() -> None:
    told = Counter(
        option["feedback"]
        for _, question in QUESTIONS
        for option in question.get("options", ())
        if "feedback" in option
    )
    assert [feedback for feedback, times in told.items() if times > 1] == []


@pytest.mark.parametrize("question", of_type("choice"), ids=lambda question: question["id"])
def test_a_choice_has_three_or_four_options_and_one_of_them_is_right(question: Item) -> None:
    assert len(question["options"]) in (3, 4)
    assert sum("correct" in option for option in question["options"]) == 1


@pytest.mark.parametrize("question", of_type("multiple"), ids=lambda question: question["id"])
def test_a_multiple_has_at_least_two_right_and_two_wrong_options(question: Item) -> None:
    right = sum("correct" in option for option in question["options"])
    assert 2 <= right <= len(question["options"]) - 2


@each_question
def test_no_option_speaks_about_the_other_options(quiz: Item, question: Item) -> None:
    options = [words_of(option) for option in question.get("options", ())]
    assert not any(
        re.search(r"\b(all|none|both|neither) of (the|these|them)\b", option, re.IGNORECASE) for option in options
    )


@each_question
def test_a_question_stands_on_its_own_when_quizzes_are_mixed(quiz: Item, question: Item) -> None:
    assert not re.search(r"\b(above|below|previous|last question|next question)\b", question["prompt"], re.IGNORECASE)


@each_question
def test_every_text_a_learner_sees_has_typographic_quotes(quiz: Item, question: Item) -> None:
    seen = [question["prompt"], question["explanation"], *question.get("feedback", {}).values()]
    for option in question.get("options", ()):
        seen += [words_of(option), option.get("feedback", "")]
    assert not [text for text in seen if re.search("[\"']", text)]


# What it rests on


@each_question
def test_every_quote_stands_in_its_section_of_the_text(quiz: Item, question: Item) -> None:
    assert plain(question["source"]["quote"]) in plain(part_of_text(quiz, question["section"]))


def test_the_text_names_article_author_and_place_before_it_tells_anything() -> None:
    opening = TEXT.split("\n## ")[0]
    assert all(quiz["source"]["title"] in opening for quiz in QUIZZES.values())
    assert "Kim Chandler McDonald" in opening
    assert "LinkedIn" in opening
    assert "author’s claims" in opening


def test_every_section_of_the_text_marks_its_claims_as_the_authors() -> None:
    parts = [part_of_text(quiz, section) for quiz in QUIZZES.values() for section in quiz["sections"]]
    assert all("author" in part for part in parts)


def test_the_text_is_shorter_than_the_article() -> None:
    words_of_the_article = 680
    assert len(plain(TEXT).split()) < words_of_the_article


# The first 8 hex digits of the SHA-256 of each run of five words that the article has, its title's aside.
OF_THE_ARTICLE = frozenset(Path(__file__).with_name("article_runs.txt").read_text(encoding="ascii").split())


def copied(text: str) -> list[str]:
    """Return the runs of five words that the article has too, letter case, marks and apostrophes aside."""
    words = re.findall(r"\w+", re.sub("['’]", "", text.lower()))
    runs = [" ".join(words[at : at + 5]) for at in range(len(words) - 4)]
    return [run for run in runs if sha256(run.encode()).hexdigest()[:8] in OF_THE_ARTICLE]


def every_text(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from every_text(part)


def test_no_five_words_in_a_row_are_the_articles_own() -> None:
    assert copied(TEXT) == []
    assert [(text, copied(text)) for text in every_text(list(QUIZZES.values())) if copied(text)] == []


def test_five_words_of_the_article_in_a_row_are_found() -> None:
    assert copied("They say that “Once the genie’s out of the bottle”, all is lost.") == [
        "once the genies out of",
        "the genies out of the",
        "genies out of the bottle",
    ]


# What a blind guesser would win

Guess = Callable[[str, Sequence[str]], list[int]]  # stem and options in, the places it would pick from with equal luck


def at_most(scores: Sequence[float]) -> list[int]:
    return [place for place, score in enumerate(scores) if score == max(scores)]


def bag(text: str, least: int = 1) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) >= least}


def at_place(place: int) -> Guess:
    return lambda _, options: [place % len(options)]


GUESSERS: dict[str, Guess] = {
    "the longest": lambda _, options: at_most([len(option) for option in options]),
    "the shortest": lambda _, options: at_most([-len(option) for option in options]),
    "most words of the stem": lambda stem, options: at_most([len(bag(option) & bag(stem)) for option in options]),
    "most long words of the stem": lambda stem, options: at_most(
        [len(bag(option, 4) & bag(stem, 4)) for option in options]
    ),
    "the first": at_place(0),
    "the second": at_place(1),
    "the third": at_place(2),
    "the last": at_place(-1),
}


def hits(guess: Guess, questions: Sequence[Item]) -> Fraction:
    """Return how many keys a guesser is expected to hit; among options that tie it hits with equal luck."""
    total = Fraction(0)
    for question in questions:
        picked = guess(question["prompt"], [words_of(option) for option in question["options"]])
        total += Fraction(sum("correct" in question["options"][place] for place in picked), len(picked))
    return total


def tail(chances: Sequence[Fraction], least: int) -> Fraction:
    """Return how likely at least so many of some independent events are, exactly, by convolution."""
    spread = [Fraction(1)]  # spread[k]: how likely k events are among those seen so far
    for chance in chances:
        missed = [share * (1 - chance) for share in spread]
        hit = [share * chance for share in spread]
        spread = [a + b for a, b in zip([*missed, Fraction(0)], [Fraction(0), *hit], strict=True)]
    return sum(spread[least:], Fraction(0))


def holm(raw: dict[str, Fraction]) -> Iterator[tuple[str, Fraction]]:
    """Yield p-values corrected for their number by Holm's step-down way, the smallest first."""
    worst = Fraction(0)
    for rank, (name, p) in enumerate(sorted(raw.items(), key=lambda entry: entry[1])):
        worst = max(worst, min(Fraction(1), (len(raw) - rank) * p))
        yield name, worst


def too_lucky(questions: Sequence[Item]) -> list[str]:
    """Return the guessers that hit more keys than chance explains, p < 0.05 after Holm's correction."""
    chances = [Fraction(1, len(question["options"])) for question in questions]
    raw = {name: tail(chances, ceil(hits(guess, questions))) for name, guess in GUESSERS.items()}
    return [name for name, p in holm(raw) if p < Fraction(1, 20)]


def test_no_blind_guesser_wins_more_often_than_chance() -> None:
    assert too_lucky(of_type("choice")) == []


def test_a_bank_whose_key_is_always_first_and_longest_is_caught() -> None:
    bank = [{"prompt": "?", "options": [{"correct": "long one"}, {"wrong": "b"}, {"wrong": "c"}]}] * 10
    assert too_lucky(bank) == ["the longest", "the first"]


def test_the_tail_is_the_binomials_where_all_chances_are_equal() -> None:
    assert tail([Fraction(1, 4)] * 2, 1) == Fraction(7, 16)
    assert tail([Fraction(1, 2), Fraction(1, 3)], 2) == Fraction(1, 6)
    assert tail([Fraction(1, 2)] * 3, 0) == 1


def test_holm_multiplies_the_smallest_p_by_their_number_and_never_falls() -> None:
    raw = {"a": Fraction(1, 100), "b": Fraction(4, 100), "c": Fraction(3, 100)}
    assert dict(holm(raw)) == {"a": Fraction(3, 100), "c": Fraction(6, 100), "b": Fraction(6, 100)}


def test_right_options_of_a_multiple_are_not_told_by_their_length() -> None:
    longest = Counter(
        "correct" in max(question["options"], key=lambda option: len(words_of(option)))
        for question in of_type("multiple")
    )
    assert abs(longest[True] - longest[False]) <= len(of_type("multiple")) / 2


def test_true_and_false_statements_are_about_as_many() -> None:
    answers = Counter(question["answer"] for question in of_type("true-false"))
    assert abs(answers[True] - answers[False]) <= 2
