"""What the world can do to a journal, by name. The sentences are made where they are shown."""


class JournalFault(Exception):
    """Something outside the program is in the way. `code` names it, `path` says where the journal lies."""

    code = "journal-fault"

    def __init__(self, path: str, detail: str = "") -> None:
        super().__init__(f"{self.code}: {path}: {detail}")
        self.path, self.detail = path, detail


class NewerJournal(JournalFault):
    """The journal was written by a newer version; it was not touched."""

    code = "journal-newer"


class ForeignJournal(JournalFault):
    """The file is a database of another program; it was not touched."""

    code = "journal-foreign"


class DamagedJournal(JournalFault):
    """The journal cannot be read; it was not touched."""

    code = "journal-damaged"


class NoJournal(JournalFault):
    """The journal cannot be opened or made: no permission, no room, not a folder."""

    code = "journal-unopened"


class NotKept(JournalFault):
    """Something was not written, and nothing has changed.

    `code` says why: disk-full, read-only, locked, no-permission, disk-error.
    """

    def __init__(self, path: str, code: str, detail: str = "") -> None:
        super().__init__(path, detail)
        self.code = code


class TakenOver(JournalFault):
    """Another window works on this attempt now; what this one has done since was not written."""

    code = "taken-over"


class UnreadableAttempt(JournalFault):
    """An attempt is kept in a way that this version cannot read, for instance with a question type it lacks."""

    code = "attempt-unreadable"
