#!/usr/bin/env python3
"""Workbooks of odd notices: layouts that would mislead, long cells, strange names, files that cannot be written.

usage: odd_input.py FENJIE SOURCE_DIR
"""
import fcntl
import json
import pathlib
import subprocess
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from in_folder import InFolder

try:
    import openpyxl
except ImportError:
    print("openpyxl is not installed: apt-get install python3-openpyxl")
    sys.exit(77)

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
CLEAN, FAILED, LOOK = 0, 1, 3


def run(*arguments):
    done = subprocess.run([FENJIE, *map(str, arguments)], capture_output=True, timeout=300)
    return done.returncode, done.stderr.decode()


class Layout(InFolder):
    def book(self, sample):
        code, err = run("convert", sample, "-o", self.folder, "--quiet")
        self.assertIn(code, (CLEAN, LOOK), err)
        return openpyxl.load_workbook(self.folder / (sample.stem + ".xlsx"))

    def test_a_task_without_a_group_behind_grouped_ones_stands_under_none(self):
        sheet = self.book(ROOT / "samples/yongning-narrative.txt")["分解表"]
        rows = list(sheet.iter_rows(min_row=2, max_col=3, values_only=True))
        self.assertEqual(rows[0], ("序号", "类别", "工作任务"))
        self.assertEqual(rows[-1], ("8", "强化保障。市财政局要将防火经费纳入预算，各级各部门要高度重视，加强协作。", None))
        self.assertEqual([row[1] for row in rows[1:-1]], ["一、压实责任", None, "二、加强宣传", None, "三、明确分工", None, None])
        self.assertEqual(sorted(str(area) for area in sheet.merged_cells.ranges if area.min_col == 2), ["B10:C10", "B3:B4", "B5:B6", "B7:B9"])

    def test_the_data_are_printed_one_page_wide_without_what_nobody_prints(self):
        data = self.book(ROOT / "samples/linjiang-table.tsv")["数据"]
        self.assertTrue(data.sheet_properties.pageSetUpPr.fitToPage)
        heads = {cell.value: cell.column_letter for cell in data[1]}
        self.assertEqual(data.print_area, [f"${heads['序号']}$1:${heads['责任单位（原表）']}${data.max_row}"])
        self.assertTrue(data.column_dimensions[heads["指导单位"]].hidden)
        self.assertEqual(data.column_dimensions[heads["指导单位"]].outlineLevel, 1)
        self.assertFalse(data.column_dimensions[heads["牵头单位"]].hidden)

    def test_a_phrase_over_several_rows_stands_in_few_lines(self):
        path = self.folder / "stages.tsv"
        path.write_text("普查工作任务分解表\n阶段\t工作任务\t责任单位\n准备阶段（2023年4月至9月）\t组建机构。\t市统计局\n登记阶段（2024年1月至4月）\t入户登记。\t市统计局\n", "utf-8")
        sheet = self.book(path)["分解表"]
        self.assertEqual(sheet["A2"].value, "阶段")
        self.assertLess(max(sheet.row_dimensions[row].height for row in (3, 4)), 60)

    def test_a_wide_sheet_is_printed_legibly_over_several_pages(self):
        heads = ["序号", "工作任务", "牵头单位", "配合单位", "责任人", "完成时限", "投资", "资金来源", "建设地点", "建设性质", "项目业主", "目前进展"]
        row = ["1", "建设城市公园，完成投资2亿元。", "市住建局、市城管局", "市财政局", "王小明", "2024年12月底前", "两亿元", "财政资金", "老城区北部", "新建", "城投公司", "已完成可研"]
        path = self.folder / "wide.tsv"
        path.write_text("2024年重点项目任务分解表\n" + "\t".join(heads) + "\n" + "\t".join(row) + "\n", "utf-8")
        book = self.book(path)
        data = book["数据"]
        self.assertEqual((data.page_setup.scale, data.print_title_cols, data.page_setup.pageOrder), (70, "$B:$C", "overThenDown"))
        self.assertFalse(data.sheet_properties.pageSetUpPr and data.sheet_properties.pageSetUpPr.fitToPage)
        self.assertTrue(book["分解表"].sheet_properties.pageSetUpPr.fitToPage)


    def test_a_task_of_1400_characters_is_whole_on_every_sheet(self):
        path = self.folder / "long.tsv"
        path.write_text("重点工作任务分解表\n序号\t工作任务\t牵头单位\t完成时限\n1\t" + "推进城市更新行动，改造老旧小区，完善配套设施，加强物业管理，" * 48 +
                        "\t市住建局\t2024年12月底前\n", "utf-8")
        self.book(path)
        heights = subprocess.run([sys.executable, ROOT / "tests/cli/workbook_heights.py", self.folder / "long.xlsx"], capture_output=True)
        self.assertIn(heights.returncode, (0, 77), heights.stdout.decode())


