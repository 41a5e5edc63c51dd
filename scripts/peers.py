#!/usr/bin/env python3
"""Reads one test set with Trucewatch and with its peers, one thread, in one run, and prints scores, speeds and ratios.

usage: peers.py PROGRAM TEST.conllu [--udpipe MODEL] [--spacy MODEL | --spacy-train TRAIN.conllu --spacy-rounds N]

UDPipe 1 needs the package ufal.udpipe, spaCy the package spacy (3.8); install them into an environment of their own. A
peer whose package or model is missing is left out and said to be. `--spacy-train` trains a spaCy pipeline of tagger and
parser from nothing, without vectors, for N rounds, and keeps it where `--spacy-keep` says.

All read the same running text, made from the test set. Scores are F1 in per cent, by the characters that a word stands
for, as in the CoNLL 2018 shared task. Speeds are words in a second of processor time, the loading of models left out.
"""
import argparse
import json
import random
import subprocess
import sys
import time

MEASURES = ("Sentences", "Words", "UPOS", "Lemmas", "UAS", "LAS")


def sentences(text):
    """The sentences of a CoNLL-U text: comments, and rows of ten columns without empty nodes."""
    for block in text.strip().split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if line and line[0] != "#"]
        yield [line for line in lines if line[:1] == "#"], [row for row in rows if "." not in row[0]]


def documents(path):
    """The documents of a treebank: their running text and their sentences."""
    found = []
    blank = ""
    for comments, rows in sentences(open(path, encoding="utf-8").read()):
        begins = [comment.split()[1] for comment in comments if comment.startswith("# new")]
        if "newdoc" in begins or not found:
            found.append(["", []])
        elif "newpar" in begins:
            blank = "\n\n"
        text, inside = found[-1]
        end = 0
        for row in rows:
            first, _, last = row[0].partition("-")
            if int(first) <= end:
                continue
            end = int(last or first)
            text += (blank if text else "") + row[1]
            blank = "" if "SpaceAfter=No" in row[9] else " "
        found[-1] = [text, inside + [rows]]
    return found


def spans(parsed):
    """Of each sentence its span, and of each word its span and what is said of it, in characters that are no blanks."""
    at = 0
    ends, words = [], []
    for rows in parsed:
        start, first, index = at, len(words), 0
        while index < len(rows):
            head = rows[index]
            low, _, high = head[0].partition("-")
            parts = rows[index + 1 : index + 2 + int(high) - int(low)] if high else [head]
            length = len("".join(head[1].split()))
            pieces = [len("".join(part[1].split())) for part in parts]
            place = at
            for part, piece in zip(parts, pieces):
                span = (place, place + piece) if sum(pieces) == length else (at, at + length)
                words.append((span, part, first))
                place += piece
            at += length
            index += len(parts) + (1 if high else 0)
        ends.append((start, at))
    return ends, words


def relation(row):
    return row[7].split(":")[0]


def compare(gold, found):
    """How many of each measure are right, expected and found."""
    gold_ends, gold_words = spans(gold)
    ends, words = spans(found)
    right = dict.fromkeys(MEASURES, 0)
    right["Sentences"] = len(set(gold_ends) & set(ends))
    pairs, left, other = {}, 0, 0
    while left < len(gold_words) and other < len(words):
        one, two = gold_words[left][0], words[other][0]
        if one == two:
            pairs[left] = other
        left, other = left + (one <= two), other + (two <= one)
    for left, other in pairs.items():
        (_, expected, start), (_, row, begin) = gold_words[left], words[other]
        right["Words"] += 1
        right["UPOS"] += expected[3] == row[3]
        right["Lemmas"] += expected[2] in ("_", row[2])
        if expected[6] == "0" or row[6] == "0":
            same = expected[6] == row[6]
        else:
            same = pairs.get(start + int(expected[6]) - 1) == begin + int(row[6]) - 1
        right["UAS"] += same
        right["LAS"] += same and relation(expected) == relation(row)
    sizes = {name: (len(gold_words), len(words)) for name in MEASURES}
    sizes["Sentences"] = len(gold_ends), len(ends)
    return {name: (right[name], *sizes[name]) for name in MEASURES}


