"""The guide to the looks names every class that the styles know, and no other."""

import re
from pathlib import Path

STATIC = Path("src/bothways_web/foundation/static/bothways")
GUIDE = Path("docs/reference/looks.md")
FROM_HTMX = {"htmx-swapping", "htmx-added", "htmx-settling"}
# Names a page may carry that no rule needs: frames and kinds that say what they are.
WITHOUT_RULES = {"desk", "rows", "told", "from"}


def styled() -> set[str]:
    """Every class that some rule selects."""
    found: set[str] = set()
    for sheet in STATIC.glob("*.css"):
        text = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        found |= {
            name for rule in re.findall(r"[^{};]*\{", text) for name in re.findall(r"\.([a-z][\w-]*)", rule)
        }
    return found - FROM_HTMX


def shown() -> set[str]:
    """Every class in an example of the guide."""
    named = re.findall(r'class="([^"]+)"', GUIDE.read_text(encoding="utf-8"))
    return {name for names in named for name in names.split()}


def test_every_class_has_its_example() -> None:
    assert styled() - shown() - WITHOUT_RULES == set()


def test_every_example_has_its_rule() -> None:
    assert shown() - styled() - WITHOUT_RULES == set()


def test_templates_use_the_classes_of_the_guide() -> None:
    """A new class is welcome, with its rule and its example in the guide."""
    known = styled() | WITHOUT_RULES
    strange = {
        f"{path.name}: {name}"
        for path in Path("src/bothways_web").rglob("*.html")
        for names in re.findall(r'class="([^"]+)"', _without_tags(path.read_text(encoding="utf-8")))
        for name in names.split()
        if name not in known
    }
    assert strange == set()


def test_templates_carry_no_style_and_no_handler() -> None:
    """The content security policy would drop them silently. Mails have none, and no style sheets."""
    inline = re.compile(r"<style\b|\sstyle=|\son[a-z]+=|hx-on|<script(?![^>]*\ssrc=)|javascript:")
    found = [
        path.name
        for path in Path("src/bothways_web").rglob("*.html")
        if "mail" not in path.parts
        if inline.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def _without_tags(template: str) -> str:
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", " ", template, flags=re.DOTALL)
