import { accessSync, constants, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ConfigurationError } from "@moovkit/models";
import type { SandboxSnapshot } from "../snapshot.js";
import { UsageError } from "./usage-error.js";

/** Checks that the state can be saved, before the work that would be lost. */
const checkFolder = (file: string): void => {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `--snapshot: ${file} cannot be written (${code}). Pass a path in an existing folder.`,
    );
  }
};

/**
 * Reads a snapshot. Returns `undefined` if the file does not exist yet.
 *
 * @throws UsageError if the file cannot be read or is not JSON, or if its folder is not writable.
 */
export const readSnapshot = (file: string): SandboxSnapshot | undefined => {
  checkFolder(file);
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

/**
 * Saves a snapshot. The file is replaced in one step, so it is never incomplete. Only its owner can read it.
 *
 * @throws ConfigurationError if the file cannot be written.
 */
export const writeSnapshot = (file: string, snapshot: SandboxSnapshot): void => {
  const temporaryFile = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporaryFile, JSON.stringify(snapshot), { mode: 0o600 });
    renameSync(temporaryFile, file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`--snapshot: ${file} cannot be written (${code}). The state is lost.`, {
      cause,
    });
  }
};
