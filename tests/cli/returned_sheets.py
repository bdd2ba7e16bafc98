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

    def test_the_usual_heading_typed_over_the_source_s_own_is_said_with_both(self):
        self.open(TABLE.replace("分管领导", "牵头领导"))
        self.cell(self.data, 0, "牵头领导").value = "分管领导"
        self.back()
        (message,) = self.messages()
        self.assertIn("表头“牵头领导”改成了“分管领导”", message)

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

    def test_another_notice_s_json_is_refused_without_the_hidden_sheet_too(self):
        """Tasks of one notice were written into the other: 说明 tells the file's digest."""
        self.open(TABLE.replace("改造道路3条", "改造道路5条"))
        other = self.folder / "other.json"
        (self.folder / "sent/notice.json").rename(other)
        self.open(TABLE, "--overwrite")
        del self.book["fenjie"]
        self.book.save(self.folder / "bare.xlsx")
        self.assertIn("--from 给出的 JSON 与这个工作簿不是出自同一个文件", self.refused(self.folder / "bare.xlsx", "--from", other))
        del self.book["说明"]
        self.back("--from", self.folder / "sent/notice.json")
        self.assertTrue(self.says("returned/not-read", "核对不了它与 --from 给出的 JSON"), self.said)

    def test_all_tasks_deleted_is_said(self):
        self.data.delete_rows(2, 3)
        self.assertEqual(self.back(), [])
        self.assertTrue(self.says("returned/all-deleted", "（3项）"), self.said)

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
        self.assertTrue(self.says("returned/not-read", "的工作任务是没有算出结果的公式，这一行"), self.said)

    def test_a_name_that_ends_with_the_mark_between_stacked_ones_is_not_edited(self):
        made = json.loads((self.folder / "sent/notice.json").read_text("utf-8"))
        made["notices"][0]["tasks"][1]["units"][0]["name"] = "各县（市、"  # as a damaged print gives it
        (self.folder / "edited.json").write_text(json.dumps(made), "utf-8")
        self.run_fenjie("regenerate", self.folder / "edited.json", "-o", self.folder / "back", "--quiet")
        self.open_again()
        self.table.cell(self.row_of("新建学校1所。"), 2).value = "新建学校2所。"
        tasks = self.back()
        self.assertEqual(([unit["name"] for unit in tasks[1]["units"]][:2], len(tasks[1]["edited"])), (["各县（市、", "县住建局"], 1))

    def test_a_row_added_in_front_of_a_second_table_stays_on_its_sheet(self):
        self.open(TABLE + "\n河西县2024年建议办理任务分解表\n序号\t办理事项\t承办单位\n1\t回复道路建议。\t县住建局\n2\t回复学校建议。\t县教育局\n")
        self.assertIn("分解表2", self.book.sheetnames)
        heads = [cell.value for cell in self.table[2]]
        second = self.book["分解表2"]
        head = next(cell.row for line in second.iter_rows(max_row=3) for cell in line if cell.value == "办理事项")
        second.insert_rows(head + 1)
        for column, value in enumerate([None, "建立办理台账。", "县政府督查室"], 1):
            second.cell(head + 1, column).value = value
        tasks = self.back()
        self.assertEqual(tasks[3]["edited"], [{"field": "task", "new": "建立办理台账。"}, {"field": "table", "new": "tables[1]"}])
        self.assertFalse(self.says("table/unnumbered-row"), self.said)
        self.open_again()
        second = self.book["分解表2"]
        self.assertEqual([second.cell(head + row, 2).value for row in (1, 2, 3)], ["建立办理台账。", "回复道路建议。", "回复学校建议。"])
        self.assertEqual([cell.value for cell in self.table[2]], heads)
        self.assertNotIn("建立办理台账。", [cell.value for line in self.table.iter_rows() for cell in line])
        made = (self.folder / "back/edited.json").read_bytes()
        self.back()
        self.assertEqual((self.folder / "back/edited.json").read_bytes(), made)

    def test_an_added_row_without_a_number_is_not_said_to_lack_a_printed_one(self):
        self.table.insert_rows(self.row_of("改造管网2公里。"))
        for column, value in enumerate([None, "新建停车场5个。", "张建国", "县住建局", "王小明"], 1):
            self.table.cell(self.row_of("改造管网2公里。") - 1, column).value = value
        self.assertEqual(len(self.back()), 4)
        self.assertFalse(self.says("table/unnumbered-row"), self.said)

    def test_half_of_a_group_that_a_page_parts_is_the_whole_group(self):
        def convert():
            self.open(LETTER + "河西县2024年重点工作任务分解表\n类别\t工作任务\t责任单位\t完成时限\n" +
                      "".join(f"{'城建' if i == 0 else '教育' if i == 60 else ''}\t改造第{i + 1}条道路。\t县住建局\t年底前\n" for i in range(62)))
            return [area for area in self.table.merged_cells.ranges if area.min_col == area.max_col == 1 and area.min_row > 2][:2]

        for half in (0, 1):
            with self.subTest(half):
                areas = sorted(convert(), key=lambda area: area.min_row)
                self.assertEqual([self.table.cell(area.min_row, 1).value for area in areas], ["城建", "城建"])
                self.table.cell(areas[half].min_row, 1).value = "城市建设"
                groups = [task["group"] for task in self.back()]
                self.assertEqual(sorted(set(groups)), sorted(["城市建设", "教育"]))
                self.assertTrue(self.says("returned/guessed", f"分解表!A{areas[1 - half].min_row}：“城建”一组在分页处分成两格"), self.said)
        areas = sorted(convert(), key=lambda area: area.min_row)
        self.table.cell(areas[1].min_row, 1).value = "教育"  # moved to another group
        groups = [task["group"] for task in self.back()]
        self.assertEqual((groups[0], groups[areas[1].min_row - 3]), ("城建", "教育"))
        self.assertFalse(self.says("returned/guessed"), self.said)

    def test_another_task_s_id_in_a_row_is_said(self):
        self.cell(self.data, 2, "编号").value = self.cell(self.data, 1, "编号").value
        self.assertFalse(any(task.get("edited") for task in self.back()))
        self.assertTrue(self.says("returned/not-read", "这一行的“编号”由程序填写，改动没有读回"), self.said)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
