"""A quiz: its header, its domains and sections, its questions."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal, NamedTuple

Mode = Literal["practice", "test"]
Confidence = Literal["off", "ask", "score"]
Difficulty = Literal["easy", "medium", "hard"]
Slug = str


class DomainId(NamedTuple):
    """What makes a domain the same across quizzes: where it is shared (collection, else quiz) and its slug."""

    scope: str
    slug: Slug


@dataclass(frozen=True, slots=True)
class Domain:
    """What points are earned in. `color` is `#RRGGBB`; `pass_share` is 0 to 1."""

    slug: Slug
    title: str
    description: str | None = None
    color: str | None = None
    pass_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the source text. `domain` takes its questions' points; `heading` is its heading in the text."""

    slug: Slug
    title: str
    domain: Slug | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What the questions were written from. `text` is a path relative to the quiz file."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class SessionDefaults:
    """How a session runs unless someone chooses otherwise. Times in seconds, shares from 0 to 1."""

    mode: Mode = "practice"
    draw: int | None = None
    shuffle_questions: bool = False
    shuffle_options: bool = True
    time_limit: int | None = None
    tries: int = 1
    retry_penalty: Fraction = Fraction(1, 3)
    confidence: Confidence = "off"
    pass_share: Fraction | None = None
    open_book: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Where an answer rests in the source text."""

    section: Slug | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, relative to the quiz file, and the words that stand for it."""

    path: str
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Waiver:
    """A warning that the author silenced, and why."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `body` is its type's own data; `points` are its worth by domain, never negative."""

    id: Slug
    type: str
    prompt: str
    body: Any
    points: tuple[tuple[Slug, Fraction], ...]
    section: Slug | None = None
    image: Image | None = None
    hints: tuple[str, ...] = ()
    explanation: str | None = None
    source: Passage | None = None
    waive: tuple[Waiver, ...] = ()
    difficulty: Difficulty | None = None
    tags: tuple[str, ...] = ()
    time_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """All of a quiz but its questions. `text` is the source text itself, read beside the file."""

    id: Slug
    title: str
    domains: tuple[Domain, ...]
    collection: str | None = None
    description: str | None = None
    license: str | None = None
    version: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = "en"
    math: bool = False
    sections: tuple[Section, ...] = ()
    source: Source = Source()
    session: SessionDefaults = SessionDefaults()
    waive: tuple[Waiver, ...] = ()
    text: str | None = None

    @property
    def scope(self) -> str:
        """Where the quiz's domains are shared: its collection, else itself."""
        return self.collection or self.id


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz as its file says it."""

    header: Header
    questions: tuple[Question, ...] = field(repr=False)
