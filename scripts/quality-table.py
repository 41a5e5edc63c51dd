#!/usr/bin/env python3
"""Prints the scores of `make quality` as Markdown tables. usage: quality.sh PROGRAM | quality-table.py"""
import sys

groups, name = {}, None
for line in sys.stdin:
    if line.startswith("== "):
        name = line[3:].strip()
        groups[name] = {}
    parts = line.split()
    if name and len(parts) >= 5 and parts[-1].count("/") == 2 and not line.startswith("measure"):
        groups[name][" ".join(parts[:-4])] = (parts[-4], parts[-3], parts[-2], parts[-1])
seeds, pooled = groups["seeds"], groups["dev-articles, pooled"]
print("| measure | seeds: P / R / F1 | found/given/gold | dev-articles: P / R / F1 | found/given/gold |")
print("| --- | --- | --- | --- | --- |")
cells = lambda row: ("%s / %s / %s" % row[:3], row[3]) if row else ("–", "–")
for measure in seeds:
    left, right = cells(seeds[measure]), cells(pooled.get(measure))
    print("| %s | %s | %s | %s | %s |" % (measure, *left, *right))
