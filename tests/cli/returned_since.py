#!/usr/bin/env python3
"""Workbooks that come back one after the other (--from): each is compared with what it showed when it was written, whatever others changed since.

usage: returned_since.py FENJIE SOURCE_DIR
"""
import json
import re
import shutil
import sys
import unittest

import openpyxl
from edited_workbook import CLEAN, LETTER, LOOK, EditedWorkbook

NOTICE = LETTER + ("河西县2024年重点工作任务分解表\n序号\t工作任务\t牵头领导\t责任单位\t配合单位\t完成时限\n"
                   "1\t改造老旧小区12个。\t张建国\t县住建局\t县财政局\t10月底前\n"
                   "2\t新建学校1所。\t李文华\t县教育局\t县住建局\t8月底前\n"
                   "3\t改造管网2公里。\t李文华\t县水利局\t县财政局\t年底前\n"
                   "4\t修建公路5公里。\t张建国\t县交通局\t\t11月底前\n")


class ReturnedSince(EditedWorkbook):
    def setUp(self):
        super().setUp()
        self.convert(NOTICE)

    def convert(self, text):
        shutil.rmtree(self.folder / "sent", ignore_errors=True)
        (self.folder / "notice.txt").write_text(text, "utf-8")
        self.assertIn(self.run_fenjie("convert", self.folder / "notice.txt", "-o", self.folder / "sent", "--split", "unit", "--quiet").returncode, (CLEAN, LOOK))
        self.json = self.folder / "sent/notice.json"
        self.step = 0

    def bring(self, change, unit=""):
        """The workbook as it was sent, to a unit or to all, changed, comes back into what the one before gave."""
        sent = self.folder / (f"sent/notice-按单位/{unit}.xlsx" if unit else "sent/notice.xlsx")
        book = openpyxl.load_workbook(sent)
        change(book)
        self.step += 1
        name = self.folder / f"step{self.step}" / sent.name
        name.parent.mkdir()
        book.save(name)
        out = name.parent / "out"
        done = self.run_fenjie("regenerate", name, "--from", self.json, "-o", out, "--quiet")
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        self.json = out / (sent.stem + ".json")
        made = json.loads(self.json.read_text("utf-8"))
        self.said = [(each["code"], each["message"]) for each in made["diagnostics"]]
        return made["notices"][0]["tasks"]

    @staticmethod
    def set(sheet, row, head, value):
        def change(book):
            for line in book[sheet].iter_rows(max_row=3):
                for cell in line:
                    if cell.value == head:
                        book[sheet].cell(cell.row + row, cell.column).value = value
                        return
            raise AssertionError(head)
        return change

    @staticmethod
    def texts(tasks):
        return [task["text"] for task in tasks]

    def test_a_workbook_that_comes_back_twice_adds_its_task_once(self):
        def add(units):
            def change(book):
                row = book["数据"].max_row + 1
                self.set("数据", row - 1, "工作任务", "新增停车场5个。")(book)
                self.set("数据", row - 1, "责任单位", units)(book)
            return change

        once = self.bring(add("县城管局、县公安局"))
        self.assertEqual((len(once), len(self.bring(add("县城管局、县公安局")))), (5, 5))
        self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)
        self.assertEqual(len(self.bring(add("县发改局"))), 6)
        self.assertTrue(any(code == "returned/changed-twice" and "“新增停车场5个。”在这个工作簿生成以后已新增过，“责任单位”与这一行不同" in message for code, message in self.said), self.said)

    def test_another_cell_of_a_task_that_somebody_worded_anew(self):
        """The task was said to be removed and stood there a second time with its old text."""
        for unit, other in (("县住建局", "县财政局"), ("", "")):
            self.setUp_again()
            self.bring(self.set("数据", 1, "工作任务", "推进城市更新，完成片区建设。"), unit)
            tasks = self.bring(self.set("分解表", 1, "完成时限", "11月底前"), other)
            self.assertEqual(self.texts(tasks), ["推进城市更新，完成片区建设。", "新建学校1所。", "改造管网2公里。", "修建公路5公里。"])
            self.assertEqual(tasks[0]["deadline"]["text"], "11月底前")
            self.assertEqual([edit["field"] for edit in tasks[0]["edited"]], ["text", "deadline.text"])
            self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)

    def setUp_again(self):
        shutil.rmtree(self.folder / "sent", ignore_errors=True)
        for step in self.folder.glob("step*"):
            shutil.rmtree(step)
        self.setUp()

    def test_a_workbook_that_nobody_touched_changes_nothing(self):
        first = self.bring(self.set("数据", 1, "工作任务", "推进城市更新，完成片区建设。"))
        first = self.bring(self.set("分解表", 1, "配合单位", "无"))
        for unit in ("县财政局", ""):
            self.assertEqual(self.bring(lambda book: None, unit), first)
            self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)

    def test_the_order_that_somebody_gave_the_tasks_stays(self):
        def reverse(book):
            rows = [[cell.value for cell in row] for row in book["数据"].iter_rows(min_row=2)]
            for place, row in enumerate(reversed(rows)):
                for column, value in enumerate(row):
                    book["数据"].cell(place + 2, column + 1).value = value
        turned = ["修建公路5公里。", "改造管网2公里。", "新建学校1所。", "改造老旧小区12个。"]
        self.assertEqual(self.texts(self.bring(reverse)), turned)
        for unit in ("", "县财政局", "县住建局"):
            self.assertEqual(self.texts(self.bring(lambda book: None, unit)), turned)
            self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)
        self.assertEqual(self.texts(self.bring(self.set("分解表", 2, "完成时限", "9月底前"))), turned)

    def test_what_was_set_for_a_task_that_somebody_deleted_is_said(self):
        def delete(book):
            book["分解表"].delete_rows(6)
            book["数据"].delete_rows(5)
        self.assertEqual(len(self.bring(delete)), 3)
        self.assertEqual(len(self.bring(self.set("督办", 1, "完成情况", "推进中"), "县交通局")), 3)
        self.assertTrue(self.says("returned/not-read", "督办!", "“推进中”没有读回"), self.said)
        self.assertEqual(len(self.bring(self.set("分解表", 4, "完成时限", "9月底前"))), 3)
        self.assertTrue(self.says("returned/not-read", "“完成时限”改成的“9月底前”没有读回"), self.said)

    def test_a_day_that_was_changed_beside_a_deadline_worded_anew(self):
        """In a unit's workbook, which carries no JSON, the day was taken for the older one and lost in silence."""
        for unit, other in (("县住建局", "县财政局"), ("", "")):
            self.setUp_again()
            self.bring(self.set("数据", 1, "完成时限", "9月底前"), unit)
            untouched = self.bring(lambda book: None, other)
            self.assertEqual(untouched[0]["deadline"]["due"], "2024-09-30")
            tasks = self.bring(self.set("数据", 1, "截止日期", "2024-08-15"), other)
            self.assertEqual((tasks[0]["deadline"]["text"], tasks[0]["deadline"]["due"]), ("9月底前", "2024-08-15"))
            self.assertIn({"field": "deadline.due", "old": "2024-09-30", "new": "2024-08-15"}, tasks[0]["edited"])

    def test_a_value_that_both_changed_alike_is_no_doubt(self):
        """It was said to be 已改为“9月底前” and 又改为“9月底前”."""
        first = self.bring(self.set("数据", 1, "完成时限", "9月底前"), "县住建局")
        self.assertEqual(self.bring(self.set("分解表", 1, "完成时限", "9月底前"), "县财政局"), first)
        self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)

    def test_a_value_that_both_changed_is_said_with_its_task(self):
        self.bring(self.set("数据", 1, "完成时限", "9月底前"), "县住建局")
        tasks = self.bring(self.set("分解表", 1, "完成时限", "11月底前"), "县财政局")
        self.assertEqual(tasks[0]["deadline"]["text"], "11月底前")
        self.assertTrue(self.says("returned/changed-twice", "“改造老旧小区12个。”的“完成时限”", "已改为“9月底前”", "又改为“11月底前”"), self.said)

    def test_a_note_under_the_table_that_two_changed(self):
        """A unit's untouched workbook took back what another had written; of two who wrote, the second was lost (both in silence)."""
        note, monthly, weekly = "注：各单位每季度报送进展。", "注：各单位每月报送进展。", "注：各单位每周报送进展。"

        def write(text):
            def change(book):
                cell = next(cell for line in book["分解表"].iter_rows() for cell in line if cell.value == note)
                if text:
                    cell.value = text
                else:
                    book["分解表"].delete_rows(cell.row)
            return change
        # what the first and the second write ("": deleted, None: nothing), what is there then, what is said
        cases = [(monthly, None, [monthly], []), ("", None, [], []), (monthly, monthly, [monthly], []), ("", "", [], []),
                 (monthly, weekly, [weekly], ["returned/changed-twice"]), (monthly, "", [], ["returned/changed-twice"]), ("", weekly, [], ["returned/not-read"])]
        for unit, other in (("", ""), ("", "县住建局"), ("县住建局", "")):
            for first, second, left, said in cases:
                with self.subTest(unit=unit, other=other, first=first, second=second):
                    self.setUp_again()
                    self.convert(NOTICE + note + "\n")
                    self.bring(write(first), unit)
                    self.bring((lambda book: None) if second is None else write(second), other)
                    self.assertEqual(json.loads(self.json.read_text("utf-8"))["notices"][0]["table"].get("notes", []), left)
                    self.assertEqual([code for code, _ in self.said if code.startswith("returned/")], said, self.said)

    def test_a_heading_over_a_column_that_had_none(self):
        """A unit's untouched workbook gave doubts; the second heading stood over an empty column, a cell changed there beside the older one (in silence)."""
        lines = [line.split("\t") for line in NOTICE.splitlines()[-4:]]
        table = "".join("| " + " | ".join([*line[:4], word, *line[4:]]) + " |\n" for line, word in zip(lines, ("甲", "乙", "丙", "丁")))

        def write(row, text):
            def change(book):
                sheet = book["分解表"]
                head = next(cell.row for line in sheet.iter_rows() for cell in line if cell.value == "序号")
                column = next(cell.column for cell in sheet[head + 1] if cell.value in ("甲", "乙"))
                sheet.cell(head + row, column).value = text
            return change
        for unit, other in (("", ""), ("", "县住建局"), ("县住建局", "")):
            self.setUp_again()
            self.convert(LETTER + "河西县2024年重点工作任务分解表\n\n| 序号 | 工作任务 | 牵头领导 | 责任单位 |  | 配合单位 | 完成时限 |\n|" + " --- |" * 7 + "\n" + table)
            twice = ["returned/changed-twice"]
            for change, book, head, values, said in ((write(0, "进度"), unit, "进度", "甲乙丙丁", []), (lambda book: None, other, "进度", "甲乙丙丁", []),
                                                     (write(1, "戊"), other, "进度", "戊乙丙丁", []), (write(0, "进展"), other, "进展", "戊乙丙丁", twice),
                                                     (lambda book: None, other, "进展", "戊乙丙丁", twice)):
                tasks = self.bring(change, book)
                found = [each for task in tasks for each in task.get("other", [])]
                self.assertEqual(({each["heading"] for each in found}, "".join(each["text"] for each in found)), ({head}, values))
                self.assertEqual([code for code, _ in self.said if code.startswith("returned/")], said, self.said)

    @staticmethod
    def delete(row):
        def change(book):
            book["分解表"].delete_rows(row + 2)
            book["数据"].delete_rows(row + 1)
        return change

    def test_what_was_changed_of_a_task_that_somebody_deletes_is_said(self):
        """The task went, and with it what the one before had changed, in silence; in the other order it is said."""
        def add_column(book):
            data = book["数据"]
            data.cell(1, data.max_column + 1).value = "情况说明"
            data.cell(2, data.max_column).value = "已立项"
        changes = [(self.set("数据", 1, "工作任务", "改造老旧小区15个。"), "“工作任务”改为“改造老旧小区15个。”"), (self.set("数据", 1, "责任单位", "县民政局"), "改为“县民政局”"),
                   (self.set("分解表", 1, "完成时限", "11月底前"), "“完成时限”改为“11月底前”"), (self.set("数据", 1, "配合单位", None), "“配合单位”被清空"),
                   (add_column, "“情况说明”改为“已立项”"), (self.set("督办", 1, "完成情况", "推进中"), "“完成情况”改为“推进中”"),
                   (self.set("督办", 1, "备注", "已开工"), "“备注”改为“已开工”")]
        for unit, other in (("", ""), ("县住建局", ""), ("", "县住建局")):
            for change, words in changes:
                with self.subTest(unit=unit, other=other, words=words):
                    self.setUp_again()
                    self.bring(change, unit)
                    self.assertEqual(self.texts(self.bring(self.delete(1), other)), ["新建学校1所。", "改造管网2公里。", "修建公路5公里。"])
                    self.assertTrue(self.says("returned/changed-twice", "改造老旧小区12个。", words, "删除了这项任务", "请在新的工作簿里补上"), self.said)
                    self.assertEqual([code for code, _ in self.said].count("returned/changed-twice"), 1, self.said)

    def test_a_task_deleted_that_nobody_else_changed_is_not_said(self):
        self.bring(self.set("数据", 2, "完成时限", "9月底前"))
        self.bring(self.delete(1))
        self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)

    def test_an_untouched_workbook_of_counted_rows_says_nothing(self):
        """Every row of 责任清单 behind one that was added or deleted was said to be missing, since the rows were counted anew."""
        def add(book):
            data = book["数据"]
            data.insert_rows(2)
            for head, value in (("工作任务", "开展防汛演练1次。"), ("责任单位", "县应急局")):
                data.cell(2, [cell.value for cell in data[1]].index(head) + 1).value = value
        for change, count in ((self.delete(1), 3), (add, 5)):
            self.setUp_again()
            self.convert(re.sub(r"\n\d\t", "\n\t", NOTICE))
            first = self.bring(change)
            self.assertEqual(len(first), count)
            for unit in ("", "县交通局", "县水利局"):
                self.assertEqual(self.bring(lambda book: None, unit), first)
                self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)
            self.bring(self.set("责任清单", 4, "完成时限", "9月底前"))
            said = [message for code, message in self.said if code.startswith("returned/")]
            self.assertEqual(len(said), 1, said)
            self.assertIn("“完成时限”的改动没有读回", said[0])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
