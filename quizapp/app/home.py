"""What Home shows: what to do next, the last results by domain, the library. Loaded at the start; rows are records."""

from collections.abc import Iterator, Sequence

from quizapp.app.library import Place, Shelf
from quizapp.bank.summary import DomainSummary, QuizSummary
from quizapp.journal.store import Journal
from quizapp.journal.summary import (
    DomainResult,
    OpenAttempt,
    SubjectResult,
    domain_results,
    newest_scope,
    open_attempts,
    subject_results,
)
from quizapp.progress.share import wilson
from quizapp.record import Record
from quizapp.session.subject import MIXED_DRAW, evenly, minutes, of_collection

SAME_ID = "same-id"  # as `quizapp check` calls the warning


class DomainCount(Record):
    """A domain, and how many of the questions are mostly about it.

    Of those asked in a mixed session; of all that a quiz has, also where it draws some.
    """

    domain: DomainSummary
    questions: int


class Start(Record):
    """A session that can be begun: on one quiz, or mixed over several. `questions` of `of` are asked.

    `subject` is what its results are kept under; `author` and `source` name what the quizzes were written from.
    `twin` is another file of the library with the same id, `added` what was added to the library to have it; `own` says
    that it lies in the learner's own folder.
    """

    title: str
    description: str | None
    paths: tuple[str, ...]
    subject: str
    questions: int
    of: int
    minutes: int
    domains: tuple[DomainCount, ...]
    result: SubjectResult | None
    source: str | None
    author: str | None
    errors: int = 0
    warnings: int = 0
    tags: tuple[str, ...] = ()
    twin: str | None = None
    added: str | None = None
    own: bool = False


class DomainRow(Record):
    """One domain's last result, or None before there is one; the 95 % interval (shares, 0 to 1) of so few questions."""

    domain: DomainSummary
    result: DomainResult | None
    share: float
    low: float
    high: float


class ShelfRow(Record):
    """A shelf of the library: its name and a session for each quiz; `mixed` is one over a whole collection."""

    name: str
    collection: bool
    quizzes: tuple[Start, ...]
    mixed: Start | None = None


class Home(Record):
    """What Home shows. `waiting` is the session to go on with; `start` the one to begin.

    `gone` are files and folders that were added and are not there any more.
    """

    waiting: OpenAttempt | None
    start: Start | None
    domains: tuple[DomainRow, ...]
    shelves: tuple[ShelfRow, ...]
    gone: tuple[str, ...] = ()


def home(journal: Journal | None, shelves: Sequence[Shelf], gone: tuple[str, ...] = ()) -> Home:
    """Return what Home shows; without a journal nothing waits and nothing was earned."""
    waiting = open_attempts(journal) if journal else []
    results = subject_results(journal) if journal else {}
    start = _first_start(shelves, results)
    return Home(
        waiting[0] if waiting else None,
        start,
        _domain_rows(journal, shelves),
        tuple(_shelves(shelves, results)),
        gone,
    )


def _first_start(shelves: Sequence[Shelf], results: dict[str, SubjectResult]) -> Start | None:
    """Return the first shelf's mixed session where it is a collection of several, else its first quiz's.

    Where files were given, those alone count.
    """
    for shelf in shelves:
        given = any(place.kind == "given" for place in shelf.places)
        rows = zip(shelf.quizzes, shelf.places, strict=True)
        whole = [quiz for quiz, place in rows if not quiz.errors and (place.kind == "given") >= given]
        if shelf.collection and len(whole) > 1:
            return _mixed(shelf.collection, whole, results)
        if whole:
            return _single(whole[0], results)
    return None


def _single(
    quiz: QuizSummary, results: dict[str, SubjectResult], place: Place | None = None, twin: str | None = None
) -> Start:
    return Start(
        quiz.title,
        quiz.description,
        (quiz.path,),
        quiz.id,
        quiz.asked,
        quiz.questions,
        minutes(quiz.asked),
        tuple(DomainCount(domain, domain.questions) for domain in quiz.domains if domain.earning),
        results.get(quiz.id),
        quiz.source_title,
        quiz.source_author,
        quiz.errors,
        quiz.warnings,
        quiz.tags,
        twin,
        place.path if place and place.kind == "added" else None,
        place is not None and place.kind == "own",
    )


