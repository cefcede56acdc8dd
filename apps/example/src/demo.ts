import { createClients } from "./clients.js";
import { createOutput } from "./output.js";
import { showPayments } from "./payments/show-payments.js";
import type { Stage } from "./stage.js";
import { openTarget } from "./target.js";
import { showTokens } from "./tokens/show-tokens.js";

const STORIES = {
  payments: showPayments,
  tokens: showTokens,
} satisfies Readonly<Record<string, (stage: Stage) => Promise<void>>>;

/** The name of a story that the demo can show. */
export type StoryName = keyof typeof STORIES;

/** Runs a story. Rejects with the first error that it does not expect, or if a check fails. */
export const runDemo = async (story: StoryName): Promise<void> => {
  await using target = await openTarget();
  console.log(`Moov Kit with ${target.name}`);
  const output = createOutput(target.now);
  await using clients = createClients(target, output);
  await STORIES[story]({ target, clients, output });
};
