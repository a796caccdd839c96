"""Writing a file that is there whole or not at all, and that only its owner may read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bothways_web.cli.plain import Failure


@contextmanager
def written(file: Path) -> Iterator[BinaryIO]:
    """A new file, to be written; it stands under its name once all of it is on the disk."""
    if file.exists():
        raise Failure(f"{file} is there already. Choose another name, or move it away.")
    part = file.with_name(f"{file.name}.part")
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w+b") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        part.rename(file)
    except OSError as error:
        raise Failure(f"{file} cannot be written: {error.strerror or error}.") from None
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
