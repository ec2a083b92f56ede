"""The faces that the window is set in. Where their packages are missing the system's own face serves."""

import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase

_READING = ("AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold")
_SLANTED = ("AtkinsonHyperlegible-Italic",)
_MONO = ("IBMPlexMono-Regular", "IBMPlexMono-SemiBold")


def reading_family() -> str | None:
    """Load the reading face and return its family; None where its package is missing. Needs a QGuiApplication."""
    return _load("fontpkg_atkinson_hyperlegible", _READING)


def load_slanted() -> None:
    """Load the slanted cut of the reading face: Markdown needs it, Home does not."""
    _load("fontpkg_atkinson_hyperlegible", _SLANTED)


def mono_family() -> str | None:
    """Load the face for YAML and code and return its family; None where its package is missing."""
    return _load("fontpkg_ibm_plex_mono", _MONO)


def _load(package: str, names: tuple[str, ...]) -> str | None:
    folder = _folder(package)
    if folder is None:
        return None
    fonts = [QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf")) for name in names]
    families = QFontDatabase.applicationFontFamilies(fonts[0]) if fonts[0] >= 0 else []
    return families[0] if families else None


def _folder(package: str) -> Path | None:
    # importlib.metadata would find it too, at a tenth of the whole start.
    for entry in sys.path:
        folder = Path(entry, package, "files")
        if folder.is_dir():
            return folder
    return None
