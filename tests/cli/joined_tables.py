#!/usr/bin/env python3
"""Several tables of one head are one sheet 分解表, with their headings as rows between; it comes back, edited or not.

usage: joined_tables.py FENJIE SOURCE_DIR
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
HEAD = ["序号", "工作任务", "牵头单位", "责任单位", "完成时限"]
LETTER = ("河西县人民政府办公室\n关于印发2024年民生实事任务分工方案的通知\n\n河政办发〔2024〕18号\n\n各乡镇人民政府，县直各有关单位：\n\n"
          "《2024年民生实事任务分工方案》已经县政府研究同意，现印发给你们，请认真贯彻执行。\n\n附件：{annex}\n\n"
          "河西县人民政府办公室\n2024年3月8日\n\n附件\n\n{annex}\n\n")
SECTIONS = [("一、教育惠民", "县教育局", ["新建公办幼儿园2所", "改造农村学校食堂12个"]),
            ("二、健康惠民", "县卫健局", ["免费筛查8000人", "建设村级标准化卫生室20个"]),
            ("三、交通惠民", "县交通局", ["改造提升农村公路60公里"])]
SHEET = [("一、教育惠民",), ("1", "新建公办幼儿园2所"), ("2", "改造农村学校食堂12个"), ("注：按月报送进展。",), ("二、健康惠民",), ("1", "免费筛查8000人"),
         ("2", "建设村级标准化卫生室20个"), ("三、交通惠民",), ("1", "改造提升农村公路60公里")]


def table(unit, tasks, head=HEAD):
    rows = [head] + [[str(i), task, unit, "县财政局", "2024年8月底前"][:len(head)] for i, task in enumerate(tasks, 1)]
    return "".join("\t".join(row) + "\n" for row in rows) + "\n"


def notice_of_sections():
    text = LETTER.format(annex="河西县2024年民生实事任务分解表")
    for heading, unit, tasks in SECTIONS:
        text += f"{heading}\n\n本类任务由{unit}汇总。\n\n" + table(unit, tasks)
        if heading.startswith("一"):
            text += "注：按月报送进展。\n\n"
    return text


def shown(sheet, first=3):
    """The cells of each row up to the tasks' column; a row over all columns is one cell."""
    rows = [[cell for cell in row[:2] if cell is not None] for row in sheet.iter_rows(min_row=first, values_only=True)]
    return [tuple(map(str, row)) for row in rows]


