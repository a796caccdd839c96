"""Plans for the matrix: a step that Roy sees."""

from uuid import UUID

from bothways.programme.kinds import Step
from bothways_web.foundation import clock
from bothways_web.programme import actions
from tests.builders.acts import done
from tests.cast import Cast


def step(cast: Cast) -> UUID:
    """Something that is planned with Roy."""
    planned = Step(id=clock.new_id(), what="Call them", on=clock.now().date())
    done(actions.add(cast.roy.merchants, planned, shared=True))
    return planned.id
