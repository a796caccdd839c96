"""A web server of our own on this machine, that answers what a test says and remembers what it was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class Page:
    """What is answered at a path."""

    body: bytes = b""
    status: int = 200
    heads: dict[str, str] = field(default_factory=dict)


@dataclass
class WebServer:
    """``pages`` by path; ``asked`` are the heads of every request, in order."""

    port: int = 0
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)

    def at(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def web_server() -> Iterator[WebServer]:
    """A server on a free port, until the block ends."""
    told = WebServer()

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(dict(self.headers))
            page = told.pages.get(self.path, Page(status=404))
            etag = page.heads.get("ETag")
            same = page.status == 200 and etag is not None and self.headers.get("If-None-Match") == etag
            self.send_response(304 if same else page.status)
            for name, value in page.heads.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0" if same else str(len(page.body)))
            self.end_headers()
            if not same:
                self.wfile.write(page.body)

        def log_message(self, *_: object) -> None:
            """Tests say what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    told.port = server.server_port
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
