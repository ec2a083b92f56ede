"""Quiz files as a person names them: a path, several, a folder; read, or told why not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from quizapp.app.fault_sentences import Sentences
from quizapp.bank.files import Unreadable
from quizapp.bank.files import load as read_bytes
from quizapp.bank.find import quiz_files
from quizapp.bank.read import Reading, read
from quizapp.bank.same_ids import with_same_ids
from quizapp.bank.sentences import unreadable
from quizapp.bank.summary import DomainSummary, QuizSummary
from quizapp.markup.plain import plain
from quizapp.quiz.points import main_domain, most
from quizapp.quiz.quiz import Header, Question, Quiz


class QuizFile(NamedTuple):
    """A quiz file and what came of reading it."""

    path: Path
    reading: Reading

    @property
    def quiz(self) -> Quiz | None:
        """The quiz, or None where the file has errors."""
        return self.reading.quiz


class Loaded(NamedTuple):
    """What some paths stand for: the files that could be read, in the order given, and why others could not."""

    files: tuple[QuizFile, ...]
    unreadable: tuple[Unreadable, ...]

    @property
    def quizzes(self) -> list[Quiz]:
        """The quizzes of the files without errors."""
        return [file.quiz for file in self.files if file.quiz]


def load(paths: Iterable[Path]) -> Loaded:
    """Read quiz files; a folder stands for every quiz file in it and below. A file named twice is read once."""
    files: dict[Path, QuizFile] = {}
    unreadable: list[Unreadable] = []
    for given in paths:
        try:
            found: Sequence[Path] = quiz_files(given, unreadable.append)
        except Unreadable as fault:
            unreadable.append(fault)
            continue
        for path in found:
            try:
                files.setdefault(path, QuizFile(path, read(path)))
            except Unreadable as fault:
                unreadable.append(fault)
    readings = with_same_ids({path: file.reading for path, file in files.items()})
    return Loaded(tuple(QuizFile(path, readings[path]) for path in files), tuple(unreadable))


def unopenable(paths: Iterable[Path]) -> tuple[Unreadable, ...]:
    """Return why paths cannot be opened, of those that cannot; nothing is read but a letter of each file."""
    faults: list[Unreadable] = []
    for given in paths:
        try:
            for path in quiz_files(given):
                read_bytes(path, 0)
        except Unreadable as fault:
            faults.append(fault)
    return tuple(faults)


def unopened(faults: Sequence[Unreadable]) -> Sentences:
    """Return what happened, and then what to do, where some paths could not be opened."""
    happened = unreadable(faults[0])
    more = len(faults) - 1
    if more:
        happened += f" {more} more could not be opened either."
    return happened, "Nothing was changed; the other quizzes are here. Check the name, and open it again."


def summary_of(path: str) -> QuizSummary | None:
    """Return what Home needs to know of a quiz file, read anew; None where the path cannot be read at all.

    Of a file with errors the title falls back to the file's name, and nothing is known of its questions' worth.
    """
    try:
        reading = read(Path(path))
    except Unreadable:
        return None
    if reading.quiz:
        return _whole(path, reading, reading.quiz)
    return _broken(path, reading)


def _whole(path: str, reading: Reading, quiz: Quiz) -> QuizSummary:
    header, count = quiz.header, len(quiz.questions)
    possible = sum(map(most, quiz.questions), Fraction(0))
    return QuizSummary(
        path,
        header.id,
        header.title,
        header.collection,
        plain(header.description, header.math) if header.description else None,
        header.language,
        header.source.title,
        header.source.author,
        count,
        count if header.session.draw is None else min(header.session.draw, count),
        (possible.numerator, possible.denominator),
        *_counts(reading),
        _domains(header, quiz.questions),
        header.tags,
        tuple(waiver.code for waiver in header.waive),
    )


def _broken(path: str, reading: Reading) -> QuizSummary:
    title, count = reading.title or Path(path).name, reading.questions
    errors, warnings = _counts(reading)
    return QuizSummary(
        path, reading.id, title, None, None, "en", None, None, count, count, (0, 1), errors, warnings, ()
    )


def _counts(reading: Reading) -> tuple[int, int]:
    told = [problem.severity for problem in reading.diagnostics]
    return told.count("error"), told.count("warning")


def _domains(header: Header, questions: Sequence[Question]) -> tuple[DomainSummary, ...]:
    mostly = Counter(main_domain(question) or header.domains[0].slug for question in questions)
    earning = Counter(slug for question in questions for slug, points in question.points if points)
    return tuple(
        DomainSummary(domain.slug, domain.title, domain.color, place, mostly[domain.slug], earning[domain.slug])
        for place, domain in enumerate(header.domains)
    )
