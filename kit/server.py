"""Server: a Jupyter Server extension that sends kernel messages at once.

Jupyter Server leaves its kernel websocket to the system's habit of holding small packets back
until the last one is acknowledged; a letter typed at the desk then waits some 40 ms longer for
its answer. `kit open` loads this extension; any server takes it by `jpserver_extensions`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import isawaitable

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Name this module as the extension."""
    return [{"module": "kit.server"}]


def _load_jupyter_server_extension(app: ServerApp) -> None:
    """Let all kernel websockets of the server `app` send at once."""
    send_at_once(KernelWebsocketHandler)
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
