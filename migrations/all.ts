import type { Schema } from '../src/platform/database/schema/schema.js';
import { EventLog1763800000001 } from './0001-event-log.js';
import { Parties1763800000002 } from './0002-parties.js';
import { Lots1763800000003 } from './0003-lots.js';
import { Enrolments1763800000004 } from './0004-enrolments.js';
import { RulingTasks1763800000005 } from './0005-ruling-tasks.js';
import { DisabledUsers1763800000006 } from './0006-disabled-users.js';
import { Approvals1763800000007 } from './0007-approvals.js';
import { RulingTaskStatements1763800000016 } from './0016-ruling-task-statements.js';
import { SearchTerms1763800000019 } from './0019-search-terms.js';

/** Every migration in the order in which they run, and the tables in which no row is ever changed or removed. */
export const schema: Schema = {
  migrations: [
    EventLog1763800000001,
    Parties1763800000002,
    Lots1763800000003,
    Enrolments1763800000004,
    RulingTasks1763800000005,
    DisabledUsers1763800000006,
    Approvals1763800000007,
    RulingTaskStatements1763800000016,
    SearchTerms1763800000019,
  ],
  appendOnly: ['events', 'feed'],
};
