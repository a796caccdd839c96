"""Logins and tokens from the terminal."""

import pytest

from tests.web.cli.conftest import PASSWORD, Terminal

JAN = "jan@linden.example"


def test_a_login_is_made_once(owned: Terminal) -> None:
    words = ("--name", "Jan Linden", "--merchant", "linden-labels")
    assert "already" in owned.run("user", "add", JAN, *words).refused()
    said = owned.run(
        "user", "add", "ines@linden.example", "--name", "Ines", "--role", "staff", stdin=PASSWORD
    ).ok()
    assert said == "ines@linden.example is staff of Linden Labels. They sign in at /desk/linden-labels/.\n"


def test_what_it_says_in_an_empty_book_can_be_typed(terminal: Terminal) -> None:
    said = terminal.run("today").refused()
    assert said.startswith("There is no merchant here yet.")
    words = said.partition("`bothways ")[2].partition("`")[0].split()
    assert "is owner of COMPANY" in terminal.run(*words, stdin=PASSWORD + "\n").ok()
    assert "What we owe" in terminal.run("today").ok()


def test_a_new_book_has_the_machines_time_zone_or_the_one_that_was_given(terminal: Terminal) -> None:
    new = ("user", "add", JAN, "--name", "Jan", "--new-merchant")
    said = terminal.run(*new, "Here", stdin=PASSWORD, TZ="Europe/Kyiv").ok()
    assert "Days begin and end by Europe/Kyiv, as on this machine" in said
    assert "UTC, as on this machine" in terminal.run(*new, "Odd", TZ="Mars/Base").ok()
    assert "Days begin" not in terminal.run(*new, "There", "--zone", "Asia/Tokyo").ok()
    assert "no such time zone" in terminal.run(*new, "Nowhere", "--zone", "Mars/Base").refused(2)


def test_a_merchant_that_is_not_there_is_answered_with_those_that_are(owned: Terminal) -> None:
    said = owned.run("today", "--merchant", "lindem").refused()
    assert "“lindem”" in said
    assert "linden-labels" in said


def test_several_merchants_are_told_apart(owned: Terminal) -> None:
    owned.run("user", "add", JAN, "--name", "Jan", "--new-merchant", "Mill Paper").ok()
    said = owned.run("user", "token", JAN).refused(2)
    assert "linden-labels, mill-paper" in said
    assert owned.run("user", "token", JAN, "--merchant", "mill-paper").ok().startswith("bw_")
    assert "already" in owned.run("user", "add", JAN, "--name", "J", "--new-merchant", "Mill paper").refused()


def test_a_token_is_shown_once_listed_and_ended(owned: Terminal) -> None:
    secret = owned.run("user", "token", JAN, "--scope", "write", "--name", "web shop").ok().strip()
    listed = owned.run("user", "tokens", JAN).ok()
    assert secret not in listed
    assert all(word in listed for word in (secret[:8], "web shop", "write", "merchant of Linden Labels"))
    owned.run("user", "revoke", JAN, secret[:8]).ok()
    assert owned.run("user", "tokens", JAN).ok() == "No tokens.\n"
    owned.run("user", "revoke", JAN, secret[:8]).refused(2)


@pytest.mark.parametrize(
    ("words", "stdin", "code", "said"),
    [
        (("add", "nobody", "--name", "N"), PASSWORD, 2, "no mail address"),
        (("add", "n@n.example", "--name", "N"), "", 2, "standard input"),
        (("add", "n@n.example", "--name", "N", "--merchant", "gone"), PASSWORD, 1, "“gone”"),
        (("add", "n@n.example", "--name", "N", "--new-merchant", "?!"), PASSWORD, 2, "letters or digits"),
        (("token", "n@n.example"), "", 1, "Nobody signs in"),
        (("token", JAN, "--as-customer"), "", 1, "not the customer of any merchant"),
        (("token", JAN, "--merchant", "gone"), "", 1, "does not act for “gone”"),
        (("password", "n@n.example"), PASSWORD, 1, "Nobody signs in"),
    ],
)
def test_what_cannot_be_done_is_said(
    owned: Terminal, words: tuple[str, ...], stdin: str, code: int, said: str
) -> None:
    assert said in owned.run("user", *words, stdin=stdin).refused(code)
    assert "n@n.example" not in owned.run("user", "tokens", "n@n.example").out


def test_a_new_password_is_set(owned: Terminal) -> None:
    assert "new password" in owned.run("user", "password", JAN, stdin="ribbon and linden\n").ok()
