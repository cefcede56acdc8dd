import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario, SCOPE, SECRET_KEY } from "./scenario.js";

describe("secrets", () => {
  it("are not in the printed forms of clients, stores, events and states", async () => {
    const { startClient } = await createScenario();
    const { moov, security, events } = startClient();
    const { accessToken, expiresIn, tokenType, scope, ...rest } = await security.get();
    expect([tokenType, expiresIn, scope, rest]).toEqual(["Bearer", 3600, SCOPE, {}]);
    await moov.ping();
    const printed = [security, moov, events, security.state(), memoryStore()]
      .map(
        (value) =>
          inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(value),
      )
      .join();
    for (const secret of [accessToken, SECRET_KEY]) expect(printed).not.toContain(secret);
    expect(security.state()).toMatchObject([
      { scope: SCOPE, expiresInSeconds: 3600, ageSeconds: 0, renewing: false },
    ]);
  });

  it("are not in the error if the server repeats them in its response", async () => {
    const { startClient } = await createScenario();
    const { moov } = startClient(
      {},
      {
        transport: { name: "echo", send: async ({ body = "" }) => ({ status: 400, headers: {}, body }) },
      },
    );
    const error = await moov
      .ping()
      .then(String, (failure: unknown) => inspect(failure) + JSON.stringify(failure));
    expect(error).toContain("createAccessToken");
    expect(error).not.toContain(SECRET_KEY);
  });
});
