#!/bin/sh
# The program that runTests spawns; NODE_FOR_EDITOR is the Node of the tests.
exec "${NODE_FOR_EDITOR:-node}" --no-warnings "$(dirname "$0")/launcher.ts" "$@"
