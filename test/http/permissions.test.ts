import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationKind, Role } from '../../src/contract/api.js';
import { type Action, mayDo, PERMISSIONS } from '../../src/contract/permissions.js';
import { type Caller, type Person, startApi, type TestApi } from '../support/api.js';

const NOBODYS = '01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const LOT = `/lots/lot_${NOBODYS}`;

/**
 * A route for each action, asked for with a body that it refuses, or about a thing that is not there: whoever may use
 * it gets past the guard and learns that, the others are told that they may not.
 */
const ROUTES: {
  readonly [
    action in Exclude<Action, 'record.read-openings' | 'audit.read' | 'incident.read-persons'>
  ]: string;
} = {
  'organisation.create': '/organisations',
  'user.create': '/users',
  'user.disable': `/users/usr_${NOBODYS}/disablement`,
  'user.change': `PATCH /users/usr_${NOBODYS}`,
  'user.reset': `/users/usr_${NOBODYS}/totp-reset`,
  'asset.create': '/assets',
  'asset.tie': '/asset-ties',
  'lot.create': '/lots',
  'lot.review': `${LOT}/return`,
  'lot.publish': `${LOT}/publication`,
  'lot.enrol': `${LOT}/enrolments`,
  'lot.enrol-at-counter': `${LOT}/counter-enrolments`,
  'deed.add': '/deeds',
  'power.give': `${LOT}/powers`,
  'power.check': `/powers/pow_${NOBODYS}/acceptance`,
  'lot.confirm-deposit': `${LOT}/enrolments/1001/deposit-confirmation`,
  'lot.bar': `${LOT}/enrolments/1001/bar`,
  'lot.set-admission': `${LOT}/admission`,
  'lot.pay-deposit': `${LOT}/enrolments/1001/payment`,
  'lot.default': `${LOT}/default`,
  'forfeit.revoke': `/forfeits/fft_${NOBODYS}/revocation`,
  'forfeit.object': `/forfeits/fft_${NOBODYS}/objections`,
  'forfeit.answer': `/forfeits/fft_${NOBODYS}/answer`,
  'forfeit.state': `/forfeits/fft_${NOBODYS}/statement`,
  'forfeit.distribute': `/forfeits/fft_${NOBODYS}/distribution`,
  'result.object': `${LOT}/objections`,
  'asset-objection.lodge': `${LOT}/asset-objections`,
  'asset-objection.comment': `/asset-objections/aob_${NOBODYS}/comments`,
  'asset-objection.rule': `/asset-objections/aob_${NOBODYS}/questions`,
  'result.rule': `/objections/obj_${NOBODYS}/ruling`,
  'certificate.issue': `${LOT}/certificates`,
  'certificate.void': `/certificates/crt_${NOBODYS}/voidance`,
  'session.arrange': '/sessions',
  'session.publish': `/sessions/ssn_${NOBODYS}/publication`,
  'incident.declare': '/incidents',
  'incident.end': `/incidents/inc_${NOBODYS}/end`,
  'incident.conclude': `/incidents/inc_${NOBODYS}/conclusions`,
  'lot.except': `${LOT}/exceptions`,
  'lot.cross-list': `${LOT}/cross-listings`,
  'venue.change': '/centre/profile',
  'lot.tell-holders': `${LOT}/holders`,
  'entrustment.draw': `${LOT}/entrustments`,
  'entrustment.accept': `/entrustments/etm_${NOBODYS}/acceptance`,
  'entrustment.terminate': `/entrustments/etm_${NOBODYS}/termination`,
  'notice.place': `${LOT}/placements`,
  'notice.accept': `${LOT}/placements/acceptance`,
  'notice.correct': `${LOT}/notice-corrections`,
  'case.reduce': `/cases/cas_${NOBODYS}/reduction`,
  'case.end': `/cases/cas_${NOBODYS}/end`,
  'backstop.offer': `${LOT}/backstops`,
  'backstop.answer': `/backstops/bks_${NOBODYS}/refusal`,
  'payment.report-refund': `/payments/pay_${NOBODYS}/refund-report`,
  'ledger.read': `GET /ledger/accounts/acc_${NOBODYS}`,
  'ledger.check': 'GET /ledger/check',
  'party.relate': `/organisations/org_${NOBODYS}/relations`,
  'party.bar': '/bars',
  'lot.suspend': `${LOT}/suspension`,
  'lot.resume': `${LOT}/resumption`,
  'lot.score': `${LOT}/enrolments/1001/scores`,
  'expert.take-in': '/experts',
  'expert.leave-out': `/experts/exp_${NOBODYS}/removal`,
  'panel.draw': `${LOT}/panel`,
  'panel.recuse': `${LOT}/panel/recusals`,
  'panel.add-word': `${LOT}/panel/words`,
  'panel.mark': `/panel-tasks/lot_${NOBODYS}/marks`,
  'lot.open-escrow': '/centre/opening-key',
  'bid.enter': `${LOT}/entered-bids`,
  'lot.withdraw': `${LOT}/withdrawal`,
  'document.add': `${LOT}/documents`,
  'question.ask': `${LOT}/questions`,
  'question.answer': `${LOT}/questions/qst_${NOBODYS}/answer`,
  'question.withhold': `${LOT}/questions/qst_${NOBODYS}/withholding`,
  'ruling-task.handle': `/ruling-tasks/rtk_${NOBODYS}/closure`,
  'bid.place': `${LOT}/bids`,
  'test.clock': '/test/clock',
};

/** Sends nonsense to a route, which is posted to unless it says otherwise. */
function ask(as: Caller, route: string) {
  const [, method, path = route] = /^(PATCH|GET) (.+)$/.exec(route) ?? [];
  const nonsense = { nonsense: true };
  if (method === 'GET') return as.get(path);
  return method === 'PATCH' ? as.patch(path, nonsense) : as.post(path, nonsense);
}

const KINDS = Object.keys(PERMISSIONS['user.create']) as OrganisationKind[];
const ROLES: readonly Role[] = ['admin', 'officer', 'trader', 'viewer'];
const ACTIONS = Object.entries(ROUTES) as [keyof typeof ROUTES, string][];

describe('every action', () => {
  let api: TestApi;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    api = await startApi('sqlite', {
      ...{ CLOCK: 'scenario', HTTP_RATE_PER_SECOND: '10000', HTTP_BURST: '10000' },
    });
    for (const kind of KINDS) {
      const organisation = { id: await api.organisation(kind) };
      for (const role of ROLES) {
        people.set(`${kind} ${role}`, await api.person(role, organisation));
      }
    }
  });
  afterAll(() => api.stop());

  it.each(ACTIONS)('%s is refused to visitors', async (_, route) => {
    const { body } = await ask(api.visitor, route);
    expect(body).toMatchObject({ status: 401, code: 'not-authenticated' });
  });

  it.each(ACTIONS)('%s is for those whom the table names', async (action, route) => {
    for (const kind of KINDS) {
      for (const role of ROLES) {
        const person = people.get(`${kind} ${role}`);
        const { body, status } = person ? await ask(person.as, route) : {};
        const isRefused = status === 403 && (body as { code: string }).code === 'not-allowed';
        expect({ action, kind, role, may: !isRefused }).toEqual({
          ...{ action, kind, role },
          may: mayDo(action, { kind, role }),
        });
      }
    }
  });
});
