"""Running ``bothways import`` as people do, from its start to its end, and its rows once more by raw SQL."""

import csv
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from bench import again
from bench.book import SLUG
from bench.clockwork import Sample, timed
from bench.measures.batches import per_item
from bench.measures.setting import Setting
from bench.plan import Figure
from bench.processes import Processes
from bothways_web.journal.models import Batch, JournalEntry


def measure_file(
    setting: Setting, name: str, what: str, header: Sequence[str], rows: list[list[str]]
) -> Figure:
    """Import a file; one item is one of its rows."""
    file = setting.folder / f"{what}.csv"
    write_file(file, header, rows)
    ours, raw = Sample(), Sample()
    _import(setting, what, file, ours)
    tables = again.written(_new_relationships())
    timed(raw, Processes((os.getpid(),)) | setting.database_processes, [lambda: again.write(tables)])
    return per_item(setting, name, ours, raw, len(rows), sum(len(table.rows) for table in tables))


def write_file(file: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A CSV file."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(header)
        writer.writerows(rows)


def _import(setting: Setting, what: str, file: Path, sample: Sample) -> None:
    command = [sys.executable, "-m", "bothways_web", "import", what, str(file), "--merchant", SLUG]
    cpu, begun = setting.database_processes.cpu() + _children(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    sample.wall = time.perf_counter() - begun
    sample.cpu = setting.database_processes.cpu() + _children() - cpu
    sample.each.append(1000 * sample.wall)


def _children() -> float:
    """Seconds of processor time that processes used which this one started and which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _new_relationships() -> list[UUID]:
    batch = Batch.objects.latest("started_at")
    entries = JournalEntry.objects.filter(actor_batch=batch.id)
    return list(entries.values_list("relationship_id", flat=True).distinct())
