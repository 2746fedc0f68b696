import type { LotDraft, OrganisationKind, Role } from '../contract/api.js';
import type { LotBidder } from '../contract/enrolment.js';
import { invariant } from '../core/kernel/invariant.js';
import { Api, type Asked, type PriorityHolder, type Scoring } from './api.js';
import { Bidder } from './bidder.js';
import { newCommandId, type RandomBytes } from './command-id.js';
import { entrust } from './entrust.js';
import type { HttpClient } from './http-client.js';
import { inLanes, LANES } from './in-lanes.js';
import type { Institution } from './institution.js';
import { placeNotice } from './place-notice.js';
import { firstVersion, usualProfile } from './usual-profile.js';
import { LiveClient } from './live-client.js';

/** One who enrols for a lot, and what is different about it. */
export interface Entrant {
  readonly institution: Institution;
  readonly priorityRank?: number;
  readonly isDepositMissing?: boolean;
  readonly barred?: string;
}

interface Person {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly role: Role;
}

/** Who acts on a stage. */
export interface StageParts {
  readonly admin: Api;
  readonly random: RandomBytes;
  readonly centre: Api;
  readonly secondOfficer: Api;
  readonly pledgee: Api;
  readonly auditor: Api;
}

/** What the centre does about a lot between its submission and its approval. */
type Review = (lot: string) => Promise<void>;

const nothing: Review = () => Promise.resolve();

export type Ruling = 'suspension' | Asked;

/**
 * A scene on a server, set through its public interface alone: a trading centre that runs the lots with two officers,
 * because much of what it rules needs both, a pledgee that lists them, an auditor, and as many bidding institutions as are called for. They stay for all lots that are played on it.
 */
export class Stage {
  readonly admin: Api;
  readonly centre: Api;
  /** The centre's second officer, without whom nothing is published, resumed or withdrawn. */
  readonly secondOfficer: Api;
  readonly pledgee: Api;
  /** Who may read every opening of a record. */
  readonly auditor: Api;
  readonly #parts: StageParts;
  readonly #institutions: Institution[] = [];
  readonly #bidders: Bidder[] = [];
  #arrivals: Promise<unknown> = Promise.resolve();

  private constructor(parts: StageParts, institutions: readonly Institution[] = []) {
    this.#parts = parts;
    this.#institutions.push(...institutions);
    this.admin = parts.admin;
    this.centre = parts.centre;
    this.secondOfficer = parts.secondOfficer;
    this.pledgee = parts.pledgee;
    this.auditor = parts.auditor;
  }

  /** A scene with people who are there already; institutions beyond these are brought in when they are called for. */
  static of(parts: StageParts, institutions: readonly Institution[]): Stage {
    return new Stage(parts, institutions);
  }

  /** Sets the scene as the administrator `http`. */
  static async set(http: HttpClient, random: RandomBytes): Promise<Stage> {
    const admin = new Api(http);
    const officer = { name: 'Trading centre', kind: 'trading-centre', role: 'officer' } as const;
    const [centre, pledgee, auditor] = await Promise.all([
      hire({ admin, random }, officer),
      hire({ admin, random }, { name: 'Pledgee bank', kind: 'pledgee', role: 'officer' }),
      hire({ admin, random }, { name: 'Auditor', kind: 'auditor', role: 'viewer' }),
    ]);
    const secondOfficer = await employ({ admin, random }, officer, centre.organisationId);
    const profile = firstVersion(usualProfile(officer.name));
    const asked = await centre.api.askVenueChange(profile);
    await secondOfficer.confirm(asked);
    return new Stage({
      admin,
      random,
      centre: centre.api,
      secondOfficer,
      pledgee: pledgee.api,
      auditor: auditor.api,
    });
  }

  /** The first `count` bidding institutions; those that are not there yet are brought in. */
  institutions(count: number): Promise<readonly Institution[]> {
    return this.#inTurn(() => this.#bring(count));
  }

