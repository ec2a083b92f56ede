"""Banks of questions as a teacher writes them: the same for the same seed."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from quizapp.app.reading import summary_of
from quizapp.bank.index import Index, Known, Stamp

WORDS = """
river delta source harbour bridge current stream mouth valley mountain trade port boat water canal sea lake shore rain
snow flood field mill dam tide ferry grain cargo bank
"""
HEAD = """\
format: 1
id: {id}
title: Rivers of Europe, part {id}
collection: {collection}
language: en
domains:
  geography: Geography
  trade: {{title: Trade, description: What moves on the water, pass: 50%}}
sections:
  sources: {{title: Where rivers rise, domain: geography}}
  ports: {{title: Where goods change hands, domain: trade}}
questions:
"""
QUESTION = """\
  - id: q{number}
    section: {section}
    difficulty: {difficulty}
    tags: [{kind}]
    prompt: {stem}?
    options:
{options}\
    explanation: {explanation}.
"""
OPTION = """\
      - {kind}: {text}
        feedback: {feedback}.
"""


def bank(questions: int, name: str = "rivers", collection: str = "Rivers") -> str:
    """Return a quiz file with so many questions, about 660 characters each."""
    chance = Random(questions)
    head = HEAD.format(id=name, collection=collection)
    return head + "".join(_question(number, chance) for number in range(questions))


def _question(number: int, chance: Random) -> str:
    kinds = ["correct", "wrong", "wrong", "wrong"]
    chance.shuffle(kinds)
    texts = (_said(chance, 6) for _ in kinds)
    options = (
        OPTION.format(kind=kind, text=f"{text} {letter}", feedback=_said(chance, 9))
        for kind, text, letter in zip(kinds, texts, "abcd", strict=True)
    )
    return QUESTION.format(
        number=number,
        section=chance.choice(("sources", "ports")),
        difficulty=chance.choice(("easy", "medium", "hard")),
        kind=chance.choice(("recall", "understanding", "judgement")),
        stem=_said(chance, 14).capitalize(),
        options="".join(options),
        explanation=_said(chance, 18),
    )


def _said(chance: Random, words: int) -> str:
    return " ".join(chance.choices(WORDS.split(), k=words))


def write_library(data: Path, files: int, questions: int) -> None:
    """Write the learner's own folder of a data folder, with so many files, and the index that knows them."""
    folder = data / "quizzes"
    folder.mkdir(parents=True)
    index = Index(str(data))
    index.put(*_known(folder, files, questions))
    index.close()


def _known(folder: Path, files: int, questions: int) -> Iterator[Known]:
    for number in range(files):
        path = folder / f"rivers-{number:03}.quiz.yaml"
        path.write_text(bank(questions, f"rivers-{number:03}", f"Rivers {number // 20}"), encoding="utf-8")
        told, summary = path.stat(), summary_of(str(path))
        assert summary is not None
        yield Stamp(told.st_size, told.st_mtime_ns), summary
