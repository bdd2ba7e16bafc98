#!/usr/bin/env python3
"""fenjie regenerate: fenjie's own results come back unchanged, and what is not fenjie's is refused in one sentence.

usage: regenerate.py FENJIE SOURCE_DIR
"""
import json
import pathlib
import subprocess
import sys
import unittest

from in_folder import InFolder, is_sanitized

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
FAILED, LOOK = 1, 3
CUT = ("临江市人民政府办公室\n关于做好2024年重点工作的通知\n临政办发〔2024〕3号\n\n各乡镇人民政府：\n\n请抓好落实。\n\n"
       "（一）优化投资环境。建设信息平台。\n牵头单位：市发改委、工信局\n责任单位：市政府办公室\n（二）畅通反映渠道。开发线索受理系统。\n"
       "牵头单位：市发改委、工信局责任单位：市政府办公室各级各部门要认真贯彻落实部署，" + "实时跟踪工作进展情况，及时总结推广各部门的经验做法，" * 6 + "确保举措落地见效。\n")


def run(*arguments, stdin=b""):
    done = subprocess.run([FENJIE, *map(str, arguments)], input=stdin, capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode()


class UneditedJson(InFolder):
    def test_gives_the_same_files_byte_for_byte(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                first, second = self.folder / sample.name / "first", self.folder / sample.name / "second"
                run("convert", sample, "-o", first, "--quiet")
                code, _, err = run("regenerate", first / (sample.stem + ".json"), "-o", second, "--quiet")
                self.assertIn(code, (0, LOOK), err)
                self.assertEqual({path.name: path.read_bytes() for path in first.iterdir()},
                                 {path.name: path.read_bytes() for path in second.iterdir()})

    def test_keys_in_another_order(self):
        """Tasks are read before the rest where they can be; sorted keys put them in front of the source."""
        run("convert", ROOT / "samples/genhe-2022.txt", "-o", self.folder, "--quiet", "--format", "json")
        made = (self.folder / "genhe-2022.json").read_bytes()
        code, again, err = run("regenerate", "-", "-o", "-", "--format", "json", "--quiet",
                               stdin=json.dumps(json.loads(made), sort_keys=True).encode())
        self.assertEqual((code, again), (0, made), err)

    def test_from_standard_input(self):
        _, made, _ = run("convert", ROOT / "samples/linjiang-table.tsv", "-o", "-", "--format", "json", "--quiet")
        code, again, err = run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)
        self.assertEqual((code, again, err), (0, made, ""))


    def test_an_empty_earlier_result_and_a_pdf_are_refused_in_one_sentence(self):
        run("convert", ROOT / "samples/linjiang-table.tsv", "-o", self.folder, "--quiet")
        empty, out = self.folder / "empty.json", self.folder / "out"
        empty.write_bytes(b"")
        code, _, err = run("regenerate", self.folder / "linjiang-table.xlsx", "--from", empty, "-o", out, "--quiet")
        self.assertEqual((code, err.count("\n"), "是空文件" in err), (1, 1, True), err)
        code, _, err = run("regenerate", ROOT / "samples/b-calc-table.pdf", "-o", out, "--quiet")
        self.assertEqual((code, err.count("\n"), "fenjie convert" in err), (1, 1, True), err)
        self.assertEqual(list(out.glob("*")), [])


class ManyTasks(InFolder):
    def test_json_and_workbook_of_many_tasks_fit_into_little_memory(self):
        """A quarter of 50,000 tasks and of the default limit: convert took 300 MB, regenerate of the workbook 380."""
        rows = "".join(f"{i}\t新建公办幼儿园{i}所，完成第{i}号工程建设。\t王晓明\t市教育局\t市发展改革委、市财政局\t2024年9月底前\n" for i in range(1, 12001))
        path = self.folder / "many.tsv"
        path.write_text("临江市2024年任务分解表\n序号\t重点任务\t分管市领导\t牵头单位\t责任单位\t完成时限\n" + rows, "utf-8")
        first, second = self.folder / "first", self.folder / "second"
        if is_sanitized(FENJIE):
            self.skipTest("a sanitizer takes more than that by itself")
        code, _, err = run("convert", path, "-o", first, "--quiet", "--max-memory", "275")
        self.assertIn(code, (0, LOOK), err)
        code, _, err = run("regenerate", first / "many.xlsx", "-o", second, "--quiet", "--max-memory", "360")
        self.assertIn(code, (0, LOOK), err)
        for made in first.iterdir():
            self.assertEqual((second / made.name).read_bytes(), made.read_bytes())


class ChangedJson(InFolder):
    def setUp(self):
        super().setUp()
        _, made, _ = run("convert", ROOT / "samples/linjiang-table.tsv", "-o", "-", "--format", "json", "--quiet")
        self.made = json.loads(made)

    def again(self, content):
        path = self.folder / "x.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return run("regenerate", path, "-o", "-", "--format", "json", "--quiet"), path

    def test_a_value_changed_by_hand_is_kept_and_loses_its_evidence(self):
        unit = self.made["notices"][0]["tasks"][0]["units"][0]
        unit["name"] = "市林业局"
        del unit["printed"]
        (code, out, err), _ = self.again(self.made)
        self.assertIn(code, (0, LOOK), err)
        task = json.loads(out)["notices"][0]["tasks"][0]
        self.assertEqual(task["units"][0]["name"], "市林业局")
        self.assertNotIn("units[0]", task["evidence"])

    def changed(self, change, sample="linjiang-table.tsv"):
        """The first notice's tasks and what was said after `change(tasks)` by hand; told again it stays as it is."""
        _, made, _ = run("convert", ROOT / "samples" / sample, "-o", "-", "--format", "json", "--quiet")
        self.made = json.loads(made)
        change(self.made["notices"][0]["tasks"])
        (code, out, err), _ = self.again(self.made)
        self.assertIn(code, (0, LOOK), err)
        again = json.loads(out)
        (_, twice, _), _ = self.again(again)
        self.assertEqual(json.loads(twice), again)
        codes = ("returned/", "deadline/contradiction")
        return again["notices"][0]["tasks"], [(d["code"], d["message"]) for d in again["diagnostics"] if d["code"].startswith(codes)]

    def test_a_full_name_follows_its_name(self):
        def change(tasks):
            self.unit = dict(tasks[0]["units"][0])
            tasks[0]["units"][0]["name"] = "市林业局"  # `printed` and `full_name` stay as they were
        tasks, said = self.changed(change, "linjiang-brackets.txt")
        del self.unit["printed"]
        self.assertEqual(tasks[0]["units"][0], {**self.unit, "name": "市林业局", "full_name": "临江市林业局"})
        self.assertEqual(tasks[0]["edited"], [{"field": "units[0]", "old": self.unit["name"], "new": "市林业局"}])
        self.assertEqual(said, [("returned/derived-again", f"JSON 里的“市林业局”是手工改的，原来的全称“{self.unit['full_name']}”没有沿用，"
                                                           "已按改后的文字重新得出，请核对。")])

    def test_a_day_follows_its_deadline(self):
        def change(tasks):
            tasks[0]["deadline"]["text"] = "2024年10月15日前"
        tasks, said = self.changed(change)
        self.assertEqual(tasks[0]["deadline"], {"text": "2024年10月15日前", "due": "2024-10-15", "kind": "by", "precision": "day"})
        self.assertEqual(tasks[0]["edited"], [{"field": "deadline.text", "old": "2024年9月底前", "new": "2024年10月15日前"}])
        self.assertEqual([code for code, _ in said], ["returned/derived-again"])

    def test_words_printed_around_a_deadline_are_no_edit_and_a_shorter_one_is(self):
        path = self.folder / "words.txt"
        path.write_text("临江市人民政府\n关于做好2024年工作的通知\n临政发〔2024〕3号 2024年3月1日\n各乡镇人民政府：\n1．推进第1项工程。\n责任单位：市教育局，力争2024年6月底前建成投用\n", "utf-8")
        _, made, _ = run("convert", path, "-o", "-", "--format", "json", "--quiet")
        for old, new, edits in (("", "", None), ('"text": "2024年6月底前"', '"text": "6月底前"', [("deadline.text", "力争2024年6月底前建成投用", "6月底前")])):
            with self.subTest(new):
                edited = self.folder / "words.json"
                edited.write_bytes(made.replace(old.encode(), new.encode()) if old else made)
                _, again, _ = run("regenerate", edited, "-o", "-", "--format", "json", "--quiet")
                found = [edit for task in json.loads(again)["notices"][0]["tasks"] for edit in task.get("edited", [])]
                self.assertEqual([tuple(edit.values()) for edit in found] or None, edits)

    def test_words_of_the_heading_around_its_deadline_are_no_edit_and_a_shorter_one_is(self):
        path = self.folder / "heading.txt"
        path.write_text("浦阳区实验中学2026年德育工作安排\n\n各处室：\n\n现将德育工作安排如下。\n\n一、开学第一课（2026年2月24日至2月28日）\n内容：组织观看《开学第一课》1场。\n"
                        "负责部门：德育处\n负责人：鲁峰\n\n二、心理健康教育周（5月11日至15日）\n内容：举办家长讲座1场。\n负责部门：心理中心\n负责人：戴小雨\n\n浦阳区实验中学\n2026年2月20日\n", "utf-8")
        _, made, _ = run("convert", path, "-o", "-", "--format", "json", "--quiet")
        self.assertIn(b"deadline.heading", made)
        edited = self.folder / "heading.json"
        edited.write_bytes(made)
        self.assertEqual(run("regenerate", edited, "-o", "-", "--format", "json", "--quiet")[1], made)
        edited.write_bytes(made.replace('"text": "2026年2月24日至2月28日"'.encode(), '"text": "2月24日至2月28日"'.encode()))
        _, again, _ = run("regenerate", edited, "-o", "-", "--format", "json", "--quiet")
        self.assertEqual([[edit["field"] for edit in task.get("edited", [])] for task in json.loads(again)["notices"][0]["tasks"]], [["deadline.text"], []])

    def test_the_mark_between_a_sections_number_and_name_is_no_edit(self):
        path = self.folder / "sections.txt"
        path.write_text("重点任务分解表\n\n| 序号 | 工作任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 一 | 夯实底座 |  |  |\n"
                        "| 1 | 完成扩容 | 市数据局 | 6月底前 |\n| 2 | 建设平台 | 市教育局 | 9月底前 |\n", "utf-8")
        _, made, _ = run("convert", path, "-o", "-", "--format", "json", "--quiet")
        self.assertEqual(json.loads(made)["notices"][0]["tasks"][0]["section"], "一、夯实底座")
        again = self.folder / "sections.json"
        again.write_bytes(made)
        self.assertEqual(run("regenerate", again, "-o", "-", "--format", "json", "--quiet")[1], made)

    def test_a_number_in_front_of_the_text_beside_its_own_column_is_no_edit(self):
        """`edited` told that 1 had been 11. and the number's second place was gone."""
        table = ("重点任务分解表\n\n| 序号 | 工作任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 1.完成扩容 | 市数据局 | 6月底前 |\n"
                        "| — | 2.建设平台 | 市教育局 | 9月底前 |\n")
        _, made, _ = run("convert", "-", "-o", "-", "--format", "json", "--quiet", stdin=table.encode())
        self.assertEqual([task["label"] for task in json.loads(made)["notices"][0]["tasks"]], ["1", "—"])
        self.assertEqual([len(task["evidence"]["label"]["source"]) for task in json.loads(made)["notices"][0]["tasks"]], [2, 2])
        self.assertEqual(run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)[1], made)
        edited = made.replace('"label": "—"'.encode(), '"label": "3"'.encode())
        task = json.loads(run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=edited)[1])["notices"][0]["tasks"][1]
        self.assertEqual((task["label"], [edit["field"] for edit in task["edited"]][:1]), ("3", ["label"]))

    def test_lines_cut_out_of_one_printed_line_keep_their_places(self):
        """牵头单位：A责任单位：B on one line of the source are lines of the outline's text, whose places were put together."""
        _, made, _ = run("convert", "-", "-o", "-", "--format", "json", "--quiet", stdin=CUT.encode())
        touching = [item for notice in json.loads(made)["notices"] for key, item in notice.get("evidence", {}).items() if key.startswith("outline") and
                    any(one["span"][1] == other["span"][0] for one, other in zip(item["source"], item["source"][1:]))]
        self.assertTrue(touching)
        self.assertEqual(run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)[1], made)

    def test_a_day_that_contradicts_its_deadline_is_said(self):
        def change(tasks):
            tasks[0]["deadline"]["due"] = "2024-10-15"
        tasks, said = self.changed(change)
        self.assertEqual(tasks[0]["deadline"]["due"], "2024-10-15")
        self.assertEqual(tasks[0]["edited"], [{"field": "deadline.due", "old": "2024-09-30", "new": "2024-10-15"}])
        self.assertEqual(said, [("deadline/contradiction", "完成时限“2024年9月底前”按文字是2024-09-30，截止日期写的是2024-10-15，"
                                                           "两者不一致，都已照写保留，请改正其中一个。")])
        self.made["notices"][0]["tasks"][0]["deadline"]["due"] = "2024-09-30"
        (_, out, _), _ = self.again(self.made)
        self.assertNotIn("deadline/contradiction", out.decode())

    def test_a_day_put_before_the_end_of_its_task_contradicts_nothing(self):
        """12月10日前 beside 完成时限：2022年1月底前, in a notice of November 2021: unedited it was said to be of 2022."""
        text = ("临河县人民政府办公室关于做好火灾防控工作的通知\n临政办发〔2021〕47号\n各乡镇人民政府：\n　　现将有关事项通知如下。\n"
                "　　1．排查高层建筑，12月10日前建立三张清单。（牵头单位：县住建局；完成时限：2022年1月底前）\n　　临河县人民政府办公室\n　　2021年11月19日\n")
        _, made, _ = run("convert", "-", "-o", "-", "--format", "json", "--quiet", stdin=text.encode())
        self.assertIn(b"2021-12-10", made)
        self.assertEqual(run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)[1], made)

    def test_what_a_mark_or_a_note_stands_for_is_no_edit(self):
        """同上, or a blank cell under 注：空白处同上。: the unit is printed in another row, so that it came back as edited."""
        head = "任务表\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t改造道路3条\t市住建局\t市财政局\t6月底前\n"
        for row in ("2\t改造管网2公里\t同上\t市水务局\t同上\n", "2\t改造管网2公里\t\t市水务局\t\n注：空白处同上。\n"):
            text = "临江市人民政府办公室关于做好工作的通知\n临政办发〔2024〕5号\n各县：\n现印发给你们。\n临江市人民政府办公室\n2024年3月1日\n" + head + row
            _, made, _ = run("convert", "-", "-o", "-", "--format", "json", "--quiet", stdin=text.encode())
            self.assertEqual(made.decode().count('"name": "市住建局"'), 2)
            self.assertEqual(run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)[1], made)

    def test_places_of_what_stands_behind_a_full_stop_of_ours_are_right(self):
        """工作内容：实施培训 over 具体要求：…132名: the figure's place was a character off, so that it came back as edited."""
        text = ("双桥区卫生健康局关于做好2023年重点工作的通知\n双卫〔2023〕5号\n各科室：\n　　现将重点工作通知如下。\n"
                "（一）工作内容：实施培训\n    分三期轮训村医132名，合格率95%以上。\n    责任科室：人事科教科\n    完成时限：6月底前\n双桥区卫生健康局\n2023年3月19日\n")
        _, made, _ = run("convert", "-", "-o", "-", "--format", "json", "--quiet", stdin=text.encode())
        self.assertIn("132名", made.decode())
        self.assertEqual(run("regenerate", "-", "-o", "-", "--format", "json", "--quiet", stdin=made)[1], made)

    def test_a_day_changed_and_changed_back(self):
        def change(tasks):
            tasks[0]["deadline"]["due"] = "2024-10-15"
        self.changed(change)
        (_, out, _), _ = self.again(self.made)
        again = json.loads(out)
        again["notices"][0]["tasks"][0]["deadline"]["due"] = "2024-09-30"
        (_, out, _), _ = self.again(again)
        self.assertEqual(json.loads(out)["notices"][0]["tasks"][0]["edited"],
                         [{"field": "deadline.due", "old": "2024-09-30", "new": "2024-10-15"},
                          {"field": "deadline.due", "old": "2024-10-15", "new": "2024-09-30"}])

    def test_a_state_written_by_hand_and_taken_back(self):
        def change(tasks):
            tasks[0]["progress"] = [{"of": "deadline", "state": "done", "note": "已验收"}]
        tasks, said = self.changed(change)
        done = [{"field": "progress[deadline]", "old": "未开展", "new": "已完成"}, {"field": "progress[deadline].note", "new": "已验收"}]
        self.assertEqual((tasks[0]["edited"], said), (done, []))
        (_, out, _), _ = self.again(self.made)
        again = json.loads(out)
        del again["notices"][0]["tasks"][0]["progress"]
        (_, out, _), _ = self.again(again)
        self.assertEqual(json.loads(out)["notices"][0]["tasks"][0]["edited"], done + [
            {"field": "progress[deadline]", "old": "已完成", "new": "未开展"}, {"field": "progress[deadline].note", "old": "已验收"}])

    def test_a_milestone_s_state_written_by_hand(self):
        _, made, _ = run("convert", ROOT / "samples/genhe-2022.txt", "-o", "-", "--format", "json", "--quiet")
        made = json.loads(made)
        made["notices"][1]["milestones"][1]["progress"] = {"state": "late"}
        (code, out, err), _ = self.again(made)
        self.assertEqual(json.loads(out)["notices"][1]["edited"],
                         [{"field": "milestones[1].progress", "old": "未开展", "new": "逾期"}], err)

    def compared(self, change, sample="linjiang-table.tsv", of_notice=None):
        """The first notice after `change(tasks)` and `of_notice(notice)` by hand, compared with what convert wrote; a second time says no more."""
        _, made, _ = run("convert", ROOT / "samples" / sample, "-o", "-", "--format", "json", "--quiet")
        original = self.folder / "original.json"
        original.write_bytes(made)
        path = self.folder / "edited.json"
        content = json.loads(made)
        self.tasks = json.loads(made)["notices"][0]["tasks"]
        change(content["notices"][0]["tasks"])
        if of_notice is not None:
            of_notice(content["notices"][0])
        for _ in range(2):
            path.write_text(json.dumps(content))
            before = content
            code, out, err = run("regenerate", path, "--from", original, "-o", "-", "--format", "json", "--quiet")
            self.assertIn(code, (0, LOOK), err)
            content = json.loads(out)
        self.assertEqual(content, before)
        return content["notices"][0]

    def test_nothing_changed_against_the_original(self):
        for sample in SAMPLES:
            if sample.suffix != ".pdf":
                with self.subTest(sample.name):
                    self.assertNotIn("edited", json.dumps(self.compared(lambda tasks: None, sample.name)))

    def test_a_task_taken_out(self):
        notice = self.compared(lambda tasks: tasks.pop(1))
        self.assertEqual(notice["edited"], [{"field": "task", "old": self.tasks[1]["text"]}])
        self.assertEqual(notice["tasks"], self.tasks[:1] + self.tasks[2:])

    def test_a_unit_s_role(self):
        def change(tasks):
            tasks[0]["units"][1]["role"] = "lead"
        notice = self.compared(change)
        self.assertEqual(notice["tasks"][0]["edited"], [{"field": "units[1].role", "old": "责任", "new": "牵头"}])

    def test_values_taken_out(self):
        def change(tasks):
            del tasks[0]["units"][1:3]
            del tasks[0]["deadline"]
            tasks[2]["leaders"] = []
        notice = self.compared(change)
        units = [unit["name"] for unit in self.tasks[0]["units"]]
        self.assertEqual(notice["tasks"][0]["edited"][0], {"field": "units[1]", "old": units[1], "new": units[3]})
        self.assertIn({"field": "units", "old": units[2]}, notice["tasks"][0]["edited"])
        self.assertIn({"field": "deadline.text", "old": "2024年9月底前"}, notice["tasks"][0]["edited"])
        self.assertEqual(notice["tasks"][2]["edited"], [{"field": "leaders", "old": self.tasks[2]["leaders"][0]["name"]}])

    def test_what_the_notice_itself_says(self):
        """Title, day and reporting dates written by hand were taken, and listed nowhere."""
        def change(notice):
            self.was = json.loads(json.dumps(notice))
            notice.update(title="关于修路的通知", issued_on="2024-04-01")
            notice["reporting"]["dates"].append("2025-01-31")
        notice = self.compared(lambda tasks: None, "linjiang-brackets.txt", change)
        dates = self.was["reporting"]["dates"]
        self.assertEqual(notice["edited"], [{"field": "title", "old": self.was["title"], "new": "关于修路的通知"},
                                            {"field": "issued_on", "old": self.was["issued_on"], "new": "2024-04-01"},
                                            {"field": "reporting.dates", "old": "；".join(dates), "new": "；".join([*dates, "2025-01-31"])}])

    def test_a_task_moved(self):
        notice = self.compared(lambda tasks: tasks.insert(0, tasks.pop()))
        self.assertEqual([task.get("edited") for task in notice["tasks"]],
                         [[{"field": "order", "old": str(len(self.tasks)), "new": "1"}]] + [None] * (len(self.tasks) - 1))

    def test_another_file_s_original_is_refused(self):
        other = self.folder / "other.json"
        other.write_bytes(run("convert", ROOT / "samples/donghu-table.tsv", "-o", "-", "--format", "json", "--quiet")[1])
        path = self.folder / "x.json"
        path.write_text(json.dumps(self.made))
        self.assertEqual(run("regenerate", path, "--from", other, "-o", "-", "--format", "json", "--quiet"),
                         (FAILED, b"", f"fenjie: {path}: --from 给出的 JSON 与这个 JSON 不是出自同一个文件，请核对\n"))

    def test_a_text_tells_its_own_quantities_deadlines_and_words(self):
        def change(tasks):
            tasks[0]["text"] = "扩建中心幼儿园3所，9月底前投入使用。"  # was 新建…2所，6月底前…，8月底前…
        tasks, said = self.changed(change, "baisha-brackets.txt")
        task = tasks[0]
        self.assertEqual([(q["text"], q["value"]) for q in task["quantities"]], [("3所", 3)])
        self.assertEqual((task["deadline"]["text"], task["deadline"]["due"]), ("9月底前", "2023-09-30"))
        self.assertNotIn("further_deadlines", task)
        self.assertEqual((task["action"], task["object"]), ("扩建", "中心幼儿园3所"))
        self.assertEqual(task["edited"][0]["field"], "text")
        self.assertEqual([(edit["field"], edit.get("old"), edit.get("new")) for edit in task["edited"][1:]],
                         [("deadline.text", "6月底前", "9月底前"), ("further_deadlines[0].text", "8月底前", None)])
        self.assertEqual([code for code, _ in said], ["returned/deadline-by-text"])

    def test_a_task_written_by_hand(self):
        def change(tasks):
            tasks.append({"id": "own", "text": "新建公园2个，2024年6月底前完成。", "units": [{"name": "市教育局", "role": "lead"}]})
        tasks, said = self.changed(change, "linjiang-brackets.txt")
        self.assertEqual(tasks[-1]["units"], [{"name": "市教育局", "full_name": "临江市教育局", "role": "lead"}])
        self.assertEqual(tasks[-1]["deadline"]["due"], "2024-06-30")
        self.assertEqual([q["text"] for q in tasks[-1]["quantities"]], ["2个"])
        self.assertEqual(tasks[-1]["edited"], [{"field": "task", "new": "新建公园2个，2024年6月底前完成。"}])
        self.assertEqual(said, [])

    def refused(self, content, sentence):
        (code, out, err), path = self.again(content)
        self.assertEqual((code, out, err), (FAILED, b"", f"fenjie: {path}: {sentence}\n"))

    def test_not_json(self):
        self.refused(b'{"schema_version": 1,\n "generator": {', "不是完整的 JSON（第 2 行读不下去），请核对文件是否完整")

    def test_neither_json_nor_a_workbook(self):
        """CSV was said to be JSON that ends too early."""
        for content in (b"\xff\xfe{}", "序号,工作任务\n1,修路\n".encode()):
            self.refused(content, "既不是 JSON 也不是 Excel 文件（.xlsx），读不回去；regenerate 只读 fenjie 写的 JSON 和工作簿，公文请用 fenjie convert 转换")

    def test_not_ours(self):
        for content in ({}, [], {"generator": {"name": "other"}}, {"generator": "fenjie"}):
            self.refused(content, "这不是 fenjie 转换公文得到的 JSON，请给出 convert 的结果（JSON 或 Excel 文件）")

    def test_another_version(self):
        self.made["schema_version"] = 2
        self.refused(self.made, "JSON 的版本是 2，这里只认识版本 1，请用写出它的 fenjie 处理")

    def test_what_is_wrong_is_named(self):
        tail = "，请核对，或用 convert 重新转换原文件"

        def changed(change):
            copy = json.loads(json.dumps(self.made))
            change(copy, copy["notices"][0]["tasks"][0])
            return copy
        cases = [
            (lambda file, task: task.update(text=5), "JSON 里 notices[0].tasks[0].text 应是文字"),
            (lambda file, task: task.update(txet="x"), "JSON 里 notices[0].tasks[0] 有不认识的项 txet"),
            (lambda file, task: task.pop("id"), "JSON 里 notices[0].tasks[0] 缺少 id"),
            (lambda file, task: task["units"][0].update(role="boss"),
             "JSON 里 notices[0].tasks[0].units[0].role 不是单位的角色（lead、responsible、support、guide）"),
            (lambda file, task: task["units"][0].update(person="没有这人"),
             "JSON 里 notices[0].tasks[0].units[0].person 不在这项任务的 persons 里"),
            (lambda file, task: task["source"][0].update(span=[5, 1 << 40]),
             "JSON 里 notices[0].tasks[0].source[0].span 不是原文里的位置"),
            (lambda file, task: task["source"][0].update(span=[task["source"][0]["span"][0], task["source"][0]["span"][1] - 1]),
             "JSON 里 notices[0].tasks[0].source[0].span 不是原文里的位置"),  # found by the fuzzer: it cuts a character
            (lambda file, task: file["notices"][0]["tasks"][1].update(id=task["id"]),
             "JSON 里 notices[0] 有两项任务的 id 都是 " + self.made["notices"][0]["tasks"][0]["id"]),
            (lambda file, task: task.update(number=-1), "JSON 里 notices[0].tasks[0].number 应是不小于 0 的整数"),
            (lambda file, task: task["deadline"].update(due="2024-13-45"),
             "JSON 里 notices[0].tasks[0].deadline.due “2024-13-45”不是日期，没有这一天或写法不对（应如 2022-12-31）"),
            (lambda file, task: file["source"].pop("text"), "JSON 里 source 缺少 text"),
            (lambda file, task: file.pop("notices"), "JSON 里缺少 notices"),
            (lambda file, task: file["notices"][0]["table"]["grid"]["cells"][0].update(row=10000),
             "JSON 里 notices[0].table.grid.cells[0] 不在表格里"),
        ]
        for change, sentence in cases:
            with self.subTest(sentence):
                self.refused(changed(change), sentence + tail)

    def test_deep_nesting_is_refused(self):
        self.refused(b'{"generator":' * 100000, "不是完整的 JSON（第 1 行读不下去），请核对文件是否完整")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
