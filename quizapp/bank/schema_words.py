"""What each key of a quiz file is for, in a teacher's words: a title and a sentence, which editors show."""

from collections.abc import Mapping

Words = Mapping[str, tuple[str, str]]

FILE: Words = {
    "format": ("Format", "The version of this format: 1."),
    "title": ("Title", "What the quiz is called."),
    "id": (
        "Name for the program",
        "A short name that stays the same, because results hang on it. Left out, it is made from the file’s name.",
    ),
    "collection": (
        "Collection",
        "Quizzes with the same collection stand together, share their domains and can be taken mixed.",
    ),
    "description": ("Description", "What the quiz is about, in Markdown; shown in the library."),
    "license": ("Licence", "Who may use the quiz, and how."),
    "version": ("Version", "The version of this quiz, in any form you like."),
    "authors": ("Authors", "Who wrote the quiz: one name, or a list."),
    "tags": ("Tags", "Words to find the quiz by: one, or a list."),
    "language": ("Language", "The language of the quiz, such as en or pt-BR. Left out: en."),
    "math": ("Mathematics", "Whether $…$ and $$…$$ hold mathematics. Left out: false, and $ is a dollar."),
    "waive": ("Waived warnings", "Warnings you have looked at and do not want to see again, each with the reason."),
    "domains": (
        "Domains",
        "What points are earned in: a short name and a title each. Left out, there is one, called General.",
    ),
    "sections": ("Sections", "The parts of the source text: a short name and a title each."),
    "source": ("Source", "What the questions were written from."),
    "session": ("Session", "How the quiz is taken, unless the learner chooses otherwise."),
    "questions": ("Questions", "The questions, at least one."),
}
DOMAIN: Words = {
    "title": ("Title", "What the domain is called."),
    "description": ("Description", "What belongs to the domain, in Markdown."),
    "color": ("Colour", "The domain’s colour as “#RRGGBB”, in quotes: without them # begins a comment."),
    "pass": ("Pass mark", "The share of the domain’s points that is enough, such as 60%."),
}
SECTION: Words = {
    "title": ("Title", "What the section is called."),
    "domain": ("Domain", "The domain that the section’s questions earn in, unless a question says otherwise."),
    "heading": ("Heading", "The section’s heading in the source text, where it differs from the title."),
}
SOURCE: Words = {
    "title": ("Title", "What the source is called."),
    "author": ("Author", "Who wrote it."),
    "publisher": ("Publisher", "Where it appeared."),
    "date": ("Date", "When it appeared, as it is to be shown."),
    "url": ("Address", "Its address on the web, beginning with https:// or http://."),
    "text": ("Text", "A file beside the quiz, Markdown (.md) or plain text, that the learner can read."),
}
SESSION: Words = {
    "mode": ("Mode", "practice tells after each answer whether it was right; test tells at the end."),
    "draw": ("Draw", "Ask only so many questions, drawn at random and spread over the domains."),
    "shuffle": ("Shuffle", "Whether the order changes each time: one flag for both, or one each."),
    "time_limit": ("Time limit", "The time for the whole session."),
    "tries": ("Tries", "How often a question may be tried in practice, from 1 to 5."),
    "retry_penalty": ("Penalty for a further try", "What each failed try takes off the credit. Left out: a third."),
    "confidence": (
        "Confidence",
        "ask: the learner says how sure they are; score: that is scored beside the points; off: it is not asked.",
    ),
    "pass": ("Pass mark", "The share of all points that is enough, such as 60%."),
    "open_book": ("Open book", "Whether the source text may be opened in a test."),
}
SHUFFLE: Words = {
    "questions": ("Questions", "Whether the questions come in another order each time. Left out: false."),
    "options": ("Options", "Whether the options come in another order each time. Left out: true."),
}
QUESTION: Words = {
    "id": ("Name for the program", "A short name that no other question here has. Results hang on it: keep it."),
    "type": ("Type", "What kind of question it is. Left out: choice."),
    "prompt": ("Prompt", "What is asked, in Markdown."),
    "section": ("Section", "The section that the question belongs to: its short name under “sections”."),
    "points": ("Points", "What the question is worth: a number, or a number for each domain. Left out: 1."),
    "image": ("Picture", "A picture shown with the question: its path beside the quiz, and words for it."),
    "hint": ("Hint", "Help that the learner can ask for, in Markdown: one, or a list shown one by one."),
    "explanation": ("Explanation", "Why the answer is right, in Markdown; shown after the answer."),
    "source": ("Passage", "The passage of the source text that the answer rests on."),
    "waive": ("Waived warnings", "Warnings about this question that you do not want to see again, with the reason."),
    "difficulty": ("Difficulty", "How hard the question is."),
    "tags": ("Tags", "Words to find the question by: one, or a list."),
    "time_limit": ("Time limit", "The time for this question."),
}
PASSAGE: Words = {
    "section": ("Section", "The section where the passage stands, if it is not the question’s."),
    "quote": ("Quote", "The passage, word for word."),
}
IMAGE: Words = {
    "path": ("Path", "The picture’s file, in the quiz’s folder or below it."),
    "alt": ("Words for it", "What the picture shows, for those who cannot see it."),
}
ACCEPTED: Words = {
    "text": ("Text", "A text that is accepted."),
    "credit": ("Credit", "The share of the points that this text earns, such as 50%. Left out: all of them."),
    "feedback": ("Feedback", "What is said to whoever answered this, in Markdown."),
}
DECISION: Words = {
    "text": ("Option", "What can be decided, in Markdown."),
    "points": ("Points", "What the decision earns in each domain; less than 0 is a price. Left out: 0."),
    "feedback": ("Feedback", "What is said to whoever decided so, in Markdown."),
}
CRITERION: Words = {
    "criterion": ("Criterion", "What is looked for in the answer, in Markdown."),
    "points": ("Points", "What it is worth among the criteria, above 0."),
}
WORDS: Words = {
    "min": ("Least", "The fewest words that are asked for."),
    "max": ("Most", "The most words that are asked for."),
}
AMOUNT: Words = {
    "between": ("Between", "The least and the greatest number that are right."),
}
OPTION: Words = {
    "correct": ("Right option", "The text of an option that is right, in Markdown."),
    "wrong": ("Wrong option", "The text of an option that is wrong, in Markdown."),
    "text": ("Option", "The text of an option that is wrong, in Markdown."),
    "feedback": ("Feedback", "What is said to whoever picked this option, in Markdown."),
    "pin": ("Pin", "true keeps the option in its place at the end when options are shuffled."),
    "misconception": ("Misconception", "The mistake behind this option; options that share it bear the same words."),
    "credit": ("Credit", "The share of the points that this wrong option deserves, such as 50%."),
}
