#!/usr/bin/env python3
"""--split and --forms: each unit's workbook has its tasks and no others; the index leads to all; forms ask what the
notice asks.

usage: workbook_split.py FENJIE SOURCE_DIR
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import warnings

try:
    import openpyxl
except ImportError:
    print("openpyxl is not installed: apt-get install python3-openpyxl")
    sys.exit(77)

FENJIE, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])


def convert(folder, *options):
    done = subprocess.run([FENJIE, "convert", ROOT / "samples/genhe-2022.txt", "-o", folder, *options],
                          capture_output=True, text=True)
    return done


def opened(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(path)


def names_of(task, key):
    return [(entry.get("full_name", entry["name"])) for entry in task.get(key, [])]


def check_split(folder, notice, key):
    """A workbook for each name, found by the index; its 数据 sheet has exactly that name's tasks."""
    index = opened(folder / "目录.xlsx")["目录"]
    rows = list(index.iter_rows(min_row=2))
    wanted = list(dict.fromkeys(name for task in notice["tasks"] for name in names_of(task, key)))
    found = [key == "units" and row[1].value or row[0].value for row in rows]
    if found != wanted:
        yield f"{folder.name}: index lists {found}"
    for row, name in zip(rows, wanted):
        row = {head.value: cell for head, cell in zip(index[1], row)}
        file = row["文件"]
        if file.hyperlink is None or file.hyperlink.target != file.value:
            yield f"{folder.name}: {file.value} is not linked"
        data = opened(folder / file.value)["数据"]
        ids = [data.cell(r, 1).value for r in range(2, data.max_row + 1)]
        tasks = [task["id"] for task in notice["tasks"] if name in names_of(task, key)]
        if ids != tasks or row["任务数"].value != len(tasks):
            yield f"{folder.name}: {file.value} has {ids}, not {tasks}"
    if len(list(folder.iterdir())) != len(wanted) + 1:
        yield f"{folder.name}: {len(list(folder.iterdir()))} files"


def check_forms(folder, notice):
    """A sheet for each date with the unit's tasks of that date and the three contents."""
    reporting = notice["reporting"]
    units = {unit["name"]: unit.get("collective", False) for task in notice["tasks"] if "due_dates" in task for unit in task["units"]}
    for name, collective in sorted(units.items()):
        book = opened(folder / (f"{name}（样表）.xlsx" if collective else f"{name}.xlsx"))
        if book.sheetnames != reporting["dates"]:
            yield f"{name}: sheets {book.sheetnames}"
        for sheet in book.worksheets:
            rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
            if rows[3][:2] != ["序号", "工作任务"] or rows[3][-3:] != reporting["contents"]:
                yield f"{name}: head {rows[3]}"
            if ("填报单位：　" if collective else f"填报单位：{name}") not in rows[2][0] or name not in rows[2][0] or reporting["recipient"] not in rows[2][0]:
                yield f"{name}: {rows[2][0]}"
            tasks = [task["text"] for task in notice["tasks"]
                     if sheet.title in task.get("due_dates", []) and name in [unit["name"] for unit in task["units"]]]
            if [row[1] for row in rows[4:4 + len(tasks)]] != tasks:
                yield f"{name}/{sheet.title}: tasks differ"


