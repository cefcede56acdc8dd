import {
  BARE_FETCH,
  CREATE_MOOV,
  KIT_FETCH,
  KIT_UNDICI,
  OFETCH,
  SDK_PACKAGE,
  UNDICI,
} from "./contenders.mjs";

const WITH_CLIENT = " with core, fetch and retry";
const ONE_OPERATION = `one operation${WITH_CLIENT}`;
const CREATE_ACCOUNT = `createAccount${WITH_CLIENT}`;
const CREATE_TRANSFER = `createTransfer${WITH_CLIENT}`;

const cpuRatio = (name, baseline) => ({
  name: `CPU of a call: ${name}, compared with ${baseline}`,
  bench: "call",
  format: (ratio) => `${ratio.toFixed(2)}x`,
  measure: ({ cpuMs }) => cpuMs[name].median / cpuMs[baseline].median,
});

const bundleSize = (bundle) => ({
  name: `Bundle, gzipped: ${bundle}`,
  bench: "shipping",
  format: (bytes) => `${bytes.toLocaleString("en-US")} B`,
  measure: ({ sizes }) => sizes.find(({ name }) => name === bundle).bytes,
});

/** The goals for the numbers. A limit is a maximum, or a minimum. A row without a limit is for comparison only. */
export const GOALS = [
  { ...cpuRatio(KIT_FETCH, OFETCH), limit: 1.15 },
  cpuRatio(KIT_FETCH, BARE_FETCH),
  { ...cpuRatio(KIT_UNDICI, UNDICI), limit: 1.2 },
  {
    name: `CPU of a cold import: ${KIT_FETCH}, compared with ${SDK_PACKAGE}`,
    bench: "shipping",
    limit: 0.25,
    format: (ratio) => `${ratio.toFixed(2)}x`,
    measure: ({ importMs }) => importMs[KIT_FETCH].median / importMs[SDK_PACKAGE].median,
  },
  {
    name: `CPU of a cold import: ${CREATE_MOOV}, compared with ${SDK_PACKAGE}`,
    bench: "shipping",
    format: (ratio) => `${ratio.toFixed(2)}x`,
    measure: ({ importMs }) => importMs[CREATE_MOOV].median / importMs[SDK_PACKAGE].median,
  },
  { ...bundleSize(ONE_OPERATION), limit: 20_500 },
  { ...bundleSize(CREATE_ACCOUNT), limit: 24_000 },
  { ...bundleSize(CREATE_TRANSFER), limit: 26_000 },
  {
    name: "Bundle, gzipped: the largest one of one operation of each package, with core, fetch and retry",
    bench: "shipping",
    limit: 28_000,
    format: (bytes) => `${bytes.toLocaleString("en-US")} B`,
    measure: ({ sizes }) =>
      Math.max(...sizes.filter(({ name }) => name.endsWith(WITH_CLIENT)).map(({ bytes }) => bytes)),
  },
  {
    name: "Sandbox in process, transfers per second",
    bench: "sandbox",
    limit: 2000,
    isMinimum: true,
    format: (rate) => Math.round(rate).toLocaleString("en-US"),
    measure: ({ transfersPerSecond }) => transfersPerSecond,
  },
];

const meetsGoal = (value, { limit, isMinimum = false }) => {
  if (limit === undefined) return undefined;
  return isMinimum ? value >= limit : value <= limit;
};

/** Compares the results with the goals. `value` is missing if the benchmark has not run. */
export const checkGoals = (sections) =>
  GOALS.map(({ measure, bench, ...goal }) => {
    if (!sections[bench]) return goal;
    const value = measure(sections[bench].results);
    return { ...goal, value, isMet: meetsGoal(value, goal) };
  });
