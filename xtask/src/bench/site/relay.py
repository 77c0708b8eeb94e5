"""A round-trip time between two network namespaces, where the kernel has no netem.

usage: relay.py VISITOR_NAMESPACE SITE_NAMESPACE ROUND_TRIP_MS SUBNET

A TUN device in each namespace; every packet is held for half the round trip. The visitor has SUBNET.2, the
site SUBNET.1. Prints `ready` once packets are carried.
"""

import collections
import fcntl
import os
import select
import struct
import subprocess
import sys
import time

TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000


def tun(name, namespace):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    subprocess.run(["ip", "link", "set", name, "netns", namespace], check=True)
    return device


def ip(namespace, *words):
    subprocess.run(["ip", "-n", namespace, *words], check=True)


def main(visitor, site, round_trip_ms, subnet):
    hold = float(round_trip_ms) / 2000
    near, far = f"edv{round_trip_ms}", f"eds{round_trip_ms}"
    ends = [tun(near, visitor), tun(far, site)]
    ip(visitor, "addr", "add", f"{subnet}.2", "peer", f"{subnet}.1", "dev", near)
    ip(site, "addr", "add", f"{subnet}.1", "peer", f"{subnet}.2", "dev", far)
    ip(visitor, "link", "set", near, "up")
    ip(site, "link", "set", far, "up")
    ip(visitor, "route", "add", "default", "dev", near)
    print("ready", flush=True)
    held = collections.deque()
    while True:
        wait = max(0.0, held[0][0] - time.monotonic()) if held else None
        readable, _, _ = select.select(ends, [], [], wait)
        now = time.monotonic()
        for end in readable:
            other = ends[1] if end == ends[0] else ends[0]
            try:
                while True:
                    held.append((now + hold, other, os.read(end, 65536)))
            except BlockingIOError:
                pass
        while held and held[0][0] <= time.monotonic():
            _, end, packet = held.popleft()
            os.write(end, packet)


main(*sys.argv[1:])
