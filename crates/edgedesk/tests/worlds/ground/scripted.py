"""Servers with faults that no good server commits, on the addresses that servers.json names.

Each entry: {"address", "port", "do", ...}. HTTP-like kinds read one request head before they act:
  answer    send the next of "answers" (the last for ever after; round and round with "cycle": true), then close;
            an item is text, or {"text", "after"} to be sent only after that many seconds;
            "only_for": a text that the request must contain, or "otherwise" is sent
  silent    read, never answer
  reset     RST as soon as the connection is accepted
  flood     send header fields without end
  endless   send a body without end
  bomb      send a gzip body that unpacks to 100 MB
  trickle   send one byte of a header after another, a second between
  reset_on_hello  RST once the first bytes, a TLS ClientHello, are there
  hang_up   close after the request without a byte
  banner    send "text" before anything was read (SSH, SMTP), then close
  full      a listener whose backlog is full: no connection is ever made
  deaf      UDP: take questions, never answer
  dns       UDP and TCP: authoritative answers out of "records": {"name TYPE": ["data", ...]};
            "rcode" in place of answers; "truncated": true sends TC over UDP and closes TCP
With "tls": {"chain", "key", "alpn"} the connection is TLS.
"""

import asyncio
import gzip
import json
import socket
import ssl
import struct
import sys

KEPT = []
TYPES = {"A": 1, "NS": 2, "CNAME": 5, "SOA": 6, "MX": 15, "TXT": 16, "AAAA": 28}


def context(entry):
    if "tls" not in entry:
        return None
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(entry["tls"]["chain"], entry["tls"]["key"])
    if entry["tls"].get("alpn"):
        made.set_alpn_protocols(entry["tls"]["alpn"])
    return made


def reset(writer):
    raw = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def head(reader):
    got = b""
    while b"\r\n\r\n" not in got and len(got) < 65536:
        more = await reader.read(4096)
        if not more:
            break
        got += more
    return got.decode("latin-1")


