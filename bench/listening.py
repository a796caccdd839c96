"""``python -m bench.listening [MAILS]``: mails heard in a second of one processor, and the memory it takes.

The mails are made up here, about ten sentences each, with a greeting, a signature and a quotation. Heard are
zones, acts and due dates. Twice as many mails should take twice the time.
"""

import random
import resource
import sys
import time
from datetime import date
from datetime import time as clock

from bothways.language.dates.moment import Said
from bothways.language.en.language import ENGLISH
from bothways.language.findings import findings
from bothways.language.zones import own_text

#: A sentence with a place for a thing and a day; about a third of them do something.
SENTENCES = (
    "The {thing} you asked about is the one in the window.",
    "We have had it in the workshop since the spring.",
    "My brother used to have the same model and was very fond of it.",
    "The price list is the same as last year, apart from the freight.",
    "As you know, the street is closed on {day} because of the market.",
    "There are two ways to do this, and both have their merits.",
    "I spoke to the maker, who says that the {thing} is sound.",
    "It is the smaller of the two and weighs next to nothing.",
    "We'll send the {thing} by {day}.",
    "The {thing} will be delivered to your office on {day}.",
    "Could you tell me the size of the {thing}?",
    "Please let me know whether {day} suits you.",
    "Thanks for the photographs of the {thing}.",
    "The last {thing} was scratched when it came.",
)
THINGS = ("gate", "printer", "crown", "boiler", "hedge", "leaflet", "saddle", "lens", "awning", "pump")
DAYS = ("Monday", "Tuesday", "12 March", "the end of the month", "next Friday")
SAID = Said(date(2026, 3, 4), clock(10, 15), "Europe/Berlin")


def mail(chance: random.Random) -> str:
    """One made-up mail."""
    said = " ".join(_sentence(chance) for _ in range(10))
    return f"Hello Robin,\n\n{said}\n\nKind regards\nKim\n\nOn Tuesday Robin wrote:\n> Is it ready?\n"


def _sentence(chance: random.Random) -> str:
    return chance.choice(SENTENCES).format(thing=chance.choice(THINGS), day=chance.choice(DAYS))


def heard(text: str) -> int:
    """How many things are found in a mail."""
    return sum(len(findings(text[start:end], SAID, ENGLISH)) for start, end in own_text(text))


def main(arguments: list[str]) -> int:
    """Measure, and print."""
    many = int(arguments[0]) if arguments else 2000
    chance = random.Random(1)
    mails = [mail(chance) for _ in range(many)]
    for text in mails[:50]:
        heard(text)  # patterns are compiled when they are first needed
    for part in (many // 2, many):
        began = time.process_time()
        found = sum(heard(text) for text in mails[:part])
        taken = time.process_time() - began
        print(f"{part} mails, {found} findings: {part / taken:.0f} mails per CPU-second")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
