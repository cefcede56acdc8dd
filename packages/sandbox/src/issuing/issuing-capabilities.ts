/** The capabilities that let an account issue cards. The second one is the older name of the first. */
export const ISSUING_CAPABILITIES: readonly string[] = ["issuing.cardholder", "card-issuing"];

/** Returns whether a capability lets an account issue cards. */
export const isIssuing = (capability: string): boolean => ISSUING_CAPABILITIES.includes(capability);
