#!/usr/bin/env python3
"""Says how far a value can be trusted by the rule that read it, and whether that estimate holds on other articles.

usage: reliability.py PROGRAM [--write FILE]

Reads the annotated articles (the folder `shared` beside the project, or the one that TRUCEWATCH_SHARED names), counts
for each rule of `analyze --explain` how many of its values the annotation confirms, and prints Markdown: the estimate
held against articles that it was not made from (one cluster of articles left out in turn), by decile, and the counts
by kind. --write stores the counts as the table that the program embeds.

A value is confirmed when the annotation has it at the same place with the same meaning: a figure with its number, a
time with its date, a place within 50 km, a quotation with its speaker, an incident, a provision. The annotation is not
exhaustive, so the shares are lower bounds. Access, contacts, claims and status statements are judged by the counts of
Evaluation/events-news.tsv, made by eye on news that the rules were not made from; the invented sentences of
Evaluation/events.tsv, which are easier, are only reported beside them. What is told of actors (names, ties, offices) was never
judged: it gets no estimate.
"""
import csv, glob, json, os, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
shared = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(here, "..", "..", "shared")
# How many values of the kind as a whole weigh as much as what one rule has shown.
PRIOR = 4


def judged(score, text, gold, document):
    """Yields (kind, rule, whether the annotation confirms it) for each value that can be judged."""
    span = lambda row: (row["start"], row["end"])
    casualties = {"killed", "injured", "displaced", "missing", "detained"}
    near = lambda a, b: score.iou(a[0], span(b)) + 0.01 if score.overlap(a[0], span(b)) else 0

    def paired(kind, rows, annotated, fits, right):
        pairs = {j: i for i, j in score.match(annotated, rows, fits)}
        for j, row in enumerate(rows):
            yield kind, row.get("rule"), j in pairs and right(annotated[pairs[j]][1], row)

    def numbers(row):
        return [row[key] for key in ("best", "low", "high") if row.get(key) is not None]

    def same_number(a, b):
        return any(abs(x - y) <= 1 for x in numbers(a) for y in numbers(b))

    figures = [row for row in document["figures"] if row["what"] in casualties]
    annotated = [x for x in score.locate(text, gold.get("figures", [])) if x[1].get("what") in casualties]
    yield from paired("figure", figures, annotated, lambda a, b: near(a, b) if a[1]["what"] == b["what"] else 0, same_number)
    quotes = score.locate(text, gold.get("quotes", []))
    yield from paired("quotation", document["quotations"], quotes, lambda a, b: near(a, b) if score.iou(a[0], span(b)) >= 0.5 else 0,
                      lambda a, b: not a.get("speaker") or score.same_name(a["speaker"], b.get("speaker")))
    yield from paired("incident", document["incidents"], score.locate(text, gold.get("incidents", []), "evidence"), near, lambda a, b: True)
    yield from paired("provision", document["provisions"], score.locate(text, gold.get("agreement", []), "evidence"), near, lambda a, b: True)

    # A time that was left open says nothing that could be right.
    # Times and places are annotated once for each form, and found at every mention.
    def by_form(kind, rows, annotated, right):
        forms = {score.fold(x[1]["text"]): x[1] for x in annotated}
        for row in rows:
            known = forms.get(score.fold(row["text"]))
            yield kind, row.get("rule"), known is not None and right(known, row)

    def close(a, b):
        if b.get("lat") is None or a.get("lat") is None: return a.get("country") == b.get("country")
        return score.km((a["lat"], a["lon"]), (b["lat"], b["lon"])) <= 50 or score.fold(a.get("canonical")) == score.fold(b.get("name"))

    times = [x for x in score.locate(text, gold.get("dates", [])) if x[1].get("resolvable_from") != "cluster"]
    valued = [row for row in document["times"] if row.get("value")]
    yield from by_form("time", valued, times, lambda a, b: score.day_equal(a.get("value"), b.get("value")))
    yield from by_form("place", document["places"], score.locate(text, gold.get("places", [])), close)


def invented(program):
    """Yields (kind, rule, whether the sentence tells it) for what is read in the invented sentences."""
    with open(os.path.join(here, "..", "Evaluation", "events.tsv"), encoding="utf-8") as file:
        sentences = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
    with tempfile.TemporaryDirectory() as folder:
        for number, row in enumerate(sentences):
            with open(os.path.join(folder, "%03d.txt" % number), "w", encoding="utf-8") as file: file.write(row["text"] + "\n")
        record = json.loads(subprocess.run([program, "analyze", folder, "--explain", "--format", "json"],
                                           capture_output=True, text=True, check=True).stdout)
    for document in record["documents"]:
        number = int(document["file"].split("/")[-1].split(".")[0])
        rows = []
        for kind, section in (("access", "access"), ("contact", "contacts")):
            told = sentences[number][section].split("; ")
            rows += [(kind, row.get("rule"), "%s %s" % (row["kind"], row["status"]) in told) for row in document[section]]
        yield from rows


