#!/usr/bin/env python3
"""Which accusations the record finds of those that people noted, and which it has beyond them.

usage: edges.py RECORD TABLE

TABLE (Evaluation/edges.tsv) names each accusation by the place of its document in the folder and by code points, and the sides by
their keys. Edges beyond the table are not wrong by that: whoever reads the list decides.
"""
import json
import sys

record = json.load(open(sys.argv[1], encoding="utf-8"))
files = sorted(d["file"] for d in record["documents"])
rows = [r.rstrip("\n").split("\t") for r in open(sys.argv[2], encoding="utf-8") if not r.startswith("#")][1:]
found, met, answered, noted = set(), 0, 0, 0
for place, accuser, accused, response in rows:
    document, start, end = (int(n) for n in place.split(":"))
    hits = [x for x in record["exchanges"] if x["source"]["document"] == files[document]
            and x["source"]["start"] < end and start < x["source"]["end"]
            and (not accuser or x["accuser_side"] == accuser) and (not accused or x["accused_side"] == accused)]
    found |= {x["id"] for x in hits}
    met += bool(hits)
    noted += bool(response)
    answered += bool(response) and any(x["response"] == response for x in hits)
    if not hits:
        print("MISS   %-14s %s -> %s" % (place, accuser or "report", accused or "anyone"))
for x in record["exchanges"]:
    if x["id"] not in found:
        print("BEYOND %d:%d %s -> %s: %s" % (files.index(x["source"]["document"]), x["source"]["start"], x["accuser"],
                                             x["accused"], " ".join(x["source"]["text"].split())[:100]))
print("%d of %d accusations found, %d of %d answers; %d of %d edges are among them" % (
    met, len(rows), answered, noted, len(found), len(record["exchanges"])))
