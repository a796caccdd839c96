"""A Dovecot of one's own: a real IMAP server for tests, in a temporary folder, on free ports of 127.0.0.1."""

import getpass
import grp
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

MISSING = "Dovecot is missing. On Debian and Ubuntu: apt-get install dovecot-imapd"
READY_WITHIN = 60  # seconds

_SETTINGS = """\
base_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
{certificate}
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login {mechanisms}
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
mail_location = maildir:~/Maildir
userdb {{
  driver = static
  args = uid={owner} gid={owner_group} home={folder}/mail/%u
}}
{oauth}
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = {ssl}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Junk {{
    auto = subscribe
    special_use = \\Junk
  }}
}}
"""
_OAUTH = """\
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/oauth2
}}
"""
_INTROSPECTION = """\
introspection_mode = post
introspection_url = {url}
username_attribute = username
active_attribute = active
active_value = true
"""


class DovecotError(Exception):
    """The server could not be found or started; the text says why."""


def find_dovecot() -> Path | None:
    """The server's program with its IMAP part; None when there is none."""
    found = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if found is None:
        return None
    parts = [
        Path(folder) / "dovecot" / "imap" for folder in ("/usr/lib", "/usr/libexec", "/usr/local/libexec")
    ]
    return Path(found) if any(part.exists() for part in parts) else None


class Dovecot:
    """Mailboxes by user name and password, while the context is open. ``port`` is plain, ``tls_port`` is not.

    ``introspection`` is the address at which tokens are looked up, for XOAUTH2; ``certificate`` a file with a
    certificate and its key.
    """

    def __init__(self, introspection: str = "", certificate: Path | None = None) -> None:
        program = find_dovecot()
        if program is None:
            raise DovecotError(MISSING)
        self._program = program
        self._introspection = introspection
        self._certificate = certificate
        self._server: subprocess.Popen[bytes] | None = None
        self.port, self.tls_port = _free_port(), _free_port()

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="bothways-imap-"))
        self._folder.chmod(0o755)
        self._owner = "nobody" if os.geteuid() == 0 else getpass.getuser()
        (self._folder / "users").touch()
        self._configure()
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the server and remove its folder."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server, on the same ports as before."""
        with (self._folder / "out").open("ab") as out:
            self._server = subprocess.Popen(
                [self._program, "-F", "-c", self._folder / "conf"],
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        end = time.monotonic() + READY_WITHIN
        while not _answers(self.port):
            if self._server.poll() is not None or time.monotonic() > end:
                raise DovecotError(f"Dovecot did not start:\n{self._said()}")
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server, by its own process id; mailboxes stay."""
        if self._server is not None:
            self._server.send_signal(signal.SIGTERM)
            self._server.wait()
            self._server = None

    def password(self, user: str, password: str) -> None:
        """Give a user a password; makes the mailbox where there is none. It holds at once."""
        users = self._folder / "users"
        before = users.read_text().splitlines()
        kept = [line for line in before if not line.startswith(f"{user}:")]
        users.write_text("\n".join([*kept, f"{user}:{{PLAIN}}{password}", ""]))
        if kept != before:  # it looks at its file once a second only
            self.stop()
            self.start()
        home = self._folder / "mail" / user
        home.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            for path in (home.parent, home):
                shutil.chown(path, self._owner)

    def maildir(self, user: str) -> Path:
        """The folder of a user's mails."""
        return self._folder / "mail" / user / "Maildir"

    def _configure(self) -> None:
        root = os.geteuid() == 0
        tls = self._certificate is not None
        if self._introspection:
            (self._folder / "oauth2").write_text(_INTROSPECTION.format(url=self._introspection))
        (self._folder / "conf").write_text(
            _SETTINGS.format(
                folder=self._folder,
                ssl="yes" if tls else "no",
                certificate=f"ssl_cert = <{self._certificate}\nssl_key = <{self._certificate}" if tls else "",
                mechanisms="xoauth2" if self._introspection else "",
                oauth=_OAUTH.format(folder=self._folder) if self._introspection else "",
                internal="dovecot" if root else self._owner,
                group="dovecot" if root else _group(),
                login="dovenull" if root else self._owner,
                owner=self._owner,
                owner_group="nogroup" if root else self._folder.stat().st_gid,
                port=self.port,
                tls_port=self.tls_port if tls else 0,
            )
        )

    def _said(self) -> str:
        return "\n".join(
            path.read_text(errors="replace")[-2000:]
            for path in (self._folder / "out", self._folder / "log")
            if path.exists()
        )


def _group() -> str:
    return grp.getgrgid(os.getgid()).gr_name


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as asked:
            return asked.recv(4) == b"* OK"
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
