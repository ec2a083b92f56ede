"""quizapp schema: the JSON Schema of quiz files, for editors."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from quizapp.bank.schema import quiz_schema
from quizapp.cli.output import name_of

ABOUT = """\
Print the JSON Schema (draft 2020-12) of quiz files. With it a YAML-aware editor completes a quiz as it is typed,
says what each key is for, and marks what does not belong. “quizapp check” sees more."""
EXAMPLES = """\
examples:
  quizapp schema
  quizapp schema --out quiz.schema.json    put it beside your quizzes, and begin each of them with the line
                                           # yaml-language-server: $schema=quiz.schema.json

exit status: 0 done, 1 the file could not be written, 2 wrong usage"""


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command does and understands."""
    parser.description, parser.epilog = ABOUT, EXAMPLES
    parser.add_argument("--out", type=Path, metavar="FILE", help="write it to a file, over an older schema")


def run(options: Namespace) -> int:
    """Print the schema, or write it; return 0, 1 where it cannot be written."""
    text = json.dumps(quiz_schema(), indent=2)
    if options.out is None:
        print(text)
        return 0
    try:
        if _is_something_else(options.out):
            return _refuse(options.out, "it holds something else, which was left as it is. Name another file")
        options.out.write_text(text + "\n", encoding="utf-8")
    except (OSError, ValueError) as error:
        return _refuse(options.out, getattr(error, "strerror", None) or str(error))
    return 0


def _is_something_else(path: Path) -> bool:
    """Tell whether something lies there that is no schema: a quiz, named by mistake."""
    return path.is_file() and '"$schema"' not in path.read_text("utf-8", errors="replace")[:200]


def _refuse(path: Path, reason: str) -> int:
    print(f"“{name_of(path)}” could not be written: {reason}.", file=sys.stderr)
    return 1
