import { describe, expect, it } from '@jest/globals';
import type { LotDetail } from '../../../src/contract/api.js';
import { emptyForm, faultsByStep, formOf, readForm } from './form-state.js';

const FILLED = {
  ...emptyForm(),
  ...{
    title: ' 发明专利 ',
    startPrice: '100,000',
    rules: { increment: '５０００' },
    opensAt: '2027-03-02T10:00',
  },
};

describe('the form of a lot', () => {
  it('says what was typed, amounts in the scale of their currency and times in China’s', () => {
    const { body, wrong } = readForm(FILLED, { softClose: null, reserve: '1.00' });
    expect([...wrong]).toEqual([]);
    expect(body).toMatchObject({
      ...{ title: '发明专利', startPrice: '100000.00', valuation: null, pack: null },
      ...{ opensAt: '2027-03-02T10:00:00+08:00', durationMs: 86_400_000, operator: null },
      ...{ format: 'english', rules: { increment: '5000.00' } },
    });
    expect(body).not.toHaveProperty('rules.reserve');
  });

  it.each([
    [{ title: ' ' }, 'title', 'needed'],
    [{ startPrice: '' }, 'startPrice', 'needed'],
    [{ startPrice: '12.345' }, 'startPrice', 'notAmount'],
    [{ deposit: 'ten' }, 'deposit', 'notAmount'],
    [{ rules: { increment: '-5' } }, 'rules.increment', 'notAmount'],
    [{ opensAt: '' }, 'opensAt', 'notTime'],
    [{ hours: '0' }, 'durationMs', 'notHours'],
    [{ hours: 'a day' }, 'durationMs', 'notHours'],
  ])('finds in %j what could not be sent', (change, field, fault) => {
    expect([...readForm({ ...FILLED, ...change }).wrong]).toEqual([[field, fault]]);
  });

  it('leaves the time to the rules of a format that has a clock of its own', () => {
    const rules = { steps: '10', stepBps: '2', descentMs: '60' };
    const { body, wrong } = readForm({ ...FILLED, format: 'dutch', hours: 'whatever', rules });
    expect([...wrong]).toEqual([]);
    expect(body).toMatchObject({ format: 'dutch', durationMs: null });
  });

  it('shows a draft again as it would be sent', () => {
    const lot = {
      ...{ title: '发明专利', description: null, currency: 'CNY', assets: [], pack: null },
      ...{ format: 'sealed', partAssets: [] },
      ...{ startPrice: { amount: '100000.00', currency: 'CNY' }, valuation: null, deposit: null },
      ...{ opensAt: Date.parse('2027-03-01T18:30:00Z'), durationMs: 5_400_000 },
      ...{
        operator: null,
        contact: null,
        rules: { reserve: '150000.00', pricing: 'second' },
      },
    } as unknown as LotDetail;
    const { body, wrong } = readForm(formOf(lot), lot.rules);
    expect([...wrong]).toEqual([]);
    expect(body).toMatchObject({
      ...{ opensAt: '2027-03-02T02:30:00+08:00', durationMs: 5_400_000 },
      ...{ format: 'sealed', rules: lot.rules },
    });
  });

  it('knows on which step a fault is', () => {
    const fields = ['assets', 'depositBps', 'rules.reserve', 'operator.licence', 'opensAt'];
    const faults = fields.map((field) => ({ field, problem: 'missing' }));
    expect(faultsByStep(faults)).toEqual([1, 2, 2, 0]);
  });
});
