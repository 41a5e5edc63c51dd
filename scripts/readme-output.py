#!/usr/bin/env python3
"""Writes what the program prints over the examples into the README again.

usage: readme-output.py PROGRAM

The README shows parts of the summary, with "…" between them. Each part is found again by its first line and goes on for as
many entries as it has now, so that numbers of footnotes and line breaks are those of today. Ends with 1 where a part is gone.
"""
import re
import subprocess
import sys

README = "README.md"
COMMAND = ["analyze", "Examples", "--profile", "Examples/case.yaml", "--format", "text"]


def bare(line):
    """A line without its footnotes."""
    return re.sub(r"(\s*\[\d+\])+", "", line).rstrip()


def opens(lines, index):
    """Whether an entry or a heading begins at a line."""
    line = lines[index]
    underlined = index + 1 < len(lines) and re.fullmatch(r"[-=]{3,}", lines[index + 1])
    return line.startswith(("* ", "- ")) or bool(underlined)


def again(part, printed):
    """The lines of a part as they are printed now."""
    entries = sum(opens(part, index) for index in range(len(part)))
    first = bare(part[0])
    start = next((i for i, line in enumerate(printed) if bare(line)[:40] == first[:40] and opens(printed, i)), None)
    if start is None:
        sys.exit(f"readme-output: no longer printed: {part[0]}")
    end = start + 1
    seen = 1
    while end < len(printed) and (not opens(printed, end) or seen < entries):
        seen += opens(printed, end)
        end += 1
    lines = printed[start:end]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    printed = subprocess.run([sys.argv[1], *COMMAND], capture_output=True, text=True, check=True).stdout.split("\n")
    before, shown, after = open(README, encoding="utf-8").read().split("```", 2)
    parts = [part for part in shown.split("…") if part.strip("\n")]
    lines = []
    for part in parts:
        gap = "\n" if part.startswith("\n\n") else ""
        lines.append(gap + "\n".join(again(part.strip("\n").split("\n"), printed)))
    text = "\n" + "\n…\n".join(lines) + "\n" + ("…\n" if shown.rstrip().endswith("…") else "")
    with open(README, "w", encoding="utf-8") as file:
        file.write(before + "```" + text + "```" + after)


main()
