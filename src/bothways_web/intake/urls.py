"""The addresses of imports, in a merchant's book."""

from django.urls import URLPattern, path

from bothways_web.intake import views

book_patterns: list[URLPattern] = [
    path("import/", views.imports, name="imports"),
    path("import/<uuid:import_id>/", views.one, name="import"),
    path("import/<uuid:import_id>/left-out/", views.left_out, name="left-out"),
]
