import { expect, it } from "vitest";
import { createScenario } from "./scenario.js";

it("ends the wait of an aborted caller and continues the token request for the others", async () => {
  const { startClient, holdNextTokenRequest, countTokenRequests, time } = await createScenario();
  const { moov, security } = startClient();
  const release = holdNextTokenRequest();
  const controller = new AbortController();
  const abortedCall = moov.ping({ signal: controller.signal }).result();
  const abortedGet = security.get({ signal: controller.signal });
  const remainingCall = moov.ping();
  await time.settle();
  controller.abort();
  expect(await abortedCall).toMatchObject({ error: { code: "request_aborted_error" } });
  await expect(abortedGet).rejects.toMatchObject({ code: "request_aborted_error" });
  release();
  await remainingCall;
  expect(countTokenRequests()).toBe(1);
});