class Site:
    def __init__(self, entry):
        self.entry = entry
        self.served = 0

    def next_answer(self, request):
        wanted = self.entry.get("only_for")
        if wanted is not None and wanted.lower() not in request.lower():
            return self.entry["otherwise"]
        answers = self.entry["answers"]
        at = self.served % len(answers) if self.entry.get("cycle") else min(self.served, len(answers) - 1)
        self.served += 1
        return answers[at]

    async def serve(self, reader, writer):
        try:
            await self.act(reader, writer)
        except (ConnectionError, OSError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def act(self, reader, writer):
        kind = self.entry["do"]
        if kind == "reset":
            return reset(writer)
        if kind == "banner":
            writer.write(self.entry["text"].encode())
            await writer.drain()
            await asyncio.wait_for(reader.read(1024), 0.5)
            return
        if kind == "reset_on_hello":
            await reader.read(1024)
            return reset(writer)
        request = await head(reader)
        if not request:
            return
        if kind == "silent":
            await asyncio.sleep(60)
        elif kind == "flood":
            writer.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                writer.write(b"X-More: " + b"m" * 1000 + b"\r\n")
                await writer.drain()
        elif kind == "endless":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while True:
                writer.write(b"<p>and so on</p>\n" * 500)
                await writer.drain()
        elif kind == "bomb":
            packed = gzip.compress(bytes(100 << 20))
            head_lines = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n"
            writer.write(head_lines.encode() + packed)
            await writer.drain()
        elif kind == "trickle":
            for byte in b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(1)
        elif kind == "answer":
            answer = self.next_answer(request)
            if isinstance(answer, dict):
                await asyncio.sleep(answer["after"])
                answer = answer["text"]
            start, _, body = answer.partition("\r\n\r\n")
            if request.startswith("HEAD "):
                answer = start + "\r\n\r\n"
            writer.write(answer.encode())
            await writer.drain()


def wire_name(name):
    labels = [label for label in name.rstrip(".").split(".") if label]
    return b"".join(bytes([len(label)]) + label.encode() for label in labels) + b"\0"


def wire_data(kind, text):
    if kind == "A":
        return socket.inet_aton(text)
    if kind == "AAAA":
        return socket.inet_pton(socket.AF_INET6, text)
    if kind in ("NS", "CNAME"):
        return wire_name(text)
    if kind == "MX":
        preference, host = text.split()
        return struct.pack("!H", int(preference)) + wire_name(host)
    if kind == "TXT":
        return bytes([len(text)]) + text.encode()
    primary, mailbox, *numbers = text.split()
    return wire_name(primary) + wire_name(mailbox) + struct.pack("!5I", *map(int, numbers))


def wire_record(name, kind, text):
    data = wire_data(kind, text)
    return wire_name(name) + struct.pack("!HHIH", TYPES[kind], 1, 300, len(data)) + data


class Authority:
    """Answers as a server would that does not care for the rules: every type at a name that has a CNAME too."""

    def __init__(self, entry):
        self.zone = entry["zone"]
        self.rcode = entry.get("rcode", 0)
        self.truncated = entry.get("truncated", False)
        self.records = {key.lower(): value for key, value in entry["records"].items()}

    def answer(self, question):
        at, labels = 12, []
        while question[at]:
            labels.append(question[at + 1 : at + 1 + question[at]].decode("latin-1"))
            at += 1 + question[at]
        name = ".".join(labels).lower()
        number = struct.unpack("!H", question[at + 1 : at + 3])[0]
        kind = {v: k for k, v in TYPES.items()}.get(number, "")
        found = [(kind, data) for data in self.records.get(f"{name} {kind}".lower(), [])]
        if not found and kind != "CNAME":
            found = [("CNAME", data) for data in self.records.get(f"{name} cname", [])]
        exists = any(key.split(" ")[0] == name or key.split(" ")[0].endswith("." + name) for key in self.records)
        rcode = self.rcode or (0 if exists else 3)
        authority = b""
        if self.truncated:
            found = []
        elif not found and not self.rcode:
            authority = wire_record(self.zone, "SOA", self.records[f"{self.zone} soa"][0])
        body = b"".join(wire_record(name, kind, data) for kind, data in found)
        flags = (0x8600 if self.truncated else 0x8400) | (struct.unpack("!H", question[2:4])[0] & 0x0100) | rcode
        counts = struct.pack("!HHHH", 1, len(found), 1 if authority else 0, 0)
        return question[:2] + struct.pack("!H", flags) + counts + question[12 : at + 5] + body + authority

    async def serve(self, reader, writer):
        try:
            size = struct.unpack("!H", await reader.readexactly(2))[0]
            reply = self.answer(await reader.readexactly(size))
            writer.write(struct.pack("!H", len(reply)) + reply)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self, authority):
        self.authority = authority

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, peer):
        if self.authority:
            self.transport.sendto(self.authority.answer(data), peer)


def never_accepts(address, port):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    listener.listen(0)
    KEPT.append(listener)
    for _ in range(4):
        filler = socket.socket()
        filler.setblocking(False)
        filler.connect_ex((address, port))
        KEPT.append(filler)


async def start(loop, entry):
    address, port = entry["address"], entry["port"]
    if entry["do"] == "full":
        never_accepts(address, port)
    elif entry["do"] in ("deaf", "dns"):
        authority = Authority(entry) if entry["do"] == "dns" else None
        await loop.create_datagram_endpoint(lambda: Datagrams(authority), local_addr=(address, port))
        if authority and not authority.truncated:
            KEPT.append(await asyncio.start_server(authority.serve, address, port))
    else:
        KEPT.append(await asyncio.start_server(Site(entry).serve, address, port, ssl=context(entry)))


async def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        entries = json.load(file)
    loop = asyncio.get_running_loop()
    for entry in entries:
        await start(loop, entry)
    # Last, for whoever waits for all of the above.
    ready = Site({"do": "answer", "answers": ["HTTP/1.1 204 No Content\r\n\r\n"]})
    KEPT.append(await asyncio.start_server(ready.serve, sys.argv[2], 80))
    await asyncio.Event().wait()


asyncio.run(main())
