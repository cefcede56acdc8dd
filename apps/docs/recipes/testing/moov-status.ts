import type { Moov } from "@moovkit/core";

/** The status of Moov for a status page. */
export const getMoovStatus = async (
  moov: Moov,
): Promise<"up" | "busy" | "rejected" | "down"> => {
  const result = await moov.ping({ deadlineMs: 5_000 }).result();
  if (result.ok) return "up";
  switch (result.error.code) {
    case "rate_limit_error":
      return "busy";
    case "api_error":
      return result.error.status < 500 ? "rejected" : "down";
    default:
      return "down";
  }
};
