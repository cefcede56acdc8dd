import { createClient, type HttpResponse, redactResponse } from "@moovkit/core";
import { expect, it } from "vitest";
import { getTerminalConfiguration } from "../src/index.js";

const CONFIGURATION = "eyJhY2NvdW50SUQiOiI3YjZjIn0.c2lnbmF0dXJl";

it("removes the configuration of a terminal from recorded responses, and not from results", async () => {
  const recorded: HttpResponse[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request, context) => {
        const response = { status: 200, headers: {}, body: JSON.stringify({ configuration: CONFIGURATION }) };
        recorded.push(redactResponse(response, request, context));
        return response;
      },
    },
    security: { accessToken: "token" },
  });
  const link = { accountID: "5a3f", terminalApplicationID: "3d5f" };
  expect(await getTerminalConfiguration(client, link)).toEqual({ configuration: CONFIGURATION });
  expect(recorded.map(({ body }) => body)).toEqual([expect.not.stringContaining(CONFIGURATION)]);
});
