"""An exercise of one's own, in the real window: made without code, kept, and used on another day after a restart."""

import ron
from desktop import expect, only, wait_for

TITLE = "Tre gode grunde"
PROGRAMME = "Min formiddag"
HEADINGS = ("Borgere", "Kolleger", "Penge")
STEPS = (("Alene", 2), ("To og to", 4), ("Alle", 6))


def make(window):
    """From an empty exercise, with mouse and keyboard."""
    window.key("ctrl+b")
    window.see("Bibliotek", "dialog", "label", "panel", "filler")
    window.click("Ny øvelse", "push button")
    window.write("Øvelsens titel", TITLE)
    window.write("Formål", "Find det, der taler for.")
    window.press("+ Kort", "push button")
    for number, heading in enumerate(HEADINGS, 1):
        if number > 1:
            window.press("+ Ny overskrift", "push button")
            window.has_keyboard(f"Overskrift {number}")
            window.type(heading)
        else:
            window.write(f"Overskrift {number}", heading)
    for place, (title, minutes) in enumerate(STEPS):
        if place > 0:
            window.press("+ Nyt trin", "push button")
            window.has_keyboard("Trin, Nyt trin")
            window.type(title)
        else:
            window.write("Trin, Ny øvelse", title)
        window.write(f"Minutter, {title}", str(minutes))
        window.key("Tab")


def keep(window):
    window.press("Gem øvelsen som min egen …", "push button")
    window.write("Titel", TITLE)
    window.press("Gem", "push button")
    window.says(f"“{TITLE}” ligger nu i dit bibliotek.")


def kept(folder):
    """What the file holds, as a person could read it."""
    exercise = ron.read(only(folder, "*.ron"))
    expect(exercise["title"]["da"] == TITLE, f"another title: {exercise['title']}")
    minutes = [step["minutes"] for step in exercise["steps"]]
    expect(minutes == [2, 4, 6], f"other minutes: {minutes}")
    return exercise


def keep_programme(window):
    window.key("ctrl+k")
    window.has_keyboard("Find en kommando …")
    window.type("mit program")
    # The list is one look behind what is typed.
    window.see_gone("Gem øvelsen som min egen …", "toggle button", "push button")
    window.see("Gem som mit program …")
    window.key("Return")
    window.write("Titel", PROGRAMME)
    window.write("Hvad er det godt til?", "Tre timer og tre grunde.")
    window.press("Gem", "push button")
    window.says(f"“{PROGRAMME}” ligger nu i dit bibliotek.")


def own_exercise(run, state, begin):
    """Made and kept on one day, then added to the next by keyboard alone. `begin` opens a new day."""
    window = run.start()
    begin(window)
    make(window)
    run.picture("own-exercise", window)
    keep(window)
    wait_for("the exercise in the folder", lambda: kept(state / "library/exercises"))
    keep_programme(window)
    run.done("“Tre gode grunde” made without code, and kept with the whole programme")
    window.key("ctrl+q")
    expect(window.ended() == 0, "the program did not end well")
    window = run.start()
    begin(window)
    window.key("ctrl+b")
    window.has_keyboard("Navn, formål, arbejdsform eller kilde. Skriv fx 20 for højst 20 minutter")
    window.type("tre gode 15")
    window.see("Find det, der taler for.", "label")
    run.picture("library", window)
    window.key("Return")
    window.click(TITLE, "toggle button", begins=True)
    window.click("Gå hertil", "push button")
    window.click("To og to  4′", "push button")
    window.key("n")
    window.has_keyboard("Nyt kort")
    window.key("ctrl+3")
    window.type("Det er billigt")
    window.key("Return")
    window.see("Det er billigt", "toggle button")
    run.done("after a restart it is found, added to another day and used")
    window.key("Escape", "ctrl+n")
    window.press(PROGRAMME, "push button")
    window.press("Færdig", "push button")
    window.see(TITLE, "toggle button", begins=True)
    run.picture("own-programme", window)
    run.done("another day begins with a programme of one's own")
    return window
