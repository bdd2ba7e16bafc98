#!/usr/bin/env python3
"""LibreOffice finds every row of a workbook high enough for its text.

usage: workbook_heights.py FILE.xlsx ...

LibreOffice is asked for each row's own best height (merged cells do not count there); ours may not be lower.
Exit 0 when no row is too low, 1 with one line a row, 77 (skipped) without LibreOffice or openpyxl.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    print("openpyxl is not installed: apt-get install python3-openpyxl")
    sys.exit(77)
if not shutil.which("soffice"):
    print("LibreOffice is not installed: apt-get install libreoffice-calc-nogui fonts-noto-cjk")
    sys.exit(77)

ROUNDING = 0.1  # points


def convert(path, kind, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, path],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pathlib.Path(folder) / f"{pathlib.Path(path).stem}.{kind}"


def with_best_heights(path, folder):
    flat = convert(path, "fods", folder)
    text = flat.read_text("utf-8").replace('use-optimal-row-height="false"', 'use-optimal-row-height="true"')
    flat.write_text(re.sub(r'style:row-height="[^"]*"', 'style:row-height="5mm"', text), "utf-8")
    return openpyxl.load_workbook(convert(str(flat), "xlsx", folder))


def low_rows(path, folder):
    ours, best = openpyxl.load_workbook(path), with_best_heights(path, folder)
    for sheet in ours.worksheets:
        if sheet.sheet_state != "visible":
            continue
        for row in range(1, sheet.max_row + 1):
            height = sheet.row_dimensions[row].height
            needed = best[sheet.title].row_dimensions[row].height
            if needed is not None and (height is None or height + ROUNDING < needed):
                yield f"{path}: {sheet.title} row {row}: {height} points, needs {needed}"


def main(paths):
    faults = []
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            faults += low_rows(path, folder)
    print("\n".join(faults) if faults else f"{len(paths)} workbooks: every row is high enough")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
