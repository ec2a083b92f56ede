"""The source text and the pictures that a quiz names, beside it or below."""

import os
from pathlib import Path

import pytest

from quizapp.bank.read import Reading, read
from tests.bank.marked import HEAD, QUESTION

ASKED = "  - {id: a, prompt: Which?, options: [correct: x, y]"


def reading_of(folder: Path, text: str) -> Reading:
    (folder / "q.quiz.yaml").write_text(text, "utf-8")
    return read(folder / "q.quiz.yaml")


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.diagnostics]


def with_source(folder: Path, name: str, *quotes: str) -> Reading:
    asked = "".join(
        f"  - {{id: a{at}, prompt: W, options: [correct: x, y], source: {{quote: '{quote}'}}}}\n"
        for at, quote in enumerate(quotes)
    )
    return reading_of(folder, f"{HEAD}{asked or QUESTION}source: {{text: '{name}'}}\n")


def test_the_source_text_is_read_with_lines_that_end_in_lf(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "a.md").write_bytes("\ufeff# Río\r\n\r\nAgua.\n".encode())
    reading = with_source(tmp_path, "text/a.md")
    assert reading.quiz is not None
    assert reading.quiz.header.text == "# Río\n\nAgua.\n"


def test_a_source_text_that_is_not_there_is_a_warning_at_its_name(tmp_path: Path) -> None:
    reading = with_source(tmp_path, "a.md", "quote")
    assert reading.quiz is not None
    assert [(each.code, each.severity, each.line, each.column, each.end_column) for each in reading.diagnostics] == [
        ("no-source-text", "warning", 5, 16, 22)
    ]


@pytest.mark.parametrize("name", ["../a.md", "/etc/hostname", "sub/../../a.md", "link.md", "linked/a.md"])
def test_a_source_text_outside_the_folder_is_an_error_also_behind_a_link(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.md").write_text("x")
    folder = tmp_path / "quiz"
    (folder / "sub").mkdir(parents=True)
    (folder / "link.md").symlink_to(tmp_path / "a.md")
    (folder / "linked").symlink_to(tmp_path)
    reading = with_source(folder, name)
    assert reading.quiz is None
    assert codes(reading) == ["outside-folder"]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Water.")
    (tmp_path / "link.md").symlink_to("a.md")
    reading = with_source(tmp_path, "link.md")
    assert reading.quiz is not None
    assert reading.quiz.header.text == "Water."


def test_a_source_text_that_cannot_be_read_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    for name in ("latin.txt", "pipe.txt", "folder.txt"):
        reading = with_source(tmp_path, name, "caf")
        assert reading.quiz is not None
        assert codes(reading) == ["source-text-unreadable"]
    assert with_source(tmp_path, "loop.txt").quiz is not None
    assert with_source(tmp_path, "x" * 5000).quiz is not None


@pytest.mark.parametrize(("text", "fits"), [("é" * 100_000, True), ("é" * 100_001, False), ("x" * 1_000_000, False)])
def test_a_source_text_holds_100000_characters_at_most(tmp_path: Path, text: str, fits: bool) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert codes(with_source(tmp_path, "a.txt")) == ([] if fits else ["source-text-too-long"])


def test_a_quote_that_does_not_stand_in_the_source_text_is_a_warning_at_the_quote(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "The Danube reaches the **Black Sea**\nthrough a delta — “wide”.\n\n- And\n- more.\n", "utf-8"
    )
    reading = with_source(
        tmp_path,
        "a.md",
        'reaches the Black Sea through a delta - "wide"',
        "reaches the Red Sea",
        "the *Black* Sea",
        "And more.",
    )
    assert reading.quiz is not None
    line = (tmp_path / "q.quiz.yaml").read_text("utf-8").split("\n")[4]
    assert [(each.code, each.line, each.column) for each in reading.diagnostics] == [
        ("quote-not-found", 5, line.index("'reaches the Red") + 1)
    ]


def test_without_a_source_text_quotes_are_taken_as_they_are(tmp_path: Path) -> None:
    assert codes(reading_of(tmp_path, HEAD + ASKED + ", source: {quote: anything}}\n")) == []


@pytest.mark.parametrize(
    ("picture", "code"),
    [
        ("![a](rhine.png)", None),
        ("![a](<my rhine.png>)", None),
        ("![a](my%20rhine.png)", None),
        ("![a](elbe.png)", "no-picture"),
        ("![a][one]\n\n[one]: elbe.png", "no-picture"),
        ("![a](http://x.org/a.png)", "remote-picture"),
        ("![a](//x.org/a.png)", "remote-picture"),
        ("![a](../a.png)", "outside-folder"),
        ("![a](/etc/a.png)", "outside-folder"),
        ("`![a](../a.png)`", None),
        ("\\![a](../a.png)", None),
        ("[a](../a.png) and wow!", None),
    ],
)
def test_pictures_in_texts_must_lie_beside_the_quiz(tmp_path: Path, picture: str, code: str | None) -> None:
    (tmp_path / "rhine.png").write_bytes(b"")
    (tmp_path / "my rhine.png").write_bytes(b"")
    written = picture.replace("\\", "\\\\").replace("\n", "\\n")
    for key in ("explanation", "hint"):
        reading = reading_of(tmp_path, HEAD + ASKED + f', {key}: "{written}"}}\n')
        assert codes(reading) == ([code] if code else [])
        assert (reading.quiz is None) == (code == "outside-folder")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("rhine.png", None),
        ("elbe.png", "no-picture"),
        ("http://x.org/a.png", "remote-picture"),
        ("../a", "outside-folder"),
    ],
)
def test_a_questions_picture_must_lie_beside_the_quiz(tmp_path: Path, path: str, code: str | None) -> None:
    (tmp_path / "rhine.png").write_bytes(b"")
    before = ASKED + ", image: {path: "
    reading = reading_of(tmp_path, f"{HEAD}{before}'{path}', alt: The Rhine}}}}\n")
    assert codes(reading) == ([code] if code else [])
    assert [each.column for each in reading.diagnostics] == ([len(before) + 1] if code else [])


def test_a_bank_of_missing_pictures_is_told_of_every_one(tmp_path: Path) -> None:
    asked = "".join(
        f"  - {{id: a{at}, prompt: '![x](p{at}.png) {'word ' * 400}', options: [correct: x, y]}}\n" for at in range(60)
    )
    assert codes(reading_of(tmp_path, HEAD + asked)) == ["no-picture"] * 60
