import { styleText } from "node:util";

// Colours are for people: piped output is plain.
const style = (format: "bold" | "green" | "red" | "dim", text: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text;

export const title = (text: string): void => console.log(`\n${style("bold", text)}`);
export const fact = (name: string, value: unknown): void =>
  console.log(`  ${style("dim", name.padEnd(16))}${value}`);
export const good = (text: string): void => console.log(`  ${style("green", "ok")}  ${text}`);
export const bad = (text: string): void => console.error(`  ${style("red", "failed")}  ${text}`);
