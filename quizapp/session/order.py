"""Orders by hash: each question has its own, so that a new question reshuffles no other."""

from collections.abc import Callable
from hashlib import blake2b


def rank(*parts: str | int) -> bytes:
    """Return the place of something in a shuffled order: sort by it. Equal parts give equal ranks on any machine."""
    return blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def option_rank(seed: int, quiz: str, question: str) -> Callable[[int], bytes]:
    """Return the rank of each option of a question, by its place in the file."""
    return lambda place: rank(seed, quiz, question, "option", place)
