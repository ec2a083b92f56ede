"""How the names of quiz files end. Home asks at the start, so it stands alone."""

ENDINGS = (".quiz.yaml", ".quiz.yml")
