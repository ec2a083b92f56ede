"""What the README shows works as it stands there."""

import re
from pathlib import Path

from quizapp.bank.read import read_text

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_quiz_written_in_five_minutes_has_nothing_wrong() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    reading = read_text(example, "rivers.quiz.yaml")
    assert reading.diagnostics == ()
    assert reading.quiz is not None


def test_the_pictures_and_pages_that_it_names_are_there() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(named) >= 6
    assert all((Path(__file__).parents[2] / name).is_file() for name in named)
