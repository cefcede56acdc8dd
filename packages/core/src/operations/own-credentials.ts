/** A request to the OAuth endpoints as it goes over the wire. */
export type WireBody = Readonly<Record<string, unknown>>;

/** RFC 6749, section 2.3: a client authenticates in one way per request, in the body or in a header. */
export const ownCredentials = (body: WireBody): boolean => body.client_secret !== undefined;
