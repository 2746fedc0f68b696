import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '../../src/contract/api.js';
import type { DocumentView, LotDocument } from '../../src/contract/papers.js';
import { openPdf } from '../../src/features/papers/open-pdf.js';
import { Database } from '../../src/platform/database/database.js';
import { readEvents } from '../../src/platform/database/event-log.js';
import { type Caller, freshKey, idOf, type Person } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';
import { pdfOf, PNG } from '../kit/files.js';
import { endLot } from '../support/papers.js';
import { openPapersHall, type PapersHall } from '../support/papers-hall.js';

describe.each(DIALECTS)('the dossier of a lot on %s', (dialect) => {
  let hall: PapersHall;
  let otherBank: Person;
  let otherCentre: Person;
  let auditor: Person;
  let bidder: Person;
  beforeAll(async () => {
    hall = await openPapersHall(dialect);
    otherBank = await hall.api.person('officer', 'pledgee');
    otherCentre = await hall.api.person('officer', 'trading-centre');
    auditor = await hall.api.person('viewer', 'auditor');
    bidder = await hall.api.person('trader', 'acquisition-institution');
  });
  afterAll(() => hall.stop());

  describe('for whom they are', () => {
    let lot: string;
    let open: LotDocument;
    let closed: LotDocument;
    beforeAll(async () => {
      lot = await hall.draft();
      open = await hall.add(lot);
      closed = await hall.add(lot, { visibility: 'enrolled' });
      await hall.publish(lot);
    });

    const everybody = (): readonly (readonly [string, Caller, boolean, boolean])[] => [
      // who, reads what is restricted, keeps the papers
      ['bank', hall.bank.as, true, true],
      ['centre', hall.centre.as, true, true],
      ['auditor', auditor.as, true, false],
      ['enrolled', hall.enrolled.as, true, false],
      ['bidder', bidder.as, false, false],
      ['other bank', otherBank.as, false, false],
      ['other centre', otherCentre.as, false, false],
      ['platform', hall.api.admin, false, false],
      ['visitor', hall.api.visitor, false, false],
    ];

    it('each sees', async () => {
      for (const [who, as, mayRead] of everybody()) {
        const { items, hasMoreForEnrolled } = await hall.dossier(lot, as);
        const ids = items.map(({ id }) => id).filter((id) => [open.id, closed.id].includes(id));
        expect({ who, ids }).toEqual({ who, ids: mayRead ? [open.id, closed.id] : [open.id] });
        expect({ who, hasMoreForEnrolled }).toEqual({ who, hasMoreForEnrolled: !mayRead });
      }
    });

    it('each reads', async () => {
      for (const [who, as, mayRead] of everybody()) {
        const content = `/lots/${lot}/documents/${closed.id}/content`;
        const { status } = await as.get(content);
        expect({ who, status }).toEqual({ who, status: mayRead ? 200 : 404 });
        await as.get(`/lots/${lot}/documents/${open.id}/content`).expect(200);
      }
    });

    it('each may learn who has read', async () => {
      for (const [who, as, , isKeeper] of everybody()) {
        const { status } = await as.get(`/lots/${lot}/documents/${open.id}/views`);
        const refused = who === 'visitor' ? 401 : 404;
        expect({ who, status }).toEqual({ who, status: isKeeper ? 200 : refused });
      }
    });

    it('each may hand in', async () => {
      for (const [who, as, , isKeeper] of everybody()) {
        const { status } = await as.upload(hall.path(lot), await pdfOf(freshKey()));
        const refused = new Map([
          ['visitor', 401],
          ['other bank', 404],
          ['other centre', 404],
        ]);
        const expected = isKeeper ? 201 : (refused.get(who) ?? 403);
        expect({ who, status }).toEqual({ who, status: expected });
      }
    });

    it('a viewer of the bank reads and does not hand in', async () => {
      const viewer = await hall.api.person('viewer', { id: hall.bank.organisationId });
      expect((await hall.dossier(lot, viewer.as)).hasMoreForEnrolled).toBe(false);
      await viewer.as.upload(hall.path(lot), PNG).expect(403);
    });

    it('nobody reaches a document by way of another lot', async () => {
      const other = await hall.draft();
      await hall.bank.as.get(`/lots/${other}/documents/${closed.id}/content`).expect(404);
      await hall.bank.as.get(`/lots/${other}/documents/${closed.id}/views`).expect(404);
    });

    it('a draft shows its documents to those who see the draft', async () => {
      const own = await hall.draft();
      const { id } = await hall.add(own);
      for (const as of [hall.bank.as, hall.centre.as, otherCentre.as]) {
        await as.get(`/lots/${own}/documents/${id}/content`).expect(200);
      }
      for (const as of [otherBank.as, bidder.as, hall.api.visitor]) {
        await as.get(`/lots/${own}/documents`).expect(404);
        await as.get(`/lots/${own}/documents/${id}/content`).expect(404);
      }
    });

    it('a bidder gets a copy of the restricted PDF with their own mark; its keepers the original', async () => {
      const url = `/lots/${lot}/documents/${closed.id}/content`;
      const copy = await hall.enrolled.as.download(url);
      const original = await hall.bank.as.download(url);
      expect(copy.headers['document-sha256']).toBe(closed.sha256);
      expect(original.headers.etag).toBe(`"${closed.sha256}"`);
      expect(copy.headers.etag).not.toBe(original.headers.etag);
      expect(copy.body).not.toEqual(original.body);
      expect((await openPdf(copy.body as Buffer))?.getPageCount()).toBe(1);
      const unmarked = await hall.enrolled.as.download(`/lots/${lot}/documents/${open.id}/content`);
      expect(unmarked.headers.etag).toBe(`"${open.sha256}"`);
    });
  });

  describe('every reading of them', () => {
    it('is on record, page by page, with names for the centre, and for the lister when the lot is over', async () => {
      const lot = await hall.draft();
      const { id } = await hall.add(lot);
      await hall.publish(lot);
      const url = `/lots/${lot}/documents/${id}`;
      for (const as of [hall.api.visitor, hall.enrolled.as, hall.bank.as])
        await as.get(`${url}/content`);
      const views = async (as: Caller, query = ''): Promise<Page<DocumentView>> =>
        (await as.get(`${url}/views${query}`).expect(200)).body as Page<DocumentView>;
      const by = async (as: Caller): Promise<string[]> =>
        (await views(as)).items.map((view) => view.organisation?.id ?? view.by);

      const all = [hall.bank.organisationId, hall.enrolled.organisationId, 'visitor'];
      expect(await by(hall.centre.as)).toEqual(all);
      expect(await by(hall.bank.as)).toEqual([hall.bank.organisationId, 'unnamed', 'visitor']);
      const [newest] = (await views(hall.centre.as)).items;
      expect(newest).toMatchObject({ user: { id: hall.bank.id, name: 'Somebody' }, by: 'named' });

      const first = await views(hall.centre.as, '?limit=2');
      const second = await views(hall.centre.as, `?limit=2&cursor=${first.next ?? ''}`);
      expect([...first.items, ...second.items]).toEqual((await views(hall.centre.as)).items);
      expect(second.next).toBeNull();

      await endLot(hall.api, lot);
      expect(await by(hall.bank.as)).toEqual(all);
    });
  });

  describe('once the lot is published', () => {
    it('are only added to, dated and marked', async () => {
      const lot = await hall.draft();
      await hall.add(lot);
      await hall.publish(lot);
      const later = await hall.add(lot, { as: hall.centre });
      expect(later.addedLater).toBe(true);
      expect((await hall.dossier(lot)).items.map(({ addedLater }) => addedLater)).toEqual([
        false,
        true,
      ]);
    });

    it('can be superseded once, with a reason, and stay', async () => {
      const lot = await hall.draft();
      const old = await hall.add(lot);
      const wish = { supersedes: old.id, reason: '补充页码' };
      const { body } = await hall.bank.as
        .upload(hall.path(lot, wish), await pdfOf('New'))
        .expect(201);
      const { items } = await hall.dossier(lot);
      expect(items).toMatchObject([
        { id: old.id, supersededBy: idOf(body) },
        { id: idOf(body), supersedes: old.id, supersedeReason: '补充页码', supersededBy: null },
      ]);
      await hall.bank.as.get(`/lots/${lot}/documents/${old.id}/content`).expect(200);
      await hall.bank.as.upload(hall.path(lot, wish), await pdfOf('Newer')).expect(409);
      const foreign = { ...wish, supersedes: (await hall.add(await hall.draft())).id };
      await hall.bank.as.upload(hall.path(lot, foreign), await pdfOf('Else')).expect(404);
    });

    it('were sealed at the publication: what they were is chained in the audit trail', async () => {
      const lot = await hall.draft();
      const old = await hall.add(lot);
      const wish = { supersedes: old.id, reason: '更正' };
      const { body } = await hall.bank.as
        .upload(hall.path(lot, wish), await pdfOf(freshKey()))
        .expect(201);
      const other = await hall.add(lot, { visibility: 'enrolled' });
      expect((await hall.dossier(lot)).seal).toBeNull();
      await hall.publish(lot);
      await hall.add(lot);
      const hashes = [(body as LotDocument).sha256, other.sha256].sort();
      const digest = createHash('sha256')
        .update(`${hashes.join('\n')}\n`)
        .digest('hex');
      const { seal } = await hall.dossier(lot, hall.api.visitor);
      expect(seal).toMatchObject({ documents: 2, digest });
      const log = await readEvents(hall.api.app.nest.get(Database).read, hall.bank.organisationId, {
        ...{ afterSeq: 0, limit: 1000 },
      });
      const facts = log.filter(({ body: entry }) => entry.includes(lot)).map(({ type }) => type);
      const added = 'document-added';
      expect(facts.filter((type) => /^do(cument|ssier)-/.test(type))).toEqual([
        ...[added, added, added, 'dossier-sealed', added],
      ]);
      expect(log.some(({ body: entry }) => entry.includes(digest))).toBe(true);
      expect(log.some(({ body: entry }) => entry.includes(other.sha256))).toBe(true);
    });
  });
});
