#!/usr/bin/env python3
"""Tables of tasks as six cities print them, as PDF and as pdftotext's three kinds of text, each with its truth.

usage: printed_tables.py FOLDER        then: score.py FENJIE FOLDER

Each head is printed upright and across, with and without rules, with cells in the middle or at the top of their rows:
36 tables of 14 rows, a family for each form of the file. Rows are drawn by a fixed seed, so that figures can be compared
from one version to the next. Needs chromium and pdftotext. A measurement, not a test of every build: without options
pdftotext scatters the columns of a table, and what cannot be known there must be said.
"""
import html
import json
import pathlib
import random
import subprocess
import sys

HEADS = {  # the headings, the width of each column in percent
    "four": (["序号", "工作任务", "责任单位", "完成时限"], [8, 45, 30, 17]),
    "measures": (["序号", "重点任务", "具体措施", "牵头单位", "配合单位", "完成时限"], [6, 14, 35, 13, 18, 14]),
    "projects": (["序号", "项目名称", "建设内容", "责任领导", "责任单位", "责任人", "备注"], [6, 18, 32, 10, 16, 9, 9]),
    "categories": (["类别", "序号", "任务内容", "牵头领导", "牵头单位", "责任单位"], [9, 6, 42, 11, 14, 18]),
    "three": (["任务", "牵头单位", "参加单位"], [50, 20, 30]),
    "five": (["序号", "任务内容", "牵头单位", "责任单位", "完成时间"], [7, 45, 16, 18, 14]),
}
FORMS = {"plain": [], "layout": ["-layout"], "raw": ["-raw"]}  # options of pdftotext
TASKS = {"工作任务", "具体措施", "建设内容", "任务内容", "任务"}
ROLES = {"牵头单位": "lead", "责任单位": "responsible", "配合单位": "support", "参加单位": "support"}
ROWS = 14

VERBS = "推进 实施 完成 开展 加快 启动 落实 深化".split()
OBJECTS = ("城区老旧小区改造项目 农村公路养护工程 中小学校舍安全排查整治 污水处理厂提标扩建 一网通办事项标准化 高标准农田建设 河道清淤疏浚 "
           "医疗卫生机构信息互联互通 养老服务设施建设 工业园区基础设施配套 历史遗留矿山生态修复 招商引资重点项目签约落地").split()
TAILS = ["，确保如期投入使用", "，建立健全长效管理机制，逐项销号", "，完成投资1.2亿元", "，新增停车位500个", "，惠及群众3000余户", "", "", "",
         "，形成可复制可推广的经验做法", "，开展“回头看”专项检查2次"]
UNITS = ("市发展改革委 市教育局 市财政局 市自然资源局 市住房城乡建设局 市交通运输局 市水利局 市农业农村局 市卫生健康委 市应急管理局 市市场监管局 "
         "市生态环境局 市民政局 市公安局 各县（市、区）人民政府 高新区管委会 市城投集团 市政务服务数据管理局").split()
PERSONS = "王建国 李秀英 张伟 刘洋 陈静 杨帆 赵磊 孙丽 周涛 吴敏 郑凯 冯娟".split()
DEADLINES = "2024年6月底前 2024年12月底前 2024年9月30日前 2024年10月底前 持续推进 2024年底前".split()
GROUPS = "产业发展 城市建设 民生保障 生态环保 营商环境".split()

LETTER = """<p align="center">江口市人民政府办公室</p><p align="center">关于印发2024年重点工作任务分解方案的通知</p>
<p align="center">江政办发〔2024〕12号</p><p>各县（市、区）人民政府，市政府各部门：</p>
<p>为做好2024年重点工作，现将任务分解如下，请认真抓好落实。</p><p align="right">江口市人民政府办公室</p>
<p align="right">2024年2月20日</p><p align="center">2024年重点工作任务分解表</p>"""
STYLE = """@page{size:A4 %s;margin:2cm} body{font-family:"Noto Serif CJK SC"} td.centred{text-align:center}
table{width:100%%;border-collapse:collapse} td,th{vertical-align:%s;padding:2px;font-size:11pt;border:%s}"""


