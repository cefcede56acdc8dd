/** Why a bank returns an ACH payment, by return code. */
export const RETURN_REASONS: Readonly<Record<string, string>> = {
  R01: "Insufficient funds",
  R02: "Account closed",
  R03: "No account found",
  R04: "Invalid account number",
  R05: "Unauthorized debit of a consumer account",
  R07: "Authorization revoked by the customer",
  R08: "Payment stopped",
  R09: "Uncollected funds",
  R10: "Customer did not authorize the payment",
  R11: "Payment differs from its authorization",
  R12: "Branch sold to another bank",
  R13: "Invalid routing number",
  R14: "Representative payee deceased",
  R15: "Account holder deceased",
  R16: "Account frozen",
  R17: "Entry rejected for its format",
  R20: "Account does not allow transactions",
  R23: "Credit refused by the receiver",
  R29: "Company did not authorize the payment",
  R34: "Bank takes limited part in the network",
  R38: "Payment stopped on the source document",
  R39: "Improper source document",
};

/** Codes of returns that leave the bank account usable. */
const TEMPORARY_CODES = ["R01", "R09"];

/** Returns whether a return shows that a bank account can no longer be used. */
export const disablesBankAccount = (code: string): boolean => !TEMPORARY_CODES.includes(code);
