# The program's own words in English. Every line is in da.ftl too; a test watches.

## Months
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Counts
dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
refused-dots = There are no more dots to give.
refused-dots-on-one = There is no room for more dots here.

## Small words
and = and

## The circle
mean = Mean
factor = Factor
why = Reason
now = Now
goal = Goal
factor-of = Factor { $number } of { $count }
stage-of = Stage { $number } of { $count }
answers-middle = middle answer
answers-half = the middle half
answers-on-scale = { $title } from { $from } to { $to }
answers-of = { $count ->
    [one] { $count } of { $people } has answered
   *[other] { $count } of { $people } have answered
}
answers-count = { $count ->
    [one] 1 has answered
   *[other] { $count } have answered
}
answers-widest = widest spread
answers-equally-wide = equally wide spread
answers-agreed = everybody agrees
answers-by-unit = By unit
answers-column-middle = Middle
answers-column-half = Half
answers-column-count = Answers
answers-column-before = Last time
answers-no-number = “{ $word }” is not a number from { $from } to { $to }. The rest of the numbers are still there.
answers-outside = { $word } is outside the scale from { $from } to { $to }. The rest of the numbers are still there.
answers-uneven = Numbers on the sheet: { $found }; factors: { $parts }. Write a dash where there is no answer.
aim-heading = Purpose and outcome
aim-outcomes = What you wanted to achieve
aim-last = What you wanted to achieve last time
aim-purpose-line = Purpose: { $words }
aim-outcome-line = When you leave: { $words }
aim-last-line = Last time you wanted to achieve: { $words }
radar-drawing = Spider chart of the factors:
cycle-drawing = Circle of stages:

## Groups and gaps
pair-number = Pair { $number }
group-number = Group { $number }
member-number = No. { $number } in each group
missing-name = name missing
name-left-out = name left out
somebody = a participant
participant-number = Participant { $number }
missing-date = date missing
missing-words = missing

## Refused edits
refused-gone = It is no longer there.
refused-not-here = That cannot be done here.
refused-not-free = What stands here is given beforehand.
refused-nothing-new = All of it is here already.
refused-itself = A card cannot be merged with itself.
refused-merged = That card is merged into another itself.
refused-nobodys-turn = It is nobody's turn now.
refused-nobody-spoke = Nobody has spoken yet.
refused-empty = There are no words in it.
refused-too-long = The text is too long. Split it up.
refused-too-many = There is no room for more. Begin a new day.
refused-vote-closed = The vote is closed. Open it again to change dots.
refused-outside-scale = The number is outside the scale.
refused-no-numbers = Write only numbers.
refused-uneven-answers = There must be one number for each factor.
refused-more-than-people = There are more numbers than participants. Delete one, or add whoever is missing on the list.
refused-host-stays = The host stays at the table in every round. Move the host in the first round.
refused-too-few-people = Add at least two participants before you make groups.
refused-left-before-came = Nobody can leave before they came. First put right when the person came.
refused-minutes = Write a number of minutes from 1 to 1440.
refused-seconds = Type a number of seconds from 1 to 3600.
refused-no-turns = Nobody takes turns here.

## Mistakes in files
issue-doubled-id = Number { $id } is used for two things.
issue-id-not-counted = Number { $id } is above the day's counter.
issue-doubled-key = The name “{ $key }” is used twice.
issue-malformed-key = The name “{ $key }” has characters that may not be used: only small letters a-z, digits and hyphen.
issue-unknown-key = “{ $key }” is pointed to and is not there.
issue-circular = “{ $key }” points to itself, maybe by way of others.
issue-from-later = This takes from “{ $key }”, which only comes later in the day.
issue-dangling = Number { $id } is pointed to and is not there.
issue-too-long = The text of number { $id } is too long.
issue-too-many = There is too much: { $count }.
issue-outside-scale = “{ $key }” has a value that is not allowed.
issue-no-steps = The exercise has no steps.
issue-seconds = Each speaker is given { $count } s. It can only be from 1 to 3600.
issue-minutes = Something is set to { $count } min. It can only be from 1 to 1440.
issue-uneven-row = Line { $id } does not fit the columns.
issue-outside-field = No. { $id } stands in a place that does not exist.

## The room’s screen
next-is = Next: { $title }
of = of
chart-question = Which line can the back row only just read?
chart-greys = Do you see four grey fields? If not, dim the light at the screen.
chart-lines = paper key summer / water rose carrot / horse moon lamp / box bridge basket / engine snow bench / oven winter mark / rain acorn sugar
goodbye = Thank you for today
goodbye-from = { $names } will send you the summary.
goodbye-asked = On { $date } you will be asked what came of the day.
welcome-time = At
welcome-programme = Today’s programme
back-at = Back at { $time }
until-at = Until { $time }
minutes-short = { $count } min
grouping-alone = alone
grouping-pairs = pairs
grouping-threes = threes
grouping-groups = groups
grouping-plenary = everybody
grouping-walk = walk

## The summary
report-kicker = Summary
report-draft = Draft
letters-missing = Where □ stands, none of the program’s typefaces has the letter. The text is still there and can be copied and read aloud.
letters-undrawn = { $count ->
    [one] No typeface on the computer has this letter: { $letters }. A □ is drawn where it stands. The text is still there.
   *[other] No typeface on the computer has these { $count } letters: { $letters }. A □ is drawn where they stand. The text is still there.
}
page = Page
parking-lot = Parking lot
facilitator-label = Facilitator:
participants-count = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}

## Edits, as they are called after “Undo:”
edit-title = change title
edit-organisation = change organisation
edit-place = change place
edit-municipality = change municipality
edit-series = change series
edit-language = change the language of the day
edit-summary = change where the summary is
edit-purpose = change the day's purpose
edit-outcome = change what the day should lead to
edit-ask-after = change when to ask again
edit-date = change date
edit-facilitators = change facilitators
edit-notes = write note
edit-add-participant = add participant
edit-rename-participant = change name
edit-unit = change unit
edit-absent = change attendance
edit-unnamed = change who is named
edit-remove-participant = remove participant
edit-park = park question
edit-unpark = take off the parking lot
edit-pull = bring in
edit-start = start of the day
edit-end = end of the day
edit-add-item = add to the programme
edit-add-photos = add photographs
edit-photo-caption = words for a photograph
edit-photo-size = size of a photograph
edit-photo-handout = photograph in the handout
edit-photo-shown = photograph on the room's screen
edit-photo-move = move photograph
edit-photo-remove = remove photograph
edit-repair = catch up
edit-item-title = change the item’s title
edit-item-minutes = change minutes
edit-item-least = change least time
edit-item-tie = fix the time
edit-item-untie = release the time
edit-item-can-drop = can be left out or must stay
edit-item-drop = leave an item out
edit-add-to-shelf = put on the shelf
edit-item-alongside = hold items at the same time
edit-item-alone = hold items one after the other
edit-item-take-in = put an item back
edit-item-note = change an item’s note
edit-handout = contents of the summary
edit-item-material = change material
edit-item-shown = change text for the room
edit-item-lead = change who leads
edit-item-setup = change the set-up
edit-item-plan-b = change plan B
edit-item-move = move an item
edit-item-remove = remove an item
edit-step-title = change the step’s title
edit-step-minutes = change the step’s minutes
edit-step-follow = time by number
edit-step-grouping = change who works with whom
edit-step-clock = change the step’s clock
edit-step-prompt = change the question
edit-step-instruction = change the instruction
edit-step-note = change the step’s note
edit-add-card = write card
edit-rewrite-card = change card
edit-move-card = move card
edit-delete-card = delete card
edit-merge-card = merge cards
edit-take-apart = take cards apart
edit-star = highlight card
edit-unstar = stop highlighting card
edit-colour = colour card
edit-tag = write on card
edit-add-heading = new heading
edit-rename-heading = change heading
edit-add-row = new line
edit-set-cell = change line
edit-delete-row = delete line
edit-move-row = move line
edit-paste = paste lines
edit-add-column = add column
edit-rename-column = rename column
edit-delete-column = delete column
edit-add-thing = add
edit-rename-thing = rename
edit-delete-thing = delete
edit-place-thing = place
edit-unplace = remove the placing
edit-fill = bring in set
edit-now = set now
edit-answer = write everybody's numbers
edit-forget-answers = delete everybody's numbers
edit-show-answers = show everybody's numbers
edit-hide-answers = hide everybody's numbers
edit-goal = set goal
edit-status = set status
edit-note = change reason
edit-rename-part = change a name in the circle
edit-give-dots = give dots
edit-close-vote = close vote
edit-open-vote = open vote
edit-turn-done = next in the round
edit-turn-skip = skip
edit-turn-last = put last
edit-turn-back = back in the round
edit-turn-call = give the floor
edit-turn-shuffle = draw the order
edit-make-groups = make groups
edit-move-person = move participant
edit-lock-group = lock group

## What one does with the course of the day and the room’s screen, as it is called after “Undo:”
act-go = go to
act-end = end the day
act-start = start the clock
act-pause = pause the clock
act-lengthen = change the clock’s time
act-reset = reset the clock
act-hand-over = give the floor to the next
act-share = share the rest of the time
act-black = make the room’s screen black
act-light = light the room’s screen again
act-question-only = show the question alone
act-content = show the content again
act-show = show something else of the step
act-photos = show photographs
act-photos-away = take the photographs away
act-ask = ask the participants
act-ask-no-more = take the question away
act-spotlight = point out on the room’s screen
act-spotlight-off = point out no more
act-freeze = freeze the room’s screen
act-thaw = let the room’s screen go on
act-page = turn pages on the room’s screen
step-of-undo = { $name } “{ $words }”
step-of-undo-in = { $step } in “{ $item }”
undo-field-end = There is nothing more to undo in this field.
undo-field-then = There is nothing more to undo in this field. Esc and Ctrl Z undo: { $step }

