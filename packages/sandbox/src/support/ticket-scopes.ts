/** The alternative scopes for tickets: one for the account itself, or two with which the partner acts for the account. */
const listTicketScopes = (verb: "read" | "write"): readonly string[] => [
  `/accounts/{accountID}/tickets.${verb}`,
  `/accounts/{partnerAccountID}/tickets.${verb} /accounts/{accountID}/profile.read`,
];

/** The scopes to read tickets. One of them is sufficient. */
export const READ_SCOPES = listTicketScopes("read");

/** The scopes to create and change tickets. One of them is sufficient. */
export const WRITE_SCOPES = listTicketScopes("write");
