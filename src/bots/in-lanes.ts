/** How many clients sign in or enrol at the same time. */
export const LANES = 4;

/**
 * Does `work` for every item, at most `lanes` at a time, and answers the results in the order of the items. Signing in
 * is slow on purpose and guarded against many attempts at once, so a crowd comes in through a few doors.
 */
export async function inLanes<Item, Done>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const waiting = items.entries();
  const walk = async (): Promise<void> => {
    for (const [index, item] of waiting) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, walk));
  return done;
}
