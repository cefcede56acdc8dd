// A program with one call. `pnpm bench types` measures how long the compiler takes to check it.
import { createMoov } from "moovkit";

const moov = createMoov({ publicKey: "public", secretKey: "secret" });
const account = await moov.accounts.getAccount({ accountID: "5a3f" });
export const name: string = account.displayName;
