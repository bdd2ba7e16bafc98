#!/usr/bin/env python3
"""Runs that are continued, killed, interrupted; and what is told of them.

usage: resume.py FENJIE SOURCE_DIR
"""
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time
import unittest
import zipfile

import openpyxl

from in_folder import InFolder

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
CLEAN, FAILED, USAGE, LOOK = 0, 1, 2, 3
MANIFEST = ".fenjie-manifest"
ONE = (ROOT / "samples/qingshan-labels.txt").read_text()
TWO = (ROOT / "samples/genhe-2022.txt").read_text()


def run(*arguments):
    done = subprocess.run([FENJIE, "convert", *map(str, arguments)], capture_output=True, timeout=300)
    return done.returncode, done.stderr.decode()


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in pathlib.Path(folder).rglob("*") if path.is_file() and path.name != MANIFEST}


class InPile(InFolder):
    def setUp(self):
        super().setUp()
        self.pile, self.out, self.report = self.folder / "pile", self.folder / "out", self.folder / "report.json"
        (self.pile / "in").mkdir(parents=True)

    def convert(self, *more):
        """@return exit code, and the status of each file"""
        code, err = run(self.pile, "-o", self.out, "--report", self.report, *more)
        rows = json.loads(self.report.read_text())["files"]
        return code, {os.path.relpath(row["file"], self.pile): row["status"] for row in rows}, err


