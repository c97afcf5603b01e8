"""A short day from its title to its handout, in the real window.

Called by `run`, on a screen and a session bus of its own.
"""

import os
import re
import subprocess
import sys
import time
import traceback
from pathlib import Path

sys.dont_write_bytecode = True

import ron  # noqa: E402
from bad_files import bad_files  # noqa: E402
from desktop import LAPTOP, Atspi, Program, ask, brightness, expect, fingerprint, only, place, size, wait_for  # noqa: E402
from kept import in_no_other_file, in_no_other_handout, in_the_file, in_the_handout  # noqa: E402
from late_day import late_day  # noqa: E402
from own_exercise import own_exercise  # noqa: E402
from the_day import ACTION, BARRIERS, DRAFT, HOW, LAST, NOTE, PEOPLE, SCORES, TITLE, TOP, WHY  # noqa: E402

HERE = Path(__file__).resolve().parent
HOME = Path(os.environ["HOME"])
STATE = Path(os.environ["TOVHOLDER_STATE"])
SCREEN = (1920, 1080)
ROOM = "Tovholder: storskærm"


class Run:
    """What every part of the scenario needs at hand."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.answer = HOME / "answer"
        self.opened = []
        self.began = time.monotonic()

    def start(self, *arguments, dialogs=True, zone="UTC0"):
        """Opens the program, on a system that has a file dialog or on one that has none, somewhere on earth."""
        path = f"{HERE / 'system'}:{os.environ['PATH']}" if dialogs else str(HOME / "no programs")
        environment = {**os.environ, "PATH": path, "FILE_DIALOG_ANSWER": str(self.answer), "TZ": zone}
        self.opened.append(Program(self.program, arguments, environment))
        return self.opened[-1]

    def choose(self, path):
        """What the file dialog answers from now on."""
        self.answer.write_text(f"{path}\n", encoding="utf-8")

    def file(self):
        """Where the session is saved while the user has given it no file."""
        return only(STATE / "sessions", "*.ron")

    def saved(self, words):
        """Waits until the words are in the file, which is a promise: within two seconds."""
        wait_for(f"“{words}” in the file", lambda: ron.holds(ron.read(self.file()), words), seconds=4)

    def done(self, what):
        print(f"{time.monotonic() - self.began:6.1f} s  {what}", flush=True)

    def picture(self, name, window, of=None):
        return window.shot(self.folder / f"{name}.png", of)

    def close(self):
        for window in self.opened:
            window.kill()


def settled(run, window, name, of):
    """A picture of a window that stands still, and its fingerprint."""

    def still():
        before = fingerprint(run.picture(name, window, of))
        time.sleep(0.6)  # The room's window looks for news four times a second.
        same = fingerprint(run.picture(name, window, of)) == before
        return before if same and brightness(run.folder / f"{name}.png") > 0.5 else None

    return wait_for(f"“{name}” to stand still", still)


def room_says(window):
    """What the room sees, in words: the picture of it in the facilitator's window tells."""
    return wait_for("the picture of the room's screen", lambda: next((node.name for node in window.nodes() if node.role == "image"), None))


def to_step(window, step, item=None):
    """Goes to a step as one does: by a press in the programme, which may be longer than the window, then on the strip."""
    if item:
        window.press(item, "toggle button")

    def there():
        # A press in the programme looks at the item; going there is a second one.
        go = window.find("Gå hertil", "push button")
        if go:
            Atspi.Action.do_action(go.accessible, 0)
            return False
        # The strip may still be the one of the item before, so what is there is pressed until the day is at the step.
        if window.find(step, "toggle button", begins=True):
            return True
        # What the room has been through has a tick before its name.
        other = window.find(step, "push button", begins=True) or window.find(f"✓ {step}", "push button", begins=True)
        if other:
            Atspi.Action.do_action(other.accessible, 0)
        return False

    wait_for(f"the day to be at “{step}”", there)


def begin(run, window):
    window.click("Cirklen på en formiddag", "push button")
    window.write("Titel", TITLE)
    window.write("Kommune eller sted", "Ærø Kommune")
    window.write("Lokale", "Medborgerhuset, sal 2")
    window.write("Facilitatorer", "Rikke, Søren")
    window.write("Dato", "4.2.2027")
    window.see("torsdag den 4. februar 2027", "label")
    window.press("Færdig", "push button")
    window.see_gone("Om dagen", "dialog")
    window.see(TITLE, "push button")
    run.done("a new session from the short day, and its title")


