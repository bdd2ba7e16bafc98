#!/usr/bin/env python3
"""A workbook that comes back: unedited it gives the same JSON and workbook; what a clerk changed is read, listed and
checked; what is no workbook of ours, or a bomb, is refused in one sentence.

usage: returned.py FENJIE SOURCE_DIR
"""
import copy
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib
import unittest
import zipfile

from in_folder import InFolder

try:
    import jsonschema
    import openpyxl
except ImportError:
    print("openpyxl or jsonschema is not installed: apt-get install python3-openpyxl python3-jsonschema")
    sys.exit(77)

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
CLEAN, FAILED, LOOK = 0, 1, 3
SCHEMA = json.loads(subprocess.run([FENJIE, "schema"], capture_output=True, check=True).stdout)
SAVE_AS = "，请用 Excel 或 WPS 打开后另存为 .xlsx 再试"


def run(*arguments):
    done = subprocess.run([FENJIE, *map(str, arguments)], capture_output=True, timeout=300)
    return done.returncode, done.stderr.decode()


def soffice(folder, kind, *paths):
    """Opens and saves files as LibreOffice does it; the results stand in `folder`."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
                    "--outdir", folder, *map(str, paths)], capture_output=True, timeout=300, check=True)


def without_edits(made):
    made = copy.deepcopy(made)
    for notice in made["notices"]:
        notice.pop("edited", None)
        for task in notice["tasks"]:
            task.pop("edited", None)
    return made


class WithWorkbooks(InFolder):
    def convert(self, sample, *options):
        code, err = run("convert", sample, "-o", self.folder / "sent", "--quiet", *options)
        self.assertIn(code, (CLEAN, LOOK), err)
        made = json.loads((self.folder / "sent" / (sample.stem + ".json")).read_text("utf-8"))
        return made, sorted((self.folder / "sent").glob("*.xlsx"))

    def back(self, path, *options):
        """(exit code, JSON, what was said) of the workbook that came back."""
        code, err = run("regenerate", path, "-o", self.folder / "back", "--quiet", *options)
        made = self.folder / "back" / (path.stem + ".json")
        return code, json.loads(made.read_text("utf-8")) if made.exists() else None, err


class Unedited(WithWorkbooks):
    def test_gives_the_same_json_and_the_same_workbook(self):
        for sample in SAMPLES:
            for layout in ("printed", "standard"):
                with self.subTest(sample.name, layout=layout):
                    shutil.rmtree(self.folder / "sent", ignore_errors=True)
                    made, books = self.convert(sample, "--layout", layout)
                    for book in books:
                        code, again, err = self.back(book)
                        self.assertIn(code, (CLEAN, LOOK), err)
                        self.assertEqual(again, made)
                        self.assertEqual((self.folder / "back" / book.name).read_bytes(), book.read_bytes())

    def test_days_of_warning_are_kept(self):
        made, books = self.convert(ROOT / "samples/linjiang-table.tsv", "--warn-days", "3")
        self.back(books[0])
        self.assertEqual((self.folder / "back" / books[0].name).read_bytes(), books[0].read_bytes())
        self.back(books[0], "--warn-days", "5")
        self.assertNotEqual((self.folder / "back" / books[0].name).read_bytes(), books[0].read_bytes())

    def same_again(self, path):
        """JSON and workbook of the notice come back byte for byte, from the JSON and from the workbook."""
        run("convert", path, "-o", self.folder / "sent", "--quiet")
        book, made = (self.folder / "sent" / (path.stem + kind) for kind in (".xlsx", ".json"))
        for given in (made, book):
            run("regenerate", given, "-o", self.folder / "back", "--quiet")
            for sent in (made, book):
                self.assertEqual((self.folder / "back" / sent.name).read_bytes(), sent.read_bytes(), f"{given.name} -> {sent.name}")

    def notice(self, name, lines):
        path = self.folder / (name + ".txt")
        path.write_text("临江市人民政府办公室\n关于做好重点工作的通知\n临政办发〔2024〕3号\n\n各乡镇人民政府，市直各部门：\n\n一、主要任务\n\n"
                        + "\n".join(lines) + "\n\n临江市人民政府办公室\n2024年3月1日\n", "utf-8")
        return path

    def test_a_deadline_with_done_behind_it_in_a_bracket(self):
        self.same_again(self.notice("x", ["1．修路3条。（责任单位：市交通局，11月30日前完成）", "2．修桥。（2024年12月底前完成，责任单位：市水利局）"]))

    def test_a_heading_with_a_colon_behind_it(self):
        self.same_again(self.notice("x", ["1.修路：（1）修路3条（市交通局负责）；（2）修桥2座（市水利局牵头，市财政局配合，年底前完成）。"]))

    def test_two_columns_of_tasks_keep_their_headings(self):
        path = self.folder / "two.tsv"
        path.write_text("临江市2025年任务清单\n序号\t目标任务\t具体措施\t责任单位\n1\t提升教育质量\t新建幼儿园3所\t市教育局\n"
                        "2\t提升医疗水平\t新增床位30张\t市卫健委\n", "utf-8")
        run("convert", path, "-o", self.folder / "sent", "--quiet")
        rows = list(openpyxl.load_workbook(self.folder / "sent" / "two.xlsx")["分解表"].iter_rows(values_only=True))
        self.assertEqual(rows[1:], [("序号", "目标任务", "具体措施", "责任单位"), ("1", "提升教育质量", "新建幼儿园3所", "市教育局"),
                                    ("2", "提升医疗水平", "新增床位30张", "市卫健委")])
        self.same_again(path)

    def test_a_row_without_a_task(self):
        path = self.folder / "row.tsv"
        path.write_text("临江市2026年项目清单\n编号\t事项名称\t主要内容\t责任部门\t完成期限\n1\t加装电梯\t加装电梯30部\t市住建局\t2026.10.31\n"
                        "2\t口袋公园\t新建公园12个\t牵头单位：市园林局\n配合单位：市财政局\t2026/9/30\n", "utf-8")
        self.same_again(path)

    def test_whatever_a_rule_reads(self):
        """The examples of every rule, as sentences, as brackets and labels, and as cells."""
        for rules in sorted((ROOT / "rules").glob("*.toml")):
            examples = [example["text"] if isinstance(example, dict) else example
                        for rule in tomllib.loads(rules.read_text("utf-8")).get("rule", [])
                        for example in rule.get("match", []) + rule.get("reject", [])]
            if not examples:
                continue
            lines = [f"{i}．推进第{i}项工程。{text}（责任单位：市教育局，{text}）" for i, text in enumerate(examples, 1)]
            labels = [f"{i}．推进第{i}项工程。\n责任单位：{text}\n完成时限：{text}" for i, text in enumerate(examples, 1)]
            table = self.folder / (rules.stem + "-table.tsv")
            table.write_text("临江市2024年任务分解表\n序号\t重点任务\t分管市领导\t牵头单位\t责任单位\t完成时限\n" + "".join(
                f"{i}\t推进第{i}项工程。{text}\t王晓明\t市教育局\t{text}\t{text}\n" for i, text in enumerate(examples, 1)), "utf-8")
            for path in (self.notice(rules.stem + "-lines", lines), self.notice(rules.stem + "-labels", labels), table):
                with self.subTest(path.name):
                    self.same_again(path)

    def test_saved_by_other_programs(self):
        books = []
        for sample in SAMPLES:
            books += self.convert(sample)[1]
        books = sorted(set(books))
        saved = self.folder / "saved"
        saved.mkdir()
        programs = ["openpyxl"] + (["soffice"] if shutil.which("soffice") else [])
        for program in programs:
            if program == "soffice":
                soffice(saved, "xlsx:Calc MS Excel 2007 XML", *books)
            else:
                for book in books:
                    openpyxl.load_workbook(book).save(saved / book.name)
            for book in books:
                with self.subTest(book.name, program=program):
                    code, again, err = self.back(saved / book.name)
                    self.assertIn(code, (CLEAN, LOOK), err)
                    made = json.loads(next(path for path in book.parent.glob("*.json")
                                           if book.stem.startswith(path.stem)).read_text("utf-8"))
                    self.assertEqual(again, made)
        if "soffice" not in programs:
            self.skipTest("soffice is not installed: saved by openpyxl only")


class Edited(WithWorkbooks):
    """The first notice of the sample: 83 tasks or so in a table, with groups, leaders, units and persons."""

    def setUp(self):
        super().setUp()
        self.made, books = self.convert(ROOT / "samples/genhe-2022.txt")
        self.sent = books[0]
        self.tasks = self.made["notices"][0]["tasks"]
        self.book = openpyxl.load_workbook(self.sent)
        self.data, self.table = self.book["数据"], self.book["分解表"]
        self.heads = {cell.value: cell.column for cell in self.data[1]}

    def cell(self, index, head):
        return self.data.cell(index + 2, self.heads[head])

    def read(self, *options, path=None):
        path = path or self.folder / "edited.xlsx"
        self.book.save(path)
        code, again, err = self.back(path, *options)
        self.assertIn(code, (CLEAN, LOOK), err)
        jsonschema.validate(again, SCHEMA)
        self.code, self.again, self.new = code, again, again["notices"][0]["tasks"]
        self.edited = {task["id"]: task["edited"] for task in self.new if "edited" in task}
        self.said = [(d["code"], d["message"]) for d in again["diagnostics"] if d["code"].startswith("returned/")]

    def said_unread(self, sentences):
        self.assertEqual(sorted(self.said), sorted(("returned/not-read", text) for text in sentences))

    def table_row(self, index):
        """The row of 分解表 in which the text of a task stands, and its column."""
        for row in self.table.iter_rows(min_row=3):
            for cell in row:
                if isinstance(cell.value, str) and cell.value.endswith(self.tasks[index]["text"]):
                    return cell.row, cell.column
        raise AssertionError("no such row")

    def test_cells_of_data(self):
        unit = self.tasks[4]["units"][0]["name"]
        role = {"lead": "牵头单位", "responsible": "责任单位", "support": "配合单位"}[self.tasks[4]["units"][0]["role"]]
        before = self.cell(4, role).value
        self.cell(4, role).value = before.replace(unit, "市林业局", 1) + "、市水利局"
        self.cell(5, "完成时限").value = "2022年9月底前"
        self.cell(6, "工作任务").value = "完全换成另一项工作"
        self.cell(7, "督办要求").value = None
        self.read()
        ids = [self.tasks[i]["id"] for i in (4, 5, 6, 7)]
        self.assertEqual(sorted(self.edited), sorted(ids))
        self.assertEqual([task["id"] for task in self.new], [task["id"] for task in self.tasks])
        self.assertEqual(self.edited[ids[0]][0]["old"], before)
        self.assertEqual([u["name"] for u in self.new[4]["units"]][0], "市林业局")
        self.assertIn("市水利局", [u["name"] for u in self.new[4]["units"]])
        self.assertEqual(self.new[5]["deadline"]["due"], "2022-09-30")
        self.assertEqual(self.edited[ids[1]], [{"field": "deadline.text", "new": "2022年9月底前"}])
        self.assertEqual(self.edited[ids[2]], [{"field": "text", "old": self.tasks[6]["text"], "new": "完全换成另一项工作"}])
        self.assertNotIn("requirement", self.new[7])
        others = [i for i in range(len(self.tasks)) if i not in (4, 5, 6, 7)]
        self.assertEqual([self.new[i] for i in others], [self.tasks[i] for i in others])
        self.assertEqual(self.said, [])

    def test_a_date_cell_and_a_number_that_a_program_made_of_text(self):
        import datetime
        self.cell(3, "截止日期").value = datetime.datetime(2022, 6, 30)
        self.cell(2, "序号").value = "3"
        self.cell(5, "截止日期").value = "年底"
        self.read()
        self.assertEqual(self.new[3]["deadline"], {"text": "2022年6月30日", "due": "2022-06-30", "kind": "by", "precision": "day"})
        self.assertEqual(self.new[2], self.tasks[2])
        place = f"数据!{self.cell(5, '截止日期').coordinate}"
        self.assertEqual(self.said, [("returned/unreadable-value", f"{place}：“截止日期”不是日期（例如 2024-06-30），“年底”没有读回，已保留原来的值。")])

    def test_rows_removed_added_and_moved(self):
        gone = self.tasks[2]["text"]
        values = [[cell.value for cell in row] for row in self.data.iter_rows(min_row=2)]
        del values[2]
        values.insert(0, values.pop(9))
        added = list(values[4])
        added[self.heads["工作任务"] - 1] = "新增一项工作"
        values.insert(5, added)  # a copied row: the id stands there twice
        self.data.delete_rows(2, self.data.max_row)
        for r, row in enumerate(values, 2):
            for c, value in enumerate(row, 1):
                self.data.cell(r, c).value = value
        self.read()
        ids = [task["id"] for task in self.tasks]
        del ids[2]
        ids.insert(0, ids.pop(9))
        new_id = self.new[5]["id"]
        ids.insert(5, new_id)
        self.assertEqual([task["id"] for task in self.new], ids)
        self.assertNotIn(new_id, [task["id"] for task in self.tasks])
        self.assertEqual(self.edited[new_id], [{"field": "task", "new": "新增一项工作"}])
        self.assertEqual(self.edited[ids[0]], [{"field": "order", "old": "10", "new": "1"}])
        self.assertEqual(len(self.edited), 2)
        self.assertEqual(self.again["notices"][0]["edited"], [{"field": "task", "old": gone}])
        self.assertEqual(self.said, [])

    def test_a_column_moved_changes_nothing(self):
        self.data.insert_cols(1)
        self.read()
        self.assertEqual(self.again, self.made)

    def test_a_column_deleted_or_without_its_head_is_said(self):
        self.data.delete_cols(self.heads["责任人"])
        self.table.cell(2, 3).value = None
        self.table.cell(5, self.table.max_column + 1).value = "已约谈"
        self.read()
        self.assertEqual((self.new, self.edited), (self.tasks, {}))
        gone = openpyxl.load_workbook(self.sent)["分解表"].cell(2, 3).value
        self.said_unread((
            "“数据”表没有“责任人”一栏，这一栏的内容照原来的保留。",
            f"“分解表”表没有“{gone}”一栏，这一栏的内容照原来的保留。",
            f"分解表!{self.table.cell(5, self.table.max_column).coordinate}：这一栏没有表头，里面的内容没有读回。"))

    def test_a_renamed_head_is_said_and_its_column_read(self):
        self.data.cell(1, self.heads["责任单位"]).value = "责任部门"
        self.cell(3, "责任单位").value = "市林业局"
        head = self.table.cell(2, self.table.max_column)
        printed, head.value = head.value, "落实要求"
        self.read()
        where = self.data.cell(1, self.heads["责任单位"]).coordinate
        say = "{0}：表头“{1}”改成了“{2}”，这一栏仍按“{1}”读回，表头没有改；是新增的一栏的，请另插一列。"
        self.said_unread((say.format("数据!" + where, "责任单位", "责任部门"),
                          say.format("分解表!" + head.coordinate, printed, "落实要求")))
        self.assertEqual([unit["name"] for unit in self.new[3]["units"]], ["市林业局"])
        self.assertEqual([len(edits) for edits in self.edited.values()], [1])
        self.assertNotIn("other", json.dumps([list(task) for task in self.new]))

    def test_what_was_changed_on_sheets_that_are_not_read_is_said(self):
        review, origin = self.book["校核"], self.book["说明"]
        lines = review.max_row
        review.cell(2, 6).value = "已核对"
        review.delete_rows(lines)
        origin.cell(3, 2).value = "另一个机关"
        self.cell(4, "疑点").value = "没有问题"
        self.book.create_sheet("统计").cell(1, 1).value = "合计"
        del self.book["责任清单"]
        self.read()
        self.assertEqual((self.new, self.edited), (self.tasks, {}))
        keep = "，新的工作簿里没有这些改动。要留下的内容请写在“数据”表新增的一栏里。"
        self.said_unread((
            "数据!F6 这一行的“原文位置”或“疑点”有改动，这两栏由程序填写，没有读回；意见请写在新增的一栏里。",
            f"“校核”表由程序生成，不读回：第 2 行有改动，另有 1 行被删除{keep}",
            f"“说明”表由程序生成，不读回：第 3 行有改动{keep}",
            "工作簿里没有“责任清单”表（被删除，或内容已认不出）：这张表由程序生成，新的工作簿里照样有。",
            "“统计”表不是程序生成的，没有读回，新的工作簿里没有它；请自行留存。"))

    def test_sheets_that_are_not_read_may_be_sorted(self):
        for name in ("校核", "责任清单", "督办"):
            sheet = self.book[name]
            rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)][::-1]
            for r, row in enumerate(rows, 2):
                for c, value in enumerate(row, 1):
                    sheet.cell(r, c).value = value
        self.read()
        self.assertEqual((self.again, self.said), (self.made, []))

    def test_a_task_removed_or_changed_alike_on_the_lists_is_not_said(self):
        text, gone = self.tasks[3]["text"], self.tasks[5]["text"]
        self.data.delete_rows(7)
        del self.book["分解表"]
        for name in ("责任清单", "督办"):
            sheet = self.book[name]
            task = next(cell.column for cell in sheet[1] if cell.value == "工作任务")
            for r in range(sheet.max_row, 1, -1):
                if sheet.cell(r, task).value == gone:
                    sheet.delete_rows(r)
        for sheet in (self.data, self.book["责任清单"]):
            for line in sheet.iter_rows(min_row=2):
                for cell in line:
                    if cell.value == text:
                        cell.value = "加强生态环境保护。"
        self.read()
        self.assertEqual(len(self.new), len(self.tasks) - 1)
        self.assertEqual([message for _, message in self.said if "责任清单" in message or "督办" in message], [])

    def test_a_new_column(self):
        column = self.data.max_column + 1
        self.data.cell(1, column).value = "备注"
        self.data.cell(5, column).value = "已约谈"
        self.read()
        self.assertEqual(self.new[3]["other"], [{"heading": "备注", "text": "已约谈"}])
        self.assertEqual(self.edited, {self.tasks[3]["id"]: [{"field": "other[备注]", "new": "已约谈"}]})

    def test_cells_of_the_task_table(self):
        row, column = self.table_row(5)
        heads = {self.table.cell(2, c).value: c for c in range(1, self.table.max_column + 1)}
        units = next(c for head, c in heads.items() if head and "单位" in head)
        lines = self.table.cell(row, units).value.split("\n")
        self.table.cell(row, units).value = "\n".join(["市林业局"] + lines[1:])
        self.table.cell(row, column).value += "，并按月调度"
        self.read()
        self.assertEqual(list(self.edited), [self.tasks[5]["id"]])
        self.assertEqual(self.new[5]["text"], self.tasks[5]["text"] + "，并按月调度")
        self.assertEqual([u["name"] for u in self.new[5]["units"]],
                         ["市林业局"] + [u["name"] for u in self.tasks[5]["units"][1:]])
        self.assertEqual([task for i, task in enumerate(self.new) if i != 5],
                         [task for i, task in enumerate(self.tasks) if i != 5])

    def take_merged(self):
        """Takes the merged cells of 分解表 apart; gives their (first row, last row, first column, last column)."""
        areas = [(a.min_row, a.max_row, a.min_col, a.max_col) for a in self.table.merged_cells.ranges]
        for area in list(self.table.merged_cells.ranges):
            self.table.unmerge_cells(str(area))
        return areas

    def merge(self, areas):
        for first, last, left, right in areas:
            self.table.merge_cells(start_row=first, end_row=last, start_column=left, end_column=right)

    def test_a_row_inserted_in_the_middle_of_a_merged_group(self):
        at = self.table_row(6)[0] + 1
        self.assertTrue(any(a.min_row < at <= a.max_row and a.min_col == 1 for a in self.table.merged_cells.ranges))
        areas = self.take_merged()
        self.table.insert_rows(at)
        self.merge([(first + (first >= at), last + (last >= at), left, right) for first, last, left, right in areas])
        for column, value in ((2, "新插入的一项工作。"), (3, "张　华"), (4, "发改委")):
            self.table.cell(at, column).value = value
        self.read()
        added = self.new[7]
        self.assertEqual([task["id"] for task in self.new if task is not added], [task["id"] for task in self.tasks])
        self.assertEqual((added["text"], added["group"], added["units"][0]["name"], added["leaders"][0]["name"]),
                         ("新插入的一项工作。", self.tasks[6]["group"], "发改委", "张华"))
        self.assertEqual((self.edited, self.said), ({added["id"]: [{"field": "task", "new": "新插入的一项工作。"}]}, []))

    def test_a_column_of_the_task_table_moved(self):
        areas, last = self.take_merged(), self.table.max_column
        wide = {first for first, _, left, right in areas if left == 1 and right == last}
        for row in range(2, self.table.max_row + 1):
            if row in wide:
                continue
            values = [self.table.cell(row, column).value for column in range(1, last + 1)]
            for column, value in enumerate(values[:2] + values[-1:] + values[2:-1], 1):
                self.table.cell(row, column).value = value
        self.merge([area for area in areas if area[2] <= 2])
        self.read()
        self.assertEqual((self.again, self.said), (self.made, []))

    def test_a_row_of_the_task_table_removed(self):
        row, _ = self.table_row(len(self.tasks) - 1)
        for cell in self.table[row]:  # openpyxl does not move merged cells when it deletes a row
            if not isinstance(cell, openpyxl.cell.cell.MergedCell):
                cell.value = None
        self.read()
        self.assertEqual([task["id"] for task in self.new], [task["id"] for task in self.tasks[:-1]])
        self.assertEqual(self.again["notices"][0]["edited"], [{"field": "task", "old": self.tasks[-1]["text"]}])

    def test_both_sheets_changed_alike_and_in_different_ways(self):
        for index, text in ((5, "同样的新文字"), (6, "数据表的新文字")):
            row, column = self.table_row(index)
            self.table.cell(row, column).value = text if index == 5 else "分解表的新文字"
            self.cell(index, "工作任务").value = text
        self.read()
        self.assertEqual((self.new[5]["text"], self.new[6]["text"]), ("同样的新文字", "数据表的新文字"))
        self.assertEqual(self.code, LOOK)
        place = f"分解表!{self.table.cell(row, column).coordinate}"
        self.assertEqual(self.said, [("returned/contradiction",
                                      f"两张表改得不一样：数据!{self.cell(6, '工作任务').coordinate} 的“工作任务”是“数据表的新文字”，"
                                      f"{place} 是“分解表的新文字”。已采用前者，请核对。")])

    def test_an_unknown_unit_is_doubted_and_a_settled_doubt_goes(self):
        self.cell(3, "责任单位").value = "做好有关工作"
        self.read()
        self.assertIn("names/unknown-unit", [d["code"] for d in self.again["diagnostics"] if d.get("task") == self.tasks[3]["id"]])
        doubts = [d for d in self.made["diagnostics"]]
        self.assertEqual([d for d in self.again["diagnostics"] if d["code"] != "names/unknown-unit"], doubts)

    def test_a_day_against_its_deadline_is_said(self):
        import datetime
        self.cell(5, "完成时限").value = "2022年9月底前"
        self.cell(5, "截止日期").value = datetime.datetime(2022, 10, 31)
        self.read()
        self.assertEqual((self.new[5]["deadline"]["text"], self.new[5]["deadline"]["due"]), ("2022年9月底前", "2022-10-31"))
        doubts = [d["message"] for d in self.again["diagnostics"] if d["code"] == "deadline/contradiction"]
        self.assertEqual(doubts, ["完成时限“2022年9月底前”按文字是2022-09-30，截止日期写的是2022-10-31，两者不一致，"
                                  "都已照写保留，请改正其中一个。"])
        self.assertEqual([edit["field"] for edit in self.edited[self.tasks[5]["id"]]], ["deadline.text", "deadline.due"])

    def test_a_day_beside_a_deadline_without_end_is_said(self):
        import datetime
        self.cell(5, "完成时限").value = "长期坚持"
        self.cell(5, "截止日期").value = datetime.datetime(2022, 10, 31)
        self.read()
        self.assertEqual([d["message"] for d in self.again["diagnostics"] if d["code"] == "deadline/contradiction"],
                         ["完成时限“长期坚持”按文字没有截止日期，截止日期写的是2022-10-31，两者不一致，都已照写保留，请改正其中一个。"])

    def test_a_text_tells_its_own_quantities_and_deadlines(self):
        self.cell(5, "工作任务").value = "新建公园2个，2022年8月底前完成绿化5公顷。"
        self.read()
        self.assertEqual([q["text"] for q in self.new[5]["quantities"]], ["2个", "5公顷"])
        self.assertEqual(self.new[5]["deadline"]["due"], "2022-08-31")
        self.assertEqual((self.new[5]["action"], self.new[5]["object"]), ("新建", "公园2个"))
        self.cell(5, "工作任务").value = "新建公园3个。"
        self.read("--overwrite")  # the earlier result lists a deadline that this one has not
        self.assertEqual([q["text"] for q in self.new[5]["quantities"]], ["3个"])
        self.assertNotIn("deadline", self.new[5])

    def test_an_id_copied_over_another(self):
        self.cell(6, "编号").value = self.cell(5, "编号").value  # filled down
        self.read()
        self.assertEqual(self.new, self.tasks)
        self.assertEqual([d["message"] for d in self.again["diagnostics"] if d["code"] == "returned/not-read"],
                         [f"数据!F8 这一行的“编号”由程序填写，改动没有读回，仍是“{self.tasks[6]['id']}”。"])

    def test_an_id_cleared(self):
        self.cell(5, "编号").value = None
        self.read()
        self.assertEqual(self.again, self.made)
        self.cell(5, "工作任务").value += "，按月调度"
        self.read()
        self.assertEqual(self.new[5]["id"], self.tasks[5]["id"])
        self.assertEqual([edit["field"] for edit in self.edited.pop(self.tasks[5]["id"])], ["text", "deadline.text"])
        self.assertEqual(self.edited, {})
        self.assertEqual(self.said, [("returned/guessed", f"数据!{self.cell(5, '工作任务').coordinate} 这一行的编号没有或不认识，按位置和文字"
                                      f"当作“{self.tasks[5]['text']}”这项任务读回，请核对；是新增任务的，请另行插入一行。")])

    def test_a_row_without_an_id_that_is_like_no_other(self):
        self.cell(5, "编号").value = None
        for head in self.heads:
            if head not in ("编号", "工作任务"):
                self.cell(5, head).value = None
        self.cell(5, "工作任务").value = "另起炉灶"
        self.read()
        self.assertEqual(self.new[5]["text"], "另起炉灶")
        self.assertEqual(self.edited[self.new[5]["id"]][0], {"field": "task", "new": "另起炉灶"})
        self.assertEqual(self.again["notices"][0]["edited"], [{"field": "task", "old": self.tasks[5]["text"]}])

    def test_a_section_row_deleted_and_its_merged_cells_left_behind(self):
        sections = [row[0].row for row in self.table.iter_rows(min_row=3) if any(
            area.min_row == row[0].row and area.size["columns"] == self.table.max_column for area in self.table.merged_cells.ranges)]
        heading = self.table.cell(sections[1], 1).value
        self.table.delete_rows(sections[1])  # openpyxl moves the rows and no merged area
        self.read()
        self.assertEqual([task["id"] for task in self.new], [task["id"] for task in self.tasks])
        before = next(task["section"] for task in self.tasks)
        for old, new in zip(self.tasks, self.new):
            if old["section"] == heading:
                self.assertEqual(self.edited.pop(old["id"]), [{"field": "section", "old": heading, "new": before}])
                self.assertEqual({**new, "section": heading, "edited": 0, "evidence": 0}, {**old, "edited": 0, "evidence": 0})
            else:
                self.assertEqual(new, old)
        self.assertEqual(self.edited, {})
        self.assertEqual([code for code, _ in self.said], ["returned/not-read"])
        self.assertIn("落在合并区里，多半是删除行时合并没有跟着移动", self.said[0][1])

    def test_a_task_row_deleted_and_the_merged_cells_left_behind(self):
        row, _ = self.table_row(5)
        self.table.delete_rows(row)
        self.read()
        self.assertEqual(self.new, [task for i, task in enumerate(self.tasks) if i != 5])
        self.assertEqual([code for code, _ in self.said], ["returned/not-read"])

    def test_a_post_before_a_name(self):
        self.cell(5, "分管领导").value = "副市长 王芳"
        row, _ = self.table_row(6)
        heads = {self.table.cell(2, c).value: c for c in range(1, self.table.max_column + 1)}
        leaders = next(c for head, c in heads.items() if head and "领导" in head)
        self.table.cell(row, leaders).value = "副市长李小明"
        self.read()
        self.assertEqual([self.new[5]["leaders"], self.new[6]["leaders"]], [[{"name": "王芳", "printed": "副市长王芳"}], [{"name": "李小明", "printed": "副市长李小明"}]])
        self.assertEqual([self.edited[self.tasks[i]["id"]][0]["new"] for i in (5, 6)], ["副市长王芳", "副市长李小明"])
        self.assertEqual([d for d in self.again["diagnostics"] if d["code"] == "names/unknown-person"],
                         [d for d in self.made["diagnostics"] if d["code"] == "names/unknown-person"])

    def test_a_remark_on_a_unit_is_its_role(self):
        self.cell(5, "责任单位").value = "市教育局（牵头）；市财政局"
        self.read()
        self.assertEqual([(u["name"], u["role"]) for u in self.new[5]["units"]][:2], [("市教育局", "lead"), ("市财政局", "responsible")])

    def test_states_and_notes_of_supervision_are_carried(self):
        sheet = self.book["督办"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        first_report = heads["完成情况"] + 1
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        rows[3][first_report - 1], rows[4][first_report] = "已完成", "推进中"
        rows[5][heads["备注"] - 1] = "已约谈"
        rows.insert(0, rows.pop(4))  # sorted
        del rows[-1]
        for r in range(2, sheet.max_row + 1):
            for c in range(1, sheet.max_column + 1):
                sheet.cell(r, c).value = rows[r - 2][c - 1] if r - 2 < len(rows) else None
        self.read()
        days = [task["due_dates"] for task in self.tasks]
        self.assertEqual([self.new[i]["progress"] for i in (3, 4, 5)],
                         [[{"of": days[3][0], "state": "done"}], [{"of": days[4][1], "state": "in_progress"}],
                          [{"of": "due_dates", "note": "已约谈"}]])
        self.assertEqual(self.edited, {
            self.tasks[3]["id"]: [{"field": f"progress[{days[3][0]}]", "old": "未开展", "new": "已完成"}],
            self.tasks[4]["id"]: [{"field": f"progress[{days[4][1]}]", "old": "未开展", "new": "推进中"}],
            self.tasks[5]["id"]: [{"field": "progress[due_dates].note", "new": "已约谈"}]})
        self.assertEqual([code for code, _ in self.said], ["returned/not-read"])
        self.assertTrue(self.said[0][1].startswith(f"“督办”表少了“{self.tasks[-1]['text']}”的一行，它的完成情况照原来的保留"), self.said)
        fresh = openpyxl.load_workbook(self.folder / "back/edited.xlsx")["督办"]
        self.assertEqual([fresh.cell(5, first_report).value, fresh.cell(6, first_report + 1).value, fresh.cell(7, heads["备注"]).value,
                          fresh.cell(2, first_report).value], ["已完成", "推进中", "已约谈", "未开展"])
        self.book = openpyxl.load_workbook(self.folder / "back/edited.xlsx")
        self.book["督办"].cell(5, first_report).value = "未开展"
        self.read(path=self.folder / "again.xlsx")
        self.assertNotIn("progress", self.new[3])
        self.assertEqual(self.edited[self.tasks[3]["id"]][-1], {"field": f"progress[{days[3][0]}]", "old": "已完成", "new": "未开展"})

    def test_what_cannot_be_read_on_supervision_is_said(self):
        sheet = self.book["督办"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        report = heads["完成情况"] + 1
        sheet.cell(2, report).value = "快了"
        sheet.cell(3, heads["工作任务"]).value = "换一项"
        sheet.cell(4, heads["完成情况"]).value = "好了"
        sheet.cell(1, heads["编号"] + 1).value = "存在问题"
        sheet.cell(5, heads["编号"] + 1).value = "缺资金"
        self.read()
        self.assertEqual((self.new, self.edited), (self.tasks, {}))
        self.assertEqual(sorted(message for _, message in self.said), sorted([
            f"督办!{sheet.cell(2, report).coordinate}：状态只能是未开展、推进中、已完成、逾期，“快了”没有读回，已保留原来的状态。",
            f"督办!{sheet.cell(3, heads['工作任务']).coordinate}：“工作任务”的改动没有读回，请在“数据”表里修改。",
            f"督办!{sheet.cell(4, heads['完成情况']).coordinate}：状态只能是未开展、推进中、已完成、逾期，“好了”没有读回，已保留原来的状态。",
            "“督办”表的“存在问题”一栏没有读回，要保留的话请写在“备注”一栏。"]))

    def test_what_was_changed_on_the_list_of_duties_is_said(self):
        sheet = self.book["责任清单"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        gone = rows.pop(9)
        rows[3][heads["责任人"] - 1] = "换了人"
        rows[5][heads["单位"] - 1] = "换了单位"
        rows.append(["市审计局", None, "牵头", None, None, "另起炉灶"] + [None] * (len(heads) - 6))
        rows.insert(0, rows.pop(7))  # sorted
        for r in range(2, len(rows) + 3):
            for c in range(1, len(heads) + 1):
                sheet.cell(r, c).value = rows[r - 2][c - 1] if r - 2 < len(rows) else None
        sheet.cell(1, len(heads) + 1).value = "核对人"
        self.read()
        self.assertEqual((self.new, self.edited), (self.tasks, {}))
        where = "请在“数据”或“分解表”里修改。"
        self.assertEqual(sorted(message for _, message in self.said), sorted([
            f"责任清单!{sheet.cell(6, heads['责任人']).coordinate}：“责任人”的改动没有读回，{where}",
            f"责任清单!{sheet.cell(8, heads['单位']).coordinate}：“单位”的改动没有读回，{where}",
            f"责任清单!A{len(rows) + 1} 这一行不是程序列出的，没有读回，{where}",
            f"责任清单!{sheet.cell(1, len(heads) + 1).coordinate}：“核对人”一栏没有读回，{where}",
            f"“责任清单”表少了“{gone[0]}”的一行（{gone[heads['工作任务'] - 1]}），没有读回，{where}"]))
        self.assertEqual({code for code, _ in self.said}, {"returned/not-read"})

    def test_edited_twice(self):
        self.cell(3, "工作任务").value = "第一次修改"
        self.read()
        first = self.edited[self.tasks[3]["id"]]
        self.book = openpyxl.load_workbook(self.folder / "back/edited.xlsx")
        self.data = self.book["数据"]
        self.cell(3, "工作任务").value = "第二次修改"
        self.read(path=self.folder / "again.xlsx")
        self.assertEqual(self.edited[self.tasks[3]["id"]],
                         first + [{"field": "text", "old": "第一次修改", "new": "第二次修改"}])

    def test_both_notices_of_a_file(self):
        self.cell(3, "工作任务").value = "第一份的修改"
        self.read()
        second = openpyxl.load_workbook(self.folder / "sent/genhe-2022-2.xlsx")
        second["数据"].cell(2, self.heads["工作任务"]).value = "第二份的修改"
        second.save(self.folder / "second.xlsx")
        code, again, err = self.back(self.folder / "second.xlsx", "--from", self.folder / "back/edited.json")
        self.assertIn(code, (CLEAN, LOOK), err)
        self.assertEqual([again["notices"][0]["tasks"][3]["text"], again["notices"][1]["tasks"][0]["text"]],
                         ["第一份的修改", "第二份的修改"])


class OfOneUnit(WithWorkbooks):
    def test_its_changes_go_into_the_whole(self):
        made, books = self.convert(ROOT / "samples/linjiang-table.tsv", "--split", "unit")
        book_path = sorted(path for path in (self.folder / "sent/linjiang-table-按单位").glob("*.xlsx") if path.stem != "目录")[0]
        code, again, err = self.back(book_path)
        self.assertEqual((code, again), (FAILED, None))
        self.assertIn("请用 --from 给出 convert 当时生成的 JSON", err)
        source = self.folder / "sent/linjiang-table.json"
        code, again, err = self.back(book_path, "--from", source)
        self.assertEqual(again, made, err)
        book = openpyxl.load_workbook(book_path)
        heads = {cell.value: cell.column for cell in book["数据"][1]}
        name = book["数据"].cell(2, 1).value
        book["数据"].cell(2, heads["工作任务"]).value = "本单位的修改"
        book.save(self.folder / "unit.xlsx")
        code, again, err = self.back(self.folder / "unit.xlsx", "--from", source)
        old, new = made["notices"][0]["tasks"], again["notices"][0]["tasks"]
        self.assertEqual([task["id"] for task in new], [task["id"] for task in old])
        self.assertEqual([task["text"] for task in new],
                         ["本单位的修改" if task["id"] == name else task["text"] for task in old])

    def test_no_unit_s_workbook_changes_the_whole_unedited(self):
        for sample in SAMPLES:
            self.convert(sample, "--split", "unit")
            source = self.folder / f"sent/{sample.stem}.json"
            for path in sorted(self.folder.glob(f"sent/{sample.stem}*-按单位/*.xlsx")):
                if path.stem == "目录":
                    continue
                with self.subTest(path.name):
                    self.back(path, "--from", source, "--format", "json", "--overwrite")
                    self.assertEqual((self.folder / f"back/{path.stem}.json").read_bytes(), source.read_bytes())

    def test_states_of_deadlines_go_into_the_whole(self):
        made, _ = self.convert(ROOT / "samples/linjiang-table.tsv", "--split", "unit")
        path = self.folder / "sent/linjiang-table-按单位/市财政局.xlsx"
        book = openpyxl.load_workbook(path)
        heads = {cell.value: cell.column for cell in book["督办"][1]}
        book["督办"].cell(3, heads["完成情况"]).value = "逾期"
        book["督办"].cell(3, heads["备注"]).value = "疫苗未到货"
        name = book["督办"].cell(3, heads["编号"]).value
        book.save(self.folder / "unit.xlsx")
        code, again, err = self.back(self.folder / "unit.xlsx", "--from", self.folder / "sent/linjiang-table.json")
        task = next(task for task in again["notices"][0]["tasks"] if task["id"] == name)
        self.assertEqual(task["progress"], [{"of": "deadline", "state": "late", "note": "疫苗未到货"}])
        self.assertEqual([edit["field"] for edit in task["edited"]], ["progress[deadline]", "progress[deadline].note"])
        self.assertEqual(sum("edited" in task for task in again["notices"][0]["tasks"]), 1)

    def test_another_file_s_json_is_refused(self):
        _, books = self.convert(ROOT / "samples/linjiang-table.tsv")
        self.convert(ROOT / "samples/qingshan-labels.txt")
        code, again, err = self.back(books[0], "--from", self.folder / "sent/qingshan-labels.json")
        self.assertEqual((code, again, err), (FAILED, None, f"fenjie: {books[0]}: --from 给出的 JSON 与这个工作簿不是出自同一个文件，请核对\n"))


class OneAfterTheOther(WithWorkbooks):
    """Workbooks of two units that share a task, made before one of them came back."""

    def setUp(self):
        super().setUp()
        self.made, _ = self.convert(ROOT / "samples/linjiang-table.tsv", "--split", "unit")
        self.first = self.book("市财政局")
        self.name = self.first["督办"].cell(3, self.head(self.first["督办"], "编号")).value

    def book(self, unit):
        return openpyxl.load_workbook(self.folder / f"sent/linjiang-table-按单位/{unit}.xlsx")

    @staticmethod
    def head(sheet, text):
        return next(cell.column for cell in sheet[1] if cell.value == text)

    def row_of(self, sheet):
        text = self.task(self.made)["text"]
        return next(row[0].row for row in sheet.iter_rows(min_row=2) if text in [cell.value for cell in row])

    def task(self, made):
        return next(task for task in made["notices"][0]["tasks"] if task["id"] == self.name)

    def returned(self, book, origin, name):
        book.save(self.folder / name)
        code, again, err = self.back(self.folder / name, "--from", origin)
        self.assertIn(code, (CLEAN, LOOK), err)
        return again, [(d["code"], d["message"]) for d in again["diagnostics"] if d["code"].startswith("returned/")]

    def test_nothing_is_said_of_what_another_unit_changed_since(self):
        data = self.first["数据"]
        row = self.row_of(data)
        for head, value in (("工作任务", "开展适龄女生疫苗接种。"), ("完成时限", "2024年11月底前"), ("配合单位", "市财政局")):
            data.cell(row, self.head(data, head)).value = value
        first, said = self.returned(self.first, self.folder / "sent/linjiang-table.json", "first.xlsx")
        self.assertEqual(said, [])
        second, said = self.returned(self.book("市卫生健康委"), self.folder / "back/first.json", "second.xlsx")
        self.assertEqual((second, said), (first, []))
        book = self.book("市卫生健康委")
        duties = book["责任清单"]
        cell = duties.cell(self.row_of(duties), self.head(duties, "责任人"))
        cell.value = "换了人"
        _, said = self.returned(book, self.folder / "back/first.json", "third.xlsx")
        self.assertTrue(any(f"责任清单!{cell.coordinate}" in message and "没有读回" in message for _, message in said), said)

    def test_a_state_that_another_unit_set_since_is_not_taken_back(self):
        sheet = self.first["督办"]
        sheet.cell(3, self.head(sheet, "完成情况")).value = "已完成"
        sheet.cell(3, self.head(sheet, "备注")).value = "已接种"
        first, said = self.returned(self.first, self.folder / "sent/linjiang-table.json", "first.xlsx")
        self.assertEqual((self.task(first)["progress"], said), ([{"of": "deadline", "state": "done", "note": "已接种"}], []))
        second, said = self.returned(self.book("市卫生健康委"), self.folder / "back/first.json", "second.xlsx")
        self.assertEqual((second, said), (first, []))
        book = self.book("市卫生健康委")
        sheet = book["督办"]
        cell = sheet.cell(self.row_of(sheet), self.head(sheet, "完成情况"))
        cell.value = "逾期"
        third, said = self.returned(book, self.folder / "back/first.json", "third.xlsx")
        self.assertEqual(self.task(third)["progress"], [{"of": "deadline", "state": "late", "note": "已接种"}])
        self.assertEqual(said, [("returned/changed-twice", f"督办!{cell.coordinate}：这一格在这个工作簿生成以后已改为“已完成”，"
                                                           "这里又改为“逾期”。已采用后者，请核对。")])

    def test_tasks_that_a_unit_added_and_removed_since_are_not_taken_back(self):
        """Of two units' workbooks the whole one, written before, knew neither: it removed the one and added the other again."""
        data = self.first["数据"]
        data.cell(data.max_row + 1, self.head(data, "工作任务")).value = "开展资金绩效评价。"
        data.cell(data.max_row, self.head(data, "责任单位")).value = "市财政局"
        data.delete_rows(self.row_of(data))
        first, _ = self.returned(self.first, self.folder / "sent/linjiang-table.json", "first.xlsx")
        texts = [task["text"] for task in first["notices"][0]["tasks"]]
        self.assertIn("开展资金绩效评价。", texts)
        gone = self.task(self.made)["text"]
        self.assertNotIn(gone, texts)
        for book in (openpyxl.load_workbook(self.folder / "sent/linjiang-table.xlsx"), self.book("市卫生健康委")):
            second, said = self.returned(book, self.folder / "back/first.json", "second.xlsx")
            self.assertEqual(second["notices"], first["notices"])
            unread = [message for code, message in said if code == "returned/not-read"]
            self.assertTrue(all(f"“{gone}”在这个工作簿生成以后已被删除，这一行" in message and "没有读回" in message for message in unread), said)
            self.assertEqual(bool(unread), book["数据"].max_row < data.max_row)  # the whole one carries the JSON, which tells that nobody touched the row

    def test_what_a_unit_wrote_for_a_task_that_another_removed_since_is_named(self):
        """The unit's workbook carries no JSON, which would tell what its row had said: all that it says now is named."""
        data = self.first["数据"]
        data.delete_rows(self.row_of(data))
        self.returned(self.first, self.folder / "sent/linjiang-table.json", "first.xlsx")
        book = self.book("市卫生健康委")
        for name in ("数据", "分解表"):
            sheet = book[name]
            head = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "完成时限")
            text = next(cell for row in sheet.iter_rows() for cell in row if cell.value == self.task(self.made)["text"])
            sheet.cell(text.row, head.column).value = "2025年1月底前"
        _, said = self.returned(book, self.folder / "back/first.json", "second.xlsx")
        unread = [message for code, message in said if code == "returned/not-read"]
        self.assertTrue(unread and all("“完成时限”写着的“2025年1月底前”" in message for message in unread), said)


