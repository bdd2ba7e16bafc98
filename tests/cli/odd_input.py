#!/usr/bin/env python3
"""Workbooks of odd notices: layouts that would mislead, long cells, strange names, files that cannot be written.

usage: odd_input.py FENJIE SOURCE_DIR
"""
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
        self.assertEqual(rows[-1][:2], ("8", None))
        self.assertTrue(rows[-1][2].startswith("四、强化保障"))
        self.assertEqual([row[1] for row in rows[1:]], ["压实责任。", None, "加强宣传。", None, "明确分工。", None, None, None])
        self.assertEqual(sorted(str(area) for area in sheet.merged_cells.ranges if area.min_col == 2), ["B3:B4", "B5:B6", "B7:B9"])

    def test_a_wide_sheet_is_printed_legibly_over_several_pages(self):
        book = self.book(ROOT / "samples/linjiang-table.tsv")
        data = book["数据"]
        self.assertEqual((data.page_setup.scale, data.print_title_cols, data.page_setup.pageOrder), (70, "$A:$B", "overThenDown"))
        self.assertFalse(data.sheet_properties.pageSetUpPr and data.sheet_properties.pageSetUpPr.fitToPage)
        self.assertTrue(book["分解表"].sheet_properties.pageSetUpPr.fitToPage)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
