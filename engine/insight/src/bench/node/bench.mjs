// node bench.mjs zen|json-rules MODEL.json SECONDS: checks every case, then prints microseconds per case.
import { readFileSync } from "node:fs";
import { deepStrictEqual } from "node:assert";
import { conclude } from "./conclude.mjs";
import { zen } from "./zen.mjs";
import { jsonRules } from "./json-rules.mjs";

const [peer, file, seconds] = process.argv.slice(2);
const model = JSON.parse(readFileSync(file));
const asked = { "zen": zen, "json-rules": jsonRules }[peer](model);

for (const { expected, ...asks } of model.cases) {
  const { reasons, ...concluded } = await conclude(model, asks, asked);
  deepStrictEqual(concluded, expected);
}

async function timed(milliseconds) {
  const from = performance.now();
  let cases = 0;
  while (performance.now() - from < milliseconds) {
    await conclude(model, model.cases[cases % model.cases.length], asked);
    cases++;
  }
  return (performance.now() - from) * 1000 / cases;
}

await timed(seconds * 500);
console.log(await timed(seconds * 1000));
