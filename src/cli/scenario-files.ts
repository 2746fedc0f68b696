import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../core/kernel/result.js';
import { type Packs, parseScenario } from '../core/scenario/read-scenario.js';
import { isRecording, recordedScenarios } from '../core/scenario/recorded.js';
import type { Scenario } from '../core/scenario/scenario.js';

/** A scenario and the file that it stands in. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
}

/** What was found in the files: the scenarios, in order, and where there was none what is wrong, by file and field. */
export interface FoundScenarios {
  readonly scenarios: readonly ScenarioFile[];
  readonly faults: readonly string[];
}

/**
 * Reads the scenarios of files and folders, in the order given; a folder stands for all `.json` files under it, by
 * name. What is no scenario keeps nobody from those beside it: it is a fault that names its file and field.
 */
export function readScenarios(paths: readonly string[], packs: Packs): FoundScenarios {
  const scenarios: ScenarioFile[] = [];
  const faults: string[] = [];
  const readInto = (file: string) => {
    for (const read of readFile(file, packs)) {
      if (read.ok) scenarios.push({ file, scenario: read.value });
      else faults.push(`${file}: ${read.error}`);
    }
  };
  for (const path of paths) {
    const files = filesUnder(path);
    if (files.ok) files.value.forEach(readInto);
    else faults.push(files.error);
  }
  return { scenarios, faults };
}

function filesUnder(path: string): Result<readonly string[], string> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { ok: false, error: `${path}: there is no such file or folder` };
  if (!found.isDirectory()) return ok([path]);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0)
    return { ok: false, error: `${path}: there is no scenario in this folder` };
  return ok(files.map((name) => join(path, name)));
}

/** Each entry of a file by itself; what is wrong with one of a list says which one it is. */
function readFile(file: string, packs: Packs): readonly Result<Scenario, string>[] {
  const json = parseJson(readFileSync(file, 'utf8'));
  if (!json.ok) return [json];
  const { value } = json;
  if (isRecording(value)) {
    const recorded = recordedScenarios(value);
    return recorded.ok ? recorded.value.map(ok) : [recorded];
  }
  if (!Array.isArray(value)) return [parseScenario(value, packs)];
  if (value.length === 0) return [{ ok: false, error: 'there is no scenario in this list' }];
  return value.map((entry: unknown, index) => {
    const scenario = parseScenario(entry, packs);
    return scenario.ok ? scenario : { ok: false, error: `[${index}] ${scenario.error}` };
  });
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : 'is not JSON' };
  }
}
