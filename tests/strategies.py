"""What property tests draw: questions, quizzes, and what a learner might do with them."""

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from quizapp.quiz.quiz import Question, Quiz, SessionDefaults
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.multiple import Multiple
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Draft, Flag, Next, Pause, Resume
from quizapp.session.steps import Session
from tests.builders import choice, multiple, question, quiz, true_false

DOMAINS = ("geography", "trade", "safety")
worths = st.one_of(st.integers(0, 5).map(Fraction), st.fractions(0, 3, max_denominator=7))


@st.composite
def bodies(draw: st.DrawFn) -> Any:
    """Draw the body of a question of any type."""
    count = draw(st.integers(2, 5))
    texts = [f"Option {place}" + draw(st.sampled_from(("", "", "|"))) for place in range(count)]
    match draw(st.sampled_from(("choice", "multiple", "true-false"))):
        case "choice":
            key = draw(st.integers(0, count - 1))
            return choice(*(f"*{text}" if place == key else text for place, text in enumerate(texts)))
        case "multiple":
            keys = draw(st.sets(st.integers(0, count - 1), min_size=1))
            starred = (f"*{text}" if place in keys else text for place, text in enumerate(texts))
            return multiple(*starred, scoring=draw(st.sampled_from(("net", "exact", "each"))))
    return true_false(draw(st.booleans()))


@st.composite
def questions(draw: st.DrawFn, id_: str) -> Question:
    """Draw a question with points in some of DOMAINS."""
    domains = draw(st.lists(st.sampled_from(DOMAINS), min_size=1, max_size=3, unique=True))
    return question(id_, draw(bodies()), {domain: draw(worths) for domain in domains})


@st.composite
def quizzes(draw: st.DrawFn, id_: str = "rivers", collection: str | None = None, most: int = 6) -> Quiz:
    """Draw a quiz over DOMAINS."""
    asked = [draw(questions(f"q{place}")) for place in range(draw(st.integers(1, most)))]
    session = SessionDefaults(shuffle_questions=draw(st.booleans()), shuffle_options=draw(st.booleans()))
    return quiz(*asked, id_=id_, domains=DOMAINS, collection=collection, session=session)


def responses(asked: Question) -> st.SearchStrategy[Any]:
    """Draw a response that makes sense for a question, the empty one included."""
    match asked.body:
        case Choice(options=options):
            return st.integers(0, len(options) - 1)
        case Multiple(options=options):
            return st.frozensets(st.integers(0, len(options) - 1))
    return st.booleans()


def actions(session: Session) -> st.SearchStrategy[Action]:
    """Draw anything that a learner might try where a session stands, allowed or not."""
    chosen = responses(session.slot.question)
    return st.one_of(
        chosen.map(Answer),
        chosen.map(Draft),
        st.just(Next()),
        st.sampled_from((Begin(), DontKnow(), Pause(), Resume(), Draft(None), Flag(True), Flag(False))),
    )
