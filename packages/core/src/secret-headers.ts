const SECRET_HEADER = /authorization|cookie|api-?key|secret|token/;

/** Whether a header of a request contains credentials. An authenticator can use other headers than `authorization`. */
export const isSecretHeader = (name: string): boolean => SECRET_HEADER.test(name);
