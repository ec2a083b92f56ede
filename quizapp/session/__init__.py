"""Taking quizzes: the plan, the steps, what may be seen now, time."""
