#!/usr/bin/env python3
"""Times the program side by side with a baseline, in one run.

usage: bench.py PROGRAM [--runs N]

Workloads: five reports from a cold start, and 804 reports (those of FA-KES where they are at hand in ../shared, else as
many variations of Examples/). The baseline counts the words of the same reports with Python's regular expressions: what
any script must pay to look at the text at all. Ratios hold on any machine, times on this one.
"""
import csv
import gzip
import hashlib
import io
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(os.path.dirname(ROOT), "shared")
BASELINE = "import re, sys; print(sum(len(re.findall(r'\\w+', open(f, encoding='utf-8').read())) for f in sys.argv[1:]))"


def run(command):
    """Wall seconds, CPU seconds, peak memory in MB and the SHA-256 of the output of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    digest = hashlib.sha256()
    for block in iter(lambda: process.stdout.read(1 << 16), b""):
        digest.update(block)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "wall": time.perf_counter() - start,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss / 1024,
        "status": process.returncode,
        "digest": digest.hexdigest(),
    }


def examples():
    """The words of the example reports, as texts."""
    folder = os.path.join(ROOT, "Examples")
    texts = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".txt"):
            texts.append(open(os.path.join(folder, name), encoding="utf-8").read())
    return texts


def corpus(count):
    """The texts of `count` reports: FA-KES where it is at hand, else variations of the examples."""
    path = os.path.join(SHARED, "corpora", "fa-kes", "FA-KES-Dataset.utf8.csv.gz")
    if os.path.exists(path):
        csv.field_size_limit(1 << 24)
        rows = csv.DictReader(io.TextIOWrapper(gzip.open(path), encoding="utf-8", newline=""))
        texts = [row["article_title"] + "\n\n" + row["article_content"] for row in rows]
        return texts[:count], "FA-KES"
    source = examples()
    pick = random.Random(20160909)
    texts = []
    for number in range(count):
        paragraphs = pick.choice(source).split("\n\n")
        pick.shuffle(paragraphs)
        texts.append("Report %d\n\n" % number + "\n\n".join(paragraphs))
    return texts, "variations of Examples"


def write(folder, texts):
    files = []
    for number, text in enumerate(texts):
        path = os.path.join(folder, "%05d.txt" % number)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        files.append(path)
    return files


def main():
    program = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 5
    print("%-34s %8s %8s %8s %8s   %s" % ("workload", "wall s", "cpu s", "peak MB", "words/s", "to the baseline (wall)"))
    with tempfile.TemporaryDirectory() as folder:
        texts, name = corpus(804)
        loads = [("five reports, cold start", texts[:5]), ("%d reports (%s)" % (len(texts), name), texts)]
        for title, chosen in loads:
            inside = os.path.join(folder, str(len(chosen)))
            os.mkdir(inside)
            files = write(inside, chosen)
            words = sum(len(text.split()) for text in chosen)
            ours, baseline, digests = [], [], set()
            for number in range(runs if len(chosen) < 100 else 2):
                order = files if number % 2 == 0 else list(reversed(files))
                result = run([program, "analyze", "--format", "json"] + order)
                digests.add(result["digest"])
                ours.append(result)
                baseline.append(run([sys.executable, "-c", BASELINE] + files))
            middle = lambda rows, key: statistics.median(row[key] for row in rows)
            print("%-34s %8.2f %8.2f %8.0f %8.0f   %.1f times" % (
                title, middle(ours, "wall"), middle(ours, "cpu"), max(row["peak"] for row in ours),
                words / middle(ours, "wall"), middle(ours, "wall") / middle(baseline, "wall")))
            if len(digests) != 1:
                sys.exit("the order of the input changed the output")
    print("the output was the same, byte for byte, in both orders of the input")


if __name__ == "__main__":
    main()
