"""The answer to a `multiple`: as many rows as one likes."""

from collections.abc import Iterator

from quizapp.ui.answers.rows import RowsAnswer


class MultipleAnswer(RowsAnswer):
    """Rows to tick; its response is the set of their places in the file, None where nothing is ticked."""

    several = True
    badge = "Several can be right"

    def places(self, response: frozenset[int] | None) -> frozenset[int]:
        return response or frozenset()

    def picked(self, response: frozenset[int] | None, place: int) -> frozenset[int] | None:
        return ((response or frozenset()) ^ {place}) or None

    def endings(self) -> Iterator[frozenset[int] | None]:
        yield from (self.response, None)
        yield frozenset(row.place for row in self._asked.rows)

    def missing(self) -> str:
        return "Choose at least one answer first" if self.response is None else ""
