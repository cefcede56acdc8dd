import * as z from "zod/mini";

/** A string that is not empty. */
export const text = () => z.string().check(z.minLength(1));

/** The credentials of a request that authenticates without a header (RFC 6749, section 2.3.1). */
export const clientCredentials = {
  /** Public key of the API key. Set it together with `clientSecret` if the client has no Basic credentials. */
  clientId: z.optional(text()),
  /** Secret key of the API key, for servers only. Set it together with `clientId`. */
  clientSecret: z.optional(text()),
};

interface ClientCredentials {
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
}

const requiredWith = (field: string, otherField: string) => ({
  code: "custom" as const,
  path: [field],
  message: `is required when \`${otherField}\` is set`,
  input: undefined,
});

/**
 * Reports a `clientId` without a `clientSecret` and the reverse. Runs even if another field is invalid, so that all
 * problems are reported at once.
 */
export const clientIdWithClientSecret = <Request extends ClientCredentials>() =>
  z.check<Request>(
    ({ value: { clientId, clientSecret }, issues }) => {
      if (clientId === undefined && clientSecret !== undefined)
        issues.push(requiredWith("clientId", "clientSecret"));
      if (clientSecret === undefined && clientId !== undefined)
        issues.push(requiredWith("clientSecret", "clientId"));
    },
    { when: ({ value }) => typeof value === "object" && value !== null },
  );

/** The credentials that a request needs besides those of its input. */
export const requiredCredentials = ({ clientSecret }: ClientCredentials): "apiKey" | "none" =>
  clientSecret === undefined ? "apiKey" : "none";
