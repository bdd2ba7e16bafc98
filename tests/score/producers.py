#!/usr/bin/env python3
"""The sample's table drawn anew by other producers and in other layouts: each must give the tasks of the text.

usage: producers.py FENJIE SOURCE_DIR [--keep DIR] [VARIANT...]

Needs chromium, LibreOffice, WeasyPrint, ReportLab and pikepdf, as far as they are there; a variant whose producer is
missing is left out and said so. A measurement, not a test of every build: what it found stands as named cases in
tests/layout and tests/cli.
"""
import html
import json
import os
import pathlib
import subprocess
import sys
import tempfile

KEYS = ["number", "section", "group", "text", "leaders", "units", "persons", "requirement"]
HEADS = ["工作任务分解", "分管领导", "责任单位", "责任人", "督办要求"]
TITLE = "2022年《政府工作报告》主要目标任务分解表"


def rows_of(root):
    rows = []
    for line in (root / "tests/data/genhe-2022-6.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            rows.append(dict(zip(KEYS, line.split("\t"))))
    return rows


def runs(rows, key):
    """How many rows from each one on share its value; 0 where an earlier row covers it."""
    spans = [0] * len(rows)
    start = 0
    for i in range(len(rows) + 1):
        ends = i == len(rows) or key(rows[i]) != key(rows[start]) or rows[i]["section"] != rows[start]["section"]
        if ends:
            spans[start] = i - start
            start = i
    return spans


def cell(text, span=1, columns=1, kind="td", style=""):
    spans = (f' rowspan="{span}"' if span > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    return f"<{kind}{spans}{style}>{text}</{kind}>"


def table(rows, merged=False, number_column=False, head_tag="thead", title_row=False, group_span=True):
    groups = runs(rows, lambda row: row["group"] or row["text"])
    units = runs(rows, lambda row: row["units"] + "|" + row["persons"]) if merged else [1] * len(rows)
    columns = 6 + number_column
    heads = (cell("序号", kind="th") if number_column else "") + cell(HEADS[0], columns=2, kind="th")
    heads += "".join(cell(head, kind="th") for head in HEADS[1:])
    body, section = "", None
    for i, row in enumerate(rows):
        if row["section"] != section:
            section = row["section"]
            body += f"<tr>{cell(section, columns=columns, style=' class=section')}</tr>"
        number = row["number"]
        line = cell(number) if number_column else ""
        text = html.escape(("" if number_column or not number else number + "、") + row["text"])
        if row["group"]:
            if groups[i] and group_span:
                line += cell(row["group"], groups[i])
            elif not group_span:
                line += cell(row["group"] if groups[i] else "")
            line += cell(text)
        else:
            line += cell(text, columns=2)
        stacked = {key: row[key].replace("、", "<br>") for key in ("leaders", "units", "persons")}
        line += cell(stacked["leaders"])
        if units[i]:
            line += cell(stacked["units"], units[i]) + cell(stacked["persons"], units[i])
        line += cell(row["requirement"])
        body += f"<tr>{line}</tr>"
    top = f"<tr>{cell(TITLE, columns=columns, kind='th')}</tr>" if title_row else ""
    widths = ([5] if number_column else []) + [9, 40, 11, 18, 12, 12]
    cols = "<colgroup>" + "".join(f'<col style="width:{w}%">' for w in widths) + "</colgroup>"
    return f"<table>{cols}<{head_tag}>{top}<tr>{heads}</tr></{head_tag}><tbody>{body}</tbody></table>"


BASE = """@page { size: A4 landscape; margin: 15mm }
body { font-family: "Noto Serif CJK SC"; font-size: 11pt }
h1 { font-size: 16pt; text-align: center }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
td, th { border: 0.5pt solid black; padding: 3pt; word-break: break-all }
td { vertical-align: middle }
"""


def page(body, css="", title=True):
    head = f"<h1>{html.escape(TITLE)}</h1>" if title else ""
    return f"<html><head><meta charset=utf-8><style>{BASE}{css}</style></head><body>{head}{body}</body></html>"


def layouts(rows):
    """Name -> page."""
    no_repeat = "thead { display: table-row-group } tr { page-break-inside: auto }"
    small = "@page { size: 297mm 120mm; margin: 10mm }"
    across = "td, th { border: none; border-top: 0.5pt solid black; border-bottom: 0.5pt solid black }"
    yield "grid", page(table(rows))
    yield "across only", page(table(rows), across)
    yield "cut rows, no repeated head", page(table(rows), no_repeat + small)
    yield "across only, cut, no repeat", page(table(rows), across + no_repeat + small)
    yield "merged units", page(table(rows, merged=True))
    yield "merged units, cut", page(table(rows, merged=True), no_repeat + small)
    yield "double borders", page(table(rows), "td, th { border: 2.5pt double black }")
    yield "shaded", page(table(rows), "tr:nth-child(odd) td { background: #dde } th { background: #335; color: white }")
    yield "dashed", page(table(rows), "td, th { border: 0.7pt dashed #666 }")
    yield "separate borders", page(table(rows), "table { border-collapse: separate; border-spacing: 2pt }")
    yield "separate, cut", page(table(rows), "table { border-collapse: separate; border-spacing: 2pt }" + small)
    yield "separate, no spacing", page(table(rows), "table { border-collapse: separate; border-spacing: 0 }")
    yield "no rules", page(table(rows), "td, th { border: none; padding: 4pt 8pt }")
    yield "head rule only", page(table(rows), "td { border: none; padding: 4pt 8pt } th { border: none; border-bottom: 1pt solid }")
    yield "number column", page(table(rows, number_column=True))
    yield "title row", page(table(rows, title_row=True), title=False)
    yield "no outer borders", page(table(rows), "table { border-style: hidden }")
    yield "top aligned", page(table(rows), "td { vertical-align: top } " + small)
    yield "thick outer", page(table(rows), "table { border: 3pt solid black }")
    yield "groups unmerged", page(table(rows, group_span=False))


def chromium(text, path):
    source = path.with_suffix(".html")
    source.write_text(text, encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={path}",
                    str(source)], capture_output=True, timeout=120)


def weasyprint(text, path):
    import weasyprint as maker
    maker.HTML(string=text).write_pdf(str(path))


def writer(text, path):
    source = path.with_suffix(".html")
    # LibreOffice takes borders and widths from attributes only.
    source.write_text(text.replace("<table>", '<table border="1" cellspacing="0" width="100%">'), encoding="utf-8")
    for infilter, target in (("--infilter=HTML (StarWriter)", "odt"), (None, "pdf:writer_pdf_Export")):
        subprocess.run(["soffice", "--headless"] + ([infilter] if infilter else []) + ["--convert-to", target, "--outdir", str(path.parent),
                       str(source if infilter else path.with_suffix(".odt"))], capture_output=True, timeout=180)


def turned(source, path, angle):
    import pikepdf
    with pikepdf.open(source) as pdf:
        for sheet in pdf.pages:
            sheet.rotate(angle, relative=True)
        pdf.save(path)


def type3(source, path):
    """Every font's glyphs as drawings: the text is in ToUnicode alone."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name
    with pikepdf.open(source) as pdf:
        for sheet in pdf.pages:
            fonts = sheet.resources.get("/Font", {})
            for key in list(fonts.keys()):
                font = fonts[key]
                if font.get("/Subtype") not in ("/TrueType", "/Type1") or "/ToUnicode" not in font:
                    continue
                first, last = int(font.FirstChar), int(font.LastChar)
                shape = pdf.make_stream(b"1000 0 0 -200 1000 880 d1 100 0 700 700 re f")
                names = [Name(f"/g{code}") for code in range(first, last + 1)]
                fonts[key] = pdf.make_indirect(Dictionary(
                    Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, -200, 1000, 880]),
                    FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), FirstChar=first, LastChar=last, Widths=font.Widths,
                    CharProcs=Dictionary({f"/g{code}": shape for code in range(first, last + 1)}),
                    Encoding=Dictionary(Differences=Array([first] + names)), ToUnicode=font.ToUnicode,
                    Resources=Dictionary()))
        pdf.save(path)


def reportlab(rows, path):
    from reportlab.lib import colors, pagesizes
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("c", fontName="STSong-Light", fontSize=9, leading=12, wordWrap="CJK")
    data = [[HEADS[0], ""] + HEADS[1:]]
    spans = [("SPAN", (0, 0), (1, 0))]
    section, groups = None, runs(rows, lambda row: row["group"] or row["text"])
    for i, row in enumerate(rows):
        if row["section"] != section:
            section = row["section"]
            spans.append(("SPAN", (0, len(data)), (-1, len(data))))
            data.append([section] + [""] * 5)
        text = html.escape((row["number"] + "、" if row["number"] else "") + row["text"])
        at = len(data)
        first = [Paragraph(row["group"], style), Paragraph(text, style)] if row["group"] else [Paragraph(text, style), ""]
        if not row["group"]:
            spans.append(("SPAN", (0, at), (1, at)))
        elif not groups[i]:
            first[0] = ""
        data.append(first + [row[key].replace("、", "\n") for key in ("leaders", "units", "persons")] + [row["requirement"]])
    made = Table(data, colWidths=[60, 300, 60, 140, 70, 80], repeatRows=1)
    made.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "STSong-Light", 9), ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                              ("VALIGN", (0, 0), (-1, -1), "MIDDLE")] + spans))
    title = Paragraph(html.escape(TITLE), ParagraphStyle("t", fontName="STSong-Light", fontSize=15, leading=24, alignment=1))
    SimpleDocTemplate(str(path), pagesize=pagesizes.landscape(pagesizes.A4)).build([title, made])


def variants(rows, folder, root):
    """Name -> file."""
    for name, text in layouts(rows):
        for maker in (chromium, weasyprint, writer):
            if maker is writer and name not in ("grid", "merged units", "number column", "title row", "groups unmerged"):
                continue
            yield f"{maker.__name__}: {name}", lambda path, maker=maker, text=text: maker(text, path)
    sample = root / "samples/b-calc-table.pdf"
    yield "rotate 90", lambda path: turned(sample, path, 90)
    yield "rotate 270", lambda path: turned(sample, path, 270)
    yield "rotate 180", lambda path: turned(sample, path, 180)
    yield "type 3 writer", lambda path: type3(root / "samples/a-writer-genhe-2022-6.pdf", path)
    yield "type 3 calc", lambda path: type3(sample, path)
    yield "reportlab", lambda path: reportlab(rows, path)


def row_of(task):
    def names(key):
        return "、".join(entry["name"] for entry in task.get(key, []))

    row = {"number": str(task.get("number", "")), "section": task.get("section", ""), "group": task.get("group", ""),
           "text": task.get("text", ""), "leaders": names("leaders"), "persons": names("persons"), "units": names("units"),
           "requirement": task.get("requirement", "")}
    return {key: row[key] for key in KEYS}


def main():
    arguments = sys.argv[1:]
    keep = None
    if "--keep" in arguments:
        at = arguments.index("--keep")
        keep = pathlib.Path(arguments[at + 1]).resolve()
        del arguments[at:at + 2]
    fenjie, root, chosen = arguments[0], pathlib.Path(arguments[1]), arguments[2:]
    rows = rows_of(root)
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        folder = keep or pathlib.Path(scratch)
        for name, make in variants(rows, folder, root):
            if chosen and not any(word in name for word in chosen):
                continue
            path = folder / (name.replace(": ", "-").replace(", ", "-").replace(" ", "-") + ".pdf")
            try:
                if not path.exists():
                    make(path)
            except Exception as error:  # the producer's own trouble
                print(f"{name:45} not made: {type(error).__name__} {error}")
                continue
            if not path.exists():
                print(f"{name:45} not made")
                continue
            done = subprocess.run([fenjie, "convert", str(path), "-o", scratch, "--format", "json", "--quiet"], capture_output=True)
            result = pathlib.Path(scratch) / (path.stem + ".json")
            if not result.exists():
                print(f"{name:45} {done.stderr.decode(errors='replace').strip()}")
                failed = True
                continue
            found = json.loads(result.read_text(encoding="utf-8"))
            tasks = [task for notice in found["notices"] for task in notice["tasks"]]
            doubts = {diagnostic.get("task") for diagnostic in found["diagnostics"]}
            wanted = {row["text"]: row for row in rows}
            right = doubted = 0
            silent = []
            for task in tasks:
                got = row_of(task)
                want = wanted.pop(got["text"], None)
                if got == want:
                    right += 1
                elif task["id"] in doubts:
                    doubted += 1
                else:
                    silent.append((got, want))
            failed = failed or bool(silent) or right < len(rows)
            print(f"{name:45} right {right:3} of {len(rows)}  doubted {doubted:3}  silent {len(silent):3}  missing {len(wanted):3}")
            for got, want in silent[:2]:
                print("    got ", {k: v for k, v in got.items() if not want or v != want[k]})
                print("    want", {k: v for k, v in (want or {}).items() if v != got[k]})
    sys.exit(failed)


if __name__ == "__main__":
    main()
