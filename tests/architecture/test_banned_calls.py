"""No clock, no chance and no I/O in the rules; one clock in the shell; views ask through queries."""

import pytest

from tests.architecture import banned
from tests.architecture.sources import python_files, snippet

THE_CLOCK = "src/bothways_web/foundation/clock.py"


def test_the_rules_use_no_clock_no_chance_and_no_io() -> None:
    found = [use for source in python_files("src/bothways") for use in banned.uses(source, banned.CORE)]
    assert not found, "\n".join(found)


def test_the_shell_has_one_clock() -> None:
    sources = [source for source in python_files("src/bothways_web") if str(source.path) != THE_CLOCK]
    found = [use for source in sources for use in banned.uses(source, banned.SHELL)]
    found += [use for source in sources for use in banned.dates_itself(source)]
    assert not found, "\n".join(found)


def test_views_ask_through_queries() -> None:
    views = [source for source in python_files("src/bothways_web") if banned.is_view(source)]
    found = [use for source in views for use in banned.uses(source, banned.VIEWS)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "bad",
    [
        "from datetime import datetime\ndatetime.now()",
        "from datetime import datetime as d\nstamp = d.utcnow",
        "import datetime\ndatetime.date.today()",
        "import time\ntime.time()",
        "from time import monotonic\nmonotonic()",
        "from uuid import uuid4\nuuid4()",
        "from random import choice\nchoice([1])",
        "import random as r\nr.random()",
        "import numpy as np\nnp.random.normal()",
        "from numpy.random import default_rng\ndefault_rng(1)",
        "open('book.txt')",
        "print('kept')",
        "import os\nos.environ['HOME']",
    ],
)
def test_a_rule_that_reaches_outside_is_found(bad: str) -> None:
    assert list(banned.uses(snippet("src/bothways/promises/due.py", bad), banned.CORE))


@pytest.mark.parametrize(
    "good",
    [
        "from datetime import datetime\ndef late(now: datetime) -> bool: return now > due",
        "import numpy as np\ndef draw(rng: np.random.Generator) -> float: return rng.normal()",
        "from uuid import UUID\nUUID(int=1)",
        "time = 3\nopen_questions = time",
        "def identity(random: bytes) -> bytes: return random[:10]",
    ],
)
def test_a_rule_that_takes_arguments_is_left_alone(good: str) -> None:
    assert list(banned.uses(snippet("src/bothways/promises/due.py", good), banned.CORE)) == []


@pytest.mark.parametrize(
    "bad",
    [
        "from django.utils import timezone\ntimezone.now()",
        "from django.utils.timezone import now as present\nField(default=present)",
        "from datetime import UTC, datetime\ndatetime.now(UTC)",
        "import time\ntime.time()",
        "from django.db.models.functions import Now\nNow()",
    ],
)
def test_a_second_clock_is_found(bad: str) -> None:
    assert list(banned.uses(snippet("src/bothways_web/promises/queries.py", bad), banned.SHELL))


def test_a_field_that_dates_itself_is_found() -> None:
    bad = snippet("src/bothways_web/trade/models.py", "at = DateTimeField(auto_now_add=True)")
    assert list(banned.dates_itself(bad))


def test_measuring_how_long_something_takes_is_left_alone() -> None:
    good = snippet("src/bothways_web/cli/main.py", "import time\ntime.monotonic()")
    assert list(banned.uses(good, banned.SHELL)) == []


@pytest.mark.parametrize(
    "bad",
    [
        "from bothways_web.parties.models import Person\nPerson.objects.get(id=1)",
        "from bothways_web.parties import models\nmodels.Person.objects.filter(id=1)",
        "from django.shortcuts import get_object_or_404\nget_object_or_404(Person, id=1)",
    ],
)
def test_a_view_that_asks_by_itself_is_found(bad: str) -> None:
    source = snippet("src/bothways_web/parties/views.py", bad)
    assert banned.is_view(source)
    assert list(banned.uses(source, banned.VIEWS))
