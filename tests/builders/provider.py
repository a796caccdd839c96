"""A stand-in for a provider of mailboxes: gives out tokens, and tells the mail server whose they are."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class StandIn:
    """What it was asked, and how it answers.

    ``codes`` are good once, ``refresh`` tokens while they are listed.
    """

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.codes = {"a-code"}
        self.refresh = {"a-refresh-token"}
        self.access: dict[str, str] = {}
        self.expires_in = 3600
        self.status = 200
        self.user = ""
        self.address = ""

    def token(self, asked: dict[str, str]) -> tuple[int, dict[str, object]]:
        """The answer to a request for tokens (RFC 6749, 4.1.3 and 6)."""
        self.asked.append(asked)
        if self.status != 200:
            return self.status, {"error": "temporarily_unavailable"}
        code = asked.get("code", "")
        if asked["grant_type"] == "authorization_code" and code in self.codes and asked.get("code_verifier"):
            self.codes.remove(code)
            return 200, self._new() | {"refresh_token": "a-refresh-token"}
        if asked["grant_type"] == "refresh_token" and asked.get("refresh_token") in self.refresh:
            return 200, self._new()
        return 400, {"error": "invalid_grant"}

    def introspect(self, token: str) -> dict[str, object]:
        """Whose a token is (RFC 7662)."""
        return {"active": token in self.access, "username": self.access.get(token, "")}

    def _new(self) -> dict[str, object]:
        made = f"access-{len(self.access)}"
        self.access[made] = self.user
        return {"access_token": made, "expires_in": self.expires_in, "token_type": "Bearer"}


@contextmanager
def provider(user: str) -> Iterator[StandIn]:
    """It stands at ``address`` while the block lasts; its one user is ``user``."""
    stand_in = StandIn()
    stand_in.user = user

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            asked = {name: values[0] for name, values in parse_qs(body).items()}
            if urlsplit(self.path).path == "/token":
                status, said = stand_in.token(asked)
            else:
                status, said = 200, stand_in.introspect(asked.get("token", ""))
            data = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
            """Nothing is said."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        stand_in.address = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield stand_in
        finally:
            server.shutdown()
