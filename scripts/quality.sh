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
