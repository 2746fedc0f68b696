import type { Enrolment, LotDraft, OrganisationKind, Role } from '../contract/api.js';
import type { LotStateMessage } from '../contract/feed.js';
import type { HttpClient } from './http-client.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly organisationId: string;
}

export interface PriorityHolder {
  readonly organisationId: string;
  readonly priorityRank: number;
}

/** The rulings that a second person of the centre has to confirm. */
export type Asked = 'resumption' | 'withdrawal';

/** Where the scenario clock stands now, and which commands wait for the end of a drain. */
export interface ClockAnswer {
  readonly now: number;
  readonly held: readonly string[];
}

/** The routes that bots use, typed; one object per user. */
export class Api {
  constructor(readonly http: HttpClient) {}

  createOrganisation(name: string, kind: OrganisationKind): Promise<string> {
    return this.#create('/organisations', { name, kind });
  }

  createUser(user: NewUser): Promise<string> {
    return this.#create('/users', user);
  }

  createLot(draft: LotDraft): Promise<string> {
    return this.#create('/lots', draft);
  }

  async publish(lot: string): Promise<void> {
    await this.http.post(`/lots/${lot}/publication`, {});
  }

  /** Enrols the user's own organisation. */
  async enrol(lot: string): Promise<Enrolment> {
    return (await this.http.post(`/lots/${lot}/enrolments`, {})) as Enrolment;
  }

  /** Enrols another organisation with the rank of a confirmed priority right, 1 the first; the trading centre's to do. */
  async enrolHolder(lot: string, holder: PriorityHolder): Promise<Enrolment> {
    return (await this.http.post(`/lots/${lot}/enrolments`, holder)) as Enrolment;
  }

  async confirmDeposit(lot: string, paddle: string): Promise<void> {
    await this.http.post(`/lots/${lot}/enrolments/${paddle}/deposit-confirmation`, {});
  }

  async suspend(lot: string, reason: string): Promise<void> {
    await this.http.post(`/lots/${lot}/suspension`, { reason });
  }

  /** Asks for a ruling by two persons; answers what waits to be confirmed. */
  askFor(lot: string, ruling: Asked, reason: string): Promise<string> {
    return this.#create(`/lots/${lot}/${ruling}`, { reason });
  }

  /** Asks to bar a bidder; answers what waits to be confirmed. */
  askToBar(lot: string, paddle: string, reason: string): Promise<string> {
    return this.#create(`/lots/${lot}/enrolments/${paddle}/bar`, { reason });
  }

  /** Confirms as the second person what a colleague has asked for: it is done at once. */
  async confirm(approval: string): Promise<void> {
    await this.http.post(`/approvals/${approval}/confirmation`, {});
  }

  async state(lot: string): Promise<LotStateMessage> {
    return (await this.http.get(`/lots/${lot}/state`)) as LotStateMessage;
  }

  /** The lot's exported record, as the proof layer parses it. */
  record(lot: string): Promise<unknown> {
    return this.http.get(`/lots/${lot}/record`);
  }

  /** Moves a scenario clock forward and answers when everything due by then has been done. */
  async advanceTo(epochMs: number): Promise<ClockAnswer> {
    return (await this.http.post('/test/clock', { advanceToMs: epochMs })) as ClockAnswer;
  }

  /** The server's clock. */
  async serverTime(): Promise<number> {
    return ((await this.http.get('/about')) as { serverTime: number }).serverTime;
  }

  async #create(path: string, body: object): Promise<string> {
    return ((await this.http.post(path, body)) as { id: string }).id;
  }
}
