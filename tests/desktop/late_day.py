"""A day that runs late, in the real window: how late it is said, a way out of it, and that way taken back."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import ron
from desktop import expect, wait_for

SAMPLE = Path(__file__).resolve().parent.parent.parent / "assets/samples/nordkoebing.ron"
# The exercise that is being held, and what it and each before it lost on the way.
HELD = "success-stories"
LATE = 16
TALK = "Oplæg: mandat, taktik, partnerskab"
# What the first way out takes from the talk, and how late the day is then.
TAKEN = 12
STILL_LATE = 4


def zone():
    """A time zone in which it is about noon, so that no day ends while it is tried."""
    west = datetime.now(timezone.utc).hour - 12
    return west, f"NOON{west:+d}"


def recipe(item):
    name, inside = item["activity"]
    return inside["recipe"] if name == "Exercise" else None


def title(item):
    return item["activity"][1]["title"]["da"]


def begun():
    """The items of the sample up to the one that is held, each with when it was to begin, in minutes from the day's beginning."""
    items, minute = [], 0
    for item in ron.read(SAMPLE)["session"]["programme"]["items"]:
        items.append((item["id"], minute))
        if recipe(item) == HELD:
            return items
        minute += item["minutes"]
    raise ValueError(f"the sample has no {HELD}")


def write(path):
    """The sample as a day that is held now and began each of its items late."""
    west, _ = zone()
    now = datetime.now(timezone.utc).replace(second=0, microsecond=0)
    local = now - timedelta(hours=west)
    items = begun()
    held, planned = items[-1]
    words = SAMPLE.read_text(encoding="utf-8").split("\n", 1)[1]
    start = re.search(r'start: "(\d\d):(\d\d):00"', words)
    shift = local - timedelta(minutes=planned + LATE) - local.replace(hour=int(start[1]), minute=int(start[2]))
    words = re.sub(r'date: "2027-02-04"', f'date: "{local:%Y-%m-%d}"', words)
    words = words.replace('key: "sample-nordkoebing"', 'key: "late-day"')
    # Lunch, the end of the walk and the end of the day go where the day goes.
    moved = lambda time: f'"{local.replace(hour=int(time[1]), minute=int(time[2])) + shift:%H:%M}:00"'
    words = re.sub(r'"(\d\d):(\d\d):00"', moved, words)
    came = [now - timedelta(minutes=planned + LATE - minute - LATE * (place + 1) // len(items)) for place, (_, minute) in enumerate(items)]
    visits = "".join(f'(item: {item}, started: "{moment:%Y-%m-%dT%H:%M:%S}Z"),' for (item, _), moment in zip(items, came))
    stage = words.index("\n  stage: (")
    path.write_text(f"{words[:stage]}\n  stage: (at: (item: {held}, step: 2), visits: [{visits}]),\n)\n", encoding="utf-8")


def minutes(path):
    items = ron.read(path)["session"]["programme"]["items"]
    return next(item["minutes"] for item in items if title(item) == TALK)


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
    expect(f"tag {TAKEN} min. fra {TALK}" in way.name, f"another way is offered first: {way.name}")
    window.press(way.name, "push button")
    window.see(f"{STILL_LATE} min. bagud", "label")
    wait_for("fewer minutes in the file", lambda: minutes(path) == before - TAKEN, seconds=5)
    window.click("Fortryd: indhent tiden", "push button")
    window.see(f"{LATE} min. bagud", "label")
    wait_for("the old minutes in the file", lambda: minutes(path) == before, seconds=5)
    run.done("a day that is 16 minutes late: a repair, and the repair undone")
    return window
