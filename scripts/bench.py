#!/usr/bin/env python3
"""Times the program side by side with a baseline, and how its cost grows with the number of reports.

usage: bench.py PROGRAM [--runs N] [--scale none|usual|full]

Workloads: five reports from a cold start; 804 reports (those of FA-KES where they are at hand in ../shared, else as many
variations of Examples/); then 1,000 and 10,000 reports, and with `--scale full` 100,000, drawn with variations from the
same source and from sentences made here: shuffled and shortened, with other numbers and days, one in ten a near copy of
an earlier one. For each of these sizes the record is then made of all reports but five, kept in memory, and the five are
added one by one: what one report more costs, and whether the record is, byte for byte, that of one run over all of them
(the last is asked up to 10,000 only: it takes a second run). The baseline counts the words of the same reports with Python's regular expressions: what any script must
pay to look at the text at all. Ratios hold on any machine, times on this one.
"""
import csv
import datetime
import gzip
import hashlib
import io
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(os.path.dirname(ROOT), "shared")
BASELINE = (
    "import json, re, sys\n"
    "count = 0\n"
    "for name in sys.argv[1:]:\n"
    "    for line in open(name, encoding='utf-8'):\n"
    "        count += len(re.findall(r'\\w+', line))\n"
    "print(count)"
)
# Ten times the reports may cost so many times the CPU time.
MOST = 12
# So many reports are added one by one, each in so many seconds of CPU time.
MORE = 5
LONGEST = 2
# Up to so many reports the record that was kept up is compared with that of one run.
COMPARED = 10_000
SCALES = {"none": [], "usual": [1_000, 10_000], "full": [1_000, 10_000, 100_000]}


def run(command):
    """Wall seconds, CPU seconds, peak memory in MB and the SHA-256 of the output of one run."""
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


def sources():
    """The texts that reports are drawn from: FA-KES where it is at hand, else the examples; and which they are."""
    path = os.path.join(SHARED, "corpora", "fa-kes", "FA-KES-Dataset.utf8.csv.gz")
    if os.path.exists(path):
        csv.field_size_limit(1 << 24)
        rows = csv.DictReader(io.TextIOWrapper(gzip.open(path), encoding="utf-8", newline=""))
        return [row["article_title"] + "\n\n" + row["article_content"] for row in rows], "FA-KES"
    folder = os.path.join(ROOT, "Examples")
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txt"))
    return [open(os.path.join(folder, name), encoding="utf-8").read() for name in names], "Examples"


class Maker:
    """Makes reports, the same ones for the same number."""

    SIDES = ["rebels", "government troops", "the northern army", "militiamen", "the coalition"]
    TOWNS = ["Aleppo", "Homs", "Hama", "Idlib", "Daraa", "Raqqa", "Palmyra", "Latakia", "Hasakah", "Kobani"]
    DEEDS = [
        "Shelling by {side} killed {n} civilians in {town} on {day}.",
        "An air strike near {town} on {day} killed {n} fighters and wounded {m} others.",
        "{Side} opened fire on an aid convoy outside {town} on {day}, killing {n} drivers.",
        "A field hospital in {town} was hit on {day}, and {n} patients died, the Red Crescent said.",
        "“We will keep the truce as long as {side} keep it,” a commander in {town} said on {day}.",
        "The ceasefire that began on {day} was holding in {town}, monitors said.",
    ]

    def __init__(self, texts):
        self.pick = random.Random(20160909)
        self.texts = [[part for part in re.split(r"(?<=[a-z]{4}\.)\s+|\n\n", text) if part] for text in texts]
        self.made = []

    def report(self, number):
        """One report: its text and its day of publication."""
        pick = self.pick
        day = datetime.date(2014, 1, 1) + datetime.timedelta(days=pick.randrange(1_000))
        if number % 10 == 9 and self.made:
            text, day = pick.choice(self.made)
            parts = text.split("\n\n")
            parts.insert(pick.randrange(1, len(parts) + 1), "Copied for the readers of paper %d." % pick.randrange(50))
            return "\n\n".join(parts), day
        title, *rest = pick.choice(self.texts)
        parts = pick.sample(rest, min(len(rest), pick.randrange(3, 9)))
        parts = [re.sub(r"\b[1-9]\d?\b", lambda found: str(pick.randrange(2, 99)), part) for part in parts]
        for _ in range(pick.randrange(1, 4)):
            parts.insert(pick.randrange(len(parts) + 1), self.sentence(day))
        text = "\n\n".join(["%s, report %d" % (title, number)] + parts)
        self.made.append((text, day))
        if len(self.made) > 2_000:
            del self.made[0]
        return text, day

    def sentence(self, day):
        pick = self.pick
        told = day - datetime.timedelta(days=pick.randrange(1, 6))
        side = pick.choice(self.SIDES)
        return pick.choice(self.DEEDS).format(
            side=side, Side=side[0].upper() + side[1:], town=pick.choice(self.TOWNS), n=pick.randrange(2, 60),
            m=pick.randrange(2, 90), day="%d %s" % (told.day, told.strftime("%B %Y")))


