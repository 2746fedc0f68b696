import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeClamd, startFakeClamd } from '../support/fake-clamd.js';
import { pdfOf } from '../kit/files.js';
import { openPapersHall, type PapersHall, refusalIn } from '../support/papers-hall.js';

const VIRUS = 'a string that this scanner calls a virus';

describe('documents where a virus scanner is configured', () => {
  let clamd: FakeClamd;
  let hall: PapersHall;
  let lot: string;
  beforeEach(async () => {
    clamd = await startFakeClamd(VIRUS);
    hall = await openPapersHall('sqlite', { CLAMD_URL: clamd.url });
    lot = await hall.draft();
  });
  afterEach(async () => {
    await hall.stop();
    await clamd.stop();
  });

  const handIn = async (content: Buffer): Promise<string> => {
    const { status, body } = await hall.bank.as.upload(hall.path(lot), content);
    return status === 201 ? 'taken' : refusalIn(body);
  };

  it('are taken when it finds nothing, and refused when it finds something', async () => {
    expect(await handIn(await pdfOf('Sound', 200))).toBe('taken');
    const infected = Buffer.concat([await pdfOf('Infected'), Buffer.from(`% ${VIRUS}\n`)]);
    expect(await handIn(infected)).toBe('unsafe-document');
    expect((await hall.dossier(lot)).items).toHaveLength(1);
  });

  it('are not taken while it cannot say', async () => {
    for (const answer of ['INSTREAM size limit exceeded. ERROR', null]) {
      clamd.say(answer);
      expect(await handIn(await pdfOf(`Unsaid ${String(answer)}`))).toBe('unavailable');
    }
    await clamd.stop();
    expect(await handIn(await pdfOf('Nobody there'))).toBe('unavailable');
  });
});
