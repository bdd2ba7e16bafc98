#!/usr/bin/env python3
"""The real program: exit codes, exact messages, what it writes and what it leaves alone.

usage: command_line.py FENJIE SOURCE_DIR
"""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

import jsonschema
import openpyxl

from in_folder import InFolder, NOTICE

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLE = ROOT / "samples/genhe-2022.txt"
CLEAN, FAILED, USAGE, LOOK = 0, 1, 2, 3


def run(*arguments, cwd=None, stdin=b""):
    done = subprocess.run([FENJIE, *map(str, arguments)], cwd=cwd, input=stdin, capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode()


def content_of(folder):
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


class WithFiles(InFolder):
    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


class BadInput(WithFiles):
    """One sentence, exit 1, nothing written."""

    CONTENTS = [
        ("empty.txt", b"", "文件是空的（0 字节），请核对文件是否完整"),
        ("blanks.txt", b" \n\r\n\t\n", "文件里没有文字，请核对文件是否完整"),
        ("binary.txt", b"abc\0\1\2def", "不是文本文件（含有控制字符），请提供公文的 PDF 或文本"),
        ("encoding.txt", b"\x81\x20\xff\xff\x80",
         "文字编码无法识别（既不是 UTF-8，也不是 GB18030 或带标记的 UTF-16），请另存为 UTF-8 后重试"),
        ("word.docx", b"PK\x03\x04rest", "这是 Word、WPS 或压缩文件，暂不能直接读取，请另存为 PDF 或纯文本后重试"),
        ("story.txt", "从前有座山，山里有座庙。\n", "没有找到公文：没有标题、发文字号，也没有任务表格，请核对是不是给错了文件"),
        ("large.txt", "字".encode() * (100 * 1024 * 1024 // 3), "文本超过 16 MB，不像一份公文，请核对文件，或拆成几个文件后重试"),
        ("one-line.txt", "通知" .encode() * (20 * 1024 * 1024 // 6),
         "文本超过 16 MB，不像一份公文，请核对文件，或拆成几个文件后重试"),
    ]

    def expect(self, path, sentence):
        code, out, err = run("convert", path, "-o", self.folder / "results")
        self.assertEqual((code, out, err), (FAILED, b"", f"fenjie: {path}: {sentence}\n"))
        self.assertFalse((self.folder / "results").exists())

    def test_contents(self):
        for name, content, sentence in self.CONTENTS:
            with self.subTest(name):
                self.expect(self.file(name, content), sentence)

    def test_an_own_result_is_no_notice(self):
        """Doubts in Markdown became tasks, and CSV was taken for a printed workbook."""
        folder = self.folder / "results"
        self.assertIn(run("convert", SAMPLE, "-o", folder, "--format", "csv,md,ics,html", "--quiet")[0], (CLEAN, LOOK))
        for result in sorted(folder.iterdir()):
            code, _, err = run("convert", result, "-o", self.folder / "again")
            self.assertEqual((code, err), (FAILED, f"fenjie: {result}: 这是 fenjie 写的结果，不是公文，没有处理；"
                                                   "请给出公文的原件，改过的工作簿和 JSON 用 fenjie regenerate 读回\n"))

    def test_no_such_file(self):
        self.expect(self.folder / "none.txt", "没有这个文件，请核对路径和文件名")

    def test_folder_is_no_text(self):
        code, _, err = run("inspect", self.folder, "--stage", "pages")
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.folder}: 这是文件夹，请给出其中的文件\n"))

    def test_pipe_is_not_waited_for(self):
        os.mkfifo(self.folder / "pipe")
        self.expect(self.folder / "pipe", "这不是普通文件，管道的内容请用“-”从标准输入读入")

    def test_device(self):
        self.expect("/dev/zero", "这不是普通文件，管道的内容请用“-”从标准输入读入")

    def test_name_with_control_characters(self):
        code, _, err = run("convert", self.folder / "a\x1b[2J\nb.txt")
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.folder}/a?[2J?b.txt: 没有这个文件，请核对路径和文件名\n"))

    def test_others_are_still_converted(self):
        code, _, err = run("convert", self.folder / "none.txt", self.file("a.txt", NOTICE), "-o", self.folder / "results",
                           "--quiet")
        self.assertEqual(code, FAILED)
        self.assertEqual(err.count("\n"), 1)
        self.assertIn("a.json", content_of(self.folder / "results"))


class WrongUse(unittest.TestCase):
    CASES = [
        ([], "缺少命令"),
        (["convert"], "缺少 FILE"),
        (["melt"], "不认识“melt”"),
        (["convert", "a.txt", "--fast"], "不认识“--fast”"),
        (["convert", "a.txt", "--format", "pdf"], "--format 的值不对，应为 json|xlsx|csv|ics|md|html"),
        (["convert", "a.txt", "-o"], "--output 后面缺少值"),
        (["convert", "a.txt", "-o", "-"], "写到标准输出时只能有一个输入和一种格式，例如 --format json"),
        (["convert", "a.txt", "b.txt", "-o", "-", "--format", "json"],
         "写到标准输出时只能有一个输入和一种格式，例如 --format json"),
        (["inspect", "a.txt"], "缺少 --stage 或 --draw"),
        (["inspect", "a.pdf", "--draw", "1", "page.png"], "--draw 画的是 SVG，文件名要以 .svg 结尾，不能是“page.png”"),
        (["inspect", "a.txt", "--stage", "soup"],
         "--stage 的值不对，应为 pages|document|notices|tasks|checks"),
        (["convert", "a.txt", "--jobs", "0"], "--jobs 的值不对，应为 1..1024"),
        (["convert", "a.txt", "--warn-days", "-1"], "--warn-days 的值不对，应为 0..3650"),
        (["convert", "a.txt", "--max-memory", "-1"], "--max-memory 的值不对，应为不小于 0 的整数"),
        (["convert", "a.txt", "--report", "x.pdf"], "--report 的值不对，应为 FILE.json|FILE.xlsx"),
        (["convert", "a.txt", "--registry", ""], "--registry 的值是空的"),
        (["convert", "a.txt", "-o", ""], "--output 的值是空的"),
        (["convert", "a.txt", ""], "FILE 的值是空的"),
        (["convert", "a.txt", "--rules", ""], "--rules 的值是空的"),
        (["regenerate", "a.xlsx", "--from", ""], "--from 的值是空的"),
        (["registry", "learn", "a.txt", "-o", ""], "--output 的值是空的"),
        (["rules"], "缺少命令"),
        (["rules", "melt"], "不认识“melt”"),
    ]

    def test_one_sentence(self):
        for arguments, sentence in self.CASES:
            with self.subTest(" ".join(arguments)):
                self.assertEqual(run(*arguments), (USAGE, b"", f"fenjie: 用法不对：{sentence}（用法见 fenjie --help）\n"))

    def test_help_and_version(self):
        for arguments in (["--help"], ["convert", "--help"], ["inspect", "-h"], ["rules", "check", "--help"]):
            code, out, err = run(*arguments)
            self.assertEqual((code, err), (CLEAN, ""))
            self.assertIn("Usage", out.decode())
        code, out, err = run("--version")
        self.assertEqual((code, err), (CLEAN, ""))
        self.assertRegex(out.decode(), r"^fenjie \d+\.\d+\.\d+\n$")


class ClosedDescriptors(WithFiles):
    """Started without standard input, output or error, as daemons do: no file is taken for one of them."""

    def test_convert(self):
        path = self.file("a.txt", NOTICE)
        for closed in ((0,), (1,), (2,), (0, 1, 2)):
            for inputs in ([path], [path, self.file("b.txt", NOTICE)]):
                with self.subTest(f"{closed} {len(inputs)}"):
                    out = self.folder / "out"
                    done = subprocess.run([FENJIE, "convert", *inputs, "-o", out, "--format", "json"], timeout=120,
                                          preexec_fn=lambda: [os.close(number) for number in closed])
                    self.assertEqual(done.returncode, CLEAN)
                    self.assertEqual(json.loads((out / "a.json").read_text(encoding="utf-8"))["source"]["file"], "a.txt")
                    for result in out.iterdir():
                        result.unlink()

    def test_what_needs_them_is_an_error(self):
        path = self.file("a.txt", NOTICE)
        for closed, arguments in [(0, ["convert", "-", "-o", self.folder]), (0, ["worker"]),
                                  (1, ["convert", path, "-o", "-", "--format", "json"]), (1, ["schema"])]:
            with self.subTest(f"{closed} {arguments[0]}"):
                done = subprocess.run([FENJIE, *arguments], timeout=120, stderr=subprocess.PIPE,
                                      preexec_fn=lambda: os.close(closed))
                self.assertEqual((done.returncode, done.stderr.count(b"\n")), (FAILED, 1))


class OutputFolder(WithFiles):
    def test_unwritable_is_said_before_any_work(self):
        self.file("file", "kept")
        for folder, reason in [("file", "路径中有一段不是文件夹"), ("file/below", "路径中有一段不是文件夹")]:
            code, out, err = run("convert", SAMPLE, SAMPLE, "-o", self.folder / folder)
            self.assertEqual((code, out, err), (FAILED, b"", f"fenjie: {self.folder / folder}: 结果文件夹不能写入（{reason}）\n"))
        self.assertEqual(content_of(self.folder), {"file": b"kept"})

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_without_rights(self):
        (self.folder / "closed").mkdir(0o500)
        code, _, err = run("convert", SAMPLE, "-o", self.folder / "closed")
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.folder}/closed: 结果文件夹不能写入（没有权限）\n"))

    def test_existing_files_stay_when_one_result_cannot_be_written(self):
        self.file("genhe-2022.json", "old")
        (self.folder / "genhe-2022-2.xlsx").mkdir()
        code, _, err = run("convert", SAMPLE, "-o", self.folder)
        self.assertEqual((code, err), (FAILED, f"fenjie: {self.folder}/genhe-2022-2.xlsx: 结果写不进去（那里有一个同名的文件夹）\n"))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["genhe-2022-2.xlsx", "genhe-2022.json"])
        self.assertEqual((self.folder / "genhe-2022.json").read_text(), "old")

    def test_same_name_twice_is_refused(self):
        (self.folder / "x").mkdir()
        first, second = self.file("a.txt", NOTICE), self.file("x/a.txt", NOTICE)
        code, _, err = run("convert", first, second, "-o", self.folder / "results", "--quiet")
        self.assertEqual((code, err), (FAILED, f"fenjie: {second}: 结果 a.json 与 {first} 的结果同名，没有处理，请改名后重试\n"))

    def test_a_file_given_twice_is_converted_once_and_that_is_said(self):
        """Its own result was in the way (同名, exit 1)."""
        path = self.file("a.txt", NOTICE)
        other = path.parent / "." / "x" / ".." / "a.txt"
        for second in (path, other):
            code, _, err = run("convert", path, second, "-o", self.folder / "results", "--quiet", "--overwrite")
            self.assertEqual((code, err), (CLEAN, f"fenjie: {second}: 前面已经给过这个文件，只处理一次\n"))
            self.assertIn("a.json", content_of(self.folder / "results"))

    def test_an_input_is_never_replaced(self):
        source = self.file("notice.json", NOTICE)
        code, _, err = run("convert", source, "-o", self.folder)
        self.assertEqual((code, err), (FAILED, f"fenjie: {source}: 结果 notice.json 会覆盖输入文件，没有处理，请用 -o 换一个结果文件夹\n"))
        self.assertEqual(source.read_text(), NOTICE)

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([FENJIE, "convert", SAMPLE, "-o", "-", "--format", "json"], stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual((done.returncode, done.stderr.decode()), (FAILED, f"fenjie: {SAMPLE}: 标准输出写不进去（磁盘已满）\n"))


class Results(WithFiles):
    def schema(self):
        code, out, _ = run("schema")
        self.assertEqual(code, CLEAN)
        schema = json.loads(out)
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    def test_every_sample_validates(self):
        validator = self.schema()
        for sample in sorted((ROOT / "samples").iterdir()):
            if sample.suffix not in (".txt", ".tsv", ".pdf"):
                continue
            with self.subTest(sample.name):
                code, out, err = run("convert", sample, "-o", "-", "--format", "json", "--quiet")
                self.assertIn(code, (CLEAN, LOOK), err)
                result = json.loads(out)
                self.assertEqual([error.message for error in validator.iter_errors(result)], [])
                self.assertEqual(result["source"]["sha256"], hashlib.sha256(sample.read_bytes()).hexdigest())
                ledger = result["coverage"]
                rest = sum(len("".join(entry["text"].split())) for entry in ledger["remainder"])
                self.assertEqual(ledger["characters"], ledger["in_fields"] + ledger["furniture"] + rest)

    def test_same_bytes_in_same_bytes_out(self):
        (self.folder / "elsewhere").mkdir()
        run("convert", SAMPLE, "-o", self.folder / "one")
        run("convert", os.path.relpath(SAMPLE, self.folder), cwd=self.folder / "elsewhere" / "..", stdin=b"")
        run("convert", SAMPLE, cwd=self.folder / "elsewhere")
        one, two = content_of(self.folder / "one"), content_of(self.folder / "elsewhere")
        self.assertEqual(sorted(one), ["genhe-2022-1.xlsx", "genhe-2022-2.xlsx", "genhe-2022.json"])
        self.assertEqual(one, two)

    def test_workbooks_open(self):
        run("convert", SAMPLE, "-o", self.folder, "--format", "xlsx")
        self.assertEqual(sorted(content_of(self.folder)), ["genhe-2022-1.xlsx", "genhe-2022-2.xlsx"])
        for path in self.folder.iterdir():
            self.assertIn("分解表", openpyxl.load_workbook(path).sheetnames)

    def test_notice_without_tasks_is_a_success(self):
        code, _, err = run("convert", self.file("a.txt", NOTICE), "-o", self.folder / "results")
        self.assertEqual(code, CLEAN, err)
        self.assertEqual(sorted(content_of(self.folder / "results")), ["a.json"])
        self.assertRegex(err, r"^a\.txt：1 份公文，0 项任务，")
        self.assertIn("\n  提醒 notice/no-tasks：这份公文里没有找到工作任务，请核对是否确无任务分工。\n", err)
        self.assertIn("\n  提醒 没有读到任务，没有生成 Excel（.xlsx）\n", err)

    def test_standard_input_and_output(self):
        code, out, err = run("convert", "-", "-o", "-", "--format", "json", "--quiet", stdin=NOTICE.encode("gb18030"))
        self.assertEqual((code, err), (CLEAN, ""))
        self.assertEqual(json.loads(out)["source"]["file"], "stdin")

    def test_name_without_extension_and_in_an_old_encoding(self):
        code, out, _ = run("convert", self.file("通知.2024.终稿", NOTICE), "-o", self.folder / "results", "--quiet")
        self.assertEqual(code, CLEAN)
        self.assertEqual(sorted(content_of(self.folder / "results")), ["通知.2024.json"])
        old = os.path.join(os.fsencode(self.folder), "工作方案.txt".encode("gb18030"))
        with open(old, "wb") as file:
            file.write(NOTICE.encode())
        done = subprocess.run([os.fsencode(FENJIE), b"convert", old, b"-o", b"-", b"--format", b"json", b"--quiet"],
                              capture_output=True, timeout=60)
        self.assertEqual(json.loads(done.stdout)["source"]["file"], "工作方案.txt")

    def test_strict_makes_warnings_count(self):
        code, _, err = run("convert", SAMPLE, "-o", self.folder, "--format", "json")
        strict, _, _ = run("convert", SAMPLE, "-o", self.folder, "--format", "json", "--strict")
        self.assertRegex(err.splitlines()[0], r"^genhe-2022\.txt：2 份公文，\d+ 项任务，\d+ 条校核提示（")
        self.assertEqual(code, LOOK if "错误" in err.splitlines()[0] else CLEAN)
        self.assertEqual(strict, LOOK)

    def test_a_severity_has_one_word_everywhere(self):
        code, _, err = run("convert", ROOT / "samples/donghu-table.tsv", "-o", self.folder, "--format", "json,xlsx,md,html")
        made = json.loads((self.folder / "donghu-table.json").read_text("utf-8"))
        counts = {word: sum(d["severity"] == severity for d in made["diagnostics"])
                  for severity, word in (("error", "错误"), ("warning", "警告"), ("info", "提醒"))}
        self.assertTrue(counts["警告"] and counts["提醒"])
        self.assertIn("（" + " ".join(f"{count} {word}" for word, count in counts.items() if count) + "）", err)
        review = openpyxl.load_workbook(self.folder / "donghu-table.xlsx")["校核"]
        words = [row[0].value for row in review.iter_rows(min_row=2)]
        self.assertEqual({word: words.count(word) for word in counts}, counts)
        for name, mark in (("donghu-table.md", "**{}**"), ("donghu-table.html", ">{}</span>")):
            text = (self.folder / name).read_text("utf-8")
            self.assertEqual({word: len(re.findall(rf"{word}(?=</span>|\*\*|：)", text)) for word in counts}, counts, name)

    def test_a_calendar_without_a_day_is_said_to_be_left_out(self):
        notice = self.file("a.tsv", "附件\n\n2024年重点工作任务分解表\n序号\t工作任务\t责任单位\n1\t修路。\t县交通局\n2\t修桥。\t县住建局\n".encode())
        said = "  提醒 没有哪项时限或报送时间能定到日期，没有生成日历（.ics）"
        code, _, err = run("convert", notice, "-o", self.folder, "--format", "json,ics")
        self.assertEqual((code, err.splitlines()[1:]), (CLEAN, [said]))
        code, _, err = run("regenerate", self.folder / "a.json", "-o", self.folder, "--format", "ics")
        self.assertEqual((code, err.splitlines()[1:]), (CLEAN, [said]))
        self.assertFalse((self.folder / "a.ics").exists())

    def test_no_place_or_time_in_the_results(self):
        run("convert", SAMPLE, "-o", self.folder)
        for name, content in content_of(self.folder).items():
            self.assertNotIn(os.fsencode(self.folder), content, name)
            self.assertNotIn(str(ROOT).encode(), content, name)


class Inspect(WithFiles):
    def test_every_stage_is_json(self):
        for stage in ("pages", "document", "notices", "tasks", "checks"):
            with self.subTest(stage):
                code, out, err = run("inspect", SAMPLE, "--stage", stage)
                self.assertEqual((code, err), (CLEAN, ""))
                json.loads(out)

    def test_limits_hold_as_for_convert(self):
        # Two sizes: what takes a second when built for release must not take a minute under sanitizers.
        for limit, amount, copies, said in (("--max-cpu-seconds", 1, 60, "超过了 1 秒的处理器时间限制"),
                                            ("--max-output", 1, 5, "结果超过了 1 MB 的大小限制")):
            with self.subTest(limit):
                many = self.file("many.txt", SAMPLE.read_bytes() * copies)
                code, out, err = run("inspect", many, "--stage", "tasks", limit, amount)
                self.assertEqual((code, out), (FAILED, b""))
                self.assertIn(said, err)

    def test_bad_input(self):
        path = self.file("empty.txt", b"")
        self.assertEqual(run("inspect", path, "--stage", "pages"),
                         (FAILED, b"", f"fenjie: {path}: 文件是空的（0 字节），请核对文件是否完整\n"))


class Rules(WithFiles):
    def test_built_in_rules_hold(self):
        code, out, err = run("rules", "check")
        self.assertEqual((code, err), (CLEAN, ""))
        self.assertRegex(out.decode(), r"^规则没有问题：\d+ 个文件，\d+ 条规则，\d+ 个例子，\d+ 个词\n$")

    def test_a_broken_rule_file_is_shown_with_line_and_caret(self):
        path = self.file("deadline.toml", '[[rule]]\nid = "deadline.x"\nwhy = "x"\npattern = "(a"\n'
                                          'match = [ { text = "a" } ]\nreject = [ "b" ]\n')
        for arguments, expected in ((["rules", "check", self.folder], FAILED),
                                    (["convert", SAMPLE, "--rules", self.folder, "-o", self.folder / "out"], USAGE)):
            code, out, err = run(*arguments)
            self.assertEqual((code, out), (expected, b""))
            self.assertRegex(err, rf"^fenjie: {path}:4: .+\n.*pattern = .+\n +\^")
        self.assertFalse((self.folder / "out").exists())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