def short_day(window):
    """A day to try something in."""
    window.click("Cirklen på en formiddag", "push button")
    window.press("Færdig", "push button")
    window.see_gone("Om dagen", "dialog")


def add_people(window, people):
    """Opens the list of participants and writes them into it, by keys alone."""
    window.key("ctrl+d")
    for name, unit in people:
        field = window.has_keyboard("Fornavn")
        window.type(name)
        window.key("Tab")
        window.has_keyboard("Enhed")
        window.type(unit)
        window.key("Return")
        window.see(f"Fornavn: {name}")
        wait_for("the line to be ready for the next", lambda field=field: field.focused() and not field.text())


def people(run, window):
    add_people(window, PEOPLE)
    window.see("6 deltagere", "label")
    run.picture("people", window)
    window.press("Færdig", "push button")
    window.see_gone("Deltagere", "dialog")
    run.done("six people with their units")


def pairs(run, window):
    to_step(window, "Find makker", "Barrierer to og to")
    window.click("Dan par", "push button")
    said = wait_for("the pairs on the room's screen", lambda: (words := room_says(window)) and "Par 3" in words and words)
    for name, _ in PEOPLE:
        expect(name in said, f"{name} is in no pair: {said}")
    run.picture("pairs", window)
    run.done("three pairs, all six in them")


def room(run, window):
    """The room's window, opened beside the other one."""
    to_step(window, "Tal og skriv kort")
    window.key("F5")
    other = wait_for("the room's window", lambda: window.windows().get(ROOM))
    # Beside the other window: what is covered cannot be pictured.
    place(other, LAPTOP[0] + 10, 0, 528, 297)
    ask("xdotool", "windowactivate", "--sync", window.window)
    run.done("the room's window is open")
    return other


def barriers(run, window, other):
    before = settled(run, window, "room", other)
    window.key("n")
    field = window.has_keyboard("Nyt kort")
    window.type(DRAFT)
    wait_for("the draft", lambda: field.text() == DRAFT)
    window.write("Egne noter, kun til dig", NOTE)
    unseen(run, window, other, before, DRAFT, NOTE)
    window.write("Nyt kort", " ")
    window.key("BackSpace")
    for number, _, words, _ in BARRIERS:
        window.has_keyboard("Nyt kort")
        window.key(f"ctrl+{number}")
        # What no single key of a Danish keyboard writes comes from another program.
        (window.paste if set(words) & set("é“”") else window.type)(words)
        wait_for(f"“{words}” on the line", lambda words=words: field.text() == words)
        window.key("Return")
        window.see(words, "toggle button")
    run.picture("barriers", window)
    wait_for("the last card on the room's screen", lambda: BARRIERS[-1][2] in room_says(window))
    wait_for("the room's window to show it", lambda: fingerprint(run.picture("room-barriers", window, other)) != before)
    run.done("five barriers under three headings; no draft and no note on the room's screen")


def unseen(run, window, other, before, *secrets):
    """Nothing of what is written for the facilitator alone changes what the room sees."""
    time.sleep(0.6)  # The room's window looks for news four times a second.
    said = room_says(window)
    for secret in secrets:
        expect(secret not in said, f"the room reads “{secret}”")
    expect(fingerprint(run.picture("room-unseen", window, other)) == before, "the room's window changed: see room-unseen.png")


def vote(run, window, other):
    window.key("Escape")
    to_step(window, "Sæt prikker")
    before_words = room_says(window)
    before = settled(run, window, "room-vote", other)
    for _, _, words, dots in BARRIERS:
        for given in range(1, dots + 1):
            window.press(f"Én prik mere, {words}", "push button")
            wait_for(f"{given} dots", lambda words=words, given=given: value(window, f"Prikker, {words}") == given)
    window.says("10 af 18 prikker")
    run.picture("vote", window)
    unseen(run, window, other, before)
    expect(room_says(window) == before_words, "the room reads of an open vote")
    window.click("Luk afstemningen", "push button")
    window.see(f"1. {TOP}: 5 prikker", "label")
    wait_for("the result on the room's screen", lambda: f"{TOP} 5" in room_says(window))
    wait_for("the room's window to show it", lambda: fingerprint(run.picture("room-result", window, other)) != before)
    run.done("ten dots, which the room saw when the vote was closed, not before")


def value(window, name):
    return Atspi.Value.get_current_value(window.see(name, "spin button").accessible)


