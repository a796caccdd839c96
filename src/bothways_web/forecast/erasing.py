"""What was predicted of a customer is forgotten with what it rests on."""

from bothways_web.forecast.models import Forecast
from bothways_web.journal.registry import Erasing


def erase(erasing: Erasing) -> None:
    """Whatever is erased of a customer, an order may be among it; what is left is predicted anew."""
    Forecast.objects.filter(relationship_id=erasing.relationship).delete()
