#!/usr/bin/env bash
# Scores the readers on the annotated articles beside the project. usage: quality.sh PROGRAM [--misses]
set -euo pipefail
program=$(realpath "$1"); shift
shared=${TRUCEWATCH_SHARED:-$(cd "$(dirname "$0")/../.." && pwd)/shared}
if [ ! -d "$shared/eval" ]; then
    echo "skipped: the annotated articles are not here (looked in '$shared'; set TRUCEWATCH_SHARED to their folder)" >&2
    exit 0
fi
bash "$shared/eval/run.sh" "$program" "$@"
# Verdicts on pairs of values and the casualty ledger, on the first folder.
record=$(mktemp)
trap 'rm -f "$record"' EXIT
"$program" analyze "$shared"/seeds/*.txt --format json >"$record"
echo "== pairs of values"
python3 "$(dirname "$0")/pairs.py" "$record" "$(dirname "$0")/../Evaluation/pairs.tsv"
echo "== accusations"
python3 "$(dirname "$0")/edges.py" "$record" "$(dirname "$0")/../Evaluation/edges.tsv"
echo "== casualty ledger"
python3 "$(dirname "$0")/ledger.py" "$record" "$(dirname "$0")/../Evaluation/ledger.tsv"
