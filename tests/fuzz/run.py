#!/usr/bin/env python3
"""Runs the fuzz targets: each a fixed number of times from a fixed seed (--short), or for some time (--seconds N).

usage: run.py FENJIE_FUZZ SOURCE_DIR [--short | --seconds N] [--corpus DIR] [TARGET...]

The seeds are made of samples/, rules/ and tests/, or drawn here; `shuffled` is `whole` on notices put together by lot from
the rules' own examples, as each may stand beside each. With --corpus, what was found new is kept in DIR.
Exit 1 when a target ends in another way than it should; the input that did it stays in the current folder.
"""
import argparse
import concurrent.futures
import io
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile

# Runs of --short: some seconds each. `pdf` goes through Poppler, `whole` through all stages.
RUNS = {"text": 20000, "pdf": 1500, "lines": 3000, "pages": 3000, "rules": 10000, "matching": 3000, "whole": 500,
        "shuffled": 1000, "requests": 20000, "returned": 3000, "workbook": 1000}
LONGEST = {"pdf": 20000, "returned": 20000, "rules": 4000, "requests": 4000, "workbook": 40000}
DICTIONARY = {"pdf": "pdf", "rules": "rules", "requests": "json", "returned": "json", "workbook": "workbook"}  # else: notice
HARNESS = {"shuffled": "whole"}  # else the target's own name
NOT_SHORT = {"shuffled"}  # run for some time, or by name
SHORTEST_USE = 2000  # seeds are cut to pieces of this many bytes for targets that read text


def pieces(content, size):
    """A text in pieces, cut at line ends."""
    while content:
        cut = content.rfind(b"\n", 0, size) + 1 if len(content) > size else len(content)
        cut = cut or size
        yield content[:cut]
        content = content[cut:]


def examples(root):
    """What the rules' own examples say, matched and rejected."""
    for path in sorted((root / "rules").glob("*.toml")):
        for rule in tomllib.loads(path.read_text(encoding="utf-8")).get("rule", []):
            for example in rule.get("match", []) + rule.get("reject", []):
                yield example["text"] if isinstance(example, dict) else example


def shuffled_notices(root, count):
    """Clauses one behind the other, with the marks, numbers and brackets of notices."""
    draw = random.Random(1)
    clauses = list(examples(root))
    marks = ["，"] * 4 + ["、", "；", "。", "。\n", "\n", "：", "。（", "）\n", "\t"]
    labels = [""] * 6 + ["一、", "（一）", "1．", "（1）", "①", "第一条 ", "责任单位：", "附件1\n", "2.1 "]
    for _ in range(count):
        text = "某市人民政府办公室关于印发2025年重点工作分解方案的通知\n各县区人民政府：\n一、重点任务\n"
        while len(text) < SHORTEST_USE // 3:
            text += draw.choice(labels) + draw.choice(clauses) + draw.choice(marks)
        yield (text + "\n某市人民政府办公室\n2025年3月1日\n").encode()


def drawn_table():
    """For `pages`: a table of three columns, ruled."""
    out = bytearray()
    for row in range(5):
        out += bytes([1, 20, 20 + row * 10, 120, 32, 0])
        for column in range(3):
            out += bytes([3, 22 + column * 40, 22 + row * 10, 80, 4 + row + column, 3])
    for column in range(4):
        out += bytes([2, 20 + column * 40, 20, 60, 32, 0])
    return bytes(out)


def drawn_pdf(content, entries="", resources=""):
    """A page with this content stream; font /F1 takes UTF-16."""
    def stream(entries, text):
        return "<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(text), text)
    font = "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>"
    codes = "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <FFFF> <0020> endbfrange"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X1 8 0 R>>"
               + resources + ">>" + entries + ">>",
               stream("", content),
               "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>", font,
               stream("", codes), stream("/Type/XObject/Subtype/Form/BBox[0 0 99 99]", "0 0 50 50 re f")]
    out, table = "%PDF-1.5\n", "xref\n0 9\n0000000000 65535 f \n"
    for number, body in enumerate(objects, 1):
        table += "%010d 00000 n \n" % len(out)
        out += "%d 0 obj%s endobj\n" % (number, body)
    return (out + table + "trailer<</Root 1 0 R/Size 9>>startxref\n%d\n%%%%EOF\n" % len(out)).encode()


def drawn_pdfs():
    title = "BT /F1 10 Tf 20 180 Td <51734E8E9632> Tj ET "
    grid = "".join("20 %d m 200 %d l S %d 20 m %d 110 l S " % (20 + 30 * i, 20 + 30 * i, 20 + 60 * i, 20 + 60 * i) for i in range(4))
    cells = "".join("BT /F1 8 Tf %d %d Td <%04X6CBB5C40> Tj ET " % (24 + 60 * x, 30 + 30 * y, 0x4E00 + x + 3 * y)
                    for x in range(3) for y in range(3))
    yield drawn_pdf(title + grid + cells)
    yield drawn_pdf(title + grid + cells, "/Rotate 90")
    yield drawn_pdf("q 2 0 0 2 0 0 cm /X1 Do Q 0 0 9 9 re W n /Span<</ActualText<FEFF4E00>>>BDC " + title + "EMC 3 Tr " + title)
    yield drawn_pdf("BI/W 1/H 1/BPC 8/CS/G ID x EI [<4E00> -200 <4E8C>] TJ 0.5 w 10 10 m 20 20 30 10 40 10 c S")
    yield drawn_pdf("/Pattern cs /P1 scn 0 0 99 99 re f", "", "/Pattern<</P1<</PatternType 2/Shading<</ShadingType 2/ColorSpace"
                    "/DeviceGray/Coords[0 0 9 9]/Function<</FunctionType 2/Domain[0 1]/N 1>>>>>>>>")


