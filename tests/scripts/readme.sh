#!/usr/bin/env bash
# What README.md and the manual pages say is so: every command runs, every file, option,
# measure, method and format that they name exists, and nothing that exists is left out.
. "${PARTNET_ROOT:?}/tests/support/script.sh"
readme=$PARTNET_ROOT/README.md
[ -f "$readme" ] || {
    fail "no README.md"
    finish
}

# Every command of the tour runs.
exits 0 "$PARTNET_ROOT/examples/tour.sh" "$scratch/out"
[ -s "$scratch/stdout" ] || fail "README.md holds no command in a sh block"

# The scripts of its console blocks are there.
while IFS= read -r word; do
    [ -x "$PARTNET_ROOT/$word" ] || fail "README.md names $word, which is not there"
done < <(sed -nE 's/^\$ ([a-z]+\/[^ ]+).*$/\1/p' "$readme")

# Links and pictures point at files of the tree.
while IFS= read -r target; do
    [ -e "$PARTNET_ROOT/${target%%#*}" ] || fail "README.md links to $target"
done < <(grep -oE '\]\([^)]+\)' "$readme" | sed 's/^](//; s/)$//' | grep -vE '^(https?:|#)')

# Options that README.md names stand in some command's help.
for command in check summary rank cluster project draw convert help; do
    "$PARTNET" help "$command" || fail "help $command"
done >"$scratch/help"
while IFS= read -r option; do
    grep -qE -- "(^|[^-[:alnum:]])$option([^-[:alnum:]]|$)" "$scratch/help" ||
        fail "README.md names $option, which no help knows"
done < <(grep -v '^\$ ' "$readme" |
    grep -oE -- '(^|[^-[:alnum:]])--[a-z][a-z-]*' | grep -oE -- '--[a-z-]+' |
    grep -vxE -- '--version' | sort -u)

# Rows of the registries, each named in README.md: rows LIST.
rows() {
    sed -nE 's/^PN_[A-Z]+\(([a-z0-9_]+).*$/\1/p' "$PARTNET_ROOT/src/$1"
}
for list in rank/measures.def cluster/methods.def write/writers.def draw/layouts.def \
    cli/commands.def; do
    for name in $(rows "$list"); do
        grep -qw -- "$name" "$readme" || fail "README.md does not name $name of $list"
    done
done

# The manual pages are well-formed.
if command -v mandoc >/dev/null; then
    while IFS= read -r page; do
        mandoc -T lint -W error "$page" >"$scratch/log" 2>&1 || {
            fail "${page##*/} is not well-formed"
            head -n 5 "$scratch/log"
        }
    done < <(find "$PARTNET_BUILD_DIR" "$PARTNET_ROOT/src" -name 'partnet*.1')
fi
finish
