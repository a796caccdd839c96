"""The suite runs on both databases, and fails when either run fails."""

import pytest

from tools import postgres, suite

Environment = dict[str, str]


def pretend(monkeypatch: pytest.MonkeyPatch, *codes: int) -> list[tuple[list[str], Environment]]:
    """Runs of pytest that end with these codes, and a record of what they were given."""
    runs: list[tuple[list[str], Environment]] = []
    left = list(codes)

    def run(title: str, paths: list[str], environment: Environment, arguments: list[str]) -> int:
        runs.append((paths, environment))
        return left.pop(0)

    monkeypatch.setattr(suite, "run", run)
    return runs


def test_everything_runs_on_sqlite_and_what_uses_a_database_on_postgresql(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    runs = pretend(monkeypatch, 0, 0)
    assert suite.main([]) == 0
    (everything, first), (through_a_database, second) = runs
    assert everything == ["tests"]
    assert "tests/web" in through_a_database
    assert "BOTHWAYS_DATABASE_URL" not in first
    assert second["BOTHWAYS_DATABASE_URL"] == first[postgres.VARIABLE] == second[postgres.VARIABLE]


@pytest.mark.parametrize(
    ("codes", "expected"), [((1, 0), 1), ((0, 1), 1), ((0, suite.NOTHING_COLLECTED), 0), ((1, 1), 1)]
)
def test_a_failure_of_either_run_is_the_suites(
    monkeypatch: pytest.MonkeyPatch, codes: tuple[int, int], expected: int
) -> None:
    runs = pretend(monkeypatch, *codes)
    assert suite.main([]) == expected
    assert len(runs) == 2


def test_without_postgresql_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(postgres, "find_programs", lambda: None)
    assert suite.main([]) == 2
    assert "apt-get install postgresql" in capsys.readouterr().err
