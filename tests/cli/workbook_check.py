#!/usr/bin/env python3
"""An independent reader (openpyxl) finds in a workbook what the JSON beside it says.

usage: workbook_check.py NAME.json [OUTPUT_DIR]

Compares every notice's tasks with NAME.xlsx, or with NAME-1.xlsx, NAME-2.xlsx ... when several notices have tasks.
Exit 0 when all agree, 1 with one line a difference, 77 (skipped) without openpyxl.
"""
import datetime
import json
import pathlib
import re
import sys
import warnings

try:
    import openpyxl
    from openpyxl.utils import get_column_letter
except ImportError:
    print("openpyxl is not installed: apt-get install python3-openpyxl")
    sys.exit(77)

FULL_WIDTH_BLANK = "\u3000"
HIGHEST_ROW = 409


class Sheet:
    """One sheet; a cell inside a merged range has the value of the whole range."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.home = {}
        for area in sheet.merged_cells.ranges:
            for row in range(area.min_row, area.max_row + 1):
                for column in range(area.min_col, area.max_col + 1):
                    self.home[row, column] = (area.min_row, area.min_col)

    def text(self, row, column):
        value = self.sheet.cell(*self.home.get((row, column), (row, column))).value
        return "" if value is None else str(value)

    def row(self, row):
        return [self.text(row, column) for column in range(1, self.sheet.max_column + 1)]

    def is_full_width(self, row):
        last = self.sheet.max_column
        return last == 1 or self.home.get((row, last)) == (row, 1)

    def height(self, row):
        return self.sheet.row_dimensions[row].height


def lines_of(cells):
    """What the stacked lines of a row's cells say, without padding and remarks."""
    found = set()
    for cell in cells:
        found.add(cell)
        for line in cell.split("\n"):
            line = line.removesuffix("、")  # of stacked units that could be taken for one
            found.add(line)
            found.add(line.replace(FULL_WIDTH_BLANK, ""))
            for remark in ("（牵头）", "（配合）", "（指导）"):
                if line.endswith(remark):
                    found.add(line[: -len(remark)])
    return found


def shows_person(name, lines):
    """The name alone, or with a post beside it: 副市长 林　涛, 林　涛（副镇长）."""
    return any(name in re.sub(r"\s", "", line) for line in lines)


def listed_name(entry):
    """等 behind a unit says that there are more."""
    return entry["name"] + ("等" if entry.get("and_others") else "")


def values_of(task):
    for key in ("leaders", "units", "persons"):
        for entry in task.get(key, []):
            yield key, listed_name(entry)
    if "requirement" in task:
        yield "requirement", task["requirement"]
    for deadline in [task["deadline"]] if "deadline" in task else []:
        yield "deadline", deadline["text"]
    for entry in task.get("other", []):
        yield "other", entry["text"]


def check_page(name, sheet):
    page = sheet.page_setup
    if sheet.title.startswith("分解表") and page.orientation != "landscape":
        yield f"{name}: not landscape"
    if int(page.paperSize) != 9:
        yield f"{name}: not A4"
    fitted = sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
    over_pages = page.scale is not None and int(page.scale) >= 70 and sheet.print_title_cols and page.pageOrder == "overThenDown"
    if not over_pages and (not fitted or page.fitToWidth not in (None, 1) or page.fitToHeight != 0):
        yield f"{name}: neither fitted to one page's width nor legible over several pages"
    if not sheet.print_title_rows:
        yield f"{name}: the head is not repeated"
    if sheet.oddFooter.center.text != "第 &P 页 共 &N 页":
        yield f"{name}: footer is {sheet.oddFooter.center.text!r}"


def is_number_place(name, cell):
    """Numbers and dates stand under these heads only, and in the head of 督办."""
    head = cell.parent.cell(1, cell.column).value
    return not name.split("/")[-1].startswith("分解表") and (head in ("序号", "截止日期") or not isinstance(head, str))