class SeveralDeadlines(WithWorkbooks):
    def setUp(self):
        super().setUp()
        self.made, self.books = self.convert(ROOT / "samples/baisha-brackets.txt")
        self.book = openpyxl.load_workbook(self.books[0])

    def cell(self, sheet):
        return self.book[sheet].cell(2, next(cell.column for cell in self.book[sheet][1] if cell.value == "其他截止日期"))

    def returned(self):
        self.book.save(self.folder / "edited.xlsx")
        code, again, err = self.back(self.folder / "edited.xlsx")
        self.assertIn(code, (CLEAN, LOOK), err)
        return again["notices"][0]["tasks"][0], [d["message"] for d in again["diagnostics"] if d["code"].startswith("returned/")]

    def test_every_day_is_shown_and_comes_back(self):
        task = self.made["notices"][0]["tasks"][0]
        self.assertEqual([task["deadline"]["due"], task["further_deadlines"][0]["due"]], ["2023-06-30", "2023-08-31"])
        self.assertEqual([self.cell("数据").value, self.cell("责任清单").value], ["2023-08-31"] * 2)
        self.cell("数据").value = "2023年9月15日"
        again, said = self.returned()
        self.assertEqual((again["further_deadlines"][0]["due"], said), ("2023-09-15", []))
        self.assertEqual(again["edited"], [{"field": "further_deadlines[0].due", "old": "2023-08-31", "new": "2023-09-15"}])
        self.assertEqual(again["deadline"], task["deadline"])

    def test_a_day_too_many_is_said(self):
        self.cell("数据").value = "2023-08-31；2023-12-31"
        again, said = self.returned()
        self.assertEqual(again, self.made["notices"][0]["tasks"][0])
        self.assertEqual(said, [f"数据!{self.cell('数据').coordinate}：“其他截止日期”与“其他时限”的个数不一样（没有日期的写“—”），"
                                "“2023-08-31；2023-12-31”没有读回，已保留原来的值。"])


