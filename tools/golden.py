"""Golden bodies: for each kind and version one body as it is stored, and how it is read today.

    python tools/golden.py

writes those that are missing, of today's versions. One that is there is never written again: should its
reading change, a stored entry would say something else than when it was recorded.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bothways.journal.body import Body  # noqa: E402 - found only once the root is on the path
from bothways.journal.digest import content_bytes  # noqa: E402
from tests.builders.arbitrary import arbitrary  # noqa: E402
from tests.builders.kinds import every_kind  # noqa: E402

FOLDER = ROOT / "tests" / "core" / "golden"


def path_of(kind: str, version: int) -> Path:
    """Where the golden body of a kind's version stands."""
    return FOLDER / f"{kind}.{version}.json"


def stored(body: Body) -> Any:
    """A body as its entry would store it."""
    return json.loads(content_bytes(body, None))["body"]


def missing() -> Iterator[tuple[Path, dict[str, Any]]]:
    """The golden bodies of today's versions that are not there yet."""
    for kind in every_kind():
        path = path_of(kind.name, kind.version)
        if not path.exists():
            body = stored(arbitrary(kind.body, Random(kind.name), full=True))  # noqa: S311
            yield path, {"stored": body, "read": body}


def main() -> None:
    """Write what is missing, and name it."""
    FOLDER.mkdir(exist_ok=True)
    for path, golden in missing():
        path.write_text(json.dumps(golden, indent=1, sort_keys=True) + "\n", encoding="ascii")
        print(f"{path.relative_to(ROOT)} is new.")


if __name__ == "__main__":
    main()
