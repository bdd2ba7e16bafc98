#!/usr/bin/env python3
"""The installed program stands alone: rules, PDF module, manual page and completion are found where they were put.

usage: install.py CMAKE BUILD_DIR SOURCE_DIR
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

CMAKE, BUILD, ROOT = sys.argv[1], *map(pathlib.Path, sys.argv[2:4])


def output(*command, **options):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, timeout=120, **options).stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.held = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.held.name) / "usr"
        output(CMAKE, "--install", BUILD, "--prefix", cls.prefix)
        cls.fenjie = cls.prefix / "bin/fenjie"
        cls.share = cls.prefix / "share"

    @classmethod
    def tearDownClass(cls):
        cls.held.cleanup()

    def test_sample_gives_what_output_holds(self):
        folder = pathlib.Path(self.held.name) / "out"
        done = subprocess.run([self.fenjie, "convert", ROOT / "samples/genhe-2022.txt", "-o", folder, "--quiet"], timeout=120)
        self.assertIn(done.returncode, (0, 3))
        for path in folder.iterdir():
            self.assertEqual(path.read_bytes(), (ROOT / "output" / path.name).read_bytes())

    def test_pdf(self):
        self.assertIn("pages", output(self.fenjie, "inspect", ROOT / "samples/b-calc-table.pdf", "--stage", "notices"))

    def test_pdf_module_is_looked_for_beside_the_program_only(self):
        lonely = pathlib.Path(self.held.name) / "fenjie"
        lonely.write_bytes(self.fenjie.read_bytes())
        lonely.chmod(0o755)
        done = subprocess.run([lonely, "inspect", ROOT / "samples/b-calc-table.pdf", "--stage", "notices"], timeout=120,
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn("libfenjie_pdf.so", done.stderr)

    def test_rules_to_begin_with(self):
        self.assertEqual(output(self.fenjie, "rules", "check", self.share / "fenjie/rules"), output(self.fenjie, "rules", "check"))

    def test_manual_page_has_every_command_and_option(self):
        page = (self.share / "man/man1/fenjie.1").read_text(encoding="utf-8").replace("\\-", "-")
        commands = re.findall(r"^\.SS fenjie (.*)$", page, re.M)
        self.assertEqual(commands, ["convert", "regenerate", "worker", "inspect", "rules check", "rules try",
                                    "registry learn", "schema"])
        for command in commands:
            for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", output(self.fenjie, *command.split(), "--help").split("Each line")[0]):
                self.assertIn(option, page)

    def complete(self, *line):
        script = f'source {self.share}/bash-completion/completions/fenjie; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fenjie; ' \
                 'printf "%s\\n" "${COMPREPLY[@]}"'
        return output("bash", "-c", script, "bash", *line, cwd=ROOT).split("\n")[:-1]

    def test_bash_completion(self):
        for line, proposed in [(["fenjie", "con"], ["convert"]),
                               (["fenjie", "--ver"], ["--version"]),
                               (["fenjie", "convert", "--lay"], ["--layout"]),
                               (["fenjie", "convert", "--layout", "s"], ["standard"]),
                               (["fenjie", "worker", "--format", "j"], ["json"]),
                               (["fenjie", "convert", "-o", "sam"], ["samples"]),
                               (["fenjie", "convert", "samples/beihe"], ["samples/beihe-narrative.txt"]),
                               (["fenjie", "rules", "che"], ["check"])]:
            with self.subTest(" ".join(line)):
                self.assertEqual(self.complete(*line), proposed)

    def test_fish_and_zsh_completion_know_the_commands(self):
        for path in ("zsh/vendor-completions/_fenjie", "fish/vendor_completions.d/fenjie.fish"):
            text = (self.share / path).read_text(encoding="utf-8")
            for word in ("convert", "regenerate", "worker", "inspect", "rules", "schema", "max-memory", "standard"):
                self.assertIn(word, text)


unittest.main(argv=sys.argv[:1])
