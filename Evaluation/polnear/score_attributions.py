#!/usr/bin/env python3
"""Score the quotations that `trucewatch analyze` finds against the attributions of PolNeAR.

usage: score_attributions.py TRUCEWATCH [--part dev|test] [--archive FILE] [--misses]

TRUCEWATCH is the built program. FILE is `polnear-text-attributions.tar.xz`; without it the file is looked for under
$TRUCEWATCH_SHARED or ../shared beside the package, in corpora/polnear. The articles are written to a temporary folder
for the run and removed with it; none of their text is kept. Use the part `test` once, when nothing is to be changed
any more. Standard library only.

All figures are token overlaps as Citron's `overlap` metric is: words (letters and digits) that both sides mark, over
the words that we mark (P) or that the annotators mark (R). A "that" at the beginning of a content is left out of both
sides, for our spans begin behind it. "direct" counts, of each content, the stretches that begin and end with a quotation
mark, which may stand right outside, and quotations of the kind `direct` on ours. The annotators give a content sentence
by sentence and may add words without marks to it, so ranges that only blanks part are joined and each stretch is judged
by itself. Speakers are compared for direct stretches that overlap one of ours and whose source is no pronoun: right when
one name holds the other's last word.
"""
import json, os, re, subprocess, sys, tarfile, tempfile

WORD = re.compile(r"\w+")
MARKS = set("\"“”'‘’«»")
PRONOUN = {"he", "she", "it", "they", "i", "we", "you", "who", "him", "her", "them", "me", "us"}
TITLE = {"the", "a", "an", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "s"}


def attributions(annotation):
    """The attributions of one brat file: dicts of role to a list of (start, end)."""
    spans, events = {}, []
    for line in annotation.splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            ranges = fields[1].split(" ", 1)[1]
            spans[fields[0]] = [tuple(map(int, part.split())) for part in ranges.split(";")]
        elif line.startswith("E") and fields[1].startswith("Attribution"):
            event = {"Source": [], "Cue": [], "Content": []}
            for argument in fields[1].split()[1:]:
                role, key = argument.split(":")
                role = role.rstrip("0123456789")
                if role in event and key in spans:
                    event[role] += spans[key]
            events.append(event)
    return events


def read(archive, part):
    """The text and attributions of each article of a part, by name; of several annotators the first."""
    texts, notes = {}, {}
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            folders = member.name.split("/")
            if not member.isfile() or part not in folders:
                continue
            body = tar.extractfile(member).read().decode("utf-8")
            if member.name.endswith(".txt"):
                texts[folders[-1][:-4]] = body
            elif member.name.endswith(".ann"):
                notes.setdefault(folders[-1].rsplit("_", 1)[0], body)
    return {name: (texts[name], attributions(notes[name])) for name in sorted(texts) if name in notes}


def words(text, ranges):
    """The starts of the words in some ranges, without a "that" at the beginning of each."""
    found = set()
    for start, end in ranges:
        inside = [m for m in WORD.finditer(text, start, end)]
        if inside and inside[0].group().lower() == "that":
            inside = inside[1:]
        found |= {m.start() for m in inside}
    return found


def joined(text, ranges):
    """The ranges of one content, those that only blanks part made one: each sentence of a quotation is annotated."""
    result = []
    for start, end in sorted(ranges):
        if result and not text[result[-1][1]:start].strip():
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result


def direct(text, ranges):
    """The stretches of one content that begin and end with a quotation mark, which may stand right outside."""
    found = []
    for start, end in joined(text, ranges):
        while start < end and text[start:end].split(None, 1)[0].lower() == "that":
            start = text.index(text[start:end].split(None, 1)[1], start) if len(text[start:end].split()) > 1 else end
        words = text[start:end].strip().rstrip(",.")
        before, after = text[max(0, start - 1):start], text[end:end + 1]
        opens = words[:1] in MARKS or before in MARKS
        closes = words[-1:] in MARKS or after in MARKS
        if words and opens and closes:
            found.append((start, end))
    return found


def same_name(ours, theirs):
    left = [w.lower() for w in WORD.findall(ours or "") if w.lower() not in TITLE]
    right = [w.lower() for w in WORD.findall(theirs) if w.lower() not in TITLE]
    return bool(left and right) and (right[-1] in left or left[-1] in right)


