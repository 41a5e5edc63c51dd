#!/usr/bin/env python3
"""Simplifies the world map of qgis-common (Natural Earth 1:10m, public domain) into four GeoJSON files.

Shared borders are cut into arcs once and each arc is simplified once, so neighbours never gap or overlap.
Standard library only. usage: map_features.py WORLD_MAP_GPKG FOLDER
"""
import collections
import json
import sqlite3
import sys

from geometry import area, parts

FINE = set("SY LB IL PS JO YE UA AM AZ GE SD SS ET ER LY LK XK CY MD BA RW BI".split())
MIDDLE = set("IQ TR RU IR SA IN PK AF MM CO CD CF SO ML KH TH KP KR EG DJ".split())
WITH_PROVINCES = sorted(set("SY LB IL PS JO IQ YE UA AM AZ GE SD SS ET ER LY LK IN PK AF MM CO CD SO ML".split()))
COUNTRY_TOLERANCE = 0.008, 0.03, 0.07  # degrees, for FINE, MIDDLE and other countries
PROVINCE_TOLERANCE = 0.015, 0.04, 0.06
DISPUTED_TOLERANCE = 0.004
KEY_DECIMALS = 4  # points that agree to this many decimals are one
DECIMALS = 3
LEAST_ISLAND = 8  # in squares of the tolerance


def simplified(points, tolerance):
    """Douglas and Peucker's line simplification, without recursion."""
    if len(points) < 3:
        return points
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        farthest, index = -1, 0
        for k in range(first + 1, last):
            x, y = points[k]
            if length == 0:
                distance = (x - x1) ** 2 + (y - y1) ** 2
            else:
                t = max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / length))
                distance = (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2
            if distance > farthest:
                farthest, index = distance, k
        if farthest > tolerance * tolerance:
            keep[index] = True
            stack += [(first, index), (index, last)]
    return [point for point, kept in zip(points, keep) if kept]


def rounded(points):
    """Points at the decimals of the output, without repeats."""
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in points]
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def edge(a, b):
    return (a, b) if a < b else (b, a)


class Topology:
    """Areas whose rings share arcs; an arc belongs to one area (a coast) or two (a border)."""

    def __init__(self, features, tolerances):
        """features: (number, country, polygons)"""
        self.tolerances = tolerances
        self.country = {number: country for number, country, _ in features}
        self.features, self.owners = [], collections.defaultdict(set)
        neighbours = collections.defaultdict(set)
        for number, _, polygons in features:
            kept = []
            for polygon in polygons:
                rings = [ring for ring in map(self.closed, polygon) if len(ring) >= 4]
                for ring in rings:
                    for a, b in zip(ring, ring[1:]):
                        self.owners[edge(a, b)].add(number)
                        neighbours[a].add(b)
                        neighbours[b].add(a)
                if rings:
                    kept.append(rings)
            self.features.append((number, kept))
        self.junctions = set()
        for point, ends in neighbours.items():
            if len(ends) != 2 or len({frozenset(self.owners[edge(point, end)]) for end in ends}) > 1:
                self.junctions.add(point)
        self.arcs = {}

    @staticmethod
    def closed(ring):
        keys = [(round(x, KEY_DECIMALS), round(y, KEY_DECIMALS)) for x, y in ring]
        points = [p for i, p in enumerate(keys) if i == 0 or p != keys[i - 1]]
        return points if points[0] == points[-1] else points + points[:1]

    def tolerance(self, owners):
        countries = {self.country[owner] for owner in owners}
        return self.tolerances[0 if countries & FINE else 1 if countries & MIDDLE else 2]

    def arc(self, points):
        """The simplified arc, in the direction of the points; each arc is worked out once."""
        first, last = points[0], points[-1]
        is_reversed = last < first
        forward = points[::-1] if is_reversed else points
        is_loop = first == last
        key = (first, first, len(points), min(points[1:-1])) if is_loop else (
            forward[0], forward[-1], len(forward), forward[1])
        if key not in self.arcs:
            owners = frozenset(self.owners[edge(forward[0], forward[1])])
            tolerance = self.tolerance(owners)
            if is_loop:
                def away(i):
                    return (forward[i][0] - forward[0][0]) ** 2 + (forward[i][1] - forward[0][1]) ** 2
                middle = max(range(len(forward)), key=away)
                line = simplified(forward[:middle + 1], tolerance)[:-1] + simplified(forward[middle:], tolerance)
            else:
                line = simplified(forward, tolerance)
            self.arcs[key] = line, owners, tolerance
        line = self.arcs[key][0]
        return line[::-1] if is_reversed else line

    def ring(self, points):
        body = points[:-1]
        start = next((i for i, p in enumerate(body) if p in self.junctions), None)
        if start is None:
            start = min(range(len(body)), key=lambda i: body[i])
            body = body[start:] + body[:start]
            return self.arc(body + body[:1])
        body = body[start:] + body[:start] + [body[start]]
        result, current = body[:1], body[:1]
        for point in body[1:]:
            current.append(point)
            if point in self.junctions:
                result += self.arc(current)[1:]
                current = [point]
        return result

    def areas(self):
        """(number, polygons) with simplified rings, the largest polygon first, small islands left out."""
        result = []
        for number, polygons in self.features:
            kept = []
            for polygon in polygons:
                rings = [rounded(self.ring(ring)) for ring in polygon]
                if len(rings[0]) >= 4:
                    rings = [ring for ring in rings if len(ring) >= 4]
                    kept.append((abs(area(rings[0])), rings))
            kept.sort(key=lambda entry: -entry[0])
            least = LEAST_ISLAND * self.tolerance([number]) ** 2
            if kept:
                result.append((number, [rings for i, (size, rings) in enumerate(kept) if i == 0 or size > least]))
        return result

    def lines(self):
        """The coasts and the borders."""
        coasts, borders = [], []
        for (first, last, _, _), (line, owners, tolerance) in self.arcs.items():
            line = rounded(line)
            is_islet = first == last and len(owners) == 1 and abs(area(line)) < LEAST_ISLAND * tolerance ** 2
            if len(line) >= 2 and not is_islet:
                (coasts if len(owners) == 1 else borders).append(line)
        return coasts, borders


