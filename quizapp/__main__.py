"""The command quizapp, also python -m quizapp: the window, or the terminal's commands."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from quizapp import places
from quizapp.cli.words import window_start

NO_DISPLAY = 3
WITH_DISPLAY = ("", "xcb", "wayland", "wayland-egl")  # Qt's platforms that need one; "" lets Qt choose among them


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words say (those of the process where none are handed in), and return the exit status."""
    given = sys.argv[1:] if argv is None else argv
    start = window_start(given)
    if start is None:
        return _terminal(given)
    return open_window([Path(name) for name in start.files], places.data(start.data))


def open_window(files: Sequence[Path], data: Path) -> int:
    """Open the window, and return when it is closed; without a display say so and return 3."""
    if not has_display(os.environ, sys.platform):
        what = files[0] if files else "PATH"
        print(f"There is no display for the window. To take a quiz here: quizapp take {what}", file=sys.stderr)
        return NO_DISPLAY
    try:
        load_window()
        from quizapp.ui.app import run  # noqa: PLC0415 (as in `load_window`)

        return run(files, data)
    except Exception as fault:
        from quizapp.cli.crash import crashed  # noqa: PLC0415 (nearly never needed)

        return crashed(fault, data)


def load_window() -> None:
    """Load the window, quickly."""
    gc.disable()  # nothing that the start makes is garbage; the window turns it on again
    from quizapp.ui import binding  # noqa: PLC0415 (the terminal works without Qt)

    binding.load()
    import quizapp.ui.app  # noqa: F401, PLC0415


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be opened, as far as the environment says; elsewhere than on Linux it always can."""
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform != "linux" or wanted not in WITH_DISPLAY:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _terminal(given: Sequence[str]) -> int:
    from quizapp.cli.main import main as terminal  # noqa: PLC0415 (it brings argparse, which the window does without)

    return terminal(given, open_window)


if __name__ == "__main__":
    sys.exit(main())
