#!/usr/bin/env python3
"""Scores the readers on annotated news articles whose texts are not part of this repository.

usage: unseen.py PROGRAM DATASET [SET ...] [--misses]
       unseen.py --pack FOLDER IDS.json > SET.json

DATASET is a clone of github.com/ramybaly/Article-Bias-Prediction (with or without a work tree), from which the texts are
taken; those of the sets `truce-…` are from the copy of FA-KES in ../shared (or in TRUCEWATCH_SHARED), where the scorer is
too. `Evaluation/unseen/SET.json` holds the annotations with offsets in place of words; texts and annotations are put
together in a folder that is removed afterwards. Without a SET all are scored.
--pack turns a folder of texts, annotations and manifest.csv, and the dataset's names for the texts in their order, into
such a set.
"""
import csv
import functools
import gzip
import hashlib
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SETS = os.path.join(HERE, "..", "Evaluation", "unseen")
SHARED = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(HERE, "..", "..", "shared")
LONGEST = 4000
# Articles of FA-KES go by the number of their row behind this.
FA_KES = "fa-kes:"
# Where an annotation quotes its document, by the list that it stands in; the second field only where it takes its words.
WORDS = {"quotes": ("text", "speaker"), "figures": ("text", "source"), "incidents": ("evidence",),
         "agreement": ("evidence",), "dates": ("text",), "places": ("text",)}
ACROSS = {"same_statement": ("quotes", "text"), "same_incident": ("mentions", "evidence"),
          "contradictions": ("values", "evidence"), "agreements": ("values", "evidence")}


def text_of(title, body):
    """The title and the body, cut at a paragraph or a sentence where it is long."""
    text = (title + "\n\n" + body).strip()
    if len(text) > LONGEST:
        text = text[:LONGEST]
        end = text.rfind("\n\n")
        text = text[:end] if end > LONGEST * 5 // 8 else text[:text.rfind(". ") + 1]
    return text + "\n"