def written(folder, texts):
    """Writes texts as files of their own; their paths."""
    files = []
    for number, text in enumerate(texts):
        path = os.path.join(folder, "%05d.txt" % number)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        files.append(path)
    return files


def lines(folder, maker, count):
    """Writes so many made reports as JSON Lines, a thousand to a file; the paths and the number of words."""
    files, words = [], 0
    for start in range(0, count, 1_000):
        path = os.path.join(folder, "%03d.jsonl" % (start // 1_000))
        with open(path, "w", encoding="utf-8") as file:
            for number in range(start, min(count, start + 1_000)):
                text, day = maker.report(number)
                words += len(text.split())
                row = {"text": text, "published": day.isoformat(), "outlet": "Paper %d" % (number % 50)}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        files.append(path)
    return files, words


def adding(program, files, count):
    """Prints what one report more costs, with the reading of it, when the record of the others is kept in memory."""
    check = ["--check"] if count <= COMPARED else []
    found = subprocess.run(
        [program, "grow", "--more", str(MORE)] + check + files, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = [json.loads(line) for line in found.stdout.splitlines()]
    if found.returncode:
        sys.exit("a record that was kept up is not that of one run" if check else "the program failed")
    parts = ["reading", "putting", "record", "weighing"]
    added = [line for line in lines[1:] if "reports" in line]
    costs = sorted(sum(line[part][0] for part in parts) for line in added)
    print("    one report more: %.3f to %.3f s of CPU time%s (%s), peak %d MB%s" % (
        costs[0], costs[-1], "" if costs[-1] < LONGEST else " (more than the %d that are allowed)" % LONGEST,
        ", ".join("%s %.3f" % (part, statistics.median(line[part][0] for line in added)) for part in parts),
        added[-1]["peak"], ", the same bytes as one run" if check else ""), flush=True)


def row(title, words, ours, baseline):
    def middle(rows, key):
        return statistics.median(found[key] for found in rows)

    print("%-34s %8.2f %8.2f %8.0f %8.0f   %.1f times" % (
        title, middle(ours, "wall"), middle(ours, "cpu"), max(found["peak"] for found in ours),
        words / middle(ours, "wall"), middle(ours, "wall") / middle(baseline, "wall")), flush=True)


def reading(program, files, words, runs):
    """Prints how many words of the reports are read in a second of processor time, without files, joining and printing."""
    speeds = []
    for _ in range(runs):
        told = subprocess.run(
            [program, "analyze", "--format", "json", "--timings"] + files, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True).stderr
        seconds = re.search(r"^reading: ([\d.]+) s$", told, re.M)
        speeds.append(words / float(seconds.group(1)))
    print("%-34s %35.0f   words in a second of processor time" % ("    of that, reading", statistics.median(speeds)),
          flush=True)


def option(name, default):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


def main():
    program = os.path.abspath(sys.argv[1])
    runs = int(option("--runs", 5))
    print("%-34s %8s %8s %8s %8s   %s" % ("workload", "wall s", "cpu s", "peak MB", "words/s", "to the baseline (wall)"))
    texts, name = sources()
    with tempfile.TemporaryDirectory() as folder:
        maker = Maker(texts)
        many = texts if len(texts) > 100 else [maker.report(number)[0] for number in range(804)]
        loads = [("five reports, cold start", many[:5]), ("%d reports (%s)" % (len(many), name), many)]
        for title, chosen in loads:
            inside = os.path.join(folder, str(len(chosen)))
            os.mkdir(inside)
            files = written(inside, chosen)
            ours, baseline, digests = [], [], set()
            for number in range(runs if len(chosen) < 100 else 2):
                order = files if number % 2 == 0 else list(reversed(files))
                result = run([program, "analyze", "--format", "json"] + order)
                digests.add(result["digest"])
                ours.append(result)
                baseline.append(run([sys.executable, "-c", BASELINE] + files))
            row(title, sum(len(text.split()) for text in chosen), ours, baseline)
            if len(chosen) > 100:
                reading(program, files, sum(len(text.split()) for text in chosen), 3)
            if len(digests) != 1:
                sys.exit("the order of the input changed the output")
    print("the output was the same, byte for byte, in both orders of the input", flush=True)
    before = None
    for count in SCALES[option("--scale", "usual")]:
        with tempfile.TemporaryDirectory() as folder:
            files, words = lines(folder, Maker(texts), count)
            result = run([program, "analyze", "--format", "json"] + files)
            row("{:,} made reports".format(count), words, [result], [run([sys.executable, "-c", BASELINE] + files)])
            if result["status"]:
                sys.exit("the program ended with status %d" % result["status"])
            print("    %.1f ms of CPU time and %.0f KB a report" % (
                1_000 * result["cpu"] / count, 1_024 * result["peak"] / count), flush=True)
            if before:
                ratio = result["cpu"] / before["cpu"]
                print("    ten times the reports: %.1f times the CPU time%s, %.1f times the memory" % (
                    ratio, "" if ratio <= MOST else " (more than the %d that are allowed)" % MOST,
                    result["peak"] / before["peak"]), flush=True)
            before = result
            adding(program, files, count)


if __name__ == "__main__":
    main()
