"""``python -m bench.read_archive [MAILS [PROCESSES]]``: mails read and heard in a second.

The whole chain but the tables: bytes of the file, mails, their heads and text, zones, acts and due dates. The
mails are made up here as mail programs write them: half of them plain, half with HTML beside it, some HTML
alone; in quoted-printable and base64; about ten sentences each, with a greeting, a signature, and the
mail before quoted below. Four times as many mails should take four times the time, and no more memory.
With several processes these read and hear, and the first cuts out and hands on.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from email import charset
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from itertools import islice
from pathlib import Path

from bench import listening
from bothways.language.en.language import ENGLISH
from bothways.language.findings import findings
from bothways_web.channels.archive_files import archive, mails
from bothways_web.channels.mail_reading import parse, parse_head, taken
from bothways_web.foundation.hands import Hands

MANY = 4000
_PORTION = 100


def mbox(path: Path, many: int) -> None:
    """So many mails in one file."""
    chance = random.Random(1)
    with path.open("wb") as file:
        for number in range(many):
            file.write(b"From kim@linden.example Wed Mar  4 10:15:00 2026\n")
            file.write(_mail(chance, number).replace(b"\nFrom ", b"\n>From ").rstrip() + b"\n\n")


def _mail(chance: random.Random, number: int) -> bytes:
    text = listening.mail(chance) + "".join(f"> {line}\n" for line in listening.mail(chance).splitlines())
    html = f"<html><head><style>p {{ margin: 0 }}</style></head><body>{_paragraphs(text)}</body></html>"
    kind = chance.randrange(4)
    made: EmailMessage | MIMEMultipart | MIMEText
    if kind < 2:
        made = _part(text, "plain", chance)
    elif kind == 2:
        made = MIMEMultipart("alternative")
        made.attach(_part(text, "plain", chance))
        made.attach(_part(html, "html", chance))
    else:
        made = _part(html, "html", chance)
    made["From"], made["To"] = "Kim Linden <kim@linden.example>", "Robin Roy <robin@roy.example>"
    made["Subject"], made["Date"] = "=?utf-8?q?The_order?=", "Wed, 4 Mar 2026 10:15:00 +0100"
    made["Message-ID"], made["References"] = f"<{number}@mails.example>", "<first@mails.example>"
    made["Received"] = "from mail.example by mail.linden.example; Wed, 4 Mar 2026 10:15:02 +0100"
    return made.as_bytes()


def _part(text: str, kind: str, chance: random.Random) -> MIMEText:
    letters = charset.Charset("utf-8")
    letters.body_encoding = chance.choice([charset.QP, charset.BASE64])
    return MIMEText(text, kind, _charset=letters)  # type: ignore[arg-type]  # a Charset is taken too


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line.replace('>', '&gt;')}</p>" for line in text.splitlines())


def read(path: Path, hands: Hands) -> Iterator[int]:
    """How many things are found in each portion of a file's mails."""
    found = mails(archive(path))
    portions = iter(lambda: [one.data for one in islice(found, _PORTION)], [])
    for _, heard in hands.each(_heard, ((None, portion) for portion in portions)):
        yield heard


def _heard(portion: list[bytes]) -> int:
    whole = [taken(parse(data)) for data in portion]
    texts = (mail.text[start:end] for mail in whole for start, end in mail.own)
    return sum(len(findings(text, listening.SAID, ENGLISH)) for text in texts)


def step(path: Path, do: Callable[[bytes], object]) -> float:
    """The time of this processor that a step takes over all mails of a file."""
    began = time.process_time()
    for found in mails(archive(path)):
        do(found.data)
    return time.process_time() - began


def main(arguments: list[str]) -> int:
    """Measure, and print."""
    many = int(arguments[0]) if arguments else MANY
    jobs = int(arguments[1]) if len(arguments) > 1 else 1
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder, Hands(jobs) as hands:
        path = Path(folder) / "archive.mbox"
        mbox(path, 4 * _PORTION * jobs)
        list(read(path, hands))  # patterns are compiled when they are first needed
        for part in (many // 4, many // 2, many):
            mbox(path, part)
            print(_measured(path, part, hands, jobs))
    if jobs > 1:
        print(_in_all(began, jobs))
    return 0


def _measured(path: Path, many: int, hands: Hands, jobs: int) -> str:
    clock, began = time.perf_counter(), time.process_time()
    heard = sum(read(path, hands))
    waited, chain = time.perf_counter() - clock, time.process_time() - began
    told = f"{many} mails of {path.stat().st_size // many} bytes, {heard} findings"
    if jobs > 1:
        return f"{told}: whole and heard {many / waited:,.0f} a second, {chain:.2f} s of them to hand on"
    steps = [many / step(path, do) for do in (len, _head, _whole)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{told}. Mails per CPU-second: cut out {steps[0]:,.0f}, heads {steps[1]:,.0f}, "
        f"whole {steps[2]:,.0f}, whole and heard {many / chain:,.0f}; peak memory {peak:.0f} MB"
    )


def _in_all(began: float, jobs: int) -> str:
    """What all processes took from the beginning, their own beginnings too."""
    other = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken_here = time.process_time() - began
    return (
        f"{jobs} processes took {other.ru_utime + other.ru_stime:.1f} CPU-seconds with their beginnings, "
        f"this one {taken_here:.1f}; each at most {other.ru_maxrss / 1024:.0f} MB"
    )


def _head(data: bytes) -> object:
    return taken(parse_head(data))


def _whole(data: bytes) -> object:
    return taken(parse(data))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
