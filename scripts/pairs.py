#!/usr/bin/env python3
"""Which verdicts the record gives on pairs of values that people looked at, and which conflicts it has beyond them.

usage: pairs.py RECORD TABLE

TABLE (Evaluation/pairs.tsv) names values by the place of their document in the folder and by code points: no words of any
article stand in it. RECORD is what `trucewatch analyze --format json` printed.
"""
import json
import sys


def overlaps(one, other):
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def spans(found, files):
    return [(files.index(v["document"]), v["start"], v["end"]) for v in found]


def covers(found, wanted):
    return all(any(overlaps(one, place) for one in found) for place in wanted)


def main():
    record = json.load(open(sys.argv[1], encoding="utf-8"))
    files = sorted(d["file"] for d in record["documents"])
    rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[2], encoding="utf-8") if not line.startswith("#")]
    right, known = 0, set()
    for number, relation, verdict, places in rows[1:]:
        wanted = [tuple(int(n) for n in place.split(":")) for place in places.split()]
        if relation in ("statement", "incident"):
            groups = record[relation + "s"]
            ok = any(covers(spans(g["members"], files), wanted) for g in groups)
            given = "one" if ok else "apart"
        else:
            hits = [d for d in record["discrepancies"] if d["dimension"] == relation
                    and covers(spans(d["values"], files), wanted)]
            known |= {d["id"] for d in hits}
            given = ", ".join(sorted({d["reason"] for d in hits})) or "none"
            ok = given == verdict
        right += ok
        print("%-3s %-12s %-26s %-26s %s" % (number, relation, verdict, given, "ok" if ok else "WRONG"))
    conflicts = [d for d in record["discrepancies"] if d["reason"] == "conflict" and d["id"] not in known]
    print("%d of %d verdicts right; %d conflicts beyond them:" % (right, len(rows) - 1, len(conflicts)))
    for d in conflicts:
        print("    %-12s %s" % (d["dimension"], d["about"]))


main()
