"""What rows are called on the screen: letters, or digits where the language is not written in Latin letters."""

from PySide6.QtCore import QLocale

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def row_marks(language: str, count: int) -> tuple[str, ...]:
    """Return the marks of `count` rows in a language (a BCP 47 tag): `A`, `B` … or `1`, `2` … in its own digits."""
    locale = QLocale(language)
    latin = locale.script() in (QLocale.Script.LatinScript, QLocale.Script.AnyScript)  # Any: a tag Qt does not know
    if latin and count <= len(_LETTERS):
        return tuple(_LETTERS[:count])
    return tuple(_in_digits(number, locale.zeroDigit()) for number in range(1, count + 1))


def _in_digits(number: int, zero: str) -> str:
    return "".join(chr(ord(zero) + int(digit)) for digit in str(number))
