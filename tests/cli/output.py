#!/usr/bin/env python3
"""output/ holds what the sample gives, byte for byte.

usage: output.py FENJIE SOURCE_DIR [--rewrite]     --rewrite puts the new result there (then it fails, so that nobody
                                                   leaves it switched on): read `git diff` before you commit it
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

FENJIE, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([FENJIE, "convert", str(ROOT / "samples/genhe-2022.txt"), "-o", folder, "--quiet"], check=True)
    made = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
    kept = {path.name: path.read_bytes() for path in (ROOT / "output").iterdir() if path.suffix != ".png"}
    different = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
    for name in different:
        print(f"output/{name}: differs from what the program gives")
    if "--rewrite" in sys.argv:
        for path in pathlib.Path(folder).iterdir():
            shutil.copy(path, ROOT / "output")
        sys.exit("rewritten: read `git diff output`")
sys.exit(1 if different else 0)
