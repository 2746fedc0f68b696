import { Injectable } from '@nestjs/common';
import type { ConsortiumWish, MemberWish } from '../../../contract/consortia.js';
import type { Fault } from '../../../contract/errors.js';
import { consortiumFaults, registrationKey } from '../../../core/eligibility/consortium.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { EligibilityService } from '../enrolment/eligibility.service.js';
import { faultOf } from '../enrolment/objection-faults.js';
import { declarationsOf, type StoredConsortium, type StoredMember } from './consortium.js';

/** Finds out who is meant by the members of a consortium, and whether all of them may bid. */
@Injectable()
export class ConsortiumCheck {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly eligibility: EligibilityService,
  ) {}

  /**
   * The members as they are kept, the lead first. Refuses with `invalid-body`: shares that do not make up the whole,
   * somebody named twice, an account that is not there, or one that is hidden behind a name.
   */
  async membersOf(
    { organisationId: leadId }: Actor,
    wish: ConsortiumWish,
  ): Promise<readonly StoredMember[]> {
    const { declarations, shareBps } = wish;
    const ids = [leadId, ...wish.members.flatMap(({ organisationId = [] }) => organisationId)];
    const names = await this.organisations.names(ids);
    const unregistered = wish.members.filter(({ organisationId }) => organisationId === undefined);
    const hidden = await this.organisations.taken(unregistered.map(({ name = '' }) => name.trim()));
    const lead = { organisationId: leadId, name: names.get(leadId) ?? leadId, registration: null };
    const others = wish.members.map((one) => memberOf(one, names));
    const members = [{ ...lead, shareBps, declarations }, ...others];
    const faults: Fault[] = [
      ...wish.members.flatMap((one, index) => memberFaults(one, index, { names, hidden })),
      ...consortiumFaults(members).map(({ member, problem }) => ({
        field: member === null ? 'members' : fieldOf(member),
        problem,
      })),
    ];
    if (faults.length > 0) throw new ApiError('invalid-body', { faults });
    return members;
  }

  /** Refuses with `not-eligible`, with every reason of every member, unless all of them may bid. */
  async assertEligible(tx: Tx, lot: Lot, consortium: StoredConsortium): Promise<void> {
    const faults: Fault[] = [];
    for (const member of consortium.members) {
      const objections = await this.objectionsTo(tx, lot, {
        ...member,
        declarations: declarationsOf(consortium, member),
      });
      faults.push(...objections.map((one) => ({ ...faultOf(one), member: member.name })));
    }
    if (faults.length > 0) throw new ApiError('not-eligible', { faults });
  }

  /** What speaks against one member; what it has not declared yet is left open. */
  async objectionsTo(
    read: Pick<Tx, 'query'>,
    lot: Lot,
    { organisationId: id, declarations }: Pick<StoredMember, 'organisationId' | 'declarations'>,
  ) {
    const organisation = id === null ? null : await this.organisations.find(id, read);
    const candidate = { id, kind: organisation?.kind ?? null, declarations };
    return (await this.eligibility.judge(read, candidate, lot)).objections;
  }
}

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
}

function memberOf(wish: MemberWish, names: ReadonlyMap<string, string>): StoredMember {
  const { organisationId, name = '', registration = '', declarations, shareBps } = wish;
  if (organisationId !== undefined) {
    const known = names.get(organisationId) ?? organisationId;
    return { organisationId, name: known, registration: null, shareBps, declarations: null };
  }
  const number = registrationKey(registration);
  const said = declarations ?? null;
  return {
    organisationId: null,
    name: name.trim(),
    registration: number,
    shareBps,
    declarations: said,
  };
}

/** Who has an account consents in it: a name must not be a way round the registers, or round its consent. */
function memberFaults(wish: MemberWish, index: number, { names, hidden }: Known): Fault[] {
  const field = fieldOf(index + 1);
  const { organisationId, name, registration, declarations } = wish;
  if (organisationId !== undefined) {
    if (name !== undefined || registration !== undefined || declarations !== undefined)
      return [{ field, problem: 'has-account' }];
    return names.has(organisationId) ? [] : [{ field, problem: 'unknown-account' }];
  }
  if (name === undefined || name.trim() === '') return [{ field, problem: 'needs-name' }];
  if (registration === undefined) return [{ field, problem: 'needs-registration' }];
  if (declarations === undefined) return [{ field, problem: 'needs-declarations' }];
  return hidden.has(name.trim()) ? [{ field, problem: 'has-account' }] : [];
}

/** The lead is not in the list of the request, so it has the place before its first. */
function fieldOf(member: number): string {
  return member === 0 ? 'shareBps' : `members.${member - 1}`;
}