## When one looks at another item than the one that is going on
look-at = You are looking at: { $title }
look-quiet = The room’s screen and the clock stay where they are.
look-go = Go here
look-back = Back to what is going on
look-back-to = Going on: { $title }
look-go-first = That happens on the room’s screen. Go here first.
look-here = you are looking here

## Commands
command-forward = Forward: next page, then next step
command-back = Back: previous page, then previous step
command-next = Next
command-previous = Previous
command-clock = Start or stop the clock
command-one-more = One minute more on the clock
command-five-more = Five minutes more on the clock
command-one-less = One minute less on the clock
command-reset-clock = Reset the clock
command-share = Share the rest of the time
command-clocks = Clock and sound …
command-test-sound = Try the sound
command-capture = Write
command-next-area = Go to the next area of the window
command-previous-area = Go to the area before
command-undo = Undo
command-redo = Redo
command-answer = Answer the question at the top
command-palette = Find a command …
command-people = Participants
command-day = About the day
command-programme = Programme …
command-add-item = Add to the programme …
command-room = Room’s screen
command-full-screen = Room’s screen in full screen
command-single-screen = Show the room’s screen in this window
command-freeze = Freeze the room’s screen
command-black = Black screen
command-question-only = Show only the question
command-photos = Photographs at this item
command-add-photos = Choose photographs …
command-show-photos = Show photographs to the room
command-next-page = Next page on the room’s screen
command-previous-page = Previous page on the room’s screen
command-meeting = Share the room’s screen in Teams or another online meeting
command-copy-room = Copy what the room’s screen shows as text
command-pages-turn = Let pages on the room’s screen turn by themselves, or stop it
command-chart = Which line can the back row read? …
command-steps-down = Rather a little smaller text than one more page, or stop it
command-larger = Larger text on the room’s screen
command-smaller = Smaller text on the room’s screen
command-export = Summary as PDF …
command-word = Summary for Word …
command-markdown = Summary as Markdown …
command-workbook = Agreements, cards and times for Excel …
command-actions = Agreements for a spreadsheet …
command-cards = Cards for a spreadsheet …
command-calendar = Dates of the agreements for a calendar …
command-pictures = The room’s screen as pictures …
command-hand-over = Hand over the day …
command-hand-over-whole = Hand over the day with participants and what they said …
command-save = Save
command-save-as = Save as …
command-open = Open …
command-erase = Delete the day and all copies …
command-data-sheet = Where is my data?
command-earlier = Earlier versions …
command-start = New day
command-sample = Try an example
command-danish = Danish – Dansk
command-english = English
command-light = Light theme
command-dark = Dark theme
command-high-contrast = High contrast
command-room-as-here = Room’s screen: same theme as here
command-room-light = Room’s screen: light theme
command-room-dark = Room’s screen: dark theme
command-room-high-contrast = Room’s screen: high contrast
command-quit = Quit

## Files: names
restored = restored
conflict = conflict
unnamed-session = Day

## Files: what is wrong
flaw-empty = The file is empty.
flaw-foreign = The file is not a day from Tovholder.
flaw-not-text = The file is not a day from Tovholder. From line { $line } on it is not text.
flaw-too-big = The file is larger than { $megabytes } MB. No day is that large.
flaw-too-many = The file holds more than a day can.
flaw-too-long = The text in line { $line } takes { $kilobytes } kB. A text may take at most { $most } kB.
flaw-too-deep = The file has more brackets inside each other than a day can have.
flaw-newer = The day was saved by a newer version of Tovholder.
flaw-cut-short = The end of the file is missing. It stops in line { $line }.
flaw-mistake = The file has a mistake in line { $line }: { $mistake }.
flaw-contradicts = { $count ->
    [one] The file has a mistake. { $first }
   *[other] The file has { $count } mistakes. { $first }
}
flaw-unfaithful = The day was not saved, because it could not be read again afterwards.
mistake-unknown = Tovholder does not know “{ $name }” here
mistake-missing = “{ $name }” is missing
mistake-doubled = “{ $name }” stands there twice
mistake-value = the value cannot be used here
mistake-trailing = there is something after the end
mistake-other = the text cannot be read from here on
at-line = Line { $line }: { $words }
cannot-read = The file cannot be read: { $why }.
cannot-export = The file cannot be saved: { $why }.
cannot-write = The day cannot be saved: { $why }.
cannot-keep = The file has not been replaced, because what is in it cannot be kept as a copy: { $why }.
changed-on-disk = The day was not saved, because somebody else has changed the file meanwhile.
trouble-gone = the file or the folder does not exist
trouble-other-folder = the folder is not the one it was; perhaps the drive is not connected
trouble-forbidden = access is denied
trouble-folder = it is a folder
trouble-not-empty = something lies in the folder already
trouble-session = it is a day from Tovholder
trouble-disk-full = the disk is full
trouble-in-use = it is open in another program
trouble-no-folder = it is a file, and the pictures need a folder
trouble-no-file = it is not an ordinary file
trouble-nobody-reads = nobody reads at the other end
trouble-dangling-link = it is a link to something that is not there
trouble-other-names = the file has several names (hard links), and what lies under the others would stay as it was
trouble-open-elsewhere = that day is open in another window
trouble-too-large = it is over 32 MB
trouble-no-name = it is not a name for a file
trouble-long-name = the name is too long
trouble-in-the-way = something else lies where the folder should be

## Files: what is safe
safe-nothing = Nothing has been changed.
safe-file = The file has not been touched.
safe-session = The day has not been touched.
safe-work = Nothing is lost: your work is still open here, and the old file has not been touched.
safe-both = Nothing is lost: your work is still open here, and the other person's changes are in the file.

## The start
left-behind = was not closed normally. Everything up to { $time } is kept.
go-on = Go on
claim = Keep an eye on the participants. The programme, the clock, the room’s screen and the summary look after themselves.
all-stays-here = Everything stays on this computer.
recent = Recent days
begin-with = Begin with a programme

## Mistakes in exercises and programmes
recipe-mistake-at = { $file }, line { $line }: { $what }
recipe-mistake = { $file }: { $what }
recipe-unreadable = There is a sign too many or too few here, or something stands in the wrong place. ({ $why })
recipe-unknown-word = “{ $name }” is not known in this place.
recipe-missing-field = “{ $name }” is missing.
recipe-doubled-field = “{ $name }” stands twice.
recipe-missing-danish = “{ $name }” is missing in Danish.
recipe-missing-english = “{ $name }” is missing in English.
recipe-too-long = The question and its instruction have { $count } characters together. There is room for { $most }.
recipe-already-run = There are answers from a day here. An exercise must begin empty.
recipe-unknown = There is no exercise “{ $name }”, or its file has a mistake.
recipe-doubled = There are two exercises called “{ $name }”.

## Files: what one can do
advice-choose-another = Choose another file.
advice-another-name = Choose another name.
advice-close-there = Close it there, or choose another name.
advice-newer = Get the newest version of Tovholder and open the file again.
advice-mend = Correct the line in a text editor, or open an older copy.
advice-older-copy = Open an older copy of the file.
advice-read-again = See whether the file is there and whether you may read it.
advice-save-elsewhere = Save the day somewhere else.
advice-export-elsewhere = Choose another place, or close the file if it is open in another program.
advice-make-room = Delete something on the disk, or save the day somewhere else.
advice-connect-again = Connect the drive again, or save the day somewhere else.

## Files: what has happened
note-newer = The file was saved with a newer version of Tovholder. It can be viewed here but not changed.
note-changed-outside = The file is no longer as Tovholder saved it: the checksum does not fit. Either it was changed by hand or by another program, or it was damaged on the way. Look it through before you rely on it.
note-cleaned = The file held invisible characters, for instance from another program. They have been taken out; the words are the same.
note-copied-from = The file is a copy of another one. From now on it is a day of its own, with its own backups. The other one is untouched.
    { $path }
note-copy-kept = The program’s own copy of the day did not match the file. It is kept among the earlier versions.
note-mended = Some things in the file did not fit together and have been put right. { $words }
note-taken-out = { $count ->
    [one] One thing in the file belonged to something that is no longer there. It has been taken out.
   *[other] { $count } things in the file belonged to something that is no longer there. They have been taken out.
}
note-wrong = Some things in the file do not fit together and may look wrong. { $words }

