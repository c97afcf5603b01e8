# Programmets egne ord på dansk. Hver linje findes også i en.ftl; en test holder øje.

## Måneder
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag

## Antal
dots = { $count ->
    [one] { $count } prik
   *[other] { $count } prikker
}
answers = { $count ->
    [one] { $count } svar
   *[other] { $count } svar
}
refused-dots = Der er ikke flere prikker at give.
refused-dots-on-one = Der er ikke plads til flere prikker her.

## Småord
and = og

## Cirklen
mean = Gennemsnit
factor = Faktor
why = Begrundelse
now = Nu
goal = Mål
factor-of = Faktor { $number } af { $count }
stage-of = Trin { $number } af { $count }
answers-middle = midterste svar
answers-half = den midterste halvdel
answers-on-scale = { $title } fra { $from } til { $to }
answers-of = { $count } af { $people } har svaret
answers-count = { $count ->
    [one] 1 har svaret
   *[other] { $count } har svaret
}
answers-widest = størst spredning
answers-equally-wide = lige stor spredning
answers-agreed = alle er enige
answers-by-unit = Efter enhed
answers-column-middle = Midterste
answers-column-half = Halvdelen
answers-column-count = Svar
answers-column-before = Sidste gang
answers-no-number = “{ $word }” er ikke et tal fra { $from } til { $to }. Resten af tallene er der endnu.
answers-outside = { $word } ligger uden for skalaen fra { $from } til { $to }. Resten af tallene er der endnu.
answers-uneven = Arket har { $found } tal, men der er { $parts } faktorer. Skriv en streg, hvor der ikke er svaret.
aim-heading = Formål og udbytte
aim-outcomes = Det skulle I nå
aim-last = Det skulle I nå sidste gang
aim-purpose-line = Formål: { $words }
aim-outcome-line = Når I går: { $words }
aim-last-line = Sidste gang skulle I nå: { $words }
radar-drawing = Edderkoppespind over faktorerne:
cycle-drawing = Cirkel med trin:

## Grupper og huller
pair-number = Par { $number }
group-number = Gruppe { $number }
member-number = Nr. { $number } i hver gruppe
missing-name = mangler navn
name-left-out = navn udeladt
somebody = en deltager
participant-number = Deltager { $number }
missing-date = mangler dato
missing-words = mangler

## Afviste ændringer
refused-gone = Det findes ikke længere.
refused-not-here = Det kan ikke lade sig gøre her.
refused-not-free = Her er det givet på forhånd, hvad der skal stå.
refused-nothing-new = Det står her allerede alt sammen.
refused-itself = Et kort kan ikke samles med sig selv.
refused-merged = Det kort er selv samlet under et andet.
refused-nobodys-turn = Det er ingens tur lige nu.
refused-nobody-spoke = Ingen har haft ordet endnu.
refused-empty = Der står ikke noget.
refused-too-long = Teksten er for lang. Del den i flere.
refused-too-many = Der er ikke plads til flere. Begynd en ny dag.
refused-vote-closed = Afstemningen er lukket. Åbn den igen for at ændre prikker.
refused-outside-scale = Tallet ligger uden for skalaen.
refused-no-numbers = Skriv kun tal.
refused-uneven-answers = Der skal være ét tal for hver faktor.
refused-more-than-people = Der er flere tal, end der er deltagere. Slet et tal, eller tilføj dem, der mangler på listen.
refused-host-stays = Værten bliver ved sit bord i alle runder. Flyt værten i første runde.
refused-too-few-people = Tilføj mindst to deltagere, før I danner grupper.
refused-left-before-came = Man kan ikke gå, før man er kommet. Ret først, hvornår personen kom.
refused-minutes = Skriv et antal minutter fra 1 til 1440.
refused-seconds = Skriv et antal sekunder fra 1 til 3600.
refused-no-turns = Her er ingen, der får ordet på skift.

## Fejl i filer
issue-doubled-id = Nummer { $id } bruges om to ting.
issue-id-not-counted = Nummer { $id } er højere end dagens tæller.
issue-doubled-key = Navnet “{ $key }” bruges to gange.
issue-malformed-key = Navnet “{ $key }” har tegn, der ikke må bruges: kun små bogstaver a-z, tal og bindestreg.
issue-unknown-key = Der henvises til “{ $key }”, som ikke findes.
issue-circular = “{ $key }” henviser til sig selv, måske gennem andre.
issue-from-later = Her hentes fra “{ $key }”, som først kommer senere på dagen.
issue-dangling = Der henvises til nummer { $id }, som ikke findes.
issue-too-long = Teksten i nummer { $id } er for lang.
issue-too-many = Dagen rummer for mange ting: { $count }.
issue-outside-scale = “{ $key }” har en værdi uden for det tilladte.
issue-no-steps = Øvelsen har ingen trin.
issue-seconds = Hver taler er sat til { $count } sek. Der kan kun stå fra 1 til 3600.
issue-minutes = Noget er sat til { $count } min. Der kan kun stå fra 1 til 1440.
issue-uneven-row = Linje { $id } passer ikke til kolonnerne.
issue-outside-field = Nr. { $id } står et sted, der ikke findes.

## Storskærmen
next-is = Næste: { $title }
of = af
chart-question = Hvilken linje kan bageste række lige netop læse?
chart-greys = Kan I se fire grå felter? Ellers dæmp lyset ved lærredet.
chart-lines = avis nøgle sommer / vand rose cykel / hest mave lampe / kasse bro onsdag / urværk sne bænk / ovn vinter mærke / regn spand sukker
goodbye = Tak for i dag
goodbye-from = { $names } sender jer opsamlingen.
goodbye-asked = Den { $date } bliver I spurgt, hvad der er kommet ud af dagen.
welcome-time = Kl.
welcome-programme = Dagens program
back-at = Tilbage kl. { $time }
until-at = Til kl. { $time }
minutes-short = { $count } min.
grouping-alone = alene
grouping-pairs = par
grouping-threes = grupper på tre
grouping-groups = grupper
grouping-plenary = i plenum
grouping-walk = gåtur

## Opsamlingen
report-kicker = Opsamling
report-draft = Udkast
letters-missing = Hvor der står □, har ingen af programmets skrifter tegnet. Teksten er der stadig og kan kopieres og læses op.
letters-undrawn = { $count ->
    [one] Et tegn har ingen af skrifterne på computeren: { $letters }. Der tegnes □, hvor det står. Teksten er der stadig.
   *[other] { $count } tegn har ingen af skrifterne på computeren: { $letters }. Der tegnes □, hvor de står. Teksten er der stadig.
}
page = Side
parking-lot = Parkeringsplads
facilitator-label = Facilitator:
participants-count = { $count ->
    [one] { $count } deltager
   *[other] { $count } deltagere
}

## Ændringer, som de hedder efter “Fortryd:”
edit-title = ret titel
edit-organisation = ret kommune eller sted
edit-place = ret lokale
edit-municipality = ret kommune
edit-series = ret forløb
edit-language = ret dagens sprog
edit-summary = ret, hvor opsamlingen ligger
edit-purpose = ret dagens formål
edit-outcome = ret det, dagen skal føre til
edit-ask-after = ret, hvornår der spørges igen
edit-date = ret dato
edit-facilitators = ret facilitatorer
edit-notes = skriv note
edit-add-participant = tilføj deltager
edit-rename-participant = ret navn
edit-unit = ret enhed
edit-absent = ret fremmøde
edit-unnamed = ret, hvem der nævnes
edit-remove-participant = fjern deltager
edit-park = parkér spørgsmål
edit-unpark = fjern fra parkeringspladsen
edit-pull = hent ind
edit-start = dagens start
edit-end = dagens slutning
edit-add-item = føj til programmet
edit-add-photos = tilføj billeder
edit-photo-caption = tekst til billede
edit-photo-size = billedets størrelse
edit-photo-handout = billede i opsamlingen
edit-photo-shown = billede på storskærmen
edit-photo-move = flyt billede
edit-photo-remove = fjern billede
edit-repair = indhent tiden
edit-item-title = ret programpunktets titel
edit-item-minutes = ret minutter
edit-item-least = ret mindste tid
edit-item-tie = fast klokkeslæt
edit-item-untie = frigør klokkeslæt
edit-item-can-drop = må udgå eller skal med
edit-item-drop = lad programpunkt udgå
edit-add-to-shelf = læg på hylden
edit-item-alongside = hold punkter samtidig
edit-item-alone = hold punkter efter hinanden
edit-item-take-in = tag programpunkt med igen
edit-item-note = ret note til programpunkt
edit-handout = opsamlingens indhold
edit-item-material = ret materialer
edit-item-shown = ret tekst på storskærmen
edit-item-lead = ret, hvem der leder
edit-item-setup = ret opstilling
edit-item-plan-b = ret plan B
edit-item-move = flyt programpunkt
edit-item-remove = fjern programpunkt
edit-step-title = ret trinnets titel
edit-step-minutes = ret trinnets minutter
edit-step-follow = tid efter antal
edit-step-grouping = ret arbejdsform
edit-step-clock = ret trinnets ur
edit-step-prompt = ret spørgsmål
edit-step-instruction = ret instruktion
edit-step-note = ret note til trin
edit-add-card = skriv kort
edit-rewrite-card = ret kort
edit-move-card = flyt kort
edit-delete-card = slet kort
edit-merge-card = saml kort
edit-take-apart = skil kort ad
edit-star = fremhæv kort
edit-unstar = fremhæv ikke kort
edit-colour = giv kort farve
edit-tag = skriv på kort
edit-add-heading = ny overskrift
edit-rename-heading = ret overskrift
edit-add-row = ny linje
edit-set-cell = ret linje
edit-delete-row = slet linje
edit-move-row = flyt linje
edit-paste = indsæt linjer
edit-add-column = tilføj kolonne
edit-rename-column = ret kolonne
edit-delete-column = slet kolonne
edit-add-thing = tilføj
edit-rename-thing = ret navn
edit-delete-thing = slet
edit-place-thing = placér
edit-unplace = fjern placering
edit-fill = hent sæt
edit-now = sæt tal for nu
edit-answer = skriv alles tal
edit-forget-answers = slet alles tal
edit-show-answers = vis alles tal
edit-hide-answers = skjul alles tal
edit-goal = sæt mål
edit-status = sæt status
edit-note = ret begrundelse
edit-rename-part = ret navn i cirklen
edit-give-dots = giv prikker
edit-close-vote = luk afstemning
edit-open-vote = åbn afstemning
edit-turn-done = næste i runden
edit-turn-skip = spring over
edit-turn-last = sæt sidst
edit-turn-back = tilbage i runden
edit-turn-call = giv ordet
edit-turn-shuffle = træk rækkefølge
edit-make-groups = dan grupper
edit-move-person = flyt deltager
edit-lock-group = lås gruppe

## Det, man gør med dagens gang og storskærmen, som det hedder efter “Fortryd:”
act-go = gå til
act-end = slut dagen
act-start = start uret
act-pause = sæt uret på pause
act-lengthen = ret urets tid
act-reset = nulstil uret
act-hand-over = giv ordet videre
act-share = del resten af tiden
act-black = gør storskærmen sort
act-light = tænd storskærmen igen
act-question-only = vis kun spørgsmålet
act-content = vis indholdet igen
act-show = vis noget andet i trinnet
act-photos = vis billeder
act-photos-away = tag billederne væk
act-ask = spørg deltagerne
act-ask-no-more = tag spørgsmålet væk
act-spotlight = fremhæv på storskærmen
act-spotlight-off = fremhæv ikke mere
act-freeze = frys storskærmen
act-thaw = lad storskærmen gå videre
act-page = bladr på storskærmen
step-of-undo = { $name } “{ $words }”
step-of-undo-in = { $step } i “{ $item }”
undo-field-end = Her i feltet er der ikke mere at fortryde.
undo-field-then = Her i feltet er der ikke mere at fortryde. Esc og Ctrl Z fortryder: { $step }

