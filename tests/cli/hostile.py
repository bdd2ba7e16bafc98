#!/usr/bin/env python3
"""Inputs that are no documents, bombs, and files that change while they are read: a result or one sentence, nothing else.

usage: hostile.py FENJIE SOURCE_DIR
"""
import hashlib
import io
import json
import os
import pathlib
import random
import socket
import struct
import subprocess
import sys
import threading
import time
import unittest
import zipfile

from in_folder import InFolder, NOTICE

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
CLEAN, FAILED, USAGE, LOOK = 0, 1, 2, 3
PDF = (ROOT / "samples/b-calc-table.pdf").read_bytes()


def run(*arguments, cwd=None, seconds=60):
    done = subprocess.run([FENJIE, *arguments], cwd=cwd, capture_output=True, timeout=seconds)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def zipped(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(name, content)
    return made.getvalue()


class NoDocuments(InFolder):
    """What a path may lead to, and what is said of it, whatever the command."""

    def paths(self):
        os.mkfifo(self.folder / "pipe")
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(str(self.folder / "socket"))
        os.symlink("b", self.folder / "a"), os.symlink("a", self.folder / "b"), os.symlink("self", self.folder / "self")
        (self.folder / "closed.txt").write_text(NOTICE)
        (self.folder / "closed.txt").chmod(0)
        no_file = "这不是普通文件，管道的内容请用“-”从标准输入读入"
        yield from [(path, no_file) for path in ("pipe", "socket", "/dev/zero", "/dev/null", "/dev/random", "/proc/self/fd/1")]
        yield "/dev/tty", "这不是普通文件，管道的内容请用“-”从标准输入读入"
        yield "a", "打不开文件（链接绕成了圈）"
        yield "self/x.txt", "打不开文件（链接绕成了圈）"
        yield "none.txt", "没有这个文件，请核对路径和文件名"
        yield "n\new\x1b[2J.txt", "没有这个文件，请核对路径和文件名"
        yield b"\xb9\xab\xff.txt", "没有这个文件，请核对路径和文件名"
        yield "/".join(["d" * 200] * 20) + "/x.txt", "没有这个文件，请核对路径和文件名"  # 4,026 bytes
        yield "/".join(["d" * 200] * 25), "打不开文件（文件名太长）"
        yield "x" * 256, "打不开文件（文件名太长）"

    def test_table(self):
        for path, sentence in self.paths():
            for command in (["convert"], ["regenerate"]):
                code, out, err = run(*command, path, "-o", "out", cwd=self.folder)
                self.assertEqual((code, out), (FAILED, b""), path)
                self.assertTrue(err.startswith("fenjie: ") and err.endswith(f": {sentence}\n"), err)
                self.assertEqual(err.count("\n"), 1)
                self.assertNotIn("\x1b", err)
        self.assertFalse((self.folder / "out").exists() and list((self.folder / "out").iterdir()))

    def test_longest_name(self):
        name = "x" * 251 + ".txt"
        (self.folder / name).write_text(NOTICE)
        code, _, err = run("convert", name, "-o", "out", "--format", "json", "--quiet", cwd=self.folder)
        self.assertEqual((code, err), (FAILED, f"fenjie: out/{'x' * 251}.json: 结果写不进去（文件名太长）\n"))


class Bombs(InFolder):
    def put(self, name, content):
        (self.folder / name).write_bytes(content)
        return name

    def refused(self, command, name):
        begun = time.monotonic()
        code, _, err = run(command, name, "-o", "out", "--max-memory", "1024", "--max-cpu-seconds", "10", cwd=self.folder)
        self.assertEqual(code, FAILED, err)
        self.assertEqual(err.count("\n"), 1, err)
        self.assertLess(time.monotonic() - begun, 30)
        self.assertFalse((self.folder / "out").exists() and list((self.folder / "out").iterdir()))
        return err

    def test_a_bomb_is_no_notice(self):
        bomb = zipped([("xl/workbook.xml", b" " * (300 << 20))])
        laughs = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 12))
        for name in ("bomb.xlsx", "bomb.txt", "bomb.pdf"):
            self.assertIn("这是 Excel 或 WPS 表格", self.refused("convert", self.put(name, bomb)))
        self.refused("convert", self.put("laughs.txt", b'<!DOCTYPE w [<!ENTITY l0 "ha">' + laughs + b"]><w>&l11;</w>"))

    def test_parts_without_number(self):
        self.assertIn("部件太多", self.refused("regenerate", self.put("many.xlsx", zipped([(f"x{i}", b"") for i in range(20001)]))))

    def test_bombs_for_regenerate(self):
        names = [("_rels/.rels", b'<Relationships><Relationship Id="a" Type="/officeDocument" Target="w.xml"/></Relationships>')]
        self.assertIn("超过 256 MB", self.refused("regenerate", self.put("a.xlsx", zipped([*names, ("w.xml", b" " * (300 << 20))]))))
        deep = b"<a>" * 3_000_000
        self.assertIn("读不下去", self.refused("regenerate", self.put("b.xlsx", zipped([*names, ("w.xml", deep)]))))
        self.refused("regenerate", self.put("c.xlsx", zipped([*names, ("w.xml", deep + b"</a>" * 3_000_000)])))
        self.refused("regenerate", self.put("d.json", b"[" * 50_000_000))

    def test_rows_without_number(self):
        """It was read for 20 seconds and ended by SIGSEGV, or by a sentence about the temporary folder."""
        run("convert", ROOT / "samples/linjiang-table.tsv", "-o", self.folder / "sent", "--quiet", "--format", "xlsx")
        for sheets, rows, said in (((1,), 500_001, "“分解表”表里有内容的行超过 500000 行"), ((1, 4), 260_000, "处，最多列出 500000 处")):
            with self.subTest(said), zipfile.ZipFile(self.folder / "sent/linjiang-table.xlsx") as book:
                more = b"".join(b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>' % (row, row) for row in range(2000, 2000 + rows)) + b"</sheetData>"
                parts = [(part.filename, book.read(part)) for part in book.infolist()]
                wanted = [f"xl/worksheets/sheet{sheet}.xml" for sheet in sheets]
                made = zipped([(name, content.replace(b"</sheetData>", more) if name in wanted else content) for name, content in parts])
                self.assertIn(said, self.refused("regenerate", self.put("rows.xlsx", made)))

    def test_parts_that_lie_over_each_other(self):
        inner = zipped([("w.xml", b" " * (16 << 20))])
        end = inner.rindex(b"PK\x05\x06")
        begin = struct.unpack_from("<I", inner, end + 16)[0]
        entry = inner[begin:end]
        directory = b"".join(entry.replace(b"w.xml", b"%05d" % i) for i in range(2000))
        tail = inner[end:end + 8] + struct.pack("<HHII", 2000, 2000, len(directory), begin) + b"\0\0"
        self.refused("regenerate", self.put("over.xlsx", inner[:begin] + directory + tail))


class Changing(InFolder):
    """Others write into the folder while it is read."""

    ROUNDS = 6

    def setUp(self):
        super().setUp()
        self.pile, self.out, self.report = self.folder / "pile", self.folder / "out", self.folder / "report.json"
        self.pile.mkdir()
        self.text = (ROOT / "samples/genhe-2022.txt").read_bytes()
        self.versions = {hashlib.sha256(content).hexdigest() for content in (self.text, self.text + b"\n", PDF)}

    def churn(self, change):
        """Converts the pile again and again while `change` goes on; @return the rows of all reports"""
        stop, rows = threading.Event(), []

        def go_on():
            while not stop.is_set():
                change()
        changing = threading.Thread(target=go_on)
        changing.start()
        try:
            for number in range(self.ROUNDS):
                code, _, err = run("convert", self.pile, "-o", self.out, "--report", self.report, "--format", "json",
                                   *(["--resume"] if number % 2 else []))
                self.assertIn(code, (CLEAN, FAILED, LOOK), err)
                self.assertNotIn("意外退出", err)
                rows += json.loads(self.report.read_text())["files"]
        finally:
            stop.set()
            changing.join()
        for row in rows:
            self.assertTrue(row["status"] in ("done", "review", "unchanged", "skipped") or row["message"], row)
        return rows

    def made(self):
        return [json.loads(path.read_bytes())["source"]["sha256"] for path in self.out.glob("*.json")]

    def test_replaced_as_a_whole(self):
        contents = [self.text, self.text + b"\n", PDF]

        def change():
            for name in ("a.txt", "b.txt", "c.txt"):
                (self.pile / ".next").write_bytes(random.choice(contents))
                os.replace(self.pile / ".next", self.pile / name)
        change()
        rows = self.churn(change)
        self.assertEqual({row["status"] for row in rows} - {"unchanged"}, {"done"}, rows)
        self.assertLessEqual(set(self.made()), self.versions)

    def test_grown_and_cut(self):
        for number in range(4):
            (self.pile / f"{number}.txt").write_bytes(self.text)
            (self.pile / f"{number}.pdf").write_bytes(PDF)

        def change():
            path = random.choice(list(self.pile.iterdir()))
            with open(path, "r+b") as file:
                size = file.seek(0, os.SEEK_END)
                if random.random() < 0.5:
                    file.truncate(random.randrange(size + 1))
                else:
                    file.write((self.text if path.suffix == ".txt" else PDF)[size:] or b"x" * 100_000)
        self.assertEqual(len(self.churn(change)), 8 * self.ROUNDS)

    def test_gone_and_back(self):
        def change():
            for name in ("a.txt", "b.txt", "c.txt"):
                path = self.pile / name
                kind = random.randrange(5)
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    path.unlink(missing_ok=True)
                if kind == 0:
                    path.write_bytes(self.text)
                elif kind == 1:
                    os.mkfifo(path)
                elif kind == 2:
                    path.mkdir()
                elif kind == 3:
                    os.symlink("/dev/zero", path)
        self.churn(change)

    def test_the_manifest_tells_of_what_was_read(self):
        """What is noted as done is what the result was made from, not what stands there since."""
        path = self.pile / "a.txt"

        def change():
            (self.pile / ".next").write_bytes(self.text + b"\n" * random.randrange(2))
            os.replace(self.pile / ".next", path)
        change()
        self.churn(change)
        for content in (self.text, self.text + b"\n"):
            path.write_bytes(content)
            run("convert", self.pile, "-o", self.out, "--format", "json", "--resume", "--quiet")
            self.assertEqual(self.made(), [hashlib.sha256(content).hexdigest()])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
