"""The reader of a question: what all have in common; its type's own keys are read beside."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.alike import Alike
from quizapp.bank.drafts import new_question
from quizapp.bank.header import Frame
from quizapp.bank.images import image
from quizapp.bank.mapping import Keys, Known, known, named, opened, reference, require
from quizapp.bank.numbers import duration
from quizapp.bank.own_keys import OWN_KEYS
from quizapp.bank.passages import SourceText
from quizapp.bank.problems import NO_WAIVERS, Problems, first_key
from quizapp.bank.scalars import is_empty, is_nothing, line, markdown, slug, text, word
from quizapp.bank.texts import texts
from quizapp.bank.type_keys import TypeKeys
from quizapp.bank.waivers import waivers
from quizapp.bank.worth import Worth
from quizapp.quiz.quiz import Passage, Question, Waiver

COMMON = known(
    *("id", "type", "prompt", "section", "points", "image", "hint", "explanation", "source", "waive", "difficulty"),
    *("tags", "time_limit"),
)
PASSAGE = known("section", "quote")
DIFFICULTIES = ("easy", "medium", "hard")
USUAL = "choice"


class _Kind(NamedTuple):
    """A question's type, what reads its own keys (None for an unknown type), and the keys it may have."""

    name: str
    own: TypeKeys | None
    keys: Known


def _keys(own: TypeKeys) -> Known:
    return known(*(key for key in COMMON if key != "points" or not own.own_points), *own.readers)


KINDS: Mapping[str, _Kind] = {name: _Kind(name, own, _keys(own)) for name, own in OWN_KEYS.items()}


class Questions:
    """Reads the questions of one file, one after the other."""

    def __init__(self, frame: Frame, source: SourceText | None, problems: Problems) -> None:
        self._sections = frame.sections
        problems.language = frame.header.language
        problems.domains = frame.domains
        self._worth = Worth(frame.domains, problems)
        self._source = source
        self._problems = problems
        self._ids: set[str] = set()
        self._tags = Alike(lambda node, key, problems: texts(node, key, line, problems))

    def read(self, node: Node) -> Question | None:
        """Return a question, its id empty where the file gives none; None where it is wrong, which was told."""
        problems = self._problems
        before = problems.errors
        keys = named(node.value) if type(node) is MappingNode else None
        kind = KINDS[USUAL] if keys is None or "type" not in keys else KINDS.get(_plain(keys["type"][1]))
        if keys is None or kind is None or not keys.keys() <= kind.keys:
            if is_nothing(node):
                problems.error("empty-item", node, key="questions")
                return None
            kind = self._kind(node)
            keys = opened(node, "question", kind.keys, problems)
            if keys is None:
                return None
        found = self._read(node, keys, kind)
        problems.waived_here = NO_WAIVERS
        return found if problems.errors == before else None

    def _read(self, node: Node, keys: Keys, kind: _Kind) -> Question:
        problems, get = self._problems, keys.get
        waive: tuple[Waiver, ...] = ()
        if pair := get("waive"):
            waive = waivers(pair[1], problems)
            problems.waived_here = {waiver.code: waiver.reason for waiver in waive}
        id_ = self._id(node, get("id"))
        pair = get("prompt")
        prompt = markdown(pair[1], pair[0], problems) if pair else None
        if prompt is None and (kind.own is None or kind.own.prompt_needed):
            require(node, keys, "prompt", "question", problems)
        pair = get("section")
        section = reference("section", pair[1], pair[0], self._sections, problems) if pair else None
        known_section = (self._sections or {}).get(section or "")
        hidden = pair is not None and known_section is None and not is_empty(pair[1])
        body = kind.own.read(node, keys, problems) if kind.own else None
        if kind.own is not None and kind.own.own_points:
            points = body.possible() if body else ()
        else:
            points = self._worth.of(get("points"), known_section, None if hidden else node)
        pair = get("explanation")
        explanation = markdown(pair[1], pair[0], problems) if pair else None
        pair = get("image")
        picture = image(pair[1], pair[0], problems) if pair else None
        pair = get("hint")
        hints = texts(pair[1], pair[0], markdown, problems) if pair else ()
        pair = get("source")
        passage = self._passage(pair[1]) if pair else None
        pair = get("difficulty")
        difficulty: Any = word(pair[1], pair[0], DIFFICULTIES, problems) if pair else None
        pair = get("tags")
        tags = self._tags.of(pair[1], pair[0], problems) if pair else ()
        pair = get("time_limit")
        limit = duration(pair[1], pair[0], problems) if pair else None
        # fmt: off
        return new_question(
            id_, kind.name, prompt or "", body, points, section, picture, hints, explanation, passage, waive,
            difficulty, tags, limit,
        )
        # fmt: on

    def _kind(self, node: Node) -> _Kind:
        if isinstance(node, MappingNode):
            for key, value in node.value:
                if key.value == "type":
                    return self._named_kind(node, key, value)
        return KINDS[USUAL]

    def _named_kind(self, node: Node, key: Node, value: Node) -> _Kind:
        if kind := KINDS.get(_plain(value)):
            return kind
        name = text(value, key, self._problems)
        if name is None:
            return KINDS[USUAL]
        guess = self._problems.guess(name, KINDS)
        self._problems.error("unknown-type", value, given=name, known=", ".join(KINDS), **guess)
        return _Kind(name, None, known(*COMMON, *_key_names(node)))  # what else it has nobody can tell

    def _id(self, node: Node, pair: tuple[Node, Node] | None) -> str:
        id_ = slug(pair[1], pair[0], self._problems) if pair else None
        if id_ is None:
            if pair is None or is_empty(pair[1]):
                self._problems.warn("no-id", first_key(node))
            return ""
        if pair and id_ in self._ids:
            self._problems.error("duplicate-id", pair[1], given=id_)
        self._ids.add(id_)
        return id_

    def _passage(self, node: Node) -> Passage | None:
        keys = opened(node, "passage", PASSAGE, self._problems)
        if keys is None:
            return None
        section = quote = None
        if pair := keys.get("section"):
            section = reference("section", pair[1], pair[0], self._sections, self._problems)
        if pair := keys.get("quote"):
            quote = text(pair[1], pair[0], self._problems)
            if quote is not None and self._source is not None and not self._source.holds(quote):
                self._problems.warn("quote-not-found", pair[1], quote=quote)
        return Passage(section, quote)


def _plain(node: Node) -> str:
    return node.value if type(node) is ScalarNode else ""


def _key_names(node: Node) -> list[str]:
    return [key.value for key, _ in node.value if isinstance(key, ScalarNode)]
