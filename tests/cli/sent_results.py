#!/usr/bin/env python3
"""What goes out beside the workbook: milestones in CSV, report forms whose signature stands below a task.

usage: sent_results.py FENJIE SOURCE_DIR
"""
import csv
import shutil
import subprocess
import sys
import unittest

from edited_workbook import SAMPLES, EditedWorkbook, openpyxl

NOTICE = (SAMPLES / "genhe-2022.txt").read_text("utf-8")


class SentResults(EditedWorkbook):
    def test_csv_has_a_row_for_each_milestone(self):
        self.open(NOTICE, "--format", "csv,xlsx", book="notice-2.xlsx")
        with (self.folder / "sent/notice.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([sum(row["种类"] == kind for row in rows) for kind in ("任务", "时间节点")], [106, 5])
        first = next(row for row in rows if row["种类"] == "时间节点")
        self.assertEqual((first["公文"], first["完成时限"], first["截止日期"], first["时限类型"], first["编号"]),
                         ("根政办字〔2022〕17号", "2022年3月末", "2022-03-31", "截止", ""))
        self.assertTrue(first["工作任务"] and first["原文位置"], first)

    def test_a_contact_without_a_name_or_a_telephone_has_no_empty_place(self):
        notice = ("关于做好重点工作的通知\n各乡镇人民政府：\n1.新建学校2所。（责任单位：县教育局）\n请于6月20日前将进展情况报县政府督查室（邮箱：dc@example.cn）。\n"
                  "临江县人民政府办公室\n2024年3月4日\n")
        self.open(notice, "--forms", "--format", "json,xlsx,ics", book="notice.xlsx")
        (form,) = self.folder.glob("sent/*/*.xlsx")
        sheet = openpyxl.load_workbook(form).worksheets[0]
        lines = [cell.value for cell in sheet["A"] if cell.value and "dc@" in cell.value]
        self.assertEqual(lines, ["报送邮箱：dc@example.cn"])
        self.assertIn("联系人：dc@example.cn", (self.folder / "sent/notice.ics").read_text("utf-8").replace("\n ", "").replace("\r", ""))

    def test_the_signature_of_a_form_stands_below_a_task(self):
        if not shutil.which("soffice"):
            self.skipTest("soffice is not installed")
        self.open(NOTICE, "--forms", book="notice-1.xlsx")
        books = [path for path in self.folder.glob("sent/**/*.xlsx") if path.stem in ("财政局", "住建局", "市场监督管理局", "教育局")]
        self.assertTrue(books)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "pdf", "--outdir",
                        self.folder / "pdf", *books], capture_output=True, timeout=300, check=True)
        for path in books:
            sheet = openpyxl.load_workbook(path).worksheets[0]
            texts = {str(sheet.cell(row, 2).value)[:6] for row in range(5, sheet.max_row + 1) if sheet.cell(row, 2).value}
            done = subprocess.run(["pdftotext", "-layout", self.folder / "pdf" / (path.stem + ".pdf"), "-"], capture_output=True, check=True)
            for page in done.stdout.decode().split("\f"):
                if "单位负责人（签字）" in page:
                    self.assertTrue(any(text in page for text in texts), (path.stem, page))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