class ReportsOfTheNotice(WithWorkbooks):
    """The notice sets dates for reports; no task has any of its own."""

    def setUp(self):
        super().setUp()
        self.made, _ = self.convert(ROOT / "samples/linjiang-brackets.txt", "--split", "unit")
        self.days = self.made["notices"][0]["reporting"]["dates"]

    def last_row(self, path):
        self.book = openpyxl.load_workbook(path)
        sheet = self.book["督办"]
        self.heads = {str(cell.value)[:10]: cell.column for cell in sheet[1]}
        return {head: sheet.cell(sheet.max_row, column) for head, column in self.heads.items()}

    def returned(self, name, *options):
        self.book.save(self.folder / name)
        code, again, err = self.back(self.folder / name, *options)
        self.assertIn(code, (CLEAN, LOOK), err)
        jsonschema.validate(again, SCHEMA)
        self.assertEqual([d for d in again["diagnostics"] if d["code"].startswith("returned/")], [])
        return again["notices"][0]

    def test_stand_on_supervision_with_a_state(self):
        row = self.last_row(self.folder / "sent/linjiang-brackets.xlsx")
        self.assertEqual((row["工作任务"].value, [row[day].value for day in self.days]), ("向市政府办公室报送进展情况", ["未开展"] * 4))
        row[self.days[0]].value, row["备注"].value = "已完成", "三家未报"
        notice = self.returned("whole.xlsx")
        self.assertEqual(notice["reporting"]["progress"], [{"of": self.days[0], "state": "done"}, {"of": "dates", "note": "三家未报"}])
        self.assertEqual(notice["edited"], [{"field": f"reporting.progress[{self.days[0]}]", "old": "未开展", "new": "已完成"},
                                            {"field": "reporting.progress[dates].note", "new": "三家未报"}])
        row = self.last_row(self.folder / "back/whole.xlsx")
        self.assertEqual((row[self.days[0]].value, row["备注"].value), ("已完成", "三家未报"))
        self.assertEqual(self.returned("again.xlsx"), notice)

    def test_a_unit_says_that_it_has_reported(self):
        row = self.last_row(self.folder / "sent/linjiang-brackets-按单位/市政务服务局.xlsx")
        self.assertEqual(row["牵头（责任）单位"].value, "市政务服务局")
        row[self.days[1]].value = "已完成"
        notice = self.returned("unit.xlsx", "--from", self.folder / "sent/linjiang-brackets.json")
        self.assertEqual(notice["reporting"]["progress"], [{"unit": "市政务服务局", "of": self.days[1], "state": "done"}])
        self.book = openpyxl.load_workbook(self.folder / "sent/linjiang-brackets.xlsx")  # made before, says nothing of it
        self.assertEqual(self.returned("whole.xlsx", "--from", self.folder / "back/unit.json"), notice)
        row = self.last_row(self.folder / "back/whole.xlsx")
        self.assertEqual((row["牵头（责任）单位"].value, row[self.days[1]].value), ("市政务服务局", "已完成"))


