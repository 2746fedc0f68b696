import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Call, startApi, type TestApi } from '../support/api.js';

const PAGE = '<!doctype html><title>The client</title>';
const SCRIPT = 'export const answer = 42;';

describe('the web client', () => {
  let folder: string;
  let api: TestApi;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-client-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), PAGE);
    await writeFile(join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(folder, 'assets', 'main-1a2b.js'), SCRIPT);
    await writeFile(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync(SCRIPT));
    api = await startApi('sqlite', { CLIENT_FOLDER: folder });
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true });
  });

  const visit = (path: string): Call =>
    request(api.url).get(path).set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8');

  it.each(['/', '/sign-in?next=%2F', '/lots/lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC/proof', '/apinot'])(
    'is one page, asked for again each time, at %s',
    async (path) => {
      const answer = await visit(path).expect(200);
      expect(answer).toMatchObject({ text: PAGE });
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    },
  );

  it.each(['/api', '/API/v1/nothing', '/health/nothing', '/metrics/nothing', '/socket.io/'])(
    'is not at %s',
    async (path) => {
      const answer = await visit(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer).not.toMatchObject({ text: PAGE });
    },
  );

  it('leaves a wrong address of the API to the API', async () => {
    const { headers } = await visit('/api/v1/nothing').expect(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('is for reading, and for those who want a page', async () => {
    await request(api.url).post('/').set('Accept', 'text/html').expect(404);
    await request(api.url).get('/somewhere').set('Accept', 'application/json').expect(404);
  });

  it.each(['gzip', 'identity'])('sends a script in %s, for ever', async (encoding) => {
    const script = request(api.url).get('/assets/main-1a2b.js').set('Accept-Encoding', encoding);
    const { headers, text } = await script.expect(200);
    expect(text).toBe(SCRIPT);
    expect(headers['content-encoding']).toBe(encoding === 'gzip' ? 'gzip' : undefined);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
  });

  it.each(['/assets/other.js', '/assets/..%2f..%2fpackage.json', '/%2e%2e/package.json'])(
    'has nothing at %s',
    async (path) => {
      await request(api.url).get(path).expect(404);
    },
  );

  it('may be missing: then the API runs alone', async () => {
    const alone = await startApi('sqlite', { CLIENT_FOLDER: join(folder, 'nowhere') });
    await request(alone.url).get('/').set('Accept', 'text/html').expect(404);
    await alone.visitor.get('/about').expect(200);
    await alone.stop();
  });
});
