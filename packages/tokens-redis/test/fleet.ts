import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { rejectOnExit } from "./child-process.js";
import type { CallReport, FleetCommand, FleetSettings } from "./fleet-process.js";
import { API_KEY, startMoov } from "./moov-server.js";

/** The lease lasts 6 seconds: the deadline of a token request and three times the timeout of the store. */
const OPTIONS = {
  clientId: API_KEY.publicKey,
  clientSecret: API_KEY.secretKey,
  mintDeadlineMs: 3_000,
  storeTimeoutMs: 1_000,
};

interface FleetProcess {
  readonly name: string;
  readonly child: ChildProcess;
  /** Resolves with the first message, when the process is ready for commands. */
  readonly started: Promise<unknown>;
  /** Sends a command. Resolves with the reply, or rejects with the process's output when it exits. */
  readonly send: (command: FleetCommand) => Promise<unknown>;
}

/** Runs the TypeScript sources, so that the tests need no build. */
const startProcess = (name: string): FleetProcess => {
  const child = fork(new URL("fleet-process.ts", import.meta.url), [name], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    execArgv: ["--import", "tsx", "--conditions=@moovkit/source"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const exited = rejectOnExit(child, name);
  const nextMessage = () => Promise.race([new Promise((resolve) => child.once("message", resolve)), exited]);
  return {
    name,
    child,
    started: nextMessage(),
    send: (command) => {
      const reply = nextMessage();
      child.send(command);
      return reply;
    },
  };
};

const hasExited = ({ child }: FleetProcess) => child.exitCode !== null || child.signalCode !== null;

export interface ScenarioOptions {
  /** The URL of Redis for the process with this index. */
  readonly redisURL: (index: number) => string;
  /** @default a random prefix, so that scenarios share no token */
  readonly keyPrefix?: string;
}

/** Starts processes. Each scenario opens new clients in them, because starting a process takes seconds. */
export const startFleet = async (size: number) => {
  const processes = Array.from({ length: size }, (_, index) => startProcess(`process-${index}`));
  const stop = async () => {
    for (const { child } of processes) child.kill("SIGKILL");
  };

  const replaceExitedProcesses = async () => {
    for (const [index, process] of processes.entries())
      if (hasExited(process)) processes[index] = startProcess(process.name);
    await Promise.all(processes.map(({ started }) => started));
  };

  try {
    await replaceExitedProcesses();
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    /**
     * Opens a client in every process. All of them share one Moov.
     *
     * @throws Error with the output of a process that fails.
     */
    openScenario: async ({ redisURL, keyPrefix }: ScenarioOptions) => {
      await replaceExitedProcesses();
      const moov = await startMoov();
      const close = async () => {
        for (const { child } of processes) child.kill("SIGCONT");
        await moov[Symbol.asyncDispose]();
      };
      const shared: Omit<FleetSettings, "redisURL"> = {
        baseURL: moov.url,
        encryptionKey: randomBytes(32).toString("base64"),
        keyPrefix: keyPrefix ?? `moovkit-fleet-${randomBytes(6).toString("hex")}:`,
        options: OPTIONS,
      };
      try {
        await Promise.all(
          processes.map(({ send }, index) =>
            send({ type: "open", settings: { ...shared, redisURL: redisURL(index) } }),
          ),
        );
      } catch (error) {
        await close();
        throw error;
      }
      return {
        moov,
        child: (name: string): ChildProcess => {
          const found = processes.find((process) => process.name === name);
          if (!found) throw new Error(`The fleet has no process named ${name}.`);
          return found.child;
        },
        /** Lets every process send that many calls at once. Returns the pending report of each process. */
        call: (calls: number) =>
          processes.map(({ name, send }) => ({
            name,
            report: send({ type: "call", calls }) as Promise<CallReport>,
          })),
        [Symbol.asyncDispose]: close,
      };
    },
    [Symbol.asyncDispose]: stop,
  };
};