def counted():
    """Yields (kind, rule, whether it was right) for the passages of news that were judged by eye."""
    with open(os.path.join(here, "..", "Evaluation", "events-news.tsv"), encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            right, of = int(row["right"]), int(row["of"])
            for number in range(of): yield row["rule"].split(".")[0], row["rule"], number < right


def estimates(rows):
    """For each kind and rule the share that is confirmed, drawn to the share of the kind where a rule has shown little."""
    kinds, rules = {}, {}
    for kind, rule, right in rows:
        for table, key in ((kinds, kind), (rules, (kind, rule))):
            count = table.setdefault(key, [0, 0])
            count[0] += right; count[1] += 1
    share = {kind: (right + 1) / (of + 2) for kind, (right, of) in kinds.items()}
    return kinds, rules, share, lambda kind, rule: (
        (rules.get((kind, rule), (0, 0))[0] + PRIOR * share[kind]) / (rules.get((kind, rule), (0, 0))[1] + PRIOR))


def main():
    arguments = sys.argv[1:]
    if len(arguments) not in (1, 3): sys.exit(__doc__)
    if not os.path.isdir(os.path.join(shared, "eval")):
        sys.exit("skipped: the annotated articles are not here")
    sys.path.insert(0, os.path.join(shared, "eval"))
    import score
    clusters = {}
    for folder in [os.path.join(shared, "seeds")] + sorted(glob.glob(os.path.join(shared, "dev-articles", "*"))):
        files = sorted(glob.glob(os.path.join(folder, "*.txt")))
        if not files: continue
        record = json.loads(subprocess.run([arguments[0], "analyze", *files, "--explain", "--format", "json"],
                                           capture_output=True, text=True, check=True).stdout)
        rows = clusters.setdefault(os.path.basename(folder), [])
        for document in record["documents"]:
            path = os.path.join(folder, os.path.splitext(document["file"])[0] + ".gold.json")
            if not os.path.exists(path): continue
            with open(path, encoding="utf-8") as file: gold = json.load(file)
            with open(os.path.join(folder, document["file"]), encoding="utf-8", newline="") as file: text = file.read()
            rows += judged(score, text, gold, document)

    held_out = []
    for name, rows in clusters.items():
        others = [row for other, more in clusters.items() if other != name for row in more]
        _, _, share, estimate = estimates(others)
        held_out += [(estimate(kind, rule), share[kind], right) for kind, rule, right in rows]
    print("| estimate | values | estimated | confirmed |\n| --- | --- | --- | --- |")
    error = 0
    for decile in range(10):
        rows = [row for row in held_out if decile / 10 <= row[0] < (decile + 1) / 10 or decile == 9 and row[0] == 1]
        if not rows: continue
        told, seen = sum(row[0] for row in rows) / len(rows), sum(row[2] for row in rows) / len(rows)
        error += abs(told - seen) * len(rows) / len(held_out)
        print("| %.1f to %.1f | %d | %.2f | %.2f |" % (decile / 10, (decile + 1) / 10, len(rows), told, seen))
    brier = lambda column: sum((row[column] - row[2]) ** 2 for row in held_out) / len(held_out)
    print("\nMean distance of estimate and share (expected calibration error) %.3f. Brier score %.3f; by kind alone %.3f."
          % (error, brier(0), brier(1)))
    clusters["news judged by eye"] = list(counted())
    kinds, rules, _, _ = estimates([row for rows in clusters.values() for row in rows])
    print("\n| kind | values | confirmed | rules that name themselves |\n| --- | --- | --- | --- |")
    for kind, (right, of) in sorted(kinds.items()):
        print("| %s | %d | %.2f | %d |" % (kind, of, right / of, len([1 for k, rule in rules if k == kind and rule])))
    made = estimates(invented(arguments[0]))[0]
    print("\nInvented sentences: " + "; ".join("%s %d of %d right" % (kind, right, of) for kind, (right, of) in sorted(made.items())))
    if len(arguments) == 3 and arguments[1] == "--write":
        with open(arguments[2], "w", encoding="utf-8") as file:
            file.write("rule\tright\tof\n# How many values of each rule, and of each kind as a whole, an annotation confirms.\n"
                       "# Made by scripts/reliability.py --write; see docs/quality.md.\n")
            for kind, (right, of) in sorted(kinds.items()): file.write("%s\t%d\t%d\n" % (kind, right, of))
            for (kind, rule), (right, of) in sorted(rules.items(), key=lambda item: item[0][1] or ""):
                if rule: file.write("%s\t%d\t%d\n" % (rule, right, of))


if __name__ == "__main__":
    main()
