"""The room's window on monitors that come and go, and no screen saver while the room looks.

Called by `run`, on a display whose monitors can be plugged in and pulled out, a session bus and a home of its own.
"""

import os
import shutil
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from desktop import LAPTOP, ask, brightness, expect, wait_for  # noqa: E402
from scenario import HERE, HOME, ROOM, drive, room_says, to_step  # noqa: E402

SAMPLE = HERE.parent.parent / "assets/samples/nordkoebing.ron"
FILE = HOME / "dag.ron"
PROJECTOR, THIRD = (1920, 1080), (1024, 768)
# Timings that nothing has to show.
MODES = {
    "DUMMY0": ("laptop", "85.5 1366 1436 1579 1792 768 771 774 798"),
    "DUMMY1": ("projector", "148.5 1920 2008 2052 2200 1080 1084 1089 1125"),
    "DUMMY2": ("third", "65 1024 1048 1184 1344 768 771 777 806"),
}
HALF = "et halvt or"


def plug(output, *where):
    ask("xrandr", "--output", output, "--mode", MODES[output][0], *where)


def pull(output):
    ask("xrandr", "--output", output, "--off")


def rectangle(window):
    """Where a window is on the display: left, top, width and height."""
    lines = dict(line.split("=") for line in ask("xdotool", "getwindowgeometry", "--shell", window).splitlines())
    return tuple(int(lines[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))


def stacked():
    """The windows from the one that lies at the bottom."""
    listed = ask("xprop", "-root", "_NET_CLIENT_LIST_STACKING").partition("#")[2]
    return [int(number, 16) for number in listed.split(",")]


def fills(run, window, expected, what):
    """Waits until the room's window fills a rectangle, and shows that it draws there."""
    other = wait_for("the room's window", lambda: window.windows().get(ROOM))
    try:
        wait_for(f"the room's window to fill {expected}", lambda: rectangle(other) == expected, seconds=8)
    except AssertionError as failed:
        raise AssertionError(f"{what}: {failed}, it is at {rectangle(other)}") from None
    return other


def stands(window, screen):
    """Waits until the room's window is an ordinary one on a screen, and not before the facilitator's."""
    left, top, width, height = screen
    other = wait_for("the room's window", lambda: window.windows().get(ROOM))

    def is_ordinary():
        x, y, wide, high = rectangle(other)
        return wide < width and high < height and left <= x < left + width and top <= y < top + height

    wait_for(f"the room's window to stand on {screen}", is_ordinary, seconds=8)
    return other


def behind(window, other):
    wait_for("the facilitator's window before the room's", lambda: stacked().index(int(other)) < stacked().index(int(window.window)))


def has_keyboard(window):
    """Waits until one writes in the facilitator's window again."""
    wait_for("the keyboard where one writes", lambda: ask("xdotool", "getactivewindow") == window.window)


def saver():
    """Whether the display's screen saver has started."""
    return ask("xssstate", "-s") == "on"


def keyboard(window, other):
    """Gives a window the keyboard, and once more where one that is just being placed has taken it."""

    def kept():
        ask("xdotool", "windowactivate", "--sync", other)
        time.sleep(0.7)
        return ask("xdotool", "getactivewindow") == other

    wait_for("the keyboard", kept)


def no_saver(run, window):
    """The screen saver starts when nobody looks, and not while the room's window is open; a kill gives it back."""
    ask("xset", "s", "2", "2")
    wait_for("the screen saver", saver, seconds=6)
    window.key("shift")
    window.key("F5")
    other = stands(window, (0, 0, *LAPTOP))
    time.sleep(4.0)
    expect(not saver(), "the screen saver started while the room looked")
    ask("wmctrl", "-i", "-c", other)
    wait_for("the room's window to be closed", lambda: ROOM not in window.windows())
    wait_for("the screen saver", saver, seconds=6)
    keyboard(window, window.window)
    window.key("F5")
    stands(window, (0, 0, *LAPTOP))
    window.kill()
    wait_for("the screen saver after a kill", saver, seconds=6)
    ask("xset", "s", "off")
    run.done("no screen saver while the room's window is open, and again after it and after a kill")


def plugged_and_pulled(run, window):
    """Begun with one screen; the projector comes, goes, and comes again. Half a card stays half, and the clock runs."""
    to_step(window, "Tal og skriv kort", "Barrierer to og to")
    window.key("F5")
    other = stands(window, (0, 0, *LAPTOP))
    keyboard(window, window.window)
    window.key("F11")
    window.says("Der er kun denne ene skærm.")
    plug("DUMMY1", "--right-of", "DUMMY0")
    right = (LAPTOP[0], 0, *PROJECTOR)
    fills(run, window, right, "plugged in after the start")
    keyboard(window, window.window)
    window.key("n")
    field = window.has_keyboard("Nyt kort")
    window.type(HALF)
    wait_for("half a card", lambda: field.text() == HALF)
    for _ in range(2):
        pull("DUMMY1")
        behind(window, stands(window, (0, 0, *LAPTOP)))
        plug("DUMMY1", "--right-of", "DUMMY0")
        fills(run, window, right, "plugged in again")
        has_keyboard(window)
    expect(field.text() == HALF, f"the half card became {field.text()!r}")
    run.picture("monitors-facilitator", window)
    run.picture("monitors-room", window, other)
    run.done("one screen, then a projector that is pulled out and plugged in again: it is filled, and never the laptop")
    return right


def remote(run, window, right):
    """A presenter's remote in the room's window, then full screen by key and back, as often as one likes."""
    other = window.windows()[ROOM]
    keyboard(window, other)
    seen = room_says(window)
    for forth, back in (("Next", "Prior"), ("Right", "Left"), ("Down", "Up")):
        window.key(forth)
        wait_for("the next page", lambda: room_says(window) != seen)
        window.key(back)
        wait_for("the page before", lambda: room_says(window) == seen)
    for sent, dark in (("period", True), ("period", False), ("b", True), ("b", False)):
        window.key(sent)
        wait_for(f"{sent} to be heeded", lambda: (brightness(run.picture("monitors-dark", window, other)) < 0.01) == dark)
    for sent in ("F5", "shift+F5"):
        window.key(sent)
        time.sleep(0.3)
    fills(run, window, right, "F5 only opens")
    expect(window.written("Nyt kort") == HALF, "the remote typed into a card")
    for key in ("Escape", "F11"):
        keyboard(window, other)
        window.key(key)
        stands(window, right)
        window.key("F11")
        fills(run, window, right, f"{key} and F11")
    keyboard(window, window.window)
    window.key("F11")
    behind(window, stands(window, right))
    window.key("F11")
    fills(run, window, right, "F11 twice in the facilitator's window")
    run.done("a remote turns pages and types nothing; Esc and F11 stay on the projector")


def chosen(run, window, right):
    """Of three monitors one is chosen by its name in the palette, and on another day it is the same."""
    plug("DUMMY2", "--right-of", "DUMMY1")
    fills(run, window, right, "a third plugged in")
    keyboard(window, window.window)
    window.key("ctrl+k")
    window.has_keyboard("Find en kommando …")
    window.type("DUMMY2")
    window.see("Storskærm på DUMMY2 (1024 × 768)", begins=True)
    time.sleep(0.5)
    window.key("Return")
    third = (LAPTOP[0] + PROJECTOR[0], 0, *THIRD)
    fills(run, window, third, "the third chosen")
    pull("DUMMY2")
    behind(window, stands(window, (0, 0, *LAPTOP)))
    plug("DUMMY2", "--right-of", "DUMMY1")
    fills(run, window, third, "the third plugged in again")
    has_keyboard(window)
    window.key("ctrl+q")
    expect(window.ended() == 0, "it did not end well")
    # On screens where a point is more than a pixel.
    os.environ["WINIT_X11_SCALE_FACTOR"] = "1.1"
    window = run.start(FILE)
    os.environ.pop("WINIT_X11_SCALE_FACTOR")
    window.key("F5")
    fills(run, window, third, "after a restart")
    pull("DUMMY2")
    behind(window, stands(window, (0, 0, *LAPTOP)))
    has_keyboard(window)
    window.key("ctrl+q")
    expect(window.ended() == 0, "it did not end well")
    run.done("of three monitors the chosen one, remembered by its name, to the last pixel at another scale")


def elsewhere(run):
    """The projector on the left, and one that shows the same as the laptop."""
    window = run.start(FILE)
    window.key("F5")
    fills(run, window, (LAPTOP[0], 0, *PROJECTOR), "on the right")
    plug("DUMMY1", "--left-of", "DUMMY0")
    fills(run, window, (0, 0, *PROJECTOR), "on the left")
    wait_for("the facilitator's window on the laptop", lambda: rectangle(window.window)[0] >= PROJECTOR[0])
    plug("DUMMY1", "--same-as", "DUMMY0")
    other = stands(window, (0, 0, *LAPTOP))
    behind(window, other)
    plug("DUMMY1", "--right-of", "DUMMY0")
    fills(run, window, (LAPTOP[0], 0, *PROJECTOR), "side by side again")
    has_keyboard(window)
    window.key("ctrl+q")
    expect(window.ended() == 0, "it did not end well")
    run.done("the projector on the left, mirrored, and side by side again")


def monitors(run):
    for output, (name, timing) in MODES.items():
        ask("xrandr", "--newmode", name, *timing.split())
        ask("xrandr", "--addmode", output, name)
    plug("DUMMY0")
    ask("xset", "s", "off")
    shutil.copy(SAMPLE, FILE)
    no_saver(run, run.start(FILE))
    window = run.start(FILE)
    right = plugged_and_pulled(run, window)
    remote(run, window, right)
    chosen(run, window, right)
    elsewhere(run)


if __name__ == "__main__":
    sys.exit(drive(monitors))
