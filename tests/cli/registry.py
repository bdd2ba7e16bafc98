#!/usr/bin/env python3
"""Registries through the real program: learn one, use it, expand collectives, break one.

usage: registry.py FENJIE SOURCE_DIR
"""
import json
import pathlib
import subprocess
import sys
import unittest

import jsonschema

from in_folder import InFolder

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLE = ROOT / "samples/genhe-2022.txt"
SCHEMA = json.loads(subprocess.run([FENJIE, "schema"], capture_output=True, check=True).stdout)


def run(*arguments):
    done = subprocess.run([FENJIE, *map(str, arguments)], capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Registries(InFolder):
    def setUp(self):
        super().setUp()
        self.registry = self.folder / "registry.toml"

    def converted(self, *options):
        code, out, err = run("convert", SAMPLE, "-o", "-", "--format", "json", *options)
        self.assertIn(code, (0, 3), err)
        result = json.loads(out)
        jsonschema.validate(result, SCHEMA)
        return result

    def learn(self):
        self.assertEqual(run("registry", "learn", SAMPLE, "-o", self.registry)[0], 0)
        return self.registry.read_text(encoding="utf-8")

    def test_learned_registry_knows_its_notice(self):
        text = self.learn()
        self.assertIn("# 见 genhe-2022.txt 第 ", text)
        self.assertEqual(run("registry", "learn", SAMPLE)[1], text)
        with_it, without = self.converted("--registry", self.registry), self.converted()
        self.assertLessEqual(len(with_it["diagnostics"]), len(without["diagnostics"]))
        for notice in with_it["notices"]:
            for task in notice["tasks"]:
                for unit in task["units"]:
                    self.assertTrue("id" in unit or unit.get("collective"), unit)
                for person in task.get("persons", []) + task.get("leaders", []):
                    self.assertTrue("id" in person or person.get("collective"), person)

    def test_edited_registry_is_not_overwritten(self):
        self.registry.write_text("# mine\n")
        code, _, err = run("registry", "learn", SAMPLE, "-o", self.registry)
        self.assertEqual((code, err), (1, f"fenjie: {self.registry}: 文件已经存在，可能有人工修改的内容，没有覆盖；请用 -o 换一个文件名\n"))
        self.assertEqual(self.registry.read_text(), "# mine\n")

    def test_nothing_read_leaves_nothing(self):
        """A registry without a name was left behind, and then stood in the way."""
        empty = self.folder / "empty.txt"
        empty.write_text("")
        self.assertEqual(run("registry", "learn", empty, "-o", self.registry)[0], 1)
        self.assertFalse(self.registry.exists())

    def test_collectives_are_expanded_on_request(self):
        text = self.learn()
        unit = text[text.index('id = "u-') + 6:][:12]
        self.registry.write_text(text.replace('name = "各乡镇办"\nmembers = []', f'name = "各乡镇办"\nmembers = ["{unit}"]'))
        members = lambda result: [unit["members"] for notice in result["notices"] for task in notice["tasks"]
                                  for unit in task["units"] if "members" in unit]
        self.assertEqual(members(self.converted("--registry", self.registry)), [])
        expanded = self.converted("--registry", self.registry, "--expand")
        self.assertTrue(members(expanded))
        self.assertTrue(all(one[0]["id"] == unit for one in members(expanded)))
        self.assertIn("names/unexpanded-collective", {doubt["code"] for doubt in expanded["diagnostics"]})
        kept = self.folder / "genhe.json"
        kept.write_text(json.dumps(expanded, ensure_ascii=False))
        code, out, err = run("regenerate", kept, "-o", "-", "--format", "json")
        self.assertEqual((members(json.loads(out)), code in (0, 3)), (members(expanded), True), err)

    def test_broken_registry(self):
        self.registry.write_text('[[unit]]\nid = "a"\n')
        for command in (["convert", SAMPLE, "-o", self.folder], ["inspect", SAMPLE, "--stage", "tasks"]):
            code, _, err = run(*command, "--registry", self.registry)
            self.assertEqual((code, err.splitlines()[0]), (2, f"fenjie: {self.registry}:1: 缺少“name”"))
        code, _, err = run("convert", SAMPLE, "--registry", self.folder / "none.toml")
        self.assertEqual(code, 2, err)
        self.assertEqual(err.count("\n"), 1, err)
        self.assertEqual(run("convert", SAMPLE, "--expand")[0], 2)


unittest.main(argv=sys.argv[:1])
