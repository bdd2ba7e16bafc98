#!/usr/bin/env python3
"""Notice -> workbook -> LibreOffice -> PDF -> fenjie gives the same tasks.

Printed are the sheet 分解表 alone, as Excel and WPS print the sheet that is shown (the others are hidden, since LibreOffice
prints all that it sees); the whole workbook, where the other sheets are passed over; and all sheets but 分解表, where 数据
gives the tasks.

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
TASK_TABLE, OTHER_SHEET = (re.compile(r'<sheet name="(%s)" sheetId="(\d+)" (?:state="hidden" )?' % name) for name in (r"分解表\d*", r'(?!分解表)[^"]*'))


def hide(book, copy, hidden):
    with zipfile.ZipFile(book) as parts, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as made:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "xl/workbook.xml" and hidden:
                content = hidden.sub(r'<sheet name="\1" sheetId="\2" state="hidden" ', content.decode())
                if hidden is OTHER_SHEET:
                    content = PRINT_AREA.sub("", content)
                else:  # the sheet that is shown first cannot be hidden
                    content = content.replace("<workbookView ", '<workbookView activeTab="%d" ' % (content.split('name="数据"')[0].count("<sheet ") - 1))
                content = content.encode()
            elif hidden is TASK_TABLE and name.startswith("xl/worksheets/"):
                content = content.replace(b' tabSelected="1"', b"")
            made.writestr(name, content)


def told(task):
    """What a task table tells of a task."""
    return {"number": task.get("number"), "section": task.get("section"), "group": task.get("group"), "text": task.get("text"),
            "leaders": [leader["name"] for leader in task.get("leaders", [])],
            "units": [(unit["name"], unit["role"]) for unit in task.get("units", [])],
            "persons": [person["name"] for person in task.get("persons", [])],
            "requirement": task.get("requirement"), "deadline": task.get("deadline", {}).get("text"),
            "other": task.get("other", []) and [(entry["heading"], entry["text"]) for entry in task["other"]]}


def differences(name, notice, again, warnings):
    """@param warnings codes of what the notice itself is warned of"""
    tasks = [task for other in again["notices"] for task in other["tasks"]]
    if len(tasks) != len(notice["tasks"]):
        yield f"{name}: {len(tasks)} tasks, not {len(notice['tasks'])}"
        return
    numbers = [task.get("number", 0) for task in notice["tasks"]]
    counted = 0 in numbers or numbers != sorted(numbers)  # a further task of an item stands beside its number; else the rows are counted
    for before, after in zip(notice["tasks"], tasks):
        for key, value in told(before).items():
            if key == "number" and counted:
                continue
            if told(after)[key] != value:
                yield f"{name}: {before['id']}: {key} is {told(after)[key]}, not {value}"
    new = {each["code"] for each in again["diagnostics"] if each["severity"] != "info"} - warnings - {"document/printed-workbook"}
    if new:
        yield f"{name}: new warnings {sorted(new)}"
    ids = {task["id"] for task in tasks}
    if any(each.get("task", next(iter(ids))) not in ids for each in again["diagnostics"]):
        yield f"{name}: a diagnostic is about a task that is not there"
    milestones = [entry["text"] for other in again["notices"] for entry in other.get("milestones", [])]
    if milestones != [entry["text"] for entry in notice.get("milestones", [])]:
        yield f"{name}: milestones are {milestones}"


def printed(folder, name, hidden):
    """The workbooks of a folder as PDF in `name`, without the sheets that are hidden."""
    shown, made = folder / f"{name}-shown", folder / name
    shown.mkdir()
    for book in folder.glob("*.xlsx"):
        hide(book, shown / book.name, hidden)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", made, *sorted(shown.iterdir())], capture_output=True, timeout=300, check=True)
    return made


def read(pdf):
    subprocess.run([FENJIE, "convert", pdf, "-o", pdf.parent / "again", "--format", "json", "--quiet"], timeout=120)
    return json.loads((pdf.parent / "again" / f"{pdf.stem}.json").read_text("utf-8"))


def said(made):
    return "".join(each["message"] for each in made["diagnostics"] if each["code"] == "document/printed-workbook")


def whole_workbook_faults(name, notice, again, warnings):
    """All sheets: the same tasks, and what was passed over is said and stands in the remainder."""
    yield from differences(name, notice, again, warnings)
    if "“数据”" not in said(again) or "“说明”" not in said(again):
        yield f"{name}: not said: {said(again)}"
    if any(each["code"] == "document/remainder" for each in again["diagnostics"]):
        yield f"{name}: something of the task table is left over"
    coverage = again["coverage"]
    left = "".join(each["text"] for each in coverage["remainder"])
    if "fenjie" not in left or coverage["in_fields"] + coverage["furniture"] + len("".join(left.split())) != coverage["characters"]:
        yield f"{name}: characters are lost: {coverage['characters']}"
    if any(again_notice.get("outline") for again_notice in again["notices"]) and not notice.get("outline"):
        yield f"{name}: {again['notices'][0]['outline']}"


def data_sheet_faults(name, notice, again, _):
    """All but 分解表: 数据 gives the tasks, once."""
    tasks = [task for other in again["notices"] for task in other["tasks"]]
    for key in ("text", "units"):
        before, after = ([told(task)[key] for task in each] for each in (notice["tasks"], tasks))
        if sorted(map(str, before)) != sorted(map(str, after)):
            yield f"{name}: {key} of 数据 alone: {after}"
    if "没有“分解表”" not in said(again):
        yield f"{name}: not said that 数据 was read"


def main():
    if not shutil.which("soffice"):
        print("soffice is not installed: the workbooks were not printed")
        return 77
    with tempfile.TemporaryDirectory() as held:
        folder = pathlib.Path(held)
        notices, faults = {}, []
        for sample in SAMPLES:
            subprocess.run([FENJIE, "convert", sample, "-o", folder, "--quiet"], timeout=120)
            made = json.loads((folder / f"{sample.stem}.json").read_text("utf-8"))
            codes = {each["code"] for each in made["diagnostics"]}
            with_tasks = [notice for notice in made["notices"] if notice["tasks"]]
            for number, notice in enumerate(with_tasks, 1):
                notices[sample.stem + (f"-{number}" if len(with_tasks) > 1 else "")] = notice, codes
        for kind, hidden, faults_of in (("alone", OTHER_SHEET, differences), ("whole", None, whole_workbook_faults),
                                        ("others", TASK_TABLE, data_sheet_faults)):
            pdfs = printed(folder, kind, hidden)
            for name, (notice, codes) in notices.items():
                faults += [f"{kind}: {fault}" for fault in faults_of(name, notice, read(pdfs / f"{name}.pdf"), codes)]
    print("\n".join(faults) if faults else f"{len(notices)} printed workbooks give the same tasks again")
    return 1 if faults else 0


sys.exit(main())
