import type { LotDraft, OrganisationKind, Role } from '../contract/api.js';
import { Api } from './api.js';
import { Bidder } from './bidder.js';
import { newCommandId, type RandomBytes } from './command-id.js';
import type { HttpClient } from './http-client.js';
import { LiveClient } from './live-client.js';

/** One who enrols for a lot, and what is different about it. */
export interface Entrant {
  readonly api: Api;
  readonly priorityRank?: number;
  readonly isDepositMissing?: boolean;
  readonly barred?: string;
}

interface Person {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly role: Role;
}

interface StageParts {
  readonly admin: Api;
  readonly random: RandomBytes;
  readonly centre: Api;
  readonly pledgee: Api;
}

/**
 * A scene on a server, set through its public interface alone: a trading centre that runs the lots, a pledgee that
 * lists them, and as many bidding institutions as are called for. They stay for all lots that are played on it.
 */
export class Stage {
  readonly admin: Api;
  readonly centre: Api;
  readonly pledgee: Api;
  readonly #parts: StageParts;
  readonly #institutions: Promise<Api>[] = [];
  readonly #bidders: Promise<Bidder>[] = [];

  private constructor(parts: StageParts) {
    this.#parts = parts;
    this.admin = parts.admin;
    this.centre = parts.centre;
    this.pledgee = parts.pledgee;
  }

  /** Sets the scene as the administrator `http`. */
  static async set(http: HttpClient, random: RandomBytes): Promise<Stage> {
    const admin = new Api(http);
    const [centre, pledgee] = await Promise.all([
      hire({ admin, random }, { name: 'Trading centre', kind: 'trading-centre', role: 'officer' }),
      hire({ admin, random }, { name: 'Pledgee bank', kind: 'pledgee', role: 'officer' }),
    ]);
    return new Stage({ admin, random, centre, pledgee });
  }

  /** The first `count` bidding institutions; those that are not there yet are brought in. */
  institutions(count: number): Promise<Api[]> {
    while (this.#institutions.length < count) {
      this.#institutions.push(this.#bringInstitution(this.#institutions.length + 1));
    }
    return Promise.all(this.#institutions.slice(0, count));
  }

  /** The first `count` bidding institutions, each with a live connection of its own. */
  async bidders(count: number): Promise<Bidder[]> {
    const institutions = await this.institutions(count);
    for (const api of institutions.slice(this.#bidders.length))
      this.#bidders.push(this.#connect(api));
    return Promise.all(this.#bidders.slice(0, count));
  }

  /** Lists and publishes a lot; answers its id. */
  async publish(draft: LotDraft): Promise<string> {
    const lot = await this.pledgee.createLot(draft);
    await this.centre.publish(lot);
    return lot;
  }

  /** Enrols one bidder, confirms its deposit unless that is to be missing, and answers its paddle. */
  async enrol(lot: string, entrant: Entrant): Promise<string> {
    const enrolment = await entrant.api.enrol(lot, entrant.priorityRank);
    const { paddle } = enrolment;
    if (!enrolment.depositConfirmed && !entrant.isDepositMissing) {
      await this.centre.confirmDeposit(lot, paddle);
    }
    if (entrant.barred !== undefined) await this.centre.bar(lot, paddle, entrant.barred);
    return paddle;
  }

  /** Everyone leaves; what they did stays on the server. */
  async close(): Promise<void> {
    for (const bidder of await Promise.all(this.#bidders)) bidder.live.close();
  }

  #bringInstitution(number: number): Promise<Api> {
    const name = `Bidder ${number}`;
    return hire(this.#parts, { name, kind: 'acquisition-institution', role: 'trader' });
  }

  async #connect(api: Api): Promise<Bidder> {
    const token = (isOldRefused: boolean) => api.http.token(isOldRefused);
    const live = await LiveClient.connect({ url: api.http.url, token });
    return new Bidder({ api, live, random: this.#parts.random });
  }
}

/** Makes an organisation with one user; the address carries chance, so that every run finds it free. */
async function hire(
  { admin, random }: Pick<StageParts, 'admin' | 'random'>,
  person: Person,
): Promise<Api> {
  const mark = newCommandId(random);
  const email = `${person.kind}-${mark}@bots.test`;
  const password = `bot-${newCommandId(random)}`;
  const organisationId = await admin.createOrganisation(`${person.name} ${mark}`, person.kind);
  const { name, role } = person;
  await admin.createUser({ email, name, password, role, organisationId });
  return new Api(admin.http.as({ email, password }));
}
