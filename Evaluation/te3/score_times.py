#!/usr/bin/env python3
"""Score the times that `trucewatch analyze` finds against TempEval-3 platinum.

usage: score_times.py TRUCEWATCH [ARCHIVE] [--misses]

TRUCEWATCH is the built program. ARCHIVE is `te3-platinum-tml.tar.xz`; without it the file is looked for under
$TRUCEWATCH_SHARED or ../shared beside the package, in corpora/te3-platinum. The articles are written to a temporary
folder for the run and removed with it; none of their text is kept. Standard library only.

strict: same first and last character; relaxed: overlap; value: overlap and the same TIMEX3 value, as in the task
(UzZaman and others, SemEval-2013 task 1). The record gives dates and intervals, so a week is compared as an interval
from Monday to Sunday, and a duration is read off the words that the program marked.
"""
import csv, datetime, json, os, re, subprocess, sys, tarfile, tempfile

TAG = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.S)
NUMBER = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
NUMBER.update({"a": 1, "an": 1, "the": 1})
UNIT = {"minute": ("T", "M"), "hour": ("T", "H"), "day": ("", "D"), "week": ("", "W"), "month": ("", "M"),
        "year": ("", "Y"), "decade": ("0", "Y")}
PART = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}


def plain(xml):
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        xml = xml.replace(entity, char)
    return xml


def read(tml):
    """The text between <TEXT> tags, its expressions as (start, end, type, value, words), and the creation date."""
    dct = re.search(r'<DCT>.*?value="([^"]+)"', tml, re.S).group(1)[:10]
    body = re.search(r"<TEXT>(.*)</TEXT>", tml, re.S).group(1)
    body = re.sub(r"</?(?:EVENT|SIGNAL|MAKEINSTANCE)[^>]*>", "", body)
    text, rows, at = "", [], 0
    for match in TAG.finditer(body):
        text += plain(body[at:match.start()])
        words = plain(re.sub(r"<[^>]*>", "", match.group(2)))
        kind, value = (re.search(name + r'="([^"]*)"', match.group(1)).group(1) for name in ("type", "value"))
        rows.append((len(text), len(text) + len(words), kind, value, words))
        text += words
        at = match.end()
    return text + plain(body[at:]), rows, dct


def duration(words):
    words = re.sub(r"\b(last|past|next|coming|few|for|some|the)\b", " ", words.lower().replace("-", " ")).split()
    count, unit = 1, None
    for word in words:
        if word.isdigit():
            count = int(word)
        elif word in NUMBER:
            count = NUMBER[word]
        stem = word.rstrip("s'")
        if stem in UNIT:
            unit = UNIT[stem]
    if unit is None:
        return None
    return "P%s%d%s%s" % (unit[0].replace("0", ""), count, unit[0] if unit[0] == "0" else "", unit[1])


def value(row):
    """The TIMEX3 value that a time of the record stands for."""
    words, got = row["text"].lower(), row.get("value")
    if got is None:
        return duration(words)
    if "/" in got:
        start, end = (datetime.date.fromisoformat(x) for x in got.split("/")) if len(got) == 21 else (None, None)
        if start and (end - start).days == 6 and start.weekday() == 0:
            return "%d-W%02d" % start.isocalendar()[:2]
        return duration(words) or got
    for part, code in PART.items():
        if part in words.split() and len(got) == 10:
            return got + "T" + code
    if row.get("clock"):
        return got + "T" + row["clock"]
    return got


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not args:
        sys.exit(__doc__)
    shared = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "../../../shared")
    archive = args[1] if len(args) > 1 else os.path.join(shared, "corpora/te3-platinum/te3-platinum-tml.tar.xz")
    if not os.path.exists(archive):
        sys.exit("score_times.py: no corpus at %s; name it, or set TRUCEWATCH_SHARED" % archive)
    with tempfile.TemporaryDirectory() as folder:
        gold = {}
        with open(os.path.join(folder, "manifest.csv"), "w", newline="") as handle, tarfile.open(archive) as tar:
            manifest = csv.writer(handle)
            manifest.writerow(["file", "published"])
            for member in sorted(tar.getmembers(), key=lambda m: m.name):
                if not member.isfile() or not member.name.endswith(".tml"):
                    continue
                text, rows, dct = read(tar.extractfile(member).read().decode("utf-8"))
                name = os.path.basename(member.name)[:-4] + ".txt"
                with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as out:
                    out.write(text)
                manifest.writerow([name, dct])
                gold[name] = rows
        result = subprocess.run([args[0], "analyze", folder, "--format", "json"], capture_output=True, text=True)
        record = json.loads(result.stdout)
    strict = relaxed = right = predicted = total = 0
    for document in record["documents"]:
        rows, found = gold.get(document["file"], []), document["times"]
        total += len(rows)
        predicted += len(found)
        taken = set()
        for start, end, kind, want, words in rows:
            hits = [i for i, t in enumerate(found) if i not in taken and t["start"] < end and start < t["end"]]
            if not hits:
                if "--misses" in sys.argv:
                    print("MISS  %s %s %r" % (document["file"], want, words))
                continue
            best = max(hits, key=lambda i: min(end, found[i]["end"]) - max(start, found[i]["start"]))
            taken.add(best)
            relaxed += 1
            strict += (found[best]["start"], found[best]["end"]) == (start, end)
            if value(found[best]) == want:
                right += 1
            elif "--misses" in sys.argv:
                print("VALUE %s %s %r, got %s %r" % (
                    document["file"], want, words, value(found[best]), found[best]["text"]))
        if "--misses" in sys.argv:
            for i, time in enumerate(found):
                if i not in taken:
                    print("EXTRA %s %r" % (document["file"], time["text"]))
    print("%d articles, %d expressions, %d found" % (len(gold), total, predicted))
    for name, hits in (("strict", strict), ("relaxed", relaxed), ("value", right)):
        precision, recall = hits / max(1, predicted), hits / max(1, total)
        print("%-8s P %.3f  R %.3f  F1 %.3f" % (name, precision, recall, 2 * precision * recall / max(1e-9, precision + recall)))


if __name__ == "__main__":
    main()