@functools.cache
def fa_kes():
    """The rows of FA-KES."""
    with gzip.open(os.path.join(SHARED, "corpora", "fa-kes", "FA-KES-Dataset.utf8.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def article(dataset, name):
    """The title and the body of an article: of FA-KES, else of the dataset, from its work tree or from its history."""
    if name.startswith(FA_KES):
        row = fa_kes()[int(name[len(FA_KES):])]
        return row["article_title"], row["article_content"]
    path = f"data/jsons/{name}.json"
    if os.path.exists(os.path.join(dataset, path)):
        with open(os.path.join(dataset, path), encoding="utf-8") as file:
            found = json.load(file)
    else:
        shown = subprocess.run(["git", "-C", dataset, "show", "HEAD:" + path], check=True, capture_output=True)
        found = json.loads(shown.stdout)
    return found["title"], found["content_original"]


def converted(gold, convert):
    """An annotation in which every place that quotes its document went through `convert`."""
    gold = dict(gold)
    for key, fields in WORDS.items():
        gold[key] = [dict(row, **{field: convert(row.get(field)) for field in fields}) for row in gold[key]]
    gold["boilerplate"] = [convert(words) for words in gold["boilerplate"]]
    return gold


def converted_across(cluster, convert):
    """What holds across documents, likewise; `convert` is also given the document."""
    result = {}
    for key, (rows, field) in ACROSS.items():
        result[key] = [
            dict(group, **{rows: [dict(row, **{field: convert(row["document"], row[field])}) for row in group[rows]]})
            for group in cluster.get(key, [])]
    return result


def place(text, words):
    """Offsets for words that stand in the text; others stay what they are."""
    start = -1 if words is None else text.find(words)
    return words if start < 0 else [start, start + len(words)]


def words_at(text, place):
    """The words for offsets; anything else stays what it is."""
    return text[place[0]:place[1]] if isinstance(place, list) else place


def pack(folder, names):
    with open(os.path.join(folder, "manifest.csv"), encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    texts, articles = {}, []
    for row, name in zip(rows, names, strict=True):
        with open(os.path.join(folder, row["file"]), encoding="utf-8") as file:
            text = texts[row["file"]] = file.read()
        with open(os.path.join(folder, row["file"][:-4] + ".gold.json"), encoding="utf-8") as file:
            gold = converted(json.load(file), lambda words: place(text, words))
        # What a clause is about is told in the report's words, which stay out.
        for clause in gold["agreement"]:
            clause.pop("clause", None)
        articles.append({
            "name": name, "file": row["file"], "outlet": row["outlet"], "published": row["published"],
            "sha256": hashlib.sha256(text.encode()).hexdigest(), "annotation": gold})
    with open(os.path.join(folder, "cluster.gold.json"), encoding="utf-8") as file:
        across = converted_across(json.load(file), lambda document, words: place(texts[document], words))
    return {"articles": articles, "across": across}


def unpack(annotated, dataset, folder):
    texts = {}
    with open(os.path.join(folder, "manifest.csv"), "w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file)
        manifest.writerow(["file", "outlet", "published"])
        for row in annotated["articles"]:
            text = texts[row["file"]] = text_of(*article(dataset, row["name"]))
            if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
                sys.exit(f"{row['name']}: the dataset's text is not the one that was annotated")
            manifest.writerow([row["file"], row["outlet"], row["published"]])
            with open(os.path.join(folder, row["file"]), "w", encoding="utf-8", newline="") as out:
                out.write(text)
            gold = converted(row["annotation"], lambda found: words_at(text, found))
            with open(os.path.join(folder, row["file"][:-4] + ".gold.json"), "w", encoding="utf-8") as out:
                json.dump(gold, out)
    across = converted_across(annotated["across"], lambda document, found: words_at(texts[document], found))
    with open(os.path.join(folder, "cluster.gold.json"), "w", encoding="utf-8") as out:
        json.dump(across, out)
    return [os.path.join(folder, row["file"]) for row in annotated["articles"]]


def written(annotated):
    """A set as JSON in which every row of a list stands on one line."""
    def row(value):
        return json.dumps(value, ensure_ascii=False)

    articles = []
    for one in annotated["articles"]:
        fields = [f'"{key}": {row(value)}' for key, value in one["annotation"].items() if not isinstance(value, list)]
        lists = [
            f'"{key}": [' + ",".join("\n      " + row(value) for value in values) + "]"
            for key, values in one["annotation"].items() if isinstance(values, list)]
        head = row({key: value for key, value in one.items() if key != "annotation"})[:-1]
        articles.append("  " + head + ', "annotation": {\n    ' + ",\n    ".join([", ".join(fields)] + lists) + "}}")
    across = [
        f'  "{key}": [' + ",".join("\n    " + row(group) for group in groups) + "]"
        for key, groups in annotated["across"].items()]
    return '{"articles": [\n' + ",\n".join(articles) + '],\n"across": {\n' + ",\n".join(across) + "}}"


def score(program, dataset, name, options):
    scorer = os.path.join(SHARED, "eval", "score.py")
    if not os.path.exists(scorer):
        sys.exit(f"no scorer at '{scorer}': set TRUCEWATCH_SHARED to the folder that holds eval/score.py")
    with open(os.path.join(SETS, name + ".json"), encoding="utf-8") as file:
        annotated = json.load(file)
    with tempfile.TemporaryDirectory() as folder:
        files = unpack(annotated, dataset, folder)
        record = os.path.join(folder, "record")
        with open(record, "wb") as out:
            subprocess.run([program, "analyze", *files, "--format", "json"], check=True, stdout=out)
        print("==", name, flush=True)
        subprocess.run([sys.executable, scorer, record, folder, *options], check=True)


def main():
    arguments = [word for word in sys.argv[1:] if word != "--misses"]
    options = ["--misses"] if "--misses" in sys.argv else []
    if len(arguments) == 3 and arguments[0] == "--pack":
        with open(arguments[2], encoding="utf-8") as file:
            print(written(pack(arguments[1], json.load(file))))
    elif len(arguments) >= 2 and not arguments[0].startswith("-"):
        every = sorted(name[:-len(".json")] for name in os.listdir(SETS) if name.endswith(".json"))
        for name in arguments[2:] or every:
            score(arguments[0], arguments[1], name, options)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
