/** The fields of transfers with texts for the bank of the recipient, which may be personal. */
export const TRANSFER_SECRETS: readonly string[] = ["record"];
