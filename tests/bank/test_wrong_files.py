"""What is wrong with a file is told by code, at its line and column, all at once."""

import pytest

from quizapp.bank.read import read_text
from tests.bank.marked import HEAD, QUESTION, Told, told, unmarked

TWO_DOMAINS = "domains: {land: Land, water: Water}\n"
SECTIONS = "sections: {rise: Where rivers rise}\n"
A = "  - id: a\n    prompt: Which?\n"
TRUE_FALSE = "  - id: a\n    type: true-false\n    prompt: Is it?\n"
NUMERIC = "  - id: a\n    type: numeric\n    prompt: How long?\n"
ESSAY = "  - id: a\n    type: essay\n    prompt: Why?\n"
SHORT = "  - id: a\n    type: short-answer\n    prompt: Which?\n"
SCENARIO = "  - id: a\n    type: scenario\n    prompt: Which?\n"
MATCHING = "  - id: a\n    type: matching\n    prompt: Which?\n"
ORDERING = "  - id: a\n    type: ordering\n    prompt: Which?\n"
GROUPS = "  - id: a\n    type: categorize\n    prompt: Which?\n"
CLOZE = "  - id: a\n    type: cloze\n"
MULTIPLE = "  - id: a\n    type: multiple\n    prompt: Which?\n"
CHOICE = "    options: [correct: Danube, Rhine]\n"

FILE = {
    "missing-key": "«title»: Rivers\nquestions:\n" + QUESTION,
    "missing-key format null": "«format»: null\ntitle: Rivers\nquestions:\n" + QUESTION,
    "missing-key title": "«format»: 1\nquestions:\n" + QUESTION,
    "missing-key title empty": "«format»: 1\ntitle:\nquestions:\n" + QUESTION,
    "missing-key title blank": "«format»: 1\ntitle: '  '\nquestions:\n" + QUESTION,
    "missing-key questions": "«format»: 1\ntitle: Rivers\n",
    "missing-key questions null": "«format»: 1\ntitle: Rivers\nquestions: null\n",
    "unknown-format": "format: «one»\ntitle: Rivers\nquestions:\n" + QUESTION,
    "unknown-format zero": "format: «0»\ntitle: Rivers\nquestions:\n" + QUESTION,
    "unknown-key": "format: 1\n«titel»: Rivers\n" + HEAD[10:] + QUESTION,
    "unknown-key merge": "«<<»: {x: y}\n" + HEAD + QUESTION,
    "duplicate-key": "format: 1\ntitle: Rivers\n«title»: Seas\nquestions:\n" + QUESTION,
    "unknown-key case counts": "format: 1\ntitle: Rivers\n«Title»: Seas\nquestions:\n" + QUESTION,
    "key-not-text": "«[a, b]»: c\n" + HEAD + QUESTION,
    "too-few": "format: 1\ntitle: Rivers\n«questions»: []\n",
    "wrong-kind questions": "format: 1\ntitle: Rivers\nquestions: «many»\n",
    "wrong-kind title": "format: 1\ntitle: «[a]»\nquestions:\n" + QUESTION,
    "bad-slug": HEAD + QUESTION + "id: «two words»\n",
    "bad-slug beginning": HEAD + QUESTION + "id: «-x»\n",
    "bad-flag": HEAD + QUESTION + "math: «maybe»\n",
    "bad-language": HEAD + QUESTION + "language: «English!»\n",
    "empty-item": HEAD + QUESTION + "tags: [a, «''», b]\n",
    "empty-item dash": HEAD + QUESTION + "tags:\n  - a\n  «-»\n  - b\n",
    "wrong-kind item": HEAD + QUESTION + "authors: [a, «{b: c}»]\n",
    "no-reason": HEAD + QUESTION + "waive: {«no-id»: }\n",
    "wrong-kind waive": HEAD + QUESTION + "waive: «[no-id]»\n",
    "too-few domains": HEAD + QUESTION + "«domains»: {}\n",
    "bad-slug domain": HEAD + QUESTION + "domains: {«a b»: Land}\n",
    "duplicate-key domain": HEAD + QUESTION + "domains: {a: A, «a»: B}\nsections: {}\n",
    "duplicate-key nfc": HEAD + QUESTION + "domains: {é: A, «e\u0301»: B}\n",
    "missing-value domain": HEAD + QUESTION + "domains: {«land»: }\n",
    "missing-key domain": HEAD + QUESTION + "domains:\n  land:\n    «color»: '#112233'\n",
    "unknown-key domain": HEAD + QUESTION + "domains: {land: {title: Land, «colour»: '#112233'}}\n",
    "bad-color": HEAD + QUESTION + "domains: {land: {title: Land, color: «red»}}\n",
    "bad-percentage": HEAD + QUESTION + "domains: {land: {title: Land, pass: «50»}}\n",
    "out-of-range": HEAD + QUESTION + "domains: {land: {title: Land, pass: «101%»}}\n",
    "unknown-domain": HEAD + QUESTION + "sections: {rise: {title: Rise, domain: «sea»}}\n",
    "unknown-key section": HEAD + QUESTION + "sections: {rise: {title: Rise, «dom»: general}}\n",
    "bad-url": HEAD + QUESTION + "source: {url: «ftp://x.org»}\n",
    "bad-url blank": HEAD + QUESTION + "source: {url: «https://x.org/a b»}\n",
    "not-a-mapping source": HEAD + QUESTION + "source: «A book»\n",
    "unknown-word mode": HEAD + QUESTION + "session: {mode: «Test»}\n",
    "bad-whole-number": HEAD + QUESTION + "session: {draw: «1.5»}\n",
    "out-of-range draw": HEAD + QUESTION + "session: {draw: «0»}\n",
    "out-of-range tries": HEAD + QUESTION + "session: {tries: «6»}\n",
    "bad-duration": HEAD + QUESTION + "session: {time_limit: «20»}\n",
    "bad-duration words": HEAD + QUESTION + "session: {time_limit: «20 minutes»}\n",
    "no-time": HEAD + QUESTION + "session: {time_limit: «0s»}\n",
    "bad-flag shuffle": HEAD + QUESTION + "session: {shuffle: «sometimes»}\n",
    "unknown-key shuffle": HEAD + QUESTION + "session: {shuffle: {«answers»: true}}\n",
    "unknown-word confidence": HEAD + QUESTION + "session: {confidence: «on»}\n",
    "color-is-comment": HEAD + QUESTION + "domains: {land: {title: Land, «color»: #112233\n  }}\n",
}

