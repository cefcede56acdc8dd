import type { Moov } from "moovkit";

/** The status of Moov for a status page. */
export const getMoovStatus = async (
  moov: Moov,
): Promise<"up" | "busy" | "rejected" | "down"> => {
  const result = await moov.authentication
    .ping({ deadlineMs: 5_000 })
    .result();
  if (result.ok) return "up";
  switch (result.error.code) {
    case "rate_limit_error":
      return "busy";
    case "authentication_error":
    case "permission_denied_error":
      return "rejected";
    default:
      return "down";
  }
};
