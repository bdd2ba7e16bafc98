#!/usr/bin/env python3
"""fenjie rules try, and the worked example of rules/README.md, run as it stands there.

usage: rules_try.py FENJIE SOURCE_DIR
"""
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
NOTICE = """临江市人民政府办公室
关于做好重点工作的通知
临政办发〔2024〕3号 2024年3月1日
各乡镇人民政府，市直各部门：
一、加强值守
建设防汛通道。5月上半月前完成。（责任单位：市水利局）
"""


def run(*arguments, cwd=None):
    done = subprocess.run([FENJIE, *arguments], cwd=cwd, capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def edit(folder, diff):
    """A diff of the README: the line's beginning after - becomes the lines after +."""
    name, old, *new = diff.splitlines()
    path = folder / name.removeprefix("--- ")
    text, old, new = path.read_text(encoding="utf-8"), old[1:], "\n".join(line[1:] for line in new)
    assert text.count("\n" + old) == 1, old
    path.write_text(text.replace("\n" + old, "\n" + new), encoding="utf-8")


def any_line(text):
    """The line of a file moves with every rule that is put in front of it."""
    return re.sub(r"(?<=\.toml:)\d+", "N", text)


class RulesTry(unittest.TestCase):
    maxDiff = None

    def test_text_of_another_encoding(self):
        self.assertEqual(run("rules", "try", "乡镇".encode("gb18030")), run("rules", "try", "乡镇"))
        for broken in (b"\xe5", b"\xe5\xff", b"\xff\xe9"):  # was read past its end
            code, out, err = run("rules", "try", broken)
            self.assertEqual((code, out, err.count("\n")), (1, "", 1), err)

    def test_worked_example(self):
        section = (ROOT / "rules/README.md").read_text(encoding="utf-8")
        section = section[section.index("### A rule added"):section.index("Order is precedence")]
        blocks = re.findall(r"```(console|diff)\n(.*?)```", section, re.S)
        self.assertEqual([kind for kind, _ in blocks], ["console", "console", "diff", "console", "diff", "diff", "console"])
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            shutil.copytree(ROOT / "rules", folder / "my-rules")
            for kind, text in blocks:
                if kind == "diff":
                    edit(folder, text)
                    continue
                for command in text.split("$ fenjie ")[1:]:
                    line, _, expected = command.partition("\n")
                    _, out, err = run(*shlex.split(line), cwd=folder)
                    self.assertIn(any_line(expected.strip()), any_line(out + err), line)
            notice = folder / "notice.txt"
            notice.write_text(NOTICE)
            for options, due in (((), None), (("--rules", "my-rules"), "2024-05-15")):
                _, out, err = run("convert", notice, "-o", "-", "--format", "json", *options, cwd=folder)
                task = json.loads(out)["notices"][0]["tasks"][0]
                self.assertEqual(task.get("deadline", {}).get("due"), due, err)

    def test_says_first_how_many_match(self):
        """It printed some fifty lines for a short text, each value on a line of its own, in the order of the files."""
        lines = run("rules", "try", "5月上旬前")[1].splitlines()
        self.assertRegex(lines[0], r"^整段匹配 \d+ 条，从开头匹配 \d+ 条，匹配其中一部分 \d+ 条；词表 0 个$")
        self.assertEqual(lines[1], "整段匹配：")
        self.assertIn("  deadline.before-month：“5月上旬前”，month = 5月，part = 上旬，text = 5月上旬前，kind = by（规则写定）", lines)

    def test_each_command_has_its_own_example(self):
        for command in (("convert",), ("regenerate",), ("inspect",), ("schema",), ("rules",), ("rules", "check"), ("rules", "try"), ("registry", "learn")):
            example = run(*command, "--help")[1].rstrip().splitlines()[-1]
            self.assertTrue(example.startswith("Example: fenjie " + " ".join(command)), example)

    def test_terms_and_places(self):
        code, out, _ = run("rules", "try", "发改委")
        self.assertEqual((code, "词表：\n  unit-abbreviations.tsv 里有“发改委”：发展和改革委员会\n" in out), (0, True), out)
        self.assertIn("\n匹配其中一部分：\n", run("rules", "try", "项目建设要求于2024年6月底前完成任务")[1])
        self.assertEqual(run("rules", "try")[0], 2)
        self.assertEqual(run("rules", "try", "x", "--rules", "/nowhere")[0], 2)


unittest.main(argv=sys.argv[:1])
