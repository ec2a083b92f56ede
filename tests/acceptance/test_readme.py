"""What the README shows works as it stands there."""

import re
import tomllib
from pathlib import Path

from quizapp.bank.read import read_text
from quizapp.cli.words import COMMANDS

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text("utf-8")


def test_the_quiz_written_in_five_minutes_has_nothing_wrong() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    reading = read_text(example, "rivers.quiz.yaml")
    assert reading.diagnostics == ()
    assert reading.quiz is not None


def test_the_pictures_and_pages_that_it_names_are_there() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(named) >= 6
    assert all((CHECKOUT / name).is_file() for name in named)


def test_every_command_is_in_the_table_and_every_named_one_is_there() -> None:
    rows = set(re.findall(r"^\| `quizapp ([a-z]+)", README, re.MULTILINE))
    assert rows == COMMANDS.keys()
    assert set(re.findall(r"^    quizapp ([a-z]+) ", README, re.MULTILINE)) <= COMMANDS.keys()


def test_every_dependency_is_listed_with_its_reason() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[^\w-]", line)[0] for line in project["dependencies"]}
    table = README.partition("| needs | for |")[2].partition("\n\n")[0]
    listed = {name for row in re.findall(r"^\| ([\w, -]+) \|", table, re.MULTILINE) for name in row.split(", ")}
    assert needed == listed - {"---"}


def test_every_variable_that_is_read_is_named() -> None:
    sources = "".join(path.read_text("utf-8") for path in (CHECKOUT / "quizapp").rglob("*.py"))
    assert all(f"`{name}`" in README for name in set(re.findall(r'"(QUIZAPP_[A-Z]+)"', sources)))
