"""Every page is the same to the letter, whether its template was made quick or left as Django has it."""

import re

import pytest
from django.template.loader import get_template
from django.template.loaders import cached
from django.urls import reverse

from bothways_web.foundation.quick_templates.loader import Loader, Quick
from tests.web.matrix.conftest import World
from tests.web.matrix.subjects import arguments
from tests.web.matrix.test_matrix import OURS, ask
from tests.web.matrix.walk import Place

pytestmark = pytest.mark.django_db
#: What is drawn anew for each answer: marks against forged forms, keys of forms.
_DRAWN = re.compile(r'value="(?:[A-Za-z0-9]{64}|[0-9a-f]{8}-[0-9a-f-]{27})"|"X-CSRFToken": "[A-Za-z0-9]+"')


@pytest.mark.parametrize("place", OURS, ids=lambda place: place.name)
def test_both_ways_give_the_same_page(world: World, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    address = reverse(place.name, kwargs=arguments(place, world.cast))
    quick = _pages(world, address)
    monkeypatch.setattr(Loader, "get_template", cached.Loader.get_template)
    assert _pages(world, address) == quick


def _pages(world: World, address: str) -> dict[str, str]:
    answers = {role: ask(world.browser(role), "GET", address) for role in ("owner", "customer")}
    return {role: _DRAWN.sub("", answer.content.decode(errors="replace")) for role, answer in answers.items()}


def test_pages_are_made_of_quick_templates() -> None:
    assert isinstance(get_template("desk/relationship.html").template, Quick)  # type: ignore[attr-defined]
