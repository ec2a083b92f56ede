"""The library: what is there is shown, what changed is read again, and nothing else is read."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from quizapp.app.library import AT_ONCE, Library, Shelf, look
from quizapp.bank.index import NAME, Index
from quizapp.bank.summary import DomainSummary, QuizSummary


class Reader:
    """Reads a made-up quiz file, `title` or `title / collection`, and notes which files it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: str) -> QuizSummary | None:
        self.read.append(os.path.basename(path))
        text = Path(path).read_text()
        if text == "no quiz":
            return None
        title, _, collection = text.partition(" / ")
        domains = (DomainSummary("trade", "Trade", None, 0, 3, 3), DomainSummary("air", "Air", "#112233", 1, 0, 1))
        told = (title.lower(), title, collection or None, None, "en", "A reader", "A class", 3, 3, (7, 3), 0, 1)
        return QuizSummary(path, *told, domains)


def shelves(
    place: Path, reader: Reader, folders: Sequence[str | Path] | None = None, files: Sequence[str | Path] = ()
) -> list[Shelf]:
    """What a new start of the program finds, with the index that lies in `place`."""
    given = [place / "quizzes"] if folders is None else folders
    index = Index(str(place))
    try:
        return Library(index, reader, list(map(str, given)), list(map(str, files))).shelves()
    finally:
        index.close()


