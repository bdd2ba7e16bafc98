#!/usr/bin/env python3
"""The walls of the house, as far as the linker does not guard them: who may include whom and what, sizes, places."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
STAGES = ["read", "layout", "notice", "task", "names", "check", "emit", "returned"]
BELOW = {"model": [], "text": ["model"], "rules": ["model", "text"]}
BELOW.update({stage: ["model", "text", "rules"] for stage in STAGES})
BELOW.update({"sheets": ["model", "text"], "emit": ["model", "text", "sheets"], "returned": ["model", "text", "sheets"]})
# Third-party headers and the only files that may include them.
OWNERS = {
    r"unicode/": r"src/text/",
    r"re2/": r"src/rules/",
    r"nettle/": r"src/model/sha256",
    r"toml\+\+/": r"src/rules/",
    r"xlsxwriter": r"src/emit/(workbook|sheet)",
    r"nlohmann/": r"src/(emit/json|returned/json|cli/(inspect|worker_request))",
    r"zip\.h|pugixml": r"src/returned/",
    r"zlib\.h": r"src/sheets/",
    r"CLI/": r"src/cli/",
    r"(poppler|goo|splash)/|^(OutputDev|PDFDoc|Gfx\w*|GlobalParams)\.h": r"src/read/pdf",
}
MAXIMUM = {".h": 150, ".cc": 400}
TOP = {"CMakeLists.txt", "CMakePresets.json", "CHANGELOG.md", "LICENSE", "README.md", "src", "rules", "samples", "output", "tests",
       "build"}


def problems():
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in MAXIMUM:
            continue
        name = path.relative_to(ROOT).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > MAXIMUM[path.suffix]:
            yield f"{name}: {len(lines)} lines, at most {MAXIMUM[path.suffix]}"
        room = path.relative_to(ROOT / "src").parts[0]
        for number, line in enumerate(lines, 1):
            found = re.match(r'\s*#include\s+([<"])([^>"]+)[>"]', line)
            if not found:
                continue
            quote, header = found.groups()
            for pattern, owner in OWNERS.items():
                if re.search(pattern, header) and quote == "<" and not re.match(owner, name):
                    yield f"{name}:{number}: <{header}> belongs to {owner}"
            if quote == '"' and room in BELOW:
                target = header.split("/")[0]
                if target != room and target not in BELOW[room]:
                    yield f"{name}:{number}: {room}/ may not include {header}"
    for entry in ROOT.iterdir():
        if not entry.name.startswith(".") and entry.name not in TOP:
            yield f"{entry.name}: no such place at the top level"


found = list(problems())
print("\n".join(found) or "the walls stand")
sys.exit(1 if found else 0)
