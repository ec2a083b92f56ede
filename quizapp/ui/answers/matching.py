"""The answer to a `matching`: beside each on the left a field of what stands on the right."""

from quizapp.ui.answers.assigned import AssignAnswer


class MatchingAnswer(AssignAnswer):
    """Its response has for each left the place of its right."""

    badge = "Matching"
