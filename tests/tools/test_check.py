"""The quick checks report each outcome, and fail when one of them fails."""

import pytest

from tools import check


def checks(*codes: int) -> list[check.Check]:
    """Checks that end with these exit codes and say so."""
    return [check.Check(f"ends with {n}", ["python", "-c", f"print('said {n}'); exit({n})"]) for n in codes]


def test_all_pass(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(check, "STYLE", checks(0))
    assert check.main(["style"]) == 0
    assert capsys.readouterr().out.startswith("ok   ends with 0 (")


def test_one_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(check, "STYLE", checks(0, 3))
    monkeypatch.setattr(check, "TESTS", checks(0))
    assert check.main([]) == 1
    said = capsys.readouterr().out
    assert "FAIL ends with 3" in said
    assert "said 3" in said
    assert "said 0" not in said
