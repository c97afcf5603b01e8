"""Reads a session file: structs become dictionaries, lists lists, `Name(…)` the pair of its name and what it holds."""

import json
import re

TOKEN = re.compile(r'\s+|//[^\n]*|(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>-?\d[\d.eE+-]*)|(?P<name>[A-Za-z_]\w*)|(?P<sign>[()\[\]{}:,])')


class Reader:
    """Goes through the tokens one by one."""

    def __init__(self, words):
        self.tokens, at = [], 0
        while at < len(words):
            found = TOKEN.match(words, at)
            if not found:
                raise ValueError(f"unreadable at {words[at:at + 40]!r}")
            at = found.end()
            if found.lastgroup:
                self.tokens.append((found.lastgroup, found.group()))
        self.at = 0

    def peek(self, ahead=0):
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else ("end", "")

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def value(self):
        kind, words = self.take()
        match kind, words:
            case "text", _:
                return json.loads(re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda code: chr(int(code[1], 16)), words).replace("\\'", "'").replace("\n", "\\n"))
            case "number", _:
                return float(words) if "." in words else int(words)
            case "name", _:
                plain = {"true": True, "false": False, "None": None}
                if self.peek() != ("sign", "("):
                    return plain.get(words, words)
                self.take()
                inside = self.inside(")")
                return inside[0] if words == "Some" else (words, inside)
            case "sign", "(":
                return self.inside(")")
            case "sign", "[":
                return self.inside("]")
            case "sign", "{":
                return self.inside("}")
        raise ValueError(f"unexpected {words!r}")

    def inside(self, end):
        """What stands up to the closing sign: a dictionary when it has names, else a list."""
        named, plain = {}, []
        while self.peek() != ("sign", end):
            key = self.value()
            if self.peek() == ("sign", ":"):
                self.take()
                named[key] = self.value()
            else:
                plain.append(key)
            if self.peek() == ("sign", ","):
                self.take()
        self.take()
        return named or plain


def read(path):
    """The document in a session file."""
    reader = Reader(path.read_text(encoding="utf-8"))
    document = reader.value()
    if reader.peek()[0] != "end":
        raise ValueError("something follows the document")
    return document


def holds(value, words):
    """Whether these very words stand anywhere in it."""
    if isinstance(value, dict):
        return any(holds(inner, words) for inner in value.values())
    if isinstance(value, (list, tuple)):
        return any(holds(inner, words) for inner in value)
    return value == words


def exercise(document, recipe):
    """The exercise of that recipe."""
    found = []
    for item in document["session"]["programme"]["items"]:
        match item["activity"]:
            case ("Exercise", inside) if inside["recipe"] == recipe:
                found.append((item["id"], inside))
    [one] = found
    return one


def block(document, recipe, block_id):
    """What a block holds."""
    [one] = [named["block"] for named in exercise(document, recipe)[1]["blocks"] if named["id"] == block_id]
    return one[1]
