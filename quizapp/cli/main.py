"""The command line: which command is meant, and its module, loaded when it is called."""

import signal
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from quizapp import places
from quizapp.cli.output import give_up_output, is_refusal, make_robust, replace_closed
from quizapp.cli.words import COMMANDS, command_place, without_dashes
from quizapp.version import VERSION

OpenWindow = Callable[[Sequence[Path], Path], int]
ABOUT = "Take quizzes written in YAML, see the points of each domain, and why."
EXAMPLES = """\
commands:
{commands}

examples:
  quizapp                                  open the window
  quizapp rivers.quiz.yaml                 open it with a quiz of your own
  quizapp take rivers.quiz.yaml            take a quiz in the terminal
  quizapp take questions/                  a mixed session over a folder's quizzes
  quizapp check questions/                 what is wrong, one line a problem
  quizapp check --fix rivers.quiz.yaml     write missing question ids into it
  quizapp mark rivers.quiz.yaml answers.yaml
  quizapp schema --out quiz.schema.json    for the editor you write quizzes in

environment:
  QUIZAPP_DATA      the data folder, as --data names it
  QUIZAPP_LIBRARY   further folders of quizzes for the window, which may be read-only and shared
  QUIZAPP_DEBUG     1 shows where in the program it went wrong, if it does; the log in the data folder tells too

exit status:
  0  done
  1  a file has errors, or something could not be done
  2  wrong usage, or a path that cannot be read
  3  there is no display for the window

“quizapp COMMAND --help” says more of a command."""


class Command(Protocol):
    """What each module of `commands` offers."""

    def add_arguments(self, parser: ArgumentParser, /) -> None: ...
    def run(self, options: Namespace, /) -> int: ...


def main(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Run what the words ask for, and return the exit status."""
    replace_closed()
    make_robust(sys.stdout, sys.stderr)
    try:
        status = _status(argv, open_window)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        give_up_output()
        return 1
    except Exception as fault:
        if isinstance(fault, OSError) and is_refusal(fault):
            give_up_output()
            print(f"The output could not be written: {fault.strerror}. What was saved is kept.", file=sys.stderr)
            return 1
        from quizapp.cli.crash import crashed, folder_named  # noqa: PLC0415 (nearly never needed)

        return crashed(fault, places.data(folder_named(argv)))


def _status(argv: Sequence[str], open_window: OpenWindow) -> int:
    try:
        return _run(argv, open_window)
    except SystemExit as done:  # argparse has said its word
        return done.code if isinstance(done.code, int) else 2


def _run(argv: Sequence[str], open_window: OpenWindow) -> int:
    place = command_place(argv)
    if place is None:
        options = _window_parser().parse_intermixed_args(without_dashes(argv))
        return open_window(options.files, places.data(options.data))
    command = cast(Command, import_module(f"quizapp.cli.commands.{argv[place]}"))
    parser = _parser(f"quizapp {argv[place]}")
    command.add_arguments(parser)
    options = parser.parse_intermixed_args([*argv[:place], *without_dashes(argv[place + 1 :])])
    options.data = places.data(options.data)
    return command.run(options)


def _window_parser() -> ArgumentParser:
    commands = "\n".join(f"  {name:8}{summary}" for name, summary in COMMANDS.items())
    parser = _parser("quizapp")
    parser.description, parser.epilog = ABOUT, EXAMPLES.format(commands=commands)
    parser.usage = "quizapp [--data DIR] [FILE ...]\n       quizapp [--data DIR] COMMAND ..."
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a quiz file or a folder to open")
    return parser


def _parser(name: str) -> ArgumentParser:
    parser = ArgumentParser(name, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"quizapp {VERSION}")
    where = "the folder of your answers (else QUIZAPP_DATA, else the usual place)"
    parser.add_argument("--data", metavar="DIR", type=_folder, help=where)
    return parser


def _folder(named: str) -> str:
    if not named:
        raise ValueError
    return named
