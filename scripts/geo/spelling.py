"""Brings spellings of one name together. Gazetteer+Spelling.swift does the same to the words of a text."""
import re

ARTICLES = set("al el ar as ash ad an at az ez es er en et ed ul ol il the".split())


def fold(name):
    """Lower case, apostrophes dropped, every other mark and run of blanks one space (ASCII names only)."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"['`]", "", name.lower())).strip()


def soft(folded):
    """Without articles and blanks, digraphs of transliteration made one, doubled letters single."""
    words = []
    for word in folded.split(" "):
        if word in ARTICLES:
            continue
        if len(word) >= 6 and word[:2] in ("al", "el"):
            word = word[2:]
        words.append(word)
    text = "".join(words) or folded.replace(" ", "")
    for old, new in (("sch", "s"), ("tch", "c"), ("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("dh", "d"),
                     ("th", "t"), ("ph", "f"), ("dj", "j"), ("zh", "z"), ("ck", "k"), ("q", "k"), ("c", "k"),
                     ("ou", "u"), ("oo", "u"), ("ow", "u"), ("aw", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"),
                     ("ai", "i"), ("ay", "i"), ("x", "ks"), ("p", "b")):
        text = text.replace(old, new)
    result = ""
    for letter in text:
        if not result.endswith(letter):
            result += letter
    if len(result) > 3 and result.endswith("h"):
        result = result[:-1]
    return result


def skeleton(softened):
    """The consonants, with one mark for a vowel at the start."""
    start = "a" if softened[:1] in tuple("aeiouyw") else ""
    return start + "".join(c for c in softened if c not in "aeiouyw")
