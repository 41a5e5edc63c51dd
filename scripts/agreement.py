#!/usr/bin/env python3
"""Scores one coder against another, on development articles that a second coder annotated without seeing the first.

usage: agreement.py

The second annotations are `Evaluation/agreement/coded-twice.json`, with offsets in place of words, as in `Evaluation/unseen`;
texts, first annotations and scorer are those of ../shared (or of TRUCEWATCH_SHARED). Each coder's annotation is taken in
turn for what a program found, so that what one coder has beyond the other costs precision, and what is missing, recall:
no program can be expected to come closer to one coder than another coder does.
"""
import glob
import json
import os
import sys

from unseen import SHARED, article, converted, text_of, words_at

sys.path.insert(0, os.path.join(SHARED, "eval"))
import score  # noqa: E402

TWICE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Evaluation", "agreement", "coded-twice.json")
# Where a record keeps what an annotation lists, and the field in which the annotation quotes the text.
LISTS = {"quotations": ("quotes", "text"), "figures": ("figures", "text"), "times": ("dates", "text"),
         "places": ("places", "text"), "incidents": ("incidents", "evidence"), "provisions": ("agreement", "evidence")}
# Fields that are called otherwise in a record.
CALLED = {"canonical": "name"}


def as_record(gold, text, file):
    """An annotation in the form of what a program says of one document."""
    document = {"file": file, "status": gold["truce_status"], "published": gold["published"]}
    for key, (source, field) in LISTS.items():
        document[key] = [
            dict({CALLED.get(name, name): value for name, value in row.items()}, start=start, end=end, text=text[start:end])
            for (start, end), row in score.locate(text, gold[source], field)]
    furniture = score.locate(text, [{"text": words} for words in gold["boilerplate"]], "text")
    document["blocks"] = [{"kind": "furniture", "start": start, "end": end} for (start, end), _ in furniture]
    return document


def first_annotation(text):
    """The annotation of the development article with this text."""
    for path in sorted(glob.glob(os.path.join(SHARED, "dev-articles", "*", "*.txt"))):
        with open(path, encoding="utf-8", newline="") as file:
            if file.read() == text:
                with open(path[:-len(".txt")] + ".gold.json", encoding="utf-8") as gold:
                    return json.load(gold)
    sys.exit("an article that was coded twice is not among the development articles")


def main():
    if len(sys.argv) > 1:
        sys.exit(__doc__)
    with open(TWICE, encoding="utf-8") as file:
        twice = json.load(file)["articles"]
    tallies = {"second coder against the first": score.Tally(), "first coder against the second": score.Tally()}
    for row in twice:
        text = text_of(*article(None, row["name"]))
        second, first = converted(row["annotation"], lambda found: words_at(text, found)), first_annotation(text)
        for tally, (gold, given) in zip(tallies.values(), ((first, second), (second, first))):
            score.score_document(tally, text, gold, as_record(given, text, row["file"]))
    for name, tally in tallies.items():
        print(f"== {name}, {len(twice)} documents")
        for measure, (right, given, gold) in tally.rows.items():
            precision, recall = right / given if given else 0, right / gold if gold else 0
            print("%-45s %6.3f %6.3f   %d/%d/%d" % (measure, precision, recall, right, given, gold))


if __name__ == "__main__":
    main()
