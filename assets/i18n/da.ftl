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

## Antal
dots = { $count ->
    [one] { $count } prik
   *[other] { $count } prikker
}
