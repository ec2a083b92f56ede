"""The command line's words, sorted without argparse, which costs a start more than it gives."""

from collections.abc import Sequence

from quizapp.record import Record

COMMANDS = {
    "take": "take a quiz in the terminal",
    "check": "find what is wrong with quiz files",
    "mark": "mark a file of responses",
    "schema": "print the JSON Schema of quiz files, for editors",
}


class Start(Record):
    """A start of the window: the files to open, and the data folder where one was named."""

    files: tuple[str, ...]
    data: str | None


def window_start(given: Sequence[str]) -> Start | None:
    """Return the start of the window that these words ask for; None where they ask for anything else."""
    files: list[str] = []
    data = None
    words = iter(given)
    for word in words:
        if word == "--":
            return Start((*files, *words), data)
        if word == "--data":
            data = next(words, "")
            if not data or data.startswith("-"):
                return None
        elif word.startswith("--data=") and word != "--data=":
            data = word.removeprefix("--data=")
        elif word.startswith("-") or (not files and word in COMMANDS):
            return None
        else:
            files.append(word)
    return Start(tuple(files), data)


def command_place(given: Sequence[str]) -> int | None:
    """Return the place of the command among the words: the first that is neither an option nor its value."""
    skip = False
    for place, word in enumerate(given):
        if skip or (word.startswith("-") and word != "--"):
            skip = word == "--data" and not skip
        else:
            return place if word in COMMANDS else None
    return None


def without_dashes(given: Sequence[str]) -> list[str]:
    """Return the words without `--`; a name after it that could be taken for an option is written as `./-name`."""
    if "--" not in given:
        return list(given)
    at = list(given).index("--")
    return [*given[:at], *(f"./{word}" if word.startswith("-") else word for word in given[at + 1 :])]