## The command line
help =
    Tovholder: lead participants through a workshop day.

    tovholder [DAY.tovholder]
        Open the window, with or without a day.
    tovholder export DAY.tovholder -o FILE [--to KIND] [CHOICE …]
        Save the summary or something else of the day. FILE gets its ending when that is
        missing; -o - writes to the standard output. What is replaced is kept among the
        backups, and a day is never replaced.
        KIND is what the file's name ends in when it is not given:
          pdf, docx, md    the summary as a PDF, for Word or as Markdown
          programme.pdf    the programme for the wall
          runsheet.pdf     the run sheet, for facilitators only
          runsheet.docx    the run sheet for Word
          packing.pdf      the packing list, for facilitators only
          worksheets.pdf   an empty sheet of every exercise
          tables.pdf       the table plan for several rounds
          tablecards.pdf   table cards with the groups
          attendance.pdf   the list of participants to tick off
          names.pdf        name signs, two on a page
          xlsx             agreements, cards and times for Excel, a sheet each
          actions.csv      the agreements for a spreadsheet
          cards.csv        all cards for a spreadsheet
          times.csv        the day's times for a spreadsheet
          ics              the dates of the agreements for a calendar
          png              the room's screen as pictures; FILE is a folder
          handover         the whole day for another facilitator, without people; FILE is a folder
          handover.whole   the same with participants and what they said
        CHOICE, for the summary; --names goes for every kind:
          --names full|first|initials|none
                            names as written, first names, initials, or none;
                            the first texts that name somebody themselves are listed
          --without-people  without lists of people
          --large           in large print
          --draft           marked as a draft
    tovholder collect FOLDER|FILES … -o OUT [--names …] [--names-in-text CHOICE]
        Collect many days in tables that add up: CSV in the folder OUT, which is new
        or empty. Nobody is named unless --names says so. Texts that name somebody are
        listed first, and nothing is saved until CHOICE is keep, omit, shorten (the
        name), or a file with a choice for each.
    tovholder collect FOLDER|FILES … -o FILE.pdf|.docx|.md [--to KIND] [CHOICE …]
        Save a report of many days. Nobody is named, and of fewer than five days no
        municipality, either, unless CHOICE is --municipalities. --large makes large
        print.
    tovholder check DAY.tovholder [--edited]
        See whether anything is wrong with a day. With --edited it is all right
        that the file was changed by hand.
    tovholder sign DAY.tovholder
        Approve a file that was changed by hand: it gets a checksum that fits.

    --english    in English
    --help       this help
    --version    the program's version

    Exit codes: 0 all is well, 1 something is wrong with the file, 2 the command cannot be carried out.
see-help = Type tovholder --help to see what one can do.
unknown-argument = Tovholder does not know “{ $word }” here.
no-session-named = The name of a day is missing.
no-output-named = A name for the file is missing. Type for example -o SUMMARY.pdf.
no-days-named = Name the folder or the files that hold the days.

## Many days in one
collect-count = { $done } of { $of } days
collect-same = { $path } is the same day as { $counts }. It counts once.
collect-older = { $path } is an older copy of the day in { $counts }. The newest counts.
collect-parted = { $path } and { $counts } are the same day, each changed in its own way. Only { $counts } counts: bring over the changes that are missing.
collect-open = { $path } is open in Tovholder. It was read as it is saved.
collect-noted = { $path }: { $note }
collect-stopped = Stopped. Nothing is saved.
collect-no-days = There are no days to read there. Nothing is saved.
collect-done = { $days ->
    [one] { $days } day is collected
   *[other] { $days } days are collected
  } in { $path }
collect-not-read = { $files ->
    [one] { $files } file could not be read and is left out.
   *[other] { $files } files could not be read and are left out.
  }
collect-names = { $path } names somebody: “{ $words }”
collect-decide = { $count ->
    [one] { $count } text names somebody
   *[other] { $count } texts name somebody
  }. Nothing is saved. Choose --names-in-text keep, omit, shorten, or a file in which you choose for each.
collect-decide-in = Nothing is saved. Write keep, omit or shorten in place of ? on each line of { $path }, and try again.
only-in-folder = These are several files, which cannot be written to the standard output. Write for example -o FOLDER.
unknown-kind = Tovholder cannot make “{ $word }”. Choose { $others } or { $last }.
no-window = The window cannot be opened, because there is no display. The summary can still be saved: tovholder export DAY.tovholder -o SUMMARY.pdf
no-graphics = The window cannot be opened, because the computer cannot draw with OpenGL 2.0 or newer. If this is a remote desktop, sit down at the computer itself; else get a newer driver for its graphics. The summary can still be saved: tovholder export DAY.tovholder -o SUMMARY.pdf
no-pdf = The PDF could not be made. The day has not been touched.
nothing-wrong = Nothing is wrong with the day.
changed-advice = If the change was meant, approve it with tovholder sign DAY.tovholder.
signed = The file is approved as it is now.
signed-already = The file is already as Tovholder saved it.

## What the program says
understood = Understood
path = Path
path-hint = Write the path of the file.
open-file = Open
cancel = Cancel
file-kind-session = Days
file-kind-pdf = PDF
file-kind-word = Word
file-kind-markdown = Markdown
file-kind-picture = Picture
file-kind-calendar = Calendar
room-window = Tovholder: room’s screen
room-closed = The window of the room’s screen is closed. The day goes on here; F5 opens it again.
room-meeting = Share the window “{ $window }” in the meeting, not the whole screen. This window stays your own.
room-meeting-over = The room’s screen is an ordinary window again.
room-copied = Copied as text. Paste it into the meeting’s chat with Ctrl V.
room-copied-nothing = The room’s screen shows nothing at the moment.
room-private = Private
room-private-hint = This window is your own. Share the window of the room’s screen in the meeting.
pages-turn = Names, the programme and other pages that nobody writes on now turn by themselves every 20 seconds.
pages-stay = The pages on the room’s screen no longer turn by themselves.
close-anyway = Close the window again to close without saving.
close-words = What you are writing here has not been taken in yet. Take it in, or close the window again to close without it.
still-saving = Saving is taking a long time. Wait a little, and try again.
undone = Undone: { $edit }
redone = Redone: { $edit }
taken-over = The other window is closed. Now you can go on here.
newer-words = There is a newer copy of the day on this computer. { $cards ->
        [0] It has changes that the file does not have
        [one] It has one card or line more
       *[other] It has { $cards } cards and lines more
    }{ $minutes ->
        [0] .
        [one] {" "}and is 1 min newer.
       *[other] {" "}and is { $minutes } min newer.
    } What you do not choose is kept as a backup.
newer-take = Go on with the newer copy
newer-leave = Use the file
damaged = The file cannot be opened
take-backup = Open the copy of { $time } · { $count ->
        [one] one card or line
       *[other] { $count } cards and lines
    }
take-salvaged = Rescue what can be read
salvaged = What could be read is now in a new file. The old file is untouched.
gone-on-in = The file that the copy came from could not be used and is untouched. The day is now here:
    { $path }
salvaged-also = There was more than one day in the file. The other is saved here: { $path }
salvaged-beside = also in the file
    { $path }
working = One moment …
opening = Opening { $name } …
give-up = Give up
given-up = { $name } is not opened.
given-up-work = No longer waiting for the disk. See whether what you asked for was done.
late-title = { $name } is ready
late-words = You have gone on with something else meanwhile. What you have written is saved, whatever you choose.
late-show = Show it now
late-stay = Stay here
broke-down = Something went wrong in the program. Your day is saved and nothing is lost. Try again, or start the program again.
earlier-title = Earlier versions
earlier-words = This is what the day looked like at these times. The one you choose opens as a copy beside it. Your file stays as it is.
earlier-none = There are no earlier versions yet. The program keeps one when a day is opened, and every quarter of an hour while you work.
earlier-take = { $time } · { $count ->
        [one] one card or line
       *[other] { $count } cards and lines
    }
earlier-version = earlier version
earlier-opened = You are now in a copy of the earlier version. The day you came from is untouched.
    { $path }
earlier-original = The original file, before the program changed anything in it
original = original
earlier-put = The original file is now beside yours.
    { $path }
conflict-words =
    Somebody else changed the file while you were working. Nothing has been overwritten.

    Their version: { $theirs }
    Your version: { $ours }

    Which one do you want to go on with? Both files stay.
conflict-take = Open their version
conflict-keep = Go on in mine
conflict-left =
    Somebody else changed the file. Nothing has been overwritten: your day is saved beside it.

    Their version: { $theirs }
    Your version: { $ours }
erase-all = Delete all this
erase-words =
    The day and all its copies will be deleted. This cannot be undone.

    { $paths }

    Copies that you have put in other folders or sent to others are not deleted. Nor is the summary as a PDF.
erase-line = { $path } (only the line about this day)
erased-title = The day is deleted
erased =
    Deleted. These files are no longer on this computer, and the day is off the list of recent days:

    { $paths }
data-sheet =
    Tovholder does not use the network. Everything stays on this computer unless you put the file somewhere else yourself.

    Your file: everything you write, and the names of the participants. It lies where you saved it until you delete it. A day that you have not saved as a file lies in the folder sessions.

    Crash copy (folder recovery): the same, and the text you are typing. It is removed when the day is saved and closed. If half a text is left in a field, the copy stays until that text is finished or deleted.

    Backups (folder backups): the day as it was when it was opened, and every quarter of an hour since. The latest 8 are kept, and up to 40 as long as older ones hold text that newer ones do not; and when 40 newer days have theirs, they are removed if the file holds it all. A file that the program had to change something in is here, too, as it was, and so is what would have been overwritten.

    What you replace (also in the folder backups): the old file, when you save over another one. The latest 8 are kept for each of your days.

    Recent days (recent.ron): title, organisation, place, date, how far the day is, when it was last open, and where the file is, for the latest 12. No participants.

    Your choices (preferences.ron): language, colours, text size, clock and sound, the first names of the facilitators, and the look of the summary. If you have chosen a logo, a copy of it (the file logo) is kept until you remove it in the summary.

    What you save as PDF, Word, spreadsheet, calendar or pictures lies where you saved it. It is not deleted with the day.

    Photographs: lie in a folder beside your file (Dag.billeder beside Dag.tovholder) and once more in the folder photos on this computer. They are scaled down and hold no place, camera or file name; the picture you chose is untouched. One that you remove from the day lies there until the day is deleted.

    Your own exercises and programmes (folder library, or the folder you chose in the library): texts, steps, notes and materials as you saved them. Nothing that participants have said. They are there until you remove them.

    There is no log. Participants' names are never in file names or in the title of the window.

    Deleting: choose “Delete the day and all copies …” in the menu. The file, its photographs, copies of it in the same folder, the crash copy, the backups and the line in the list are removed, and you see what is gone. The recycle bin, synchronisation and the computer's own backup may have copies of their own, which Tovholder does not control.

    The folders are here: { $folder }
