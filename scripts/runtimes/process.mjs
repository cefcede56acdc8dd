// The suite as a program, for Node, Bun and Deno: takes JSON as its argument and prints JSON.
import { runSuite } from "./suite.mjs";

runSuite(JSON.parse(globalThis.process.argv[2])).then((results) => {
  console.log(JSON.stringify(results));
  // A runtime's fetch keeps its connections for a while.
  globalThis.process.exit(0);
});
