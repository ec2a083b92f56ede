"""The binding to Qt, loaded before anything else of the window."""

import builtins

import PySide6.QtWidgets  # noqa: F401 (and with it QtCore and QtGui)


def import_plainly() -> None:
    """From now on import as Python does, without a look into the source of every module.

    The binding puts a function of its own in the place of `__import__`. It reads the source of each module that is
    imported, and keeps it, to learn whether the module may ask for the binding's other ways of naming (`__feature__`).
    None here does, and at the start that costs 15 ms and 2 MB.
    """
    plain = getattr(builtins, "__orig_import__", None)  # where the binding keeps Python's own
    if plain is not None:
        builtins.__import__ = plain
