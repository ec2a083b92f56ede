"""Files that a quiz names: relative to it, in its folder or below, also after links are followed."""

import os
from pathlib import Path


def beside(folder: Path, name: str) -> Path | None:
    """Return where a named file lies, None where that is not in the folder or below it."""
    if os.path.isabs(name) or "\0" in name:
        return None
    root = os.path.realpath(folder)
    found = os.path.realpath(os.path.join(root, name))
    return Path(found) if os.path.commonpath((root, found)) == root else None


def is_there(path: Path) -> bool:
    """Tell whether a plain file lies there."""
    try:
        return path.is_file()
    except OSError:  # a name that is too long, a folder that may not be entered
        return False
