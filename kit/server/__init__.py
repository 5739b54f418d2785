"""Server: what Jupyter Server needs to serve the kit well; it loads this by itself."""

from __future__ import annotations

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

from kit.server.at_once import send_at_once
from kit.server.calm import keep_calm
from kit.server.exports import serve_exports


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Name this package as the extension."""
    return [{"module": "kit.server"}]


def _load_jupyter_server_extension(app: ServerApp) -> None:
    """Let the server `app` send kernel messages at once, and serve the kit's exports."""
    send_at_once(KernelWebsocketHandler)
    keep_calm(ZMQChannelsWebsocketConnection)
    serve_exports(app)
    app.log.info("kit.server: kernel messages are sent at once; no busy light for single letters")
