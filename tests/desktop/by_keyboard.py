"""A day from the start to its PDF by keys alone, in the real window: no mouse, and nothing pressed from outside.

Called by `run` on a session bus and a home of its own. The accessible tree is only read: it tells where the keyboard is.
"""

import sys
import time

sys.dont_write_bytecode = True

import ron  # noqa: E402
from desktop import FIELDS, Atspi, expect, wait_for  # noqa: E402
from kept import words_of  # noqa: E402
from scenario import HOME, add_people, drive, leave  # noqa: E402

PDF = HOME / "opsamling.pdf"
TITLE = "Kursusdag uden mus"
PEOPLE = [("Åse", "Plan og by"), ("Bjørn", "Kultur")]
CARDS = ("Ingen har tid til at følge op", "Puljen løber kun et år")


def focused(window):
    """What has the keyboard."""
    return wait_for("a tree that can be read", lambda: [next((node for node in window.nodes() if node.focused()), None)])[0]


def tab_to(window, name, most):
    """Presses Tab until something of that name has the keyboard; gives how often that took."""
    node = focused(window)
    for presses in range(1, most + 1):
        before = repr(node)
        window.key("Tab")
        # A line takes some Tabs for itself before it lets go: then the keyboard stays.
        end = time.monotonic() + 3.0
        while repr(node) == before and time.monotonic() < end:
            node = focused(window)
        if node and node.name.startswith(name):
            return presses
    raise AssertionError(f"{most} times Tab do not come to “{name}”: the keyboard is in {node!r}")


def begun(run, window):
    presses = tab_to(window, "Ny tom dag", 1)
    presses += tab_to(window, "Cirklen på en formiddag", 24)
    window.key("Return")
    dialog = window.see("Om dagen", "dialog")
    expect(dialog.has(Atspi.StateType.MODAL), "the dialog is not modal")
    expect(focused(window).name == "Om dagen", "the dialog does not say its name")
    tab_to(window, "Titel", 1)
    window.key("ctrl+a")
    window.type(TITLE)
    window.key("Return")
    window.see_gone("Om dagen", "dialog")
    window.see(TITLE, "push button")
    run.done(f"a day begun and named, its programme after {presses} times Tab")


def people(run, window):
    add_people(window, PEOPLE)
    window.key("Escape")
    window.see_gone("Deltagere", "dialog")
    run.done("two people, and the list closed by Esc")


def at_the_cards(run, window):
    def there():
        if window.find("Tal og skriv kort", "toggle button", begins=True):
            return True
        window.key("ctrl+Next")
        return False

    wait_for("the step where cards are written", there)
    run.done("at the step where cards are written")


def cards(run, window):
    window.key("Tab")
    window.has_keyboard("Nyt kort")
    for card in CARDS:
        window.type(card)
        window.key("Return")
        window.see(card, "toggle button")
        # The next one goes under the next heading.
        window.key("Tab")
    run.saved(CARDS[1])
    run.done("Tab goes to the line first; two cards")


def areas(run, window):
    window.key("ctrl+F6")
    wait_for("the keyboard in the programme", lambda: (node := focused(window)) and node.role not in FIELDS)
    window.key("ctrl+shift+F6")
    window.has_keyboard("Nyt kort")
    run.done("to the next area and back by one key")


def starred(run, window):
    presses = tab_to(window, CARDS[1], 40)
    window.key("s")

    def is_starred():
        cards = ron.block(ron.read(run.file()), "barriers-in-pairs", "barriers")["cards"]
        return any(card["text"] == CARDS[1] and card.get("starred") for card in cards)

    wait_for("the card to be starred", is_starred)
    run.done(f"a card highlighted by its key, {presses} times Tab from the line")


def printed(run, window):
    run.choose(PDF)
    window.key("ctrl+p")
    window.see("Opsamling", "dialog")
    tab_to(window, "Gem som PDF …", 60)
    window.key("Return")
    window.says("Opsamlingen er gemt")
    window.key("Escape")
    window.see_gone("Opsamling", "dialog")
    expect(focused(window).name == CARDS[1], "the keyboard is not where it was before the dialog")
    said = words_of(PDF)
    for words in CARDS:
        expect(words in said, f"“{words}” is not in the handout: {said}")
    run.done("the PDF, and the keyboard back on the card")


def whole_story(run):
    window = run.start()
    begun(run, window)
    people(run, window)
    at_the_cards(run, window)
    cards(run, window)
    areas(run, window)
    starred(run, window)
    printed(run, window)
    leave(run, window)


if __name__ == "__main__":
    sys.exit(drive(whole_story))
