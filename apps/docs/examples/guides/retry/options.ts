import { retry } from "@moovkit/retry";
import { createMoov, type RetryOptions } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const moov = createMoov({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  timeoutMs: 5_000, // one attempt
  deadlineMs: 20_000, // the whole call
  plugins: [
    retry({
      maxAttempts: 3,
      onRetry: ({ operation, attempt, status, code, delayMs }) =>
        console.log(
          `${operation}: attempt ${attempt} failed with ${status ?? code}. Retry in ${delayMs} ms.`,
        ),
    }),
  ],
});

// A user is waiting: fail early.
const checkout: RetryOptions = { maxAttempts: 2, initialDelayMs: 100 };
await moov.accounts.listAccounts({ count: 1 }, { retries: checkout, deadlineMs: 3_000 });

// No retry.
await moov.accounts.listAccounts({ count: 1 }, { retries: false });
