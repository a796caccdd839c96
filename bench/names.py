"""Invented names, many and varied: the same number gives the same names on every machine."""

import hashlib
from dataclasses import dataclass


def _words(text: str) -> list[str]:
    return text.split()


_BEGINNINGS = _words(
    "Al Bar Bel Bro Cal Cor Dal Der El Fal Far Gar Gil Hal Har Hol Jar Kel Kor Lar Lin Mar Mel Mor Nar "
    "Nor Ol Par Pel Quin Ral Ros Sal Sor Tal Tor Ul Val Wes Yar"
)
_MIDDLES = _words("a e i o u an en in on ar er or al el il ol as es is os")
_ENDS = _words(
    "bert by combe dale den field ford grove ham hurst ley low man mere mond ner ric ridge sby shaw son "
    "stead sten stock thorpe ton vale ver wick wood"
)
_FIRST = _words(
    "Ada Aldo Bea Bruno Cleo Dario Edda Emil Fay Finn Gala Gus Hedy Hugo Ida Ivo Jana Joel Kim Kurt Lena "
    "Leo Mara Milo Nell Nico Olga Otto Pia Paul Rhea Rolf Suse Sven Thea Tom Uma Urs Vera Veit Wim Wanda "
    "Xenia Yara Yves Zoe"
)
_TRADES = _words(
    "Bakery Brewery Dairy Florists Foods Furniture Garden Glass Hotel Interiors Joinery Kitchens Laundry "
    "Lighting Mill Motors Nursery Optics Orchard Paper Pharmacy Pottery Print Roastery Saddlery Seeds "
    "Soap Spirits Stationery Tailors Tea Textiles Timber Tools Toys Travel Vineyard Watches Weaving Wines"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A customer's names: the firm's, and its one person's."""

    company: str
    first: str
    last: str
    email: str

    @property
    def person(self) -> str:
        """The person's whole name."""
        return f"{self.first} {self.last}"


def named(number: int, kind: str = "book") -> Named:
    """The names of the customer with this number; another ``kind`` gives others."""
    drawn = drawn_from(number, kind)
    last, firm = _surname(drawn[0:6]), _surname(drawn[6:12])
    first = _FIRST[drawn[12] % len(_FIRST)]
    company = f"{firm} {_TRADES[drawn[13] % len(_TRADES)]}"
    if drawn[14] % 4 == 0:
        company += f" {_surname(drawn[16:22])}"
    return Named(company, first, last, f"{first}.{last}@{firm}{number}.example".lower())


def drawn_from(number: int, kind: str) -> bytes:
    """32 bytes that look random and are always the same for a number."""
    return hashlib.sha256(f"{kind} {number}".encode()).digest()


def _surname(drawn: bytes) -> str:
    begin, middle, end = (int.from_bytes(drawn[at : at + 2], "big") for at in (0, 2, 4))
    middles = _MIDDLES[middle % len(_MIDDLES)] if middle & 0x8000 else ""
    return _BEGINNINGS[begin % len(_BEGINNINGS)] + middles + _ENDS[end % len(_ENDS)]
