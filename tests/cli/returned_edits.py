#!/usr/bin/env python3
"""What a clerk types into a workbook, read as convert reads it in print; and what is said where it cannot be.

usage: returned_edits.py FENJIE SOURCE_DIR
"""
import datetime
import json
import shutil
import subprocess
import sys
import unittest

from edited_workbook import CLEAN, FAILED, FENJIE, LETTER, LOOK, SAMPLES, TABLE, EditedWorkbook, openpyxl
from in_folder import is_sanitized

LABELLED = LETTER + ("河西县2024年重点工作任务分解表\n类别\t工作任务\t责任单位\t完成时限\n"
                     "城建\t1、修路。\t县住建局\t年底前\n\t2、修桥。\t县住建局\t年底前\n\t3、修渠。\t县住建局\t年底前\n")
MARKED = LETTER + ("河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n"
                   "1\t改造道路3条。\t县住建局（牵头）、县财政局（配合）\t年底前\n2\t改造管网2公里。\t县水利局（牵头）、县住建局（配合）\t10月底前\n"
                   "3\t新建学校1所。\t县教育局（牵头）\t8月底前\n")


class ReturnedEdits(EditedWorkbook):
    def pairs(self, task):
        return [(unit["name"], unit.get("person")) for unit in task["units"]]

    def edit_much(self):
        """Cells of several kinds, a row at the top of a merged group, a column, rows that a filter hides."""
        self.cell(self.table, 1, "分管领导").value = "副县长 赵国强"
        self.cell(self.table, 1, "配合单位").value = "县财政局（牵头）\n县审计局"
        self.cell(self.table, 2, "完成时限").value = datetime.datetime(2024, 11, 15)
        self.cell(self.table, 3, "责任人").value = None
        self.cell(self.data, 2, "工作任务").value = "+改造管网3公里。"
        place = self.cell(self.table, 0, "完成时限")
        self.table.cell(place.row, place.column + 1).value = "投资（万元）"
        self.table.cell(place.row + 3, place.column + 1).value = 33.5
        self.table.row_dimensions[place.row + 2].hidden = self.data.row_dimensions[3].hidden = True

    def saved_by(self, kind, path):
        """Saved as .xlsx again; `kind`: by LibreOffice, through .ods, or with nothing but values and merged cells."""
        if kind == "without styles":
            bare = openpyxl.Workbook()
            bare.remove(bare.active)
            for sheet in openpyxl.load_workbook(path):
                copy = bare.create_sheet(sheet.title)
                for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
                    copy.cell(cell.row, cell.column, cell.value)
                for area in sheet.merged_cells.ranges:
                    copy.merge_cells(str(area))
            bare.save(path)
            return
        for form in ("ods", "xlsx") if kind == "through .ods" else ("xlsx",):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", form, "--outdir",
                            self.folder / form, path], capture_output=True, timeout=300, check=True)
            path = self.folder / form / (path.stem + "." + form)
        shutil.copy(path, self.folder / "edited.xlsx")

    def test_edits_are_the_same_whatever_program_saved_them(self):
        self.open(TABLE)
        self.edit_much()
        wanted = self.back(), self.said
        self.assertEqual([sorted(edit["field"] for edit in task["edited"]) for task in wanted[0]],
                         [["leaders", "units[role=lead]", "units[role=support]"], ["deadline.text", "text"], ["other[投资（万元）]", "persons"]])
        for kind in ("without styles", *(("by LibreOffice", "through .ods") if shutil.which("soffice") else ())):
            with self.subTest(kind):
                self.book.save(self.folder / "edited.xlsx")
                self.saved_by(kind, self.folder / "edited.xlsx")
                done = self.run_fenjie("regenerate", self.folder / "edited.xlsx", "-o", self.folder / "back", "--quiet")
                self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
                made = json.loads((self.folder / "back/edited.json").read_text("utf-8"))
                self.assertEqual((made["notices"][0]["tasks"], [(each["code"], each["message"]) for each in made["diagnostics"]]), wanted)

    def test_rows_numbered_anew_behind_an_inserted_one_keep_their_texts(self):
        """Each text of three characters is like the one before it, and was taken for it."""
        self.open(LABELLED)
        self.table.insert_rows(4)
        for head, text in (("工作任务", "2、修坝。"), ("责任单位", "县水利局"), ("完成时限", "年底前")):
            self.cell(self.table, 2, head).value = text
        self.cell(self.table, 3, "工作任务").value, self.cell(self.table, 4, "工作任务").value = "3、修桥。", "4、修渠。"
        tasks = self.back()
        self.assertEqual([(task["label"], task["number"], task["text"]) for task in tasks],
                         [("1、", 1, "修路。"), ("2、", 2, "修坝。"), ("3、", 3, "修桥。"), ("4、", 4, "修渠。")])
        self.assertEqual([[edit["field"] for edit in task.get("edited", [])] for task in tasks],
                         [[], ["task"], ["number", "label"], ["number", "label"]])

    def test_a_number_in_another_form_is_read_as_convert_reads_it(self):
        self.open(LABELLED)
        self.cell(self.table, 2, "工作任务").value = "任务二：修桥。"
        task = self.back()[1]
        self.assertEqual((task["label"], task["number"], task["text"]), ("任务二：", 2, "修桥。"))
        self.assertEqual(task["edited"], [{"field": "label", "old": "2、", "new": "任务二："}])

    def test_a_number_typed_on_the_data_sheet_for_an_added_row_is_printed_as_the_others_are(self):
        for label in ("{}", "（{}）"):
            with self.subTest(label):
                text = TABLE
                for number in "123":
                    text = text.replace(f"\n{number}\t", "\n" + label.format(number) + "\t")
                self.open(text)
                for head, value in (("序号", 4), ("工作任务", "新建桥2座。"), ("责任单位", "县交通局")):
                    self.cell(self.data, self.data.max_row if head == "序号" else self.data.max_row - 1, head).value = value
                task = self.back()[3]
                self.assertEqual((task["number"], task["label"]), (4, label.format(4)))
                self.assertEqual([edit["field"] for edit in task["edited"]], ["task"])
                self.open_again()
                self.assertEqual(self.cell(self.table, 4, "序号").value, label.format(4))
                self.assertEqual(self.back()[3], task)

    def test_a_unit_in_place_of_none_is_a_unit(self):
        self.open(TABLE.replace("\t县财政局\t年底前", "\t无\t年底前"))
        self.assertEqual(self.cell(self.table, 1, "配合单位").value, "无")
        self.cell(self.table, 1, "配合单位").value = "县审计局"
        task = self.back()[0]
        self.assertEqual([unit["name"] for unit in task["units"] if unit["role"] == "support"], ["县审计局"])
        self.assertNotIn("other", task)
        self.open_again()
        self.assertEqual(self.cell(self.table, 1, "配合单位").value, "县审计局")

    def test_a_unit_typed_on_the_data_sheet_stands_in_place_of_none(self):
        self.open(TABLE.replace("\t县财政局\t年底前", "\t无\t年底前"))
        self.cell(self.data, 1, "配合单位").value = "县审计局"
        task = self.back()[0]
        self.assertNotIn("other", task)
        self.open_again()
        self.assertEqual(self.cell(self.table, 1, "配合单位").value, "县审计局")

    def test_none_that_goes_and_none_that_comes_are_listed_under_the_head_of_the_data_sheet(self):
        """The mark of a listed column stood behind every heading: other[协办单位（原表）]."""
        for printed, head, shown in (("配合单位", "配合单位", "配合单位（原表）"), ("协办单位", "配合单位", "协办单位")):
            self.open(TABLE.replace("配合单位", printed).replace("\t县财政局\t年底前", "\t无\t年底前"))
            self.cell(self.data, 1, head).value = "县审计局"
            self.cell(self.data, 2, head).value = "无"
            tasks = self.back()
            self.assertIn({"field": f"other[{shown}]", "old": "无"}, tasks[0]["edited"])
            self.assertIn({"field": f"other[{shown}]", "new": "无"}, tasks[1]["edited"])

    def test_none_typed_over_a_value_is_no_name_and_no_deadline(self):
        for sheet in ("table", "data"):
            self.open(TABLE)
            for head, none in (("配合单位", "无"), ("责任人", "—"), ("分管领导", "无"), ("完成时限", "/")):
                self.cell(getattr(self, sheet), 1, head).value = none
                if (sheet, head) == ("data", "完成时限"):
                    self.cell(self.data, 1, "截止日期").value = None
            task = self.back()[0]
            self.assertEqual([unit["name"] for unit in task["units"]], ["县住建局"])
            self.assertFalse({"leaders", "persons", "deadline"} & set(task), task)
            self.assertEqual({other["heading"]: other["text"] for other in task["other"]}, {"配合单位": "无", "责任人": "—", "分管领导": "无", "完成时限": "/"})
            self.assertFalse(self.says("names/unknown-unit"), self.said)
            self.open_again()
            self.assertEqual([self.cell(self.table, 1, head).value for head in ("配合单位", "责任人", "分管领导", "完成时限")], ["无", "—", "无", "/"])
            self.assertEqual(self.back()[0], task)

    def test_none_under_the_source_s_own_heading_of_leaders_stands_beside_them_and_comes_back(self):
        """Two columns of 数据 had one name: what nobody had touched came back with two warnings."""
        self.open(TABLE.replace("分管领导", "牵头领导").replace("\t李文华\t县教育局", "\t无\t县教育局"))
        heads = [cell.value for cell in self.data[1]]
        self.assertEqual((heads.count("牵头领导"), heads.count("牵头领导（原表）")), (1, 1))
        before = json.loads((self.folder / "sent/notice.json").read_text("utf-8"))
        self.assertEqual(self.back(), before["notices"][0]["tasks"])
        self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)

    def test_a_unit_typed_under_the_name_of_a_column_stands_in_it(self):
        """A second column of that name was added."""
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t牵头单位\t责任单位\n1\t修路。\t县交通局\t县财政局\n2\t修桥。\t县住建局\t县水利局\n")
        self.cell(self.data, 1, "责任单位").value = "县审计局"
        self.assertEqual([unit["name"] for unit in self.back()[0]["units"] if unit["role"] == "responsible"], ["县审计局"])
        self.open_again()
        self.assertEqual([cell.value for cell in self.table[2]], ["序号", "工作任务", "牵头单位", "责任单位"])
        self.assertEqual(self.cell(self.table, 1, "责任单位").value, "县审计局")
        again = self.back()[0]
        self.assertEqual(len(again["edited"]), 1)

    def test_tasks_put_under_each_others_headings_stay_what_they_are(self):
        """A heading row whose tasks came later was written above the first of another section, too, as one without tasks."""
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n一、经济\n（一）工业\n1\t修路。\t县交通局\n2\t修桥。\t县住建局\n（二）农业\n3\t修渠。\t县水利局\n"
                  "二、民生\n（一）教育\n4\t建校。\t县教育局\n5\t建园。\t县教育局\n")
        rows = [[cell.value for cell in row] for row in self.data.iter_rows(min_row=2)]
        for place, row in enumerate((rows[0], rows[3], rows[2], rows[1], rows[4])):
            for column, value in enumerate(row):
                self.data.cell(place + 2, column + 1).value = value
        tasks = self.back()
        self.assertEqual([(task["text"], task["section"], task["group"]) for task in tasks],
                         [("修路。", "一、经济", "（一）工业"), ("建校。", "二、民生", "（一）教育"), ("修渠。", "一、经济", "（二）农业"),
                          ("修桥。", "一、经济", "（一）工业"), ("建园。", "二、民生", "（一）教育")])
        self.open_again()
        self.assertEqual([row[0] for row in self.table.iter_rows(min_row=3, values_only=True)],
                         ["一、经济", "（一）工业", "1", "二、民生", "（一）教育", "4", "一、经济", "（二）农业", "3", "（一）工业", "2", "二、民生", "（一）教育", "5"])
        self.assertEqual(self.back(), tasks)

    def test_a_date_cell_is_printed_as_officials_print_days(self):
        self.open(TABLE)
        self.cell(self.table, 1, "完成时限").value = datetime.date(2024, 11, 20)
        self.cell(self.data, 2, "完成时限").value = datetime.date(2024, 11, 5)
        tasks = self.back()
        self.assertEqual([(task["deadline"]["text"], task["deadline"]["due"]) for task in tasks[:2]],
                         [("2024年11月20日", "2024-11-20"), ("2024年11月5日", "2024-11-05")])

    def test_a_month_that_the_program_took_for_a_day_is_a_month(self):
        """Excel makes the first day of what is typed as 2024年11月, and shows the month."""
        self.open(TABLE)
        for row, shown in ((1, 'yyyy"年"m"月"'), (2, "mmm-yy")):
            cell = self.cell(self.table, row, "完成时限")
            cell.value, cell.number_format = datetime.date(2024, 11, 1), shown
        self.assertEqual([(task["deadline"]["text"], task["deadline"]["due"]) for task in self.back()[:2]], [("2024年11月", "2024-11-30")] * 2)

    def test_a_day_shown_without_its_year_has_the_year_of_the_notice(self):
        """Excel puts the year in which 3月15日 is typed, which nobody sees."""
        self.open(TABLE)
        cell = self.cell(self.table, 1, "完成时限")
        cell.value, cell.number_format = datetime.date(2027, 3, 15), 'm"月"d"日"'
        deadline = self.back()[0]["deadline"]
        self.assertEqual((deadline["text"], deadline["due"], deadline["year_inferred"]), ("3月15日", "2024-03-15", True))

    def test_wide_blanks_around_a_cell_are_none_of_its_text(self):
        self.open(TABLE)
        self.cell(self.table, 1, "工作任务").value = "　　改造道路3条。　"
        self.table.cell(self.table.max_row + 1, 1).value, self.table.cell(self.table.max_row, 2).value = 4, "　"
        self.assertEqual(["edited" in task for task in self.back()], [False] * 3)
        self.assertTrue(self.says("returned/not-read", "没有写工作任务"), self.said)

    def test_a_deadline_changed_beside_a_text_that_tells_it_is_said(self):
        self.open(LETTER + "一、防汛\n1.县水利局要在4月15日前公布名单。\n2.县水利局要在5月底前完成清淤。\n")
        self.cell(self.table, 2, "完成时限").value = "5月15日前"
        self.assertEqual(self.back()[0]["deadline"]["text"], "5月15日前")
        self.assertTrue(self.says("returned/told-otherwise", "改成了“5月15日前”", "仍写着“4月15日前”"), self.said)
        self.cell(self.table, 2, "工作任务").value = "县水利局要在5月15日前公布名单。"
        self.back()
        self.assertFalse(self.says("returned/told-otherwise"), self.said)

    def test_a_deadline_that_goes_with_the_words_of_its_text_is_said(self):
        self.open(LETTER + "一、防汛\n1.县水利局要在4月15日前公布名单。\n2.县水利局要在5月底前完成清淤。\n")
        self.cell(self.table, 2, "工作任务").value = "县水利局要公布名单。"
        self.assertNotIn("deadline", self.back()[0])
        self.assertTrue(self.says("returned/deadline-by-text", "没有“4月15日前”", "改为空"), self.said)

    def test_a_deadline_that_changes_with_the_words_of_its_text_is_said_and_listed(self):
        self.open(LETTER + "一、防汛\n1.县水利局要在4月15日前公布名单。\n2.县水利局要在5月底前完成清淤。\n")
        self.cell(self.table, 2, "工作任务").value = "县水利局要在4月25日前公布名单。"
        task = self.back()[0]
        self.assertEqual(task["deadline"]["text"], "4月25日前")
        self.assertIn({"field": "deadline.text", "old": "4月15日前", "new": "4月25日前"}, task["edited"])
        self.assertTrue(self.says("returned/deadline-by-text", "没有“4月15日前”", "改为“4月25日前”"), self.said)

    def test_days_of_an_edited_text_are_listed_and_not_put_into_the_printed_cell(self):
        self.open(TABLE.replace("改造道路3条。", "改造道路3条，6月底前开工。"))
        self.cell(self.table, 1, "工作任务").value = "改造道路3条，7月底前开工，10月底前通车。"
        self.cell(self.table, 1, "完成时限").value = "11月底前"
        task = self.back()[0]
        self.assertEqual(task["edited"][1:], [{"field": "deadline.text", "old": "年底前", "new": "11月底前"},
                                              {"field": "further_deadlines[0].text", "old": "6月底前", "new": "7月底前"},
                                              {"field": "further_deadlines[1].text", "new": "10月底前"}])
        self.assertTrue(self.says("returned/deadline-by-text", "没有“6月底前”"), self.said)
        self.open_again()
        self.assertEqual(self.cell(self.table, 1, "完成时限").value, "11月底前")
        self.assertEqual(self.back()[0], task)

    def test_a_day_that_no_calendar_has_is_said_as_such(self):
        self.open(TABLE)
        self.cell(self.table, 1, "完成时限").value = "2月30日前"
        self.back()
        self.assertTrue(self.says("deadline/unparsed", "2月30日没有这一天"), self.said)

    def test_a_row_worded_quite_anew_between_the_same_two_is_the_same_task_and_is_said(self):
        """It counted as removed and added, and its state was lost without a word."""
        self.open(TABLE)
        done = self.book["督办"]
        self.cell(done, 2, "完成情况").value = "推进中"
        row = self.row_of("改造管网2公里。")
        for column, value in enumerate(("2", "组织春季植树。", "刘海", "县林业局", "马骏", "县审计局", "4月底前"), 1):
            self.table.cell(row, column).value = value
        tasks = self.back()
        self.assertEqual((len(tasks), tasks[1]["text"], tasks[1]["progress"]), (3, "组织春季植树。", [{"of": "deadline", "state": "in_progress"}]))
        self.assertTrue(self.says("returned/guessed", "按位置当作“改造管网2公里。”"), self.said)

    def test_a_state_set_for_a_task_that_is_gone_is_said(self):
        self.open(TABLE)
        done = self.book["督办"]
        self.cell(done, 1, "完成情况").value, self.cell(done, 1, "备注").value = "已完成", "已验收"
        self.table.delete_rows(self.row_of("改造道路3条。"))
        self.assertEqual(len(self.back()), 2)
        for place, words in (("督办!F2", "“已完成”没有带到"), ("督办!G2", "“已验收”没有带到")):
            self.assertTrue(self.says("returned/not-read", place, "改造道路3条。", words), self.said)

    def test_a_line_put_above_a_head_is_said(self):
        self.open(TABLE)
        for sheet, words in (("数据", "领导意见：抓紧"), ("督办", "截至六月")):
            self.book[sheet].insert_rows(1)
            self.book[sheet]["B1"].value = words
        self.assertEqual(["edited" in task for task in self.back()], [False] * 3)
        for place, words in (("数据!B1", "领导意见：抓紧"), ("督办!B1", "截至六月")):
            self.assertTrue(self.says("returned/not-read", place, words), self.said)

    def test_the_summary_counts_what_was_edited(self):
        self.open(TABLE)
        self.cell(self.data, 1, "责任人").value = "王大明"
        self.data.delete_rows(4)
        self.book.save(self.folder / "edited.xlsx")
        done = self.run_fenjie("regenerate", self.folder / "edited.xlsx", "-o", self.folder / "back")
        self.assertIn("notice.txt：1 份公文，2 项任务，记有 2 处改动，", done.stderr.decode())

    def test_a_number_repeated_or_missing_after_an_edit_is_said(self):
        self.open(LABELLED)
        self.cell(self.table, 2, "工作任务").value = "3、修桥。"
        self.back()
        self.assertTrue(self.says("table/number-repeated", "序号3重复"), self.said)
        self.assertTrue(self.says("table/number-gap", "序号从1跳到3"), self.said)

    def test_a_number_in_the_text_beside_another_is_said(self):
        self.open(TABLE)
        self.cell(self.data, 1, "工作任务").value = "7、改造道路3条。"
        self.assertEqual(self.back()[0]["text"], "7、改造道路3条。")
        self.assertTrue(self.says("task/number-in-text", "“7、”", "序号1"), self.said)

    def test_a_copied_row_has_the_number_twice_and_its_day_is_as_exact_as_before(self):
        self.open(TABLE)
        for column in range(1, self.data.max_column + 1):
            self.data.cell(5, column).value = self.data.cell(4, column).value
        tasks = self.back()
        self.assertEqual([task["number"] for task in tasks], [1, 2, 3, 3])
        self.assertTrue(self.says("table/number-repeated", "序号3重复"), self.said)
        self.assertEqual([task["deadline"]["precision"] for task in tasks[2:]], ["month", "month"])

    def test_text_and_day_of_a_deadline_changed_together_have_both_old_values(self):
        self.open(TABLE)
        self.cell(self.data, 1, "完成时限").value, self.cell(self.data, 1, "截止日期").value = "11月底前", "2024-11-30"
        self.assertEqual(self.back()[0]["edited"], [{"field": "deadline.text", "old": "年底前", "new": "11月底前"},
                                                    {"field": "deadline.due", "old": "2024-12-31", "new": "2024-11-30"}])

    def test_a_leader_typed_with_two_posts_is_one_person(self):
        self.open(TABLE)
        self.cell(self.table, 1, "分管领导").value = "县委常委、副县长 高　远"
        self.cell(self.data, 2, "责任人").value = "副局长、李强；王小明"
        tasks = self.back()
        self.assertEqual([person["name"] for person in tasks[0]["leaders"]], ["高远"])
        self.assertEqual(tasks[0]["edited"], [{"field": "leaders", "old": "张建国", "new": "县委常委；副县长高远"}])
        self.assertTrue(self.says("returned/post-left-out", "县委常委", "高远"), self.said)
        self.assertEqual(tasks[0]["leaders"][0]["printed"], "县委常委、副县长高远")
        self.assertEqual(self.pairs(tasks[1]), [("县水利局", "李强"), ("县住建局", "王小明"), ("县财政局", None)])

    def test_units_and_persons_as_many_are_paired(self):
        cases = {"one of each": ("县城管局", "周全", [("县城管局", "周全")]),
                 "one more of each": ("县住建局\n县城管局", "王小明\n周全", [("县住建局", "王小明"), ("县城管局", "周全")]),
                 "in front": ("县城管局\n县住建局", "周全\n王小明", [("县城管局", "周全"), ("县住建局", "王小明")])}
        for name, (units, persons, pairs) in cases.items():
            with self.subTest(name):
                self.open(TABLE)
                self.cell(self.table, 1, "责任单位").value, self.cell(self.table, 1, "责任人").value = units, persons
                self.assertEqual(self.pairs(self.back()[0]), [*pairs, ("县财政局", None)])

    def test_units_and_persons_that_are_not_as_many_are_said(self):
        self.open(TABLE)
        self.cell(self.table, 1, "责任单位").value, self.cell(self.table, 1, "责任人").value = "县城管局\n县住建局\n县水利局", "周全\n李强"
        self.back()
        self.assertTrue(self.says("table/count-mismatch", "责任单位3个", "责任人2个"), self.said)

    def test_an_added_row_is_paired(self):
        self.open(TABLE)
        row = self.cell(self.table, 4, "序号").row
        for column, value in enumerate(["4", "新建公园2个。", "张建国", "县城管局\n县林草局", "周全\n李强", "县财政局", "9月底前"], 1):
            self.table.cell(row, column).value = value
        self.assertEqual(self.pairs(self.back()[3]), [("县城管局", "周全"), ("县林草局", "李强"), ("县财政局", None)])

    def test_a_shared_task_deleted_in_a_unit_s_workbook_is_said(self):
        self.open(TABLE, "--split", "unit")
        self.book = openpyxl.load_workbook(next(self.folder.glob("sent/**/*住建局*.xlsx")))
        self.book["分解表"].delete_rows(4)
        self.book["数据"].delete_rows(3)
        tasks = self.back("--from", self.folder / "sent/notice.json")
        self.assertEqual([task["text"] for task in tasks], ["改造道路3条。", "新建学校1所。"])
        self.assertTrue(self.says("returned/removed-for-all", "改造管网2公里。", "县水利局、县财政局"), self.said)

    def test_units_with_blanks_or_a_word_between_them_are_several(self):
        for typed, names in (("县城管局 县水利局", ["县城管局", "县水利局"]), ("县城管局和各乡镇", ["县城管局", "各乡镇"]),
                             ("县公安局/县民政局 县水利局", ["县公安局", "县民政局", "县水利局"]), ("县城管局／县财政局　县水利局", ["县城管局", "县财政局", "县水利局"]),
                             ("县住建局（县人防办、县房管局）、各县（市、区）人民政府", ["县住建局（县人防办、县房管局）", "各县（市、区）人民政府"]),
                             ("县城管局 那个谁", ["县城管局 那个谁"])):
            with self.subTest(typed):
                self.open(TABLE)
                self.cell(self.data, 3, "责任单位").value = typed
                self.assertEqual([unit["name"] for unit in self.back()[2]["units"]], names)

    def test_a_person_marked_as_leading_is_no_unit(self):
        self.open(TABLE)
        self.cell(self.table, 1, "分管领导").value, self.cell(self.table, 2, "责任人").value = "张建国（牵头）\n李文华", "李强（牵头）\n王小明"
        before = [[unit["name"] for unit in task["units"]] for task in json.loads((self.folder / "sent/notice.json").read_text("utf-8"))["notices"][0]["tasks"]]
        tasks = self.back()
        self.assertEqual([[leader["name"] for leader in tasks[0]["leaders"]], [person["name"] for person in tasks[1]["persons"]]],
                         [["张建国", "李文华"], ["李强", "王小明"]])
        self.assertEqual([tasks[0]["leaders"][0]["printed"], tasks[1]["persons"][0]["printed"]], ["张建国（牵头）", "李强（牵头）"])
        self.assertEqual([[unit["name"] for unit in task["units"]] for task in tasks], before)

    def test_a_row_without_a_task_is_said_with_what_it_holds(self):
        for sheet in ("分解表", "数据"):
            with self.subTest(sheet):
                self.open(TABLE)
                sheet = self.book[sheet]
                self.cell(sheet, 4, "责任单位").value, self.cell(sheet, 4, "完成时限").value = "县审计局\n县司法局", "11月底前"
                self.assertEqual(len(self.back()), 3)
                self.assertTrue(self.says("returned/not-read", "没有写工作任务，这一行“县审计局 县司法局”“11月底前”没有读回"), self.said)

    def test_a_mark_taken_off_a_unit_takes_its_role(self):
        lead, support, own = "lead", "support", "responsible"
        for typed, units in (("县住建局\n县财政局", [("县住建局", own), ("县财政局", own)]),
                             ("县住建局\n县财政局（配合）", [("县住建局", own), ("县财政局", support)]),
                             ("县住建局（牵头）、\n县财政局", [("县住建局", lead), ("县财政局", own)]),
                             ("县住建局（牵头）", [("县住建局", lead)]), ("县住建局", [("县住建局", own)]),
                             ("县审计局\n县财政局（配合）", [("县审计局", own), ("县财政局", support)]),
                             ("县财政局（牵头）\n县住建局（配合）", [("县财政局", lead), ("县住建局", support)])):
            with self.subTest(typed):
                self.open(MARKED)
                self.assertEqual(self.cell(self.table, 1, "责任单位").value, "县住建局（牵头）、\n县财政局（配合）")
                self.cell(self.table, 1, "责任单位").value = typed
                tasks = self.back()
                self.assertEqual([(unit["name"], unit["role"]) for unit in tasks[0]["units"]], units)
                self.assertEqual([task.get("edited") is not None for task in tasks], [True, False, False])
                self.open_again()
                if "（配合）" not in typed:
                    self.assertEqual(self.cell(self.table, 1, "责任单位").value.replace("、\n", "\n"), typed.replace("、\n", "\n"))

    def test_a_state_of_a_task_that_has_reporting_dates_alone_is_kept(self):
        self.open(TABLE.replace("请抓好落实。", "请各责任单位于3月20日、6月20日前将落实情况报县政府督查室。").replace("8月底前", ""))
        made = json.loads((self.folder / "sent/notice.json").read_text("utf-8"))["notices"][0]["tasks"][2]
        self.assertNotIn("deadline", made)
        self.cell(self.book["督办"], 3, "完成情况").value = "已完成"
        task = self.back()[2]
        self.assertEqual([each["state"] for each in task["progress"]], ["done"])
        self.assertFalse(any(code.startswith("returned/") for code, _ in self.said), self.said)
        self.open_again()
        self.assertEqual(self.cell(self.book["督办"], 3, "完成情况").value, "已完成")
        self.cell(self.data, 3, "完成时限").value = "9月底前"
        self.assertEqual([each["state"] for each in self.back()[2]["progress"]], ["done"])
        self.open_again()
        self.assertEqual(self.cell(self.book["督办"], 3, "完成情况").value, "已完成")

    def test_two_tasks_that_changed_places_are_both_said_to_be_moved(self):
        self.open(TABLE + "4\t改造厕所2座。\t李文华\t县教育局\t赵国华\t\t8月底前\n")
        rows = [[cell.value for cell in self.data[row]] for row in (2, 4)]
        for row, values in zip((4, 2), rows):
            for column, value in enumerate(values, 1):
                self.data.cell(row, column).value = value
        tasks = self.back()
        self.assertEqual([[each for each in task.get("edited", []) if each["field"] == "order"] for task in tasks],
                         [[{"field": "order", "old": "3", "new": "1"}], [], [{"field": "order", "old": "1", "new": "3"}], []])

    def test_a_day_of_the_text_in_the_cell_too_is_no_new_one(self):
        self.open(TABLE.replace("改造道路3条。", "改造道路3条，6月底前开工。"))
        self.cell(self.table, 1, "完成时限").value = "年底前\n6月底前"
        self.assertNotIn("edited", self.back()[0])

    def test_a_note_under_the_table_is_read_back(self):
        self.open(TABLE + "\n注：各单位每月报送进展。\n")
        row = self.table.max_row
        self.assertEqual(self.table.cell(row, 1).value, "注：各单位每月报送进展。")
        self.table.cell(row, 1).value = "注：各单位每季度报送进展。"
        self.table.cell(row + 1, 1).value = "联系人：王小明"
        self.back()
        self.assertEqual(self.notice["table"]["notes"], ["注：各单位每季度报送进展。"])
        self.assertEqual(self.notice["edited"], [{"field": "table.notes[0]", "old": "注：各单位每月报送进展。", "new": "注：各单位每季度报送进展。"}])
        self.assertFalse(self.says("returned/not-read", "每季度"), self.said)
        self.assertTrue(self.says("returned/not-read", f"分解表!A{row + 1}", "联系人：王小明", "新加的"), self.said)
        self.assertEqual(openpyxl.load_workbook(self.folder / "back/edited.xlsx")["分解表"].cell(row, 1).value, "注：各单位每季度报送进展。")

    def test_a_note_under_the_table_that_is_gone_is_listed(self):
        self.open(TABLE + "\n注：各单位每月报送进展。\n")
        self.table.cell(self.table.max_row, 1).value = None
        self.back()
        self.assertNotIn("notes", self.notice["table"])
        self.assertEqual(self.notice["edited"], [{"field": "table.notes[0]", "old": "注：各单位每月报送进展。"}])

    def test_a_note_worded_quite_anew_stands_for_the_one_that_is_gone(self):
        self.open(TABLE + "\n注：各单位每月报送进展。\n")
        self.table.cell(self.table.max_row, 1).value = "注：改了。"
        self.back()
        self.assertEqual(self.notice["table"]["notes"], ["注：改了。"])
        self.assertEqual(self.notice["edited"], [{"field": "table.notes[0]", "old": "注：各单位每月报送进展。", "new": "注：改了。"}])
        self.assertFalse(self.says("returned/not-read"), self.said)

    def test_a_heading_row_worded_anew_stays_section_or_group(self):
        text = (SAMPLES / "linjiang-brackets.txt").read_text("utf-8")
        for before, now, section, group in (("（二）强化要素保障", "（二）强化资金保障", "二、重点任务", "（二）强化资金保障"),
                                            ("（二）强化要素保障", "资金保障方面", "二、重点任务", "资金保障方面"),
                                            ("二、重点任务", "二、主要任务", "二、主要任务", "（一）提升政务服务效能")):
            with self.subTest(now):
                self.open(text)
                row = self.row_of(before)
                self.table.cell(row, 1).value = now
                below = next(self.table.cell(line, 2).value for line in range(row + 1, row + 3) if self.table.cell(line, 2).value)
                task = next(each for each in self.back() if each["text"] == below)
                self.assertEqual((task["section"], task["group"]), (section, group))
                self.assertFalse(self.says("returned/guessed"), self.said)

    def test_blank_cells_of_a_group_taken_apart_take_the_new_group_above(self):
        self.open(LABELLED)
        self.table.unmerge_cells("A3:A5")
        self.cell(self.table, 2, "类别").value = "交通"
        self.assertEqual([task["group"] for task in self.back()], ["城建", "交通", "交通"])
        self.assertTrue(self.says("returned/guessed", "照上面一格的内容读回"), self.said)

    def test_a_row_added_between_two_parts_of_a_group_is_of_it_and_between_two_groups_is_said(self):
        groups = LETTER + "河西县2024年重点工作任务分解表\n类别\t工作任务\t责任单位\n城建\t修路。\t县住建局\n\t修桥。\t县住建局\n民生\t建校。\t县教育局\n"
        for row, group in ((4, "城建"), (5, None)):
            with self.subTest(row):
                self.open(groups)
                self.table.unmerge_cells("A3:A4")  # as at the end of a page: both parts say it
                self.table["A4"].value = "城建"
                self.table.insert_rows(row)
                self.table.cell(row, 2).value, self.table.cell(row, 3).value = "修渠。", "县水利局"
                task = next(task for task in self.back() if task["text"] == "修渠。")
                self.assertEqual(task.get("group"), group)
                self.assertEqual(self.says("returned/guessed", f"分解表!A{row}", "没有归入上面的“城建”"), group is None)

    def test_a_row_put_first_under_a_heading_with_a_blank_group_is_said(self):
        rows = "一、建设\n城建\t修路。\t县住建局\n\t修桥。\t县住建局\n二、民生\n教育\t建校。\t县教育局\n\t修校。\t县教育局\n三、其他\n\t巡查。\t县应急局\n"
        for before, below in (("修路。", "城建"), ("建校。", "教育"), ("巡查。", None)):
            with self.subTest(before):
                self.open(LETTER + "河西县2024年重点工作任务分解表\n类别\t工作任务\t责任单位\n" + rows)
                row = self.row_of(before)
                merged = [area.coord for area in self.table.merged_cells.ranges if area.max_row >= row]
                for area in merged:
                    self.table.unmerge_cells(area)
                self.table.insert_rows(row)
                self.table.cell(row, 2).value, self.table.cell(row, 3).value = "修渠。", "县水利局"
                task = next(task for task in self.back() if task["text"] == "修渠。")
                self.assertIsNone(task.get("group"))
                said = [message for code, message in self.said if code == "returned/guessed" and "新增的这一行" in message]
                self.assertEqual(said, [f"分解表!A{row}：新增的这一行这一格空白，没有归入下面的“{below}”；属于它的，请在这一格填上。"] if below else [])

    def test_a_total_that_someone_added_is_no_task_and_is_said(self):
        self.open(TABLE)
        row = self.table.max_row + 1
        self.table.cell(row, 1).value, self.table.cell(row, 2).value = "合 计", "共3项"
        self.assertEqual(len(self.back()), 3)
        self.assertTrue(self.says("returned/not-read", f"分解表!B{row}", "合计"), self.said)

    def test_what_is_written_beside_a_heading_is_no_part_of_it_and_is_said(self):
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n一、建设\n1\t修路。\t县住建局\n")
        self.table["D2"], self.table["D3"], self.table["D4"] = "备注", "已调整", "见附件"
        (task,) = self.back()
        self.assertEqual((task["section"], task["other"]), ("一、建设", [{"heading": "备注", "text": "见附件"}]))
        self.assertTrue(self.says("returned/not-read", "分解表!D3", "“已调整”", "“一、建设”"), self.said)

    def test_a_heading_taken_apart_beside_an_added_column_stays_a_heading(self):
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n一、建设\n1\t修路。\t县住建局\n")
        for area in [str(area) for area in self.table.merged_cells.ranges]:
            self.table.unmerge_cells(area)
        self.table.insert_cols(3)
        self.table["C2"], self.table["C3"], self.table["C4"] = "督办意见", "加快", "抓紧"
        (task,) = self.back()
        self.assertEqual((task["section"], task["other"]), ("一、建设", [{"heading": "督办意见", "text": "抓紧"}]))
        self.assertTrue(self.says("returned/not-read", "分解表!C3", "“加快”", "“一、建设”"), self.said)

    def test_a_new_heading_in_a_table_with_a_column_of_groups_is_a_section(self):
        self.open(LABELLED)
        for area in [str(area) for area in self.table.merged_cells.ranges]:
            self.table.unmerge_cells(area)
        self.table.insert_rows(3)
        self.table["A3"] = "一、近期重点工作"
        self.assertEqual([task.get("section") for task in self.back()], ["一、近期重点工作"] * 3)

    def test_a_new_heading_in_a_table_without_any_is_a_section(self):
        self.open(TABLE)
        self.table.insert_rows(4)
        self.table["A4"] = "二、基础设施建设"
        self.assertEqual([(task.get("section"), task.get("group")) for task in self.back()], [(None, None)] + [("二、基础设施建设", None)] * 2)
        self.open_again()
        self.assertEqual([cell.value for cell in self.table[2]][:2], ["序号", "工作任务"])
        self.assertEqual(self.table["A4"].value, "二、基础设施建设")

    def test_a_heading_that_was_renamed_or_deleted_does_not_come_back(self):
        table = LETTER + ("河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n一、建设\n1\t修路3条。\t县住建局\n二、专项\n三、民生\n"
                          "2\t建校1所。\t县教育局\n3\t建园2个。\t县林草局\n")
        for what, rows, first in (("renamed", (), ["一、基础设施", "1", "二、专项", "三、民生", "2", "3"]),
                                  ("deleted with its task", (3, 4), ["二、专项", "三、民生", "2", "3"]),
                                  ("deleted without a task", (5,), ["一、建设", "1", "三、民生", "2", "3"])):
            with self.subTest(what):
                self.open(table)
                for area in [str(area) for area in self.table.merged_cells.ranges]:
                    self.table.unmerge_cells(area)
                for row in reversed(rows):
                    self.table.delete_rows(row)
                if not rows:
                    self.table["A3"] = "一、基础设施"
                tasks = self.back()
                headings = [edit for edit in self.notice.get("edited", []) if edit["field"] == "heading"]
                self.assertEqual(headings, [{"field": "heading", "old": "一、建设" if len(rows) > 1 else "二、专项"}] if rows else [])
                self.open_again()
                self.assertEqual([row[0] for row in self.table.iter_rows(min_row=3, values_only=True)], first)
                self.assertEqual(self.back(), tasks)

    def test_a_heading_of_running_text_whose_tasks_were_all_deleted_is_said(self):
        self.open(LETTER + "一、防汛\n1.县水利局要在4月15日前公布名单。\n二、抗旱\n2.县农业局要在5月底前完成清淤。\n")
        self.table.delete_rows(self.row_of("县农业局要在5月底前完成清淤。"))
        self.assertEqual(len(self.back()), 1)
        self.assertTrue(self.says("returned/not-read", "“二、抗旱”下面的任务都删去了"), self.said)

    def test_headings_left_without_their_tasks_by_sorting_are_said(self):
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n一、建设\n1\t修路。\t县住建局\n二、民生\n2\t建校。\t县教育局\n")
        for area in [str(area) for area in self.table.merged_cells.ranges]:
            self.table.unmerge_cells(area)
        rows = [[cell.value for cell in row] for row in self.table.iter_rows(min_row=3)]
        for row, values in enumerate(sorted(rows, key=lambda row: row[1] is None), 3):
            for column, value in enumerate(values, 1):
                self.table.cell(row, column).value = value
        self.assertEqual([task.get("section") for task in self.back()], [None, None])
        self.assertTrue(self.says("returned/guessed", "“一、建设”等 2 行下面没有任务了"), self.said)

    def test_a_head_copied_to_where_a_page_begins_is_no_task(self):
        self.open(TABLE)
        row = self.table.max_row
        self.table.insert_rows(row)
        for cell in self.table[2]:
            self.table.cell(row, cell.column).value = cell.value
        self.assertEqual([task["text"] for task in self.back()], ["改造道路3条。", "改造管网2公里。", "新建学校1所。"])

    def test_hundredths_are_read_as_they_are_shown(self):
        self.open(TABLE)
        column = self.table.max_column + 1
        self.table.cell(2, column).value = "进度"
        for row, value, shown in ((3, 0.85, "0%"), (4, 0.285, "0.0%"), (5, 3, "General")):
            self.table.cell(row, column).value = value
            self.table.cell(row, column).number_format = shown
        self.assertEqual([task["other"][-1]["text"] for task in self.back()], ["85%", "28.5%", "3"])

    def test_a_long_task_whose_merged_cells_were_taken_apart_is_one_task(self):
        text = "推进老旧小区改造，" + "逐项建立台账并销号管理、" * 160 + "确保见效。"
        for filled in (False, True):
            with self.subTest(filled=filled):
                self.open(LETTER + f"河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n1\t{text}\t县住建局、县民政局\n2\t修路。\t县交通局\n")
                for area in [area for area in self.table.merged_cells.ranges if area.min_row > 2]:
                    self.table.unmerge_cells(str(area))
                    if filled:
                        self.table.cell(area.max_row, area.min_col).value = self.table.cell(area.min_row, area.min_col).value
                self.table["D2"], self.table["D4"] = "备注", "见附件"
                self.assertEqual(self.table["B5"].value, "修路。")  # the long one has two rows
                first, second = self.back()
                self.assertEqual((first["text"], second["text"], [unit["name"] for unit in first["units"]]), (text, "修路。", ["县住建局", "县民政局"]))
                self.assertEqual([edit["field"] for edit in first["edited"]], ["other[备注]"])

    def test_a_group_cleared_with_its_merged_cells_does_not_take_the_group_above(self):
        self.open(LABELLED + "教育\t4、建校。\t县教育局\t年底前\n\t5、修校。\t县教育局\t年底前\n")
        self.table.unmerge_cells("A6:A7")
        self.cell(self.table, 4, "类别").value = None
        self.assertEqual([task.get("group") for task in self.back()], ["城建"] * 3 + [None] * 2)

    def test_a_cell_of_two_deadlines_cleared_has_none(self):
        """Once the first was gone, the second took its place and stayed."""
        self.open(LETTER + "一、防汛\n1.县水利局要在4月15日前公布名单，5月底前完成清淤。\n2.县水利局要在5月底前完成清淤。\n")
        self.assertEqual(self.cell(self.table, 2, "完成时限").value, "4月15日前；\n5月底前")
        self.cell(self.table, 2, "完成时限").value = None
        task = self.back()[0]
        self.assertNotIn("deadline", task)
        self.assertEqual(task["edited"], [{"field": "further_deadlines", "old": "5月底前"}, {"field": "deadline.text", "old": "4月15日前"}])

    def test_a_deadline_told_by_an_edited_requirement_is_listed(self):
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t督办要求\n1\t修路3条。\t县住建局\t6月底前报送进展\n2\t建校1所。\t县教育局\t6月底前报送进展\n")
        self.cell(self.table, 1, "督办要求").value = "9月底前报送进展"
        task = self.back()[0]
        self.assertEqual([(edit["field"], edit["old"], edit["new"]) for edit in task["edited"]],
                         [("requirement", "6月底前报送进展", "9月底前报送进展"), ("deadline.text", "6月底前报送进展", "9月底前报送进展")])
        self.assertTrue(self.says("returned/deadline-by-text", "督办要求改后的文字里没有“6月底前报送进展”"), self.said)
        self.open_again()
        self.assertNotIn("完成时限", [cell.value for cell in self.table[2]])

    def test_a_deadline_cleared_beside_its_day_is_kept_and_said(self):
        self.open(TABLE)
        cell = self.cell(self.data, 2, "完成时限")
        cell.value = None
        self.assertEqual(self.back()[1]["deadline"]["text"], "10月底前")
        self.assertTrue(self.says("returned/not-read", f"数据!{cell.coordinate}", "2024-10-31", "已保留原来的时限"), self.said)
        self.open(TABLE)
        self.cell(self.data, 2, "完成时限").value = self.cell(self.data, 2, "截止日期").value = self.cell(self.data, 2, "时限类型").value = None
        self.assertNotIn("deadline", self.back()[1])

    def test_what_is_no_number_leaves_the_printed_number_as_it_is(self):
        self.open(TABLE)
        self.cell(self.data, 2, "序号").value = "八"
        task = self.back()[1]
        self.assertEqual((task["label"], task["number"]), ("2", 2))
        self.assertTrue(self.says("returned/unreadable-value", "“八”没有读回"), self.said)

    def test_a_number_that_is_not_whole_is_said_with_its_digits(self):
        self.open(TABLE)
        for column, value in enumerate(["3.5", "新建停车场5个。", "张建国", "县住建局", "王小明"], 1):
            self.table.cell(self.row_of("新建学校1所。") + 1, column).value = value
        self.back()
        self.assertTrue(self.says("table/unnumbered-row", "“3.5”不是整数"), self.said)

    def test_what_is_no_workbook_is_said_as_such(self):
        for name, content, sentence in (("a.xlsx", b"", "文件是空的，里面没有工作簿"), ("b.XLSX", "序号,任务".encode(), "这不是 Excel 文件（内容不是工作簿）")):
            with self.subTest(name):
                path = self.folder / name
                path.write_bytes(content)
                done = self.run_fenjie("regenerate", path, "-o", self.folder / "back")
                self.assertEqual((done.returncode, done.stderr.decode()),
                                 (FAILED, f"fenjie: {path}: {sentence}，请给出 fenjie 生成、修改后的 .xlsx 文件\n"))

    def test_too_little_memory_names_the_option(self):
        if is_sanitized(FENJIE):
            self.skipTest("a sanitized build has no limit of memory")
        path = self.folder / "big.json"
        path.write_bytes(b'{"generator": {"name": "' + b"x" * (80 << 20) + b'"}}')
        done = self.run_fenjie("regenerate", path, "-o", self.folder / "back", "--max-memory", "120")
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (FAILED, f"fenjie: {path}: 超过了 120 MB 的内存限制，没有处理；确需处理可用 --max-memory 放宽\n"))

    def test_a_workbook_printed_with_all_its_sheets_is_known(self):
        self.open(TABLE)
        lines = []
        for sheet in self.book:
            if sheet.sheet_state == "visible":
                lines += ["\t".join("" if value is None else str(value) for value in row) for row in sheet.iter_rows(values_only=True)]
        path = self.folder / "printed.txt"
        path.write_text("\n".join(lines), "utf-8")
        self.run_fenjie("convert", path, "-o", self.folder / "again", "--format", "json", "--quiet")
        made = json.loads((self.folder / "again/printed.json").read_text("utf-8"))
        said = [each["message"] for each in made["diagnostics"] if each["code"] == "document/printed-workbook"]
        self.assertEqual(len(said), 1, made["diagnostics"])
        self.assertIn("只打印“分解表”", said[0])

    def test_the_second_of_two_columns_with_one_heading_is_said_with_its_values(self):
        self.open(TABLE)
        last = self.data.max_column
        for column in (last + 1, last + 2):
            self.data.cell(1, column).value = "进展"
        self.data.cell(2, last + 1).value, self.data.cell(4, last + 2).value = "已开工", "已完工"
        tasks = self.back()
        self.assertEqual([task.get("other") for task in tasks], [[{"heading": "进展", "text": "已开工"}], None, None])
        self.assertTrue(self.says("returned/not-read", "两列都叫“进展”", f"{self.data.cell(4, last + 2).coordinate}“已完工”"), self.said)

    def test_units_that_stand_opposite_other_persons_are_said(self):
        """县住建局 over 县水利局: 李强 stood beside 县住建局 in the fresh workbook, and nothing said so."""
        for cell, pairs in (("县住建局\n县水利局", "县住建局—王小明，县水利局—李强"), ("县档案馆\n县水利局\n县住建局", "县水利局—李强，县住建局—王小明")):
            self.open(TABLE, "--overwrite")
            self.cell(self.table, 2, "责任单位").value = cell
            self.back()
            self.assertTrue(self.says("returned/pairs-moved", pairs), self.said)
        self.open(TABLE, "--overwrite")
        self.cell(self.table, 2, "责任单位").value = "县水利局\n县交通局"
        self.back()
        self.assertFalse(self.says("returned/pairs-moved"), self.said)

    def test_a_star_beside_a_unit_is_said_to_make_it_lead(self):
        """★县财政局 for 配合单位 led, and nothing said so."""
        self.open(TABLE)
        self.cell(self.data, 1, "配合单位").value = "★县财政局"
        units = self.back()[0]["units"]
        self.assertEqual([unit["role"] for unit in units if unit["name"] == "县财政局"], ["lead"])
        self.assertTrue(self.says("task/mark-unexplained", "“县财政局”旁填了标记"), self.said)

    def test_a_reworded_row_is_known_where_rows_around_it_moved(self):
        """It became another task: without its id, and what 督办 says of it was dropped."""
        def delete_above(row):
            self.table.delete_rows(row - 1)

        def swap_neighbours(row):
            for column in range(1, self.table.max_column + 1):
                one, other = self.table.cell(row - 1, column), self.table.cell(row + 1, column)
                one.value, other.value = other.value, one.value
        for change in (delete_above, swap_neighbours):
            with self.subTest(change.__name__):
                self.open(TABLE, "--overwrite")
                known = self.data.cell(3, [cell.value for cell in self.data[1]].index("编号") + 1).value
                row = self.row_of("改造管网2公里。")
                self.table.cell(row, 2).value = "改造管网2公里，做好信息报送。"
                change(row)
                task = next(task for task in self.back() if task["id"] == known)
                self.assertIn({"field": "text", "old": "改造管网2公里。", "new": "改造管网2公里，做好信息报送。"}, task["edited"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
