"""After each simulated day, rebuilding gives the rows that stand there, and the journal is whole."""

from datetime import timedelta

import pytest

from bothways_web.foundation import clock
from bothways_web.journal.checking import faults
from bothways_web.journal.rebuild import rebuild
from tests.builders.rows import differences, everything_projected
from tests.cast import gather
from tests.simulation.deeds import ACTS
from tests.simulation.life import BEGAN, Life

pytestmark = pytest.mark.django_db

DAYS, ACTS_A_DAY = 10, 60


@pytest.mark.parametrize("seed", [1, 2])
def test_rebuilding_gives_the_rows_of_every_day(seed: int) -> None:
    with clock.at(BEGAN - timedelta(days=1)):
        cast = gather()
    customers = (cast.roy, cast.brook, cast.linden_at_mill)
    life = Life(seed, [(customer.merchants, customer.own) for customer in customers], ACTS)
    for number in range(DAYS):
        with life.day(number, ACTS_A_DAY):
            live = everything_projected()
            rebuild()
            assert differences(everything_projected(), live) == {}, f"day {number} of seed {seed}"
            assert list(faults()) == []
    assert len(life.recorded) > 25, life.recorded
    assert len(life.refused) > 10, life.refused
    assert life.recorded["entry_withdrawn"]
    assert life.recorded["become_unknown"]
