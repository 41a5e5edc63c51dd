#!/usr/bin/env python3
"""Score the quotations that `trucewatch analyze` finds in the invented sentences of this folder.

usage: score_quotations.py TRUCEWATCH [--part train|test] [--misses] [--json]

TRUCEWATCH is the built program. The sentences are those of names-PART.iob2, who says what in them is in quotations.tsv.
Each sentence is read as a document of its own. Content counts word by word (P: of the words that we mark, R: of those
that are annotated); a quotation is found when more than half of its words are marked, and its speaker is right when our
speaker shares the last word of the annotated one. Standard library only.
"""
import json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NO_BLANK_BEFORE = re.compile(r"^([.,;:!?)”’]|['’]s|-\w+)$")


def sentences(part):
    """The words of each sentence, by its name."""
    found, name = {}, None
    with open(os.path.join(HERE, "names-%s.iob2" % part), encoding="utf-8") as rows:
        for row in rows.read().split("\n"):
            if row.startswith("# newdoc id = "):
                name = row.split(" = ")[1]
                found[name] = []
            elif row and not row.startswith("#"):
                found[name].append(row.split("\t")[0])
    return found


def running(words):
    """Running text of a sentence, and where each of its words begins and ends."""
    text, places, joined = "", [], True
    for index, word in enumerate(words):
        # A hyphen belongs to a name, but for the one that ends a dateline.
        dateline = index < 5 and (words[index - 1] == ")" or words[index - 2] == ",")
        hyphen = word == "-" and not dateline
        close = NO_BLANK_BEFORE.match(word) or (word == "'" and words[index - 1].endswith("s")) or hyphen
        text += "" if joined or close else " "
        places.append((len(text), len(text) + len(word)))
        text += word
        joined = word in "(“" or hyphen
    return text, places


def annotations(part):
    """Of each sentence its kind, the words of the speaker and the words said, counted from 0."""
    found = {}
    with open(os.path.join(HERE, "quotations.tsv"), encoding="utf-8") as rows:
        for row in rows:
            if row.startswith(part + "-"):
                name, kind, speaker, content = row.rstrip("\n").split("\t")
                found[name] = (kind, indices(speaker), indices(content))
    return found


def indices(ranges):
    bounds = [[int(number) for number in piece.split("-")] for piece in ranges.split(" ")]
    return {index - 1 for first, last in bounds for index in range(first, last + 1)}


def is_word(word):
    return any(character.isalnum() for character in word)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    part = sys.argv[sys.argv.index("--part") + 1] if "--part" in sys.argv[:-1] else "train"
    texts, gold = sentences(part), annotations(part)
    with tempfile.TemporaryDirectory() as folder:
        places = {}
        for name, words in texts.items():
            text, places[name] = running(words)
            with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8", newline="") as out:
                out.write(text + "\n")
        result = subprocess.run([sys.argv[1], "analyze", folder, "--format", "json"], capture_output=True, text=True)
        documents = json.loads(result.stdout)["documents"]
    both = ours = theirs = found = right = 0
    for document in sorted(documents, key=lambda document: int(document["file"][:-4].split("-")[1])):
        name = document["file"][:-4]
        words = texts[name]
        def covered(quotation):
            return {i for i, (start, end) in enumerate(places[name])
                    if quotation["start"] <= start and end <= quotation["end"] and is_word(words[i])}
        marked = [(quotation, covered(quotation)) for quotation in document["quotations"]]
        every = set().union(*(covered for _, covered in marked)) if marked else set()
        kind, speaker, content = gold.get(name, (None, set(), set()))
        content = {index for index in content if is_word(words[index])}
        both += len(content & every)
        ours += len(every)
        theirs += len(content)
        hit = kind and 2 * len(content & every) > len(content)
        last = words[max(speaker)].lower() if speaker else None
        named = hit and any(covered & content and last in re.findall(r"[\w-]+", (quotation["speaker"] or "").lower())
                            for quotation, covered in marked)
        found += bool(hit)
        right += bool(named)
        if "--misses" in sys.argv and (every - content or (kind and not named)):
            print("%s: %s\n    got %s" % (name, " ".join(words), [(q["speaker"], q["text"]) for q, _ in marked]))
    precision, recall = both / max(1, ours), both / max(1, theirs)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    if "--json" in sys.argv:
        print(json.dumps({"content_f1": f1, "found": found, "speakers": right, "quotations": len(gold)}))
    else:
        print("invented sentences, part %s: %d sentences, %d quotations" % (part, len(texts), len(gold)))
        print("words said   P %.3f  R %.3f  F1 %.3f" % (precision, recall, f1))
        print("found        %d of %d" % (found, len(gold)))
        print("and speaker  %d of %d" % (right, len(gold)))


if __name__ == "__main__":
    main()
