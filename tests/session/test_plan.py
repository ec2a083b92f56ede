"""The plan: the same seed the same session, fair shares, and shuffles that do not hang together."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.points import main_domain
from quizapp.quiz.quiz import Quiz, SessionDefaults
from quizapp.session.plan import Plan, plan_all, plan_mixed, plan_quiz, proportional
from quizapp.session.subject import evenly, minutes
from tests.builders import RIVERS, choice, question, quiz, true_false
from tests.strategies import DOMAINS, quizzes

LONG = quiz(
    *(question(f"q{place}", choice("*A", "B", "C", "D", "E", "None of these|")) for place in range(20)),
    session=SessionDefaults(shuffle_questions=True),
)


def ids(plan: Plan) -> list[str]:
    return [slot.question.id for slot in plan.slots]


def layouts(plan: Plan) -> dict[tuple[str, str], tuple[int, ...]]:
    return {(slot.header.id, slot.question.id): slot.layout for slot in plan.slots}


def bank(prefix: str = "q", **sizes: int) -> list[tuple[str, str]]:
    return [(domain, f"{prefix}-{domain}-{place}") for domain, size in sizes.items() for place in range(size)]


def over(
    domains: tuple[str, ...], rows: list[tuple[str, str]], id_: str = "rivers", collection: str | None = None
) -> Quiz:
    asked = (question(name, points={domain: 1}) for domain, name in rows)
    return quiz(*asked, id_=id_, domains=domains, collection=collection)


@given(quizzes(), st.integers(0, 2**64))
def test_the_same_seed_gives_the_same_session(of: Quiz, seed: int) -> None:
    assert plan_quiz(of, seed) == plan_quiz(of, seed)
    assert plan_mixed([of], "Mixed", "mixed:x", seed) == plan_mixed([of], "Mixed", "mixed:x", seed)


def test_another_seed_gives_another_session() -> None:
    assert ids(plan_quiz(LONG, 1)) != ids(plan_quiz(LONG, 2))
    assert layouts(plan_quiz(LONG, 1)) != layouts(plan_quiz(LONG, 2))


def test_an_order_is_the_same_on_every_machine_and_in_every_version() -> None:
    assert [slot.layout for slot in plan_quiz(LONG, 1).slots[:2]] == [(0, 4, 1, 3, 2, 5), (4, 0, 3, 2, 1, 5)]


@settings(max_examples=50)
@given(quizzes(), quizzes(id_="other"), st.integers(0, 99))
def test_a_new_question_reshuffles_no_other(of: Quiz, source: Quiz, seed: int) -> None:
    added = tuple(replace(asked, id=f"new-{asked.id}") for asked in source.questions)
    before, after = plan_quiz(of, seed), plan_quiz(replace(of, questions=(*added, *of.questions)), seed)
    assert layouts(before).items() <= layouts(after).items()
    old = {asked.id for asked in of.questions}
    assert ids(before) == [id_ for id_ in ids(after) if id_ in old]


def test_equal_questions_of_two_quizzes_are_shuffled_each_in_its_own_way() -> None:
    other = replace(LONG, header=replace(LONG.header, id="other"))
    assert [slot.layout for slot in plan_quiz(LONG, 1).slots] != [slot.layout for slot in plan_quiz(other, 1).slots]


def test_every_order_of_four_options_comes_up_about_as_often() -> None:
    of = quiz(question("q", choice("*A", "B", "C", "D")))
    seen = Counter(plan_quiz(of, seed).slots[0].layout for seed in range(2400))
    assert len(seen) == 24
    assert min(seen.values()) > 50  # 100 expected, standard deviation 10
    assert max(seen.values()) < 150


def test_a_pinned_option_stays_at_the_end() -> None:
    for seed in range(50):
        assert {slot.layout[-1] for slot in plan_quiz(LONG, seed).slots} == {5}


def test_pinned_options_keep_their_order() -> None:
    of = quiz(question("q", choice("*A", "B", "All of these|", "C", "None of these|")))
    for seed in range(20):
        assert plan_quiz(of, seed).slots[0].layout[-2:] == (2, 4)


def test_options_stay_in_the_files_order_where_the_quiz_says_so() -> None:
    of = replace(LONG, header=replace(LONG.header, session=SessionDefaults(shuffle_options=False)))
    assert {slot.layout for slot in plan_quiz(of, 1).slots} == {(0, 1, 2, 3, 4, 5)}


def test_true_stands_before_false_always() -> None:
    of = quiz(question("q", true_false(False)))
    assert {plan_quiz(of, seed).slots[0].layout for seed in range(20)} == {(0, 1)}


def test_questions_come_in_the_files_order_unless_they_are_shuffled() -> None:
    assert ids(plan_quiz(RIVERS, 5)) == ["mouth", "cargo", "border"]
    assert ids(plan_quiz(LONG, 5)) != ids(plan_all(LONG))
    assert sorted(ids(plan_quiz(LONG, 5))) == sorted(ids(plan_all(LONG)))


def test_all_of_a_quiz_is_asked_in_its_files_order_without_shuffling() -> None:
    plan = plan_all(LONG)
    assert ids(plan) == [asked.id for asked in LONG.questions]
    assert {slot.layout for slot in plan.slots} == {(0, 1, 2, 3, 4, 5)}


def test_a_quizs_plan_is_kept_under_its_id() -> None:
    plan = plan_quiz(RIVERS, 9)
    assert (plan.title, plan.subject, plan.mode, plan.seed) == ("Quiz rivers", "rivers", "practice", 9)


# Hamilton's method, computed by hand: quotas 10·(7, 5, 3)/15 = 4.67, 3.33, 2.0 and so on.
@pytest.mark.parametrize(
    ("sizes", "count", "shares"),
    [
        ([7, 5, 3], 10, [5, 3, 2]),
        ([5, 4, 1], 3, [2, 1, 0]),  # 1.5, 1.2, 0.3
        ([1, 1, 1], 2, [1, 1, 0]),  # equal remainders: the earlier
        ([2, 2, 2], 6, [2, 2, 2]),
        ([6, 2, 2], 5, [3, 1, 1]),
        ([10, 1, 1], 3, [3, 0, 0]),  # 2.5, 0.25, 0.25
        ([4], 0, [0]),
        ([], 0, []),
    ],
)
def test_a_draw_is_shared_out_in_proportion_by_largest_remainders(
    sizes: list[int], count: int, shares: list[int]
) -> None:
    assert proportional(sizes, count) == shares


@given(st.lists(st.integers(0, 40), max_size=8), st.data())
def test_no_share_is_off_its_proportion_by_one_or_more(sizes: list[int], data: st.DataObject) -> None:
    count = data.draw(st.integers(0, sum(sizes)))
    shares = proportional(sizes, count)
    assert sum(shares) == count
    for size, share in zip(sizes, shares, strict=True):
        assert share <= size
        assert abs(share - Fraction(size * count, max(1, sum(sizes)))) < 1


def test_a_draw_takes_from_each_set_of_domains() -> None:
    both = [question(f"both-{place}", points={"geography": 1, "trade": 1}) for place in range(6)]
    alone = [question(f"trade-{place}", points={"trade": 1, "geography": 0}) for place in range(4)]
    of = quiz(*both, *alone, domains=("geography", "trade"), session=SessionDefaults(draw=5))
    drawn = ids(plan_quiz(of, 1))
    assert Counter(id_.split("-")[0] for id_ in drawn) == {"both": 3, "trade": 2}
    assert drawn == [asked.id for asked in of.questions if asked.id in drawn]
    assert {frozenset(ids(plan_quiz(of, seed))) for seed in range(9)} != {frozenset(drawn)}


def test_a_draw_of_more_than_there_is_asks_everything() -> None:
    of = replace(RIVERS, header=replace(RIVERS.header, session=SessionDefaults(draw=99)))
    assert ids(plan_quiz(of, 1)) == ids(plan_all(RIVERS))


def test_a_mixed_session_asks_as_much_in_each_domain() -> None:
    of = over(("geography", "trade", "safety"), bank(geography=9, trade=30, safety=5))
    plan = plan_mixed([of], "Mixed", "mixed:x", 4)
    assert Counter(main_domain(slot.question) or DOMAINS[0] for slot in plan.slots) == {
        "geography": 4,
        "trade": 4,
        "safety": 4,
    }
    assert ids(plan) == [asked.id for asked in of.questions if asked.id in ids(plan)]


def test_what_a_small_domain_cannot_give_the_others_do() -> None:
    of = over(("geography", "trade", "safety"), bank(geography=1, trade=30, safety=30))
    plan = plan_mixed([of], "Mixed", "mixed:x", 4)
    assert Counter(main_domain(slot.question) or DOMAINS[0] for slot in plan.slots) == {
        "geography": 1,
        "trade": 6,
        "safety": 5,
    }


def test_within_a_domain_the_quizzes_take_turns() -> None:
    many = over(("trade",), bank("many", trade=30), "many", collection="Water")
    few = over(("trade",), bank("few", trade=3), "few", collection="Water")
    for seed in range(10):
        plan = plan_mixed([many, few], "Water", "collection:Water", seed, 6)
        assert Counter(slot.header.id for slot in plan.slots) == {"many": 3, "few": 3}


def test_a_domain_is_one_across_a_collection_and_another_outside_it() -> None:
    first = over(("trade",), bank("a", trade=9), "first", collection="Water")
    second = over(("trade",), bank("b", trade=9), "second", collection="Water")
    alone = over(("trade",), bank("c", trade=9), "alone")
    plan = plan_mixed([first, second, alone], "Mixed", "mixed:x", 4, 8)
    counts = Counter(slot.header.id for slot in plan.slots)
    assert (counts["first"] + counts["second"], counts["alone"]) == (4, 4)


@settings(max_examples=50)
@given(st.data())
def test_home_foretells_how_many_questions_a_mixed_session_asks_in_each_domain(data: st.DataObject) -> None:
    of = [data.draw(quizzes(f"quiz{place}", "Water", most=12)) for place in range(data.draw(st.integers(1, 3)))]
    count = data.draw(st.integers(1, 20))
    sizes = Counter(main_domain(asked) or DOMAINS[0] for each in of for asked in each.questions)
    plan = plan_mixed(of, "Water", "collection:Water", data.draw(st.integers(0, 99)), count)
    asked = Counter(main_domain(slot.question) or DOMAINS[0] for slot in plan.slots)
    assert [asked[domain] for domain in DOMAINS] == evenly([sizes[domain] for domain in DOMAINS], count)


@pytest.mark.parametrize(
    ("sizes", "count", "taken"),
    [
        ([9, 9, 9], 12, [4, 4, 4]),
        ([1, 9, 9], 12, [1, 6, 5]),
        ([2, 0, 1], 12, [2, 0, 1]),
        ([5, 5], 3, [2, 1]),
        ([], 4, []),
    ],
)
def test_piles_take_turns_until_enough_is_taken(sizes: list[int], count: int, taken: list[int]) -> None:
    assert evenly(sizes, count) == taken


@pytest.mark.parametrize(("questions", "said"), [(12, 6), (1, 1), (3, 2), (0, 1)])
def test_a_question_takes_half_a_minute_and_a_session_at_least_one(questions: int, said: int) -> None:
    assert minutes(questions) == said
