// Three packages of npm read a DOT file and count: read_dot.mjs FILE NODES TIES
import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { fromDot } from "ts-graphviz";
import graphlib from "graphlib-dot";

const [path, nodes, ties] = process.argv.slice(2);
const text = readFileSync(path, "utf8");
const wanted = `${nodes} nodes, ${ties} ties`;
let failed = false;

function expect(reader, n, m, left) {
    if (!left) {
        console.log(`${reader}: nothing says what the left side is called`);
        failed = true;
    }
    const got = `${n} nodes, ${m} ties`;
    if (got !== wanted) {
        console.log(`${reader}: ${got}, expected ${wanted}`);
        failed = true;
    }
}

const parsed = graphlib.read(text);
expect("graphlib-dot", parsed.nodeCount(), parsed.edgeCount(), parsed.graph().left);
const model = fromDot(text);
expect("ts-graphviz", model.nodes.length, model.edges.length, model.get("left"));
const viz = await instance();
const svg = viz.renderString(text, { format: "svg" });
const own = viz.renderString(text, { format: "canon" });
expect("@viz-js/viz", svg.match(/class="node/g).length, svg.match(/class="edge/g).length,
    /\sleft=/.test(own));
process.exit(failed ? 1 : 0);