## Når man kigger på et andet punkt end det, der er i gang
look-at = Du kigger på: { $title }
look-quiet = Storskærmen og uret bliver, hvor de er.
look-go = Gå hertil
look-back = Tilbage til det, der er i gang
look-back-to = I gang: { $title }
look-go-first = Det sker på storskærmen. Gå hertil først.
look-here = du kigger her

## Kommandoer
command-forward = Videre: næste side, så næste trin
command-back = Tilbage: forrige side, så forrige trin
command-next = Næste
command-previous = Forrige
command-clock = Start eller stop uret
command-one-more = Ét minut mere på uret
command-five-more = Fem minutter mere på uret
command-one-less = Ét minut mindre på uret
command-reset-clock = Nulstil uret
command-share = Del resten af tiden lige
command-clocks = Ur og lyd …
command-test-sound = Prøv lyden
command-capture = Skriv
command-next-area = Gå til næste område i vinduet
command-previous-area = Gå til forrige område i vinduet
command-undo = Fortryd
command-redo = Gentag
command-answer = Svar på spørgsmålet øverst
command-palette = Find en kommando …
command-people = Deltagere
command-day = Om dagen
command-programme = Program …
command-add-item = Føj til programmet …
command-room = Storskærm
command-full-screen = Storskærm i fuld skærm
command-single-screen = Vis storskærmen i dette vindue
command-freeze = Frys storskærmen
command-black = Sort storskærm
command-question-only = Vis kun spørgsmålet
command-photos = Billeder ved punktet
command-add-photos = Vælg billeder …
command-show-photos = Vis billeder på storskærmen
command-next-page = Næste side på storskærmen
command-previous-page = Forrige side på storskærmen
command-meeting = Del storskærmen i Teams eller et andet onlinemøde
command-copy-room = Kopiér det, storskærmen viser, som tekst
command-pages-turn = Lad sider på storskærmen skifte af sig selv, eller stop det
command-chart = Hvilken linje kan bageste række læse? …
command-steps-down = Hellere lidt mindre tekst end en side mere, eller stop det
command-larger = Større tekst på storskærmen
command-smaller = Mindre tekst på storskærmen
command-export = Opsamling som PDF …
command-word = Opsamling til Word …
command-markdown = Opsamling som Markdown …
command-workbook = Aftaler, kort og tider til Excel …
command-actions = Aftaler til regneark …
command-cards = Kort til regneark …
command-calendar = Aftalernes datoer til kalender …
command-pictures = Storskærmens sider som billeder …
command-hand-over = Overdrag dagen …
command-hand-over-whole = Overdrag dagen med deltagere og det, de har sagt …
command-save = Gem
command-save-as = Gem som …
command-open = Åbn …
command-erase = Slet dagen og alle kopier …
command-data-sheet = Hvor ligger data?
command-earlier = Tidligere udgaver …
command-start = Ny dag
command-sample = Prøv et eksempel
command-danish = Dansk
command-english = English – engelsk
command-light = Lyst udseende
command-dark = Mørkt udseende
command-high-contrast = Høj kontrast
command-room-as-here = Storskærm: samme udseende som her
command-room-light = Storskærm: lyst udseende
command-room-dark = Storskærm: mørkt udseende
command-room-high-contrast = Storskærm: høj kontrast
command-quit = Afslut

## Filer: navne
restored = gendannet
conflict = konflikt
unnamed-session = Dag

## Filer: hvad der er galt
flaw-empty = Filen er tom.
flaw-foreign = Filen er ikke en dag fra Tovholder.
flaw-not-text = Filen er ikke en dag fra Tovholder. Fra linje { $line } er den ikke tekst.
flaw-too-big = Filen fylder over { $megabytes } MB. Så meget fylder en dag ikke.
flaw-too-many = Filen indeholder mere, end en dag kan rumme.
flaw-too-long = Teksten i linje { $line } fylder { $kilobytes } kB. En tekst må højst fylde { $most } kB.
flaw-too-deep = Filen har flere parenteser inde i hinanden, end en dag kan have.
flaw-newer = Dagen er gemt med en nyere udgave af Tovholder.
flaw-cut-short = Filens slutning mangler. Den holder op i linje { $line }.
flaw-mistake = Filen har en fejl i linje { $line }: { $mistake }.
flaw-contradicts = { $count ->
    [one] Filen har en fejl. { $first }
   *[other] Filen har { $count } fejl. { $first }
}
flaw-unfaithful = Dagen blev ikke gemt, fordi den ikke kunne læses igen bagefter.
mistake-unknown = Tovholder kender ikke “{ $name }” her
mistake-missing = der mangler “{ $name }”
mistake-doubled = “{ $name }” står der to gange
mistake-value = værdien kan ikke bruges her
mistake-trailing = der står noget efter slutningen
mistake-other = teksten kan ikke læses herfra
at-line = Linje { $line }: { $words }
cannot-read = Filen kan ikke læses: { $why }.
cannot-export = Filen kan ikke gemmes: { $why }.
cannot-write = Dagen kan ikke gemmes: { $why }.
cannot-keep = Filen er ikke erstattet, for det, der ligger i den, kan ikke gemmes som kopi: { $why }.
changed-on-disk = Dagen blev ikke gemt, fordi en anden har ændret filen imens.
trouble-gone = filen eller mappen findes ikke
trouble-other-folder = mappen er ikke den samme som før; måske er drevet ikke tilsluttet
trouble-forbidden = der er ikke adgang
trouble-folder = det er en mappe
trouble-not-empty = der ligger noget i mappen i forvejen
trouble-session = det er en dag
trouble-disk-full = disken er fuld
trouble-in-use = den er åben i et andet program
trouble-no-folder = det er en fil, og billederne skal have en mappe
trouble-no-file = det er ikke en almindelig fil
trouble-nobody-reads = der er ingen, der læser i den anden ende
trouble-dangling-link = det er en genvej til noget, der ikke findes
trouble-other-names = filen har flere navne (hårde lænker), og det, der ligger under de andre, ville blive ved med at være det gamle
trouble-open-elsewhere = den dag er åben i et andet vindue
trouble-too-large = den fylder over 32 MB
trouble-no-name = det er ikke et navn til en fil
trouble-long-name = navnet er for langt
trouble-in-the-way = der ligger noget andet, hvor mappen skal være

## Filer: hvad der er i behold
safe-nothing = Intet er ændret.
safe-file = Filen er ikke rørt.
safe-session = Dagen er ikke rørt.
safe-work = Intet er tabt: Dit arbejde er stadig åbent her, og den gamle fil er ikke rørt.
safe-both = Intet er tabt: Dit arbejde er stadig åbent her, og den andens ændringer ligger i filen.

## Filer: hvad man kan gøre
advice-choose-another = Vælg en anden fil.
advice-another-name = Vælg et andet navn.
advice-close-there = Luk den dér, eller vælg et andet navn.
advice-newer = Hent den nyeste udgave af Tovholder, og åbn filen igen.
advice-mend = Ret linjen i et tekstprogram, eller åbn en ældre kopi.
advice-older-copy = Åbn en ældre kopi af filen.
advice-read-again = Se efter, om filen er der, og om du har adgang til den.
advice-save-elsewhere = Gem dagen et andet sted.
advice-export-elsewhere = Vælg et andet sted, eller luk filen, hvis den er åben i et andet program.
advice-make-room = Slet noget på disken, eller gem dagen et andet sted.
advice-connect-again = Tilslut drevet igen, eller gem dagen et andet sted.

## Filer: hvad der er sket
note-newer = Filen er gemt med en nyere udgave af Tovholder. Den kan ses her, men ikke ændres.
note-changed-outside = Filen er ikke længere, som Tovholder gemte den: Kontrolsummen passer ikke. Enten er den ændret i hånden eller af et andet program, eller også er den blevet beskadiget undervejs. Se den igennem, før du stoler på den.
note-cleaned = Filen indeholdt usynlige tegn, fx fra et andet program. De er taget ud; ordene er de samme.
note-copied-from = Filen er en kopi af en anden. Den er nu en dag for sig, med egne sikkerhedskopier. Den anden er ikke rørt.
    { $path }
note-copy-kept = Programmets egen kopi af dagen passede ikke til filen. Den er gemt blandt de tidligere udgaver.
note-mended = Noget i filen passede ikke sammen og er rettet. { $words }
note-taken-out = { $count ->
    [one] Én ting i filen hørte til noget, der ikke findes længere. Den er taget ud.
   *[other] { $count } ting i filen hørte til noget, der ikke findes længere. De er taget ud.
}
note-wrong = Noget i filen passer ikke sammen og kan se forkert ud. { $words }

## Kommandolinjen
help =
    Tovholder: før deltagerne gennem en kursusdag.

    tovholder [DAG.tovholder]
        Åbn vinduet, med eller uden en dag.
    tovholder export DAG.tovholder -o FIL [--to SLAGS] [VALG …]
        Gem opsamlingen eller noget andet fra dagen. FIL får den endelse, der hører til,
        hvis den mangler; -o - skriver til standard-output. Det, der erstattes, gemmes
        blandt sikkerhedskopierne, og en dag erstattes aldrig.
        SLAGS er, hvad filens navn ender på, når den ikke er nævnt:
          pdf, docx, md    opsamlingen som PDF, til Word eller som Markdown
          programme.pdf    programmet til væggen
          runsheet.pdf     drejebogen, kun for tovholdere
          runsheet.docx    drejebogen til Word
          packing.pdf      pakkelisten, kun for tovholdere
          worksheets.pdf   et tomt ark til hver øvelse
          tables.pdf       bordplanen for flere runder
          tablecards.pdf   bordkort med grupperne
          attendance.pdf   deltagerlisten til at krydse af
          names.pdf        navneskilte, to på en side
          xlsx             aftaler, kort og tider til Excel, et ark til hver
          actions.csv      aftalerne til regneark
          cards.csv        alle kort til regneark
          times.csv        dagens tider til regneark
          ics              aftalernes datoer til kalender
          png              storskærmens sider som billeder; FIL er en mappe
          handover         hele dagen til en anden tovholder, uden deltagere; FIL er en mappe
          handover.whole   det samme med deltagere og det, de har sagt
        VALG for opsamlingen; --names gælder alle slags:
          --names full|first|initials|none
                            navne som skrevet, kun fornavne, initialer eller ingen;
                            de første tekster, der selv nævner nogen, bliver vist
          --without-people  uden lister over personer
          --large           med stor skrift
          --draft           mærket som udkast
    tovholder collect MAPPE|FILER … -o UD [--names …] [--names-in-text VALG]
        Saml mange dage i tabeller, der kan lægges sammen: CSV i mappen UD, som er ny
        eller tom. Navne er ikke med, hvis --names ikke siger andet. Tekster, der nævner
        nogen, bliver vist først, og intet bliver gemt, før VALG er keep (behold),
        omit (udelad), shorten (forkort navnet) eller en fil med et valg for hver.
    tovholder collect MAPPE|FILER … -o FIL.pdf|.docx|.md [--to TYPE] [VALG …]
        Gem et samlet billede af mange dage. Ingen nævnes, og med færre end fem dage
        heller ingen kommune, medmindre VALG er --municipalities. Med --large er det
        med stor skrift.
    tovholder check DAG.tovholder [--edited]
        Se efter, om der er noget galt med en dag. Med --edited er det i orden,
        at filen er ændret i hånden.
    tovholder sign DAG.tovholder
        Godkend en fil, der er ændret i hånden: den får en kontrolsum, der passer.

    --english    på engelsk
    --help       denne hjælp
    --version    programmets version

    Slutkoder: 0 alt er i orden, 1 der er noget galt med filen, 2 kommandoen kan ikke udføres.
