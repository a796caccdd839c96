"""What opens nothing any more is taken away, and nothing else."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import models

from bothways_web.foundation import clock
from bothways_web.journal import due_work
from bothways_web.parties import codes, members
from bothways_web.parties.buttons import button_token
from bothways_web.parties.links import page_link, page_token
from bothways_web.parties.models import Address, Button, Code, Invitation, PageLink, Role, Sees, Token
from bothways_web.parties.sweeping import CODES_STAY, ENDED_STAY, sweep
from bothways_web.promises import feed_tokens
from bothways_web.promises.models import Feed
from tests.cast import Cast
from tests.web.parties.test_sides import signed_in

pytestmark = pytest.mark.django_db


def in_days(days: float) -> datetime:
    return clock.now() + timedelta(days=days)


LONG = ENDED_STAY.days + 1


def paul(cast: Cast) -> Address:
    return Address.objects.get(id=cast.roy.addresses["paul"])


def left(model: type[models.Model]) -> int:
    return model._default_manager.count()


def test_a_code_goes_a_day_after_it_ended(cast: Cast) -> None:
    code = Code.objects.create(link=page_link(paul(cast)), browser_hash="0" * 64)
    codes.code_token(code)
    assert sweep(in_days(CODES_STAY.days)) == 0
    assert sweep(in_days(CODES_STAY.days + 0.01)) == 1
    assert (left(Code), left(Token), left(PageLink)) == (0, 0, 1)


@pytest.mark.parametrize(
    ("model", "ended"),
    [
        (PageLink, "revoked_at"),
        (Button, "revoked_at"),
        (Button, "answered_at"),
        (Invitation, "revoked_at"),
        (Invitation, "accepted_at"),
    ],
)
def test_what_ended_goes_with_its_tokens_after_a_while(cast: Cast, model: Any, ended: str) -> None:
    page_token(paul(cast))
    button_token(paul(cast), "have", cast.roy.id)
    members.invite(cast.owner, "new@one.example", "New", Role.STAFF, Sees.ALL)
    assert left(Token) == 3
    model.objects.update(**{ended: clock.now()})
    assert sweep(in_days(LONG - 2)) == 0
    assert sweep(in_days(LONG)) == 1
    assert (left(model), left(Token)) == (0, 2)


def test_what_still_opens_something_stays(cast: Cast) -> None:
    page_token(paul(cast))
    button_token(paul(cast), "have", cast.roy.id)
    assert sweep(in_days(5000)) == 0
    assert (left(PageLink), left(Button), left(Token)) == (1, 1, 2)


def test_an_invitation_that_nobody_answered_goes(cast: Cast) -> None:
    members.invite(cast.owner, "new@one.example", "New", Role.STAFF, Sees.ALL)
    assert sweep(in_days(members.GOOD_FOR.days + LONG)) == 1
    assert (left(Invitation), left(Token)) == (0, 0)


def test_sessions_that_ended_go(cast: Cast) -> None:
    signed_in(cast.jan)
    assert sweep(clock.now()) == 0
    assert sweep(in_days(400)) == 1
    assert left(Session) == 0


def test_a_revoked_calendar_goes(cast: Cast) -> None:
    feed_tokens.make(cast.owner)
    assert feed_tokens.sweep(in_days(LONG)) == 0
    feed_tokens.revoke(cast.owner)
    assert feed_tokens.sweep(in_days(LONG)) == 1
    assert (left(Feed), left(Token)) == (0, 0)


def test_the_worker_does_it(cast: Cast) -> None:
    Code.objects.create(link=page_link(paul(cast)), browser_hash="0" * 64)
    done = {one.name: one.count for one in due_work.tick(in_days(3))}
    assert done["links and codes that ended"] == 1
    assert "calendars that ended" in done
