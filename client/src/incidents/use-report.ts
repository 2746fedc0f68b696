import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Page } from '../../../src/contract/api.js';
import type { Approval } from '../../../src/contract/approvals.js';
import type { IncidentReport } from '../../../src/contract/incidents.js';
import { type FailureCode, failureOf, get } from '../api/http.js';
import { useMay } from '../session/may.js';
import { token } from '../session/session.js';

interface Reported {
  readonly report: ShallowRef<IncidentReport | null>;
  /** What waits for a second person about it. */
  readonly requests: ShallowRef<readonly Approval[]>;
  readonly failure: Ref<FailureCode | null>;
  readonly load: () => Promise<void>;
}

/** The report of an incident, with what waits for a second person where the reader may confirm it. */
export function useReport(id: string): Reported {
  const report = shallowRef<IncidentReport | null>(null);
  const requests = shallowRef<readonly Approval[]>([]);
  const failure = ref<FailureCode | null>(null);
  const mayEnd = useMay('incident.end');

  async function load(): Promise<void> {
    const as = { token: token.value };
    try {
      report.value = await get<IncidentReport>(`/incidents/${id}`, as);
      if (mayEnd.value) {
        const path = `/approvals?subject=${id}&state=pending`;
        requests.value = (await get<Page<Approval>>(path, as)).items;
      }
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  }
  return { report, requests, failure, load };
}
