import { type Instant, plus } from '../kernel/instant.js';

/** Whether the lots of a session are open together or one after the other. */
export const SESSION_MODES = ['parallel', 'sequence'] as const;

export type SessionMode = (typeof SESSION_MODES)[number];

/**
 * How the lots of a session 专场 share its time, in the order in which it lists them. `parallel`: all open at one
 * instant, and each ends `gapMs` after the one before, or all together where that is nothing. `sequence`: each opens
 * `gapMs` after the end of the one before. A soft close moves the end of its own lot and nothing else: the others were
 * announced, and begin and end as they were.
 */
export interface SessionPlan {
  readonly mode: SessionMode;
  readonly opensAt: Instant;
  /** How long the first lot takes, and in a sequence every one. */
  readonly durationMs: number;
  /** From end to end of lots in parallel; from the end to the next opening in a sequence. */
  readonly gapMs: number;
}

/** When a lot of a session opens and ends, soft close aside. */
export interface Slot {
  readonly opensAt: Instant;
  readonly endsAt: Instant;
}

/** The slots of that many lots, in their order. The plan has no faults (`planFaults`). */
export function slotsOf(plan: SessionPlan, count: number): readonly Slot[] {
  return Array.from({ length: count }, (_, index) => slotAt(plan, index));
}

function slotAt({ mode, opensAt, durationMs, gapMs }: SessionPlan, index: number): Slot {
  if (mode === 'parallel') return { opensAt, endsAt: plus(opensAt, durationMs + index * gapMs) };
  const own = plus(opensAt, index * (durationMs + gapMs));
  return { opensAt: own, endsAt: plus(own, durationMs) };
}

/** One thing that is wrong with a plan. */
export interface PlanFault {
  readonly field: 'mode' | 'durationMs' | 'gapMs';
  readonly code: 'not-whole' | 'not-positive' | 'negative' | 'opens-together' | 'too-short';
}

/** What the lots of a session have to do with each other. */
export interface SessionLots {
  /** Whether what has not opened is withdrawn once a debt is covered. */
  readonly stopsWhenCovered: boolean;
}

/**
 * The least pause in a session that stops: after the end of a lot its drain has to pass, and the news of its price has to
 * arrive, before the next one opens.
 */
export const STOPPING_GAP_MS = 60_000;

/**
 * Every fault of a plan, none when it can be announced. Spans are whole milliseconds. A session that stops is one after
 * the other: lots that open together leave none that has not opened.
 */
export function planFaults(
  { mode, durationMs, gapMs }: SessionPlan,
  { stopsWhenCovered }: SessionLots,
): readonly PlanFault[] {
  const isSequence = mode === 'sequence';
  const gap = spanFaults('gapMs', gapMs, 0);
  return [
    ...faultsIf(stopsWhenCovered && !isSequence, 'mode', 'opens-together'),
    ...spanFaults('durationMs', durationMs, 1),
    ...gap,
    ...faultsIf(
      gap.length === 0 && stopsWhenCovered && isSequence && gapMs < STOPPING_GAP_MS,
      ...(['gapMs', 'too-short'] as const),
    ),
  ];
}

function spanFaults(field: PlanFault['field'], ms: number, least: 0 | 1): readonly PlanFault[] {
  if (!Number.isSafeInteger(ms)) return [{ field, code: 'not-whole' }];
  return faultsIf(ms < least, field, least === 0 ? 'negative' : 'not-positive');
}

function faultsIf(
  isFault: boolean,
  field: PlanFault['field'],
  code: PlanFault['code'],
): readonly PlanFault[] {
  return isFault ? [{ field, code }] : [];
}
