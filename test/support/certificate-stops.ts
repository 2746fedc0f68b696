import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type CertificatePage = Extract<
  PageName,
  'certificate' | 'notice-certificate' | 'certificate-check'
>;

/** What is worth a look of certificates. */
export const CERTIFICATE_STOPS: { readonly [page in CertificatePage]: readonly Stop[] } = {
  certificate: [
    {
      ...{ name: 'in force', ready: mark('sheet'), who: ['centre', 'bank', 'auditor'] },
      path: ({ certificate }) => `/certificates/${certificate.id}`,
    },
    {
      ...{ name: 'about to be declared void', ready: mark('declare-void'), who: ['centre'] },
      path: ({ certificate }) => `/certificates/${certificate.id}`,
      open: press([mark('declare-void')]),
    },
    {
      ...{ name: 'to others', ready: 'main .panel', who: ['visitor'] },
      path: ({ certificate }) => `/certificates/${certificate.id}`,
    },
    {
      ...{ name: 'of nobody', ready: 'main .failure', who: ['bidder'] },
      path: () => '/certificates/crt_01JD8Z6V2N9T4QK3W5X7Y8A9BC',
    },
  ],
  'notice-certificate': [
    {
      ...{ name: 'in force', ready: mark('sheet'), who: ['centre', 'bank', 'auditor'] },
      path: ({ noticeCertificate }) => `/notice-certificates/${noticeCertificate.id}`,
    },
    {
      ...{ name: 'about to be declared void', ready: mark('declare-void'), who: ['centre'] },
      path: ({ noticeCertificate }) => `/notice-certificates/${noticeCertificate.id}`,
      open: press([mark('declare-void')]),
    },
    {
      ...{ name: 'to others', ready: 'main .panel', who: ['visitor'] },
      path: ({ noticeCertificate }) => `/notice-certificates/${noticeCertificate.id}`,
    },
  ],
  'certificate-check': [
    {
      ...{ name: 'of a publication', ready: '.verdict', who: ['visitor'] },
      path: ({ noticeCertificate: { number, code } }) =>
        `/certificates/check?${new URLSearchParams({ number, code }).toString()}`,
    },
    {
      ...{ name: 'that is genuine', ready: '.verdict', who: ['visitor', 'bidder'] },
      path: ({ certificate: { number, code } }) =>
        `/certificates/check?${new URLSearchParams({ number, code }).toString()}`,
    },
    {
      ...{ name: 'that is not', ready: '.verdict', who: ['visitor'] },
      path: () => '/certificates/check?number=1&code=1',
    },
    {
      ...{ name: 'empty', path: () => '/certificates/check' },
      ...{ ready: mark('check-form'), who: ['visitor'] },
    },
  ],
};
