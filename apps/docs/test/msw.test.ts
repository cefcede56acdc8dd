import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  resetSandbox,
  sandbox,
  server,
} from "../examples/guides/msw/moov-server.js";
import { findSellerName } from "../examples/guides/msw/shop.js";

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(resetSandbox);
afterAll(() => server.close());

it("finds the seller", async () => {
  expect(await findSellerName("seller")).toBe("Harbor Street Bakery LLC");
});

it("tries again if Moov is unavailable", async () => {
  sandbox.faults.next({ status: 503 });
  expect(await findSellerName("seller")).toBe("Harbor Street Bakery LLC");
  expect(sandbox.requests.map(({ status }) => status)).toEqual([
    503, 200,
  ]);
});
