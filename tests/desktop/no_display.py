"""The program where there is no display: what it says, what it exports, and how it meets files that it cannot open."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import ron  # noqa: E402
from bad_files import bad_files  # noqa: E402

SAMPLE = Path(__file__).resolve().parents[2] / "assets/samples/nordkoebing.ron"


def expect(holds, what):
    if not holds:
        sys.exit(f"without a display: {what}")


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    kept = {name: value for name, value in os.environ.items() if name == "PATH"}
    with tempfile.TemporaryDirectory(prefix="tovholder-no-display-") as home:
        environment = {**kept, "HOME": home, "TOVHOLDER_STATE": f"{home}/state"}

        def tovholder(*arguments):
            done = subprocess.run([program, *map(str, arguments)], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
            return done.returncode, done.stdout, done.stderr

        code, out, error = tovholder()
        expect(code == 2 and not out, f"the window ended with {code}: {out}")
        expect(error.count("\n") == 1 and "tovholder export" in error and error.startswith("Vinduet kan ikke åbnes"), error)
        export_sample(tovholder, folder / "sample.pdf")
        for bad in bad_files(Path(home), SAMPLE):
            for command in (["check", bad.path], ["export", bad.path, "-o", f"{home}/never.pdf"]):
                code, out, error = tovholder(*command)
                expect(code == 1 and not out and bad.says in error, f"{bad.path.name}: {code} {out} {error}")
                expect(error.count("Filen er ikke rørt.") == 1 and "panicked" not in error, error)
                expect(bad.untouched() and not Path(f"{home}/never.pdf").exists(), f"{bad.path.name} was touched")
        expect(not Path(f"{home}/state").exists(), "something was left in the state folder")
    print("          without a display: told, exported, and six bad files refused twice")


def export_sample(tovholder, pdf):
    # What is replaced would be kept among the backups.
    pdf.unlink(missing_ok=True)
    code, out, error = tovholder("export", SAMPLE, "-o", pdf)
    expect((code, out, error) == (0, "", ""), f"export: {code} {out} {error}")
    # In the order a screen reader reads it: cells beside each other do not run into each other.
    read = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True).stdout
    said = " ".join("".join(re.findall(r'"(.*)"', read)).split())
    document = ron.read(SAMPLE)
    barriers = [card["text"] for card in ron.block(document, "barriers-in-pairs", "barriers")["cards"]]
    actions = [row["cells"][0][1][0] for row in ron.block(document, "what-how-who", "actions")["content"]]
    expect((len(barriers), len(actions)) == (18, 9), f"{len(barriers)} barriers and {len(actions)} actions")
    for words in [*barriers, *actions, "Åse"]:
        expect(words in said, f"“{words}” is not in the sample's handout")


if __name__ == "__main__":
    main()
