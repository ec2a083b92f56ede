"""What a quiz file is known by: how its name ends, and what is known without reading it again.

Home holds these, so they are records.
"""

from quizapp.record import Record

ENDINGS = (".quiz.yaml", ".quiz.yml")


class DomainSummary(Record):
    """A domain of a quiz. `questions` are mostly about it, `earning` earn in it; `place` is its place in the file."""

    slug: str
    title: str
    color: str | None
    place: int
    questions: int
    earning: int


class QuizSummary(Record):
    """A quiz file as it was when it was last read. With errors it cannot be taken; then `title` may be its name.

    `asked` is how many of its questions a session asks; `possible` are its points, numerator and denominator;
    `waived` are the codes that the file as a whole silences.
    """

    path: str
    id: str
    title: str
    collection: str | None
    description: str | None
    language: str
    source_title: str | None
    source_author: str | None
    questions: int
    asked: int
    possible: tuple[int, int]
    errors: int
    warnings: int
    domains: tuple[DomainSummary, ...]
    tags: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()

    @property
    def scope(self) -> str:
        """Where its domains are shared: its collection, else itself."""
        return self.collection or self.id
