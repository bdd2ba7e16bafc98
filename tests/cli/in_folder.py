"""A test that works in a folder of its own, the least notice to put there, and whether a build is sanitized."""
import pathlib
import tempfile
import unittest

NOTICE = """临江市人民政府办公室
关于做好防汛工作的通知
临政办发〔2024〕3号 2024年3月1日
各乡镇人民政府，市直各部门：
一、加强值守
各单位要做好值班工作。
"""


def is_sanitized(program):
    """AddressSanitizer takes memory of its own, and no limit of the address space can be set beside it."""
    return b"__asan_init" in program.read_bytes()


class InFolder(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = pathlib.Path(held.name)
