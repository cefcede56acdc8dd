import { expect, it } from "vitest";
import { createScenario } from "./scenario.js";

it("sends one token request for 1,000 concurrent calls", { timeout: 30_000 }, async () => {
  const { startClient, countTokenRequests, requests } = await createScenario();
  const { moov } = startClient();
  await Promise.all(Array.from({ length: 1000 }, () => moov.ping()));
  expect(countTokenRequests()).toBe(1);
  expect(requests.length).toBe(1001);
});

it("requests a new token if the runtime ended the renewal together with the call that started it", async () => {
  const { startClient, time, holdNextTokenRequest, countTokenRequests } = await createScenario();
  const { moov } = startClient();
  holdNextTokenRequest();
  const lost = moov.ping();
  await time.settle();
  const waiting = moov.ping();
  await time.advance(53_000);
  await moov.ping();
  expect(countTokenRequests()).toBe(2);
  expect(await Promise.race([lost.result(), waiting.result(), "neither"])).toBe("neither");
});