no-folder = This computer has no folder for the program to save in. Open a day from a file, or set TOVHOLDER_STATE to a folder.
handed-out = The exercise is saved: { $path }
exported = The summary is saved: { $path }
exported-workbook = The tables are saved: { $path }
exported-actions = The agreements are saved: { $path }
exported-cards = The cards are saved: { $path }
exported-times = The day’s times are saved: { $path }
exported-calendar = The calendar is saved: { $path }
exported-left-out = { $count ->
    [one] One agreement has no date and is left out.
   *[other] { $count } agreements have no date and are left out.
}
names-left = { $count ->
    [one] One text names somebody, and stays as it was written: { $places }
   *[other] { $count } texts name somebody, and stay as they were written: { $places }
}
names-left-at = “{ $words }” ({ $place })
exported-pictures = { $count ->
    [one] One picture is saved in { $path }
   *[other] { $count } pictures are saved in { $path }
}
making-pieces = Making { $done } of { $all } pictures …
stop-export = Stop
export-stopped = Stopped. Nothing was saved.
exported-hand-over = { $count ->
    [one] One file is saved in { $path }
   *[other] { $count } files are saved in { $path }
}
hand-over-read-me =
    Open “{ $day }” in Tovholder: that is the whole day, and what is to be printed lies beside it as PDF.
    Exercises, if there are any, end in .ron: take them into your own library with Ctrl B to use them on other days.
no-hand-over = The day could not be put into a folder. It is untouched.
exported-others = { $count ->
    [one] There is one other file in the folder.
   *[other] There are { $count } other files in the folder.
}
saved-as = Saved as { $path }
replace = Replace
replace-in-folder = Use the folder
replace-another-name = Choose another name
replace-words =
    There is already a file of that name. If you replace it, the old one is kept among the backups.

    { $path }
replace-session-words =
    The day “{ $title }” is here. If you replace it, the old one is kept among the backups.

    { $path }
replace-folder-words =
    There { $count ->
        [one] is already one file
       *[other] are already { $count } files
    } in the folder. Pictures of the same name are replaced, and the old ones are kept among the backups. The rest stay where they are, among the new ones.

    { $path }
no-actions = There are no agreements yet.
no-cards = There are no cards yet.
no-dates = No agreement has a date yet.
no-slides = The programme has no exercises to show.
no-word = The file for Word could not be made. The day is untouched.
no-pictures = The pictures could not be made. The day is untouched.
file-name-workbook = tables
file-name-actions = agreements
file-name-cards = cards
file-name-times = times
file-name-pictures = screen
file-name-hand-over = handover
file-name-hand-over-whole = handover with participants
file-name-read-me = README
file-name-exercise = exercise
sheet-actions = Agreements
sheet-cards = Cards
sheet-times = Times
sheet-what = What
sheet-how = How
sheet-who = Who
sheet-when = When
sheet-exercise = Exercise
sheet-state = Status
sheet-heading = Heading
sheet-card = Card
sheet-dots = Dots
sheet-tag = Tag
sheet-merged = Merged into

## The upper edge
menu = Menu
menu-exercises = Exercises
menu-export = Export
menu-room = Room’s screen and clock
menu-look = Language and look
menu-data = My data
room-on = Room’s screen on
room-off = Room’s screen off
spotlight-on = Click a card, a line or a word: it stands out on the room’s screen, and the rest is dimmed
spotlight-off = Click: all of the picture stands out again
room-here = Show here
way-back = { $key }: back to your own window
programme-unfold = Show the day’s programme
programme-fold = Hide the day’s programme
room-on-monitor = Room’s screen on { $name } ({ $width } × { $height })
room-no-monitor = There is only this one screen. F6 shows the room’s screen in this window.
saved-at = Saved { $time }
told-done = Done: { $edit }
told-saved-again = Everything is saved again, { $time }.
told-step = Now: { $title }
told-black = The room’s screen is black.
told-light = The room’s screen is on again.
told-frozen = The room’s screen is frozen.
told-thawed = The room’s screen follows again.
told-question = The room’s screen shows the question alone.
told-content = The room’s screen shows the content again.
told-room-open = The room’s window is open.
told-room-closed = The room’s window is closed.
told-page = The room’s screen: page { $number } of { $count }
told-left = { $time } left on the clock.
told-over = Time is up.
saving = Saving …
only-here = Safe on this computer – not in your file yet.
only-here-short = Not in your file yet
only-watching = View only.
watching-elsewhere = The day is open in another window. When that is closed, you can go on here.
watching-newer = The day was saved with a newer version of Tovholder. Get the newest version to change it.
not-saved = Not saved
without-copy = No backup copy can be kept on this computer.
without-copy-words = The day is saved in your file, but a crash may cost the last ten seconds. See whether the disk is full and whether the folder may be written to.
    { $path }
without-copy-short = No backup copy

## Keys
key-space = Space
key-tab = Tab
key-heading = Ctrl 1–9
line-keys = Enter makes it a card. Tab picks the next heading, and after the last it goes on while the line is empty. Shift Tab goes back, Ctrl F6 goes to the next area.
answers-keys = Enter and Tab take the numbers and go to the next; after the last, Tab goes on while the line is empty. Shift Tab goes back, Ctrl F6 goes to the next area.
card-says = Enter rewrites, Ctrl with an arrow moves, M merges with the card above, Shift M takes apart, G gives on, S highlights, C colours, Delete throws away.
card-shortcuts = Enter, Ctrl+arrows, M, Shift+M, G, S, C, Delete
key-capture = write
key-clock = clock
key-black = black screen
key-freeze = freeze

## The programme of the day
programme = Programme of the day
minutes-behind = { $count } min behind
minutes-ahead = { $count } min ahead
in-time = The day is on time
before-over = { $count } min past { $time }
before-air = { $count } min to spare
before-air-to = { $count } min to spare before { $time }
before-fits = It fits
before-ends = ends { $time }
before-unset = No agreed end is set
repair-as-it-goes = As it goes, you finish at { $time }. The closing and the agreements are left alone.
repair-ends = End { $time }
repair-take = take { $count } min from { $title }
repair-drop = without { $title }
repair-left = That leaves { $count } min for it
repair-still-late = { $title } will still be { $count } min late
repair-use = Use
repair-ask = Ask the participants
repair-ask-hint = Shows the choices on the room’s screen. Nothing changes until you choose.
repair-question = { $count ->
    [one] You are { $count } minute behind. What do you want to do?
   *[other] You are { $count } minutes behind. What do you want to do?
}
repair-none = There is nothing that can be made shorter or left out.
repair-quiet = Nothing is shown on the room’s screen until you choose. Undo works afterwards.
repair-the-end = The end of the day
repair-later = Gives the participants a new time to end
repair-asked = The participants see the choices now. Nothing changes until you choose. Undo works afterwards.
times = Appendix: the day’s times
times-item = Item
times-planned = Planned at
times-began = Began at
times-planned-minutes = Planned min
times-minutes = Took min
no-table = The table could not be made. The day is untouched.
command-times = The day’s times for a spreadsheet …
handout-times = The day’s times as an appendix
file-kind-workbook = Excel workbook
file-kind-table = Table
command-catch-up = Catch up …
question-away = Take the question away
minutes-tiny = { $count } m
nothing-planned = Nothing is planned yet. Add an exercise, a talk or a break, and write who takes part.
steps-down = The text on the room’s screen is a little smaller where that saves a page.
steps-stay = The text on the room’s screen is the same size on all pages again.
chart-pick = The last line that the back row can read
chart-line = Line { $number }
chart-hint = Press 1–7, or Esc
chart-measure = Or measure in metres
chart-distance = from the screen to the back seat
chart-height = height of the picture
chart-use = Use these
chart-too-far = The back row is too far away. Move the chairs closer, or make the picture larger.
chart-set = The text on the room’s screen now fits the room.
chart-set-at = The text on the room’s screen now fits the room, and that is remembered for { $place }.
talk-hint = A talk. The room’s screen shows its title and the text that stands here.
break-hint = A break. Start the clock, and the room’s screen shows when you are back.
step-without-block = Nothing to write here.

## Clock and room’s screen
no-clock = No clock in this step
clock-start = Start
clock-pause = Pause
clock-waits = The clock is waiting. { $key } starts it.
clock-waits-for-start = The clock is waiting. Start sets it going.
clock-day-ends = The day ends { $time }

## Clock and sound
clocks = Clock and sound
clocks-room = The clock on the room's screen
dial-both = Disc and digits
dial-disc = Disc
dial-digits = Digits
dial-nothing = Nothing
clocks-room-hint = “Back at” is always shown. You always see the exact time.
clocks-warnings = Warnings
warning-first = First warning
warning-first-hint = left, from 0:30 to 5:00
warning-last = Last warning
warning-last-hint = left, from 0:10 to 1:00
clocks-sound = Sound
sound-end = When time is up
sound-first = At the first warning too
sound-volume = Volume
room-now = On the room’s screen now
room-frozen = On the room’s screen now: frozen
room-content = Content
room-freeze = Freeze
room-black = Black
page-of = Page { $number } of { $count }
your-notes = Your notes
own-notes = Own notes, for you alone
pairs = Pairs
groups = Groups
parking-hint = A question for later
removed-named = { $name } is removed with what was written. Ctrl Z undoes it.
remove-named = Remove { $name }

