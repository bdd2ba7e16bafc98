#!/usr/bin/env python3
"""Whole folders: what is taken, what is passed over, where results go; and documents that end their process.

usage: folders.py FENJIE SOURCE_DIR
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import zlib

from in_folder import InFolder, NOTICE

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
CLEAN, FAILED, USAGE, LOOK = 0, 1, 2, 3


def pdf(stream, filters="/FlateDecode"):
    """A page with this content stream, as its filters have it."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>",
               b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(stream), filters.encode(), stream)]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table


def run(*arguments, cwd=None, env=None):
    done = subprocess.run([FENJIE, *arguments], cwd=cwd, capture_output=True, timeout=300, env=env)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in pathlib.Path(folder).rglob("*") if path.is_file()}


class InPile(InFolder):
    def setUp(self):
        super().setUp()
        self.pile, self.out = self.folder / "pile", self.folder / "out"
        self.pile.mkdir()

    def put(self, name, content=NOTICE):
        path = self.pile / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


class Folders(InPile):
    def test_results_lie_as_the_notices_do(self):
        for name in ("a.txt", "2023/a.txt", "2023/深/b.txt"):
            self.put(name)
        self.assertEqual(run("convert", self.pile, "-o", self.out, "--quiet")[::2], (CLEAN, ""))
        self.assertEqual(sorted(tree(self.out)), ["2023/a.json", "2023/深/b.json", "a.json"])

    def test_without_what_reads_pdf_the_texts_are_converted(self):
        """The program without its libfenjie_pdf.so beside it converted nothing of a folder, and named the folder of results."""
        alone = shutil.copy(FENJIE, self.folder)
        for name in ("a.txt", "b.txt"):
            self.put(name)
        self.put("c.pdf", (ROOT / "samples/b-calc-table.pdf").read_bytes())
        done = subprocess.run([alone, "convert", self.pile, "-o", self.out, "--quiet"], capture_output=True, timeout=300)
        self.assertEqual((done.returncode, sorted(tree(self.out))), (FAILED, ["a.json", "b.json"]))
        self.assertIn("c.pdf: 无法读取 PDF：未能加载随程序安装的 libfenjie_pdf.so，请重新安装", done.stderr.decode())

    def test_several_folders_do_not_mix(self):
        self.put("x/a.txt"), self.put("y/a.txt")
        self.assertEqual(run("convert", self.pile / "x", self.pile / "y/", "-o", self.out, "--quiet")[0], CLEAN)
        self.assertEqual(sorted(tree(self.out)), ["x/a.json", "y/a.json"])

    def test_same_name_with_other_extension(self):
        self.put("a.txt"), self.put("a.text"), self.put("b.txt")
        self.assertEqual(run("convert", self.pile, "-o", self.out, "--quiet")[0], CLEAN)
        self.assertEqual(sorted(tree(self.out)), ["a.text.json", "a.txt.json", "b.json"])

    def test_results_are_no_input(self):
        self.put("a.txt"), self.put(".hidden.txt", "x")
        for _ in range(2):
            self.assertEqual(run("convert", ".", "-o", ".", "--quiet", cwd=self.pile)[::2], (CLEAN, ""))
        self.assertEqual(run("convert", self.pile, "-o", self.pile / "out", "--quiet")[::2], (CLEAN, ""))
        self.assertEqual(run("convert", self.pile, "-o", self.pile / "out", "--quiet")[::2], (CLEAN, ""))
        self.assertEqual(sorted(tree(self.pile)), [".hidden.txt", "a.json", "a.txt", "out/a.json"])

    def test_what_is_no_file_is_said_and_passed_over(self):
        self.put("a.txt"), self.put("in/b.txt")
        os.symlink("..", self.pile / "in/circle")
        os.symlink("nowhere", self.pile / "dangling")
        os.symlink("a.txt", self.pile / "link.txt")
        os.mkfifo(self.pile / "pipe")
        code, _, err = run("convert", self.pile, "-o", self.out, "--quiet")
        self.assertEqual(code, CLEAN)
        self.assertEqual(err.splitlines(), [f"fenjie: {self.pile}/dangling: 打不开（不存在），没有处理",
                                            f"fenjie: {self.pile}/pipe: 这不是普通文件（管道、设备等），没有处理",
                                            f"fenjie: {self.pile}/in/circle: 这是指向文件夹的链接，没有进入"])
        self.assertEqual(sorted(tree(self.out)), ["a.json", "in/b.json", "link.json"])

    def test_odd_names(self):
        names = [b"new\nline.txt", b"-o.txt", b"\xff\xfe.txt", b" .txt", "工作方案.txt".encode("gb18030"), b"a\x1b[2J.txt", b"%s.txt"]
        for name in names:
            with open(os.path.join(os.fsencode(self.pile), name), "wb") as file:
                file.write(NOTICE.encode())
        code, _, err = run("convert", self.pile, "-o", self.out)
        self.assertEqual(code, CLEAN, err)
        made = os.listdir(os.fsencode(self.out))
        self.assertEqual(sorted(made), sorted(name.replace(b".txt", b".json") for name in names))
        self.assertEqual(len(err.splitlines()), len(names) + 5)

    def test_longest_paths(self):
        here = os.getcwd()
        try:
            os.chdir(self.pile)
            for depth in range(30):
                name = "d" * 200
                os.mkdir(name)
                os.chdir(name)
                with open("a.txt", "w") as file:
                    file.write(NOTICE)
        finally:
            os.chdir(here)
        code, _, err = run("convert", self.pile, "-o", self.out, "--quiet")
        self.assertEqual(code, FAILED)
        self.assertRegex(err, "^fenjie: .*: 打不开（文件名太长），没有处理\n$")
        self.assertGreater(len(tree(self.out)), 15)
        subprocess.run(["rm", "-rf", self.pile, self.out])

    @unittest.skipIf(os.geteuid() != 0, "needs root, to run as somebody else")
    def test_folder_that_cannot_be_opened_is_a_failure(self):
        (self.pile / "closed").mkdir()
        (self.pile / "a.txt").write_text(NOTICE)
        for path in (self.pile.parent, self.pile):
            path.chmod(0o755)
        (self.pile / "closed").chmod(0)
        self.out.mkdir()
        self.out.chmod(0o777)
        done = subprocess.run([FENJIE, "convert", self.pile, "-o", self.out, "--quiet", "--format", "json"], capture_output=True,
                              user="nobody", encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (FAILED, f"fenjie: {self.pile}/closed: 打不开（没有权限），没有处理\n"))
        self.assertEqual(os.listdir(self.out), ["a.json"])

    def test_report_in_a_result_s_place(self):
        (self.pile / "a.txt").write_text(NOTICE)
        code, _, err = run("convert", self.pile, "-o", self.out, "--quiet", "--report", self.out / "a.json")
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.out}/a.json: 报告和一份结果同名，没有写，请换一个文件名\n"))
        self.assertIn("notices", json.loads((self.out / "a.json").read_text()))
        code, _, err = run("convert", self.pile, "-o", self.out / "b", "--quiet", "--report", self.out / "none" / "r.json")
        self.assertEqual((code, "什么都没有处理" in err, (self.out / "b").exists()), (FAILED, True, False))

    def test_the_program_s_own_pages_tables_and_calendars_are_no_input(self):
        notice = self.put("a.txt", (ROOT / "samples/genhe-2022.txt").read_bytes())
        self.assertNotEqual(run("convert", notice, "-o", self.pile, "--quiet", "--format", "html,md,csv,ics,json,xlsx")[0], FAILED)
        for name in ("a-1.md", "a.html"):  # somebody changed it
            path = self.pile / name
            if path.exists():
                path.write_bytes(path.read_bytes().replace("工作".encode(), "任务".encode(), 1))
        others = len(list(self.pile.iterdir())) - 1
        code, _, err = run("convert", self.pile, "-o", self.out)
        self.assertIn(code, (CLEAN, LOOK))
        self.assertEqual(err.splitlines()[0], f"fenjie: 文件夹里有 {others} 个 JSON、Excel 文件或 fenjie 写的其他结果，不是公文，没有处理")
        self.assertIn("合计 1 个文件", err)

    def test_pages_and_tables_of_others_are_read(self):
        self.put("a.md", "# " + NOTICE), self.put("b.csv", "﻿序号,任务\n")
        self.assertIn("合计 2 个文件", run("convert", self.pile, "-o", self.out)[2])

    def test_files_with_warnings_alone_are_counted_beside_those_to_look_at(self):
        self.put("a.txt", NOTICE), self.put("b.txt", (ROOT / "samples/genhe-2022.txt").read_bytes())
        self.put("c.txt", NOTICE.replace("。", "。\n1.修路。（责任单位：县交通局；完成时限：尽快择日）\n", 1))
        err = run("convert", self.pile, "-o", self.out)[2]
        warned = sum(any(doubt["severity"] == "warning" for doubt in made["diagnostics"]) and all(doubt["severity"] != "error" for doubt in made["diagnostics"])
                     for made in (json.loads(content) for name, content in tree(self.out).items() if name.endswith(".json")))
        self.assertGreater(warned, 0)
        self.assertRegex(err, f"待校核       \\d（另有 {warned} 个文件只有警告）")

    def test_empty_folder(self):
        code, _, err = run("convert", self.pile, "-o", self.out)
        self.assertEqual((code, err.splitlines()[0]), (CLEAN, "fenjie: 没有可以处理的文件：公文要是文本或 PDF"))
        self.assertFalse(self.out.exists())

    def test_any_number_of_jobs_gives_the_same(self):
        for sample in (ROOT / "samples").iterdir():
            self.put(sample.name, sample.read_bytes())
            self.put("more/" + sample.name, sample.read_bytes())
        def said_with(jobs):
            code, _, err = run("convert", self.pile, "-o", self.folder / jobs, "--jobs", jobs)
            return code, re.sub("用时 .* 秒", "", err)

        said = [said_with(jobs) for jobs in ("1", "2", "7")]
        self.assertEqual(said[0], said[1])
        self.assertEqual(said[0], said[2])
        self.assertEqual(tree(self.folder / "1"), tree(self.folder / "2"))
        self.assertEqual(tree(self.folder / "1"), tree(self.folder / "7"))
        for name, content in tree(self.folder / "1").items():
            alone = self.folder / "alone"
            if name.endswith("genhe-2022.json"):
                run("convert", ROOT / "samples/genhe-2022.txt", "-o", alone, "--quiet")
                self.assertEqual(content, (alone / "genhe-2022.json").read_bytes())


