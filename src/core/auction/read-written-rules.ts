import { integer, isObject, pathTo, type Reader, record, required } from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { rulesIn } from './read-rules.js';
import type { RuleDraft } from './rule-draft.js';
import type { Throttle } from './throttle.js';

/** What a lister or a scenario writes as a lot's rules: those of the room, and the throttle at its door. */
export interface WrittenRules {
  readonly rules: RuleDraft;
  /** Null: the server's own. */
  readonly throttle: Throttle | null;
}

const THROTTLE = record<Throttle>({ perSecond: required(integer(1)), burst: required(integer(1)) });

/** Reads written rules. A throttle stands among them, but it is no rule of the room and no part of the terms. */
export function writtenRulesIn(currency: Currency): Reader<WrittenRules> {
  const read = rulesIn(currency);
  return (given, path): Result<WrittenRules, string> => {
    if (!isObject(given) || given['throttle'] === undefined) {
      const rules = read(given, path);
      return rules.ok ? ok({ rules: rules.value, throttle: null }) : rules;
    }
    const { throttle: written, ...others } = given;
    const throttle = THROTTLE(written, pathTo(path, 'throttle'));
    if (!throttle.ok) return throttle;
    const rules = read(others, path);
    return rules.ok ? ok({ rules: rules.value, throttle: throttle.value }) : rules;
  };
}
