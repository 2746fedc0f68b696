import type { Stage } from '../../src/bots/stage.js';
import type { RecordVerdict } from '../../src/core/proof/verdict.js';
import { audit } from './audit.js';
import { Crowd } from './crowd.js';
import { openLot, seat, setStage } from './scene.js';
import { drawSeed, type Seeded } from './seeded.js';

/** An open lot with a crowd that bids on it, ready to be hurt. */
export interface CrowdedLot {
  readonly lot: string;
  readonly stage: Stage;
  readonly crowd: Crowd;
  readonly seeded: Seeded;
  /** Goes on for a while, then checks everything that anyone was told. */
  check(): Promise<RecordVerdict>;
}

interface Setting {
  /** The servers, through which the bidders come in turn. */
  readonly urls: readonly string[];
  /** Where the auditor looks, past whatever is between the servers and their database. */
  readonly databaseUrl: string;
  readonly bidders: number;
}

/** How many further bids must be accepted after the last fault. */
const AFTERMATH = 20;

/** Opens a lot on servers that run and has a crowd begin. */
export async function crowdedLot({ urls, databaseUrl, bidders }: Setting): Promise<CrowdedLot> {
  const seeded = drawSeed();
  const [firstUrl = ''] = urls;
  const stage = await setStage(firstUrl);
  const institutions = await stage.institutions(bidders);
  const lot = await openLot(stage, institutions);
  const seated = institutions.map((one, index) => seat(one, urls[index % urls.length] ?? firstUrl));
  const crowd = new Crowd({ lot, bidders: await Promise.all(seated), seeded });
  await crowd.start();
  return {
    ...{ lot, stage, crowd, seeded },
    check: async () => {
      await crowd.progress(AFTERMATH);
      await crowd.leave();
      await stage.rule(lot, 'withdrawal', 'the test is over');
      if (crowd.notTaken.length > 0)
        throw new Error(`not taken: ${JSON.stringify(crowd.notTaken[0])}`);
      return audit({ stage, databaseUrl, lot, answered: crowd.answered });
    },
  };
}

/** How long, in milliseconds, until one more bid is accepted. */
export async function backAfter(crowd: Crowd): Promise<number> {
  const from = performance.now();
  await crowd.progress(1);
  return Math.round(performance.now() - from);
}

/** Prints what a test has measured; the time is no promise, so it is not asserted. */
export function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