## Cards, lines and fields
new-card = New card
new-card-hint = Write what is said
new-row = New line
new-row-hint = New line: { $column } …
new-thing = New on the list
new-thing-hint = Write: { $subject } – and press Enter
mean-short = mean { $mean }
from-whom = From whom
from-nobody = From everybody
add-heading = + New heading
new-heading = New heading
heading-name = Heading
rename-heading = Click to change the heading
move-under = Move to
bring-from = Bring in from “{ $title }”:
bring-own = Bring in from what you have just made:
bring-one = Bring in: { $text }
bring-tie = { $count } are equal at the cut-off. Bring in all of them or none.
bring-all = Bring in { $count }
no-rows = Nothing is written yet.
agreement = agreement
fill-with = Begin with:
place-hint = Drag, or pick on the list and use the arrow keys or a digit.
place-empty = Write below. What you write waits here for a place.
place-empty-people = The participants come here once they are on the list of people.
place-empty-source = What you have written in this exercise comes here.
place-to-do = Not placed ({ $count })
place-done = Placed ({ $count })
columns-of-units = { $count ->
    [one] A column for { $count } unit
   *[other] A column for each of { $count } units
}
once-missing = none: { $word }
once-several = several: { $word }
word-count = { $count } of at most { $most } words
card-merge-above = merge with the card above
give-to = Give on to { $title }
given-to = Given on to { $title }
give-nowhere = There is no other exercise in the day that takes from here.
card-colour = colour { $number }
card-no-colour = the heading's colour
answers-to = answers: { $text }
answers-label = Answers
card-alike = { $count ->
    [one] + { $count } more card
   *[other] + { $count } more cards
}
card-also = also: { $text }
in-all = In all
place-waiting = Without a place: { $things }
place-none = Not placed
matrix-drawing = Four fields.
matrix-axis = { $title } goes from { $low } to { $high }.
stairs-drawing = Stairs with the highest step at the top.
path-drawing = Path from the first place to the last.
triangle-drawing = Triangle with the top layer first.
row-menu = More about line { $number }
row-up = Move up
row-down = Move down
somebody-else = Somebody who is not here
date-hint = date
date-unclear-mark = unclear date
date-unclear = “{ $words }” ({ $place })
dates-unclear = { $count ->
    [one] In one place there are words instead of a date. A calendar cannot read them:
   *[other] In { $count } places there are words instead of a date. A calendar cannot read them:
}
dates-unclear-more = and { $count } more
dates-title = Unclear dates
dates-export = Go on anyway
dates-back = Put them right first
date-stays-words = Not a date. It stays as you write it.
tally-name = { $count ->
    [one] { $number } was given once
   *[other] { $number } was given { $count } times
}
tally-hint = A click adds one. Right click or minus takes one away.
kind-cards = Cards
kind-table = Table
kind-radar = Spider chart
kind-cycle = Circle with stages
kind-matrix = Four fields
kind-stairs = Stairs
kind-path = Path
kind-triangle = Triangle
kind-vote = Dots
kind-round = Round
kind-groups = Groups
pairs-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
groups-count = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
cards-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
slide-cut = { $text } … ({ $count ->
        [one] { $count } more character is
       *[other] { $count } more characters are
    } in the summary)
slide-before = … { $count } before
slide-after = … { $count } more in the summary
things-count = { $count } on the list
rows-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}

## Participants and the day
people-hint = Write first name and unit, and press Enter. First names are enough.
first-name = First name
unit = Unit
unit-remote = on the screen
add = Add
here = Here
not-here = Not here
excused = Sent apologies
came = Came at
left = Left at
attendance = Attendance
unnamed = Not named
unnamed-hint = Name and unit stand neither on the room’s screen nor in what you share. You see them yourself here.
excused-count = { $count } sent apologies
done = Done
day-title = Title
day-organisation = Organisation
day-place = Place
day-municipality = Municipality
day-municipality-hint = Name or number
day-municipality-known = { $name }, municipality { $code }
day-municipality-unknown = This municipality is not known. The day counts under its own name.
day-series = Series
day-series-hint = What the row of days is called
day-language = Language of the day
day-language-unsaid = Not chosen
day-facilitators = Facilitators
day-purpose = Purpose
day-outcome-1 = When you leave, you have
day-outcome-2 = … and
day-outcome-3 = … and also
day-ask-after = Ask again after (weeks)
day-summary = Last on the room’s screen: the summary
day-summary-hint = Where it is, and when
day-date = Date
date-unread = Write the date as 4.2.2027, Friday or in 2 weeks
nothing-found = No matches

## Editing a circle, a vote, a round and groups
answers-look = Everybody's numbers
answers-agree-look = Now, goal and reason
answers-table-look = The whole table
answers-show = Show the participants
answers-hide = Hide again
answers-shown = The participants see it
answers-hidden = Hidden from the participants
answers-column-scale = Answers { $from }-{ $to }
answers-column-given = Given
answers-given = { $count } of { $people }
answers-most = widest
answers-row = { $title }: { $given }, middle { $middle }, the middle half { $half }
answers-forget = Delete the numbers for { $title }
answers-line = Everybody's numbers
answers-line-hint = Type a row of numbers, such as 3 3 4 2 5
answers-sheet = One sheet at a time
answers-sheet-of = sheet { $sheet } · { $typed } of { $parts }
answers-unit = Where they work
answers-any-unit = All units
answers-too-few = Shown only once at least { $count } have answered
circle-stage = Stage
circle-status = Status
circle-mean = { $title } · mean { $mean }
circle-distance = Gap
circle-set-status = Status, { $title }: { $status }
circle-why-of = Why, { $title }
circle-rename = Change the name { $title }
circle-name-of = New name for { $title }
circle-title-hint = Click: highlight it on the room’s screen. Double click: change the name.
vote-given = { $given } of { $all } dots
vote-wall = Counted on the wall
vote-each = One by one
vote-paper = On ballots
vote-by-unit = By unit (for you alone)
vote-other-units = others
vote-decided-later = We narrow it down – the decision comes afterwards.
ballot-line = Ballot: the numbers on it
ballot-hint = Write the numbers of one ballot and press Enter: 4 9 12. To tell the result by unit, write Culture: 4 9 12. We narrow it down – the decision comes afterwards.
ballots-counted = { $count ->
    [one] One ballot is counted
   *[other] { $count } ballots are counted
}
ballot-take-back = Take the last one back
ballots-print = Print ballots …
paper-ballot = Ballot
paper-number = No.
lookalike = Two cards are alike: “{ $one }” and “{ $other }”. Merge them before you vote?
lookalike-merge = Merge
lookalike-leave = Leave them
file-name-ballots = ballots
refused-no-such-option = No option has that number.
edit-number-options = number the options
edit-count-ballot = count a ballot
edit-take-ballot = take a ballot back
vote-close = Close the vote
vote-open = Open again
vote-kept = The dots stay as they were when the vote was closed.
vote-gone = (taken out after the vote)
vote-hidden = The room’s screen shows no numbers until the vote is closed.
vote-on = Dots, { $text }
vote-more = One dot more, { $text }
vote-less = One dot less, { $text }
vote-in-all = { $count } in total
vote-of-person = { $name }: { $given } of { $all } dots given
vote-nothing = There is nothing to give dots to yet.
vote-no-dots = No dots were given.
vote-result = { $place }. { $text }: { $dots }
round-done = Done – next
round-skip = Skip
round-last = Put last
round-back = Back
round-shuffle = Draw the order
round-last-one = Last in the round
round-all-done = Everybody has spoken
round-nobody = There is nobody to speak yet.
round-list = The whole round
round-waiting = Waiting
round-spoken = Have spoken
round-skipped = Skipped
round-call = Let { $name } speak
round-share = { $time } each
round-count = { $spoken } of { $all }
groups-make-pairs = Make pairs
groups-make = Make groups
groups-again = Draw again
groups-lock = Lock
groups-locked = Locked
groups-lock-of = Lock { $group }
groups-unlock-of = Unlock { $group }
groups-here = Move here
groups-move = Move { $name } to { $group }
groups-alone = { $name } is alone, and is on the room’s screen with { $group }.
groups-join = Put them together
seated-late = { $name } now sits in { $group } ({ $title }).
left-alone = { $name } is left alone and is now with { $group } on the room’s screen ({ $title }). If you want it otherwise, move the name there.
groups-absent = Not here: { $names }
groups-away = not here
away-excused = sent apologies
away-left = left at { $time }
groups-too-few = It takes at least two to make groups. Write who is here.
groups-hint = Drag a name to another group, or pick the name and then the group.
groups-picked = { $name } is picked. Pick a group to move to, or somebody to change places with. Press Esc to cancel.
groups-ready = { $count } are here. Draw lots for who sits together.
groups-round = Round { $number }
groups-host = { $name } (host)
groups-again-count = { $count ->
    [0] Nobody meets anybody twice
    [one] One pair meets again
   *[other] { $count } pairs meet again
}
groups-member = { $name }, { $group }

