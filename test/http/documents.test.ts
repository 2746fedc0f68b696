import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { UnavailableError } from '../../src/platform/database/errors.js';
import { freshKey } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';
import { activePdf, JPEG, pdfOf, PNG } from '../kit/files.js';
import { MAX_BYTES, openPapersHall, type PapersHall, refusalIn } from '../support/papers-hall.js';

describe.each(DIALECTS)('the documents of a lot on %s', (dialect) => {
  let hall: PapersHall;
  beforeAll(async () => {
    hall = await openPapersHall(dialect);
  });
  afterAll(() => hall.stop());

  describe('as files', () => {
    it('come back byte for byte, under their name and with their hash', async () => {
      const lot = await hall.draft();
      const content = await pdfOf('Valuation');
      const document = await hall.add(lot, { content });
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(document).toMatchObject({
        ...{ name: '评估报告.pdf', kind: 'valuation-report', visibility: 'public', sha256 },
        ...{ mediaType: 'application/pdf', size: content.length, addedLater: false },
        ...{ supersedes: null, supersededBy: null },
      });
      const answer = await hall.bank.as.download(`/lots/${lot}/documents/${document.id}/content`);
      expect(answer.body).toEqual(content);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringContaining(
          `filename*=UTF-8''${encodeURIComponent('评估报告.pdf')}`,
        ),
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        etag: `"${sha256}"`,
        'document-sha256': sha256,
      });
    });

    it.each([
      ['a PNG', PNG, 'image/png', '评估报告.pdf.png'],
      ['a JPEG', JPEG, 'image/jpeg', '评估报告.pdf.jpg'],
    ])('are what their content says: %s called .pdf', async (_, content, mediaType, name) => {
      const lot = await hall.draft();
      const document = await hall.add(lot, { content });
      expect(document.mediaType).toBe(mediaType);
      const answer = await hall.bank.as.download(`/lots/${lot}/documents/${document.id}/content`);
      expect(answer.headers['content-type']).toBe(mediaType);
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent(name));
    });

    it.each([
      ['a program', Buffer.from('MZ\x90\0\x03\0\0\0'), 'unsupported-document'],
      ['a page of the web', Buffer.from('<html><script>1</script></html>'), 'unsupported-document'],
      ['a mere beginning', Buffer.from('%PDF-1.7\nnothing more'), 'unsupported-document'],
      ['nothing', Buffer.alloc(0), 'invalid-body'],
      ['too much', Buffer.alloc(30 * MAX_BYTES), 'too-large'],
    ])('are refused when they are %s', async (_, content, refusal) => {
      const lot = await hall.draft();
      const before = await hall.kept();
      expect(refusalIn((await hall.bank.as.upload(hall.path(lot), content)).body)).toBe(refusal);
      expect((await hall.dossier(lot)).items).toEqual([]);
      expect(await hall.kept()).toEqual(before);
    });

    it.each(['script', 'launch', 'attachment'] as const)(
      'are refused when they are a PDF with a %s',
      async (how) => {
        const lot = await hall.draft();
        const { body } = await hall.bank.as
          .upload(hall.path(lot), await activePdf(how))
          .expect(422);
        expect(refusalIn(body)).toBe('unsafe-document');
      },
    );

    it('are kept once, however many lots they belong to', async () => {
      const [first, second] = [await hall.draft(), await hall.draft()];
      const content = await pdfOf('The same');
      const { sha256 } = await hall.add(first, { content });
      await hall.add(second, { content });
      expect((await hall.kept()).filter((name) => name === sha256)).toHaveLength(1);
      const { body } = await hall.bank.as.upload(hall.path(first), content).expect(409);
      expect(refusalIn(body)).toBe('conflict');
    });

    it('leave nothing behind when the upload breaks off', async () => {
      const lot = await hall.draft();
      await breakOff(`${hall.api.url}/api/v1${hall.path(lot)}`, hall.bank.as.token ?? '');
      const incoming = join(hall.folder, 'incoming');
      while ((await readdir(incoming)).length > 0) await new Promise(setImmediate);
      expect((await hall.dossier(lot)).items).toEqual([]);
    });

    it('are whole after a death between the file and its row: it is only handed in again', async () => {
      const lot = await hall.draft();
      const content = await pdfOf('Between');
      const database = hall.api.app.nest.get(Database);
      const whole = database.transact.bind(database);
      database.transact = () => Promise.reject(new UnavailableError('the line is cut'));
      await hall.bank.as.upload(hall.path(lot), content).expect(503);
      database.transact = whole;
      expect(await hall.kept()).toContain(createHash('sha256').update(content).digest('hex'));
      expect((await hall.dossier(lot)).items).toEqual([]);
      const document = await hall.add(lot, { content });
      const answer = await hall.bank.as.download(`/lots/${lot}/documents/${document.id}/content`);
      expect(answer.body).toEqual(content);
    });

    it('are never handed out when the disk gives something else', async () => {
      const lot = await hall.draft();
      const { id, sha256 } = await hall.add(lot);
      await writeFile(join(hall.folder, sha256.slice(0, 2), sha256), 'forged');
      const { body } = await hall.bank.as.get(`/lots/${lot}/documents/${id}/content`).expect(500);
      expect(refusalIn(body)).toBe('internal');
    });

    it('sent again under the same key get the same answer; other content under it is refused', async () => {
      const lot = await hall.draft();
      const [content, key] = [await pdfOf('Once'), freshKey()];
      const first = await hall.bank.as.upload(hall.path(lot), content, key).expect(201);
      const again = await hall.bank.as.upload(hall.path(lot), content, key).expect(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers['idempotent-replayed']).toBe('true');
      const other = await hall.bank.as
        .upload(hall.path(lot), await pdfOf('Other'), key)
        .expect(422);
      expect(refusalIn(other.body)).toBe('command-id-reused');
      expect((await hall.dossier(lot)).items).toHaveLength(1);
    });
  });

  describe('are described', () => {
    it.each([
      ['name', { name: '' }],
      ['name', { name: '../../etc/passwd' }],
      ['name', { name: 'a\nb' }],
      ['name', { name: 'x'.repeat(201) }],
      ['kind', { kind: 'secret' }],
      ['visibility', { visibility: 'friends' }],
      ['supersedes', { supersedes: 'doc_1', reason: 'because' }],
      ['reason', { reason: 'because' }],
      ['reason', { supersedes: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' }],
    ])('and refused with a wrong %s', async (field, wrong) => {
      const { body } = await hall.bank.as
        .upload(hall.path(await hall.draft(), wrong), PNG)
        .expect(400);
      const { faults } = body as { faults: { field: string }[] };
      expect(faults.map((fault) => fault.field)).toContain(field);
    });
  });
});

/** Begins to send a file and vanishes. */
function breakOff(url: string, token: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'idempotency-key': freshKey(),
      'content-type': 'application/pdf',
      'content-length': 50_000,
    };
    const call = httpRequest(url, { method: 'POST', headers });
    call.on('error', () => resolve());
    call.write('%PDF-1.7\n', () => setTimeout(() => call.destroy(), 100));
  });
}
