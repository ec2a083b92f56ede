"""The source text beside a quiz, as it is shown to the learner."""

from pathlib import Path

from yaml.nodes import Node

from quizapp.bank.beside import beside
from quizapp.bank.files import Unreadable, load
from quizapp.bank.limits import TEXT
from quizapp.bank.problems import Problems

MOST = 4 * TEXT + 3  # bytes that so many letters and a byte-order mark can take


def source_text(name: str, node: Node, folder: Path, problems: Problems) -> str | None:
    """Return the text, lines ended by LF; None, and a word about it, where it cannot be had."""
    path = beside(folder, name)
    if path is None:
        problems.error("outside-folder", node, given=name)
        return None
    try:
        data = load(path, MOST)
    except Unreadable as error:
        problems.warn("no-source-text" if error.code == "not-there" else "source-text-unreadable", node, given=name)
        return None
    text = _decoded(data[:MOST])
    if len(data) > MOST or (text is not None and len(text) > TEXT):
        problems.error("source-text-too-long", node, given=name, limit=TEXT)
        return None
    if text is None:
        problems.warn("source-text-unreadable", node, given=name)
    return text


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
