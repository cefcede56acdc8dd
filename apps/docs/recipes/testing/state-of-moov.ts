import type { Moov } from "@moovkit/core";

/** What a status page says of Moov. */
export const stateOfMoov = async (
  moov: Moov,
): Promise<"up" | "busy" | "refused" | "down"> => {
  const outcome = await moov.ping({ deadlineMs: 5_000 }).result();
  if (outcome.ok) return "up";
  switch (outcome.error.code) {
    case "rate_limit_error":
      return "busy";
    case "api_error":
      return outcome.error.status < 500 ? "refused" : "down";
    default:
      return "down";
  }
};
