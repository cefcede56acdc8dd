/** The fields of transfers with text for the recipient's bank, which can contain personal data. */
export const TRANSFER_SECRETS: readonly string[] = ["record"];