see-help = Skriv tovholder --help for at se, hvad man kan.
unknown-argument = Tovholder kender ikke “{ $word }” her.
no-session-named = Der mangler navnet på en dag.
no-output-named = Der mangler et navn til filen. Skriv for eksempel -o OPSAMLING.pdf.
no-days-named = Skriv den mappe eller de filer, dagene ligger i.

## Mange dage i ét
collect-count = { $done } af { $of } dage
collect-same = { $path } er den samme dag som { $counts }. Den tæller én gang.
collect-older = { $path } er en ældre udgave af dagen i { $counts }. Den nyeste tæller.
collect-parted = { $path } og { $counts } er den samme dag, rettet på hver sin måde. Kun { $counts } tæller: læg de rettelser over, der mangler.
collect-open = { $path } er åben i Tovholder. Den er læst, som den er gemt.
collect-noted = { $path }: { $note }
collect-stopped = Stoppet. Intet er gemt.
collect-no-days = Der er ingen dage at læse der. Intet er gemt.
collect-done = { $days ->
    [one] { $days } dag er samlet
   *[other] { $days } dage er samlet
  } i { $path }
collect-not-read = { $files ->
    [one] { $files } fil kunne ikke læses og er ikke med.
   *[other] { $files } filer kunne ikke læses og er ikke med.
  }
collect-names = { $path } nævner nogen: “{ $words }”
collect-decide = { $count ->
    [one] { $count } tekst nævner nogen
   *[other] { $count } tekster nævner nogen
  }. Intet er gemt. Vælg --names-in-text keep (behold), omit (udelad), shorten (forkort navnet) eller en fil, hvor du vælger for hver.
collect-decide-in = Intet er gemt. Skriv keep, omit eller shorten i stedet for ? på hver linje i { $path }, og prøv igen.
only-in-folder = Det er flere filer, og de kan ikke skrives til standard-output. Skriv for eksempel -o MAPPE.
unknown-kind = Tovholder kan ikke lave “{ $word }”. Vælg { $others } eller { $last }.
no-window = Vinduet kan ikke åbnes, for der er ingen skærm. Opsamlingen kan stadig gemmes: tovholder export DAG.tovholder -o OPSAMLING.pdf
no-graphics = Vinduet kan ikke åbnes, for computeren kan ikke tegne med OpenGL 2.0 eller nyere. Sæt dig ved selve computeren, hvis du bruger fjernskrivebord, eller få en nyere driver til grafikkortet. Opsamlingen kan stadig gemmes: tovholder export DAG.tovholder -o OPSAMLING.pdf
no-pdf = PDF'en kunne ikke laves. Dagen er ikke rørt.
nothing-wrong = Der er ikke noget galt med dagen.
changed-advice = Er den ændret med vilje, så godkend den med tovholder sign DAG.tovholder.
signed = Filen er godkendt, som den er nu.
signed-already = Filen er allerede, som Tovholder gemte den.

## Start
left-behind = blev ikke lukket normalt. Alt til og med { $time } er bevaret.
go-on = Fortsæt
claim = Hold øje med deltagerne. Programmet, uret, storskærmen og opsamlingen passer sig selv.
all-stays-here = Alt bliver på denne computer.
recent = Seneste dage
begin-with = Begynd med et program

## Fejl i øvelser og programmer
recipe-mistake-at = { $file }, linje { $line }: { $what }
recipe-mistake = { $file }: { $what }
recipe-unreadable = Her er et tegn for meget eller for lidt, eller noget står et forkert sted. ({ $why })
recipe-unknown-word = “{ $name }” kan ikke bruges her.
recipe-missing-field = “{ $name }” mangler.
recipe-doubled-field = “{ $name }” står to gange.
recipe-missing-danish = “{ $name }” mangler på dansk.
recipe-missing-english = “{ $name }” mangler på engelsk.
recipe-too-long = Spørgsmål og instruktion er tilsammen { $count } tegn. Der er plads til { $most }.
recipe-already-run = Her står der svar fra en dag. En øvelse skal begynde tom.
recipe-unknown = Øvelsen “{ $name }” findes ikke, eller der er fejl i dens fil.
recipe-doubled = Der er to øvelser, der hedder “{ $name }”.

## Programmet siger
understood = Forstået
path = Sti
path-hint = Skriv filens sti.
open-file = Åbn
cancel = Annullér
file-kind-session = Dage
file-kind-pdf = PDF
file-kind-word = Word
file-kind-markdown = Markdown
file-kind-picture = Billede
file-kind-calendar = Kalender
room-window = Tovholder: storskærm
room-closed = Storskærmens vindue er lukket. Dagen går videre her; F5 åbner storskærmen igen.
room-meeting = Del vinduet “{ $window }” i mødet, ikke hele skærmen. Det her vindue forbliver dit eget.
room-meeting-over = Storskærmen er et almindeligt vindue igen.
room-copied = Kopieret som tekst. Sæt det ind i mødets chat med Ctrl V.
room-copied-nothing = Storskærmen viser ingenting lige nu.
room-private = Privat
room-private-hint = Dette vindue er dit eget. Del storskærmens vindue i mødet.
pages-turn = Navne, program og andre sider, som ingen skriver på, skifter nu af sig selv hvert 20. sekund.
pages-stay = Siderne på storskærmen skifter ikke af sig selv mere.
close-anyway = Luk vinduet igen, hvis du vil lukke uden at gemme.
close-words = Det, du er ved at skrive her, er ikke taget med endnu. Tag det med, eller luk vinduet igen for at lukke uden.
still-saving = Det tager lang tid at gemme. Vent lidt, og prøv igen.
undone = Fortrudt: { $edit }
redone = Gentaget: { $edit }
taken-over = Det andet vindue er lukket. Nu kan du arbejde videre her.
newer-words = Der er en nyere kopi af dagen på denne computer. { $cards ->
        [0] Den har rettelser, som filen ikke har
        [one] Den har ét kort eller én linje mere
       *[other] Den har { $cards } kort og linjer mere
    }{ $minutes ->
        [0] .
        [one] {" "}og er 1 min. nyere.
       *[other] {" "}og er { $minutes } min. nyere.
    } Det, du ikke vælger, gemmes som sikkerhedskopi.
newer-take = Fortsæt med den nyere kopi
newer-leave = Brug filen
damaged = Filen kan ikke åbnes
take-backup = Åbn kopien fra { $time } · { $count ->
        [one] ét kort eller én linje
       *[other] { $count } kort og linjer
    }
take-salvaged = Red det, der kan læses
salvaged = Det, der kunne læses, ligger nu i en ny fil. Den gamle fil er ikke rørt.
gone-on-in = Den fil, kopien kom fra, kunne ikke bruges og er ikke rørt. Dagen ligger nu her:
    { $path }
salvaged-also = Der var mere end én dag i filen. Den anden er gemt her: { $path }
salvaged-beside = også i filen
    { $path }
working = Vent et øjeblik …
opening = Åbner { $name } …
give-up = Opgiv
given-up = { $name } bliver ikke åbnet.
given-up-work = Der ventes ikke længere på disken. Se efter, om det, du bad om, blev til noget.
late-title = { $name } er klar
late-words = Du er gået i gang med noget andet imens. Det, du har skrevet, bliver gemt, hvad du end vælger.
late-show = Vis den nu
late-stay = Bliv her
broke-down = Noget gik galt i programmet. Din dag er gemt, og intet er tabt. Prøv igen, eller start programmet igen.
earlier-title = Tidligere udgaver
earlier-words = Sådan så dagen ud på disse tidspunkter. Den, du vælger, åbnes som en kopi ved siden af. Din fil bliver, som den er.
earlier-none = Der er ingen tidligere udgaver endnu. Programmet gemmer en, når dagen åbnes, og hvert kvarter, mens du arbejder.
earlier-take = { $time } · { $count ->
        [one] ét kort eller én linje
       *[other] { $count } kort og linjer
    }
earlier-version = tidligere udgave
earlier-opened = Du er nu i en kopi af den tidligere udgave. Den dag, du kom fra, er ikke rørt.
    { $path }
earlier-original = Den oprindelige fil, før programmet rettede i den
original = oprindelig
earlier-put = Den oprindelige fil ligger nu ved siden af din.
    { $path }
conflict-words =
    En anden har ændret filen, mens du arbejdede. Intet er overskrevet.

    Den andens udgave: { $theirs }
    Din udgave: { $ours }

    Hvilken vil du arbejde videre i? Begge filer bliver liggende.
conflict-take = Åbn den andens udgave
conflict-keep = Fortsæt i min
conflict-left =
    En anden har ændret filen. Intet er overskrevet: Din dag er gemt ved siden af.

    Den andens udgave: { $theirs }
    Din udgave: { $ours }
erase-all = Slet alt dette
erase-words =
    Dagen og alle kopier slettes. Det kan ikke fortrydes.

    { $paths }

    Kopier, som du selv har lagt i andre mapper eller sendt til andre, slettes ikke. Det gør opsamlingen som PDF heller ikke.
erase-line = { $path } (kun linjen om denne dag)
erased-title = Dagen er slettet
erased =
    Disse filer findes ikke længere på denne computer, og dagen står ikke mere på listen over seneste dage:

    { $paths }
data-sheet =
    Tovholder bruger ikke netværket. Alt bliver på denne computer, med mindre du selv lægger filen et andet sted.

    Din fil: alt, hvad I skriver, og navnene på deltagerne. Den ligger, hvor du har gemt den, til du sletter den. En dag, du ikke selv har gemt som fil, ligger i mappen sessions.

    Kopi, hvis programmet går ned (mappen recovery): det samme og den tekst, du er ved at skrive. Den fjernes, når dagen er gemt og lukket. Står der en halv tekst tilbage i et felt, bliver den, til teksten er skrevet færdig eller slettet.

    Sikkerhedskopier (mappen backups): dagen, som den var, da den blev åbnet, og hvert kvarter derefter. De seneste 8 gemmes og op til 40, så længe de ældre har tekst, som de nyere ikke har; og når 40 nyere dage har fået deres, fjernes de, hvis filen har det hele. Har programmet måttet rette noget i en fil, ligger den her, som den var. Det gør også det, der ellers ville være blevet overskrevet.

    Det, du erstatter (også i mappen backups): den gamle fil, når du gemmer oven i en anden. For hver af dine dage gemmes de seneste 8.

    Seneste dage (recent.ron): titel, kommune, sted, dato, hvor langt dagen er, hvornår den sidst var åben, og filens placering for de 12 seneste. Ingen deltagere.

    Dine valg (preferences.ron): sprog, farver, tekststørrelse, ur og lyd, facilitatorernes fornavne og opsamlingens udseende. Har du valgt et logo, ligger der en kopi af det (filen logo), til du fjerner det i opsamlingen.

    Det, du gemmer som PDF, Word, regneark, kalender eller billeder, ligger, hvor du gemte det. Det slettes ikke sammen med dagen.

    Billeder: ligger i en mappe ved siden af din fil (Dag.billeder ved Dag.tovholder) og en gang til i mappen photos her på computeren. De er skrumpet og uden sted, kamera og filnavn; det billede, du valgte, er ikke rørt. Et billede, du fjerner fra dagen, ligger der, til dagen slettes.

    Egne øvelser og programmer (mappen library, eller den mappe, du har valgt i biblioteket): tekster, trin, noter og materialer, som du har gemt dem. Intet af det, deltagerne har sagt. De ligger der, til du fjerner dem.

    Der føres ingen log. Deltageres navne står aldrig i filnavne eller i vinduets titel.

    Slet: Vælg “Slet dagen og alle kopier …” i menuen. Så fjernes filen, dens billeder, kopierne i samme mappe, kopien i mappen recovery, sikkerhedskopierne og linjen i listen, og du ser, hvad der er væk. Papirkurv, synkronisering og computerens egen sikkerhedskopiering kan have deres egne kopier; dem styrer Tovholder ikke.

    Mapperne ligger her: { $folder }
