// The results as Markdown, for the terminal and the README alike.
import { NOTES, SDK } from "./contenders.mjs";

const number = (value) => value.toLocaleString("en-US");
const times = ({ median, low, high }) => `${median.toFixed(2)}x (${low.toFixed(2)} to ${high.toFixed(2)})`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const packages = (count) => `${count} ${count === 1 ? "package" : "packages"}`;
const none = "";

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const call = ({ rounds, calls, contenders }) => [
  "### Cost of a call",
  table(
    ["", "CPU, beside a bare fetch", "wall time, beside it", "CPU", "allocated", "note"],
    Object.entries(contenders).map(([name, cost]) => [
      name,
      times(cost.cpu),
      times(cost.wall),
      `${cost.cpuMicros} µs`,
      cost.bytes === null ? "not measured" : `${number(cost.bytes)} B`,
      NOTES[name],
    ]),
  ),
  `Medians of ${rounds} rounds of ${calls} calls, and in brackets the middle half of them.`,
];

const shipping = ({ rounds, contenders }) => [
  "### Cost of shipping",
  table(
    ["", "one operation", "all", "cold import", `beside ${SDK}`, "installed"],
    Object.entries(contenders).map(([name, cost]) => [
      name,
      cost.one === undefined ? none : `${number(cost.one)} B`,
      cost.all === undefined ? none : `${number(cost.all)} B`,
      `${cost.coldMs} ms`,
      cost.coldBesideSdk.median.toFixed(3),
      cost.installed ? `${megabytes(cost.installed.bytes)}, ${packages(cost.installed.packages)}` : none,
    ]),
  ),
  `Bundles are minified and gzipped. The cold import is above an empty process, the median of ${rounds} rounds.`,
];

const throughput = ({ contenders }) => {
  const levels = Object.keys(Object.values(contenders)[0]);
  return [
    "### Throughput",
    table(
      [
        "calls a second",
        ...levels.map((level) => `${number(Number(level))} in flight`),
        "CPU of a call, 1,000 beside 10",
        "memory, 10 and 1,000",
      ],
      Object.entries(contenders).map(([name, at]) => [
        name,
        ...levels.map((level) => number(at[level].callsPerSecond)),
        `${(at[1000].cpuMicros / at[10].cpuMicros).toFixed(2)}x`,
        `${megabytes(at[10].residentBytes)}, ${megabytes(at[1000].residentBytes)}`,
      ]),
    ),
  ];
};

const leak = (results) => [
  "### Leak test",
  table(
    ["over", "calls", "heap kept of a call", "verdict"],
    results.map(({ over, calls, bytesPerCall, grows }) => [
      over,
      number(calls),
      `${bytesPerCall.toFixed(2)} B`,
      grows ? "**it grows**" : "does not grow",
    ]),
  ),
];

const tokens = ({ callers, mints, handoutsPerSecond: { median, low, high } }) => [
  "### Cached tokens",
  table(
    ["", ""],
    [
      [`mints for ${number(callers)} callers at once`, String(mints)],
      [
        "hand-outs a second from memory",
        `${number(Math.round(median))} (${number(Math.round(low))} to ${number(Math.round(high))})`,
      ],
    ],
  ),
];

const after = (seconds) => (seconds === null ? "not in a minute" : `${seconds} s`);

const storm = (results) => [
  "### A storm",
  table(
    [
      "policy",
      "goodput in the outage",
      "load factor in it",
      "worst after it",
      "recovered",
      "new calls answered at once",
      "attempts a call",
      "calls that failed",
    ],
    Object.entries(results).map(([name, result]) => [
      name,
      percent(result.outageGoodput),
      result.outageLoadFactor.toFixed(1),
      result.afterLoadFactor.toFixed(2),
      after(result.recoverySeconds),
      after(result.clearSeconds),
      result.attemptsPerCall.toFixed(2),
      `${number(result.failed)} of ${number(result.begun)}`,
    ]),
  ),
];

const SECTIONS = { call, shipping, throughput, leak, tokens, storm };

export const machineLine = ({
  processor,
  cores,
  memoryGB,
  system,
  architecture,
  node,
  undiciInNode,
  esbuild,
}) =>
  `${processor}, ${cores} cores, ${memoryGB} GB, ${system} ${architecture}; Node ${node.slice(1)} (its fetch is undici ${undiciInNode}), esbuild ${esbuild}.`;

/** All that was measured, as Markdown. */
export const asMarkdown = ({ machine, sections }) =>
  [
    machineLine(machine),
    ...Object.entries(SECTIONS).flatMap(([name, print]) => {
      const section = sections[name];
      if (!section) return [];
      return [
        ...print(section.results),
        `\`${section.command}\`, ${section.date}, load average ${section.load.toFixed(1)}.`,
      ];
    }),
  ].join("\n\n");
