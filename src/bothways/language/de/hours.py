"""How German names times of day, counts from now, and says what comes round."""

from bothways.language.dates.tables import patterns

MACROS = {
    "at": "(um|gegen|bis|ab|von|vor|nach|circa|ca|etwa|so|ungefähr|punkt|spätestens)",
    "how": "(etwa|ca|circa|rund|ungefähr|maximal|höchstens|spätestens|längstens|ca .|gut|knapp|nur|weiteren|"
    "den|nächsten|kommenden|von|bis|zu|cirka|ungefaehr)*",
    "n": "n=NUMBER ((-|bis|oder|bis zu) n2=NUMBER)?",
    "free": "!(X|THING|UNIT|JUNK|MONTH|. MONTH|-? ANYINT|%|von|mal)",
    "each": "(jeden|jede|jedes|jeder|jedem)",
}
CLOCKS = patterns(
    """
close (zum|bis|vor|nach)? (zum|den|dem|der|am)? CLOSE
clock <at>? h=(DAY|HOUR) uhr m=(DAY|INT)? ap=AMPM?
clock <at>? c=(CLOCK|DOT) (uhr|h) ap=AMPM?
clock c=CLOCK ap=AMPM?
clock <at>? h=DAY h m=INT?
clock (um|gegen|ab|bis) punkt? h=(DAY|HOUR) ap=AMPM? <free>
clock (um|gegen|ab|bis) c=HHMM uhr?
clock @(REL|WEEKDAY|PART) um h=(DAY|HOUR) <free>
clock (um|gegen|bis|ab|so)? past=PAST h=(DAY|HOUR) uhr? <free>
clock (um|gegen|bis|ab|so)? to=TO h=(DAY|HOUR) uhr? <free>
hours (von|zwischen)? h=(DAY|HOUR) uhr? (bis|und|-) h2=(DAY|HOUR) uhr
hours (von|zwischen)? c=(CLOCK|DOT) uhr? (bis|und|-) c2=(CLOCK|DOT) uhr?
hours (von|zwischen)? c=(CLOCK|DOT) uhr? (bis|und|-) h2=DAY uhr
hours (von|zwischen) h=(DAY|HOUR) uhr? (bis|und|-) c2=(CLOCK|DOT) uhr?
hours @(REL|WEEKDAY|PART) (von|zwischen)? h=(DAY|HOUR) (bis|und|-) h2=(DAY|HOUR) <free>
noon NOON
midnight mitternacht
part ((am|im|zum|bis|vor|gegen|diesen|den|dem|in der|nach|heute|zu) (zum|dem|am|der)?)? part=PART
part (am|diesen|jeden|heute) part=MORNING
part @(WEEKDAY) part=MORNING
zone zone=ZONE
zone offset=OFFSET
""",
    MACROS,
)
COUNTED = patterns(
    """
later (in|bis_in|nach|über) <how> <n> -? unit=UNIT
later within=(innerhalb|binnen|innert) von? <how> (einer|eines)? <n> -? unit=UNIT
later within=(innerhalb|binnen|innert) unit=UNIT
later (in|within=innerhalb|über) (den|der|die) (nächsten|kommenden) <n> unit=UNIT
later within=(gültig|gilt|zahlbar|zahlung) <how> n=NUMBER unit=UNIT
later ^ <how> <n> -? unit=UNIT .? $
later n=NUMBER unit=UNIT (ab heute|ab jetzt|von heute an)
lead <how> n=NUMBER unit=UNIT lead=LEAD
lead (am|der|den|dem|die|in der)* unit=(tag|woche|wochenende|monat|abend) lead=LEAD
lead (am|der|den|dem|die)* n=ORDINAL? weekday=WEEKDAY lead=LEAD
lead (am|der|den|dem)* (nächsten|ersten) unit=(werktag|arbeitstag) lead=LEAD
""",
    MACROS,
)
EVERY = patterns(
    """
every <each> weekday=WEEKDAY ((und|,) also=WEEKDAY)?
every <each> other=(zweiten|zweite|2 .) weekday=WEEKDAY
every <each> nth=ORDINAL weekday=WEEKDAY (im|des|in jedem|eines)* unit=(monat|monats)
every <each> nth=(ersten|dritten|vierten|letzten|vorletzten) weekday=WEEKDAY
every <each> other=(zweiten|zweite|zweites) unit=(woche|monat|jahr|tag)
every <each> unit=(tag|woche|monat|quartal|jahr|werktag|arbeitstag|stunde)
every alle n=NUMBER unit=UNIT (am weekday=WEEKDAY)?
every (am|zum|an)? (jedem)? nth=ORDINAL weekday=WEEKDAY (jedes|eines jeden|jeden|in jedem|im)
    unit=(monats|monat)
every (am|zum|bis zum|jeweils am|jeweils zum)? d=DAY . (jedes|eines jeden|des|jeden) (monats|monat)
every (am|zum) nth=ORDINAL (of=UNIT)? (jedes|eines jeden) unit=(monats|quartals|jahres)
every adverb=ADVERB
every adverb=ADVERB (zum|am|jeweils am|jeweils zum) d=DAY .
every adverb=ADVERB (am|jeweils am|immer)? weekday=(WEEKDAY|WEEKDAYS)
every (immer)? weekday=WEEKDAYS ((und|,) also=WEEKDAYS)?
every (einmal|ein mal) (im|pro|am|die) unit=(woche|monat|jahr|tag|quartal)
""",
    MACROS,
)
