"""What people wrote, as bodies carry it."""

from typing import Annotated

from pydantic import StringConstraints

#: A text of some length: what was said in a talk, an answer, a note.
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)]
