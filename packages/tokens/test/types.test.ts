import { expectTypeOf, it } from "vitest";
import { createScenario } from "./scenario.js";

it("adds the errors of token requests to the types of all calls", async () => {
  const { startClient } = await createScenario();
  const outcome = await startClient().moov.ping().result();
  if (!outcome.ok && outcome.error.code === "auth_token_request_error")
    expectTypeOf(outcome.error.fields.scope).toEqualTypeOf<string | undefined>();
  expectTypeOf<Parameters<ReturnType<typeof startClient>["moov"]["ping"]>[0]>().not.toBeAny();
});
