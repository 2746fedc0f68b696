import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier, LotDocument } from '../../src/contract/papers.js';
import { type Caller, freshKey, type Person, startApi, type TestApi } from './api.js';
import type { DialectName } from './opened-database.js';
import { pdfOf } from '../kit/files.js';
import { publish } from './listing.js';
import { draftLot } from './papers.js';
import { enrol } from './centre.js';

/** The largest document that the hall takes. */
export const MAX_BYTES = 100_000;

/** A server with everybody who has to do with the papers of a lot, and a folder of its own for their files. */
export interface PapersHall {
  readonly api: TestApi;
  readonly folder: string;
  readonly bank: Person;
  readonly centre: Person;
  /** Enrols for every lot that is published. */
  readonly enrolled: Person;
  draft(): Promise<string>;
  publish(lot: string): Promise<void>;
  /** Where a document is handed in, with what is said about it. */
  path(lot: string, wish?: Readonly<Record<string, string>>): string;
  /** Hands in a PDF of the bank's, unless said otherwise. */
  add(lot: string, how?: Handing): Promise<LotDocument>;
  dossier(lot: string, as?: Caller): Promise<Dossier>;
  /** The hashes of all files that are kept. */
  kept(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Handing {
  readonly content?: Buffer;
  readonly as?: Person;
  readonly visibility?: string;
}

/** Starts it with an empty database; `variables` are those of the server's environment that matter. */
export async function openPapersHall(
  dialect: DialectName,
  variables: Readonly<Record<string, string>> = {},
): Promise<PapersHall> {
  const folder = await mkdtemp(join(tmpdir(), 'ipgavel-documents-'));
  const api = await startApi(dialect, {
    CLOCK: 'scenario',
    ACCESS_TOKEN_MINUTES: '1440',
    DOCUMENTS_FOLDER: folder,
    DOCUMENT_MAX_BYTES: String(MAX_BYTES),
    ...variables,
  });
  const bank = await api.person('officer', 'pledgee');
  const centre = await api.person('officer', 'trading-centre');
  const secondOfficer = await api.person('officer', { id: centre.organisationId });
  const enrolled = await api.person('trader', 'acquisition-institution');
  return {
    ...{ api, folder, bank, centre, enrolled, path },
    draft: () => draftLot(api, bank),
    async publish(lot) {
      await publish(lot, { bank, officers: [centre, secondOfficer] });
      await enrol(enrolled, lot);
    },
    async add(lot, { content, as = bank, ...wish } = {}) {
      const file = content ?? (await pdfOf(freshKey()));
      return (await as.as.upload(path(lot, wish), file).expect(201)).body as LotDocument;
    },
    async dossier(lot, as = bank.as) {
      return (await as.get(`/lots/${lot}/documents`).expect(200)).body as Dossier;
    },
    async kept() {
      const names = await readdir(folder, { recursive: true });
      const last = names.map((name) => name.split('/').at(-1) ?? '');
      return last.filter((name) => name.length === 64);
    },
    async stop() {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function path(lot: string, wish: Readonly<Record<string, string>> = {}): string {
  const asked = { name: '评估报告.pdf', kind: 'valuation-report', visibility: 'public', ...wish };
  return `/lots/${lot}/documents?${String(new URLSearchParams(asked))}`;
}

/** The code of a refusal. */
export function refusalIn(body: unknown): string {
  return (body as { code: string }).code;
}
