"""At once: kernel messages are not held back.

Otherwise a kernel's websocket is left to the system's habit of holding small packets back until the
last one is acknowledged, and a letter typed at the desk waits some 40 ms longer for its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import isawaitable

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler


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