class EverySample(InFolder):
    def test_an_independent_reader_finds_the_same_and_no_row_is_too_low(self):
        samples = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
        run("convert", *samples, "-o", self.folder, "--quiet")
        check = ROOT / "tests/cli/workbook_check.py"
        for path in sorted(self.folder.glob("*.json")):
            done = subprocess.run([sys.executable, check, path], capture_output=True)
            self.assertEqual(done.returncode, 0, done.stdout.decode())
        heights = ROOT / "tests/cli/workbook_heights.py"
        books = [path for path in sorted(self.folder.glob("*.xlsx")) if "genhe-2022" not in path.name and path.stem != "c-chromium-table"]
        done = subprocess.run([sys.executable, heights, *books], capture_output=True)
        self.assertIn(done.returncode, (0, 77), done.stdout.decode())


class Targets(InFolder):
    def setUp(self):
        super().setUp()
        self.sample = ROOT / "samples/linjiang-table.tsv"
        self.target = self.folder / "linjiang-table.xlsx"

    def convert(self, *options):
        return run("convert", self.sample, "-o", self.folder, "--quiet", *options)

    def test_a_read_only_file_stays(self):
        self.target.write_bytes(b"sent")
        self.target.chmod(0o444)
        self.assertEqual(self.convert(), (FAILED, f"fenjie: {self.sample}: 结果 linjiang-table.xlsx 已有，而且是只读文件，没有覆盖；"
                                                  "请取消只读，或用 -o 换一个结果文件夹\n"))
        self.assertEqual(self.target.read_bytes(), b"sent")
        self.assertFalse((self.folder / "linjiang-table.json").exists())

    def test_a_file_that_is_open_stays(self):
        self.convert()
        written = self.target.read_bytes()
        for lock in ("~$linjiang-table.xlsx", ".~linjiang-table.xlsx", ".~lock.linjiang-table.xlsx#"):
            with self.subTest(lock):
                (self.folder / lock).touch()
                self.assertEqual(self.convert(), (
                    FAILED, f"fenjie: {self.sample}: 结果 linjiang-table.xlsx 正在 Excel、WPS 或 LibreOffice 中打开（旁边有 {lock}），"
                            "没有覆盖；请先关闭它（已关闭的，请删除这个锁文件），或用 -o 换一个结果文件夹\n"))
                self.assertEqual(self.target.read_bytes(), written)
                (self.folder / lock).unlink()
        self.assertEqual(self.convert()[0], CLEAN)

    def test_a_file_that_another_program_has_locked_stays(self):
        self.convert()
        written = self.target.read_bytes()
        with open(self.target, "r+b") as held:
            fcntl.lockf(held, fcntl.LOCK_EX)
            self.assertEqual(self.convert(), (FAILED, f"fenjie: {self.sample}: 结果 linjiang-table.xlsx 正被另一个程序打开（已加锁），没有覆盖；"
                                                      "请先关闭它，或用 -o 换一个结果文件夹\n"))
        self.assertEqual(self.target.read_bytes(), written)
        self.assertEqual(self.convert()[0], CLEAN)

    NOT_READ_BACK = ("已有，写出以后又在别处保存过（或者不是 fenjie 写的），可能有人改动，这次的结果都没有写；要保留改动，请"
                     "移走、用 -o 换一个结果文件夹；不要改动，请加 --overwrite 覆盖\n")
    EDITED = NOT_READ_BACK.replace("请移走", "请用 fenjie regenerate 读回，或者移走")

    def edit(self):
        book = openpyxl.load_workbook(self.target)
        book["数据"]["C2"] = "改过的任务"
        book.save(self.target)
        (self.folder / "linjiang-table.json").unlink()
        return self.target.read_bytes()

    def test_a_workbook_as_it_was_written_is_replaced(self):
        self.assertEqual([self.convert(), self.convert("--layout", "standard"), self.convert()], [(CLEAN, "")] * 3)

    def test_an_edited_workbook_stays(self):
        self.convert()
        edited = self.edit()
        self.assertEqual(self.convert(), (FAILED, f"fenjie: {self.sample}: 结果 linjiang-table.xlsx {self.EDITED}"))
        self.assertEqual(self.target.read_bytes(), edited)
        self.assertFalse((self.folder / "linjiang-table.json").exists())
        self.assertEqual(self.convert("--overwrite"), (CLEAN, ""))
        self.assertEqual(self.convert(), (CLEAN, ""))

    def test_other_documents_go_on_beside_an_edited_workbook(self):
        self.convert()
        edited = self.edit()
        code, err = self.convert(ROOT / "samples/donghu-table.tsv")
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.sample}: 结果 linjiang-table.xlsx {self.EDITED}"))
        self.assertEqual(self.target.read_bytes(), edited)
        self.assertTrue((self.folder / "donghu-table.xlsx").exists())

    def test_an_edited_workbook_stays_when_another_is_read_back(self):
        self.convert()
        sent = self.folder / "sent"
        sent.mkdir()
        (sent / self.target.name).write_bytes(self.target.read_bytes())
        edited = self.edit()
        code, err = run("regenerate", sent / self.target.name, "-o", self.folder, "--quiet")
        self.assertEqual((code, err), (FAILED, f"fenjie: {sent / self.target.name}: 结果 linjiang-table.xlsx {self.EDITED}"))
        self.assertEqual(self.target.read_bytes(), edited)
        code, err = run("regenerate", sent / self.target.name, "-o", self.folder, "--quiet", "--overwrite")
        self.assertEqual((code, err), (CLEAN, ""))

    def test_a_form_that_was_filled_in_stays(self):
        self.sample = self.folder / "notice.txt"
        self.sample.write_text("关于做好重点工作的通知\n各乡镇人民政府：\n1.新建学校2所。（责任单位：县教育局）\n2.改造道路3条。（责任单位：县交通局）\n"
                               "请于6月20日前将进展情况报县政府督查室。\n临江县人民政府办公室\n2024年3月4日\n", encoding="utf-8")
        self.convert("--forms")
        forms = sorted(self.folder.glob("*/*.xlsx"))
        self.assertTrue(forms)
        book = openpyxl.load_workbook(forms[-1])
        book.save(forms[-1])
        filled = forms[-1].read_bytes()
        code, err = self.convert("--forms")
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.sample}: 结果 {forms[-1].relative_to(self.folder)} {self.NOT_READ_BACK}"))
        self.assertEqual(forms[-1].read_bytes(), filled)

    def test_an_edited_workbook_of_a_unit_goes_back_into_the_whole(self):
        self.convert("--split", "unit")
        book = self.folder / "linjiang-table-按单位" / "市财政局.xlsx"
        for path, said in ((book, self.EDITED.replace("读回", "读回（加 --from 给出总的 JSON）")), (book.with_name("目录.xlsx"), self.NOT_READ_BACK)):
            written = path.read_bytes()
            openpyxl.load_workbook(path).save(path)
            self.assertEqual(self.convert("--split", "unit"), (FAILED, f"fenjie: {self.sample}: 结果 {path.relative_to(self.folder)} {said}"))
            path.write_bytes(written)

    ALL = "json,csv,md,html,ics,xlsx"
    HOLDS_EDITS = ("已有，是 fenjie regenerate 写的，里面有以前读回的修改，这次的输入里没有，这次的结果都没有写；要保留，请移走、用 -o 换一个结果文件夹；"
                   "不要，请加 --overwrite 覆盖\n")

    def regenerate(self, path, *options):
        return run("regenerate", path, "-o", self.folder / "new", "--quiet", "--format", self.ALL, *options)

    def edited_as(self, folder, cell, text):
        path = self.folder / folder / self.target.name
        path.parent.mkdir(exist_ok=True)
        book = openpyxl.load_workbook(self.target)
        book["数据"][cell] = text
        book.save(path)
        return path

    def test_convert_does_not_replace_edits_that_were_read_back(self):
        self.convert()
        self.regenerate(self.edited_as("sent", "F2", "改过的任务"))
        for ending in self.ALL.split(","):
            with self.subTest(ending):
                name = f"linjiang-table.{ending}"
                written = (self.folder / "new" / name).read_bytes()
                done = run("convert", self.sample, "-o", self.folder / "new", "--quiet", "--format", ending)
                self.assertEqual(done, (FAILED, f"fenjie: {self.sample}: 结果 {name} {self.HOLDS_EDITS}"))
                self.assertEqual((self.folder / "new" / name).read_bytes(), written)
        self.assertEqual(run("convert", self.sample, "-o", self.folder / "new", "--quiet", "--overwrite"), (CLEAN, ""))
        self.assertEqual(run("convert", self.sample, "-o", self.folder / "new", "--quiet"), (CLEAN, ""))

    def test_regenerate_replaces_what_it_read_back_day_by_day(self):
        self.convert()
        for text in ("改过的任务", "又改过的任务"):
            code, err = self.regenerate(self.edited_as("sent", "F2", text))
            self.assertEqual(err, "")
            self.assertIn(text, (self.folder / "new/linjiang-table.json").read_text("utf-8"))

    def test_regenerate_does_not_replace_what_another_workbook_gave(self):
        self.convert()
        self.regenerate(self.edited_as("one", "F2", "一处改动"))
        other = self.edited_as("other", "I3", "市体育局")
        code, err = self.regenerate(other)
        self.assertEqual((code, err), (FAILED, f"fenjie: {other}: 结果 linjiang-table.json 等 2 个文件 已有，是 fenjie regenerate 写的，里面有以前读回的修改 1 处"
                                               "（如“一处改动”的工作任务），这次的输入里没有，这次的结果都没有写；要保留，请移走、用 -o 换一个结果文件夹，"
                                               "或者用 --from 给出那份 JSON，合在一起；不要，请加 --overwrite 覆盖\n"))
        self.assertEqual(self.regenerate(other, "--from", self.folder / "new/linjiang-table.json")[1], "")
        merged = (self.folder / "new/linjiang-table.json").read_text("utf-8")
        self.assertTrue("一处改动" in merged and "市体育局" in merged)

    def test_a_result_that_was_saved_with_other_line_ends_is_replaced(self):
        self.convert("--format", self.ALL)
        for ending in ("json", "csv", "md", "html", "ics"):
            with self.subTest(ending):
                path = self.target.with_suffix("." + ending)
                old = path.read_bytes()
                path.write_bytes(old.replace(b"\r\n", b"\n") if b"\r\n" in old else old.replace(b"\n", b"\r\n"))
                self.assertEqual(self.convert("--format", self.ALL), (CLEAN, ""))
                self.assertEqual(path.read_bytes(), old)

    def test_json_of_the_worker_is_sealed(self):
        request = json.dumps({"id": 1, "path": str(self.sample), "formats": ["json"]})
        done = subprocess.run([FENJIE, "worker"], input=request.encode() + b"\n", capture_output=True)
        (result,) = [each for each in json.loads(done.stdout)["results"] if each["name"].endswith(".json")]
        path = self.target.with_suffix(".json")
        path.write_text(json.dumps(result["json"], ensure_ascii=False), "utf-8")
        self.assertEqual(self.convert(), (CLEAN, ""))
        result["json"]["notices"][0]["tasks"][0]["text"] = "改过的任务"
        path.write_text(json.dumps(result["json"], ensure_ascii=False), "utf-8")
        self.assertEqual(self.convert(), (FAILED, f"fenjie: {self.sample}: 结果 linjiang-table.json {self.EDITED}"))

    def test_workbooks_that_an_earlier_run_left_in_a_folder_are_said(self):
        text = ("关于做好重点工作的通知\n各乡镇人民政府：\n1.新建学校2所。（责任单位：县教育局）\n2.改造道路3条。（责任单位：县交通局）\n"
                "请于6月20日前将进展情况报县政府督查室。\n临江县人民政府办公室\n2024年3月4日\n")
        notice = self.folder / "notice.txt"
        notice.write_text(text, "utf-8")
        options = ["convert", notice, "-o", self.folder / "new"]
        left = "  提醒 结果文件夹里的 notice-{} 不是这次的结果，可能是以前留下的，请核对后删除\n"
        self.assertNotIn("以前留下的", run(*options, "--split", "unit", "--forms")[1])
        notice.write_text(text.replace("县交通局", "县住建局"), "utf-8")
        said = run(*options, "--split", "unit", "--forms")[1]
        for folder in ("按单位", "报送表"):
            self.assertIn(left.format(f"{folder}/县交通局.xlsx"), said)
            self.assertTrue((self.folder / f"new/notice-{folder}/县交通局.xlsx").exists())
        self.assertIn(left.format("按单位（文件夹）"), run(*options)[1])

    def test_an_edited_result_of_any_format_stays(self):
        formats = "json,csv,md,html,ics,xlsx"
        self.assertEqual([self.convert("--format", formats) for _ in range(2)], [(CLEAN, "")] * 2)
        for ending, old, new in (("json", "市教育局", "市发改委"), ("csv", "\"公文\"", "公文"), ("md", "市教育局", "市发改委"),
                                 ("html", "市教育局", "市发改委"), ("ics", "-//fenjie//", "-//other//")):
            with self.subTest(ending):
                path = self.target.with_suffix("." + ending)
                written = path.read_bytes()
                edited = written.replace(old.encode(), new.encode(), 1)
                self.assertNotEqual(edited, written)
                path.write_bytes(edited)
                said = self.EDITED if ending == "json" else self.NOT_READ_BACK
                self.assertEqual(self.convert("--format", formats), (FAILED, f"fenjie: {self.sample}: 结果 {path.name} {said}"))
                self.assertEqual(path.read_bytes(), edited)
                self.assertEqual(self.convert("--format", formats, "--overwrite"), (CLEAN, ""))
                self.assertEqual(path.read_bytes(), written)

    def test_json_corrected_by_hand_is_read_back_and_stays(self):
        self.convert()
        path = self.target.with_suffix(".json")
        path.write_text(path.read_text("utf-8").replace("市教育局", "市发改委"), "utf-8")
        self.assertEqual(self.convert()[0], FAILED)
        code, err = run("regenerate", path, "-o", self.folder / "new", "--quiet")
        self.assertIn(code, (CLEAN, LOOK), err)
        self.assertIn("市发改委", (self.folder / "new" / path.name).read_text("utf-8"))

    def test_a_report_that_was_edited_stays(self):
        for ending in ("xlsx", "json"):
            with self.subTest(ending):
                report = self.folder / f"report.{ending}"
                self.assertEqual([self.convert("--report", report) for _ in range(2)], [(CLEAN, "")] * 2)
                report.write_bytes(report.read_bytes() + b"x")
                self.assertEqual(self.convert("--report", report), (
                    FAILED, f"fenjie: {report}: 这个报告写出以后又在别处保存过（或者不是 fenjie 写的），可能有人改动，什么都没有处理；"
                            "要保留，请移走或给 --report 换一个文件名，不要的请加 --overwrite 覆盖\n"))
                self.assertTrue(report.read_bytes().endswith(b"x"))
                self.assertEqual(self.convert("--report", report, "--overwrite"), (CLEAN, ""))

    def test_the_seal_is_a_property_that_office_programs_know(self):
        self.convert()
        with zipfile.ZipFile(self.target) as package:
            self.assertIsNone(package.testzip())
            self.assertEqual(package.comment, b"")
            names = package.namelist()
            self.assertEqual((names[-1], len(names)), ("docProps/custom.xml", len(set(names))))
            self.assertIn(b"/docProps/custom.xml", package.read("[Content_Types].xml"))
            self.assertIn(b"docProps/custom.xml", package.read("_rels/.rels"))
            (seal,) = ElementTree.fromstring(package.read("docProps/custom.xml"))
        self.assertEqual(seal.get("name"), "fenjie-seal")
        self.assertRegex(seal[0].text, "^[0-9a-f]{64}$")

    def test_a_workbook_that_is_open_is_read_with_a_reminder(self):
        self.convert()
        (self.folder / "~$linjiang-table.xlsx").touch()
        code, err = run("regenerate", self.target, "-o", self.folder / "new", "--quiet")
        self.assertEqual((code, err), (CLEAN, f"  提醒 {self.target} 正在 Excel、WPS 或 LibreOffice 中打开（旁边有 ~$linjiang-table.xlsx），"
                                              "没有保存的修改读不到\n"))


