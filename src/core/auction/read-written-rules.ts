import {
  fault,
  integer,
  isObject,
  list,
  pathTo,
  type Reader,
  record,
  recordOf,
  required,
  text,
} from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import type { Evidence } from './evidence.js';
import { rulesIn } from './read-rules.js';
import type { RuleDraft } from './rule-draft.js';
import type { Throttle } from './throttle.js';

/** What a lister or a scenario writes as a lot's rules: those of the room, and what stands among them. */
export interface WrittenRules {
  readonly rules: RuleDraft;
  /** How often one bidder may bid, at the door and not in the terms; null: the server's own. */
  readonly throttle: Throttle | null;
  /** The names of the overlays that the lister declares. */
  readonly overlays: readonly string[];
  /** What the lister states of what its pack asks to be shown, by the name of the parameter. */
  readonly evidence: Evidence;
}

/** What somebody says who writes no rules. */
export const NO_WRITTEN_RULES: WrittenRules = {
  rules: {},
  throttle: null,
  overlays: [],
  evidence: {},
};

const LONGEST_STATEMENT = 1_000;

const statement: Reader<string> = (given, path) => {
  const read = text(given, path);
  if (!read.ok || read.value.length <= LONGEST_STATEMENT) return read;
  return fault(path, `must have at most ${LONGEST_STATEMENT} characters`);
};

const THROTTLE = record<Throttle>({ perSecond: required(integer(1)), burst: required(integer(1)) });

/** Reads written rules. */
export function writtenRulesIn(currency: Currency): Reader<WrittenRules> {
  const read = rulesIn(currency);
  return (given, path): Result<WrittenRules, string> => {
    if (!isObject(given)) return fault(path, 'must be an object');
    const { throttle: door, overlays: declared = [], evidence: stated = {}, ...others } = given;
    const throttle = door === undefined ? ok(null) : THROTTLE(door, pathTo(path, 'throttle'));
    if (!throttle.ok) return throttle;
    const overlays = list(text)(declared, pathTo(path, 'overlays'));
    if (!overlays.ok) return overlays;
    const evidence = recordOf(statement)(stated, pathTo(path, 'evidence'));
    if (!evidence.ok) return evidence;
    const rules = read(others, path);
    if (!rules.ok) return rules;
    return ok({
      ...{ rules: rules.value, throttle: throttle.value },
      ...{ overlays: overlays.value, evidence: evidence.value },
    });
  };
}
