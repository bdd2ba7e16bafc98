#!/usr/bin/env python3
"""Scores fenjie against truth files: precision, recall and F1 of tasks and of each field per family, and silent errors.

usage: score.py FENJIE PATH... [--verbose] [--at-least F1] [--most-silent N]

A PATH is a truth file (NAME.truth.json beside the notice that its key "file" names) or a folder of them.
Truth: {"file", "family", "notices": [{"document_number", "title", "issuer", "issued_on",
  "tasks": [{"text", "number", "section", "group", "units": [["lead", "市教育局"]], "persons", "leaders",
             "deadlines": [{"text", "due", "kind"}], "quantities": [{"indicator", "bound", "value", "unit"}], "requirement"}],
  "roster": [["组长", "王某某", ["市政府副市长"]]]}], "doubts": ["table/number-gap"]}. An absent key is not scored; [] or "" says that
nothing is there. `doubts` are the codes of the diagnostics that the file deserves: a warning of another code is a false alarm.

A silent error is a wrong field of a task, a task too many or a missed task, without a diagnostic at that task or field;
a missed task counts as said when a diagnostic stands in its text, or at the text of a task that swallowed it. Exit 1 when a threshold is missed.
"""
import argparse
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys

HEADER = ["document_number", "title", "issuer", "issued_on"]
LISTS = ["units", "persons", "leaders", "deadlines", "quantities"]
RECORDS = ["deadlines", "quantities"]  # compared by the keys that the truth gives
SINGLES = ["number", "section", "group", "requirement"]
DIAGNOSTIC_FIELDS = {"deadlines": {"deadline", "deadlines", "further_deadlines"}, "number": {"number", "label"}}


def essence(text):
    """Han, letters and digits: marks and blanks are no matter of tasks."""
    return re.sub(r"[^0-9A-Za-z\u3400-\u9fff〇]", "", str(text))


def name_form(text):
    return re.sub(r"\s", "", str(text)).translate(str.maketrans("():,", "（）：，"))


class Count:
    def __init__(self):
        self.right = self.found = self.wanted = 0

    def add(self, found, wanted):
        found, wanted = collections.Counter(found), collections.Counter(wanted)
        self.right += sum((found & wanted).values())
        self.found += sum(found.values())
        self.wanted += sum(wanted.values())
        return found == wanted

    def row(self):
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return precision, recall, f1


def record_values(records, wanted):
    keys = sorted({key for record in wanted for key in record}) or ["text"]
    return [tuple(name_form(record.get(key, "")) for key in keys) for record in records]


LABEL = re.compile(r"^(?:[（(][一二三四五六七八九十0-9]+[）)]|[一二三四五六七八九十]+、|[0-9]+[.．、])")


def single(value, field):
    """A heading counts with its number or without."""
    if value in ("", None):
        return []
    return [essence(LABEL.sub("", value) if field in ("group", "section") else value)]


def field_values(task, field, wanted=None):
    """What a task says of a field, comparable; `wanted` limits the keys of records to those that are scored."""
    if field == "units":
        return [(unit["role"], name_form(unit["name"])) for unit in task.get("units", [])]
    if field in ("persons", "leaders"):
        return [name_form(person["name"]) for person in task.get(field, [])]
    if field == "deadlines":
        return record_values(([task["deadline"]] if "deadline" in task else []) + task.get("further_deadlines", []), wanted)
    if field == "quantities":
        return record_values(task.get("quantities", []), wanted)
    return single(task.get(field, ""), field)


def truth_values(task, field):
    value = task[field]
    if field == "units":
        return [(role, name_form(name)) for role, name in value]
    if field in ("persons", "leaders"):
        return [name_form(name) for name in value]
    if field in RECORDS:
        return record_values(value, value)
    return single(value, field)


