import type { HttpResponse } from "@moovkit/core";
import { assertEqual, assertThat } from "../assert.js";
import { ConformanceError } from "../conformance-error.js";
import { markHandled } from "../timing.js";

const readRejection = async (exchange: Promise<HttpResponse>): Promise<unknown> => {
  let response: HttpResponse;
  try {
    response = await exchange;
  } catch (error) {
    // The exchange never settled: that is a failure of the case, not the expected rejection.
    if (error instanceof ConformanceError) throw error;
    return error;
  }
  throw new ConformanceError("the exchange", "a rejection", { ...response });
};

/** Returns the error of an exchange. Fails if the exchange resolves or never settles. */
export const rejectionOf = (exchange: Promise<HttpResponse>): Promise<unknown> =>
  markHandled(readRejection(exchange));

/**
 * Checks that an exchange rejects with a connection error.
 *
 * @param connected - Whether a connection was made. A runtime that cannot know this leaves it `undefined`.
 */
export const assertConnectionError = async (
  exchange: Promise<HttpResponse>,
  connected: boolean,
): Promise<void> => {
  const error = (await rejectionOf(exchange)) as { code?: unknown; connected?: unknown };
  assertEqual("`code` of the error", error?.code, "connection_error");
  assertThat(
    "`connected` of the error",
    error.connected === connected || error.connected === undefined,
    `${connected} or undefined`,
    error.connected,
  );
};
