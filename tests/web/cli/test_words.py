"""Every command explains itself, and fails with one plain sentence."""

import sys

import pytest

from bothways_web.cli.main import app
from tests.web.cli.conftest import Terminal


def commands() -> list[tuple[str, ...]]:
    """The words of every command."""
    found: list[tuple[str, ...]] = [
        (str(c.name or c.callback.__name__),) for c in app.registered_commands if c.callback
    ]
    for group in app.registered_groups:
        assert group.typer_instance is not None
        found += [
            (str(group.name), str(c.name or c.callback.__name__))
            for c in group.typer_instance.registered_commands
            if c.callback
        ]
    return found


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_a_command_explains_itself(empty_terminal: Terminal, words: tuple[str, ...]) -> None:
    said = empty_terminal.run(*words, "--help").ok()
    assert "Usage:" in said
    assert "TEXT" not in said.split("Options")[0]


def test_without_words_the_commands_are_listed(empty_terminal: Terminal) -> None:
    done = empty_terminal.run()
    assert "serve" in done.out + done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("serf",), "serve"),
        (("serve", "--port", "x"), "--port"),
        (("user", "token"), "email"),
        (("user", "add", "a@b.example", "--role", "king"), "owner"),
    ],
)
def test_a_command_that_is_not_understood(
    empty_terminal: Terminal, words: tuple[str, ...], said: str
) -> None:
    assert said in empty_terminal.run(*words).refused(2).lower()


def test_settings_that_do_not_fit(empty_terminal: Terminal) -> None:
    said = empty_terminal.run("migrate", BOTHWAYS_PORT="many").err
    assert "BOTHWAYS_PORT" in said
    assert "Traceback" not in said


def test_a_database_that_does_not_answer(empty_terminal: Terminal) -> None:
    address = "postgresql://nobody@127.0.0.1:1/nowhere"
    said = empty_terminal.run("migrate", BOTHWAYS_DATABASE_URL=address).refused()
    assert said.startswith("The database cannot be opened")


def test_an_empty_database_is_not_written(empty_terminal: Terminal) -> None:
    said = empty_terminal.run("user", "tokens", "jan@linden.example").refused()
    assert said.startswith("The database is not up to date")
    assert said.endswith("Run `bothways migrate`.")


def test_a_broken_pipe_is_no_accident(empty_terminal: Terminal) -> None:
    process = empty_terminal.start("--help")
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() in (0, 1)


def test_what_should_not_have_happened_is_told_without_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("paper jam\nin the second line")

    monkeypatch.setattr("bothways_web.cli.house.set_up", broken)
    monkeypatch.setattr(sys, "argv", ["bothways", "migrate"])
    with pytest.raises(SystemExit) as left:
        app()
    assert left.value.code == 1
    said = capsys.readouterr().err
    assert "RuntimeError: paper jam." in said
    assert "second line" not in said
