"""What is loaded when Home is painted: what it needs, and nothing that could come later."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import ENVIRONMENT, ROOT

HOME = """
import sys
from tests.benchmarks.startup_probe import main
def report():
    defined = [thing for module in list(sys.modules.values()) for thing in vars(module).values()
               if isinstance(thing, type) and "__dataclass_fields__" in vars(thing)
               and thing.__module__ == module.__name__]
    return " ".join(sys.modules) + "\\n" + " ".join(each.__qualname__ for each in defined)
main(report)
"""
SOURCES = """
from tests.benchmarks.startup_probe import main
def report():
    REPORT
main(report)
"""
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application, label = QApplication([]), QLabel("One label")
label.show()
application.processEvents()
print(" ".join(sys.modules) + "\\n")
"""
CORE = {  # of all rooms but the window's: the rows that Home shows, and what finds them
    "quizapp",
    "quizapp.__main__",
    "quizapp.app",
    "quizapp.app.clock",
    "quizapp.app.home",
    "quizapp.app.library",
    "quizapp.app.range_words",
    "quizapp.app.settings",
    "quizapp.bank",
    "quizapp.bank.index",
    "quizapp.bank.summary",
    "quizapp.cli",
    "quizapp.cli.words",
    "quizapp.journal",
    "quizapp.journal.disk",
    "quizapp.journal.faults",
    "quizapp.journal.schema",
    "quizapp.journal.store",
    "quizapp.journal.summary",
    "quizapp.places",
    "quizapp.progress",
    "quizapp.progress.share",
    "quizapp.quiz",
    "quizapp.quiz.amounts",
    "quizapp.record",
    "quizapp.session",
    "quizapp.session.instant",
    "quizapp.session.subject",
}
WINDOW = {  # of the window's rooms of pages, flows and answers
    "quizapp.ui.pages",
    "quizapp.ui.pages.home",
}
BESIDES = {"sqlite3", "_sqlite3", "datetime", "_datetime", "gc"}  # what the program brings that a bare window does not
DATACLASSES = 5  # each costs a millisecond to define; rows of Home are records


def loaded(script: str, *arguments: object) -> tuple[set[str], list[str]]:
    """Run a script; return the modules that it named, and the dataclasses."""
    line = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(line, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    modules, dataclasses = done.stdout.removeprefix("complete\n").split("\n")[:2]  # what the probe says first
    return set(modules.split()), dataclasses.split()


@pytest.fixture(scope="module")
def at_home(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], list[str]]:
    """What a second start has loaded when Home is painted."""
    data = tmp_path_factory.mktemp("data")
    loaded(HOME, "--data", data)  # the first start reads every quiz
    return loaded(HOME, "--data", data)


def test_of_the_core_home_loads_a_short_list(at_home: tuple[set[str], list[str]]) -> None:
    modules, _ = at_home
    core = {name for name in modules if name.split(".")[0] == "quizapp" and not name.startswith("quizapp.ui")}
    assert core == CORE


def test_home_loads_no_page_but_its_own(at_home: tuple[set[str], list[str]]) -> None:
    modules, _ = at_home
    rooms = ("quizapp.ui.pages", "quizapp.ui.flows", "quizapp.ui.answers")
    assert {name for name in modules if name.startswith(rooms)} == WINDOW


def test_home_brings_nothing_else_that_a_bare_window_does_not(at_home: tuple[set[str], list[str]]) -> None:
    bare, _ = loaded(BARE)
    others = {name.split(".")[0] for name in at_home[0] - bare} - {"quizapp", "tests"}
    assert others == BESIDES


def test_the_source_of_no_module_is_read_before_home_is_painted(tmp_path: Path) -> None:
    read = "import linecache; return " + "' '.join(name for name in linecache.cache if 'quizapp' in name) + chr(10)"
    script = SOURCES.replace("REPORT", read)
    loaded(script, "--data", tmp_path)
    sources, _ = loaded(script, "--data", tmp_path)
    assert sources == set()


def test_hardly_any_dataclass_is_defined_before_home_is_painted(at_home: tuple[set[str], list[str]]) -> None:
    assert len(at_home[1]) <= DATACLASSES, at_home[1]
