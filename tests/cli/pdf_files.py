#!/usr/bin/env python3
"""Hostile, hidden and broken PDFs, each written here by hand: a clear error, or the readable part with a diagnostic.

usage: pdf_files.py FENJIE [SOURCE_DIR]
"""
import hashlib
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time
import unittest
import zlib

FENJIE = sys.argv[1]
del sys.argv[1:]

TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0020> <FFFF> <0020> endbfrange
endcmap end end"""
CID_FONT = (b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)/Supplement 0>>"
            b"/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -120 1000 880]/Ascent 880"
            b"/Descent -120/ItalicAngle 0/CapHeight 700/StemV 80>>>>")
NOTICE = ["青山县人民政府关于下达重点任务的通知", "青政发〔2024〕3号", "各乡镇人民政府：", "现将重点任务下达如下。",
          "一、建设县城东区学校，改善办学条件。（县教育局负责）", "二、改造县城供水管网，保障居民用水。（县住建局负责）"]


def stream(data, entries=b""):
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def show(x, y, text, size=12, before="", font="F1"):
    code = text.encode("utf-16-be").hex().upper()
    return f"BT {before} /{font} {size} Tf {x} {y} Td <{code}> Tj ET\n".encode()


def notice_page(lines=NOTICE):
    return b"".join(show(60, 760 - 24 * i, line) for i, line in enumerate(lines))


class Pdf:
    """Objects 1 catalog, 2 pages, 3 to 8 fonts; content() adds a page."""

    def __init__(self, filters=b""):
        self.objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"",
                        b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
                        CID_FONT % b"Identity", stream(TO_UNICODE),
                        b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]>>",
                        b"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[8 0 R]>>",
                        CID_FONT % b"GB1"]
        self.pages = []
        self.trailer = b""

    def add(self, body):
        self.objects.append(body)
        return len(self.objects)

    def page(self, content, entries=b"", media=b"[0 0 595 842]", resources=b""):
        number = self.add(stream(content)) if isinstance(content, bytes) else content
        self.pages.append(self.add(
            b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents %d 0 R/Resources<</Font<</F1 3 0 R/F2 6 0 R/F3 7 0 R>>%s>>%s>>" %
            (media, number, resources, entries)))
        return self

    def bytes(self, encrypt=None):
        kids = b" ".join(b"%d 0 R" % page for page in self.pages)
        self.objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(self.pages))
        out, offsets = b"%PDF-1.5\n", []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, encrypt(number, body) if encrypt else body)
        xref = b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
        return out + xref + b"trailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, self.trailer, len(out))


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def encrypted(pdf, user, owner):
    """The standard handler's first revision: 40-bit RC4."""
    identity = b"0123456789abcdef"
    padded = lambda word: (word + PAD)[:32]
    owner_entry = rc4(hashlib.md5(padded(owner)).digest()[:5], padded(user))
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded(user) + owner_entry + rights + identity).digest()[:5]
    user_entry = rc4(key, PAD)
    pdf.trailer = b"/ID[<%s><%s>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (
        identity.hex().encode(), identity.hex().encode(), owner_entry.hex().encode(), user_entry.hex().encode())

    def encrypt(number, body):
        object_key = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
        begin = body.find(b"stream\n")
        if begin < 0:
            return re.sub(rb"\((\w+)\)", lambda word: b"<" + rc4(object_key, word[1]).hex().encode() + b">", body)
        begin += len(b"stream\n")
        end = body.rindex(b"\nendstream")
        return body[:begin] + rc4(object_key, body[begin:end]) + body[end:]

    return pdf.bytes(encrypt)


