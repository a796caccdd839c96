"""Sources of templates written both ways, as code and by Django's own nodes: the text is the same."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.template import Context, VariableDoesNotExist, engines
from django.template.base import Template

from bothways_web.foundation.quick_templates.loader import Quick

LOOKED_UP = [
    "{{ text }} {{ safe }} {{ number }} {{ nothing }} {{ missing }} {{ missing.deeper }}",
    "{{ pair.0 }} {{ pair.name }} {{ pair.7 }} {{ text.upper }} {{ table.key }} {{ table.items }}",
    "{{ person.call }} {{ person.shout|upper }} {{ person.shout|default:text }} {{ person.class }}",
    "{{ table.missing }}{{ person.missing.deeper }}{{ person.text_of }}{{ number.real }}{{ text.0 }}",
    "{{ person.fails }}{{ person.fails.deeper }}{{ person.delete }}{{ table.0 }}{{ kept.name }} {{ kept }}",
]
FILTERED = [
    "{{ text|truncatechars:5 }} {{ safe|truncatechars:5 }}",
    "{{ missing|default:text }} {{ nothing|default:'<' }}",
    "{{ safe|upper }} {{ text|linebreaks }} {{ pair|join:text }} {{ number|floatformat:1 }} {{ text|safe }}",
    "{{ at|date:'c' }} {{ at|time:'H:i' }} {{ at }} {{ at.date|date:'j F' }} {{ nothing|date:'c' }}",
    "{{ person.call|default:'' }} {{ missing.deeper|default:'<' }} {{ text|truncatechars:5|upper }}",
    "{{ missing|default:_('b') }} {{ text|cut:'b'|default:number }}",
    "{{ 'a<b' }} {{ 'a<b'|upper }} {{ 7|add:'3' }}",
]
CHOSEN = [
    "{% if missing %}a{% elif text %}b{% else %}c{% endif %}{% if number > 1 %}d{% endif %}",
    "{% if missing.deeper == nothing %}e{% endif %}{% if not person.call %}f{% else %}g{% endif %}",
    "{% if text and missing or number >= 3 and 'b' in text %}a{% endif %}",
    "{% if nothing in number %}b{% endif %}{% if text|default:missing %}c{% else %}d{% endif %}",
    "{% if nothing|default:missing %}a{% else %}b{% endif %}",
    "{% if nothing is None and number is not None and text != safe %}a{% endif %}",
    "{% if person.fails %}a{% else %}b{% endif %}",
    "{% if nothing.deeper %}c{% endif %}{% if pair|length %}d{% endif %}",
    "{% if 'z' not in text and number <= 2000 %}a{% endif %}{% if nothing < number %}b{% else %}c{% endif %}",
]
REPEATED = [
    "{% for key, value in table.items %}{{ value }}{{ forloop.counter }}{{ forloop.x }}{% endfor %}",
    "{% for one in pair reversed %}{{ one }}{% if not forloop.last %}, {% endif %}{% endfor %}{{ one }}",
    "{% for one in pair %}{% for two in pair %}{{ forloop.parentloop.counter }}{% endfor %}{% endfor %}",
    "{% for one in missing.deeper %}{{ one }}{% empty %}{{ text }}{% endfor %}",
    "{% for one in nothing %}a{% endfor %}",
    "{% for one in pair %}{% cycle 'a' 'b' %}{% ifchanged one %}{{ one }}{% endifchanged %}{% endfor %}",
    "{% with a=text b=missing c=person.call %}{{ a }}{{ b }}{{ c }}{% endwith %}{{ a }}",
]
SAID = [
    "{% load i18n %}{% translate '100%% & more' %} {% translate text %} {% translate 'x' as y %}{{ y }}",
    "{% load i18n %}{% blocktranslate trimmed with a=text %} {{ a }}% of\n {{ no }} {% endblocktranslate %}",
    "{% load i18n %}{% blocktranslate count n=2 %}one{% plural %}{{ n }} {{ text }}{% endblocktranslate %}",
    "{% load i18n %}{% blocktranslate count n=1 %}one {{ n }}{% plural %}{{ n }}s{% endblocktranslate %}",
    "{% load i18n %}{% blocktranslate asvar said %}{{ text }}{% endblocktranslate %}{{ said }}",
    "{{ _('100%') }} {{ _('yes')|default:text }}",
]
ELSEWHERE = [
    "{% load static %}{% static 'a b.css' %} {% static text %} {% static 'c' as c %}{{ c }}",
    "{% url 'sides' %} {% url 'desk:today' 'a-b' %} {% url 'desk:today' slug='a' %}",
    "{% url 'no' as u %}{{ u }}",
    "{% url 'desk:relationship' 'a' '0192aaaa-0000-7000-8000-00000000000b' %}",
    "{% url 'desk:relationship' 'a' key %}",
    "{% include 'parties/field.html' with field=missing %}",
    "{% include 'parties/top.html' with title=text only %}",
    "{% load at %}{{ 'merchant'|whose }}{% autoescape off %}{{ text }}{% csrf_token %}{% endautoescape %}",
    "{% csrf_token %}{% comment %}no{% endcomment %}{# no #}{% verbatim %}{{ text }}{% endverbatim %}",
]


@pytest.mark.parametrize("source", [*LOOKED_UP, *FILTERED, *CHOSEN, *REPEATED, *SAID, *ELSEWHERE])
def test_both_ways_give_the_same_text(source: str) -> None:
    engine = engines["django"].engine  # type: ignore[attr-defined]
    quick = Quick(source, engine=engine)
    # Twice: what was learned at the first time must not change the second.
    for _ in range(2):
        text = quick.render(Context(_given(source)))
        assert text == Template(source, engine=engine).render(Context(_given(source)))
        assert isinstance(text, str)


@pytest.mark.parametrize(
    "source",
    ["{{ person.price }}", "{{ person.price|default:1 }}", "{% for one in person.price %}{% endfor %}"],
)
def test_what_breaks_on_a_page_is_not_hidden(source: str) -> None:
    engine = engines["django"].engine  # type: ignore[attr-defined]
    with pytest.raises(ZeroDivisionError):
        Quick(source, engine=engine).render(Context(_given(source)))


def test_a_filter_needs_what_it_is_given() -> None:
    engine = engines["django"].engine  # type: ignore[attr-defined]
    with pytest.raises(VariableDoesNotExist):
        Quick("{{ text|default:missing }}{{ nothing|default:missing }}", engine=engine).render(
            Context(_given(""))
        )


def _given(source: str) -> dict[str, object]:
    engine = engines["django"].engine  # type: ignore[attr-defined]
    return {
        "text": "<b>it's</b>",
        "safe": engine.from_string("<i>").render(Context({})),
        "number": 1234.5,
        "nothing": None,
        "pair": ("first", "second"),
        "table": {"key": "<v>", "items": "by key"} if ".items }}" in source else {"key": "<v>"},
        "person": _Person(),
        "kept": _Kept,
        "key": UUID(int=11),
        "at": datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC),
        "csrf_token": "<mark>",
    }


class _Person:
    shout = "hey & ho"

    def call(self) -> str:
        return "<called>"

    def text_of(self, other: str) -> str:
        return other

    def delete(self) -> str:
        raise AssertionError("a page must not change anything")

    delete.alters_data = True  # type: ignore[attr-defined]

    @property
    def fails(self) -> str:
        raise ObjectDoesNotExist

    @property
    def price(self) -> float:
        return 1 / 0


class _Kept:
    do_not_call_in_templates = True
    name = "not called"

    def __init__(self) -> None:
        raise AssertionError("a page must not make one")
