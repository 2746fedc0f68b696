import type { LotDraft } from '../contract/api.js';
import type { EarlierAttempt, RouteView } from '../contract/cases.js';
import type { Api } from './api.js';

const MINUTE_MS = 60_000;

/**
 * A draft with the case that it needs: a later round is published only after those before it, which are reported here
 * as having failed elsewhere at the same price. A draft that begins a route, or is on none, stays as it is.
 */
export async function withEarlierAttempts(lister: Api, draft: LotDraft): Promise<LotDraft> {
  const { title, pack, currency, startPrice, valuation } = draft;
  if (pack === undefined) return draft;
  const route = (await lister.routes()).find((one) => stagesBefore(one, pack).length > 0);
  if (route === undefined) return draft;
  const now = await lister.serverTime();
  const stages = stagesBefore(route, pack);
  const earlier = stages.map((stage, index): EarlierAttempt => ({
    ...{ stage, currency, startPrice, evidence: 'Notice of the failed sale' },
    // One after the other, the last just now.
    endedAt: new Date(now - (stages.length - 1 - index) * MINUTE_MS).toISOString(),
    ...(valuation === undefined ? {} : { valuation }),
  }));
  return { ...draft, case: await lister.openCase({ title, route: route.name, earlier }) };
}

/** The stages of a route that come before the one under this pack; none where it begins with it or has it nowhere. */
function stagesBefore({ stages }: RouteView, pack: string): readonly string[] {
  const place = stages.findIndex((stage) => stage.pack === pack);
  return stages.slice(0, Math.max(place, 0)).map(({ name }) => name);
}
