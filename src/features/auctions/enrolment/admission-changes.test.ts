import { describe, expect, it } from '@jest/globals';
import type { LotPart } from '../../../contract/enrolment.js';
import type { AdmissionVersion } from './admission.store.js';
import { admissionChanges, isSameAdmission } from './admission-changes.js';

const PLEDGOR: LotPart = { part: 'pledgor', organisationId: 'org_1' };
const COURT: LotPart = { part: 'court', organisationId: 'org_2' };

const version = (no: number, given: Partial<AdmissionVersion> = {}): AdmissionVersion => ({
  ...{ no, isDomesticOnly: true, qualifications: [], parts: [], by: `usr_${no}`, at: no },
  ...given,
});

describe('what was changed about who may take a lot', () => {
  it('keeps a part that is entered, withdrawn and entered again as three changes', () => {
    const versions = [
      version(3, { parts: [COURT, PLEDGOR] }),
      version(2, { parts: [COURT] }),
      version(1, { parts: [PLEDGOR, COURT] }),
      version(0),
    ];
    const seen = admissionChanges(versions).map(({ no, by, entered, withdrawn }) => ({
      ...{ no, by, entered, withdrawn },
    }));
    expect(seen).toEqual([
      { no: 3, by: 'usr_3', entered: [PLEDGOR], withdrawn: [] },
      { no: 2, by: 'usr_2', entered: [], withdrawn: [PLEDGOR] },
      { no: 1, by: 'usr_1', entered: [PLEDGOR, COURT], withdrawn: [] },
    ]);
  });

  it('tells a change of what is asked from one of who is who', () => {
    const asked = [
      version(2, { isDomesticOnly: false, parts: [COURT] }),
      version(1, { parts: [COURT] }),
      version(0),
    ];
    expect(admissionChanges(asked).map(({ isAskedChanged }) => isAskedChanged)).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['the same in another order', { parts: [COURT, PLEDGOR] }, true],
    [
      'another part of the same organisation',
      { parts: [PLEDGOR, { ...COURT, part: 'auxiliary' as const }] },
      false,
    ],
    ['one more qualification', { qualifications: ['animal-breed' as const] }, false],
  ])('takes %s for what it is', (_, given, isSame) => {
    const before = version(1, { parts: [PLEDGOR, COURT] });
    expect(isSameAdmission(before, version(2, { parts: before.parts, ...given }))).toBe(isSame);
  });
});