class PdfFiles(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.addCleanup(self.scratch.cleanup)

    def convert(self, data, *options):
        path = self.folder / "a.pdf"
        path.write_bytes(data)
        (self.folder / "a.json").unlink(missing_ok=True)
        began = time.monotonic()
        done = subprocess.run([FENJIE, "convert", str(path), "-o", str(self.folder), "--format", "json", "--quiet", *options],
                              capture_output=True, encoding="utf-8", timeout=120)
        self.seconds = time.monotonic() - began
        result = self.folder / "a.json"
        self.output = json.loads(result.read_text(encoding="utf-8")) if result.exists() else None
        self.said = done.stderr
        return done.returncode

    def codes(self):
        return [diagnostic["code"] for diagnostic in self.output["diagnostics"] if diagnostic["code"].startswith("read/")]

    def tasks(self):
        return [task["text"] for notice in self.output["notices"] for task in notice["tasks"]]

    def check_read(self, data, codes, *options):
        self.assertIn(self.convert(data, *options), (0, 3), self.said)
        self.assertEqual(self.codes(), codes)
        self.assertEqual(len(self.tasks()), 2, self.tasks())

    def check_error(self, data, words, *options):
        self.assertEqual(self.convert(data, *options), 1, self.said)
        self.assertIn(words, self.said)
        self.assertIsNone(self.output)

    def test_plain(self):
        self.check_read(Pdf().page(notice_page()).bytes(), [])

    def test_text_off_the_page(self):
        self.check_read(Pdf().page(notice_page() + show(60, 900, "页外")).bytes(), ["read/hidden-text"])

    def test_text_outside_the_clip(self):
        self.check_read(Pdf().page(notice_page() + b"q 0 0 100 20 re W n " + show(60, 300, "裁切") + b"Q").bytes(),
                        ["read/hidden-text"])

    def test_white_text_on_paper(self):
        self.check_read(Pdf().page(notice_page() + b"1 g " + show(60, 300, "白字")).bytes(), ["read/hidden-text"])

    def test_white_text_on_a_dark_ground_is_read(self):
        self.check_read(Pdf().page(notice_page() + b"0 g 50 290 300 30 re f 1 g " + show(60, 300, "反白")).bytes(), [])

    def test_invisible_layer_beside_text(self):
        self.check_read(Pdf().page(notice_page() + show(60, 300, "隐藏", before="3 Tr")).bytes(), ["read/hidden-text"])

    def test_invisible_layer_that_repeats_the_text(self):
        twice = notice_page() + b"".join(show(60, 760 - 24 * i, line, before="3 Tr") for i, line in enumerate(NOTICE))
        self.check_read(Pdf().page(twice).bytes(), [])

    def test_invisible_layer_alone(self):
        layer = b"".join(show(60, 760 - 24 * i, line, before="3 Tr") for i, line in enumerate(NOTICE))
        self.check_read(Pdf().page(layer).bytes(), ["read/recognised-text"])

    def test_fake_bold(self):
        bold = notice_page() + b"".join(show(60.4, 760 - 24 * i, line) for i, line in enumerate(NOTICE))
        self.check_read(Pdf().page(bold).bytes(), [])

    def test_private_use_glyphs(self):
        self.check_read(Pdf().page(notice_page() + show(60, 300, "\ue123\ue124")).bytes(), ["read/garbled-font"])

    def test_radicals_become_characters(self):
        lines = [line.replace("一、", "⼀、").replace("民", "⺠").replace("用", "⽤") for line in NOTICE]
        self.check_read(Pdf().page(notice_page(lines)).bytes(), [])
        self.assertIn("居民用水", self.tasks()[1])

    def test_font_without_unicode(self):
        self.check_read(Pdf().page(notice_page() + show(60, 300, "乱码", font="F2")).bytes(), ["read/garbled-font"])

    def test_predefined_chinese_map(self):
        lines = b"".join(show(60, 760 - 24 * i, line, font="F3") for i, line in enumerate(NOTICE))
        self.check_read(Pdf().page(lines).bytes(), [])

    def test_page_without_text(self):
        image = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"
        self.check_read(Pdf().page(notice_page()).page(image).bytes(), ["read/page-without-text"])

    def test_empty_page(self):
        self.check_read(Pdf().page(notice_page()).page(b"").bytes(), [])

    def test_encrypted_with_a_user_password(self):
        data = encrypted(Pdf().page(notice_page()), b"open", b"owner")
        self.check_error(data, "请用 --password 给出打开密码")
        self.check_error(data, "给出的密码不正确", "--password", "wrong")
        self.check_read(data, [], "--password", "open")

    def test_encrypted_against_changes_only(self):
        self.check_read(encrypted(Pdf().page(notice_page()), b"", b"owner"), [])

    def test_damaged(self):
        self.check_error(b"%PDF-1.5\n" + b"\x00\xff garbage " * 50, "PDF 已损坏")

    def test_truncated(self):
        data = Pdf().page(notice_page()).bytes()
        self.check_read(data[:data.index(b"startxref")], ["read/truncated"])
        self.check_error(data[:data.index(b"xref\n0")], "PDF 已损坏")

    def test_damaged_content_is_said(self):
        packed = zlib.compress(notice_page(["各单位要加强领导，落实责任。", "各单位要密切配合，形成合力。"]), 9)
        ruined = packed[:-40] + bytes(byte ^ 0x55 for byte in packed[-40:])
        pdf = Pdf().page(notice_page())
        self.check_read(pdf.page(pdf.add(stream(packed, b"/Filter/FlateDecode"))).bytes(), [])
        pdf = Pdf().page(notice_page())
        self.check_read(pdf.page(pdf.add(stream(ruined, b"/Filter/FlateDecode"))).bytes(), ["read/damaged-content"])
        self.assertIn("第 2 页的内容有损坏", json.dumps(self.output, ensure_ascii=False))

    def test_no_pages(self):
        self.check_error(Pdf().bytes(), "PDF 没有任何页面")

    def test_damaged_cross_references(self):
        data = Pdf().page(notice_page()).bytes()
        self.check_read(data.replace(b"startxref\n", b"startxref\n9"), [])

    def test_ten_thousand_pages(self):
        pdf = Pdf().page(notice_page())
        blank = pdf.add(stream(show(280, 30, "- 2 -")))
        for _ in range(9999):
            pdf.page(blank)
        self.check_read(pdf.bytes(), [])
        self.assertEqual(self.output["source"]["pages"], 10000)
        self.assertLess(self.seconds, 60)

    def test_deep_nesting_of_states(self):
        packed = zlib.compress(b"q " * 200_000 + notice_page())
        pdf = Pdf()
        pdf.page(pdf.add(stream(packed, b"/Filter/FlateDecode")))
        self.assertIn(self.convert(pdf.bytes()), (0, 1, 3))
        if self.output:
            self.assertEqual(len(self.tasks()), 2)

    def test_deep_nesting_of_arrays(self):
        pdf = Pdf().page(notice_page())
        pdf.add(b"[" * 100_000)
        self.check_read(pdf.bytes(), [])

    def test_page_tree_that_loops(self):
        data = Pdf().page(notice_page()).bytes()
        self.assertIn(self.convert(data.replace(b"/Kids[", b"/Kids[2 0 R ")), (0, 1, 3))

    def test_forms_that_multiply(self):
        pdf = Pdf()
        inner = pdf.add(stream(b"0 0 1 1 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
        for _ in range(12):
            inner = pdf.add(stream(b"/X Do " * 10, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % inner))
        pdf.page(notice_page() + b"/X Do", resources=b"/XObject<</X %d 0 R>>" % inner)
        self.assertIn(self.convert(pdf.bytes(), "--max-seconds", "5"), (1, 3))
        self.assertLess(self.seconds, 30)

    def test_huge_page(self):
        self.check_read(Pdf().page(notice_page(), media=b"[0 0 2000000 2000000]").bytes(), [])

    def test_crop_box_away_from_the_origin(self):
        self.check_read(Pdf().page(b"1 0 0 1 1000 1000 cm " + notice_page(), b"/CropBox[1000 1000 1595 1842]",
                                   b"[900 900 1700 1900]").bytes(), [])


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    unittest.main()
