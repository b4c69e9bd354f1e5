#!/usr/bin/env bash
# partnet installed into a prefix of its own: the program runs there, and a fresh
# project finds the library by CMake and by pkg-config.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
: "${PARTNET_BUILD_DIR:?the build to install}" "${CMAKE:=cmake}" "${CC:=cc}"
prefix=$scratch/prefix
examples=$PARTNET_ROOT/examples

# step WHAT COMMAND…: shows the output only if it fails, and ends the test then.
step() {
    local what=$1
    shift
    if ! "$@" >"$scratch/log" 2>&1; then
        fail "$what"
        tail -n 30 "$scratch/log"
        finish
    fi
}

# runs FOLDER: the examples that were built there do their work.
runs() {
    step "rank_top" "$1/rank_top"
    [ "$(head -n 1 "$scratch/log")" = rank,name,side,degree,betweenness ] ||
        fail "rank_top prints '$(head -n 1 "$scratch/log")'"
    step "draw_picture" "$1/draw_picture" @southern-women "$scratch/picture.svg"
    grep -q '<svg' "$scratch/picture.svg" || fail "draw_picture gives no SVG"
    step "read_memory" "$1/read_memory"
    grep -q '^Acme Steel (company): ' "$scratch/log" || fail "read_memory prints otherwise"
    # 5 steps to all others at best, 9 here
    step "from_arrays" "$1/from_arrays"
    grep -q '^Northern University 0.5556$' "$scratch/log" || fail "from_arrays prints otherwise"
}

step "install" "$CMAKE" --install "$PARTNET_BUILD_DIR" --prefix "$prefix"
libdir=$(dirname "$(find "$prefix" -name 'libpartnet.so' -o -name 'libpartnet.a' | head -n 1)")
export LD_LIBRARY_PATH=$libdir
step "the installed program" "$prefix/bin/partnet" rank @binzhou

step "find_package" "$CMAKE" -S "$examples" -B "$scratch/cmake" \
    -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$CC"
step "build by CMake" "$CMAKE" --build "$scratch/cmake"
runs "$scratch/cmake"

export PKG_CONFIG_PATH=$libdir/pkgconfig
mkdir "$scratch/pkgconfig"
step "pkg-config" pkg-config --cflags --libs partnet
read -ra flags < <(pkg-config --cflags --libs partnet)
for source in "$examples"/*.c; do
    name=$(basename "$source" .c)
    step "build $name by pkg-config" \
        "$CC" -std=c11 -o "$scratch/pkgconfig/$name" "$source" "${flags[@]}"
done
runs "$scratch/pkgconfig"

# The program that README.md shows.
awk '/^```c$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$PARTNET_ROOT/README.md" \
    >"$scratch/readme.c"
step "build README.md's program" "$CC" -std=c11 -o "$scratch/readme" "$scratch/readme.c" \
    "${flags[@]}"
step "README.md's program" "$scratch/readme"

# The manual pages are installed where man looks.
[ -n "$(find "$prefix/share/man/man1" -name 'partnet*' 2>/dev/null)" ] || fail "no manual page"
finish
