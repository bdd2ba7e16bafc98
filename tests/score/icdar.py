#!/usr/bin/env python3
"""Scores `fenjie inspect --stage document` on the ICDAR 2013 table competition's files.

usage: icdar.py FENJIE DATASET [--half develop|held|all] [--each] [--given]

DATASET is a folder that holds the competition's NAME.pdf and NAME*-str.xml (in subfolders, too); it is fetched for the
run and never checked in. The sorted files are dealt out in turn: `develop` is the half the code was made on, `held` the
other. Three measures, finding tables and their structure together:

relations   Gobel et al.: pairs of neighbouring cells with text, per document, then averaged; a found table is compared
            with the printed one of the same page it overlaps most, what overlaps none counts against precision.
            "row" are the pairs side by side, "column" those one under the other.
rows        rows (columns) of a table whose cells' texts are all right.
tables      tables found: their boxes share more than half of the area of both together.
--given     tables that no printed one overlaps are left out (structure apart from detection).
"""
import collections
import json
import pathlib
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

Cell = collections.namedtuple("Cell", "row column end_row end_column text")
Table = collections.namedtuple("Table", "page box cells")


def folded(text):
    """Letters and digits alone: dashes, dots and blanks differ from reader to reader."""
    plain = unicodedata.normalize("NFKC", text)
    kept = "".join(c for c in plain if c.isalnum()).lower()
    return kept or "".join(plain.split())


def truth_of(pdf, heights):
    """The regions of every -str.xml of a file; points, origin at the top left."""
    tables = []
    for path in sorted(pdf.parent.glob(pdf.stem + "*-str.xml")):
        for region in ElementTree.parse(path).getroot().iter("region"):
            page = int(region.get("page"))
            cells, boxes = [], []
            for cell in region.iter("cell"):
                row, column = int(cell.get("start-row")), int(cell.get("start-col"))
                end_row, end_column = int(cell.get("end-row", row)), int(cell.get("end-col", column))
                text = folded(cell.findtext("content") or "")
                if text:
                    cells.append(Cell(row, column, end_row, end_column, text))
                box = cell.find("bounding-box")
                sides = [box.get(side) for side in ("x1", "y1", "x2", "y2")] if box is not None else []
                if sides and all(side.isdigit() for side in sides):  # one side in the set is misprinted
                    boxes.append([float(side) for side in sides])
            height = heights.get(page, 0)
            box = (min(b[0] for b in boxes), height - max(b[3] for b in boxes), max(b[2] for b in boxes),
                   height - min(b[1] for b in boxes))
            tables.append(Table(page, box, cells))
    return tables


def found_in(fenjie, pdf):
    run = subprocess.run([fenjie, "inspect", str(pdf), "--stage", "document"], capture_output=True, timeout=120)
    if run.returncode != 0:
        return {}, []
    document = json.loads(run.stdout)
    heights = {page["number"]: page["height"] for page in document.get("pages", [])}
    tables = []
    for table in document.get("printed_tables", []):
        cells = [Cell(c["row"], c["column"], c["row"] + c.get("row_span", 1) - 1,
                      c["column"] + c.get("column_span", 1) - 1, folded(c["text"])) for c in table["cells"]]
        tables.append(Table(table["page"], tuple(table["box"]), [cell for cell in cells if cell.text]))
    return heights, tables


def relations(cells, across):
    """Each cell with its nearest neighbour to the right (below)."""
    pairs = set()
    at = {}
    for number, cell in enumerate(cells):
        for row in range(cell.row, cell.end_row + 1):
            for column in range(cell.column, cell.end_column + 1):
                at[(row, column)] = number
    last = 1 + max((max(cell.end_row, cell.end_column) for cell in cells), default=0)
    for number, cell in enumerate(cells):
        lanes = range(cell.row, cell.end_row + 1) if across else range(cell.column, cell.end_column + 1)
        for lane in lanes:
            start = (cell.end_column if across else cell.end_row) + 1
            for step in range(start, last + 1):
                other = at.get((lane, step) if across else (step, lane))
                if other is not None:
                    pairs.add((number, other))
                    break
    return collections.Counter((cells[a].text, cells[b].text) for a, b in pairs)


