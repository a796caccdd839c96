"""How often something is so, with the interval in which the true share lies."""

from math import sqrt


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); all is possible where nothing was counted."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def told(what: str, right: int, of: int) -> str:
    """ "recall 12 of 14, .86 (.60 to .96)"."""
    low, high = wilson(right, of)
    return f"{what} {right} of {of}, {right / max(of, 1):.2f} ({low:.2f} to {high:.2f})"
