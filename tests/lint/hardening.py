#!/usr/bin/env python3
"""The program and its PDF module are built hardened: what `checksec` looks for, read with readelf and objdump; and for
what leaves no mark in a file, how each source of src/ was compiled.

usage: hardening.py BUILD_DIR PROGRAM LIBRARY...
"""
import json
import pathlib
import platform
import re
import subprocess
import sys


def told(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def readelf(*arguments):
    return told("readelf", "-W", *arguments)


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
        "checked library access": "glibcxx_assert_fail" in symbols or not is_program,
        "no relocations in code": "TEXTREL" not in dynamic,
        "no library folder of its own": "RPATH" not in dynamic and "RUNPATH" not in dynamic,
    }
    if platform.machine() == "x86_64":  # every place that an indirect call may go to is marked
        holds["marked branch targets"] = told("objdump", "-d", "--no-show-raw-insn", path).count("endbr64") > 50
    return [f"{path}: lacks: {what}" for what, there in holds.items() if not there]


def uncompiled(build):
    """Sources that were compiled without a flag that leaves no mark."""
    wanted = [r"-D_FORTIFY_SOURCE=[23]", r"-D_GLIBCXX_ASSERTIONS", r"-fstack-protector-strong", r"-O[23]"]
    if platform.machine() in ("x86_64", "aarch64"):
        wanted.append("-fstack-clash-protection")
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if "/src/" in entry["file"]:
            yield from (f"{entry['file']}: compiled without {flag}" for flag in wanted if not re.search(flag, entry["command"]))


found = [problem for number, path in enumerate(sys.argv[2:]) for problem in problems(path, number == 0)]
found += uncompiled(pathlib.Path(sys.argv[1]))
print("\n".join(found) or "hardened")
sys.exit(1 if found else 0)
