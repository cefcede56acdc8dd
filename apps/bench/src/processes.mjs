import { fork } from "node:child_process";
import { once } from "node:events";

const file = (name) => new URL(name, import.meta.url);

const stopping = (child) => async () => {
  child.removeAllListeners("exit");
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
};

const failIfItExits = (child, name) =>
  child.once("exit", (code, signal) => {
    throw new Error(`${name} ended by itself (${signal ?? code}): what it wrote stands above`);
  });

/** The server, in its own process. */
export const startServer = async () => {
  const child = failIfItExits(fork(file("server.mjs")), "the server");
  const [port] = await once(child, "message");
  return { baseURL: `http://127.0.0.1:${port}`, stop: stopping(child) };
};

/** A contender in a process of its own, so that none pays for the heap, the code or the sockets of another. */
export const startContender = async (name, baseURL, { execArgv = [], slowed = false } = {}) => {
  const args = [name, baseURL, ...(slowed ? ["slowed"] : [])];
  const child = failIfItExits(fork(file("contender.mjs"), args, { execArgv }), name);
  await once(child, "message");
  const ask = async (task) => {
    child.send(task);
    const [answer] = await once(child, "message");
    return answer;
  };
  return { name, ask, stop: stopping(child) };
};

/** A storm in its own process. Most of what it makes lives for the length of a wait, so its young generation is large. */
export const simulateApart = async (policy, options) => {
  const child = failIfItExits(
    fork(file("storm-process.mjs"), [policy, JSON.stringify(options)], {
      execArgv: ["--max-semi-space-size=128"],
    }),
    `the storm with ${policy}`,
  );
  const [result] = await once(child, "message");
  await stopping(child)();
  return result;
};
