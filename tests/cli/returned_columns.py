#!/usr/bin/env python3
"""The columns of 分解表 stay those of the source whatever a clerk types, and rows that nobody touched stay as they are.

usage: returned_columns.py FENJIE SOURCE_DIR
"""
import json
import sys
import unittest

from edited_workbook import CLEAN, LETTER, LOOK, EditedWorkbook, openpyxl

HEAD = "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n"
MARKED = LETTER + HEAD + ("1\t改造道路3条。\t县住建局（牵头）、县财政局（配合）\t年底前\n2\t改造管网2公里。\t县水利局（牵头）、县住建局（配合）\t10月底前\n"
                          "3\t新建学校1所。\t县教育局（牵头）\t8月底前\n")
UNMARKED = LETTER + HEAD + "1\t改造道路3条。\t县住建局、县财政局\t年底前\n2\t改造管网2公里。\t县水利局\t10月底前\n3\t新建学校1所。\t县教育局\t8月底前\n"
LEADING = UNMARKED.replace("责任单位", "牵头单位")
TWO = UNMARKED.replace("责任单位", "牵头单位\t配合单位").replace("县住建局、县财政局", "县住建局\t县财政局").replace("县水利局", "县水利局\t").replace("县教育局", "县教育局\t")
TEXT = LETTER + ("一、改造道路。改造道路3条。（牵头单位：县住建局；责任单位：县财政局、县公安局；完成时限：年底前）\n"
                 "二、改造管网。改造管网2公里。（牵头单位：县水利局；责任单位：县住建局）\n三、新建学校。新建学校1所。（牵头单位：县教育局；责任单位：县财政局）\n")
ROLES = {"lead": "牵", "responsible": "责", "support": "配", "guide": "指"}


