#!/usr/bin/env python3
"""What the sheet 分解表 shows as printed, and that it comes back the same: posts, heads of running text, texts longer than a page.

usage: breakdown_sheet.py FENJIE SOURCE_DIR        exit 77 (skipped) without openpyxl
"""
import json
import pathlib
import shutil
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
HEAD = LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t分管领导\t责任单位\t完成时限\n"
POSTS = HEAD + ("1\t改造道路3条。\t副县长 张华\t县住建局\t年底前\n2\t改造管网2公里。\t李文华（副县长）\t县水利局\t10月底前\n"
                "3\t新建学校1所。\t县委常委、副县长 王丽\t县教育局\t8月底前\n4\t新建桥梁1座。\t王丽\t县交通局\t8月底前\n")
RUNNING = LETTER + ("一、城市建设\n1.改造道路3条，2024年底前完成。（%s：张建国；责任单位：县住建局）\n"
                    "2.改造管网2公里，2024年10月底前完成。（%s：李文华；责任单位：县水利局）\n")
HIGHEST = 409  # points of a row


def long_text(length):
    sentence, text = "加快推进第%d片区老旧管网改造和道路提升工程建设，完善配套设施，", ""
    while len(text) < length:
        text += sentence % (text.count("第") + 1)
    return text[:length - 1] + "。"