ASKED = {
    "missing-key prompt": "  - «id»: a\n" + CHOICE,
    "missing-key prompt empty": "  - «id»: a\n    prompt:\n" + CHOICE,
    "missing-key options null": "  - «id»: a\n    prompt: Which?\n    options: null\n",
    "missing-key answer null": "  - «id»: a\n    type: true-false\n    prompt: Is it?\n    answer: ~\n",
    "missing-key options": "  - «id»: a\n    prompt: Which?\n",
    "not-a-mapping": "  - «Which?»\n" + QUESTION,
    "empty-item null": "  - «null»\n" + QUESTION,
    "empty-item": "  «-»\n" + QUESTION,
    "unknown-key": A + "    «explaination»: Because.\n" + CHOICE,
    "duplicate-key": A + "    «prompt»: What?\n" + CHOICE,
    "no-id": "  - «prompt»: Which?\n" + CHOICE,
    "no-id empty": "  - «id»:\n    prompt: Which?\n" + CHOICE,
    "bad-slug": "  - id: «a/b»\n    prompt: Which?\n" + CHOICE,
    "duplicate-id": QUESTION + "  - {id: «a», prompt: Which?, options: [correct: x, y]}\n",
    "unknown-type": "  - id: a\n    type: «multple»\n    prompt: Which?\n    options: []\n    scores: 1\n",
    "unknown-section": A + "    section: «rice»\n" + CHOICE,
    "bad-number": A + "    points: «1,5»\n" + CHOICE,
    "bad-number word": A + "    points: «two»\n" + CHOICE,
    "bad-number infinite": A + "    points: «.inf»\n" + CHOICE,
    "bad-number exponent": A + "    points: «1e301»\n" + CHOICE,
    "bad-number long": A + "    points: «" + "1" * 401 + "»\n" + CHOICE,
    "negative-points": A + "    points: «-1»\n" + CHOICE,
    "negative-points domain": A + "    points: {general: «-1»}\n" + CHOICE,
    "unknown-domain": A + "    points: {«sea»: 1}\n" + CHOICE,
    "missing-value points": A + "    points: {«general»: }\n" + CHOICE,
    "too-few points": A + "    «points»: {}\n" + CHOICE,
    "wrong-kind points": A + "    points: «[1]»\n" + CHOICE,
    "no-alt": A + "    image: «rhine.png»\n" + CHOICE,
    "no-alt mapping": A + "    image: {«path»: rhine.png}\n" + CHOICE,
    "missing-key image": A + "    image: {«alt»: The Rhine}\n" + CHOICE,
    "remote-picture": "  - id: a\n    prompt: «Which ![one](http://x.org/a.png)?»\n" + CHOICE,
    "empty-item hint": A + "    hint: [one, «''»]\n" + CHOICE,
    "unknown-word": A + "    difficulty: «Easy»\n" + CHOICE,
    "wrong-kind explanation": A + "    explanation: «{a: b}»\n" + CHOICE,
    "unknown-key passage": A + "    source: {«quot»: b}\n" + CHOICE,
    "not-a-mapping passage": A + "    source: «page 3»\n" + CHOICE,
    "bad-duration": A + "    time_limit: «1m30»\n" + CHOICE,
    "no-correct-option": A + "    «options»: [Danube, Rhine]\n",
    "several-correct-options": A + "    options: [correct: Danube, «correct: Rhine»]\n",
    "too-few options": A + "    «options»: [correct: Danube]\n",
    "too-few no options": A + "    «options»: []\n",
    "wrong-kind options": A + "    options: «Danube»\n",
    "empty-item options": A + "    options: [correct: Danube, «''»]\n",
    "duplicate-option": A + "    options: [correct: The Danube, wrong: «'The  Danube '»]\n",
    "duplicate-option plain": A + "    options: [correct: Danube, Rhine, «Rhine»]\n",
    "no-option-text": A + "    options: [correct: Danube, {«feedback»: No.}]\n",
    "no-option-text empty": A + "    options: [correct: Danube, {«wrong»: , feedback: No.}]\n",
    "several-option-texts": A + "    options: [correct: Danube, {wrong: Po, «text»: Rhine}]\n",
    "unknown-key option": A + "    options: [correct: Danube, {wrong: Po, «pinned»: true}]\n",
    "bad-flag pin": A + "    options: [correct: Danube, {wrong: Po, pin: «last»}]\n",
    "only-for-wrong": A + "    options: [{correct: Danube, «credit»: 50%}, Po]\n",
    "only-for-wrong misconception": A + "    options: [{correct: Danube, «misconception»: x}, Po]\n",
    "out-of-range credit": A + "    options: [correct: Danube, {wrong: Po, credit: «-5%»}]\n",
    "unknown-key credit": MULTIPLE + "    options: [correct: D, {wrong: P, «credit»: 50%}]\n",
    "no-correct-option multiple": MULTIPLE + "    «options»: [Danube, Rhine]\n",
    "unknown-word scoring": "  - id: a\n    type: multiple\n    scoring: «gross»\n    prompt: Which?\n" + CHOICE,
    "unknown-key scoring": "  - id: a\n    «scoring»: net\n    prompt: Which?\n" + CHOICE,
    "missing-key answer": "  - «id»: a\n    type: true-false\n    prompt: Is it?\n",
    "bad-flag answer": TRUE_FALSE + "    answer: «1»\n",
    "missing-key accept": "  - «id»: a\n    type: short-answer\n    prompt: Which?\n",
    "too-few accept": SHORT + "    «accept»: []\n",
    "empty-item accept": SHORT + "    accept: [a, «''»]\n",
    "wrong-kind accept": SHORT + "    accept: «{a: b}»\n",
    "missing-key accept text": SHORT + "    accept: [{«credit»: 50%}]\n",
    "unknown-key accept": SHORT + "    accept: [{text: a, «weight»: 50%}]\n",
    "bad-percentage accept": SHORT + "    accept: [{text: a, credit: «half»}]\n",
    "out-of-range typos": SHORT + "    accept: a\n    typos: «-1»\n",
    "bad-flag case": SHORT + "    accept: a\n    case: «maybe»\n",
    "typos-with-wildcard": SHORT + "    accept: a*\n    wildcard: yes\n    «typos»: 1\n",
    "unknown-key of a short answer": A + CHOICE + "    «typos»: 1\n",
    "missing-key amount": "  - «id»: a\n    type: numeric\n    prompt: How long?\n",
    "bad-number amount": NUMERIC + "    answer: «'1,5'»\n",
    "wrong-kind amount": NUMERIC + "    answer: «[1, 2]»\n",
    "unknown-key amount": NUMERIC + "    answer: {between: [1, 2], «and»: 3}\n",
    "missing-key between": NUMERIC + "    answer: {«between»: }\n",
    "wrong-kind between": NUMERIC + "    answer: {between: «1»}\n",
    "not-two-ends": NUMERIC + "    answer: {«between»: [1, 2, 3]}\n",
    "empty-item between": NUMERIC + "    answer: {between: [1, «''»]}\n",
    "bad-number between": NUMERIC + "    answer: {between: [«low», 2]}\n",
    "ends-swapped": NUMERIC + "    answer: {«between»: [2, 1]}\n",
    "percentage-of-range": NUMERIC + "    answer: {between: [1, 2]}\n    «tolerance»: 1%\n",
    "out-of-range tolerance": NUMERIC + "    answer: 1\n    tolerance: «-1»\n",
    "out-of-range share": NUMERIC + "    answer: 1\n    tolerance: «101%»\n",
    "bad-percentage tolerance": NUMERIC + "    answer: 1\n    tolerance: «some%»\n",
    "bad-number tolerance": NUMERIC + "    answer: 1\n    tolerance: «some»\n",
    "wrong-kind unit": NUMERIC + "    answer: 1\n    unit: «[m]»\n",
    "units-without-unit": NUMERIC + "    answer: 1\n    «units»: {km: 1000}\n",
    "duplicate-unit": NUMERIC + "    answer: 1\n    unit: m²\n    units: {«m2»: 1}\n",
    "duplicate-key unit": NUMERIC + "    answer: 1\n    unit: m\n    units: {km: 1000, «' km'»: 1000}\n",
    "bad-factor": NUMERIC + "    answer: 1\n    unit: m\n    units: {km: «0»}\n",
    "bad-number factor": NUMERIC + "    answer: 1\n    unit: m\n    units: {km: «a lot»}\n",
    "missing-value factor": NUMERIC + "    answer: 1\n    unit: m\n    units: {«km»: }\n",
    "wrong-kind units": NUMERIC + "    answer: 1\n    unit: m\n    units: «[km]»\n",
    "too-few decisions": SCENARIO + "    «options»: [a]\n",
    "duplicate-option decision": SCENARIO + "    options: [{text: a}, «a»]\n",
    "missing-key decision": SCENARIO + "    options: [{«points»: {general: 1}}, b]\n",
    "unknown-key decision": SCENARIO + "    options: [{text: a, «correct»: b}, b]\n",
    "unknown-domain decision": SCENARIO + "    options: [{text: a, points: {«sea»: 1}}, b]\n",
    "bad-number decision": SCENARIO + "    options: [{text: a, points: {general: «one»}}, b]\n",
    "missing-value decision": SCENARIO + "    options: [{text: a, points: {«general»: }}, b]\n",
    "unknown-key points of a scenario": SCENARIO + "    «points»: 2\n    options: [a, b]\n",
    "empty-item decision": SCENARIO + "    options: [a, «''»]\n",
    "too-few pairs": MATCHING + "    «pairs»: [[a, b]]\n",
    "not-a-pair": MATCHING + "    pairs: [[a, b], «[c]»]\n",
    "not-a-pair text": MATCHING + "    pairs: [[a, b], «c»]\n",
    "empty-item pair": MATCHING + "    pairs: [[a, b], [c, «''»]]\n",
    "duplicate-option left": MATCHING + "    pairs: [[a, b], [«a», c]]\n",
    "duplicate-option extra": MATCHING + "    pairs: [[a, b], [c, d]]\n    extra: [«b»]\n",
    "too-few items": ORDERING + "    «items»: [a]\n",
    "wrong-kind items": ORDERING + "    items: «a»\n",
    "duplicate-option item": ORDERING + "    items: [a, b, «a»]\n",
    "unknown-word scoring of an order": ORDERING + "    items: [a, b]\n    scoring: «net»\n",
    "too-few groups": GROUPS + "    «groups»: {a: [b, c]}\n",
    "missing-value group": GROUPS + "    groups: {«a»: , b: [c, d]}\n",
    "duplicate-key group": GROUPS + "    groups: {a: [b], «a»: [c]}\n",
    "duplicate-option member": GROUPS + "    groups: {a: [b], c: [«b»]}\n",
    "wrong-kind group": GROUPS + "    groups: {a: «b», c: [d]}\n",
    "missing-key groups": "  - «id»: a\n    type: categorize\n    prompt: Which?\n",
    "too-few rubric": ESSAY + "    «rubric»: []\n",
    "wrong-kind rubric": ESSAY + "    rubric: «clarity»\n",
    "empty-item rubric": ESSAY + "    rubric: [{criterion: a, points: 1}, «''»]\n",
    "not-a-mapping criterion": ESSAY + "    rubric: [«clarity»]\n",
    "missing-key criterion": ESSAY + "    rubric: [{«points»: 1}]\n",
    "missing-key criterion points": ESSAY + "    rubric: [{«criterion»: a}]\n",
    "unknown-key criterion": ESSAY + "    rubric: [{criterion: a, points: 1, «weight»: 2}]\n",
    "bad-worth": ESSAY + "    rubric: [{criterion: a, points: «0»}]\n",
    "out-of-range criterion": ESSAY + "    rubric: [{criterion: a, points: «1001»}]\n",
    "bad-number criterion": ESSAY + "    rubric: [{criterion: a, points: «many»}]\n",
    "wrong-kind sample": ESSAY + "    sample: «[a]»\n",
    "not-a-mapping words": ESSAY + "    words: «300»\n",
    "unknown-key words": ESSAY + "    words: {«least»: 200}\n",
    "out-of-range words": ESSAY + "    words: {min: «0»}\n",
    "bad-whole-number words": ESSAY + "    words: {max: «1.5»}\n",
    "words-swapped": ESSAY + "    words: {«min»: 400, max: 200}\n",
    "lone-brace": CLOZE + "    text: «a {b} { c»\n    blanks: {b: d}\n",
    "missing-value blank beside a good one": CLOZE + "    text: a {b} {c}\n    blanks: {«b»: , c: d}\n",
    "entry-without-blank nfc": CLOZE + "    text: a {b}\n    blanks: {b: d, «e\u0301»: e}\n",
    "blank-twice": CLOZE + "    text: «a {b} {b}»\n    blanks: {b: d}\n",
    "blank-without-entry": CLOZE + "    text: «a {b} {c}»\n    blanks: {b: d}\n",
    "entry-without-blank": CLOZE + "    text: a {b}\n    blanks: {b: d, «c»: e}\n",
    "blank-of-no-type": CLOZE + "    text: a {b}\n    blanks: {b: {«typos»: 1}}\n",
    "missing-value blank": CLOZE + "    text: a {b}\n    blanks: {«b»: }\n",
    "no-correct-option blank": CLOZE + "    text: a {b}\n    blanks: {b: {«options»: [x, y]}}\n",
    "bad-slug blank": CLOZE + "    text: a {b}\n    blanks: {b: x, «c d»: y}\n",
    "missing-key text": "  - «id»: a\n    type: cloze\n    blanks: {b: c}\n",
    "not-a-side": TRUE_FALSE + "    answer: yes\n    feedback: {«maybe»: Hm.}\n",
    "duplicate-key side": TRUE_FALSE + "    answer: no\n    feedback: {true: A, «Yes»: B}\n",
}

