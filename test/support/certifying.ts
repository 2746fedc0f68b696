import type {
  CertificateSheet,
  LotCertificates,
  LotNoticeCertificates,
  NoticeCertificateSheet,
} from '../../src/contract/certificates.js';
import { idOf, type Person } from './api.js';

/** Has a sale certified; nobody is given time to object to a lot without a pack. */
export async function certify(
  lot: string,
  { centre, second }: { readonly centre: Person; readonly second: Person },
): Promise<CertificateSheet> {
  const asked = await centre.as.post(`/lots/${lot}/certificates`).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const { body } = await centre.as.get(`/lots/${lot}/certificates`).expect(200);
  const id = idOf((body as LotCertificates).certificates[0]);
  return (await centre.as.get(`/certificates/${id}`).expect(200)).body as CertificateSheet;
}

/** Has the publication of a notice certified by two officers. */
export async function certifyNotice(
  lot: string,
  { centre, second }: { readonly centre: Person; readonly second: Person },
): Promise<NoticeCertificateSheet> {
  const path = `/lots/${lot}/notice-certificates`;
  const asked = await centre.as.post(path).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const { body } = await centre.as.get(path).expect(200);
  const id = idOf((body as LotNoticeCertificates).certificates[0]);
  const sheet = await centre.as.get(`/notice-certificates/${id}`).expect(200);
  return sheet.body as NoticeCertificateSheet;
}
