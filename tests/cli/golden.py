#!/usr/bin/env python3
"""One golden per stage and small sample, so that a difference shows which stage moved.

usage: golden.py FENJIE SOURCE_DIR [--rewrite]     --rewrite replaces the goldens (then it fails, so that nobody leaves
                                                   it switched on): read `git diff tests/golden` before you commit it
"""
import difflib
import pathlib
import re
import subprocess
import sys

FENJIE, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
STAGES = ["document", "notices", "checks"]
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir()
                 if path.suffix in (".txt", ".tsv") and not path.name.startswith("genhe"))

failed = False
for sample in SAMPLES:
    for stage in STAGES:
        golden = ROOT / "tests/golden" / f"{sample.stem}.{stage}.json"
        made = subprocess.run([FENJIE, "inspect", str(sample), "--stage", stage], stdout=subprocess.PIPE).stdout.decode()
        made = re.sub(r'("rules_digest": )"[0-9a-f]+"', r'\1"..."', made)  # it changes with every rule
        kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if made == kept:
            continue
        failed = True
        if "--rewrite" in sys.argv:
            golden.write_text(made, encoding="utf-8")
            continue
        print(f"{sample.name}: stage {stage} differs")
        sys.stdout.writelines(list(difflib.unified_diff(kept.splitlines(True), made.splitlines(True), "golden", "now", n=1))[:40])
sys.exit("rewritten: read `git diff tests/golden`" if "--rewrite" in sys.argv else failed)
