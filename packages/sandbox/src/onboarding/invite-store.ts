import type { OnboardingInvite } from "@moovkit/onboarding";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";

/** The invites of the partner account. */
export interface InviteStore {
  /** Returns an invite. Rejects the request with status 404 if it does not exist. */
  get(code: string): OnboardingInvite;
  /** Returns all invites, the oldest first. */
  list(): readonly OnboardingInvite[];
  /** Adds or replaces an invite. */
  save(invite: OnboardingInvite): void;
}

/** Creates the store of the invites of a sandbox. */
export const createInviteStore = (store: Store): InviteStore => {
  const invites = store.table<OnboardingInvite>("onboardingInvites");
  return {
    get: (code) => invites.get(code) ?? rejectRequest(404, { error: "there is no such invite" }),
    list: () => [...invites.values()],
    save: (invite) => {
      invites.set(invite.code, invite);
    },
  };
};
