#!/bin/sh
# A web page of one file: the SVG inside, styled and scripted by its ids and classes.
# A pointer on a node, or the tab key, lets its ties and partners stand out; names that
# are made up are set in italics.
#     examples/pipelines/web_page.sh [OUTPUT-FOLDER]
set -eu
# shellcheck source=/dev/null
. "$(dirname "$0")/start.sh"

partnet draw -q @binzhou -o network.svg
{
    cat <<'HEAD'
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Who works with whom</title>
<style>
    body { margin: 2rem auto; max-width: 64rem; font-family: sans-serif; }
    svg { width: 100%; height: auto; }
    .node, .edge { transition: opacity 0.15s; }
    svg.asked .node:not(.near), svg.asked .edge:not(.near) { opacity: 0.12; }
    .node:focus { outline: 2px solid; }
    .node.made-up text { font-style: italic; }
    .edge:hover path { stroke: #B00020; }
</style>
</head>
<body>
HEAD
    sed -n '/<svg/,$p' network.svg
    cat <<'FOOT'
<script>
    // A tie has the id tie-LEFT-RIGHT, its ends left-LEFT and right-RIGHT.
    const svg = document.querySelector("svg");
    svg.setAttribute("role", "group"); // no longer one image: its nodes can be asked
    const near = (id) => {
        const [side, number] = id.split("-");
        const found = new Set([id]);
        for (const tie of svg.querySelectorAll(".edge")) {
            const [, left, right] = tie.id.split("-");
            if (number === (side === "left" ? left : right)) {
                found.add(tie.id).add(`left-${left}`).add(`right-${right}`);
            }
        }
        return found;
    };
    const ask = (id) => {
        const found = id === undefined ? new Set() : near(id);
        svg.classList.toggle("asked", found.size > 0);
        for (const part of svg.querySelectorAll(".node, .edge")) {
            part.classList.toggle("near", found.has(part.id));
        }
    };
    for (const node of svg.querySelectorAll(".node")) {
        node.setAttribute("tabindex", "0");
        node.addEventListener("pointerenter", () => ask(node.id));
        node.addEventListener("pointerleave", () => ask());
        node.addEventListener("focus", () => ask(node.id));
        node.addEventListener("blur", () => ask());
    }
</script>
</body>
</html>
FOOT
} >network.html
echo "$PWD/network.html"
