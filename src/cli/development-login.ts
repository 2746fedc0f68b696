/** The first administrator of a server that was started outside production without naming one. */
export const DEVELOPMENT_LOGIN = {
  email: 'admin@ipgavel.test',
  password: 'ipgavel-development',
} as const;