def whole_screen(run, window, other):
    """Full screen and black, by keys pressed in the room's window."""
    ask("xdotool", "windowactivate", "--sync", other)
    window.key("F11")
    wait_for("the room's window to fill the screen", lambda: size(other) == SCREEN)
    wait_for("something on it", lambda: brightness(run.picture("room-full-screen", window, other)) > 0.5)
    window.key("b")
    wait_for("the room's screen to be black", lambda: brightness(run.picture("room-black", window, other)) < 0.01)
    window.key("b")
    wait_for("the room's screen to be back", lambda: brightness(run.picture("room-back", window, other)) > 0.5)
    window.key("F11")
    wait_for("the room's window to be small again", lambda: size(other) != SCREEN)
    ask("xdotool", "windowactivate", "--sync", other)
    for key in ("ctrl+n", "ctrl+q", "ctrl+o", "ctrl+k", "n", "F5", "shift+F5", "alt+b"):
        window.key(key)
    time.sleep(1.0)
    expect(set(window.windows()) == {window.title(), ROOM} and not window.find("Ny dag"), "a key before everybody's eyes did something")
    ask("xdotool", "windowactivate", "--sync", window.window)
    window.key("F5")
    time.sleep(2.0)
    expect(ROOM in window.windows(), "F5 closed the room's window")
    ask("wmctrl", "-i", "-c", other)
    wait_for("the room's window to be closed", lambda: ROOM not in window.windows())
    window.says("Storskærmens vindue er lukket")
    run.done("full screen by F11, black by B, and back")


def meeting(run, window):
    """The room's window shared in a meeting: without a frame, of a size that video has, and its words for the chat."""

    def ask_for_meeting():
        window.key("ctrl+k")
        window.has_keyboard("Find en kommando …")
        window.type("Teams")
        window.see("Del storskærmen i Teams eller et andet onlinemøde")
        window.see_gone("Ny dag")
        time.sleep(0.5)
        window.key("Return")

    ask_for_meeting()
    other = wait_for("the room's window", lambda: window.windows().get(ROOM))
    wait_for("a size that video has", lambda: size(other) == (1280, 720))
    decorations = ask("xprop", "-id", other, "_MOTIF_WM_HINTS").split("=")[-1].split(",")
    expect(int(decorations[2], 16) == 0, f"the shared window has a frame: {decorations}")
    window.see("Privat", "label")
    wait_for("something on it", lambda: brightness(run.picture("room-meeting", window, other)) > 0.5)
    ask("xdotool", "windowactivate", "--sync", window.window)
    window.key("Escape")
    window.key("ctrl+shift+c")
    window.says("Kopieret som tekst")
    copied = ask("xclip", "-selection", "clipboard", "-o")
    expect(TOP in copied, f"the room's words are not on the clipboard: {copied}")
    ask_for_meeting()
    window.see_gone("Privat", "label")
    window.press("Storskærm fra", "push button")
    wait_for("the room's window to be closed", lambda: ROOM not in window.windows())
    run.done("shared in a meeting without a frame, its words copied, and back")


def circle(run, window):
    to_step(window, "Bliv enige og vælg", "Implementeringscirklen")
    for _, name, now, goal in SCORES:
        for what in (f"Nu, {name}: {now}", f"Mål, {name}: {goal}"):
            window.click(what, "toggle button")
            wait_for(f"“{what}” to be set", lambda what=what: window.see(what).picked())
    window.write("Begrundelse, Fokus", WHY)
    said = room_says(window)
    expect("Fokus: nu 2, mål 4" in said, f"the room does not see the circle: {said}")
    run.picture("circle", window)
    run.done("three factors scored, now and goal, and one reason")


def actions(run, window):
    to_step(window, "Aftal", "Hvad, hvordan, hvem")
    window.click(f"Hent: {TOP}", "push button")
    window.see(f"Hvad, {TOP}", "entry")
    agree(window, TOP, "Åse", "12.2.2027")
    window.write("Ny linje", ACTION)
    window.key("Return")
    window.write(f"Hvordan, {ACTION}", HOW)
    agree(window, ACTION, "Jørgen", "31.3.2027")
    run.picture("actions", window)
    run.done("two actions with owner and date, one of them from the barrier with most dots")


def agree(window, action, owner, date):
    window.click(f"Hvem, {action}: ", "push button")
    window.click(owner, "check box")
    window.see(f"Hvem, {action}: {owner}", "push button")
    window.key("Escape")
    window.see_gone(owner, "check box")
    window.write(f"Hvornår, {action}", date)
    window.key("Tab")


