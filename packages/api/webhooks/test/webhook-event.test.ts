import { validate } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { WebhookEvent } from "../src/index.js";
import { EVENT } from "./deliveries.js";

const issuesOf = async (event: unknown) => {
  const validated = await validate(WebhookEvent, event);
  return "issues" in validated ? validated.issues.map(({ path }) => path.join(".")) : [];
};

describe("the schema of events", () => {
  it("checks the data by the type", async () => {
    expect(await issuesOf(EVENT)).toEqual([]);
    expect(await issuesOf({ ...EVENT, type: "refund.updated" })).toEqual(["data.refundID"]);
    expect(await issuesOf({ ...EVENT, data: {} })).toEqual([
      "data.accountID",
      "data.transferID",
      "data.status",
      "data.source",
      "data.destination",
    ]);
  });

  it("accepts types, fields and values that Moov adds, as they are", async () => {
    for (const event of [
      { ...EVENT, type: "planet.discovered", data: { planetID: "p1" } },
      { ...EVENT, data: { ...EVENT.data, status: "source.teleported", speed: 3 }, planet: true },
    ])
      expect(await validate(WebhookEvent, event)).toEqual({ value: event });
  });
});