class Pages(WithWorkbooks):
    def test_the_list_of_duties_is_one_page_wide(self):
        for sample in ("donghu-table.tsv", "genhe-2022.txt"):
            _, books = self.convert(ROOT / "samples" / sample)
            sheet = openpyxl.load_workbook(books[0])["责任清单"]
            self.assertEqual((sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight), (True, 0))


class Roster(WithWorkbooks):
    def test_stands_on_its_sheet_and_what_is_changed_there_is_said(self):
        made, books = self.convert(ROOT / "samples/beihe-narrative.txt")
        book = openpyxl.load_workbook(books[0])
        sheet = book["名单"]
        self.assertEqual([sheet.max_row - 1, sheet.cell(2, 3).value, sheet.cell(2, 4).value, sheet.cell(2, 5).value],
                         [len(made["notices"][0]["roster"]), "组长", "韩　立", "副省长"])
        sheet.cell(3, 4).value = "换了人"
        book.save(self.folder / "edited.xlsx")
        _, again, err = self.back(self.folder / "edited.xlsx")
        self.assertEqual(again["notices"], made["notices"], err)
        self.assertEqual([d["message"] for d in again["diagnostics"] if d["code"] == "returned/not-read"],
                         ["“名单”表由程序生成，不读回：第 3 行有改动，新的工作簿里没有这些改动。要留下的内容请写在“数据”表新增的一栏里。"])