def check_cells(name, sheet):
    for row in sheet.iter_rows():
        height = sheet.row_dimensions[row[0].row].height
        if height is None or not 0 < height <= HIGHEST_ROW:
            yield f"{name}: row {row[0].row} has height {height}"
        for cell in row:
            if cell.value is not None and cell.data_type != "s" and not is_number_place(name, cell):
                yield f"{name}: {cell.coordinate} is not text but {cell.data_type}"
            if cell.value is None or len(str(cell.value)) == 0:
                continue
            hidden = sheet.column_dimensions[cell.column_letter].hidden and cell.column == sheet.max_column
            if bool(cell.alignment.wrap_text) == hidden:  # LibreOffice prints wrapped texts of a hidden column at the edge
                yield f"{name}: {cell.coordinate} is {'wrapped though hidden' if hidden else 'not wrapped'}"


def find_row(sheets, at, task):
    """The next row whose task cell ends with the task's text; (sheet, row), or None."""
    for index in range(at[0], len(sheets)):
        sheet = sheets[index]
        for row in range(at[1] if index == at[0] else 3, sheet.sheet.max_row + 1):
            for cell in sheet.row(row):
                label = len(task.get("label", "")) + 1
                if cell.endswith(task["text"]) and len(cell) - len(task["text"]) <= label:
                    return index, row
    return None


def full_width_above(sheet, row):
    """The rows of sections and groups above, nearest first."""
    return [sheet.text(above, 1) for above in range(row - 1, 2, -1) if sheet.is_full_width(above)]


def check_tasks(name, sheets, notice):
    at = (0, 3)
    for task in notice["tasks"]:
        place = find_row(sheets, at, task)
        if place is None:
            yield f"{name}: task {task['id']} is missing or out of order"
            continue
        sheet, row = sheets[place[0]], place[1]
        lines = lines_of(sheet.row(row))
        for key, value in values_of(task):
            shown = shows_person(value, lines) if key in ("leaders", "persons") else value in lines
            if not shown and value not in task["text"] + task.get("requirement", ""):
                yield f"{name}: task {task['id']}: {key} {value} is missing in row {row}"
        for key in ("section", "group"):
            if key in task and task[key] not in lines and task[key] not in full_width_above(sheet, row):
                yield f"{name}: task {task['id']}: {key} {task[key]} is missing above row {row}"
        at = (place[0], row + 1)


def check_head(name, sheet, notice):
    columns = notice.get("table", {}).get("columns", [])
    heads = [cell for cell in dict.fromkeys(sheet.row(2)) if cell]
    printed = [column["heading"] for column in columns if column.get("heading")]
    if [head for head in heads if head in printed] != printed:
        yield f"{name}: head is {heads}, printed was {printed}"
    if not sheet.is_full_width(1) or not sheet.text(1, 1):
        yield f"{name}: the title is not merged over all columns"


ROLES = {"lead": "牵头", "responsible": "责任", "support": "配合", "guide": "指导"}
KINDS = {"by": "截止", "within": "期限内", "recurring": "定期", "ongoing": "持续"}


def further_days(task):
    days = [each.get("due", "—") for each in task.get("further_deadlines", [])]
    return "；".join(days) if any(day != "—" for day in days) else ""


def leader_head(notice, shown_there):
    """Over the leaders stands what the tables print there, when they agree; those of running text have the label in front of them."""
    heads = {column["heading"] for table in notice.get("tables", [notice.get("table", {})])
             for column in table.get("columns", []) if column.get("role") == "leader"}
    if not any("columns" in table for table in notice.get("tables", [notice.get("table", {})])):
        return shown_there
    return heads.pop() if len(heads) == 1 else "分管领导"