def ask_for_handout(window):
    window.key("ctrl+p")
    window.click("Gem som PDF …", "push button")


def export(run, window, pdf):
    run.choose(pdf)
    ask_for_handout(window)
    window.says("Opsamlingen er gemt")
    asked = Path(f"{run.answer}.asked").read_text(encoding="utf-8")
    expect("Kursusdag Ærø på tværs.pdf" in asked, f"the dialog suggests another name: {asked}")
    in_the_handout(pdf)
    in_no_other_handout(pdf)
    window.key("Escape")
    run.done("the handout, by the system's file dialog")


def export_without_dialog(run, window, pdf):
    ask_for_handout(window)
    field = window.field("Sti")
    expect(field.text().endswith("Kursusdag Ærø på tværs.pdf"), f"the line suggests {field.text()}")
    window.write("Sti", str(pdf))
    window.key("Return")
    window.says("Opsamlingen er gemt")
    in_the_handout(pdf)
    window.key("Escape")
    run.done("the handout again, by a path written in the window")


def leave(run, window):
    window.key("ctrl+q")
    code = window.ended()
    expect(code == 0, f"the program ended with {code}")


def come_back(run, window):
    """From the list of recent sessions, to the very step one left."""
    window.click(f"{TITLE}, Ærø Kommune, 4. februar 2027, Medborgerhuset, sal 2, ved punkt 8 af 9", "push button")
    window.see("Aftal", "toggle button", begins=True)
    for words in (TITLE, f"Hvem, {TOP}: Åse", f"Hvem, {ACTION}: Jørgen"):
        window.see(words)
    expect(window.written(f"Hvordan, {ACTION}") == HOW, "what was agreed is gone")


def pull_the_plug(run, window):
    window.write("Parkeringsplads", LAST)
    window.key("Return")
    window.see(LAST, "label")
    run.saved(LAST)
    window.see("Gemt", "label", begins=True)
    window.kill()
    run.done("killed at rest, with everything in its file")


def bad_files_in_window(run, window):
    """A file that cannot be opened is told, and what is open stays as it is."""
    before = run.file().read_bytes()
    for bad in bad_files(HOME, run.file()):
        run.choose(bad.path)
        window.key("ctrl+o")
        said = window.says(bad.says)
        expect("Filen er ikke rørt." in said, f"not told that nothing is lost: {said}")
        expect(bad.untouched(), f"{bad.path.name} was changed")
        if bad.says.startswith("Dagen"):
            run.picture("bad-file", window)
        # A file of which something can be read is asked about; the others are only told of.
        answer = "Annullér" if window.find("Annullér") else "Forstået"
        window.click(answer, "push button")
        window.see_gone(answer)
        window.see(f"Hvem, {ACTION}: Jørgen")
    window.says(LAST)
    expect(run.file().read_bytes() == before, "the open session was changed")
    run.done("six bad files told, the open session untouched")


def save_as(run, window, path):
    run.choose(path)
    window.key("ctrl+s")
    wait_for("the file", path.exists)
    wait_for("everything in it", lambda: ron.holds(ron.read(path), LAST))
    said = ask(str(run.program), "check", str(path))
    expect(said == "Der er ikke noget galt med dagen.", said)
    run.done("saved as a file, which is checked and sound")


def sample(run, window):
    """The sample in both languages, for the eye and for the pages that show the program."""
    window.click("Prøv et eksempel", "push button")
    window.see("Kursusdag: Sundhed på tværs", "push button")
    to_step(window, "Tal og skriv kort", "Barrierer to og to")

    def on_first_page():
        if window.find("Side 1 af ", begins=True):
            return True
        window.press("Forrige side på storskærmen", "push button")
        return False

    wait_for("the first page of the cards", on_first_page)
    settled(run, window, "sample-facilitator", window.window)
    window.key("F5")
    other = wait_for("the room's window", lambda: window.windows().get(ROOM))
    ask("xdotool", "windowactivate", "--sync", other)
    window.key("F11")
    wait_for("the room's window to fill the screen", lambda: size(other) == SCREEN)
    settled(run, window, "sample-room", other)
    ask("xdotool", "windowactivate", "--sync", window.window)
    window.press("Storskærm fra", "push button")
    wait_for("the room's window to be closed", lambda: ROOM not in window.windows())
    window.click("Menu", "push button")
    window.click("Sprog og udseende", begins=True)
    window.click("English – engelsk", "toggle button", begins=True)
    window.see("Next: Talk about capacity", "push button")
    run.picture("sample-english", window)
    run.done("the sample, in Danish and in English")


