#!/usr/bin/env python3
"""What piles of documents take: memory, documents and pages a second, two processes beside one; and pdftotext on the same.

usage: resources.py FENJIE SOURCE_DIR [--short]

Memory is the sum over all processes of the run, shared pages counted once (PSS), looked at every 20 ms.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

FENJIE, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
SHORT = "--short" in sys.argv
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".tsv", ".pdf"))
PDFS = [path for path in SAMPLES if path.suffix == ".pdf"]


def children(process):
    """The process and everything below it."""
    yield process
    try:
        for task in os.listdir(f"/proc/{process}/task"):
            for child in pathlib.Path(f"/proc/{process}/task/{task}/children").read_text().split():
                yield from children(int(child))
    except OSError:
        pass


def memory(process):
    """KiB at the moment, over the process and everything below it."""
    total = 0
    for one in children(process):
        try:
            text = pathlib.Path(f"/proc/{one}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
        except (OSError, StopIteration):
            pass
    return total


def clock(command):
    """Seconds, with nothing else looking on: both processors belong to the command."""
    begun = time.monotonic()
    if subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode not in (0, 3):
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - begun


def measure(command):
    """Seconds and peak MiB."""
    begun = time.monotonic()
    running = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while running.poll() is None:
        peak = max(peak, memory(running.pid))
        time.sleep(0.02)
    if running.returncode not in (0, 3):
        sys.exit(f"{command[0]} ended with {running.returncode}")
    return time.monotonic() - begun, peak / 1024


def fill(folder, count, samples):
    folder.mkdir()
    for number in range(count):
        source = samples[number % len(samples)]
        shutil.copy(source, folder / f"{number:04}{source.suffix}")


def pages_of(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))


def show(what, seconds, peak, rate=""):
    print(f"{what:46} {seconds:8.2f} s {peak:8.1f} MiB  {rate}", flush=True)


def piles(held):
    for count in (1, 20) if SHORT else (1, 100, 1000):
        folder = held / f"pile-{count}"
        fill(folder, count, SAMPLES)
        seconds, peak = measure([FENJIE, "convert", folder, "-o", held / f"out-{count}", "--quiet"])
        show(f"convert {count} documents", seconds, peak, f"{count / seconds:.1f} documents/s")


def two_processes(held):
    count = 20 if SHORT else 200
    folder = held / "two"
    fill(folder, count, SAMPLES)
    taken = {1: [], 2: []}
    for turn in range(1 if SHORT else 5):
        for jobs in (1, 2):
            taken[jobs].append(clock([FENJIE, "convert", folder, "-o", held / f"two-{jobs}-{turn}", "--quiet", "--jobs", jobs]))
    one, two = (sorted(taken[jobs])[len(taken[jobs]) // 2] for jobs in (1, 2))
    print(f"{count} documents: --jobs 1 {one:.2f} s, --jobs 2 {two:.2f} s, ratio {one / two:.2f} (aim 1.80)", flush=True)


def long_pdf(held):
    aim = 60 if SHORT else 600
    for sample in PDFS:
        times = -(-aim // pages_of(sample))
        merged = held / f"long-{sample.name}"
        subprocess.run(["pdfunite", *[sample] * times, merged], check=True, stderr=subprocess.DEVNULL)
        pages = pages_of(merged)
        for name, command in [("fenjie json", [FENJIE, "convert", merged, "-o", held / "long", "--quiet", "--format", "json",
                                               "--max-seconds", 0, "--max-cpu-seconds", 0]),
                              ("pdftotext", ["pdftotext", merged, held / "long.txt"]),
                              ("pdftotext -bbox-layout", ["pdftotext", "-bbox-layout", merged, held / "long.html"])]:
            seconds, peak = measure(command)
            show(f"{sample.name}, {pages} pages: {name}", seconds, peak, f"{pages / seconds:.0f} pages/s")


def pdf_piles(held):
    count = 10 if SHORT else 100
    folder = held / "pdfs"
    fill(folder, count, PDFS)
    seconds, peak = measure([FENJIE, "convert", folder, "-o", held / "pdfs-out", "--quiet", "--jobs", 1, "--format", "json"])
    show(f"convert {count} PDFs, --jobs 1, json", seconds, peak, f"{count / seconds:.1f} documents/s")
    seconds, peak = measure(["sh", "-c", f'for file in "{folder}"/*.pdf; do pdftotext "$file" "{held}/one.txt"; done'])
    show(f"pdftotext on each of the {count}", seconds, peak, f"{count / seconds:.1f} documents/s")


with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as name:
    for part in (piles, two_processes, pdf_piles, long_pdf):
        part(pathlib.Path(name))
