"""What the wordings of pressure are made of, and the reasons that they give."""

from bothways.language.tone import Tone, ToneRule

SCARCE = "Is it true? Then say since when, and what happens once they are gone. If not, leave it out."
HURRY = "Hurry sells once; whoever feels pushed does not come back."
ENDS = "Is there a true date? Then name the day and what changes after it, without the drum."
OTHERS = "What others do says little about what this customer needs."
SHAME = "It makes saying no embarrassing; an easy no keeps the door open."
FEAR = "It works through fear of missing something; a reason serves them better."
TIME = "Take the time you need; I am glad to answer what is open."
LEFT = "We have … as of today; after that it takes until …"
DAY = "The price holds until (day); after that it is …"
N = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty"
    r"|a few|a couple(?: of)?|very few|a handful(?: of)?|some|several|dozens(?: of)?|hundreds(?: of)?|thousands(?: of)?|many|lots of)"
)
PEOPLE = r"(?:people|persons?|others?|customers?|clients?|shoppers?|visitors?|guests?|users?|buyers?|travell?ers?|families|couples|homeowners|businesses|neighbou?rs)"
OFFER = r"(?:offers?|sales?|deals?|discounts?|prices?|promo(?:tion)?s?|specials?|coupons?|vouchers?|rates?|bargains?|savings?|codes?|\d+ ?%(?: off)?|per cent off)"
NOW = r"(?:right )?(?:now|today|tonight|immediately|at once|on the spot|straight ?away|asap|right away|this minute|before (?:it(?:'s| is)|they(?:'re| are)) (?:\w+ )?(?:gone|late))"


def pressure(on: str, pattern: str, instead: str = TIME, why: str = HURRY, unless: str = "") -> ToneRule:
    """A wording that presses."""
    return ToneRule(Tone.PRESSURE, on, pattern, why, instead, unless)
