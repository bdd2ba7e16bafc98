#!/usr/bin/env python3
"""Sheets that were renamed are known by what they hold; sheets without their head row are passed over and said.

usage: returned_sheets.py FENJIE SOURCE_DIR
"""
import json
import re
import sys
import unittest
import zipfile

from edited_workbook import FAILED, LETTER, TABLE, EditedWorkbook, openpyxl


class ReturnedSheets(EditedWorkbook):
    def setUp(self):
        super().setUp()
        self.open(TABLE)

    def messages(self):
        return [message for code, message in self.said if code.startswith("returned/")]

    def delete_head(self, sheet, text="工作任务"):
        row = next(cell.row for line in sheet.iter_rows(max_row=5) for cell in line if cell.value == text)
        for area in [area for area in sheet.merged_cells.ranges if area.min_row <= row <= area.max_row]:
            sheet.unmerge_cells(str(area))
        sheet.delete_rows(row)

    def test_a_renamed_sheet_is_read_by_what_it_holds(self):
        for name, new in (("分解表", "任务分解（定稿）"), ("数据", "底表")):
            with self.subTest(name):
                self.setUp()
                self.cell(self.book[name], 1, "责任单位").value = "县城管局"
                self.book[name].title = new
                self.assertEqual(self.back()[0]["units"][0]["name"], "县城管局")
                self.assertEqual(self.messages(), [f"“{new}”表的内容是“{name}”表，已按“{name}”表读回；表名没有改，新的工作簿里仍叫“{name}”。"])

    def test_a_renamed_sheet_with_a_head_in_two_rows_is_read(self):
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任分工\t\t\t完成时限\n\t\t牵头领导\t牵头单位\t配合单位\t\n"
                  "1\t修路。\t高明\t县住建局\t县财政局\t年底前\n2\t建校。\t高明\t县教育局\t县财政局\t年底前\n")
        self.table.title = "定稿"
        self.table.cell(self.row_of("修路。"), 2).value = "修桥。"
        self.assertEqual([task["text"] for task in self.back()], ["修桥。", "建校。"])

    def test_all_sheets_renamed_are_read(self):
        self.cell(self.data, 1, "责任单位").value = "县城管局"
        self.cell(self.table, 2, "完成时限").value = "11月底前"
        follow_up = self.book["督办"]
        row = next(cell.row for line in follow_up.iter_rows() for cell in line if cell.value == "新建学校1所。")
        self.cell(follow_up, row - 1, "完成情况").value = "已完成"
        for sheet in self.book:
            if sheet.sheet_state == "visible":
                sheet.title += "改"
        tasks = self.back()
        self.assertEqual((tasks[0]["units"][0]["name"], tasks[1]["deadline"]["text"], tasks[2]["progress"][0]["state"]), ("县城管局", "11月底前", "done"))
        self.assertEqual(len(self.messages()), 6, self.said)
        self.assertTrue(all("表名没有改" in message for message in self.messages()), self.said)

    def test_the_source_s_own_heading_stands_over_the_leaders(self):
        self.open(TABLE.replace("分管领导", "牵头领导"), "--split", "leader", "--format", "xlsx,html")
        heads = [[cell.value for cell in self.book[name][1]] for name in ("数据", "责任清单")]
        self.assertTrue(all("牵头领导" in row and "分管领导" not in row for row in heads), heads)
        self.assertNotIn("分管领导", (self.folder / "sent/notice.html").read_text("utf-8"))
        index = openpyxl.load_workbook(next(self.folder.glob("sent/**/目录.xlsx")))["目录"]
        self.assertEqual([cell.value for cell in index[1]], ["牵头领导", "任务数", "文件"])
        self.cell(self.data, 1, "牵头领导").value = "王芳"
        self.assertEqual([leader["name"] for leader in self.back()[0]["leaders"]], ["王芳"])
        self.assertEqual(self.messages(), [])

    def test_an_older_workbook_has_the_usual_heading_over_the_leaders(self):
        self.open(TABLE.replace("分管领导", "牵头领导"))
        for name in ("数据", "责任清单"):
            self.cell(self.book[name], 0, "牵头领导").value = "分管领导"
        self.back()
        self.assertEqual(self.messages(), [])

    def test_two_copies_without_the_name_are_not_guessed_between(self):
        self.table.title = "甲"
        self.book.copy_worksheet(self.table).title = "乙"
        self.back()
        self.assertEqual(sorted(message[:11] for message in self.messages()), sorted(["工作簿里没有“分解表”", "“甲”表不是程序生成的", "“乙”表不是程序生成的"]), self.said)

    def test_a_sheet_of_one_s_own_is_not_taken_for_one_that_was_deleted(self):
        del self.book["分解表"]
        own = self.book.create_sheet("汇总")
        for row, line in enumerate((["序号", "工作任务", "责任单位", "完成时限", "备注"], [1, "另一项任务", "县住建局", "年底", "急"]), 1):
            for column, value in enumerate(line, 1):
                own.cell(row, column).value = value
        self.assertEqual(len(self.back()), 3)
        self.assertTrue(self.says("returned/not-read", "“汇总”表不是程序生成的"), self.said)

    def test_a_sheet_without_its_head_is_said_and_the_other_read(self):
        for headless, other in (("分解表", "数据"), ("数据", "分解表")):
            with self.subTest(headless):
                self.setUp()
                self.delete_head(self.book[headless])
                self.cell(self.book[other], 1, "责任单位").value = "县城管局"
                tasks = self.back()
                self.assertEqual((len(tasks), tasks[0]["units"][0]["name"]), (3, "县城管局"))
                self.assertEqual(len(self.messages()), 1, self.said)
                self.assertTrue(self.says("returned/not-read", f"“{headless}”表找不到表头一行，没有读回"), self.said)

    def test_without_any_head_one_sentence_says_so(self):
        self.delete_head(self.table)
        self.delete_head(self.data)
        self.book.save(self.folder / "edited.xlsx")
        done = self.run_fenjie("regenerate", self.folder / "edited.xlsx", "-o", self.folder / "back")
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (FAILED, f"fenjie: {self.folder / 'edited.xlsx'}: “分解表”和“数据”表都没有，或找不到表头一行，读不回去，请恢复其中一张表的表头\n"))

    def refused(self, path, *options):
        done = self.run_fenjie("regenerate", path, "-o", self.folder / "back", *options)
        self.assertEqual(done.returncode, FAILED)
        self.assertFalse((self.folder / "back").exists())
        return done.stderr.decode()

    def test_a_report_form_is_refused_with_what_to_do(self):
        self.open(TABLE.replace("请抓好落实。", "请各责任单位于3月20日、6月20日前将落实情况报县政府督查室。"), "--forms")
        form = next(self.folder.glob("sent/*报送表/*.xlsx"))
        for options in ((), ("--from", self.folder / "sent/notice.json")):
            self.assertIn("这是 --forms 生成的报送表，不能读回任务；完成情况和备注请填在任务工作簿的“督办”表里", self.refused(form, *options))

    def test_a_workbook_without_styles_is_refused_instead_of_all_days_said_changed(self):
        path = self.folder / "sent/notice.xlsx"
        with zipfile.ZipFile(path) as parts, zipfile.ZipFile(self.folder / "bare.xlsx", "w") as made:
            for name in parts.namelist():
                content = re.sub(rb'<Relationship [^>]*"styles.xml"[^>]*/>', b"", parts.read(name))
                if name != "xl/styles.xml":
                    made.writestr(name, re.sub(rb'<Override PartName="/xl/styles.xml"[^>]*/>', b"", content))
        self.assertIn("缺少样式部分", self.refused(self.folder / "bare.xlsx"))

    def test_a_row_whose_number_and_task_are_formulas_without_a_result_keeps_its_task(self):
        row = self.row_of("改造管网2公里。")
        self.table.cell(row, 1).value, self.table.cell(row, 2).value = "=A3+1", '="改造"&"道路"'
        self.assertEqual([task["text"] for task in self.back()], ["改造道路3条。", "改造管网2公里。", "新建学校1所。"])
        self.assertEqual(sum("已保留原来的值" in message for message in self.messages()), 2, self.said)
        self.open(TABLE)
        self.data.cell(self.data.max_row + 1, self.cell(self.data, 0, "工作任务").column).value = '="修"&"路"'
        self.assertEqual(len(self.back()), 3)
        self.assertTrue(self.says("returned/not-read", "的工作任务是没有算出结果的公式，这一行没有读回"), self.said)

    def test_a_name_that_ends_with_the_mark_between_stacked_ones_is_not_edited(self):
        made = json.loads((self.folder / "sent/notice.json").read_text("utf-8"))
        made["notices"][0]["tasks"][1]["units"][0]["name"] = "各县（市、"  # as a damaged print gives it
        (self.folder / "edited.json").write_text(json.dumps(made), "utf-8")
        self.run_fenjie("regenerate", self.folder / "edited.json", "-o", self.folder / "back", "--quiet")
        self.open_again()
        self.table.cell(self.row_of("新建学校1所。"), 2).value = "新建学校2所。"
        tasks = self.back()
        self.assertEqual(([unit["name"] for unit in tasks[1]["units"]][:2], len(tasks[1]["edited"])), (["各县（市、", "县住建局"], 1))

    def test_another_task_s_id_in_a_row_is_said(self):
        self.cell(self.data, 2, "编号").value = self.cell(self.data, 1, "编号").value
        self.assertFalse(any(task.get("edited") for task in self.back()))
        self.assertTrue(self.says("returned/not-read", "这一行的“编号”由程序填写，改动没有读回"), self.said)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
