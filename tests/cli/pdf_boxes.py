#!/usr/bin/env python3
"""The boxes that a PDF's JSON gives: an independent reader (pdftotext) finds in each box what the field prints."""
import json
import pathlib
import subprocess
import sys
import tempfile

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
DOTS = 10        # per point: pdftotext takes whole dots
INSET = 8        # dots: pdftotext takes neighbours that touch
EVERY = 9        # one task in so many: each box is one run of pdftotext
FIELDS = ("text", "group", "leaders[0]", "units[0]", "persons[0]", "requirement")


def squeezed(text):
    return "".join(text.split())


def text_in(pdf, place):
    left, top, right, bottom = (round(value * DOTS) for value in place["box"])
    left, right = left + INSET, right - INSET
    command = ["pdftotext", "-r", str(72 * DOTS), "-f", str(place["page"]), "-l", str(place["page"]), "-x", str(left),
               "-y", str(top), "-W", str(right - left), "-H", str(bottom - top), "-nopgbrk", str(pdf), "-"]
    return squeezed(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)


def value_of(task, field):
    if "[" not in field:
        return task.get(field)
    kind = field[:field.index("[")]
    return task[kind][0]["printed"] if task.get(kind) else None


def problems(pdf, folder):
    subprocess.run([PROGRAM, "convert", str(pdf), "-o", folder, "--format", "json", "--quiet"], check=True,
                   capture_output=True)
    output = json.loads((pathlib.Path(folder) / (pdf.stem + ".json")).read_text(encoding="utf-8"))
    tasks = [task for notice in output["notices"] for task in notice["tasks"]]
    checked = 0
    for task in tasks[::EVERY]:
        for field in FIELDS:
            value, evidence = value_of(task, field), task.get("evidence", {}).get(field)
            if not value or not evidence:
                continue
            checked += 1
            found = "".join(text_in(pdf, place) for place in evidence["source"])
            if squeezed(found) != squeezed(value):
                yield f"{pdf.name} {task['id']} {field}: {value!r} printed, {found!r} in its boxes"
    if checked < 3:
        yield f"{pdf.name}: only {checked} fields with boxes"


with tempfile.TemporaryDirectory() as folder:
    found = [problem for pdf in sorted((ROOT / "samples").glob("*.pdf")) for problem in problems(pdf, folder)]
print("\n".join(found) or "every box holds its words")
sys.exit(1 if found else 0)
