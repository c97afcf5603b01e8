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

## Counts
dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
refused-dots = { $left ->
    [0] There are no more dots to give.
    [one] There is only one dot left.
   *[other] There are only { $left } dots left.
}

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
radar-drawing = Radar of the factors:
cycle-drawing = Circle of stages:
radar-part = { $title }: now { $now }, goal { $goal }

## Groups and gaps
pair-number = Pair { $number }
group-number = Group { $number }
missing-name = name missing
missing-date = date missing
missing-words = missing

## Refused edits
refused-gone = It is no longer there.
refused-empty = There are no words in it.
refused-too-long = The text is too long. Split it in several.
refused-too-many = There is no room for more. Begin a new session.
refused-vote-closed = The vote is closed. Open it again to change dots.
refused-outside-scale = The number is outside the scale.
refused-too-few-people = Write at least two participants before you make groups.

## Mistakes in files
issue-doubled-id = Number { $id } is used for two things.
issue-id-not-counted = Number { $id } is above the session's counter.
issue-doubled-key = The name “{ $key }” is used twice.
issue-malformed-key = The name “{ $key }” has characters that may not be used: only small letters a-z, digits and hyphen.
issue-unknown-key = “{ $key }” is pointed to and is not there.
issue-dangling = Number { $id } is pointed to and is not there.
issue-too-long = The text of number { $id } is too long.
issue-too-many = There is too much: { $count }.
issue-outside-scale = “{ $key }” has a value that is not allowed.
issue-no-steps = The exercise has no steps.
issue-uneven-row = Row { $id } does not fit the columns.

## The room’s screen
next-is = Next: { $title }
of = of
back-at = Back at { $time }
minutes-short = { $count } min
grouping-alone = alone
grouping-pairs = pairs
grouping-threes = threes
grouping-groups = groups
grouping-plenary = everybody
grouping-walk = walk

## The handout
report-kicker = Summary of the day
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
edit-date = change date
edit-facilitators = change facilitators
edit-notes = write note
edit-add-participant = add participant
edit-rename-participant = change name
edit-unit = change unit
edit-absent = change attendance
edit-remove-participant = remove participant
edit-park = park question
edit-unpark = take off the parking lot
edit-pull = bring in
edit-add-card = write card
edit-rewrite-card = change card
edit-move-card = move card
edit-delete-card = delete card
edit-add-heading = new heading
edit-rename-heading = change heading
edit-add-row = new line
edit-set-cell = change line
edit-delete-row = delete line
edit-move-row = move line
edit-now = set now
edit-goal = set goal
edit-status = set status
edit-note = change reason
edit-rename-part = rename part
edit-give-dots = give dots
edit-close-vote = close vote
edit-open-vote = open vote
edit-turn-done = next in the round
edit-turn-skip = pass over
edit-turn-last = put last
edit-turn-back = back in the round
edit-turn-call = give the floor
edit-turn-shuffle = draw the order
edit-make-groups = make groups
edit-move-person = move participant
edit-lock-group = lock group

## Commands
command-next = Next
command-previous = Previous
command-clock = Start or stop the clock
command-one-more = One minute more
command-five-more = Five minutes more
command-one-less = One minute less
command-reset-clock = Reset the clock
command-capture = Write
command-undo = Undo
command-redo = Redo
command-palette = Search or do …
command-people = Participants
command-day = About the day
command-room = Room’s screen
command-full-screen = Room’s screen in full screen
command-single-screen = Show the room’s screen in this window
command-freeze = Freeze the room’s screen
command-black = Black screen
command-question-only = Show only the question
command-next-page = Next page on the room’s screen
command-previous-page = Previous page on the room’s screen
command-larger = Larger text on the room’s screen
command-smaller = Smaller text on the room’s screen
command-export = Summary as PDF …
command-save = Save
command-save-as = Save as …
command-open = Open …
command-start = New session
command-sample = Try an example
command-danish = Danish – Dansk
command-english = English
command-light = Light look
command-dark = Dark look
command-high-contrast = High contrast
command-quit = Quit

## Editing a circle, a vote, a round and groups
circle-stage = Stage
circle-status = Status
circle-mean = { $title } · mean { $mean }
circle-distance = Gap
circle-set-now = Now, { $title }: { $number }
circle-set-goal = Goal, { $title }: { $number }
circle-set-status = Status, { $title }: { $status }
circle-why-of = Why, { $title }
circle-rename = Change the name { $title }
circle-name-of = New name for { $title }
circle-title-hint = Click: point it out to the room. Double click: change the name.
vote-given = { $given } of { $all } dots
vote-wall = Counted on the wall
vote-each = One by one
vote-close = Close the vote
vote-open = Open again
vote-hidden = The room sees no numbers until the vote is closed.
vote-on = Dots, { $text }
vote-more = One dot more, { $text }
vote-less = One dot less, { $text }
vote-in-all = { $count } in all
vote-of-person = { $name }: { $given } of { $all } dots given
vote-nothing = There is nothing to give dots to yet.
vote-no-dots = No dots were given.
vote-result = { $place }. { $text }: { $dots }
round-done = Done – next
round-skip = Pass over
round-last = Last
round-back = Back
round-shuffle = Draw the order
round-last-one = Last in the round
round-all-done = Everybody has spoken
round-nobody = There is nobody to speak yet.
round-list = The whole round
round-waiting = Waiting
round-spoken = Have spoken
round-skipped = Passed over
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
groups-absent = Not here: { $names }
groups-away = not here
groups-too-few = It takes at least two to make groups. Write who is here.
groups-hint = Drag a name to another group, or pick the name and then the group.
groups-picked = { $name } is picked. Pick a group to move to, or somebody to change places with. Esc lets go.
groups-ready = { $count } are here. Draw lots for who sits together.
groups-member = { $name }, { $group }
