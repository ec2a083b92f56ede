"""Letters that the YAML parser would misread, exchanged for others while it looks.

libyaml ends lines at U+0085, U+2028 and U+2029, which pasted text has, and refuses `"\\ud83d\\ude00"`, which JSON
writers put for every emoji. Each is exchanged for something of the same length that stands nowhere in the text, so
that places stay right, and exchanged back in every value.
"""

import re
from collections.abc import Callable

BREAKS = "\x85\u2028\u2029"
PLANES = range(0xF0000, 0xF0400)  # nobody's letters
# A pair of surrogate escapes after an even number of backslashes: \ud8.. to \udb.. and \udc.. to \udf..
PAIR = re.compile(r"(?<!\\)((?:\\\\)*+\\u)d([89ab][0-9a-f]{2}\\u)d([c-f][0-9a-f]{2})", re.IGNORECASE)
DIGITS = "eabc"  # what may stand for the first hex digit, d; a letter, so that capitals are kept

Exchange = Callable[[str], str]


def disguised(text: str) -> tuple[str, Exchange | None]:
    """Return the text as the parser can take it, and what turns its values back; None where nothing was exchanged."""
    text, undo_breaks = _breaks(text)
    text, undo_pairs = _pairs(text)
    if undo_breaks and undo_pairs:
        first, second = undo_pairs, undo_breaks
        return text, lambda value: second(first(value))
    return text, undo_breaks or undo_pairs


def _breaks(text: str) -> tuple[str, Exchange | None]:
    there = [letter for letter in BREAKS if letter in text]
    if not there:
        return text, None
    spoken = text.lower()
    free = [chr(code) for code in PLANES if chr(code) not in text and f"\\u{code:08x}" not in spoken]
    if len(free) < len(there):
        return text, None
    away = {ord(letter): stand_in for letter, stand_in in zip(there, free, strict=False)}
    home = {ord(stand_in): letter for letter, stand_in in zip(there, free, strict=False)}
    return text.translate(away), lambda value: value.translate(home)


def _pairs(text: str) -> tuple[str, Exchange | None]:
    if "\\u" not in text or not PAIR.search(text):
        return text, None
    digit = next((digit for digit in DIGITS if not _used(digit, text)), None)
    if digit is None:
        return text, None
    away = {"d": digit, "D": digit.upper()}

    def moved(match: re.Match[str]) -> str:
        whole = match[0]
        at, then = match.end(1) - match.start(), match.end(2) - match.start()
        return whole[:at] + away[whole[at]] + whole[at + 1 : then] + away[whole[then]] + whole[then + 1 :]

    return PAIR.sub(moved, text), _undo_pairs(digit)


def _used(digit: str, text: str) -> bool:
    return bool(re.search(rf"[{_letters(digit, '8', 'f')}]|\\u{digit}[89a-f]", text, re.IGNORECASE))


def _letters(digit: str, first: str, last: str) -> str:
    return f"{chr(int(digit + first + '00', 16))}-{chr(int(digit + last + 'ff', 16))}"


def _undo_pairs(digit: str) -> Exchange:
    joined = re.compile(f"([{_letters(digit, '8', 'b')}])([{_letters(digit, 'c', 'f')}])")
    written = re.compile(rf"(?<=\\u){digit}(?=[89a-f][0-9a-f]{{2}})", re.IGNORECASE)  # not in double quotes: plain text
    shift = (0xD - int(digit, 16)) << 12

    def one(match: re.Match[str]) -> str:
        halves = "".join(chr(ord(half) + shift) for half in match.groups())
        return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")

    def back(value: str) -> str:
        value = joined.sub(one, value)
        return written.sub(lambda match: "D" if match[0].isupper() else "d", value)

    return back
