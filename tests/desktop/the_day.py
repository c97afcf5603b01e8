"""The day that is typed into the program."""

TITLE = "Kursusdag: Ærø på tværs"
PEOPLE = [
    ("Åse", "Plan og by"),
    ("Bjørn", "HR og udvikling"),
    ("Emil", "Kultur og fritid"),
    ("Fatima", "Sundhedscenter"),
    ("Jørgen", "Sundhed og forebyggelse"),
    ("Nadia", "Kultur og fritid"),
]
# The number of the heading, the heading, what the room says, and its dots.
BARRIERS = [
    (1, "focus", "Sundhed står sidst på dagsordenen", 2),
    (2, "resources", "Puljen løber ét år, og så er vi tilbage", 0),
    (2, "resources", "Ingen har tid til at følge op", 3),
    (5, "culture", "Hver forvaltning har sit “eget” sprog", 5),
    (5, "culture", "Møder på tværs bliver aflyst først", 0),
]
TOP = BARRIERS[3][2]
DRAFT = "En kladde, som ingen må se"
NOTE = "Husk at takke Åse bagefter"
# The factor, its name on screen, where the room is, and where it wants to be.
SCORES = [("focus", "Fokus", 2, 4), ("resources", "Ressourcer", 1, 3), ("leadership", "Ledelse", 3, 5)]
WHY = "Vedtaget, men sjældent på dagsordenen"
ACTION = "Spørge foreningerne, før planen skrives"
HOW = "Ringe til de fem største"
LAST = "Skrevet lige før strømmen gik"
NEVER = "Ord, som ingen har skrevet"
