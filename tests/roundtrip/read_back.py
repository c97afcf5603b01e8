"""Reads every export back with other programs and says which words did not come back as they were written."""

import csv
import html
import glob
import json
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(__file__))
import hostile

program, folder = sys.argv[1:3]
faults = 0


def report(what, missing, total):
    global faults
    faults += len(missing)
    print(f"{what}: {total - len(missing)} of {total} came back" + "".join(f"\n    {one!r}" for one in missing[:6]))


def tight(text):
    """Without what a line's end adds: spaces, and the hyphens of our own, which are soft."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]+", "", text)


def missing(words, text):
    text = tight(text)
    return [one for one in words if tight(one) not in text]


def export(kind, name):
    path = os.path.join(folder, name)
    if os.path.exists(path):
        os.remove(path)
    done = subprocess.run([program, "export", day_file, "--to", kind, "-o", path], capture_output=True, text=True)
    if done.returncode or "U+" in done.stderr:
        print(done.stderr)
    assert done.returncode == 0
    return path


text, cards, names, title = hostile.day("assets/samples/nordkoebing.ron")
day_file = os.path.join(folder, "hostile.tovholder")
with open(day_file, "w", encoding="utf-8") as file:
    file.write(text)

# The tables and the documents: each word in a cell or a paragraph of its own.
import docx
import markdown_it
import icalendar
import openpyxl

book = openpyxl.load_workbook(export("xlsx", "out.xlsx"))
cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None}
report("xlsx by openpyxl", [card for card in cards if card not in cells], len(cards))

with open(export("cards.csv", "out.cards.csv"), encoding="utf-8-sig", newline="") as file:
    # An invisible sign stands before what could be a formula.
    cells = {cell.replace("\u2060", "") for row in csv.reader(file, delimiter=";") for cell in row}
report("cards.csv by csv", [card for card in cards if card not in cells], len(cards))


def docx_words(path):
    document = docx.Document(path)
    return "\n".join("".join(node.text or "" for node in part.iter() if node.tag.endswith("}t")) for part in document.element.body.iter() if part.tag.endswith("}p"))


report("docx by python-docx", missing(cards, docx_words(export("docx", "out.docx"))), len(cards))
calendar = icalendar.Calendar.from_ical(open(export("ics", "out.ics"), "rb").read())
events = [event for event in calendar.walk("VEVENT")]
report("ics by icalendar", [] if events and all(event.get("SUMMARY") for event in events) else ["no events"], 1)
with open(export("md", "out.md"), encoding="utf-8") as file:
    said = html.unescape(re.sub(r"<[^>]*>", "", markdown_it.MarkdownIt().enable("table").render(file.read())))
report("md by markdown-it", missing(cards, said), len(cards))


# The PDFs.
def poppler(path):
    return subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, text=True, check=True).stdout


def poppler_raw(path):
    return subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], capture_output=True, text=True, check=True).stdout


def mupdf(path):
    import pymupdf

    return "\n".join(page.get_text() for page in pymupdf.open(path))


def pdfium(path):
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))


def pdfjs(path):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pdfjs.mjs")
    done = subprocess.run(["node", script, os.path.join(folder, "node"), path], capture_output=True, text=True, check=True)
    return done.stdout


def both_ways(text):
    """Whether a text has letters of both directions; digits go with either."""
    return any("\u0590" <= sign <= "\u08ff" for sign in text) and bool(re.search(r"[A-Za-z0-9]", text))


def unread(reader, words, text):
    """What is missing. Where a reader puts words in order by their place, a line in both directions comes back word by word,
    and so does a card that the foot of a page divides; the other two readers hold the order."""
    by_place = reader in (poppler, mupdf, pdfium)
    whole = [one for one in words if not (by_place and both_ways(one))]
    single = {word for one in words if one not in whole for word in one.split(" ")}
    gone = missing(whole, text)
    divided = [one for one in gone if by_place and not missing(one.split(" "), text)]
    few = divided if len(divided) <= len(words) // 100 else []
    return [one for one in gone if one not in few] + missing(sorted(single), text)


readers = [poppler, poppler_raw, mupdf, pdfium]
if shutil.which("node") and glob.glob(os.path.join(folder, "node/node_modules/pdfjs-dist")):
    readers.append(pdfjs)
handout, list_of_people = export("pdf", "out.pdf"), export("attendance.pdf", "out.attendance.pdf")
for reader in readers:
    report(f"pdf by {reader.__name__}", unread(reader, cards, reader(handout)), len(cards))
    report(f"attendance.pdf by {reader.__name__}", unread(reader, names, reader(list_of_people)), len(names))

# A hyphen that was written is one, whatever else of the page is hyphenated.
for reader in readers:
    said = reader(handout)
    kept = [one for one in hostile.HYPHENS if one not in re.sub(r"\s+", "", said)]
    report(f"hyphens by {reader.__name__}", kept, len(hostile.HYPHENS))

if shutil.which("soffice"):
    subprocess.run(["soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, os.path.join(folder, "out.docx")], check=True, capture_output=True)
    with open(os.path.join(folder, "out.txt"), encoding="utf-8-sig") as file:
        report("docx by LibreOffice", missing(cards, file.read()), len(cards))
    subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", folder, os.path.join(folder, "out.xlsx")], check=True, capture_output=True)

print("All came back." if not faults else f"{faults} did not come back.")
sys.exit(1 if faults else 0)
