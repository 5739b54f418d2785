"""Server: what Jupyter Server needs to serve the kit well.

An extension that it loads wherever the kit is installed. It sends kernel messages at once:
otherwise its websocket is left to the system's habit of holding small packets back until the last
one is acknowledged, and a letter typed at the desk waits some 40 ms longer for its answer. And it
serves exports whose names have a hyphen: its own address for "Save and Export Notebook As" knows
none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import isawaitable

from jupyter_server.base.handlers import path_regex
from jupyter_server.nbconvert.handlers import NbconvertFileHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from jupyter_server.utils import url_path_join


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Name this module as the extension."""
    return [{"module": "kit.server"}]


def _load_jupyter_server_extension(app: ServerApp) -> None:
    """Let the server `app` send kernel messages at once, and serve the kit's exports."""
    send_at_once(KernelWebsocketHandler)
    serve_exports(app)
    app.log.info("kit.server: kernel messages are sent at once (TCP_NODELAY)")


def send_at_once(handler: type[KernelWebsocketHandler]) -> None:
    """Set TCP_NODELAY on each websocket that `handler` opens; asking twice changes nothing.

    `handler` is Jupyter Server's class of kernel websockets, or one made from it.
    """
    original: Callable[..., object] = handler.open
    if getattr(original, "sends_at_once", False):
        return

    @wraps(original)
    async def opened(self: KernelWebsocketHandler, *args: str, **kwargs: str) -> None:
        self.set_nodelay(True)
        result = original(self, *args, **kwargs)
        if isawaitable(result):
            await result

    opened.sends_at_once = True  # type: ignore[attr-defined]
    handler.open = opened  # type: ignore[method-assign]


def serve_exports(app: ServerApp) -> None:
    """Give the kit's nbconvert exporters the addresses that JupyterLab's menu asks for."""
    base: str = app.web_app.settings["base_url"]
    address = url_path_join(base, rf"/nbconvert/(?P<format>kit-\w+){path_regex}")
    handlers = [(address, NbconvertFileHandler)]
    app.web_app.add_handlers(".*$", handlers)  # type: ignore[no-untyped-call]