  /** The first `count` bidding institutions, each with a live connection of its own. */
  bidders(count: number): Promise<readonly Bidder[]> {
    return this.#inTurn(async () => {
      const institutions = await this.#bring(count);
      const missing = institutions.slice(this.#bidders.length);
      this.#bidders.push(...(await inLanes(missing, LANES, (one) => this.#connect(one))));
      return this.#bidders.slice(0, count);
    });
  }

  /** Signs in everybody whom a publication needs, so that none of the notice goes by with that. */
  async makeReady(): Promise<void> {
    for (const { http } of [this.pledgee, this.centre, this.secondOfficer]) await http.token();
  }

  /** Lists a lot, has one officer of the centre approve and another publish it; answers its id. */
  async publish(draft: LotDraft, review: Review = nothing): Promise<string> {
    const lot = await this.pledgee.createLot(draft);
    await this.bringToPublication(lot, review);
    return lot;
  }

  /**
   * Hands a draft in, has one officer of the centre approve and another publish it, under contract where one is needed
   * and wherever its notice has to stand.
   */
  async bringToPublication(lot: string, review: Review = nothing): Promise<void> {
    await this.pledgee.submit(lot);
    await review(lot);
    await this.centre.approve(lot);
    await entrust(lot, this);
    await this.secondOfficer.publish(lot);
    await placeNotice(this.centre, lot);
  }

  /** An officer of the centre: the two who rule come first, others are brought in. */
  async officer(place: number): Promise<Api> {
    if (place < 2) return place === 0 ? this.centre : this.secondOfficer;
    const { organisation } = await this.centre.http.who();
    const person = { name: 'Trading centre', kind: 'trading-centre', role: 'officer' } as const;
    return employ(this.#parts, person, organisation.id);
  }

  /** Another person of the pledgee's organisation, for what needs two. */
  pledgeeColleague(organisationId: string): Promise<Api> {
    return employ(
      this.#parts,
      { name: 'Pledgee bank', kind: 'pledgee', role: 'officer' },
      organisationId,
    );
  }

  /** Enrols one bidder, confirms its deposit unless that is to be missing, and answers its paddle. */
  async enrol(lot: string, entrant: Entrant): Promise<string> {
    const { api, organisationId } = entrant.institution;
    const { priorityRank } = entrant;
    // A priority right that nobody has confirmed is none, so the trading centre enrols its holder.
    const enrolment = await (priorityRank === undefined
      ? api.enrol(lot)
      : this.enrolHolder(lot, { organisationId, priorityRank }));
    const { paddle } = enrolment;
    if (!enrolment.depositConfirmed && !entrant.isDepositMissing) {
      await this.centre.confirmDeposit(lot, paddle, `Bank statement for paddle ${paddle}`);
    }
    if (entrant.barred !== undefined) await this.bar(lot, paddle, entrant.barred);
    return paddle;
  }

  /** Has both officers enrol the holder of a priority right at the counter. */
  async enrolHolder(lot: string, holder: PriorityHolder): Promise<LotBidder> {
    await this.secondOfficer.confirm(await this.centre.askToEnrol(lot, holder));
    const bidders = await this.centre.bidders(lot);
    const enrolled = bidders.find(({ organisation }) => organisation.id === holder.organisationId);
    invariant(enrolled, 'whoever two officers have enrolled has a paddle');
    return enrolled;
  }

  /** Has the trading centre rule about a lot: the brake by one officer, everything else by both. */
  async rule(lot: string, ruling: Ruling, reason: string): Promise<void> {
    if (ruling === 'suspension') return this.centre.suspend(lot, reason);
    await this.secondOfficer.confirm(await this.centre.askFor(lot, ruling, reason));
  }

  /** Has both officers bar a bidder. */
  async bar(lot: string, paddle: string, reason: string): Promise<void> {
    await this.secondOfficer.confirm(await this.centre.askToBar(lot, paddle, reason));
  }

  /** Has both officers enter what the panel gave a bidder. */
  async score(lot: string, scoring: Scoring): Promise<void> {
    await this.secondOfficer.confirm(await this.centre.askToScore(lot, scoring));
  }

  /** Everyone leaves; what they did stays on the server. */
  close(): void {
    for (const { live } of this.#bidders) live.close();
  }

  /** Two who ask at once must not both bring in the same ones. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#arrivals.then(work);
    this.#arrivals = done.catch(() => undefined);
    return done;
  }

  async #bring(count: number): Promise<readonly Institution[]> {
    const missing = numbersBetween(this.#institutions.length, count);
    this.#institutions.push(...(await inLanes(missing, LANES, (n) => this.#bringInstitution(n))));
    return this.#institutions.slice(0, count);
  }

  #bringInstitution(number: number): Promise<Institution> {
    const name = `Bidder ${number}`;
    return hire(this.#parts, { name, kind: 'acquisition-institution', role: 'trader' });
  }

  async #connect(institution: Institution): Promise<Bidder> {
    const { http } = institution.api;
    const token = (isOldRefused: boolean) => http.token(isOldRefused);
    const live = await LiveClient.connect({ url: http.url, token });
    return new Bidder({ institution, live, random: this.#parts.random });
  }
}

type Agency = Pick<StageParts, 'admin' | 'random'>;

/** Makes an organisation with one user. */
async function hire(agency: Agency, person: Person): Promise<Institution> {
  const organisationId = await agency.admin.createOrganisation(person.name, person.kind);
  return { organisationId, api: await employ(agency, person, organisationId) };
}

/** Gives an organisation a user; the address carries chance, so that every run finds it free. */
async function employ(
  { admin, random }: Agency,
  { kind, name, role }: Person,
  organisationId: string,
): Promise<Api> {
  const email = `${kind}-${newCommandId(random)}@bots.test`;
  const password = `bot-${newCommandId(random)}`;
  await admin.createUser({ email, name, password, role, organisationId });
  return new Api(admin.http.as({ email, password }));
}

/** The numbers after `from`, up to and including `to`. */
function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);
}
