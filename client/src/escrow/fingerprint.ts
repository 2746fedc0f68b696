/** A fingerprint in groups of four, as it is read out. */
export function grouped(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;
}

/** Whether the browser offers its cryptography here: only over HTTPS, and on the own machine. */
export function hasCryptography(): boolean {
  return window.isSecureContext;
}
