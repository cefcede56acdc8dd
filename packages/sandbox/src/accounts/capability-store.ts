/** The capabilities of all accounts. */
export interface CapabilityStore {
  /** Returns whether an account can use a capability, such as `wallet.balance` or `send-funds.ach`. */
  isEnabled(accountID: string, capability: string): boolean;
}
