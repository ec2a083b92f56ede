"""Numbers as people read them. No Fraction here: Home uses it before anything of a quiz is loaded."""

MINUS = "−"  # the real one, U+2212; its name in \N{…} would load the table of all names where no bytecode is cached
NUMBERS = (*("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),)


def amount(numerator: int, denominator: int = 1) -> str:
    """Return a number in words of at most two decimals: `7`, `2.5`, `0.33`, with a real minus.

    Rounding is for the eye alone: half goes away from zero.
    """
    hundredths = (abs(numerator) * 200 + denominator) // (2 * denominator)
    whole, part = divmod(hundredths, 100)
    digits = f"{whole}.{part:02}".rstrip("0").rstrip(".") if part else str(whole)
    return MINUS + digits if numerator < 0 and hundredths else digits


def counted(number: str | int) -> str:
    """Return a count as it is written in a sentence: below 13 in words."""
    return NUMBERS[number] if isinstance(number, int) and 0 <= number < len(NUMBERS) else f"{number}"
