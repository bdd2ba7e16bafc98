#!/usr/bin/env python3
"""What a clerk's cell means: numbers printed with the text, groups whose first row went, brackets in lists, pairs.

usage: returned_rows.py FENJIE SOURCE_DIR
"""
import json
import pathlib
import subprocess
import sys
import unittest

from in_folder import InFolder

try:
    import openpyxl
except ImportError:
    print("openpyxl is not installed: apt-get install python3-openpyxl")
    sys.exit(77)

FENJIE = pathlib.Path(sys.argv[1]).resolve()
CLEAN, LOOK = 0, 3
LETTER = "河西县人民政府办公室\n关于做好2024年重点工作的通知\n河政办发〔2024〕18号\n\n各乡镇人民政府：\n\n请抓好落实。\n\n"
NUMBERED = ("河西县2024年重点工作任务分解表\n类别\t工作任务\t责任单位\t责任人\t完成时限\n"
            "城建\t1、改造道路3条，6月底前开工。\t县住建局\t王小明\t年底前\n\t2、改造管网2公里。\t县水利局\t李强\t10月底前\n"
            "教育\t3、新建学校1所。\t县教育局\t赵国华\t8月底前\n")


TABLE_OF_PLANS = ("河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t各单位应在5月10日前将意见送我办。\t县财政局\t2023年5月31日\n"
                  "2\t加强巡查，每季度报告一次。\t县水利局\t每季度末；每季度\n3\t新建学校1所。\t县教育局\t年底前\n")


