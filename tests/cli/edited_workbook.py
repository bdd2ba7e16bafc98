"""A workbook of convert's, edited and given to regenerate.

The test's arguments are FENJIE SOURCE_DIR.
"""
import json
import pathlib
import subprocess
import sys

from in_folder import InFolder

try:
    import openpyxl
except ImportError:
    print("openpyxl is not installed: apt-get install python3-openpyxl")
    sys.exit(77)

FENJIE, SAMPLES = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve() / "samples"
CLEAN, FAILED, LOOK = 0, 1, 3
LETTER = "河西县人民政府办公室\n关于做好2024年重点工作的通知\n河政办发〔2024〕18号\n\n各乡镇人民政府：\n\n请抓好落实。\n\n"
TABLE = LETTER + ("河西县2024年重点工作任务分解表\n序号\t工作任务\t分管领导\t责任单位\t责任人\t配合单位\t完成时限\n"
                  "1\t改造道路3条。\t张建国\t县住建局\t王小明\t县财政局\t年底前\n"
                  "2\t改造管网2公里。\t李文华\t县水利局、县住建局\t李强、王小明\t县财政局\t10月底前\n"
                  "3\t新建学校1所。\t李文华\t县教育局\t赵国华\t\t8月底前\n")


class EditedWorkbook(InFolder):
    def run_fenjie(self, *arguments):
        return subprocess.run([FENJIE, *map(str, arguments)], capture_output=True, timeout=120)

    def open(self, text, *options, book="notice.xlsx"):
        path = self.folder / "notice.txt"
        path.write_text(text, "utf-8")
        done = self.run_fenjie("convert", path, "-o", self.folder / "sent", "--quiet", *options)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        self.book = openpyxl.load_workbook(self.folder / "sent" / book)
        self.which = int(book.removesuffix(".xlsx").rpartition("-")[2]) - 1 if "-" in book else 0  # of the file's notices
        self.table, self.data = self.book["分解表"], self.book["数据"]

    def cell(self, sheet, row, head):
        """The cell under a head, `row` rows below it."""
        for line in sheet.iter_rows(max_row=3):
            for cell in line:
                if cell.value == head:
                    return sheet.cell(cell.row + row, cell.column)
        raise AssertionError(head)

    def open_again(self):
        """What came back is what is edited next."""
        self.book = openpyxl.load_workbook(self.folder / "back/edited.xlsx")
        self.table, self.data = self.book["分解表"], self.book["数据"]

    def back(self, *options):
        self.book.save(self.folder / "edited.xlsx")
        done = self.run_fenjie("regenerate", self.folder / "edited.xlsx", "-o", self.folder / "back", "--quiet", "--overwrite", *options)
        self.assertIn(done.returncode, (CLEAN, LOOK), done.stderr.decode())
        made = json.loads((self.folder / "back/edited.json").read_text("utf-8"))
        self.said = [(each["code"], each["message"]) for each in made["diagnostics"]]
        self.notice = made["notices"][self.which]
        return self.notice["tasks"]

    def says(self, code, *words):
        return any(said == code and all(word in message for word in words) for said, message in self.said)

    def row_of(self, text):
        return next(cell.row for line in self.table.iter_rows() for cell in line if cell.value == text)
