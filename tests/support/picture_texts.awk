# The texts behind a picture, one a line, from its DOT: title, captions, bands, legend.
# A text is `T x y anchor width size -text`, its size in bytes.
# Long values go on behind a backslash at the end of a line.
{
    sub(/\\$/, "")
    dot = dot $0
}
END {
    while (match(dot, /T -?[0-9.]+ -?[0-9.]+ -?[01] [0-9.]+ [0-9]+ -/)) {
        split(substr(dot, RSTART, RLENGTH), field, " ")
        print substr(dot, RSTART + RLENGTH, field[6])
        dot = substr(dot, RSTART + RLENGTH + field[6])
    }
}