no-folder = Computeren har ingen mappe, som programmet kan gemme i. Åbn en dag fra en fil, eller sæt TOVHOLDER_STATE til en mappe.
handed-out = Øvelsen er gemt: { $path }
exported = Opsamlingen er gemt: { $path }
exported-workbook = Tabellerne er gemt: { $path }
exported-actions = Aftalerne er gemt: { $path }
exported-cards = Kortene er gemt: { $path }
exported-times = Dagens tider er gemt: { $path }
exported-calendar = Kalenderen er gemt: { $path }
exported-left-out = { $count ->
    [one] Én aftale har ingen dato og er ikke med.
   *[other] { $count } aftaler har ingen dato og er ikke med.
}
names-left = { $count ->
    [one] Ét sted nævner en tekst en person, og det bliver stående, som det blev skrevet: { $places }
   *[other] { $count } steder nævner en tekst en person, og det bliver stående, som det blev skrevet: { $places }
}
names-left-at = “{ $words }” ({ $place })
exported-pictures = { $count ->
    [one] Ét billede er gemt i { $path }
   *[other] { $count } billeder er gemt i { $path }
}
making-pieces = Laver { $done } af { $all } billeder …
stop-export = Stop
export-stopped = Stoppet. Der er ikke gemt noget.
exported-hand-over = { $count ->
    [one] Én fil er gemt i { $path }
   *[other] { $count } filer er gemt i { $path }
}
hand-over-read-me =
    Åbn “{ $day }” i Tovholder: så har du hele dagen, og det, der skal printes, ligger ved siden af som PDF.
    Er der øvelser, der ender på .ron, så tager du dem ind i dit eget bibliotek med Ctrl B, hvis du vil bruge dem på andre dage.
no-hand-over = Dagen kunne ikke lægges i en mappe. Den er ikke rørt.
exported-others = { $count ->
    [one] Der ligger én anden fil i mappen.
   *[other] Der ligger { $count } andre filer i mappen.
}
saved-as = Gemt som { $path }
replace = Erstat
replace-in-folder = Brug mappen
replace-another-name = Vælg et andet navn
replace-words =
    Der ligger allerede en fil med det navn. Erstatter du den, bliver den gamle gemt blandt sikkerhedskopierne.

    { $path }
replace-session-words =
    Her ligger dagen “{ $title }”. Erstatter du den, bliver den gamle gemt blandt sikkerhedskopierne.

    { $path }
replace-folder-words =
    Der ligger allerede { $count ->
        [one] én fil
       *[other] { $count } filer
    } i mappen. Billeder, der hedder det samme, bliver erstattet, og de gamle bliver gemt blandt sikkerhedskopierne. Resten bliver liggende mellem de nye.

    { $path }
no-actions = Der er ingen aftaler endnu.
no-cards = Der er ingen kort endnu.
no-dates = Ingen aftaler har en dato endnu.
no-slides = Programmet har ingen øvelser at vise.
no-word = Filen til Word kunne ikke laves. Dagen er ikke rørt.
no-pictures = Billederne kunne ikke laves. Dagen er ikke rørt.
file-name-workbook = tabeller
file-name-actions = aftaler
file-name-cards = kort
file-name-times = tider
file-name-pictures = storskærm
file-name-hand-over = overdragelse
file-name-hand-over-whole = overdragelse med deltagere
file-name-read-me = LÆS MIG
file-name-exercise = øvelse
sheet-actions = Aftaler
sheet-cards = Kort
sheet-times = Tider
sheet-what = Hvad
sheet-how = Hvordan
sheet-who = Hvem
sheet-when = Hvornår
sheet-exercise = Øvelse
sheet-state = Status
sheet-heading = Overskrift
sheet-card = Kort
sheet-dots = Prikker
sheet-tag = Mærkat
sheet-merged = Samlet under

## Øverst
menu = Menu
menu-exercises = Øvelser
menu-export = Eksportér
menu-room = Storskærm og ur
menu-look = Sprog og udseende
menu-data = Mine data
room-on = Storskærm til
room-off = Storskærm fra
spotlight-on = Klik på et kort, en linje eller et ord: det står klart på storskærmen, og resten dæmpes
spotlight-off = Klik: hele billedet står klart igen
room-here = Vis her
way-back = { $key }: tilbage til dit eget vindue
programme-unfold = Vis dagens program
programme-fold = Skjul dagens program
room-on-monitor = Storskærm på { $name } ({ $width } × { $height })
room-no-monitor = Der er kun denne ene skærm. F6 viser storskærmen her i vinduet.
saved-at = Gemt { $time }
told-done = Udført: { $edit }
told-saved-again = Nu er alt gemt igen, { $time }.
told-step = Nu: { $title }
told-black = Storskærmen er sort.
told-light = Storskærmen er tændt igen.
told-frozen = Storskærmen er frosset.
told-thawed = Storskærmen følger med igen.
told-question = Storskærmen viser kun spørgsmålet.
told-content = Storskærmen viser indholdet igen.
told-room-open = Storskærmens vindue er åbent.
told-room-closed = Storskærmens vindue er lukket.
told-page = Storskærmen: side { $number } af { $count }
told-left = Der er { $time } tilbage på uret.
told-over = Tiden er gået.
saving = Gemmer …
only-here = Sikret på denne computer – endnu ikke i din fil.
only-here-short = Ikke i din fil endnu
only-watching = Kun til at se.
watching-elsewhere = Dagen er åben i et andet vindue. Når den lukkes, kan du arbejde videre her.
watching-newer = Dagen er gemt med en nyere udgave af Tovholder. Hent den nyeste udgave for at ændre den.
not-saved = Ikke gemt
without-copy = Der kan ikke gemmes en sikkerhedskopi på denne computer.
without-copy-words = Dagen gemmes i din fil, men går programmet ned, kan det koste de seneste ti sekunder. Se efter, om disken er fuld, og om der må skrives i mappen.
    { $path }
without-copy-short = Uden sikkerhedskopi

## Taster
key-space = Mellemrum
key-tab = Tab
key-heading = Ctrl 1–9
line-keys = Enter gør det til et kort. Tab vælger næste overskrift, og efter den sidste går den videre, når linjen er tom. Shift Tab går tilbage, Ctrl F6 går til næste område.
answers-keys = Enter og Tab tager tallene og går til den næste; efter den sidste går Tab videre, når linjen er tom. Shift Tab går tilbage, Ctrl F6 går til næste område.
card-says = Enter retter, Ctrl med en piletast flytter, M samler med kortet ovenfor, Shift M skiller ad, G giver videre, S fremhæver, C giver farve, Delete sletter.
card-shortcuts = Enter, Ctrl+piletaster, M, Shift+M, G, S, C, Delete
key-capture = skriv
key-clock = ur
key-black = sort skærm
key-freeze = frys

## Dagens program
programme = Dagens program
minutes-behind = { $count } min. bagud
minutes-ahead = { $count } min. foran
in-time = I følger planen
before-over = { $count } min. over { $time }
before-air = { $count } min. luft
before-air-to = { $count } min. luft før { $time }
before-fits = Det passer
before-ends = slut { $time }
before-unset = Aftalt sluttid er ikke sat
repair-as-it-goes = Som det går nu, slutter I { $time }. Afrunding og aftaler røres ikke.
repair-ends = Slut { $time }
repair-take = tag { $count } min. fra { $title }
repair-drop = uden { $title }
repair-left = Så er der { $count } min. til det
repair-still-late = { $title } bliver stadig { $count } min. forsinket
repair-use = Brug
repair-ask = Spørg deltagerne
repair-ask-hint = Viser mulighederne på storskærmen. Intet ændres, før du vælger.
repair-question = I er { $count } min. bagud. Hvad vil I gøre?
repair-none = Der er ikke noget, der kan gøres kortere eller droppes.
repair-quiet = Intet vises på storskærmen, før du vælger. Fortryd virker bagefter.
repair-the-end = Dagens slutning
repair-later = Giver deltagerne en ny sluttid
repair-asked = Deltagerne ser mulighederne nu. Intet ændres, før du vælger. Fortryd virker bagefter.
times = Bilag: dagens tider
times-item = Programpunkt
times-planned = Planlagt kl.
times-began = Begyndte kl.
times-planned-minutes = Planlagt min.
times-minutes = Varede min.
no-table = Tabellen kunne ikke laves. Dagen er ikke rørt.
command-times = Dagens tider til regneark …
handout-times = Dagens tider som bilag
file-kind-workbook = Excel-regneark
file-kind-table = Tabel
command-catch-up = Indhent …
question-away = Fjern spørgsmålet
minutes-tiny = { $count } m
nothing-planned = Der er ikke noget på programmet endnu. Føj en øvelse, et oplæg eller en pause til, og skriv, hvem der deltager.
steps-down = Teksten på storskærmen bliver lidt mindre, hvor det sparer en side.
steps-stay = Teksten på storskærmen er igen lige stor på alle sider.
chart-pick = Den sidste linje, bageste række kan læse
chart-line = Linje { $number }
chart-hint = Tast 1–7, eller Esc
chart-measure = Eller mål i meter
chart-distance = fra lærredet til bageste stol
chart-height = billedets højde
chart-use = Brug målene
chart-too-far = Bageste række sidder for langt væk. Flyt stolene frem, eller gør billedet større.
chart-set = Teksten på storskærmen passer nu til lokalet.
chart-set-at = Teksten på storskærmen passer nu til lokalet og huskes for { $place }.
talk-hint = Oplæg. Storskærmen viser titlen og den tekst, der står her.
break-hint = Pause. Start uret, så viser storskærmen, hvornår I er tilbage.
step-without-block = Her skal der ikke skrives noget.

## Ur og storskærm
no-clock = Intet ur på dette trin
clock-start = Start
clock-pause = Pause
clock-waits = Uret venter. { $key } starter det.
clock-waits-for-start = Uret venter. Start sætter det i gang.
clock-day-ends = Dagen slutter { $time }

## Ur og lyd
clocks = Ur og lyd
clocks-room = Uret på storskærmen
dial-both = Skive og tal
dial-disc = Skive
dial-digits = Tal
dial-nothing = Intet
clocks-room-hint = “Tilbage kl.” vises altid. Du ser altid den præcise tid.
clocks-warnings = Varsler
warning-first = Første varsel
warning-first-hint = tilbage, fra 0:30 til 5:00
warning-last = Sidste varsel
warning-last-hint = tilbage, fra 0:10 til 1:00
clocks-sound = Lyd
sound-end = Når tiden er gået
sound-first = Også ved første varsel
sound-volume = Lydstyrke
room-now = På storskærmen nu
room-frozen = På storskærmen nu: frosset
room-content = Indhold
room-freeze = Frys
room-black = Sort
page-of = Side { $number } af { $count }
your-notes = Dine noter
own-notes = Egne noter, kun til dig
pairs = Par
groups = Grupper
parking-hint = Nyt spørgsmål til senere
removed-named = { $name } er fjernet med det, der var skrevet. Ctrl Z fortryder.
remove-named = Fjern { $name }

