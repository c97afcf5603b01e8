"""Fourteen people's numbers for six factors: typed, shown, and the lowest factors given on to an agreement, in the real window.

Called by `run` on a session bus and a home of its own.
"""

import sys
from datetime import date, timedelta

sys.dont_write_bytecode = True

import ron  # noqa: E402
from desktop import expect, wait_for  # noqa: E402
from kept import words_of  # noqa: E402
from scenario import HOME, agree, ask_for_handout, drive, leave, room_says, short_day, to_step  # noqa: E402

PEOPLE = "Anne Bo Dorte Emil Fie Gert Hanne Ib Jytte Kaj Lone Mads Nina Åse".split()

# What fourteen people answered, by the key of the factor.
ROWS = {
    "focus": ("Fokus", "33424323353413"),
    "resources": ("Ressourcer", "22213321243215"),
    "staff": ("Medarbejdere", "44453455334441"),
    "leadership": ("Ledelse", "11122223344555"),
    "culture": ("Organisation og kultur", "33342332333432"),
    "collaboration": ("Samarbejde", "44353345243431"),
}
HOW = "Regne på, hvad det koster i timer"
PDF = HOME / "opsamling.pdf"


def given(run):
    """The numbers in the file, by factor, in order of size."""
    each = ron.block(ron.read(run.file()), "implementation-circle", "capacity")["each"]
    # As long as there are none, it is empty brackets.
    return {given["part"]: "".join(map(str, given["numbers"])) for given in each["given"]} if each else {}


def fourteen(run, window):
    """A morning with the circle, and its people from a mail."""
    short_day(window)
    window.key("ctrl+d")
    window.has_keyboard("Fornavn")
    window.paste("\n".join(f"{name}, {'Skole' if place < 7 else 'Kultur'}" for place, name in enumerate(PEOPLE)))
    window.says("Indsæt en liste")
    window.key("Return")
    window.see("14 deltagere", "label")
    window.press("Færdig", "push button")
    window.see_gone("Deltagere", "dialog")
    run.done("fourteen people: one paste and one Enter")


def typed(run, window):
    to_step(window, "Sammenlign", "Implementeringscirklen")
    if not window.field("Alles tal").focused():
        window.key("n")
    for name, row in ROWS.values():
        window.has_keyboard("Alles tal")
        window.type(row)
        window.key("Return")
        window.see(f"{name}: 14 af 14, midterste", "label", begins=True)
    run.picture("numbers", window)
    said = room_says(window)
    expect("midterste" not in said and "spredning" not in said, f"the room sees numbers before they are shown: {said}")
    wait_for("the numbers in the file", lambda: given(run) == {key: "".join(sorted(row)) for key, (_, row) in ROWS.items()})
    run.done("six factors, fourteen numbers each; the room saw none of them")


def shown(run, window):
    window.key("v")
    window.see("Deltagerne ser det", "label", begins=True)
    wait_for("the widest spread before the room", lambda: "størst spredning" in room_says(window))
    said = room_says(window)
    for words in ("Ledelse fra 1 til 5", "14 af 14 har svaret", "Ledelse: midterste svar 2,5, den midterste halvdel 2–4"):
        expect(words in said, f"the room does not see “{words}”: {said}")
    run.picture("numbers-shown", window)
    run.done("shown by V: the room sees on what it disagrees most")


def given_on(run, window):
    to_step(window, "Aftal", "Hvad, hvordan, hvem")
    window.see("Hent: Ledelse", "push button")
    expect(not window.find("Hent: Fokus", "push button"), "more than the two lowest factors are offered")
    window.click("Hent: Ressourcer", "push button")
    window.see("Hvad, Ressourcer", "entry")
    window.write("Hvordan, Ressourcer", HOW)
    agree(window, "Ressourcer", "Bo", "om 14 dage")
    run.picture("numbers-agreed", window)
    due = date.fromisoformat(ron.read(run.file())["session"]["date"]) + timedelta(days=14)

    def is_agreed():
        rows = ron.block(ron.read(run.file()), "what-how-who", "actions").get("content", [])
        return any(("Text", [HOW]) in row["cells"] and ("Date", [due.isoformat()]) in row["cells"] for row in rows)

    wait_for("the agreement with its date in the file", is_agreed)
    run.done("a lowest factor became an agreement, its date in words")


def printed(run, window):
    run.choose(PDF)
    ask_for_handout(window)
    window.says("Opsamlingen er gemt")
    window.key("Escape")
    window.see_gone("Gem som PDF …", "push button")
    said = words_of(PDF)
    for words in ("Ressourcer", HOW, "Ledelse", "Midterste", "2,5", "2–4"):
        expect(words in said, f"“{words}” is not in the handout: {said}")
    for _, row in ROWS.values():
        expect(row not in said.replace(" ", ""), "the numbers stand in the handout as they were typed")
    run.done("the handout has the agreement and what the numbers came to")


def whole_story(run):
    window = run.start()
    fourteen(run, window)
    typed(run, window)
    shown(run, window)
    given_on(run, window)
    printed(run, window)
    leave(run, window)


if __name__ == "__main__":
    sys.exit(drive(whole_story))
