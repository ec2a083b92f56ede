"""How many words a text has, also where a language is written without blanks."""

import re

# Chinese and Japanese are counted by the character, as is usual there.
_CHARACTERS = re.compile("[々〇\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Thai, Lao, Burmese, Khmer: about four letters make a word; vowels and tones that stand above or below are not counted.
_UNPARTED = re.compile("[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0ebd-\u0ec6\u1000-\u102a\u1780-\u17b3]")
_LETTERS_A_WORD = 4
_MARKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_BETWEEN = re.compile(r"[\s\u200b—…]+")


def word_count(text: str) -> int:
    """Return the number of words."""
    characters, letters = len(_CHARACTERS.findall(text)), len(_UNPARTED.findall(text))
    rest = _MARKS.sub(" ", _CHARACTERS.sub(" ", text))
    words = sum(any(map(str.isalnum, word)) for word in _BETWEEN.split(rest))
    return characters + -(-letters // _LETTERS_A_WORD) + words