def heard():
    """The sounds that were played, each as the bytes of its file."""
    return [path.read_bytes() for path in HOME.glob("heard.*")]


def time_is_up(run, day):
    """The chime sounds once when a clock ends, not again in a program that is started afterwards, and never without a player."""
    path = HOME / "ur.ron"

    def ends_in(seconds):
        began = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds - 600))
        words, count = re.subn(r'\n    clock: \(.*?\n    \),', f'\n    clock: (length: 600, started: "{began}"),', day.read_text(encoding="utf-8"), flags=re.DOTALL)
        expect(count == 1, "the day has no clock to set")
        path.write_text(words.split("\n", 1)[1], encoding="utf-8")

    before = len(heard())
    ends_in(8)
    window = run.start(path)
    wait_for("the chime", lambda: len(heard()) > before, seconds=30)
    time.sleep(2)
    sounds = heard()[before:]
    expect(len(sounds) == 1, f"it sounds {len(sounds)} times")
    size = int.from_bytes(sounds[0][40:44], "little")
    expect(sounds[0][:4] == b"RIFF" and size == len(sounds[0]) - 44 > 100_000, "what was played is no sound")
    window.kill()
    window = run.start(path)
    window.see("Pause", "push button")
    time.sleep(2)
    expect(len(heard()) == before + 1, "it sounds again after a restart")
    window.kill()
    ends_in(6)
    window = run.start(path, dialogs=False)
    wait_for("the clock to count past zero", lambda: window.find("+0:0", "label", begins=True), seconds=30)
    expect(len(heard()) == before + 1, "something was played without a player")
    window.kill()
    run.done("the chime, once, and nothing where there is no player")


def whole_day(run):
    window = run.start()
    begin(run, window)
    people(run, window)
    pairs(run, window)
    other = room(run, window)
    barriers(run, window, other)
    vote(run, window, other)
    whole_screen(run, window, other)
    meeting(run, window)
    circle(run, window)
    actions(run, window)
    export(run, window, HOME / "opsamling.pdf")
    leave(run, window)
    window = run.start(dialogs=False)
    come_back(run, window)
    run.done("closed and opened again on the same step")
    export_without_dialog(run, window, HOME / "igen.pdf")
    pull_the_plug(run, window)
    window = run.start()
    come_back(run, window)
    window.says(LAST)
    in_the_file(run.file())
    in_no_other_file(run, run.file())
    run.done("opened again after the kill: nothing lost")
    bad_files_in_window(run, window)
    path = HOME / "Ærø, en dag.ron"
    save_as(run, window, path)
    leave(run, window)
    in_the_file(path)
    window = run.start(path)
    window.see(f"Hvem, {TOP}: Åse")
    leave(run, window)
    run.done("opened from the command line")
    time_is_up(run, path)
    leave(run, late_day(run, HOME))
    leave(run, own_exercise(run, STATE, short_day))
    window = run.start()
    sample(run, window)
    leave(run, window)


def serve():
    """The accessibility bus, a window manager and a Danish keyboard."""
    ask("setxkbmap", "dk")
    services = []

    def serve_by(*command):
        services.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=sys.stderr))

    serve_by("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
    switch = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set"]
    switch += ["string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true"]
    wait_for("the accessibility bus", lambda: subprocess.run(switch, capture_output=True).returncode == 0)
    serve_by("openbox")
    wait_for("the window manager", lambda: "window id" in ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
    Atspi.init()
    return services


def drive(story):
    """Lets a story happen to the program; tells what the window held where it ended otherwise than it should."""
    program, folder = Path(sys.argv[1]), Path(sys.argv[2])
    run, services = Run(program, folder), []
    try:
        services = serve()
        story(run)
    except Exception:
        traceback.print_exc(file=sys.stdout)
        for window in run.opened[-1:]:
            print(window.dump() if window.process.poll() is None else f"the program ended with {window.process.returncode}")
        ask("import", "-silent", "-window", "root", str(folder / "failed.png"))
        return 1
    finally:
        run.close()
        for service in reversed(services):
            service.terminate()
            service.wait()
    return 0


if __name__ == "__main__":
    sys.exit(drive(whole_day))