## Kort, linjer og felter
new-card = Nyt kort
new-card-hint = Skriv, hvad der bliver sagt
new-row = Ny linje
new-row-hint = Ny linje: { $column } …
new-thing = Ny på listen
new-thing-hint = Skriv: { $subject } – og tryk Enter
mean-short = gns. { $mean }
from-whom = Fra hvem
from-nobody = Fra alle
add-heading = + Ny overskrift
new-heading = Ny overskrift
heading-name = Overskrift
rename-heading = Klik for at rette overskriften
move-under = Flyt til
bring-from = Hent fra “{ $title }”:
bring-own = Hent fra det, I lige har lavet:
bring-one = Hent: { $text }
bring-tie = { $count } ligger lige højt ved grænsen. Hent dem alle eller ingen af dem.
bring-all = Hent { $count }
no-rows = Der er ikke skrevet noget endnu.
agreement = aftale
fill-with = Begynd med:
place-hint = Træk, eller vælg på listen og brug piletasterne eller et tal.
place-empty = Skriv nederst. Det, I skriver, venter her på en plads.
place-empty-people = Deltagerne kommer her, når de er på deltagerlisten.
place-empty-source = Det, I har skrevet i øvelsen, kommer her.
place-to-do = Ikke placeret ({ $count })
place-done = Placeret ({ $count })
columns-of-units = { $count ->
    [one] En kolonne for { $count } enhed
   *[other] En kolonne for hver af { $count } enheder
}
once-missing = ingen { $word }
once-several = flere: { $word }
word-count = { $count } af højst { $most } ord
card-merge-above = saml med kortet ovenover
give-to = Giv videre til { $title }
given-to = Givet videre til { $title }
give-nowhere = Der er ikke flere øvelser på dagen, der tager imod herfra.
card-colour = farve { $number }
card-no-colour = overskriftens farve
answers-to = svarer på: { $text }
answers-label = Svarer på
card-alike = { $count ->
    [one] + { $count } kort mere
   *[other] + { $count } kort mere
}
card-also = også: { $text }
in-all = I alt
place-waiting = Mangler en plads: { $things }
place-none = Ikke placeret
matrix-drawing = Fire felter.
matrix-axis = { $title } går fra { $low } til { $high }.
stairs-drawing = Trappe med det højeste trin øverst.
path-drawing = Vej fra første til sidste sted.
triangle-drawing = Trekant med det øverste lag først.
row-menu = Mere om linje { $number }
row-up = Flyt op
row-down = Flyt ned
somebody-else = En, der ikke er til stede
date-hint = dato
date-unclear-mark = uklar dato
date-unclear = »{ $words }« ({ $place })
dates-unclear = { $count ->
    [one] Ét sted står der ord i stedet for en dato. Kalenderen kan ikke læse det:
   *[other] { $count } steder står der ord i stedet for en dato. Kalenderen kan ikke læse dem:
}
dates-unclear-more = og { $count } til
dates-title = Uklare datoer
dates-export = Fortsæt alligevel
dates-back = Ret dem først
date-stays-words = Ikke en dato. Det bliver stående, som du skriver det.
tally-name = { $count ->
    [one] { $number } er givet én gang
   *[other] { $number } er givet { $count } gange
}
tally-hint = Klik lægger én til. Højreklik eller minus trækker én fra.
kind-cards = Kort
kind-table = Tabel
kind-radar = Edderkoppespind
kind-cycle = Cirkel med trin
kind-matrix = Firefelt
kind-stairs = Trappe
kind-path = Vej
kind-triangle = Trekant
kind-vote = Prikker
kind-round = Runde
kind-groups = Grupper
pairs-count = { $count } par
groups-count = { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
}
cards-count = { $count } kort
slide-cut = { $text } … ({ $count } tegn til står i opsamlingen)
slide-before = … { $count } før
slide-after = … { $count } til, som står i opsamlingen
things-count = { $count } på listen
rows-count = { $count ->
    [one] { $count } linje
   *[other] { $count } linjer
}

## Deltagere og dagen
people-hint = Skriv fornavn og enhed, og tryk Enter. Fornavne er nok.
first-name = Fornavn
unit = Enhed
unit-remote = på skærmen
add = Tilføj
here = Her
not-here = Ikke her
excused = Meldt afbud
came = Kom kl.
left = Gik kl.
attendance = Fremmøde
unnamed = Nævnes ikke
unnamed-hint = Navn og enhed står hverken på storskærmen eller i det, I deler. Du ser dem selv her.
excused-count = { $count } har meldt afbud
done = Færdig
day-title = Titel
day-organisation = Kommune eller sted
day-place = Lokale
day-municipality = Kommune
day-municipality-hint = Navn eller nummer
day-municipality-known = { $name }, kommunenummer { $code }
day-municipality-unknown = Kommunen kendes ikke. Dagen tæller under sit navn.
day-series = Forløb
day-series-hint = Navnet på rækken af dage
day-language = Sprog på dagen
day-language-unsaid = Ikke valgt
day-facilitators = Facilitatorer
day-purpose = Formål
day-outcome-1 = Når I går, har I
day-outcome-2 = … og
day-outcome-3 = … og også
day-ask-after = Spørg igen efter (uger)
day-summary = Sidst på storskærmen: opsamlingen
day-summary-hint = Hvor den ligger, og hvornår
day-date = Dato
date-unread = Skriv datoen som 4.2.2027, fredag eller om 14 dage
nothing-found = Ingen resultater

## Redigering af cirkel, afstemning, runde og grupper
answers-look = Alles tal
answers-agree-look = Nu, mål og begrundelse
answers-table-look = Hele tabellen
answers-show = Vis for deltagerne
answers-hide = Skjul igen
answers-shown = Deltagerne ser det
answers-hidden = Skjult for deltagerne
answers-column-scale = Svar { $from }-{ $to }
answers-column-given = Givet
answers-given = { $count } af { $people }
answers-most = størst
answers-row = { $title }: { $given }, midterste { $middle }, den midterste halvdel { $half }
answers-forget = Slet tallene for { $title }
answers-line = Alles tal
answers-line-hint = Skriv en række tal, for eksempel 3 3 4 2 5
answers-sheet = Ét ark ad gangen
answers-sheet-of = ark { $sheet } · { $typed } af { $parts }
answers-unit = Hvor de arbejder
answers-any-unit = Alle enheder
answers-too-few = Vises først, når mindst { $count } har svaret
circle-stage = Trin
circle-status = Status
circle-mean = { $title } · gns. { $mean }
circle-distance = Afstand
circle-set-status = Status, { $title }: { $status }
circle-why-of = Begrundelse, { $title }
circle-rename = Ret navnet { $title }
circle-name-of = Nyt navn for { $title }
circle-title-hint = Klik: fremhæv på storskærmen. Dobbeltklik: ret navnet.
vote-given = { $given } af { $all } prikker
vote-wall = Optalt på væggen
vote-each = Hver for sig
vote-paper = På stemmesedler
vote-by-unit = Efter enhed (kun til dig)
vote-other-units = andre
vote-decided-later = Vi vælger ud – beslutningen tages bagefter.
ballot-line = Seddel: numrene på den
ballot-hint = Skriv numrene fra én seddel, og tryk Enter: 4 9 12. Skal resultatet vises efter enhed, så skriv Kultur: 4 9 12. Vi vælger ud – beslutningen tages bagefter.
ballots-counted = { $count ->
    [one] Én seddel er talt
   *[other] { $count } sedler er talt
}
ballot-take-back = Tag den sidste tilbage
ballots-print = Udskriv stemmesedler …
paper-ballot = Stemmeseddel
paper-number = Nr.
lookalike = To kort ligner hinanden: »{ $one }« og »{ $other }«. Slå dem sammen, før I stemmer?
lookalike-merge = Slå sammen
lookalike-leave = Lad dem stå
file-name-ballots = stemmesedler
refused-no-such-option = Der er ingen mulighed med det nummer.
edit-number-options = nummerér muligheder
edit-count-ballot = tæl stemmeseddel
edit-take-ballot = tag stemmeseddel tilbage
vote-close = Luk afstemningen
vote-open = Åbn igen
vote-kept = Prikkerne står, som de var, da afstemningen blev lukket.
vote-gone = (taget ud efter afstemningen)
vote-hidden = Storskærmen viser ingen tal, før afstemningen er lukket.
vote-on = Prikker, { $text }
vote-more = Én prik mere, { $text }
vote-less = Én prik mindre, { $text }
vote-in-all = { $count } i alt
vote-of-person = { $name }: { $given } af { $all } prikker givet
vote-nothing = Der er ikke noget at give prikker endnu.
vote-no-dots = Der er ikke givet nogen prikker.
vote-result = { $place }. { $text }: { $dots }
round-done = Færdig – næste
round-skip = Spring over
round-last = Sæt sidst
round-back = Tilbage
round-shuffle = Træk rækkefølge
round-last-one = Sidste i runden
round-all-done = Alle har haft ordet
round-nobody = Her er ingen at give ordet til endnu.
round-list = Hele runden
round-waiting = Venter
round-spoken = Har haft ordet
round-skipped = Sprunget over
round-call = Giv ordet til { $name }
round-share = { $time } til hver
round-count = { $spoken } af { $all }
groups-make-pairs = Dan par
groups-make = Dan grupper
groups-again = Træk lod igen
groups-lock = Lås
groups-locked = Låst
groups-lock-of = Lås { $group }
groups-unlock-of = Lås { $group } op
groups-here = Flyt hertil
groups-move = Flyt { $name } til { $group }
groups-alone = { $name } er alene og står på storskærmen sammen med { $group }.
groups-join = Sæt dem sammen
seated-late = { $name } sidder nu i { $group } ({ $title }).
left-alone = { $name } er alene tilbage og står nu sammen med { $group } på storskærmen ({ $title }). Vil I noget andet, så flyt navnet der.
groups-absent = Ikke her: { $names }
groups-away = ikke her
away-excused = meldt afbud
away-left = gik kl. { $time }
groups-too-few = I skal være mindst to for at danne grupper. Skriv, hvem der er her.
groups-hint = Træk et navn hen i en anden gruppe, eller vælg navnet og så gruppen.
groups-picked = { $name } er valgt. Vælg en gruppe at flytte til eller en at bytte med. Tryk Esc for at fravælge.
groups-ready = { $count } er her. Træk lod om, hvem der er sammen.
groups-round = Runde { $number }
groups-host = { $name } (vært)
groups-again-count = { $count ->
    [0] Ingen mødes to gange
    [one] Ét par mødes igen
   *[other] { $count } par mødes igen
}
groups-member = { $name }, { $group }

