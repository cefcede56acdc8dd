import { expect, it } from "vitest";
import { openTokenServer } from "./token-server.js";

it("aborts one caller without the token request that others wait for", async () => {
  const { createClient, holdNextTokenRequest, countTokenRequests, time } = openTokenServer();
  const { moov, security } = createClient();
  const release = holdNextTokenRequest();
  const controller = new AbortController();
  const abortedCall = moov.ping({ signal: controller.signal }).result();
  const abortedGet = security.get({ signal: controller.signal });
  const waitingCall = moov.ping();
  await time.settle();
  controller.abort();
  expect(await abortedCall).toMatchObject({ error: { code: "request_aborted_error" } });
  await expect(abortedGet).rejects.toMatchObject({
    code: "request_aborted_error",
    cause: { name: "AbortError" },
  });
  release();
  await waitingCall;
  expect(countTokenRequests()).toBe(1);
});
