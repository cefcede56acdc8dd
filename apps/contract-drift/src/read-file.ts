import { readFile } from "node:fs/promises";
import { parseDocument } from "yaml";
import { DriftError } from "./drift-error.js";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "the file does not exist",
  EISDIR: "it is a directory",
  EACCES: "no permission",
};

const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new DriftError(`Cannot read ${path}: ${REASONS[code] ?? message}.`);
  }
};

/**
 * Reads a file with YAML or JSON, which is YAML as well.
 *
 * @throws DriftError if the file cannot be read or parsed.
 */
export const readYAML = async (path: string): Promise<unknown> => {
  const document = parseDocument(await readText(path));
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS")
    throw new DriftError(`Cannot parse ${path}: it contains several documents.`);
  if (error) throw new DriftError(`Cannot parse ${path}: ${error.message.split(/:?\n/, 1)[0]}.`);
  return document.toJS({ maxAliasCount: 10_000 });
};
