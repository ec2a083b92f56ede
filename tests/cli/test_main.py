"""The command line as a whole: which words do what, and what is loaded for it."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.__main__ import has_display
from quizapp.cli.main import main
from quizapp.cli.words import COMMANDS, window_start
from quizapp.version import VERSION
from tests.cli.conftest import Call

CHECKOUT = Path(__file__).parents[2]
NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
WORDS = st.lists(st.sampled_from(("a.yaml", "b", "check", "take", "--data", "D", "--data=E", "--", "-x", "--json", "")))


def quizapp(*words: object, program: str = "", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run quizapp, or a program, in a process of its own."""
    line = [sys.executable, *(["-c", program] if program else ["-m", "quizapp"]), *map(str, words)]
    return subprocess.run(line, cwd=CHECKOUT, env={**os.environ, **environment}, capture_output=True, check=False)


def loaded_after(words: Sequence[str], *rooms: str) -> list[str]:
    """Return which of some modules, or of those below them, quizapp loads for some words."""
    program = (
        f"import json, sys; from quizapp.__main__ import main; main({list(words)!r}); print(json.dumps([*sys.modules]))"
    )
    modules = json.loads(quizapp(program=program, **NO_DISPLAY).stdout.splitlines()[-1])
    return [name for name in modules if name.startswith(rooms)]


def test_help_names_every_command_and_loads_none(call: Call) -> None:
    said = call("--help")
    assert said.status == 0
    assert all(f"\n  {name} " in said.out and summary in said.out for name, summary in COMMANDS.items())
    assert "examples:" in said.out
    assert loaded_after(["--help"], "quizapp.cli.commands.", "quizapp.quiz", "quizapp.bank", "yaml") == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_of_its_own_with_examples(call: Call, command: str) -> None:
    said = call(command, "--help")
    assert said.status == 0
    assert f"quizapp {command} " in said.out.partition("examples:")[2]


def test_only_the_module_of_the_command_that_was_called_is_loaded(rivers: Path) -> None:
    loaded = loaded_after(["check", str(rivers)], "quizapp.cli.commands.", "quizapp.session", "sqlite3", "PySide6")
    assert loaded == ["quizapp.cli.commands.check"]


def test_the_window_starts_without_argparse() -> None:
    words = ["--data", "D", "rivers.quiz.yaml"]
    assert loaded_after(words, "argparse", "quizapp.cli.main", "importlib.metadata", "PySide6") == []


def test_the_version_is_the_one_of_the_package(call: Call) -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    assert call("--version") == (0, f"quizapp {VERSION}\n", "")
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "quizapp/version.py"
    assert project["project"]["scripts"] == {"quizapp": "quizapp.__main__:main"}


@given(WORDS)
def test_a_quick_start_of_the_window_means_what_the_whole_grammar_means(words: list[str]) -> None:
    quick = window_start(words)
    if quick is not None:
        opened: list[tuple[Sequence[Path], Path]] = []

        def opens(files: Sequence[Path], data: Path) -> int:
            opened.append((files, data))
            return 0

        assert main(words, opens) == 0
        ((files, data),) = opened
        assert files == [Path(name) for name in quick.files]
        assert quick.data is None or data == Path(quick.data).absolute()


@pytest.mark.parametrize(
    "words", [["--bogus"], ["check"], ["mark", "one"], ["take", "x", "--seed", "many"], ["--data"]]
)
def test_wrong_usage_is_told_on_standard_error_with_status_2(call: Call, words: list[str]) -> None:
    said = call(*words)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("usage: quizapp")


@pytest.mark.parametrize("words", [["--data", "{}", "take", "{quiz}"], ["take", "{quiz}", "--data={}"]])
def test_the_data_folder_may_be_named_before_or_after_the_command(
    call: Call, seas: Path, tmp_path: Path, words: list[str]
) -> None:
    there = tmp_path / "elsewhere"
    assert call(*(word.format(there, quiz=seas) for word in words), typed="A\n").status == 0
    assert (there / "journal.sqlite3").exists()
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_window_says_how_to_take_a_quiz_in_the_terminal(rivers: Path) -> None:
    done = quizapp(rivers, **NO_DISPLAY)
    assert done.returncode == 3
    assert done.stderr.decode() == f"There is no display for the window. To take a quiz here: quizapp take {rivers}\n"
    assert b"quizapp take PATH" in quizapp(**NO_DISPLAY).stderr


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_looked_for_where_qt_would(environment: dict[str, str], platform: str, there: bool) -> None:
    assert has_display(environment, platform) is there


def test_a_reader_that_has_gone_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "many.quiz.yaml").write_text("format: 1\nquestions:\n" + "  - {}\n" * 5000, encoding="utf-8")
    line = [sys.executable, "-m", "quizapp", "check", str(tmp_path)]
    with subprocess.Popen(line, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is full")
@pytest.mark.parametrize("words", [["schema"], ["check", "WRONG"], ["check", "FILE", "--json"], ["take", "FILE"]])
def test_an_output_that_takes_no_more_is_said(words: list[str], rivers: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.quiz.yaml").write_text("format: 1\n")
    given = [word.replace("FILE", str(rivers)).replace("WRONG", str(tmp_path / "wrong.quiz.yaml")) for word in words]
    line = [sys.executable, "-m", "quizapp", *given, "--data", str(tmp_path / "data")]
    with open("/dev/full", "w") as full:
        done = subprocess.run(line, cwd=CHECKOUT, stdout=full, stderr=subprocess.PIPE, input=b"1\n", check=False)
    assert done.returncode == 1
    told = done.stderr.decode().splitlines()
    assert told[-1] == "The output could not be written: No space left on device. What was saved is kept."
    assert not (tmp_path / "data" / "quizapp.log").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no shell that closes outputs")
@pytest.mark.parametrize(("closed", "left"), [(">&-", "1 file, 3 questions: no errors, no warnings.\n"), ("2>&-", "")])
def test_what_is_said_on_one_output_goes_nowhere_where_it_is_closed(closed: str, left: str, rivers: Path) -> None:
    line = f'"{sys.executable}" -m quizapp check "{rivers}" {closed}'
    done = subprocess.run(["sh", "-c", line], cwd=CHECKOUT, capture_output=True, check=False)
    assert (done.returncode, (done.stdout + done.stderr).decode()) == (0, left)


def test_a_terminal_that_knows_ascii_alone_gets_the_nearest_letters(rivers: Path, tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = quizapp("take", "--help", **plain)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"?" says that you\ndon\'t know.' in done.stdout
    done = quizapp("take", rivers, "--data", tmp_path, **plain)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are text")
def test_a_file_name_that_is_no_text_is_shown_in_backslashes(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/no\xfftext\n.quiz.yaml"
    Path(os.fsdecode(path)).write_text("format: 1\n", encoding="utf-8")
    done = quizapp("check", tmp_path)
    assert f"{tmp_path}/no\\xfftext\\n.quiz.yaml:1:1: error[".encode() in done.stdout
    told = json.loads(quizapp("check", tmp_path, "--json").stdout)
    assert told["files"][0]["file"] == f"{tmp_path}/no\\xfftext\\n.quiz.yaml"
    assert quizapp("mark", os.fsdecode(path), os.fsdecode(path) + "?").returncode == 2
