"""The addresses of the merchant's frame, below ``/desk/<slug>/``."""

from django.urls import URLPattern, path

from bothways_web.desk.views import customers, relationship, today, tone

urlpatterns: list[URLPattern] = [
    path("", today.today, name="today"),
    path("evening/", today.evening, name="evening"),
    path("read-over/", tone.read_over, name="read-over"),
    path("log/", customers.log, name="log"),
    path("customers/", customers.customers, name="customers"),
    path("customers/new/", customers.new_customer, name="new-customer"),
    path("customers/find/", customers.find, name="find"),
    path("customers/<uuid:relationship_id>/", relationship.relationship, name="relationship"),
]
