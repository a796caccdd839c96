"""What people are called when one is on first-name terms."""

import pytest

from bothways_web.parties.names import first_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Jana Seidel", "Jana"),
        ("Dr. Jana Seidel", "Jana"),
        ("Prof Dr Jana Seidel", "Jana"),
        ("J. Seidel", "J."),
        ("Ines", "Ines"),
        ("Dr.", "Dr."),
        ("", ""),
    ],
)
def test_a_title_is_no_first_name(name: str, called: str) -> None:
    assert first_name(name) == called
