"""What a day goes through and outlives, in the real window: another window, a kill, a breakdown, another's work, damage.

Called by `run` after the scenario, on a session bus and a home of its own.
"""

import shutil
import signal
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

import ron  # noqa: E402
from desktop import ask, expect, fingerprint, place, wait_for  # noqa: E402
from scenario import HERE, HOME, SCREEN, STATE, drive, to_step  # noqa: E402

SAMPLE = HERE.parent.parent / "assets/samples/nordkoebing.ron"
FOLDER = HOME / "dage"
FILE = FOLDER / "dag.ron"
MARK = "Hemmeligheden fra Søndervang"
DRAFT = "halvt skrevet"
# What a program that panicked ends with.
PANIC = 101
TITLE = "Kursusdag: Sundhed på tværs"


def activate(window):
    ask("xdotool", "windowactivate", "--sync", window.window)


def holding(folder, words):
    """The files below a folder that hold the words."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes())


def copy():
    """The recovery copy of the session."""
    return next(iter((STATE / "recovery").glob("*.ron")), None)


def open_file(run, *arguments):
    window = run.start(*(arguments or [FILE]))
    activate(window)
    window.see(TITLE, "push button")
    return window


def answer(window, words, begins=False):
    """Answers the question that stands in the window."""
    window.click(words, "push button", begins=begins)
    window.see_gone(words, "push button")


def look(run, name, window):
    """The question as it looks on a laptop and on a large screen."""
    still(run, f"{name}-laptop", window)
    place(window.window, 0, 0, *SCREEN)
    still(run, f"{name}-large", window)
    place(window.window, 0, 0, 1366, 768)


def still(run, name, window):
    """A picture of the window once it has drawn itself anew."""

    def same():
        before = fingerprint(run.picture(name, window))
        time.sleep(0.3)
        return fingerprint(run.picture(name, window)) == before

    wait_for(f"“{name}” to stand still", same)


def write_card(window, words):
    to_step(window, "Tal og skriv kort", "Barrierer to og to")
    if not window.field("Nyt kort").focused():
        window.key("n")
    field = window.has_keyboard("Nyt kort")
    window.paste(words)
    wait_for("the words on the line", lambda: field.text() == words)
    window.key("Return")
    window.see(words, "toggle button")


def two_windows(run):
    """The second window only looks; it can save what it sees as its own, and takes over when the first is gone."""
    first = open_file(run)
    second = open_file(run)
    second.says("Dagen er åben i et andet vindue.")
    look(run, "watching", second)
    own = HOME / "mit eget.ron"
    run.choose(own)
    second.click("Gem som …", "push button")
    wait_for("a file of its own", own.exists)
    wait_for("the window to work in it", lambda: not second.find("Kun til at se.", "label", begins=True))
    keys = [ron.read(path)["session"]["key"] for path in (FILE, own)]
    expect(keys[0] != keys[1], f"two sessions of one key: {keys}")
    second.key("ctrl+q")
    expect(second.ended() == 0, "the second window did not end well")
    third = open_file(run)
    third.says("Dagen er åben i et andet vindue.")
    activate(first)
    first.key("ctrl+q")
    expect(first.ended() == 0, "the first window did not end well")
    third.says("Nu kan du arbejde videre her.")
    activate(third)
    write_card(third, "Skrevet efter overtagelsen")
    third.key("ctrl+q")
    expect(third.ended() == 0 and holding(FOLDER, "Skrevet efter overtagelsen") == [FILE], "it was not taken over")
    run.done("a second window looked on, saved its own, and a third took over")


def killed(run):
    """After a kill the newer copy is offered with what it holds more, and half a word is back in its line."""
    before = FILE.read_bytes()
    window = open_file(run)
    to_step(window, "Tal og skriv kort", "Barrierer to og to")
    window.key("n")
    field = window.has_keyboard("Nyt kort")
    window.paste(MARK)
    wait_for("the words on the line", lambda: field.text() == MARK)
    window.key("Return")
    window.has_keyboard("Nyt kort")
    window.type(DRAFT)
    # The recovery copy comes within half a second, the file after two: between them the battery is pulled out.
    wait_for("the copy", lambda: copy() and all(words in copy().read_text(encoding="utf-8") for words in (MARK, DRAFT)))
    window.kill()
    early = FILE.read_bytes() == before
    window = run.start()
    window.says("blev ikke lukket normalt")
    look(run, "left-behind", window)
    window.key("ctrl+q")
    window.ended()
    window = run.start(FILE)
    if early:
        said = window.says("Der er en nyere kopi")
        expect("ét kort eller én linje mere" in said, f"not told what it holds more: {said}")
        look(run, "newer", window)
        answer(window, "Fortsæt med den nyere kopi")
    to_step(window, "Tal og skriv kort", "Barrierer to og to")
    window.see(MARK, "toggle button")
    wait_for("the half word", lambda: window.written("Nyt kort") == DRAFT)
    window.key("n")
    field = window.has_keyboard("Nyt kort")
    window.key("ctrl+a", "BackSpace")
    wait_for("the line to be empty", lambda: not field.text())
    window.key("ctrl+q")
    expect(window.ended() == 0 and FILE in holding(FOLDER, MARK), "the recovered card is not in the file")
    run.done(f"killed while typing: {'the newer copy was offered' if early else 'the file had it already'}, the half word came back")
    return early


def broken(run):
    """When the display dies the window's thread panics, or the display's own library ends the program: nothing is lost."""
    words = "Skrevet lige før nedbruddet"
    window = open_file(run)
    write_card(window, words)
    # So much may be lost where nobody is told that the end comes.
    time.sleep(0.5)
    window.process.send_signal(signal.SIGSTOP)
    window.key("x")
    ask("xkill", "-id", window.window)
    window.process.send_signal(signal.SIGCONT)
    code = window.ended()
    in_file, in_copy = FILE in holding(FOLDER, words), copy() and words in copy().read_text(encoding="utf-8")
    expect(in_file if code == PANIC else code != 0 and (in_file or in_copy), f"{code}: in the file {in_file}, in the copy {in_copy}")
    window = run.start(FILE)
    if not in_file:
        answer(window, "Fortsæt med den nyere kopi")
    to_step(window, "Tal og skriv kort", "Barrierer to og to")
    window.see(words, "toggle button")
    window.key("ctrl+q")
    window.ended()
    run.done(f"the display died (exit code {code}): what was written is in the {'file' if in_file else 'copy'}, and offered")


def changed_by_others(run):
    """Somebody else changes the file: nothing is overwritten, and one question is asked."""
    window = open_file(run)
    theirs = FILE.read_text(encoding="utf-8").replace(f'title: "{TITLE}"', 'title: "De andres dag"', 1).encode()
    FILE.write_bytes(theirs)
    write_card(window, "Skrevet her imens")
    said = window.says("En anden har ændret filen")
    ours = FOLDER / "dag (konflikt).ron"
    expect(str(FILE) in said and str(ours) in said, f"the files are not named: {said}")
    # Nobody asked for the question: one writes on where one was.
    window.has_keyboard("Nyt kort")
    window.type("Der er 22 skoler")
    window.key("Return")
    window.see("Der er 22 skoler", "toggle button")
    window.has_keyboard("Nyt kort")
    window.key("F9")
    wait_for("the keyboard at the question", window.see("Åbn den andens udgave", "push button").focused)
    look(run, "conflict", window)
    answer(window, "Fortsæt i min")
    wait_for("what was written here", lambda: ours.exists() and "Skrevet her imens" in ours.read_text(encoding="utf-8"))
    expect(FILE.read_bytes() == theirs, "the others' work was overwritten")
    window.key("ctrl+q")
    window.ended()
    shutil.copy(ours, FILE)
    run.done("changed on disk: the others' work stands, ours lies beside it, one question asked")


def earlier(run):
    """What the session was earlier opens as a copy."""
    window = open_file(run)
    before = FILE.read_bytes()
    window.click("Menu", "push button")
    window.click("Mine data", begins=True)
    window.click("Tidligere udgaver …", "push button", begins=True)
    window.says("Sådan så dagen ud")
    look(run, "earlier", window)
    first = wait_for("an earlier one", lambda: next((node for node in window.nodes() if "kort og linjer" in node.name and node.role == "push button"), None))
    answer(window, first.name)
    made = FOLDER / "dag (tidligere udgave).ron"
    wait_for("the copy", made.exists)
    window.says("Du er nu i en kopi")
    window.click("Forstået", "push button")
    window.key("ctrl+q")
    window.ended()
    expect(FILE.read_bytes() == before, "the session itself was touched")
    run.done("an earlier version opened as a copy")


def damaged(run):
    """Backups and what can be read of a damaged file are offered; the file stays as it is."""
    whole = FILE.read_bytes()
    cut = whole[: len(whole) * 3 // 4]
    FILE.write_bytes(cut)
    window = run.start(FILE)
    window.says("Filens slutning mangler.")
    window.see("Åbn kopien fra", "push button", begins=True)
    look(run, "damaged", window)
    answer(window, "Red det, der kan læses")
    window.says("Det, der kunne læses, ligger nu i en ny fil.")
    made = FOLDER / "dag (gendannet).ron"
    wait_for("what was saved of it", made.exists)
    window.click("Forstået", "push button")
    window.see(TITLE, "push button")
    window.key("ctrl+q")
    window.ended()
    expect(FILE.read_bytes() == cut, "the damaged file was touched")
    expect(ron.read(made)["session"]["title"] == TITLE, "the saved part is not the session")
    ask(str(run.program), "check", str(made))
    FILE.write_bytes(whole)
    run.done("a damaged file: backups and what can be read were offered, the file untouched")


def erased(run):
    """Everything that is kept of the session is listed, deleted, and found nowhere."""
    expect(len(holding(HOME, MARK)) > 3, f"too little to delete: {holding(HOME, MARK)}")
    window = open_file(run)
    window.click("Menu", "push button")
    window.click("Mine data", begins=True)
    window.click("Slet dagen og alle kopier …", "push button", begins=True)
    said = window.says("Dagen og alle kopier slettes.")
    kept = [path for path in holding(HOME, MARK)] + [STATE / "recent.ron"]
    missing = [path for path in kept if str(path) not in said and str(path.parent) not in said]
    expect(not missing, f"not listed: {missing}")
    look(run, "erase", window)
    answer(window, "Slet alt dette")
    said = window.says("findes ikke længere")
    look(run, "erased", window)
    window.click("Forstået", "push button")
    window.key("ctrl+q")
    window.ended()
    left = holding(HOME, MARK)
    expect(not left, f"still there: {left}")
    expect(TITLE not in (STATE / "recent.ron").read_text(encoding="utf-8") or "mit eget" in (STATE / "recent.ron").read_text(encoding="utf-8"), "still in the list")
    run.done(f"deleted with {len(kept)} traces, and the marker word is found nowhere")


def whole_life(run):
    FOLDER.mkdir()
    shutil.copy(SAMPLE, FILE)
    two_windows(run)
    killed(run)
    broken(run)
    changed_by_others(run)
    earlier(run)
    damaged(run)
    erased(run)


if __name__ == "__main__":
    sys.exit(drive(whole_life))
