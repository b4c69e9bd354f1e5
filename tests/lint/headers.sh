#!/usr/bin/env bash
# Every header compiles alone; the public ones as C11 and as C++17.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
: "${PARTNET_BUILD_DIR:?}"
need gcc g++
cd "$PARTNET_ROOT" || exit 1
read -ra flags < <(pkg-config --cflags igraph libcgraph libutf8proc)
flags+=(-D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -DPARTNET_STATIC_DEFINE -Iinclude
    -I"$PARTNET_BUILD_DIR/src/include" -Wall -Wextra -Wpedantic -Werror -fsyntax-only)

# alone HEADER COMPILER…
alone() {
    local header=$1
    shift
    if ! echo "#include \"$header\"" | "$@" "${flags[@]}" -I"$(dirname "$header")" -I. - \
        >"$scratch/log" 2>&1; then
        fail "$header does not compile alone ($1)"
        head -n 5 "$scratch/log"
    fi
}

for header in include/partnet/*.h; do
    alone "$header" gcc -std=c11 -x c
    alone "$header" g++ -std=c++17 -x c++
done
for header in src/*/*.h src/*/*/*.h tests/support/*.h; do
    alone "$header" gcc -std=c11 -x c
done
finish
