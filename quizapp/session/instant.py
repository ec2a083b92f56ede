"""A moment, as it is handed to the core: nobody in here asks a clock."""

from quizapp.record import Record


class Instant(Record):
    """A moment: UTC in milliseconds since 1970, the zone's offset in minutes, and a count that never goes back.

    `steady` counts milliseconds from an arbitrary start of this process or machine; only differences mean something.
    """

    utc: int
    offset: int
    steady: int
