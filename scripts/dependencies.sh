#!/usr/bin/env bash
# Installs the Debian packages that the build needs and that are missing; does nothing when none is.
set -euo pipefail

if ! command -v swift >/dev/null; then
    cat >&2 <<'TEXT'
error: there is no Swift here. Trucewatch needs Swift 6.2 or later.
  try: install the toolchain for Debian 12 from https://www.swift.org/install/linux/ and run this again
TEXT
    exit 1
fi

missing=()
reasons=()
need() { # package, file that it brings, why
    local file
    for file in $2; do [ -e "$file" ] && return; done
    missing+=("$1")
    reasons+=("  $1: $3")
}
need libgumbo-dev "/usr/include/gumbo.h" "reads web pages by the rules of HTML5, with the place of every word in the source"
need libssl-dev "/usr/include/openssl/evp.h" "SHA-256 of every document (libcrypto)"
need libargon2-dev "/usr/include/argon2.h" "hashes of passwords (Argon2id)"
need libsqlite3-dev "/usr/include/sqlite3.h" "the store of documents and decisions, one file"
need python3 "/usr/bin/python3 /usr/local/bin/python3" "the scripts that score the readers, in the tests"

[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing ${missing[*]}:" >&2
printf '%s\n' "${reasons[@]}" >&2
as_root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "error: not root and no sudo; ask an administrator to run: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >&2
