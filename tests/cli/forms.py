#!/usr/bin/env python3
"""Every form of one notice gives the same tasks: the text sample, pdftotext's dumps of each PDF, a TSV paste, other
encodings. The truth (tests/data/*.tsv) was taken from the print by a script of its own.

usage: forms.py FENJIE SOURCE_DIR [FORM...]     prints a line a form; exit 1 when a row is lost or silently wrong
"""
import json
import pathlib
import subprocess
import sys
import tempfile

FENJIE, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
TABLE_KEYS = ["number", "section", "group", "text", "leaders", "units", "persons", "requirement"]
PLAN_KEYS = ["number", "text", "units"]

# Dumps that print a table's columns out of order: which row a name stood in is partly lost. Every row that is not
# right must carry a diagnostic; the figure is the least number of right rows.
SCATTERED = {"a-writer-genhe-2022-6.pdf plain": 50, "b-calc-table.pdf plain": 28, "c-chromium-table.pdf plain": 40,
             "b-calc-table.pdf -raw": 97}


def truth(name, keys):
    rows = []
    for line in (ROOT / "tests/data" / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            rows.append(dict(zip(keys, line.split("\t"))))
    return rows


def row_of(task, keys):
    def names(key):
        return "、".join(entry["name"] for entry in task.get(key, []))

    row = {"number": str(task.get("number", "")), "section": task.get("section", ""), "group": task.get("group", ""),
           "text": task["text"], "leaders": names("leaders"), "persons": names("persons"),
           "units": names("units"), "requirement": task.get("requirement", "")}
    return {key: row[key] for key in keys}


def convert(data, suffix, folder):
    path = folder / ("form" + suffix)
    path.write_bytes(data)
    done = subprocess.run([FENJIE, "convert", str(path), "-o", str(folder), "--format", "json", "--quiet"], capture_output=True)
    if done.returncode not in (0, 3):
        return None, done.stderr.decode(errors="replace").strip()
    return json.loads((folder / "form.json").read_text(encoding="utf-8")), ""


def compare(result, rows, keys, plan):
    """Counts rows that are right, wrong with a diagnostic at the task (or a notice-wide one), and silently wrong."""
    tasks = [task for notice in result["notices"] for task in notice["tasks"]]
    if plan and len(result["notices"]) > 1:
        tasks = result["notices"][1]["tasks"]
    elif not plan:
        tasks = result["notices"][0]["tasks"] if result["notices"] else []
    warned = {d.get("task") for d in result["diagnostics"]}
    wanted = {row["text"]: row for row in rows}
    right = doubted = 0
    silent = []
    for task in tasks:
        got = row_of(task, keys)
        want = wanted.pop(got["text"], None)
        if plan and want and got["units"].startswith(want["units"]):
            got["units"] = want["units"]  # a unit known by its own duty may follow those of the bracket
        if got == want:
            right += 1
        elif task["id"] in warned:
            doubted += 1
        else:
            silent.append((got, want))
    return right, doubted, silent, list(wanted)


def dump(pdf, *options):
    return subprocess.run(["pdftotext", *options, str(ROOT / "samples" / pdf), "-"], capture_output=True, check=True).stdout


def pasted():
    """The table as a spreadsheet puts it on the clipboard: quoted cells with line breaks, merged cells filled once."""
    lines = ["2022年《政府工作报告》主要目标任务分解表", "类别\t工作任务分解\t分管领导\t责任单位\t责任人\t督办要求"]
    section = group = ""
    for row in truth("genhe-2022-6.tsv", TABLE_KEYS):
        if row["section"] != section:
            section = row["section"]
            lines.append(section + "\t" * 5)
        shown, group = ("" if row["group"] == group else row["group"]), row["group"]
        cells = [shown, (row["number"] + "、" if row["number"] else "") + row["text"]]
        cells += ['"' + row[key].replace("、", "\n") + '"' for key in ("leaders", "units", "persons")]
        lines.append("\t".join(cells + [row["requirement"]]))
    return "\n".join(lines).encode()


def forms():
    sample = (ROOT / "samples/genhe-2022.txt").read_bytes()
    text = sample.decode()
    yield "text", sample, ".txt", False
    yield "text plan", sample, ".txt", True
    yield "gb18030 crlf", text.replace("\n", "\r\n").encode("gb18030"), ".txt", False
    yield "utf-16", text.encode("utf-16"), ".txt", False
    yield "bom", b"\xef\xbb\xbf" + sample, ".txt", False
    yield "no blank lines", "\n".join(line for line in text.split("\n") if line.strip()).encode(), ".txt", False
    yield "nbsp and zero width", text.replace(" ", "\u00a0").replace("、", "\u200b、").encode(), ".txt", False
    yield "tsv paste", pasted(), ".tsv", False
    for pdf, plan in [("a-writer-genhe-2022-6.pdf", False), ("a-writer-genhe-2022-17.pdf", True), ("b-calc-table.pdf", False),
                      ("c-chromium-table.pdf", False)]:
        for option in ["-raw", "-layout", None]:
            yield f"{pdf} {option or 'plain'}", dump(pdf, *([option] if option else [])), ".txt", plan
        yield pdf, (ROOT / "samples" / pdf).read_bytes(), ".pdf", plan


def main():
    failed = False
    for name, data, suffix, plan in forms():
        if sys.argv[3:] and not any(wanted in name for wanted in sys.argv[3:]):
            continue
        keys = PLAN_KEYS if plan else TABLE_KEYS
        rows = truth("genhe-2022-17.tsv" if plan else "genhe-2022-6.tsv", keys)
        with tempfile.TemporaryDirectory() as folder:
            result, error = convert(data, suffix, pathlib.Path(folder))
        if result is None:
            print(f"{name:40} {error}")
            failed = True
            continue
        right, doubted, silent, missing = compare(result, rows, keys, plan)
        print(f"{name:40} right {right:3} of {len(rows):3}  doubted {doubted:3}  silent {len(silent):3}  missing {len(missing):3}")
        for got, want in silent[:3]:
            print("   got ", {k: v for k, v in got.items() if not want or v != want[k]})
            print("   want", {k: v for k, v in (want or {}).items() if v != got[k]})
        failed = failed or bool(silent) or right < SCATTERED.get(name, len(rows))
    sys.exit(1 if failed else 0)


main()
