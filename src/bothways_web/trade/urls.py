"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.trade import invoice_views, views

urlpatterns: list[URLPattern] = [
    path("owed/<uuid:entry>/done/", views.done, name="done"),
    path("again/", views.again, name="again"),
    path("requests/<uuid:asked>/", views.request_page, name="request"),
    path("requests/<uuid:asked>/decline/", views.decline, name="decline"),
    path("orders/", views.orders, name="orders"),
    path("orders/new/", views.place, name="place"),
    path("orders/<uuid:order>/", views.order, name="order"),
    path("orders/<uuid:order>/<slug:act>/", views.act, name="act"),
    path("returns/new/", views.give_back, name="give-back"),
    path("invoices/new/", invoice_views.issue, name="issue"),
    path("invoices/<uuid:invoice>/", invoice_views.invoice, name="invoice"),
    path("invoices/<uuid:invoice>/pay/", invoice_views.pay, name="pay"),
    path("invoices/<uuid:invoice>/cancel/", invoice_views.cancel_invoice, name="cancel-invoice"),
]
