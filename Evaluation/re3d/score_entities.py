#!/usr/bin/env python3
"""Score the actors and places that `trucewatch analyze` finds against the entities of re3d.

usage: score_entities.py TRUCEWATCH [--corpus FOLDER] [--misses]

TRUCEWATCH is the built program. FOLDER holds the re3d folders with documents.json.gz and entities.json.gz; without it
they are looked for under $TRUCEWATCH_SHARED or ../shared beside the package, in corpora/re3d. The texts are written to
a temporary folder for the run and removed with it; none of them is kept. Standard library only.

Recall: an entity counts as found when one of our mentions of its type shares a character with it. "any type" takes any
actor or place. re3d marks nominal mentions ("the rebels", "officials") too. There is no precision: its annotators left
out much that is an actor or a place.
"""
import gzip, json, os, subprocess, sys, tempfile

TYPES = ("Person", "Organisation", "Location")


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def option(name, default=None):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv[:-1] else default


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    shared = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "../../../shared")
    corpus = option("--corpus", os.path.join(shared, "corpora/re3d"))
    folders = sorted(d.path for d in os.scandir(corpus) if d.is_dir()) if os.path.isdir(corpus) else []
    if not folders:
        sys.exit("score_entities.py: no corpus at %s; name it, or set TRUCEWATCH_SHARED" % corpus)
    entities = {}
    with tempfile.TemporaryDirectory() as work:
        for folder in folders:
            for document in lines(os.path.join(folder, "documents.json.gz")):
                entities[document["_id"]] = []
                with open(os.path.join(work, document["_id"] + ".txt"), "w", encoding="utf-8", newline="") as out:
                    out.write(document["text"])
            for entity in lines(os.path.join(folder, "entities.json.gz")):
                if entity["type"] in TYPES and entity["documentId"] in entities:
                    entities[entity["documentId"]].append(entity)
        result = subprocess.run([sys.argv[1], "analyze", work, "--format", "json"], capture_output=True, text=True)
        record = json.loads(result.stdout)
    found, loose, total = ({name: 0 for name in TYPES} for _ in range(3))
    for document in record["documents"]:
        people = [a for a in document["actors"] if a["kind"] == "person"]
        ours = {"Person": people, "Organisation": [a for a in document["actors"] if a["kind"] != "person"],
                "Location": document["places"]}
        everything = document["actors"] + document["places"]
        for entity in entities.get(document["file"][:-4], []):
            kind = entity["type"]

            def meets(mention):
                return mention["start"] < entity["end"] and entity["begin"] < mention["end"]

            total[kind] += 1
            hit = any(map(meets, ours[kind]))
            found[kind] += hit
            loose[kind] += any(map(meets, everything))
            if not hit and "--misses" in sys.argv:
                print("MISS %-12s %r" % (kind, entity["value"][:80]))
    print("re3d: %d documents" % len(entities))
    for kind in TYPES:
        print("%-13s %4d entities, recall %.3f, as any type %.3f" % (
            kind, total[kind], found[kind] / max(1, total[kind]), loose[kind] / max(1, total[kind])))


if __name__ == "__main__":
    main()
