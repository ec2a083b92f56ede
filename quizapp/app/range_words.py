"""The range that so few questions leave open, in words. Ends are shares, 0 to 1; without questions there is none."""


def ends_words(low: float, high: float, questions: int) -> str:
    """Return `10 to 55 %`."""
    return f"{round(100 * low)} to {round(100 * high)} %" if questions else "no range"


def range_words(low: float, high: float, questions: int) -> str:
    """Return `10 to 55 %, from 4 questions`."""
    ends = ends_words(low, high, questions)
    return f"{ends}, from {questions} question{'' if questions == 1 else 's'}" if questions else ends
