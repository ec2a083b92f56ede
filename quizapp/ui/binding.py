"""The binding to Qt, loaded before anything else of the window, and in less time than it takes by itself.

It carries a dozen modules of its own as text, which it compiles anew at each start: a tenth of the whole start. Here
what they are compiled to is kept, beside the bytecode of this module and no other way than Python keeps that. One of
them is a tool for its own makers, which brings a log, a parser of command lines and slow patterns: it stays empty.
"""

from __future__ import annotations  # for what is compiled here too: the binding compiles with it

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, source_hash
from types import CodeType
from typing import Any

_HASH = len(source_hash(b""))
_TOOL = "signature/lib/pyi_generator.py"  # tells editors of the binding's types; it is loaded and never used


def load() -> None:
    """Load the binding with its three modules of the window, unless it is there already."""
    if "PySide6.QtWidgets" in sys.modules:
        return
    kept = KeptCode(f"{__spec__.cached}.support" if __spec__.cached else None)
    builtins.compile = kept.compile
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 (only now, and with it QtCore and QtGui)
    finally:
        builtins.compile = kept.plain
    kept.save()
    _import_plainly()


def _import_plainly() -> None:
    """From now on import as Python does, without a look into the source of every module.

    The binding puts a function of its own in the place of `__import__`. It reads the source of each module that is
    imported, and keeps it, to learn whether the module may ask for the binding's other ways of naming (`__feature__`).
    None here does, and at the start that costs 8 ms and 2 MB.
    """
    plain = getattr(builtins, "__orig_import__", None)  # where the binding keeps Python's own
    if plain is not None:
        builtins.__import__ = plain


class KeptCode:
    """Compiles as `compile` does, and knows what it compiled at an earlier start, in the file at `path`.

    Without a path, or where the file cannot be read or is damaged, everything is compiled.
    """

    def __init__(self, path: str | None) -> None:
        self.plain = builtins.compile
        self._path = path
        self._known = _read(path) if path else {}
        self._used: dict[tuple[str, bytes], CodeType] = {}

    def compile(self, source: Any, filename: Any, mode: str, *others: Any, **named: Any) -> Any:
        """Return what Python's own would, but of the tool nothing; a text that is known is not compiled again."""
        if not isinstance(source, bytes) or mode != "exec" or others or named:
            return self.plain(source, filename, mode, *others, **named)
        if str(filename).endswith(_TOOL):
            source = b""
        name = str(filename), source_hash(source)
        code = self._known.get(name)
        if code is None:
            code = self.plain(source, filename, mode)
        self._used[name] = code
        return code

    def save(self) -> None:
        """Keep what was asked for, where that is not kept already and bytecode may be written."""
        if self._path is None or sys.dont_write_bytecode or self._used.keys() == self._known.keys():
            return
        kept = marshal.dumps(self._used)
        part = f"{self._path}.{os.getpid()}"
        with suppress(OSError):
            with open(part, "wb") as file:
                file.write(MAGIC_NUMBER + source_hash(kept) + kept)
            os.replace(part, self._path)


def _read(path: str) -> dict[tuple[str, bytes], CodeType]:
    head = len(MAGIC_NUMBER)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return {}
    kept = data[head + _HASH :]
    if data[:head] != MAGIC_NUMBER or data[head : head + _HASH] != source_hash(kept):
        return {}
    found: dict[tuple[str, bytes], CodeType] = marshal.loads(kept)
    return found
