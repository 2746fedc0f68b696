import { view } from '../auction/auction.js';
import type { AuctionCommand } from '../auction/commands.js';
import type { Verdict } from '../auction/decision.js';
import { declaredIn, withSeed } from '../auction/equal-rank.js';
import { ranking } from '../auction/ranking.js';
import { type Instant, plus } from '../kernel/instant.js';
import { err, type Result } from '../kernel/result.js';
import type { Sha256 } from '../kernel/sha256.js';
import { amountOf, commandsOf, enrolments } from './commands.js';
import { Doorkeeper } from './doorkeeper.js';
import { latecomersIn } from './latecomers.js';
import { GivenShares } from './given-shares.js';
import type { Action, Played, PlayedStep, Scenario, StepCode } from './scenario.js';
import { SealedAmounts } from './sealed-amounts.js';
import { VirtualLot } from './virtual-lot.js';

/**
 * Plays a scenario through the rules alone, on a virtual clock, from its publication to its end. Lots are drawn with a
 * seed that is always the same: whom they fall on elsewhere is nothing that a scenario could expect.
 */
export function play(scenario: Scenario, sha256?: Sha256): Played {
  const sealed = new SealedAmounts(
    scenario.bidders.filter(({ reveals }) => !reveals).map(({ id }) => id),
  );
  const lot = new VirtualLot((state) => sealed.reveals(state), sha256);
  const doorkeeper = new Doorkeeper(scenario.lot.throttle);
  const shares = new GivenShares(sealed);
  const said = (action: Action, at: Instant): Result<readonly AuctionCommand[], StepCode> =>
    action.kind === 'share' ? shares.take(lot.state, action, at) : commandsOf(scenario, action);
  const steps: PlayedStep[] = [];
  publish(scenario, lot);
  for (const [index, { t, action }] of scenario.steps.entries()) {
    const at = plus(scenario.terms.opensAt, t);
    lot.passTo(at);
    const note = (verdict: StepVerdict): void => {
      steps[index] = stepAs(lot, verdict, at);
      if (verdict.kind !== 'accepted') return;
      keepSealed(scenario, sealed, action);
      if (action.kind === 'leave') doorkeeper.noteLeft(action.by);
    };
    const refusal = doorkeeper.refuses(action, at);
    const commands = refusal === null ? said(action, at) : err(refusal);
    if (!commands.ok) note({ kind: 'refused', code: commands.error });
    else for (const command of commands.value) lot.send(command, at, note);
  }
  lot.passToEnd();
  return { steps, ...endOf(lot) };
}

const SEED = '0123456789abcdef'.repeat(4);

/** Publishes the lot and enrols its bidders in their order of filing, before the opening and before anything happens. */
function publish({ terms, bidders, steps }: Scenario, lot: VirtualLot): void {
  const at = plus(terms.opensAt, Math.min(-1, steps[0]?.t ?? 0));
  const late = latecomersIn(steps);
  const early = bidders.filter(({ id }) => !late.has(id));
  const publication = withSeed({ type: 'publish', terms }, () => SEED);
  const commands = [publication, ...early.flatMap(enrolments)];
  for (const command of commands) lot.send(command, at, () => undefined);
}

/** What a bidder's own client remembers of a sealed amount, until it opens it. */
function keepSealed(scenario: Scenario, sealed: SealedAmounts, action: Action): void {
  if (action.kind === 'cancel') sealed.forget(action.by);
  if (action.kind !== 'seal') return;
  const amount = amountOf(scenario, action.amount);
  if (amount !== null) sealed.remember(action.by, amount);
}

type StepVerdict = Verdict | { readonly kind: 'refused'; readonly code: StepCode };

function stepAs({ state }: VirtualLot, verdict: StepVerdict, at: Instant): PlayedStep {
  const { price, leader, phase, endsAt, opensAt } = view(state, at);
  return {
    verdict: verdict.kind === 'refused' ? 'refused' : 'accepted',
    code: verdict.kind === 'refused' ? verdict.code : null,
    price,
    leader,
    phase,
    endsAt: endsAt - opensAt,
  };
}

function endOf({ state, events }: VirtualLot): Omit<Played, 'steps'> {
  const { result, extensions, opensAt } = view(state);
  const msAfterOpening = (at: Instant): number => at - opensAt;
  return {
    outcome: result?.outcome ?? null,
    price: result?.price ?? null,
    winner: result?.winner ?? null,
    endedAt: result === null ? null : msAfterOpening(result.endedAt),
    extensions,
    ranking: ranking(events),
    ...(result?.awards && { awards: result.awards }),
    ...(state.drawn && { drawnAmong: declaredIn(state).map(({ paddle }) => paddle) }),
  };
}
