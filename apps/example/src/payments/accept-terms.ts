import type { PaymentStage } from "./payment-stage.js";

/** Accepts Moov's terms of service for both accounts, as if their owners had done so on the page of the origin. */
export const acceptTerms = async ({ output, moov, seller, buyer, target }: PaymentStage): Promise<void> => {
  output.step("Accept the terms of service");
  const { origin } = target;
  for (const { name, accountID } of [seller, buyer]) {
    const { token } = await moov.accounts.getTermsOfServiceToken({ origin });
    const { termsOfService } = await moov.accounts.updateAccount({ accountID, termsOfService: { token } });
    output.check(
      `the ${name} has accepted the terms on ${origin}`,
      termsOfService?.acceptedDate !== undefined,
    );
  }
};
