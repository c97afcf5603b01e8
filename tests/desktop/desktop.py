"""The program's windows, driven from outside: seen through the accessible tree, moved by mouse and keys.

Nothing here knows an exercise. Whatever is waited for is polled until it is so; a wait that ends in vain fails with what was seen.
"""

import os
import signal
import subprocess
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Beside others on a busy machine the tree alone takes seconds to read.
PATIENCE = 60.0
LOOK_EVERY = 0.05
# The size of the windows that the pictures show.
LAPTOP = (1366, 768)
FIELDS = ("entry", "text")


class Failed(AssertionError):
    """Something that should be so is not."""


class Unanswered(Failed):
    """A small tool had no answer: a window is on its way, or none is in front for a moment."""


def expect(holds, what):
    if not holds:
        raise Failed(what)


def wait_for(what, look, seconds=PATIENCE):
    """Asks `look` until it gives something true, and returns that."""
    end = time.monotonic() + seconds
    while True:
        said = ""
        try:
            seen = look()
        except GLib.Error:
            # The tree changed while it was read.
            seen = None
        except Unanswered as unanswered:
            seen, said = None, f": {unanswered}"
        if seen:
            return seen
        if time.monotonic() > end:
            raise Failed(f"waited {seconds:.0f} s in vain for {what}{said}")
        time.sleep(LOOK_EVERY)


