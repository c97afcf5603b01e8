"""What must be in the handout and in the session file when the day is over."""

import ron
from desktop import Failed, ask, expect
from the_day import ACTION, BARRIERS, DRAFT, HOW, LAST, NEVER, NOTE, PEOPLE, SCORES, TITLE, TOP, WHY


def words_of(pdf):
    """What a reader can copy out of a PDF, on one line."""
    return " ".join(ask("pdftotext", str(pdf), "-").split())


def noticed(check, *about):
    """Makes sure that a check can fail."""
    try:
        check(*about)
    except Failed:
        return
    raise Failed(f"{check.__name__} does not notice what is missing")


def in_the_handout(pdf, *more):
    """What the PDF says: exactly what was written, and nothing of what was meant for the facilitator."""
    said = words_of(pdf)
    wanted = [TITLE, "Ærø Kommune", "4. februar 2027", "Det blev I enige om", ACTION, HOW, "12. feb.", "31. marts", WHY]
    wanted += [name for name, _ in PEOPLE] + [words for _, _, words, _ in BARRIERS] + list(more)
    for words in wanted:
        expect(words in said, f"“{words}” is not in the handout: {said}")
    for words in (DRAFT, NOTE, "mangler"):
        expect(words not in said, f"“{words}” is in the handout")


def in_the_file(path):
    """Every word and number is in the file, where it belongs."""
    document = ron.read(path)
    session = document["session"]
    expect((session["title"], session["organisation"], session["date"]) == (TITLE, "Ærø Kommune", "2027-02-04"), "the day")
    expect(session["facilitators"] == ["Rikke", "Søren"] and session["notes"] == NOTE, "facilitators and notes")
    given = [(person["name"], person["unit"]) for person in session["participants"]]
    expect(given == PEOPLE, f"people: {given}")
    ids = {person["name"]: person["id"] for person in session["participants"]}
    groups = ron.block(document, "barriers-in-pairs", "pairs")["groups"]
    expect(sorted(len(group["members"]) for group in groups) == [2, 2, 2], f"pairs: {groups}")
    cards = ron.block(document, "barriers-in-pairs", "barriers")["cards"]
    expect([(card["heading"], card["text"]) for card in cards] == [(heading, words) for _, heading, words, _ in BARRIERS], f"cards: {cards}")
    given = ron.block(document, "barriers-in-pairs", "weight")
    dots = {card["text"]: sum(dot["count"] for dot in given["given"] if dot["on"] == card["id"]) for card in cards}
    expect(given["closed"] and dots == {words: count for _, _, words, count in BARRIERS}, f"dots: {dots}")
    parts = {part["id"]: part for part in ron.block(document, "implementation-circle", "capacity")["parts"]}
    scores = [(key, name, parts[key]["now"], parts[key]["goal"]) for key, name, _, _ in SCORES]
    expect(scores == SCORES and parts["focus"]["note"] == WHY, f"the circle: {parts}")
    first, second = ron.block(document, "what-how-who", "actions")["content"]
    top = next(card["id"] for card in cards if card["text"] == TOP)
    expect(first["origin"] == top and first["cells"][0] == ("Text", [TOP]), f"the action from the barrier: {first}")
    expect(first["cells"][2:4] == [("People", [[ids["Åse"]]]), ("Date", ["2027-02-12"])], f"its owner and date: {first}")
    agreed = [("Text", [ACTION]), ("Text", [HOW]), ("People", [[ids["Jørgen"]]]), ("Date", ["2027-03-31"])]
    expect(second["cells"][:4] == agreed and not second.get("origin"), f"the other action: {second}")
    expect([parked["text"] for parked in session["parking"]] == [LAST], "what was parked last")
    at = document["stage"]["at"]
    expect(at == {"item": ron.exercise(document, "what-how-who")[0], "step": 2}, f"the step: {at}")


def in_no_other_file(run, path):
    """The check of the file notices every single thing that is missing or different."""
    words, copy = path.read_text(encoding="utf-8"), path.parent.parent / "changed.ron"
    changes = {word: word[::-1] for word in (TITLE, "Søren", NOTE, "Åse", TOP, WHY, ACTION, HOW, LAST)}
    for was, becomes in {**changes, "2027-03-31": "2027-03-30", "closed: true": "closed: false", "goal: 5": "goal: 4"}.items():
        expect(was in words, f"“{was}” is not in the file")
        copy.write_text(words.replace(was, becomes), encoding="utf-8")
        noticed(in_the_file, copy)


def in_no_other_handout(pdf):
    """The check of the handout notices words that are missing."""
    noticed(in_the_handout, pdf, NEVER)
