"""What the proofs have in common: the driver, a folder of their own, and how they report."""

import argparse
import functools
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@functools.cache
def driver():
    """The driver program; built first unless DRIVER names one."""
    if os.environ.get("DRIVER"):
        return os.environ["DRIVER"]
    subprocess.run(["cargo", "build", "--quiet", "--example", "durability"], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return str((ROOT / target / "debug" / "examples" / "durability").resolve())


def options(about, **defaults):
    """The command line: one option with a number for each default."""
    parser = argparse.ArgumentParser(description=about)
    for name, value in defaults.items():
        parser.add_argument(f"--{name}", type=type(value), default=value, help=f"usually {value}")
    return parser.parse_args()


def folder():
    """A folder on a disk, which goes away by itself; TMPDIR chooses where."""
    return tempfile.TemporaryDirectory(prefix="tovholder-proof-")


def start(*words, **more):
    """Starts the driver."""
    return subprocess.Popen([driver(), *map(str, words)], **more)


def ask(*words):
    """What the driver prints."""
    done = subprocess.run([driver(), *map(str, words)], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else f"unreadable: the driver stopped: {done.stderr}"


def strays(place):
    """The temporary files of a folder."""
    return sorted(path for path in pathlib.Path(place).iterdir() if path.suffix == ".tmp")


def report(name, breaches, caught, words):
    """One line a proof, then each breach; ends the program with 1 when it does not hold or its control was not caught."""
    fine = not breaches and caught
    print(f"{'holds ' if fine else 'BROKEN'} {name}: {words}", flush=True)
    for breach in breaches[:20]:
        print(f"       {breach}")
    if not caught:
        print("       the control was not caught: this proof proves nothing")
    sys.exit(0 if fine else 1)
