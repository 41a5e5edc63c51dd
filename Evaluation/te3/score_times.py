#!/usr/bin/env python3
"""Score the times that `trucewatch analyze` finds against TempEval-3 platinum, or another corpus in TimeML.

usage: score_times.py TRUCEWATCH [ARCHIVE] [--misses] [--wikiwars]

TRUCEWATCH is the built program. ARCHIVE is a tar file of TimeML documents; without it `te3-platinum-tml.tar.xz` (with
--wikiwars `wikiwars-timeml.tar.xz`) is looked for under $TRUCEWATCH_SHARED or ../shared beside the package, in corpora.
The articles are written to a temporary folder for the run and removed with it; none of their text is kept. Standard
library only.

strict: same first and last character; relaxed: overlap; value: overlap and the same TIMEX3 value, as in the task
(UzZaman and others, SemEval-2013 task 1). Values are the `timex` of the record; expressions that date nothing
(`undated_times`) count as well, for the corpora annotate them.
"""
import csv, json, os, re, subprocess, sys, tarfile, tempfile

TAG = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.S)


def plain(xml):
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        xml = xml.replace(entity, char)
    return xml


def read(tml):
    """The text between <TEXT> tags, its expressions as (start, end, value, words), and the creation date."""
    dct = re.search(r'<DCT>.*?value="([^"]+)"', tml, re.S)
    body = re.search(r"<TEXT>(.*)</TEXT>", tml, re.S).group(1)
    body = re.sub(r"</?(?:EVENT|SIGNAL|MAKEINSTANCE)[^>]*>", "", body)
    text, rows, at = "", [], 0
    for match in TAG.finditer(body):
        text += plain(body[at:match.start()])
        words = plain(re.sub(r"<[^>]*>", "", match.group(2)))
        value = re.search('value="([^"]*)"', match.group(1))
        rows.append((len(text), len(text) + len(words), value.group(1) if value else None, words))
        text += words
        at = match.end()
    return text + plain(re.sub(r"<[^>]*>", "", body[at:])), rows, dct.group(1)[:10] if dct else ""


def corpus(args):
    shared = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "../../../shared")
    name = "wikiwars/wikiwars-timeml" if "--wikiwars" in sys.argv else "te3-platinum/te3-platinum-tml"
    archive = args[1] if len(args) > 1 else os.path.join(shared, "corpora", name + ".tar.xz")
    if not os.path.exists(archive):
        sys.exit("score_times.py: no corpus at %s; name it, or set TRUCEWATCH_SHARED" % archive)
    return archive


def analyzed(program, archive):
    """The record of all articles of an archive and the gold rows by file."""
    with tempfile.TemporaryDirectory() as folder:
        gold = {}
        with open(os.path.join(folder, "manifest.csv"), "w", newline="") as handle, tarfile.open(archive) as tar:
            manifest = csv.writer(handle)
            manifest.writerow(["file", "published"])
            for member in sorted(tar.getmembers(), key=lambda m: m.name):
                if not member.isfile() or not member.name.endswith(".tml"):
                    continue
                text, rows, dct = read(tar.extractfile(member).read().decode("utf-8", "replace"))
                name = os.path.basename(member.name)[:-4] + ".txt"
                with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as out:
                    out.write(text)
                manifest.writerow([name, dct])
                gold[name] = rows
        result = subprocess.run([program, "analyze", folder, "--format", "json"], capture_output=True, text=True)
    return json.loads(result.stdout), gold


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not args:
        sys.exit(__doc__)
    record, gold = analyzed(args[0], corpus(args))
    strict = relaxed = right = predicted = total = 0

    def note(*words):
        if "--misses" in sys.argv:
            print(*words)

    for document in record["documents"]:
        rows = gold.get(document["file"], [])
        found = sorted(document["times"] + document.get("undated_times", []), key=lambda t: t["start"])
        total += len(rows)
        predicted += len(found)
        taken = set()
        for start, end, want, words in rows:
            hits = [i for i, t in enumerate(found) if i not in taken and t["start"] < end and start < t["end"]]
            if not hits:
                note("MISS  ", document["file"], want, repr(words))
                continue
            best = max(hits, key=lambda i: min(end, found[i]["end"]) - max(start, found[i]["start"]))
            taken.add(best)
            relaxed += 1
            got = found[best]
            if (got["start"], got["end"]) == (start, end):
                strict += 1
            else:
                note("EXTENT", document["file"], repr(words), "got", repr(got["text"]))
            if got.get("timex") == want:
                right += 1
            else:
                note("VALUE ", document["file"], want, repr(words), "got", got.get("timex"), repr(got["text"]))
        for i, time in enumerate(found):
            if i not in taken:
                note("EXTRA ", document["file"], repr(time["text"]))
    print("%d articles, %d expressions, %d found" % (len(gold), total, predicted))
    for name, hits in (("strict", strict), ("relaxed", relaxed), ("value", right)):
        precision, recall = hits / max(1, predicted), hits / max(1, total)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print("%-8s P %.3f  R %.3f  F1 %.3f" % (name, precision, recall, f1))


if __name__ == "__main__":
    main()
