"""quizapp: quizzes from YAML files, points by domain, and why."""
