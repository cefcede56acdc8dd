import type { Transport } from "@moovkit/core";
import { assertEqual, assertThat } from "../assert.js";
import { NotApplicable } from "../case.js";
import { pause, waitUntil } from "../timing.js";
import { rejectionOf } from "./rejection.js";
import { TRANSPORT_CONTRACT, type TransportCase } from "./transport-test.js";

/** Returns the disposal of a transport, or ends the case if the transport has none. */
const disposalOf = (transport: Transport): (() => Promise<void>) => {
  const dispose = transport[Symbol.asyncDispose];
  if (!dispose) throw new NotApplicable("The transport does not implement `Symbol.asyncDispose`.");
  return async () => dispose.call(transport);
};

/** Returns a function that counts the active timers, or ends the case if the runtime cannot list them. */
const timerCounter = (): (() => Promise<number>) => {
  const { process } = globalThis as { process?: { getActiveResourcesInfo?(): string[] } };
  if (!process?.getActiveResourcesInfo) throw new NotApplicable("This runtime cannot list its timers.");
  return async () =>
    process.getActiveResourcesInfo?.().filter((resource) => resource === "Timeout").length ?? 0;
};

export const lifecycleCases: readonly TransportCase[] = [
  {
    name: "has a name",
    why: TRANSPORT_CONTRACT,
    check: async ({ transport: { name } }) =>
      assertThat("`name`", typeof name === "string" && name !== "", "a non-empty string", name),
  },
  {
    name: "leaves no timer running",
    why: "A pending timer keeps a process alive after its work is done.",
    check: async ({ send }) => {
      const countTimers = timerCounter();
      // A test runner may set its own timer right after it called the case.
      await pause(0);
      const timersBefore = await countTimers();
      await send("ok");
      await rejectionOf(send("reset/"));
      await waitUntil(
        "the number of timers",
        countTimers,
        (timers) => timers <= timersBefore,
        `at most ${timersBefore}`,
      );
    },
  },
  {
    name: "closes its connections on disposal, also when disposed of twice",
    why: "Explicit Resource Management: disposal closes what was opened, and a second disposal does nothing.",
    check: async ({ send, recording, transport }) => {
      await send("ok");
      const dispose = disposalOf(transport);
      await dispose();
      await dispose();
      await waitUntil(
        "the connections",
        recording,
        ({ openConnections }) => openConnections === 0,
        "to be closed",
      );
    },
  },
  {
    name: "sends nothing after disposal",
    why: "A transport that closed its connections rejects further requests.",
    check: async ({ send, recording, transport }) => {
      const dispose = disposalOf(transport);
      await dispose();
      await rejectionOf(send("ok"));
      assertEqual("the number of requests", (await recording()).requests.length, 0);
    },
  },
];
