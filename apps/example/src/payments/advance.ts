import type { Sandbox } from "@moovkit/sandbox";
import { formatAdvance } from "../format.js";
import type { Output } from "../output.js";

/** Sets the clock of the sandbox forward. Meanwhile webhooks arrive, each at its time. */
export const advance = async (
  output: Output,
  sandbox: Sandbox,
  duration: { readonly days?: number; readonly hours?: number },
): Promise<void> => {
  output.row("clock", "set forward", formatAdvance(duration));
  await sandbox.clock.advance(duration);
};
