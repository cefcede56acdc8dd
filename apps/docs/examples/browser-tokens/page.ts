import { isSignedOut, tokenFrom } from "@moovkit/browser-tokens";
import { createMoov } from "moovkit";

export const accessToken = tokenFrom("/api/moov-token");
const moov = createMoov({ security: { accessToken } });

export const showAccount = async (accountID: string): Promise<void> => {
  try {
    const { displayName } = await moov.accounts.getAccount({ accountID });
    document.title = displayName;
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    location.assign("/sign-in");
  }
};

export const signOut = async (): Promise<void> => {
  await fetch("/sign-out", { method: "POST" });
  accessToken.clear();
};
