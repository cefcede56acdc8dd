import { tokenFrom } from "@moovkit/browser-tokens";

/** The properties of the payment methods Drop that this page sets. */
interface PaymentMethodsDrop {
  token: string;
  accountID: string;
  open: boolean;
  onResourceCreated: () => void;
}

const getToken = tokenFrom("/api/moov-token?stage=payment-methods");

/** Opens `<moov-payment-methods>`. */
export const openPaymentMethods = async (drop: PaymentMethodsDrop, accountID: string): Promise<void> => {
  drop.accountID = accountID;
  drop.token = await getToken();
  drop.onResourceCreated = async () => {
    drop.token = await getToken(); // from memory, unless it expires soon
  };
  drop.open = true;
};