def lanes(cells, across):
    """The texts of each row (column), in order."""
    found = collections.defaultdict(list)
    for cell in sorted(cells):
        first, last = (cell.row, cell.end_row) if across else (cell.column, cell.end_column)
        for lane in range(first, last + 1):
            found[lane].append(cell.text)
    return collections.Counter(tuple(texts) for texts in found.values())


def area(box):
    return max(0, box[2] - box[0]) * max(0, box[3] - box[1])


def shared(one, other):
    return area((max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])))


def matched(truth, found):
    """For each printed table the found one that it overlaps most, each used once."""
    pairs = sorted(((shared(t.box, f.box), i, j) for i, t in enumerate(truth) for j, f in enumerate(found)
                    if t.page == f.page and shared(t.box, f.box) > 0), reverse=True)
    of, used = {}, set()
    for _, i, j in pairs:
        if i not in of and j not in used:
            of[i] = j
            used.add(j)
    return of


MEASURES = ("row", "column", "overall", "rows", "columns", "tables")


def counts_of(truth, found, given):
    """(right, expected, given) of each measure."""
    sums = {measure: [0, 0, 0] for measure in MEASURES}

    def add(measure, right, expected, got):
        for i, value in enumerate((right, expected, got)):
            sums[measure][i] += value

    of = matched(truth, found)
    for i, table in enumerate(truth):
        other = found[of[i]] if i in of else Table(0, (0, 0, 0, 0), [])
        for across, pair, lane in ((True, "row", "rows"), (False, "column", "columns")):
            for measure, make in ((pair, relations), (lane, lanes)):
                expected, got = make(table.cells, across), make(other.cells, across)
                right = sum((expected & got).values())
                add(measure, right, sum(expected.values()), sum(got.values()))
                if measure == pair:
                    add("overall", right, sum(expected.values()), sum(got.values()))
        overlap = shared(table.box, other.box)
        add("tables", overlap > 0.5 * (area(table.box) + area(other.box) - overlap), 1, i in of)
    for j, table in enumerate(found):
        if j in of.values() or (given and not any(t.page == table.page and shared(t.box, table.box) for t in truth)):
            continue
        for across, pair, lane in ((True, "row", "rows"), (False, "column", "columns")):
            got = sum(relations(table.cells, across).values())
            add(pair, 0, 0, got)
            add("overall", 0, 0, got)
            add(lane, 0, 0, sum(lanes(table.cells, across).values()))
        add("tables", 0, 0, 1)
    return sums


def rates(right, expected, got):
    precision = right / got if got else float(expected == 0)
    recall = right / expected if expected else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main():
    arguments = sys.argv[1:]
    half = arguments[arguments.index("--half") + 1] if "--half" in arguments else "all"
    fenjie, root = arguments[0], pathlib.Path(arguments[1])
    pdfs = sorted(root.rglob("*.pdf"))
    pdfs = {"develop": pdfs[0::2], "held": pdfs[1::2], "all": pdfs}[half]
    per_file = []
    total = {measure: [0, 0, 0] for measure in MEASURES}
    for pdf in pdfs:
        heights, found = found_in(fenjie, pdf)
        truth = truth_of(pdf, heights)
        counts = counts_of(truth, found, "--given" in arguments)
        for measure in MEASURES:
            total[measure] = [a + b for a, b in zip(total[measure], counts[measure])]
        per_file.append({measure: rates(*counts[measure]) for measure in MEASURES})
        if "--each" in arguments:
            scores = "  ".join(f"{measure} {rates(*counts[measure])[2]:.2f}" for measure in MEASURES)
            print(f"{pdf.stem:12} {len(truth):2} tables, {len(found):2} found  {scores}")
    print(f"{len(pdfs)} files ({half})        precision recall F1 (mean of documents) | F1 (all counts together)")
    for measure in MEASURES:
        precision, recall = (sum(scores[measure][i] for scores in per_file) / len(per_file) for i in (0, 1))
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
        print(f"{measure:8} {precision:.3f} {recall:.3f} {f1:.3f} | {rates(*total[measure])[2]:.3f}")


if __name__ == "__main__":
    main()
