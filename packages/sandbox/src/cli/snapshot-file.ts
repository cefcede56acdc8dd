import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { SandboxSnapshot } from "../snapshot.js";
import { UsageError } from "./usage-error.js";

/**
 * Reads a snapshot. Returns `undefined` if the file does not exist yet.
 *
 * @throws UsageError if the file cannot be read or is not JSON.
 */
export const readSnapshot = (file: string): SandboxSnapshot | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `--snapshot: ${file} ${code ? `cannot be read (${code})` : "is not JSON"}. Pass a file that --snapshot has saved, or a new path.`,
    );
  }
};

/** Saves a snapshot. The file is replaced in one step, so it is never incomplete. Only its owner can read it. */
export const writeSnapshot = (file: string, snapshot: SandboxSnapshot): void => {
  const temporaryFile = `${file}.${process.pid}.tmp`;
  writeFileSync(temporaryFile, JSON.stringify(snapshot), { mode: 0o600 });
  renameSync(temporaryFile, file);
};