def feature(properties, kind, coordinates):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def area_feature(properties, polygons):
    one = len(polygons) == 1
    return feature(properties, "Polygon" if one else "MultiPolygon", polygons[0] if one else polygons)


def write(path, features):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
        file.write('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n")


def main(world_map, folder):
    database = sqlite3.connect(world_map)
    names = {number: (iso, iso3, name) for number, iso, iso3, name in database.execute(
        "select fid,iso_a2,ISO_A3,NAME from countries")}
    world = Topology([(number, iso, parts(blob)) for number, iso, blob in database.execute(
        "select fid,iso_a2,geom from countries where iso_a2<>'AQ'")], COUNTRY_TOLERANCE)
    write(folder + "/countries.geojson", [
        area_feature(dict(zip(("iso", "iso3", "name"), names[number])), polygons)
        for number, polygons in world.areas()])
    coasts, borders = world.lines()
    write(folder + "/coastline.geojson", [feature({"kind": "coast"}, "MultiLineString", coasts)])

    disputed = database.execute("select name,adm0_left,adm0_right,geom from disputed_borders")
    write(folder + "/borders.geojson", [feature({"kind": "border"}, "MultiLineString", borders)] + [
        feature({"kind": "disputed", "name": name, "left": left, "right": right}, "MultiLineString",
                [[(round(x, DECIMALS), round(y, DECIMALS)) for x, y in simplified(line[0], DISPUTED_TOLERANCE)]
                 for line in parts(blob)])
        for name, left, right, blob in disputed])

    # UP11 and UP20 are Crimea and Sevastopol, which the source draws in Russia.
    marks = ",".join("?" for _ in WITH_PROVINCES)
    rows = list(database.execute(
        f"select fid,iso_a2,name,geom from states_provinces where (iso_a2 in ({marks}) or fips in ('UP11','UP20'))"
        " and name is not null", WITH_PROVINCES))
    provinces = Topology([(number, iso, parts(blob)) for number, iso, _, blob in rows], PROVINCE_TOLERANCE)
    about = {number: {"iso": iso, "name": name} if iso != "RU" else {"iso": "UA", "name": name, "disputed": True}
             for number, iso, name, _ in rows}
    write(folder + "/admin1.geojson", [
        area_feature(about[number], polygons) for number, polygons in provinces.areas()])
    print(f"{folder}: {len(world.features)} countries, {len(coasts)} coasts, {len(borders)} borders, {len(rows)} provinces")


if __name__ == "__main__":
    main(*sys.argv[1:3])
