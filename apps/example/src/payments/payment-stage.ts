import type { Moov } from "moovkit";
import type { Stage } from "../stage.js";
import type { Parties, Party } from "./party.js";

/** What the steps use after the accounts were created. */
export interface PaymentStage extends Stage, Parties {
  /** A client with access to both accounts. */
  readonly moov: Moov;
}

/** What the steps that move money use. */
export interface TransferStage extends PaymentStage {
  /** The account in whose path transfers are created. */
  readonly partner: Party;
}
