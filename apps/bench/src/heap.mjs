import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** Returns the size of the heap in bytes, after full collections. */
export const readHeap = async () => {
  for (let pass = 0; pass < 2; pass += 1) {
    // Pending callbacks must run first, because they keep objects alive.
    await new Promise(setImmediate);
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
};