DOMAINS = {
    "domain-needed": "  - «id»: a\n    prompt: Which?\n" + CHOICE,
    "domain-needed bare": A + "    points: «2»\n" + CHOICE,
    "domain-needed zero": A + "    points: «0»\n" + CHOICE,
    "domain-needed section": "  - id: a\n    section: rise\n    prompt: Which?\n    points: «2»\n" + CHOICE,
    "unknown-section alone": "  - id: a\n    section: «rose»\n    prompt: Which?\n" + CHOICE,
}

YAML = {
    "not-yaml colon": HEAD + "  - prompt: What is it«:» this?\n",
    "not-yaml tab": HEAD + "«\t»- prompt: x\n",
    "not-yaml quote": "format: 1\ntitle: 'Rivers' «a»nd seas\n",
    "not-yaml alias": "format: «*»one\n",
    "not-yaml bracket": "format: [1, 2\ntitle«:» x\n",
    "not-yaml surrogate": 'format: 1\ntitle: "a\\u«d»83d"\n',
    "empty-file": "«»",
    "empty-file comment": "«»# nothing yet\n",
    "not-a-mapping": "«- a\n- b»\n",
    "not-a-mapping text": "«Rivers»\n",
    "second-document": HEAD + QUESTION + "«---»\nformat: 1\n",
    "not-yaml dots": HEAD + QUESTION + "...\n«f»ormat: 1\n",
    "custom-tag": HEAD + QUESTION + "description: «!secret x»\n",
    "custom-tag python": HEAD + QUESTION + "description: «!!python/name:os.system x»\n",
    "custom-tag list": HEAD + QUESTION + "tags: «!!set [a]»\n",
    "control-character": HEAD + QUESTION + "description: a«\x07\x08»b\n",
    "control-character escape": HEAD + QUESTION + 'description: «"a\\e[2Jb"»\n',
    "endless-alias": HEAD + QUESTION + "tags: «&t [a, *t]»\n",
}


