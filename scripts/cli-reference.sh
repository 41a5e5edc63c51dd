#!/usr/bin/env bash
# Prints docs/cli.md from the program's own --help. usage: cli-reference.sh PROGRAM
set -euo pipefail
program=$1
echo "# Command line"
echo
echo "Made from \`--help\` by \`make docs\`; a test fails when the two differ."
section() {
    echo
    echo "## \`trucewatch${1:+ $1}\`"
    echo
    echo '```'
    # shellcheck disable=SC2086
    COLUMNS=100 "$program" $1 --help
    echo '```'
}
section ""
for command in $("$program" --help | sed -n '/^SUBCOMMANDS:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    [ "$command" = help ] || section "$command"
done
