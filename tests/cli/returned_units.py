#!/usr/bin/env python3
"""Units of a workbook that comes back: 等 behind a name, roles typed beside a name, what is listed as edited, who stands opposite whom.

usage: returned_units.py FENJIE SOURCE_DIR
"""
import sys
import unittest

from edited_workbook import LETTER, TABLE, EditedWorkbook

TEXT = LETTER + ("一、改造道路。改造道路3条。（牵头单位：县住建局；责任单位：县财政局、县公安局等；完成时限：年底前）\n"
                 "二、改造管网。改造管网2公里。（牵头单位：县水利局；责任单位：县住建局；完成时限：10月底前）\n")
PRINTED = TABLE.replace("县水利局、县住建局\t", "县水利局、县住建局等\t")


class ReturnedUnits(EditedWorkbook):
    def units(self, task):
        return "、".join(unit["name"] + ("等" if unit.get("and_others") else "") for unit in task["units"])

    def edits(self, task):
        return [(edit["field"], edit.get("old"), edit.get("new")) for edit in task.get("edited", [])]

    def test_and_others_stands_behind_the_unit_on_the_sheets(self):
        """等 stood in the JSON alone."""
        for text, row, shown in ((TEXT, 1, "县财政局\n县公安局等"), (PRINTED, 2, "县水利局\n县住建局等")):
            self.open(text, "--overwrite")
            self.assertEqual(self.cell(self.table, row, "责任单位").value.replace("、\n", "\n"), shown)
            self.assertEqual(self.cell(self.data, row, "责任单位").value, shown.replace("\n", "；"))
            self.assertNotIn("等", self.cell(self.book["责任清单"], row, "单位").value)

    def test_and_others_comes_back_as_it_is(self):
        for text in (TEXT, PRINTED):
            self.open(text, "--overwrite")
            tasks = self.back()
            self.assertEqual([self.edits(task) for task in tasks], [[]] * len(tasks))
            self.assertEqual(sum("等" in self.units(task) for task in tasks), 1)

    def test_and_others_can_be_taken_off_moved_and_typed(self):
        field = "units[role=responsible]"
        for sheet, typed, units in (("分解表", "县财政局\n县公安局", "县财政局、县公安局"), ("分解表", "县财政局等\n县公安局", "县财政局等、县公安局"),
                                    ("分解表", "县财政局\n县公安局等\n县审计局", "县财政局、县公安局等、县审计局"), ("分解表", "县财政局、县审计局等", "县财政局、县审计局等"),
                                    ("分解表", "县财政局\n县公安局\n等", None), ("数据", "县财政局；县公安局", "县财政局、县公安局"), ("数据", "县财政局、县审计局、等", "县财政局、县审计局等")):
            with self.subTest(typed, sheet=sheet):
                self.open(TEXT, "--overwrite")
                self.cell(self.book[sheet], 1, "责任单位").value = typed
                task = self.back()[0]
                self.assertEqual(self.units(task), "县住建局、" + (units or "县财政局、县公安局等"))
                self.assertEqual(self.edits(task), [(field, "县财政局；县公安局等", units.replace("、", "；"))] if units else [])
                self.assertEqual([unit["name"] for unit in task["units"] if "等" in unit["name"]], [])
                self.open_again()
                self.assertEqual(self.back()[0], task)

    def test_a_role_typed_in_half_width_brackets_is_listed_as_edited_under_that_role(self):
        """It was listed under the role of the cell, and nothing of it under the one that it has."""
        self.open(TABLE)
        self.cell(self.table, 1, "责任单位").value = "县住建局\n县审计局(牵头)"
        task = self.back()[0]
        self.assertEqual([(unit["name"], unit["role"]) for unit in task["units"]], [("县审计局", "lead"), ("县住建局", "responsible"), ("县财政局", "support")])
        self.assertEqual(self.edits(task), [("units[role=lead]", None, "县审计局")])
        self.open(TABLE, "--overwrite")
        self.cell(self.table, 1, "责任单位").value = "县住建局(牵头)"
        self.assertEqual(self.edits(self.back()[0]), [("units[role=responsible]", "县住建局", None), ("units[role=lead]", None, "县住建局")])

    def test_units_put_back_opposite_their_persons_are_said_no_more(self):
        """What had been said stayed, though the next workbook had it right."""
        self.open(TABLE)
        before = self.cell(self.table, 2, "责任单位").value
        self.cell(self.table, 2, "责任单位").value = "县住建局\n县水利局"
        self.back()
        self.assertTrue(self.says("returned/pairs-moved"), self.said)
        self.open_again()
        self.cell(self.table, 2, "责任单位").value = before
        self.back()
        self.assertFalse(self.says("returned/pairs-moved"), self.said)
        self.open_again()
        self.cell(self.table, 1, "完成时限").value = "11月底前"
        self.back()
        self.assertFalse(self.says("returned/pairs-moved"), self.said)

    def test_a_row_added_without_its_section_has_the_one_above(self):
        """One such row at the foot of 数据 turned all headings of 分解表 into a column."""
        self.open(LETTER + "一、城市建设\n1．改造道路3条。（县住建局负责）\n2．改造管网2公里。（县水利局负责）\n二、民生保障\n1．新建学校1所。（县教育局负责）\n")
        row = self.data.max_row
        for head, value in (("工作任务", "新建桥2座。"), ("责任单位", "县交通局")):
            self.cell(self.data, row, head).value = value
        heads = [cell.value for cell in self.table[2]]
        self.assertEqual(self.back()[-1]["section"], "二、民生保障")
        self.assertTrue(self.says("returned/guessed", "没有填“大类”", "二、民生保障"), self.said)
        self.open_again()
        self.assertEqual([cell.value for cell in self.table[2]], heads)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