## What the summary holds
handout = Summary
handout-hint = The summary has the agreements first, then the exercises of the day. Your notes are never in it.
handout-contents = Contents
handout-private = Expectations and ratings
handout-names = Names
names-full = As written
names-first = First names
names-initials = Initials
names-off = None
names-hint = This goes for all that you save and print. Names that somebody wrote in a text stay there; when you save, you are shown where.
names-off-hint = This goes for all that you save and print. The list of participants is left out. Names that somebody wrote in a text stay there; when you save, you are shown where.
handout-look = Look
handout-large = Large print
handout-draft = Mark as a draft
handout-colour = Colour
handout-colour-example = #0B5563
handout-logo = Logo: { $name }
handout-logo-pick = Choose logo …
handout-logo-drop = Remove logo
handout-page = Page { $page } of { $count }
handout-page-before = Previous page
handout-page-after = Next page
handout-page-keys = PgUp and PgDn
handout-larger = Enlarge
handout-whole = Whole page
handout-write = Save as PDF …
handout-open = Open
handout-print = Print …
opened-elsewhere = Opens in the computer’s own program: { $path }
print-there = Opens in the computer’s own program. Choose Print there: { $path }
not-opened = The computer has no program that can open the file. It is saved here and can be opened on another computer:
    { $path }
logo-large = The picture is too large for a logo. Choose a smaller one, or make it smaller in a picture program.
logo-no-picture = The file is no picture that Tovholder can read. Choose a PNG or SVG file.
logo-not-only-lines = The drawing holds letters or pictures, and those cannot be read. Save it with its letters as outlines, or choose a PNG file.

## The programme while it is edited
more-about = More about { $name }
left-out = left out
tied-until = until { $time }
minutes-too-late = { $count } min too late
crowded = { $who }: { $minutes } min – split into two rooms?
alongside = Together with the one before
on-its-own = After the one before
same-time = at the same time as { $title }
same-time-is = At the same time: { $title }
shelf = On the shelf · { $count }
shelf-hint = Takes no time and stands nowhere. A click or Enter puts it into the programme.
add-to-shelf = On the shelf
air = { $count } min to spare
air-thin = only { $count } min to spare
air-none = nothing to spare
can-drop = Can be left out when late
leave-out = Leave out
take-in = Put back
add-after = Add after this …
remove = Remove
item-rename = Rename …
item-minutes = Minutes …
item-tie = Fixed time …
item-note = Note …
item-material = Material …
item-shown = Text for the room …
item-lead = Who leads …
item-setup = Set-up …
item-plan-b = Plan B …
add-title = Find an exercise, or type a title
minutes = Minutes
minutes-least = Fewest minutes
break-words = break lunch coffee tea cake pause air
kind-talk = Talk
kind-break = Break
kind-own = Own item
add-where = After
add-first = First of the day
added = { $name } was added to the programme.
add-to-programme = + Add to the programme
cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
agenda-hint = Enter goes to the next item. Alt ↑ and Alt ↓ move the item.
column-start = At
column-title = Item
column-minutes = min
column-least = least
column-tie = Time of day
column-part = Keep
column-material = Material
column-shown = Text for the room
shown-hint = Stands below the title on the room’s screen
column-note = Note, only for you
column-lead = Who leads
column-setup = Set-up of the room
column-plan-b = Plan B
tie-none = free
tie-start = begins at
tie-end = lasts until
part-must = must stay
part-can = can drop
steps-show = Show the steps of { $name }
steps-hide = Hide the steps of { $name }
item-unfold = Show more of { $name }
item-fold = Hide more of { $name }
day-start = The day begins
day-end = Agreed end
day-end-hint = not set
programme-ends = Ends { $time }
day-ends-air = Ends { $time } · { $count } min to spare
day-ends-over = Ends { $ends } · { $count } min after { $time }
day-fits = Ends { $time } · it fits
time-unread = Type the time as 14:10
step-title = Step
step-grouping = Who with whom
step-timer = Clock
timer-off = no clock
timer-down = counts down
timer-each = seconds each
timer-until = until a time
timer-return = until the item ends
seconds-short = s
step-follow = time by number ({ $count })
step-handover = min for changing in all
step-prompt = Question on the screen
step-instruction = Instruction on the screen

## The library and exercises of one's own
refused-said = It cannot be removed: it holds something that participants have said.
refused-in-use = It cannot be removed or moved: something else in the exercise uses it.
refused-circular = Something in the exercise would then build on itself, maybe by way of others.
refused-rows-of-rows = A table cannot have its lines from a table that has them from something else in the exercise.
refused-last-one = At least one must be left.
refused-nothing-to-vote-on = Add cards or a table first. Then there is something to give dots.
edit-exercise-purpose = change purpose of exercise
edit-exercise-source = change source of exercise
edit-exercise-heading = change heading in the summary
edit-add-step = add step
edit-remove-step = remove step
edit-move-step = move step
edit-show-block = show in step
edit-hide-block = hide in step
edit-add-block = add to exercise
edit-remove-block = remove from exercise
edit-add-part = add part
edit-part-title = change part
edit-move-part = move part
edit-remove-part = remove part
edit-column-kind = change kind of column
edit-column-role = change meaning of column
edit-table-rows = change the table's lines
edit-drawing-word = change word in drawing
edit-block-each = everybody's numbers
edit-block-rounds = the rounds at the tables
edit-step-round = the round of the step
edit-block-count = change number
command-library = Library …
command-new-exercise = New exercise
command-edit-exercise = Edit exercise …
command-keep-exercise = Save exercise as my own …
command-keep-programme = Save as my programme …
library = Library
library-search = Name, purpose, grouping or source. Type e.g. 20 for at most 20 minutes
library-own = own
library-add = Add to the day
library-begin = Begin a day with it
library-take-in = Get from file …
library-hand-out = Save as file …
library-remove = Remove …
library-remove-words = The exercise is removed from your library. Days that have it keep it.
library-folder = Folder …
library-use-folder = Use folder
library-folder-is = Your own exercises and programmes are now in { $path }
file-kind-exercise = Exercises (RON)
close = Close
inspired-by = Inspired by: { $source }
kept-in-library = “{ $name }” is now in your library.
no-exercise-here = There is no exercise here. Go to an exercise in the programme first.
keep-exercise-hint = The exercise is saved without what participants have said. You find it in the library, on other days too.
keep-programme-hint = The programme is saved without what participants have said. You find it when you begin a new day.
keep-title = Title
keep-purpose = What is it good for?
keep-planned = Minutes as planned
keep-held = Minutes as they really were
keep-same-title = You already have an exercise of that name.
keep = Save
keep-as-new = Save as a new one
keep-replace = Replace the old one
making = Edit exercise
making-title = Title of the exercise
making-purpose = Purpose
making-source = Inspired by
making-heading = Heading in the summary
making-steps = Steps
making-blocks = Parts of the exercise
new-exercise = New exercise
new-step = New step
add-step = + New step
step-shows = Shown in the step:
step-shows-nothing = the question alone
add-block = Add:
move-up-named = Move { $name } up
move-down-named = Move { $name } down
dots-each = dots each
people-each = in each group
table-rounds = rounds
table-hosts = Hosts stay
part-heading = Heading
part-column = Column
part-factor = Factor
part-stage = Stage
part-rung = Rung
add-column = + New column
add-factor = + New factor
add-stage = + New stage
add-rung = + New rung
word-across = Horizontal axis
word-left = On the left
word-right = On the right
word-up = Vertical axis
word-below = At the bottom
word-above = At the top
word-top-left = Field top left
word-top-right = Field top right
word-bottom-left = Field bottom left
word-bottom-right = Field bottom right
column-kind = Kind
column-short = few words
column-long = text
column-person = person
column-date = date
column-check = tick
column-scale = number from 1 to 5
column-tally = count
column-pick = choose from
column-pick-usual = yes, no
column-choices = Choices with commas between
column-role = Meaning
column-role-hint = When a column is what is agreed, each line is an agreement: it enters the spreadsheet, the calendar and the next day.
role-none = –
role-what = What is agreed
role-how = How
role-who = Who
role-when = When
role-status = Status
role-since = What has happened since
role-agreed = When it was agreed
role-open = Open up to
role-open-hint = Up to this word the agreement is open. With the words after it, it is closed and does not come along to the next day.
rows-from = Lines
rows-free = the participants write them
rows-one = one
rows-outcomes = one for each outcome of the day
rows-participants = one for each participant
rows-each = one for each in “{ $name }”
rows-own = fixed topics
rows-own-usual = First topic; Second topic
rows-own-words = Topics with a semicolon between them
rows-label = Topic
word-mark = Name of number { $number }
word-status = Status { $number }
recipe-doubled-programme = There are two programmes called “{ $name }”.
recipe-too-many-files = There are more than { $count } files here. The last ones are not read.

