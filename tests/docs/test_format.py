"""Every example of the manual of the format does what the manual says."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from yaml.nodes import MappingNode, Node, SequenceNode

from quizapp.bank import schema_words as words
from quizapp.bank.compose import compose
from quizapp.bank.read import read_text
from quizapp.bank.responses import read_responses_text
from quizapp.cli.words import COMMANDS
from quizapp.quiz.diagnostic import Diagnostic
from quizapp.quiz.quiz import Quiz
from quizapp.quiz.types.table import TYPES
from tests.docs.diagnostics_table import rows

MANUAL = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
DOMAINS = "domains: {geography: Geography, trade: Trade}\n"
SECTIONS = "sections: {sources: {title: Sources, domain: geography}, ports: {title: Ports, domain: trade}}\n"
SOURCE = "source: {text: rivers.md}\n"
FRAME = {
    "format": "format: 1\n",
    "title": "title: Rivers\n",
    "domains": DOMAINS,
    "sections": SECTIONS,
    "source": SOURCE,
}
QUESTION = "questions:\n- {id: a, points: {geography: 1}, prompt: A?, options: [correct: a, b]}\n"
TEXT = "# Where rivers rise\n\nThe Danube reaches the **Black Sea** through a wide delta.\n\n# Ports\n\nThey trade.\n"
EXPECTED = re.compile(r"# ((?:[a-z]+-[a-z-]+)(?:, [a-z]+-[a-z-]+)*)$")


class Example(NamedTuple):
    """A fenced block of the manual: its kind (what follows `yaml`), its text, and the line it begins at."""

    kind: str
    text: str
    line: int

    @property
    def whole(self) -> str:
        """The file that it is part of: what it does not say itself is as usual."""
        if not self.kind:
            return self.text
        own = set(re.findall(r"^([a-z_]+):", self.text, re.MULTILINE)) if self.kind == "file" else set()
        frame = "".join(line for key, line in FRAME.items() if key not in own)
        return self.text + frame + QUESTION if self.kind == "file" else f"{frame}questions:\n{self.text}"

    @property
    def expected(self) -> list[tuple[int, str]]:
        """The problems that its comments name: line of the whole file, and code."""
        lines = enumerate((self.whole if self.kind != "responses" else self.text).split("\n"), 1)
        found = [(number, match[1]) for number, line in lines if (match := EXPECTED.search(line))]
        return sorted((number, code) for number, codes in found for code in codes.split(", "))


def examples() -> Iterator[Example]:
    """Yield the fenced blocks."""
    for match in re.finditer(r"^```yaml ?(\w*)\n(.*?)^```$", MANUAL, re.DOTALL | re.MULTILINE):
        yield Example(match[1], match[2], MANUAL.count("\n", 0, match.start()) + 1)


EXAMPLES = list(examples())
OF_QUIZZES = [each for each in EXAMPLES if each.kind != "responses"]
OF_RESPONSES = [each for each in EXAMPLES if each.kind == "responses"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the examples name."""
    (tmp_path / "rivers.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "danube.png").write_bytes(b"")
    return tmp_path


def told(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[int, str]]:
    """Return the line and code of each problem."""
    return sorted((each.line, each.code) for each in diagnostics)


@pytest.mark.parametrize("example", OF_QUIZZES, ids=lambda example: f"line {example.line}")
def test_an_example_has_the_problems_that_it_names_and_no_others(example: Example, folder: Path) -> None:
    assert told(read_text(example.whole, "rivers.quiz.yaml", folder).diagnostics) == example.expected


def test_the_comments_that_name_problems_are_understood() -> None:
    named = re.findall(r"^(?!\|).*   # ([a-z-]+)", MANUAL, re.MULTILINE)
    assert len(named) > 40
    assert all("-" in code for code in named)


def all_asked() -> Quiz:
    """Return a quiz of those questions of the manual that have no problems."""
    blocks = [each for each in OF_QUIZZES if each.kind in ("", "questions")]
    pieces = [piece for each in blocks for piece in re.split(r"^(?=  - )", each.text, flags=re.MULTILINE)]
    good = [piece for piece in pieces if piece.startswith("  - id: ") and not re.search(r"   # [a-z]+-", piece)]
    unique = {piece.partition("\n")[0]: piece for piece in good}
    quiz = read_text("".join(FRAME.values()) + "questions:\n" + "".join(unique.values()), "q.yaml").quiz
    assert quiz is not None
    return quiz


@pytest.mark.parametrize("example", OF_RESPONSES, ids=lambda example: f"line {example.line}")
def test_an_example_of_responses_has_the_problems_that_it_names_and_no_others(example: Example) -> None:
    assert told(read_responses_text(example.text, all_asked())[1]) == example.expected


ROOMS = {
    "file": words.FILE,
    "domains": words.DOMAIN,
    "sections": words.SECTION,
    "source": {**words.SOURCE, **words.PASSAGE},
    "session": words.SESSION,
    "shuffle": words.SHUFFLE,
    "question": words.QUESTION,
    "image": words.IMAGE,
    "option": words.OPTION,
    "accepted": words.ACCEPTED,
    "decision": words.DECISION,
    "criterion": words.CRITERION,
    "words": words.WORDS,
}


def keys(node: Node | None) -> dict[str, Node]:
    """Return the keys and values of a mapping; none where it is none."""
    return {key.value: value for key, value in node.value} if isinstance(node, MappingNode) else {}


def parts(node: Node | None) -> list[Node]:
    """Return the items of a list, or the values of a mapping."""
    return list(node.value) if isinstance(node, SequenceNode) else list(keys(node).values())


def keys_shown() -> set[tuple[str, str]]:
    """Return which keys stand in the examples that are right, and in what."""
    shown: set[tuple[str, str]] = set()
    for example in OF_QUIZZES:
        file = keys(compose(example.whole).root) if not example.expected else {}
        shown |= {("file", key) for key in file if f"{key}:" in example.text}
        for where in ("domains", "sections"):
            shown |= {(where, key) for part in parts(file.get(where)) for key in keys(part)}
        for where in ("source", "session"):
            shown |= {(where, key) for key in keys(file.get(where))}
        shown |= {("shuffle", key) for key in keys(keys(file.get("session")).get("shuffle"))}
        for question in map(keys, parts(file.get("questions"))):
            type_ = getattr(question.get("type"), "value", "choice")
            shown |= {(where, key) for key in question for where in ("question", type_)}
            shown |= {(where, key) for where in ("source", "image") for key in keys(question.get(where))}
            shown |= {("accepted", key) for entry in parts(question.get("accept")) for key in keys(entry)}
            shown |= {("criterion", key) for entry in parts(question.get("rubric")) for key in keys(entry)}
            shown |= {("words", key) for key in keys(question.get("words"))}
            if type_ == "scenario":
                shown |= {("decision", key) for option in parts(question.get("options")) for key in keys(option)}
            shown |= {("option", key) for option in parts(question.get("options")) for key in keys(option)}
    return shown


def test_every_key_has_an_example() -> None:
    wanted = {(where, key) for where, said in ROOMS.items() for key in said}
    wanted |= {(name, field.name) for name, type_ in TYPES.items() for field in type_.FIELDS}
    assert wanted - keys_shown() == set()


def test_every_key_and_every_type_is_explained() -> None:
    for said in ROOMS.values():
        assert all(f"`{key}" in MANUAL for key in said)
    for name, type_ in TYPES.items():
        section = MANUAL.partition(f"\n## `{name}`\n")[2].partition("\n## ")[0]
        assert section
        assert all(f"`{field.name}`" in section for field in type_.FIELDS)


def test_every_heading_is_in_the_list_at_the_top_and_every_type_in_that_of_responses() -> None:
    top, responses = MANUAL.partition("\n## ")[0], MANUAL.partition("\n## Responses\n")[2].partition("\n## ")[0]
    assert all(f"[{heading}](#" in top for heading in re.findall(r"^## (.+)$", MANUAL, re.MULTILINE))
    assert all(f"\n| `{name}` |" in responses for name in TYPES)


def test_every_code_is_listed_with_its_sentence_and_mend() -> None:
    listed = MANUAL.partition("\n## All codes\n")[2]
    assert [line for line in listed.split("\n") if line.startswith("|")] == list(rows())


def test_every_command_that_is_named_is_there() -> None:
    assert set(re.findall(r"`quizapp ([a-z]+)", MANUAL)) <= COMMANDS.keys()


def test_every_link_within_the_page_leads_somewhere() -> None:
    headings = re.findall(
        r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", MANUAL, flags=re.DOTALL | re.MULTILINE), re.MULTILINE
    )
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", MANUAL)) <= anchors