class ReturnedRows(InFolder):
    def setUp(self):
        super().setUp()
        self.convert(NUMBERED)

    def convert(self, table):
        path = self.folder / "notice.txt"
        path.write_text(LETTER + table, "utf-8")
        done = subprocess.run([FENJIE, "convert", path, "-o", self.folder / "sent", "--quiet"], capture_output=True, timeout=60)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        self.book = openpyxl.load_workbook(self.folder / "sent/notice.xlsx")
        self.sheet = self.book["分解表"]
        self.heads = [cell.value for cell in self.sheet[2]]

    def cell(self, row, head):
        return self.sheet.cell(row, self.heads.index(head) + 1)

    def back(self):
        self.book.save(self.folder / "edited.xlsx")
        done = subprocess.run([FENJIE, "regenerate", self.folder / "edited.xlsx", "-o", self.folder / "back", "--quiet"],
                              capture_output=True, timeout=60)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        made = json.loads((self.folder / "back/edited.json").read_text("utf-8"))
        self.said = [each["message"] for each in made["diagnostics"] if each["code"].startswith("returned/")]
        self.book = openpyxl.load_workbook(self.folder / "back/edited.xlsx")
        self.sheet = self.book["分解表"]
        return made["notices"][0]["tasks"]

    def test_a_new_row_s_task_may_stand_in_the_first_of_two_columns_under_one_heading(self):
        subprocess.run([FENJIE, "convert", pathlib.Path(sys.argv[2]) / "samples/genhe-2022.txt", "-o", self.folder / "sent", "--quiet"], timeout=60)
        self.book = openpyxl.load_workbook(self.folder / "sent/genhe-2022-1.xlsx")
        self.sheet = self.book["分解表"]
        for column, value in ((1, "开展绿化行动。"), (4, "林草局")):
            self.sheet.cell(self.sheet.max_row + (column == 1), column).value = value
        task = self.back()[-1]
        self.assertEqual((task["text"], [unit["name"] for unit in task["units"]]), ("开展绿化行动。", ["林草局"]))
        self.assertEqual(self.said, [])

    def test_a_copied_row_has_each_deadline_once(self):
        self.convert("一、主要任务\n（一）改造道路。6月底前开工，12月底前完成改造道路3条，每季度报告一次。（县住建局）\n"
                     "（二）加强巡查。每月开展一次巡查，长期坚持。（县水利局）\n")
        row = next(cell.row for line in self.sheet.iter_rows() for cell in line if str(cell.value).startswith("改造道路"))
        for column in range(2, self.sheet.max_column + 1):
            self.sheet.cell(self.sheet.max_row + (column == 2), column).value = self.sheet.cell(row, column).value
        task = self.back()[-1]
        self.assertEqual([task["deadline"]["text"]] + [each["text"] for each in task["further_deadlines"]], ["6月底前", "12月底前", "每季度"])

    def copy(self, row, without=()):
        """A row below the last one that says what `row` says."""
        below = self.sheet.max_row + 1
        for column, head in enumerate(self.heads, 1):
            if head not in without:
                self.sheet.cell(below, column).value = self.sheet.cell(row, column).value

    def deadlines(self, task):
        return [each["text"] for each in [task.get("deadline"), *task.get("further_deadlines", [])] if each]

    def test_a_copied_row_has_the_deadlines_of_its_cell_and_no_more(self):
        """每季度末 and 每季度 in the cell had become 每季度末, 每季度 and 每季度, and 5月10日前 of the text a deadline of another year"""
        self.convert(TABLE_OF_PLANS)
        for row in (3, 4):
            self.copy(row)
        tasks, origins = self.back()[3:], [["2023年5月31日", "5月10日前"], ["每季度末", "每季度"]]
        self.assertEqual([self.deadlines(task) for task in tasks], [["2023年5月31日"], ["每季度末", "每季度"]])
        self.assertEqual([self.deadlines(task) for task in self.back()[:2]], origins)
        self.assertEqual(self.contradictions(), [])

    def test_a_copied_row_without_a_deadline_has_those_of_its_text(self):
        self.convert(TABLE_OF_PLANS)
        self.copy(3, ["完成时限"])
        task = self.back()[3]
        self.assertEqual((self.deadlines(task), task["deadline"]["due"]), (["5月10日前"], "2024-05-10"))

    def test_deadlines_typed_one_below_another_are_read_as_in_print(self):
        """5月10日前 below 2023年5月31日 had been of 2024, and then contradicted itself"""
        self.convert(TABLE_OF_PLANS)
        self.cell(5, "完成时限").value = "2023年5月31日\n5月10日前"
        task = self.back()[2]
        self.assertEqual([task["deadline"]["due"], task["further_deadlines"][0]["due"]], ["2023-05-31", "2023-05-10"])
        self.assertEqual(self.contradictions(), [])

    def contradictions(self):
        made = json.loads((self.folder / "back/edited.json").read_text("utf-8"))
        return [each["message"] for each in made["diagnostics"] if each["code"] == "deadline/contradiction"]

    def test_a_name_with_a_mark_inside_is_one_in_copied_and_typed_cells(self):
        """各市、县（市、区）人民政府 had become 各市 and 县（市、区）人民政府"""
        self.convert("一、主要任务\n（一）改造道路3条。（省财政厅、各市、县（市、区）人民政府负责）\n（二）访企拓岗。各高校书记、校长要带头走访用人单位。\n"
                     "（三）新建学校1所。（省教育厅负责）\n")
        rows = [cell.row for line in self.sheet.iter_rows() for cell in line if str(cell.value).startswith(("改造", "新建"))]
        printed = ["省财政厅", "各市、县（市、区）人民政府"]
        self.copy(rows[0])
        self.cell(rows[1], "责任单位").value = "省教育厅、省民政厅，各市、县（市、区）人民政府、各高校书记、校长"
        tasks = self.back()
        units = lambda task: [unit["name"] for unit in task["units"]]
        self.assertEqual([units(tasks[0]), units(tasks[-1])], [printed, printed])
        typed = ["省教育厅", "省民政厅", "各市、县（市、区）人民政府", "各高校书记、校长"]
        self.assertEqual((units(tasks[2]), tasks[2]["edited"]),
                         (typed, [{"field": "units[role=responsible]", "old": "省教育厅", "new": "；".join(typed)}]))
        self.assertEqual(self.back(), tasks)

    def test_one_name_changed_leaves_the_others_of_the_cell_whole(self):
        self.convert("一、主要任务\n（一）改造道路3条。（省财政厅、各市、县（市、区）人民政府负责）\n（二）新建学校1所。（省教育厅负责）\n")
        row = next(cell.row for line in self.sheet.iter_rows() for cell in line if str(cell.value).startswith("改造"))
        cell = self.cell(row, "责任单位")
        cell.value = cell.value.replace("省财政厅", "省审计厅")
        self.assertEqual([(unit["name"], unit.get("printed")) for unit in self.back()[0]["units"]],
                         [("省审计厅", None), ("各市、县（市、区）人民政府", "各市、县（市、区）人民政府")])

    def test_a_copied_row_means_what_its_origin_means(self):
        """目标 had given the origin alone a quantity, 项目部 behind 各分公司 had been an unknown unit, and reporting dates were missing"""
        self.convert("请按季度报送进度，分别于3月31日、6月30日、9月30日前报县政府办公室。\n\n河西县2024年重点工作任务分解表\n序号\t工作任务\t年度目标\t责任单位\t督办要求\n"
                     "1\t扩大投资\t技改投资增长15%以上\t各分公司、项目部\t按季度报送进度\n2\t新建学校\t新建2所\t县教育局\t按季度报送进度\n")
        self.copy(3)
        tasks = self.back()
        for key in ("text", "requirement", "due_dates", "quantities", "other"):
            self.assertEqual(self.bare(tasks[2].get(key)), self.bare(tasks[0].get(key)), key)
        self.assertEqual([(unit["name"], unit.get("collective")) for unit in tasks[2]["units"]], [(unit["name"], unit.get("collective")) for unit in tasks[0]["units"]])
        self.assertTrue(tasks[2].get("quantities") and tasks[2].get("due_dates"), tasks[2])

    @staticmethod
    def bare(value):
        return [{key: each[key] for key in each if key != "printed"} if isinstance(each, dict) else each for each in value] if isinstance(value, list) else value

    def test_a_copied_row_of_the_data_sheet_is_no_change_of_numbers(self):
        """序号 of a copied row had been “改动没有读回”, and 每季度 had lost what it is"""
        self.convert("一、教育\n（一）新建学校2所，每季度报告一次。（县教育局负责）\n二、卫生\n（一）新建医院1所。（县卫健局负责）\n")
        data = self.book["数据"]
        data.append([cell.value for cell in data[2]])
        tasks = self.back()
        self.assertEqual(self.said, [])
        self.assertEqual(tasks[2]["deadline"], tasks[0]["deadline"])

    def test_three_times_without_an_edit_is_the_same(self):
        self.convert(TABLE_OF_PLANS)
        self.cell(5, "完成时限").value = "6月底前\n年底前"
        self.copy(4)
        first = self.back()
        for _ in range(3):
            self.assertEqual(self.back(), first)
        self.assertEqual(self.deadlines(first[2]), ["6月底前", "年底前"])

    def test_measures_changed_stay_under_their_own_heading(self):
        self.convert("河西县2024年重点工作任务分解表\n序号\t目标任务\t具体举措\t牵头单位\t完成时限\n1\t推动工业增效\t新增企业25家。\t县工信局\t年底前\n"
                     "2\t\t实施技改18个。\t县工信局\t年底前\n3\t改善民生\t新建学校1所。\t县教育局\t8月底前\n")
        heads = self.heads
        self.cell(3, "具体举措").value = "新增企业30家。"
        tasks = self.back()
        self.assertEqual([(task["group"], task["text"]) for task in tasks],
                         [("推动工业增效", "新增企业30家。"), ("推动工业增效", "实施技改18个。"), ("改善民生", "新建学校1所。")])
        self.assertEqual([cell.value for cell in self.sheet[2]], heads)
        self.assertEqual([self.cell(3, head).value for head in ("目标任务", "具体举措")], ["推动工业增效", "新增企业30家。"])

    def test_a_day_of_the_text_is_not_put_into_the_printed_cell(self):
        self.assertEqual([self.cell(row, "完成时限").value for row in (3, 4)], ["年底前", "10月底前"])
        self.cell(3, "完成时限").value = "11月底前"
        task = self.back()[0]
        self.assertEqual([task["deadline"]["text"]] + [each["text"] for each in task["further_deadlines"]], ["11月底前", "6月底前"])

    def test_a_number_printed_with_the_text_is_a_number(self):
        """69、对… changed to 70、对… had become the text 70、对… behind the label 69、"""
        for printed, label, number, text in (("7、改造管网2公里。", "7、", 7, "改造管网2公里。"), ("2.改造管网2公里。", "2.", 2, "改造管网2公里。"),
                                             ("（2）改造管网2公里。", "（2）", 2, "改造管网2公里。"), ("改造管网2公里。", None, None, "改造管网2公里。"),
                                             ("2、2.5公里管网改造。", "2、", 2, "2.5公里管网改造。")):
            with self.subTest(printed):
                self.setUp()
                self.cell(4, "工作任务").value = printed
                task = self.back()[1]
                self.assertEqual((task.get("label"), task.get("number"), task["text"]), (label, number, text))
                self.assertEqual(self.cell(4, "工作任务").value, printed)

    def test_a_row_added_in_the_printed_form_has_its_number(self):
        for column, value in enumerate(["教育", "4、改造食堂2个。", "县教育局", "赵国华", "9月底前"], 1):
            self.sheet.cell(6, column).value = value
        task = self.back()[3]
        self.assertEqual((task["label"], task["number"], task["text"]), ("4、", 4, "改造食堂2个。"))
        self.assertEqual(task["units"][0].get("person"), "赵国华")

    def test_rows_below_a_deleted_first_row_keep_its_group(self):
        """LibreOffice deletes the text of a merged cell with its first row."""
        for area in list(self.sheet.merged_cells.ranges):
            if area.min_row == 3:
                self.sheet.unmerge_cells(str(area))
        self.sheet.delete_rows(3)
        tasks = self.back()
        self.assertEqual([task["group"] for task in tasks], ["城建", "教育"])
        self.assertTrue(any("照原来的内容读回" in sentence for sentence in self.said), self.said)

    def test_brackets_in_a_list_are_not_taken_apart(self):
        self.cell(3, "责任单位").value = "县住建局（县人防办、县房管局）\n各乡镇（街道、园区）"
        self.assertEqual([unit["name"] for unit in self.back()[0]["units"]], ["县住建局（县人防办、县房管局）", "各乡镇（街道、园区）"])

    def test_lists_of_one_length_are_paired(self):
        self.cell(3, "责任单位").value, self.cell(3, "责任人").value = "县住建局\n县城管局", "王小明\n周全"
        self.assertEqual([unit.get("person") for unit in self.back()[0]["units"]], ["王小明", "周全"])

    def test_a_task_without_a_day_has_a_state_too(self):
        self.convert(NUMBERED.replace("8月底前", ""))
        sheet = self.book["督办"]
        self.assertEqual([row[1] for row in sheet.iter_rows(min_row=2, values_only=True)],
                         ["改造道路3条，6月底前开工。"] * 2 + ["改造管网2公里。", "新建学校1所。"])
        self.assertEqual(sheet["F5"].value, "未开展")
        sheet["F5"].value, self.cell(5, "完成时限").value = "推进中", "9月底前"
        task = self.back()[2]
        self.assertEqual((task["progress"], task["deadline"]["text"]), ([{"of": "task", "state": "in_progress"}], "9月底前"))
        sheet = self.book["督办"]
        self.assertEqual((sheet["D5"].value, sheet["F5"].value), ("9月底前", "推进中"))
        sheet["F5"].value = "已完成"
        self.assertEqual(self.back()[2]["progress"], [{"of": "deadline", "state": "done"}])

    def test_one_day_told_in_two_ways_is_one_duty(self):
        self.convert("河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t改造道路3条，2024年12月底前完成。\t县住建局\t年底前\n"
                     "2\t新建学校1所，8月底前开工，年底前完工。\t县教育局\t2024年12月底前\n")
        sheet = self.book["督办"]
        self.assertEqual([[cell.value for cell in row[3:4]] for row in sheet.iter_rows(min_row=2)], [["年底前"], ["2024年12月底前"], ["8月底前"]])
        sheet["F2"].value, sheet["G3"].value = "推进中", "已招标"
        tasks = self.back()
        self.assertEqual([[(each["of"], each.get("state"), each.get("note")) for each in task["progress"]] for task in tasks],
                         [[("deadline", "in_progress", None)], [("deadline", None, "已招标")]])
        self.assertEqual(self.said, [])
        made = json.loads((self.folder / "back/edited.json").read_text("utf-8"))
        made["notices"][0]["tasks"][0]["progress"].append({"of": "further_deadlines[0]", "state": "done"})  # as versions before set it
        (self.folder / "edited.json").write_text(json.dumps(made), "utf-8")
        subprocess.run([FENJIE, "regenerate", self.folder / "edited.json", "-o", self.folder / "older", "--format", "xlsx,ics", "--quiet"], timeout=60)
        rows = list(openpyxl.load_workbook(self.folder / "older/edited.xlsx")["督办"].iter_rows(min_row=2, min_col=4, max_col=6, values_only=True))
        self.assertEqual([(row[0], row[2]) for row in rows[:2]], [("年底前", "推进中"), ("2024年12月底前", "已完成")])
        self.assertEqual((self.folder / "older/edited.ics").read_text("utf-8").count("BEGIN:VEVENT"), 4)

    def test_a_changed_note_is_said_with_its_words(self):
        self.sheet.cell(6, 1).value = "联系人：王小明"
        self.sheet.merge_cells("A6:E6")
        self.back()
        self.assertTrue(any("联系人：王小明" in sentence for sentence in self.said), self.said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
