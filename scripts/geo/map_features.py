#!/usr/bin/env python3
"""Base map from Debian qgis-common world_map.gpkg (Natural Earth 1:10m, public domain). Standard library only.
Topology preserving: shared borders are cut into arcs once, each arc is simplified once, so neighbours never gap.
usage: map_features.py WORLD_MAP_GPKG OUTDIR"""
import collections, json, math, sqlite3, sys
from geometry import parts, area
gpkg, outdir = sys.argv[1:3]
db = sqlite3.connect(gpkg)
FINE = set("SY LB IL PS JO YE UA AM AZ GE SD SS ET ER LY LK XK CY MD BA RW BI".split())
MID = set("IQ TR RU IR SA IN PK AF MM CO CD CF SO ML KH TH KP KR EG DJ".split())
T_FINE, T_MID, T_REST = 0.008, 0.03, 0.07      # degrees
Q = 4                                          # decimals of the topology key
def key(p): return (round(p[0], Q), round(p[1], Q))
def dp(pts, tol):
    if len(pts) < 3: return pts
    keep = [False] * len(pts); keep[0] = keep[-1] = True
    st = [(0, len(pts) - 1)]
    while st:
        i, j = st.pop()
        (x1, y1), (x2, y2) = pts[i], pts[j]
        dx, dy = x2 - x1, y2 - y1; L = dx * dx + dy * dy; m, mi = -1, 0
        for k in range(i + 1, j):
            x, y = pts[k]
            if L == 0: d = (x - x1) ** 2 + (y - y1) ** 2
            else:
                t = max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / L))
                d = (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2
            if d > m: m, mi = d, k
        if m > tol * tol: keep[mi] = True; st += [(i, mi), (mi, j)]
    return [p for p, k in zip(pts, keep) if k]
class Topo:
    def __init__(self, feats):                 # feats: [(fid, cc, parts)]
        self.feats, self.owner = [], collections.defaultdict(set)
        nb = collections.defaultdict(set)
        for fid, cc, ps in feats:
            rs = []
            for poly in ps:
                pr = []
                for r in poly:
                    q = [key(r[0])]
                    for p in map(key, r[1:]):
                        if p != q[-1]: q.append(p)
                    if q[0] != q[-1]: q.append(q[0])
                    if len(q) < 4: continue
                    pr.append(q)
                    for a, b in zip(q, q[1:]):
                        s = (a, b) if a < b else (b, a)
                        self.owner[s].add(fid); nb[a].add(b); nb[b].add(a)
                if pr: rs.append(pr)
            self.feats.append((fid, cc, rs))
        self.cc = {f: c for f, c, _ in feats}
        self.junc = set()
        own = self.owner
        for p, ns in nb.items():
            if len(ns) != 2: self.junc.add(p); continue
            a, b = ns
            if own[(p, a) if p < a else (a, p)] != own[(p, b) if p < b else (b, p)]: self.junc.add(p)
        self.arcs = {}
    def tol(self, owners):
        ccs = {self.cc[o] for o in owners}
        return T_FINE if ccs & FINE else T_MID if ccs & MID else T_REST
    def arc(self, pts):
        a, b = pts[0], pts[-1]
        if a == b: k = (a, a, len(pts), min(pts[1:-1]))
        else:
            rev = b < a; c = pts[::-1] if rev else pts
            k = (c[0], c[-1], len(c), c[1])
        if k not in self.arcs:
            c = pts if a == b or not (b < a) else pts[::-1]
            s = (c[0], c[1]) if c[0] < c[1] else (c[1], c[0])
            ow = frozenset(self.owner[s]); t = self.tol(ow)
            if a == b:
                m = max(range(len(c)), key=lambda i: (c[i][0] - c[0][0]) ** 2 + (c[i][1] - c[0][1]) ** 2)
                w = dp(c[:m + 1], t)[:-1] + dp(c[m:], t)
            else: w = dp(c, t)
            self.arcs[k] = (w, ow, t)
        w = self.arcs[k][0]
        return w[::-1] if (a != b and b < a) else w
    def ring(self, q):
        body = q[:-1]
        start = next((i for i, p in enumerate(body) if p in self.junc), None)
        if start is None:
            m = min(range(len(body)), key=lambda i: body[i]); body = body[m:] + body[:m]
            return self.arc(body + [body[0]])
        body = body[start:] + body[:start] + [body[start]]
        out, cur = [body[0]], [body[0]]
        for p in body[1:]:
            cur.append(p)
            if p in self.junc: out += self.arc(cur)[1:]; cur = [p]
        return out
    def build(self, dec, min_area):
        res = []
        for fid, cc, polys in self.feats:
            t = T_FINE if cc in FINE else T_MID if cc in MID else T_REST
            good = []
            for pr in polys:
                rr = []
                for i, q in enumerate(pr):
                    r = self.ring(q)
                    r = [(round(x, dec), round(y, dec)) for x, y in r]
                    r = [p for j, p in enumerate(r) if j == 0 or p != r[j - 1]]
                    if len(r) >= 4: rr.append(r)
                    elif i == 0: rr = None; break
                if rr: good.append((abs(area(rr[0])), rr))
            if not good: continue
            good.sort(key=lambda g: -g[0])
            lim = min_area * t * t
            res.append((fid, [g for i, (a, g) in enumerate(good) if i == 0 or a > lim]))
        return res
def dump(path, feats):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write('{"type":"FeatureCollection","features":[\n')
        f.write(",\n".join(json.dumps(x, ensure_ascii=False, separators=(",", ":"), sort_keys=False) for x in feats))
        f.write("\n]}\n")
def geom(polys): return {"type": "MultiPolygon", "coordinates": polys} if len(polys) > 1 else {"type": "Polygon", "coordinates": polys[0]}
meta = {fid: (cc, a3, n) for fid, cc, a3, n in db.execute("select fid,iso_a2,ISO_A3,NAME from countries")}
T = Topo([(fid, cc, parts(b)) for fid, cc, b in db.execute("select fid,iso_a2,geom from countries where iso_a2<>'AQ'")])
built = T.build(3, 8)
dump(outdir + "/countries.geojson", [{"type": "Feature", "properties": {"iso": meta[f][0], "iso3": meta[f][1], "name": meta[f][2]}, "geometry": geom(p)} for f, p in built])
lines = {"coast": [], "border": []}
for (a, b, n, _), (w, ow, t) in T.arcs.items():
    w = [(round(x, 3), round(y, 3)) for x, y in w]; w = [p for j, p in enumerate(w) if j == 0 or p != w[j - 1]]
    if len(w) < 2: continue
    if a == b and len(ow) == 1 and abs(area(w)) < 8 * t * t: continue
    lines["coast" if len(ow) == 1 else "border"].append(w)
dump(outdir + "/coastline.geojson", [{"type": "Feature", "properties": {"kind": k}, "geometry": {"type": "MultiLineString", "coordinates": v}} for k, v in lines.items() if k == "coast"])
dump(outdir + "/borders.geojson", [{"type": "Feature", "properties": {"kind": "border"}, "geometry": {"type": "MultiLineString", "coordinates": lines["border"]}}] +
  [{"type": "Feature", "properties": {"kind": "disputed", "name": n, "left": l, "right": r}, "geometry": {"type": "MultiLineString", "coordinates": [[(round(x, 3), round(y, 3)) for x, y in dp(ln[0], 0.004)] for ln in parts(b)]}}
   for n, l, r, b in db.execute("select name,adm0_left,adm0_right,geom from disputed_borders")])
ADM = set("SY LB IL PS JO IQ YE UA AM AZ GE SD SS ET ER LY LK IN PK AF MM CO CD SO ML".split())
T_FINE, T_MID, T_REST = 0.015, 0.04, 0.06
q = ",".join("'%s'" % c for c in sorted(ADM))
rows = list(db.execute("select fid,iso_a2,name,geom from states_provinces where (iso_a2 in (%s) or fips in ('UP11','UP20')) and name is not null" % q))  # UP11/UP20: Crimea, Sevastopol
T = Topo([(f, cc, parts(b)) for f, cc, n, b in rows]); m1 = {f: (cc, n) for f, cc, n, _ in rows}
dump(outdir + "/admin1.geojson", [{"type": "Feature", "properties": dict({"iso": m1[f][0], "name": m1[f][1]}, **({"iso": "UA", "disputed": True} if m1[f][0] == "RU" else {})), "geometry": geom(p)} for f, p in T.build(3, 8)])
print("countries", len(built), "vertices", sum(len(r) for _, ps in built for p in ps for r in p), "coast lines", len(lines["coast"]), "borders", len(lines["border"]), "admin1", len(rows))
