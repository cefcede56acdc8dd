/** A server's answer, as the errors about it are made of it. */
export interface Answer {
  /** The operation that was called, as `createAccessToken`. */
  readonly operation: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body, where it is JSON. */
  readonly data?: unknown;
}

/** Fit for one line of a log: no control characters, and not the whole of a long text. */
const oneLine = (text: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
};

/** `createAccessToken: 400: the grant is unknown. Correct the request. Request id 7f3c.` */
export const answerMessage = (answer: Answer, detail: string, advice: string): string => {
  const id = answer.headers["x-request-id"];
  return [
    `${answer.operation}: ${answer.status}${detail && `: ${oneLine(detail).replace(/\.$/, "")}`}.`,
    advice,
    id && `Request id ${oneLine(id)}.`,
  ]
    .filter(Boolean)
    .join(" ");
};
