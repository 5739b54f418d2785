"""Exports: an address for those whose names have a hyphen, which Jupyter Server's own knows not."""

from __future__ import annotations

from jupyter_server.base.handlers import path_regex
from jupyter_server.nbconvert.handlers import NbconvertFileHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join


def serve_exports(app: ServerApp) -> None:
    """Give the kit's nbconvert exporters the addresses that JupyterLab's menu asks for."""
    base: str = app.web_app.settings["base_url"]
    address = url_path_join(base, rf"/nbconvert/(?P<format>kit-\w+){path_regex}")
    handlers = [(address, NbconvertFileHandler)]
    app.web_app.add_handlers(".*$", handlers)  # type: ignore[no-untyped-call]
