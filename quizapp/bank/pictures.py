"""Pictures that a quiz shows: whether each lies where it may, and is there."""

import re
from pathlib import Path
from urllib.parse import unquote

from yaml.nodes import Node

from quizapp.bank.beside import beside, is_there
from quizapp.bank.problems import Problems
from quizapp.markup.pictures import pictures

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")


class BesideQuiz:
    """Looks pictures up in a quiz's folder; with no folder, tells only of remote ones."""

    def __init__(self, folder: Path | None, problems: Problems) -> None:
        self._folder = folder
        self._problems = problems
        self._known: dict[str, str | None] = {}

    def look(self, markdown: str, node: Node) -> None:
        """Tell of the pictures in a Markdown text that cannot be shown."""
        for path in pictures(markdown):
            self.look_at(unquote(path), node)

    def look_at(self, path: str, node: Node) -> None:
        """Tell of a picture that cannot be shown."""
        if path not in self._known:
            self._known[path] = self._fault(path)
        match self._known[path]:
            case "outside-folder":
                self._problems.error("outside-folder", node, given=path)
            case str(code):
                self._problems.warn(code, node, given=path)

    def _fault(self, path: str) -> str | None:
        if SCHEME.match(path):
            return "outside-folder" if path.lower().startswith("file:") else "remote-picture"
        if self._folder is None:
            return None
        found = beside(self._folder, path)
        if found is None:
            return "outside-folder"
        return None if is_there(found) else "no-picture"
