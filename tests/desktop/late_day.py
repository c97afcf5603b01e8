"""A day that runs late, in the real window: how late it is said, a way out of it, and that way taken back."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import ron
from desktop import expect, wait_for

SAMPLE = Path(__file__).resolve().parent.parent.parent / "assets/samples/nordkoebing.ron"
# When each item was to begin, in minutes from the beginning, up to the one that is being held.
PLANNED = [0, 10, 30, 45, 75, 90]
LATE = 16
CIRCLE = "Implementeringscirklen"


def zone():
    """A time zone in which it is about noon, so that no day ends while it is tried."""
    west = datetime.now(timezone.utc).hour - 12
    return west, f"NOON{west:+d}"


def write(path):
    """The sample as a day that is held now and began each of its items late."""
    west, _ = zone()
    now = datetime.now(timezone.utc).replace(second=0, microsecond=0)
    local = now - timedelta(hours=west)
    begin = local - timedelta(minutes=PLANNED[-1] + LATE)
    words = SAMPLE.read_text(encoding="utf-8").split("\n", 1)[1]
    words = re.sub(r'date: "2027-02-04"', f'date: "{local:%Y-%m-%d}"', words)
    words = words.replace('key: "sample-nordkoebing"', 'key: "late-day"')
    words = words.replace('start: "09:00:00"', f'start: "{begin:%H:%M}:00"', 1)
    words = words.replace('end: "12:00:00"', f'end: "{begin + timedelta(hours=3):%H:%M}:00"', 1)
    began = [now - timedelta(minutes=PLANNED[-1] + LATE - planned - LATE * (place + 1) // len(PLANNED)) for place, planned in enumerate(PLANNED)]
    visits = "".join(f'(item: {place}, started: "{moment:%Y-%m-%dT%H:%M:%S}Z"),' for place, moment in enumerate(began, 1))
    stage = words.index("\n  stage: (")
    path.write_text(f"{words[:stage]}\n  stage: (at: (item: 6, step: 2), visits: [{visits}]),\n)\n", encoding="utf-8")


def minutes(path):
    items = ron.read(path)["session"]["programme"]["items"]
    return next(item["minutes"] for item in items if item["activity"][1].get("recipe") == "implementation-circle")


def late_day(run, home):
    path = home / "forsinket.ron"
    write(path)
    before = minutes(path)
    window = run.start(path, zone=zone()[1])
    window.see(f"{LATE} min. bagud", "label")
    window.click("Indhent …", "push button")
    window.says("Som det går nu, slutter I")
    run.picture("late-day", window)
    way = window.see("Brug: Slut ", begins=True)
    expect(f"min. fra {CIRCLE}" in way.name, f"another way is offered first: {way.name}")
    window.press(way.name, "push button")
    window.see(f"{LATE // 2} min. bagud", "label")
    wait_for("fewer minutes in the file", lambda: minutes(path) == before - LATE // 2, seconds=5)
    window.click("Fortryd: indhent tiden", "push button")
    window.see(f"{LATE} min. bagud", "label")
    wait_for("the old minutes in the file", lambda: minutes(path) == before, seconds=5)
    run.done("a day that is 16 minutes late: a repair, and the repair undone")
    return window
