import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawnSeal } from '../../src/cli/demo/drawn-seal.js';
import { usualProfile } from '../../src/bots/usual-profile.js';
import type {
  CertificateCheck,
  LotNoticeCertificates,
  NoticeCertificateSheet,
} from '../../src/contract/certificates.js';
import type { SealPicture, Venue, WireVenueProfile } from '../../src/contract/venues.js';
import { canonicalText } from '../../src/core/kernel/canonical.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { JPEG, pdfOf, PNG } from '../kit/files.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { advanceTo, again } from '../support/ended-lot.js';
import { publishedLot } from '../support/listing.js';
import { dayOf, place } from '../support/placing.js';
import { AUCTION } from '../support/sales.js';
import { draft } from '../support/scene.js';

const DAY_MS = 86_400_000;
const SEAL = drawnSeal();
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');

describe('certificates of publication, and the seal on them', () => {
  let api: TestApi;
  let centre: Centre;
  let auditor: Person;
  let stranger: Person;
  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario' });
    centre = await foundCentre(api);
    auditor = await api.person('viewer', 'auditor');
    stranger = await api.person('officer', 'trading-centre');
  });
  afterAll(() => api.stop());

  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const leap = async (days: number): Promise<void> => {
    await advanceTo(api, (await now()) + days * DAY_MS + 1_000);
    const { officer, colleague, bank } = centre;
    centre = {
      ...centre,
      officer: await again(api, officer),
      colleague: await again(api, colleague),
      bank: await again(api, bank),
    };
    [auditor, stranger] = [await again(api, auditor), await again(api, stranger)];
  };
  const auction = async (): Promise<string> => {
    const opensAt = (await now()) + 20 * DAY_MS;
    const { bank, officer, colleague } = centre;
    const written = draft(opensAt, { ...AUCTION, durationMs: DAY_MS } as never);
    return publishedLot(written, { bank, officers: [officer, colleague] });
  };
  const confirm = ({ body }: { body: unknown }) =>
    centre.colleague.as.post(`/approvals/${idOf(body)}/confirmation`);
  const ask = (lot: string, by = centre.officer) => by.as.post(`/lots/${lot}/notice-certificates`);
  const listOf = async (lot: string, by = centre.officer): Promise<LotNoticeCertificates> =>
    (await by.as.get(`/lots/${lot}/notice-certificates`).expect(200)).body as LotNoticeCertificates;
  const sheetOf = async (lot: string, by = centre.officer): Promise<NoticeCertificateSheet> => {
    const [first] = (await listOf(lot, by)).certificates;
    const { body } = await by.as.get(`/notice-certificates/${first?.id}`).expect(200);
    return body as NoticeCertificateSheet;
  };
  const handIn = (content: Buffer, by = centre.officer) =>
    by.as.upload('/centre/seal-pictures', content);
  const change = (profile: WireVenueProfile) =>
    centre.officer.as.post('/centre/profile', { profile, effectiveOn: null, reason: '更换印章' });
  const sealed = async (): Promise<SealPicture> => {
    const picture = (await handIn(SEAL).expect(201)).body as SealPicture;
    const usual = usualProfile('江南知识产权交易中心有限公司');
    const profile = { ...usual, seal: { ...usual.seal, picture } };
    await confirm(await change(profile).expect(202)).expect(201);
    return picture;
  };

  it('are issued by two persons once the lot has opened, list every placement and say whether it was enough', async () => {
    const lot = await auction();
    await place(centre.officer, lot, { firstDay: dayOf(await now()), reference: '第6版' });
    await ask(lot).expect(409);
    expect(await listOf(lot)).toEqual({ certificates: [], isIssuable: false });
    await leap(20);
    expect(await listOf(lot)).toEqual({ certificates: [], isIssuable: true });
    await ask(lot, stranger).expect(404);
    await confirm(await ask(lot).expect(202)).expect(201);
    await ask(lot).expect(409);
    const { number, zh, en, code, digest } = await sheetOf(lot);
    expect(number).toMatch(/^[0-9A-Z]{6}-\d{4}-N\d{6}$/);
    const rows = new Map(zh.rows);
    expect(rows.get('刊登（1）')).toContain('本平台');
    expect(rows.get('刊登（2）')).toContain('江南日报，第6版');
    expect(rows.get('刊登（2）')).toContain('公告日数 19（符合），留存件 SHA-256');
    expect(rows.get('公告期')).toBe('不少于 7 日（法定，《中华人民共和国拍卖法》第45条）');
    expect(rows.get('媒体要求（1）')).toContain('报纸或其他新闻媒介：已刊登，期间已满（法定');
    expect(zh.statements[0]).toContain('兹证明：上列公告已在法律规定的媒体刊登');
    expect(en.statements[0]).toContain('for as long as the law asks');
    const whole = { domain: 'ipgavel/notice-certificate/1', number, zh, en };
    expect(nodeSha256(canonicalText(whole as never))).toBe(digest);

    const query = new URLSearchParams({ number, code }).toString();
    const { body } = await api.visitor.get(`/certificate-check?${query}`).expect(200);
    expect(body as CertificateCheck).toMatchObject({
      isGenuine: true,
      certificate: { kind: 'publication', number, digest, lot, price: null, void: null },
    });
  });

  it('say what is not on record, and are read by the lister, the centre and auditors alone', async () => {
    const lot = await auction();
    await leap(20);
    await confirm(await ask(lot).expect(202)).expect(201);
    for (const one of [centre.bank, auditor]) {
      const { zh } = await sheetOf(lot, one);
      expect(new Map(zh.rows).get('媒体要求（1）')).toContain('无刊登记录');
      expect(zh.statements[0]).toContain('未见刊登记录或期间不足');
    }
    const { id } = await sheetOf(lot);
    await stranger.as.get(`/notice-certificates/${id}`).expect(404);
    await stranger.as.get(`/lots/${lot}/notice-certificates`).expect(404);
    await stranger.as.post(`/notice-certificates/${id}/voidance`, { reason: 'x' }).expect(404);
  });

  it('are declared void by two persons, and another one follows under the next number', async () => {
    const lot = await auction();
    await leap(20);
    await confirm(await ask(lot).expect(202)).expect(201);
    const first = await sheetOf(lot);
    const path = `/notice-certificates/${first.id}/voidance`;
    const asked = await centre.officer.as.post(path, { reason: '漏列一处刊登' }).expect(202);
    await confirm(asked).expect(201);
    await centre.officer.as.post(path, { reason: '再次' }).expect(409);
    await confirm(await ask(lot).expect(202)).expect(201);
    const { certificates } = await listOf(lot);
    expect(certificates.map((one) => one.void?.reason ?? null)).toEqual([null, '漏列一处刊登']);
    expect(certificates[0]?.number).not.toBe(first.number);
  });

  it('print the picture of the seal that the lot has frozen', async () => {
    await confirm(await change(usualProfile('无图样的交易中心')).expect(202)).expect(201);
    const before = await auction();
    const picture = await sealed();
    const lot = await auction();
    await leap(20);
    for (const one of [before, lot]) await confirm(await ask(one).expect(202)).expect(201);
    expect((await sheetOf(before)).seal).toBeNull();
    const { seal, zh } = await sheetOf(lot);
    expect(seal).toMatchObject({ centre: centre.officer.organisationId, sha256: picture.sha256 });
    expect(new Map(zh.rows).get('用印')).toContain(picture.sha256);
  });

  it('take a picture that is one by its content, of a size that can be printed', async () => {
    await handIn(SVG).expect(422);
    await handIn(await pdfOf('seal')).expect(422);
    await handIn(PNG).expect(422);
    await handIn(JPEG).expect(422);
    await handIn(Buffer.alloc(0)).expect(400);
    await handIn(Buffer.concat([SEAL, Buffer.alloc(600_000)])).expect(413);
    const wide = Buffer.from(SEAL);
    wide.writeUInt32BE(40_000, 16);
    await handIn(wide).expect(422);
    await handIn(SEAL, centre.bank).expect(403);
  });

  it('show the picture under its hash, to be kept for ever and to do nothing', async () => {
    const picture = await sealed();
    const path = `/venues/${centre.officer.organisationId}/seal-pictures`;
    const answer = await api.visitor.download(`${path}/${picture.sha256}`);
    expect(answer.body).toEqual(SEAL);
    expect(answer.headers).toMatchObject({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      ...{ 'cache-control': 'public, max-age=31536000, immutable' },
      ...{
        etag: `"${picture.sha256}"`,
        'content-security-policy': expect.stringContaining('none'),
      },
    });
    await api.visitor.get(`${path}/${'0'.repeat(64)}`).expect(404);
    await api.visitor.get(`${path}/abc`).expect(400);
    const { body } = await api.visitor.get(`/venues/${centre.officer.organisationId}`).expect(200);
    expect((body as Venue).profile.seal.picture).toEqual(picture);
  });

  it('refuse a picture that another centre has handed in', async () => {
    const picture = (await handIn(SEAL, stranger).expect(201)).body as SealPicture;
    const usual = usualProfile('x');
    const other = { ...picture, sha256: nodeSha256('never handed in') };
    await change({ ...usual, seal: { ...usual.seal, picture: other } }).expect(400);
  });
});
