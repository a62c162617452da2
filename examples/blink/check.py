#!/usr/bin/env python3
"""check.py EXPECTED SIZE LOWERED BY-HAND SIMULATOR...: runs both in the simulator, whose command each ends, where they
must do the same, and prints what each takes of its memories."""
import re
import subprocess
import sys

expected, size, lowered, by_hand, *simulator = sys.argv[1:]


def events(program):
    run = subprocess.run([*simulator, program], timeout=60, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, check=False)
    return re.findall(r"^(?:\x1b\[\d+m)*((?:on|off) \d+)", run.stdout.decode("utf-8", "replace"), re.M)


def memory(program):
    text, data, bss = subprocess.check_output([size, program]).decode().splitlines()[1].split()[:3]
    return f"{int(text) + int(data)} bytes of flash, {int(data) + int(bss)} of static RAM"


with open(expected, encoding="utf-8") as file:
    wanted = file.read().split("\n")[:-1]
for name, program in ("lowered", lowered), ("by hand", by_hand):
    print(f"{name}: {memory(program)}")
    seen = events(program)
    if seen != wanted:
        sys.exit(f"{name}: {seen}, not {wanted}")
