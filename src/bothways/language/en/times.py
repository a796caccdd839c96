"""The words of English that name times, each kind with what its words stand for (``dates.tables``)."""

from bothways.language.dates.tables import compounds, words
from bothways.language.en.feasts import FEASTS

WORDS = words("""
WEEKDAY
0 = monday | mon | mon.
1 = tuesday | tue | tues | tue. | tues.
2 = wednesday | wed | weds | wed. | wensday
3 = thursday | thu | thur | thurs | thu. | thurs.
4 = friday | fri | fri.
5 = saturday | sat | sat.
6 = sunday | sun | sun.
MONTH
1 = january | jan | jan.
2 = february | feb | feb. | febuary
3 = march | mar | mar.
4 = april | apr | apr.
5 = may
6 = june | jun | jun.
7 = july | jul | jul.
8 = august | aug | aug.
9 = september | sep | sept | sep. | sept.
10 = october | oct | oct.
11 = november | nov | nov.
12 = december | dec | dec.
NUMBER
13 = thirteen
14 = fourteen
15 = fifteen
16 = sixteen
17 = seventeen
18 = eighteen
19 = nineteen
20 = twenty
30 = thirty
40 = forty
50 = fifty
60 = sixty
70 = seventy
80 = eighty
90 = ninety
1 = a | an | a single | another
2 = a couple of | couple of | couple | a couple | both
3 = a few | few | a handful of
4 = several
12 = a dozen | dozen
0.25 = a quarter of an
0.75 = three quarters of an
0.5 = half a | half an | a half
1.5 = one and a half | a day and a half
2.5 = two and a half
ORDINAL
1 = first
2 = second
3 = third
4 = fourth
5 = fifth
6 = sixth
7 = seventh
8 = eighth
9 = ninth
10 = tenth
11 = eleventh
12 = twelfth
13 = thirteenth
14 = fourteenth
15 = fifteenth
16 = sixteenth
17 = seventeenth
18 = eighteenth
19 = nineteenth
20 = twentieth
30 = thirtieth
-1 = last | very last | final
-2 = second to last | second last | last but one | second-to-last | penultimate
UNIT
minute = minute | minutes | min | mins
hour = hour | hours | h | hr | hrs
day = day | days | days' | calendar day | calendar days
week = week | weeks | weeks' | wk | wks | calendar week | calendar weeks
fortnight = fortnight | fortnights
month = month | months | months' | calendar month | calendar months
quarter = quarter | quarters
year = year | years | years' | calendar year
weekend = weekend | weekends | week-end
half-year = half-year | half year
financial year = financial year | fiscal year | tax year | business year | accounting year | fy
working day = working day | working days | working days' | working-day | working-days | working-days' |
    business day | business days | business days' | business-day | business-days | business-days' | work
    day | work days | work days' | work-day | work-days | work-days' | bank day | bank days | bank days' |
    bank-day | bank-days | bank-days' | office day | office days | office days' | office-day | office-days
    | office-days' | trading day | trading days | trading days' | trading-day | trading-days |
    trading-days' | week day | week days | week days' | week-day | week-days | week-days' | weekday |
    weekdays | wd | workday | workdays
EDGE
end = end | turn | close | very end | tail end | back end | ends
start = start | beginning | very beginning | very start | outset
early = early | early in | early part | first part | first days | first few days
middle = middle | mid | half-way through | halfway through | mid-way through | midway through
late = late | late in | towards the end | toward the end | latter part | last part | last days | last few
    days
later = later | later in | later on | later on in
rest = rest | remainder
week = w/c | wc | w/b | week commencing | week beginning | week starting | week starting on
same = week ending | w/e | course | exactly | week ending on
PART
(6, 9) = first thing | first thing in the morning | early morning | early in the morning
(9, 10) = mid-morning | midmorning | mid morning
(6, 12) = morning | the morning | am
(10, 12) = late morning
(12, 13) = lunch | lunchtime | lunch time | lunch-time | lunch break | lunch hour | dinnertime
(12, 18) = afternoon | aft
(12, 14) = early afternoon | early in the afternoon
(14, 15) = mid-afternoon | mid afternoon | midafternoon
(15, 18) = late afternoon | late in the afternoon
(18, 22) = evening | eve
(17, 19) = early evening | early in the evening
(20, 22) = late evening
(0, 5) = small hours | early hours
(16, 18) = last thing
(16, 17) = tea time | teatime | tea-time
(18, 24) = night | tonight | this evening and night | tonite | 2nite | overnight
(7, 8) = breakfast | breakfast time | breakfast-time
SURE
True = tonight | tonite | 2nite | first thing | first thing in the morning | last thing
REL
0 = today | later today | 2day | tday | today's date
1 = tomorrow | tmrw | tmr | tmrrw | tomorow | tommorow | tommorrow | 2morrow | 2moro | tomo | tomoz |
    morrow | very next day | tomorrow's
2 = day after tomorrow | overmorrow | day after tmrw
ZONE
America/New_York = est | edt | et | eastern | eastern time | new york time | nyc time
America/Chicago = cst | cdt | ct | central | central time | chicago time
America/Denver = mst | mdt | mt | mountain | mountain time
America/Los_Angeles = pst | pdt | pt | pacific | pacific time | la time
UTC = utc | gmt | zulu | z
Europe/Berlin = cet | cest | mez | mesz | berlin time | german time | central european time | paris time |
    amsterdam time
Europe/London = bst | uk time | london time | british time
Europe/Helsinki = eet | eest | helsinki time | athens time
Asia/Kolkata = ist | india time
Asia/Tokyo = jst | tokyo time | japan time
Asia/Singapore = sgt | singapore time
Australia/Sydney = aest | aedt | sydney time
LIMIT
by = by | no later than | not later than | latest by | on or before | latest | at the latest by | due | at
    the latest | at latest | by the latest | due by | due on | deadline | deadline is | deadline of | by
    no later than | deadline: | due date | due date is | not after | by latest | up until and including |
    not any later than | no l8r than | nlt | on or by | b4 or on | eta | eta is
before = before | prior to | ahead of | in advance of | b4 | earlier than | this side of
until = until | till | til | up to | through | up until | 'til | thru | valid until | pending
on = on | at | in | within | for | during | over | come | this | between | around | about | approximately
    | either | effective | throughout | inside | circa | ca. | c. | per | in the course of | sometime |
    some time | any time | anytime | sometime in | dated | @
after = after | past | following | once | later than | any time after | only after
from = from | starting | as of | not before | beginning | no earlier than | no sooner than | not sooner
    than | not prior to | earliest on | not until | as from | not earlier than | with effect from |
    effective from | starting from | starting on | wef | beginning on | at the earliest | earliest |
    effective as of | commencing | only from | not till | not til | on or after | any time from | w.e.f.
LATEST
by = at the latest | at latest | latest | or before | or sooner | or earlier | the latest | at the very
    latest | or bust | deadline | tops | max
from = at the earliest | at the soonest | soonest | earliest | or later | onwards | onward | on | or after
    | and after | or thereafter
PASTBEFORE
True = last | past | previous | since | earlier this | ever since
PASTAFTER
True = ago | before last | old | late | earlier | overdue | previously
PASTDAY
-1 = yesterday
-2 = day before yesterday
WHICH
0 = this | current | the current | this very
1 = next | following | nxt
2 = after next
COMING
True = coming | this coming | upcoming | very next
SEASON
3 = spring | springtime
6 = summer | summertime
9 = autumn
12 = winter
HALF
1 = first
2 = second | last | latter
PAST
30 = half past
15 = quarter past | a quarter past | quarter after
10 = ten past
5 = five past
20 = twenty past
25 = twenty-five past
TO
15 = quarter to | a quarter to | quarter till
10 = ten to
5 = five to
20 = twenty to
25 = twenty-five to
AMPM
am = am | a.m. | a.m | a | in the morning
pm = pm | p.m. | p.m | p
NOON
True = noon | midday | mid-day | 12 noon | noontime | high noon
LEAD
1 = before | eve | ahead of | prior to | in advance of
-1 = after | following | from | past
ENDS
month = eom | end-of-month
quarter = eoq
year = eoy
week = eow
financial year = eofy
CLOSE
True = eod | eob | cob | close of business | close of play | end of business day | end of the business day
    | end of the working day | end of working day | end of the work day | end of work day | end of
    business | end of day | end of the day | close of day | close of the day | closing time | end of play
    | coff | eobd | cop | close of trading | end of office hours | end of the workday | end of workday |
    closing | end of working hours | end of business hours | knocking-off time |
    e.o.d. | c.o.b.
ADVERB
('day', 1) = daily | nightly | every day | every morning | every evening | each morning | every night |
    every afternoon | each day
('week', 1) = weekly | every weekend
('week', 2) = fortnightly | biweekly | bi-weekly
('month', 1) = monthly
('month', 3) = quarterly
('month', 12) = yearly | annually
('month', 2) = bimonthly | bi-monthly
('month', 6) = half-yearly | semi-annually | biannually | twice a year | semiannually
('hour', 1) = hourly
('working day', 1) = every workday
STREET
True = street | road | avenue | lane | square | st | ave | hill | court | drive | close
SKIP
True = the | on | at | in | of | that | very | is | : | about | around
ARTICLE
True = the | this
THING
True = page | pages | room | chapter | section | article | figure | table | bus | line | track | platform
    | gate | no | number | nr | channel | suite | level | floor | floors | size | version | item | order |
    invoice | step | part | box | lot | route | highway | building | apartment | flat | lesson | phase |
    ref | model | type | class | grade | question | point | rule | paragraph | para | clause | option |
    slot | bay | door | street | road | avenue | lane | square | rate | rates | guarantee | warranty |
    course | contract | shift | fee | fees | riser | bird | opinion | thought | thoughts | hand | look |
    choice | chance | edition | place | attempt | try | party | person | people | items | pieces | euros |
    metres | meters | customers | boxes | draft | invoices | reminder | generation | prize | row | drawer
    | shelf | stage | act | scene | degree | report | newspaper | soap | routine | basis
FILLER
True = by | on | at | the | latest | please | sometime | around | about | roughly | maybe | if | possible
    | or | so | earlier | sooner | before
HOUR
0 = zero
1 = one
2 = two
3 = three
4 = four
5 = five
6 = six
7 = seven
8 = eight
9 = nine
10 = ten
11 = eleven
12 = twelve
TELLS
True = o'clock | midnight | inst | midweek | mid-week | three | four | five | six | seven | eight | nine |
    ten | eleven | twelve
""")
WORDS["NUMBER"] |= WORDS["HOUR"]
_TENS = {word: number for word, number in WORDS["NUMBER"].items() if number >= 20}
WORDS["NUMBER"] |= compounds(_TENS, WORDS["NUMBER"], "{ten}-{one}", "{ten} {one}")
WORDS["ORDINAL"] |= compounds({"twenty": 20, "thirty": 30}, WORDS["ORDINAL"], "{ten}-{one}", "{ten} {one}")
WORDS |= FEASTS
WORDS["WEEKDAYS"] = {f"{day}s": number for day, number in WORDS["WEEKDAY"].items() if day.endswith("day")}