def measure(read, texts):
    """Scores and words per second of a function that makes CoNLL-U sentences of a text."""
    sums = {name: [0, 0, 0] for name in MEASURES}
    start = time.process_time()
    results = [read(text) for text, _ in texts]
    seconds = time.process_time() - start
    parsed = [result if isinstance(result, list) else [rows for _, rows in sentences(result)] for result in results]
    for (_, gold), found in zip(texts, parsed):
        for name, counts in compare(gold, found).items():
            sums[name] = [total + count for total, count in zip(sums[name], counts)]
    scores = {name: 200 * right / max(1, expected + found) for name, (right, expected, found) in sums.items()}
    return scores, sums["Words"][2] / seconds


def trucewatch(program, path):
    command = [program, "model", "evaluate", "--conllu", path, "--format", "json"]
    result = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return result["raw"], result["wordsPerSecond"]


def udpipe(model, texts):
    from ufal.udpipe import Model, Pipeline, ProcessingError

    loaded = Model.load(model)
    if loaded is None:
        sys.exit(f"cannot read the UDPipe model {model}")
    pipeline = Pipeline(loaded, "tokenize", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu")
    error = ProcessingError()
    return measure(lambda text: pipeline.process(text, error), texts)


def spacy_rows(document):
    """What spaCy says of a document, as CoNLL-U rows."""
    parsed = []
    for sentence in document.sents:
        words = [token for token in sentence if not token.is_space]
        number = {token.i: str(index + 1) for index, token in enumerate(words)}
        parsed.append(
            [
                [number[token.i], token.text, token.lemma_ or "_", token.pos_, token.tag_, "_"]
                + ["0" if token.head.i == token.i else number.get(token.head.i, "0"), token.dep_.lower(), "_", "_"]
                for token in words
            ]
        )
    return [rows for rows in parsed if rows]


def spacy_trained(path, rounds):
    """A pipeline of tagger (universal parts of speech) and parser, trained from nothing."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    spacy.util.fix_random_seed(0)
    language = spacy.blank("en")
    language.add_pipe("morphologizer")
    language.add_pipe("parser")
    examples = []
    for _, rows in sentences(open(path, encoding="utf-8").read()):
        rows = [row for row in rows if "-" not in row[0]]
        words = [row[1] for row in rows]
        reference = Doc(
            language.vocab,
            words=words,
            pos=[row[3] for row in rows],
            heads=[int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows)],
            deps=[row[7].split(":")[0] for row in rows],
        )
        examples.append(Example(Doc(language.vocab, words=words), reference))
    optimizer = language.initialize(lambda: examples)
    order = random.Random(0)
    for number in range(rounds):
        order.shuffle(examples)
        for batch in spacy.util.minibatch(examples, size=64):
            language.update(batch, sgd=optimizer, drop=0.1)
        print(f"spaCy: round {number + 1} of {rounds}", file=sys.stderr)
    return language


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("program")
    parser.add_argument("test")
    parser.add_argument("--udpipe")
    parser.add_argument("--spacy")
    parser.add_argument("--spacy-train")
    parser.add_argument("--spacy-rounds", type=int, default=3)
    parser.add_argument("--spacy-keep")
    options = parser.parse_args()
    texts = documents(options.test)
    rows = [("Trucewatch", *trucewatch(options.program, options.test))]
    try:
        if options.udpipe:
            rows.append(("UDPipe 1", *udpipe(options.udpipe, texts)))
        if options.spacy or options.spacy_train:
            import spacy

            language = (
                spacy.load(options.spacy)
                if options.spacy
                else spacy_trained(options.spacy_train, options.spacy_rounds)
            )
            if options.spacy_keep:
                language.to_disk(options.spacy_keep)
            rows.append(("spaCy " + spacy.__version__, *measure(lambda text: spacy_rows(language(text)), texts)))
    except ImportError as error:
        print(f"left out: {error}", file=sys.stderr)
    print("| system | " + " | ".join(MEASURES) + " | words per second | Trucewatch is faster by |")
    print("| --- |" + " --- |" * (len(MEASURES) + 2))
    for name, scores, speed in rows:
        cells = " | ".join(f"{float(scores[measure]):.2f}" for measure in MEASURES)
        print(f"| {name} | {cells} | {speed:,.0f} | {rows[0][2] / speed:.1f} |")


if __name__ == "__main__":
    main()
