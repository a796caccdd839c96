"""A name server for tests that knows the TXT records it is given."""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
from dns.resolver import Resolver


@contextmanager
def name_server(records: Mapping[str, list[str]]) -> Iterator[Resolver]:
    """Answers for these names and says of others that they do not exist; gives a resolver that asks it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind(("127.0.0.1", 0))
        threading.Thread(target=_serve, args=(listening, records), daemon=True).start()
        resolver = Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], listening.getsockname()[1]
        yield resolver


def _serve(listening: socket.socket, records: Mapping[str, list[str]]) -> None:
    while True:
        try:
            asked, sender = listening.recvfrom(4096)
        except OSError:
            return
        query = dns.message.from_wire(asked)
        answer = dns.message.make_response(query)
        name = query.question[0].name
        texts = records.get(name.to_text(omit_final_dot=True), [])
        if texts:
            quoted = [f'"{text}"' for text in texts]
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", *quoted))
        else:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        listening.sendto(answer.to_wire(), sender)
