#!/usr/bin/env python3
"""Whether the casualty ledger holds the figures that people found, each once, with its bounds, scope and holder.

usage: ledger.py RECORD TABLE

TABLE (Evaluation/ledger.tsv) names figures by the place of their document in the folder and by code points.
"""
import json
import sys

record = json.load(open(sys.argv[1], encoding="utf-8"))
files = sorted(d["file"] for d in record["documents"])
lines = [(entry, line) for entry in record["ledger"] for line in entry["lines"]]
rows = [r.rstrip("\n").split("\t") for r in open(sys.argv[2], encoding="utf-8") if not r.startswith("#")]
right = 0
for place, what, scope, low, high, spoken, part in rows[1:]:
    document, start, end = (int(n) for n in place.split(":"))
    hits = [(e, l) for e, l in lines if l["document"] == files[document] and l["start"] < end and start < l["end"]
            and l["what"] == what]
    problems = []
    # "342 people, 106 of them children": the words of the whole may hold those of its part.
    hits.sort(key=lambda hit: hit[1]["end"] - hit[1]["start"])
    hits = [hit for hit in hits if hit[1]["part_of"] is None] if part == "no" else hits[:1]
    if len(hits) != 1:
        problems.append("stands %d times" % len(hits))
    for entry, line in hits[:1]:
        if entry["scope"] != scope: problems.append("scope " + entry["scope"])
        for name, wanted in (("low", low), ("high", high)):
            given = "" if line[name] is None else str(line[name])
            if given != wanted: problems.append("%s %s" % (name, given or "open"))
        named = line["source"] not in files and line["source"] != next(
            d["outlet"] for d in record["documents"] if d["file"] == line["document"])
        if named != (spoken == "yes"): problems.append("source " + line["source"])
        if (line["part_of"] is not None) != (part == "yes"): problems.append("part")
    right += not problems
    print("%-14s %-9s %-9s %s" % (place, what, scope, "ok" if not problems else "; ".join(problems)))
print("%d of %d figures exact; %d lines in %d entries" % (right, len(rows) - 1, len(lines), len(record["ledger"])))
