"""The manual's list of codes, made from the catalogue: `python -m tests.docs.diagnostics_table` prints it."""

from collections.abc import Iterator

from quizapp.bank.read import read_text
from quizapp.bank.sentences import SENTENCES, hint, sentence
from quizapp.quiz.diagnostic import Diagnostic, Fact, Severity
from quizapp.quiz.nonsense import CODES as NONSENSE
from tests.bank.marked import HEAD, unmarked
from tests.bank.test_wrong_files import ASKED, DOMAINS, FILE, SECTIONS, TWO_DOMAINS, YAML

TEXTS = [
    *(unmarked(text)[0] for text in (*FILE.values(), *YAML.values())),
    *(unmarked(HEAD + text)[0] for text in ASKED.values()),
    *(unmarked(TWO_DOMAINS + SECTIONS + HEAD + text)[0] for text in DOMAINS.values()),
]
# What a text alone cannot show, or only a very large one.
FACTS: dict[str, tuple[Severity, dict[str, Fact]]] = {
    "file-too-large": ("error", {"limit": 16 * 1024 * 1024}),
    "no-memory": ("error", {}),
    "not-utf-8": ("error", {}),
    "too-many-problems": ("error", {"limit": 200_000}),
    "too-deep": ("error", {}),
    "too-many-values": ("error", {}),
    "too-much-text": ("error", {}),
    "too-long": ("error", {"key": "prompt", "length": 123_456, "limit": 100_000}),
    "empty-key": ("error", {"where": "domains"}),
    "newer-format": ("error", {"given": "2", "known": 1}),
    "source-text-too-long": ("error", {"given": "rivers.md", "limit": 100_000}),
    "outside-folder": ("error", {"given": "../rivers.md"}),
    "no-source-text": ("warning", {"given": "rivers.md"}),
    "source-text-unreadable": ("warning", {"given": "rivers.md"}),
    "too-many-questions": ("error", {"count": 20_001, "limit": 20_000}),
    "no-picture": ("warning", {"given": "danube.png"}),
    "same-id": ("warning", {"other": "lakes.quiz.yaml", "id": "rivers"}),
    "quote-not-found": ("warning", {"quote": "reaches the Black Sea"}),
    "unknown-question": ("error", {"given": "danub", "nearest": "danube"}),
    "not-responses": ("error", {"given": "list"}),
    "no-such-option": ("error", {"given": "The Nile", "count": 3}),
    "no-such-row": ("error", {"given": "9", "count": 3}),
    "not-one-option": ("error", {}),
    "not-a-list": ("error", {}),
    "not-a-text": ("error", {}),
    "no-such-blank": ("error", {"given": "lake"}),
    "not-pairs": ("error", {}),
    "no-such-item": ("error", {"given": "Nile", "count": 3}),
    "not-all-items": ("error", {"count": 4}),
    "no-such-pair": ("error", {"given": "1Z"}),
    "named-twice": ("error", {"given": "Ore"}),
    "not-a-flag": ("error", {"given": "2"}),
    "text-too-long": ("error", {"count": 100_000}),
    "not-a-number": ("error", {"given": "a few"}),
    "no-unit-here": ("error", {"given": "km"}),
    "unknown-unit": ("error", {"given": "mi", "known": "m, km"}),
}
TYPED_ALONE = {"no-such-row", "no-such-pair", "too-many-gaps"}  # said of what is typed in the terminal, never of a file


def examples() -> dict[str, Diagnostic]:
    """Return an example of each code, in the catalogue's order."""
    found: dict[str, Diagnostic] = {}
    for text in TEXTS:
        for each in read_text(text, "rivers.quiz.yaml").diagnostics:
            found.setdefault(each.code, each)
    for code, (severity, facts) in FACTS.items():
        found[code] = Diagnostic(severity, code, 1, 1, 1, 1, tuple(facts.items()))
    return {code: found[code] for code in (*SENTENCES, *sorted(NONSENSE - TYPED_ALONE))}


def rows() -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| code | | sentence | mend |"
    yield "| --- | --- | --- | --- |"
    for code, each in examples().items():
        yield f"| `{code}` | {each.severity} | {_cell(sentence(each))} | {_cell(hint(each) or '')} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "\\<")


if __name__ == "__main__":
    print(*rows(), sep="\n")
