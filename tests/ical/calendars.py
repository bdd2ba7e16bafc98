#!/usr/bin/env python3
"""The calendar of every sample, read by libical: all-day events, two alarms each, UIDs that stay the same.

usage: calendars.py FENJIE SOURCE_DIR EVENTS     EVENTS: events.cc, built
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

FENJIE, ROOT, EVENTS = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
SAMPLES += [ROOT / "tests/data/genhe-2022-6-layout.txt"]


class Calendars(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def make(self, command, path, into):
        done = subprocess.run([FENJIE, command, path, "-o", self.folder / into, "--format", "ics,json", "--quiet"], capture_output=True)
        self.assertIn(done.returncode, (0, 3), done.stderr.decode())
        return self.folder / into / (path.stem + ".ics"), self.folder / into / (path.stem + ".json")

    def events(self, path):
        done = subprocess.run([EVENTS, path], capture_output=True)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""), path)
        return [line.split("\t") for line in done.stdout.decode().splitlines()]

    @staticmethod
    def days(made):
        """The days that the JSON tells."""
        days = []
        for notice in made["notices"]:
            reports = set(notice.get("reporting", {}).get("dates", []))
            for task in notice["tasks"]:
                dues = [d["due"] for d in [task.get("deadline", {}), *task.get("further_deadlines", [])] if "due" in d]
                days += dues
                days += [day for day in task.get("due_dates", []) if day not in reports and day not in dues]
            days += [m["deadline"]["due"] for m in notice.get("milestones", []) if "due" in m["deadline"]]
            days += reports
        return sorted(day.replace("-", "") for day in days)

    def test_every_sample(self):
        number = 0
        for sample in SAMPLES:
            with self.subTest(sample.name):
                calendar, made = self.make("convert", sample, "first")
                days = self.days(json.loads(made.read_text("utf-8")))
                self.assertEqual(calendar.exists(), bool(days))
                if not days:
                    continue
                events = self.events(calendar)
                self.assertEqual(sorted(event[1] for event in events), days)
                self.assertEqual({event[3] for event in events}, {"2"})
                again, _ = self.make("regenerate", made, "second")
                self.assertEqual(again.read_bytes(), calendar.read_bytes())
                number += len(events)
        self.assertGreater(number, 30)

    def test_text_and_pdf_of_one_notice_give_the_same_uids(self):
        text, _ = self.make("convert", ROOT / "tests/data/genhe-2022-6-layout.txt", "a")
        pdf, _ = self.make("convert", ROOT / "samples/a-writer-genhe-2022-6.pdf", "b")
        self.assertEqual([event[:4] for event in self.events(text)], [event[:4] for event in self.events(pdf)])

    def test_a_long_text_with_what_must_be_escaped(self):
        path = self.folder / "odd.tsv"
        path.write_text("临江市2024年任务分解表\n序号\t重点任务\t责任单位\t完成时限\n1\t" + "抓实；办好,“一件事”\\" * 40 + "。\t市教育局\t2024年9月底前\n"
                        "2\t另一项工作。\t市财政局\t2024年9月底前\n", encoding="utf-8")
        calendar, _ = self.make("convert", path, "odd")
        events = self.events(calendar)
        self.assertEqual([event[1:4] for event in events], [["20240930", "20241001", "2"]] * 2)
        self.assertTrue(events[0][4].startswith("截止：抓实；办好,“一件事”\\抓实"))

    def test_the_number_of_a_task_stands_apart_in_its_own_report(self):
        path = self.folder / "report.txt"
        path.write_text("临江市人民政府办公室\n关于做好2024年防汛工作的通知\n临政办发〔2024〕18号\n\n各县人民政府，市直各部门：\n\n现将任务明确如下。\n\n"
                        "第一条 市水利局要排查水库，6月底前完成，每月25日前将排查情况报市防汛办。\n第二条 市城管局要清理河道，6月底前完成。\n\n"
                        "临江市人民政府办公室\n2024年3月1日\n", encoding="utf-8")
        calendar, _ = self.make("convert", path, "report")
        text = calendar.read_text("utf-8").replace("\n ", "")
        report = text[text.index("-report-2024-05-25@"):]
        self.assertTrue(report[report.index("DESCRIPTION:"):].startswith("DESCRIPTION:第一条 市水利局要排查水库"), report[:300])

    def test_what_is_done_alarms_nobody(self):
        _, made = self.make("convert", ROOT / "samples/linjiang-table.tsv", "done")
        content = json.loads(made.read_text("utf-8"))
        content["notices"][0]["tasks"][0]["progress"] = [{"of": "deadline", "state": "done"}]
        made.write_text(json.dumps(content), encoding="utf-8")
        calendar, _ = self.make("regenerate", made, "again")
        self.assertEqual([event[3] for event in self.events(calendar)], ["0", "2", "2"])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
