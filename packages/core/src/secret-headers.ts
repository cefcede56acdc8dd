const SECRET_HEADER =
  /auth|cookie|credential|jwt|password|secret|session|signature|token|(api|access|private)-?key/;

/** Whether a header of a request contains credentials. An authenticator can use other headers than `authorization`. */
export const isSecretHeader = (name: string): boolean => SECRET_HEADER.test(name);
