#!/usr/bin/env python3
"""Packs places.tsv (written by places.py) and supplement.tsv into the gazetteer that the program reads in place.

README.md has the format. usage: pack_gazetteer.py PLACES.tsv SUPPLEMENT.tsv ENGLISH_NAMES.tsv OUT.bin
"""
import collections
import csv
import gzip
import re
import struct
import sys

from geometry import km
from spelling import fold, skeleton, soft
from varints import varint

# Kinds of row; the numbers are part of the format.
COUNTRY, PROVINCE, CAPITAL, TOWN, REGION, QUARTER, ROAD, SITE = range(8)
SUPPLEMENT_KIND = {
    "RD": ROAD, "PPLX": QUARTER, "PPL": TOWN, "RGN": REGION, "MT": REGION, "ISL": REGION, "VAL": REGION,
    "STRT": REGION, "STM": REGION, "GLCR": REGION,
}
# Countries whose names reach English through other scripts: only these get tolerant spelling.
TRANSLITERATED = set(
    """SY LB IL PS JO IQ TR YE SA OM UA RU BY MD GE AM AZ SD SS ET ER DJ SO TD LY TN DZ EG ML NE NG MR EH MA IN PK AF LK
    MM BD NP KP IR TJ KG CY BA RS XK""".split())
# Towns smaller than this in other countries are known by their own name only.
MINOR = 100_000
BLOCK = 16


