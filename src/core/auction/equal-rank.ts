import type { Paddle } from '../kernel/ids.js';
import { invariant } from '../kernel/invariant.js';
import type { Sha256 } from '../kernel/sha256.js';
import { type Draw, drawnOrder } from '../draw/draw.js';
import type { LotCommand } from './commands.js';
import type { AuctionFact } from './events.js';
import type { Declared } from './drawn.js';
import type { Lots, Priority } from './rules.js';
import { type AuctionState, bidderOf, type Leader, type Standing } from './state.js';
import type { Terms } from './terms.js';

/**
 * Holders of one rank who declare at the same price: under `time` the earlier one has it, and then nobody of that rank
 * may equal it any more; under `lots` each of them may declare, and lots are drawn among them when the bidding is over
 * (法释〔2020〕21号 art. 13).
 */
export function lotsIn(priority: Priority): Lots | null {
  return priority.kind === 'none' ? null : (priority.lots ?? null);
}

/** Whether equal ranks draw lots on this lot. */
export function drawsLots({ rules }: Terms): boolean {
  return lotsIn(rules.priority) !== null;
}

/** What is drawn for, unlike any other draw. */
export function drawSubject(lot: string): string {
  return `lot/${lot}/equal-rank`;
}

/** The command with the seed that its lot will be drawn with, where it publishes one that draws lots. */
export function withSeed<Command extends { readonly type: string }>(
  command: Command | Extract<LotCommand, { readonly type: 'publish' }>,
  seed: () => string,
): Command | Extract<LotCommand, { readonly type: 'publish' }> {
  if (command.type !== 'publish' || !('terms' in command)) return command;
  const { terms } = command;
  const { priority } = terms.rules;
  const lots = lotsIn(priority);
  if (lots === null || lots.seed !== null) return command;
  const rules = { ...terms.rules, priority: { ...priority, lots: { seed: seed() } } };
  return { ...command, terms: { ...terms, rules } as Terms };
}

/** The word that goes into the record with a declaration; none where no lots are drawn. */
export function wordIn(
  { terms }: AuctionState,
  { word }: { readonly word?: string | undefined },
): string | undefined {
  return drawsLots(terms) ? word : undefined;
}

/** Those of the best rank who hold the price, in the order in which they declared; none where no holder leads. */
export function declaredIn({ declared = [] }: AuctionState): readonly Declared[] {
  return declared;
}

/** Whether this bidder is among those who hold the price. */
export function hasDeclared(state: AuctionState, paddle: Paddle): boolean {
  return declaredIn(state).some((one) => one.paddle === paddle);
}

/** Whether several hold the price, so that its leader may still lose it by lot and does not bid against itself. */
export function isShared(state: AuctionState): boolean {
  return declaredIn(state).length > 1;
}

/** Whether a bidder of this rank may hold the price beside its leader, whom it does not outrank. */
export function mayJoin(
  state: AuctionState,
  paddle: Paddle | null,
  rank: number | null,
): paddle is Paddle {
  if (paddle === null || rank === null || !drawsLots(state.terms)) return false;
  return state.standing?.leader.rank === rank && !hasDeclared(state, paddle);
}

/** Whether an offer in the room holds the price beside its leader and does not move it. */
export function isJoining(state: AuctionState, { paddle, rank, ceiling }: Leader): boolean {
  return ceiling === state.standing?.price && mayJoin(state, paddle, rank);
}

/** The standing as one of several who hold the price meets it: another of them is to be beaten. */
export function facedBy(state: AuctionState, paddle: Paddle): Standing | null {
  const { standing } = state;
  const other = declaredIn(state).find((one) => one.paddle !== paddle);
  if (standing?.leader.paddle !== paddle || other === undefined) return standing;
  return { ...standing, leader: { ...standing.leader, paddle: other.paddle } };
}

/** Who holds the price after an offer in the room; not said of a lot on which no lots are drawn. */
export function declaredAfter(
  state: AuctionState,
  offer: Leader,
  word: string | null,
): Pick<AuctionState, 'declared'> {
  if (!drawsLots(state.terms)) return {};
  const { paddle, rank } = offer;
  if (isJoining(state, offer)) return { declared: [...declaredIn(state), { paddle, word }] };
  return { declared: rank === null ? [] : [{ paddle, word }] };
}

/** The holders who are asked at the same time: the first, and where lots are drawn all of its rank. */
export function askedNow(state: AuctionState): readonly Paddle[] {
  const { asked } = state;
  const [first] = asked;
  if (first === undefined || !drawsLots(state.terms)) return asked.slice(0, 1);
  return asked.filter((paddle) => rankIn(state, paddle) === rankIn(state, first));
}

/** Whether a lot that would be sold now has to be drawn first. */
export function isDrawDue(state: AuctionState): boolean {
  return isShared(state) && state.drawn === undefined;
}

/** Opens the seed and draws among those who hold the price; their words come in the order of their declarations. */
export function drawn(state: AuctionState, sha256: Sha256 | undefined): DrawnFact {
  const seed = lotsIn(state.terms.rules.priority)?.seed ?? null;
  invariant(sha256 !== undefined, 'lots are drawn with a SHA-256');
  invariant(seed !== null, 'lots are drawn with the seed that was committed to');
  const declared = declaredIn(state);
  const words = declared.map(({ word }) => word ?? '');
  const draw: Draw = { subject: drawSubject(state.terms.lot), seed, words };
  const candidates = declared.map(({ paddle }) => paddle);
  const order = drawnOrder(candidates, draw, sha256) as readonly Paddle[];
  return { type: 'drawn', seed, words, order };
}

/** The lot after the draw: whoever drew the lowest lot has the price. */
export function afterDraw(state: AuctionState, { seed, words, order }: DrawnFact): AuctionState {
  const { standing } = state;
  const [first] = order;
  invariant(standing !== null && first !== undefined, 'lots are drawn for a price');
  const leader = { ...standing.leader, paddle: first };
  return { ...state, standing: { ...standing, leader }, drawn: { seed, words, order } };
}

type DrawnFact = Extract<AuctionFact, { readonly type: 'drawn' }>;

function rankIn(state: AuctionState, paddle: Paddle): number | null {
  return bidderOf(state, paddle)?.rank ?? null;
}
