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
