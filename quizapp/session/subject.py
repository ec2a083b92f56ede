"""What a session is on: the name under which its results are kept. Home says it, so it stays small."""

from collections.abc import Iterable


def of_collection(name: str) -> str:
    """Return the subject of sessions mixed over a collection. No quiz has it: a colon stands in no slug."""
    return f"collection:{name}"


def of_mixture(quizzes: Iterable[str]) -> str:
    """Return the subject of sessions mixed over quizzes that share no collection, by their ids in any order."""
    return "mixed:" + "+".join(sorted(quizzes))
