import { parseArgs } from "node:util";

/** The options and names that a script is given. It ends where one is unknown, or help is asked for. */
export const readArguments = (help, options = {}, { names = false } = {}) => {
  try {
    const given = parseArgs({ options: { help: { type: "boolean" }, ...options }, allowPositionals: names });
    if (!given.values.help) return given;
    console.log(help);
    return process.exit(0);
  } catch (error) {
    console.error(`${error.message.split(". ")[0]}.\n\n${help}`);
    return process.exit(2);
  }
};
