"""How Sphinx makes the site from these pages."""

project = "Bothways"
author = "The Bothways maintainers"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "index"
exclude_patterns = ["_build"]
nitpicky = True

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Bothways"
html_copy_source = False
html_show_sphinx = False
