import type { Instant } from '../kernel/instant.js';
import { type Edition, isInForce, type Parameter, type RulePack } from './rule-pack.js';

/**
 * An overlay 叠加规则: the few parameters that a fact about a sale brings with it, whatever kind of sale it is: that
 * the seller is the state, that a right has several owners, that it is a trademark.
 */
export interface Overlay extends Edition {
  /** The kinds of asset that bring it along by themselves; none where the lister declares it. */
  readonly kinds: readonly string[];
  /** The rule packs that it may be laid over; null: over every one. */
  readonly over: readonly string[] | null;
}

/** What decides which overlays a lot has. */
export interface OverlayFacts {
  /** The names that its lister declares. */
  readonly declared: readonly string[];
  /** The kinds of its assets. */
  readonly kinds: readonly string[];
}

/** The overlays that a lot under a pack has when it opens at `at`, each in the edition that is then in force, by name. */
export function overlaysOf(
  all: readonly Overlay[],
  { declared, kinds }: OverlayFacts,
  { pack, at }: { readonly pack: string; readonly at: Instant },
): readonly Overlay[] {
  return all
    .filter((one) => isInForce(one, at) && (one.over?.includes(pack) ?? true))
    .filter((one) => declared.includes(one.name) || one.kinds.some((kind) => kinds.includes(kind)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A pack with overlays laid over it, in this order. It is an edition of its own, and its version says what it is made
 * of (`1+co-owned@1+trademark@2`). No law of the pack is loosened: of two laws the stricter stands, of two defaults the
 * overlay's.
 */
export function laidOver(pack: RulePack, overlays: readonly Overlay[]): RulePack {
  return overlays.reduce(layOver, pack);
}

/** What a version of a pack is made of: the pack's own, and the overlays in their versions. */
export function partsOfVersion(version: string): {
  readonly base: string;
  readonly overlays: readonly { readonly name: string; readonly version: string }[];
} {
  const [base = '', ...laid] = version.split('+');
  const overlays = laid.map((one) => {
    const [name = '', edition = ''] = one.split('@');
    return { name, version: edition };
  });
  return { base, overlays };
}

function layOver(pack: RulePack, overlay: Overlay): RulePack {
  const isTaken = ([name]: readonly [string, unknown]): boolean =>
    prevails(name, overlay.parameters[name], pack.parameters[name]);
  const { zh, en } = overlay.title;
  return {
    ...pack,
    version: `${pack.version}+${overlay.name}@${overlay.version}`,
    title: { zh: `${pack.title.zh}（${zh}）`, en: `${pack.title.en} (${en})` },
    instruments: { ...pack.instruments, ...overlay.instruments },
    parameters: {
      ...pack.parameters,
      ...Object.fromEntries(Object.entries(overlay.parameters).filter(isTaken)),
    },
    rules: { ...pack.rules, ...Object.fromEntries(Object.entries(overlay.rules).filter(isTaken)) },
  };
}

/** Whether what the overlay says of a parameter takes the place of what the pack says. */
function prevails(name: string, over: Parameter | undefined, under: Parameter | undefined) {
  if (over === undefined) return false;
  if (under === undefined || under.kind === 'default') return true;
  return over.kind === 'law' && isStricter(name, over, under);
}

/** A floor is stricter where it is higher, a bound where it lies within the other; what is fixed stays. */
function isStricter(name: string, over: Parameter, under: Parameter): boolean {
  if (name.endsWith('FloorBps')) return Number(over.value) > Number(under.value);
  if (under.min === null && under.max === null) return false;
  const least = (over.min ?? -Infinity) >= (under.min ?? -Infinity);
  return least && (over.max ?? Infinity) <= (under.max ?? Infinity);
}