def workbooks(program):
    """One as it was sent out; its parts that are read, each to be changed alone; and the parts as other programs write them."""
    sent = subprocess.run([program], env={**os.environ, "FENJIE_FUZZ": "print-workbook"}, capture_output=True, check=True).stdout
    yield sent
    with zipfile.ZipFile(io.BytesIO(sent)) as package:
        parts = {name: package.read(name) for name in package.namelist()
                 if not re.search("theme|docProps|Content_Types|drawing|comments|sheet[456].xml|sheet1.xml.rels", name)}
    def joined(parts):
        return b"".join(b"@@%s\n%s" % (name.encode(), content) for name, content in parts.items())
    yield joined(parts)
    strings = parts["xl/sharedStrings.xml"]
    table = {name: content for name, content in parts.items() if b"<sheetData" in content}
    for was, now in [("6月底前".encode(), "7月底前".encode()), ("张华".encode(), "李明、王芳".encode()), (b"</si>", b"<rPh/></si>")]:
        yield joined({**parts, "xl/sharedStrings.xml": strings.replace(was, now)})
    for name, content in table.items():
        rows = re.findall(rb"<row .*?</row>", content, re.S)
        for row in rows[1:4]:
            yield joined({**parts, name: content.replace(row, b"")})
        inline = re.sub(rb't="s"><v>\d+</v>', b't="inlineStr"><is><r><t>x</t></r></is>', content)
        yield joined({**parts, name: inline})
        yield joined({**parts, name: re.sub(rb' r="[A-Z]*\d+"', b"", content)})


def seeds(target, root, program):
    for path in sorted((root / "tests/fuzz/findings" / target).glob("*")):
        yield path.read_bytes()
    samples = root / "samples"
    if target in ("text", "lines", "matching", "whole"):
        for path in sorted([*samples.glob("*.txt"), *samples.glob("*.tsv"), *(root / "tests/data").glob("*")]):
            yield from list(pieces(path.read_bytes(), SHORTEST_USE))[:12]
    elif target == "shuffled":
        yield from shuffled_notices(root, RUNS[target] // 2)
    elif target == "pdf":
        yield from drawn_pdfs()
    elif target == "pages":
        yield drawn_table()
    elif target == "rules":
        shared = (root / "rules/fragments.toml").read_bytes()
        for path in sorted((root / "rules").glob("*.t*")):
            content = path.read_bytes()
            if len(content) < LONGEST[target]:
                yield content
                yield shared + b"\0" + content
    elif target == "requests":
        table = (root / "tests/cli/worker.py").read_text(encoding="utf-8")
        for line in re.findall(r"\(b'(\{.*?\})'", table):
            yield line.encode() + b"\n"
    elif target == "workbook":
        yield from workbooks(program)
    elif target == "returned":
        for path in sorted((root / "tests/golden").glob("*.checks.json")):
            if path.stat().st_size < LONGEST[target]:
                yield path.read_bytes()


def run(target, options, corpus):
    seed_folder = pathlib.Path(tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    for number, content in enumerate(seeds(target, options.root, options.program)):
        (seed_folder / f"{number:04}").write_bytes(content)
    command = [options.program, corpus, seed_folder, f"-dict={options.root / 'tests/fuzz' / (DICTIONARY.get(target, 'notice') + '.dict')}",
               f"-max_len={LONGEST.get(target, SHORTEST_USE)}", "-timeout=20", "-rss_limit_mb=2048", "-verbosity=0",
               "-print_final_stats=1", f"-artifact_prefix=finding-{target}-", "-use_value_profile=0"]
    command += [f"-max_total_time={options.seconds}"] if options.seconds else [f"-runs={RUNS[target]}", "-seed=1"]
    began = time.monotonic()
    done = subprocess.run(list(map(str, command)), env={**os.environ, "FENJIE_FUZZ": HARNESS.get(target, target)}, capture_output=True)
    said = done.stderr.decode(errors="replace")
    count = re.search(r"number_of_executed_units: (\d+)", said)
    new = re.search(r"new_units_added: *(\d+)", said)
    print(f"{target:10} {count.group(1) if count else '?':>9} runs {new.group(1) if new else '?':>6} new {time.monotonic() - began:7.0f} s  "
          f"{'ends as it should' if done.returncode == 0 else 'FOUND SOMETHING'}", flush=True)
    if done.returncode != 0:
        print(said[-6000:], flush=True)
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seconds", type=int, default=0)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("targets", nargs="*")
    options = parser.parse_intermixed_args()
    options.program = options.program.resolve()


    def run_target(target):
        corpus = (options.corpus or pathlib.Path(tempfile.mkdtemp())) / target
        corpus.mkdir(parents=True, exist_ok=True)
        return run(target, options, corpus)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() if options.short else 1) as pool:
        sys.exit(0 if all(list(pool.map(run_target, options.targets or [target for target in RUNS if not (options.short and target in NOT_SHORT)]))) else 1)


main()