def rows_of(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_latin(name):
    return name.isascii()


class Place:
    def __init__(self, row, kind, number, radius):
        self.name = re.sub(r"\s*\(.*?\)|['`]", "", row["asciiname"])
        names = [row["name"], row["asciiname"]] + row["alternates"].split(";")
        self.names = [re.sub(r"\s*\(.*?\)", "", n) for n in names if n and is_latin(n)]
        self.lat, self.lon = float(row["lat"]), float(row["lon"])
        self.country, self.province = row["country"], row["admin1"]
        self.kind, self.number, self.radius = kind, number, radius
        self.population = int(row["population"])
        if row["country"] not in TRANSLITERATED and self.population < MINOR and kind in (TOWN, CAPITAL):
            self.names = self.names[:2]

    def folded(self):
        keys = {fold(n) for n in self.names}
        keys |= {"st " + k[6:] for k in keys if k.startswith("saint ")}
        return {k for k in keys if len(k) > 1}


def town_radius(population):
    return 2 if population < 20_000 else 4 if population < 200_000 else 8 if population < 2_000_000 else 15


def read_places(path):
    places = []
    for row in rows_of(path):
        population = int(row["population"])
        if row["feature"] == "PCLI":
            places.append(Place(row, COUNTRY, int(row["id"]), 255))
        elif row["feature"] == "ADM1":
            places.append(Place(row, PROVINCE, 0, 80))
        else:
            kind = CAPITAL if row["feature"] == "PPLC" else TOWN
            places.append(Place(row, kind, int(row["id"]), town_radius(population)))
    # The source calls every town a capital that bears the capital's name: the largest one is.
    capitals = collections.defaultdict(list)
    for p in places:
        if p.kind == CAPITAL:
            capitals[p.country].append(p)
    for same in capitals.values():
        largest = max(same, key=lambda p: p.population)
        for p in same:
            p.kind = CAPITAL if p is largest else TOWN
    return places


def add_supplement(places, path):
    """A row near one of the same name only adds its spellings; the others are places of their own."""
    by_key = collections.defaultdict(list)
    for p in places:
        if p.kind != COUNTRY:
            for k in p.folded():
                by_key[p.country, k].append(p)
    for row in rows_of(path):
        radius = min(255, round(float(row["radius_km"])))
        extra = Place(row, SUPPLEMENT_KIND.get(row["feature"], SITE), int(row["id"][1:]), radius)
        known = [q for k in sorted(extra.folded()) for q in by_key[extra.country, k]
                 if q.kind != PROVINCE and km(q.lat, q.lon, extra.lat, extra.lon) <= 3]
        if known:
            known[0].names += extra.names
        else:
            extra.number |= 1 << 31
            places.append(extra)


def name_provinces_after_towns(places):
    """GeoNames spells towns as English does and provinces by rule: a province takes its town's spelling."""
    towns = {}
    for p in sorted(places, key=lambda p: p.population):
        if p.kind in (TOWN, CAPITAL):
            for k in p.folded():
                towns[p.country, k] = p
    for p in places:
        if p.kind == PROVINCE:
            found = [towns[p.country, k] for k in sorted(p.folded()) if (p.country, k) in towns]
            near = [t for t in found if km(t.lat, t.lon, p.lat, p.lon) < 300 and t.population > 20_000]
            if near:
                best = max(near, key=lambda t: t.population)
                p.names += [best.name] + best.names
                p.name = best.name


def use_english_names(places, path):
    """The largest town and the province with a spelling take the name that reports in English use."""
    with open(path, encoding="utf-8") as file:
        table = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        rows = [(row["country"], fold(row["spelling"]), row["english"]) for row in table]
    by_key = collections.defaultdict(list)
    for p in places:
        if p.kind != COUNTRY:
            for k in p.folded():
                by_key[p.country, k].append(p)
    for country, spelling, english in rows:
        found = by_key[country, spelling]
        for kinds in ((TOWN, CAPITAL), (PROVINCE,)):
            best = max((p for p in found if p.kind in kinds), key=lambda p: p.population, default=None)
            if best:
                best.name = english
                best.names.append(english)


def dictionary(postings):
    """Sorted keys in front-coded blocks, each key with the numbers of its rows."""
    index, data = [], bytearray()
    previous = b""
    for i, key in enumerate(sorted(postings)):
        if i % BLOCK == 0:
            index.append(len(data))
            previous = b""
        shared = 0
        while shared < min(len(previous), len(key)) and previous[shared] == key[shared]:
            shared += 1
        rows = postings[key]
        data += bytes([shared, len(key) - shared]) + key[shared:] + varint(len(rows))
        data += b"".join(varint(r) for r in rows)
        previous = key
    return index, bytes(data), len(postings)


def main(places_path, supplement_path, english_path, out):
    places = read_places(places_path)
    add_supplement(places, supplement_path)
    name_provinces_after_towns(places)
    use_english_names(places, english_path)
    places.sort(key=lambda p: (p.country, -p.population, p.kind, p.number, p.name))

    exact, loose = collections.defaultdict(list), collections.defaultdict(list)
    order = sorted(range(len(places)), key=lambda i: (-places[i].population, i))
    for i in order:
        p = places[i]
        for k in p.folded():
            key = k.encode("ascii")
            if len(key) <= 60:
                exact[key].append(i)
        if p.country in TRANSLITERATED and p.kind != COUNTRY:
            have = set()  # one spelling for each run of consonants; the reader tolerates other vowels
            for s in [soft(fold(p.name))] + sorted(soft(k) for k in p.folded()):
                bones = skeleton(s)
                if bones not in have and len(bones) >= 2 and len(s) <= 40:
                    have.add(bones)
                    loose[(bones + " " + s).encode("ascii")].append(i)
    # A name that many rows share is told apart by the largest ones only.
    for table in (exact, loose):
        for key in table:
            seen = []
            for r in table[key]:
                if r not in seen:
                    seen.append(r)
            table[key] = seen[:24]

    strings, refs = bytearray(), {}

    def string(text):
        data = text.encode("utf-8")[:255]
        if text not in refs:
            refs[text] = len(strings)
            strings.extend(bytes([len(data)]) + data)
        return refs[text]

    countries = sorted({p.country for p in places})
    provinces = sorted({p.province for p in places})
    rows = bytearray()
    for p in places:
        rows += struct.pack(
            "<iiIIIHBB", round(p.lat * 10_000), round(p.lon * 10_000), p.number, p.population,
            string(p.name) | p.kind << 24, provinces.index(p.province), countries.index(p.country), p.radius)
    province_refs = b"".join(struct.pack("<I", string(n)) for n in provinces)
    exact_index, exact_data, exact_count = dictionary(exact)
    loose_index, loose_data, loose_count = dictionary(loose)

    sections = [
        (len(places), bytes(rows)), (len(countries), "".join(countries).encode("ascii")),
        (len(provinces), province_refs), (len(strings), bytes(strings)),
        (exact_count, b"".join(struct.pack("<I", o) for o in exact_index)), (len(exact_data), exact_data),
        (loose_count, b"".join(struct.pack("<I", o) for o in loose_index)), (len(loose_data), loose_data),
    ]
    head = bytearray(b"TWGZ" + struct.pack("<I", 1))
    offset, body = len(head) + 8 * len(sections), bytearray()
    for count, data in sections:
        body += b"\0" * (-(offset + len(body)) % 4)
        head += struct.pack("<II", offset + len(body), count)
        body += data
    with open(out, "wb") as file:
        file.write(head + body)
    print(f"{out}: {len(head) + len(body)} bytes, {len(places)} places, {exact_count} names, {loose_count} loose keys,"
          f" sections {[len(d) for _, d in sections]}")


if __name__ == "__main__":
    main(*sys.argv[1:5])
