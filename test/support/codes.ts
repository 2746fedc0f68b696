import { TOTP } from 'otpauth';

/** What an authenticator app with this secret shows at an instant. */
export function codeAt(secret: string, at: number): string {
  return new TOTP({ secret }).generate({ timestamp: at });
}
