import type {
  LinkBankAccountByMXInput,
  LinkBankAccountByPlaidInput,
  LinkBankAccountByPlaidLinkInput,
} from "@moovkit/bank-accounts";
import { hashText } from "../secrets.js";
import { INSTITUTIONS } from "./institution.js";

/** A bank account that was linked with a token of Plaid or MX. */
interface LinkedAccount {
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly bankAccountType: "checking";
}

type LinkInput = LinkBankAccountByPlaidInput | LinkBankAccountByPlaidLinkInput | LinkBankAccountByMXInput;

const readToken = (input: LinkInput): string => {
  if (input.plaid) return `plaid ${input.plaid.token}`;
  if (input.plaidLink) return `plaidLink ${input.plaidLink.publicToken}`;
  return `mx ${input.mx.authorizationCode}`;
};

const ACCOUNT_NUMBERS = 10n ** 10n;

/** Returns the bank account that a token stands for. It is the same one each time. */
export const readLinkedAccount = async (input: LinkInput): Promise<LinkedAccount> => {
  const number = BigInt(`0x${await hashText(readToken(input))}`);
  const institution = INSTITUTIONS[Number(number % BigInt(INSTITUTIONS.length))];
  return {
    routingNumber: institution?.routingNumber ?? "",
    accountNumber: String(number % ACCOUNT_NUMBERS).padStart(10, "0"),
    bankAccountType: "checking",
  };
};
