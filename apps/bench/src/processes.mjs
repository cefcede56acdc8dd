import { fork } from "node:child_process";
import { once } from "node:events";

const start = async (file, args) => {
  const child = fork(new URL(file, import.meta.url), args);
  child.once("exit", (code, signal) => {
    throw new Error(
      `${[file, ...args].join(" ")}: the process ended (${signal ?? code}). See its output above.`,
    );
  });
  const [firstMessage] = await once(child, "message");
  const stop = () => {
    child.removeAllListeners("exit");
    child.kill();
  };
  return { child, firstMessage, stop };
};

export const startServer = async () => {
  const { firstMessage: port, stop } = await start("server.mjs", []);
  return { baseURL: `http://127.0.0.1:${port}`, stop };
};

/** Starts a module in its own process, so that contenders share no heap, code or sockets. All times are CPU time. */
export const startContender = async (module, baseURL = "") => {
  const { child, firstMessage: importMs, stop } = await start("contender.mjs", [module, baseURL]);
  /** Makes calls in sequence and returns the time per call, in milliseconds. */
  const makeCalls = async (calls) => {
    child.send(calls);
    const [callMs] = await once(child, "message");
    return callMs;
  };
  return { importMs, makeCalls, stop };
};
