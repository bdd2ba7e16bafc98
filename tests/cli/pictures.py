#!/usr/bin/env python3
"""Notice -> workbook -> LibreOffice -> PDF -> fenjie gives the same tasks.

What is printed is the sheet 分解表, as Excel and WPS print the sheet that is shown: LibreOffice would print all, so the
others are hidden first.

usage: pictures.py FENJIE SOURCE_DIR        exit 77 (skipped) without soffice
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
PRINT_AREA = re.compile(r'<definedName name="_xlnm.Print_Area"[^>]*>[^<]*</definedName>')  # LibreOffice prints it of hidden sheets, too
OTHER_SHEET = re.compile(r'<sheet name="(?!分解表)([^"]*)" sheetId="(\d+)" (?:state="hidden" )?')


def show_task_table_only(book, copy):
    with zipfile.ZipFile(book) as parts, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as made:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "xl/workbook.xml":
                content = PRINT_AREA.sub("", OTHER_SHEET.sub(r'<sheet name="\1" sheetId="\2" state="hidden" ', content.decode())).encode()
            made.writestr(name, content)


def told(task):
    """What a task table tells of a task."""
    return {"number": task.get("number"), "headings": [task[key] for key in ("section", "group") if key in task], "text": task.get("text"),
            "leaders": [leader["name"] for leader in task.get("leaders", [])],
            "units": [(unit["name"], unit["role"]) for unit in task.get("units", [])],
            "persons": [person["name"] for person in task.get("persons", [])],
            "requirement": task.get("requirement"), "deadline": task.get("deadline", {}).get("text"),
            "other": task.get("other", []) and [(entry["heading"], entry["text"]) for entry in task["other"]]}


def differences(name, notice, again):
    tasks = [task for other in again["notices"] for task in other["tasks"]]
    if len(tasks) != len(notice["tasks"]):
        yield f"{name}: {len(tasks)} tasks, not {len(notice['tasks'])}"
        return
    for before, after in zip(notice["tasks"], tasks):
        for key, value in told(before).items():
            if key == "headings" and not value:
                continue  # the sheet does not show where a group ends without another
            if told(after)[key] != value:
                yield f"{name}: {before['id']}: {key} is {told(after)[key]}, not {value}"
    milestones = [entry["text"] for other in again["notices"] for entry in other.get("milestones", [])]
    if milestones != [entry["text"] for entry in notice.get("milestones", [])]:
        yield f"{name}: milestones are {milestones}"


def main():
    if not shutil.which("soffice"):
        print("soffice is not installed: the workbooks were not printed")
        return 77
    with tempfile.TemporaryDirectory() as held:
        folder = pathlib.Path(held)
        shown = folder / "shown"
        shown.mkdir()
        notices = {}
        for sample in SAMPLES:
            subprocess.run([FENJIE, "convert", sample, "-o", folder, "--quiet"], timeout=120)
            made = json.loads((folder / f"{sample.stem}.json").read_text("utf-8"))
            with_tasks = [notice for notice in made["notices"] if notice["tasks"]]
            for number, notice in enumerate(with_tasks, 1):
                notices[sample.stem + (f"-{number}" if len(with_tasks) > 1 else "")] = notice
        for name in notices:
            show_task_table_only(folder / f"{name}.xlsx", shown / f"{name}.xlsx")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                        "--outdir", folder, *sorted(shown.iterdir())], capture_output=True, timeout=300, check=True)
        faults = []
        for name, notice in notices.items():
            subprocess.run([FENJIE, "convert", folder / f"{name}.pdf", "-o", folder / "again", "--format", "json", "--quiet"],
                           timeout=120)
            again = json.loads((folder / "again" / f"{name}.json").read_text("utf-8"))
            faults += differences(name, notice, again)
    print("\n".join(faults) if faults else f"{len(notices)} printed workbooks give the same tasks again")
    return 1 if faults else 0


sys.exit(main())
