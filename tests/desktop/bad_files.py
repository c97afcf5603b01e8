"""Files that cannot be opened, made from one that can, with what the program says of each."""

from dataclasses import dataclass
from pathlib import Path


@dataclass
class BadFile:
    """A file, what is in it, and the words that tell what is wrong with it."""

    path: Path
    content: bytes
    says: str

    def untouched(self):
        return self.path.read_bytes() == self.content


def bad_files(folder, good):
    """Writes them all into the folder."""
    whole = good.read_text(encoding="utf-8")
    made = [
        ("page.ron", "<html><body>Ærø</body></html>", "Filen er ikke en dag fra Tovholder."),
        ("cut.ron", whole[: len(whole) * 2 // 3], "Filens slutning mangler."),
        ("newer.ron", whole.replace("// Tovholder 3", "// Tovholder 9", 1), "Dagen er gemt med en nyere udgave af Tovholder."),
        ("unknown.ron", whole.replace("title:", "titel:", 1), "Tovholder kender ikke “titel” her"),
        ("brackets.ron", "[" * 50_000_000, "Filen fylder over 32 MB."),
        ("deep.ron", "// Tovholder 3\n(session: (title: " + "[" * 1_000_000, "Filen har en fejl i linje 2"),
    ]
    files = [BadFile(folder / f"bad-{name}", words.encode(), says) for name, words, says in made]
    for file in files:
        file.path.write_bytes(file.content)
    return files
