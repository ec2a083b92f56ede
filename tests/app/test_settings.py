"""What a person has set is there again, whatever happens to its file."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.app.settings import NAME, Settings


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings(str(tmp_path))
    assert (settings.appearance, settings.text_size, settings.single_keys) == ("system", 100, True)
    assert (settings.window, settings.learner) == (None, None)
    assert settings.set_appearance("dark")
    assert settings.set_text_size(150)
    assert settings.set_single_keys(False)
    assert settings.set_window((-40, 20, 1000, 700, True))
    assert settings.set_learner("some-one")
    assert settings.time_shown
    assert settings.set_time_shown(False)
    again = Settings(str(tmp_path))
    assert (again.appearance, again.text_size, again.single_keys) == ("dark", 150, False)
    assert not again.time_shown
    assert (again.window, again.learner) == ((-40, 20, 1000, 700, True), "some-one")


def test_two_windows_do_not_take_back_what_the_other_has_set(tmp_path: Path) -> None:
    one, other = Settings(str(tmp_path)), Settings(str(tmp_path))
    one.set_appearance("dark")
    other.set_text_size(120)
    again = Settings(str(tmp_path))
    assert (again.appearance, again.text_size) == ("dark", 120)


def test_lines_of_a_newer_version_and_notes_are_kept(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("# mine\nmovement = none\ntext size = 110\n", encoding="utf-8")
    Settings(str(tmp_path)).set_text_size(130)
    assert (tmp_path / NAME).read_text(encoding="utf-8") == "# mine\nmovement = none\ntext size = 130\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps folders writable")
def test_where_nothing_can_be_written_the_setting_holds_until_the_window_closes(tmp_path: Path) -> None:
    settings = Settings(str(tmp_path / "no folder"))
    assert not settings.set_appearance("light")
    assert settings.appearance == "light"
    assert list(tmp_path.iterdir()) == []


@given(st.binary(max_size=200))
def test_no_file_stops_the_start(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / NAME).write_bytes(content)
    settings = Settings(str(folder))
    assert settings.appearance in ("system", "light", "dark")
    assert 80 <= settings.text_size <= 200
    assert isinstance(settings.single_keys, bool)
    assert settings.window is None or len(settings.window) == 5


@pytest.mark.parametrize("line", ["text size = 7", "text size = 10000", "text size = much", "appearance = pink"])
def test_a_value_that_is_none_is_as_at_first_or_the_nearest(tmp_path: Path, line: str) -> None:
    (tmp_path / NAME).write_text(line, encoding="utf-8")
    settings = Settings(str(tmp_path))
    assert settings.text_size in (80, 100, 200)
    assert settings.appearance == "system"
