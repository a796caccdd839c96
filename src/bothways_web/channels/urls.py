"""The addresses of mail: in a relationship, in a merchant's book, and at the root."""

from django.urls import URLPattern, path

from bothways_web.channels import views, views_mailbox, views_mails, views_refiner, views_written

site_patterns: list[URLPattern] = [
    path("mailboxes/signed-in/", views_mailbox.from_provider, name="mailbox-signed-in"),
]
urlpatterns: list[URLPattern] = [
    path("", views_mails.mails, name="mails"),
    path("<uuid:mail_id>/tell/", views_mails.tell, name="tell"),
    path("<uuid:mail_id>/mentioned/", views_mails.mentioned, name="mentioned"),
    path("object/", views_mails.objected, name="object"),
    path("allow/", views_mails.allow, name="allow"),
]
book_patterns: list[URLPattern] = [
    path("sending/", views.sending, name="sending"),
    path("customers/<uuid:relationship_id>/write/", views_written.write, name="write"),
    path(
        "customers/<uuid:relationship_id>/write/from/<slug:statement>/",
        views_written.begin,
        name="write-from",
    ),
    path("customers/<uuid:relationship_id>/write/look/", views_written.look_over, name="look-over"),
    path("customers/<uuid:relationship_id>/write/send/", views_written.send, name="send-mail"),
    path("customers/<uuid:relationship_id>/write/<uuid:draft>/drop/", views_written.drop, name="drop-mail"),
    path("refining/", views_refiner.refining, name="refining"),
    path("mailboxes/", views_mailbox.listed, name="mailboxes"),
    path("mailboxes/new/", views_mailbox.new, name="new-mailbox"),
    path("mailboxes/archive/", views_mailbox.new_archive, name="new-archive"),
    path("mailboxes/<uuid:mailbox_id>/", views_mailbox.one, name="mailbox"),
    path("mailboxes/<uuid:mailbox_id>/sign-in/", views_mailbox.to_provider, name="mailbox-sign-in"),
]
