import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const moov = createMoov({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY });

/** Returns one page for a table with a "Next" button, which needs to know whether another page exists. */
const readPage = async (page: number, size: number) => {
  const rows = await moov.transfers.listTransfers({ accountID, skip: page * size, count: size + 1 });
  return { rows: rows.slice(0, size), hasNext: rows.length > size };
};

const { rows, hasNext } = await readPage(0, 20);
console.log(rows.length, hasNext);
