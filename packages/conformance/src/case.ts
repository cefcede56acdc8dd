import { ConformanceError } from "./conformance-error.js";

/** One requirement for a transport, a token store or a server. Any test runner can run it. */
export interface Case<Context = void> {
  readonly name: string;
  /** The reason for the requirement, usually with a section of an RFC. */
  readonly why: string;
  /**
   * Checks the requirement.
   *
   * @param context - What the case needs to run, such as the addresses of the conformance server.
   * @returns `undefined` if the case passed, or the reason why it does not apply. For example, a transport without
   * `Symbol.asyncDispose` has no disposal to test.
   * @throws ConformanceError if the implementation does not meet the requirement.
   */
  run(context: Context): Promise<string | undefined>;
}

/** A requirement before it is bound to an implementation. */
export interface CaseDefinition<Subject> {
  readonly name: string;
  readonly why: string;
  readonly check: (subject: Subject) => Promise<void>;
}

/** Thrown by a check that does not apply to the implementation. The message is the reason. */
export class NotApplicable extends Error {}

/** Turns a definition into a case whose error messages end with the reason for the requirement. */
export const createCase = <Context>({ name, why, check }: CaseDefinition<Context>): Case<Context> => ({
  name,
  why,
  run: async (context) => {
    try {
      await check(context);
      return undefined;
    } catch (error) {
      if (error instanceof NotApplicable) return error.message;
      const failure =
        error instanceof ConformanceError ? error : new ConformanceError(name, "no error", error);
      failure.message += `. ${why}`;
      throw failure;
    }
  },
});