class Resume(InPile):
    def setUp(self):
        super().setUp()
        (self.pile / "a.txt").write_text(ONE)
        (self.pile / "in/b.txt").write_text(TWO)
        (self.pile / "c.txt").write_text("从前有座山。")

    def test_only_what_is_new_or_changed_is_read(self):
        first = {"a.txt": "done", "c.txt": "failed", "in/b.txt": "done"}
        rest = {"a.txt": "unchanged", "c.txt": "failed", "in/b.txt": "unchanged"}
        self.assertEqual(self.convert("--resume")[:2], (FAILED, first))
        made = tree(self.out)
        self.assertEqual(self.convert("--resume")[:2], (FAILED, rest))
        self.assertEqual(tree(self.out), made)
        (self.pile / "a.txt").write_text(ONE + "\n")
        self.assertEqual(self.convert("--resume")[1], {**rest, "a.txt": "done"})
        os.unlink(self.out / "in/b-2.xlsx")
        self.assertEqual(self.convert("--resume")[1], {**rest, "in/b.txt": "done"})
        self.assertEqual(sorted(tree(self.out)), sorted(made))
        self.assertEqual(self.convert("--resume", "--format", "json")[1], first)
        self.assertEqual(self.convert("--resume", "--format", "json")[1], rest)
        (self.folder / "rules").mkdir()
        shutil.copy(ROOT / "rules/numbering.toml", self.folder / "rules/numbering.toml")
        with open(self.folder / "rules/numbering.toml", "a") as file:
            file.write("\n# other rules\n")
        self.assertEqual(self.convert("--resume", "--format", "json", "--rules", self.folder / "rules")[1], first)

    def test_what_a_clerk_changed_stays(self):
        self.convert("--resume")
        (self.out / "a.xlsx").write_bytes(b"edited")
        self.convert("--resume")
        self.assertEqual((self.out / "a.xlsx").read_bytes(), b"edited")

    def test_outdated_workbooks_go(self):
        self.convert("--resume")
        self.assertEqual(sorted(tree(self.out / "in")), ["b-1.xlsx", "b-2.xlsx", "b.json"])
        (self.out / "in/b-2.xlsx").write_bytes(b"edited")
        (self.pile / "in/b.txt").write_text(ONE)
        _, _, err = self.convert("--resume")
        self.assertEqual(sorted(tree(self.out / "in")), ["b-2.xlsx", "b.json", "b.xlsx"])
        self.assertEqual([line.split()[2] for line in err.splitlines() if "不是这次的结果" in line], ["in/b-2.xlsx"])

    def test_a_torn_manifest_is_no_harm(self):
        self.convert("--resume")
        content = (self.out / MANIFEST).read_bytes()
        for cut in (0, 5, len(content) // 2, len(content) - 1):
            (self.out / MANIFEST).write_bytes(content[:cut])
            self.assertIn(self.convert("--resume")[1]["a.txt"], ("done", "unchanged"))
            self.assertEqual(self.convert("--resume")[1]["in/b.txt"], "unchanged")
        (self.out / MANIFEST).write_bytes(os.urandom(3000))
        self.assertEqual(self.convert("--resume")[1]["a.txt"], "done")

    def test_a_run_without_it_makes_the_manifest_void(self):
        self.convert("--resume")
        self.convert("--format", "json")
        self.assertEqual(self.convert("--resume")[1]["a.txt"], "done")

    def test_wrong_use(self):
        self.assertEqual(run(self.pile / "a.txt", "-o", "-", "--format", "json", "--resume")[0], USAGE)
        self.assertEqual(run(self.pile / "a.txt", "--report", "x.pdf")[0], USAGE)


class Killed(InPile):
    ROUNDS = 40

    def processes(self):
        mine = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and os.fsencode(self.out) in (entry / "cmdline").read_bytes():
                    mine.append(entry.name)
            except OSError:
                pass
        return mine

    def test_kill_at_any_moment(self):
        for number in range(12):
            (self.pile / f"{number:02}.txt").write_text(ONE if number % 3 else TWO)
            (self.pile / f"in/{number:02}.txt").write_text(ONE)
        whole = self.folder / "whole"
        began = time.monotonic()
        run(self.pile, "-o", whole, "--quiet")
        took = time.monotonic() - began
        expected = tree(whole)
        for round_number in range(self.ROUNDS):
            if round_number % 8 == 7:  # from the beginning, over results that stand there
                (self.out / MANIFEST).unlink(missing_ok=True)
            process = subprocess.Popen([FENJIE, "convert", self.pile, "-o", self.out, "--resume", "--quiet"],
                                       stderr=subprocess.DEVNULL)
            time.sleep(random.random() * took / 2)
            process.kill()
            process.wait()
            for name, content in tree(self.out).items() if self.out.exists() else ():
                if name.rsplit("/", 1)[-1].startswith(".fenjie-"):
                    continue  # between two system calls; whole, and the next run takes it away
                self.assertEqual(content, expected[name], name)
        until = time.monotonic() + 10
        while self.processes() and time.monotonic() < until:
            time.sleep(0.05)
        self.assertEqual(self.processes(), [])
        self.assertEqual(run(self.pile, "-o", self.out, "--resume", "--quiet")[0], CLEAN)
        self.assertEqual(tree(self.out), expected)


class Interrupted(InPile):
    def test_documents_under_way_are_finished(self):
        for number in range(40):
            (self.pile / f"{number:02}.txt").write_text(TWO)
        process = subprocess.Popen([FENJIE, "convert", self.pile, "-o", self.out, "--jobs", "2", "--report", self.report],
                                   stderr=subprocess.PIPE, start_new_session=True)
        while not (self.out / "00.json").exists():
            self.assertIsNone(process.poll())
            time.sleep(0.002)
        os.killpg(process.pid, signal.SIGINT)  # as the terminal does it
        err = process.communicate(timeout=60)[1].decode()
        self.assertEqual(process.returncode, FAILED)
        rows = json.loads(self.report.read_text())["files"]
        done = sum(row["status"] == "done" for row in rows)
        self.assertEqual(len(rows), 40)
        self.assertTrue(0 < done < 40)
        self.assertIn(f"fenjie: 已中断：还有 {40 - done} 个文件没有处理", err)
        self.assertEqual(len(tree(self.out)), 3 * done)
        for name in tree(self.out):
            if name.endswith(".xlsx"):
                self.assertIsNone(zipfile.ZipFile(self.out / name).testzip())


class Told(InPile):
    def test_report(self):
        (self.pile / "a.txt").write_text(TWO)
        (self.pile / "b.txt").write_text("从前有座山。")
        os.mkfifo(self.pile / "p")
        code, statuses, err = self.convert()
        self.assertEqual((code, statuses), (FAILED, {"a.txt": "done", "b.txt": "failed", "p": "skipped"}))
        report = json.loads(self.report.read_text())
        self.assertEqual({key: report["summary"][key] for key in ("files", "done", "failed", "skipped")},
                         {"files": 3, "done": 1, "failed": 1, "skipped": 1})
        row = next(row for row in report["files"] if row["status"] == "done")
        self.assertEqual((row["notices"], row["tasks"], row["warnings"]), (2, 106, 4))
        self.assertEqual(row["results"], ["a.json", "a-1.xlsx", "a-2.xlsx"])
        self.assertGreater(row["milliseconds"], 1)
        self.assertGreater(row["peak_kb"], 1000)
        row = next(row for row in report["files"] if row["status"] == "failed")
        self.assertEqual(row["error_code"], "notice/none")
        self.assertRegex(err, "合计 3 个文件，2 份公文，106 项任务，用时 [0-9.]+ 秒\n"
                              "  完成         1\n  待校核       0（另有 1 个文件只有警告）\n  失败         1\n  跳过         1\n$")
        book = self.folder / "report.xlsx"
        run(self.pile, "-o", self.out, "--report", book, "--quiet")
        rows = list(openpyxl.load_workbook(book)["处理报告"].values)
        self.assertEqual(rows[0][:4], ("文件", "状态", "公文", "任务"))
        self.assertEqual(sorted(row[1:4] for row in rows[1:]), [("失败", 0, 0), ("完成", 2, 106), ("跳过", 0, 0)])

    def test_progress_only_on_a_terminal(self):
        for number in range(20):  # five may end between two looks at the clock
            (self.pile / f"{number}.txt").write_text(TWO)
        self.assertNotIn("\r", run(self.pile, "-o", self.out)[1])
        master, slave = os.openpty()
        process = subprocess.Popen([FENJIE, "convert", self.pile, "-o", self.out], stderr=slave)
        os.close(slave)
        shown = b""
        while True:
            try:
                piece = os.read(master, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        process.wait()
        os.close(master)
        self.assertRegex(shown.decode(), r"\d+/20  失败 0  待校核 0  [0-9.]+ 份/秒  还需 \d+:\d\d")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