class Overlap:
    """Words that both mark, that we mark, that the annotators mark."""

    def __init__(self):
        self.both = self.ours = self.theirs = 0

    def add(self, ours, theirs):
        self.both += len(ours & theirs)
        self.ours += len(ours)
        self.theirs += len(theirs)

    def __str__(self):
        precision, recall = self.both / max(1, self.ours), self.both / max(1, self.theirs)
        return "P %.3f  R %.3f  F1 %.3f" % (precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def option(name, default=None):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv[:-1] else default


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    part = option("--part", "dev")
    shared = os.environ.get("TRUCEWATCH_SHARED") or os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "../../../shared")
    archive = option("--archive", os.path.join(shared, "corpora/polnear/polnear-text-attributions.tar.xz"))
    if not os.path.exists(archive):
        sys.exit("score_attributions.py: no corpus at %s; name it, or set TRUCEWATCH_SHARED" % archive)
    gold = read(archive, part)
    with tempfile.TemporaryDirectory() as folder:
        for name, (text, _) in gold.items():
            with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8", newline="") as out:
                out.write(text)
        result = subprocess.run([sys.argv[1], "analyze", folder, "--format", "json"], capture_output=True, text=True)
        record = json.loads(result.stdout)
    scores = {name: Overlap() for name in ("direct", "content", "cue", "source")}
    speakers = right = 0
    for document in record["documents"]:
        name = document["file"][:-4]
        text, events = gold[name]
        found = document["quotations"]
        ours = {"content": [(q["start"], q["end"]) for q in found], "cue": [], "source": []}
        for quotation in found:
            if quotation["cue_span"]:
                ours["cue"].append((quotation["cue_span"]["start"], quotation["cue_span"]["end"]))
            if quotation["speaker_span"]:
                ours["source"].append((quotation["speaker_span"]["start"], quotation["speaker_span"]["end"]))
        for role in ours:
            theirs = [span for event in events for span in event[role.capitalize()]]
            scores[role].add(words(text, ours[role]), words(text, theirs))
        gold_direct = [(e, direct(text, e["Content"])) for e in events]
        scores["direct"].add(words(text, [(q["start"], q["end"]) for q in found if q["kind"] == "direct"]),
                             words(text, [span for _, spans in gold_direct for span in spans]))
        for event, spans in gold_direct:
            source = " ".join(text[start:end] for start, end in event["Source"])
            hit = [q for q in found for start, end in spans if q["start"] < end and start < q["end"]]
            if not source or source.lower() in PRONOUN or not hit:
                continue
            speakers += 1
            if any(same_name(q["speaker"], source) for q in hit):
                right += 1
            elif "--misses" in sys.argv:
                print("SPEAKER %s: %r, got %r" % (name, source, hit[0]["speaker"]))
        if "--misses" in sys.argv:
            marked = words(text, ours["content"])
            for event in events:
                inside = words(text, event["Content"])
                if inside and len(inside & marked) * 3 < len(inside):
                    print("MISS  %s [%s] %s %r" % (name, " ".join(text[a:b] for a, b in event["Source"]),
                          " ".join(text[a:b] for a, b in event["Cue"]),
                          " … ".join(text[a:b] for a, b in event["Content"])[:160]))
            known = words(text, [span for event in events for span in event["Content"]])
            for quotation in found:
                inside = words(text, [(quotation["start"], quotation["end"])])
                if len(inside & known) * 3 < len(inside):
                    print("EXTRA %s %s [%s] %s %r" % (
                        name, quotation["kind"], quotation["speaker"], quotation["cue"], quotation["text"][:160]))
                elif len(inside - known) > 3:
                    print("LONG  %s %s [%s] %s %r" % (
                        name, quotation["kind"], quotation["speaker"], quotation["cue"], quotation["text"][:220]))
    print("PolNeAR %s: %d articles, %d attributions" % (part, len(gold), sum(len(e) for _, e in gold.values())))
    print("direct quotations, content   %s" % scores["direct"])
    print("their speakers               %d of %d right, %.3f" % (right, speakers, right / max(1, speakers)))
    for role in ("content", "source", "cue"):
        print("all attributions, %-10s %s" % (role, scores[role]))


if __name__ == "__main__":
    main()
