import type { Target } from '../auction/targets.js';
import type { Paddle } from '../kernel/ids.js';
import {
  fault,
  integer,
  optional,
  type Reader,
  record,
  required,
  text,
  value,
} from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import type { Currency } from '../money/currency.js';
import { paddleName } from './read-bidders.js';
import { stepExpectationFields } from './read-expectation.js';
import type { Action, Offered, Step, StepExpectation } from './scenario.js';

/** Reads the steps: one action each, in the order of time. */
export function stepsIn(currency: Currency): Reader<readonly Step[]> {
  const read = record<WrittenStep>({ ...ACTION_FIELDS, ...stepExpectationFields(currency) });
  return (given, path) => {
    if (!Array.isArray(given)) return fault(path, 'must be a list');
    const steps: Step[] = [];
    for (const [index, entry] of given.entries()) {
      const here = `${path}[${index}]`;
      const written = read(entry, here);
      if (!written.ok) return written;
      const step = stepOf(written.value, here);
      if (!step.ok) return step;
      if (step.value.t < (steps.at(-1)?.t ?? step.value.t))
        return fault(`${here}.t`, 'is before the step above it');
      steps.push(step.value);
    }
    return ok(steps);
  };
}

/** A step as it is written: everything that it may do stands beside everything that is checked. */
interface WrittenStep extends StepExpectation {
  readonly t: number;
  readonly by: Paddle | null;
  readonly bid: unknown;
  readonly on: Target | null;
  readonly entered: string | null;
  readonly escrow: true | undefined;
  readonly share: string | undefined;
  readonly max: unknown;
  readonly seal: unknown;
  readonly match: string | true | undefined;
  readonly accept: true | undefined;
  readonly cancel: true | undefined;
  readonly enrol: true | undefined;
  readonly leave: true | undefined;
  readonly suspend: string | undefined;
  readonly resume: string | true | undefined;
  readonly withdraw: string | undefined;
  readonly tick: true | undefined;
}

const anything: Reader<unknown> = (given) => ok(given);

const yes: Reader<true> = value('true', (given): given is true => given === true);

const reasonOrYes: Reader<string | true> = value(
  'true or a reason',
  (given): given is string | true => given === true || (typeof given === 'string' && given !== ''),
);

/** A match, and where lots are drawn perhaps with a word that goes into the draw. */
const wordOrYes: Reader<string | true> = value(
  'true or a word',
  (given): given is string | true =>
    given === true || (typeof given === 'string' && /^[!-~]{1,64}$/.test(given)),
);

const ACTION_FIELDS = {
  t: required(integer()),
  by: optional(paddleName, null),
  bid: optional(anything, undefined),
  on: optional(text, null),
  entered: optional(text, null),
  escrow: optional(yes, undefined),
  share: optional(text, undefined),
  max: optional(anything, undefined),
  seal: optional(anything, undefined),
  match: optional(wordOrYes, undefined),
  accept: optional(yes, undefined),
  cancel: optional(yes, undefined),
  enrol: optional(yes, undefined),
  leave: optional(yes, undefined),
  suspend: optional(text, undefined),
  resume: optional(reasonOrYes, undefined),
  withdraw: optional(text, undefined),
  tick: optional(yes, undefined),
};

const ACTIONS = [
  'bid',
  'max',
  'seal',
  'match',
  'accept',
  'cancel',
  'enrol',
  'leave',
  'share',
  'suspend',
  'resume',
  'withdraw',
  'tick',
] as const;

type BidderAction = Exclude<(typeof ACTIONS)[number], 'suspend' | 'resume' | 'withdraw' | 'tick'>;

function stepOf(written: WrittenStep, path: string): Result<Step, string> {
  const { expect, code, price, leader, phase, endsAt } = written;
  const action = actionOf(written, path);
  if (!action.ok) return action;
  const expectation: StepExpectation = { expect, code, price, leader, phase, endsAt };
  return ok({ t: written.t, action: action.value, expect: expectation });
}

function actionOf(written: WrittenStep, path: string): Result<Action, string> {
  const [kind, second] = ACTIONS.filter((name) => written[name] !== undefined);
  if (kind === undefined) return fault(path, `must do one of ${ACTIONS.join(', ')}`);
  if (second !== undefined) return fault(`${path}.${second}`, `stands beside ${kind}`);
  if (written.entered !== null && !isOffer(kind))
    return fault(`${path}.entered`, `stands beside ${kind}`);
  if (written.escrow !== undefined && kind !== 'seal')
    return fault(`${path}.escrow`, `stands beside ${kind}`);
  if (written.on !== null && kind !== 'bid') return fault(`${path}.on`, `stands beside ${kind}`);
  switch (kind) {
    case 'tick':
      return ok({ kind });
    case 'suspend':
    case 'resume':
    case 'withdraw': {
      const reason = written[kind];
      return ok({ kind, reason: typeof reason === 'string' ? reason : kind });
    }
    default:
      return written.by === null
        ? fault(`${path}.by`, 'is missing')
        : ok(actionBy(kind, written.by, written));
  }
}

const OFFERS = ['bid', 'max', 'seal', 'match', 'accept', 'cancel'] as const;

/** Only what a bidder offers can be entered for it. */
function isOffer(kind: (typeof ACTIONS)[number]): kind is Offered['kind'] {
  return (OFFERS as readonly string[]).includes(kind);
}

function actionBy(kind: BidderAction, by: Paddle, written: WrittenStep): Action {
  if (kind === 'share') return { kind, officer: by, of: written.share as Paddle };
  if (!isOffer(kind)) return { kind, by };
  const { entered } = written;
  const offered = offeredBy(kind, by, written);
  return entered === null ? offered : { ...offered, entered };
}

function offeredBy(kind: Offered['kind'], by: Paddle, written: WrittenStep): Offered {
  switch (kind) {
    case 'bid':
      return { kind, by, amount: written[kind], on: written.on };
    case 'max':
      return { kind, by, amount: written[kind] };
    case 'seal': {
      const isInEscrow = written.escrow !== undefined;
      return { kind, by, amount: written[kind], isInEscrow };
    }
    case 'match': {
      const { match } = written;
      return { kind, by, word: typeof match === 'string' ? match : null };
    }
    default:
      return { kind, by };
  }
}
