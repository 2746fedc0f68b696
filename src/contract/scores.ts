/**
 * For each criterion one score, or the mark of each expert who did not recuse itself; hundredths of a point, 0 to 10000.
 */
export type PanelScores = Readonly<Record<string, readonly number[]>>;