## Sheets to write on by hand
paper-kicker = Sheet for the exercise
paper-how = What to do
paper-here = Write here
paper-other = Other
paper-names = Who are you?
paper-speakers = Speakers
paper-option = Proposal
paper-dots = Dots
paper-vote = { $count ->
    [one] Each of you has one dot. Put it beside the proposal that weighs most.
   *[other] Each of you has { $count } dots. Put them beside the proposals that weigh most.
}
paper-table-plan = Table plan
paper-where-to-go = Find your table
paper-table = Table
paper-who = Name
paper-radar = Put a mark on each line: { $from } is nearest to the middle, { $to } is at the edge.
paper-own-numbers = Write your own numbers from { $from } to { $to }. Leave your name out: the sheet is collected.
paper-own-number = My number ({ $from }-{ $to })
paper-two-marks = Use a cross for “{ $now }” and a ring for “{ $goal }”.
paper-cycle = Write beside each stage how far you are: { $words }.
paper-place = One line for each { $subject }: Write number and name, and put the number on the drawing.
poster-end = End
poster-leads = Led by { $names }
poster-left-out = { $count ->
    [one] One short item is left out here.
   *[other] { $count } short items are left out here.
}
command-poster = The programme for the wall …
command-run-sheet = Run sheet …
command-run-sheet-word = Run sheet for Word …
exported-run-sheet = The run sheet is saved: { $path }
file-name-run-sheet = run sheet
paper-run-sheet = Run sheet · for facilitators only
run-sheet-time = Time
run-sheet-what = What and why
run-sheet-how = How
run-sheet-remember = Remember
run-sheet-who = Who
run-sheet-fixed = fixed
run-sheet-must = Must stay
run-sheet-can-drop = Can be dropped when you run late
run-sheet-least = can be cut to { $count } min
run-sheet-step = { $count }′
run-sheet-turns = { $who }, { $time } each
run-sheet-seconds = { $count } s
run-sheet-handover = and { $count } min for changing over
run-sheet-setup = Room:
run-sheet-material = Bring:
run-sheet-plan-b = Plan B:
run-sheet-notes = Notes for the day
run-sheet-end = End
command-packing-list = Packing list …
file-name-packing = packing list
no-packing = There is nothing to pack: no material and no lines of your own.
paper-packing = Packing list
packing-all = In all
packing-items = For each item
packing-item = Item
packing-needs = Access needs
packing-own = Also bring
packing-count = Number
packing-what = What
packing-for = For
command-packing = What to bring
packing-hint = The numbers follow who is expected. Access needs are for you alone: the packing list counts them and names nobody.
packing-nothing = The exercises ask for nothing.
packing-own-lines = Also bring, one thing on each line
packing-need = Access needs of { $name }
edit-need = change an access need
edit-packing = change the packing list
command-table-plan = Table plan …
exported-tables = The table plan is saved: { $path }
file-name-tables = tables
no-tables = No lots have been drawn yet for who sits together.
command-attendance = Attendance list …
command-name-signs = Name signs …
command-table-cards = Table cards …
file-name-attendance = attendance
file-name-name-signs = name signs
file-name-table-cards = table cards
paper-attendance = Attendance list
paper-name-signs = name signs
paper-table-cards = table cards
attendance-here = Signature or tick
no-names = Without names there is nothing to print here.
no-people = Nobody is on the list of participants yet.
command-worksheets = Empty sheets for the day …
menu-print = Print
print-sheet = Empty sheet …
exported-paper = Ready to print: { $path }
no-programme = There is nothing in the programme yet.
no-sheets = There are no exercises in the programme yet.
file-name-programme = programme
file-name-sheets = sheets
file-name-sheet = sheet
command-follow-up = Follow up on an earlier day …
edit-take-up = follow up on an earlier day
follow-up-choose = Follow up
since-heading = Since last time: “{ $title }”, { $date }
following = Follow up on “{ $title }”.
following-open = { $count ->
    [0] No open agreements come along.
    [one] One open agreement comes along.
   *[other] { $count } open agreements come along.
}
following-people = { $count ->
    [0] No names come along.
    [one] One name comes along.
   *[other] { $count } names come along.
}
following-choose = Choose the programme that the new day begins with.

# Lists that were copied elsewhere.
command-paste-list = Insert a list of participants
command-ask-about-lines = Ask again when several lines are pasted
edit-take-list = insert list
list-insert = Insert a list …
list-title = Insert a list
list-hint = Copy the list from an e-mail, a spreadsheet or a document, and paste it here with Ctrl V. Nobody is added until you say so.
list-field = The list as it was copied
list-nobody = There are no names in what was pasted.
list-too-long = The list is too long. There is room for { $most } participants.
list-prose = This looks like a text, not like a list of people.
list-no-room = { $count ->
        [one] There is { $count }
       *[other] There are { $count }
    } on the list, but { $room ->
        [0] no room for more participants
        [one] room for only one more participant
       *[other] room for only { $room } more participants
    }. Untick some of them.
list-column = Column { $number }: { $meaning }
list-column-hint = Click to choose what the column holds.
list-name = Name
list-last-name = Last name
list-other = Left out
list-double = already there
list-doubles = { $count ->
    [one] One is already there.
   *[other] { $count } are already there.
}
list-take = { $count ->
    [one] Add one participant
   *[other] Add { $count } participants
}
list-taken = { $count ->
    [one] One participant was added.
   *[other] { $count } participants were added.
}
several-title = { $count } lines at once
several-words = Should each line stand by itself, or should they stand together? The answer is remembered. It can be changed with Ctrl K: Ask again when several lines are pasted.
several-apart = { $count } by themselves
several-together = Together in one
several-taken = { $count } were added.

## Photographs
photos-of = Photographs: { $title }
photos-count =
    { $count ->
        [0] Add photographs
        [one] One photograph
       *[other] { $count } photographs
    }
photos-hint = Drop photographs on the window, paste them with Ctrl V, or choose them here. Place, camera and file name do not come along. Tick what others may see; P shows it on the room’s screen.
photo-number = Photograph { $number }
photo-caption = Words for photograph { $number }
photo-caption-hint = What does it show? The words stand below it and are read aloud.
photo-in-handout = In the handout
photo-in-handout-name = Photograph { $number } in the handout
photo-shown = On the room's screen
photo-shown-name = Photograph { $number } on the room's screen
photo-wide = Full width
photo-wide-name = Photograph { $number } in full width
photo-up = Move photograph { $number } up
photo-down = Move photograph { $number } down
photo-remove = Remove photograph { $number }
photo-missing = The photograph is missing
photo-lacks-words = Words missing
photo-untold = Photograph { $number } of { $title }
photos-take = Take in
photos-stop = Stop
photos-progress = Taking photographs in: { $done } of { $total }
photos-no-exercise = There is no exercise in the programme that the photographs could belong to.
photos-none-shown = No photographs are chosen for the room's screen. Tick them under Photographs (Ctrl I).
photos-placed =
    { $count ->
        [one] One photograph was put with { $title }.
       *[other] { $count } photographs were put with { $title }.
    }
photos-known =
    { $count ->
        [one] One was there already.
       *[other] { $count } were there already.
    }
photos-left =
    { $count ->
        [one] One was not taken in.
       *[other] { $count } were not taken in.
    }
photos-failed =
    { $count ->
        [one] One photograph could not be taken in. The others are there.
       *[other] { $count } photographs could not be taken in. The others are there.
    }
photos-more-failed =
    { $count ->
        [one] and one more.
       *[other] and { $count } more.
    }
photo-heic = HEIC photographs cannot be read. Save it as JPEG on the phone, or choose “Most compatible” in the camera's settings.
photo-other-kind = only JPEG, PNG and WebP can be read. Save it as JPEG and try again.
photo-no-picture = the file is no picture.
photo-damaged = the picture is damaged or not whole.
photo-large = the picture is too large. Save a smaller one and try again.
photos-missing =
    { $count ->
        [one] One photograph is missing. The rest of the day is whole. Put it back into the folder and open the day again.
       *[other] { $count } photographs are missing. The rest of the day is whole. Put them back into the folder and open the day again.
    }
    { $folder }
photos-only-here =
    The photographs are kept on this computer but could not be put beside the day's file. Unless they come along, they are missing on another computer.
    { $cause }
photos-missing-in =
    { $count ->
        [one] One photograph is missing and left out.
       *[other] { $count } photographs are missing and left out.
    }
photos-untold =
    { $count ->
        [one] One photograph lacks words for those who have it read aloud.
       *[other] { $count } photographs lack words for those who have it read aloud.
    }
## Help and the tour
command-help = Help
command-tour = Tour of the example
help-search = Search the help
help-nothing = The help does not have that word. Try another one, or find a command with Ctrl K.
help-first-day = The first day in five minutes
help-first-day-lines =
    1. Choose a programme on the start screen, or begin with an empty day. Write what the day is called, where it is held and who leads it.
    2. Type the participants, or paste them from a mail or a spreadsheet (Ctrl D). Write where they work, too, so that pairs and groups are mixed.
    3. Connect the projector and press F5. Now the participants see the question and what you write for all. You see the rest here.
    4. Press N, write what is said, and press Enter. Space starts the clock, and PgDn goes on.
    5. When the day is over, Ctrl P makes a summary of it. Until then the day saves itself.
help-room-sees = What the participants see
help-room-sees-lines =
    The question of the step, the clock, and who works with whom.
    Cards, tables and figures, once you have ended them with Enter.
    The day's programme and purpose on the welcome, and thanks at the end.
    The small picture at the right always shows what is on the room's screen now.
help-room-never = What the participants never see
help-room-never-lines =
    Your notes, plan B, the run sheet and the packing list.
    What you are typing, before you press Enter.
    A vote that is open, and everybody's numbers before you show them (V).
    Needs, attendance, and names that are marked Not named.
    The program's window, the menu and this page. In an online meeting you share the window of the room's screen alone.
    If you freeze the room's screen (F), it stays as it is while you go on. B makes it black.
help-keys = Every key
help-keys-more =
    Enter: makes what is typed a card, ready for the next
    Shift Enter: a new line in a cell
    Tab: pick the heading of the next card (or Ctrl 1 to Ctrl 9); after the last on, while the line is empty, and back with Shift
    Esc: close what lies on top, or give up
    { "." } (full stop): black screen, as on a presenter's remote
    Arrow: on a presenter's remote it goes on and back
    Ctrl arrow: move the card that is picked
    Alt arrow: move an item of the programme
    M: on a card: merge it with the one above (Shift M takes them apart)
    G: on a card: give it on to the exercise that takes from here
    S: on a card: highlight it
    C: on a card: give it a colour
    Delete: on a card: throw it away
