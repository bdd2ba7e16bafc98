#!/usr/bin/env python3
"""What a clerk changes in the rows of milestones (时间节点), on 分解表 and on 督办, comes back; what cannot is said.

usage: returned_milestones.py FENJIE SOURCE_DIR
"""
import datetime
import sys
import unittest

from edited_workbook import SAMPLES, EditedWorkbook

NOTICE = (SAMPLES / "genhe-2022.txt").read_text("utf-8")


class ReturnedMilestones(EditedWorkbook):
    def setUp(self):
        super().setUp()
        self.open(NOTICE, book="notice-2.xlsx")
        self.first = self.row_of("时间节点") + 1
        self.heads = {cell.value: cell.column for cell in self.table[self.row_of("序号")]}
        self.before = [(self.at(self.first + i, "工作任务").value, self.at(self.first + i, "完成时限").value) for i in range(5)]

    def at(self, row, head):
        return self.table.cell(row, self.heads[head])

    def follow_up(self, row, head):
        """The cell of the milestone `row` on 督办."""
        sheet = self.book["督办"]
        line = next(cells for cells in sheet.iter_rows() if self.before[row][0] in [cell.value for cell in cells])
        return line[[cell.value for cell in sheet[1]].index(head)]

    def back(self, *options):
        super().back(*options)
        return [(each["text"], each["deadline"]["text"], each["deadline"].get("due")) for each in self.notice["milestones"]]

    def edits(self):
        return [(each["field"], each.get("old"), each.get("new")) for each in self.notice.get("edited", [])]

    def unread(self):
        return [message for code, message in self.said if code.startswith("returned/")]

    def test_unchanged_rows_change_nothing(self):
        self.back()
        self.assertEqual((self.edits(), self.unread()), ([], []))

    def test_text_and_deadline_come_back_with_their_day(self):
        for sheet in ("分解表", "督办"):
            with self.subTest(sheet):
                self.setUp()
                text = self.at(self.first, "工作任务") if sheet == "分解表" else self.follow_up(0, "工作任务")
                when = self.at(self.first, "完成时限") if sheet == "分解表" else self.follow_up(0, "完成时限")
                text.value, when.value = "完成前期手续", "2022年4月末"
                self.assertEqual(self.back()[0], ("完成前期手续", "2022年4月末", "2022-04-30"))
                self.assertEqual(self.edits(), [("milestones[0].text", self.before[0][0], "完成前期手续"),
                                                ("milestones[0].deadline.text", self.before[0][1], "2022年4月末")])
                self.assertEqual(self.unread(), [])

    def test_a_date_cell_of_the_follow_up_sheet_comes_back(self):
        self.follow_up(0, "截止日期").value = datetime.datetime(2022, 4, 15)
        self.assertEqual(self.back()[0][2], "2022-04-15")
        self.assertEqual(self.edits(), [("milestones[0].deadline.due", "2022-03-31", "2022-04-15")])
        self.assertTrue(self.says("deadline/contradiction", "按文字是2022-03-31", "2022-04-15"), self.said)

    def test_a_deadline_nobody_can_read_is_said(self):
        self.at(self.first, "完成时限").value = "待定之日"
        self.assertEqual(self.back()[0][1:], ("待定之日", None))
        self.assertTrue(self.says("deadline/unparsed", "待定之日"), self.said)
        self.open_again()
        self.at(self.first, "完成时限").value = "2022年4月末"
        self.back()
        self.assertFalse(self.says("deadline/unparsed"), self.said)

    def test_rows_removed_added_and_moved_come_back(self):
        texts = [text for text, _ in self.before]
        self.table.delete_rows(self.first)
        self.assertEqual([text for text, *_ in self.back()], texts[1:])
        self.assertEqual(self.edits(), [("milestones[0]", texts[0], None)])
        self.setUp()
        for head, value in (("工作任务", "组织竣工验收"), ("完成时限", "2022年12月底前")):
            self.at(self.first + 5, head).value = value
        self.assertEqual(self.back()[-1], ("组织竣工验收", "2022年12月底前", "2022-12-31"))
        self.assertEqual(self.edits(), [("milestones[5]", None, "组织竣工验收")])
        self.setUp()
        for head in ("工作任务", "完成时限"):
            one, other = self.at(self.first, head), self.at(self.first + 1, head)
            one.value, other.value = other.value, one.value
        self.assertEqual([text for text, *_ in self.back()], [texts[1], texts[0], *texts[2:]])
        self.assertEqual([edit[0].split(".")[-1] for edit in self.edits()], ["order"])

    def test_a_state_stays_with_a_milestone_that_moved_behind_one_removed(self):
        self.follow_up(1, "完成情况").value = "已完成"
        self.table.delete_rows(self.first)
        self.back()
        self.assertEqual(self.notice["milestones"][0].get("progress"), {"state": "done"})
        self.assertEqual(self.unread(), [])

    def test_a_row_moved_above_the_heading_is_a_task(self):
        self.table.insert_rows(self.first - 1)
        self.first += 1
        for head, value in (("工作任务", self.before[0][0]), ("责任单位", "市住建局"), ("完成时限", self.before[0][1])):
            self.at(self.first - 2, head).value = value
        self.table.delete_rows(self.first)
        self.assertEqual([text for text, *_ in self.back()], [text for text, _ in self.before[1:]])
        task = self.notice["tasks"][-1]
        self.assertEqual((task["text"], task["units"][0]["name"], task["deadline"]["due"]), (self.before[0][0], "市住建局", "2022-03-31"))

    def test_both_sheets_changed_differently_is_an_error(self):
        self.at(self.first, "完成时限").value = "2022年4月末"
        self.follow_up(0, "完成时限").value = "2022年5月末"
        self.assertEqual(self.back()[0][2], "2022-04-30")
        self.assertTrue(self.says("returned/contradiction", "2022年4月末", "2022年5月末"), self.said)

    def test_a_text_or_a_deadline_changed_without_the_other_is_said(self):
        row, (text, when) = self.first + 1, self.before[1]
        self.assertIn(when, text)
        self.at(row, "完成时限").value = "2022年6月底前"
        self.assertEqual(self.back()[1], (text, "2022年6月底前", "2022-06-30"))
        self.assertTrue(self.says("returned/told-otherwise", "改成了“2022年6月底前”", f"仍写着“{when}”"), self.said)
        self.setUp()
        self.at(row, "工作任务").value = text.replace(when, "2022年7月底前")
        self.back()
        self.assertTrue(self.says("returned/told-otherwise", "2022年7月底前", f"完成时限仍是“{when}”"), self.said)
        self.setUp()
        self.at(row, "工作任务").value, self.at(row, "完成时限").value = text.replace(when, "2022年7月底前"), "2022年7月底前"
        self.back()
        self.assertEqual(self.unread(), [])

    def test_what_a_milestone_does_not_have_is_said(self):
        for head, value in (("责任单位", "市住建局"), ("序号", "9")):
            self.setUp()
            cell = self.at(self.first, head)
            cell.value = value
            self.back()
            self.assertTrue(self.says("returned/not-read", f"分解表!{cell.coordinate}：", f"“{head}”写着“{value}”，没有读回", "仍是空白"), self.said)
        self.setUp()
        cell = self.follow_up(0, "牵头（责任）单位")
        cell.value = "市住建局"
        self.back()
        self.assertTrue(self.says("returned/not-read", f"督办!{cell.coordinate}：", "没有读回", "移到“时间节点”上面"), self.said)

    def test_a_cleared_cell_is_kept_and_said(self):
        for head in ("工作任务", "完成时限"):
            with self.subTest(head):
                self.setUp()
                cell = self.at(self.first, head)
                cell.value = None
                self.assertEqual([each[:2] for each in self.back()], self.before)
                self.assertTrue(self.says("returned/not-read", f"分解表!{cell.coordinate}：", "被清空", "请删除整行"), self.said)

    def test_milestones_under_another_heading_or_none_are_no_tasks(self):
        row = self.first - 1
        self.table.cell(row, 1).value = "时间安排"
        self.back()
        self.assertEqual(self.unread(), [f"分解表!A{row}：“时间节点”一行改成了“时间安排”，没有读回，仍是“时间节点”。"])
        self.setUp()
        self.table.unmerge_cells(start_row=row, end_row=row, start_column=1, end_column=self.table.max_column)
        self.table.delete_rows(row)
        self.assertEqual([each[:2] for each in self.back()], self.before)
        self.assertEqual(len(self.notice["tasks"]), 8)
        self.assertEqual(len(self.unread()), 1)
        self.assertIn("仍作为时间节点读回", self.unread()[0])

    def test_an_older_workbook_does_not_take_back_what_another_changed(self):
        self.at(self.first, "完成时限").value = "2022年4月末"
        self.back()
        newer = self.folder / "newer.json"
        (self.folder / "back/edited.json").rename(newer)
        self.open(NOTICE, book="notice-2.xlsx")
        self.at(self.first + 1, "工作任务").value += "（含验收）"
        made = self.back("--from", newer)
        self.assertEqual(made[0][1], "2022年4月末")
        self.assertTrue(made[1][0].endswith("（含验收）"))
        self.assertEqual([code for code, _ in self.said if code.startswith("returned/")], ["returned/told-otherwise"])  # the other's

    def test_one_deleted_in_an_older_workbook_that_another_changed_is_said(self):
        """It went, and the other's deadline and note with it, in silence."""
        self.at(self.first, "完成时限").value = "2022年4月末"
        self.follow_up(0, "备注").value = "已移交"
        self.back()
        newer = self.folder / "newer.json"
        (self.folder / "back/edited.json").rename(newer)
        self.open(NOTICE, book="notice-2.xlsx")
        self.table.delete_rows(self.first)
        self.assertEqual(len(self.back("--from", newer)), len(self.before) - 1)
        self.assertTrue(self.says("returned/changed-twice", f"时间节点“{self.before[0][0]}”", "“完成时限”改为“2022年4月末”", "“备注”改为“已移交”", "已删除"), self.said)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
