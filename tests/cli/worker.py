#!/usr/bin/env python3
"""fenjie worker: a line in, a line out, whatever the line is.

usage: worker.py FENJIE SOURCE_DIR
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import threading
import unittest

from in_folder import InFolder, NOTICE

FENJIE, ROOT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SAMPLE = ROOT / "samples/genhe-2022.txt"
CLEAN, FAILED, USAGE = 0, 1, 2
IN_BASE64 = base64.b64encode(NOTICE.encode()).decode()


def work(requests, *options, cwd=None):
    done = subprocess.run([FENJIE, "worker", *map(str, options)], input=requests, capture_output=True, timeout=300, cwd=cwd)
    return done.returncode, done.stdout, done.stderr.decode()


def answers(requests, *options, cwd=None):
    """One answer a line, all valid JSON, nothing on standard error, exit 0."""
    code, out, err = work(requests, *options, cwd=cwd)
    assert (code, err) == (CLEAN, ""), (code, err)
    assert out == b"" or out.endswith(b"\n")
    return [json.loads(line) for line in out.decode().splitlines()]


def brief(answer):
    """id or line, status, error code or names of results."""
    told = answer["error"]["code"] if answer["status"] == "failed" else [result["name"] for result in answer["results"]]
    return answer.get("id", f"line {answer.get('line')}"), answer["status"], told


class WithDocuments(InFolder):
    def setUp(self):
        super().setUp()
        (self.folder / "a.txt").write_text(NOTICE, encoding="utf-8")
        (self.folder / "story.txt").write_text("从前有座山，山里有座庙。\n", encoding="utf-8")
        (self.folder / "empty.pdf").write_bytes(b"")


class Lines(WithDocuments):
    """A request line and its answer in brief."""

    TABLE = [
        # what is asked for
        (b'{"id": 1, "path": "a.txt"}', (1, "done", ["a.json"])),
        (b'{"path": "a.txt"}', ("line 2", "done", ["a.json"])),
        (b'{"id": "\\u4e00\\"\\n", "path": "a.txt"}\r', ('一"\n', "done", ["a.json"])),
        (b'{"id": 1.50, "path": "./a.txt"}', (1.5, "done", ["a.json"])),
        (b'{"path": "a.txt", "formats": ["csv", "md"], "id": -7}', (-7, "done", ["a.csv", "a.md"])),
        (b'{"id": 2, "bytes": "%s"}' % IN_BASE64.encode(), (2, "done", ["document.json"])),
        (b'{"id": 2, "bytes": "%s", "name": "\xe9\x80\x9a\xe7\x9f\xa5.txt"}' % IN_BASE64.encode(), (2, "done", ["通知.json"])),
        # documents that cannot be read
        (b'{"id": 3, "path": "none.txt"}', (3, "failed", "input/missing")),
        (b'{"id": 3, "path": "a.txt/b"}', (3, "failed", "input/missing")),
        (b'{"id": 3, "path": "."}', (3, "failed", "input/folder")),
        (b'{"id": 3, "path": "/dev/zero"}', (3, "failed", "input/not-a-file")),
        (b'{"id": 3, "path": "%s"}' % (b"x" * 300), (3, "failed", "input/unreadable")),
        (b'{"id": 3, "path": "%s"}' % (b"/x" * 3000), (3, "failed", "input/unreadable")),
        (b'{"id": 3, "path": "empty.pdf"}', (3, "failed", "read/empty")),
        (b'{"id": 3, "path": "story.txt"}', (3, "failed", "notice/none")),
        (b'{"id": 3, "bytes": ""}', (3, "failed", "read/empty")),
        (b'{"id": 3, "bytes": "JVBERi0xLjQK"}', (3, "failed", "read/damaged")),
        # lines that are no requests
        (b"", ("line 18", "failed", "request/malformed")),
        (b"   ", ("line 19", "failed", "request/malformed")),
        (b"\xff\xfe\x00", ("line 20", "failed", "request/malformed")),
        (b"{", ("line 21", "failed", "request/malformed")),
        (b'{"id": 4, "path": "a.txt"', (4, "failed", "request/malformed")),
        (b'{"id": 4, "path": "a.txt"} {}', (4, "failed", "request/malformed")),
        (b'{"id": 4, "path": "\xb9\xab\xce\xc4.txt"}', (4, "failed", "request/malformed")),
        (b'{"id": 4, "path": "\\ud800"}', (4, "failed", "request/malformed")),
        (b'{"id": 4, "size": 1e999, "path": "a.txt"}', (4, "failed", "request/unknown-member")),
        (b"a.txt", ("line 27", "failed", "request/malformed")),
        (b'"a.txt"', ("line 28", "failed", "request/wrong-value")),
        (b"null", ("line 29", "failed", "request/wrong-value")),
        (b'[{"id": 4, "path": "a.txt"}]', ("line 30", "failed", "request/wrong-value")),
        (b"[" * 200000, ("line 31", "failed", "request/wrong-value")),
        (b'{"id": ' * 100000, ("line 32", "failed", "request/wrong-value")),
        # members that are wrong
        (b"{}", ("line 33", "failed", "request/missing-member")),
        (b'{"id": 5}', (5, "failed", "request/missing-member")),
        (b'{"id": [5], "path": "a.txt"}', ("line 35", "failed", "request/wrong-value")),
        (b'{"id": {"id": 5}, "path": "a.txt"}', ("line 36", "failed", "request/wrong-value")),
        (b'{"id": true, "path": "a.txt"}', ("line 37", "failed", "request/wrong-value")),
        (b'{"path": 7, "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "-", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt\\u0000.pdf", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": ["a.txt"], "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "path": "a.txt", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "bytes": "", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "name": "b.txt", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"bytes": "5Y+", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"bytes": "\xe5\x85\xac\xe6\x96\x87", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"bytes": "", "name": "../x", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"bytes": "", "name": "..", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"bytes": "", "name": "%s", "id": 5}' % (b"x" * 256), (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "formats": "json", "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "formats": ["pdf"], "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "formats": [["json"]], "id": 5}', (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "password": "%s", "id": 5}' % (b"x" * 200000), (5, "failed", "request/wrong-value")),
        (b'{"path": "a.txt", "fromats": [], "id": 5}', (5, "failed", "request/unknown-member")),
        # and it still answers
        (b'{"id": 6, "path": "a.txt"}', (6, "done", ["a.json"])),
    ]

    def test_table(self):
        requests = b"".join(line + b"\n" for line, _ in self.TABLE)
        self.assertEqual([brief(answer) for answer in answers(requests, cwd=self.folder)], [told for _, told in self.TABLE])

    def test_jobs_do_not_change_the_answers(self):
        requests = b"\n".join(line for line, _ in self.TABLE[:28]) * 3
        one, four = (work(requests, "--jobs", jobs, cwd=self.folder) for jobs in (1, 4))
        self.assertEqual(one, four)

    def test_no_lines(self):
        self.assertEqual(answers(b""), [])

    def test_last_line_without_its_end(self):
        self.assertEqual([brief(answer) for answer in answers(b'\n{"id": 1}')],
                         [("line 1", "failed", "request/malformed"), (1, "failed", "request/missing-member")])


class Results(WithDocuments):
    def test_json_is_what_convert_writes(self):
        subprocess.run([FENJIE, "convert", SAMPLE, "-o", self.folder, "--format", "json,xlsx", "--quiet"], timeout=120)
        request = json.dumps({"id": 1, "path": str(SAMPLE), "formats": ["json", "xlsx"]}).encode()
        (answer,) = answers(request)
        written = json.loads((self.folder / "genhe-2022.json").read_text(encoding="utf-8"))
        self.assertEqual(answer["results"][0]["json"], written)
        self.assertEqual((answer["notices"], answer["sha256"]), (len(written["notices"]), written["source"]["sha256"]))
        for result in answer["results"][1:]:
            self.assertEqual(base64.b64decode(result["base64"]), (self.folder / result["name"]).read_bytes())
        self.assertEqual(len(answer["results"]), 3)

    def test_bytes_and_path_give_the_same(self):
        requests = [{"path": str(SAMPLE)}, {"bytes": base64.b64encode(SAMPLE.read_bytes()).decode(), "name": SAMPLE.name}]
        first, second = answers("\n".join(map(json.dumps, requests)).encode())
        self.assertEqual(first | {"line": 2}, second)

    def test_registry_is_that_of_convert(self):
        registry = self.folder / "registry.toml"
        subprocess.run([FENJIE, "registry", "learn", SAMPLE, "-o", registry], check=True, timeout=120)
        given = ["--registry", registry, "--expand"]
        subprocess.run([FENJIE, "convert", SAMPLE, "-o", self.folder, "--format", "json", "--quiet", *given], timeout=120)
        (answer,) = answers(json.dumps({"path": str(SAMPLE)}).encode(), *given)
        written = json.loads((self.folder / "genhe-2022.json").read_text(encoding="utf-8"))
        self.assertEqual(answer["results"][0]["json"], written)
        self.assertIn("id", written["notices"][0]["tasks"][0]["units"][0])
        registry.write_text("[[unit]]\n")
        self.assertEqual(work(b"{}\n", "--registry", registry)[:2], (USAGE, b""))

    def test_formats_of_the_run_and_of_a_request(self):
        lines = b'{"path": "a.txt"}\n{"path": "a.txt", "formats": ["md"]}\n'
        self.assertEqual([brief(answer)[2] for answer in answers(lines, "--format", "csv", cwd=self.folder)],
                         [["a.csv"], ["a.md"]])


class Hostile(WithDocuments):
    def test_document_over_its_limits(self):
        lines = b'{"id": 1, "path": "a.txt"}\n{"id": 2, "path": "a.txt"}\n'
        got = [brief(answer) for answer in answers(lines, "--max-memory", 16, cwd=self.folder)]
        if got[0][1] != "done":  # AddressSanitizer knows no such limit
            self.assertEqual(got, [(1, "failed", "batch/memory"), (2, "failed", "batch/memory")])

    def test_line_that_is_too_long(self):
        long = b'{"id": 1, "bytes": "' + b"A" * (3 << 20) + b'"}'
        ask = b'{"id": 2, "path": "a.txt"}'
        for requests in (long + b"\n" + ask, long + b"\n" + ask + b"\n" + long, b"x" * (1 << 20) + b"\n" + ask):
            got = [brief(answer)[1:] for answer in answers(requests, "--max-request", 1, cwd=self.folder)]
            first = "request/malformed" if requests.startswith(b"x") else "request/too-long"
            self.assertEqual(got[:2], [("failed", first), ("done", ["a.json"])])

    def test_memory_does_not_grow_with_lines_that_are_too_long(self):
        with subprocess.Popen([FENJIE, "worker", "--max-request", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
            def peak():  # KB
                worker.stdin.write(b"{}\n")
                worker.stdin.flush()
                self.assertIn(b"missing-member", worker.stdout.readline())
                status = pathlib.Path(f"/proc/{worker.pid}/status").read_text()
                return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))

            before = peak()  # the rules alone, which AddressSanitizer makes large
            for _ in range(300):
                worker.stdin.write(b"x" * (1 << 20))
            worker.stdin.write(b"\n")
            worker.stdin.flush()
            self.assertIn(b"too-long", worker.stdout.readline())
            grown = peak() - before
            worker.stdin.close()
            self.assertEqual(worker.wait(timeout=60), CLEAN)
        self.assertLess(grown, 30 << 10)

    def test_each_line_is_answered_before_the_next_is_there(self):
        with subprocess.Popen([FENJIE, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=self.folder) as worker:
            timer = threading.Timer(120, worker.kill)
            timer.start()
            for number in range(3):
                worker.stdin.write(b'{"id": %d, "path": "a.txt"}\n' % number)
                worker.stdin.flush()
                self.assertEqual(json.loads(worker.stdout.readline())["id"], number)
            worker.stdin.write(b"{")
            worker.stdin.close()
            self.assertIn(b"malformed", worker.stdout.readline())
            self.assertEqual(worker.wait(timeout=60), CLEAN)
            timer.cancel()

    def test_nobody_reads_the_answers(self):
        if not os.path.exists("/dev/full"):
            return
        with open("/dev/full", "wb") as full:
            done = subprocess.run([FENJIE, "worker"], input=b"{}\n", stdout=full, stderr=subprocess.PIPE, timeout=120)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn("标准输出写不进去", done.stderr.decode())

    def test_requests_cannot_be_read(self):
        descriptor = os.open("/", os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        done = subprocess.run([FENJIE, "worker"], stdin=descriptor, capture_output=True, timeout=120)
        self.assertEqual((done.returncode, done.stdout), (FAILED, b""))
        self.assertIn("读不了请求", done.stderr.decode())

    def test_wrong_use(self):
        for options in (["--jobs", "0"], ["--format", "pdf"], ["file.txt"], ["--max-request", "0"]):
            self.assertEqual(work(b"", *options)[0], USAGE)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
