#!/usr/bin/env python3
"""fenjie regenerate: fenjie's own results come back unchanged, and what is not fenjie's is refused in one sentence.

usage: regenerate.py FENJIE SOURCE_DIR
"""
import json
import pathlib
import subprocess
import sys
import unittest

from in_folder import InFolder

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
FAILED, LOOK = 1, 3


def run(*arguments, stdin=b""):
    done = subprocess.run([FENJIE, *map(str, arguments)], input=stdin, capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode()


class UneditedJson(InFolder):
    def test_gives_the_same_files_byte_for_byte(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                first, second = self.folder / sample.name / "first", self.folder / sample.name / "second"
                run("convert", sample, "-o", first, "--quiet")
                code, _, err = run("regenerate", first / (sample.stem + ".json"), "-o", second, "--quiet")
                self.assertIn(code, (0, LOOK), err)
                self.assertEqual({path.name: path.read_bytes() for path in first.iterdir()},
                                 {path.name: path.read_bytes() for path in second.iterdir()})

    def test_from_standard_input(self):
        _, made, _ = run("convert", ROOT / "samples/linjiang-table.tsv", "-o", "-", "--format", "json", "--quiet")
        code, again, err = run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)
        self.assertEqual((code, again, err), (0, made, ""))


class ChangedJson(InFolder):
    def setUp(self):
        super().setUp()
        _, made, _ = run("convert", ROOT / "samples/linjiang-table.tsv", "-o", "-", "--format", "json", "--quiet")
        self.made = json.loads(made)

    def again(self, content):
        path = self.folder / "x.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return run("regenerate", path, "-o", "-", "--format", "json", "--quiet"), path

    def test_a_value_changed_by_hand_is_kept_and_loses_its_evidence(self):
        unit = self.made["notices"][0]["tasks"][0]["units"][0]
        unit["name"] = "市林业局"
        del unit["printed"]
        (code, out, err), _ = self.again(self.made)
        self.assertIn(code, (0, LOOK), err)
        task = json.loads(out)["notices"][0]["tasks"][0]
        self.assertEqual(task["units"][0], unit)
        self.assertNotIn("source", task["evidence"]["units[0]"])

    def refused(self, content, sentence):
        (code, out, err), path = self.again(content)
        self.assertEqual((code, out, err), (FAILED, b"", f"fenjie: {path}: {sentence}\n"))

    def test_not_json(self):
        self.refused(b'{"schema_version": 1,\n "generator": {', "不是完整的 JSON（第 2 行读不下去），请核对文件是否完整")
        self.refused(b"\xff\xfe{}", "不是完整的 JSON（第 1 行读不下去），请核对文件是否完整")

    def test_not_ours(self):
        for content in ({}, [], {"generator": {"name": "other"}}, {"generator": "fenjie"}):
            self.refused(content, "这不是 fenjie 写的 JSON，请给出 convert 的结果（JSON 或 Excel 文件）")

    def test_another_version(self):
        self.made["schema_version"] = 2
        self.refused(self.made, "JSON 的版本是 2，这里只认识版本 1，请用写出它的 fenjie 处理")

    def test_what_is_wrong_is_named(self):
        tail = "，请核对，或用 convert 重新转换原文件"

        def changed(change):
            copy = json.loads(json.dumps(self.made))
            change(copy, copy["notices"][0]["tasks"][0])
            return copy
        cases = [
            (lambda file, task: task.update(text=5), "JSON 里 notices[0].tasks[0].text 应是文字"),
            (lambda file, task: task.update(txet="x"), "JSON 里 notices[0].tasks[0] 有不认识的项 txet"),
            (lambda file, task: task.pop("id"), "JSON 里 notices[0].tasks[0] 缺少 id"),
            (lambda file, task: task["units"][0].update(role="boss"),
             "JSON 里 notices[0].tasks[0].units[0].role 不是单位的角色（lead、responsible、support、guide）"),
            (lambda file, task: task["units"][0].update(person="没有这人"),
             "JSON 里 notices[0].tasks[0].units[0].person 不在这项任务的 persons 里"),
            (lambda file, task: task["source"][0].update(span=[5, 1 << 40]),
             "JSON 里 notices[0].tasks[0].source[0].span 不是原文里的位置"),
            (lambda file, task: task.update(number=-1), "JSON 里 notices[0].tasks[0].number 应是不小于 0 的整数"),
            (lambda file, task: file["source"].pop("text"), "JSON 里 source 缺少 text"),
            (lambda file, task: file.pop("notices"), "JSON 里缺少 notices"),
            (lambda file, task: file["notices"][0]["table"]["grid"]["cells"][0].update(row=10000),
             "JSON 里 notices[0].table.grid.cells[0] 不在表格里"),
        ]
        for change, sentence in cases:
            with self.subTest(sentence):
                self.refused(changed(change), sentence + tail)

    def test_deep_nesting_is_refused(self):
        self.refused(b'{"generator":' * 100000, "不是完整的 JSON（第 1 行读不下去），请核对文件是否完整")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