def data_row(task, leaders):
    """Head -> text of the sheet 数据, from the JSON."""
    deadline = task.get("deadline", {})
    units = {role: "；".join(listed_name(u) for u in task.get("units", []) if u["role"] == role) for role in ROLES}
    row = {
        "编号": task["id"],
        "序号": str(task.get("number", "")),
        "原序号": task.get("label", ""),
        "大类": task.get("section", ""),
        "类别": task.get("group", ""),
        "工作任务": task["text"],
        leaders: "；".join(p["name"] for p in task.get("leaders", [])),
        "牵头单位": units["lead"],
        "责任单位": units["responsible"],
        "配合单位": units["support"],
        "指导单位": units["guide"],
        "责任人": "；".join(p["name"] for p in task.get("persons", [])),
        "完成时限": deadline.get("text", ""),
        "截止日期": deadline.get("due", ""),
        "时限类型": KINDS.get(deadline.get("kind"), ""),
        "其他时限": "；".join(d["text"] for d in task.get("further_deadlines", [])),
        "其他截止日期": further_days(task),
        "督办要求": task.get("requirement", ""),
        "报送日期": "；".join(task.get("due_dates", [])),
        "量化指标": "；".join(q["text"] for q in task.get("quantities", [])),
    }
    for entry in task.get("other", []):
        head = entry["heading"] + ("（原表）" if entry["heading"] in row else "")
        row[head] = entry["text"]
    return row


