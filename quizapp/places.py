"""Where files lie: those that ship, beside the package in a checkout, inside it once installed; and the learner's."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of icons and of what else the window draws with."""
    return _shipped("resources")


def questions() -> Path:
    """Return the folder of the quizzes that ship."""
    return _shipped("questions")


def data(named: str | None = None, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the folder of what a learner did: as named, else `QUIZAPP_DATA`, else where the platform keeps these.

    That is the place that Qt calls AppLocalDataLocation; asked here because the terminal has no Qt.
    """
    named = named or environment.get("QUIZAPP_DATA")
    return Path(named).absolute() if named else _kept_by(platform, environment) / "quizapp"


def own(data_folder: Path, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the learner's own folder of quizzes: where a person finds it, or in a data folder that was named."""
    usual = data_folder == _kept_by(platform, environment) / "quizapp"
    return Path.home() / "Quizzes" if usual else data_folder / "quizzes"


def shared(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the further folders of quizzes that `QUIZAPP_LIBRARY` names."""
    return [os.path.expanduser(name) for name in environment.get("QUIZAPP_LIBRARY", "").split(os.pathsep) if name]


def _kept_by(platform: str, environment: Mapping[str, str]) -> Path:
    home = Path.home()
    if platform == "darwin":
        return home / "Library" / "Application Support"
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    named = environment.get("XDG_DATA_HOME", "")
    return Path(named) if os.path.isabs(named) else home / ".local" / "share"


def _shipped(name: str) -> Path:
    # An editable install has no packaged folder, so the checkout's is the second look, not the first.
    packaged = _PACKAGE / "_shipped" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name
