#!/usr/bin/env python3
"""How the rules that join incidents fare on ECB+, beside the baseline that joins what has the same head lemma.

usage: ecbplus.py PROGRAM FOLDER [--part Test]

FOLDER holds ECB_Test_corpus.txt.xz and ECB_Test_Event_gold_mentions.json.xz (the "Cybulska setup" of ECB+). Mentions are the
annotators'; documents are compared within their topic, and for the second pair of rows within their subtopic. Prints MUC,
B3, CEAFe and their mean, the CoNLL F1. A check on generality: nothing is tuned on it. Standard library only.
"""
import argparse
import collections
import json
import lzma
import os
import subprocess
import tempfile


def load(folder, part):
    """The documents as {name: (text, {(sentence, token): (start, end)})}, and the gold mentions."""
    sentences = collections.defaultdict(lambda: collections.defaultdict(list))
    with lzma.open(os.path.join(folder, f"ECB_{part}_corpus.txt.xz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) >= 4:
                sentences[fields[0]][int(fields[1])].append((int(fields[2]), fields[3]))
    documents = {}
    for name in sentences:
        text, places = "", {}
        for sentence in sorted(sentences[name]):
            for number, word in sentences[name][sentence]:
                if text and not text.endswith("\n\n"):
                    text += " "
                places[sentence, number] = (len(text), len(text) + len(word))
                text += word
            text += "\n\n"
        documents[name] = (text, places)
    with lzma.open(os.path.join(folder, f"ECB_{part}_Event_gold_mentions.json.xz"), "rt", encoding="utf-8") as file:
        mentions = json.load(file)
    return documents, mentions


def joined(program, documents, spans):
    """What the program makes of the passages of documents: for each passage its event and its head's lemma."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for name in sorted(documents):
            file.write(json.dumps({"document": name, "text": documents[name][0], "passages": spans[name]}) + "\n")
        file.flush()
        run = subprocess.run([program, "model", "coreference", file.name], capture_output=True, check=True, text=True)
    result = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        row = json.loads(line)
        result[row["document"]].append((row["event"], row["lemma"]))
    return result


def clusters(labels):
    groups = collections.defaultdict(set)
    for mention, label in labels.items():
        groups[label].add(mention)
    return list(groups.values())


def links(keys, labels):
    """Of the links that hold the clusters together, how many the labels have."""
    kept = sum(len(c) - len({labels[m] for m in c}) for c in keys)
    return kept, sum(len(c) - 1 for c in keys)


def b_cubed(keys, labels, sizes):
    total = 0.0
    for cluster in keys:
        shared = collections.Counter(labels[m] for m in cluster)
        total += sum(n * n for n in shared.values()) / len(cluster)
    return total, sizes


def best_pairs(weights):
    """The highest sum of weights of a one-to-one choice among rows and columns (the Hungarian method)."""
    rows, columns = len(weights), len(weights[0])
    if rows > columns:
        return best_pairs([list(column) for column in zip(*weights)])
    u, v, match = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], column = row, 0
        least, back, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while True:
            used[column] = True
            current, delta, following = match[column], float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -weights[current - 1][j - 1] - u[current] - v[j]
                if cost < least[j]:
                    least[j], back[j] = cost, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if match[column] == 0:
                break
        while column:
            match[column] = match[back[column]]
            column = back[column]
    return sum(weights[match[j] - 1][j - 1] for j in range(1, columns + 1) if match[j])


def ceaf(keys, answers):
    """The similarity of the best alignment of clusters, each pair by the share of its mentions that it has in common."""
    owner = {m: i for i, c in enumerate(answers) for m in c}
    near = [collections.Counter(owner[m] for m in c) for c in keys]
    total, seen = 0.0, set()
    users = collections.defaultdict(set)
    for i, row in enumerate(near):
        for j in row:
            users[j].add(i)
    for first in range(len(keys)):
        if first in seen:
            continue
        rows, columns, todo = set(), set(), [first]
        while todo:
            i = todo.pop()
            if i in rows:
                continue
            rows.add(i)
            for j in near[i]:
                if j not in columns:
                    columns.add(j)
                    todo += users[j]
        seen |= rows
        columns = sorted(columns)
        total += best_pairs([[2 * near[i][j] / (len(keys[i]) + len(answers[j])) for j in columns] for i in sorted(rows)])
    return total


def f1(found, given, wanted, there):
    precision, recall = (found / given if given else 0), (wanted / there if there else 0)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def scores(gold, answer):
    keys, answers = clusters(gold), clusters(answer)
    recall, precision = links(keys, answer), links(answers, gold)
    muc = f1(precision[0], precision[1], recall[0], recall[1])
    b3 = f1(*b_cubed(answers, gold, len(gold)), *b_cubed(keys, answer, len(gold)))
    same = ceaf(keys, answers)
    return muc, b3, f1(same, len(answers), same, len(keys))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--part", default="Test")
    options = parser.parse_args()
    documents, mentions = load(options.folder, options.part)
    spans, numbers, gold = collections.defaultdict(list), {}, {}
    for number, mention in enumerate(mentions):
        name, words = mention["doc_id"], mention["tokens_number"]
        places = [documents[name][1][mention["sent_id"], word] for word in words]
        numbers[name, len(spans[name])] = number
        spans[name].append([min(p[0] for p in places), max(p[1] for p in places)])
        gold[number] = mention["coref_chain"]
    topics = {
        "topic": lambda name: name.split("_")[0],
        "subtopic": lambda name: name.split("_")[0] + ("ecbplus" if name.endswith("ecbplus") else "ecb"),
    }
    print(f"{len(documents)} documents, {len(gold)} mentions, {len(set(gold.values()))} events")
    print("%-36s %6s %6s %6s %6s" % ("", "MUC", "B3", "CEAFe", "CoNLL"))
    for unit, of in topics.items():
        ours, baseline = {}, {}
        for topic in sorted({of(name) for name in documents}):
            part = {name: text for name, text in documents.items() if of(name) == topic}
            for name, rows in joined(options.program, part, spans).items():
                for place, (event, lemma) in enumerate(rows):
                    ours[numbers[name, place]] = (topic, event)
                    baseline[numbers[name, place]] = (topic, lemma.lower())
        for label, answer in (("the same head lemma", baseline), ("Trucewatch", ours)):
            row = [100 * value for value in scores(gold, answer)]
            print("%-36s %6.1f %6.1f %6.1f %6.1f" % (f"{label}, within a {unit}", *row, sum(row) / 3))


if __name__ == "__main__":
    main()
