#!/usr/bin/env python3
"""Workbooks as Excel and WPS save them: the same cells in other XML give the same JSON.

usage: foreign_packages.py FENJIE SOURCE_DIR
"""
import io
import json
import pathlib
import re
import subprocess
import sys
import unittest
import zipfile

from in_folder import InFolder

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
FAILED = 1
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT = re.compile(r"<si><t([^>]*)>(.*?)</t></si>", re.S)
SHARED = re.compile(r'<c r="([A-Z]+\d+)"([^>]*?) t="s"><v>(\d+)</v></c>')


def run(*arguments):
    done = subprocess.run([FENJIE, *map(str, arguments)], capture_output=True, timeout=120)
    return done.returncode, done.stderr.decode()


def halves(text):
    """Two parts of escaped text, cut between characters."""
    tokens = re.findall(r"&[^;]+;|.", text, re.S)
    return "".join(tokens[:len(tokens) // 2]), "".join(tokens[len(tokens) // 2:])


class Packages(InFolder):
    def setUp(self):
        super().setUp()
        self.sample(ROOT / "samples/linjiang-table.tsv")

    def sample(self, path):
        code, err = run("convert", path, "-o", self.folder / "sent", "--quiet")
        self.assertIn(code, (0, 3), err)
        self.json = self.folder / "sent" / (path.stem + ".json")
        self.made = json.loads(self.json.read_text("utf-8"))
        with zipfile.ZipFile(min((self.folder / "sent").glob(path.stem + "*.xlsx"))) as book:
            self.parts = {name: book.read(name).decode() for name in book.namelist()}
        self.as_sent = dict(self.parts)
        self.strings = [text for _, text in TEXT.findall(self.parts["xl/sharedStrings.xml"])]
        names = re.findall(r'<sheet name="([^"]*)"', self.parts["xl/workbook.xml"])
        self.sheets = {name: f"xl/worksheets/sheet{i}.xml" for i, name in enumerate(names, 1)}

    def every_sheet(self, change):
        for part in self.sheets.values():
            self.parts[part] = change(self.parts[part])

    def back(self, *options, saved_as="x.xlsx"):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
            for name, content in self.parts.items():
                book.writestr(name, content)
        path = self.folder / saved_as
        path.write_bytes(made.getvalue())
        code, err = run("regenerate", path, "-o", self.folder / "back", "--format", "json", "--quiet", *options)
        result = self.folder / "back/x.json"
        return code, json.loads(result.read_text("utf-8")) if result.exists() else None, err

    def assert_same(self, *options, saved_as="x.xlsx"):
        self.assertNotEqual(self.parts, self.as_sent)
        code, again, err = self.back(*options, saved_as=saved_as)
        self.assertIn(code, (0, 3), err)
        self.assertEqual(again, self.made)

    def test_rich_runs_and_phonetic_readings(self):
        def rich(match):
            first, second = halves(match[2])
            keep = ' xml:space="preserve"'
            return (f'<si><r><rPr><b/><rFont val="宋体"/></rPr><t{keep}>{first}</t></r><r><t{keep}>{second}</t></r>'
                    '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>')
        self.parts["xl/sharedStrings.xml"] = TEXT.sub(rich, self.parts["xl/sharedStrings.xml"])
        self.assert_same()

    def test_inline_strings(self):
        self.every_sheet(lambda xml: SHARED.sub(
            lambda m: f'<c r="{m[1]}"{m[2]} t="inlineStr"><is><t xml:space="preserve">{self.strings[int(m[3])]}</t></is></c>', xml))
        del self.parts["xl/sharedStrings.xml"]
        self.parts["xl/_rels/workbook.xml.rels"] = re.sub(r"<Relationship [^>]*sharedStrings[^>]*/>", "", self.parts["xl/_rels/workbook.xml.rels"])
        self.assert_same()

    def test_formulas_that_give_texts(self):
        def formula(match, count=[0]):
            count[0] += 1
            shared = 't="shared" si="0"' + (' ref="A1:Z99"' if count[0] == 1 else "")
            source = "<f>A1&amp;\"\"</f>" if count[0] % 2 else f"<f {shared}>B1</f>" if count[0] == 2 else '<f t="shared" si="0"/>'
            return f'<c r="{match[1]}"{match[2]} t="str">{source}<v>{self.strings[int(match[3])]}</v></c>'
        for name in ("数据", "分解表"):
            self.parts[self.sheets[name]] = SHARED.sub(formula, self.parts[self.sheets[name]])
        self.assert_same()

    def test_days_counted_from_1904(self):
        self.parts["xl/workbook.xml"] = re.sub(r"<workbookPr[^>]*/>", '<workbookPr date1904="1"/>', self.parts["xl/workbook.xml"])
        self.every_sheet(lambda xml: re.sub(r"<v>(4\d{4})</v></c>", lambda m: f"<v>{int(m[1]) - 1462}</v></c>", xml))
        self.assert_same()

    def test_days_as_text_of_iso_8601(self):
        import datetime
        zero = datetime.date(1899, 12, 30)
        self.every_sheet(lambda xml: re.sub(
            r'<c r="([A-Z]+\d+)"([^>]*)><v>(4\d{4})</v></c>',
            lambda m: f'<c r="{m[1]}"{m[2]} t="d"><v>{zero + datetime.timedelta(int(m[3]))}T00:00:00.000</v></c>', xml))
        self.assert_same()

    def test_strict_namespaces(self):
        for name in self.parts:
            self.parts[name] = (self.parts[name].replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships"))
        self.parts["xl/workbook.xml"] = self.parts["xl/workbook.xml"].replace("<workbook ", '<workbook conformance="strict" ', 1)
        self.assert_same()

    def test_prefixed_elements(self):
        for part in [*self.sheets.values(), "xl/sharedStrings.xml", "xl/workbook.xml"]:
            xml = re.sub(r"<(/?)(?!\?)(\w+)([ >/])", r"<\1x:\2\3", self.parts[part])
            self.parts[part] = xml.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
        self.assert_same()

    def test_paths_from_the_root_and_through_other_folders(self):
        relations = "xl/_rels/workbook.xml.rels"
        self.parts[relations] = re.sub(r'Target="worksheets/', 'Target="/xl/worksheets/', self.parts[relations])
        self.assert_same()
        self.parts[relations] = self.parts[relations].replace('Target="/xl/worksheets/', 'Target="../xl/other/../worksheets/')
        self.assert_same()

    def test_extensions_of_newer_versions(self):
        mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        x14ac = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
        def newer(xml):
            xml = xml.replace("<worksheet ", f'<worksheet {mc} {x14ac} mc:Ignorable="x14ac" ', 1)
            xml = re.sub(r"<row ", '<row x14ac:dyDescent="0.15" ', xml)
            controls = ('<mc:AlternateContent><mc:Choice Requires="x14"><controls><control/></controls></mc:Choice><mc:Fallback/>'
                        "</mc:AlternateContent>")
            extension = ('<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/'
                         'spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:c r="A1"><v>1</v></x14:c></x14:conditionalFormattings>'
                         "</ext></extLst>")
            return xml.replace("</worksheet>", controls + extension + "</worksheet>")
        self.every_sheet(newer)
        self.parts["xl/workbook.xml"] = self.parts["xl/workbook.xml"].replace(
            "<sheets>", f'<mc:AlternateContent {mc}><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="urn:x" url="C:\\"/></mc:Choice>'
                        "</mc:AlternateContent><sheets>", 1)
        self.assert_same()

    def test_no_dimension_and_no_places_of_cells(self):
        def bare(xml):
            xml = re.sub(r"<dimension[^>]*/>", "", xml)
            column = lambda letters: sum((ord(c) - 64) * 26 ** i for i, c in enumerate(reversed(letters)))
            def row(match):  # cells that are not there are written empty, so that places can be counted
                cells, out = re.findall(r'<c r="([A-Z]+)\d+"([^>]*?)(/>|>.*?</c>)', match[2], re.S), []
                for letters, attributes, rest in cells:
                    out += ["<c/>"] * (column(letters) - 1 - len(out))
                    out.append(f"<c{attributes}{rest}")
                return f"<row{match[1]}>" + "".join(out) + "</row>"
            xml = re.sub(r"<row([^>/]*)>(.*?)</row>", row, xml, flags=re.S)
            return re.sub(r'<row r="\d+"', "<row", xml)
        for name in ("数据", "督办", "fenjie"):
            self.parts[self.sheets[name]] = bare(self.parts[self.sheets[name]])
        self.assert_same()

    def test_rows_hidden_by_a_filter(self):
        for name in ("数据", "分解表", "责任清单", "督办"):
            part = self.sheets[name]
            self.parts[part] = re.sub(r'<row r="(\d*[02468])"', r'<row r="\1" hidden="1"', self.parts[part])
        self.assert_same()

    def test_protected_sheets(self):
        self.every_sheet(lambda xml: xml.replace("</sheetData>", '</sheetData><sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>', 1))
        self.assert_same()

    def test_a_workbook_with_macros(self):
        types = "[Content_Types].xml"
        self.parts[types] = self.parts[types].replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                                      "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        self.parts["xl/vbaProject.bin"] = "\u0001macro"
        self.assert_same(saved_as="x.xlsm")

    def test_escaped_characters(self):
        def escaped(match):
            return f"<si><t{match[1]}>" + match[2].replace("、", "_x3001_").replace("\n", "_x000a_") + "</t></si>"
        self.parts["xl/sharedStrings.xml"] = TEXT.sub(escaped, self.parts["xl/sharedStrings.xml"])
        self.assert_same()

    def test_merged_cells_taken_apart(self):
        part = self.sheets["分解表"]
        areas = re.search(r"<mergeCells.*?</mergeCells>", self.parts[part], re.S)[0]
        self.parts[part] = self.parts[part].replace(areas, "")
        code, again, err = self.back()
        self.assertIn(code, (0, 3), err)
        said = [(d["code"], d["message"]) for d in again["diagnostics"] if d["code"].startswith("returned/")]
        has_groups = any("group" in task for task in self.made["notices"][0]["tasks"])
        self.assertEqual(said, [("returned/guessed", "“分解表”表的合并单元格被拆开了，拆开后空白的格照上面一格的内容读回，请核对。")] * has_groups)
        self.assertEqual(again["notices"], self.made["notices"])

    def test_the_column_of_tasks_without_its_head(self):
        part = self.sheets["分解表"]
        heads = [self.strings.index(text) for text in ("工作任务分解", "重点任务") if text in self.strings]
        self.parts[part] = re.sub(rf'(<c r="[A-Z]+2"[^>]*) t="s"><v>({heads[0]})</v></c>', r"\1/>", self.parts[part])
        code, again, err = self.back()
        self.assertIn(code, (0, 3), err)
        self.assertEqual(again["notices"], self.made["notices"])
        self.assertIn("“分解表”表没有工作任务一栏，这张表没有读回，任务照其他表和原来的读回。",
                      [d["message"] for d in again["diagnostics"] if d["code"] == "returned/not-read"])

    def test_formulas_without_a_result_and_errors(self):
        part = self.sheets["数据"]
        place = {}
        for head in ("牵头单位", "责任单位", "工作任务"):
            number = self.strings.index(head)
            place[head] = re.search(rf'<c r="([A-Z]+)1"[^>]*t="s"><v>{number}</v>', self.parts[part])[1]
        column = place["牵头单位" if any("lead" in str(t.get("units")) for t in self.made["notices"][0]["tasks"]) else "责任单位"]
        def set_cell(name, inside):
            self.parts[part], count = re.subn(rf'<c r="{name}"([^>]*?)( t="s")?>.*?</c>', rf'<c r="{name}"\1 {inside}</c>', self.parts[part], count=1)
            self.assertEqual(count, 1, name)
        set_cell(f"{column}2", 't="e"><f>A1</f><v>#REF!</v>')
        set_cell(f"{place['工作任务']}3", '><f>A1&amp;B1</f>')
        code, again, err = self.back()
        self.assertIn(code, (0, 3), err)
        said = sorted(d["message"] for d in again["diagnostics"] if d["code"] == "returned/unreadable-value")
        self.assertEqual([re.sub("“[^”]*”的公式", "“…”的公式", text) for text in said], [
            f"数据!{place['工作任务']}3：“工作任务”是没有算出结果的公式，“=A1&B1”没有读回，已保留原来的值。",
            f"数据!{column}2：“…”的公式出错，“#REF!”没有读回，已保留原来的值。"][::-1 if column < place["工作任务"] else 1])
        self.assertEqual(again["notices"], self.made["notices"])

    def test_notes_and_talks_about_cells(self):
        self.parts[self.sheets["数据"].replace("worksheets/", "worksheets/_rels/") + ".rels"] = (
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId91" Type="{RELATIONS}/comments" Target="/xl/comments91.xml"/>'
            '<Relationship Id="rId92" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
            'Target="../threadedComments/threadedComment1.xml"/></Relationships>')
        self.parts["xl/comments91.xml"] = (f'<comments xmlns="{MAIN}"><authors><author>tc={{1}}</author></authors><commentList>'
            '<comment ref="F2" authorId="0"><text><t>[线程批注] 你的 Excel 版本可读取此线程批注 批注: 请核实</t></text></comment>'
            '<comment ref="A1" authorId="0"><text><r><t>先看</t></r><r><t>这里</t></r></text></comment></commentList></comments>')
        self.parts["xl/threadedComments/threadedComment1.xml"] = (
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
            '<threadedComment ref="F2" personId="{1}" id="{2}"><text>请核实</text></threadedComment>'
            '<threadedComment ref="F2" personId="{1}" id="{3}" parentId="{2}"><text>已核实</text></threadedComment></ThreadedComments>')
        code, again, err = self.back()
        self.assertIn(code, (0, 3), err)
        notes = [(d["message"], d.get("task")) for d in again["diagnostics"] if d["code"] == "returned/note"]
        end = "批注不写回原处，文字照录在此，请阅处。"
        self.assertEqual(sorted(notes, key=str), sorted([(f"数据!A1 的批注：“先看这里”。{end}", None),
                                                         (f"数据!F2 的批注：“请核实 已核实”。{end}", self.made["notices"][0]["tasks"][0]["id"])], key=str))
        self.assertEqual(again["notices"], self.made["notices"])

    def test_a_sheet_renamed(self):
        self.parts["xl/workbook.xml"] = self.parts["xl/workbook.xml"].replace('<sheet name="数据"', '<sheet name="数据（核对后）"')
        code, again, err = self.back()
        self.assertIn(code, (0, 3), err)
        self.assertEqual(again["notices"], self.made["notices"])
        said = [d["message"] for d in again["diagnostics"] if d["code"] == "returned/not-read"]
        self.assertEqual(sorted(said), ["“数据（核对后）”表的内容是“数据”表，已按“数据”表读回；表名没有改，新的工作簿里仍叫“数据”。"])

    def test_sheets_in_another_order(self):
        xml = self.parts["xl/workbook.xml"]
        sheets = re.findall(r"<sheet [^>]*/>", xml)
        self.parts["xl/workbook.xml"] = xml.replace("".join(sheets), "".join(reversed(sheets)))
        self.assert_same()

    def test_the_hidden_sheet_dropped(self):
        self.parts["xl/workbook.xml"] = re.sub(r'<sheet name="fenjie"[^>]*/>', "", self.parts["xl/workbook.xml"])
        code, again, err = self.back()
        self.assertEqual((code, again), (FAILED, None))
        self.assertIn("不是 fenjie 生成的，或这张表已被删除；请用 --from 给出 convert 当时生成的 JSON", err)
        self.assert_same("--from", self.json)


class PackagesOfALongTable(Packages):
    """98 tasks with sections, merged groups and reporting dates."""

    def setUp(self):
        InFolder.setUp(self)
        self.sample(ROOT / "samples/genhe-2022.txt")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
