import type { RequirementID } from "@moovkit/accounts";

/** A requirement of a capability, and whether it is due. */
export type Requirement = readonly [id: RequirementID, isDue: boolean];