def _mixed(name: str, quizzes: Sequence[QuizSummary], results: dict[str, SubjectResult]) -> Start:
    domains = merged(quizzes)
    of = sum(quiz.questions for quiz in quizzes)
    subject = of_collection(name)
    asked = evenly([domain.questions for domain in domains], MIXED_DRAW)
    return Start(
        name,
        None,
        tuple(quiz.path for quiz in quizzes),
        subject,
        min(MIXED_DRAW, of),
        of,
        minutes(min(MIXED_DRAW, of)),
        tuple(DomainCount(domain, count) for domain, count in zip(domains, asked, strict=True) if count),
        results.get(subject),
        quizzes[0].source_title,
        quizzes[0].source_author,
    )


def merged(quizzes: Sequence[QuizSummary]) -> list[DomainSummary]:
    """Return the domains of quizzes that share them, in the order first named, their questions added up."""
    domains: dict[str, DomainSummary] = {}
    for quiz in quizzes:
        for domain in quiz.domains:
            before = domains.get(domain.slug)
            questions = domain.questions + (before.questions if before else 0)
            earning = domain.earning + (before.earning if before else 0)
            domains[domain.slug] = (before or domain).replaced(questions=questions, earning=earning)
    return list(domains.values())


def _shelves(shelves: Sequence[Shelf], results: dict[str, SubjectResult]) -> Iterator[ShelfRow]:
    twins = _twins([quiz for shelf in shelves for quiz in shelf.quizzes])
    for shelf in shelves:
        rows = zip(shelf.quizzes, shelf.places, strict=True)
        quizzes = tuple(_single(quiz, results, place, twins.get(quiz.path)) for quiz, place in rows)
        whole = [quiz for quiz in shelf.quizzes if not quiz.errors] if shelf.collection else []
        mixed = _mixed(shelf.name, whole, results) if len(whole) > 1 else None
        yield ShelfRow(shelf.name, shelf.collection is not None, quizzes, mixed)


def _twins(quizzes: Sequence[QuizSummary]) -> dict[str, str]:
    """Return of each file whose id another file has which one that is, unless the file waives that warning."""
    first: dict[str, str] = {}
    twins: dict[str, str] = {}
    for quiz in quizzes:
        other = first.setdefault(quiz.id, quiz.path)
        if other != quiz.path:
            twins[quiz.path] = other
            twins.setdefault(other, quiz.path)
    if twins:
        for quiz in quizzes:
            if SAME_ID in quiz.waived:
                twins.pop(quiz.path, None)
    return twins


def _domain_rows(journal: Journal | None, shelves: Sequence[Shelf]) -> tuple[DomainRow, ...]:
    """Return the domains of what was finished last, else of what comes first, with their last results."""
    scope = newest_scope(journal) if journal else None
    quizzes = [quiz for shelf in shelves for quiz in shelf.quizzes if not quiz.errors]
    if scope is None and quizzes:
        scope = quizzes[0].scope
    known = {row.slug: row for row in domain_results(journal, scope)} if journal and scope else {}
    domains = merged([quiz for quiz in quizzes if quiz.scope == scope])
    named = {domain.slug for domain in domains}
    gone = [
        DomainSummary(row.slug, row.title, row.color, row.place, 0, 0)
        for row in known.values()
        if row.slug not in named
    ]
    return tuple(_domain_row(domain, known.get(domain.slug)) for domain in [*domains, *gone])


def _domain_row(domain: DomainSummary, result: DomainResult | None) -> DomainRow:
    if result is None:
        return DomainRow(domain, None, 0.0, 0.0, 1.0)
    (earned, part), (possible, whole) = result.earned, result.possible
    share = min(1.0, max(0.0, earned * whole / (part * possible))) if possible else 0.0
    return DomainRow(domain, result, share, *wilson(share, result.questions))
