"""The second reading through the API: the owner names it, looks at the request, switches it on and off."""

import pytest

from bothways_web.api.models import Scope
from bothways_web.channels import refiner
from bothways_web.channels.models import Refiner
from bothways_web.foundation import clock
from tests.cast import Cast
from tests.web.api.conftest import Program, membership_of, program

pytestmark = pytest.mark.django_db

PATH = "/second-reading"
HERE = {"address": "http://127.0.0.1:11434/v1", "model": "small", "key": "secret words"}


@pytest.fixture
def owner(cast: Cast) -> Program:
    return program(membership_of(cast.owner), Scope.ADMIN)


def test_it_is_named_looked_at_and_switched_on_and_off(cast: Cast, owner: Program) -> None:
    nothing = owner.get(PATH).ok()
    assert (nothing["on"], nothing["address"], nothing["request"], nothing["seen"]) == (False, "", None, "")
    named = owner.put(PATH, HERE).ok()
    assert (named["on"], named["has_key"], named["local"], named["since"]) == (False, True, True, None)
    assert named["request"]["address"] == "http://127.0.0.1:11434/v1/chat/completions"
    assert "send you the new proof by Friday." in str(named["request"]["body"]["messages"])
    assert "secret words" not in str(named)
    assert owner.post(f"{PATH}/on", {"seen": "0" * 64}).problem(409)["reason"] == "request_was_not_seen"
    on = owner.post(f"{PATH}/on", {"seen": named["seen"]}).ok()
    assert on["on"]
    assert on["since"]
    assert refiner.is_used(cast.merchant.id)
    assert not owner.delete(PATH).ok()["on"]
    assert refiner.is_used(cast.merchant.id) is None


def test_another_model_has_to_be_looked_at_anew(cast: Cast, owner: Program) -> None:
    seen = owner.put(PATH, HERE).ok()["seen"]
    owner.post(f"{PATH}/on", {"seen": seen}).ok()
    changed = owner.put(PATH, {"address": HERE["address"], "model": "large"}).ok()
    assert (changed["on"], changed["has_key"], changed["seen"] == seen) == (False, True, False)
    assert owner.post(f"{PATH}/on", {"seen": seen}).problem(409)["reason"] == "request_was_not_seen"
    assert not owner.put(PATH, {**HERE, "key": ""}).ok()["has_key"]


def test_what_was_sent_is_read_word_for_word(cast: Cast, owner: Program) -> None:
    owner.put(PATH, HERE).ok()
    row = Refiner.objects.get()
    asked = refiner.request_of(row, [{"role": "user", "content": "Is it so?"}])
    refiner.remember(row, cast.roy.id, clock.new_id(), asked, "no")
    (sent,) = owner.get(PATH).ok()["sent"]
    assert (sent["address"], sent["body"], sent["answer"]) == (asked.address, asked.body, "no")


def test_bad_addresses_and_nothing_named(cast: Cast, owner: Program) -> None:
    assert owner.post(f"{PATH}/on", {"seen": ""}).problem(409)["reason"] == "refiner_is_not_named"
    assert owner.delete(PATH).problem(409)["reason"] == "refiner_is_not_named"
    told = owner.put(PATH, {**HERE, "address": "http://models.other.example/v1"}).problem(422)
    assert told["reason"] == "address_does_not_fit"
    assert not Refiner.objects.exists()


def test_only_the_owner_sees_and_decides(cast: Cast, merchant: Program, customer: Program) -> None:
    staff = program(membership_of(cast.staff), Scope.ADMIN)
    for caller in (staff, customer):
        caller.get(PATH).problem(403)
        caller.put(PATH, HERE).problem(403)
        caller.post(f"{PATH}/on", {"seen": ""}).problem(403)
        caller.delete(PATH).problem(403)
    merchant.get(PATH).ok()
    merchant.delete(PATH).problem(403)
