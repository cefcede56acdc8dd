import { assertEqual } from "../assert.js";
import type { TransportCase } from "./transport-test.js";

const redirectCase = (status: number): TransportCase => ({
  name: `does not follow a ${status} redirect`,
  why: "Credentials are sent only to the origin of baseURL, so a 3XX is the response (RFC 9110, section 15.4).",
  check: async ({ send, recording }) => {
    const response = await send(`status/${status}`, { method: "POST", body: "{}" });
    assertEqual("the status", response.status, status);
    assertEqual("location", response.headers.location, "/ok/elsewhere");
    assertEqual("the number of requests", (await recording()).requests.length, 1);
  },
});

export const redirectCases: readonly TransportCase[] = [
  ...[300, 301, 302, 303, 307, 308].map(redirectCase),
  {
    name: "sends no credentials to another origin",
    why: "Credentials are sent only to the origin of baseURL.",
    check: async ({ context, send, recording, id }) => {
      const target = encodeURIComponent(`${context.otherURL}/ok/other?${id}`);
      const headers = { authorization: "Bearer secret", "x-status": "307" };
      const response = await send(`redirect/${target}`, { headers });
      assertEqual("the status", response.status, 307);
      assertEqual("the number of requests", (await recording()).requests.length, 1);
    },
  },
];