class Notes(WithWorkbooks):
    def test_what_a_clerk_noted_is_kept(self):
        made, books = self.convert(ROOT / "samples/donghu-table.tsv")
        book = openpyxl.load_workbook(books[0])
        table = book["分解表"]
        own = [cell for row in table.iter_rows() for cell in row if cell.comment is not None]
        self.assertTrue(own)  # the program's notes are none of the clerk's
        table.cell(3, 2).comment = openpyxl.comments.Comment("请住建局\n核实", "张三")
        book.save(self.folder / "edited.xlsx")
        _, again, err = self.back(self.folder / "edited.xlsx")
        message = "分解表!B3 的批注：“请住建局 核实”。批注不写回原处，文字照录在此，请阅处。"
        self.assertEqual(again["notices"], made["notices"], err)
        self.assertEqual([(d["code"], d["message"], d["task"]) for d in again["diagnostics"] if d["code"].startswith("returned/")],
                         [("returned/note", message, made["notices"][0]["tasks"][0]["id"])])
        fresh = openpyxl.load_workbook(self.folder / "back/edited.xlsx")["分解表"]
        self.assertIn(message, fresh.cell(3, 2).comment.text)
        _, twice, err = self.back(self.folder / "back/edited.xlsx")
        self.assertEqual(twice, again, err)


