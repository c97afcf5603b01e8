"""A day with 1,000 cards, 100 people and titles in nine alphabets, made from the sample, the same every time."""

import random
import re

ALPHABETS = {
    "Latin": "Åse Øgård Ærlig naïve Žluťoučký İstanbul façade Straße fuldtidsansat",
    "Greek": "Καλημέρα συνεργασία υγεία πρόληψη άνθρωποι Ελλάδα",
    "Cyrillic": "Здравствуйте сотрудничество здоровье Київ їжак профилактика",
    "Arabic": "مرحبا التعاون الصحة الوقاية السلام عليكم لا إله",
    "Hebrew": "שלום שיתוף בריאות מניעה אנשים ירושלים",
    "Chinese": "健康 合作 预防 市政府 你好 世界",
    "Japanese": "健康 協力 こんにちは カタカナ 予防 ありがとう",
    "Korean": "건강 협력 예방 안녕하세요 사람들",
    "Signs": "=1+1 -2 @x 007 1-2 \"q\" 'a;b' a,b <b> &amp; %20 \\n {x} $y #z [l](u) *s* _u_ |c| ~t~ `k` 😀 ½",
}
HYPHENS = ["tvær-faglig", "e-mail", "nord-syd", "rygestop-kursus", "Anne-Mette"]
LONG = ["kommunalbestyrelsesmedlemmer", "sundhedsfremmeindsatskoordinator", "forebyggelseskonsulentnetværket"]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def texts(count, seed):
    """Texts of one alphabet each, by turns, and each unlike the others."""
    lot = random.Random(seed)
    made = []
    for nth in range(count):
        name, words = list(ALPHABETS.items())[nth % len(ALPHABETS)]
        picked = lot.sample(words.split(" "), 3)
        if name == "Latin":
            picked += [lot.choice(HYPHENS), lot.choice(LONG)]
        if name in ("Arabic", "Hebrew"):
            picked.insert(1, lot.choice(["12", "2027", "Anne"]))
        made.append(" ".join(picked) + f" {nth}")
    return made


def day(sample):
    """The sample with hostile cards, people and a hostile title; and what was put in."""
    text = open(sample, encoding="utf-8").read().split("\n", 1)[1]
    cards, names = texts(1000, 1), [" ".join(words.split(" ")[:2]) + f" N{nth}" for nth, words in enumerate(texts(90, 2))]
    title = "Dag: Καλημέρα здоровье"
    made = "".join(
        f'(id: {5000 + nth}, heading: "{"recurring" if nth % 2 else "surprising"}", text: {quoted(card)}),\n'
        for nth, card in enumerate(cards)
    )
    start = text.index("cards: [", text.index('id: "surprising"')) + len("cards: [")
    text = text[:start] + made + text[start:]
    people = "".join(f"(id: {8000 + nth}, name: {quoted(name)}, unit: {quoted('Enhed ' + str(nth % 7))}),\n" for nth, name in enumerate(names))
    start = text.index("participants: [") + len("participants: [")
    text = text[:start] + people + text[start:]
    text = text.replace('title: "Kursusdag: Sundhed på tværs"', f"title: {quoted(title)}", 1)
    text = re.sub(r"next_id: \d+,", "next_id: 20000,", text)
    return text, cards, names, title