class Bombs(InPile):
    """Documents that would take all memory or all time: an error each, and the others are converted."""

    def test_bombs(self):
        blanks = zlib.compress(zlib.compress(b" " * (1 << 30), 9), 9)
        self.put("a-memory.pdf", pdf(zlib.compress(b"q " * 5_000_000, 9)))
        self.put("b-time.pdf", pdf(blanks, "/FlateDecode/FlateDecode"))
        self.put("z.txt")
        code, _, err = run("convert", self.pile, "-o", self.out, "--max-cpu-seconds", "2", "--max-memory", "256", "--quiet")
        self.assertEqual(code, FAILED)
        self.assertEqual(sorted(tree(self.out)), ["z.json"])
        lines = err.splitlines()
        self.assertEqual(len(lines), 2, err)
        self.assertIn("b-time.pdf: 超过了 2 秒的处理器时间限制", lines[1])


class Rest(InPile):
    def test_left_over_workbooks_are_said_and_stay(self):
        self.out.mkdir()
        for name in ("genhe-2022.xlsx", "genhe-2022-3.xlsx", "genhe-2022-x.xlsx"):
            (self.out / name).write_bytes(b"old")
        _, _, err = run("convert", ROOT / "samples/genhe-2022.txt", "-o", self.out)
        left = [line for line in err.splitlines() if "不是这次的结果" in line]
        self.assertEqual([line.split()[2] for line in left], ["genhe-2022.xlsx", "genhe-2022-3.xlsx"])
        self.assertEqual((self.out / "genhe-2022.xlsx").read_bytes(), b"old")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