def shown(value):
    if value is None:
        return ""
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def records(sheet):
    heads = [shown(cell.value) for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        yield dict(zip(heads, (shown(cell.value) for cell in row)))


def check_data(name, book, notice):
    rows = list(records(book["数据"]))
    if len(rows) != len(notice["tasks"]):
        yield f"{name}/数据: {len(rows)} rows for {len(notice['tasks'])} tasks"
    leaders = leader_head(notice, book["数据"].cell(1, 7).value)
    numbers = [task.get("number", 0) for task in notice["tasks"]]
    counted = "tables" not in notice and "table" not in notice and (0 in numbers or numbers != sorted(numbers)) and \
        [row.get("序号") for row in rows] == [str(i + 1) for i in range(len(rows))]
    for number, (row, task) in enumerate(zip(rows, notice["tasks"]), 1):
        for head, text in {**data_row(task, leaders), **({"序号": str(number)} if counted else {})}.items():
            if row.get(head) != text:
                yield f"{name}/数据: task {task['id']}: {head} is {row.get(head)!r}, not {text!r}"
    if book["数据"].merged_cells.ranges or not book["数据"].auto_filter.ref or book["数据"].freeze_panes != "A2":
        yield f"{name}/数据: merged cells, no filter, or no frozen head"


def check_roster(name, book, notice):
    rows = [(row["机构"], row["职务"].removesuffix("（兼）"), row["姓名"].replace(FULL_WIDTH_BLANK, ""), row["单位及职务"])
            for row in records(book["名单"])] if "名单" in book.sheetnames else []
    wanted = [(each.get("body", ""), each.get("role", ""), each["name"], "、".join(each.get("titles", [])))
              for each in notice.get("roster", [])]
    if rows != wanted:
        yield f"{name}/名单: {rows} is not {wanted}"


def check_duties(name, book, notice):
    wanted = [(task["text"], unit["name"], ROLES[unit["role"]], unit.get("person"))
              for task in notice["tasks"] for unit in task.get("units", [])]
    rows = [(row["工作任务"], row["单位"], row["角色"], row["责任人"]) for row in records(book["责任清单"]) if row["单位"]]
    if [row[:3] for row in rows] != [entry[:3] for entry in wanted]:
        yield f"{name}/责任清单: tasks and units differ"
    days = {task["text"]: further_days(task) for task in notice["tasks"]}
    for row in records(book["责任清单"]):
        if row["其他截止日期"] != days[row["工作任务"]]:
            yield f"{name}/责任清单: {row} should be due {days[row['工作任务']]}, too"
    for row, entry in zip(rows, wanted):
        if entry[3] and row[3] != entry[3]:
            yield f"{name}/责任清单: {row} should have {entry[3]}"


def check_supervision(name, book, notice):
    rows = list(records(book["督办"]))
    for task in notice["tasks"]:
        dates = [date for row in rows if row["工作任务"] == task["text"] for date, state in row.items() if state == "未开展"]
        if any(date not in dates for date in task.get("due_dates", [])):
            yield f"{name}/督办: task {task['id']}: reporting dates {dates}"
        further = [each["due"] for each in task.get("further_deadlines", []) if "due" in each]
        if any(not any(row["截止日期"] == each and row["工作任务"] == task["text"] for row in rows) for each in further):
            yield f"{name}/督办: task {task['id']} is not due {further}"
        due = task.get("deadline", {}).get("due")
        if due and not any(row["截止日期"] == due and row["工作任务"] == task["text"] for row in rows):
            yield f"{name}/督办: task {task['id']} is not due {due}"


def check_states(name, book, notice):
    """A list of states is offered on the days and in the rows that have one."""
    lists = book["督办"].data_validations.dataValidation
    days = [cell.column for cell in book["督办"][1] if isinstance(cell.value, datetime.datetime)]
    for row in book["督办"].iter_rows(min_row=2):
        for cell in row:
            if cell.column in days and any(cell.coordinate in each.sqref for each in lists) != (cell.value is not None):
                yield f"{name}/督办!{cell.coordinate}: {cell.value!r} against its list of states"


def check_names_for_pivot_tables_include_the_head(name, book):
    """A pivot table needs the heads of its range; a formula over one column does not want its head."""
    names = getattr(book.defined_names, "definedName", None) or book.defined_names.values()  # openpyxl before and since 3.1
    ranges = {each.name: each.attr_text for each in names}
    for sheet, table in (("数据", "任务数据"), ("责任清单", "责任数据")):
        rows = max(book[sheet].max_row, 2)
        wanted = f"'{sheet}'!$A$1:${get_column_letter(book[sheet].max_column)}${rows}"
        if ranges.get(table) != wanted:
            yield f"{name}/{sheet}: {table} is {ranges.get(table)}, not {wanted}"
    rows = max(book["数据"].max_row, 2)
    for cell in book["数据"][1]:
        place = f"'数据'!${cell.column_letter}$2:${cell.column_letter}${rows}"
        named = f"任务数据_{cell.value}"
        if named in ranges and ranges[named] not in (place, place.split(":")[0]):
            yield f"{name}/数据: {named} is {ranges[named]}, not {place}"


def check_links(name, book):
    for row in book["校核"].iter_rows(min_row=2):
        if row[1].value and (row[1].hyperlink is None or row[1].hyperlink.location.replace("'", "") != row[1].value):
            yield f"{name}/校核: {row[1].coordinate} leads nowhere"


def check_workbook(path, notice):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        book = openpyxl.load_workbook(path)
    name = path.name
    if book.sheetnames[-1] != "fenjie" or book["fenjie"].sheet_state != "hidden":
        yield f"{name}: no hidden sheet to read the workbook back with"
    del book["fenjie"]
    others = ["数据", "责任清单", "督办", *(["名单"] if notice.get("roster") else []), "校核", "说明"]
    if book.sheetnames[0] != "分解表" or book.sheetnames[-len(others):] != others:
        yield f"{name}: sheets are {book.sheetnames}"
    for sheet in book.worksheets:
        yield from check_page(f"{name}/{sheet.title}", sheet)
        yield from check_cells(f"{name}/{sheet.title}", sheet)
    sheets = [Sheet(sheet) for sheet in book.worksheets[:-len(others)]]
    yield from check_head(name, sheets[0], notice)
    yield from check_tasks(name, sheets, notice)
    for check in (check_data, check_duties, check_supervision, check_states, check_roster):
        yield from check(name, book, notice)
    yield from check_names_for_pivot_tables_include_the_head(name, book)
    yield from check_links(name, book)


def main(arguments):
    json_path = pathlib.Path(arguments[0])
    folder = pathlib.Path(arguments[1]) if len(arguments) > 1 else json_path.parent
    notices = [notice for notice in json.loads(json_path.read_text("utf-8"))["notices"] if notice.get("tasks")]
    faults = []
    for number, notice in enumerate(notices, 1):
        stem = json_path.stem if len(notices) == 1 else f"{json_path.stem}-{number}"
        path = folder / f"{stem}.xlsx"
        faults += check_workbook(path, notice) if path.exists() else [f"{path} is missing"]
    print("\n".join(faults) if faults else f"{len(notices)} workbooks agree with {json_path.name}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
