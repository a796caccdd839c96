"""The brief of one customer, from the record."""

from bothways.counsel.brief import Brief, brief
from bothways_web.counsel.craft import craft_of
from bothways_web.counsel.reading import record_of
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import scene


def brief_of(access: RelationshipAccess) -> Brief:
    """The brief before a call or a meeting with this customer. Thirty-one queries, whatever the record."""
    return brief(record_of(scene(access)), craft_of(access.merchant_id))
