"""What a session is on and how much it asks, before it is planned. Home says it, so it stays small."""

from collections.abc import Iterable, Sequence

MIXED_DRAW = 12
SECONDS_A_QUESTION = 30
_MISSED = "missed:"


def minutes(questions: int) -> int:
    """Return about how many minutes some questions take, at least 1."""
    return max(1, -(-questions * SECONDS_A_QUESTION // 60))


def evenly(sizes: Sequence[int], count: int) -> list[int]:
    """Return how many each pile gives where the piles take turns until `count` are taken or all are empty."""
    taken = [0 for _ in sizes]
    left = min(count, sum(sizes))
    while left:
        for place, size in enumerate(sizes):
            if left and taken[place] < size:
                taken[place] += 1
                left -= 1
    return taken


def of_collection(name: str) -> str:
    """Return what results of sessions mixed over a collection are kept under: no quiz's id, for those have no colon."""
    return f"collection:{name}"


def of_missed(subject: str) -> str:
    """Return the subject of sessions on what was missed in another's."""
    return subject if subject.startswith(_MISSED) else f"{_MISSED}{subject}"


def of_mixture(quizzes: Iterable[str]) -> str:
    """Return the subject of sessions mixed over quizzes that share no collection, by their ids in any order."""
    return "mixed:" + "+".join(sorted(quizzes))