class Refused(WithWorkbooks):
    def setUp(self):
        super().setUp()
        _, books = self.convert(ROOT / "samples/linjiang-table.tsv")
        self.parts = {}
        with zipfile.ZipFile(books[0]) as book:
            for name in book.namelist():
                self.parts[name] = book.read(name)
        self.sheets = {sheet.title: f"xl/worksheets/sheet{i}.xml"
                       for i, sheet in enumerate(openpyxl.load_workbook(books[0]).worksheets, 1)}

    def packed(self, **changed):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
            for name, content in {**self.parts, **changed}.items():
                if content is not None:
                    book.writestr(name, content)
        return made.getvalue()

    def refused(self, content, sentence):
        path = self.folder / "x.xlsx"
        path.write_bytes(content)
        code, err = run("regenerate", path, "-o", self.folder / "back", "--quiet")
        self.assertEqual((code, err), (FAILED, f"fenjie: {path}: {sentence}\n"))
        self.assertEqual(list((self.folder / "back").glob("*")), [])

    def test_no_workbook(self):
        self.refused(b"PK\x03\x04" + b"x" * 100, "这不是完整的 Excel 文件（压缩包读不出来）" + SAVE_AS)
        self.refused(self.packed()[:5000], "这不是完整的 Excel 文件（压缩包读不出来）" + SAVE_AS)
        self.refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "这是加密的工作簿或旧格式（.xls）" + SAVE_AS)
        open_document = io.BytesIO()
        with zipfile.ZipFile(open_document, "w") as parts:
            parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            parts.writestr("content.xml", "<office:document-content/>")
        self.refused(open_document.getvalue(), "这是 LibreOffice 的 .ods 工作簿，请用 LibreOffice 打开后另存为 .xlsx 再试，修改都会保留")
        empty = io.BytesIO()
        zipfile.ZipFile(empty, "w").close()
        self.refused(empty.getvalue(), "这不是 Excel 文件（里面没有工作簿），请给出 fenjie 生成、修改后的 .xlsx 文件")

    def test_another_s_workbook(self):
        book = openpyxl.Workbook()
        book.active["A1"] = "x"
        book.save(self.folder / "other.xlsx")
        self.refused((self.folder / "other.xlsx").read_bytes(), "工作簿里没有“分解表”和“数据”表，读不回去，请核对是不是给错了文件")
        book.create_sheet("数据")
        book.save(self.folder / "other.xlsx")
        self.refused((self.folder / "other.xlsx").read_bytes(),
                     "工作簿里没有供读回用的隐藏表“fenjie”，不是 fenjie 生成的，或这张表已被删除；请用 --from 给出 convert 当时生成的 JSON")

    def test_damaged_parts(self):
        sheet = self.sheets["数据"]
        self.refused(self.packed(**{sheet: self.parts[sheet][:200]}), f"这不是完整的 Excel 文件（{sheet} 读不下去）" + SAVE_AS)
        self.refused(self.packed(**{sheet: None}), f"这不是完整的 Excel 文件（缺少 {sheet}）" + SAVE_AS)

    def test_the_hidden_sheet_damaged(self):
        strings = self.parts["xl/sharedStrings.xml"].decode()
        at = strings.index("A", re.search(r"[0-9a-f]{64} ", strings).end() + 2000)
        self.refused(self.packed(**{"xl/sharedStrings.xml": (strings[:at] + "B" + strings[at + 1:]).encode()}),
                     "工作簿里供读回用的隐藏表“fenjie”已损坏，读不回去；请用 --from 给出 convert 当时生成的 JSON")

    def test_entities(self):
        sheet = self.sheets["数据"]
        laughs = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 10))
        evil = self.parts[sheet].replace(b"<worksheet", b'<!DOCTYPE w [<!ENTITY l0 "ha">' + laughs + b"]><worksheet", 1)
        self.refused(self.packed(**{sheet: evil}), f"这不是完整的 Excel 文件（{sheet} 里有文档类型声明）" + SAVE_AS)

    def test_a_bomb(self):
        sheet = self.sheets["数据"]
        evil = self.parts[sheet].replace(b"</sheetData>", b" " * (300 << 20) + b"</sheetData>", 1)
        self.refused(self.packed(**{sheet: evil}), "工作簿解压后超过 256 MB 或部件太多，没有读取，请核对是不是给错了文件")

    def test_places_out_of_the_sheet(self):
        sheet = self.sheets["数据"]
        for row, cell, what in (("2000000", "A2000000", "的行号不对或超过一百万行"), ("900000", "ZZZZ1", "的单元格位置不对"),
                                ("900000", "1", "的单元格位置不对")):
            more = f'<row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData>'.encode()
            self.refused(self.packed(**{sheet: self.parts[sheet].replace(b"</sheetData>", more, 1)}), f"“数据”表{what}" + SAVE_AS)

    def test_what_the_sheet_says_about_its_size_does_not_matter(self):
        sheet = self.sheets["数据"]
        path = self.folder / "x.xlsx"
        start = self.parts[sheet].index(b"<dimension")
        end = self.parts[sheet].index(b"/>", start)
        path.write_bytes(self.packed(**{sheet: self.parts[sheet][:start] + b'<dimension ref="A1:XFD1048576"' + self.parts[sheet][end:]}))
        code, again, err = self.back(path)
        self.assertEqual(code, CLEAN, err)
        self.assertEqual(again, json.loads((self.folder / "sent/linjiang-table.json").read_text("utf-8")))

    def test_no_head(self):
        book = openpyxl.load_workbook(self.folder / "sent/linjiang-table.xlsx")
        book["数据"].delete_rows(1)
        del book["分解表"]
        book.save(self.folder / "head.xlsx")
        self.refused((self.folder / "head.xlsx").read_bytes(), "“分解表”和“数据”表都没有，或找不到表头一行，读不回去，请恢复其中一张表的表头")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
