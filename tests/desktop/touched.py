"""What other programs do to a file that is open, and what is offered afterwards, in the real window.

Called by `run` after what a day outlives, on a session bus and a home of its own.
"""

import shutil
import sys

sys.dont_write_bytecode = True

import ron  # noqa: E402
from desktop import expect, wait_for  # noqa: E402
from lasting import FILE, FOLDER, SAMPLE, activate, answer, copy, holding, look, open_file, write_card  # noqa: E402
from scenario import STATE, drive, to_step  # noqa: E402

BESIDE = FOLDER / "dag (konflikt).ron"


def begin(run, words):
    """A card is written and saved, and then nothing more is typed."""
    for path in FOLDER.iterdir():
        path.unlink()
    shutil.copy(SAMPLE, FILE)
    window = open_file(run)
    write_card(window, words)
    wait_for("the card in the file", lambda: holding(FOLDER, words) == [FILE])
    return window


def quit_and_read(run, window, picture):
    """Quits; what is told of is read before the window goes."""
    window.key("ctrl+q")
    said = window.says("En anden har ændret filen. Intet er overskrevet")
    look(run, picture, window)
    expect(str(FILE) in said and str(BESIDE) in said, f"the files are not named: {said}")
    window.key("ctrl+q")
    expect(window.ended() == 0, "the window did not end well")


def replaced(run):
    """Another program puts something else in the file's place, and nothing more is typed."""
    theirs = SAMPLE.read_bytes()
    for what, content in {"replaced": theirs, "emptied": b"", "damaged": theirs[:9_000]}.items():
        words = f"Skrevet før filen blev {what}"
        window = begin(run, words)
        FILE.write_bytes(content)
        quit_and_read(run, window, f"left-{what}")
        expect(FILE.read_bytes() == content, f"{what}: the others' work was overwritten")
        expect(holding(FOLDER, words) == [BESIDE], f"{what}: what was written is not beside it")
        expect(not copy(), f"{what}: the recovery copy is still there")
    run.done("replaced, emptied and damaged while nothing was typed: all of it lies beside, and that was told")


def deleted(run):
    words = "Skrevet før filen blev slettet"
    window = begin(run, words)
    FILE.unlink()
    window.key("ctrl+q")
    expect(window.ended() == 0 and holding(FOLDER, words) == [FILE], "the file was not written again")
    run.done("deleted while nothing was typed: the file is there again")


def taken_away(run):
    """The drive goes, and an empty folder lies in its place."""
    words = "Skrevet før drevet blev taget ud"
    window = begin(run, words)
    away = FOLDER.with_name("dage på drevet")
    FOLDER.rename(away)
    FOLDER.mkdir()
    write_card(window, "Skrevet bagefter")
    window.says("måske er drevet ikke tilsluttet")
    run.picture("drive-away", window)
    window.key("ctrl+q")
    window.says("Luk vinduet igen")
    window.key("ctrl+q")
    expect(window.ended() == 0, "the window did not end well")
    expect(not list(FOLDER.iterdir()), f"written into the empty folder: {list(FOLDER.iterdir())}")
    FOLDER.rmdir()
    away.rename(FOLDER)
    window = run.start(FILE)
    window.says("Der er en nyere kopi")
    answer(window, "Fortsæt med den nyere kopi")
    to_step(window, "Tal og skriv kort", "Barrierer to og to")
    for card in (words, "Skrevet bagefter"):
        window.see(card, "toggle button")
    window.key("ctrl+q")
    expect(window.ended() == 0 and holding(FOLDER, "Skrevet bagefter") == [FILE], "it is not in the file again")
    run.done("the drive was taken away: nothing written beneath it, and all of it offered when it was back")


def newer_copy(run):
    """A damaged file is opened by its name while the recovery copy is newer: that is what is offered first."""
    for what, content in {"emptied": b"", "damaged": SAMPLE.read_bytes()[:9_000]}.items():
        window = begin(run, "Gemt i filen")
        words = f"Kun i kopien, da filen blev {what}"
        write_card(window, words)
        wait_for("the copy", lambda: copy() and words in copy().read_text(encoding="utf-8"))
        window.kill()
        FILE.write_bytes(content)
        window = run.start(FILE)
        first = window.see("Åbn kopien fra", "push button", begins=True)
        look(run, f"offered-{what}", window)
        answer(window, first.name)
        window.says("Den fil, kopien kom fra, kunne ikke bruges")
        window.click("Forstået", "push button")
        activate(window)
        to_step(window, "Tal og skriv kort", "Barrierer to og to")
        window.see(words, "toggle button")
        window.key("ctrl+q")
        expect(window.ended() == 0 and FILE.read_bytes() == content, "the damaged file was touched")
        expect(holding(FOLDER, words) == [FOLDER / "dag (gendannet).ron"], "what was offered is in no file")
    run.done("a damaged file and a newer copy: the copy was offered first")


def copied(run):
    """A file that was copied in the file browser is a session of its own: neither loses what only its copy has."""
    window = begin(run, "Gemt i filen")
    words = "Kun i den førstes kopi"
    write_card(window, words)
    wait_for("the copy", lambda: copy() and words in copy().read_text(encoding="utf-8"))
    window.kill()
    shutil.copy(SAMPLE, FILE)
    other = FOLDER / "dag - kopi.ron"
    shutil.copy(FILE, other)
    window = run.start(other)
    window.says("Filen er en kopi af en anden.")
    look(run, "copied", window)
    window.click("Forstået", "push button")
    write_card(window, "Skrevet i kopien")
    window.key("ctrl+q")
    expect(window.ended() == 0 and holding(FOLDER, "Skrevet i kopien") == [other], "it was not saved")
    keys = [ron.read(path)["session"]["key"] for path in (FILE, other)]
    expect(keys[0] != keys[1], f"two sessions of one key: {keys}")
    expect(copy() and words in copy().read_text(encoding="utf-8"), "the other's copy is gone")
    run.done("a copied file is a session of its own, and the first one's copy is still there")


def no_room_for_copies(run):
    """Where no copy can be kept, that is told and stays told."""
    recovery = STATE / "recovery"
    shutil.rmtree(recovery)
    recovery.write_text("in the way", encoding="utf-8")
    window = begin(run, "Skrevet uden kopi")
    window.says("Der kan ikke gemmes en sikkerhedskopi på denne computer.")
    # The line has the keyboard, and its caret blinks.
    run.picture("without-copy", window)
    recovery.unlink()
    write_card(window, "Skrevet med kopi")
    window.see_gone("Uden sikkerhedskopi", "label")
    window.key("ctrl+q")
    window.ended()
    run.done("no copy could be kept: told until it could")


def whole_story(run):
    FOLDER.mkdir()
    replaced(run)
    deleted(run)
    taken_away(run)
    newer_copy(run)
    copied(run)
    no_room_for_copies(run)


if __name__ == "__main__":
    sys.exit(drive(whole_story))
