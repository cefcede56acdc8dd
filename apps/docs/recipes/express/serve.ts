import { once } from "node:events";
import { createApp } from "./app.js";
import { openMoov } from "./open-moov.js";

type Env = Readonly<Record<string, string | undefined>>;

/** Listens until it is closed. */
export const serve = async (
  env: Env,
): Promise<{
  readonly port: number;
  readonly close: () => Promise<void>;
}> => {
  const open = openMoov(env);
  const server = createApp(open, env.SESSION_SECRET ?? "").listen(
    Number(env.PORT ?? 3000),
    "127.0.0.1",
  );
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      await closed;
      await open.moov[Symbol.asyncDispose]();
    },
  };
};
