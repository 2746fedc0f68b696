import {
  fault,
  integer,
  isObject,
  list,
  pathTo,
  type Reader,
  record,
  required,
  text,
} from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { rulesIn } from './read-rules.js';
import type { RuleDraft } from './rule-draft.js';
import type { Throttle } from './throttle.js';

/** What a lister or a scenario writes as a lot's rules: those of the room, and two things that stand among them. */
export interface WrittenRules {
  readonly rules: RuleDraft;
  /** How often one bidder may bid, at the door and not in the terms; null: the server's own. */
  readonly throttle: Throttle | null;
  /** The names of the overlays that the lister declares. */
  readonly overlays: readonly string[];
}

/** What somebody says who writes no rules. */
export const NO_WRITTEN_RULES: WrittenRules = { rules: {}, throttle: null, overlays: [] };

const THROTTLE = record<Throttle>({ perSecond: required(integer(1)), burst: required(integer(1)) });

/** Reads written rules. */
export function writtenRulesIn(currency: Currency): Reader<WrittenRules> {
  const read = rulesIn(currency);
  return (given, path): Result<WrittenRules, string> => {
    if (!isObject(given)) return fault(path, 'must be an object');
    const { throttle: door, overlays: declared = [], ...others } = given;
    const throttle = door === undefined ? ok(null) : THROTTLE(door, pathTo(path, 'throttle'));
    if (!throttle.ok) return throttle;
    const overlays = list(text)(declared, pathTo(path, 'overlays'));
    if (!overlays.ok) return overlays;
    const rules = read(others, path);
    if (!rules.ok) return rules;
    return ok({ rules: rules.value, throttle: throttle.value, overlays: overlays.value });
  };
}
