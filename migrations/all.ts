import type { Schema } from '../src/platform/database/schema/schema.js';
import { EventLog1763800000001 } from './0001-event-log.js';
import { Parties1763800000002 } from './0002-parties.js';
import { Lots1763800000003 } from './0003-lots.js';
import { Enrolments1763800000004 } from './0004-enrolments.js';
import { RulingTasks1763800000005 } from './0005-ruling-tasks.js';
import { DisabledUsers1763800000006 } from './0006-disabled-users.js';
import { Approvals1763800000007 } from './0007-approvals.js';
import { Sessions1763800000008 } from './0008-sessions.js';
import { BidGrants1763800000009 } from './0009-bid-grants.js';
import { Assets1763800000010 } from './0010-assets.js';
import { Listing1763800000011 } from './0011-listing.js';
import { LotNotices1763800000012 } from './0012-lot-notices.js';
import { WhoMayBid1763800000013 } from './0013-who-may-bid.js';
import { Ledger1763800000014 } from './0014-ledger.js';
import { Payments1763800000015 } from './0015-payments.js';
import { RulingTaskStatements1763800000016 } from './0016-ruling-task-statements.js';
import { Papers1763800000017 } from './0017-papers.js';
import { Questions1763800000018 } from './0018-questions.js';
import { SearchTerms1763800000019 } from './0019-search-terms.js';
import { OnePendingApproval1763800000020 } from './0020-one-pending-approval.js';
import { EndedSessions1763800000021 } from './0021-ended-sessions.js';
import { EncryptedSecrets1763800000022 } from './0022-encrypted-secrets.js';
import { PlannedDays1763800000024 } from './0024-planned-days.js';
import { DisposalCases1763800000025 } from './0025-disposal-cases.js';
import { AdmissionHistory1763800000026 } from './0026-admission-history.js';
import { CarriedDocuments1763800000027 } from './0027-carried-documents.js';
import { Packages1763800000028 } from './0028-packages.js';
import { Escrow1763800000030 } from './0030-escrow.js';
import { LotSessions1763800000031 } from './0031-lot-sessions.js';
import { LotExceptions1763800000033 } from './0033-lot-exceptions.js';
import { AssetTies1763800000034 } from './0034-asset-ties.js';
import { Experts1763800000035 } from './0035-experts.js';
import { Venues1763800000037 } from './0037-venues.js';
import { PriorityHolders1763800000036 } from './0036-priority-holders.js';
import { EnrollingForOthers1763800000038 } from './0038-enrolling-for-others.js';
import { EnteredBids1763800000039 } from './0039-entered-bids.js';
import { SaleResults1763800000040 } from './0040-sale-results.js';
import { SessionRules1763800000041 } from './0041-session-rules.js';
import { CrossListings1763800000043 } from './0043-cross-listings.js';
import { NoticePlacements1763800000044 } from './0044-notice-placements.js';
import { Backstops1763800000045 } from './0045-backstops.js';
import { CounterEnrolments1763800000046 } from './0046-counter-enrolments.js';
import { Entrustments1763800000047 } from './0047-entrustments.js';
import { Incidents1763800000048 } from './0048-incidents.js';
import { Forfeits1763800000049 } from './0049-forfeits.js';
import { AssetObjections1763800000050 } from './0050-asset-objections.js';

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
    Sessions1763800000008,
    BidGrants1763800000009,
    Assets1763800000010,
    Listing1763800000011,
    LotNotices1763800000012,
    WhoMayBid1763800000013,
    Ledger1763800000014,
    Payments1763800000015,
    RulingTaskStatements1763800000016,
    Papers1763800000017,
    Questions1763800000018,
    SearchTerms1763800000019,
    OnePendingApproval1763800000020,
    EndedSessions1763800000021,
    EncryptedSecrets1763800000022,
    PlannedDays1763800000024,
    DisposalCases1763800000025,
    AdmissionHistory1763800000026,
    CarriedDocuments1763800000027,
    Packages1763800000028,
    Escrow1763800000030,
    LotSessions1763800000031,
    LotExceptions1763800000033,
    AssetTies1763800000034,
    Experts1763800000035,
    Venues1763800000037,
    PriorityHolders1763800000036,
    EnrollingForOthers1763800000038,
    EnteredBids1763800000039,
    SaleResults1763800000040,
    SessionRules1763800000041,
    CrossListings1763800000043,
    NoticePlacements1763800000044,
    Backstops1763800000045,
    CounterEnrolments1763800000046,
    Entrustments1763800000047,
    Incidents1763800000048,
    Forfeits1763800000049,
    AssetObjections1763800000050,
  ],
  appendOnly: [
    ...['events', 'feed', 'lot_history', 'lot_notices'],
    ...['ledger_journals', 'ledger_entries'],
    ...['lot_documents', 'dossier_seals', 'document_views', 'question_answers'],
    ...['case_reductions', 'case_ends', 'admission_versions', 'lot_exceptions'],
    ...['asset_ties', 'asset_tie_rights', 'asset_tie_lifts'],
    ...['venue_versions', 'cross_listings', 'cross_listing_steps'],
    ...['priority_holders', 'holder_notices', 'holder_answers'],
    ...['officer_keys', 'lot_escrows', 'escrow_envelopes', 'escrow_shares'],
    ...['entered_bids', 'entered_bid_endings', 'entered_bid_answers'],
    ...['powers', 'power_acts', 'counter_enrolments'],
    ...['entrustments', 'entrustment_acts'],
    ...['deeds', 'consortia', 'consortium_members', 'consortium_acts'],
    ...['lot_sessions', 'session_versions', 'session_publications', 'session_stops'],
    ...['backstops', 'backstop_acts'],
    ...['experts', 'expert_removals', 'panel_draws', 'panel_candidates', 'panel_words'],
    ...['panel_outcomes', 'panel_recusals', 'panel_marks', 'panel_handovers', 'panel_closings'],
    ...['incidents', 'incident_texts', 'incident_lots', 'incident_ends', 'incident_conclusions'],
    ...['notice_duties', 'notice_corrections', 'correction_acceptances'],
    ...['notice_placements', 'placement_strikes'],
    ...['notice_acceptances', 'notice_openings', 'notice_certificate_voids', 'seal_pictures'],
    ...['result_objections', 'objection_documents', 'objection_rulings', 'certificate_voids'],
    'forfeit_acts',
    ...['asset_marks', 'lot_settlements'],
    ...['asset_objections', 'asset_objection_documents', 'asset_objection_acts'],
  ],
};