class OddNotice(InFolder):
    """A cell of 350 characters, ten leaders, units and persons in a cell, sections without tasks, names that no file may have."""
    NAMES = ["张华", "李建国", "欧阳明远", "王芳", "赵丽", "陈立新", "林涛", "孙晓", "周国强", "吴敏"]
    UNITS = ["市发展改革委", "市财政局", "市自然资源和规划局", "市水利局", "市农业农村局", "市生态环境局", "市卫生健康委", "市市场监管局",
             "市工业和信息化局（市国防科学技术工业办公室）", "市教育局"]
    LONG = "统筹推进城乡供水一体化工程建设，完成水源地保护区划定和规范化整治，对辖区内所有水厂逐一开展水质检测并建立台账，" * 6 + "年底前验收"

    def setUp(self):
        super().setUp()
        cell = lambda lines: '"' + "\n".join(lines) + '"'
        rows = ["附件", "云岭市2025年重点工作任务分解表", "序号\t重点任务\t责任领导\t牵头单位\t责任单位\t责任人\t完成时限",
                "一、经济发展", "二、城乡建设",
                f"1\t{self.LONG}。\t{cell(self.NAMES)}\t市水利局\t{cell(self.UNITS)}\t{cell(self.NAMES)}\t2025年12月底前",
                "2\t新建停车场3个。\t张华\t市城市管理局/综合执法局:*?\t无\t李明\t长期坚持", "三、民生保障", "四、其他",
                "3\t改造老旧小区5个。\t赵丽\tCON\t各街道办事处\t吴敏\t2025年11月30日前"]
        path = self.folder / "云岭 [2025]?*.tsv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        code, self.err = run("convert", path, "-o", self.folder / "out", "--split", "unit", "--quiet")
        self.assertIn(code, (CLEAN, LOOK), self.err)
        self.stem = path.stem
        self.book = openpyxl.load_workbook(self.folder / "out" / (self.stem + ".xlsx"))

    def test_the_sheet_says_it_all(self):
        sheet = self.book["分解表"]
        rows = {row[0].value: row for row in sheet.iter_rows(min_row=3)}
        self.assertEqual([key for key in rows if key and not key.isdigit()], ["一、经济发展", "二、城乡建设", "三、民生保障", "四、其他"])
        first = rows["1"]
        self.assertEqual(first[1].value, self.LONG + "。")
        padded = [name if len(name) > 2 else name[0] + "\u3000" + name[1] for name in self.NAMES]
        self.assertEqual([first[2].value.split("\n"), first[5].value.split("\n")], [padded, padded])
        self.assertEqual(first[4].value.split("、\n"), self.UNITS)  # the longest fills its column: the lines end with a mark
        lines = max(10, len(self.LONG) / sheet.column_dimensions["B"].width * 2.2)
        self.assertGreater(sheet.row_dimensions[first[0].row].height, lines * 12)

    def test_files_of_units_have_names_that_every_system_allows(self):
        folder = self.folder / "out" / (self.stem + "-按单位")
        index = openpyxl.load_workbook(folder / "目录.xlsx")["目录"]
        files = [row[4].value for row in index.iter_rows(min_row=2)]
        self.assertEqual(sorted(files), sorted(path.name for path in folder.iterdir() if path.name != "目录.xlsx"))
        for name in files:
            self.assertNotRegex(name, r'[\\/:*?"<>|]')
            self.assertNotEqual(name.upper(), "CON.XLSX")
        self.assertEqual(len(files), len(set(files)))

    def test_it_comes_back_unchanged(self):
        code, err = run("regenerate", self.folder / "out" / (self.stem + ".xlsx"), "-o", self.folder / "back", "--quiet")
        self.assertIn(code, (CLEAN, LOOK), err)
        name = self.stem + ".json"
        self.assertEqual((self.folder / "back" / name).read_bytes(), (self.folder / "out" / name).read_bytes())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
