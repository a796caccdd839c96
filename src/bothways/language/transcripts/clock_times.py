"""Times of transcripts, ``00:01:02.500``, ``1:02`` or ``0:0:2.5``, and the pairs above captions."""

import re

#: One time, with or without hours; a comma or a dot before the part of a second.
TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
#: The line above a caption, in WebVTT (W3C, section 4.1) and SubRip; what follows the second time is layout.
PAIR = re.compile(rf"^[ \t]*(?P<begins>{TIME})[ \t]*-->[ \t]*(?P<ends>{TIME})(?:[ \t].*)?$")
#: The same line where something about it is wrong.
ARROW = "-->"


def seconds(written: str) -> float:
    """Seconds of a time written as in ``TIME``."""
    total = 0.0
    for part in written.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
