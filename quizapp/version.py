"""Which quizapp this is. No importlib.metadata: reading it costs a tenth of a start."""

VERSION = "0.1.0"
