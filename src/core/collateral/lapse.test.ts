import { describe, expect, it } from '@jest/globals';
import type { AssetKind, Day } from './asset.js';
import { hasLapsed } from './lapse.js';

describe('a right', () => {
  const rows: readonly [AssetKind, Day | null, Day, boolean][] = [
    ['invention', '2026-03-02', '2026-03-01', false],
    ['invention', '2026-03-02', '2026-03-02', true],
    ['copyright', null, '2099-01-01', false],
    ['trademark', '2026-03-02', '2026-03-02', false],
    ['trademark', '2026-03-02', '2026-09-01', false],
    ['trademark', '2026-03-02', '2026-09-02', true],
    ['trademark', '2025-08-30', '2026-02-28', false],
    ['trademark', '2025-08-30', '2026-03-01', true],
    ['trademark', '2025-07-15', '2026-01-15', true],
  ];
  it.each(rows)('(%s) whose term ends on %s has lapsed by %s: %s', (kind, expiresOn, today, is) => {
    expect(hasLapsed({ kind, expiresOn }, today)).toBe(is);
  });
});
