/**
 * What the fields of request bodies that hold a secret are called, at any depth: passwords, codes of a second factor,
 * refresh tokens. Nothing of them may be kept, not even as a part of a hash. A test holds every body that the API
 * documents against this list, so a new secret is called by one of these names or adds its own.
 */
export const SECRET_FIELDS: ReadonlySet<string> = new Set([
  ...['password', 'oldPassword', 'newPassword'],
  ...['totp', 'code'],
  'refreshToken',
]);
