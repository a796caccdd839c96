"""How English names times: a pattern for each way."""

from bothways.language.dates.lexicon import Lexicon
from bothways.language.en.times import (
    DAYS,
    EDGES,
    FEASTS,
    MONTHS,
    NTH,
    NUMBERS,
    PARTS,
    UNITS,
    WEEKDAYS,
    WHICH,
    ZONES,
)

_D = r"(?P<d>\d{1,2}(?:st|nd|rd|th)?|{ordinal}(?=\s+of))"
_TH = r"(?P<d>\d{1,2}(?:st|nd|rd|th))"
_DASH = r"\s*(?:-|–|—|to|and|or|through|until|/)\s*"
_D2 = rf"(?:{_DASH}(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)?"
_Y = r"(?:,?\s+(?P<y>(?:19|20)\d\d|['’]\d\d))?"
_M = r"(?P<month>{month})"
_W = r"(?P<weekday>{weekday})"
_N = r"(?P<n>{number})"
_U = r"(?P<unit>{unit})"
_HOW = r"(?:about |around |roughly |approximately |approx\.? |maybe |perhaps |say |the next |next |another |just |at (?:the )?most |less than |under |no more than |not more than |max(?:imum)?\.? )*"
_TO = rf"(?:{_DASH}(?P<n2>{{number}}))?"
_IN = r"(?:in|within|inside(?: of)?|over|during|after)"
_NTH_IS = r"(?P<n>{ordinal})"
_OF_MONTH = rf"(?:of|in) (?:the )?(?:(?:(?P<which>{{which}}) )?month|{_M}){_Y}"
_FROM = r"(?:from|after|following|since|as of)"
PATTERNS = (
    ("relative", r"(?P<day>{day})"),
    ("weekday", rf"(?:(?P<which>{{which}}) )?{_W}"),
    ("weekday", rf"(?:this |the )?(?:coming |upcoming |this coming ){_W}"),
    ("weekday_after", rf"{_W} week(?! (?:of|\d))"),
    ("weekday_after", rf"(?:a|one) week (?:on|from|this|after|come) {_W}"),
    ("weekday_after", rf"{_N} weeks? (?:on|from|this|after) {_W}"),
    ("weekday_after", rf"(?:the )?{_W} after next"),
    ("weekday_of_week", rf"{_W},?(?: of| in)? (?P<which>{{which}}) week"),
    ("weekday_of_week", rf"{_W},?(?: of| in)? (?:the )?week (?P<which>after next)"),
    ("weekday_of_week", rf"(?P<which>{{which}}) week,?(?: on)? {_W}"),
    ("weekday_after", rf"{_W} (?P<unit>fortnight)"),
    ("weekday_after", rf"(?:a )?(?P<unit>fortnight) (?:on|from|this) {_W}"),
    ("nth_weekday", rf"(?:the )?{_NTH_IS} {_W} {_OF_MONTH}"),
    ("nth_working_day", rf"(?:the )?{_NTH_IS} (?:working|business|work|week)[ -]?day {_OF_MONTH}"),
    ("nth_week", rf"(?:the )?{_NTH_IS} week {_OF_MONTH}"),
    ("half_month", rf"(?:the )?(?P<n>first|second|last) half {_OF_MONTH}"),
    ("half_year", r"h(?P<n>[12])(?:[ /]*(?P<y>20\d\d|['’]?\d\d))?"),
    ("day_of_month", rf"(?:{{weekday}},? )?the {_TH}"),
    ("day_of_month", r"on the (?P<d>{ordinal})"),
    ("mid_month", rf"mid-{_M}{_Y}"),
    ("bare_month", rf"{_M}(?:,? (?P<y>20\d\d))?"),
    ("lead", rf"(?:{_N}|the) {_U} (?P<lead>before|ahead of|prior to|after|following)"),
    ("day_of_month", rf"(?:the )?{_TH} (?:of )?(?:(?P<which>{{which}}) month|the month)"),
    ("date_named", rf"(?:{{weekday}},? )?(?:the )?{_D}{_D2}(?: of)?[ -]{_M}(?:-(?P<y3>\d\d+))?{_Y}"),
    (
        "date_named",
        rf"(?:{{weekday}},? (?:the )?)?{_M} (?:the )?(?P<d>\d{{1,2}}(?!\d|:))(?:st|nd|rd|th)?{_D2}{_Y}",
    ),
    ("date_named", rf"(?:the )?(?P<d>\d{{1,2}})-{_M}(?:-(?P<y>\d{{4}}|\d\d))?"),
    ("date_in_figures", r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})(?:/(?P<y>\d{4}|\d\d))?"),
    ("date_in_figures", r"(?P<a>\d{1,2})(?P<sep>\.)\s*(?P<b>\d{1,2})\.(?:\s*(?P<y>\d{4}|\d\d))?"),
    ("date_in_figures", r"(?P<a>\d{1,2})(?P<sep>-)(?P<b>\d{1,2})-(?P<y>\d{4})"),
    ("iso", r"(?P<y>\d{4})-(?P<b>\d\d)-(?P<a>\d\d)"),
    ("later", r"(?:in|within) (?P<n>a quarter|three quarters) of an (?P<unit>hour)"),
    ("later", rf"{_IN} {_HOW}(?:the )?{_N}{_TO}[ -]?\s*{_U}(?: or (?:so|less|two))?(?: time)?"),
    ("later", rf"{_N}{_TO}[ -]?\s*{_U} (?:from now|from today|hence|out)"),
    ("later", rf"{_N}[ -]?\s*{_U} time"),
    ("later", r"(?:within|inside) the (?P<unit>hour|day)"),
    ("period", r"(?:within|over|during|by|for|in|at) the (?P<unit>week|month|quarter|year|weekend)"),
    ("the_period", r"(?P<unit>week|month|quarter|year|weekend)"),
    ("same_time", r"(?:this|same|about this|around this) time next (?P<unit>week|month|year)"),
    ("later", rf"(?:the )?next {_N}{_TO} {_U}"),
    ("after_day", rf"{_N} {_U} {_FROM} (?:this |next |the )?{_W}"),
    ("after_day", rf"{_N} {_U} {_FROM} (?P<day>{{day}})"),
    ("after_day", rf"{_N} {_U} {_FROM} (?:the )?{_D} (?:of )?{_M}"),
    (
        "after_day",
        r"{number} {unit} {day}".replace("{number}", _N)
        .replace("{unit}", _U)
        .replace("{day}", "(?P<day>{day})"),
    ),
    ("after_day", r"(?P<day>{day}) (?P<unit>week|fortnight)"),
    ("later", r"in (?P<n>an) (?P<unit>hour) (?P<half>and a half)"),
    ("period", rf"(?P<which>{{which}}) {_U}"),
    ("period", r"(?P<which>next) (?P<unit>week|month|quarter|year)"),
    ("after_next", rf"(?:the )?{_U} after next"),
    ("month_named", rf"(?:in|by|before|during|until|till|for) {_M}(?: (?P<y>20\d\d))?"),
    (
        "week_numbered",
        r"(?:calendar week|calender week|week number|week no\.?|week|wk|cw|kw|w)\s*(?P<n>\d{1,2})",
    ),
    ("quarter_named", r"q(?P<n>[1-4])(?:[ /]*(?P<y>20\d\d|['’]?\d\d))?"),
    ("quarter_named", r"the (?P<n>first|second|third|fourth) quarter(?: of (?P<y>20\d\d))?"),
    (
        "week_of",
        rf"(?:the )?(?:week (?:of|commencing|beginning|starting)|w/c)(?: monday)? (?:the )?{_D}(?: of)? {_M}{_Y}",
    ),
    ("week_of", rf"(?:the )?(?:week (?:of|commencing|beginning|starting)|w/c)(?: monday)? {_M} {_D}{_Y}"),
    ("week_of", rf"(?:the )?(?:week (?:of|commencing|beginning|starting)|w/c)(?: monday)? the {_TH}"),
    ("feast", rf"(?P<feast>{{feast}}){_Y}"),
    ("year_named", r"(?:in|by|during|before) (?P<y>20\d\d)"),
    ("year_end", r"(?:the )?(?P<unit>year|month|quarter)[- ]?end"),
    ("year_end", r"(?:eo)(?P<short>[wmqy])"),
    ("midweek", r"mid-?\s*week"),
    (
        "close",
        r"(?:eod|eob|cob|close of (?:business|play)|(?:the )?end of (?:the )?(?:business|working|work) ?day"
        r"|(?:the )?end of (?:the )?(?:business|day)|(?:the )?close of (?:the )?day|closing time|end of play)",
    ),
    ("clock", r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s*(?P<ap>[ap]\.?m\.?|[ap](?=\b))"),
    ("dotted_clock", r"(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?= (?:today|tomorrow|on|h\b|uhr|{weekday}))"),
    ("clock", r"(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?:\s*(?:h|hrs|hours))?"),
    ("clock", r"(?P<h>[01]?\d|2[0-4])\s?h(?:rs)?(?P<m>[0-5]\d)?"),
    ("clock", r"(?:at|by|before|around|until|till|after) (?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)"),
    ("clock", r"(?P<h>{number}) o['’]?clock"),
    (
        "clock",
        r"(?P<half>half past|quarter past|quarter to|ten past|ten to|five past|five to|twenty past|twenty to)"
        r" (?P<h>{number})(?:\s*(?P<ap>[ap]\.?m\.?))?",
    ),
    (
        "bare_clock",
        r"(?:at|by|before|around|about|until|till|@|after) (?P<h>1[0-2]|[1-9])(?!\d|[./:-]\d|\s*%|,\d)(?:ish)?",
    ),
    (
        "hours",
        r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s*(?P<ap>[ap]m)?\s*(?:-|–|to|and)\s*"
        r"(?P<h2>\d{1,2})(?:[:.](?P<m2>\d\d))?\s*(?P<ap2>[ap]\.?m\.?)",
    ),
    ("hours", r"(?P<h>\d{1,2}):(?P<m>\d\d)\s*(?:-|–|to|and)\s*(?P<h2>\d{1,2}):(?P<m2>\d\d)"),
    (
        "hours",
        r"(?:between|from) (?P<h>\d{1,2}) (?:and|to|until|till|-) (?P<h2>\d{1,2})"
        r"(?= (?:tomorrow|today|on|in|this|next|o['’]?clock|{weekday}|{day})|\s*[.,;!?]|$)",
    ),
    ("noon", r"(?:noon|midday|mid-day|12 noon)"),
    ("midnight", r"midnight"),
    ("part", r"(?:(?:in |over |this |the |by )*(?:the |this )?)?(?P<part>{part})"),
    ("later_today", r"later (?:today|this (?:morning|afternoon|evening))"),
    ("edge", r"(?:the )?(?P<edge>{edge})(?:(?: of| in)?|-)"),
    ("zone", r"(?P<zone>{zone})"),
    (
        "every",
        r"(?:every|each) (?:(?P<n>other|second|{number}|{ordinal}) )?(?P<of>{weekday}|{unit}|morning|evening|afternoon)"
        r"(?: (?:of|in) (?:the|each|every) (?P<month_unit>month|quarter|year))?(?: on (?:a )?(?P<on>{weekday})s?)?",
    ),
    ("every", r"(?:on )?the (?P<n>{ordinal})(?: day)? of (?:every|each) (?P<of>month|quarter)"),
    (
        "every",
        r"(?:the )?(?P<n>{ordinal}) (?P<of>{weekday}|day|working day|business day) (?:of|in) (?:every|each) "
        r"(?P<month_unit>month|quarter|year)",
    ),
    ("every", r"on (?P<of>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)"),
    (
        "every",
        r"(?P<adverb>daily|weekly|fortnightly|biweekly|bi-weekly|monthly|quarterly|yearly|annually)(?=\s*(?:[.,;:!?)]|$|from|on|until|starting))",
    ),
    ("every", r"once (?:a|every|per) (?P<of>day|week|fortnight|month|quarter|year)"),
)
ENGLISH = Lexicon(
    weekdays=WEEKDAYS,
    months=MONTHS,
    numbers=NUMBERS,
    ordinals=NTH,
    units=UNITS,
    parts=PARTS,
    feasts=FEASTS,
    days=DAYS,
    which=WHICH,
    edges=EDGES,
    zones=ZONES,
    patterns=PATTERNS,
    limits={
        **dict.fromkeys(
            (
                "by",
                "no later than",
                "not later than",
                "latest by",
                "on or before",
                "latest",
                "at the latest by",
            ),
            "by",
        ),
        **dict.fromkeys(("before", "prior to", "ahead of", "in advance of"), "before"),
        **dict.fromkeys(("until", "till", "til", "up to", "through"), "until"),
        **dict.fromkeys(("on", "at", "in", "within", "for", "during", "over", "come", "this"), "on"),
        **dict.fromkeys(("after", "from", "starting", "as of", "not before", "beginning", "once"), "after"),
    },
    between=r"(?:between|from|either)",
    joints=r"(?:-|–|—|to|and|or|through|until|till)",
    past=r"(?:last|past|previous|since|yesterday|ago|earlier this|back in|back on)",
    past_after=r"(?:ago|earlier|before last|last\b|old|late\b)",
    beside=r"\b(?:by|on|at the latest|latest|the|at|please|sometime|some time|or (?:so|earlier|sooner|before)|if possible|around|about|roughly|maybe)\b",
    close=r"close of|closing time|q[1-4]|cw|kw",
    later_than=frozenset(["after", "following"]),
    doubtful=frozenset(
        ["may", "march", "mar", "sat", "sun", "mon", "wed", "wed.", "sat.", "sun.", "second", "first"]
    ),
    goes_on=r"\s*(?:$|[^\w\s]|(?:at|by|of|and|or|to|for|in|on|is|was|will|would|works?|suits?|if|when|with|we|i|you|they|he|she|it|as|so"
    r"|please|but|from|then|because|since|that|this|next|should|could|can|may|might|i['’]ll|we['’]ll|until|till|sharp|latest|instead|too"
    r"|about|around|after|before|between|today|tomorrow|tonight|o['’]?clock)\b|{weekday}|{month})",
    here=("this", "tonight", "first thing", "in the", "by", "over", "later"),
)