def titles(found: Sequence[Shelf]) -> list[tuple[str, list[str]]]:
    return [(shelf.name, [quiz.title for quiz in shelf.quizzes]) for shelf in found]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder for the index, with a folder of quizzes in it."""
    quizzes = tmp_path / "quizzes"
    quizzes.mkdir()
    (quizzes / "b.quiz.yaml").write_text("Rivers / Water")
    (quizzes / "a.quiz.yml").write_text("Lakes / Water")
    (quizzes / "c.quiz.yaml").write_text("Hills")
    (quizzes / "notes.yaml").write_text("no quiz")
    return tmp_path


def test_quizzes_stand_by_collection_and_folder_in_the_order_of_their_files(place: Path) -> None:
    found = shelves(place, Reader())
    assert titles(found) == [("Water", ["Lakes", "Rivers"]), ("quizzes", ["Hills"])]
    assert [shelf.collection for shelf in found] == ["Water", None]


def test_the_second_start_reads_no_file_and_knows_the_same(place: Path) -> None:
    first, reader = shelves(place, Reader()), Reader()
    assert shelves(place, reader) == first
    assert reader.read == []


def test_a_file_that_changed_is_read_again_and_no_other(place: Path) -> None:
    shelves(place, Reader())
    (place / "quizzes" / "b.quiz.yaml").write_text("Streams / Water")
    reader = Reader()
    assert titles(shelves(place, reader))[0] == ("Water", ["Lakes", "Streams"])
    assert reader.read == ["b.quiz.yaml"]
    reader = Reader()
    shelves(place, reader)
    assert reader.read == []


def test_a_change_that_keeps_the_size_is_seen_by_its_time(place: Path) -> None:
    shelves(place, Reader())
    path = place / "quizzes" / "b.quiz.yaml"
    time = path.stat().st_mtime_ns
    path.write_text("Rovers / Water")
    os.utime(path, ns=(time + 1, time + 1))
    assert titles(shelves(place, Reader()))[0] == ("Water", ["Lakes", "Rovers"])


def test_a_file_that_is_gone_is_shown_no_more_and_a_new_one_is(place: Path) -> None:
    shelves(place, Reader())
    (place / "quizzes" / "a.quiz.yml").unlink()
    (place / "quizzes" / "d.quiz.yaml").write_text("Seas / Water")
    assert titles(shelves(place, Reader()))[0] == ("Water", ["Rivers", "Seas"])


def test_files_that_were_opened_come_first_and_once(place: Path) -> None:
    (place / "mine.yaml").write_text("Mine")
    found = shelves(
        place, Reader(), files=[place / "mine.yaml", place / "quizzes" / "c.quiz.yaml", place / "gone.yaml"]
    )
    assert titles(found) == [(place.name, ["Mine"]), ("quizzes", ["Hills"]), ("Water", ["Lakes", "Rivers"])]


def test_a_file_named_in_two_ways_is_one(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    found = shelves(place, Reader(), files=["quizzes/c.quiz.yaml", "quizzes/../quizzes/c.quiz.yaml"])
    assert titles(found) == [("quizzes", ["Hills"]), ("Water", ["Lakes", "Rivers"])]


def test_a_folder_that_was_opened_stands_for_its_quizzes(place: Path) -> None:
    found = shelves(place, Reader(), folders=[], files=[place / "quizzes"])
    assert titles(found) == [("Water", ["Lakes", "Rivers"]), ("quizzes", ["Hills"])]


def test_folders_below_count_too_and_linked_ones_are_not_followed(place: Path) -> None:
    below = place / "quizzes" / "a" / "deep"
    below.mkdir(parents=True)
    (below / "z.quiz.yaml").write_text("Deep")
    (place / "elsewhere").mkdir()
    (place / "elsewhere" / "x.quiz.yaml").write_text("Elsewhere")
    (place / "quizzes" / "link").symlink_to(place / "elsewhere")
    assert titles(shelves(place, Reader())) == [
        ("deep", ["Deep"]),
        ("Water", ["Lakes", "Rivers"]),
        ("quizzes", ["Hills"]),
    ]


def test_a_folder_that_is_not_there_is_an_empty_one(place: Path) -> None:
    assert shelves(place, Reader(), folders=[place / "none"]) == []


def test_a_file_that_cannot_be_read_is_not_shown_and_tried_again(place: Path) -> None:
    (place / "quizzes" / "b.quiz.yaml").write_text("no quiz")
    for _ in range(2):
        reader = Reader()
        assert titles(shelves(place, reader))[0] == ("Water", ["Lakes"])
    assert reader.read == ["b.quiz.yaml"]


def _deleted(path: Path) -> None:
    path.unlink()


def _random(path: Path) -> None:
    path.write_bytes(os.urandom(20_000))


def _truncated(path: Path) -> None:
    os.truncate(path, 5000)


def _inside(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)


def _of_another_version(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version=99")
    db.close()


def _of_another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE file (other)")
    db.close()


@pytest.mark.parametrize(
    "harm",
    [_deleted, _random, _truncated, _inside, _of_another_version, _of_another_program],
    ids=lambda harm: harm.__name__[1:],
)
def test_an_index_that_is_of_no_use_is_made_anew(place: Path, harm: Callable[[Path], None]) -> None:
    first = shelves(place, Reader())
    harm(place / NAME)
    assert shelves(place, Reader()) == first
    shelves(place, Reader())
    reader = Reader()
    assert shelves(place, reader) == first
    assert reader.read == []


def test_where_no_index_can_be_written_files_are_read_at_each_start(place: Path) -> None:
    first = shelves(place, Reader())
    (place / NAME).unlink()
    (place / NAME).mkdir()
    reader = Reader()
    assert shelves(place, reader) == first
    assert len(reader.read) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is Unicode")
def test_a_file_whose_name_is_no_utf_8_is_shown_like_any_other(place: Path) -> None:
    name = os.fsdecode(b"caf\xe9.quiz.yaml")
    shutil.copy(place / "quizzes" / "c.quiz.yaml", place / "quizzes" / name)
    first = shelves(place, Reader())
    assert titles(first)[1] == ("quizzes", ["Hills", "Hills"])
    assert first[1].quizzes[1].path == str(place / "quizzes" / name)
    reader = Reader()
    assert shelves(place, reader) == first
    assert reader.read == []


def test_what_was_added_or_is_shared_is_shown_as_it_was_until_it_is_looked_at(place: Path) -> None:
    index, reader = Index(str(place)), Reader()
    (place / "quizzes" / "a.quiz.yml").unlink()
    library = Library(index, reader, [], shared=[str(place / "quizzes")])
    assert library.shelves() == []
    library.take((file, reader(file.path)) for _, files in look(library.places).files for file in files)
    library.take_look(look(library.places))
    assert titles(library.shelves()) == [("Water", ["Rivers"]), ("quizzes", ["Hills"])]
    library.keep()
    shutil.rmtree(place / "quizzes")
    again = Library(index, reader, [], shared=[str(place / "quizzes")])
    assert titles(again.shelves()) == [("Water", ["Rivers"]), ("quizzes", ["Hills"])]
    again.take_look(look(again.places))
    assert again.shelves() == []
    assert index.known() == {}
    index.close()


def test_one_file_reached_by_two_ways_counts_once(place: Path) -> None:
    (place / "elsewhere").mkdir()
    (place / "elsewhere" / "same.quiz.yaml").symlink_to(place / "quizzes" / "c.quiz.yaml")
    found = shelves(place, Reader(), folders=[place / "quizzes", place / "elsewhere"])
    assert titles(found) == [("Water", ["Lakes", "Rivers"]), ("quizzes", ["Hills"])]


def test_quizzes_of_one_collection_stand_together_wherever_they_lie(place: Path) -> None:
    (place / "mine").mkdir()
    (place / "mine" / "seas.quiz.yaml").write_text("Seas / Water")
    found = shelves(place, Reader(), folders=[place / "quizzes", place / "mine"])
    assert titles(found) == [("Water", ["Lakes", "Rivers", "Seas"]), ("quizzes", ["Hills"])]


def test_the_learners_own_folder_is_called_so(place: Path) -> None:
    index = Index(str(place))
    found = Library(index, Reader(), [], own=str(place / "quizzes")).shelves()
    assert titles(found) == [("Water", ["Lakes", "Rivers"]), ("My own", ["Hills"])]
    index.close()


def test_a_large_file_is_left_to_be_read_behind_the_window(place: Path) -> None:
    (place / "quizzes" / "c.quiz.yaml").write_text("H" * (AT_ONCE + 1))
    index = Index(str(place))
    library = Library(index, Reader(), [], own=str(place / "quizzes"))
    assert titles(library.shelves()) == [("Water", ["Lakes", "Rivers"])]
    assert [os.path.basename(file.path) for file in library.unread] == ["c.quiz.yaml"]
    index.close()