def ask(*command):
    """Runs a small tool and returns what it says."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    if done.returncode != 0:
        raise Unanswered(f"{' '.join(command)}: {done.stderr.strip() or done.returncode}")
    return done.stdout.strip()


def look_up(*command):
    """What a small tool says, or nothing: a window may be gone before it is asked about."""
    return subprocess.run(command, capture_output=True, text=True, timeout=30).stdout.strip()


class Node:
    """Something in the accessible tree. Only its name is read at once: each question goes to the program and back."""

    def __init__(self, accessible, depth=0):
        self.accessible = accessible
        self.depth = depth
        self.name = accessible.get_name() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    def has(self, *states):
        given = self.accessible.get_state_set()
        return any(given.contains(state) for state in states)

    def enabled(self):
        return self.has(Atspi.StateType.ENABLED)

    def focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    def picked(self):
        return self.has(Atspi.StateType.SELECTED, Atspi.StateType.PRESSED, Atspi.StateType.CHECKED)

    def text(self):
        """What is written in a field."""
        count = Atspi.Text.get_character_count(self.accessible)
        return Atspi.Text.get_text(self.accessible, 0, count)

    def centre(self):
        """Its middle on the screen."""
        box = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def __repr__(self):
        written = f" = {self.text()!r}" if self.role in FIELDS else ""
        return f"{self.role} “{self.name}”{written}"


class Program:
    """One run of the program and its windows."""

    def __init__(self, program, arguments=(), environment=None, log=None):
        self.process = subprocess.Popen([program, *map(str, arguments)], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            self.application = wait_for("the program's window", self._find)
            self.application.set_cache_mask(Atspi.Cache.NONE)
            self.window = wait_for("the program's window on the screen", lambda: next(iter(self.windows().values()), None))
            ask("xdotool", "windowactivate", "--sync", self.window)
            place(self.window, 0, 0, *LAPTOP)
        except BaseException:
            self.kill()
            raise

    def _find(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended at once with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    # What is seen.

    def nodes(self):
        """Everything in the facilitator's window, from the top."""
        waiting = [(self.application, 0)]
        while waiting:
            accessible, depth = waiting.pop()
            if accessible is not None:
                yield Node(accessible, depth)
                count = accessible.get_child_count()
                waiting.extend((accessible.get_child_at_index(index), depth + 1) for index in reversed(range(count)))

    def find(self, name, *roles, begins=False):
        """The first thing of that name, or none."""
        fits = (lambda given: given.startswith(name)) if begins else (lambda given: given == name)

        def look():
            found = (node for node in self.nodes() if fits(node.name) and (not roles or node.role in roles))
            return [next(found, None)]

        # While the window changes, parts of the tree vanish under the reader.
        return wait_for("a tree that can be read", look)[0]

    def see(self, name, *roles, begins=False):
        """The first thing of that name, waited for."""
        return wait_for(f"{' or '.join(roles)} “{name}”", lambda: self.find(name, *roles, begins=begins))

    def see_gone(self, name, *roles):
        wait_for(f"“{name}” to be gone", lambda: not self.find(name, *roles))

    def says(self, words):
        """Waits until the words stand somewhere, and gives all that stands there."""
        return wait_for(f"the words “{words}”", lambda: next((node.name for node in self.nodes() if words in node.name), None))

    def field(self, name, begins=False):
        """A field one writes in."""
        return self.see(name, *FIELDS, begins=begins)

    def written(self, name):
        return self.field(name).text()

    def dump(self):
        return "\n".join(f"{'  ' * node.depth}{node!r}" for node in self.nodes())

    # What is done.

    def press(self, name, *roles, begins=False):
        """Presses a button as a screen reader does."""
        node = self.see(name, *roles, begins=begins)
        wait_for(f"“{name}” to be possible", node.enabled)
        Atspi.Action.do_action(node.accessible, 0)

    def click(self, name, *roles, begins=False):
        """Clicks with the mouse, once the thing stands still."""

        def still():
            node = self.find(name, *roles, begins=begins)
            if not node or not node.enabled():
                return None
            before = node.centre()
            time.sleep(0.03)
            return before if before == node.centre() else None

        x, y = wait_for(f"“{name}” to click", still)
        ask("xdotool", "mousemove", "--sync", str(x), str(y), "click", "1")

    def key(self, *keys):
        ask("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, words):
        """Types on a Danish keyboard into whatever has the keyboard."""
        ask("xdotool", "type", "--delay", "4", "--", words)

    def paste(self, words):
        """Pastes from another program."""
        given = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "timeout": 10, "check": True}
        subprocess.run(["xclip", "-selection", "clipboard"], input=words.encode(), **given)
        self.key("ctrl+v")

    def has_keyboard(self, name, begins=False):
        """Waits until what is typed goes into a field: the keyboard moves a moment after the key that moves it."""
        field = self.field(name, begins)
        wait_for(f"the keyboard in “{name}”", field.focused)
        return field

    def write(self, name, words, begins=False, paste=False):
        """Clicks into a field and replaces what stands there."""

        def entered():
            self.click(name, *FIELDS, begins=begins)
            end = time.monotonic() + 2.0
            while time.monotonic() < end:
                field = self.find(name, *FIELDS, begins=begins)
                if field and field.focused():
                    return field
                time.sleep(LOOK_EVERY)
            # What has just come up is not always there for the mouse yet: one clicks again.
            return None

        field = wait_for(f"the keyboard in “{name}”", entered)
        self.key("ctrl+a")
        (self.paste if paste else self.type)(words)
        wait_for(f"“{words}” in the field “{name}”", lambda: field.text() == words)

    # Windows, as the system has them.

    def windows(self):
        """Its windows on the screen: the facilitator's, and the room's when it is open."""
        found = look_up("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        named = {look_up("xdotool", "getwindowname", window): window for window in found}
        return {name: window for name, window in named.items() if name}

    def title(self):
        return ask("xdotool", "getwindowname", self.window)

    def shot(self, path, window=None):
        """A picture of a window."""
        ask("import", "-silent", "-window", window or self.window, str(path))
        return path

    # How it ends.

    def ended(self, seconds=PATIENCE):
        """Waits until the program has ended, and gives its exit code."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Failed("the program did not end") from None

    def kill(self):
        """As when the battery is pulled out."""
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()


def place(window, left, top, width, height):
    """Puts a window somewhere and gives it a size, also one that fills the screen at first."""
    ask("wmctrl", "-i", "-r", window, "-b", "remove,maximized_vert,maximized_horz")

    def placed():
        ask("xdotool", "windowmove", window, str(left), str(top), "windowsize", window, str(width), str(height))
        return size(window) == (width, height)

    wait_for(f"the window to be {width} × {height}", placed)


def size(window):
    """Width and height of a window on the screen."""
    lines = dict(line.split("=") for line in ask("xdotool", "getwindowgeometry", "--shell", window).splitlines())
    return int(lines["WIDTH"]), int(lines["HEIGHT"])


def fingerprint(path):
    """Two pictures that look the same have the same."""
    return ask("identify", "-format", "%#", str(path))


def brightness(path):
    """From 0, black, to 1, white."""
    return float(ask("convert", str(path), "-colorspace", "gray", "-format", "%[fx:mean]", "info:"))


def only(folder, pattern):
    """The one file in a folder that fits."""
    found = sorted(Path(folder).glob(pattern))
    if len(found) != 1:
        raise Failed(f"expected one {pattern} in {folder}, found {len(found)}")
    return found[0]
