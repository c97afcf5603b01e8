//! Lists as mail programs, spreadsheets, meeting programs and people write them, each with who must come out.

use super::*;

/// What is pasted, and the people in it, each with where they work.
type Case = (&'static str, &'static str, &'static [[&'static str; 2]]);

/// One person a line, and nothing else.
const LINES: &[Case] = &[
    ("lines", "Anne\nBjørn\nÅse", &[["Anne", ""], ["Bjørn", ""], ["Åse", ""]]),
    ("lines of Windows", "Anne Holm\r\nBjørn Dahl\r\n", &[["Anne Holm", ""], ["Bjørn Dahl", ""]]),
    (
        "lines of an old Mac",
        "Anne Holm\rBjørn Dahl\rÅse Friis",
        &[["Anne Holm", ""], ["Bjørn Dahl", ""], ["Åse Friis", ""]],
    ),
    ("with a byte order mark", "\u{feff}Anne\nBo", &[["Anne", ""], ["Bo", ""]]),
    (
        "separated as in Word",
        "Anne\u{b}Bo\u{2028}Carl\u{2029}Dorthe\u{85}Emil",
        &[["Anne", ""], ["Bo", ""], ["Carl", ""], ["Dorthe", ""], ["Emil", ""]],
    ),
    ("hard spaces", "Anne\u{a0}Holm\u{a0}\n\u{202f}Bo\u{2009}Berg", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("blank lines", "\n\nAnne\n\n   \nBo\n\n", &[["Anne", ""], ["Bo", ""]]),
    ("one", "Anne Holm", &[["Anne Holm", ""]]),
    ("invisible signs", "An\u{200b}ne\u{200e}\nB\u{ad}o\u{202c}", &[["Anne", ""], ["Bo", ""]]),
    (
        "foreign names",
        "Nguyễn Thị Minh Khai\nJosé María García-López\nO'Brien, Mary\nLi\u{a0}Wei\nعلی رضا\n李小龍",
        &[
            ["Nguyễn Thị Minh Khai", ""],
            ["José María García-López", ""],
            ["Mary O'Brien", ""],
            ["Li Wei", ""],
            ["علی رضا", ""],
            ["李小龍", ""],
        ],
    ),
    ("a letter is a name", "Anne B.\nBo\nC. Jensen", &[["Anne B.", ""], ["Bo", ""], ["C. Jensen", ""]]),
    (
        "trailing separators",
        "Anne Holm;\nBo Berg;\nCarl Friis;",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
    ("trailing commas", "Anne Holm,\nBo Berg,\nCarl Friis", &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]]),
    (
        "to sign on",
        "Anne Holm ________\nBo Berg ..........\nCarl Friis ……",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
];

/// Bullets, boxes and numbers in front.
const MARKED: &[Case] = &[
    (
        "bullets",
        "• Anne\n•\tBo\n- Carl\n* Dorthe\n– Emil\n☐ Fie",
        &[["Anne", ""], ["Bo", ""], ["Carl", ""], ["Dorthe", ""], ["Emil", ""], ["Fie", ""]],
    ),
    ("bullets of Word", "\u{f0b7}\tAnne Holm\r\n\u{f0b7}\tBo Berg\r\n", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("the second step of Word", "o\tAnne Holm\no\tBo Berg", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("bullets without a space", "•Anne\n•Bo", &[["Anne", ""], ["Bo", ""]]),
    (
        "numbers",
        "1. Anne\n2) Bo\n(3) Carl\n4: Dorthe\n5.Emil",
        &[["Anne", ""], ["Bo", ""], ["Carl", ""], ["Dorthe", ""], ["Emil", ""]],
    ),
    ("bare numbers", "1 Anne\n2 Bo\n10 Carl", &[["Anne", ""], ["Bo", ""], ["Carl", ""]]),
    (
        "numbers of Word",
        "1.\tAnne Holm\r\n2.\tBo Berg\r\n10.\tCarl Friis",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
    ("letters", "a) Anne\nb) Bo", &[["Anne", ""], ["Bo", ""]]),
    ("tasks", "- [ ] Anne\n- [x] Bo\n[ ] Carl", &[["Anne", ""], ["Bo", ""], ["Carl", ""]]),
    ("ticks", "✓ Anne\n☑ Bo\n☒ Carl", &[["Anne", ""], ["Bo", ""], ["Carl", ""]]),
    (
        "marked, with a place",
        "1. Anne Holm, Kultur\n2. Bo Berg, Teknik og Miljø",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik og Miljø"]],
    ),
];

/// Where they work, beside the name.
const PLACED: &[Case] = &[
    ("tabs", "Anne\tKultur\nBo\tTeknik", &[["Anne", "Kultur"], ["Bo", "Teknik"]]),
    ("semicolons", "Anne Holm;Kultur\nBo Berg;Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("commas", "Anne Holm, Kultur\nBo Berg, Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    (
        "commas in the place",
        "Anne, Kultur\nBo, Teknik, Miljø og Klima\nCarl",
        &[["Anne", "Kultur"], ["Bo", "Teknik, Miljø og Klima"], ["Carl", ""]],
    ),
    (
        "round brackets",
        "Anne Holm (Kultur)\nBo Berg\nCarl (Teknik og Miljø)",
        &[["Anne Holm", "Kultur"], ["Bo Berg", ""], ["Carl", "Teknik og Miljø"]],
    ),
    ("square brackets", "Anne Holm [Kultur]\nBo Berg [Teknik]", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    (
        "dashes",
        "Anne Holm – Kultur\nAnne-Marie Bo – Teknik - Drift",
        &[["Anne Holm", "Kultur"], ["Anne-Marie Bo", "Teknik - Drift"]],
    ),
    ("a hyphen", "Anne Holm - Kultur\nBo Berg - Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("a slash", "Anne Holm / Kultur\nBo Berg / Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("a colon", "Anne Holm: Kultur\nBo Berg: Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    (
        "columns of spaces",
        "Anne Holm        Kultur\nBo Berg          Teknik og Miljø",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik og Miljø"]],
    ),
    (
        "the place first",
        "Kultur;Anne Holm\nTeknik;Bo Berg\nKultur;Carl Friis",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"], ["Carl Friis", "Kultur"]],
    ),
    (
        "under their units",
        "Kultur: Anne, Bo og Carl\nTeknik: Dorthe; Emil",
        &[["Anne", "Kultur"], ["Bo", "Kultur"], ["Carl", "Kultur"], ["Dorthe", "Teknik"], ["Emil", "Teknik"]],
    ),
    ("one line of a sheet", "Anne\tKultur", &[["Anne", "Kultur"]]),
    ("one line with a comma", "Anne Holm, Kultur", &[["Anne Holm", "Kultur"]]),
    (
        "pronouns and states",
        "Anne Holm (hun/hende)\nBo Berg (gæst)\nCarl (Kultur)",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl", "Kultur"]],
    ),
    ("Markdown", "| Navn | Enhed |\n|---|:--|\n| Anne | Kultur |\n| Bo | |", &[["Anne", "Kultur"], ["Bo", ""]]),
];

/// Names of families first.
const TURNED: &[Case] = &[
    (
        "families first",
        "Jensen, Anne\nHolm, Bo\nLarsen, Kaj",
        &[["Anne Jensen", ""], ["Bo Holm", ""], ["Kaj Larsen", ""]],
    ),
    (
        "families first, with places",
        "Jensen, Anne, Kultur\nHolm, Bo, Teknik",
        &[["Anne Jensen", "Kultur"], ["Bo Holm", "Teknik"]],
    ),
    (
        "in quotes, with places",
        "\"Larsen, Kaj\",Teknik\n\"Holm, Anne\",Kultur",
        &[["Kaj Larsen", "Teknik"], ["Anne Holm", "Kultur"]],
    ),
    (
        "in quotes, with places and a semicolon",
        "\"Larsen, Kaj\";Teknik\n\"Holm, Anne\";\"Kultur; Fritid\"",
        &[["Kaj Larsen", "Teknik"], ["Anne Holm", "Kultur; Fritid"]],
    ),
    (
        "families first, places in brackets",
        "Larsen, Kaj (Teknik)\nHolm, Anne Marie (Kultur)",
        &[["Kaj Larsen", "Teknik"], ["Anne Marie Holm", "Kultur"]],
    ),
    (
        "in two columns",
        "Jensen\tAnne\tKultur\nJensen\tBo\tTeknik\nHolm\tCarl\tTeknik",
        &[["Anne Jensen", "Kultur"], ["Bo Jensen", "Teknik"], ["Carl Holm", "Teknik"]],
    ),
    (
        "first names in a column",
        "Anne\tJensen\nBo\tHolm\nKaj\tFriis",
        &[["Anne Jensen", ""], ["Bo Holm", ""], ["Kaj Friis", ""]],
    ),
    (
        "first names, families, places",
        "Anne;Ali;Kultur\nBo;Petrović;Teknik\nKaj;Yıldız;HR",
        &[["Anne Ali", "Kultur"], ["Bo Petrović", "Teknik"], ["Kaj Yıldız", "HR"]],
    ),
    (
        "as the addresses say",
        "Nguyen\tMinh Thu\tminh.nguyen@b.dk\nAdeyemi\tTunde\ttunde.adeyemi@b.dk\nOkafor\tChi\tchi.okafor@b.dk",
        &[["Minh Thu Nguyen", ""], ["Tunde Adeyemi", ""], ["Chi Okafor", ""]],
    ),
    (
        "several in a line",
        "Holm, Anne; Berg, Bo; Friis, Carl",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
    (
        "van der",
        "van der Berg, Jan\nde la Cruz, María\nØrsted Holm, Åse",
        &[["Jan van der Berg", ""], ["María de la Cruz", ""], ["Åse Ørsted Holm", ""]],
    ),
];

/// One line for all.
const IN_A_LINE: &[Case] = &[
    ("semicolons", "Anne Holm; Bo Berg; Carl Friis", &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]]),
    ("commas and og", "Anne, Bo, Carl og Dorthe", &[["Anne", ""], ["Bo", ""], ["Carl", ""], ["Dorthe", ""]]),
    ("commas and and", "Anne, Bo, Carl, and Mary", &[["Anne", ""], ["Bo", ""], ["Carl", ""], ["Mary", ""]]),
    ("two", "Anne; Bo", &[["Anne", ""], ["Bo", ""]]),
    ("with a word before", "Deltagere: Anne, Bo, Carl", &[["Anne", ""], ["Bo", ""], ["Carl", ""]]),
    (
        "wrapped",
        "Anne Holm, Bo Berg, Carl Friis,\nDorthe Dahl, Emil Bach, Fie Lund",
        &[
            ["Anne Holm", ""],
            ["Bo Berg", ""],
            ["Carl Friis", ""],
            ["Dorthe Dahl", ""],
            ["Emil Bach", ""],
            ["Fie Lund", ""],
        ],
    ),
    (
        "wrapped at semicolons",
        "Anne Holm; Bo Berg; Carl Friis;\nDorthe Dahl; Emil Bach",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""], ["Dorthe Dahl", ""], ["Emil Bach", ""]],
    ),
    (
        "places in brackets",
        "Anne (Kultur), Bo (Teknik), Carl (HR)",
        &[["Anne", "Kultur"], ["Bo", "Teknik"], ["Carl", "HR"]],
    ),
    ("full-width separators", "李小龍；王芳、张伟", &[["李小龍", ""], ["王芳", ""], ["张伟", ""]]),
];

/// Addresses.
const MAIL: &[Case] = &[
    (
        "Outlook",
        "Anne Holm <anho@kommune.dk>; Bo Berg <bobe@kommune.dk>; Carl Friis <cafr@kommune.dk>",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
    (
        "nine in Outlook",
        "Anne <a@b.dk>; Bo <b@b.dk>; Carl <c@b.dk>; Dorthe <d@b.dk>; Emil <e@b.dk>; Fie <f@b.dk>; Gitte <g@b.dk>; Hans <h@b.dk>; Ida <i@b.dk>;",
        &[
            ["Anne", ""],
            ["Bo", ""],
            ["Carl", ""],
            ["Dorthe", ""],
            ["Emil", ""],
            ["Fie", ""],
            ["Gitte", ""],
            ["Hans", ""],
            ["Ida", ""],
        ],
    ),
    (
        "families first in Outlook",
        "Holm, Anne <anho@kommune.dk>; Berg, Bo <bobe@kommune.dk>",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    (
        "places in Outlook",
        "Anne Holm (Kultur) <anho@kommune.dk>; Bo Berg [Teknik og Miljø] <bobe@kommune.dk>",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik og Miljø"]],
    ),
    (
        "places after a dash",
        "Anne Holm - Kultur <a@b.dk>; Bo Berg - Teknik <b@b.dk>",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    ("quotes of Exchange", "'Anne Holm' <anne@b.dk>; 'bo@b.dk' <bo@b.dk>;", &[["Anne Holm", ""], ["Bo", ""]]),
    (
        "Gmail",
        "Anne Holm <anne@b.dk>, \"Berg, Bo\" <bo@b.dk>, carl.friis@b.dk",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
    ("no quotes, with commas", "Holm, Anne <a@b.dk>, Berg, Bo <b@b.dk>", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "a line each",
        "Anne Holm <a@b.dk>\nBo Berg <b@b.dk>;\n<carl@b.dk>",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl", ""]],
    ),
    ("families first, a line each", "Holm, Anne <a@b.dk>\nBerg, Bo <b@b.dk>", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("bare", "anne.holm@b.dk\nbo_berg@b.dk; ingrid@b.dk", &[["Anne Holm", ""], ["Bo Berg", ""], ["Ingrid", ""]]),
    ("bare, in a line", "anne.holm@b.dk, bo-berg@b.dk", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("one", "Anne Holm <anne@b.dk>", &[["Anne Holm", ""]]),
    ("links", "Anne Holm<mailto:anne@b.dk>; Bo Berg <bo@b.dk<mailto:bo@b.dk>>", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("name behind", "anne@b.dk (Anne Holm), bo@b.dk (Bo Berg)", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "a mail's head",
        "Fra: Anne Holm <a@b.dk>\nSendt: 4. februar 2027 09:12\nTil: Bo Berg <b@b.dk>; Carl Friis <c@b.dk>\nCc: dorthe@b.dk\nEmne: Kursusdag",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""], ["Dorthe", ""]],
    ),
    ("beside names", "Anne Holm;anne@b.dk\nBo Berg;bo@b.dk", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "beside names and places",
        "Anne Holm, Kultur, anne@b.dk\nBo Berg, Teknik, bo@b.dk",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "some without an address",
        "Anne Holm <a@b.dk>; Bo Berg; Carl Friis <c@b.dk>",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl Friis", ""]],
    ),
];

/// Sheets and reports with a head.
const HEADED: &[Case] = &[
    (
        "Excel",
        "Navn\tEnhed\tE-mail\r\nAnne Holm\tKultur\ta@b.dk\r\nBo Berg\tTeknik\tb@b.dk\r\n",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "CSV",
        "\u{feff}Navn;Enhed;E-mail\r\n\"Larsen, Kaj\";\"Teknik; Drift\";k@b.dk\r\nAnne;Kultur;",
        &[["Kaj Larsen", "Teknik; Drift"], ["Anne", "Kultur"]],
    ),
    (
        "quotes with line breaks",
        "Name,Department\n\"Anne\nHolm\",\"Culture,\nLeisure\"\nBo,IT",
        &[["Anne Holm", "Culture, Leisure"], ["Bo", "IT"]],
    ),
    (
        "cells of several lines",
        "Navn\tEnhed\n\"Anne\nHolm\"\t\"Kultur \"\"Nord\"\"\"\nBo\tIT",
        &[["Anne Holm", "Kultur \"Nord\""], ["Bo", "IT"]],
    ),
    ("a head over lines", "Navn\nAnne\nBo", &[["Anne", ""], ["Bo", ""]]),
    ("a head with a count", "Deltagere (2):\nAnne\nBo", &[["Anne", ""], ["Bo", ""]]),
    (
        "first and last",
        "Fornavn;Efternavn;Afdeling\nAnne;Holm;Kultur\nBo;;Teknik",
        &[["Anne Holm", "Kultur"], ["Bo", "Teknik"]],
    ),
    (
        "last and first",
        "Efternavn,Fornavn,Forvaltning\nHolm,Anne,Kultur\nVan der Berg,Jan,Teknik",
        &[["Anne Holm", "Kultur"], ["Jan Van der Berg", "Teknik"]],
    ),
    (
        "numbers in a column",
        "Nr.\tNavn\tEnhed\tUnderskrift\n1\tAnne Holm\tKultur\t\n2\tBo Berg\tTeknik\t",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "of the wages office",
        "Medarbejdernr;Efternavn;Fornavn;Stilling;Organisationsenhed\n100234;Holm;Anne;Konsulent;Kultur og Fritid\n100235;Berg;Bo;Leder;Teknik",
        &[["Anne Holm", "Kultur og Fritid"], ["Bo Berg", "Teknik"]],
    ),
    (
        "of the organisation",
        "Brugernavn;Navn;Enhed;Stilling;E-mail\nanho;Anne Holm;Kultur;Konsulent;anho@b.dk\nbobe;Bo Berg;Borgerservice;Leder;bobe@b.dk",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Borgerservice"]],
    ),
    (
        "Teams",
        "1. Summary\nMeeting title\tKursusdag\nAttended participants\t2\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nAnne Holm\t2/4/27, 9:00:01 AM\t2/4/27, 3:00:00 PM\t6h\ta@b.dk\ta@b.dk\tOrganizer\nBo Berg (Gæst)\t2/4/27, 9:01:01 AM\t2/4/27, 3:00:00 PM\t6h\t\t\tAttendee\n\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nAnne Holm\t2/4/27\t2/4/27\t6h\ta@b.dk\tOrganizer",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    (
        "Teams in Danish",
        "1. Oversigt\nMødetitel\tKursusdag\n\n2. Deltagere\nNavn\tFørste deltagelse\tSidst forladt\tVarighed i møde\tE-mail\tDeltager-id (UPN)\tRolle\nAnne Holm\t04.02.2027 09.00\t04.02.2027 15.00\t6t\ta@b.dk\ta@b.dk\tOrganisator\n\n3. Aktiviteter i mødet\nNavn\tDeltagelsestidspunkt\nAnne Holm\t04.02.2027 09.00",
        &[["Anne Holm", ""]],
    ),
    (
        "Zoom",
        "Name (Original Name),User Email,Total Duration (Minutes),Guest\nAnne Holm,a@b.dk,61,No\nBo Berg,,60,Yes",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    (
        "answers to an invitation",
        "Navn\tDeltagelse\tSvar\nAnne Holm\tMødearrangør\tIngen\nBo Berg <b@b.dk>\tNødvendig deltager\tAccepteret",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    (
        "answers without a head",
        "Anne Holm\tNødvendig deltager\tAccepteret\nBo Berg\tValgfri deltager\tForeløbig",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    (
        "telephones",
        "Anne Holm\t22 33 44 55\tKultur\nBo Berg\t+45 66778899\tTeknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    ("initials", "ANHO\tAnne Holm\tKultur\nBOBE\tBo Berg\tTeknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("a total", "Navn;Enhed\nAnne;Kultur\nBo;HR\nI alt 2;", &[["Anne", "Kultur"], ["Bo", "HR"]]),
    ("only addresses", "E-mail\nanne.holm@b.dk\nbo@b.dk", &[["Anne Holm", ""], ["Bo", ""]]),
    (
        "the place as a head's word",
        "Anne;Skole\nBo;Team\nCarl;Center",
        &[["Anne", "Skole"], ["Bo", "Team"], ["Carl", "Center"]],
    ),
    ("a title above the head", "Deltagerliste\nNavn\tEnhed\nAnne\tKultur", &[["Anne", "Kultur"]]),
    (
        "an attendance sheet",
        "Kursus i februar\t\t\nNr.\tNavn\tArbejdssted\n1\tAnne Holm\tBørnehuset Solen\n2\tBo Berg\tSkolen ved Åen\n\t\t",
        &[["Anne Holm", "Børnehuset Solen"], ["Bo Berg", "Skolen ved Åen"]],
    ),
];

/// Others, as they came.
const MIXED: &[Case] = &[
    (
        "an address before the place",
        "Anne Holm\tanne@b.dk\tKultur\nBo Berg\tbo@b.dk\tTeknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    ("a head with commas", "Navn, Enhed\nAnne, Kultur\nBo, Teknik", &[["Anne", "Kultur"], ["Bo", "Teknik"]]),
    ("a word before bullets", "Deltagere:\n- Anne (Kultur)\n- Bo (HR)", &[["Anne", "Kultur"], ["Bo", "HR"]]),
    (
        "a title with a date",
        "Deltagerliste, 4. februar 2027\n\nAnne Holm, Kultur\nBo Berg, Teknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "an address in a cell",
        "Anne Holm <anne@b.dk>\tKultur\nBo Berg <bo@b.dk>\tTeknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    ("quotes around names", "\"Anne Holm\" <a@b.dk>, \"Bo Berg\" <b@b.dk>", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("addresses in brackets", "Anne Holm (anne@b.dk)\nBo Berg (bo@b.dk)", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "families first with short places",
        "Holm, Anne (KUL) <anho@b.dk>; Berg, Bo (TEK) <bobe@b.dk>",
        &[["Anne Holm", "KUL"], ["Bo Berg", "TEK"]],
    ),
    (
        "initials in brackets",
        "Anne Holm (ANHO) <anho@b.dk>; Bo Berg (BOBE) <bobe@b.dk>",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    ("close together", "anne@b.dk;bo@b.dk;carl@b.dk", &[["Anne", ""], ["Bo", ""], ["Carl", ""]]),
    (
        "English, with a company",
        "First Name,Last Name,Email,Company\nAnne,Holm,a@b.dk,KMD\nBo,Berg,b@b.dk,",
        &[["Anne Holm", "KMD"], ["Bo Berg", ""]],
    ),
    ("a cross as a head", "#\tNavn\n1\tAnne\n2\tBo", &[["Anne", ""], ["Bo", ""]]),
    (
        "numbers before semicolons",
        "1;Anne Holm;Kultur\n2;Bo Berg;Teknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    ("upright strokes", "Anne Holm | Kultur\nBo Berg | Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("names and addresses with commas", "Anne Holm, a@b.dk\nBo Berg, b@b.dk", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "telephones after commas",
        "Anne Holm, tlf. 22334455\nBo Berg, tlf. 33445566",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    ("great letters", "ANNE HOLM\nBO BERG\nIB", &[["ANNE HOLM", ""], ["BO BERG", ""], ["IB", ""]]),
    ("small letters", "anne marie holm\nbo berg", &[["anne marie holm", ""], ["bo berg", ""]]),
    ("stars", "Anne Holm *\n*Bo Berg*", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "trailing commas of a sheet",
        "Anne Holm,Kultur,\nBo Berg,Teknik,\n",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "quotes around all",
        "\"Anne Holm\";\"Kultur\"\n\"Bo Berg\";\"Teknik\"",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "a form",
        "Tidsstempel\tDit navn\tHvor arbejder du?\n04.02.2027 09.00.00\tAnne Holm\tKultur\n04.02.2027 09.01.00\tBo Berg\tTeknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "Forms",
        "Id\tStarttidspunkt\tFuldførelsestidspunkt\tMail\tNavn\tHvilken afdeling kommer du fra?\n1\t2/4/27 9:00\t2/4/27 9:02\ta@b.dk\tAnne Holm\tKultur",
        &[["Anne Holm", "Kultur"]],
    ),
    (
        "an address book",
        "Anne Holm\tKonsulent\tKulturforvaltningen\t22334455\ta@b.dk\nBo Berg\tLeder\tTeknisk forvaltning\t33445566\tb@b.dk",
        &[["Anne Holm", "Kulturforvaltningen"], ["Bo Berg", "Teknisk forvaltning"]],
    ),
    ("an empty column", "Anne Holm\t\tKultur\nBo Berg\t\tTeknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("addresses after a dash", "Anne Holm - anne@b.dk\nBo Berg - bo@b.dk", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("addresses after a space", "Anne Holm anne@b.dk\nBo Berg bo@b.dk", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    (
        "who is here and who is not",
        "Til stede: Anne, Bo, Carl\nAfbud: Dorthe",
        &[["Anne", ""], ["Bo", ""], ["Carl", ""]],
    ),
    (
        "wrapped before the address",
        "Anne Holm\n<a@b.dk>; Bo Berg\n<b@b.dk>; Carl <c@b.dk>",
        &[["Anne Holm", ""], ["Bo Berg", ""], ["Carl", ""]],
    ),
    ("numbers with dashes", "1 - Anne\n2 - Bo", &[["Anne", ""], ["Bo", ""]]),
    (
        "groups",
        "Gruppe 1: Anne, Bo\nGruppe 2: Carl, Dorthe",
        &[["Anne", "Gruppe 1"], ["Bo", "Gruppe 1"], ["Carl", "Gruppe 2"], ["Dorthe", "Gruppe 2"]],
    ),
    ("a name and a family", "Navn;Efternavn;Enhed\nAnne;Holm;Kultur", &[["Anne Holm", "Kultur"]]),
    ("telephones among names", "Anne, Bo, +45 22 33 44 55", &[["Anne", ""], ["Bo", ""]]),
    ("two columns with a head", "Fornavn\tEfternavn\nAnne\tHolm\nBo\tBerg", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("Unicode of a Mac", "A\u{30a}se Østergaard\nSøren Kjær", &[["A\u{30a}se Østergaard", ""], ["Søren Kjær", ""]]),
    ("two with one surname", "Anne Holm; Bo Holm; Anne Holm", &[["Anne Holm", ""], ["Bo Holm", ""], ["Anne Holm", ""]]),
    (
        "old Teams",
        "Full Name\tUser Action\tTimestamp\nAnne Holm\tJoined\t2/4/2027, 9:00:00 AM\nBo Berg\tJoined\t2/4/2027, 9:01:00 AM",
        &[["Anne Holm", ""], ["Bo Berg", ""]],
    ),
    (
        "Polish and Turkish",
        "Kowalska, Małgorzata\nYılmaz, Ayşe\nNowak, Krzysztof",
        &[["Małgorzata Kowalska", ""], ["Ayşe Yılmaz", ""], ["Krzysztof Nowak", ""]],
    ),
    ("Arabic commas", "علی، مریم، رضا", &[["علی", ""], ["مریم", ""], ["رضا", ""]]),
    (
        "a form for each",
        "Navn: Anne Holm\nEnhed: Kultur\n\nNavn: Bo Berg\nEnhed: Teknik",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]],
    ),
    (
        "below their place",
        "Kultur\nAnne Holm\nBo Berg\n\nTeknik:\n- Carl Friis\n- Dorthe Dahl",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Kultur"], ["Carl Friis", "Teknik"], ["Dorthe Dahl", "Teknik"]],
    ),
    ("the place below each", "Anne Holm\nKultur\n\nBo Berg\nTeknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    ("a count before", "Antal deltagere: 2\nAnne\nBo", &[["Anne", ""], ["Bo", ""]]),
    (
        "within a mail",
        "Hej alle\n\nHer er listen:\nAnne Holm, Kultur\nBo Berg, Teknik\n\nVenlig hilsen\nDorthe",
        &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"], ["Dorthe", ""]],
    ),
    ("called in a chat", "@Anne Holm @Bo Berg", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("great places", "ANNE HOLM;KULTUR\nBO BERG;TEKNIK", &[["ANNE HOLM", "KULTUR"], ["BO BERG", "TEKNIK"]]),
    ("short places", "Kaj Larsen\tIT\tJa\nAnne Holm\tHR\tNej", &[["Kaj Larsen", "IT"], ["Anne Holm", "HR"]]),
    ("strokes without spaces", "Anne Holm|Kultur\nBo Berg|Teknik", &[["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]),
    (
        "addresses in the middle",
        "Mads Mikkelsen (mami@b.dk) – Teknik\nBo Berg <bobe@b.dk> (HR)",
        &[["Mads Mikkelsen", "Teknik"], ["Bo Berg", "HR"]],
    ),
    ("telephones behind", "Anne Holm +45 22334455\nBo Berg tlf. 33 44 55 66", &[["Anne Holm", ""], ["Bo Berg", ""]]),
    ("two brackets", "Anne Holm (she/her) (Kultur)\nBo (Teknik)", &[["Anne Holm", "Kultur"], ["Bo", "Teknik"]]),
    ("crosses", "x Anne\nx Bo\n  Carl", &[["Anne", ""], ["Bo", ""], ["Carl", ""]]),
    ("Persian with a joiner", "علی\u{200c}رضا\nمریم", &[["علی\u{200c}رضا", ""], ["مریم", ""]]),
];

fn all() -> impl Iterator<Item = &'static Case> {
    [LINES, MARKED, PLACED, TURNED, IN_A_LINE, MAIL, HEADED, MIXED].into_iter().flatten()
}

#[test]
fn every_list_becomes_the_people_who_are_in_it() {
    let mut wrong = Vec::new();
    for (name, text, expected) in all() {
        let read = PeopleList::read(text).map(|list| list.people([]));
        let found = read
            .map(|people| people.into_iter().flatten().map(|person| [person.name, person.unit]).collect::<Vec<_>>());
        if found.as_deref().is_ok_and(|found| found.iter().eq(expected.iter())) {
            continue;
        }
        wrong.push(format!("{name}: {text:?}\n  {found:?}\n  {expected:?}"));
    }
    let count = all().count();
    assert!(count >= 100, "{count} lists");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is no list of people, and why.
#[test]
fn what_is_no_list_is_told_apart_and_takes_no_time() {
    let novel = "Det var en mørk og stormfuld aften, og ingen i hele byen havde endnu sagt et ord om det.\n";
    for (name, text, expected) in [
        ("nothing", String::new(), NoList::Nobody),
        ("space", " \t\n;;\r\n\u{200b}".into(), NoList::Nobody),
        ("numbers", "1\n2\n3".into(), NoList::Nobody),
        ("only a head", "Navn;Enhed".into(), NoList::Nobody),
        ("a paragraph", novel.repeat(12), NoList::Prose),
        ("a novel", novel.repeat(1_000), NoList::Prose),
        ("a novel on one line", novel.replace('\n', " ").repeat(1_000), NoList::Prose),
        ("too much", "x".repeat(LONGEST_LIST + 1), NoList::TooLong),
        ("too many", "Anne\n".repeat(MOST_CONTENT + 1), NoList::TooLong),
    ] {
        assert_eq!(PeopleList::read(&text).map(|list| list.people([])), Err(expected), "{name}");
    }
    for sign in [
        "\"", "\"\n", "<", "(", "@", ";", ",", "\"a\n", "a;", "a,\n", "a: b\n", "<a@", "- ", "1. ", "a, b@c\n", "|a\n",
        "\t", "(((", "a (b",
    ] {
        let _ = PeopleList::read(&sign.repeat(20_000 / sign.len()));
        let _ = (things(&sign.repeat(20_000 / sign.len())), table(&sign.repeat(20_000 / sign.len())));
    }
}

#[test]
fn five_thousand_names_are_read() {
    let text: String = (0..5_000)
        .map(|number| format!("Anne Holm {}, Kultur {number}\n", words::name_of_address(&"x".repeat(number % 9 + 1))))
        .collect();
    assert_eq!(PeopleList::read(&text).unwrap().people([]).len(), 5_000);
}

#[test]
fn who_is_there_already_is_marked() {
    let doubles = |text: &str, here: &[(&str, &str)]| {
        let people = PeopleList::read(text).unwrap().people(here.iter().copied());
        people.into_iter().flatten().map(|person| person.is_double).collect::<Vec<bool>>()
    };
    let two_annes = "Anne (Kultur)\nAnne (Teknik)\nBo";
    assert_eq!(doubles(two_annes, &[]), [false, false, false], "two who share a name");
    assert_eq!(doubles(two_annes, &[("anne", "KULTUR"), ("Carl", "")]), [true, false, false]);
    assert_eq!(doubles("Anne\nBo\n anne\u{a0}", &[("Bo", "HR")]), [false, true, true]);
    assert_eq!(doubles("Holm, Anne <a@b.dk>; Anne Holm <a@b.dk>", &[]), [false, true]);
}

#[test]
fn a_name_on_a_line_is_no_list() {
    for (text, is_list) in [
        ("Anne", false),
        ("Anne Holm", false),
        (" Anne  Holm ", false),
        ("Anne-Marie Holm", false),
        ("Jens Peter", false),
        ("Anne og Bo", false),
        ("Anne Holm;", true),
        ("Anne, Kultur", true),
        ("Anne (Kultur)", true),
        ("Holm, Anne", true),
        ("Anne; Bo", true),
        ("Anne, Bo, Carl", true),
        ("anne.holm@b.dk", true),
        ("Anne Holm <a@b.dk>", true),
        ("", false),
        ("1", false),
    ] {
        assert_eq!(PeopleList::is_in_a_line(text), is_list, "{text}");
    }
}

#[test]
fn columns_are_what_one_chooses() {
    let mut list = PeopleList::read("Kultur;Anne;Holm\nTeknik;Bo;Berg").unwrap();
    list.meanings = vec![Meaning::Unit, Meaning::FirstName, Meaning::LastName];
    let people: Vec<[String; 2]> =
        list.people([]).into_iter().flatten().map(|person| [person.name, person.unit]).collect();
    assert_eq!(people, [["Anne Holm", "Kultur"], ["Bo Berg", "Teknik"]]);
    list.meanings = vec![Meaning::Other; 3];
    assert_eq!(list.people([]), [None, None]);
}

#[test]
fn several_things_are_a_line_each_as_they_are_meant() {
    for (text, expected) in [
        ("Én ting", vec!["Én ting"]),
        ("Ventetid\r\nFor få folk\rIngen plan\u{2028}", vec!["Ventetid", "For få folk", "Ingen plan"]),
        (
            "- Ventetid\n- For få folk,\n  som kender sagen\n\n- Ingen plan",
            vec!["Ventetid", "For få folk, som kender sagen", "Ingen plan"],
        ),
        ("1. Ventetid\n2. For få folk\n3. Ingen plan", vec!["Ventetid", "For få folk", "Ingen plan"]),
        ("3 måneders ventetid\n2 chefer på et år", vec!["3 måneders ventetid", "2 chefer på et år"]),
        ("3. kvartal\n4. kvartal", vec!["3. kvartal", "4. kvartal"]),
        ("30.11 mødes vi\n1.12 går vi i gang", vec!["30.11 mødes vi", "1.12 går vi i gang"]),
        ("\u{f0b7}\tVentetid\n\u{f0b7}\tIngen plan", vec!["Ventetid", "Ingen plan"]),
        ("1.\tVentetid\n2.\tIngen plan", vec!["Ventetid", "Ingen plan"]),
        ("\"To\nlinjer\"\nen", vec!["To\nlinjer", "en"]),
        ("\"Hej\" sagde hun\nog gik", vec!["\"Hej\" sagde hun", "og gik"]),
        ("Ventetid\tKultur\nIngen plan\t", vec!["Ventetid – Kultur", "Ingen plan"]),
        ("Vi venter; de venter\nIngen, der ved", vec!["Vi venter; de venter", "Ingen, der ved"]),
        ("-5 grader\n-7 grader", vec!["-5 grader", "-7 grader"]),
        ("– ja\nnej\n– måske\n– altid", vec!["ja", "nej", "måske", "altid"]),
        ("\u{200b}\n \n", vec![]),
    ] {
        assert_eq!(things(text), expected, "{text:?}");
        assert_eq!(
            is_several(text),
            text.trim_matches(['\u{200b}', '\n', ' ']).contains(['\n', '\r', '\t']),
            "{text:?}"
        );
    }
}

#[test]
fn a_table_has_the_cells_of_its_spreadsheet() {
    for (text, expected) in [
        (
            "Hvad\tHvem\r\n\"To\nlinjer og \"\"citat\"\"\"\tAnne\r\n\t\r\nsidste\t",
            vec![vec!["Hvad", "Hvem"], vec!["To\nlinjer og \"citat\"", "Anne"], vec!["sidste", ""]],
        ),
        ("\"Hej\" sagde hun\nog gik", vec![vec!["\"Hej\" sagde hun"], vec!["og gik"]]),
        ("Ring;Anne\rSkriv;Bo", vec![vec!["Ring", "Anne"], vec!["Skriv", "Bo"]]),
        ("\"Ring, og skriv\",Anne\n\"Mød op\",Bo", vec![vec!["Ring, og skriv", "Anne"], vec!["Mød op", "Bo"]]),
        ("Vi ringer, måske\nVi skriver, altid", vec![vec!["Vi ringer, måske"], vec!["Vi skriver, altid"]]),
        ("- Ring\n- Skriv", vec![vec!["Ring"], vec!["Skriv"]]),
        ("| Ring | Anne |\n|--|--|\n| Skriv | |", vec![vec!["Ring", "Anne"], vec!["Skriv", ""]]),
    ] {
        assert_eq!(table(text), expected, "{text:?}");
    }
}

#[test]
fn every_list_is_the_same_with_other_ends_of_lines_and_a_mark_before_it() {
    for (name, text, _) in all() {
        let list = PeopleList::read(text);
        for ends in ["\r\n", "\r", "\u{2028}"] {
            // Within quotes an end of a line becomes a space in any case.
            let other = format!("\u{feff}{}", text.replace("\r\n", "\n").replace('\n', ends));
            assert_eq!(PeopleList::read(&other), list, "{name}");
        }
    }
}
