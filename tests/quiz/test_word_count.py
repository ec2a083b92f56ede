"""How many words a text has, counted by hand in several languages."""

import pytest

from quizapp.quiz.word_count import word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n ", 0),
        ("One", 1),
        ("Two words.", 2),
        ("A firm’s well-known e-mail, 1,500.5 times", 6),
        ("word — another – 3 … …", 3),
        ("no blank—between two", 4),
        ("line\nby\n\nline", 3),
        ("& / – * ()", 0),
        ("Ça s’appelle l’été", 3),
        ("שָׁלוֹם עוֹלָם", 2),
        ("नमस्ते दुनिया", 2),
        ("السَّلامُ عليكم", 2),
        ("안녕하세요 세계", 2),
        ("开源模型", 4),
        ("日本語のテキスト、です。", 10),
        ("AI 模型 GPT", 4),
        ("ภาษาไทยไม่มีช่องว่าง", 4),
    ],
)
def test_words_are_counted_as_they_are_written(text: str, count: int) -> None:
    assert word_count(text) == count
