import type { Scenario } from '../../src/core/scenario/scenario.js';

/**
 * Those of the scenarios, in their order, that show something which none before them shows: a format, a pack, a rule
 * of a format, something that is done in a format and its refusal, a way to end.
 */
export function firstOfTheirKind(scenarios: readonly Scenario[]): ReadonlySet<Scenario> {
  const shown = new Set<string>();
  return new Set(
    scenarios.filter((scenario) => {
      const before = shown.size;
      for (const sight of sightsIn(scenario)) shown.add(sight);
      return shown.size > before;
    }),
  );
}

function sightsIn({ lot, bidders, steps, expect }: Scenario): readonly string[] {
  const { format, pack, rules } = lot;
  const marks = bidders.flatMap((bidder) =>
    Object.entries(bidder).flatMap(([mark, value]) =>
      mark === 'id' || value === null || value === false ? [] : [mark],
    ),
  );
  return [
    `pack ${String(pack)}`,
    ...Object.keys(rules).map((rule) => `${format} with ${rule}`),
    ...marks.map((mark) => `${format} with a bidder's ${mark}`),
    ...steps.map(({ action, expect: { code } }) => {
      const how = 'entered' in action ? 'entered ' : '';
      return `${format}: ${how}${action.kind} ${code ?? ''}`;
    }),
    `${format}: ${expect.outcome ?? 'open'}`,
  ];
}