class JoinedTables(InFolder):
    def convert(self, text):
        path = self.folder / "notice.txt"
        path.write_text(text, "utf-8")
        done = subprocess.run([FENJIE, "convert", path, "-o", self.folder / "sent", "--quiet"], capture_output=True, timeout=60)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        self.book = openpyxl.load_workbook(self.folder / "sent/notice.xlsx")
        return json.loads((self.folder / "sent/notice.json").read_text("utf-8"))

    def back(self, path):
        done = subprocess.run([FENJIE, "regenerate", path, "-o", self.folder / "back", "--quiet"], capture_output=True, timeout=60)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        return json.loads((self.folder / "back" / (path.stem + ".json")).read_text("utf-8"))

    def edited(self, name):
        self.book.save(self.folder / name)
        made = self.back(self.folder / name)
        self.book = openpyxl.load_workbook(self.folder / "back" / name)
        return made

    def sheets(self):
        return [name for name in self.book.sheetnames if name.startswith("分解表")]

    def test_sections_stand_between_on_one_sheet(self):
        self.convert(notice_of_sections())
        self.assertEqual(self.sheets(), ["分解表"])
        sheet = self.book["分解表"]
        self.assertEqual(sheet["A1"].value, "河西县2024年民生实事任务分解表")
        self.assertEqual([cell.value for cell in sheet[2]], HEAD)
        self.assertEqual(shown(sheet), SHEET)
        self.assertEqual(sheet.print_title_rows, "$2:$2")
        full_width = {str(area) for area in sheet.merged_cells.ranges}
        self.assertLessEqual({"A3:E3", "A6:E6", "A7:E7", "A10:E10"}, full_width)

    def test_unedited_it_comes_back_the_same(self):
        self.convert(notice_of_sections())
        self.back(self.folder / "sent/notice.xlsx")
        for kind in ("json", "xlsx"):
            self.assertEqual((self.folder / f"back/notice.{kind}").read_bytes(), (self.folder / f"sent/notice.{kind}").read_bytes())

    def test_a_row_added_below_a_section_belongs_to_it(self):
        self.convert(notice_of_sections())
        sheet = self.book["分解表"]
        merged = [area for area in sheet.merged_cells.ranges if area.min_row > 9]
        for area in merged:
            sheet.unmerge_cells(str(area))
        sheet.insert_rows(10)
        for column, value in enumerate(["3", "免费接种疫苗", "县卫健局", "各乡镇", "2024年9月底前"], 1):
            sheet.cell(10, column).value = value
        sheet.merge_cells("A11:E11")
        made = self.edited("added.xlsx")
        added = [task for task in made["notices"][0]["tasks"] if task["text"] == "免费接种疫苗"]
        self.assertEqual([(task["section"], task["number"]) for task in added], [("二、健康惠民", 3)])
        self.assertEqual(self.sheets(), ["分解表"])
        self.assertEqual(shown(self.book["分解表"]), SHEET[:7] + [("3", "免费接种疫苗")] + SHEET[7:])

    def test_a_renamed_section_is_renamed_on_one_sheet(self):
        self.convert(notice_of_sections())
        self.book["分解表"]["A7"].value = "二、医疗健康惠民"
        made = self.edited("renamed.xlsx")
        self.assertEqual([task.get("edited") for task in made["notices"][0]["tasks"]],
                         [None, None] + [[{"field": "section", "old": "二、健康惠民", "new": "二、医疗健康惠民"}]] * 2 + [None])
        self.assertEqual(self.sheets(), ["分解表"])
        self.assertEqual(shown(self.book["分解表"]), SHEET[:4] + [("二、医疗健康惠民",)] + SHEET[5:])

    def test_a_changed_note_between_is_read_back(self):
        self.convert(notice_of_sections())
        self.book["分解表"]["A6"].value = "注：按季度报送进展。"
        made = self.edited("note.xlsx")
        self.assertEqual([edit["new"] for edit in made["notices"][0]["edited"]], ["注：按季度报送进展。"])
        self.assertEqual([each["message"] for each in made["diagnostics"] if each["code"] == "returned/not-read"], [])
        self.assertEqual(self.book["分解表"]["A6"].value, "注：按季度报送进展。")

    def test_titles_of_tables_stand_as_sections(self):
        text = LETTER.format(annex="河西县2024年民生实事任务分解方案")
        for heading, unit, tasks in SECTIONS[:2]:
            text += f"2024年{heading[2:]}任务表\n\n" + table(unit, tasks)
        made = self.convert(text)
        self.assertEqual(self.sheets(), ["分解表"])
        self.assertEqual(shown(self.book["分解表"]), [("2024年教育惠民任务表",)] + SHEET[1:3] + [("2024年健康惠民任务表",)] + SHEET[5:7])
        self.assertEqual(self.back(self.folder / "sent/notice.xlsx"), made)

    def test_a_heading_inside_of_a_table_leaves_no_gap(self):
        """一、 above the table, 二、 a row of it, 三、 behind its note."""
        text = LETTER.format(annex="河西县2024年民生实事任务分解表")
        text += "".join(f"{heading}\n\n" + table(unit, tasks) + ("注：按月报送进展。\n\n" if heading.startswith("二") else "") for heading, unit, tasks in SECTIONS)
        made = self.convert(text)
        self.assertEqual([each["code"] for each in made["diagnostics"]], [])
        self.assertEqual(shown(self.book["分解表"]), SHEET[:3] + SHEET[4:7] + [SHEET[3]] + SHEET[7:])

    def test_another_head_has_a_sheet_of_its_own(self):
        text = LETTER.format(annex="河西县2024年民生实事任务分解表")  # no paragraph between
        for (heading, unit, tasks), head in zip(SECTIONS[:2], (HEAD, ["编号", "重点任务", "责任单位"])):
            text += f"{heading}\n\n本类任务由{unit}汇总。\n\n" + table(unit, tasks, head)
        made = self.convert(text)
        self.assertEqual(self.sheets(), ["分解表", "分解表2"])
        self.assertEqual(self.back(self.folder / "sent/notice.xlsx"), made)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
