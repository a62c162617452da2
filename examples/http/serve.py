#!/usr/bin/env python3
"""serve.py EXPECTED PROGRAM [ARGUMENT...]: an HTTP server on a free port of 127.0.0.1, as long as the program runs.

The program's last argument is the server's base URL. What it prints, and before that each request that the server has
begun to answer by then, must be what stands in EXPECTED: so this shows what was printed before what was asked for."""
import asyncio
import json
import os
import sys

PATIENCE = 30  # seconds
SLOW = "/slow/pages/3"  # only half of it is ever sent


def page(number):
    items = [f"item {number * 2 - 1}", f"item {number * 2}"]
    return json.dumps({"items": items, "number": number}).encode()


RESOURCES = {
    "/hello": (200, b"Hello, client"),
    "/world": (200, b"and the world"),
    "/broken": (500, b"out of order"),
    "/users/1": (200, b'{"id": 1, "name": "Ada"}'),
    "/posts/7": (200, b'{"author": 1, "id": 7, "title": "On Engines"}'),
    "/tags": (200, b'["notes", "numbers"]'),
    "/pages/1": (200, page(1)),
    "/pages/2": (200, page(2)),
    "/pages/3": (200, page(3)),
    "/slow/pages/1": (200, page(1)),
    "/slow/pages/2": (200, page(2)),
    SLOW: (200, page(3)),
}


class Server:
    def __init__(self, output):
        self.output = output  # the end of a pipe that does not block
        self.transcript = b""
        self.slow_began = asyncio.Event()
        self.slow_was_closed = asyncio.Event()

    def drain(self):
        """A program prints before it asks: when a request is here, so is what was printed before it."""
        try:
            while data := os.read(self.output, 65536):
                self.transcript += data
        except BlockingIOError:
            pass

    def log(self, path):
        self.drain()
        self.transcript += f"    GET {path}\n".encode()

    @staticmethod
    async def read_path(reader):
        """None at the end of the connection."""
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        method, path, _ = head.split(b"\r\n")[0].split(b" ")
        assert method == b"GET", head
        return path.decode()

    async def serve(self, reader, writer):
        try:
            while path := await self.read_path(reader):
                status, body = await self.resource(path)
                self.log(path)
                writer.write(b"HTTP/1.1 %d -\r\nContent-Length: %d\r\n\r\n" % (status, len(body)))
                if path == SLOW:
                    writer.write(body[:len(body) // 2])
                    self.slow_began.set()
                    await reader.read()  # to the end of the connection
                    self.slow_was_closed.set()
                    break
                writer.write(body)
        except asyncio.CancelledError:
            pass  # the program has ended
        finally:
            writer.close()

    async def resource(self, path):
        if path == "/stop":
            await self.slow_began.wait()
            return 200, b""
        if path == SLOW + "/connection":
            try:
                await asyncio.wait_for(self.slow_was_closed.wait(), PATIENCE / 6)
                return 200, b"closed"
            except asyncio.TimeoutError:
                return 200, b"open"
        return RESOURCES.get(path, (404, b"not found"))


async def main(expected, command):
    output, its_output = os.pipe()
    os.set_blocking(output, False)
    server = Server(output)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    environment = dict(os.environ, no_proxy="*")
    program = await asyncio.create_subprocess_exec(*command, f"http://127.0.0.1:{port}", stdout=its_output,
                                                   env=environment)
    os.close(its_output)
    try:
        status = await asyncio.wait_for(program.wait(), PATIENCE)
    except asyncio.TimeoutError:
        program.kill()
        status = "that of a program that does not end"
    server.drain()
    with open(expected, "rb") as file:
        wanted = file.read()
    if status != 0 or server.transcript != wanted:
        return f"exit status: {status}\nexpected:\n{wanted.decode()}\ngot:\n{server.transcript.decode()}"
    return None


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1], sys.argv[2:])))
