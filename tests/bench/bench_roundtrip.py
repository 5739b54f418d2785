"""What TCP_NODELAY is worth: round trips through a real Jupyter Server, as shipped and ours.

    python tests/bench/bench_roundtrip.py [ROUNDS]

Two servers, one with the kit's extension, each with one kernel; a `kernel_info_request` through
the websocket of each in turn, so that both meet the same load. Prints milliseconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.error import URLError
from urllib.request import Request, urlopen

from tornado.websocket import WebSocketClientConnection, websocket_connect

TOKEN = "a-token-for-this-bench"  # noqa: S105 - it guards nothing
ROUNDS = 200
WARM = 10


@contextmanager
def server(folder: Path, *options: str) -> Iterator[str]:
    """Run a Jupyter Server with nobody's settings; yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR")
    command = [
        *(sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root"),
        *(f"--port={port}", "--ip=127.0.0.1", f"--ServerApp.root_dir={folder}"),
        *(f"--IdentityProvider.token={TOKEN}", "--ServerApp.port_retries=0", *options),
    ]
    process = subprocess.Popen(
        command, env=os.environ | dict.fromkeys(folders, str(folder)), stderr=subprocess.DEVNULL
    )
    try:
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def start_kernel(address: str) -> str:
    """Return the id of a new kernel; tried again while the server is still starting."""
    url = f"http://{address}/api/kernels"
    asked = Request(url, method="POST", headers={"Authorization": f"token {TOKEN}"})
    for _ in range(600):
        try:
            with urlopen(asked, timeout=60) as answer:
                return str(json.load(answer)["id"])
        except (URLError, ConnectionError):
            time.sleep(0.1)
    sys.exit(f"no server answers at {url}")


async def round_trip(connection: WebSocketClientConnection, number: int) -> float:
    """Ask the kernel and wait for its reply and for its return to idle; return milliseconds."""
    name = f"ask-{number}"
    header = {"msg_id": name, "msg_type": "kernel_info_request", "session": "s", "version": "5.3"}
    ask = {"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": {}}
    began = time.perf_counter()
    await connection.write_message(json.dumps(ask))
    awaited = {"kernel_info_reply", "idle"}
    while awaited:
        said = json.loads(str(await connection.read_message()))
        if said["parent_header"].get("msg_id") == name:
            awaited -= {said["msg_type"], said["content"].get("execution_state")}
    return (time.perf_counter() - began) * 1000


async def measure(addresses: list[str], rounds: int) -> list[list[float]]:
    """Return the round trips through each server, taken in turns."""
    connections = []
    for address in addresses:
        kernel = await asyncio.to_thread(start_kernel, address)
        url = f"ws://{address}/api/kernels/{kernel}/channels?token={TOKEN}"
        connections.append(await websocket_connect(url))
    times: list[list[float]] = [[] for _ in addresses]
    for number in range(rounds + WARM):
        for taken, connection in zip(times, connections, strict=True):
            taken.append(await round_trip(connection, number))
    return [taken[WARM:] for taken in times]


def main() -> None:
    """Measure, and print a row a server."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    shipped = "--ServerApp.jpserver_extensions=kit.server=False"
    ours = "--ServerApp.jpserver_extensions=kit.server=True"
    with ExitStack() as stack:
        folders = [stack.enter_context(tempfile.TemporaryDirectory()) for _ in range(2)]
        plain, kit = (
            stack.enter_context(server(Path(folder), *options))
            for folder, options in zip(folders, ([shipped], [ours]), strict=True)
        )
        rows = asyncio.run(measure([plain, kit], rounds))
    print(report(rows, rounds))


def report(rows: list[list[float]], rounds: int) -> str:
    """Return a line a server: its median, the 95th of a hundred, and the slowest."""
    lines = [f"{rounds} round trips each, ms; load average {os.getloadavg()[0]:.1f}"]
    for name, taken in zip(("as shipped", "kit.server"), rows, strict=True):
        p95 = quantiles(taken, n=20)[-1]
        lines.append(f"{name:12} p50 {median(taken):6.1f}   p95 {p95:6.1f}   max {max(taken):6.1f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
