// pnpm bench: measures, prints one table, and keeps the results of a full run with its pictures.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureCalls } from "./call.mjs";
import { measureLeaks } from "./leak.mjs";
import { describeMachine, load } from "./machine.mjs";
import { installPeers } from "./peers.mjs";
import { drawBench, drawStorm } from "./picture.mjs";
import { measureShipping } from "./shipping.mjs";
import { measureStorm } from "./storm.mjs";
import { asMarkdown } from "./table.mjs";
import { measureThroughput } from "./throughput.mjs";
import { measureTokens } from "./tokens.mjs";

const MEASURES = {
  call: measureCalls,
  shipping: measureShipping,
  throughput: measureThroughput,
  leak: measureLeaks,
  tokens: measureTokens,
  storm: measureStorm,
};
/** Those that need what other people wrote. */
const WITH_PEERS = ["call", "shipping", "throughput"];

const IN_ROUNDS = [...WITH_PEERS, "tokens"];

const asOption = ([name, value]) => (value === true ? `--${name}` : `--${name} ${value}`);

const HELP = `pnpm bench [--only call,shipping,…] [--rounds N] [--calls N] [--write]

Measures the kit beside a bare fetch and beside other libraries, prints one table, and, of a full run, writes
results.json, the pictures and the table in the README of apps/bench. It takes about 15 minutes; have the machine idle.

--only    some of ${Object.keys(MEASURES).join(", ")}
--rounds  rounds of call, shipping, throughput and tokens; each has its own number without it
--calls   calls of the leak test: 1,000,000 without it
--leaky   runs the leak test alone, over a transport that keeps each request: it must fail
--write   writes the results of --only too, beside those of the last run
--draw    measures nothing: draws and writes what results.json holds`;

const whole = (name, text) => {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number above 0; it is ${text}.`);
};

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean" },
      only: { type: "string" },
      rounds: { type: "string" },
      calls: { type: "string" },
      leaky: { type: "boolean" },
      write: { type: "boolean" },
      draw: { type: "boolean" },
    },
  });
  const only = values.leaky ? ["leak"] : values.only?.split(",");
  const unknown = only?.filter((name) => !MEASURES[name]) ?? [];
  if (unknown.length)
    throw new Error(
      `--only knows ${Object.keys(MEASURES).join(", ")}; it does not know ${unknown.join(", ")}.`,
    );
  return {
    ...values,
    only,
    rounds: whole("rounds", values.rounds),
    calls: whole("calls", values.calls),
  };
};

const file = (name) => new URL(`../${name}`, import.meta.url);

/** As the check wants them: Biome lines up the columns. */
const format = (...names) => {
  const biome = fileURLToPath(file("../../node_modules/@biomejs/biome/bin/biome"));
  const paths = names.map((name) => fileURLToPath(file(name)));
  spawnSync(process.execPath, [biome, "format", "--write", ...paths], {
    stdio: ["ignore", "ignore", "inherit"],
  });
};

const MARK = /(<!-- results -->\n)[\s\S]*(\n<!-- \/results -->)/;

const write = (results) => {
  writeFileSync(file("results.json"), `${JSON.stringify(results, null, 2)}\n`);
  if (results.sections.call && results.sections.shipping)
    writeFileSync(file("bench.svg"), drawBench(results.sections));
  if (results.sections.storm) writeFileSync(file("storm.svg"), drawStorm(results.sections));
  const page = readFileSync(file("README.md"), "utf8");
  writeFileSync(
    file("README.md"),
    page.replace(MARK, (_, open, close) => `${open}\n${asMarkdown(results)}\n${close}`),
  );
  format("results.json", "README.md");
};

const former = () =>
  existsSync(file("results.json")) ? JSON.parse(readFileSync(file("results.json"), "utf8")) : undefined;

const main = async () => {
  const { help, only, rounds, calls, leaky, write: mayWrite, draw } = readOptions();
  if (help) return console.log(HELP);
  if (draw) return write(former());
  const names = Object.keys(MEASURES).filter((name) => !only || only.includes(name));
  const progress = (text) => console.error(text);
  if (names.some((name) => WITH_PEERS.includes(name))) {
    progress("peers: installing what is missing");
    installPeers();
  }
  const sections = {};
  for (const name of names) {
    const asked = {
      ...(rounds && IN_ROUNDS.includes(name) && { rounds }),
      ...(name === "leak" && { ...(calls && { calls }), ...(leaky && { leaky }) }),
    };
    const results = await MEASURES[name]({ ...asked, progress });
    sections[name] = {
      date: new Date().toISOString().slice(0, 10),
      command: ["pnpm bench --only", name, ...Object.entries(asked).map(asOption)].join(" "),
      load: load(),
      results,
    };
  }
  const measured = { machine: describeMachine(), sections };
  console.log(asMarkdown(measured));
  if (!leaky && (!only || mayWrite))
    write({ ...measured, sections: { ...(only && former()?.sections), ...sections } });
  if (sections.leak?.results.some(({ grows }) => grows)) {
    console.error("The heap grows with the calls.");
    process.exitCode = 1;
  }
};

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
// What still holds on, as a connection kept alive, is done with.
process.exit();
