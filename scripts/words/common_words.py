#!/usr/bin/env python3
"""Counts how common words are in news reports and writes Sources/CTruceResources/data/common-words.tsv.

usage: common_words.py CORPORA > common-words.tsv

CORPORA is a folder that holds FA-KES, PolNeAR, WikiWars and TempEval-3 as they are published. Each sentence counts a stem
once; a stem is written as its most frequent word with the share of sentences it stands in, as the power of two nearest
to it (4 is one sentence in sixteen). Words that stand mostly with a capital are left out, so that no name of a
place, people or party is known here: how much a name tells is judged from the reports that use it.
"""
import collections
import csv
import gzip
import io
import math
import os
import re
import sys
import tarfile

LEAST = 12
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def stem(word):
    """The stem of a word in lower case, as TruceText.Stemmer makes it."""
    letters = word.replace("'", "").replace("’", "")
    for suffix in ("ings", "ing", "ies", "ed", "es", "ly", "s", "e", "y"):
        if letters.endswith(suffix) and len(letters) - len(suffix) >= 3:
            letters = letters[: -len(suffix)]
            break
    if len(letters) > 3 and letters.endswith("e"):
        letters = letters[:-1]
    return letters[:7]


def texts(folder):
    csv.field_size_limit(1 << 24)
    reports = gzip.open(os.path.join(folder, "fa-kes", "FA-KES-Dataset.utf8.csv.gz"))
    for row in csv.DictReader(io.TextIOWrapper(reports, encoding="utf-8", newline="")):
        yield row["article_content"]
    for archive, ending in (
        ("polnear/polnear-text-attributions.tar.xz", ".txt"),
        ("wikiwars/wikiwars-timeml.tar.xz", ".tml"),
        ("te3-platinum/te3-platinum-tml.tar.xz", ".tml"),
    ):
        with tarfile.open(os.path.join(folder, archive)) as files:
            for member in files:
                if member.isfile() and member.name.endswith(ending):
                    text = files.extractfile(member).read().decode("utf-8", "replace")
                    yield re.sub(r"<[^>]*>", "", text)


def main():
    sentences = 0
    counts, lower, forms = collections.Counter(), collections.Counter(), {}
    for text in texts(sys.argv[1]):
        for sentence in re.split(r"(?<=\w{4}[.!?])\s+|\n+", text):
            words = WORD.findall(sentence)
            if len(words) < 4:
                continue
            sentences += 1
            seen = set()
            for word in words:
                key = stem(word.lower())
                forms.setdefault(key, collections.Counter())[word.lower()] += 1
                lower[key] += word[0].islower()
                if key not in seen:
                    seen.add(key)
                    counts[key] += 1
    print("# Words of reports and, as a power of two, how few sentences have them; made by scripts/words/common_words.py.")
    print("word\tfewness")
    rows = []
    for key, count in counts.items():
        word, _ = forms[key].most_common(1)[0]
        total = sum(forms[key].values())
        if count < LEAST or lower[key] < 0.6 * total or any(c.isdigit() for c in word) or len(word) < 4:
            continue
        rows.append((round(math.log2(sentences / count)), word))
    for fewness, word in sorted(rows):
        print("%s\t%d" % (word, fewness))
    print("%d sentences, %d words" % (sentences, len(rows)), file=sys.stderr)


if __name__ == "__main__":
    main()
