import type { LotAdmission, LotPart } from '../../../contract/enrolment.js';
import type { AdmissionVersion } from './admission.store.js';

/** What one version changed in the one before it. */
export interface VersionChange extends Pick<AdmissionVersion, 'no' | 'by' | 'at'> {
  readonly isDomesticOnly: boolean;
  readonly qualifications: LotAdmission['qualifications'];
  readonly isAskedChanged: boolean;
  readonly entered: readonly LotPart[];
  readonly withdrawn: readonly LotPart[];
}

/** What was changed each time; `versions` are the newest first, and the last of them changed nothing. */
export function admissionChanges(versions: readonly AdmissionVersion[]): readonly VersionChange[] {
  return versions.slice(0, -1).map((version, index) => {
    const { no, by, at, isDomesticOnly, qualifications } = version;
    const changed = changeBetween(versions[index + 1] as AdmissionVersion, version);
    return { no, by, at, isDomesticOnly, qualifications, ...changed };
  });
}

/** Whether `now` says the same as `before`, in whatever order. */
export function isSameAdmission(before: LotAdmission, now: LotAdmission): boolean {
  const { isAskedChanged, entered, withdrawn } = changeBetween(before, now);
  return !isAskedChanged && entered.length === 0 && withdrawn.length === 0;
}

function changeBetween(
  before: LotAdmission,
  now: LotAdmission,
): Pick<VersionChange, 'isAskedChanged' | 'entered' | 'withdrawn'> {
  const asked = ({ isDomesticOnly, qualifications }: LotAdmission): string =>
    [isDomesticOnly, ...[...qualifications].sort()].join();
  return {
    isAskedChanged: asked(before) !== asked(now),
    entered: partsOnlyIn(now, before),
    withdrawn: partsOnlyIn(before, now),
  };
}

function partsOnlyIn({ parts }: LotAdmission, other: LotAdmission): readonly LotPart[] {
  const key = ({ part, organisationId }: LotPart): string => `${part} ${organisationId}`;
  const others = new Set(other.parts.map(key));
  return parts.filter((one) => !others.has(key(one)));
}
