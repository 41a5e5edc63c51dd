#!/usr/bin/env python3
"""Packs the map features that map_features.py wrote (GeoJSON) into one small binary. README.md has the format.

usage: pack_basemap.py FEATURE_FOLDER OUT.bin
"""
import gzip
import json
import os
import struct
import sys

from varints import varint, zigzag

UNITS_PER_DEGREE = 1000
COUNTRY, COAST, BORDER, DISPUTED_LINE, PROVINCE, DISPUTED_PROVINCE = range(6)


def features(folder, name):
    path = os.path.join(folder, name)
    opened = open(path, encoding="utf-8") if os.path.exists(path) else gzip.open(path + ".gz", "rt", encoding="utf-8")
    with opened as file:
        return json.load(file)["features"]


def units(point):
    return round(point[0] * UNITS_PER_DEGREE), round(point[1] * UNITS_PER_DEGREE)


def packed_path(points, closed):
    """One ring (closing point left out) or line: number of points, then differences from (0, 0) on."""
    path = [units(p) for p in points]
    if closed and path[0] == path[-1]:
        path.pop()
    body, last = bytearray(varint(len(path))), (0, 0)
    for x, y in path:
        body += zigzag(x - last[0]) + zigzag(y - last[1])
        last = x, y
    return bytes(body), path


def record(kind, name, paths, closed):
    packed = [packed_path(p, closed) for p in paths]
    points = [q for _, path in packed for q in path]
    body = varint(len(packed)) + b"".join(b for b, _ in packed)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    box = b"".join(zigzag(v) for v in (min(xs), min(ys), max(xs), max(ys)))
    return bytes([kind]) + varint(name) + box + varint(len(body)) + body


def main(folder, out):
    names, records = [], []

    def name_index(iso, name):
        entry = (iso if len(iso or "") == 2 and iso.isalpha() else "--", name or "")
        if entry not in names:
            names.append(entry)
        return names.index(entry)

    def polygons(geometry):
        one = geometry["type"] == "Polygon"
        return [geometry["coordinates"]] if one else geometry["coordinates"]

    for f in features(folder, "countries.geojson"):
        index = name_index(f["properties"]["iso"], f["properties"]["name"])
        records += [record(COUNTRY, index, rings, True) for rings in polygons(f["geometry"])]
    nameless = name_index("", "")
    for f in features(folder, "coastline.geojson"):
        records += [record(COAST, nameless, [line], False) for line in f["geometry"]["coordinates"]]
    for f in features(folder, "borders.geojson"):
        disputed = f["properties"]["kind"] == "disputed"
        index = name_index("", f["properties"].get("name")) if disputed else nameless
        kind = DISPUTED_LINE if disputed else BORDER
        records += [record(kind, index, [line], False) for line in f["geometry"]["coordinates"] if len(line) > 1]
    for f in features(folder, "admin1.geojson"):
        index = name_index(f["properties"]["iso"], f["properties"]["name"])
        kind = DISPUTED_PROVINCE if f["properties"].get("disputed") else PROVINCE
        records += [record(kind, index, rings, True) for rings in polygons(f["geometry"])]

    data = bytearray(b"TWBM" + struct.pack("<HH", 1, UNITS_PER_DEGREE) + varint(len(names)))
    for iso, name in names:
        text = name.encode("utf-8")
        data += iso.encode("ascii") + bytes([len(text)]) + text
    data += varint(len(records)) + b"".join(records)
    with open(out, "wb") as file:
        file.write(data)
    print(f"{out}: {len(data)} bytes, {len(names)} names, {len(records)} records")


if __name__ == "__main__":
    main(*sys.argv[1:3])
