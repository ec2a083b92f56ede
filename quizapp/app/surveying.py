"""A look at the whole library, with everything read that changed: plain steps, for whoever must not wait."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from quizapp.app.library import Found, Look, Place, Read, look
from quizapp.bank.index import Stamp, as_text
from quizapp.bank.summary import QuizSummary

Reading = tuple[Found, QuizSummary | None]


def survey(
    places: Sequence[Place], stamps: Mapping[str, Stamp], read: Read, cancelled: Callable[[], bool]
) -> Iterator[Look | Reading]:
    """Yield what is there, then each file that changed since `stamps`, as it is read; None where it cannot be read."""
    there = look(places)
    yield there
    seen: set[tuple[int, int]] = set()
    for file in (file for _, files in there.files for file in files):
        if cancelled():
            return
        if file.same not in seen and stamps.get(as_text(file.path)) != file.stamp:
            yield file, read(file.path)
        seen.add(file.same)
