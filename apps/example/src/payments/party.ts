/** An account of the story. */
export interface Party {
  readonly name: "seller" | "buyer" | "partner";
  readonly accountID: string;
}

/** The accounts that the story creates. */
export interface Parties {
  readonly seller: Party;
  readonly buyer: Party;
}