def task_text(draw):
    text = draw.choice(VERBS) + draw.choice(OBJECTS) + draw.choice(TAILS)
    if draw.random() < 0.3:
        text += "；" + draw.choice(VERBS) + draw.choice(OBJECTS)
    return text + ("。" if draw.random() < 0.8 else "")


def row_of(draw, heads, index):
    """A row by its headings; a group holds for some rows and is drawn in the first of them."""
    units, persons = draw.sample(UNITS, draw.randint(2, 4)), draw.sample(PERSONS, 2)
    several = "牵头单位" not in heads and "责任领导" not in heads
    values = {"序号": str(index + 1), "项目名称": draw.choice(OBJECTS) + "二期", "备注": "", "牵头单位": units[0],
              "配合单位": "、".join(units[1:]), "参加单位": "、".join(units[1:]),
              "责任单位": "、".join(units if several else units[1:]) if "责任领导" not in heads else units[0],
              "责任领导": persons[0], "牵头领导": persons[0], "责任人": persons[1],
              "完成时限": draw.choice(DEADLINES), "完成时间": draw.choice(DEADLINES)}
    for head in heads:
        if head in TASKS:
            values[head] = task_text(draw)
    if "重点任务" in heads and index % 4 == 0:
        values["重点任务"] = draw.choice(GROUPS) + "提升行动"
    if "类别" in heads and index % 5 == 0:
        values["类别"] = GROUPS[index // 5 % len(GROUPS)]
    return [values.get(head) for head in heads]


def drawn(heads, widths, rows, page, place, rule):
    head = "".join(f'<th width="{width}%">{text}</th>' for text, width in zip(heads, widths))
    body = ""
    for i, row in enumerate(rows):
        body += "<tr>"
        for j, text in enumerate(row):
            if text is None:
                continue
            span = next((k for k in range(1, len(rows) - i) if rows[i + k][j] is not None), len(rows) - i)
            kind = "" if heads[j] in TASKS else ' class="centred"'
            body += f'<td{kind} rowspan="{span}">{html.escape(text)}</td>'
        body += "</tr>"
    return (f'<meta charset="utf-8"><style>{STYLE % (page, place, rule)}</style>{LETTER}'
            f"<table><tr>{head}</tr>{body}</table>")


def task_of(heads, row):
    task = {"units": [], "persons": [], "leaders": []}
    for head, text in zip(heads, row):
        if head in TASKS:
            task["text"] = text
        elif head in ROLES:
            role = "support" if head == "责任单位" and "牵头单位" in heads else ROLES[head]
            task["units"] += [[role, unit] for unit in text.replace("（市、区）", "（市·区）").split("、")]
        elif head == "序号":
            task["number"] = int(text)
        elif head in ("责任领导", "牵头领导"):
            task["leaders"].append(text)
        elif head == "责任人":
            task["persons"].append(text)
        elif head in ("完成时限", "完成时间"):
            task["deadlines"] = [{"text": text}]
    task["units"] = [[role, unit.replace("（市·区）", "（市、区）")] for role, unit in task["units"]]
    return task


def write(folder, name, text, truth):
    page = folder / f"{name}.html"
    page.write_text(text, encoding="utf-8")
    pdf = folder / f"{name}.pdf"
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={pdf}", str(page)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page.unlink()
    files = {"pdf": pdf}
    for form, options in FORMS.items():
        files[form] = folder / f"{name}-{form}.txt"
        subprocess.run(["pdftotext", *options, str(pdf), str(files[form])], check=True)
    for form, file in files.items():
        whole = {"file": file.name, "family": form, "notices": [{"document_number": "江政办发〔2024〕12号", "tasks": truth}]}
        (folder / f"{name}-{form}.truth.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(7)
    for kind, (heads, widths) in HEADS.items():
        for page in ("portrait", "landscape"):
            for place, rule in (("middle", "1px solid"), ("top", "1px solid"), ("middle", "none")):
                rows = [row_of(draw, heads, i) for i in range(ROWS)]
                text = drawn(heads, widths, rows, page, place, rule)
                ruled = "open" if rule == "none" else "ruled"
                write(folder, f"{kind}-{page}-{place}-{ruled}", text, [task_of(heads, row) for row in rows])


main()
