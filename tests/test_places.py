"""Where things lie: what ships, and what a learner did."""

import os
from pathlib import Path

import pytest

from quizapp import places

HOME = Path.home()


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({}, "linux", HOME / ".local/share/quizapp"),
        ({"XDG_DATA_HOME": "/srv/x"}, "linux", Path("/srv/x/quizapp")),
        ({"XDG_DATA_HOME": "not/absolute"}, "linux", HOME / ".local/share/quizapp"),
        ({}, "darwin", HOME / "Library/Application Support/quizapp"),
        ({"LOCALAPPDATA": "/c/Local"}, "win32", Path("/c/Local/quizapp")),
        ({}, "win32", HOME / "AppData/Local/quizapp"),
        ({"QUIZAPP_DATA": "/srv/here", "XDG_DATA_HOME": "/srv/x"}, "linux", Path("/srv/here")),
        ({"QUIZAPP_DATA": "here"}, "linux", Path.cwd() / "here"),
    ],
)
def test_answers_lie_where_the_platform_keeps_such_things(
    environment: dict[str, str], platform: str, folder: Path
) -> None:
    assert places.data(None, environment, platform) == folder
    assert places.data("/named", environment, platform) == Path("/named")


def test_what_ships_is_found() -> None:
    assert list(places.questions().glob("*/*.quiz.yaml"))
    assert list(places.resources().glob("icons/*.svg"))


def test_the_learners_own_folder_is_one_a_person_finds() -> None:
    usual = places.data(None, {}, "linux")
    assert places.own(usual, {}, "linux") == Path.home() / "Quizzes"


def test_a_data_folder_that_was_named_holds_ones_own_quizzes_too(tmp_path: Path) -> None:
    assert places.own(places.data(str(tmp_path), {}, "linux"), {}, "linux") == tmp_path / "quizzes"


def test_the_environment_names_further_folders() -> None:
    named = os.pathsep.join(("/srv/class", "", "~/school"))
    assert places.shared({"QUIZAPP_LIBRARY": named}) == ["/srv/class", os.path.expanduser("~/school")]
    assert places.shared({}) == []
