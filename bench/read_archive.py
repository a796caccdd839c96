"""``python -m bench.read_archive [MAILS]``: mails read and heard in a second of one processor.

The whole chain but the tables: bytes of the file, mails, their heads and text, zones, acts and due dates. The
mails are made up here as mail programs write them: half of them plain, half with HTML beside it, some HTML
alone; in quoted-printable and base64; about ten sentences each, with a greeting, a signature, and the
mail before quoted below. Four times as many mails should take four times the time, and no more memory.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from email import charset
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

from bench import listening
from bothways.language.en.language import ENGLISH
from bothways.language.findings import findings
from bothways_web.channels.archive_files import archive, mails
from bothways_web.channels.mail_reading import parse, parse_head, taken

MANY = 4000


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


def read(path: Path) -> Iterator[int]:
    """How many things are found in each mail of a file."""
    for found in mails(archive(path)):
        mail = taken(parse(found.data))
        yield sum(len(findings(mail.text[start:end], listening.SAID, ENGLISH)) for start, end in mail.own)


def main(arguments: list[str]) -> int:
    """Measure, and print."""
    many = int(arguments[0]) if arguments else MANY
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.mbox"
        mbox(path, 50)
        list(read(path))  # patterns are compiled when they are first needed
        for part in (many // 4, many):
            mbox(path, part)
            began = time.process_time()
            sizes = [len(found.data) for found in mails(archive(path))]
            cut = time.process_time() - began
            began = time.process_time()
            for found in mails(archive(path)):
                taken(parse_head(found.data))
            heads = time.process_time() - began
            began = time.process_time()
            for found in mails(archive(path)):
                taken(parse(found.data))
            whole = time.process_time() - began
            began = time.process_time()
            heard = sum(read(path))
            chain = time.process_time() - began
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{part} mails of {sum(sizes) // part} bytes, {heard} findings. Mails per CPU-second: "
                f"cut out {part / cut:,.0f}, heads {part / heads:,.0f}, whole {part / whole:,.0f}, "
                f"whole and heard {part / chain:,.0f}; peak memory {peak:.0f} MB"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
