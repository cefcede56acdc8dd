import { once } from "node:events";
import { createApp } from "./app.js";
import { openMoov } from "./open-moov.js";

type Env = Readonly<Record<string, string | undefined>>;

/** Starts the server. `close` shuts it down in order. */
export const serve = async (
  env: Env,
): Promise<{
  readonly port: number;
  readonly close: () => Promise<void>;
}> => {
  const openedMoov = openMoov(env);
  const server = createApp(openedMoov, env).listen(
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
      await openedMoov.moov.close();
    },
  };
};