def pair(wanted, found):
    """Pairs of indices: equal texts first, in order; then the most alike, at least half."""
    pairs, free = [], list(range(len(found)))
    open_wanted = []
    for i, task in enumerate(wanted):
        same = next((j for j in free if essence(found[j].get("text", "")) == essence(task["text"])), None)
        if same is None:
            open_wanted.append(i)
        else:
            pairs.append((i, same, True))
            free.remove(same)
    for i in open_wanted:
        def alike(j):
            a, b = essence(wanted[i]["text"]), essence(found[j].get("text", ""))
            return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
        best = max(free, key=alike, default=None)
        if best is not None and alike(best) >= 0.5:
            pairs.append((i, best, False))
            free.remove(best)
    return pairs, free


class Source:
    """Where a text of the truth stands in the file, so that diagnostics can be looked up there."""

    def __init__(self, data):
        self.places, letters = [], []
        try:
            at, text = 0, data.decode()
        except UnicodeDecodeError:
            at, text = 0, ""
        for character in text:
            if essence(character):
                letters.append(character)
                self.places.append(at)
            at += len(character.encode())
        self.letters = "".join(letters)

    def span(self, text):
        at = self.letters.find(essence(text))
        return (self.places[at], self.places[at + len(essence(text)) - 1] + 1) if at >= 0 and essence(text) else None


class Family:
    def __init__(self):
        self.counts = collections.OrderedDict((name, Count()) for name in ["tasks"] + LISTS + SINGLES + ["roster"] + HEADER)
        self.silent = self.errors = self.files = self.alarms = self.clean = 0
        self.notes = []

    def error(self, said, note):
        self.errors += 1
        self.silent += not said
        self.notes.append(("   said  " if said else "   SILENT ") + note)


def said_at(diagnostics, task, field):
    names = DIAGNOSTIC_FIELDS.get(field, {field}) | {""}
    for diagnostic in diagnostics:
        if diagnostic.get("task") == task["id"] and diagnostic.get("field", "").split("[")[0] in names:
            return True
    places = [place["span"] for key, evidence in task.get("evidence", {}).items() if key.split("[")[0] in names
              for place in evidence.get("source", []) if "span" in place]
    return any(said_in(diagnostics, span) for span in places)


def said_in(diagnostics, span):
    return span is not None and any(place["span"][0] < span[1] and span[0] < place["span"][1]
                                    for diagnostic in diagnostics for place in diagnostic.get("source", []) if "span" in place)


def score_notice(family, truth, notice, diagnostics, source, at):
    for key in HEADER:
        if key not in truth:
            continue
        value = notice.get(key, "")
        value = value.get("text", "") if isinstance(value, dict) else value
        if not family.counts[key].add([essence(value)] if value else [], [essence(truth[key])] if truth[key] else []):
            family.error(any(d.get("field", "").startswith(key) for d in diagnostics), f"{at} {key}: {value!r}, wanted {truth[key]!r}")
    if "roster" in truth:
        found = [(name_form(e.get("role", "")), name_form(e["name"]), tuple(name_form(t) for t in e.get("titles", []))) for e in notice.get("roster", [])]
        wanted = [(name_form(role), name_form(name), tuple(name_form(t) for t in titles)) for role, name, titles in truth["roster"]]
        if not family.counts["roster"].add(found, wanted):
            family.error(any(d["code"].startswith("notice/roster") for d in diagnostics), f"{at} roster: {set(found) ^ set(wanted)}")
    if "tasks" not in truth:
        return
    wanted, found = truth["tasks"], notice.get("tasks", [])
    pairs, extra = pair(wanted, found)
    exact = sum(same for _, _, same in pairs)
    family.counts["tasks"].right += exact
    family.counts["tasks"].found += len(found)
    family.counts["tasks"].wanted += len(wanted)
    for i, j, same in pairs:
        if not same:
            family.error(said_at(diagnostics, found[j], "text"), f"{at} text: {found[j].get('text', '')!r}, wanted {wanted[i]['text']!r}")
        for field in LISTS + SINGLES:
            if field not in wanted[i]:
                continue
            want = truth_values(wanted[i], field)
            have = field_values(found[j], field, wanted[i][field])
            if not family.counts[field].add(have, want):
                family.error(said_at(diagnostics, found[j], field), f"{at} {field}: {have}, wanted {want}  [{wanted[i]['text'][:16]}]")
    for j in extra:
        family.counts["units"].add(field_values(found[j], "units"), [])
        family.error(said_at(diagnostics, found[j], "text"), f"{at} one too many: {found[j].get('text', '')!r}")
    for i in sorted(set(range(len(wanted))) - {i for i, _, _ in pairs}):
        for field in LISTS + SINGLES:
            if field in wanted[i]:
                family.counts[field].add([], truth_values(wanted[i], field))
        swallowed = any(essence(wanted[i]["text"]) in essence(task.get("text", "")) and said_at(diagnostics, task, "text") for task in found)
        family.error(swallowed or said_in(diagnostics, source.span(wanted[i]["text"])), f"{at} missed: {wanted[i]['text']!r}")


