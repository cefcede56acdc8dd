import { retry } from "@moovkit/retry";
import { createMoov, type Moov } from "moovkit";

export const openMoov = (
  username: string,
  password: string,
  baseURL?: string,
): Moov =>
  createMoov({
    security: { username, password },
    baseURL,
    origin: "https://shop.example",
    timeoutMs: 10_000,
    plugins: [
      retry({
        initialDelayMs: 500,
        maxDelayMs: 60_000,
        exponent: 1.5,
        maxElapsedMs: 3_600_000,
        statusCodes: [429, 500, 502, 503, 504],
      }),
    ],
  });
