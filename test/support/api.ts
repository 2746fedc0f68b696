import { randomBytes } from 'node:crypto';
import { expect } from '@jest/globals';
import request from 'supertest';
import { configFrom } from '../../config/config.js';
import type { OrganisationKind, Role, TokenAnswer } from '../../src/contract/api.js';
import { type Application, createApp } from '../../src/create-app.js';
import { firstVersion, usualProfile } from '../../src/bots/usual-profile.js';
import { createTestStore, type DialectName } from './opened-database.js';
import { QUICK_PASSWORDS } from './quick-passwords.js';

/** The first administrator of every test server. */
export const ADMIN = { email: 'admin@ipgavel.test', password: 'ipgavel-development' };
/** The password of everybody else. */
export const PASSWORD = 'a password for tests';

/** The real server on a free port and an empty database. */
export interface TestApi {
  readonly url: string;
  readonly app: Application;
  /** What it stores to, for whoever looks from outside. */
  readonly databaseUrl: string;
  /** Somebody who has not signed in. */
  readonly visitor: Caller;
  /** The platform's administrator. */
  readonly admin: Caller;
  /** Somebody with this role, in a new organisation of this kind or in one that is there. */
  person(role: Role, organisation: OrganisationKind | { readonly id: string }): Promise<Person>;
  organisation(kind: OrganisationKind): Promise<string>;
  signIn(credentials: { email: string; password: string }): Promise<Caller>;
  stop(): Promise<void>;
  /** Removes its database, for a test that has closed the server itself. */
  drop(): Promise<void>;
}

/** A user, and the requests made as that user. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly organisationId: string;
  readonly as: Caller;
}

/** A request under way: it can be given headers, told what status is expected, and awaited. */
export interface Call extends PromiseLike<Answer> {
  set(header: string, value: string): Call;
  expect(status: number): Call;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Sends requests as one user, or as nobody; writes get a fresh key unless one is given. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly token: string | null,
  ) {}

  get(path: string): Call {
    return this.signed(request(this.url).get(`/api/v1${path}`));
  }

  post(path: string, body: object = {}, key = freshKey()): Call {
    const sent = request(this.url).post(`/api/v1${path}`).set('Idempotency-Key', key);
    return this.signed(sent.send(body));
  }

  /** Sends a file as the body. */
  upload(path: string, content: Buffer, key = freshKey()): Call {
    const sent = request(this.url).post(`/api/v1${path}`).set('Idempotency-Key', key);
    return this.signed(sent.type('application/octet-stream').send(content));
  }

  /** Gets a file: the body of the answer is its bytes. */
  download(path: string): Call {
    return this.signed(request(this.url).get(`/api/v1${path}`).responseType('blob'));
  }

  patch(path: string, body: object, key = freshKey()): Call {
    const sent = request(this.url).patch(`/api/v1${path}`).set('Idempotency-Key', key);
    return this.signed(sent.send(body));
  }

  private signed(call: Call): Call {
    return this.token === null ? call : call.set('Authorization', `Bearer ${this.token}`);
  }
}

/** A key that nobody has used. */
export function freshKey(): string {
  return randomBytes(12).toString('hex');
}

/** Starts the real server; `variables` are those of its environment that matter, `dress` disturbs its database. */
export async function startApi(
  dialect: DialectName = 'sqlite',
  variables: Readonly<Record<string, string>> = {},
  dress?: Parameters<typeof createApp>[1],
): Promise<TestApi> {
  const { config: store, drop } = await createTestStore(dialect);
  const app = await createApp(
    configFrom({
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...QUICK_PASSWORDS,
      DATABASE_URL: store.url,
      JWT_SECRET: 'only for tests, and long enough for one',
      SIGNING_KEY: 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g',
      ENCRYPTION_KEYS: 'b25seSBmb3IgdGVzdHMsIGFuZCAzMiBieXRlcyBsb24=',
      ...variables,
    }),
    dress,
  );
  const url = await app.listen();
  const visitor = new Caller(url, null);
  const signIn = async (credentials: typeof ADMIN): Promise<Caller> => {
    const answer = await visitor.post('/auth/token', credentials).expect(200);
    return new Caller(url, (answer.body as TokenAnswer).accessToken);
  };
  const admin = await signIn(ADMIN);
  const organisation = async (kind: OrganisationKind): Promise<string> => {
    const answer = await admin.post('/organisations', { name: `The ${kind}`, kind }).expect(201);
    const id = idOf(answer.body);
    if (kind === 'trading-centre') await giveProfile(id);
    return id;
  };
  const member = async (role: Role, organisationId: string): Promise<Person> => {
    const email = `${freshKey()}@ipgavel.test`;
    const user = { email, name: 'Somebody', password: PASSWORD, role, organisationId };
    const { body } = await admin.post('/users', user).expect(201);
    const as = await signIn({ email, password: PASSWORD });
    return { id: idOf(body), email, organisationId, as };
  };
  /** Without one nothing of a trading centre is published. */
  const giveProfile = async (centre: string): Promise<void> => {
    const [first, second] = [await member('officer', centre), await member('officer', centre)];
    const wish = firstVersion(usualProfile('The trading-centre'));
    const asked = await first.as.post('/centre/profile', wish).expect(202);
    await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  };
  return {
    databaseUrl: variables['DATABASE_URL'] ?? store.url,
    ...{ url, app, visitor, admin, signIn, organisation, drop },
    async person(role, where) {
      const organisationId = typeof where === 'string' ? await organisation(where) : where.id;
      return member(role, organisationId);
    },
    async stop() {
      await app.close();
      await drop();
    },
  };
}

/** The id in an answer. */
export function idOf(body: unknown): string {
  const { id } = body as { id: unknown };
  expect(typeof id).toBe('string');
  return id as string;
}
