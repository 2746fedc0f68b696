import type { Api } from '../../bots/api.js';
import type { LotSummary, Page } from '../../contract/api.js';
import type { CertificateSheet, LotCertificates } from '../../contract/certificates.js';

/** Has two officers issue the certificate of a sale that is final. */
export async function certify(lot: string, officer: Api, second: Api): Promise<void> {
  const asked = await officer.http.post(`/lots/${lot}/certificates`, {});
  await second.confirm((asked as { id: string }).id);
}

/** Where anyone may check a certificate that the demo has issued, as a path; null where there is none. */
export async function checkPath({ http }: Api): Promise<string | null> {
  const { items } = (await http.get('/lots?status=sold&limit=100')) as Page<LotSummary>;
  for (const { id } of items) {
    const { certificates } = (await http.get(`/lots/${id}/certificates`)) as LotCertificates;
    const [found] = certificates;
    if (found === undefined) continue;
    const { number, code } = (await http.get(`/certificates/${found.id}`)) as CertificateSheet;
    return `/certificates/check?${new URLSearchParams({ number, code }).toString()}`;
  }
  return null;
}
