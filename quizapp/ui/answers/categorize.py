"""The answer to a `categorize`: beside each item a field of the groups."""

from quizapp.ui.answers.assigned import AssignAnswer


class CategorizeAnswer(AssignAnswer):
    """Its response has for each item the place of its group."""

    badge = "Groups"
    tray = "Groups:"
    once = False
