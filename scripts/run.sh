#!/bin/sh
# Runs one of the project's scripts with the right Node: sh scripts/run.sh scripts/NAME.ts [ARGUMENTS]
set -eu
cd "$(dirname "$0")/.."
. scripts/ensure.sh
exec node "$@"
