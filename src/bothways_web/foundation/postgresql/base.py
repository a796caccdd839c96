"""Django's PostgreSQL back end, which sees on the socket whether a kept connection is still there.

Django asks each request's connection first, with a statement that takes as long as every other one does. A
server that ended or restarted has hung up, though, and that stands on the socket without any question.
"""

import select

from django.db.backends.postgresql import base
from psycopg import Error
from psycopg.pq import ConnStatus


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that is known to have ended once the server has hung up."""

    def is_usable(self) -> bool:
        """Whether the server has not hung up; Django asks before a request's first statement."""
        if self.connection is None:
            return False
        held = self.connection.pgconn
        try:
            while select.select([held.socket], [], [], 0)[0]:
                held.consume_input()  # a notice; or, in the end, that there is nobody any more, which raises
        except (Error, OSError, ValueError):
            return False
        return bool(held.status == ConnStatus.OK)