## Opsamlingens indhold
handout = Opsamling
handout-hint = Opsamlingen har aftalerne først og så dagens øvelser. Dine noter kommer aldrig med.
handout-contents = Indhold
handout-private = Forventninger og vurderinger
handout-names = Navne
names-full = Som skrevet
names-first = Fornavne
names-initials = Initialer
names-off = Ingen
names-hint = Det gælder alt, hvad du gemmer og udskriver. Navne, som nogen har skrevet i en tekst, bliver stående; når du gemmer, kan du se hvor.
names-off-hint = Det gælder alt, hvad du gemmer og udskriver. Deltagerlisten er ikke med. Navne, som nogen har skrevet i en tekst, bliver stående; når du gemmer, kan du se hvor.
handout-look = Udseende
handout-large = Stor skrift
handout-draft = Mærk som udkast
handout-colour = Farve
handout-colour-example = #0B5563
handout-logo = Logo: { $name }
handout-logo-pick = Vælg logo …
handout-logo-drop = Fjern logoet
handout-page = Side { $page } af { $count }
handout-page-before = Forrige side
handout-page-after = Næste side
handout-page-keys = PgUp og PgDn
handout-larger = Forstør
handout-whole = Hele siden
handout-write = Gem som PDF …
handout-open = Åbn
handout-print = Udskriv …
opened-elsewhere = Åbnes i computerens eget program: { $path }
print-there = Åbnes i computerens eget program. Vælg Udskriv dér: { $path }
not-opened = Computeren har intet program, der kan åbne filen. Den er gemt her og kan åbnes på en anden computer:
    { $path }
logo-large = Billedet er for stort til et logo. Vælg et mindre, eller gør det mindre i et billedprogram.
logo-no-picture = Filen er ikke et billede, Tovholder kan læse. Vælg en PNG- eller SVG-fil.
logo-not-only-lines = Tegningen indeholder bogstaver eller billeder, og de kan ikke læses. Gem den med bogstaverne som streger, eller vælg en PNG-fil.

## Programmet, når det rettes
more-about = Mere om { $name }
left-out = udgår
tied-until = til { $time }
minutes-too-late = { $count } min. for sent
crowded = { $who }: { $minutes } min. – del i to rum?
alongside = Samtidig med forrige
on-its-own = Efter forrige
same-time = samtidig med { $title }
same-time-is = Samtidig: { $title }
shelf = På hylden · { $count }
shelf-hint = Tæller ikke med og står ingen steder. Klik eller Enter sætter det ind i programmet.
add-to-shelf = På hylden
air = { $count } min. luft
air-thin = kun { $count } min. luft
air-none = ingen luft
can-drop = Kan udgå, hvis I er bagud
leave-out = Lad udgå
take-in = Tag med igen
add-after = Føj til herefter …
remove = Fjern
item-rename = Omdøb …
item-minutes = Minutter …
item-tie = Fast klokkeslæt …
item-note = Note …
item-material = Materialer …
item-shown = Tekst på storskærmen …
item-lead = Hvem leder …
item-setup = Opstilling …
item-plan-b = Plan B …
add-title = Find en øvelse, eller skriv en titel
minutes = Minutter
minutes-least = Mindst minutter
break-words = pause frokost kaffe kage te luft
kind-talk = Oplæg
kind-break = Pause
kind-own = Eget punkt
add-where = Efter
add-first = Først på dagen
added = { $name } er føjet til programmet.
add-to-programme = + Føj til programmet
cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
agenda-hint = Enter går til næste punkt. Alt ↑ og Alt ↓ flytter punktet.
column-start = Kl.
column-title = Punkt
column-minutes = min.
column-least = mindst
column-tie = Klokkeslæt
column-part = Med eller ej
column-material = Materialer
column-shown = Tekst på storskærmen
shown-hint = Står under titlen på storskærmen
column-note = Note, kun til dig
column-lead = Hvem leder
column-setup = Opstilling af lokalet
column-plan-b = Plan B
tie-none = frit
tie-start = begynder
tie-end = varer til
part-must = skal med
part-can = kan udgå
steps-show = Vis trin i { $name }
steps-hide = Skjul trin i { $name }
item-unfold = Vis mere om { $name }
item-fold = Skjul mere om { $name }
day-start = Dagen begynder
day-end = Aftalt sluttid
day-end-hint = ikke sat
programme-ends = Slut { $time }
day-ends-air = Slut { $time } · { $count } min. luft
day-ends-over = Slut { $ends } · { $count } min. efter { $time }
day-fits = Slut { $time } · det passer
time-unread = Skriv klokkeslættet som 14.10
step-title = Trin
step-grouping = Arbejdsform
step-timer = Ur
timer-off = intet ur
timer-down = tæller ned
timer-each = sekunder til hver
timer-until = til et klokkeslæt
timer-return = til punktet slutter
seconds-short = sek.
step-follow = tid efter antal ({ $count })
step-handover = min. til skift i alt
step-prompt = Spørgsmål på storskærmen
step-instruction = Instruktion på storskærmen

## Biblioteket og egne øvelser
refused-said = Det kan ikke fjernes, for der står noget, som deltagerne har sagt.
refused-in-use = Det kan ikke fjernes eller flyttes, for noget andet i øvelsen bruger det.
refused-circular = Så ville noget i øvelsen bygge på sig selv, måske gennem andet.
refused-rows-of-rows = En tabel kan ikke få sine linjer fra en tabel, der selv får dem fra noget andet i øvelsen.
refused-last-one = Der skal være mindst ét tilbage.
refused-nothing-to-vote-on = Tilføj kort eller en tabel først. Så er der noget at give prikker.
edit-exercise-purpose = ret øvelsens formål
edit-exercise-source = ret øvelsens kilde
edit-exercise-heading = ret overskrift i opsamlingen
edit-add-step = tilføj trin
edit-remove-step = fjern trin
edit-move-step = flyt trin
edit-show-block = vis i trin
edit-hide-block = skjul i trin
edit-add-block = føj til øvelsen
edit-remove-block = fjern fra øvelsen
edit-add-part = tilføj del
edit-part-title = ret del
edit-move-part = flyt del
edit-remove-part = fjern del
edit-column-kind = ret kolonnens slags
edit-column-role = ret kolonnens betydning
edit-table-rows = ret tabellens linjer
edit-drawing-word = ret ord i tegning
edit-block-each = alles tal
edit-block-rounds = runderne ved bordene
edit-step-round = trinnets runde
edit-block-count = ret antal
command-library = Bibliotek …
command-new-exercise = Ny øvelse
command-edit-exercise = Ret øvelsen …
command-keep-exercise = Gem øvelsen som min egen …
command-keep-programme = Gem som mit program …
library = Bibliotek
library-search = Navn, formål, arbejdsform eller kilde. Skriv fx 20 for højst 20 minutter
library-own = egen
library-add = Føj til dagen
library-begin = Begynd en dag med øvelsen
library-take-in = Hent fra fil …
library-hand-out = Gem som fil …
library-remove = Fjern …
library-remove-words = Øvelsen fjernes fra dit bibliotek. Dage, der har den, beholder den.
library-folder = Mappe …
library-use-folder = Brug mappen
library-folder-is = Dine egne øvelser og programmer ligger nu i { $path }
file-kind-exercise = Øvelser (RON)
close = Luk
inspired-by = Inspireret af: { $source }
kept-in-library = “{ $name }” ligger nu i dit bibliotek.
no-exercise-here = Her er ingen øvelse. Gå til en øvelse i programmet først.
keep-exercise-hint = Øvelsen gemmes uden det, deltagerne har sagt. Du finder den i biblioteket, også på andre dage.
keep-programme-hint = Dagens program gemmes uden det, deltagerne har sagt. Du finder det, når du begynder en ny dag.
keep-title = Titel
keep-purpose = Hvad er det godt til?
keep-planned = Minutter som planlagt
keep-held = Minutter, som de blev
keep-same-title = Du har allerede en øvelse, der hedder det.
keep = Gem
keep-as-new = Gem som en ny
keep-replace = Erstat den gamle
making = Ret øvelsen
making-title = Øvelsens titel
making-purpose = Formål
making-source = Inspireret af
making-heading = Overskrift i opsamlingen
making-steps = Trin
making-blocks = Øvelsens dele
new-exercise = Ny øvelse
new-step = Nyt trin
add-step = + Nyt trin
step-shows = Vises i trinnet:
step-shows-nothing = kun spørgsmålet
add-block = Tilføj:
move-up-named = Flyt { $name } op
move-down-named = Flyt { $name } ned
dots-each = prikker til hver
people-each = i hver gruppe
table-rounds = runder
table-hosts = Værter bliver
part-heading = Overskrift
part-column = Kolonne
part-factor = Faktor
part-stage = Cirkeltrin
part-rung = Trappetrin
add-column = + Ny kolonne
add-factor = + Ny faktor
add-stage = + Nyt cirkeltrin
add-rung = + Nyt trappetrin
word-across = Vandret akse
word-left = Til venstre
word-right = Til højre
word-up = Lodret akse
word-below = Nederst
word-above = Øverst
word-top-left = Felt øverst til venstre
word-top-right = Felt øverst til højre
word-bottom-left = Felt nederst til venstre
word-bottom-right = Felt nederst til højre
column-kind = Slags
column-short = få ord
column-long = tekst
column-person = person
column-date = dato
column-check = flueben
column-scale = tal fra 1 til 5
column-tally = optælling
column-pick = vælg mellem
column-pick-usual = ja, nej
column-choices = Valgmuligheder med komma imellem
column-role = Betydning
column-role-hint = Når en kolonne er det, der aftales, er hver linje en aftale: Den kommer med i regnearket, i kalenderen og på den næste dag.
role-none = –
role-what = Hvad der aftales
role-how = Hvordan
role-who = Hvem
role-when = Hvornår
role-status = Status
role-since = Hvad der siden er sket
role-agreed = Hvornår det blev aftalt
role-open = Åben til og med
role-open-hint = Til og med dette ord er aftalen åben. Med ordene efter er den lukket og følger ikke med til den næste dag.
rows-from = Linjer
rows-free = deltagerne skriver dem
rows-one = én
rows-outcomes = én for hvert udbytte af dagen
rows-participants = én for hver deltager
rows-each = én for hver i “{ $name }”
rows-own = faste emner
rows-own-usual = Første emne; Andet emne
rows-own-words = Emner med semikolon imellem
rows-label = Emne
word-mark = Navn på tal { $number }
word-status = Status { $number }
recipe-doubled-programme = Der er to programmer, der hedder “{ $name }”.
recipe-too-many-files = Her er flere end { $count } filer. De sidste er ikke læst.

