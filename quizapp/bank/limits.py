"""How much a file may hold; each is a clear error when passed."""

FILE_BYTES = 16 * 1024 * 1024
QUESTIONS = 20_000
TEXT = 100_000  # characters
LEVELS = 100
VALUES = 1_500_000  # after aliases are expanded
LARGE = 100_000  # characters of a file that is read by slices
KEY = 64  # characters of a key that are worth comparing
COMPARED = 5_000_000  # letters, each with each, in looking for the nearest words of one file
PROBLEMS = 200_000  # told of one file
DAMAGED_PLACES = 1_000  # bad bytes and control characters told of one file