def check(code: str, text: str) -> None:
    plain, places = unmarked(text)
    assert told(read_text(plain, "rivers.quiz.yaml")) == [Told(code.split()[0], *place) for place in places]


@pytest.mark.parametrize("code", FILE)
def test_a_wrong_key_of_the_file_is_told_at_its_place(code: str) -> None:
    check(code, FILE[code])


@pytest.mark.parametrize("code", ASKED)
def test_a_wrong_question_is_told_at_its_place(code: str) -> None:
    check(code, HEAD + ASKED[code])


@pytest.mark.parametrize("code", DOMAINS)
def test_points_that_no_domain_takes_are_told_at_their_place(code: str) -> None:
    check(code, TWO_DOMAINS + SECTIONS + HEAD + DOMAINS[code])


@pytest.mark.parametrize("code", YAML)
def test_what_is_no_yaml_or_more_than_yaml_is_told_at_its_place(code: str) -> None:
    check(code, YAML[code])


def test_groups_hold_at_least_two_items_and_one_of_them_may_be_empty() -> None:
    (found,) = read_text(HEAD + GROUPS + "    groups: {a: [b], c: []}\n", "q.yaml").diagnostics
    assert (found.code, found.line, found.column) == ("too-few", 7, 5)
    assert read_text(HEAD + GROUPS + "    groups: {a: [b, d], c: []}\n", "q.yaml").quiz is not None


def test_each_brace_that_stands_alone_is_told_and_what_is_amiss_in_text_and_blanks_at_once() -> None:
    text = CLOZE + "    text: one } here, two { there, {b} and {c d}\n    blanks: {b: {accept: x, credit: 1}, c: }\n"
    found = read_text(HEAD + text, "q.yaml").diagnostics
    assert sorted(each.code for each in found) == [
        "bad-slug",
        "entry-without-blank",
        "lone-brace",
        "lone-brace",
        "missing-value",
        "unknown-key",
    ]