def score_file(families, fenjie, truth_path):
    truth = json.loads(truth_path.read_text(encoding="utf-8"))
    family = families.setdefault(truth["family"], Family())
    path = truth_path.parent / truth["file"]
    made = subprocess.run([fenjie, "inspect", str(path), "--stage", "checks"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    result = json.loads(made.stdout) if made.stdout else {}
    notices, diagnostics = result.get("notices", []), result.get("diagnostics", [])
    source = Source(path.read_bytes())
    family.files += 1
    if "doubts" in truth:
        alarms = collections.Counter(d["code"] for d in diagnostics if d["severity"] == "warning") - collections.Counter(truth["doubts"])
        family.clean += 1
        family.alarms += sum(alarms.values())
        family.notes += [f"   ALARM  {path.name}: {code}" for code in alarms.elements()]
    if len(notices) != len(truth["notices"]):
        family.error(not notices, f"{path.name}: {len(notices)} notices, wanted {len(truth['notices'])}")
    for index, wanted in enumerate(truth["notices"]):
        own = [d for d in diagnostics if d.get("notice", index) == index]
        have = notices[index] if index < len(notices) else {}
        score_notice(family, wanted, have, own, source, path.name)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("fenjie")
    arguments.add_argument("paths", nargs="+", type=pathlib.Path)
    arguments.add_argument("--verbose", action="store_true", help="show each wrong value")
    arguments.add_argument("--at-least", type=float, default=0.0, help="F1 that tasks and units of each family must reach")
    arguments.add_argument("--most-silent", type=int, help="silent errors allowed over all families")
    arguments.add_argument("--most-alarms", type=int, help="warnings allowed that the truth does not know as doubts")
    options = arguments.parse_args()
    truths = sorted(t for p in options.paths for t in (p.rglob("*.truth.json") if p.is_dir() else [p]))
    families = {}
    for truth in truths:
        score_file(families, options.fenjie, truth)
    failed = not families
    for name, family in sorted(families.items()):
        print(f"{name}: {family.files} files, {family.errors} wrong values, {family.silent} of them silent")
        for field, count in family.counts.items():
            if count.found or count.wanted:
                print("   %-16s precision %.3f  recall %.3f  F1 %.3f  (%d of %d)" % (field, *count.row(), count.right, count.wanted))
        if options.verbose:
            print("\n".join(family.notes))
        failed = failed or any(family.counts[f].row()[2] < options.at_least for f in ("tasks", "units"))
    silent = sum(family.silent for family in families.values())
    print(f"silent errors: {silent}")
    alarms, clean = (sum(getattr(family, key) for family in families.values()) for key in ("alarms", "clean"))
    print(f"false alarms: {alarms} in {clean} files")
    failed = failed or (options.most_alarms is not None and alarms > options.most_alarms)
    return int(failed or (options.most_silent is not None and silent > options.most_silent))


if __name__ == "__main__":
    sys.exit(main())