## Ark, der skrives på i hånden
paper-kicker = Ark til øvelsen
paper-how = Sådan gør I
paper-here = Skriv her
paper-other = Andet
paper-names = Hvem er I?
paper-speakers = Taleliste
paper-option = Forslag
paper-dots = Prikker
paper-vote = { $count ->
    [one] Hver har én prik. Sæt den ved det forslag, der vejer tungest.
   *[other] Hver har { $count } prikker. Sæt dem ved de forslag, der vejer tungest.
}
paper-table-plan = Bordplan
paper-where-to-go = Find dit bord
paper-table = Bord
paper-who = Navn
paper-radar = Sæt et mærke på hver streg: { $from } er nærmest midten, { $to } er yderst.
paper-own-numbers = Skriv dine egne tal fra { $from } til { $to }. Skriv ikke dit navn: arket samles ind.
paper-own-number = Mit tal ({ $from }-{ $to })
paper-two-marks = Brug et kryds for “{ $now }” og en ring for “{ $goal }”.
paper-cycle = Skriv ved hvert trin, hvor langt I er: { $words }.
paper-place = Én linje pr. { $subject }: Skriv nummer og navn, og sæt nummeret på tegningen.
poster-end = Slut
poster-leads = Ved { $names }
poster-left-out = { $count ->
    [one] Ét kort punkt er ikke med her.
   *[other] { $count } korte punkter er ikke med her.
}
command-poster = Programmet til væggen …
command-run-sheet = Drejebog …
command-run-sheet-word = Drejebog til Word …
exported-run-sheet = Drejebogen er gemt: { $path }
file-name-run-sheet = drejebog
paper-run-sheet = Drejebog · kun for tovholdere
run-sheet-time = Tid
run-sheet-what = Hvad og hvorfor
run-sheet-how = Hvordan
run-sheet-remember = Husk
run-sheet-who = Hvem
run-sheet-fixed = fast
run-sheet-must = Skal med
run-sheet-can-drop = Kan udgå, hvis I er bagud
run-sheet-least = kan kortes til { $count } min.
run-sheet-step = { $count }′
run-sheet-turns = { $who } à { $time }
run-sheet-seconds = { $count } sek.
run-sheet-handover = og { $count } min. til skift
run-sheet-setup = Lokale:
run-sheet-material = Med:
run-sheet-plan-b = Plan B:
run-sheet-notes = Noter til dagen
run-sheet-end = Slut
command-packing-list = Pakkeliste …
file-name-packing = pakkeliste
no-packing = Der er ikke noget, der skal pakkes: ingen materialer og ingen egne linjer.
paper-packing = Pakkeliste
packing-all = I alt
packing-items = Til hvert punkt
packing-item = Punkt
packing-needs = Hensyn
packing-own = Også med
packing-count = Antal
packing-what = Hvad
packing-for = Til
command-packing = Det skal med
packing-hint = Antallene følger dem, der kommer. Hensyn er kun til jer: på pakkelisten bliver de talt, og ingen bliver nævnt.
packing-nothing = Øvelserne beder ikke om noget.
packing-own-lines = Også med, én ting på hver linje
packing-need = Hensyn til { $name }
edit-need = ret hensyn
edit-packing = ret pakkelisten
command-table-plan = Bordplan …
exported-tables = Bordplanen er gemt: { $path }
file-name-tables = bordplan
no-tables = Der er endnu ikke trukket lod om, hvem der sidder sammen.
command-attendance = Deltagerliste …
command-name-signs = Navneskilte …
command-table-cards = Bordkort …
file-name-attendance = deltagerliste
file-name-name-signs = navneskilte
file-name-table-cards = bordkort
paper-attendance = Deltagerliste
paper-name-signs = navneskilte
paper-table-cards = bordkort
attendance-here = Underskrift eller kryds
no-names = Uden navne er der intet at udskrive her.
no-people = Der er ingen på deltagerlisten endnu.
command-worksheets = Tomme ark til dagen …
menu-print = Udskriv
print-sheet = Tomt ark …
exported-paper = Klar til udskrift: { $path }
no-programme = Der er ikke noget i programmet endnu.
no-sheets = Der er ingen øvelser i programmet endnu.
file-name-programme = program
file-name-sheets = ark
file-name-sheet = ark
command-follow-up = Følg op på en tidligere dag …
edit-take-up = følg op på en tidligere dag
follow-up-choose = Følg op
since-heading = Siden sidst: “{ $title }”, { $date }
following = Følg op på “{ $title }”.
following-open = { $count ->
    [0] Ingen åbne aftaler følger med.
    [one] Én åben aftale følger med.
   *[other] { $count } åbne aftaler følger med.
}
following-people = { $count ->
    [0] Ingen navne følger med.
    [one] Ét navn følger med.
   *[other] { $count } navne følger med.
}
following-choose = Vælg det program, den nye dag begynder med.

# Lister, der er kopieret et andet sted fra.
command-paste-list = Indsæt en deltagerliste
command-ask-about-lines = Spørg igen, når flere linjer indsættes
edit-take-list = indsæt liste
list-insert = Indsæt en liste …
list-title = Indsæt en liste
list-hint = Kopiér listen i en mail, et regneark eller et dokument, og indsæt den her med Ctrl V. Ingen tilføjes, før du siger til.
list-field = Listen, som den er kopieret
list-nobody = Der er ingen navne i det, der er indsat.
list-too-long = Listen er for lang. Der er plads til { $most } deltagere.
list-prose = Det ligner en tekst og ikke en liste over personer.
list-no-room = Der er { $count } på listen, men { $room ->
        [0] ikke plads til flere deltagere
        [one] kun plads til én deltager mere
       *[other] kun plads til { $room } deltagere mere
    }. Fjern nogle af fluebenene.
list-column = Kolonne { $number }: { $meaning }
list-column-hint = Klik for at vælge, hvad der står i kolonnen.
list-name = Navn
list-last-name = Efternavn
list-other = Udelades
list-double = står der allerede
list-doubles = { $count ->
    [one] Én står der allerede.
   *[other] { $count } står der allerede.
}
list-take = { $count ->
    [one] Tilføj én deltager
   *[other] Tilføj { $count } deltagere
}
list-taken = { $count ->
    [one] Én deltager er tilføjet.
   *[other] { $count } deltagere er tilføjet.
}
several-title = { $count } linjer på én gang
several-words = Skal hver linje stå for sig, eller skal de stå samlet? Svaret huskes. Det kan ændres med Ctrl K: Spørg igen, når flere linjer indsættes.
several-apart = { $count } hver for sig
several-together = Samlet i én
several-taken = { $count } er tilføjet.

## Billeder
photos-of = Billeder: { $title }
photos-count =
    { $count ->
        [0] Tilføj billeder
        [one] Ét billede
       *[other] { $count } billeder
    }
photos-hint = Træk billeder ind i vinduet, sæt dem ind med Ctrl V, eller vælg dem her. Sted, kamera og filnavn følger ikke med. Sæt flueben ved det, andre må se; P viser det på storskærmen.
photo-number = Billede { $number }
photo-caption = Tekst til billede { $number }
photo-caption-hint = Hvad viser billedet? Teksten står under det og læses højt.
photo-in-handout = I opsamlingen
photo-in-handout-name = Billede { $number } i opsamlingen
photo-shown = På storskærmen
photo-shown-name = Billede { $number } på storskærmen
photo-wide = I fuld bredde
photo-wide-name = Billede { $number } i fuld bredde
photo-up = Flyt billede { $number } op
photo-down = Flyt billede { $number } ned
photo-remove = Fjern billede { $number }
photo-missing = Billedet mangler
photo-lacks-words = Mangler tekst
photo-untold = Billede { $number } fra { $title }
photos-take = Tag med
photos-stop = Stop
photos-progress = Tager billeder ind: { $done } af { $total }
photos-no-exercise = Der er ingen øvelse i programmet, som billederne kan høre til.
photos-none-shown = Ingen billeder er valgt til storskærmen. Sæt flueben ved dem under Billeder (Ctrl I).
photos-placed =
    { $count ->
        [one] Ét billede er lagt ved { $title }.
       *[other] { $count } billeder er lagt ved { $title }.
    }
photos-known =
    { $count ->
        [one] Ét var der allerede.
       *[other] { $count } var der allerede.
    }
photos-left =
    { $count ->
        [one] Ét blev ikke taget med.
       *[other] { $count } blev ikke taget med.
    }
photos-failed =
    { $count ->
        [one] Ét billede kunne ikke tages ind. Resten er med.
       *[other] { $count } billeder kunne ikke tages ind. Resten er med.
    }
photos-more-failed =
    { $count ->
        [one] og ét til.
       *[other] og { $count } til.
    }
photo-heic = billeder som HEIC kan ikke læses. Gem det som JPEG på telefonen, eller vælg “Mest kompatibelt” i kameraets indstillinger.
photo-other-kind = kun JPEG, PNG og WebP kan læses. Gem det som JPEG, og prøv igen.
photo-no-picture = filen er ikke et billede.
photo-damaged = billedet er beskadiget eller ikke helt.
photo-large = billedet er for stort. Gem det mindre, og prøv igen.
photos-missing =
    { $count ->
        [one] Ét billede mangler. Resten af dagen er hel. Læg det tilbage i mappen, og åbn dagen igen.
       *[other] { $count } billeder mangler. Resten af dagen er hel. Læg dem tilbage i mappen, og åbn dagen igen.
    }
    { $folder }
photos-only-here =
    Billederne er gemt på denne computer, men kunne ikke lægges ved siden af dagens fil. Følger de ikke med, mangler de på en anden computer.
    { $cause }
photos-missing-in =
    { $count ->
        [one] Ét billede mangler og er ikke med.
       *[other] { $count } billeder mangler og er ikke med.
    }
photos-untold =
    { $count ->
        [one] Ét billede mangler tekst til dem, der får læst op.
       *[other] { $count } billeder mangler tekst til dem, der får læst op.
    }

## Hjælp og rundvisning
command-help = Hjælp
command-tour = Rundvisning i eksemplet
help-search = Søg i hjælpen
help-nothing = Hjælpen har ikke det ord. Prøv et andet, eller find en kommando med Ctrl K.
help-first-day = Den første dag på fem minutter
help-first-day-lines =
    1. Vælg et program på forsiden, eller begynd med en tom dag. Skriv, hvad dagen hedder, hvor den holdes, og hvem der leder den.
    2. Skriv deltagerne, eller indsæt dem fra en mail eller et regneark (Ctrl D). Skriv også, hvor de arbejder, så bliver par og grupper blandet.
    3. Sæt projektoren til, og tryk F5. Nu ser deltagerne spørgsmålet og det, I skriver. Du ser resten her.
    4. Tryk N, skriv det, der bliver sagt, og tryk Enter. Mellemrum starter uret, og PgDn går videre.
    5. Når dagen er slut, gør Ctrl P den til en opsamling. Undervejs gemmer dagen sig selv.
help-room-sees = Det ser deltagerne
help-room-sees-lines =
    Trinets spørgsmål, uret og hvem der arbejder sammen.
    Kort, tabeller og figurer, når du har afsluttet dem med Enter.
    Dagens program og formål på velkomsten, og til sidst tak for i dag.
    Det lille billede til højre viser altid, hvad der er på storskærmen lige nu.
help-room-never = Det ser deltagerne aldrig
help-room-never-lines =
    Dine noter, plan B, drejebogen og pakkelisten.
    Det, du er ved at skrive, før du trykker Enter.
    En afstemning, der er åben, og alles tal, før du viser dem (V).
    Hensyn, fremmøde og navne, der er mærket Nævnes ikke.
    Programmets vindue, menuen og denne side. I et onlinemøde deler du kun storskærmens vindue.
    Fryser du storskærmen (F), bliver den stående, mens du arbejder videre. B gør den sort.
help-keys = Alle taster
help-keys-more =
    Enter: gør det skrevne til et kort, klar til det næste
    Shift Enter: en ny linje i en celle
    Tab: vælg overskrift til det næste kort (eller Ctrl 1 til Ctrl 9); efter den sidste videre, når linjen er tom, og med Shift tilbage
    Esc: luk det, der ligger øverst, eller opgiv
    { "." } (punktum): sort storskærm, som på en fjernbetjening
    Pil: på en fjernbetjening går den frem og tilbage
    Ctrl pil: flyt det valgte kort
    Alt pil: flyt et punkt i programmet
    M: på et kort: slå det sammen med det ovenfor (Shift M skiller dem ad)
    G: på et kort: giv det videre til den øvelse, der tager fra her
    S: på et kort: fremhæv det
    C: på et kort: giv det en farve
    Delete: på et kort: smid det væk