def main():
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        done = convert(folder, "--split", "unit", "--forms")
        notices = json.loads((folder / "genhe-2022.json").read_text("utf-8"))["notices"]
        for number, notice in enumerate(notices, 1):
            faults += check_split(folder / f"genhe-2022-{number}-按单位", notice, "units")
        faults += check_forms(folder / "genhe-2022-1-报送表", notices[0])
        convert(folder, "--split", "leader", "--layout", "standard")
        faults += check_split(folder / "genhe-2022-1-按领导", notices[0], "leaders")
        head = [cell.value for cell in opened(folder / "genhe-2022-1.xlsx")["分解表"][2]]
        if head != ["序号", "类别", "工作任务", "分管领导", "责任单位", "责任人", "督办要求"]:
            faults.append(f"standard head is {head}")
        (folder / "two.txt").write_text("关于做好工作的通知\n1．做好某事。（市教育局）\n2．做好另一事。（市教育局牵头）\n", "utf-8")
        done = subprocess.run([FENJIE, "convert", folder / "two.txt", "-o", folder, "--forms"],
                              capture_output=True, text=True)
        if "没有生成报送表" not in done.stderr and done.returncode != 1:
            faults.append(f"forms without dates: {done.stderr}")
        (folder / "group.txt").write_text("关于排查的通知\n县政办〔2026〕5号\n2026年3月2日\n1．排查隐患。（责任单位：各乡镇）\n"
                                          "请于6月25日前将进展情况报县政府督查室。\n", "utf-8")
        done = subprocess.run([FENJIE, "convert", folder / "group.txt", "-o", folder, "--forms"],
                              capture_output=True, text=True)
        forms = [path.name for path in folder.glob("group-报送表/*")]
        if forms != ["各乡镇（样表）.xlsx"] or "请按单位复制" not in done.stderr:
            faults.append(f"form of a group: {forms} {done.stderr}")
        (folder / "own.txt").write_text("关于排查的通知\n县政办〔2026〕5号\n2026年3月2日\n各乡镇人民政府，县政府各部门：\n一、县水利局开展检查，4月25日前将检查报告报县政府办公室。\n"
                                        "二、县交通局牵头、县财政局配合改造道路。\n三、各牵头单位于6月25日前将进展情况报送县政府督查室。\n", "utf-8")
        subprocess.run([FENJIE, "convert", folder / "own.txt", "-o", folder, "--forms"], capture_output=True)
        forms = {path.stem: opened(path) for path in folder.glob("own-报送表/*")}
        if {name: book.sheetnames for name, book in forms.items()} != {"县水利局": ["2026-04-25"], "县交通局": ["2026-06-25"]}:
            faults.append(f"forms of those who report: { {name: book.sheetnames for name, book in forms.items()} }")
        elif "督查室" in forms["县水利局"].worksheets[0]["A3"].value or "督查室" not in forms["县交通局"].worksheets[0]["A3"].value:
            faults.append("the recipient of a task's own report is the notice's")
        (folder / "hours.txt").write_text("关于排查的通知\n县政办〔2026〕5号\n2026年3月2日\n各县（区）人民政府，市政府各部门：\n1．排查隐患。（责任单位：各县（区）民政局、市教育局）\n"
                                          "各县（区）民政局于6月18日17时前将实施方案、责任清单和联络员名单报市民政局，12月10日前将工作总结报市民政局。\n", "utf-8")
        subprocess.run([FENJIE, "convert", folder / "hours.txt", "-o", folder, "--forms"], capture_output=True)
        forms = {path.stem: opened(path) for path in folder.glob("hours-报送表/*")}
        if list(forms) != ["各县（区）民政局（样表）"] or forms["各县（区）民政局（样表）"].sheetnames != ["2026-06-18", "2026-12-10"]:
            faults.append(f"forms of a group that alone reports: { {name: book.sheetnames for name, book in forms.items()} }")
        else:
            first, last = forms["各县（区）民政局（样表）"].worksheets
            if "2026年6月18日17时前" not in first["A3"].value or "时前" in last["A3"].value:
                faults.append(f"hours of forms: {first['A3'].value} {last['A3'].value}")
            heads = [[cell.value for cell in sheet[4]][2:] for sheet in (first, last)]
            if heads != [["实施方案", "责任清单", "联络员名单"], ["工作总结"]]:
                faults.append(f"contents of forms: {heads}")
        book = opened(folder / "hours.xlsx")
        told = [row[1].value for row in book["督办"].iter_rows()][-1]
        if told != "6月18日17时前向市民政局报送实施方案、责任清单、联络员名单；12月10日前向市民政局报送工作总结":
            faults.append(f"reports on 督办: {told}")
        lines = {row[0].value: row[1].value for row in book["说明"].iter_rows()}
        if "2026-06-18 17时前（各县（区）民政局）" not in lines["报送时间"] or "实施方案" not in lines["报送要求"]:
            faults.append(f"reports on 说明: {lines}")
        done = convert(folder, "--forms", "--format", "json")
        if done.returncode != 2:
            faults.append(f"--forms with JSON only: exit {done.returncode}")
    print("\n".join(faults) if faults else "workbooks of units and leaders, and report forms, hold what they should")
    return 1 if faults else 0


sys.exit(main())
