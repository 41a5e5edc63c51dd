#!/usr/bin/env python3
"""Writes Evaluation/words.tsv: the single words of WordNet with their parts of speech, for training the language model.

usage: scripts/words/wordnet.py [FOLDER] > Evaluation/words.tsv    (FOLDER: /usr/share/wordnet of Debian's wordnet-base)

A row is a word and its readings: n (noun) or p (noun with a capital) with the number of the field of meaning of its first
sense (04 act, 14 group, 15 location, 18 person, ...; see lexnames(5WN)), v (verb), a (adjective), r (adverb). A row of an irregular form names
its reading, a colon and its dictionary form.
"""
import os
import re
import sys

WORD = re.compile(r"[a-z]{2,}")


def nouns(folder):
    """By the offset of each noun synset: its field of meaning and its words as they are written."""
    synsets = {}
    with open(os.path.join(folder, "data.noun"), encoding="ascii") as lines:
        for line in lines:
            if not line.startswith("  "):
                columns = line.split()
                synsets[columns[0]] = columns[1], columns[4 : 4 + 2 * int(columns[3], 16) : 2]
    return synsets


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
    synsets = nouns(folder)
    readings = {}
    for name, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        with open(os.path.join(folder, "index." + name), encoding="ascii") as lines:
            for line in lines:
                columns = line.split()
                if not WORD.fullmatch(columns[0] if columns else ""):
                    continue
                reading = letter
                if letter == "n":
                    field, written = synsets[columns[6 + int(columns[3])]]
                    reading = ("n" if columns[0] in written else "p") + field
                readings.setdefault(columns[0], []).append(reading)
        with open(os.path.join(folder, name + ".exc"), encoding="ascii") as lines:
            for line in lines:
                columns = line.split()
                if len(columns) > 1 and WORD.fullmatch(columns[0]) and WORD.fullmatch(columns[1]):
                    readings.setdefault(columns[0], []).append(f"{letter}:{columns[1]}")
    print("# Words and their readings from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved.")
    print("# See NOTICE for the licence and scripts/words/wordnet.py for the columns.")
    for word in sorted(readings):
        print(word, " ".join(readings[word]), sep="\t")


if __name__ == "__main__":
    main()
