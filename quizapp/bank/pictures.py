"""Pictures that a quiz shows: whether each lies where it may, and is there."""

import re
from pathlib import Path
from urllib.parse import unquote

from yaml.nodes import Node

from quizapp.bank.beside import beside, is_there
from quizapp.bank.problems import Problems
from quizapp.markup.pictures import likely_pictures, pictures

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
PARSED = 50_000  # characters of a file that are parsed to tell pictures from code that looks like one


class BesideQuiz:
    """Looks pictures up in a quiz's folder; with no folder, tells only of remote ones."""

    def __init__(self, folder: Path | None, problems: Problems) -> None:
        self._folder = folder
        self._problems = problems
        self._known: dict[str, str | None] = {}
        self._left = PARSED

    def look(self, markdown: str, node: Node) -> None:
        """Tell of the pictures in a Markdown text that cannot be shown."""
        found = likely_pictures(markdown)
        if not any(self._fault_of(unquote(path)) for path in found):
            return
        if len(markdown) <= self._left:  # else hostile, or a bank of pictures that are all missing
            self._left -= len(markdown)
            found = pictures(markdown)
        for path in found:
            self.look_at(unquote(path), node)

    def look_at(self, path: str, node: Node) -> None:
        """Tell of a picture that cannot be shown."""
        match self._fault_of(path):
            case "outside-folder":
                self._problems.error("outside-folder", node, given=path)
            case str(code):
                self._problems.warn(code, node, given=path)

    def _fault_of(self, path: str) -> str | None:
        if path not in self._known:
            self._known[path] = self._fault(path)
        return self._known[path]

    def _fault(self, path: str) -> str | None:
        if SCHEME.match(path):
            return "outside-folder" if path.lower().startswith("file:") else "remote-picture"
        if self._folder is None:
            return None
        found = beside(self._folder, path)
        if found is None:
            return "outside-folder"
        return None if is_there(found) else "no-picture"
