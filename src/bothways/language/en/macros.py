"""Parts that many patterns of English have in common."""

MACROS = {
    "day": "d=(DAY|ORDINAL)",
    "dash": "(-|to|and|or|through|thru|until|till|/|&)",
    "year": "(,? y=(YEAR|SHORTYEAR))?",
    "month": "month=MONTH",
    "of_month": "(of|in) the? ((which=WHICH? month|<month>) <year>)",
    "period": "unit=(week|month|quarter|year|weekend|financial_year|fiscal_year|tax_year|business_year|half-year|wk|fy)",
    "how": "(about|around|roughly|approximately|approx .?|maybe|perhaps|say|the? next|just|at the? most|less than|under|no more than|not more than|maximum|max .?|only|up to|the following|another)*",
    "short": "(LP ANYINT RP)?",
    "to": "((-|to|or|and) n2=NUMBER)?",
    "n": "n=NUMBER <to>",
    "ap": "ap=AMPM?",
    "free": "!(X|THING|UNIT|AMPM|JUNK|o'clock|PAST|TO|past|h|hrs|-? ANYINT|CLOCK|MONTH|more|other|of|%|times)",
    "weeks": "(calendar_week|week|wk|cw|kw|w|weeks|calendar_weeks|kw#|cw#|w#|wk#|week#|w/k|calender week)",
    "every": "(every|each|any)",
}