class ReturnedColumns(EditedWorkbook):
    def rows(self):
        """Without the 、 that a line of a stacked cell ends with where the column's edge could have broken it."""
        return [[cell.value and cell.value.replace("、\n", "\n") for cell in row] for row in self.table.iter_rows()]

    def roles(self, task):
        return " ".join(unit["name"] + ROLES[unit["role"]] for unit in task["units"])

    def edited(self, tasks):
        return [[edit["field"] for edit in task.get("edited", [])] for task in tasks]

    def check_steady(self, before, touched, *cells):
        """The fresh sheet is what it was but for the row `touched`, and comes back as it is."""
        tasks = self.notice["tasks"]
        self.open_again()
        now = self.rows()
        place = self.cell(self.table, touched, "工作任务").row - 1
        self.assertEqual(now[:place] + now[place + 1:], before[:place] + before[place + 1:])
        for cell in cells:
            self.assertIn(cell, now[place])
        self.assertEqual(self.back(), tasks)
        self.open_again()
        self.assertEqual(self.rows(), now)

    def test_a_unit_marked_anew_leaves_the_one_column_of_units_and_all_other_rows(self):
        for text, typed, roles in ((MARKED, "县教育局（牵头）\n县审计局（配合）", "县教育局牵 县审计局配"), (UNMARKED, "县教育局（牵头）\n县审计局（配合）", "县教育局牵 县审计局配"),
                                   (UNMARKED, "县教育局（配合）\n县审计局（牵头）", "县审计局牵 县教育局配"), (UNMARKED, "县教育局\n县审计局（指导）", "县教育局责 县审计局指"),
                                   (LEADING, "县教育局\n县审计局（责任）", "县教育局牵 县审计局责"), (TEXT, "县教育局\n县审计局（配合）", None)):
            with self.subTest(typed, text=text[-40:]):
                self.open(text)
                before = self.rows()
                cell = self.cell(self.table, 3, "责任单位" if text != LEADING else "牵头单位")
                cell.value = typed
                tasks = self.back()
                if roles:
                    self.assertEqual(self.roles(tasks[2]), roles)
                self.assertEqual([bool(fields) for fields in self.edited(tasks)], [False, False, True])
                self.check_steady(before, 3)

    def test_a_role_typed_on_the_data_sheet_stands_in_the_one_column_with_its_mark(self):
        for text, head, shown, roles in ((UNMARKED, "配合单位", "县教育局\n县审计局（配合）", "县教育局责 县审计局配"), (UNMARKED, "牵头单位", "县审计局（牵头）\n县教育局", "县审计局牵 县教育局责"),
                                         (MARKED, "责任单位", "县教育局（牵头）\n县审计局", "县教育局牵 县审计局责"), (LEADING, "配合单位", "县教育局\n县审计局（配合）", "县教育局牵 县审计局配"),
                                         (TWO, "责任单位", "县教育局\n县审计局（责任）", "县教育局牵 县审计局责"), (TWO, "指导单位", None, "县教育局牵 县审计局指")):
            with self.subTest(head, shown=shown):
                self.open(text)
                before = self.rows()
                self.cell(self.data, 3, head).value = "县审计局"
                tasks = self.back()
                self.assertEqual(self.roles(tasks[2]), roles)
                self.assertEqual([bool(fields) for fields in self.edited(tasks)], [False, False, True])
                self.check_steady(before, 3)
                if shown:
                    self.assertIn(shown, self.rows()[self.cell(self.table, 3, "工作任务").row - 1])

    def test_marks_stay_in_all_rows_when_the_only_row_of_several_roles_has_one(self):
        self.open(MARKED)
        before = self.rows()
        for row, typed in ((1, "县住建局（牵头）"), (2, "县水利局（牵头）")):
            self.cell(self.table, row, "责任单位").value = typed
            self.assertEqual(self.roles(self.back()[row - 1]), typed.replace("（牵头）", "牵"))
            self.open_again()
        self.assertEqual(self.rows()[-1], before[-1])
        self.cell(self.table, 3, "责任单位").value = "县教育局（牵头）\n县审计局（配合）"
        self.assertEqual(self.roles(self.back()[2]), "县教育局牵 县审计局配")
        self.open_again()
        self.assertEqual([self.cell(self.table, row, "责任单位").value for row in (1, 2)], ["县住建局（牵头）", "县水利局（牵头）"])

    def regenerated_json(self):
        done = self.run_fenjie("regenerate", self.folder / "back/edited.json", "-o", self.folder / "json", "--quiet", "--overwrite")
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        self.assertEqual(json.loads((self.folder / "json/edited.json").read_text("utf-8")), json.loads((self.folder / "back/edited.json").read_text("utf-8")))
        self.book = openpyxl.load_workbook(self.folder / "json/edited.xlsx")
        self.table, self.data = self.book["分解表"], self.book["数据"]

    def test_a_column_that_lost_its_last_value_stays_empty_in_its_place(self):
        for text in (TEXT, MARKED, TWO):
            for how in ("cells", "data", "rows"):
                with self.subTest(how, text=text[-40:]):
                    self.open(text)
                    head = [cell for cell in self.rows()[1]]
                    last = head.index("完成时限")
                    rows = [row for row in range(3, self.table.max_row + 1) if self.table.cell(row, last + 1).value]
                    if how == "rows":
                        if len(rows) > 1:
                            continue
                        self.table.delete_rows(rows[0])
                    elif how == "cells":
                        for row in rows:
                            self.table.cell(row, last + 1).value = None
                    else:
                        for row in range(2, self.data.max_row + 1):
                            for name in ("完成时限", "截止日期", "时限类型"):
                                self.cell(self.data, row - 1, name).value = None
                    tasks = self.back()
                    self.assertFalse(any("deadline" in task for task in tasks))
                    for open_fresh in (self.open_again, self.regenerated_json):
                        open_fresh()
                        self.assertEqual(self.rows()[1], head)
                    self.cell(self.table, 2, "完成时限").value = "11月底前"
                    self.assertEqual([task.get("deadline", {}).get("text") for task in self.back()].count("11月底前"), 1)
                    self.open_again()
                    self.assertEqual(self.rows()[1], head)

    def test_units_of_running_text_put_under_other_roles_leave_its_columns(self):
        self.open(TEXT)
        head, units = self.rows()[1], [cell.value for cell in self.data[1]].index
        for row in range(2, self.data.max_row + 1):
            lead, others = (self.data.cell(row, units(name) + 1) for name in ("牵头单位", "责任单位"))
            lead.value, others.value = None, "；".join(each.value for each in (lead, others) if each.value)
            self.data.cell(row, units("配合单位") + 1).value = None
        for roles in [self.roles(task) for task in self.back()]:
            self.assertNotRegex(roles, "牵|配")
        self.open_again()
        self.assertEqual(self.rows()[1], head)

    def test_two_columns_under_one_heading_are_told_apart(self):
        text = LETTER + ("河西县2024年重点项目表\n序号\t领域\t工作任务\t领域\t责任单位\n1\t\t改造道路3条。\t住房\t县住建局\n"
                         "2\t\t改造管网2公里。\t水务\t县水利局\n3\t\t新建学校1所。\t教育\t县教育局\n")
        self.open(text)
        before = self.rows()
        tasks = self.back()
        self.assertEqual([task["group"] for task in tasks], ["住房", "水务", "教育"])
        self.assertEqual(self.edited(tasks), [[], [], []])
        self.open_again()
        self.assertEqual(self.rows(), before)
        self.table.cell(5, 4).value, self.table.cell(3, 2).value = "学前教育", "城建"
        tasks = self.back()
        self.assertEqual(self.edited(tasks), [["other[领域]"], [], ["group"]])
        self.assertEqual([task["group"] for task in tasks], ["住房", "水务", "学前教育"])
        self.open_again()
        before[4][3], before[2][1] = "学前教育", "城建"
        self.assertEqual(self.rows(), before)
        self.assertEqual(self.back(), tasks)

    def test_a_blank_column_of_numbers_beside_the_numbers_leaves_them(self):
        """A head that was printed in two pieces."""
        self.open(LETTER + ("河西县2024年重点项目表\n序号\t工作任务\t编号\t责任单位\n1\t改造道路3条。\t\t县住建局\n2\t改造管网2公里。\t\t县水利局\n3\t新建学校1所。\t\t县教育局\n"))
        before = self.rows()
        self.cell(self.table, 1, "责任单位").value = "县审计局"
        tasks = self.back()
        self.assertEqual(self.edited(tasks), [["units[role=responsible]"], [], []])
        self.assertEqual([task["number"] for task in tasks], [1, 2, 3])
        self.open_again()
        before[2][3] = "县审计局"
        self.assertEqual(self.rows(), before)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