class BreakdownSheet(InFolder):
    def run_fenjie(self, *arguments):
        done = subprocess.run([FENJIE, *map(str, arguments), "--quiet"], capture_output=True, timeout=120)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())

    def open(self, text):
        path = self.folder / "notice.txt"
        path.write_text(text, "utf-8")
        self.run_fenjie("convert", path, "-o", self.folder / "sent")
        self.sent = json.loads((self.folder / "sent/notice.json").read_text("utf-8"))
        self.book = openpyxl.load_workbook(self.folder / "sent/notice.xlsx")
        self.table = self.book["分解表"]

    def column(self, head):
        cells = {cell.value: cell.column for cell in self.table[2]}
        return [self.table.cell(row, cells[head]).value for row in range(3, self.table.max_row + 1)]

    def place(self, head):
        return next(cell.column for cell in self.table[2] if cell.value == head)

    def back(self):
        self.book.save(self.folder / "edited.xlsx")
        self.run_fenjie("regenerate", self.folder / "edited.xlsx", "-o", self.folder / "back")
        return json.loads((self.folder / "back/edited.json").read_text("utf-8"))

    def check_unedited(self):
        made = self.back()
        for key in ("notices", "coverage", "diagnostics"):
            self.assertEqual(made.get(key), self.sent.get(key))

    def printed(self):
        if not shutil.which("soffice"):
            self.skipTest("soffice is not installed")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "pdf", "--outdir",
                        self.folder, self.folder / "sent/notice.xlsx"], capture_output=True, timeout=300, check=True)
        self.run_fenjie("convert", self.folder / "notice.pdf", "-o", self.folder / "again", "--format", "json")
        made = json.loads((self.folder / "again/notice.json").read_text("utf-8"))
        self.said = [doubt["code"] for doubt in made.get("diagnostics", [])]
        return [task for notice in made["notices"] for task in notice["tasks"]]

    def test_posts_stand_beside_the_names_as_printed(self):
        self.open(POSTS)
        self.assertEqual(self.column("分管领导"), ["副县长 张　华", "李文华（副县长）", "县委常委、副县长 王　丽", "王　丽"])
        self.assertEqual([cell.value for cell in self.book["数据"]["G"][1:]], ["张华", "李文华", "王丽", "王丽"])
        self.check_unedited()

    def test_posts_in_every_printed_form(self):
        forms = {"副县长张华": "副县长张　华", "张华 副县长": "张　华 副县长", "张　华（县委常委、副县长）": "张　华（县委常委、副县长）", "局长：万里": "局长：万　里",
                 "王建国 13900001111": "王建国 13900001111", "副县长 张华、副县长 李文华": "副县长 张　华\n副县长 李文华", "张华、李文华": "张　华\n李文华",
                 "县委书记、县长 张　华 副县长 李文华": "县委书记、县长 张　华\n副县长 李文华", "万里局长、王芳副局长": "万　里局长\n王　芳副局长",
                 "各副县长": "各副县长", "张副县长": "张副县长"}
        self.open(HEAD + "".join(f"{number}\t改造道路{number}条。\t{form}\t县住建局\t年底前\n" for number, form in enumerate(forms, 1)))
        self.assertEqual(self.column("分管领导"), list(forms.values()))
        self.check_unedited()

    def test_telephones_of_their_column_stand_beside_the_names(self):
        """They were in the JSON alone."""
        head = HEAD.replace("分管领导", "责任人及电话")
        forms = {"张三 0415-6658123": "张　三 0415-6658123", "李文华：13912345678": "李文华：13912345678", "王五（电话：6651111）": "王　五（电话：6651111）", "—": "—"}
        self.open(head + "".join(f"{number}\t改造道路{number}条。\t{form}\t县住建局\t年底前\n" for number, form in enumerate(forms, 1)))
        self.assertEqual(self.column("责任人及电话"), list(forms.values()))
        self.check_unedited()

    def test_two_columns_of_one_heading_show_their_own_marks(self):
        """Both marks stood in the first one."""
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t牵头单位\t责任人\t配合单位\t责任人\t完成时限\n"
                  "1\t修路。\t县交通局\t—\t—\t—\t—\n2\t供水。\t县水利局\t李文华\t—\t—\t年底前\n3\t植树。\t县林业局\t王丽\t县财政局\t张华\t年底前\n")
        rows = [[cell.value for cell in row] for row in self.table.iter_rows(min_row=3)]
        self.assertEqual([(row[3], row[5]) for row in rows], [("—", "—"), ("李文华", "—"), ("王　丽", "张　华")])
        self.check_unedited()

    def test_posts_come_back_from_print(self):
        self.open(POSTS)
        self.assertEqual([task["leaders"][0]["name"] for task in self.printed()], ["张华", "李文华", "王丽", "王丽"])

    def test_what_is_hidden_on_a_sheet_is_not_printed(self):
        self.open(POSTS)
        self.assertEqual(len(self.printed()), 4)
        self.assertNotIn("read/hidden-text", self.said)

    def test_a_name_changed_beside_its_post_is_read_and_the_others_stay(self):
        self.open(POSTS)
        self.table.cell(3, self.place("分管领导")).value = "副县长 赵国强"
        self.table.cell(6, self.place("分管领导")).value = "王丽\n副县长 张华"
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([[leader["name"] for leader in task["leaders"]] for task in tasks], [["赵国强"], ["李文华"], ["王丽"], ["王丽", "张华"]])
        self.assertEqual([[edit["field"] for edit in task.get("edited", [])] for task in tasks], [["leaders"], [], [], ["leaders"]])

    def test_the_head_over_leaders_of_running_text_is_the_printed_one(self):
        for one, other, head in (("包保领导", "包保领导", "包保领导"), ("牵头领导", "牵头领导", "牵头领导"), ("牵头领导", "包保领导", "分管领导")):
            with self.subTest(one + other):
                self.open(RUNNING % (one, other))
                self.assertEqual([leader["name"] for task in self.sent["notices"][0]["tasks"] for leader in task["leaders"]], ["张建国", "李文华"])
                self.assertEqual(self.column(head), [None, "张建国", "李文华"])
                self.check_unedited()

    def test_a_heading_over_two_others_stays_over_them(self):
        self.open(LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t\t完成时限\n\t\t牵头\t配合\t\n"
                  "1\t改造道路3条。\t县住建局\t县财政局\t年底前\n2\t改造管网2公里。\t县水利局\t县住建局\t10月底前\n")
        self.assertEqual([column.get("over") for column in self.sent["notices"][0]["table"]["columns"]], [None, None, "责任单位", "责任单位", None])
        head = [[cell.value for cell in row] for row in self.table["A2:E3"]]
        self.assertEqual(head, [["序号", "工作任务", "责任单位", None, "完成时限"], [None, None, "牵头", "配合", None]])
        self.assertEqual({str(area) for area in self.table.merged_cells.ranges}, {"A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"})
        self.assertEqual(self.table.print_title_rows.replace("$", ""), "2:3")
        self.check_unedited()
        units = [[("县住建局", "lead"), ("县财政局", "support")], [("县水利局", "lead"), ("县住建局", "support")]]
        self.assertEqual([[(unit["name"], unit["role"]) for unit in task["units"]] for task in self.printed()], units)
        self.table["D5"].value = "县审计局"
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([(unit["name"], unit["role"]) for unit in tasks[1]["units"]], [("县水利局", "lead"), ("县审计局", "support")])

    def test_columns_are_as_wide_as_their_texts_want(self):
        """The task had all the room, however short its texts were, and the longest texts of a table one of ten characters."""
        self.open(LETTER + "河西县督察反馈问题整改清单\n序号\t反馈问题\t整改目标\t整改措施\t责任单位\t整改时限\n"
                  f"1\t{long_text(60)}\t水质达标。\t{long_text(300)}\t县水利局\t年底前\n2\t河道采砂粗放。\t采砂有序。\t开展整治。\t县水利局\t年底前\n")
        self.assertEqual([(task["text"][-8:], task["other"]) for task in self.sent["notices"][0]["tasks"]][1],
                         ("开展整治。", [{"heading": "整改目标", "text": "采砂有序。"}]))
        self.assertLess(self.table.row_dimensions[3].height, 260)
        self.check_unedited()
        project = long_text(90)
        self.open(HEAD.replace("分管领导", "建设内容") + f"1\t改造道路3条。\t{project}\t县住建局\t年底前\n2\t改造管网2公里。\t{project}\t县水利局\t10月底前\n")
        self.assertLess(self.table.row_dimensions[3].height, 80)

    def test_a_text_longer_than_a_page_stands_there_whole(self):
        for length in (300, 1500, 4000):
            with self.subTest(length):
                text = long_text(length)
                self.open(HEAD + f"1\t改造道路3条。\t张建国\t县住建局\t年底前\n2\t{text}\t李文华\t县水利局\t10月底前\n3\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
                cells = [cell for cell in self.column("工作任务") if cell]
                self.assertEqual("".join(cells), "改造道路3条。" + text + "新建学校1所。")
                self.assertEqual([number for number in self.column("序号") if number], ["1", "2", "3"])
                for row in range(3, self.table.max_row + 1):
                    self.assertLess(self.table.row_dimensions[row].height, HIGHEST)
                self.check_unedited()
                self.assertEqual([task["text"] for task in self.printed()], ["改造道路3条。", text, "新建学校1所。"])

    def test_numbers_merged_by_hand_over_two_tasks_leave_both(self):
        self.open(POSTS)
        self.table["A4"].value = None
        self.table.merge_cells("A3:A4")
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([task["text"] for task in tasks], ["改造道路3条。", "改造管网2公里。", "新建学校1所。", "新建桥梁1座。"])

    def test_an_edit_in_the_rest_of_a_long_text_is_read(self):
        text = long_text(1500)
        self.open(HEAD + f"1\t{text}\t张建国\t县住建局\t年底前\n2\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
        place = self.place("工作任务")
        self.assertTrue(self.table.cell(4, place).value.endswith("。"))
        self.table.cell(4, place).value += "另改造泵站1座。"
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([task["text"] for task in tasks], [text + "另改造泵站1座。", "新建学校1所。"])

    def test_both_halves_of_a_long_text_edited_are_one_task(self):
        self.open(HEAD + f"1\t{long_text(1500)}\t张建国\t县住建局\t年底前\n2\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
        place = self.place("工作任务")
        self.table.cell(3, place).value = "全部重写的上半部分，"
        self.table.cell(4, place).value = "全部重写的下半部分。"
        made = self.back()
        tasks = made["notices"][0]["tasks"]
        self.assertEqual([task["text"] for task in tasks], ["全部重写的上半部分，全部重写的下半部分。", "新建学校1所。"])
        self.assertEqual([task["id"] for task in tasks], [task["id"] for task in self.sent["notices"][0]["tasks"]])
        self.assertEqual([[edit["field"] for edit in task.get("edited", [])] for task in tasks], [["text"], []])
        self.assertIn("returned/guessed", [doubt["code"] for doubt in made["diagnostics"]])

    def test_a_task_longer_than_a_page_has_a_line_at_the_page_s_end_under_all_its_cells(self):
        text = long_text(1500)
        self.open(HEAD + f"1\t{text}\t张建国\t县住建局\t年底前\n2\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
        self.assertEqual({(area.min_row, area.max_row) for area in self.table.merged_cells.ranges if area.min_row < area.max_row and area.min_row > 2}, set())
        self.assertIn(3, [each.id for each in self.table.row_breaks.brk])
        for row in (3, 4):
            self.assertEqual({(cell.border.left.style, cell.border.bottom.style) for cell in self.table[row][:5]}, {("thin", "thin")}, row)
        self.check_unedited()
        self.assertEqual([(task["number"], task["text"], [unit["name"] for unit in task["units"]]) for task in self.printed()],
                         [(1, text, ["县住建局"]), (2, "新建学校1所。", ["县教育局"])])

    def test_names_longer_than_a_page_go_on_below_the_line_at_its_end(self):
        units = ["县%s镇" % (name + place) for name in "东西南北中上下大小长" for place in "山河湖江石林泉"]
        self.open(HEAD + f"1\t推进园区建设。\t张建国\t{'、'.join(units)}\t年底前\n2\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
        self.check_unedited()
        last = self.column("工作任务").index("新建学校1所。") + 2
        self.assertGreater(last, 3)
        self.table.cell(last, self.place("责任单位")).value += "\n县水利局"
        first, second = self.back()["notices"][0]["tasks"]
        self.assertEqual(([unit["name"] for unit in first["units"]], second["text"]), (units + ["县水利局"], "新建学校1所。"))

    def test_a_task_put_below_the_first_half_of_a_long_one_is_its_own(self):
        text = long_text(1500)
        self.open(HEAD + f"1\t{text}\t张建国\t县住建局\t年底前\n2\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
        self.table.insert_rows(5)
        for column, value in enumerate(["3", "新建桥梁2座。", "张建国", "县交通局", "年底前"], 1):
            self.table.cell(5, column).value = value
        self.assertEqual([task["text"] for task in self.back()["notices"][0]["tasks"]], [text, "新建桥梁2座。", "新建学校1所。"])

    def test_stacked_units_that_fill_their_lines_stay_two_in_print_and_when_they_come_back(self):
        rows = [("调度室、救护队", "乌日图"), ("调度室、通风科", "王丽"), ("安监科", "张建国"), ("机电科", "李文华")]
        self.open(LETTER + "河西县煤矿2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t责任人\n" +
                  "".join(f"{i}\t组织应急演练{i}次。\t{units}\t{person}\n" for i, (units, person) in enumerate(rows, 1)))
        self.assertEqual(self.column("责任单位")[:3], ["调度室、\n救护队", "调度室、\n通风科", "安监科"])
        self.check_unedited()
        units = [each.split("、") for each, _ in rows]
        self.assertEqual([[unit["name"] for unit in task["units"]] for task in self.printed()], units)
        self.assertNotIn("table/name-over-lines", self.said)
        self.table.cell(3, self.place("责任单位")).value += "、\n机电科"
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([[unit["name"] for unit in task["units"]] for task in tasks], [units[0] + ["机电科"]] + units[1:])
        self.assertEqual([edit["field"] for task in tasks for edit in task.get("edited", [])], ["units[role=responsible]"])

    def test_a_unit_of_one_character_below_others_stays_one_of_its_own(self):
        self.open(LETTER + "河西镇2024年重点工作任务分解表\n序号\t工作任务\t牵头单位\t配合单位\n1\t清理垃圾。\t城管科\t各社区、村、环卫公司\n2\t巡查。\t自然资源所\t综合行政执法队\n")
        self.check_unedited()
        self.assertEqual([unit["name"] for unit in self.printed()[0]["units"]], ["城管科", "各社区", "村", "环卫公司"])

    def test_cells_merged_by_hand_beside_two_tasks_leave_both(self):
        self.open(HEAD + f"1\t{long_text(300)}\t张建国\t县住建局\t年底前\n2\t新建学校1所。\t张建国\t县住建局\t年底前\n")
        for head in ("序号", "分管领导", "责任单位", "完成时限"):
            self.table.cell(4, self.place(head)).value = None
            self.table.merge_cells(start_row=3, end_row=4, start_column=self.place(head), end_column=self.place(head))
        self.assertEqual([task["text"] for task in self.back()["notices"][0]["tasks"]], [long_text(300), "新建学校1所。"])

    def test_a_row_added_without_a_number_is_no_rest_of_the_task_above(self):
        """Where another task is too high for one row, and the new one's unit stands in its long list, the row was joined to the one above."""
        units = "、".join(f"县第{number}工作局" for number in "一二三四五六七八九") + "、县审计局"
        self.open(HEAD + f"1\t改造道路3条。\t张建国\t县审计局\t年底前\n2\t{long_text(3000)}\t张建国\t{'、'.join([units] * 6)}\t\n")
        self.table.insert_rows(4)
        for head, value in (("工作任务", "开展新增检查。"), ("责任单位", "县审计局")):
            self.table.cell(4, self.place(head)).value = value
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([task["text"] for task in tasks[:2]], ["改造道路3条。", "开展新增检查。"])
        self.assertEqual([[unit["name"] for unit in task["units"]] for task in tasks[:2]], [["县审计局"], ["县审计局"]])

    HEADLESS = (LETTER + "河西县2024年重点工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\t\n"
                "1\t改造道路3条。\t县住建局\t年底前\t\n2\t改造管网2公里。\t县水利局\t10月底前\t有资金\n")

    def fresh(self):
        return list(openpyxl.load_workbook(self.folder / "back/edited.xlsx")["分解表"].iter_rows(min_row=2, values_only=True))

    def test_a_heading_given_to_a_column_without_one_stands_over_its_values(self):
        self.open(self.HEADLESS)
        self.table["E2"].value, self.table["E3"].value = "备注", "新写的"
        notice = self.back()["notices"][0]
        self.assertEqual(notice["edited"], [{"field": "table.columns[4].heading", "new": "备注"}])
        self.assertEqual([task.get("edited") for task in notice["tasks"]], [[{"field": "other[备注]", "new": "新写的"}], None])
        self.assertEqual([row[4:] for row in self.fresh()], [("备注",), ("新写的",), ("有资金",)])

    def test_a_value_in_a_column_without_a_heading_is_read(self):
        self.open(self.HEADLESS)
        self.table["E3"].value, self.table["E4"].value = "新写的", "改写的"
        self.back()
        self.assertEqual([row[4:] for row in self.fresh()], [(None,), ("新写的",), ("改写的",)])

    def test_a_column_put_in_front_of_one_without_a_heading_is_another(self):
        self.open(self.HEADLESS)
        self.table["F4"].value, self.table["E2"].value, self.table["E4"].value = "有资金", "进展", "在办"
        notice = self.back()["notices"][0]
        self.assertNotIn("edited", notice)
        self.assertEqual([task.get("edited") for task in notice["tasks"]], [None, [{"field": "other[进展]", "new": "在办"}]])
        self.assertEqual([row[4:] for row in self.fresh()], [(None, "进展"), (None, None), ("有资金", "在办")])

    def test_the_usual_heading_typed_over_one_of_running_text_is_said(self):
        self.open(RUNNING % ("包保领导", "包保领导"))
        self.table.cell(2, self.place("包保领导")).value = "分管领导"
        self.assertIn("表头“包保领导”改成了“分管领导”", self.back()["diagnostics"][-1]["message"])

    def test_the_head_stays_what_it_was_when_a_cell_below_it_is_edited(self):
        """Heads that running text prints (包保领导, 责任单位 beside 牵头单位) were made anew from the cells left as printed."""
        self.open(LETTER + "一、城市建设\n1．改造道路3条。（包保领导：张建国、李文华；牵头单位：县住建局；责任单位：县财政局、县水利局）\n"
                  "2．改造管网2公里。（包保领导：李文华；牵头单位：县水利局；责任单位：县财政局）\n")
        heads = [cell.value for cell in self.table[2]]
        self.assertEqual(heads, ["序号", "工作任务", "包保领导", "牵头单位", "责任单位"])
        self.table.cell(4, self.place("包保领导")).value = "李文华"
        self.table.cell(4, self.place("责任单位")).value = "县农业农村局"
        tasks = self.back()["notices"][0]["tasks"]
        self.assertEqual([cell.value for cell in openpyxl.load_workbook(self.folder / "back/edited.xlsx")["分解表"][2]], heads)
        self.assertEqual([(unit["name"], unit["role"]) for unit in tasks[0]["units"]], [("县住建局", "lead"), ("县农业农村局", "responsible")])

    def test_a_unit_that_guides_comes_back_from_print(self):
        self.open(LETTER + "一、城市建设\n1.改造道路3条，2024年底前完成。（责任单位：县住建局；指导单位：县教育局）\n"
                  "2.改造管网2公里，2024年10月底前完成。（责任单位：县水利局）\n")
        self.assertIn("县教育局（指导）", "".join(filter(None, self.column("责任单位"))))
        roles = [("县住建局", "responsible"), ("县教育局", "guide")]
        self.assertEqual([(unit["name"], unit["role"]) for unit in self.printed()[0]["units"]], roles)

    COUNTED = LETTER + ("一、城市建设\n1．改造道路3条，2024年底前完成。（责任单位：县住建局）\n2．改造管网2公里，2024年10月底前完成。（责任单位：县水利局）\n"
                        "二、民生\n1．新建学校1所，2024年8月底前完成。（责任单位：县教育局）\n")

    def numbers_of(self, name):
        rows = self.book[name].iter_rows(values_only=True)
        place = next(rows).index("序号")
        return [str(row[place]) for row in rows if row[place] is not None]

    def test_all_sheets_show_one_number_where_the_printed_ones_begin_anew(self):
        self.open(self.COUNTED)
        self.assertEqual([number for number in self.column("序号") if number and len(number) == 1], ["1", "2", "3"])
        for name in ("数据", "责任清单", "督办"):
            self.assertEqual(self.numbers_of(name), ["1", "2", "3"], name)
        self.assertEqual([task["number"] for task in self.sent["notices"][0]["tasks"]], [1, 2, 1])
        self.assertTrue(all(not (text or "").startswith(("1", "2")) for text in self.column("工作任务")))
        self.check_unedited()
        self.assertEqual([task["text"] for task in self.printed()], [task["text"] for task in self.sent["notices"][0]["tasks"]])

    def test_a_number_written_where_the_program_counts_is_said(self):
        self.open(self.COUNTED)
        self.table.cell(4, self.place("序号")).value = "9"
        self.book["数据"]["B3"].value = 8
        made = self.back()
        said = [doubt["message"] for doubt in made["diagnostics"] if doubt["code"] == "returned/not-read"]
        self.assertEqual(sorted(("分解表!A4" in message, "数据!B3" in message) for message in said), [(False, True), (True, False)])
        self.assertEqual([task["number"] for task in made["notices"][0]["tasks"]], [1, 2, 1])

    def test_a_number_changed_on_the_data_sheet_stands_on_both(self):
        self.open(POSTS)
        self.book["数据"]["B5"].value = 9
        self.assertEqual([task["number"] for task in self.back()["notices"][0]["tasks"]], [1, 2, 3, 9])
        self.assertEqual([row[0] for row in self.fresh()[1:]], ["1", "2", "3", "9"])

    def test_posts_typed_beside_names_stay_on_the_sheet(self):
        forms = {"赵国强（副县长）": "赵国强（副县长）", "县委常委、副县长 高　远": "县委常委、副县长 高　远", "李文华": "李文华", "副县长张华\n王丽": "副县长 张　华\n王　丽"}
        self.open(POSTS)
        for row, typed in enumerate(forms, 3):
            self.table.cell(row, self.place("分管领导")).value = typed
        leaders = [[leader["name"] for leader in task["leaders"]] for task in self.back()["notices"][0]["tasks"]]
        self.assertEqual(leaders, [["赵国强"], ["高远"], ["李文华"], ["张华", "王丽"]])
        self.assertEqual([row[2] for row in self.fresh()[1:]], list(forms.values()))
        again = self.folder / "again"
        self.run_fenjie("regenerate", self.folder / "back/edited.xlsx", "-o", again)
        self.assertEqual(json.loads((again / "edited.json").read_text("utf-8")), json.loads((self.folder / "back/edited.json").read_text("utf-8")))

    def test_who_leads_stands_apart_where_nobody_supports(self):
        self.open(LETTER + "一、市民政局牵头制定救助方案，10月底前印发。\n二、市公安局要加强街面巡查。\n三、市教育局要做好排查。\n")
        self.assertEqual(self.column("牵头单位"), ["市民政局", None, None])
        self.assertEqual(self.column("责任单位"), [None, "市公安局", "市教育局"])
        self.check_unedited()
        self.table.cell(4, self.place("责任单位")).value = "市公安局（牵头）"
        units = self.back()["notices"][0]["tasks"][1]["units"]
        self.assertEqual([(unit["name"], unit["role"]) for unit in units], [("市公安局", "lead")])

    def test_an_honorific_of_a_sentence_is_no_part_of_a_leader(self):
        self.open(LETTER + "一、春耕备耕。由组织委员彭波同志牵头，县农业农村局具体负责，4月10日前完成育秧6500亩。\n")
        leader = self.sent["notices"][0]["tasks"][0]["leaders"][0]["name"]
        self.assertEqual(leader, "彭波")
        self.assertEqual(self.column("分管领导"), ["组织委员彭　波"])

    def test_who_supports_does_not_answer_on_the_follow_up_sheet(self):
        self.open(LETTER + "一、改造道路3条。（责任单位：县住建局；配合单位：县财政局）\n二、新建学校1所。（牵头单位：县教育局；责任单位：县财政局；配合单位：县水利局）\n")
        follow_up = self.book["督办"]
        self.assertEqual([follow_up.cell(row, 3).value for row in (1, 2, 3)], ["牵头（责任）单位", "县住建局", "县教育局"])

    def test_many_units_of_one_task_go_on_below(self):
        units = [f"县第{number}工程建设指挥部办公室" for number in "一二三四五六七八九"] * 9
        units = [f"{unit[:-3]}{place}组办公室" for place, unit in enumerate(units)]
        self.open(HEAD + f"1\t改造道路3条。\t张建国\t{'、'.join(units)}\t年底前\n2\t新建学校1所。\t王丽\t县教育局\t8月底前\n")
        shown = [line.removesuffix("、") for cell in self.column("责任单位") if cell for line in cell.split("\n")]
        self.assertEqual(shown, [unit["name"] for task in self.sent["notices"][0]["tasks"] for unit in task["units"]])
        self.check_unedited()

    def test_a_number_stands_again_where_a_page_begins_and_that_is_no_edit(self):
        parts = "".join(f"（责任单位：县第{'一二三四五六七八九'[i]}局）\n{long_text(400)}" for i in range(8))
        self.open(LETTER + f"一、城市建设\n1.改造道路3条。{parts}（责任单位：县住建局）\n2.改造管网2公里。（责任单位：县水利局）\n")
        self.assertEqual([task.get("number") for task in self.sent["notices"][0]["tasks"]], [1] + [None] * 8 + [2])
        rows = {self.table.cell(row, self.place("工作任务")).value: row for row in range(3, self.table.max_row + 1)}
        tops = [brk.id + 1 for brk in self.table.row_breaks.brk]
        self.assertTrue(tops)
        for top in tops:
            self.assertTrue(top not in rows.values() or self.table.cell(top, 1).value, top)
        self.check_unedited()


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
