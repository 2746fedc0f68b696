/**
 * Passwords of tests need no protection, and hashing them as production does would take longer than most tests. That
 * production refuses this is in `config.test.ts`; what it does by default, in `passwords.test.ts`.
 */
export const QUICK_PASSWORDS = { PASSWORD_MEMORY_KIB: '8' } as const;
