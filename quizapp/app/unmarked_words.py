"""What waits to be marked by hand, in words."""


def unmarked_sentence(count: int) -> str:
    """Return that so many answers are in none of the figures until someone has marked them."""
    subject = "1 answer waits" if count == 1 else f"{count} answers wait"
    return f"{subject} to be marked by hand and {'is' if count == 1 else 'are'} not counted yet."
