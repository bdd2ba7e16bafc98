#!/usr/bin/env python3
"""Cost of a PDF page beside pdftotext, on three files of 500 pages made here from the samples.

usage: pdf_pages.py FENJIE_PDF_COST SAMPLES [PAGES [ROUNDS]]

Fonts decide what Poppler costs, so there is a file of each kind. All commands take turns on the same file; the figure is
the median of their processor time. With valgrind installed, instructions are counted too, on a tenth of the pages.
"""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

FILES = [  # what its fonts are, sample, pages of the sample
    ("8-bit TrueType", "a-writer-genhe-2022-17.pdf", 11),
    ("8-bit Type1C", "b-calc-table.pdf", 10),
    ("CID and Type 3", "c-chromium-table.pdf", 10),
]
AIM = 0.70


def commands(cost, pdf):
    return {
        "pdftotext": ["pdftotext", pdf, os.devnull],
        "-bbox-layout": ["pdftotext", "-bbox-layout", pdf, os.devnull],
        "read": [cost, "read", pdf],
        "to JSON": [cost, "json", pdf],
    }


def run(command):
    """Processor seconds and peak memory in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def instructions(command):
    """Millions, as callgrind counts them."""
    told = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True).stderr
    return int(re.search(r"refs: +([\d,]+)", told)[1].replace(",", "")) / 1e6


def measure(kind, cost, sample, pages_each, pages, rounds, folder):
    copies = max(1, pages // pages_each)
    pdf = os.path.join(folder, "many.pdf")
    subprocess.run(["pdfunite", *[sample] * copies, pdf], check=True)
    count = copies * pages_each
    print(f"{kind}: {count} pages")
    seconds, memory = {}, {}
    for _ in range(rounds):
        for name, command in commands(cost, pdf).items():
            taken, peak = run(command)
            seconds.setdefault(name, []).append(taken)
            memory[name] = max(peak, memory.get(name, 0))
    base = statistics.median(seconds["pdftotext"])
    for name, taken in seconds.items():
        taken = statistics.median(taken)
        aim = f"  aim {AIM:.2f}" if name == "to JSON" else ""
        print(f"  {name:13} {taken / count * 1000:7.2f} ms a page   {taken / base:5.2f} of pdftotext   "
              f"peak {memory[name]:5.0f} MB{aim}")
    read, whole = (statistics.median(seconds[name]) for name in ("read", "to JSON"))
    print(f"  share after reading {1 - read / whole:.2f}  aim 0.25")
    if shutil.which("valgrind"):
        few = os.path.join(folder, "few.pdf")
        subprocess.run(["pdfunite", *[sample] * max(1, copies // 10), few], check=True)
        counted = {name: instructions(command) for name, command in commands(cost, few).items()}
        print("  instructions, a tenth of the pages: " + ", ".join(
            f"{name} {value:.0f} M ({value / counted['pdftotext']:.2f})" for name, value in counted.items()))


def main():
    cost, samples = sys.argv[1:3]
    pages = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    with tempfile.TemporaryDirectory() as folder:
        for kind, name, pages_each in FILES:
            measure(kind, cost, os.path.join(samples, name), pages_each, pages, rounds, folder)


if __name__ == "__main__":
    main()
