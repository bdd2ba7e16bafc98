#!/usr/bin/env python3
"""The program and its PDF module are built hardened: what `checksec` looks for, read with readelf.

usage: hardening.py PROGRAM LIBRARY...
"""
import subprocess
import sys


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *arguments], check=True, capture_output=True, text=True).stdout


def problems(path, is_program):
    head, segments, dynamic = readelf("-h", path), readelf("-l", path), readelf("-d", path)
    symbols = readelf("--dyn-syms", path)
    stack = [line for line in segments.splitlines() if "GNU_STACK" in line]
    holds = {
        "position independent": "DYN (" in head and (not is_program or "PIE" in dynamic),
        "read-only relocations": "GNU_RELRO" in segments,
        "all symbols bound at start": "BIND_NOW" in dynamic or " NOW" in dynamic,
        "no executable stack": len(stack) == 1 and " RWE " not in stack[0],
        "no segment writable and executable": not any(" RWE " in line for line in segments.splitlines()),
        "stack protector": "__stack_chk_fail" in symbols,
        "checked string functions": "_chk@" in symbols or not is_program,  # the module uses none
        "no relocations in code": "TEXTREL" not in dynamic,
        "no library folder of its own": "RPATH" not in dynamic and "RUNPATH" not in dynamic,
    }
    return [f"{path}: lacks: {what}" for what, there in holds.items() if not there]


found = [problem for number, path in enumerate(sys.argv[1:]) for problem in problems(path, number == 0)]
print("\n".join(found) or "hardened")
sys.exit(1 if found else 0)
