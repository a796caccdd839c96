"""Which kinds of words a pattern cannot do without, gathered while it is read."""

#: How many of a pattern's needs are looked at before it is tried.
CHECKED = 3
_A_KIND = 100  # a kind has more words than a word


class Needs:
    """Sets of kinds; a sentence without a word of each cannot match."""

    def __init__(self) -> None:
        self._groups: list[list[list[frozenset[str]]]] = [[[]]]

    def add(self, kinds: frozenset[str]) -> None:
        """A word of one of these kinds is needed where the reading stands."""
        self._groups[-1][-1].append(kinds)

    def mark(self, plain: str, *, optional: bool) -> None:
        """A bracket, a bar, or something that changes nothing here."""
        if plain == "(":
            self._groups.append([[]])
        elif plain == "|":
            self._groups[-1].append([])
        elif plain == ")":
            needed = _of(self._groups.pop())
            if not optional:
                self._groups[-1][-1] += needed

    def found(self) -> tuple[frozenset[str], ...]:
        """What the whole needs, what is rarest first."""
        return tuple(sorted(_of(self._groups[0]), key=_commonness)[:CHECKED])


def _of(choices: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    if len(choices) == 1:
        return choices[0]
    if not all(choices):
        return []
    return [frozenset().union(*(min(needed, key=_commonness) for needed in choices))]


def _commonness(kinds: frozenset[str]) -> int:
    return sum(_A_KIND if kind.isupper() else 1 for kind in kinds)