tour-programme = Programmet
tour-programme-words = Her står dagen i rækkefølge, og du ser, om den når at slutte til tiden. Klik på et punkt for at kigge på det, og tryk Enter for at gå dertil.
tour-middle = Øvelsen lige nu
tour-middle-words = Her skriver du det, der bliver sagt: tryk N, skriv, og tryk Enter. Trinene står øverst med deres minutter.
tour-clock = Uret
tour-clock-words = Mellemrum starter og stopper det, og +1 giver et minut mere. Du ser, hvornår dagen så slutter.
tour-room = Det, deltagerne ser
tour-room-words = Billedet er det, der er på storskærmen lige nu. Dine noter nedenfor ser kun du.
tour-top = Vinduets øverste kant
tour-top-words = Her ser du, at dagen er gemt, fortryder og tænder storskærmen. Find en kommando (Ctrl K) kender alt, også hverdagsord.
tour-next = Videre
tour-next-words = Den store knap går til det næste. Efter det sidste punkt bliver dagen til en opsamling.
tour-of = { $number } af { $count }
tour-go-on = Vis det næste
tour-leave = Forlad rundvisningen (Esc)
tour-end = Slut
column-programme = Program
column-middle = Øvelse
column-room = Ur og storskærm
area-top = Øverste linje
area-bottom = Nederste linje
palette-exercise = øvelse · { $minutes }′
palette-nothing = Ingen resultater. Prøv et andet ord, eller tryk F1 for hjælp.

## Hverdagsord, som en kommando også findes ved
words-forward = frem, fremad, bladre, klikker, fjernbetjening, presenter
words-clock = tid, nedtælling, timer, stopur, pause uret
words-one-more = mere tid, forlæng, ekstra tid, tid
words-share = taletid, fordel tiden, bordet rundt
words-area = område, rude, panel, spring, tastatur, skærmlæser
words-capture = notér, tilføj kort, nyt kort, post-it, seddel, skriv kort
words-undo = annuller, slettet ved en fejl, tilbage, undo, angre
words-redo = gendan, omgør, redo
words-people = navne, personer, holdliste, fremmøde, afbud, tilmeldte, gæster
words-paste-list = excel, importér, tilmeldingsliste, navne fra regneark
words-day = titel, dato, sted, facilitator, formål, kommune, indstillinger
words-packing = pakke, materialer, tuscher, post-its, hensyn, allergi
words-clocks = indstillinger, alarm, klokke, signal, lydstyrke, advarsel
words-test-sound = lyd, alarm, klokke, gong, højttaler, signal
words-catch-up = forsinket, bagud, for sent, spar tid, nå det hele
words-programme = dagsorden, tidsplan, agenda, skema, plan, kaffe, pause, frokost, flytte punkter
words-add-item = kaffe, pause, frokost, oplæg, nyt punkt, tilføj øvelse, indsæt
words-library = øvelser, afstemning, par, grupper, metoder, aktiviteter, katalog, kort, brainstorm
words-new-exercise = lav øvelse, egen øvelse, opret
words-edit-exercise = rediger øvelse, ændre trin, tilpas, spørgsmål
words-keep = skabelon, genbrug, bibliotek
words-room = projektor, skærm, vis, præsentation, diasshow, fremvis, tv
words-full-screen = fuldskærm, projektor, skærm, maksimér
words-single-screen = én skærm, kun en skærm, samme skærm, uden projektor
words-meeting = zoom, meet, videomøde, del skærm, online, fjernmøde, hybrid
words-copy-room = chat, tekst til mødet, udklipsholder
words-freeze = lås, hold billedet, stop skærmen
words-black = sluk, mørk, blank, skjul, pause skærmen
words-question-only = skjul svar, gem kort, opgave
words-chart = synstest, læsbarhed, tekststørrelse, bagerst, skriftstørrelse
words-larger = skriftstørrelse, forstør, tekststørrelse
words-smaller = skriftstørrelse, formindsk, tekststørrelse
words-export = udskriv, print, referat, handout, rapport, opsummering, papir, skriv ud
words-save = gemme, arkivér, disk
words-save-as = kopi, nyt navn, flyt filen, usb
words-open = hent fil, åbne, find dag, indlæs
words-earlier = historik, sikkerhedskopi, backup, gendan, versioner
words-start = forside, ny, hjem, luk dagen
words-follow-up = opfølgning, næste kursusdag, fortsæt, sidste gang
words-sample = demo, eksempel, øv dig, prøvedag
words-help = hjælp, genveje, taster, tastatur, vejledning, manual, support, spørgsmålstegn, hvordan
words-tour = introduktion, kom i gang, lær, vis rundt, intro
words-dark = mørk, nattilstand, dark mode, sort baggrund
words-high-contrast = svagtseende, tilgængelighed, kontrast
words-data-sheet = gdpr, persondata, privatliv, sikkerhed, mappe, slet
words-poster = udskriv, print, plakat, opslag, dagsorden
words-run-sheet = drejebog, manuskript, udskriv, print, køreplan
words-packing-list = udskriv, print, materialer, indkøb
words-worksheets = udskriv, print, arbejdsark, skema, opgaveark
words-table-plan = udskriv, print, par, grupper, bordopstilling, hvem sidder hvor
words-table-cards = udskriv, print, bordskilte
words-attendance = udskriv, print, fremmøde, underskrift, navneliste
words-name-signs = udskriv, print, navneskilt, badge, navnekort
words-word = docx, udskriv, rediger, referat
words-spreadsheet = excel, csv, tabel, ark
words-calendar = outlook, ics, aftaler, påmindelse, datoer
words-pictures = billede, skærmbillede, png, powerpoint, dias

## Forsiden
command-empty-day = Ny tom dag
words-empty-day = ny dag, opret, begynd, tom, blank, forfra
empty-day-title = Ny dag
recent-planned = ikke begyndt
recent-at = ved punkt { $number } af { $count }
recent-over = holdt
recent-seen = åbnet { $date } kl. { $time }
recent-all = Vis alle { $count }
recent-fewer = Vis færre
follow-up-which = Vælg den dag, du vil følge op på. Dens åbne aftaler og deltagere følger med til en ny dag.
follow-up-file = Fra en fil …
programme-length = { $hours ->
    [0] { $minutes } min.
   *[other] { $minutes ->
        [0] { $hours } t.
       *[other] { $hours } t. { $minutes } min.
    }
}
programme-for = { $least }–{ $most } deltagere
programme-held-with = { $count ->
    [one] holdt med 1 deltager
   *[other] holdt med { $count } deltagere
}
programme-own = mit program

## Teksten i ens eget vindue
command-text-larger = Større tekst i dette vindue
command-text-smaller = Mindre tekst i dette vindue
command-text-as-usual = Almindelig tekst i dette vindue
words-text = zoom, skriftstørrelse, tekststørrelse, forstør, formindsk
own-text = Teksten her i vinduet er nu { $percent } %. Storskærmen er som før.

## Mange dage i ét billede

command-collect = Saml flere dage …
across-choose = Saml
across-kicker = Samlet billede
across-panel = Samlet billede af flere dage
across-title = { $title }: { $count ->
    [one] { $count } kursusdag
   *[other] { $count } kursusdage
}
across-footer = { $title } · { $count ->
    [one] samlet af { $count } fil, ingen navne
   *[other] samlet af { $count } filer, ingen navne
}
across-municipalities = { $count ->
    [one] { $count } kommune
   *[other] { $count } kommuner
}
across-agreements-count = { $count ->
    [one] { $count } aftale
   *[other] { $count } aftaler
}
across-of-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
} i { $municipalities ->
    [one] { $municipalities } kommune.
   *[other] { $municipalities } kommuner.
}
across-count-of = { $count } af { $whole }
across-scale-heading = { $title }: hvor er kommunerne nu?
across-scale-caption = Midterste svar, den midterste halvdel af kommunerne og spændet. Lavest øverst.
across-scale-drawing = Skala med en linje for hver faktor, lavest øverst.
across-scale-row = { $part }: midterste svar { $median }, halvdelen fra { $lower } til { $upper }, alle fra { $lowest } til { $highest }, { $count ->
    [one] { $count } kommune.
   *[other] { $count } kommuner.
}
across-factor = Faktor
across-median = Midterste
across-half = Halvdelen
across-spread = Spænd
across-count = Kommuner
across-headings-heading = { $title }: det nævnes flest steder
across-heading = Overskrift
across-named-in = Nævnt i kommuner
across-named-on = Nævnt på dage
across-dots = Prikker
across-cards = Kort
across-more-headings = { $count ->
    [one] { $count } overskrift til er ikke vist.
   *[other] { $count } overskrifter til er ikke vist.
}
across-agreements-heading = Aftalerne
across-agreements = { $count ->
    [one] { $count } aftale, som den sidst blev fortalt. { $owned } har en ansvarlig.
   *[other] { $count } aftaler, som de sidst blev fortalt. { $owned } har en ansvarlig.
}
across-status = Status
across-done = gjort
across-under-way = i gang
across-not-begun = ikke begyndt
across-dropped = droppet
across-no-status = uden status
across-age = Alder
across-open = Åbne aftaler
across-age-new = aftalt på dagen
across-age-month = op til 30 dage
across-age-quarter = 31–90 dage
across-age-year = 91–365 dage
across-age-older = over et år
across-carried = { $count ->
    [one] { $count } aftale er taget med fra en tidligere dag, { $open } er stadig åben.
   *[other] { $count } aftaler er taget med fra en tidligere dag, { $open } er stadig åbne.
}
across-oldest = { $count ->
    [one] Den ældste åbne er { $count } dag gammel.
   *[other] Den ældste åbne er { $count } dage gammel.
}
across-again-heading = Det går igen
across-again = { $municipalities ->
    [one] { $municipalities } kommune
   *[other] { $municipalities } kommuner
}, { $cards } kort lagt sammen
across-against = { " " }– og modsagt i { $count }
across-since = Siden sidst
across-since-of = Siden sidst: { $name }
across-some-municipality = kommune { $number }
across-since-caption = Ringen er sidst, { $before }. Prikken er denne gang, { $now }. 2 dage.
across-before = før { $number }
across-last-time = Sidst
across-this-time = Denne gang
across-tried = Det blev prøvet
across-tried-caption = Minutter er det midterste af de gange, hvor tiden kendes.
across-exercise = Øvelse
across-in-programme = På programmet
across-held = Holdt
across-planned = Planlagt
across-took = Brugt
across-days = Dagene
across-date = Dato
across-municipality = Kommune
across-people = Deltagere
across-few-days = Med færre end { $count } dage nævnes ingen kommune, medmindre du vælger det.
across-read = { $count ->
    [one] { $count } dag, { $taken } med.
   *[other] { $count } dage, { $taken } med.
}
across-reading = { $count } af { $of } filer
across-stop = Stop
across-stopped = Stoppet, før alle filer var læst.
across-none = Der er ingen dage i mappen. En dags fil ender på .tovholder.
across-not-read = { $count ->
    [one] { $count } fil kunne ikke læses
   *[other] { $count } filer kunne ikke læses
}
across-remarks = Om filerne
across-going-on = Dagen er stadig i gang.
across-named = Nævn kommunerne
across-lay-together = Læg sammen på tværs
across-lay-hint = Forslagene deler ord med hinanden. Det er dig, der ser, om kort siger det samme.
across-lay-search = Find kort med ordet
across-lay = Læg de valgte sammen
across-lay-nothing = Ingen kort ligner hinanden på tværs af dagene.
across-laid = { $count } kort
across-take-apart = Skil ad
across-same = Samme
across-opposite = Modsat
across-another-folder = Anden mappe …
across-save-pdf = Gem som PDF …
across-save-word = Gem til Word …
across-save-markdown = Gem som Markdown …
across-save-tables = Gem tabeller …
across-saved = Det samlede billede er gemt: { $path }
across-tables-folder = Samlet billede tabeller
across-tables-saved = Tabellerne er gemt: { $path }
