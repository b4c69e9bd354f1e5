#!/usr/bin/env bash
# An output is whole or untouched, and what is not a file is written directly.
# The inner shells expand $1 themselves.
# shellcheck disable=SC2016
. "${PARTNET_ROOT:?}/tests/support/script.sh"
mkdir "$scratch/out"
cd "$scratch/out" || exit 1

# nothing_left NAME…: the folder holds just these files.
nothing_left() {
    local found
    found=$(find . -mindepth 1 -printf '%P\n' | sort | tr '\n' ' ')
    [ "$found" = "${*:+$* }" ] || fail "the folder holds '$found', expected '$*'"
}

says() {
    grep -qF -- "$1" "$scratch/stderr" || {
        fail "the message lacks '$1':"
        cat "$scratch/stderr"
    }
}

# A full disk.
exits 4 sh -c '"$1" rank @binzhou >/dev/full' - "$PARTNET"
exits 4 "$PARTNET" rank @binzhou -o /dev/full
says /dev/full
exits 4 "$PARTNET" draw @binzhou -o /dev/full --to dot
nothing_left

# A limit on the size of files; the signal that comes with it is ignored or not.
echo old >graph.dot
for trap in "trap '' XFSZ" :; do
    exits 4 bash -c "$trap"'; ulimit -f 4; exec "$1" draw @binzhou -o graph.dot' - "$PARTNET"
    [ "$(cat graph.dot)" = old ] || fail "$trap: the old file is not intact"
    nothing_left graph.dot
done
rm -f ./*

# Places that cannot be written.
exits 4 "$PARTNET" rank @binzhou -o missing/a.csv
says missing/a.csv
mkdir folder.csv
exits 4 "$PARTNET" rank @binzhou -o folder.csv
rmdir folder.csv
nothing_left

# A failure before writing leaves the old file alone.
echo old >a.csv
printf 'enterprise,institution\n"a,b\n' >"$scratch/bad.csv"
exits 3 "$PARTNET" rank "$scratch/bad.csv" -o a.csv
[ "$(cat a.csv)" = old ] || fail "the old file changed although the input was bad"
exits 4 "$PARTNET" rank @binzhou -o a.csv --no-clobber
says a.csv
[ "$(cat a.csv)" = old ] || fail "--no-clobber: the old file changed"
exits 0 "$PARTNET" rank @binzhou -o b.csv --no-clobber
nothing_left a.csv b.csv

# Replaced whole, with the mode of the old file; a link stays a link.
chmod 640 a.csv
exits 0 "$PARTNET" rank @binzhou -o a.csv
same "replaced" a.csv b.csv
[ "$(stat -c %a a.csv)" = 640 ] || fail "the mode became $(stat -c %a a.csv)"
ln -s a.csv link.csv
exits 0 "$PARTNET" rank @southern-women -o link.csv
[ -L link.csv ] || fail "a link was replaced"
cmp -s a.csv b.csv && fail "the target of the link is unchanged"
(umask 027 && "$PARTNET" rank @binzhou -o new.csv)
[ "$(stat -c %a new.csv)" = 640 ] || fail "umask 027 gave $(stat -c %a new.csv)"
rm -f ./*

# The output may be the input.
cp "$PARTNET_ROOT/data/southern-women/partnerships.csv" ties.csv
"$PARTNET" convert --to csv ties.csv >"$scratch/expected.csv"
exits 0 "$PARTNET" convert --to csv ties.csv -o ties.csv
same "output = input" ties.csv "$scratch/expected.csv"
nothing_left ties.csv
rm -f ./*

# Standard output by name, a FIFO, a pipe whose reader is gone.
"$PARTNET" rank @binzhou --to csv -o - >"$scratch/a"
"$PARTNET" rank @binzhou --to csv >"$scratch/b"
same "-o -" "$scratch/a" "$scratch/b"
mkfifo pipe
timeout 20 cat pipe >"$scratch/a" &
exits 0 timeout 20 "$PARTNET" rank @binzhou --to csv -o pipe
wait
same "FIFO" "$scratch/a" "$scratch/b"
[ -p pipe ] || fail "a FIFO was replaced"
rm -f pipe
{
    sleep 0.3
    "$PARTNET" draw @binzhou 2>"$scratch/stderr"
} | true
codes=("${PIPESTATUS[@]}")
[ "${codes[0]}" -eq 141 ] || fail "closed pipe: exit code ${codes[0]}, expected 141"
[ ! -s "$scratch/stderr" ] || fail "closed pipe: not quiet"
exits 4 sh -c '"$1" rank @binzhou >&-' - "$PARTNET"
nothing_left
finish