tour-programme = The programme
tour-programme-words = Here is the day in order, and you see whether it ends in time. Click on an item to look at it, and press Enter to go there.
tour-middle = The exercise of the moment
tour-middle-words = Here you write what is said: press N, write, and press Enter. The steps are at the top with their minutes.
tour-clock = The clock
tour-clock-words = Space starts and stops it, and +1 gives a minute more. You see when the day would end then.
tour-room = What the participants see
tour-room-words = The picture is what is on the room's screen now. Your notes below are seen by you alone.
tour-top = The upper edge of the window
tour-top-words = Here you see that the day is saved, undo, and turn the room's screen on. Find a command (Ctrl K) knows everything, everyday words too.
tour-next = Going on
tour-next-words = The large button goes to what is next. After the last item the day becomes a summary.
tour-of = { $number } of { $count }
tour-go-on = Show the next
tour-leave = Leave the tour (Esc)
tour-end = The end
column-programme = Programme
column-middle = Exercise
column-room = Clock and screen
area-top = Upper bar
area-bottom = Lower bar
palette-exercise = exercise · { $minutes }′
palette-nothing = No matches. Try another word, or press F1 for help.

## Everyday words that find a command, too
words-forward = advance, clicker, remote, presenter, turn
words-clock = time, countdown, timer, stopwatch, pause the clock
words-one-more = more time, extend, extra time, time
words-share = speaking time, divide the time, round
words-area = area, pane, panel, jump, keyboard, screen reader
words-capture = note, add card, new card, post-it, sticky note, write card
words-undo = mistake, revert, back, deleted by mistake
words-redo = restore, repeat
words-people = names, persons, attendance, absent, guests, attendees
words-paste-list = excel, import, list of names, names from a spreadsheet
words-day = title, date, place, facilitator, purpose, organisation, settings
words-packing = pack, materials, pens, post-its, needs, allergy
words-clocks = settings, alarm, bell, signal, volume, warning
words-test-sound = sound, alarm, bell, gong, speaker, signal
words-catch-up = late, behind, delayed, save time
words-programme = agenda, schedule, timetable, plan, coffee, break, lunch, move items
words-add-item = coffee, break, lunch, talk, new item, add exercise, insert
words-library = exercises, vote, pairs, groups, methods, activities, catalogue, cards, brainstorm
words-new-exercise = make exercise, own exercise, create
words-edit-exercise = edit exercise, change steps, adapt, question
words-keep = template, reuse, library
words-room = projector, screen, show, presentation, slideshow, display, tv
words-full-screen = fullscreen, projector, screen, maximise
words-single-screen = one screen, only one screen, same screen, without projector
words-meeting = zoom, meet, video call, share screen, online, remote, hybrid
words-copy-room = chat, text for the meeting, clipboard
words-freeze = lock, hold the picture, stop the screen
words-black = off, dark, blank, hide, pause the screen
words-question-only = hide answers, hide cards, task
words-chart = eye test, legibility, text size, back row, font size
words-larger = font size, enlarge, text size
words-smaller = font size, reduce, text size
words-export = print, minutes, handout, report, summarise, paper
words-save = store, keep, disk
words-save-as = copy, new name, move the file, usb
words-open = load file, find day
words-earlier = history, backup, restore, versions
words-start = home, new, close the day
words-follow-up = next course day, continue, last time
words-sample = demo, example, practise, trial
words-help = help, shortcuts, keys, keyboard, guide, manual, support, question mark, how
words-tour = introduction, get started, learn, show around, intro
words-dark = dark, night mode, dark mode, black background
words-high-contrast = low vision, accessibility, contrast
words-data-sheet = gdpr, personal data, privacy, security, folder, delete
words-poster = print, wall, notice, agenda
words-run-sheet = run sheet, script, print, running order
words-packing-list = print, materials, shopping
words-worksheets = print, worksheet, form, task sheet
words-table-plan = print, pairs, groups, seating, who sits where
words-table-cards = print, table signs
words-attendance = print, attendance, signature, list of names
words-name-signs = print, name sign, badge, name tag
words-word = docx, print, edit, minutes
words-spreadsheet = excel, csv, table, sheet
words-calendar = outlook, ics, agreements, reminder, dates
words-pictures = picture, screenshot, png, powerpoint, slides

## The start screen
command-empty-day = New empty day
words-empty-day = new day, create, begin, empty, blank, from scratch
empty-day-title = New day
recent-planned = not begun
recent-at = at item { $number } of { $count }
recent-over = held
recent-seen = opened { $date } at { $time }
recent-all = Show all { $count }
recent-fewer = Show fewer
follow-up-which = Choose the day to follow up on. Its open agreements and participants come along to a new day.
follow-up-file = From a file …
programme-length = { $hours ->
    [0] { $minutes } min.
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min.
    }
}
programme-for = { $least }–{ $most } participants
programme-held-with = { $count ->
    [one] held with 1 participant
   *[other] held with { $count } participants
}
programme-own = my programme

## The text of one's own window
command-text-larger = Larger text in this window
command-text-smaller = Smaller text in this window
command-text-as-usual = Usual text in this window
words-text = zoom, font size, text size, enlarge, reduce
own-text = The text in this window is now { $percent } %. The room's screen is as before.

## Many days in one picture

command-collect = Put several days together …
across-choose = Put together
across-kicker = The whole picture
across-panel = The whole picture of several days
across-title = { $title }: { $count ->
    [one] { $count } course day
   *[other] { $count } course days
}
across-footer = { $title } · { $count ->
    [one] from { $count } file, no names
   *[other] from { $count } files, no names
}
across-municipalities = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}
across-agreements-count = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
across-of-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} in { $municipalities ->
    [one] { $municipalities } municipality.
   *[other] { $municipalities } municipalities.
}
across-count-of = { $count } of { $whole }
across-scale-heading = { $title }: where are the municipalities now?
across-scale-caption = The middle answer, the middle half of the municipalities and the spread. Lowest first.
across-scale-drawing = A scale with a line for each factor, lowest first.
across-scale-row = { $part }: middle answer { $median }, half of them from { $lower } to { $upper }, all from { $lowest } to { $highest }, { $count ->
    [one] { $count } municipality.
   *[other] { $count } municipalities.
}
across-factor = Factor
across-median = Middle
across-half = Half of them
across-spread = Spread
across-count = Municipalities
across-headings-heading = { $title }: named in most places
across-heading = Heading
across-named-in = Named in municipalities
across-named-on = Named on days
across-dots = Dots
across-cards = Cards
across-more-headings = { $count ->
    [one] { $count } more heading is not shown.
   *[other] { $count } more headings are not shown.
}
across-agreements-heading = The agreements
across-agreements = { $count ->
    [one] { $count } agreement, as it was last told. { $owned } has somebody who does it.
   *[other] { $count } agreements, as they were last told. { $owned } have somebody who does them.
}
across-status = Status
across-done = done
across-under-way = under way
across-not-begun = not begun
across-dropped = dropped
across-no-status = without a status
across-age = Age
across-open = Open agreements
across-age-new = agreed on the day
across-age-month = up to 30 days
across-age-quarter = 31–90 days
across-age-year = 91–365 days
across-age-older = more than a year
across-carried = { $count ->
    [one] { $count } agreement was taken along from an earlier day, { $open } is still open.
   *[other] { $count } agreements were taken along from an earlier day, { $open } are still open.
}
across-oldest = { $count ->
    [one] The oldest open one is { $count } day old.
   *[other] The oldest open one is { $count } days old.
}
across-again-heading = Said again and again
across-again = { $municipalities ->
    [one] { $municipalities } municipality
   *[other] { $municipalities } municipalities
}, { $cards } cards laid together
across-against = { " " }– and the opposite in { $count }
across-since = Since last time
across-since-of = Since last time: { $name }
across-some-municipality = municipality { $number }
across-since-caption = The ring is last time, { $before }. The dot is this time, { $now }. 2 days.
across-before = was { $number }
across-last-time = Last time
across-this-time = This time
across-tried = What was tried
across-tried-caption = Minutes are the middle of the times whose length is known.
across-exercise = Exercise
across-in-programme = In the programme
across-held = Held
across-planned = Planned
across-took = Took
across-days = The days
across-date = Date
across-municipality = Municipality
across-people = Participants
across-few-days = With fewer than { $count } days no municipality is named unless you choose so.
across-read = { $count ->
    [one] { $count } day, { $taken } taken.
   *[other] { $count } days, { $taken } taken.
}
across-reading = { $count } of { $of } files
across-stop = Stop
across-stopped = Stopped before all files were read.
across-none = There are no days in the folder. The file of a day ends with .tovholder.
across-not-read = { $count ->
    [one] { $count } file could not be read
   *[other] { $count } files could not be read
}
across-remarks = About the files
across-going-on = The day is still going on.
across-named = Name the municipalities
across-lay-together = Lay together across days
across-lay-hint = Suggestions share words with each other. It is you who sees whether cards say the same.
across-lay-search = Find cards with the word
across-lay = Lay the chosen together
across-lay-nothing = No cards are alike across the days.
across-laid = { $count } cards
across-take-apart = Take apart
across-same = Same
across-opposite = Opposite
across-another-folder = Another folder …
across-save-pdf = Save as PDF …
across-save-word = Save for Word …
across-save-markdown = Save as Markdown …
across-save-tables = Save tables …
across-saved = The whole picture is saved: { $path }
across-tables-folder = Whole picture tables
across-tables-saved = The tables are saved: { $path }
